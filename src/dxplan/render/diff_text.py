"""What a file gains and loses, as a unified diff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from dxplan.render.lines import Part, colored
from dxplan.text.display import visible
from dxplan.text.expression import expression

_LINES = expression(r"[^\n]*\n|[^\n]+")  # other line breaks are part of a line, as for `patch` and `git apply`
_RETURN = "\r"
_NO_LAST_BREAK = "\\ No newline at end of file"
_MISREAD = expression(r'^\s|["\\]')
_ESCAPES = {ord(character): "\\" + letter for character, letter in zip('"\\\a\b\t\n\v\f\r', '"\\abtnvfr', strict=True)}

_Change = tuple[str, int, int, int, int]
"""As difflib says it: what happens, and from where to where in the lines before and after."""


def diff_text(file: str, before: str, after: str, *, color: bool) -> str:
    """The changes from `before` to `after`, empty if there are none. Without colour `patch` can apply it as it is."""
    lines = _lines(file, _LINES.findall(before), _LINES.findall(after))
    if not color:
        return "".join(f"{line}\n" for line, _ in lines)
    return "".join(f"{colored([Part(visible(line.removesuffix(_RETURN)), style)])}\n" for line, style in lines)


def _lines(file: str, before: list[str], after: list[str]) -> Iterator[Part]:
    """The lines of the diff with their styles."""
    if before == after:
        return
    name = _header_name(file)
    yield Part(f"--- {name}", "bold")
    yield Part(f"+++ {name}", "bold")
    grouping = SequenceMatcher[str]()
    grouping.opcodes = list(_changes(before, after))  # type: ignore[attr-defined]  # stubs leave it out
    for hunk in grouping.get_grouped_opcodes():
        old, new = (hunk[0][1], hunk[-1][2]), (hunk[0][3], hunk[-1][4])
        yield Part(f"@@ -{_range(*old)} +{_range(*new)} @@", "cyan")
        for tag, start, end, new_start, new_end in hunk:
            if tag == "equal":
                yield from _marked(" ", "", before[start:end])
            else:
                yield from _marked("-", "red", before[start:end])
                yield from _marked("+", "green", after[new_start:new_end])


def _header_name(file: str) -> str:
    r"""A file's name as `patch` and `git apply` read it whole.

    After a name with blanks stands a tab, where it ends; one with what could be misread (a blank in front, quotes, a
    backslash, what is not printed, bytes that are no text) is quoted as in C: `"a\"b\n"`.
    """
    if _MISREAD.search(file) or not file.isprintable():
        return f'"{"".join(map(_escaped, file.encode("utf-8", "surrogateescape")))}"'
    return f"{file}\t" if " " in file else file


def _escaped(byte: int) -> str:
    """A byte of a quoted name; what is no plain character by its octal number."""
    return _ESCAPES.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else "\\" + format(byte, "03o"))


def _changes(before: list[str], after: list[str]) -> Iterator[_Change]:
    """The changes, found between lines that stand once in each text: difflib alone takes a minute for a long plan."""
    tag, start, new_start = "equal", 0, 0
    i = j = 0
    for next_i, next_j in _landmarks(before, after):
        for kind, first, _, new_first, _ in SequenceMatcher(
            None, before[i:next_i], after[j:next_j], autojunk=False
        ).get_opcodes():
            if kind != tag:
                if i + first > start or j + new_first > new_start:
                    yield tag, start, i + first, new_start, j + new_first
                tag, start, new_start = kind, i + first, j + new_first
        i, j = next_i, next_j
    yield tag, start, len(before), new_start, len(after)


def _landmarks(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where lines stand that are only once in each, in the same order in both; at last both ends."""
    times, new_times = Counter(before), Counter(after)
    place = {line: number for number, line in enumerate(after) if new_times[line] == 1}
    passed = -1
    for number, line in enumerate(before):
        if times[line] == 1 and place.get(line, -1) > passed:
            passed = place[line]
            yield number, passed
    yield len(before), len(after)


def _range(start: int, end: int) -> str:
    """Lines as a hunk names them: the first from 1, and how many."""
    return str(start + 1) if end - start == 1 else f"{start + (end > start)},{end - start}"


def _marked(sign: str, style: str, lines: list[str]) -> Iterator[Part]:
    for line in lines:
        yield Part(sign + line.removesuffix("\n"), style)
        if not line.endswith("\n"):
            yield Part(_NO_LAST_BREAK)
