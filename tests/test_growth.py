"""What is done for a plan of any shape grows no faster than the plan: counted in calls of functions, not timed."""

from __future__ import annotations

import math
from cProfile import Profile
from datetime import date
from pathlib import Path
from pstats import Stats

import pytest
from bench.multiplied import multiplied
from bench.shapes import SHAPES

from dxplan.api import check_file, mend_read
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.doctor.explanation import explain
from tests.cli.running import dxplan

SMALL, LARGE = 60, 180
MOST_EXPONENT = 1.3
SEARCHED = {"circle"}
"""Shapes in which the shortest of all circles is looked for, with an effort that is bounded at larger sizes only."""
TODAY = date(2022, 3, 1)


def calls(shape: str, size: int, folder: Path) -> dict[str, int]:
    """How many functions are called to check, mend, explain, draw and report a plan of a shape."""
    path = folder / f"{size}.yaml"
    path.write_text(SHAPES[shape](size), "utf-8")
    review = check_file(path, TODAY)
    counted = {"check": _calls(lambda: check_file(path, TODAY))}
    schedule = review.outcome.schedule
    if schedule is not None:
        last = list(schedule.tasks)[-1]
        counted["mend"] = _calls(lambda: mend_read(review.outcome, TODAY))
        counted["why"] = _calls(lambda: explain(schedule, last, 5))
        for command in ("gantt", "report"):
            counted[command] = _calls(lambda command=command: dxplan(command, path))  # type: ignore[misc]
    return counted


def _calls(work: object) -> int:
    profile = Profile()
    profile.runcall(work)  # type: ignore[arg-type]
    return int(Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.slow
@pytest.mark.parametrize("shape", sorted(SHAPES.keys() - SEARCHED))
def test_no_stage_grows_much_faster_than_the_plan(shape: str, tmp_path: Path) -> None:
    calls(shape, 10, tmp_path)  # what is loaded once is loaded
    small, large = calls(shape, SMALL, tmp_path), calls(shape, LARGE, tmp_path)
    larger = max(LARGE / SMALL, len(SHAPES[shape](LARGE)) / len(SHAPES[shape](SMALL)))  # links are a part of it
    exponents = {name: math.log(large[name] / small[name], larger) for name in large}
    assert {name: round(exponent, 2) for name, exponent in exponents.items() if exponent > MOST_EXPONENT} == {}


@pytest.mark.slow
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_what_a_rule_finds_many_times_takes_so_many_times_as_long(rule: Rule, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    counted = []
    for times in (10, 10, 30):  # what is loaded once is loaded the first time
        path.write_text(multiplied(rule.bad, times), "utf-8")
        counted.append(_calls(lambda: check_file(path, TODAY)))
    assert math.log(counted[-1] / counted[-2], 3) <= MOST_EXPONENT
