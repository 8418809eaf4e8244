"""Teams and assignments as rows of MSPDI."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.exchange.msproject.writing.calendars import own_calendar
from dxplan.exchange.msproject.writing.elements import Content, date, length
from dxplan.exchange.msproject.writing.tasks import Place, worked
from dxplan.model.people import Resource
from dxplan.schedule.result import Schedule
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Language
from dxplan.text.voice import FILE

_WORK = 1
_NOBODY = -65535
_REFUSED = str.maketrans({",": "", "[": "(", "]": ")", ";": ""})
"""What Microsoft Project refuses in the name of a resource: it writes lists of them with these."""
_LONGEST_NAME = 255


def resource_rows(
    schedule: Schedule, calendars: dict[str, int], language: Language
) -> tuple[list[dict[str, Content]], list[dict[str, Content]]]:
    """The teams, and the calendars of their own, which follow those of the plan."""
    rows: list[dict[str, Content]] = []
    own: list[dict[str, Content]] = []
    taken: set[str] = set()
    for uid, team in enumerate(schedule.plan.resources.values(), 1):
        name = _name(team, language, taken)
        calendar = len(calendars) + uid
        own.append(own_calendar(calendar, name, calendars[team.calendar or schedule.plan.calendar]))
        rows.append(
            {
                "UID": uid,
                "ID": uid,
                "Name": name,
                "Type": _WORK,
                "IsNull": 0,
                "Initials": name[:1],
                "MaxUnits": _units(team.capacity),
                "CalendarUID": calendar,
            }
        )
    return rows, own


def assignment_rows(schedule: Schedule, places: dict[str, Place]) -> list[dict[str, Content]]:
    """Who works on what; work that has begun and is nobody's is assigned to nobody, or it would count as not begun."""
    numbers = {id_: uid for uid, id_ in enumerate(schedule.plan.resources, 1)}
    return [{"UID": uid, **row} for uid, row in enumerate(_assignments(schedule, places, numbers), 1)]


def _assignments(schedule: Schedule, places: dict[str, Place], numbers: dict[str, int]) -> Iterator[dict[str, Content]]:
    for task in schedule.plan.tasks.values():
        units = {numbers[id_]: amount for id_, amount in task.resources.items() if id_ in numbers}
        if not units:
            if not task.progress.is_started or task.children:
                continue
            units = {_NOBODY: 1.0}
        dates, work = schedule.tasks[task.id], worked(task, schedule)
        percent = 100 if task.progress.is_finished else percent_done(task.progress.complete or 0)
        for uid, amount in units.items():
            yield {
                "TaskUID": places[task.id].uid,
                "ResourceUID": uid,
                "PercentWorkComplete": percent,
                "ActualWork": length(work.done * amount),
                "Finish": date(dates.early_finish),
                "RemainingWork": length((work.minutes - work.done) * amount),
                "Start": date(dates.early_start),
                "Units": _units(amount),
                "Work": length(work.minutes * amount),
            }


def _name(team: Resource, language: Language, taken: set[str]) -> str:
    said = team.id if team.name is None else team.name.said(FILE[language])
    name = " ".join(said.translate(_REFUSED).split())[:_LONGEST_NAME] or team.id
    found, number = name, 2
    while found.casefold() in taken:
        found, number = f"{name} {number}", number + 1
    taken.add(found.casefold())
    return found


def _units(amount: float) -> str:
    return f"{amount:.6f}".rstrip("0").rstrip(".")
