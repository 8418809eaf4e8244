"""The rules of three programs, each convention by a plan in which they differ."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from dxplan.model.program import Program
from dxplan.schedule.result import ScheduledTask
from dxplan.schedule.rules import BY_PROGRAM, SchedulingRules
from tests.samples import ROOT
from tests.schedule.plans import schedule_of, show, show_day

PROGRAMS = ("dxplan", "msproject", "p6")
HEAD = """
start: 2024-01-08
calendar: p
calendars: {p: {week: mon..fri, holidays: none}, six: {week: mon..sat, holidays: none}}
"""


def by(program: str, tasks: str, head: str = HEAD) -> dict[str, ScheduledTask]:
    lines = "".join(f"  {line}\n" for line in tasks.strip().splitlines())
    return schedule_of(f"{head.strip()}\nrules: {program}\ntasks:\n{lines}").tasks


def of_each(tasks: str, task: str, field: str, head: str = HEAD) -> list[Any]:
    """A field of a task as each program has it: days with the hour, floats in working minutes."""
    found = [getattr(by(program, tasks, head)[task], field) for program in PROGRAMS]
    return [show_day(value) if "_start" in field or "_finish" in field else value for value in found]


def test_only_in_microsoft_project_a_date_lies_before_the_plans_start() -> None:
    tasks = "a: {duration: 1d, start_no_earlier_than: 2024-01-04}\nb: {duration: 1d, after: a}\nc: {duration: 1d}"
    assert of_each(tasks, "a", "early_start") == ["Mon 01-08 08:00", "Thu 01-04 08:00", "Mon 01-08 08:00"]
    assert of_each(tasks, "b", "early_start") == ["Tue 01-09 08:00", "Fri 01-05 08:00", "Tue 01-09 08:00"]
    assert of_each(tasks, "c", "early_start") == ["Mon 01-08 08:00"] * 3


def test_a_date_of_the_finish_places_the_start_in_microsoft_project_but_an_ff_link_does_not() -> None:
    dated = "a: {duration: 2d, finish_no_earlier_than: 2024-01-05}"
    assert of_each(dated, "a", "early_start") == ["Mon 01-08 08:00", "Thu 01-04 08:00", "Mon 01-08 08:00"]
    linked = "a: {duration: 1d}\nb: {duration: 3d, after: a FF}"
    assert of_each(linked, "b", "early_start") == ["Mon 01-08 08:00"] * 3
    before = "a: {duration: 1d}\nb: {duration: 3d, after: a SF}"
    assert by("msproject", before)["b"].early_finish == by("msproject", before)["a"].early_start
    assert show_day(by("dxplan", before)["b"].early_start) == "Mon 01-08 08:00"


def test_a_milestone_at_the_plans_start_stays_on_a_sunday_in_microsoft_project() -> None:
    head = HEAD.replace("2024-01-08", "2024-01-07T08:00")
    tasks = "m: {kind: milestone}\na: {duration: 1d, after: m}"
    assert of_each(tasks, "m", "early_start", head) == ["Mon 01-08 08:00", "Sun 01-07 08:00", "Mon 01-08 08:00"]
    assert of_each(tasks, "a", "early_start", head) == ["Mon 01-08 08:00"] * 3


def test_a_milestone_is_late_when_what_follows_starts_in_microsoft_project() -> None:
    tasks = "a: {duration: 1d}\nm: {kind: milestone, after: a}\nb: {duration: 1d, after: m}\nc: {duration: 3d}"
    assert of_each(tasks, "m", "late_finish") == ["Tue 01-09 17:00", "Wed 01-10 08:00", "Tue 01-09 17:00"]
    assert of_each(tasks, "m", "total_float") == [480] * 3


@pytest.mark.parametrize(
    ("date", "start"),
    [
        ("must_start_on: 2024-01-09", "Tue 01-09 08:00"),
        ("start_no_later_than: 2024-01-09", "Tue 01-09 08:00"),
        ("must_finish_on: 2024-01-09", "Tue 01-09 08:00"),
        ("finish_no_later_than: 2024-01-09", "Tue 01-09 08:00"),
        ("deadline: 2024-01-09", "Thu 01-11 08:00"),
    ],
)
def test_a_hard_date_goes_before_links_in_microsoft_project(date: str, start: str) -> None:
    tasks = f"a: {{duration: 3d}}\nb: {{duration: 1d, after: a, {date}}}\nc: {{duration: 1d, after: b}}"
    assert of_each(tasks, "b", "early_start") == ["Thu 01-11 08:00", start, "Thu 01-11 08:00"]
    assert of_each(tasks, "b", "total_float") == [-2 * 480] * 3, "counted from where the links would put it"


def test_a_lag_counts_in_the_predecessors_calendar_in_p6() -> None:
    tasks = "a: {duration: 5d}\nb: {duration: 1d, after: a FS+1d, calendar: six}"
    assert of_each(tasks, "b", "early_start") == ["Mon 01-15 08:00", "Mon 01-15 08:00", "Tue 01-16 08:00"]


def test_free_float_with_a_deadline_that_is_missed() -> None:
    tasks = "a: {duration: 2d, deadline: 2024-01-08}\nb: {duration: 1d, after: a FS+1d}\nc: {duration: 1d, after: b}"
    assert of_each(tasks, "a", "total_float") == [-480] * 3
    assert of_each(tasks, "a", "free_float") == [-480, 0, 0]


def test_free_float_is_not_capped_in_p6() -> None:
    tasks = "a: {duration: 1d, deadline: 2024-01-09}\nb: {duration: 1d, after: a, must_start_on: 2024-01-12}"
    assert of_each(tasks, "a", "total_float") == [480] * 3
    assert of_each(tasks, "a", "free_float") == [480, 480, 3 * 480]


def test_free_float_up_to_an_sf_link_is_counted_to_the_minute_in_p6() -> None:
    tasks = "a: {duration: 5d}\nb: {duration: 3d, after: a SF}"
    assert of_each(tasks, "a", "free_float")[2] == 3 * 480


def test_in_microsoft_project_free_float_does_not_look_through_a_summary() -> None:
    tasks = "s: {tasks: {a: {duration: 1d}, b: {duration: 3d}}}\nc: {duration: 1d, after: s}\nd: {duration: 9d}"
    assert of_each(tasks, "a", "total_float") == [7 * 480] * 3
    assert of_each(tasks, "a", "free_float") == [2 * 480, 7 * 480, 2 * 480]


def test_critical_is_what_has_no_float_in_other_programs() -> None:
    tasks = "a: {duration: 9.5d}\nb: {duration: 10d}\ns: {tasks: {c: {duration: 1d}, d: {duration: 10d, after: a FF}}}"
    assert of_each(tasks, "a", "is_critical") == [True, False, False], "half a day of float"
    assert of_each(tasks, "b", "is_critical") == [True] * 3
    limit = HEAD + "scheduling: {critical_float: 1d}\n"
    assert of_each(tasks, "a", "is_critical", limit) == [True] * 3


def test_a_summary_is_critical_by_its_own_float_in_other_programs() -> None:
    tasks = "s: {tasks: {a: {duration: 1d}, b: {duration: 1d, deadline: 2024-01-08}}}\nc: {duration: 5d}"
    own = [by(program, tasks)["s"] for program in PROGRAMS]
    assert [task.is_critical for task in own] == [True, own[1].total_float <= 0, own[2].total_float <= 0]


def test_tenths_of_minutes_add_up_in_microsoft_project() -> None:
    chain = "\n".join(f"t{n}: {{duration: 0.4min{f', after: t{n - 1}' if n else ''}}}" for n in range(10))
    assert show(by("msproject", chain)["t9"].early_finish).endswith("08:04")
    assert show(by("dxplan", chain)["t9"].early_finish).endswith("08:10"), "no task takes less than a minute"
    assert all(value.__class__ is int for task in by("msproject", chain).values() for value in task[1:7]), (
        "shown in whole minutes"
    )


def test_a_pinned_task_stands_where_it_is_whatever_its_links_ask() -> None:
    tasks = """
