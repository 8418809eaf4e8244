"""Writes the word that was probably meant where a mistake asks `did you mean …?`."""

from __future__ import annotations

from dxplan.edit.cuts import BREAKS, NotSafeError
from dxplan.edit.removal import NOT_FOUND
from dxplan.load.loader import load_bytes
from dxplan.soundness.suggest import word_meant
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.excerpt import BYTE_ORDER_MARK, lines_of
from dxplan.text.expression import expression

_WORD = expression(r"""["']?(?P<word>(?:[\w-][\u0300-\u036f]*)+)""")


def respelt(text: str, file: str, mistake: Diagnostic) -> str | None:
    """A file with the word that was meant in the place of the mistyped one; None where no such word is known.

    Raises:
        NotSafeError: the mistake would not go with that.
    """
    meant = word_meant(mistake.hint)
    if meant is None:
        return None
    body = text.removeprefix(BYTE_ORDER_MARK)
    line = lines_of(text)[mistake.span.line - 1]
    found = _WORD.match(line, mistake.span.column - 1)
    if found is None:
        raise NotSafeError(NOT_FOUND)
    start = _start(body, mistake.span.line) + found.start("word")
    end = start + len(found["word"])
    after = text[: len(text) - len(body)] + body[:start] + meant + body[end:]
    place = (mistake.code, mistake.span)
    if any((other.code, other.span) == place for other in load_bytes(after.encode(), file).diagnostics):
        raise NotSafeError(NOT_FOUND)
    return after


def _start(body: str, line: int) -> int:
    """Where a line begins."""
    start = 0
    for _ in range(line - 1):
        found = BREAKS.search(body, start)
        if found is None:
            raise NotSafeError(NOT_FOUND)
        start = found.end()
    return start
