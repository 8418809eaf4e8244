"""Every place of a plan file where something of the plan is called by its id, and the one where it is given."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.model.dependency import ALL_UNITS
from dxplan.model.ids import is_id
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.schema.named import NAMES, REGISTERS, TASKS
from dxplan.source.excerpt import line_at
from dxplan.source.span import Position
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

EACH, DELIVERABLES = "each", "deliverables"
_OF_TASK = (EACH, DELIVERABLES)
_LINK = expression(r"(?P<id>[\w-]{1,100})(?:@(?P<unit>[\w-]{1,100}))?(?=$|[\s+@])")
_AS_TYPED = expression(r"(?:[\w-][\u0300-\u036f]*)+")
_QUOTES = ("'", '"')


class Mention(NamedTuple):
    """An id where it stands: of what `section`, and the task by whose entry it stands, if any.

    It `is_home` where the thing itself stands. Units and deliverables belong to a task: their sections are `each/T3`
    and `deliverables/T3`. Where the text at `place` is not exactly the id (an escape, an alias), it is not `is_exact`.
    """

    section: str
    id: str
    place: Position
    is_home: bool = False
    task: str | None = None
    is_exact: bool = True


def mentions(plan: Plan, text: str) -> tuple[Mention, ...]:
    """The mentions in the file of a plan, with the content `text`, in its order, each place once."""
    root = plan.written.places
    if not isinstance(root, Mapping):
        return ()
    found = _Finder(plan.written, text).of_plan(root)
    return tuple(sorted({mention.place: mention for mention in found}.values(), key=lambda mention: mention.place))


class _Finder:
    def __init__(self, plan: Plan, text: str) -> None:
        self._plan = plan
        self._text = text

    def of_plan(self, root: Mapping) -> Iterator[Mention]:
        for key, node in zip(root.names, root.values, strict=True):
            if key in REGISTERS:
                for id_, entry in _entries(node):
                    yield self._at(key, id_, is_home=True)
                    yield from self._of_item(entry)
            elif key == TASKS:
                yield from self._of_tasks(node)
            elif key == "checks" and isinstance(node, Mapping):
                waived = node.get("waive")
                for waiver in waived.items if isinstance(waived, Sequence) else [waived]:
                    yield from self._of_item(waiver)
            elif key == "calendar":
                yield from self._named(NAMES[key], node)
            else:
                yield from self._of_item(node)

    def _of_tasks(self, node: Node) -> Iterator[Mention]:
        for id_, entry in _entries(node):
            yield self._at(TASKS, id_, is_home=True, task=id_.text)
            yield from self._of_task(entry, id_.text)

    def _of_task(self, node: Node | None, task: str) -> Iterator[Mention]:
        """What a task says; or a unit of it, or a task of a unit."""
        if not isinstance(node, Mapping):
            return
        for key, value in zip(node.names, node.values, strict=True):
            if key == TASKS:
                yield from self._of_tasks(value)
            elif key == EACH:
                yield from self._of_units(value, task)
            elif key in ("deliverables", "delivered"):
                yield from self._named(f"{DELIVERABLES}/{task}", value, task, is_home=key == DELIVERABLES)
            elif key == "waves":
                yield from self._of_item(value, task)
            elif key == "after":
                for link in value.items if isinstance(value, Sequence) else [value]:
                    yield from self._of_link(link, task)
            elif key in NAMES:
                yield from self._named(NAMES[key], value, task)

    def _of_units(self, node: Node, task: str) -> Iterator[Mention]:
        section = f"{EACH}/{task}"
        yield from self._named(section, node, task, is_home=True)
        for _, unit in _entries(node):
            if isinstance(unit, Mapping):
                yield from self._of_task(_without_tasks(unit), task)
                for id_, other in _entries(unit.get(TASKS)):
                    yield self._at(TASKS, id_, task=task)
                    yield from self._of_task(other, id_.text)

    def _of_item(self, node: Node | None, task: str | None = None) -> Iterator[Mention]:
        """What an entry of a register says, or the mapping under a key."""
        if isinstance(node, Mapping):
            for key, value in zip(node.names, node.values, strict=True):
                if key in NAMES:
                    yield from self._named(NAMES[key], value, task)

    def _named(
        self, section: str, node: Node | None, task: str | None = None, *, is_home: bool = False
    ) -> Iterator[Mention]:
        """An id, a list of ids, or a mapping by ids."""
        if isinstance(node, Mapping):
            scalars = node.keys
        else:
            items = node.items if isinstance(node, Sequence) else [node]
            scalars = [item for item in items if isinstance(item, Scalar)]
        for scalar in scalars:
            if is_id(scalar.text) and not scalar.is_empty:
                yield self._at(section, scalar, is_home=is_home, task=task)

    def _of_link(self, node: Node, task: str) -> Iterator[Mention]:
        match = _LINK.match(node.text) if isinstance(node, Scalar) else None
        if match is None or not isinstance(node, Scalar):
            return
        predecessor = self._part(TASKS, node, match["id"], 0, task)
        yield predecessor
        if match["unit"] and match["unit"] != ALL_UNITS:
            home = self._roll_out_around(match["id"])
            if home is not None:
                start = predecessor.place.length + 1 if predecessor.is_exact else match.start("unit")
                yield self._part(f"{EACH}/{home.id}", node, match["unit"], start, task)

    def _roll_out_around(self, id_: str) -> Task | None:
        task = self._plan.tasks.get(id_)
        if task is None:
            return None
        return next((t for t in (task, *self._plan.ancestors(task)) if t.roll_out is not None), None)

    def _at(self, section: str, scalar: Scalar, *, is_home: bool = False, task: str | None = None) -> Mention:
        return self._part(section, scalar, scalar.text, 0, task)._replace(is_home=is_home)

    def _part(self, section: str, scalar: Scalar, id_: str, start: int, task: str | None) -> Mention:
        """A mention of an id that begins so many characters after the beginning of a scalar."""
        line = line_at(self._text, scalar.line + 1)
        column = scalar.column + start + (line[scalar.column : scalar.column + 1] in _QUOTES)
        typed = _AS_TYPED.match(line, column)
        if typed is None or normalize("NFC", typed[0]) != id_:
            return Mention(section, id_, scalar.at(), task=task, is_exact=False)
        return Mention(section, id_, Position(scalar.line + 1, column + 1, len(typed[0])), task=task)


def _entries(node: Node | None) -> Iterator[tuple[Scalar, Node]]:
    if isinstance(node, Mapping):
        for key, value in zip(node.keys, node.values, strict=True):
            if is_id(key.text):
                yield key, value


def _without_tasks(unit: Mapping) -> Mapping:
    kept = [index for index, name in enumerate(unit.names) if name != TASKS]
    return Mapping(
        [unit.names[index] for index in kept],
        [unit.marks[index] for index in kept],
        [unit.values[index] for index in kept],
        unit.line,
        unit.column,
        flow=unit.flow,
    )
