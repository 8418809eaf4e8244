"""Collects the mistakes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.soundness.mistakes import MISTAKES
from dxplan.source.diagnostic import Diagnostic, Related
from dxplan.source.span import Position, Span
from dxplan.text.phrase import Text

if TYPE_CHECKING:
    from collections.abc import Iterable


class Log:
    """The diagnostics of one file, in the order they were found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.diagnostics: list[Diagnostic] = []
        self.ids: set[str] = set()
        """Texts already seen to be ids: most stand in a file many times, and looking them up is cheaper."""

        self.lost: set[str] = set()
        """Words of lines that could not be read: what they may have said is not missed."""

    def report(
        self,
        code: str,
        position: Position,
        message: Text,
        hint: Text | None = None,
        *,
        why: Text | None = None,
        related: Iterable[tuple[Position, Text]] = (),
        task: str | None = None,
    ) -> None:
        """Add a mistake. `why` and `hint` default to what the catalogue says of the code."""
        mistake = MISTAKES[code]
        self.diagnostics.append(
            Diagnostic(
                code=code,
                severity=mistake.severity,
                message=message,
                span=self.span(position),
                why=why or mistake.why,
                hint=hint or mistake.fix,
                related=tuple(Related(self.span(place), text) for place, text in related),
                task=task,
            )
        )

    def forget(self, position: Position) -> None:
        """Take back what was just reported of a place, because it turned out to be another mistake."""
        span = self.span(position)
        while self.diagnostics and self.diagnostics[-1].span == span:
            self.diagnostics.pop()

    def span(self, position: Position) -> Span:
        """A position in this file."""
        return Span(self.file, position.line, position.column, position.length)
