"""The whole file."""

from __future__ import annotations

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.document import NAMESPACE
from dxplan.exchange.msproject.writing.calendars import base_calendars
from dxplan.exchange.msproject.writing.elements import ORDER, Content, clock, date, xml
from dxplan.exchange.msproject.writing.equivalent import equivalent
from dxplan.exchange.msproject.writing.fields import definitions
from dxplan.exchange.msproject.writing.resources import assignment_rows, resource_rows
from dxplan.exchange.msproject.writing.tasks import places_of, project_row, task_rows
from dxplan.exchange.outgoing import Outgoing
from dxplan.model.settings import OutOfSequenceMode
from dxplan.schedule.instant import at
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language
from dxplan.text.voice import FILE

_SAVED_AS = 14
"""Microsoft Project 2010 and later."""
_DAYS, _HOURS = 7, 5
_FIXED_DURATION = 1
_AT_THE_END = 3
_DAYS_A_MONTH = 20
_MONDAY = 1
_SYMBOL_AFTER = 3


def mspdi(outgoing: Outgoing, losses: Losses) -> bytes:
    """The plan as MSPDI, with the dates that it has; what it could not say is noted."""
    schedule, language = equivalent(outgoing.schedule, losses), outgoing.language
    calendars = base_calendars(schedule, language)
    places = places_of(schedule)
    teams, own_calendars = resource_rows(schedule, calendars.uid_of, language)
    tasks = task_rows(schedule, places, calendars.uid_of, language)
    used = {str(field["FieldID"]) for row in tasks for field in row.get("ExtendedAttribute", ())}  # type: ignore[union-attr, index]
    content = _head(schedule, calendars.uid_of, language)
    for section, name, rows in (
        ("ExtendedAttributes", "ExtendedAttribute", definitions(used, language)),
        ("Calendars", "Calendar", [*calendars.rows, *own_calendars]),
        ("Tasks", "Task", [project_row(schedule, language), *tasks]),
        ("Resources", "Resource", teams),
        ("Assignments", "Assignment", assignment_rows(schedule, places)),
    ):
        if rows:
            content[section] = {name: rows}
    inner = "".join(xml(name, content[name]) for name in sorted(content, key=ORDER["Project"].index))
    text = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="{NAMESPACE}">\n{inner}</Project>\n'
    )
    return text.encode()


def _head(schedule: Schedule, uid_of: dict[str, int], language: Language) -> dict[str, Content]:
    plan, time = schedule.plan, schedule.plan_time
    name = " ".join(plan.name.said(FILE[language]).split())[:255]
    limit = plan.scheduling.critical_float
    head: dict[str, Content] = {
        "SaveVersion": _SAVED_AS,
        "Name": f"{plan.id}.xml",
        "Title": name,
        "ScheduleFromStart": 1,
        "StartDate": date(at(plan.start, plan.start_clock)),
        "FinishDate": date(schedule.finish),
        "FYStartDate": 1,
        "CriticalSlackLimit": round(limit.amount),
        "CurrencyDigits": 0,
        "CurrencySymbol": "₫",
        "CurrencyCode": "VND",
        "CurrencySymbolPosition": _SYMBOL_AFTER,
        "CalendarUID": uid_of[plan.calendar],
        "DefaultStartTime": clock(time.opens),
        "DefaultFinishTime": clock(time.closes),
        "MinutesPerDay": time.minutes_a_day,
        "MinutesPerWeek": sum(time.week_minutes),
        "DaysPerMonth": _DAYS_A_MONTH,
        "DefaultTaskType": _FIXED_DURATION,
        "DefaultFixedCostAccrual": _AT_THE_END,
        "DurationFormat": _DAYS,
        "WorkFormat": _HOURS,
        "HonorConstraints": 1,
        "MultipleCriticalPaths": 0,
        "NewTasksEffortDriven": 0,
        "NewTasksEstimated": 0,
        "SplitsInProgressTasks": int(plan.scheduling.out_of_sequence is not OutOfSequenceMode.NO_SPLIT),
        "WeekStartDay": _MONDAY,
        "NewTasksAreManual": 0,
    }
    if plan.status_date is not None:
        head["StatusDate"] = date(time.end_of(plan.status_date))
    return head
