"""How far something has moved, and when, in a cell of a table."""

from __future__ import annotations

from datetime import date

from dxplan.scenario.supposed.side_by_side import Move
from dxplan.schedule.instant import finish_day_of
from dxplan.text.counts import DAY, Noun
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE
from dxplan.text.wording import Amount, written_date
from dxplan.text.working_amounts import worked

UNMOVED = "="
WORKING_DAYS = Text("Dời (ngày LV)", "Moves (days)")
"""The heading of a column of moves: working days, later with a plus."""


def moved(move: Move, language: Language) -> str:
    """So many working days, with a sign; in days of the calendar where nobody works between."""
    if move.before == move.after:
        return UNMOVED
    minutes = move.minutes
    if minutes:
        number = worked(abs(minutes), move.time.minutes_a_day).number.said(FILE[language])
        return f"{'+' if minutes > 0 else '−'}{number}"
    days = (finish_day_of(move.after) - finish_day_of(move.before)).days
    return UNMOVED if not days else calendar_days(days, language)


def calendar_days(days: int, language: Language) -> str:
    """Days of the calendar with a sign, and said to be those."""
    noun = Noun(f"{DAY.vi} lịch", "calendar day")
    return f"{'+' if days > 0 else '−'}{Amount(abs(days), noun).said(FILE[language])}"


def day_cell(day: date, language: Language) -> str:
    """A day as people read it."""
    return written_date(day).in_language(language)
