"""Writes supposed changes into the text of a plan file, and proves that nothing else has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dxplan.dump.scalars import in_flow
from dxplan.edit.cuts import BREAKS, ODD_LAYOUT, NotSafeError, is_nothing_more, line_end, line_start
from dxplan.edit.proof import ADDED, objection_to_plan
from dxplan.edit.removal import NOT_FOUND, remove, used_elsewhere
from dxplan.edit.setting import Setting, set_values
from dxplan.load.loader import load_bytes
from dxplan.load.nodes import Mapping, Node, Scalar
from dxplan.load.nodes import Sequence as ListNode
from dxplan.load.outline import Outline, Part
from dxplan.model.plan import Plan
from dxplan.scenario.supposed.applying import Entry
from dxplan.scenario.supposed.side_by_side import SideBySide
from dxplan.scenario.supposed.suppositions import NotSupposedError
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Span
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_BEFORE = ("name", "kind", "system", "duration", "range", "calendar", "after", "deadline", "start_no_earlier_than")
"""Keys that a new one may follow, wherever it belongs."""
_ORDER = {
    "duration": ("name", "kind", "system"),
    "after": ("name", "kind", "system", "duration", "range", "calendar"),
    "capacity": ("name", "agency"),
}
_UNREADABLE = Text("tệp sửa xong không đọc lại được", "the file could not be read again")
_AMOUNT = expression(r"[0-9][\w.:%-]*")
_DASH = expression(r"[ \t]*-[ \t]+")


def written(data: bytes, mistakes: Iterable[Diagnostic], sides: SideBySide) -> bytes:
    """The file with what was supposed; read again it says the supposed plan, or it is not written.

    Raises:
        NotSupposedError: something cannot be written for certain.
    """
    plan, wanted = sides.before.plan, sides.supposed.plan
    for resource in wanted.resources.values():
        if not resource.capacity and plan.resources[resource.id].capacity:
            raise NotSupposedError(
                "--write",
                say(
                    "tệp kế hoạch không ghi được nguồn lực {resource} còn 0",
                    "a plan file cannot say that there is nothing left of {resource}",
                    resource=resource,
                ),
            )
    try:
        return with_entries(data, mistakes, plan, wanted, sides.supposed.entries)
    except NotSafeError as error:
        raise NotSupposedError("--write", error.reason) from None


def with_entries(
    data: bytes, mistakes: Iterable[Diagnostic], plan: Plan, wanted: Plan, entries: Iterable[Entry]
) -> bytes:
    """The file of a plan with other entries; read again it says the `wanted` plan, or it is not written.

    Raises:
        NotSafeError: something cannot be written for certain.
    """
    after, entries = data, tuple(entries)
    gone = _places_that_go(plan, entries)
    if gone:
        after = remove(Outline(after), gone)
    come = [entry for entry in entries if entry.node is not None and not _only_drops(entry)]
    if come:
        now = plan if after == data else load_bytes(after, plan.file).plan
        if now is None:
            raise NotSafeError(_UNREADABLE)
        after = _with_items(after, now, come)
    reason = objection_to_plan(mistakes, wanted, load_bytes(after, plan.file), ADDED)
    if reason is not None:
        raise NotSafeError(reason)
    return after


class _Item(NamedTuple):
    """A line to come after another item of a list in block style."""

    at: int
    text: str


def _only_drops(entry: Entry) -> bool:
    return bool(entry.dropped) and not entry.added


def _places_that_go(plan: Plan, entries: Iterable[Entry]) -> list[Span]:
    """Where keys and links stand that go."""
    places: list[Span] = []
    for entry in entries:
        if entry.section != "tasks":
            continue
        holder = plan.tasks[entry.id].places
        if entry.dropped:
            is_list = isinstance(holder, Mapping) and isinstance(holder.get("after"), ListNode)
            paths: Sequence[tuple[str | int, ...]] = [("after", n) if is_list else ("after",) for n in entry.dropped]
            places += [plan.span(holder, *path) for path in paths]
        elif entry.node is None:
            places.append(plan.span(holder, entry.key))
    return places


def _with_items(data: bytes, plan: Plan, entries: Iterable[Entry]) -> bytes:
    """The file with values that are set, and links that are added."""
    outline = Outline(data)
    settings: list[Setting] = []
    items: list[_Item] = []
    for entry in entries:
        holder = (plan.tasks if entry.section == "tasks" else plan.resources)[entry.id].places
        assert isinstance(holder, Mapping) and entry.node is not None  # noqa: PT018
        there = holder.get(entry.key)
        if entry.added and isinstance(there, ListNode) and there.items:
            items.append(_appended(outline, there, entry.added))
            continue
        node = entry.node
        if entry.added:
            old = [there] if isinstance(there, Scalar) and not there.is_empty else []
            node = ListNode([*old, *(Scalar(text, 0, 0, plain=True) for text in entry.added)], 0, 0)
        settings.append(Setting(holder, entry.key, _text(node), _ORDER.get(entry.key, _BEFORE)))
    text, pieces, done = outline.text, [], 0
    for item in sorted(items):
        pieces += [text[done : item.at], item.text]
        done = item.at
    if not items:
        return set_values(outline, settings)
    after = (outline.mark + "".join(pieces) + text[done:]).encode()
    if not settings:
        return after
    again = load_bytes(after, plan.file).plan
    if again is None:
        raise NotSafeError(_UNREADABLE)
    left = [entry for entry in entries if not entry.added or not _is_list(plan, entry)]
    return _with_items(after, again, left)


def _is_list(plan: Plan, entry: Entry) -> bool:
    holder = plan.tasks[entry.id].places
    there = holder.get(entry.key) if isinstance(holder, Mapping) else None
    return isinstance(there, ListNode) and bool(there.items)


def _appended(outline: Outline, there: ListNode, added: Iterable[str]) -> _Item:
    """Where new items of a list come to stand, and their text: after a comma, or on lines of their own."""
    last = there.items[-1]
    part = outline.at(outline.offset(last.line + 1, last.column + 1))
    if part is None or part.around is None or not part.around.is_list:
        raise NotSafeError(NOT_FOUND)
    used_elsewhere(outline, (*part.holders(), *part.contents()))
    texts = [in_flow(text) for text in added]
    if part.around.is_flow:
        return _Item(part.end, "".join(f", {text}" for text in texts))
    return _Item(*_own_lines(outline.text, part, texts))


def _own_lines(text: str, part: Part, items: Iterable[str]) -> tuple[int, str]:
    before = text[line_start(text, part.start) : part.start]
    last = line_end(text, part.end)
    if _DASH.fullmatch(before) is None or not is_nothing_more(text, part.end, last):
        raise NotSafeError(ODD_LAYOUT)
    found = BREAKS.search(text, last) or BREAKS.search(text)
    return last, "".join(f"{found[0] if found else chr(10)}{before}{item}" for item in items)


def _text(node: Node) -> str:
    """A value as a plan file writes it, on one line."""
    if isinstance(node, Scalar):
        return node.text if node.plain and _AMOUNT.fullmatch(node.text) else in_flow(node.text)
    if isinstance(node, ListNode):
        return f"[{', '.join(_text(item) for item in node.items)}]"
    pairs = zip(node.names, node.values, strict=True)
    return f"{{{', '.join(f'{in_flow(name)}: {_text(value)}' for name, value in pairs)}}}"
