"""Teams with their units, and the calendars that tasks have through them."""

from __future__ import annotations

from typing import Any

from dxplan.exchange.incoming import Imported
from tests.exchange.mspdi import STANDARD, read, task, unkept, weekday

MORNINGS = [weekday(number, [("08:00:00", "12:00:00")]) for number in range(2, 7)]
HALF = {"UID": 2, "Name": "Nửa ngày", "IsBaseCalendar": 0, "BaseCalendarUID": 1, "WeekDays": {"WeekDay": MORNINGS}}
OWN = {"UID": 3, "Name": "An", "IsBaseCalendar": 0, "BaseCalendarUID": 1}


def resource(uid: int, name: str, **fields: Any) -> dict[str, Any]:
    return {"UID": uid, "ID": uid, "Name": name, "Type": 1, "MaxUnits": "1.00"} | fields


def assignment(task_: int, resource_: int, units: str = "1", **fields: Any) -> dict[str, Any]:
    return {"UID": 100 * task_ + resource_, "TaskUID": task_, "ResourceUID": resource_, "Units": units} | fields


def with_team(*assignments: dict[str, Any], fields: dict[str, Any] | None = None, **first: Any) -> Imported:
    """A task and two teams: the first has the fields, the second works by the project's calendar."""
    teams = [resource(1, "Tổ khảo sát", **first), resource(2, "An", CalendarUID=3)]
    rows = [task(1, **(fields or {}))]
    return read(
        *rows,
        calendars=[STANDARD, OWN, *([HALF] if "CalendarUID" in first else [])],
        resources=teams,
        assignments=assignments,
    )


def test_teams_and_their_units() -> None:
    result = with_team(assignment(1, 1, "2.5"), assignment(1, 2, "0.5"), MaxUnits="4.00", StandardRate="50000")
    team = result.plan.resources["to-khao-sat"]
    assert (team.capacity, team.rate and team.rate.amount, team.calendar) == (4, 50000, None)
    assert result.plan.tasks["t1"].resources == {"to-khao-sat": 2.5, "an": 0.5}
    assert not result.unkept


def test_a_team_named_twice_has_both_amounts() -> None:
    assert with_team(assignment(1, 1), assignment(1, 1, "0.5")).plan.tasks["t1"].resources == {"to-khao-sat": 1.5}


def test_nobody_is_no_team() -> None:
    """Work that is assigned to nobody stands there with the number -65535; some files have a nameless team 0."""
    result = read(
        task(1), resources=[{"UID": 0, "ID": 0, "Type": 1}], assignments=[assignment(1, -65535), assignment(1, 0)]
    )
    assert result.plan.resources == {}
    assert not result.unkept


def test_a_task_runs_by_the_calendar_of_its_team() -> None:
    result = with_team(assignment(1, 1), CalendarUID=2)
    assert (result.plan.tasks["t1"].calendar, str(result.plan.tasks["t1"].duration)) == ("nua-ngay", "2d")
    assert list(unkept(result)) == ["tasks that run by the calendar of their resources: it is written at the task"]


def test_a_team_that_works_as_the_project_changes_nothing() -> None:
    result = with_team(assignment(1, 2))
    assert result.plan.tasks["t1"].calendar is None
    assert not result.unkept


def test_teams_of_several_calendars_leave_the_task_its_own() -> None:
    result = with_team(assignment(1, 1), assignment(1, 2), CalendarUID=2)
    assert result.plan.tasks["t1"].calendar is None
    assert list(result.causes) == ["t1"]


def test_of_several_calendars_the_one_counts_by_which_the_files_dates_fit() -> None:
    """Four hours on two mornings, or a whole day: start, finish and duration tell by which calendar a task ran."""
    both = (assignment(1, 1), assignment(1, 2))
    mornings = {"Start": "2024-01-01T08:00:00", "Finish": "2024-01-02T12:00:00"}
    assert with_team(*both, fields=mornings, CalendarUID=2).plan.tasks["t1"].calendar == "nua-ngay"
    assert with_team(*both, fields=mornings | {"CalendarUID": 1}, CalendarUID=2).plan.tasks["t1"].calendar == "nua-ngay"
    day = {"Start": "2024-01-01T08:00:00", "Finish": "2024-01-01T17:00:00"}
    assert with_team(assignment(1, 1), fields=day, CalendarUID=2).plan.tasks["t1"].calendar is None
    assert with_team(assignment(1, 1), fields=mornings, CalendarUID=2).plan.tasks["t1"].calendar == "nua-ngay"


def test_a_tasks_calendar_may_pass_over_those_of_its_teams() -> None:
    result = with_team(assignment(1, 1), fields={"CalendarUID": 1, "IgnoreResourceCalendar": 1}, CalendarUID=2)
    assert result.plan.tasks["t1"].calendar is None
    assert not result.causes


def test_what_is_no_team_is_told() -> None:
    rows = [resource(1, "Xi măng", Type=0), resource(2, "Phí", IsCostResource=1), resource(3, "A"), resource(3, "B")]
    result = read(task(1), resources=rows, assignments=[assignment(1, 1), assignment(1, 9), assignment(7, 3)])
    assert unkept(result) == {
        "materials are no resources that work: left out": ("Xi măng",),
        "cost resources are left out": ("Phí",),
        "two resources have one UID: the first is kept": ("B",),
        "assignments of resources that are not in the file are left out": ("t1",),
        "assignments to tasks that are not carried over are left out": ("a",),
    }


def test_delays_and_contours_of_assignments_are_told() -> None:
    result = with_team(assignment(1, 1, Delay=4800, WorkContour=2))
    assert list(unkept(result).values()) == [("t1",), ("t1",)]
    assert list(result.causes) == ["t1"]
