"""The dates that are lines over the rows: today, the status date, the end of the agreement; each with its words."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.wording import written_date

NAMES = {
    "today": Text("hôm nay", "today"),
    "status": Text("ngày chốt số liệu", "status date"),
    "end": Text("hết thỏa thuận", "agreement ends"),
    "end-missed": Text("hết thỏa thuận (trễ)", "agreement ends (missed)"),
}
"""What the lines mean, by the name of their style."""


class Flag(NamedTuple):
    """A line, the instant where it stands, and what is written at it."""

    kind: str
    at: int
    words: str


def flags(drawing: Drawing) -> Iterator[Flag]:
    """Those on the axis, from the left; of several plans today alone, for the others would be read as all of theirs."""
    chart, found = drawing.chart, []
    if chart.today is not None:
        found.append(("today", chart.today, drawing.options.today))
    if len(drawing.plans) == 1:
        group = drawing.plans[0][0]
        if group.status is not None and group.status_date is not None:
            found.append(("status", group.status, group.status_date))
        if group.agreement_end is not None:
            found.append(("end", group.agreement_end.at, group.agreement_end.day))
    for kind, at, day in sorted(found, key=lambda one: one[1]):
        if chart.start <= at <= chart.finish:
            words = say("{line} {day}", "{line} {day}", line=NAMES[kind], day=written_date(day))
            yield Flag(kind, at, words.in_language(drawing.language))
