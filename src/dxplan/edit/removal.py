"""Takes items and keys out of the text of a plan file; every other character stays as it was typed."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.edit.cuts import Cut, NotSafeError, cuts
from dxplan.load.outline import Outline, Part
from dxplan.source.span import Span
from dxplan.text.phrase import Text

_NOT_FOUND = Text("không thấy chỗ này trong tệp", "it is not to be found in the file")
_ALL_THERE_IS = Text("không còn gì khác ở cùng chỗ", "there would be nothing left beside it")


def remove(outline: Outline, spans: Iterable[Span]) -> bytes:
    """A plan file without the items and values that begin at `spans`.

    A value goes with its key, the last item of a list with the key of the list. Raises `NotSafeError` if any of them
    cannot be taken out for certain.
    """
    offsets = _whole_lists(outline, {outline.offset(span.line, span.column) for span in spans})
    while True:
        offsets, data = _pass(outline, offsets)
        if not offsets:
            return data
        outline = Outline(data)


def obstacles(outline: Outline, spans: Iterable[Span]) -> dict[Span, Text]:
    """Those of the places whose items and values cannot be taken out, not even alone, and why."""
    found: dict[Span, Text] = {}
    for span in spans:
        try:
            cuts(outline.text, _entry(outline, outline.offset(span.line, span.column)))
        except NotSafeError as error:
            found[span] = error.reason
    return found


def _whole_lists(outline: Outline, offsets: set[int]) -> list[int]:
    """The offsets in order; a list of which every item is among them stands for its items."""
    wanted: dict[int, None] = {}
    for offset in sorted(offsets):
        part = outline.at(offset)
        around = None if part is None else part.around
        is_whole = around is not None and around.is_list and all(item.start in offsets for item in around.parts)
        wanted[around.start if around is not None and is_whole else offset] = None
    return sorted(wanted)


def _pass(outline: Outline, offsets: list[int]) -> tuple[list[int], bytes]:
    """Take out what does not touch: which offsets are left, by the new file, and that file.

    Neighbours share a comma or a line break, so the second one waits until the first is gone.
    """
    gone: list[Cut] = []
    taken: set[tuple[int, int]] = set()
    waiting: list[int] = []
    for offset in offsets:
        part = _entry(outline, offset)
        around = id(part.around)
        if (around, part.nth - 1) in taken or (around, part.nth + 1) in taken:
            waiting.append(offset)
            continue
        taken.add((around, part.nth))
        gone += cuts(outline.text, part)
    gone.sort()
    starts = [0, *(end for _, end in gone)]
    ends = [*(start for start, _ in gone), len(outline.text)]
    text = "".join(outline.text[start:end] for start, end in zip(starts, ends, strict=True))
    moved = [offset - sum(end - start for start, end in gone if start < offset) for offset in waiting]
    return moved, (outline.mark + text).encode()


def _entry(outline: Outline, offset: int) -> Part:
    """What is to go: the part that begins at an offset, or what has nothing else inside."""
    part = outline.at(offset)
    if part is None:
        raise NotSafeError(_NOT_FOUND)
    while part.around is not None and len(part.around.parts) == 1:
        part = part.around
    if part.around is None:
        raise NotSafeError(_ALL_THERE_IS)
    for other in (*part.holders(), *part.contents()):
        if other.anchor in outline.reused:
            raise NotSafeError(
                Text(f"phần này còn dùng ở chỗ khác qua `*{other.anchor}`", f"`*{other.anchor}` uses it elsewhere too")
            )
    return part
