"""PlantUML: a Gantt chart with absolute dates and ids of its own.

PlantUML works through the text from top to bottom, so nothing here depends on order: no links and no days off, whose
meaning has changed from version to version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dxplan.exchange.bars import Bar, phases, title_of
from dxplan.exchange.outgoing import Outgoing
from dxplan.render.encoding import PLAIN
from dxplan.text.expression import expression
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Text, same

TITLE = same("PlantUML")
EXTENSION = ".puml"
NEEDS_REVIEW = False

_SPECIAL = expression(r"[!-'*+:-@\[-`{-~]|-{2,}|/{2,}")
"""What PlantUML reads in a name: its own signs, Creole and HTML; a dash or a slash only beside another one."""
_CRITICAL_COLOUR, _DUE_COLOUR = "Tomato", "Red"
_DUE = Text("Thời hạn", "Due")
_ZOOMED_UP_TO_DAYS = ((120, "daily"), (600, "weekly"), (2500, "monthly"), (7500, "quarterly"))


def write(outgoing: Outgoing) -> bytes:
    """A line for every task and milestone, under its phase; what is critical in a colour of its own."""
    return PLAIN.encoded("".join(f"{line}\n" for line in _lines(outgoing)))


def _lines(outgoing: Outgoing) -> Iterator[str]:
    schedule = outgoing.schedule
    yield "@startgantt"
    yield f"title {_coded(title_of(outgoing))}"
    length = (schedule.last_day - schedule.first_day).days
    yield f"printscale {next((scale for days, scale in _ZOOMED_UP_TO_DAYS if length <= days), 'yearly')}"
    found = list(phases(outgoing))
    days = [day for phase in found for bar in phase.bars for day in (bar.days.start, bar.days.finish)]
    yield f"Project starts {min([schedule.first_day, *days])}"
    for phase in found:
        yield f"-- {_coded(phase.name)} --"
        for bar in phase.bars:
            yield from _bar(bar)
    due = schedule.plan.finish_by
    if due is not None:
        yield f"[{_DUE.in_language(outgoing.language)}] as [due] happens {due}"
        yield f"[due] is colored in {_DUE_COLOUR}"
    yield "@endgantt"


def _bar(bar: Bar) -> Iterator[str]:
    head = f"[{_coded(bar.name)}] as [{bar.id}]"
    if bar.task.is_milestone:
        yield f"{head} happens {bar.days.finish}"
    else:
        yield f"{head} starts {bar.days.start} and ends {bar.days.finish}"
        complete = 1 if bar.task.progress.is_finished else bar.task.progress.complete
        if complete:
            yield f"[{bar.id}] is {percent_done(complete)}% complete"
    if bar.is_critical:
        yield f"[{bar.id}] is colored in {_CRITICAL_COLOUR}"


def _coded(name: str) -> str:
    return _SPECIAL.sub(_codes, name)


def _codes(found: re.Match[str]) -> str:
    return "".join(f"<U+{ord(character):04X}>" for character in found[0])
