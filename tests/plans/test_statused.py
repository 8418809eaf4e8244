"""Thủ Đức at the end of the lockdown of 2021, statused against its baseline: what every surface says of it.

What had happened by then is assumed and marked so in the file; the rest of the plan is that of `plans/thu-duc.yaml`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dxplan.load.baseline import names_beside
from dxplan.load.loader import load
from dxplan.scenario.differences.comparing import differences
from tests.cli.running import PLANS, dxplan
from tests.conftest import Golden

PLACE = Path(__file__).with_name("statused")
PLAN = "thu-duc.yaml"
TODAY = ("--today", "2021-10-01")
REPORTED = {"complete", "actual_start", "actual_finish", "suspended", "resumed", "status_date", "note"}


def told(*arguments: object) -> str:
    done = dxplan(*arguments, folder=PLACE)
    assert done.code in (0, 1), done.err
    return done.out


def test_it_is_the_plan_of_thu_duc_and_what_was_reported_of_it() -> None:
    before, after = load(PLANS / PLAN).plan, load(PLACE / PLAN).plan
    assert before is not None
    assert after is not None
    assert {change.field for change in differences(before, after).changes} <= REPORTED
    assert "GIẢ ĐỊNH" in str(after.note)
    assert names_beside(PLACE / PLAN) == ("ky-ket",)


@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize("command", ["gantt", "status"])
def test_chart_and_status(command: str, width: int, golden: Golden) -> None:
    out = told(command, PLAN, "--width", width, *TODAY)
    assert max(map(len, out.splitlines())) <= width
    golden(f"statused-{command}-{width}.txt", out)


@pytest.mark.slow
@pytest.mark.parametrize("command", [("earned",), ("why", "TD36"), ("why", "TD11", "--to", "TDM2")], ids=" ".join)
def test_earned_value_forecast_and_reasons(command: tuple[str, ...], golden: Golden) -> None:
    golden(f"statused-{'-'.join(command).replace('---', '-')}.txt", told(*command, PLAN, "--width", 110))


@pytest.mark.slow
def test_what_differs_from_the_plan_and_because_of_what(golden: Golden) -> None:
    golden("statused-diff.txt", told("diff", Path("../../../plans") / PLAN, PLAN, "--width", 110))


@pytest.mark.slow
def test_findings_on_progress(golden: Golden) -> None:
    golden("statused-check.txt", told("check", PLAN, "--select", "progress,dates", "--width", 110, *TODAY))


@pytest.mark.slow
def test_broken_promises_end_with_1_and_the_causes_add_up() -> None:
    assert dxplan("status", PLAN, *TODAY, folder=PLACE).code == 1
    found = json.loads(told("diff", Path("../../../plans") / PLAN, PLAN, "--format", "json"))
    assert sum(cause["minutes"] for cause in found["causes"]) == found["finish"]["minutes"] == 63 * 480


def test_the_forecasts_agree_about_the_finish() -> None:
    """The network's forecast and that of earned schedule, made in different ways, are a day apart."""
    (value,) = json.loads(told("earned", PLAN, "--format", "json"))["plans"]
    finish = value["finish"]
    assert (finish["baseline"], finish["network"], finish["ES1"]) == ("2023-06-12", "2023-09-11", "2023-09-12")
    assert finish["ES2"] is None  # less than 20 % earned
