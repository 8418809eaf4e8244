"""Whatever tells a date tells the same day for it: table, CSV, JSON, chart, mermaid, paper, findings and why."""

from __future__ import annotations

import csv
import json
import re
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from hypothesis import given

from dxplan import api
from dxplan.checks.dates import dx301_deadline_missed
from dxplan.checks.examination import Examination
from dxplan.doctor.explanation import explain
from dxplan.render.doctor.doctor_text import explanation_text
from dxplan.render.documents.sections import timetable
from dxplan.render.documents.sections.chart import chart as mermaid
from dxplan.render.documents.subject import Subject
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.view import GanttOptions, Row, Shape
from dxplan.render.tables.schedule_csv import schedule_csv
from dxplan.render.tables.schedule_json import schedule_json
from dxplan.render.tables.schedule_table import schedule_table
from dxplan.schedule.instant import Instant, day_of, finish_day_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import plans

TODAY = date(2022, 1, 1)
DATES = re.compile(r"\d{4}-\d{2}-\d{2}")
Shown = dict[str, tuple[date, ...]]


def shown(schedule: Schedule, *, leaves: bool = False) -> Shown:
    tasks = schedule.plan.leaves() if leaves else schedule.plan.tasks.values()
    return {task.id: tuple(days_of(schedule, task.id)) for task in tasks}


def early(dates: Shown) -> Shown:
    return {id_: days[:2] for id_, days in dates.items()}


def of_table(schedule: Schedule) -> Shown:
    lines = schedule_table(schedule, "en", 400, color=False).splitlines()
    rows = (line.split() for line in lines if len(DATES.findall(line)) == 4)
    return {row[0]: tuple(map(date.fromisoformat, DATES.findall(" ".join(row)))) for row in rows}


def of_rows(schedule: Schedule, rows: list[dict[str, Any]]) -> Shown:
    """The days of instants: a finish at midnight is one of the day before; so is a milestone, unless it is a start."""

    def day(row: dict[str, Any], key: str) -> date:
        instant = datetime.fromisoformat(row[key])
        if schedule.plan.tasks[row["id"]].is_milestone and instant.hour == instant.minute == 0:
            return getattr(days_of(schedule, row["id"]), key.removeprefix("early_"))
        return instant.date() if key.endswith("start") else (instant - timedelta(minutes=1)).date()

    keys = ("early_start", "early_finish", "late_start", "late_finish")
    return {row["id"]: tuple(day(row, key) for key in keys) for row in rows}


def of_chart(rows: tuple[Row, ...]) -> Shown:
    found: Shown = {}
    for row in rows:
        start = day_of(Instant(row.start))
        finish = start if row.shape is Shape.MILESTONE else finish_day_of(Instant(row.finish))
        assert finish == row.finish_day, row
        found[row.id] = start, finish
    return found


def of_mermaid(subject: Subject) -> Shown:
    ids = {str(number): id_ for id_, number in subject.numbers.items()}
    found: Shown = {}
    for number, fields in re.findall(r"^ +(\d+)\. .* :(.*)$", mermaid(subject), re.MULTILINE):
        *_, start, days = fields.split(", ")
        first = date.fromisoformat(start)
        found[ids[number]] = first, first + timedelta(int(days[:-1]) - 1)
    return found


