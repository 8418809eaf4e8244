"""`dxplan gantt` into pictures: formats, files, bad outputs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: small
name: {vi: Kế hoạch gọn, en: A tidy plan}
start: 2023-03-01
tasks:
  P:
    name: Giai đoạn một
    tasks:
      A: {name: Khảo sát, duration: 10d}
      B: {name: Xây dựng, duration: 20d, after: A}
"""
STARTS = {"svg": b"<svg ", "html": b"<!doctype html>", "png": b"\x89PNG", "pdf": b"%PDF-", "mmd": b"%%{init"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_of_the_file_tells_the_format(ending: str, plan: Path, tmp_path: Path) -> None:
    if ending in ("png", "pdf"):
        pytest.importorskip("typst")
    file = tmp_path / f"chart.{ending.upper()}"
    done = dxplan("gantt", plan, "-o", file)
    assert done.code == 0, done.err
    assert done.err == f"drew 1 plan into {file}\n"
    assert done.out == ""
    assert file.read_bytes().startswith(STARTS[ending])


def test_what_is_asked_for_counts_more_than_the_ending(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "chart.txt"
    assert dxplan("gantt", plan, "--format", "svg", "-o", file).code == 0
    assert file.read_text(encoding="utf-8").startswith("<svg ")


def test_text_goes_into_a_file_without_colour(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "chart.txt"
    done = dxplan("gantt", plan, "-o", file, FORCE_COLOR="1")
    assert done.code == 0
    assert "Kế hoạch gọn" in file.read_text(encoding="utf-8")
    assert "\x1b" not in file.read_text(encoding="utf-8")


def test_a_picture_can_be_printed(plan: Path) -> None:
    done = dxplan("gantt", plan, "--format", "svg", "--lang", "en")
    assert done.code == 0
    assert "A tidy plan" in done.out
    assert done.err == ""


def test_paper(plan: Path) -> None:
    assert 'width="420mm" height="297mm"' in dxplan("gantt", plan, "--format", "svg").out
    assert 'width="297mm" height="210mm"' in dxplan("gantt", plan, "--format", "svg", "--paper", "a4").out


def test_options_of_the_chart_hold_for_pictures(plan: Path) -> None:
    assert "Xây dựng" in dxplan("gantt", plan, "--format", "svg").out
    assert "Xây dựng" not in dxplan("gantt", plan, "--format", "svg", "--depth", "1").out


@pytest.mark.parametrize("ending", ["svg", "html", "pdf"])
def test_an_existing_file_is_kept_unless_forced(ending: str, plan: Path, tmp_path: Path) -> None:
    if ending == "pdf":
        pytest.importorskip("typst")
    file = tmp_path / f"chart.{ending}"
    file.write_text("mine", encoding="utf-8")
    done = dxplan("gantt", plan, "-o", file)
    assert (done.code, done.err) == (2, f"dxplan: {file} exists; --force overwrites it\n")
    assert file.read_text(encoding="utf-8") == "mine"
    assert dxplan("gantt", plan, "-o", file, "--force").code == 0
    assert file.read_bytes().startswith(STARTS[ending])


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_the_plan_itself_is_never_overwritten(force: tuple[str, ...], plan: Path) -> None:
    done = dxplan("gantt", plan, "--format", "svg", "-o", plan, *force)
    assert done.code == 2
    assert "is the plan" in done.err
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize("kind", ["missing", "file", "folder"])
def test_where_nothing_can_be_written(kind: str, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    target = {"missing": tmp_path / "no" / "a.svg", "file": tmp_path / "file" / "a.svg", "folder": tmp_path / "folder"}
    before = sorted(tmp_path.rglob("*"))
    done = dxplan("gantt", plan, "--format", "svg", "-o", target[kind])
    assert done.code == 2
    assert done.err.startswith("dxplan: ")
    assert len(done.err.splitlines()) == 1
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_into(plan: Path, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    done = dxplan("gantt", plan, "-o", folder / "a.svg")
    assert done.code == 2
    assert "cannot be written" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk(plan: Path) -> None:
    done = dxplan("gantt", plan, "--format", "svg", "-o", "/dev/full")
    assert done.code == 2
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("format_", ["png", "pdf"])
def test_without_the_library_a_line_says_which_command_installs_it(
    format_: str, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    done = dxplan("gantt", plan, "--format", format_, "-o", tmp_path / "chart")
    assert done.code == 2
    assert done.err == f"dxplan: {format_} needs a library that is not installed: pip install 'dxplan[office]'\n"
    assert not (tmp_path / "chart").exists()


def test_a_plan_that_cannot_be_used_leaves_the_others_drawn(plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("dxplan: 1\ntasks: [", encoding="utf-8")
    done = dxplan("gantt", bad, plan, "--format", "svg")
    assert done.code == 2
    assert "Kế hoạch gọn" in done.out
    done = dxplan("gantt", bad, "--format", "svg", "-o", tmp_path / "a.svg")
    assert done.code == 2
    assert not (tmp_path / "a.svg").exists()


def test_a_format_that_is_none(plan: Path) -> None:
    done = dxplan("gantt", plan, "--format", "svgz")
    assert done.code == 2
    assert "svg" in done.err


def test_all_plans_at_once(tmp_path: Path) -> None:
    done = dxplan("gantt", *sorted(PLANS.glob("*.yaml")), "-o", tmp_path / "all.svg", "--depth", "0")
    assert done.err == f"drew 9 plans into {tmp_path / 'all.svg'}\n"


@pytest.mark.parametrize("option", [("--ascii",), ("--pager",)])
def test_what_only_a_terminal_draws_is_not_asked_of_a_picture(option: tuple[str, ...], plan: Path) -> None:
    done = dxplan("gantt", plan, "--format", "svg", *option)
    assert done.code == 2
    assert f"{option[0]} comes as text only" in done.err


def test_a_demand_goes_into_every_picture_that_has_an_axis(plan: Path) -> None:
    text = plan.read_text("utf-8").replace("duration: 10d", "duration: 10d, resources: {doi: 3}")
    plan.write_text(text.replace("tasks:", "resources: {doi: {capacity: 2}}\ntasks:", 1), encoding="utf-8")
    for format_ in ("text", "svg", "html"):
        done = dxplan("gantt", plan, "--format", format_, "--load", "doi", "--lang", "en")
        assert "2 there, 3 wanted at most: OVERLOADED in 1 period" in done.out
    done = dxplan("gantt", plan, "--format", "mermaid", "--load", "doi")
    assert done.code == 2
    assert "--load comes as text, svg, html, png or pdf only" in " ".join(done.err.split())
    assert "did you mean `doi`?" in dxplan("gantt", plan, "--format", "svg", "--load", "dooi").err


def test_columns_of_a_picture(plan: Path) -> None:
    assert ">Days</text>" not in dxplan("gantt", plan, "--format", "svg", "--lang", "en", "--columns", "finish").out
    assert ">Days</text>" in dxplan("gantt", plan, "--format", "svg", "--lang", "en", "--columns", "days,finish").out


def test_a_filter_that_nothing_fits_draws_the_plan_alone(plan: Path) -> None:
    for format_ in ("svg", "html", "mermaid"):
        done = dxplan("gantt", plan, "--format", format_, "--where", "name=xyz")
        assert "Traceback" not in done.err
        assert "Xây dựng" not in done.out


def test_groups_and_filters_hold_for_pictures(tmp_path: Path) -> None:
    done = dxplan("gantt", PLANS / "hcm.yaml", "--format", "svg", "--group", "lead", "--where", "lead=VNPT")
    assert done.code == 0
    assert "Tập đoàn VNPT" in done.out
    assert "Sở Y tế" not in done.out
