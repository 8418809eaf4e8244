"""What is done for a plan of any shape grows no faster than the plan: counted in calls of functions, not timed."""

from __future__ import annotations

import math
from collections.abc import Callable
from cProfile import Profile
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest
from bench.multiplied import multiplied
from bench.shapes import SHAPES

from dxplan.api import check_file, findings, mend_read, paper_file, review_of, schedule_file, subject_of
from dxplan.api.papers import PaperFile
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.doctor.explanation import explain
from dxplan.edit import mending
from dxplan.findings.review import Review
from dxplan.render.gantt.terminal import Screen, drawn_on
from dxplan.render.gantt.view import GanttOptions
from tests.cli.running import PLANS

SMALL, LARGE = 60, 180
MOST_EXPONENT = 1.3
SEARCHED = {"circle"}
"""Shapes in which the shortest of all circles is looked for, with an effort that is bounded at larger sizes only."""
TODAY = date(2022, 3, 1)
FEW, MORE, TIMES = 4, 10, 3
"""How often the example of a rule stands in a plan, how often where that is not plain, and so many times as often."""
PLAIN_EXPONENT = 1.15
"""Up to this nothing that grows too fast can hide in so few."""
ONE_TASK = "dxplan: 1\nid: one\nstart: 2022-01-04\ntasks: {A: {name: Việc, duration: 1d}}\n"
Result = TypeVar("Result")


def calls(shape: str, size: int, folder: Path) -> dict[str, int]:
    """How many functions are called to check, mend, explain, draw and report a plan of a shape.

    A plan is read and examined once: each command is counted with that of it which it does.
    """
    path = folder / f"{size}.yaml"
    path.write_text(SHAPES[shape](size), "utf-8")
    read, outcome = _counted(schedule_file, path)
    with pytest.MonkeyPatch.context() as patch:
        results = _examined_once(patch)
        examined, review = _counted(review_of, outcome, TODAY)
        counted = {"check": read + examined}
        schedule = outcome.schedule
        if schedule is None:
            return counted
        beside, _ = _counted(mend_read, outcome, TODAY)
        assert not results, "mending starts with what is found"
    last = list(schedule.tasks)[-1]
    counted["why"], _ = _counted(explain, schedule, last, 5)
    drawn, _ = _counted(drawn_on, [(schedule, "vi")], GanttOptions(today=TODAY), Screen(width=120))
    told, _ = _counted(_report, review)
    return counted | {"mend": beside + examined, "gantt": read + drawn, "report": read + examined + told}


def _examined_once(patch: pytest.MonkeyPatch) -> list[object]:
    """What the rules found in a plan, which mending takes before it examines anything by itself."""
    results: list[object] = []

    def kept(*asked: Any, **named: Any) -> object:
        results.append(examine(*asked, **named))
        return results[-1]

    def known(*asked: Any) -> object:
        return results.pop() if results else examine(*asked)

    patch.setattr(findings, "examine", kept)
    patch.setattr(mending, "examine", known)
    return results


def _report(review: Review) -> PaperFile:
    return paper_file(subject_of(review, "vi", TODAY), "brief")


def _counted(work: Callable[..., Result], *arguments: object) -> tuple[int, Result]:
    """How many functions are called to do a work, and what comes out."""
    profile = Profile(subcalls=False)
    result = profile.runcall(work, *arguments)
    return sum(each.callcount for each in profile.getstats()), result


@pytest.mark.slow
@pytest.mark.parametrize("shape", sorted(SHAPES.keys() - SEARCHED))
def test_no_stage_grows_much_faster_than_the_plan(shape: str, tmp_path: Path) -> None:
    calls(shape, 10, tmp_path)  # what is loaded once is loaded
    small, large = calls(shape, SMALL, tmp_path), calls(shape, LARGE, tmp_path)
    larger = max(LARGE / SMALL, len(SHAPES[shape](LARGE)) / len(SHAPES[shape](SMALL)))  # links are a part of it
    exponents = {name: math.log(large[name] / small[name], larger) for name in large}
    assert {name: round(exponent, 2) for name, exponent in exponents.items() if exponent > MOST_EXPONENT} == {}


@pytest.mark.slow
@pytest.mark.parametrize("plan", sorted(PLANS.glob("*.yaml")), ids=lambda plan: plan.stem)
def test_a_plan_several_times_over_is_a_plan(plan: Path, tmp_path: Path) -> None:
    """All that names something else names it by its new id: sources of the context, too."""
    path = tmp_path / "plan.yaml"
    path.write_text(multiplied(plan.read_text("utf-8"), 3), "utf-8")
    once, thrice = check_file(plan, TODAY).outcome, check_file(path, TODAY).outcome
    assert thrice.schedule is not None
    assert once.schedule is not None
    assert len(thrice.schedule.tasks) == 3 * len(once.schedule.tasks)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many functions are called whatever a plan has in it."""
    path = tmp_path_factory.mktemp("one") / "plan.yaml"
    path.write_text(ONE_TASK, "utf-8")
    check_file(path, TODAY)  # what is loaded once is loaded
    return _counted(check_file, path, TODAY)[0]


@pytest.mark.slow
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_what_a_rule_finds_many_times_takes_so_many_times_as_long(rule: Rule, nothing: int, tmp_path: Path) -> None:
    """What any plan takes is left out: so a few copies tell how it grows.

    In such small plans all that helps is looked for: where that looks as if it grew too fast, larger ones tell.
    """
    path = tmp_path / "plan.yaml"

    def exponent(times: int) -> float:
        few, many = (_calls_of_copies(path, rule, number) - nothing for number in (times, times * TIMES))
        return math.log(many / few, TIMES)

    path.write_text(multiplied(rule.bad, 1), "utf-8")
    check_file(path, TODAY)  # what is loaded once is loaded
    assert exponent(FEW) <= PLAIN_EXPONENT or exponent(MORE) <= MOST_EXPONENT


def _calls_of_copies(path: Path, rule: Rule, times: int) -> int:
    path.write_text(multiplied(rule.bad, times), "utf-8")
    return _counted(check_file, path, TODAY)[0]
