"""Writes another plan into a plan's file: values, keys and items change where it says so, all else stays as typed."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.dump.layout import Node, Open, in_one_line, put
from dxplan.edit.addition import own_line, placed
from dxplan.edit.cuts import BREAKS, NotSafeError, line_start
from dxplan.edit.differing import Difference, Path, differences
from dxplan.edit.proof import ADDED, objection_to_plan
from dxplan.edit.removal import NOT_FOUND, used_elsewhere, without
from dxplan.edit.setting import blank_before
from dxplan.load.events import said_by
from dxplan.load.loader import load_bytes
from dxplan.load.outline import Outline, Part, outline_of
from dxplan.model.plan import Plan
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.expression import expression
from dxplan.text.phrase import Text

_MOST = 60
_BY_HAND = Text("phải sửa tay: chỗ này trình bày khác thường", "to be done by hand: it is laid out in an unusual way")
_EMPTY_LINE = expression(r"(?:\r\n|[\r\n])[ \t]*(?:\r\n|[\r\n])")


def rewritten(data: bytes, mistakes: Iterable[Diagnostic], plan: Plan, wanted: Plan) -> bytes:
    """The file of a plan as its file says it, which says the `wanted` plan then, or it is not written.

    Raises:
        NotSafeError: something cannot be written for certain.
    """
    changes = differences(plan, wanted)
    if not changes or len(changes) > _MOST:
        raise NotSafeError(_BY_HAND)
    after = data
    for change in changes:
        outline = outline_of(after)
        if outline is None:
            raise NotSafeError(_BY_HAND)
        after = (outline.mark + _with(outline, change)).encode()
    reason = objection_to_plan(mistakes, wanted, load_bytes(after, plan.file), ADDED)
    if reason is not None:
        raise NotSafeError(reason)
    return after


def _with(outline: Outline, change: Difference) -> str:
    """The text of a file with one change."""
    part = _found(outline, change.path)
    if change.after is None:
        if part is None:
            raise NotSafeError(NOT_FOUND)
        return without(outline, part)
    if part is not None:
        return _set(outline, part, change.after)
    around = _found(outline, change.path[:-1])
    if around is None:
        raise NotSafeError(NOT_FOUND)
    if not around.parts:
        return _first(outline, around, change)
    if isinstance(change.path[-1], int):
        return _with_item(outline, around, change.after)
    return _with_entry(outline, around, change)


def _found(outline: Outline, path: Path) -> Part | None:
    """The value at a path, if the file has one there; one alone may stand for a list of one."""
    part = outline.root
    for n, step in enumerate(path):
        if isinstance(step, int):
            if not part.is_list and step == 0 and n == len(path) - 1:
                continue
            inside = part.parts[step : step + 1] if part.is_list else []
        else:
            inside = [] if part.is_list else [each for each in part.parts if _key(outline, each) == step]
        if len(inside) != 1:
            return None
        part = inside[0]
    return part


def _key(outline: Outline, part: Part) -> str | None:
    if part.key is None:
        return None
    said = said_by(outline.text[part.key.start : part.key.end])
    return said[0].text if len(said) == 1 and said[0].is_scalar else None


def _set(outline: Outline, part: Part, node: Node) -> str:
    """Another value in the place of one."""
    text = outline.text
    used_elsewhere(outline, (*part.holders(), *part.contents()))
    if part.anchor is not None or "#" in text[part.start : part.end]:
        raise NotSafeError(_BY_HAND)
    return text[: part.start] + blank_before(outline, part) + _one_line(node) + text[part.end :]


def _first(outline: Outline, around: Part, change: Difference) -> str:
    """The first entry or item where there was nothing, or one more beside a value that stands alone."""
    assert change.after is not None
    own = _one_line(change.after)
    value = outline.text[around.start : around.end]
    if isinstance(change.path[-1], str):
        return _replaced(outline, around, f"{{{change.path[-1]}: {own}}}")
    return _replaced(outline, around, f"[{value}, {own}]" if value and value != "[]" else f"[{own}]")


def _replaced(outline: Outline, part: Part, written: str) -> str:
    used_elsewhere(outline, (*part.holders(), part))
    if part.anchor is not None or "#" in outline.text[part.start : part.end]:
        raise NotSafeError(_BY_HAND)
    return outline.text[: part.start] + blank_before(outline, part) + written + outline.text[part.end :]


def _with_item(outline: Outline, around: Part, node: Node) -> str:
    """One more item at the end of a list."""
    last = around.parts[-1]
    used_elsewhere(outline, last.holders())
    if around.is_flow:
        at, text = last.end, f", {_one_line(node)}"
    else:
        at, text = own_line(outline.text, last, last, _one_line(node), "-")
    return outline.text[:at] + text + outline.text[at:]


def _with_entry(outline: Outline, around: Part, change: Difference) -> str:
    """One more entry in a mapping, after the last of those that come before it in the order of its kind."""
    key, node = str(change.path[-1]), change.after
    assert node is not None
    after = _before(outline, around, change)
    beside = after or around.parts[0]
    if around.is_flow:
        entry = f"{key}: {_one_line(node)}"
        if after is None:
            used_elsewhere(outline, beside.holders())
        at, text = (beside.entry_start, f"{entry}, ") if after is None else placed(outline, after, entry)
        return outline.text[:at] + text + outline.text[at:]
    is_task = len(change.path) > 1 and change.path[-2] == "tasks"
    lines = _lines(key, node, like=around.parts[-1], is_task=is_task)
    assert beside.key is not None
    start = line_start(outline.text, beside.key.start)
    pad = outline.text[start : beside.key.start]
    found = BREAKS.search(outline.text, beside.end) or BREAKS.search(outline.text)
    new_line = found[0] if found else "\n"
    apart = new_line if _stands_apart(outline, around, beside) else ""
    entry = f"{new_line}{pad}".join(lines)
    if after is not None:
        at, text = placed(outline, after, entry)
        return outline.text[:at] + apart + text + outline.text[at:]
    if pad.strip():
        raise NotSafeError(_BY_HAND)
    used_elsewhere(outline, beside.holders())
    return f"{outline.text[:start]}{pad}{entry}{new_line}{apart}{outline.text[start:]}"


def _before(outline: Outline, around: Part, change: Difference) -> Part | None:
    """The entry that a new one follows; None where it comes first."""
    keys = [_key(outline, part) for part in around.parts]
    if change.ahead_of in keys:
        place = keys.index(change.ahead_of)
        return around.parts[place - 1] if place else None
    rank = {name: n for n, name in enumerate(change.order)}
    mine = rank.get(str(change.path[-1]), len(rank))
    before = [part for part, key in zip(around.parts, keys, strict=True) if rank.get(key or "", -1) < mine]
    return before[-1] if before else around.parts[-1]


def _stands_apart(outline: Outline, around: Part, after: Part) -> bool:
    """Whether an empty line stands between an entry of a mapping and the one beside it."""
    beside = around.parts[after.nth + 1 : after.nth + 2] or around.parts[after.nth - 1 : after.nth]
    if not beside:
        return False
    first, second = sorted((after, beside[0]), key=lambda part: part.nth)
    return _EMPTY_LINE.search(outline.text, first.end, second.entry_start) is not None


def _lines(key: str, node: Node, *, like: Part, is_task: bool) -> list[str]:
    """An entry in block style; a task as the one before it is written, in braces or on lines of its own."""
    inside = node.inside if isinstance(node, Open) else node
    out: list[str] = []
    if is_task and isinstance(inside, dict) and like.parts and not like.is_flow:
        node = Open(inside)
    elif is_task and like.is_flow:
        return [f"{key}: {_one_line(node)}"]
    put(out, key, node, 0)
    return out


def _one_line(node: Node) -> str:
    written = in_one_line(node)
    if written is None:
        raise NotSafeError(_BY_HAND)
    return written
