"""`dxplan fmt`: what it writes, what it leaves, and its exit codes."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import dxplan

UNTIDY = "dxplan: 1\nid: p\nstart: 2022-01-03\ntasks:\n   A: { duration: 1d,name: Một }  # xong\n"
TIDY = "dxplan: 1\nid: p\n\nstart: 2022-01-03\n\ntasks:\n  A: {duration: 1d, name: Một}  # xong\n"


def test_a_file_is_put_in_order_and_then_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(UNTIDY, encoding="utf-8")
    done = dxplan("fmt", str(path), "--lang", "en")
    assert (done.code, path.read_text(encoding="utf-8")) == (0, TIDY)
    assert done.err == f"{path}: put in order\n"
    assert dxplan("fmt", str(path), "--lang", "en").err == f"{path}: is in order\n"


def test_check_writes_nothing_and_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(UNTIDY, encoding="utf-8")
    assert dxplan("fmt", "--check", str(path)).code == 1
    assert path.read_text(encoding="utf-8") == UNTIDY
    path.write_text(TIDY, encoding="utf-8")
    assert dxplan("fmt", "--check", str(path)).code == 0


def test_the_difference_is_shown_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(UNTIDY, encoding="utf-8")
    done = dxplan("fmt", "--diff", str(path))
    assert (done.code, path.read_text(encoding="utf-8")) == (0, UNTIDY)
    assert "+  A: {duration: 1d, name: Một}  # xong" in done.out


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_put_in_order(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.yaml", tmp_path / "good.yaml"
    bad.write_text("a: [\n")
    good.write_text(UNTIDY, encoding="utf-8")
    done = dxplan("fmt", str(bad), str(good))
    assert done.code == 2
    assert "bad.yaml:" in done.err
    assert good.read_text(encoding="utf-8") == TIDY


def test_mistakes_of_a_plan_do_not_hinder(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(UNTIDY.replace("1d", "1 ngày lịch"), encoding="utf-8")
    assert dxplan("fmt", str(path)).code == 0
    assert "{duration: 1 ngày lịch, name: Một}" in path.read_text(encoding="utf-8")
