"""Prose in Vietnamese and English, as the plan's people read it; a statement keeps the parts it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Protocol
from unicodedata import normalize

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.value_class import value_class
from dxplan.text.voice import FILE, LANGUAGES, Language, Voice

__all__ = ["LANGUAGES", "NOTHING", "Language", "Part", "Phrase", "Sayable", "Text", "Voiced", "folded", "for_file"]
__all__ += ["parts_of", "plain", "plain_parts", "same", "say", "spoken"]

_PART = expression(r"\{(\w+)\}")


class Sayable(Protocol):
    """What a statement can speak of: a task, an amount, a list, a remedy, another statement."""

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        ...

    def plain(self) -> object:
        """For machines: what JSON can hold, in one shape for each kind of part; `docs/format.md` lists them."""
        ...


Part = str | int | date | Sayable
"""A part of a statement; a `str` reads alike in both languages and all voices."""


@value_class(frozen=True, slots=True)
class Text:
    """The same statement in both languages. Vietnamese is NFC."""

    vi: str
    en: str

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        return self.vi if voice.language == "vi" else self.en

    def in_language(self, language: Language) -> str:
        """The statement in one language, in the plan file's voice."""
        return self.said(FILE[language])

    @property
    def everything(self) -> str:
        """What is said in either language: to look for words in."""
        return self.vi if self.vi is self.en else f"{self.vi}\n{self.en}"

    def followed_by(self, more: Text, between: str) -> Text:
        """What a plan says, and then more of it."""
        return Text(self.vi + between + more.vi, self.en + between + more.en)

    def plain(self) -> object:
        """For machines: both languages."""
        return {language: self.in_language(language) for language in LANGUAGES}

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.vi or self.en)


NOTHING = Text("", "")


class Phrase(Text):
    """A statement with parts, said when it is known in which voice; made by `say`."""

    __slots__ = ("parts", "templates")

    def __init__(self, vi: str, en: str, parts: dict[str, Part]) -> None:
        object.__setattr__(self, "templates", (vi, en))
        object.__setattr__(self, "parts", parts)

    templates: tuple[str, str]
    """The wording in Vietnamese and in English; `{name}` stands for a part."""
    parts: dict[str, Part]

    @property
    def vi(self) -> str:
        """In Vietnamese, in the plan file's voice."""
        return self.said(FILE["vi"])

    @property
    def en(self) -> str:
        """In English, in the plan file's voice."""
        return self.said(FILE["en"])

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        pieces = _pieces(self.templates[0] if voice.language == "vi" else self.templates[1])
        return "".join(spoken(self.parts[piece], voice) if index % 2 else piece for index, piece in enumerate(pieces))

    def plain(self) -> object:
        """For machines: its words in both languages, as fixed ones have them too, and its parts by name."""
        return {"vi": self.vi, "en": self.en, "parts": plain_parts(self)}

    def __bool__(self) -> bool:
        """Whether it says anything: it has words beside its parts, or parts that speak."""
        return any(word for template in self.templates for word in _pieces(template)[::2]) or bool(self.vi or self.en)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and (self.templates, self.parts) == (other.templates, other.parts)

    def __hash__(self) -> int:
        return hash(self.templates)

    def __repr__(self) -> str:
        return f"say({self.templates[0]!r}, {self.templates[1]!r}, **{self.parts!r})"


def say(vi: str, en: str, /, **parts: Part) -> Text:
    """A statement in both languages: `{name}` stands for the part of that name. Without parts it is fixed words."""
    return Phrase(vi, en, parts) if parts else Text(vi, en)


class Voiced(NamedTuple):
    """What is said otherwise, or not at all, where people do not have the plan file before them."""

    in_file: Text
    at_meeting: Text

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        return (self.in_file if voice.of_file else self.at_meeting).said(voice)

    def plain(self) -> object:
        """For machines: as the plan file says it."""
        return self.in_file.plain()


def for_file(vi: str, en: str, /, **parts: Part) -> Voiced:
    """What only the reader of the plan file is told."""
    return Voiced(say(vi, en, **parts), NOTHING)


def spoken(part: Part, voice: Voice) -> str:
    """A part in the words of a voice."""
    if isinstance(part, str):
        return part
    if isinstance(part, int):
        return str(part)
    if isinstance(part, date):
        return voice.day(part)
    return part.said(voice)


def plain(part: Part) -> object:
    """A part as JSON can hold it."""
    if isinstance(part, (str, int)):
        return part
    if isinstance(part, date):
        return part.isoformat()
    return part.plain()


def plain_parts(statement: Text) -> dict[str, object]:
    """What a statement speaks of, by name, as JSON can hold it. What says nothing in the file's voice is left out."""
    parts = statement.parts if isinstance(statement, Phrase) else {}
    return {name: plain(part) for name, part in parts.items() if spoken(part, FILE["vi"]) or spoken(part, FILE["en"])}


def parts_of(part: Part) -> Iterator[Part]:
    """A part and all that is inside it, however deep, in the order of the statement."""
    waiting = [part]
    while waiting:
        part = waiting.pop()
        yield part
        if type(part) is not str:
            inside = part.parts.values() if isinstance(part, Phrase) else getattr(part, "inside", ())
            waiting += reversed(inside)


@lru_cache(maxsize=4096)
def _pieces(template: str) -> list[str]:
    """Fixed words and names of parts by turns."""
    return _PART.split(template)


def folded(text: str) -> str:
    """A text as it is compared with others: composed (NFC), without difference of letter case."""
    return normalize("NFC", text).casefold()


def same(text: str) -> Text:
    """A text that reads alike in both languages: a name, a number, an id, or prose given in one language only."""
    return Text(text, text)
