"""Conditions on tasks, as they were read: what is asked of which field, joined by and, or and not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dxplan.model.moment import Moment
from dxplan.text.phrase import Text


class Field(Enum):
    """What can be asked of a task. The value is the word for it, and what it is, for the list of them."""

    ID = "id", Text("mã nhiệm vụ", "the task's id")
    NAME = "name", Text("tên", "its name")
    LEAD = "lead", Text("cơ quan chủ trì", "lead agency")
    SUPPORT = "support", Text("cơ quan phối hợp", "supporting agencies")
    SYSTEM = "system", Text("hệ thống", "system")
    RESOURCE = "resource", Text("nguồn lực", "resource")
    PHASE = "phase", Text("giai đoạn, ở cấp bất kỳ", "a phase around it, at any level")
    KIND = "kind", Text("loại nhiệm vụ", "kind")
    TAG = "tag", Text("nhãn", "tag")
    STATE = "state", Text("planned, running hoặc done", "planned, running or done")
    START = "start", Text("ngày bắt đầu", "start")
    FINISH = "finish", Text("ngày kết thúc", "finish")
    DEADLINE = "deadline", Text("thời hạn", "deadline")
    DAYS = "days", Text("số ngày làm việc", "working days")
    FLOAT = "float", Text("dự trữ, ngày làm việc", "total float, working days")
    PROGRESS = "progress", Text("phần trăm đã làm", "per cent done")
    LATE = "late", Text("trễ một hạn nào đó", "a date is missed")
    CRITICAL = "critical", Text("găng", "critical")
    MILESTONE = "milestone", Text("mốc", "a milestone")
    DONE = "done", Text("đã xong", "done")
    RUNNING = "running", Text("đang làm", "under way")

    def __init__(self, word: str, meaning: Text) -> None:
        self.word = word
        self.meaning = meaning

    @property
    def is_flag(self) -> bool:
        """Whether it is said by itself."""
        return self in _FLAGS

    @property
    def is_day(self) -> bool:
        """Whether it is a date."""
        return self in _DAYS

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return self in _NUMBERS

    @property
    def has_order(self) -> bool:
        """Whether there is more and less of it."""
        return self.is_day or self.is_number


_FLAGS = frozenset({Field.LATE, Field.CRITICAL, Field.MILESTONE, Field.DONE, Field.RUNNING})
_DAYS = frozenset({Field.START, Field.FINISH, Field.DEADLINE})
_NUMBERS = frozenset({Field.DAYS, Field.FLOAT, Field.PROGRESS})


class Relation(Enum):
    """How what a task says stands to the value; `LIKE` looks for it inside, without diacritics and letter case."""

    IS = "="
    IS_NOT = "!="
    LIKE = "~"
    AT_MOST = "<="
    AT_LEAST = ">="
    LESS = "<"
    MORE = ">"


@dataclass(frozen=True, slots=True)
class Flag:
    """A field that is true or not."""

    field: Field


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field against a value: a text as typed, a number, or a date, month, quarter or year."""

    field: Field
    relation: Relation
    value: str | float | Moment


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    inside: Condition


@dataclass(frozen=True, slots=True)
class All:
    """Every one of them."""

    inside: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of them."""

    inside: tuple[Condition, ...]


Condition = Flag | Comparison | Not | All | Either


class NoConditionError(ValueError):
    """A text is no condition, or asks for what no plan knows; `reason` says why, and what may be meant."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason
