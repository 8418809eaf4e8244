"""`dxplan check --scorecard`: the table, JSON, baselines, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dxplan.text.display import display_width
from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: p
name: {vi: Kế hoạch, en: A plan}
start: 2022-03-01
status_date: 2022-03-31
finish_by: 2022-12-30
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
tasks:
  A: {name: Khảo sát, kind: survey, duration: 10d, lead: SO, deliverable: Báo cáo, actual_finish: 2022-03-14}
  B: {name: Xây dựng, kind: build, duration: 20d, after: A, lead: SO, deliverable: Hệ thống, actual_start: 2022-03-15}
  C: {name: Tổng kết, kind: review, duration: 5d, after: B, lead: SO, deliverable: Báo cáo}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """B was to take 10 days only, and to be done by the status date."""
    path = tmp_path / "older.yaml"
    path.write_text(PLAN.replace("20d", "10d"), encoding="utf-8")
    return path


def points(out: str) -> dict[str, dict[str, object]]:
    (card,) = json.loads(out)["scorecards"]
    return {point["code"]: point for point in card["dcma"]}


def test_every_point_and_practice_has_its_line(plan: Path) -> None:
    """Verdicts are words and signs, not only colours; it is a report, whatever it says: exit code 0."""
    done = dxplan("check", plan, "--scorecard", "--lang", "en")
    assert done.code == 0
    for code in [*(f"DCMA-{n:02}" for n in range(1, 15)), *(f"GAO-{n}" for n in range(1, 11))]:
        (line,) = (line for line in done.out.splitlines() if line.startswith(f"{code} "))
        assert any(sign in line for sign in "✓✗~·–")
    assert "\x1b" not in done.out


@pytest.mark.slow
@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_lines_keep_to_the_width(width: int, lang: str) -> None:
    done = dxplan("check", PLANS / "hcm.yaml", "--scorecard", "--width", width, "--lang", lang)
    assert max(map(display_width, done.out.splitlines())) <= width


def test_colours_can_be_had(plan: Path) -> None:
    assert "\x1b[32m" in dxplan("check", plan, "--scorecard", FORCE_COLOR="1").out


def test_json_has_numerators_denominators_limits_and_all_tasks(plan: Path) -> None:
    done = dxplan("check", plan, "--scorecard", "--format", "json", "--lang", "en")
    (card,) = json.loads(done.out)["scorecards"]
    assert set(card) == {
        "plan", "name", "file", "profile", "status_date", "baseline", "tasks", "links", "dcma", "gao",
    }  # fmt: skip
    assert (card["plan"], card["profile"], card["status_date"], card["tasks"]) == ("p", "province", "2022-03-31", 2)
    point = points(done.out)["DCMA-13"]
    assert point["verdict"] == "pass"
    assert (point["limit"], point["limit_is"]) == (0.95, "least")
    assert point["value"] == pytest.approx(point["numerator"] / point["denominator"])  # type: ignore[operator]
    assert points(done.out)["DCMA-14"]["verdict"] == "n/a"


def test_an_older_version_of_the_file_is_the_baseline(plan: Path, older: Path) -> None:
    """A and B were to be done by 31/03/2022; A is."""
    done = dxplan("check", plan, "--scorecard", "--baseline", older, "--format", "json")
    assert done.code == 0
    read = points(done.out)
    assert (read["DCMA-14"]["numerator"], read["DCMA-14"]["denominator"]) == (1, 2)
    assert (read["DCMA-11"]["verdict"], read["DCMA-11"]["tasks"]) == ("fail", ["B"])
    assert "older.yaml" in dxplan("check", plan, "--scorecard", "--baseline", older).out


def test_a_baseline_that_cannot_be_read_ends_with_its_mistakes_and_2(plan: Path, older: Path) -> None:
    older.write_text(PLAN.replace("after: A", "after: X"), encoding="utf-8")
    done = dxplan("check", plan, "--scorecard", "--baseline", older)
    assert (done.code, done.out) == (2, "")
    assert "DX022" in done.err
    assert "older.yaml" in done.err
    missing = dxplan("check", plan, "--scorecard", "--baseline", plan.parent / "none.yaml")
    assert (missing.code, "DX001" in missing.err) == (2, True)


def test_an_unreadable_plan_ends_with_2_and_the_others_are_still_measured(plan: Path, older: Path) -> None:
    older.write_text("dxplan: 1\nid: x\n", encoding="utf-8")
    done = dxplan("check", older, plan, "--scorecard")
    assert done.code == 2
    assert "DCMA-14" in done.out
    assert "older.yaml" in done.err


def test_what_does_not_go_together_is_refused(plan: Path, older: Path) -> None:
    assert dxplan("check", plan, older, "--baseline", older).code == 2
    assert dxplan("check", plan, older, "--scorecard", "--baseline", older).code == 2
    assert dxplan("check", plan, "--scorecard", "--format", "sarif").code == 2
    assert dxplan("check", plan, "--scorecard", "--statistics").code == 2
    assert dxplan("check", plan, "--scorecard", "--select", "DX4").code == 2


def test_it_can_be_written_to_a_file_but_not_over_the_plan_or_its_baseline(plan: Path, older: Path) -> None:
    output = plan.parent / "card.txt"
    done = dxplan("check", plan, "--scorecard", "-o", output)
    assert (done.code, done.out) == (0, "")
    assert "DCMA-14" in output.read_text("utf-8")
    for kept in (plan, older):
        over = dxplan("check", plan, "--scorecard", "--baseline", older, "-o", kept, "--force")
        assert over.code == 2
        assert "tasks:" in kept.read_text("utf-8")


def test_names_with_escapes_in_paths_reach_no_terminal(plan: Path, tmp_path: Path) -> None:
    odd = tmp_path / "o\x1b[2Jld.yaml"
    odd.write_text(PLAN, encoding="utf-8")
    done = dxplan("check", plan, "--scorecard", "--baseline", odd)
    assert "\x1b" not in done.out
