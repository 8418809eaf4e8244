"""What terminal and pictures draw of a load: its curve and the window of time."""

from __future__ import annotations

from dxplan.findings.loading import Demand, months
from dxplan.render.gantt.load_curve import curve
from dxplan.render.gantt.view import Fact, Load
from dxplan.render.loads.words import name_of
from dxplan.schedule.instant import LAST_INSTANT, MINUTES_A_DAY, at
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language

_LEAST_DAYS = 7


def drawn_load(demand: Demand, language: Language) -> Load:
    """The curve of a demand, as under a Gantt chart."""
    fact = Fact(demand.id, name_of(demand, language))
    return curve(fact, demand.uses, demand.capacity, demand.own, demand.time)


def unit_days(demand: Demand) -> float:
    """What is asked for in all, in unit-days."""
    return round(sum(month.work for month in months(demand)), 2)


def window(schedule: Schedule) -> tuple[int, int]:
    """The plan's time from the month in which it starts to the end of its last day, as instants."""
    start = at(schedule.first_day.replace(day=1))
    finish = max(at(schedule.last_day) + MINUTES_A_DAY, start + _LEAST_DAYS * MINUTES_A_DAY)
    return start, min(finish, LAST_INSTANT)
