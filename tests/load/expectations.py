"""What a bad plan says must be found in it; tests/bad/README.md explains the notation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from dxplan.source.diagnostic import Diagnostic

BAD_PLANS = Path(__file__).parents[1] / "bad"

_COMMENT = re.compile(r"# expect: (.*)$")
_ITEM = re.compile(r"(DX\d{3})(?: (\d*):(\d+))?(?: |$)")


@dataclass(frozen=True, order=True)
class Expectation:
    """A code on a line, and on a column if one is given."""

    line: int
    code: str
    column: int | None = None

    def meets(self, diagnostic: Diagnostic) -> bool:
        """Whether this is the diagnostic that was expected."""
        span = diagnostic.span
        return (self.code, self.line) == (diagnostic.code, span.line) and self.column in (None, span.column)

    def __str__(self) -> str:
        return f"{self.code} {self.line}" + (f":{self.column}" if self.column else "")


def expectations(text: str) -> list[Expectation]:
    """All expectations of a bad plan, in the order of their lines."""
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        comment = _COMMENT.search(line)
        if comment is None:
            continue
        said = comment[1].rstrip()
        items = list(_ITEM.finditer(said))
        assert "".join(item[0] for item in items) == said, f"line {number}: {said!r} is no expectation"
        for item in items:
            line_number = int(item[2]) if item[2] else number
            found.append(Expectation(line_number, item[1], int(item[3]) if item[3] else None))
    return sorted(found, key=lambda e: (e.line, e.code, e.column or 0))


def differences(expected: list[Expectation], found: tuple[Diagnostic, ...]) -> list[str]:
    """What was expected and not found, and what was found and not expected; empty if all is well."""
    left = list(found)
    missing = []
    for expectation in sorted(expected, key=lambda e: e.column is None):  # the exact ones choose first
        match = next((d for d in left if expectation.meets(d)), None)
        if match is None:
            missing.append(f"not found: {expectation}")
        else:
            left.remove(match)
    return missing + [f"not expected: {d.code} {d.span.line}:{d.span.column} {d.message.en}" for d in left]
