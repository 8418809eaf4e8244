"""What a format is written from, and what a module that writes one has to have."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from dxplan.findings.review import Review
from dxplan.schedule.result import Schedule
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
    """A library that the format needs is not installed: `extra` is the extra of the package that brings it."""

    def __init__(self, extra: str) -> None:
        super().__init__(extra)
        self.extra = extra


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
