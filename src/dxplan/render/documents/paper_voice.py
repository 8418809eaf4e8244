"""The voice of a paper: it writes days as letters do."""

from __future__ import annotations

from datetime import date

from dxplan.text.dates import english_date
from dxplan.text.voice import LANGUAGES, Language, Voice


class PaperVoice(Voice):
    """As the plan file says things, but for days in English: no official reads 2026-02-05 aloud."""

    has_narrow_days = False
    """Whether it speaks in the cells of tables."""

    def day(self, day: date) -> str:
        """05/02/2026 in Vietnamese, 5 February 2026 in English, 5 Feb 2026 in a cell."""
        return english_date(day, short=self.has_narrow_days) if self.language == "en" else super().day(day)


class CellVoice(PaperVoice):
    """The same in the cells of tables."""

    has_narrow_days = True


PAPER: dict[Language, PaperVoice] = {language: PaperVoice(language) for language in LANGUAGES}
"""The voice of papers in each language."""
CELL: dict[Language, CellVoice] = {language: CellVoice(language) for language in LANGUAGES}
"""The voice of their tables."""
