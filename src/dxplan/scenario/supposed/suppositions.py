"""The kinds of change that can be supposed, each as it was typed."""

from __future__ import annotations

from typing import TypeAlias

from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class SetKey(NamedTuple):
    """A task says `value` under a key; nothing takes the key out."""

    task: str
    key: str
    value: str

    @property
    def typed(self) -> str:
        """As the command line has it."""
        return f"--set {self.task}.{self.key}={self.value}"


class DropLink(NamedTuple):
    """A task no longer waits for another one: by no link, or (where `rest` names a type or lag) not by that one."""

    predecessor: str
    successor: str
    rest: str = ""

    @property
    def typed(self) -> str:
        """As the command line has it."""
        return f"--drop {self.predecessor}→{self.successor}{_after(self.rest)}"


class AddLink(NamedTuple):
    """A task waits for another one; `rest` is the type and lag (`SS+5d`)."""

    predecessor: str
    successor: str
    rest: str = ""

    @property
    def link(self) -> str:
        """As `after` of the successor lists it."""
        return f"{self.predecessor}{_after(self.rest)}"

    @property
    def typed(self) -> str:
        """As the command line has it."""
        return f"--add {self.predecessor}→{self.successor}{_after(self.rest)}"


class DelayTask(NamedTuple):
    """A task starts so much later (a duration as in a plan file) than it does now."""

    task: str
    by: str

    @property
    def typed(self) -> str:
        """As the command line has it."""
        return f"--delay {self.task}={self.by}"


class Lose(NamedTuple):
    """So many units of a resource are not there."""

    resource: str
    units: str

    @property
    def typed(self) -> str:
        """As the command line has it."""
        return f"--lose {self.resource}={self.units}"


Supposition: TypeAlias = SetKey | DropLink | AddLink | DelayTask | Lose


class NotSupposedError(ValueError):
    """A change cannot be supposed of a plan: `typed` is what was asked, `reason` says why not."""

    def __init__(self, typed: str, reason: Text) -> None:
        super().__init__(f"{typed}: {reason.en}")
        self.typed = typed
        self.reason = reason


def _after(rest: str) -> str:
    return f" {rest}" if rest else ""
