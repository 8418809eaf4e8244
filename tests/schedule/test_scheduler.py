"""Plans as a whole: at the ends of time, in bulk, and with the calendars that tasks inherit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time
from typing import Any

import pytest

from dxplan.api import schedule_loaded
from dxplan.load.loader import load_bytes
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.schedule.instant import BeyondDatesError, clock_of
from dxplan.schedule.lengths import Length, length_of
from dxplan.schedule.scheduler import compute
from dxplan.schedule.working_time import WorkingTime
from tests.schedule.plans import HEAD, plan_of, plan_of_data, schedule_of, schedule_of_data, show, show_day


def chain(count: int, duration: str, link: str = "{}") -> dict[str, Any]:
    tasks: dict[str, Any] = {f"t{index}": {"duration": duration} for index in range(count)}
    for index in range(1, count):
        tasks[f"t{index}"]["after"] = link.format(f"t{index - 1}")
    return tasks


@pytest.mark.slow
@pytest.mark.parametrize(
    ("duration", "link"),
    [
        ("100y", "{}"),
        ("25000d", "{}"),
        ("5200ew", "{}"),
        ("1d", "{} FS+100y"),
        ("1d", "{} FS+36500ed"),
        ("1d", "{} FF+25000d"),
    ],
)
def test_a_plan_that_outlasts_the_calendar_is_a_finding(duration: str, link: str) -> None:
    said = "\n".join(
        f"  {id_}: {{duration: {task['duration']}, after: {task.get('after', '[]')}}}"
        for id_, task in chain(3000, duration, link).items()
    )
    loaded = load_bytes((HEAD + "start: 2024-01-08\ntasks:\n" + said).encode(), "x.yaml")
    outcome = schedule_loaded(loaded, "x.yaml")
    assert outcome.schedule is None
    assert [(d.code, d.span.line) for d in outcome.diagnostics] == [("DX039", 5)]


def test_late_dates_before_the_first_year_are_refused_too() -> None:
    plan = plan_of("start: 2024-01-08\ntasks: {a: {duration: 1d}, b: {duration: 1d, after: a FS+100y}}")
    compute(build(replace(plan, start=date(50, 1, 3))))
    with pytest.raises(BeyondDatesError):
        compute(build(replace(plan, start=date(50, 1, 3), finish_by=date(50, 1, 3))))


@pytest.mark.parametrize("start", [date(1, 6, 4), date(1850, 1, 7), date(2099, 12, 28), date(9990, 1, 4)])
def test_any_year_can_be_planned(start: date) -> None:
    plan = plan_of("start: 2024-01-08\ntasks: {a: {duration: 10d}, b: {duration: 1mo, after: a}}")
    schedule = compute(build(replace(plan, start=start)))
    assert schedule.plan_time.between(schedule.tasks["a"].early_start, schedule.tasks["a"].early_finish) == 4800
    assert clock_of(schedule.start).year == start.year


def test_tasks_inherit_the_calendar_of_the_nearest_summary() -> None:
    schedule = schedule_of("""
        start: 2024-01-12
        calendars: {six: {base: vn, week: mon..sat}}
        tasks:
          S:
            calendar: continuous
            tasks:
              a: {duration: 1d}
              b: {duration: 2d, calendar: vn}
              T: {calendar: six, tasks: {c: {duration: 2d}}}
              U: {tasks: {d: {duration: 1d}}}
          e: {duration: 2d}
    """)
    assert {
        id_: show_day(task.early_finish)
        for id_, task in schedule.tasks.items()
        if not schedule.plan.tasks[id_].children
    } == {
        "a": "Sat 01-13 00:00",
        "b": "Mon 01-15 17:00",
        "c": "Sat 01-13 17:00",
        "d": "Sat 01-13 00:00",
        "e": "Mon 01-15 17:00",
    }
    assert schedule.calendar_of == {
        "S": "continuous",
        "a": "continuous",
        "b": "vn",
        "T": "six",
        "c": "six",
        "U": "continuous",
        "d": "continuous",
        "e": "vn",
    }


def test_results_stand_in_the_order_of_the_plan() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          z: {duration: 1d, after: S}
          S: {tasks: {y: {duration: 1d}, T: {tasks: {x: {duration: 1d}}}}}
          a: {duration: 1d}
    """)
    assert list(schedule.tasks) == ["z", "S", "y", "T", "x", "a"]


def test_links_hold_where_dates_forbid_them() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 5d}
          b: {duration: 1d, after: a, must_finish_on: 2024-01-09, start_no_later_than: 2024-01-08}
    """)
    assert show(schedule.tasks["b"].early_start) == "2024-01-15 08:00"
    assert schedule.tasks["b"].total_float == -5 * 480


def test_nothing_starts_before_the_plan_whatever_a_date_says() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {a: {duration: 1d, must_start_on: 2024-01-03}, b: {kind: milestone, must_start_on: 2024-01-03}}
    """)
    assert {show_day(task.early_start) for task in schedule.tasks.values()} == {"Mon 01-08 08:00"}
    assert schedule.tasks["a"].total_float == -3 * 480


def test_the_same_plan_gives_the_same_answer() -> None:
    data = {"start": "2024-01-08", "tasks": chain(20, "3d", "{} SS+50%")}
    assert schedule_of_data(data).tasks == schedule_of_data(data).tasks


@pytest.mark.slow
def test_eight_times_the_tasks_take_about_eight_times_the_time() -> None:
    def seconds(count: int) -> float:
        tasks: dict[str, Any] = {}
        for group in range(count // 50):
            inside = {f"g{group}t{index}": {"duration": "1d"} for index in range(50)}
            for index in range(1, 50):
                inside[f"g{group}t{index}"]["after"] = f"g{group}t{index // 2}"
            tasks[f"S{group}"] = {"tasks": inside} | ({"after": f"S{group - 1}"} if group % 9 else {})
        plan = plan_of_data({"start": "2024-01-08", "tasks": tasks})
        began = process_time()
        compute(build(plan))
        return process_time() - began

    seconds(1000)  # calendars and imports
    few, many = min(seconds(1000) for _ in range(3)), min(seconds(8000) for _ in range(2))
    assert many < 8 * few * 3, "quadratic would be eight times as much again"


def test_durations_may_be_others_than_the_plans() -> None:
    """What remains of the work, what a simulation draws or what is tried out is scheduled without another plan."""
    text = """
        start: 2024-01-08
        tasks: {{a: {{duration: {0}d}}, b: {{duration: {1}d, after: a SS+1d}}, m: {{kind: milestone, after: b}}}}
    """

    def twice_as_long(task: Task, time: WorkingTime) -> Length:
        assert task.duration is not None
        return length_of(replace(task.duration, amount=task.duration.amount * 2), time)

    network = build(plan_of(text.format(3, 5)))
    doubled, said = compute(network, length_of=twice_as_long), schedule_of(text.format(6, 10))
    assert doubled.tasks == said.tasks
    assert doubled.finish == said.finish > compute(network).finish


def test_what_is_put_off_keeps_its_late_dates_and_its_followers_theirs() -> None:
    """The stage between the backward pass and the floats moves early dates only, from the last task to the first."""
    text = """
        start: 2024-01-08
        tasks:
          a: {{duration: 1d{0}}}
          b: {{duration: 1d, after: a{0}}}
          c: {{duration: 5d}}
          d: {{duration: 1d, after: [b, c]}}
    """
    usual, late = schedule_of(text.format("")), schedule_of(text.format(", as_late_as_possible: true"))
    moved = {id_ for id_, task in late.tasks.items() if task.early_start != usual.tasks[id_].early_start}
    assert moved == {"a", "b"}
    assert [late.tasks[id_].late_start for id_ in "abcd"] == [usual.tasks[id_].late_start for id_ in "abcd"]
    assert [show_day(late.tasks[id_].early_start) for id_ in "ab"] == ["Thu 01-11 08:00", "Fri 01-12 08:00"]
    assert [late.tasks[id_].free_float for id_ in "ab"] == [0, 0]
    assert usual.tasks["b"].free_float == 3 * 480
