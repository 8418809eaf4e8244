"""Which characters go when an item of a list, or a key with its value, is taken out of a file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from dxplan.load.outline import Part
from dxplan.text.expression import expression
from dxplan.text.phrase import Text

Cut = tuple[int, int]
"""From a character up to another one."""

_BREAK_CHARACTERS = "\r\n\x85\u2028\u2029"
_BREAK = f"\r\n|[{_BREAK_CHARACTERS}]"
_NO_BREAK = f"[^{_BREAK_CHARACTERS}]"
BREAKS = expression(_BREAK)
_BETWEEN = expression(rf"(?:[ \t,{_BREAK_CHARACTERS}]|#{_NO_BREAK}*)*")
_COMMA_OR_COMMENT = expression(rf",|#{_NO_BREAK}*")
_NOTHING_MORE = expression(rf"[ \t]*(?:#{_NO_BREAK}*)?")
BEFORE_ITEM = expression(r"[ \t]*-[ \t]+")
_BLANKS = " \t"
ODD_LAYOUT = Text("chỗ này trình bày khác thường, hãy sửa tay", "it is laid out in an unusual way; change it by hand")


class NotSafeError(Exception):
    """Something cannot be taken out of a file for certain; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def cuts(text: str, part: Part) -> list[Cut]:
    """The characters that go with a part that is not the only one around it. Raises `NotSafeError`."""
    around = part.around
    assert around is not None
    if around.is_flow:
        if text[around.opening - 1 : around.opening] not in ("[", "{"):  # `[a: b]`: a mapping without braces
            raise NotSafeError(ODD_LAYOUT)
        return _flow_cuts(text, around, part)
    return [_block_cut(text, part)]


def _block_cut(text: str, part: Part) -> Cut:
    """The lines of an item after its dash, or of a key with its value; comments at their ends go with them."""
    start, end = part.entry_start, part.end
    first, last = line_start(text, start), line_end(text, end)
    before = text[first:start]
    is_alone = not before.strip(_BLANKS) if part.key is not None else BEFORE_ITEM.fullmatch(before)
    if not is_alone or not _NOTHING_MORE.fullmatch(text, end, last):
        raise NotSafeError(ODD_LAYOUT)
    return _whole_lines(text, first, last)


def _flow_cuts(text: str, around: Part, part: Part) -> list[Cut]:
    """The entry with one of the commas beside it; what stands alone on its lines goes with these lines."""
    start, end = part.entry_start, part.end
    is_first, is_last = part.nth == 0, part.nth == len(around.parts) - 1
    gap_start = around.opening if is_first else around.parts[part.nth - 1].end
    gap_end = around.end - 1 if is_last else around.parts[part.nth + 1].entry_start
    if not (_BETWEEN.fullmatch(text, gap_start, start) and _BETWEEN.fullmatch(text, end, gap_end)):
        raise NotSafeError(ODD_LAYOUT)
    first, last = line_start(text, start), line_end(text, end)
    comma_before, comma_after = _comma(text, gap_start, start), _comma(text, end, gap_end)
    is_before = comma_before is not None and comma_before >= first  # on the same line
    is_after = comma_after is not None and comma_after < last
    if comma_after is not None and is_after and not (is_last and is_before):
        return _with_comma_after(text, start, comma_after, first, last)
    if comma_before is not None and (is_before or comma_after is None):
        return _with_comma_before(text, start, end=end, comma=comma_before, gap=gap_start, first=first, last=last)
    assert comma_after is not None  # of two entries, one has a comma beside it
    if "#" in text[end:gap_end]:
        return [(start, end), (comma_after, comma_after + 1)]
    return [(start, gap_end)]


def _with_comma_after(text: str, start: int, comma: int, first: int, last: int) -> list[Cut]:
    """An entry with the comma that follows on the same line."""
    if not text[first:start].strip(_BLANKS) and _NOTHING_MORE.fullmatch(text, comma + 1, last):
        return [_whole_lines(text, first, last)]
    if _NOTHING_MORE.fullmatch(text, comma + 1, last):
        return [(_without_blanks_before(text, start), comma + 1)]
    return [(start, _after_blanks(text, comma + 1))]


def _with_comma_before(text: str, start: int, end: int, comma: int, gap: int, first: int, last: int) -> list[Cut]:
    """An entry with the comma before it; `gap` is where what stands before both ends."""
    is_alone = not text[first:start].strip(_BLANKS + ",") and _NOTHING_MORE.fullmatch(text, end, last)
    if comma >= first:
        if is_alone:
            return [_whole_lines(text, first, last)]
        return [(gap if "#" not in text[gap:comma] else comma, end)]
    if is_alone:
        return [(comma, comma + 1), _whole_lines(text, first, last)]
    if "#" in text[gap:start]:
        return [(comma, comma + 1), (start, end)]
    return [(gap, end)]


def _comma(text: str, start: int, end: int) -> int | None:
    """The first comma between two entries that is not in a comment."""
    return next((m.start() for m in _COMMA_OR_COMMENT.finditer(text, start, end) if m[0] == ","), None)


def _whole_lines(text: str, first: int, last: int) -> Cut:
    """Lines with the break after them; at the end of a file without a last break, with the one before them."""
    after = BREAKS.match(text, last)
    if after is not None:
        return first, after.end()
    before = 2 if text.endswith("\r\n", 0, first) else 1
    return max(first - before, 0), last


def is_nothing_more(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks and a comment stands in a stretch of a line."""
    return _NOTHING_MORE.fullmatch(text, start, end) is not None


def line_start(text: str, offset: int) -> int:
    """Where the line of a character begins: a break that ends right at it belongs to the line before."""
    starts, _ = _lines(text)
    return starts[bisect_right(starts, offset) - 1]


def line_end(text: str, offset: int) -> int:
    """Where the line of a character ends, before its break."""
    _, ends = _lines(text)
    return ends[bisect_left(ends, offset)]


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[list[int], list[int]]:
    """Where the lines of a file begin and end: found once, however much is to go."""
    breaks = [found.span() for found in BREAKS.finditer(text)]
    return [0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(text)]


def _without_blanks_before(text: str, offset: int) -> int:
    while offset and text[offset - 1] in _BLANKS:
        offset -= 1
    return offset


def _after_blanks(text: str, offset: int) -> int:
    while text[offset : offset + 1] in (" ", "\t"):
        offset += 1
    return offset
