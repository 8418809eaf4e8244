"""A plan file read, scheduled and examined: what the formats of findings are given."""

from __future__ import annotations

from dataclasses import field

from dxplan.findings.figures import Figures
from dxplan.model.marking import Marking
from dxplan.model.plan import Plan
from dxplan.model.settings import Waiver
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True)
class Outcome:
    """What became of a plan file: a schedule, or the mistakes because of which there is none (or both).

    `data` is what was read: excerpts and mends work on that, whatever has become of the file since. `guessed` are
    marks that the plan has here, and the file has not.
    """

    file: str
    plan: Plan | None
    schedule: Schedule | None
    diagnostics: tuple[Diagnostic, ...]
    data: bytes = field(default=b"", repr=False)
    guessed: tuple[Marking, ...] = ()

    @property
    def text(self) -> str:
        """What was read, as text."""
        return self.data.decode("utf-8", "replace")


@value_class(frozen=True, slots=True, kw_only=True)
class Review:
    """A checked plan: its findings, those waived, and its figures (None if the plan cannot be scheduled).

    `findings` are open, the most harmful first; `waived` come each with the waiver that accepts them. `held_back` are
    findings that the plan's profile keeps quiet about, `crashed` the codes of rules that failed. `less_severe` were
    not asked for; a partial review has looked for some codes only.
    """

    outcome: Outcome
    findings: tuple[Diagnostic, ...] = ()
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    figures: Figures | None = None
    held_back: tuple[Diagnostic, ...] = ()
    crashed: tuple[str, ...] = ()
    less_severe: tuple[Diagnostic, ...] = ()
    is_partial: bool = False

    @property
    def file(self) -> str:
        """The plan's file, as it was named."""
        return self.outcome.file

    @property
    def text(self) -> str:
        """What was read of the file."""
        return self.outcome.text
