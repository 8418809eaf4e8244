"""Tasks that are to start later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dxplan.model.constraint import ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.named import entry
from dxplan.model.task import Task
from dxplan.scenario.remedies.delay import Delay
from dxplan.text.phrase import Text, for_file, say


def start_later(tasks: Iterable[Task], day: date) -> Text:
    """The advice to start no earlier than on a day, with the entry for the plan file."""
    said = entry(ConstraintKind.START_NO_EARLIER_THAN.key, Moment(day, day))
    return say(
        "{delay}{entry}",
        "{delay}{entry}",
        delay=Delay(tuple(task.id for task in tasks), day),
        entry=for_file(" ({entry})", " ({entry})", entry=said),
    )
