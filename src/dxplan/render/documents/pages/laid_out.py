"""A paper ready to be put on pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dxplan.render.documents.pages.blocks import blocks_of, printable
from dxplan.render.documents.pages.roles import End, Sheet, sheets
from dxplan.render.documents.sections.bars import Bars, bars
from dxplan.render.documents.sections.head import head
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Language


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The sheets of a paper in a language, with its title, agency and day, and the phases as bars."""

    sheets: tuple[Sheet, ...]
    language: Language
    title: str
    agency: str
    day: date
    bars: Bars

    @property
    def is_issued(self) -> bool:
        """Whether somebody signs it; what only lies before a meeting is set in smaller type."""
        return any(isinstance(part, End) for sheet in self.sheets for part in sheet.parts)


def laid_out(subject: Subject, markdown: str) -> LaidOut:
    """What a paper in markdown says, as sheets."""
    top = head(subject)
    drawn = bars(subject)
    return LaidOut(
        sheets(blocks_of(markdown)),
        subject.language,
        printable(top.title),
        printable(top.agency),
        subject.today,
        replace(drawn, rows=tuple(replace(row, name=printable(row.name)) for row in drawn.rows)),
    )
