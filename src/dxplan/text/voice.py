"""Who speaks: the language of a statement, and how it calls the things of a plan."""

from __future__ import annotations

from datetime import date
from typing import Literal, Protocol

Language = Literal["vi", "en"]

LANGUAGES: tuple[Language, ...] = ("vi", "en")


class Named(Protocol):
    """A thing of a plan, or of its file: each voice calls it in its own way."""

    @property
    def written(self) -> str:
        """How the plan file writes it."""
        ...


class Voice:
    """The voice of the plan file: its reader edits it, so things are called as they are written there, in backticks."""

    of_file = True
    """Whether its listeners have the plan file before them; else keys and ids mean nothing to them."""

    has_units = True
    """Whether its listeners know each unit of a roll-out; else one row stands for all of them."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def name(self, thing: Named) -> str:
        """How a thing of the plan is called."""
        return f"`{thing.written}`"

    def either(self, vi: str, en: str) -> str:
        """The wording in the language that is spoken."""
        return vi if self.language == "vi" else en

    def day(self, day: date) -> str:
        """31/03/2022 in Vietnamese, 2022-03-31 in English."""
        return f"{day.day:02}/{day.month:02}/{day.year}" if self.language == "vi" else day.isoformat()


FILE: dict[Language, Voice] = {language: Voice(language) for language in LANGUAGES}
"""The plan file's voice in each language."""
