"""A plan under way measured against its baseline."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import NO_PROGRESS, Progress, Task
from dxplan.network.network import build
from dxplan.render.earned.earned_csv import earned_csv
from dxplan.render.earned.earned_json import earned_json
from dxplan.render.earned.earned_text import earned_text
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.instant import at, clock_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import as_planned, compute
from dxplan.text.phrase import Text
from dxplan.tracking.earned import Earned, earned_value
from dxplan.tracking.earning import earned_by, earners, planned_by
from dxplan.tracking.techniques import Technique
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans
from tests.tracking.agreeing import agree, schedule_in, write

LONG = """
tasks:
  A: {name: A, duration: 40d, cost: 1000}
  B: {name: B, duration: 40d, after: A, cost: 1000}
  M: {name: M, kind: accept, duration: 5d, after: B, cost: 500}
"""


def measured(folder: Path, before: str, now: str) -> Earned:
    path = write(folder / "p.yaml", before)
    agree(path)
    schedule = schedule_in(write(path, now))
    found = earned_value(schedule, schedule.plan.baseline)
    assert not isinstance(found, Text), found.en
    return found


def figure(found: Earned, name: str) -> float:
    value = found.figures[name]
    assert not isinstance(value, Text), value.en
    return value


def test_kinds_earn_by_their_technique(tmp_path: Path) -> None:
    """A is long: by percent; an acceptance is there or not; a short task earns half when begun; operations go apart."""
    more = LONG + "  S: {name: S, duration: 5d, cost: 100}\n  O: {name: O, kind: ops, duration: 80d, cost: 2600}\n"
    now = "status_date: 2022-03-31\n" + more.replace(
        "40d, cost", "40d, actual_start: 2022-03-01, progress: 30 %, cost", 1
    ).replace("M: {name: M,", "M: {name: M, actual_start: 2022-03-20, progress: 90 %,").replace(
        "S: {name: S,", "S: {name: S, actual_start: 2022-03-28, progress: 10 %,"
    )
    found = measured(tmp_path, more, now)
    assert figure(found, "EV") == pytest.approx(300 + 0 + 50)
    assert figure(found, "BAC") == 2600
    assert found.level_of_effort == 0.5
    assert found.techniques == {
        Technique.AT_ONCE: 1,
        Technique.HALVES: 1,
        Technique.PERCENT: 2,
        Technique.LEVEL_OF_EFFORT: 1,
    }
    assert not isinstance(found.spi_with_level_of_effort, Text)
    assert found.spi_with_level_of_effort > figure(found, "SPI")
    assert any("level of effort is 50 %" in warning.en for warning in found.warnings)


def test_tasks_added_since_stay_out_and_dropped_ones_are_not_earned(tmp_path: Path) -> None:
    now = "status_date: 2022-05-31\n" + LONG.replace("B: {", "N: {").replace("after: B", "after: N").replace(
        "name: A", "name: A, progress: 100 %"
    )
    found = measured(tmp_path, LONG, now)
    assert (found.added, found.dropped) == (("N",), ("B",))
    assert (figure(found, "BAC"), figure(found, "EV")) == (2500, 1000)
    said = " ".join(warning.en for warning in found.warnings)
    assert "added since the baseline, not counted: `N`" in said
    assert "dropped since, counted as not earned: `B`" in said


def test_costs_count_where_they_are_reported(tmp_path: Path) -> None:
    now = "status_date: 2022-04-29\n" + LONG.replace(
        "40d, cost", "40d, actual_start: 2022-03-01, actual_finish: 2022-04-26, actual_cost: 1250, cost", 1
    )
    found = measured(tmp_path, LONG, now)
    assert (figure(found, "AC"), figure(found, "CPI"), figure(found, "EAC")) == (1250, 0.8, 3125)
    assert figure(found, "EAC_bottom_up") == 1250 + 1500


def test_without_costs_work_is_measured_and_costs_say_why_not(tmp_path: Path) -> None:
    bare = "tasks: {A: {name: A, duration: 40d}, B: {name: B, duration: 40d, after: A}}"
    found = measured(
        tmp_path,
        bare,
        "status_date: 2022-04-29\n" + bare.replace("40d}", "40d, actual_start: 2022-03-01, progress: 50 %}", 1),
    )
    assert not found.in_money
    assert figure(found, "EV") == 20 * 480
    cpi = found.figures["CPI"]
    assert isinstance(cpi, Text)


def test_forecasts_by_the_index_of_time_wait_for_a_fifth_to_be_earned(tmp_path: Path) -> None:
    now = "status_date: 2022-03-31\n" + LONG.replace(
        "40d, cost", "40d, actual_start: 2022-03-01, progress: PCT %, cost", 1
    )
    early, later = (
        measured(tmp_path / each, LONG, now.replace("PCT", each)) for each in _folders(tmp_path, "30", "60")
    )
    assert isinstance(early.figures["ES2"], Text)
    assert "only 12 % is earned" in early.figures["ES2"].en
    assert early.days["ES2"] is None
    assert early.days["ES1"] is not None
    assert figure(later, "ES2") > 0


def _folders(folder: Path, *names: str) -> tuple[str, ...]:
    for name in names:
        (folder / name).mkdir()
    return names


def test_late_plans_say_what_would_still_be_needed(tmp_path: Path) -> None:
    now = "status_date: 2022-06-20\n" + LONG.replace(
        "40d, cost", "40d, actual_start: 2022-03-01, progress: 60 %, cost", 1
    )
    found = measured(tmp_path, LONG, now)
    assert any("TSPI = " in warning.en and "> 1.1" in warning.en for warning in found.warnings)


@pytest.mark.parametrize("missing", ["status", "baseline", "worth"])
def test_what_is_missing_is_said(tmp_path: Path, missing: str) -> None:
    text = LONG if missing != "worth" else "tasks: {M: {name: M, duration: 0d}}"
    path = write(tmp_path / "p.yaml", ("" if missing == "status" else "status_date: 2022-03-31\n") + text)
    if missing != "baseline":
        agree(path)
    schedule = schedule_in(path)
    found = earned_value(schedule, schedule.plan.baseline)
    assert isinstance(found, Text)


def as_it_should_be(schedule: Schedule, day: date) -> Plan:
    """A plan statused at the close of a day with exactly what was planned."""
    status = at(day + timedelta(days=1))
    tasks: dict[str, Task] = {}
    for id_, task in schedule.plan.tasks.items():
        dates, time = schedule.tasks[id_], schedule.working_time(id_)
        progress = NO_PROGRESS
        if not task.children and (dates.early_start < status or dates.early_finish <= status):
            whole = time.between(dates.early_start, dates.early_finish)
            if dates.early_finish <= status or not whole:
                progress = Progress(
                    complete=1.0, actual_start=_moment(dates.early_start), actual_finish=_moment(dates.early_finish)
                )
            else:
                share = time.between(dates.early_start, status) / whole
                progress = Progress(complete=share, actual_start=_moment(dates.early_start))
        tasks[id_] = replace(task, progress=progress)
    return replace(schedule.plan, status_date=day, tasks=tasks, baseline=baseline_of(schedule, "b"))


def _moment(instant: int) -> Moment:
    clock = clock_of(instant)  # type: ignore[arg-type]
    return Moment(clock.date(), clock.date(), clock.time())


@given(plans(), st.floats(0, 1))
def test_work_done_as_planned_earns_what_was_planned(data: dict[str, Any], share: float) -> None:
    """SPI is 1 and SV nothing, whatever the techniques; no figure breaks."""
    schedule = as_planned(schedule_of_data(data))
    day = schedule.first_day + timedelta(days=int(share * (schedule.last_day - schedule.first_day).days))
    now = compute(build(as_it_should_be(schedule, day)))
    found = earned_value(now, now.plan.baseline)
    assume(not isinstance(found, Text))
    assert isinstance(found, Earned)
    assert figure(found, "EV") == pytest.approx(figure(found, "PV"), rel=1e-6, abs=1e-6 * figure(found, "BAC"))


@given(plans(), st.floats(0, 1))
def test_sums_over_time_are_those_of_each_task(data: dict[str, Any], share: float) -> None:
    """However they are added up: at every period, planned and earned; nothing falls, all is planned at the end."""
    schedule = as_planned(schedule_of_data(data))
    day = schedule.first_day + timedelta(days=int(share * (schedule.last_day - schedule.first_day).days))
    now = compute(build(as_it_should_be(schedule, day)))
    baseline, status = now.plan.baseline, at(day + timedelta(days=1))
    assert baseline is not None
    every = earners(now, baseline, in_money=False, status=status)
    ends = sorted({at(day + timedelta(days=step)) for step in range(-9, 90, 4)})
    planned, before = planned_by(every, ends), [end for end in ends if end <= status]
    earned = earned_by(every, before, status)
    discrete = [each for each in every if each.technique is not Technique.LEVEL_OF_EFFORT]
    assert planned == pytest.approx({end: sum(each.planned(end) for each in every) for end in ends})
    assert earned_by(discrete, before, status) == pytest.approx(
        {end: sum(each.earned(end, status) for each in discrete) for end in before}
    )
    assert list(planned.values()) == sorted(planned.values())
    assert list(earned) == before


@given(plans(), st.integers(-400, 400), st.lists(st.floats(0, 1), min_size=1), st.randoms(use_true_random=False))
def test_whatever_is_reported_there_is_a_figure_or_a_reason(
    data: dict[str, Any], later: int, shares: list[float], random: Any
) -> None:
    """Status dates before the start and long after the end, progress at random, tasks added and dropped."""
    schedule = as_planned(schedule_of_data(data))
    tasks = {
        id_: replace(task, progress=Progress(complete=random.choice(shares))) if random.random() < 0.5 else task
        for id_, task in schedule.plan.tasks.items()
    }
    day = schedule.first_day + timedelta(days=later)
    agreed = baseline_of(schedule, "b")
    kept = {f"{id_}{'x' if random.random() < 0.2 else ''}": task for id_, task in agreed.tasks.items()}
    now = compute(build(replace(schedule.plan, status_date=day, tasks=tasks, baseline=replace(agreed, tasks=kept))))
    found = earned_value(now, now.plan.baseline)
    if isinstance(found, Text):
        return
    for value in found.figures.values():
        assert isinstance(value, Text) or math.isfinite(value)
    assert earned_text(found, "vi", 80, color=False)
    assert json.loads(earned_json([found]))["plans"]
    assert earned_csv([(found, "en")])


WEIGHTED = """
tasks:
  A: {name: A, duration: 40d, cost: 1000, deliverables: {design: 30, software: {name: Phần mềm, weight: 70}}}
  B: {name: B, kind: accept, duration: 5d, after: A, cost: 100, deliverables: {minutes: 1, report: 1}}
