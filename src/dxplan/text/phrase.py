"""Prose in Vietnamese and English, as the plan's people read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from unicodedata import normalize

Language = Literal["vi", "en"]

LANGUAGES: tuple[Language, ...] = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """The same statement in both languages. Vietnamese is NFC."""

    vi: str
    en: str

    def in_language(self, language: Language) -> str:
        """The statement in one language."""
        return self.vi if language == "vi" else self.en


def folded(text: str) -> str:
    """A text as it is compared with others: composed (NFC), without difference of letter case."""
    return normalize("NFC", text).casefold()


def same(text: str) -> Text:
    """A text that reads alike in both languages: a name, a number, an id, or prose given in one language only."""
    return Text(text, text)
