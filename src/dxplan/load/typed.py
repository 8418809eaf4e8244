"""A value that somebody typed, not in a plan file: read by the file's own readers."""

from __future__ import annotations

from typing import Any

from dxplan.load.nodes import Scalar
from dxplan.load.table import Reader
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

_DAY_FIRST = expression(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


class NoValueError(ValueError):
    """What was typed is no value of a plan file; `reason` says why, and what would be one."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def read_typed(reader: Reader, text: str, *, plain: bool = True) -> Any:
    """The value that a text says; one that is not `plain` is read as if it stood in quotes.

    Raises:
        NoValueError: it says none.
    """
    log = Log("")
    value = reader(log, Scalar(text, 0, 0, plain=plain))
    if log.diagnostics:
        raise NoValueError(told(log.diagnostics[0]))
    if value is None:
        raise NoValueError(Text("chưa ghi gì", "nothing is said"))
    return value


def told(mistake: Diagnostic) -> Text:
    """A mistake in one line, with what to do."""
    if mistake.hint is None:
        return mistake.message
    return say("{message}; {hint}", "{message}; {hint}", message=mistake.message, hint=mistake.hint)


def with_year_first(text: str) -> str:
    """A date as plan files have it, where it was typed 31/03/2022; anything else as it is."""
    match = _DAY_FIRST.fullmatch(text)
    return text if match is None else f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