a: {duration: 3d}
b: {duration: 2d, after: a, pinned: 2024-01-09..2024-01-10}
c: {duration: 1d, after: b}
d: {duration: 9d}
"""
    for program in PROGRAMS:
        found = by(program, tasks)
        assert [show_day(found["b"].early_start), show_day(found["b"].early_finish)] == [
            "Tue 01-09 08:00",
            "Wed 01-10 17:00",
        ]
        assert show_day(found["c"].early_start) == "Thu 01-11 08:00"
        assert show_day(found["b"].late_start) == "Tue 01-16 08:00", "its late dates are free: two days before c's"


def test_what_waits_for_a_pinned_summary_waits_for_its_own_finish() -> None:
    tasks = """
s: {pinned: 2024-01-09T08:00..2024-01-12T17:00, tasks: {a: {duration: 1d}, b: {duration: 9d}}}
c: {duration: 1d, after: s}
"""
    for program in PROGRAMS:
        found = by(program, tasks)
        assert show_day(found["s"].early_start) == "Tue 01-09 08:00"
        assert show_day(found["s"].early_finish) == "Fri 01-12 17:00"
        assert show_day(found["a"].early_start) == "Mon 01-08 08:00", "what is inside stands by itself"
        assert show_day(found["c"].early_start) == "Mon 01-15 08:00"


def test_a_pinned_summary_may_be_the_last_to_finish() -> None:
    found = by("msproject", "s: {pinned: 2024-01-09..2024-01-19, tasks: {a: {duration: 1d}}}")
    assert show_day(found["a"].late_finish) == "Fri 01-19 17:00"
    assert found["s"].total_float == 0


def test_the_documented_table_has_a_row_for_each_convention_and_a_column_for_each_program() -> None:
    text = (ROOT / "docs" / "format.md").read_text("utf-8").split("## Rules of other programs", 1)[1]
    lines = text.split("\n## ", 1)[0].splitlines()
    rows = [line for line in lines if line.startswith("|")][2:]
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])]
    assert sorted(named) == sorted(SchedulingRules._fields)
    heading = next(line for line in lines if line.startswith("|"))
    positions = [heading.index(f"`{program.value}`") for program in Program]
    assert all(one < other for one, other in pairwise(positions))
    assert set(BY_PROGRAM) == set(Program)
