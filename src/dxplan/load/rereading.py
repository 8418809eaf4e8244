"""A task read again with other values under its keys, as typed on a command line: by the loader's own readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import replace

import yaml

from dxplan.load.composer import Composer, UnreadableError
from dxplan.load.fields.links import link_in_other_words
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.load.sections.tasks import read_alone
from dxplan.load.typed import NoValueError
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.soundness.log import Log
from dxplan.soundness.references import check_tasks
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_BRACKETS = ("[", "{")


class Reread(NamedTuple):
    """A plan with tasks read again, and the mistakes that they have now and did not have."""

    plan: Plan
    mistakes: tuple[Diagnostic, ...]


def typed_value(text: str) -> Node:
    """What was typed, as a plan file would hold it: in brackets a list or mapping, anything else as it stands.

    Raises:
        NoValueError: the brackets hold nothing that can be read.
    """
    text = text.strip()
    if not text.startswith(_BRACKETS):
        return Scalar(text, 0, 0, plain=True)
    log = Log("")
    try:
        node = Composer(text.encode(), log).document()
    except (UnreadableError, yaml.YAMLError, UnicodeEncodeError):
        node = None
    if node is None or log.diagnostics:
        known = log.diagnostics[0].message if log.diagnostics else None
        raise NoValueError(known or Text("dấu ngoặc không khớp", "its brackets do not match"))
    return node


def with_key(mapping: Mapping, name: str, node: Node | None) -> Mapping:
    """A mapping with another value under a key; None takes the key out."""
    names, marks, values = list(mapping.names), list(mapping.marks), list(mapping.values)
    if name in names:
        index = names.index(name)
        if node is None:
            del names[index], marks[index], values[index]
        else:
            values[index] = _at(node, values[index])
    elif node is not None:
        key = mapping.key or Scalar(name, mapping.line, mapping.column, plain=True)
        names.append(name)
        marks.append(Scalar(name, key.line, key.column, plain=True))
        values.append(_at(node, key))
    other = Mapping(names, marks, values, mapping.line, mapping.column, flow=mapping.flow)
    other.key = mapping.key
    return other


def reread(plan: Plan, changed: MappingOf[str, Mapping]) -> Reread:
    """The plan with some tasks (ids to their mappings) read again; what is inside a summary stays as it was."""
    before, after = Log(plan.file), Log(plan.file)
    old = {id_: read_alone(before, plan.tasks[id_], _own(plan.tasks[id_])) for id_ in changed}
    new = {id_: read_alone(after, plan.tasks[id_], mapping) for id_, mapping in changed.items()}
    other = replace(plan, tasks={id_: new.get(id_, task) for id_, task in plan.tasks.items()})
    check_tasks(before, plan, old.values(), link_meant=link_in_other_words)
    check_tasks(after, other, new.values(), link_meant=link_in_other_words)
    return Reread(other, tuple(_new(before.diagnostics, after.diagnostics)))


def _own(task: Task) -> Mapping:
    assert isinstance(task.places, Mapping)
    return task.places


def _at(node: Node, place: Node) -> Node:
    """A node that stands where another one does, so that a finding about it has a line of the file to show."""
    if isinstance(node, Scalar):
        return Scalar(node.text, place.line, place.column, plain=node.plain)
    if isinstance(node, Sequence):
        return Sequence([_at(item, place) for item in node.items], place.line, place.column)
    values = [_at(value, place) for value in node.values]
    return Mapping(list(node.names), list(node.marks), values, place.line, place.column, flow=node.flow)


def _new(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    known = Counter((mistake.code, mistake.message.en) for mistake in before)
    for mistake in after:
        known[mistake.code, mistake.message.en] -= 1
        if known[mistake.code, mistake.message.en] < 0:
            yield mistake
