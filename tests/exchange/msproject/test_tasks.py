"""What a row says of a task is kept, and what cannot be is told with the task."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from dxplan.exchange.incoming import Refused
from dxplan.model.kind import Kind
from dxplan.model.program import Program
from dxplan.model.settings import OutOfSequenceMode
from dxplan.model.task import DateConstraints, Task
from tests.exchange.mspdi import STANDARD, imported, mspdi, outcome, read, task, unkept, weekday


def one(**fields: Any) -> Task:
    """The task of a row of these fields, of which nothing is lost."""
    result = read(task(1, **fields))
    assert not result.unkept
    return result.plan.tasks["t1"]


def told(**fields: Any) -> tuple[Task, list[str]]:
    result = read(task(1, **fields))
    assert all(where == ("t1",) for where in unkept(result).values())
    return result.plan.tasks["t1"], list(unkept(result))


def test_the_head_of_the_plan() -> None:
    plan = read(task(1), Title="Lộ trình  2024", CriticalSlackLimit=2, StatusDate="2024-03-31T17:00:00").plan
    assert (plan.id, plan.name.vi, plan.language) == ("lo-trinh-2024", "Lộ trình 2024", "vi")
    assert (plan.start, plan.start_clock, plan.status_date) == (date(2024, 1, 1), time(8), date(2024, 3, 31))
    assert (plan.rules, str(plan.scheduling.critical_float)) == (Program.MSPROJECT, "2d")


CONSTRAINTS = {
    1: DateConstraints(as_late_as_possible=True),
    2: "must_start_on",
    3: "must_finish_on",
    4: "start_no_earlier_than",
    5: "start_no_later_than",
    6: "finish_no_earlier_than",
    7: "finish_no_later_than",
}


@pytest.mark.parametrize("type_", CONSTRAINTS)
def test_constraints_keep_their_hour(type_: int) -> None:
    constraints = one(ConstraintType=type_, ConstraintDate="2024-02-05T13:30:00").constraints
    expected = CONSTRAINTS[type_]
    if isinstance(expected, str):
        assert [(kind.key, str(moment)) for kind, moment in constraints.said()] == [(expected, "2024-02-05T13:30")]
    else:
        assert constraints == expected


def test_a_date_beside_as_soon_as_possible_says_nothing() -> None:
    assert one(ConstraintType=0, ConstraintDate="2024-02-05T08:00:00").constraints == DateConstraints()


def test_a_deadline_of_2000_in_a_later_plan_is_none() -> None:
    assert str(one(Deadline="2024-02-05T17:00:00").constraints.deadline) == "2024-02-05T17:00"
    assert one(Deadline="2000-01-01T00:00:00").constraints.deadline is None
    early = read(task(1, Deadline="2000-01-01T00:00:00"), StartDate="1999-06-01T08:00:00").plan.tasks["t1"]
    assert str(early.constraints.deadline) == "2000-01-01T00:00"


def test_no_duration_is_a_milestone_and_a_long_one_is_none() -> None:
    assert one(Duration="PT0H0M0S").kind is Kind.MILESTONE
    milestone, words = told(Milestone=1)
    assert (milestone.is_milestone, str(milestone.duration)) == (False, "1d")
    assert words == ["tasks with a duration that are marked as milestones stay tasks"]


def test_a_day_is_that_of_the_tasks_calendar() -> None:
    half = {
        "UID": 2,
        "Name": "Half",
        "IsBaseCalendar": 1,
        "WeekDays": {"WeekDay": [weekday(n, [("08:00:00", "12:00:00")]) for n in range(1, 8)]},
    }
    result = read(task(1, CalendarUID=2), task(2), calendars=[STANDARD, half])
    assert [str(each.duration) for each in result.plan.tasks.values()] == ["2d", "1d"]


def test_a_manual_task_is_pinned_to_its_dates() -> None:
    pinned = one(Manual=1, Start="2024-02-03T09:00:00", Finish="2024-02-05T10:30:00").pinned
    assert str(pinned) == "2024-02-03T09:00..2024-02-05T10:30"
    assert str(one(Manual=1, ManualStart="2024-02-03T09:00:00", ManualFinish="2024-02-05T10:30:00").pinned) == str(
        pinned
    )
    assert one(Manual=0, Start="2024-02-03T09:00:00", Finish="2024-02-05T10:30:00").pinned is None
    _, words = told(Manual=1, StartText="tháng tới")
    assert words == ["tasks scheduled by hand that have no dates: their links place them"]


def test_tasks_of_other_projects_stand_where_they_stood() -> None:
    for mark in ("ExternalTask", "IsSubproject"):
        external, words = told(Start="2024-02-03T09:00:00", Finish="2024-02-05T10:30:00", **{mark: 1})
        assert external.pinned is not None
        assert words == ["tasks of other projects are kept, fixed at their dates"]


def test_progress() -> None:
    half = one(
        PercentComplete=50, ActualStart="2024-01-02T08:00:00", RemainingDuration="PT4H0M0S", ActualCost=15000
    ).progress
    assert (half.complete, str(half.actual_start), str(half.remaining), half.actual_cost) == (
        0.5,
        "2024-01-02T08:00",
        "0.5d",
        150,
    )
    done = one(
        PercentComplete=100,
        ActualStart="2024-01-02T08:00:00",
        ActualFinish="2024-01-02T17:00:00",
        RemainingDuration="PT0H0M0S",
    ).progress
    assert (done.complete, str(done.actual_finish), done.remaining) == (1.0, "2024-01-02T17:00", None)
    assert one(PercentComplete=0, RemainingDuration="PT8H0M0S").progress.is_started is False


def test_work_that_was_interrupted_goes_on_when_it_is_resumed() -> None:
    """The night between Stop and Resume is no interruption."""
    begun = {"PercentComplete": 50, "ActualStart": "2024-01-02T08:00:00", "RemainingDuration": "PT4H0M0S"}
    off = one(Stop="2024-01-02T12:00:00", Resume="2024-01-08T13:00:00", **begun).progress
    assert (str(off.suspended), str(off.resumed)) == ("2024-01-02T12:00", "2024-01-08T13:00")
    on = one(Stop="2024-01-02T12:00:00", Resume="2024-01-02T13:00:00", **begun).progress
    assert (on.suspended, on.resumed) == (None, None)


def test_whether_work_in_progress_is_split_is_said() -> None:
    kept = imported(mspdi(task(1), SplitsInProgressTasks=0)).plan.scheduling.out_of_sequence
    assert kept is OutOfSequenceMode.NO_SPLIT
    assert imported(mspdi(task(1), SplitsInProgressTasks=1)).plan.scheduling.out_of_sequence is None


def test_words_and_numbers() -> None:
    kept = one(Notes=" Dòng 1\r\nDòng 2 ", Priority=700, Cost=1234567)
    assert kept.note is not None
    assert (kept.note.vi, kept.priority, kept.cost) == ("Dòng 1\nDòng 2", 700, 12346)
    assert one(Priority=500).priority is None
    named = one(Name="  Khảo\n sát ").name
    assert named is not None
    assert named.vi == "Khảo sát"


def test_a_summary_says_the_cost_of_the_whole_where_it_adds_some() -> None:
    rows = (
        task(1, Cost=500, FixedCost=200),
        task(2, OutlineLevel=2, Cost=300),
        task(3, Cost=300),
        task(4, OutlineLevel=2, Cost=300),
    )
    assert [each.cost for each in read(*rows).plan.tasks.values()] == [5, 3, None, 3]


def test_money_that_is_not_dong_is_left_out() -> None:
    result = read(task(1, Cost=500), task(2, Cost=0), CurrencyCode="USD")
    assert result.plan.tasks["t1"].cost is None
    assert unkept(result) == {"money in the file is in USD, not in đồng: it is left out": ("t1",)}
    for head in (
        {"CurrencyCode": "", "CurrencySymbol": "₫"},
        {"CurrencyCode": "", "CurrencySymbol": "đ"},
        {"CurrencyCode": ""},
    ):
        assert read(task(1, Cost=500), **head).plan.tasks["t1"].cost == 5


BAD = [
    ({"ConstraintType": 4}, "constraints without a date that can be used are left out"),
    (
        {"ConstraintType": 4, "ConstraintDate": "1899-12-30T00:00:00"},
        "constraints without a date that can be used are left out",
    ),
    (
        {"ConstraintType": 9, "ConstraintDate": "2024-01-01T00:00:00"},
        "constraints without a date that can be used are left out",
    ),
    ({"Deadline": "1899-12-30T00:00:00"}, "dates that cannot be used (outside 1900 to 2199) are left out"),
    ({"ActualStart": "NA"}, "dates that cannot be used (outside 1900 to 2199) are left out"),
    ({"Duration": ""}, "tasks without a duration: one day is taken"),
    ({"Duration": "8 hours"}, "tasks without a duration: one day is taken"),
    ({"Duration": "-PT8H0M0S"}, "negative durations are taken as none"),
    ({"Duration": "PT99999999H0M0S"}, "durations of more than 99 years are cut"),
    ({"Estimated": 1}, "the mark of an estimated duration is not kept"),
    ({"LevelingDelay": 4800}, "delays through levelling of resources are not kept"),
    ({"HyperlinkAddress": "http://localhost"}, "hyperlinks are not kept"),
    ({"WBS": "A.1", "OutlineNumber": "1"}, "WBS codes of their own are not kept"),
    ({"CalendarUID": 9}, "calendars that are not in the file: the project's is used"),
    ({"Baseline": {"Number": 3, "Start": "2024-01-01T08:00:00"}}, "baseline 3 is not written into the plan"),
    (
        {"ActualStart": "2024-02-01T08:00:00", "ActualFinish": "2024-01-01T08:00:00"},
        "an actual finish before the actual start is left out",
    ),
    ({"Notes": "x" * 200_000}, "very long notes are cut"),
    ({"ExtendedAttribute": {"FieldID": 7, "Value": "x"}}, "the custom field “7” is not kept"),
]


@pytest.mark.parametrize(("fields", "words"), BAD)
def test_what_cannot_be_kept_is_told(fields: dict[str, Any], words: str) -> None:
    assert told(**fields)[1] == [words]


def test_calendars_of_summaries_are_not_inherited() -> None:
    """Microsoft Project's do not go down to the tasks inside, a plan's would."""
    other = STANDARD | {"UID": 2, "Name": "Other", "WeekDays": {"WeekDay": [weekday(7, [("08:00:00", "12:00:00")])]}}
    rows = (task(1, CalendarUID=2), task(2, OutlineLevel=2), task(3, OutlineLevel=3), task(4))
    result = read(*rows, calendars=[STANDARD, other])
    assert [each.calendar for each in result.plan.tasks.values()] == ["other", "standard", "standard", None]
    assert not result.unkept


def test_baselines_and_stated_dates_are_handed_on() -> None:
    baseline = {
        "Number": 0,
        "Start": "2024-01-01T08:00:00",
        "Finish": "2024-01-01T17:00:00",
        "Duration": "PT8H0M0S",
        "Cost": 200,
    }
    result = read(
        task(1, Baseline=[baseline, baseline | {"Number": 10}, baseline | {"Number": 11}], TotalSlack=-4800, Critical=1)
    )
    assert list(result.baselines) == [0, 10]
    agreed, stated = result.baselines[10]["t1"], result.stated["t1"]
    assert (agreed.minutes, agreed.cost) == (480, 2)
    assert (stated.total_float, stated.is_critical, stated.free_float, stated.early_start) == (-480, True, None, None)


def test_a_file_scheduled_backwards_is_due_at_its_finish() -> None:
    result = read(task(1, ConstraintType=1), ScheduleFromStart=0, FinishDate="2024-03-29T17:00:00")
    assert (result.plan.finish_by, result.plan.finish_by_clock) == (date(2024, 3, 29), time(17))
    assert list(result.causes) == ["t1"]


def test_a_file_without_a_start_begins_with_its_first_task() -> None:
    result = read(
        task(1, Start="2024-05-02T08:00:00"), task(2, Start="2024-05-01T08:00:00"), StartDate="1899-01-01T00:00:00"
    )
    assert result.plan.start == date(2024, 5, 1)
    assert isinstance(outcome(mspdi(task(1), StartDate="")), Refused)


def test_the_language_is_the_one_that_was_wished_for() -> None:
    assert imported(mspdi(task(1)), language="en").plan.language == "en"
