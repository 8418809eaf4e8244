"""What is wrong in a plan: where, why it matters, what to do."""

from __future__ import annotations

from enum import Enum

from dxplan.source.span import Span
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Severity(Enum):
    """How bad a finding is: an error must be mended, a warning explained, a note known."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    __hash__ = object.__hash__  # severities are looked up all the time, and the hash of an Enum is slow

    def __init__(self, _written: str) -> None:
        self.rank = len(self.__class__.__members__)
        """0 for the most harmful; for sorting."""


class Related(NamedTuple):
    """Another place that belongs to a diagnostic, with what it has to do with it."""

    span: Span
    message: Text


class Diagnostic(NamedTuple):
    """One mistake or finding.

    `why` says what it does to the plan, `hint` what to do about it; `task` is the id of the task concerned, if any.
    Where it is certain, what the remedies of its hint take out of the file can go, and no date changes. A detail is
    shown only where everything is asked for.
    """

    code: str
    severity: Severity
    message: Text
    span: Span
    why: Text | None = None
    hint: Text | None = None
    related: tuple[Related, ...] = ()
    task: str | None = None
    is_certain: bool = False
    is_detail: bool = False


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Whether any of them is an error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
