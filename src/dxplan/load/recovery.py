"""Reading on after a syntax error: from the next task or section on, without a word about what stood in between."""

from __future__ import annotations

import yaml

from dxplan.load.composer import Composer, UnreadableError
from dxplan.load.nodes import Mapping
from dxplan.load.odd_lines import oddness
from dxplan.load.syntax import fault
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.excerpt import lines_of
from dxplan.source.span import Position
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_MOST_TRIES = 40
_MOST_BYTES = 20 * 1024 * 1024  # read again, all tries together: reading on stays linear
_WORD = expression(r"[\w-]+")
_TASKS = expression(r"\s*[\"']?tasks[\"']?\s*:\s*(?:#.*)?$")
_SPACES = " \t\u00a0\u3000"
_MISSED = frozenset({"DX012", "DX035", "DX037", "DX043"})
"""What is said of things that may stand in the lines that were passed over."""


class Recovered(NamedTuple):
    """The rest of a file: its root, and the lines of entries of which a part was passed over."""

    root: Mapping
    lost_at: frozenset[int]

    def is_known(self, mistake: Diagnostic) -> bool:
        """Whether a mistake is one of the lines that were read."""
        return mistake.code not in _MISSED or mistake.span.line not in self.lost_at


def read_on(log: Log, error: yaml.YAMLError, data: bytes) -> Recovered | None:
    """Report a syntax error and all that follow it; what can be read beside them, None if that is nothing.

    The words that were passed over are put into the log, so that nobody misses what they may have said.
    """
    return _Recovery(log, data).run(error)


class _Recovery:
    def __init__(self, log: Log, data: bytes) -> None:
        self._log = log
        self._data = data
        self._lines = list(lines_of(data.decode("utf-8", "replace")))
        self._original = tuple(self._lines)
        self._lost_at: set[int] = set()
        self._indents = _indents(self._original)
        self._start = self._reached = 0  # the region that was passed over last, lines from 1

    def run(self, error: yaml.YAMLError) -> Recovered | None:
        tries = min(_MOST_TRIES, _MOST_BYTES // max(len(self._data), 1))
        for _ in range(tries + 1):
            found = fault(error, self._data, tuple(self._lines))
            line = found.position.line
            if line > self._reached:
                found = found if self._original == tuple(self._lines) else fault(error, self._data, self._original)
                found.report(self._log)
                first, last, holder = self._region(line)
                self._report_alike(found.position.line, first, last)
                self._pass_over(first, last, holder)
            elif line < self._start or not self._widen():
                if line >= self._start or self._lines[line - 1].strip() == "":
                    return None
                self._pass_over(*self._region(line))
            if found.code == "DX009":
                return None
            fresh = Log(self._log.file)
            try:
                root = Composer("\n".join(self._lines).encode("utf-8", "replace"), fresh).document()
            except UnreadableError:
                self._log.diagnostics += fresh.diagnostics
                return None
            except yaml.YAMLError as another:
                error = another
                continue
            self._log.diagnostics += fresh.diagnostics
            if not isinstance(root, Mapping):
                return None
            at = {line if line else root.line + 1 for line in self._lost_at}
            return Recovered(root, frozenset(at))
        return None

    def _report_alike(self, line: int, first: int, last: int) -> None:
        """Lines of an entry beside a faulty one that YAML would stop at next."""
        above = self._above(line)
        for number in range(above[0] if above else first, last + 1):
            text = self._original[number - 1]
            if number != line and self._indents[number - 1] == self._indents[line - 1] and "\t" not in text:
                odd = oddness(text)
                if odd is not None:
                    column, message, hint = odd
                    self._log.report("DX005", Position(number, column), message, hint)

    def _region(self, line: int) -> tuple[int, int, int]:
        """The first and last line to be passed over for a mistake, and the line of what loses them (0: the plan)."""
        holders = [line, *self._above(line)]
        outer = line
        for inner, holder in zip(holders, [*holders[1:], 0], strict=True):
            if holder == 0 or self._is_section(holder):
                return min(outer, line), self._end(inner), holder if inner == line else inner
            outer = inner
        raise AssertionError  # the last holder is the plan

    def _widen(self) -> bool:
        """Pass over the whole entry, or else what it stands in; False if that was done already."""
        holders = self._above(self._start)
        if not holders:
            return False
        self._pass_over(holders[0], self._end(holders[0]), holders[1] if len(holders) > 1 else 0)
        return True

    def _pass_over(self, first: int, last: int, holder: int) -> None:
        for number in range(first, last + 1):
            self._log.lost.update(_WORD.findall(self._original[number - 1]))
            self._lines[number - 1] = ""
        self._lost_at |= {holder, self._line_before(first)}
        self._start, self._reached = first, max(last, self._reached)

    def _line_before(self, line: int) -> int:
        """The line above it that says something: what it opens may be what was passed over, indented too little."""
        return next((n for n in range(line - 1, 0, -1) if _says_something(self._original[n - 1])), 0)

    def _above(self, line: int) -> list[int]:
        """The lines that a line stands in, innermost first."""
        found: list[int] = []
        indent = self._indents[line - 1]
        for number in range(line - 1, 0, -1):
            if indent == 0:
                break
            if self._indents[number - 1] < indent and _says_something(self._original[number - 1]):
                found.append(number)
                indent = self._indents[number - 1]
        return found

    def _is_section(self, line: int) -> bool:
        return self._indents[line - 1] == 0 or _TASKS.match(self._original[line - 1]) is not None

    def _end(self, line: int) -> int:
        """The last line of what begins on a line."""
        indent, last = self._indents[line - 1], line
        for number in range(line + 1, len(self._original) + 1):
            text = self._original[number - 1]
            if _says_something(text):
                if self._indents[number - 1] <= indent:
                    break
                last = number
        return last


def _indents(lines: tuple[str, ...]) -> list[int]:
    """How far each line is indented; with a tab, as far as the line above it, or deeper if that opens something."""
    indents: list[int] = []
    above, opens = 0, False
    for line in lines:
        bare = line.lstrip(_SPACES)
        indent = len(line) - len(bare)
        if "\t" in line[:indent]:
            indent = above + opens
        indents.append(indent)
        if _says_something(line):
            above, opens = indent, line.rstrip().endswith(":")
    return indents


def _says_something(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and not bare.startswith("#")
