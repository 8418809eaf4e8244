"""What table, chart, `why`, `check` and the report say of floats and lengths, read back against the schedule."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dxplan.api import explain_task
from dxplan.findings.figures import figures_of
from dxplan.render.doctor.doctor_text import explanation_text
from dxplan.render.documents.sections.path import critical_path
from dxplan.render.documents.sections.timetable import timetable
from dxplan.render.documents.subject import Subject
from dxplan.render.gantt.terminal import gantt_text
from dxplan.render.gantt.view import GanttOptions
from dxplan.render.tables.schedule_csv import schedule_csv
from dxplan.render.tables.schedule_table import schedule_table
from dxplan.schedule.bounds import upper_finish_bounds
from dxplan.schedule.drivers import critical_paths
from dxplan.schedule.normal_form import margin
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import LANGUAGES, Language
from dxplan.text.voice import FILE
from tests.laws import tried
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import plans
from tests.text.reading_amounts import AMOUNT, number_in, time_in

Data = dict[str, Any]
languages = st.sampled_from(LANGUAGES)
FIELDS = r"\s*([-\d.,]+)\*?\s+([-\d.,]+)\s+\S+\s+\S+$"


def is_slack(text: str, minutes: int, a_day: int, language: Language) -> bool:
    read, digit = time_in(text, language, a_day)
    return read <= minutes < read + digit and (read == 0) == (minutes == 0)


def is_enough(text: str, minutes: int, a_day: int, language: Language) -> bool:
    read, digit = time_in(text, language, a_day)
    return read - digit < minutes <= read and (read == 0) == (minutes == 0)


def is_slack_in_days(text: str, minutes: int, a_day: int, language: Language) -> bool:
    read, digit = number_in(text, language)
    return read * a_day <= minutes < (read + digit) * a_day and (read == 0) == (minutes == 0)


def takes(schedule: Schedule, id_: str) -> int:
    dates = schedule.tasks[id_]
    return schedule.working_time(id_).between(dates.early_start, dates.early_finish)


@given(plans(), languages)
@tried(0.5)
def test_in_the_table_and_in_the_chart(data: Data, language: Language) -> None:
    schedule = schedule_of_data(data)
    table = schedule_table(schedule, language, 200, color=False).splitlines()
    chart = gantt_text([(schedule, language)], GanttOptions(today=date(2022, 2, 1)), 120, color=False).splitlines()
    for id_, dates in schedule.tasks.items():
        a_day = schedule.working_time(id_).minutes_a_day
        found = re.search(FIELDS, next(line for line in table if line.startswith(f"{id_} ")))
        assert found is not None
        assert is_slack_in_days(found[1], dates.total_float, a_day, language)
        assert is_slack_in_days(found[2], dates.free_float, a_day, language)
        bar = next(line for line in chart if line.startswith(f"{id_} "))
        said = re.search(r"\d[-/]\d\d[-/](?:\d\d|\d{4})\s+([-\d.,]+) ", bar)
        assert said is not None
        assert is_slack_in_days(said[1], dates.total_float, a_day, language)


@given(plans())
@tried(0.5)
def test_in_spreadsheets(data: Data) -> None:
    schedule = schedule_of_data(data)
    rows = csv.DictReader(io.StringIO(schedule_csv([(schedule, "en")])))
    for row in rows:
        id_ = row["id"]
        dates, a_day = schedule.tasks[id_], schedule.working_time(id_).minutes_a_day
        assert is_figure(row["total_float"], dates.total_float, a_day, slack=True)
        assert is_figure(row["free_float"], dates.free_float, a_day, slack=True)
        assert is_figure(row["working_days"], takes(schedule, id_), a_day, slack=False)


def is_figure(text: str, minutes: int, a_day: int, *, slack: bool) -> bool:
    value = Fraction(text)
    digit = Fraction(1, 10 ** max(len(text.partition(".")[2]), 2))
    off = Fraction(minutes, a_day) - value if slack else value - Fraction(minutes, a_day)
    return 0 <= off < digit and (value == 0) == (minutes == 0)


@given(plans(dates=False), languages, st.data())
@tried(0.5)
def test_in_the_answer_to_why(data: Data, language: Language, draw: st.DataObject) -> None:
    schedule = schedule_of_data(data)
    id_ = draw.draw(st.sampled_from(sorted(schedule.network.leaf)))
    dates, a_day = schedule.tasks[id_], schedule.working_time(id_).minutes_a_day
    head = explanation_text(explain_task(schedule, id_), language, 200, color=False).splitlines()[1:3]
    if not schedule.plan.tasks[id_].is_milestone:
        assert is_enough(re.findall(AMOUNT, head[0])[0], takes(schedule, id_), a_day, language)
    total, free = re.findall(AMOUNT, head[1])
    assert is_slack(total, dates.total_float, a_day, language)
    assert is_slack(free, dates.free_float, a_day, language)


@given(plans(late=False), languages)
@tried(0.5)
def test_in_the_figures_and_the_report(data: Data, language: Language) -> None:
    schedule = schedule_of_data(data)
    subject = Subject(schedule=schedule, language=language, today=date(2021, 12, 1))
    if all(step.task in subject.numbers for step in critical_paths(schedule)[0]):  # else a summary drives the finish
        for step, told in zip(critical_paths(schedule)[0], critical_path(subject).steps, strict=True):
            if not schedule.plan.tasks[step.task].is_milestone:
                a_day = schedule.working_time(step.task).minutes_a_day
                assert is_enough(re.findall(AMOUNT, told.when)[0], takes(schedule, step.task), a_day, language)
    for row in timetable(subject).milestones:
        task = next((task for task in schedule.plan.leaves() if str(subject.numbers[task.id]) == row.number), None)
        amounts = re.findall(AMOUNT, row.verdict)
        if task is None or not amounts:
            continue
        time, dates = schedule.working_time(task.id), schedule.tasks[task.id]
        bounds = [bound for bound, _ in upper_finish_bounds(task, time)]
        if bool(bounds) != bool(row.deadline):
            continue  # the row of a group that has the number of its only task
        left = margin(schedule, task.id, min(bounds)) if bounds else dates.total_float
        if task.is_milestone and not bounds and left > 0:
            left = margin(schedule, task.id, dates.late_finish)
        reads = is_slack if left > 0 else is_enough
        assert reads(amounts[0], abs(left), time.minutes_a_day, language)
    figures, a_day = figures_of(schedule), schedule.plan_time.minutes_a_day
    for amount in (figures.margin_to_finish_by, figures.critical_path_days):
        if amount is not None:
            reads = is_slack if amount.is_slack else is_enough
            assert reads(amount.said(FILE[language]), amount.minutes, a_day, language)


AROUND_THE_CLOCK = """
    start: 2024-01-08
    tasks:
      A: {name: A, duration: 8d, calendar: continuous}
      B: {name: B, duration: 5d, after: A}
