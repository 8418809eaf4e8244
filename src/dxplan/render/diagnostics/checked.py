"""What the formats of findings are given: plans that have been checked."""

from __future__ import annotations

from typing import Protocol

from dxplan.model.settings import Waiver
from dxplan.schedule.summary import Summary
from dxplan.source.diagnostic import Diagnostic


class Checked(Protocol):
    """A checked plan: what was found, waived and held back, and its figures (None if it cannot be scheduled)."""

    @property
    def file(self) -> str:
        """The plan's file, as it was named."""
        ...

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """The open findings, the most harmful first."""
        ...

    @property
    def waived(self) -> tuple[tuple[Diagnostic, Waiver], ...]:
        """The findings that the planner accepts, each with the waiver."""
        ...

    @property
    def held_back(self) -> tuple[Diagnostic, ...]:
        """The findings that the plan's profile keeps quiet about."""
        ...

    @property
    def less_severe(self) -> tuple[Diagnostic, ...]:
        """The findings below the severity that was asked for."""
        ...

    @property
    def is_partial(self) -> bool:
        """Whether only some codes were looked for."""
        ...

    @property
    def crashed(self) -> tuple[str, ...]:
        """The codes of rules that failed."""
        ...

    @property
    def summary(self) -> Summary | None:
        """The plan's figures."""
        ...
