"""The kinds of dates that a task may be held to, with what each of them binds."""

from __future__ import annotations

from enum import Enum


class Hold(Enum):
    """How a date holds an end of a task."""

    NOT_BEFORE = "not before it"
    NOT_AFTER = "not after it"
    ON = "on it"
    DUE = "by it, and missing it is told"


class ConstraintKind(Enum):
    """The dates of a task by the key under which they stand; each line says which end is held, and how.

    `of_start` tells the start from the finish. `is_lower` pushes early dates, `is_upper` caps late dates, `is_hard` is
    an upper bound that is not meant to be missed: all but the deadline (MSO, MFO, SNLT, FNLT of DCMA's point 5).
    Where several ask the same, the first of them here decides.
    """

    DEADLINE = "deadline", "finish", Hold.DUE
    START_NO_EARLIER_THAN = "start_no_earlier_than", "start", Hold.NOT_BEFORE
    MUST_START_ON = "must_start_on", "start", Hold.ON
    START_NO_LATER_THAN = "start_no_later_than", "start", Hold.NOT_AFTER
    FINISH_NO_EARLIER_THAN = "finish_no_earlier_than", "finish", Hold.NOT_BEFORE
    MUST_FINISH_ON = "must_finish_on", "finish", Hold.ON
    FINISH_NO_LATER_THAN = "finish_no_later_than", "finish", Hold.NOT_AFTER

    key: str
    of_start: bool
    is_lower: bool
    is_upper: bool
    is_hard: bool

    def __new__(cls, key: str, end: str, hold: Hold) -> ConstraintKind:
        """A kind is known by its key."""
        kind = object.__new__(cls)
        kind._value_ = kind.key = key
        kind.of_start = end == "start"
        kind.is_lower = hold in (Hold.NOT_BEFORE, Hold.ON)
        kind.is_upper = hold is not Hold.NOT_BEFORE
        kind.is_hard = hold in (Hold.NOT_AFTER, Hold.ON)
        return kind

    def __str__(self) -> str:
        return self.key


LOWER_STARTS = tuple(kind for kind in ConstraintKind if kind.of_start and kind.is_lower)
LOWER_FINISHES = tuple(kind for kind in ConstraintKind if not kind.of_start and kind.is_lower)
UPPER_STARTS = tuple(kind for kind in ConstraintKind if kind.of_start and kind.is_upper)
UPPER_FINISHES = tuple(kind for kind in ConstraintKind if not kind.of_start and kind.is_upper)
BY_KEY = {kind.key: kind for kind in ConstraintKind}
HARD = tuple(kind for kind in ConstraintKind if kind.is_hard)
