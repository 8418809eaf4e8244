"""What reading another program's file gives: a plan, and all that the plan does not hold of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from dxplan.model.plan import Plan
from dxplan.schedule.instant import Instant, Minutes
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text


class Incoming(NamedTuple):
    """A file to be read: its path as the user gave it, and its content."""

    path: Path
    data: bytes


class Wishes(NamedTuple):
    """How the user wants a file to be read.

    `ids_from_names` makes ids of the tasks' names instead of the file's own numbers; `columns` says of a table which of
    its headings stands for which key; `language` is that of names made up on the way.
    """

    ids_from_names: bool = False
    columns: dict[str, str] = {}  # noqa: RUF012  (never changed)
    language: Language = "vi"


class StatedDates(NamedTuple):
    """The dates that the other program computed for a task; floats are working minutes. None: the file does not say."""

    start: Instant | None = None
    finish: Instant | None = None
    early_start: Instant | None = None
    early_finish: Instant | None = None
    late_start: Instant | None = None
    late_finish: Instant | None = None
    total_float: Minutes | None = None
    free_float: Minutes | None = None
    is_critical: bool | None = None


class BaselineTask(NamedTuple):
    """A task as it was once agreed: dates, working minutes, đồng."""

    start: Instant | None = None
    finish: Instant | None = None
    minutes: Minutes | None = None
    cost: int | None = None


class Unkept(NamedTuple):
    """One kind of thing that the file says and the plan does not hold, or holds otherwise.

    `what` is a sentence about the kind ("the cost of an assignment is not kept"), `where` the task ids, or the rows
    ("Sheet1!12: Khảo sát") that it is true of; empty where it is of the whole file.
    """

    what: Text
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """A plan of another program, its dates as that program computed them, and what could not be carried over.

    `stated` and `baselines` (number of the baseline to tasks) are by task id; `causes` says of a task why its dates may
    differ ("its calendar is that of a resource"), where reading knows.
    """

    plan: Plan
    unkept: tuple[Unkept, ...] = ()
    stated: dict[str, StatedDates] = field(default_factory=dict)
    baselines: dict[int, dict[str, BaselineTask]] = field(default_factory=dict)
    causes: dict[str, Text] = field(default_factory=dict)


class Refused(NamedTuple):
    """A file that gives no plan at all: why, what to do about it, and the line where it is known."""

    reason: Text
    hint: Text | None = None
    line: int | None = None


class Reader(Protocol):
    """A module of `readers`."""

    TITLE: Text
    """What the format is called: “Microsoft Project XML”."""

    def recognises(self, incoming: Incoming) -> bool:
        """Whether a file is of this format, by its content; quick, and never raises."""

    def read(self, incoming: Incoming, wishes: Wishes) -> Imported | Refused:
        """The plan in a file that was recognised. Nothing that a file can hold raises an exception."""
