"""Whether the calendars of a plan can be worked with."""

from __future__ import annotations

from dxplan.model.calendar import BUILT_IN_CALENDARS, Calendar
from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.soundness.circles import circles
from dxplan.soundness.log import Log
from dxplan.text.lists import chained
from dxplan.text.phrase import say


def check_calendars(log: Log, plan: Plan) -> None:
    """Report calendars that inherit from themselves, that never work, and that hide a built-in one."""
    calendars = plan.calendars
    in_circles: set[str] = set()
    for circle in circles({id_: calendar.base for id_, calendar in calendars.items()}):
        in_circles.update(circle)
        way = chained([*circle, circle[0]])
        log.report(
            "DX036",
            calendars[circle[0]].places.position("base"),
            say("các lịch kế thừa nhau thành vòng: {way}", "the calendars inherit in a circle: {way}", way=way),
            related=[
                (
                    calendars[id_].places.position("base"),
                    say("{base} của {id}", "the {base} of {id}", id=Code(id_), base=Key("base")),
                )
                for id_ in circle[1:]
            ],
        )
    for id_, calendar in calendars.items():
        if id_ in BUILT_IN_CALENDARS and id_ not in in_circles:
            log.report(
                "DX047",
                calendar.places.position(),
                say("{id} là mã của lịch có sẵn", "{id} is the id of a built-in calendar", id=Code(id_)),
            )
        if (calendar.week is not None or calendar.hours is not None) and _never_works(calendars, calendar):
            base = calendars.get(calendar.base or "")
            if base is None or not _never_works(calendars, base):
                log.report(
                    "DX035",
                    calendar.places.position("hours" if calendar.week is None else "week"),
                    say("lịch {id} không có giờ làm việc nào", "the calendar {id} has no working time", id=Code(id_)),
                )


def _never_works(calendars: dict[str, Calendar], calendar: Calendar) -> bool:
    """Whether no day of the week has working hours, with everything that is inherited."""
    week, hours = calendar.week, calendar.hours
    passed = {calendar.id}
    base = calendar.base
    while base is not None and base in calendars and base not in passed and (week is None or hours is None):
        passed.add(base)
        inherited = calendars[base]
        week = inherited.week if week is None else week
        hours = inherited.hours if hours is None else hours
        base = inherited.base
    none_by_itself = hours is not None and not hours.intervals
    if week is None:
        return none_by_itself
    return all(none_by_itself if own is None else not own.intervals for own in week.values())
