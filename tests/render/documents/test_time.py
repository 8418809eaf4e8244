"""Margins, milestones, the critical path and the ninety days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.task import DateConstraints, Task
from dxplan.render.documents.sections.lookahead import lookahead
from dxplan.render.documents.sections.path import critical_path
from dxplan.render.documents.sections.summary import summary
from dxplan.render.documents.sections.timetable import timetable
from dxplan.text.phrase import same
from tests.render.documents.papers import (
    AGREEMENT,
    day,
    plan_of,
    subject_of,
    task,
    three_leads,
)


@pytest.mark.parametrize(
    ("finish_by", "margin"),
    [
        (date(2022, 1, 10), "chậm hơn thời hạn 10/01/2022 là 10 ngày làm việc"),
        (date(2022, 1, 24), "đúng ngày hết hạn của kế hoạch"),
        (date(2022, 1, 25), "sớm hơn thời hạn 25/01/2022 là 1 ngày làm việc"),
        (None, ""),
    ],
)
def test_the_finish_is_held_against_the_deadline(finish_by: date | None, margin: str) -> None:
    """Fifteen working days from Tuesday 4 January (Monday is a day off for New Year): done on Monday 24 January."""
    assert summary(subject_of(three_leads(finish_by=finish_by))).margin == margin


def test_a_finish_after_the_agreement_is_said() -> None:
    plan = replace(three_leads(), agreement=replace(AGREEMENT, ends=date(2022, 1, 10)))
    assert summary(subject_of(plan, "en")).beyond == "after the agreement has ended (10 January 2022)"
    assert summary(subject_of(three_leads())).beyond == ""


def test_milestones_and_deadlines_in_order_of_time() -> None:
    plan = plan_of(
        task("A", constraints=DateConstraints(deadline=day("2022-01-05"))),
        task("B", 3, "A", constraints=DateConstraints(deadline=day("2022-01-14"))),
        task("M", 0, "B"),
        task("C", 20, "M", constraints=DateConstraints(deadline=day("2022-02-16"))),
        task("N", 0, "A"),
        task("L", 1),
    )
    table = timetable(subject_of(plan, today="2021-12-01"))
    assert [(row.name, row.day, row.verdict) for row in table.milestones] == [
        ("A", "10/01/2022", "Trễ hạn 3 ngày làm việc"),
        ("N", "10/01/2022", "Được chậm tối đa 23 ngày làm việc"),
        ("B", "13/01/2022", "Kịp hạn, sớm 1 ngày làm việc"),
        ("M", "13/01/2022", "Phải sớm hơn 1 ngày làm việc"),
        ("C", "17/02/2022", "Trễ hạn 1 ngày làm việc"),
    ]
    assert table.missed == "2 thời hạn"


def test_the_critical_path_says_what_each_step_waits_for() -> None:
    plan = plan_of(
        task("A", 10),
        Task(
            id="B",
            name=same("B"),
            duration=Duration(10, Unit.DAYS),
            predecessors=(Dependency("A", "B", LinkType.START_START, Duration(4, Unit.DAYS)),),
        ),
        Task(
            id="C",
            name=same("C"),
            duration=Duration(3, Unit.DAYS),
            predecessors=(Dependency("B", "C", LinkType.FINISH_START, Duration(-1, Unit.DAYS)),),
        ),
    )
    path = critical_path(subject_of(plan, "en"))
    assert [step.reason for step in path.steps] == [
        "starts with the plan",
        "starts 4 working days after the step before starts",
        "starts 1 working day before the step before is done",
    ]
    assert not path.fixed


def test_a_chain_that_begins_at_a_set_date_says_so() -> None:
    plan = plan_of(
        task("A", 10), task("B", 5, "A", constraints=DateConstraints(start_no_earlier_than=day("2022-03-01")))
    )
    path = critical_path(subject_of(plan))
    assert path.fixed
    assert [step.reason for step in path.steps] == ["không bắt đầu trước ngày ấn định 01/03/2022"]


def test_a_step_may_wait_for_a_whole_group() -> None:
    plan = plan_of(
        Task(id="P", name=same("Chuẩn bị"), children=("A", "B")),
        task("A", 2, parent="P"),
        task("B", 4, parent="P"),
        task("C", 3, "P"),
    )
    assert critical_path(subject_of(plan)).steps[1].reason == "chờ cả nhóm “Chuẩn bị” xong"


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        ("2021-06-01", "4 January 2022", "4 April 2022"),
        ("2022-02-01", "1 February 2022", "2 May 2022"),
        ("2023-01-01", "26 April 2022", "25 July 2022"),
    ],
)
def test_the_window_lies_ahead_or_where_the_plan_is_nearest(today: str, first: str, last: str) -> None:
    """The plan runs from 4 January to 25 July 2022."""
    shown = lookahead(subject_of(plan_of(task("A", 137)), "en", today))
    assert (shown.first, shown.last) == (first, last)


def test_the_window_begins_on_the_day_of_the_meeting_whatever_the_status_date() -> None:
    plan = plan_of(task("A", 140), status_date=date(2022, 3, 31))
    assert lookahead(subject_of(plan, "en", "2022-06-01")).first == "1 June 2022"
