"""Tasks without predecessor or successor (DCMA point 1)."""

from __future__ import annotations

from dxplan.checks.ends import summaries_of, with_inside
from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Tally


def open_ends(examination: Examination) -> Tally:
    """The plan's first and last task need none; what is linked to a summary is linked to all that is inside."""
    summaries, all_links = summaries_of(examination.plan), examination.links
    led = with_inside(summaries, {link.successor for link in all_links})
    followed = with_inside(summaries, {link.predecessor for link in all_links})
    dates = examination.schedule.tasks
    beginnings = [task.id for task in examination.leaves if task.id not in led]
    ends = [task.id for task in examination.leaves if task.id not in followed]
    first = min(beginnings, key=lambda id_: dates[id_].early_start, default=None)
    last = max(ends, key=lambda id_: dates[id_].early_finish, default=None)
    loose = tuple(
        task.id
        for task in examination.assessed
        if (task.id not in led and task.id != first) or (task.id not in followed and task.id != last)
    )
    return Tally(len(loose), len(examination.assessed), loose)
