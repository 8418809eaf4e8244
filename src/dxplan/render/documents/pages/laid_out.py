"""A paper ready to be put on pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dxplan.render.documents.pages import decree
from dxplan.render.documents.pages.blocks import Picture, blocks_of, printable
from dxplan.render.documents.pages.drawn import drawn
from dxplan.render.documents.pages.roles import End, Part, Sheet, sheets
from dxplan.render.documents.sections.brief_phases import MOST_PHASES
from dxplan.render.documents.sections.head import head
from dxplan.render.documents.sections.phase_bars import MOST_ON_PAPER, phase_bars
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Language

_LONGEST_NAME = 120
"""Of a phase in the picture."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The sheets of a paper in a language, with its title, agency and day."""

    sheets: tuple[Sheet, ...]
    language: Language
    title: str
    agency: str
    day: date

    @property
    def is_issued(self) -> bool:
        """Whether somebody signs it; what only lies before a meeting is set in smaller type."""
        return _is_issued(self.sheets)


def laid_out(subject: Subject, markdown: str) -> LaidOut:
    """What a paper in markdown says, as sheets, with the phases drawn where it has a place for that."""
    top = head(subject)
    plain = sheets(blocks_of(markdown))
    small = not _is_issued(plain)
    return LaidOut(
        tuple(replace(sheet, parts=tuple(_drawn(subject, sheet, small=small))) for sheet in plain),
        subject.language,
        printable(top.title),
        printable(top.agency),
        subject.today,
    )


def _is_issued(all_: tuple[Sheet, ...]) -> bool:
    return any(isinstance(part, End) for sheet in all_ for part in sheet.parts)


def _drawn(subject: Subject, sheet: Sheet, *, small: bool) -> Iterator[Part]:
    for part in sheet.parts:
        if not isinstance(part, Picture):
            yield part
            continue
        bars = phase_bars(subject.with_shorter_names(_LONGEST_NAME), MOST_PHASES if part.is_brief else MOST_ON_PAPER)
        if bars is not None:
            yield drawn(bars, decree.room(wide=sheet.wide, small=small), named=not part.is_brief)
