"""`dxplan gantt`: options, exit codes, what goes into a pipe."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.text.display import display_width
from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: small
name: {vi: Kế hoạch gọn, en: A tidy plan}
start: 2023-03-01
tasks:
  P:
    name: {vi: Giai đoạn một, en: Phase one}
    tasks:
      A: {name: {vi: Khảo sát, en: Survey}, duration: 10d}
      B: {name: {vi: Xây dựng, en: Build}, duration: 20d, after: A}
      C: {name: {vi: Đào tạo, en: Training}, duration: 5d}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_chart_in_the_language_of_the_plan_or_the_one_asked_for(plan: Path) -> None:
    done = dxplan("gantt", plan, "--today", "2023-03-15")
    assert done.code == 0
    assert done.err == ""
    assert "Kế hoạch gọn" in done.out
    assert "hôm nay 15/03/2023" in done.out
    english = dxplan("gantt", plan, "--today", "2023-03-15", "--lang", "en").out
    assert "A tidy plan" in english
    assert "today 2023-03-15" in english


def test_no_colour_into_a_pipe_and_none_against_no_color(plan: Path) -> None:
    assert "\x1b" not in dxplan("gantt", plan).out
    assert "\x1b" in dxplan("gantt", plan, FORCE_COLOR="1").out
    assert "\x1b" not in dxplan("gantt", plan, FORCE_COLOR="1", NO_COLOR="1").out


@pytest.mark.parametrize("width", [40, 73, 250])
def test_width_is_kept(plan: Path, width: int) -> None:
    out = dxplan("gantt", plan, "--width", width).out
    assert max(map(display_width, out.splitlines())) <= width


def test_no_plan_named_means_all_on_one_axis(tmp_path: Path, plan: Path) -> None:
    (tmp_path / "plans").mkdir()
    for name in ("one", "two"):
        text = PLAN.replace("Kế hoạch gọn", f"Kế hoạch {name}")
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    out = dxplan("gantt", folder=tmp_path).out
    assert "Kế hoạch one" in out
    assert "Kế hoạch two" in out
    assert out.count("T4/2023") == 1


def test_depth_and_only(plan: Path) -> None:
    phases = dxplan("gantt", plan, "--depth", 1).out
    assert "Giai đoạn một" in phases
    assert "Khảo sát" not in phases
    critical = dxplan("gantt", plan, "--only", "critical").out
    assert "Giai đoạn một" in critical
    assert "Khảo sát" in critical
    assert "Đào tạo" not in critical


def test_ascii(plan: Path) -> None:
    out = dxplan("gantt", plan, "--ascii", "--lang", "en").out
    assert out.isascii()
    assert "#" in out
    assert "=" in out


@pytest.mark.parametrize(
    ("first", "last", "axis"),
    [
        ("2023", "2023", "T12"),
        ("2023-Q1", "2024-Q4", "Q4"),
        ("2023-03", "2023-04", "T4/2023"),
        ("2023-03-01", "2023-03-07", "7"),
    ],
)
def test_from_and_to_take_days_months_quarters_and_years(plan: Path, first: str, last: str, axis: str) -> None:
    done = dxplan("gantt", plan, "--from", first, "--to", last, "--width", 80)
    assert done.code == 0
    assert axis in "".join(done.out.splitlines()[1:3])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2023-05", "--to", "2023-04-30"), "comes before"),
        (("--from", "31/3/2023"), "2023-03-31"),
        (("--to", "2023-02-30"), "no such day"),
        (("--to", ""), "not a date"),
        (("--from", "1023"), "year"),
        (("--width", 39), "--width"),
        (("--depth", -1), "--depth"),
        (("--only", "late"), "--only"),
        (("--today", "tomorrow"), "--today"),
    ],
)
def test_bad_options_end_with_2(plan: Path, arguments: tuple[object, ...], said: str) -> None:
    done = dxplan("gantt", plan, *arguments)
    assert done.code == 2
    assert said in " ".join(done.err.replace("│", " ").split())
    assert done.out == ""


def test_an_unusable_plan_ends_with_2_and_the_others_are_still_drawn(plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(PLAN.replace("after: A", "after: Z"), encoding="utf-8")
    done = dxplan("gantt", bad, plan)
    assert done.code == 2
    assert "DX022" in done.err
    assert "Kế hoạch gọn" in done.out


def test_a_single_milestone_is_a_chart(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text("dxplan: 1\nid: one\nname: Một mốc\nstart: 2023-03-01\ntasks: {M: {kind: milestone}}\n", "utf-8")
    done = dxplan("gantt", path, "--width", 40)
    assert done.code == 0, done.err
    assert "◆" in done.out


def test_every_plan_of_the_repository_is_drawn_at_any_width() -> None:
    for width in (40, 100, 400):
        done = dxplan("gantt", *sorted(PLANS.glob("*.yaml")), "--width", width, "--today", "2022-03-31")
        assert done.code == 0
        assert max(map(display_width, done.out.splitlines())) <= width


def test_a_baseline_that_is_named_is_on_the_axis(tmp_path: Path) -> None:
    """Name, file or revision, as everywhere; what is none ends it before anything is drawn."""
    plan, older = tmp_path / "plan.yaml", tmp_path / "older.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    older.write_text(PLAN.replace("20d", "200d"), encoding="utf-8")
    alone = dxplan("gantt", plan, "--today", "2023-03-15")
    done = dxplan("gantt", plan, "--today", "2023-03-15", "--baseline", older)
    assert (done.code, done.err) == (0, "")
    assert done.out != alone.out
    none = dxplan("gantt", plan, "--baseline", "nowhere.yaml", "--lang", "en")
    assert (none.code, none.out) == (2, "")
    assert "nowhere.yaml" in none.err
