"""The phases as bars over quarters or years: the picture of a paper that is laid out in pages."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.render.documents.sections.timetable import phase_name
from dxplan.render.documents.subject import Subject
from dxplan.text.numerals import roman

_MOST = 20
"""Columns."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A phase that fills the columns from `first` to `last` (counted from 0)."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Bars:
    """Columns under years: `years` are names with how many of `columns` they span (empty where these are the years)."""

    corner: str
    years: tuple[tuple[str, int], ...]
    columns: tuple[str, ...]
    rows: tuple[BarRow, ...]


def bars(subject: Subject) -> Bars:
    """The phases over the quarters of the plan; of a long plan over its years, of a very long one over several."""
    spans = [
        (phase, min(map(subject.start, phase.leaves)), max(map(subject.finish, phase.leaves)))
        for phase in subject.phases
        if phase.leaves
    ]
    corner = subject.say("Giai đoạn", "Phase")
    if not spans:
        return Bars(corner, (), (), ())
    first, last = min(start for _, start, _ in spans), max(finish for *_, finish in spans)
    months = 3
    while (last.year * 12 + last.month - first.year * 12 - first.month) // months >= _MOST:
        months = 12 if months < 12 else months * 2

    def column(year: int, month: int) -> int:
        return (year * 12 + month - 1) // months

    begin, end = column(first.year, first.month), column(last.year, last.month)
    quarters = months == 3
    years: list[tuple[str, int]] = []
    names = []
    for each in range(begin, end + 1):
        year, month = divmod(each * months, 12)
        names.append(roman(month // 3 + 1) if quarters else str(year))
        if quarters:
            if years and years[-1][0] == str(year):
                years[-1] = (str(year), years[-1][1] + 1)
            else:
                years.append((str(year), 1))
    return Bars(
        corner,
        tuple(years),
        tuple(names),
        tuple(
            BarRow(
                f"{phase.numeral}. {phase_name(subject, phase)}",
                column(start.year, start.month) - begin,
                column(finish.year, finish.month) - begin,
            )
            for phase, start, finish in spans
        ),
    )