"""


def test_a_task_around_the_clock_takes_the_days_of_its_calendar_everywhere() -> None:
    # The report said 8 working days, `why` 5 or 6: those of the plan's calendar.
    schedule = schedule_of(AROUND_THE_CLOCK)
    table = schedule_table(schedule, "en", 200, color=False).splitlines()
    assert next(line for line in table if line.startswith("A ")).split()[4] == "8"
    why = explanation_text(explain_task(schedule, "B"), "en", 120, color=False).splitlines()
    assert next(line for line in why if line.startswith("  A ")).split()[4:] == ["8", "55"]
    assert any(line.startswith("  11 working days of the plan's calendar in 15 days in all") for line in why)
    subject = Subject(schedule=schedule, language="en", today=date(2023, 12, 1))
    assert critical_path(subject).steps[0].when == "8 January 2024 – 15 January 2024, 8 working days"


def test_a_deadline_missed_by_minutes_is_missed_on_the_same_day() -> None:
    # The paper said "in time, nothing to spare": the day was the right one.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {A: {duration: 3h, deadline: "2024-01-08T10:57"}, B: {duration: 3h, deadline: "2024-01-08T11:05"}}
    """)
    subject = Subject(schedule=schedule, language="en", today=date(2023, 12, 1))
    assert [row.verdict for row in timetable(subject).milestones] == [
        "Late by 3 working minutes",
        "In time, 5 working minutes early",
    ]


def test_where_only_days_off_lie_between_a_delay_is_counted_in_days() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {A: {duration: 5ed, deadline: 2024-01-12}}
    """)
    subject = Subject(schedule=schedule, language="en", today=date(2023, 12, 1))
    assert [row.verdict for row in timetable(subject).milestones] == ["Late by 1 day"]
