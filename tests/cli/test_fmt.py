"""`dxplan fmt`: what it writes, what it leaves, and its exit codes."""

from __future__ import annotations

import json
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


VIETNAMESE = """\
dxplan: 1
id: p
bắt đầu: 05/01/2026
nhiệm vụ:
  A: {tên: Khảo sát, thời gian: 30 ngày làm việc}  # xong
"""
TRANSLATED = """\
dxplan: 1
id: p

start: 2026-01-05

tasks:
  A: {name: Khảo sát, duration: 30d}  # xong
"""


def test_vietnamese_keys_are_written_as_the_format_has_them_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(VIETNAMESE, encoding="utf-8")
    assert dxplan("fmt", "--translate-keys", "--check", str(path)).code == 1
    shown = dxplan("fmt", "--translate-keys", "--diff", str(path), "--lang", "en")
    assert "+  A: {name: Khảo sát, duration: 30d}  # xong" in shown.out
    assert path.read_text(encoding="utf-8") == VIETNAMESE
    done = dxplan("fmt", "--translate-keys", str(path), "--lang", "vi")
    assert (done.code, done.err) == (0, f"{path}: đã viết 6 từ theo định dạng\n")
    assert path.read_text(encoding="utf-8") == TRANSLATED
    assert dxplan("fmt", "--translate-keys", "--check", str(path)).code == 0


def test_without_being_asked_no_word_is_another_one(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(VIETNAMESE, encoding="utf-8")
    assert dxplan("fmt", str(path)).code == 0
    assert "tên: Khảo sát, thời gian: 30 ngày làm việc" in path.read_text(encoding="utf-8")


def test_a_word_that_could_mean_several_things_is_left_with_place_and_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(TRANSLATED.replace("30d", "30 ngày"), encoding="utf-8")
    done = dxplan("fmt", "--translate-keys", str(path), "--lang", "vi")
    assert (done.code, path.read_text(encoding="utf-8")) == (0, TRANSLATED.replace("30d", "30 ngày"))
    assert done.err.splitlines() == [
        f"{path}: đã đúng thứ tự",
        f"{path}:7:33: để nguyên: không có đơn vị `ngày`: viết `30d` (`d` là ngày làm việc), hoặc `30ed` "
        "(`ed` là ngày theo lịch), như “ngày” trong văn bản",
    ]


def test_machines_are_told_what_to_write(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(VIETNAMESE, encoding="utf-8")
    findings = json.loads(dxplan("check", str(path), "--format", "json").out)["findings"]
    told = {(f["line"], f["column"], f["remedy"]["instead_of"], f["remedy"]["text"]) for f in findings if f["remedy"]}
    assert told == {
        (3, 1, "bắt đầu", "start"),
        (3, 10, "05/01/2026", "2026-01-05"),
        (4, 1, "nhiệm vụ", "tasks"),
        (5, 7, "tên", "name"),
        (5, 22, "thời gian", "duration"),
        (5, 33, "30 ngày làm việc", "30d"),
    }
