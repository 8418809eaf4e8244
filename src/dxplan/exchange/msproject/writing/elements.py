"""Elements of MSPDI in the order that its schema wants, and their values as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dxplan.dump.unwritable import writable
from dxplan.schedule.instant import Instant, clock_of
from dxplan.text.expression import expression

Content: TypeAlias = "str | int | Mapping[str, Content] | Sequence[Mapping[str, Content]]"
"""Of an element: a text, a number, its children, or (a list) as many elements of the name."""

ORDER: Mapping[str, tuple[str, ...]] = {
    name: tuple(children.split())
    for name, children in {
        "Project": "SaveVersion UID Name Title Author CreationDate LastSaved ScheduleFromStart StartDate FinishDate "
        "FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol CurrencyCode CurrencySymbolPosition CalendarUID "
        "DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth DefaultTaskType "
        "DefaultFixedCostAccrual DurationFormat WorkFormat HonorConstraints MultipleCriticalPaths NewTasksEffortDriven "
        "NewTasksEstimated SplitsInProgressTasks WeekStartDay StatusDate NewTasksAreManual ExtendedAttributes "
        "Calendars Tasks Resources Assignments",
        "ExtendedAttribute": "FieldID FieldName Value Alias",
        "Calendar": "UID Name IsBaseCalendar IsBaselineCalendar BaseCalendarUID WeekDays Exceptions",
        "WeekDay": "DayType DayWorking TimePeriod WorkingTimes",
        "TimePeriod": "FromDate ToDate",
        "WorkingTime": "FromTime ToTime",
        "Exception": "EnteredByOccurrences TimePeriod Occurrences Name Type DayWorking WorkingTimes",
        "Task": "UID ID Name Active Manual Type IsNull WBS OutlineNumber OutlineLevel Priority Start Finish Duration "
        "DurationFormat Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated Estimated Milestone Summary "
        "Critical IsSubproject IsSubprojectReadOnly ExternalTask EarlyStart EarlyFinish LateStart LateFinish FreeSlack "
        "TotalSlack FixedCost FixedCostAccrual PercentComplete PercentWorkComplete Cost ActualStart ActualFinish "
        "ActualDuration ActualCost ActualWork RemainingDuration RemainingCost RemainingWork ConstraintType CalendarUID "
        "ConstraintDate Deadline LevelAssignments LevelingCanSplit LevelingDelay LevelingDelayFormat "
        "IgnoreResourceCalendar Notes HideBar Rollup PredecessorLink ExtendedAttribute ManualStart ManualFinish "
        "ManualDuration",
        "PredecessorLink": "PredecessorUID Type CrossProject LinkLag LagFormat",
        "Resource": "UID ID Name Type IsNull Initials MaxUnits CalendarUID",
        "Assignment": "UID TaskUID ResourceUID PercentWorkComplete ActualWork Finish RemainingWork Start Units Work",
    }.items()
}
_UNFIT = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": ""})


def xml(name: str, content: Content) -> str:
    """An element, its children in the order of the schema; a list as many of them."""
    if isinstance(content, str):
        return f"<{name}>{escaped(content)}</{name}>"
    if isinstance(content, int):
        return f"<{name}>{content}</{name}>"
    if isinstance(content, Mapping):
        order = ORDER.get(name)
        children = content if order is None else sorted(content, key=order.index)
        return f"<{name}>{''.join(xml(child, content[child]) for child in children)}</{name}>\n"
    return "".join(xml(name, each) for each in content)


def escaped(text: str) -> str:
    """A text as XML can hold it: without control characters and what is no character."""
    return _UNFIT.sub("", writable(text)).translate(_ESCAPES)


def date(instant: Instant) -> str:
    """2022-03-31T17:00:00."""
    return clock_of(instant).isoformat()


def length(minutes: float) -> str:
    """PT8H0M0S, with tenths of minutes as seconds."""
    seconds = round(minutes * 60)
    return f"PT{seconds // 3600}H{seconds % 3600 // 60}M{seconds % 60}S"


def clock(minutes: int) -> str:
    """08:00:00; midnight is the day's beginning, also where it is its end."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}:00"
