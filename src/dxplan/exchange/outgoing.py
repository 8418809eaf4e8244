"""What a format is written from, and what a module that writes one has to have."""

from __future__ import annotations

from datetime import date
from types import ModuleType
from typing import Protocol

from dxplan.findings.review import Review
from dxplan.schedule.result import Schedule
from dxplan.text.libraries import UnusableLibraryError, imported
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text


class Outgoing(NamedTuple):
    """A plan to be written: scheduled, and examined where the format shows findings (`NEEDS_REVIEW`).

    `today` is the day on which it is written, for formats that say so.
    """

    schedule: Schedule
    review: Review | None
    language: Language
    today: date | None = None


class MissingExtraError(Exception):
    """A library that the format needs is not installed, or broken: `extra` is the extra of the package that brings it.

    `why` is the rest of a sentence that begins with what needs it.
    """

    def __init__(self, extra: str, why: Text) -> None:
        super().__init__(why.en)
        self.extra, self.why = extra, why


def needed(extra: str, *names: str) -> tuple[ModuleType, ...]:
    """The libraries of these names.

    Raises:
        MissingExtraError: one cannot be used.
    """
    try:
        return imported(extra, *names)
    except UnusableLibraryError as error:
        raise MissingExtraError(extra, error.why) from None


class Writer(Protocol):
    """A module of `writers`."""

    TITLE: Text
    """What the format is called: “Microsoft Project XML”."""
    EXTENSION: str
    """Of its files, with the dot: `.xml`."""
    NEEDS_REVIEW: bool

    def write(self, outgoing: Outgoing) -> bytes:
        """The plan in this format.

        Raises:
            MissingExtraError: a library is not installed.
        """
