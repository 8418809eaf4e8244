"""Statements that are put into words only when somebody reads them: of a long list of findings, few are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import ParamSpec

from dxplan.text.phrase import Phrase, Text
from dxplan.text.voice import Voice

__all__ = ["Later", "later"]

P = ParamSpec("P")


class Later(Phrase):
    """A statement that is worked out at its first reading. What it is made of must not change in between."""

    __slots__ = ("_make", "_otherwise")

    def __init__(self, make: Callable[[], Text], otherwise: Callable[[Exception], Text] | None = None) -> None:
        object.__setattr__(self, "_make", make)
        object.__setattr__(self, "_otherwise", otherwise)

    _make: Callable[[], Text]
    _otherwise: Callable[[Exception], Text] | None

    def __getattr__(self, name: str) -> object:
        """The wording and the parts, which are not there before they are asked for."""
        if name not in ("templates", "parts"):
            raise AttributeError(name)
        made = self._made()
        templates, parts = (made.templates, made.parts) if isinstance(made, Phrase) else ((made.vi, made.en), {})
        object.__setattr__(self, "templates", templates)
        object.__setattr__(self, "parts", parts)
        return getattr(self, name)

    def said(self, voice: Voice) -> str:
        """In the words of a voice; fixed words may hold braces."""
        return super().said(voice) if self.parts else self.templates[0 if voice.language == "vi" else 1]

    def plain(self) -> object:
        """For machines: as the statement that it turns out to be."""
        return super().plain() if self.parts else Text(*self.templates).plain()

    def or_else(self, otherwise: Callable[[Exception], Text]) -> Later:
        """The same statement; should it fail, what another one makes of the error."""
        return Later(self._make, otherwise)

    def _made(self) -> Text:
        try:
            return self._make()
        except Exception as error:
            if self._otherwise is None:
                raise
            return self._otherwise(error)


def later(make: Callable[P, Text]) -> Callable[P, Text]:
    """Of a function that says what to do about a finding: it is called when somebody wants to know."""

    @wraps(make)
    def told(*values: P.args, **named: P.kwargs) -> Text:
        return Later(partial(make, *values, **named))

    return told
