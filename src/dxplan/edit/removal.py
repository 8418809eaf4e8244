"""Takes items and keys out of the text of a plan file; every other character stays as it was typed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from dxplan.edit.cuts import Cut, NotSafeError, cuts
from dxplan.load.outline import Outline, Part
from dxplan.model.named import Code
from dxplan.source.span import Span
from dxplan.text.phrase import Text, say

NOT_FOUND = Text("không thấy chỗ này trong tệp", "it is not to be found in the file")
_ALL_THERE_IS = Text("không còn gì khác ở cùng chỗ", "there would be nothing left beside it")


def remove(outline: Outline, spans: Iterable[Span]) -> bytes:
    """A plan file without the items and values that begin at `spans`.

    A value goes with its key, the last item of a list with the key of the list. Raises `NotSafeError` if any of them
    cannot be taken out for certain.
    """
    (gone,) = removed(outline, [spans])
    return _without(outline, gone)


def removed(outline: Outline, groups: Sequence[Iterable[Span]]) -> list[list[Cut]]:
    """The characters of a file that go with the items and values of each group, in order and apart.

    Groups belong to different tasks, so that none of them changes what goes with another. Raises `NotSafeError` if any
    of them cannot be taken out for certain.
    """
    wanted: dict[int, int] = {}
    for group, spans in enumerate(groups):
        offsets = _whole_lists(outline, {outline.offset(span.line, span.column) for span in spans})
        wanted.update(dict.fromkeys(offsets, group))
    wanted = dict(sorted(wanted.items()))
    all_gone: list[Cut] = []
    gone: list[list[Cut]] = [[] for _ in groups]
    while True:
        now, wanted = _pass(outline, wanted)
        back = _Back(all_gone)
        for cut, group in now:
            gone[group].append(back.cut(cut))
        if not wanted:
            return [_joint(cuts_) for cuts_ in gone]
        all_gone = _joint([*all_gone, *(back.cut(cut) for cut, _ in now)])
        outline = Outline(_without(outline, [cut for cut, _ in now]))


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
    whole: dict[int, bool] = {}  # by the identity of a list: all of its items ask
    for offset in sorted(offsets):
        part = outline.at(offset)
        around = None if part is None else part.around
        if around is not None and id(around) not in whole:
            whole[id(around)] = around.is_list and all(item.start in offsets for item in around.parts)
        wanted[around.start if around is not None and whole[id(around)] else offset] = None
    return sorted(wanted)


def _pass(outline: Outline, wanted: dict[int, int]) -> tuple[list[tuple[Cut, int]], dict[int, int]]:
    """Take out what does not touch: what goes, and what is left to do in the new file, each with its group.

    Neighbours share a comma or a line break, so the second one waits until the first is gone.
    """
    gone: list[tuple[Cut, int]] = []
    taken: set[tuple[int, int]] = set()
    waiting: list[int] = []
    for offset, group in wanted.items():
        part = _entry(outline, offset)
        around = id(part.around)
        if (around, part.nth - 1) in taken or (around, part.nth + 1) in taken:
            waiting.append(offset)
            continue
        taken.add((around, part.nth))
        gone += [(cut, group) for cut in cuts(outline.text, part)]
    gone.sort()
    starts = [start for (start, _), _ in gone]
    upto = [0, *accumulate(end - start for (start, end), _ in gone)]
    return gone, {offset - upto[bisect_left(starts, offset)]: wanted[offset] for offset in waiting}


def _without(outline: Outline, gone: Sequence[Cut]) -> bytes:
    starts = [0, *(end for _, end in gone)]
    ends = [*(start for start, _ in gone), len(outline.text)]
    text = "".join(outline.text[start:end] for start, end in zip(starts, ends, strict=True))
    return (outline.mark + text).encode()


class _Back:
    """From a text without some cuts back to the whole text."""

    def __init__(self, gone: Sequence[Cut]) -> None:
        self._left: list[int] = []  # by cut: how much of the text is left before it
        self._gone = [0]  # how much of it has gone before a cut
        for start, end in gone:
            self._left.append(start - self._gone[-1])
            self._gone.append(self._gone[-1] + end - start)

    def cut(self, cut: Cut) -> Cut:
        """The same characters in the whole text, with what has gone between them."""
        return self._offset(cut[0]), self._offset(cut[1] - 1) + 1

    def _offset(self, offset: int) -> int:
        return offset + self._gone[bisect_right(self._left, offset)]


def _joint(gone: Iterable[Cut]) -> list[Cut]:
    """Cuts in order, those that touch as one."""
    joint: list[Cut] = []
    for start, end in sorted(gone):
        if joint and start <= joint[-1][1]:
            joint[-1] = joint[-1][0], max(end, joint[-1][1])
        else:
            joint.append((start, end))
    return joint


def without(outline: Outline, part: Part) -> str:
    """The text of a plan file without a value and its key, or an item. Raises `NotSafeError`."""
    text = outline.text
    for start, end in reversed(_joint(cuts(text, _whole(outline, part)))):
        text = text[:start] + text[end:]
    return text


def _entry(outline: Outline, offset: int) -> Part:
    """What is to go: the part that begins at an offset, or what has nothing else inside."""
    part = outline.at(offset)
    if part is None:
        raise NotSafeError(NOT_FOUND)
    return _whole(outline, part)


def _whole(outline: Outline, part: Part) -> Part:
    """A part, or what has nothing else inside."""
    while part.around is not None and len(part.around.parts) == 1:
        part = part.around
    if part.around is None:
        raise NotSafeError(_ALL_THERE_IS)
    used_elsewhere(outline, (*part.holders(), *part.contents()))
    return part


def used_elsewhere(outline: Outline, parts: Iterable[Part]) -> None:
    """Raises `NotSafeError` if an alias points to one of several parts, so that a change would reach further."""
    for part in parts:
        if part.anchor in outline.reused:
            raise NotSafeError(
                say(
                    "phần này còn dùng ở chỗ khác qua {alias}",
                    "{alias} uses it elsewhere too",
                    alias=Code(f"*{part.anchor}"),
                )
            )
