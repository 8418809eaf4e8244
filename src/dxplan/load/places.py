"""The places of mistakes as they are handed on: each once, in file order, and within its line."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.source.diagnostic import Diagnostic
from dxplan.source.excerpt import lines_of
from dxplan.source.span import Span


def in_order(diagnostics: Iterable[Diagnostic], data: bytes) -> tuple[Diagnostic, ...]:
    """The diagnostics of a file with the content `data`, by place.

    What stands under an anchor is read wherever it is used, but its mistakes are reported once. Lengths end with the
    line: a node knows only its text, which folding and escapes make longer or shorter than what was typed.
    """
    once = {(d.code, d.span, d.message.en): d for d in reversed(list(diagnostics))}
    if not once:
        return ()
    lines = lines_of(data.decode("utf-8", "replace"))
    placed = [_within(diagnostic, lines) for diagnostic in reversed(once.values())]
    return tuple(sorted(placed, key=lambda d: (d.span.line, d.span.column, d.code)))


def _within(diagnostic: Diagnostic, lines: tuple[str, ...]) -> Diagnostic:
    span = _cut(diagnostic.span, lines)
    related = tuple(other._replace(span=_cut(other.span, lines)) for other in diagnostic.related)
    return diagnostic._replace(span=span, related=related)


def _cut(span: Span, lines: tuple[str, ...]) -> Span:
    line = min(span.line, len(lines))
    width = len(lines[line - 1])
    column = min(span.column, width + 1)
    return span._replace(line=line, column=column, length=max(min(span.length, width + 1 - column), 1))