"""


@pytest.mark.parametrize(
    ("said", "earned"),
    [
        ("delivered: {design: 100 %}", 300),
        ("delivered: {design: 100 %, software: 50 %}", 650),
        ("progress: 80 %, delivered: {design: 100 %}", 300),
        ("progress: 80 %", 800),
        ("delivered: [design, software]", 1000),
    ],
)
def test_deliverables_earn_by_their_weights(tmp_path: Path, said: str, earned: float) -> None:
    """Whatever share of its time is said to be gone; where nothing is said of any, that is all there is."""
    now = "status_date: 2022-03-31\n" + WEIGHTED.replace("cost: 1000", f"cost: 1000, actual_start: 2022-03-01, {said}")
    found = measured(tmp_path, WEIGHTED, now)
    assert figure(found, "EV") == pytest.approx(earned)
    assert found.techniques == {Technique.WEIGHTED: 2}


def test_a_plan_without_any_money_says_so_and_forecasts_stay_figures(tmp_path: Path) -> None:
    now = "status_date: 2022-03-31\n" + WEIGHTED
    found = measured(tmp_path, WEIGHTED, now)
    assert figure(found, "EV") == 0
    assert isinstance(found.figures["ES2"], Text)
    assert "∞" not in earned_text(found, "vi", 100, color=False)
    assert "inf" not in earned_json([found]).replace("information", "")