@given(plans())
def test_every_surface_tells_the_same_day_for_the_same_date(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    expected = shown(schedule)
    assert of_table(schedule) == expected
    rows = json.loads(schedule_json([(schedule, "en")], as_list=False))["tasks"]
    assert of_rows(schedule, rows) == expected
    assert of_rows(schedule, list(csv.DictReader(StringIO(schedule_csv([(schedule, "en")]))))) == expected
    drawn = chart([(schedule, "en")], GanttOptions(today=TODAY))
    assert of_chart(drawn.groups[0].rows) == early(expected)
    assert drawn.groups[0].plan.finish_day == schedule.last_day
    subject = Subject(schedule=schedule, language="en", today=TODAY)
    assert of_mermaid(subject) == early(shown(schedule, leaves=True))
    examination = Examination(schedule, TODAY)
    for task in schedule.plan.tasks.values():
        days = expected[task.id][:2]
        assert (subject.start(task), subject.finish(task)) == days
        assert (examination.start_day(task), examination.finish_day(task)) == days


@given(plans())
def test_why_and_findings_tell_the_days_of_the_table(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    expected = early(shown(schedule))
    for id_, days in expected.items():
        _, dates, *rest = explanation_text(explain(schedule, id_, 0), "en", 400, color=False).splitlines()
        assert tuple(map(date.fromisoformat, DATES.findall(dates))) == days[-len(DATES.findall(dates)) :], dates
        chain = (line.split() for line in rest if len(DATES.findall(line)) == 2 and line.split()[0] in expected)
        for row in chain:
            assert tuple(map(date.fromisoformat, DATES.findall(" ".join(row)))) == expected[row[0]], row
    for finding in dx301_deadline_missed.check(Examination(schedule, TODAY)):
        message = finding.message.in_language("en")
        is_of_plan = message.startswith("the plan")
        finish = schedule.last_day if is_of_plan or finding.task is None else expected[finding.task][1]
        assert f"is done on {finish}" in message


@given(plans())
def test_the_chart_has_a_tail_where_the_table_has_a_later_finish(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for row in chart([(schedule, "en")], GanttOptions(today=TODAY)).groups[0].rows:
        days, dates = days_of(schedule, row.id), schedule.tasks[row.id]
        if row.float_until is not None:
            late = day_of if row.shape is Shape.MILESTONE else finish_day_of
            assert late(Instant(row.float_until)) == days.late_finish
            assert dates.late_finish > dates.early_finish
        elif row.shape is not Shape.PHASE:
            assert days.late_finish <= days.finish


CASES = {
    "a milestone before Tết": (
        "start: 2024-01-29\ntasks: {a: {duration: 8d}, m: {kind: milestone, after: a}, b: {duration: 1d, after: m}}",
        "m",
        ("2024-02-07", "2024-02-07", "2024-02-07", "2024-02-07"),
    ),
    "a milestone at the plan's start, by day and night": (
        "start: 2024-01-08\ncalendar: continuous\ntasks: {m: {kind: milestone}, a: {duration: 1d, after: m}}",
        "m",
        ("2024-01-08", "2024-01-08", "2024-01-08", "2024-01-08"),
    ),
    "a finish at midnight": (
        "start: 2024-01-08\ncalendar: continuous\ntasks: {a: {duration: 2d}, m: {kind: milestone, after: a}}",
        "m",
        ("2024-01-09", "2024-01-09", "2024-01-09", "2024-01-09"),
    ),
    "a finish that a link leaves at 08:00": (
        "start: 2024-01-08\ntasks: {x: {duration: 3d}, y: {duration: 1d, after: x}, a: {duration: 1d, after: y SF}}",
        "a",
        ("2024-01-10", "2024-01-11", "2024-01-11", "2024-01-11"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_day_of_an_instant_at_the_edge(name: str) -> None:
    text, id_, days = CASES[name]
    schedule = schedule_of(text)
    expected = tuple(map(date.fromisoformat, days))
    assert tuple(days_of(schedule, id_)) == expected
    assert of_table(schedule)[id_] == expected
    assert of_chart(chart([(schedule, "en")], GanttOptions(today=TODAY)).groups[0].rows)[id_] == expected[:2]
    assert of_mermaid(Subject(schedule=schedule, language="en", today=TODAY))[id_] == expected[:2]
    why = explanation_text(api.explain_task(schedule, id_), "en", 200, color=False)
    assert all(f"{day:%Y-%m-%d}" in why for day in expected[:2])


def test_a_milestone_at_eight_in_the_morning_has_the_margin_of_its_day() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {m: {name: Ký kết, kind: milestone, must_start_on: 2024-01-09, deadline: 2024-01-10}, a: {duration: 9d}}
    """)
    subject = Subject(schedule=schedule, language="en", today=TODAY)
    row = next(row for row in timetable.timetable(subject).milestones if row.name == "Ký kết")
    assert row.verdict == "In time, 1 working day early"
    assert "1 working day to spare" in explanation_text(api.explain_task(schedule, "m"), "en", 200, color=False)
