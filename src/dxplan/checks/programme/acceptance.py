"""Which tasks try a system out before acceptance and which accept it, also where one task does both."""

from __future__ import annotations

from dxplan.checks.law.mentions import Words, mentions
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task

_TRIES = frozenset(with_finer(Kind.TRIAL, Kind.TEST))
_MAY_ACCEPT = frozenset(with_finer(Kind.TRIAL, Kind.TEST, Kind.EVALUATE, Kind.GOLIVE)) | {Kind.HANDOVER}
_TRIAL = Words(("vận hành thử", "chạy thử", "kiểm thử", "trial", "test", "tests", "testing"))
_ACCEPTANCE = Words(("nghiệm thu", "accept", "acceptance"))


def tries_out(task: Task) -> bool:
    """Whether a task is a trial or a test, or an acceptance that says it includes one (“vận hành thử, nghiệm thu”)."""
    return task.kind in _TRIES or (task.kind is Kind.ACCEPT and mentions(task, _TRIAL))


def accepts(task: Task) -> bool:
    """Whether a task is an acceptance, or another last step (a trial, an evaluation) that says it includes one."""
    return task.kind is Kind.ACCEPT or (task.kind in _MAY_ACCEPT and mentions(task, _ACCEPTANCE))
