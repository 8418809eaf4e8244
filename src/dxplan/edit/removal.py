"""Takes items and keys out of the text of a plan file; every other character stays as it was typed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from dxplan.edit.cuts import Cut, NotSafeError, cuts
from dxplan.load.outline import Outline, Part
from dxplan.model.named import Code
from dxplan.source.span import Span
from dxplan.text.phrase import Text, say

_NOT_FOUND = Text("không thấy chỗ này trong tệp", "it is not to be found in the file")
_ALL_THERE_IS = Text("không còn gì khác ở cùng chỗ", "there would be nothing left beside it")


def remove(outline: Outline, spans: Iterable[Span]) -> bytes:
    """A plan file without the items and values that begin at `spans`.

    A value goes with its key, the last item of a list with the key of the list. Raises `NotSafeError` if any of them
    cannot be taken out for certain.
    """
    return _without(outline, removed(outline, spans))


def removed(outline: Outline, spans: Iterable[Span]) -> list[Cut]:
    """The characters of a file that go with the items and values that begin at `spans`, in order and apart.

    Raises `NotSafeError` if any of them cannot be taken out for certain.
    """
    offsets = _whole_lists(outline, {outline.offset(span.line, span.column) for span in spans})
    gone: list[Cut] = []
    while True:
        offsets, now = _pass(outline, offsets)
        gone = _together(gone, now)
        if not offsets:
            return gone
        outline = Outline(_without(outline, now))


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


def _pass(outline: Outline, offsets: list[int]) -> tuple[list[int], list[Cut]]:
    """Take out what does not touch: which offsets are left, by the new file, and what goes.

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
    moved = [offset - sum(end - start for start, end in gone if start < offset) for offset in waiting]
    return moved, gone


def _without(outline: Outline, gone: Sequence[Cut]) -> bytes:
    starts = [0, *(end for _, end in gone)]
    ends = [*(start for start, _ in gone), len(outline.text)]
    text = "".join(outline.text[start:end] for start, end in zip(starts, ends, strict=True))
    return (outline.mark + text).encode()


def _together(first: Sequence[Cut], then: Iterable[Cut]) -> list[Cut]:
    """Cuts in a text, and cuts in what they leave, all in the text."""
    left: list[int] = []  # by cut: how much of the text is left before it
    gone = [0]  # how much of it has gone before a cut
    for start, end in first:
        left.append(start - gone[-1])
        gone.append(gone[-1] + end - start)

    def offset(character: int) -> int:
        return character + gone[bisect_right(left, character)]

    joint: list[Cut] = []
    for start, end in sorted([*first, *((offset(start), offset(end - 1) + 1) for start, end in then)]):
        if joint and start <= joint[-1][1]:
            joint[-1] = joint[-1][0], max(end, joint[-1][1])
        else:
            joint.append((start, end))
    return joint


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
                say(
                    "phần này còn dùng ở chỗ khác qua {alias}",
                    "{alias} uses it elsewhere too",
                    alias=Code(f"*{other.anchor}"),
                )
            )
    return part
