"""Progress of single units of a roll-out: where under `each` it is written, and what has to be opened for it.

A unit says what is otherwise under its own key; many are a word in a list, or only have a name. These are opened to
what says more, around what was typed: `[q1, q3]` becomes `{q1: {tasks: {deploy: {progress: 60 %}}}, q3}`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any
from unicodedata import normalize

from dxplan.dump.scalars import in_flow, word
from dxplan.edit.cuts import BEFORE_ITEM, ODD_LAYOUT, NotSafeError, line_start
from dxplan.edit.removal import NOT_FOUND, used_elsewhere
from dxplan.edit.setting import Change, Setting, blank_before, said_part
from dxplan.load.nodes import Mapping as MappingNode
from dxplan.load.nodes import Node, Scalar, Sequence, is_nothing
from dxplan.load.outline import Outline, Part
from dxplan.model.plan import Plan
from dxplan.model.task import Copy, Variation
from dxplan.source.span import Places, Span
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import LANGUAGES

_TASKS = "tasks"


class Said(NamedTuple):
    """What one of a unit's tasks says otherwise: `value` under a `field` of its progress, `written` so under a key."""

    copy: Copy
    key: str
    field: str
    value: Any
    written: str | None


def with_units(plan: Plan, said: Iterable[Said]) -> Plan:
    """The plan as its file says it, with what units say otherwise; nothing under a key where `value` is None."""
    tasks = dict(plan.tasks)
    for each in said:
        summary = tasks[each.copy.summary]
        assert summary.roll_out is not None
        of_unit = summary.roll_out.variation(each.copy.unit)
        if each.value is None:
            changed = _unsaid(of_unit, each, is_only=_is_only(plan, each.copy))
        elif _stands_at_unit(plan, each.copy, of_unit, each.key):
            changed = _with(of_unit, each)
        else:
            own = _with(of_unit.tasks.get(each.copy.template, Variation()), each)
            changed = replace(of_unit, tasks={**of_unit.tasks, each.copy.template: own})
        variations = {**summary.roll_out.variations, each.copy.unit: changed}
        tasks[summary.id] = replace(summary, roll_out=summary.roll_out._replace(variations=variations))
    return replace(plan, tasks=tasks)


def places_said(plan: Plan, each: Said) -> list[Span]:
    """Where a unit says what is said no longer: at its task, or at itself."""
    of_unit = _variation(plan, each.copy)
    holders = [of_unit.tasks.get(each.copy.template)]
    holders += [of_unit] if _is_only(plan, each.copy) else []
    return [plan.span(holder.places, each.key) for holder in holders if holder is not None and each.key in holder.keys]


def settings_and_openings(
    outline: Outline, plan: Plan, said: Iterable[Said], after: Callable[[Places], tuple[str, ...]]
) -> tuple[list[Setting], list[Change]]:
    """What is set in mappings that are there, and what is changed in the text to have them.

    `after` are the keys after which a new one may come. Raises `NotSafeError`.
    """
    settings: list[Setting] = []
    openings: list[Change] = []
    for summary, of_summary in groupby(sorted(said, key=_summary), key=_summary):
        by_unit = {unit: list(group) for unit, group in groupby(sorted(of_summary, key=_unit), key=_unit)}
        places = plan.tasks[summary].places
        part = said_part(outline, places, "each")
        each = places.get("each") if isinstance(places, MappingNode) else None
        if part is None or each is None:
            raise NotSafeError(NOT_FOUND)
        if not isinstance(each, MappingNode):
            ids = each.items if isinstance(each, Sequence) else [each]
            openings += _opened_list(outline, part, ids, {unit: _flow(plan, of) for unit, of in by_unit.items()})
            continue
        for unit, group in by_unit.items():
            variation = plan.tasks[summary].roll_out.variations.get(unit)  # type: ignore[union-attr]  # it has units
            if variation is not None:
                settings += _settings(plan, variation, group, after)
                continue
            there = said_part(outline, each, unit)
            if there is None:
                raise NotSafeError(NOT_FOUND)
            openings.append(_opened_name(outline, there, each.get(unit), _flow(plan, group)))
    return settings, openings


def _settings(
    plan: Plan, of_unit: Variation, said: Iterable[Said], after: Callable[[Places], tuple[str, ...]]
) -> Iterable[Setting]:
    """What is set at a unit that says something already."""
    anew: dict[str, dict[str, str]] = {}
    for each in said:
        assert each.written is not None
        own = of_unit.tasks.get(each.copy.template)
        if _stands_at_unit(plan, each.copy, of_unit, each.key):
            yield Setting(of_unit.places, each.key, each.written, after(of_unit.places))
        elif own is not None:
            yield Setting(own.places, each.key, each.written, after(own.places))
        else:
            anew.setdefault(each.copy.template, {})[each.key] = each.written
    if not anew:
        return
    tasks = of_unit.places.get(_TASKS) if isinstance(of_unit.places, MappingNode) else None
    if isinstance(tasks, MappingNode) and tasks.names:
        for id_, keys in anew.items():
            yield Setting(tasks, id_, _mapping(keys), after(tasks))
    else:
        written = {word(id_): _mapping(keys) for id_, keys in anew.items()}
        yield Setting(of_unit.places, _TASKS, _mapping(written), after(of_unit.places))


def _flow(plan: Plan, said: Iterable[Said]) -> dict[str, str]:
    """The keys of a unit that has said nothing so far."""
    at_unit: dict[str, str] = {}
    tasks: dict[str, dict[str, str]] = {}
    for each in said:
        assert each.written is not None
        (at_unit if _is_only(plan, each.copy) else tasks.setdefault(each.copy.template, {}))[each.key] = each.written
    if tasks:
        at_unit[_TASKS] = _mapping({word(id_): _mapping(keys) for id_, keys in tasks.items()})
    return at_unit


def _opened_list(
    outline: Outline, part: Part, ids: Iterable[Node], units: Mapping[str, Mapping[str, str]]
) -> list[Change]:
    """A list of units, or a single one, as a mapping: what a unit says comes behind it."""
    used_elsewhere(outline, (*part.holders(), *part.contents()))
    text = outline.text
    said = {id_: f": {_mapping(keys)}" for id_, keys in units.items()}
    if not part.is_list:
        return [(part.start, part.start, "{"), (part.end, part.end, "".join(said.values()) + "}")]
    ends = {item: said.get(_id_of(id_), "") for item, id_ in zip(part.parts, ids, strict=True)}
    if part.is_flow:
        brackets = [(part.opening - 1, part.opening, "{"), (part.end - 1, part.end, "}")]
        return [*brackets, *((item.end, item.end, end) for item, end in ends.items())]
    changes: list[Change] = []
    for item, end in ends.items():
        first = line_start(text, item.start)
        before = text[first : item.start]
        if BEFORE_ITEM.fullmatch(before) is None:
            raise NotSafeError(ODD_LAYOUT)
        dash = first + before.index("-")
        changes += [(dash, dash + 1, " "), (item.end, item.end, end or ":")]
    return changes


def _opened_name(outline: Outline, part: Part, node: Node | None, keys: Mapping[str, str]) -> Change:
    """A unit that only has a name, or nothing, as a mapping with its name."""
    used_elsewhere(outline, (*part.holders(), *part.contents()))
    text = outline.text
    typed = text[part.start : part.end]
    if isinstance(node, MappingNode) and node.names:
        languages = {name: in_flow(value.text) for name, value in _words(node)}
        if not part.is_flow and "#" in typed:
            raise NotSafeError(ODD_LAYOUT)
        name = typed if part.is_flow else _mapping(languages)
        if not part.is_flow:
            assert part.key is not None
            # the lines of `vi` and `en` below the unit's key become one behind it
            return part.key.end, part.end, f": {_mapping({'name': name, **keys})}"
        return part.start, part.end, _mapping({"name": name, **keys})
    if node is None or is_nothing(node):
        return part.start, part.end, blank_before(outline, part) + _mapping(keys)
    if not isinstance(node, Scalar):
        raise NotSafeError(NOT_FOUND)
    is_quoted = typed[:1] in ("'", '"') and "\n" not in typed
    return part.start, part.end, _mapping({"name": typed if is_quoted else in_flow(node.text), **keys})


def _words(node: MappingNode) -> Iterable[tuple[str, Scalar]]:
    for name, value in zip(node.names, node.values, strict=True):
        if name not in LANGUAGES or not isinstance(value, Scalar):
            raise NotSafeError(NOT_FOUND)
        yield name, value


def _mapping(entries: Mapping[str, str]) -> str:
    """A mapping on one line."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in entries.items())}}}"


def _id_of(node: Node) -> str:
    return normalize("NFC", node.text) if isinstance(node, Scalar) else ""


def _stands_at_unit(plan: Plan, copy: Copy, of_unit: Variation, key: str) -> bool:
    """Whether a key of a unit's only task is, or comes to be, said at the unit itself."""
    if not _is_only(plan, copy):
        return False
    own = of_unit.tasks.get(copy.template)
    return own is None or (key not in own.keys and key in of_unit.keys)


def _is_only(plan: Plan, copy: Copy) -> bool:
    """Whether a roll-out has a single task: then a unit may say of itself what it says of that."""
    leaves = list(plan.leaves_below(plan.tasks[copy.summary]))
    return len(leaves) == 1


def _variation(plan: Plan, copy: Copy) -> Variation:
    roll_out = plan.tasks[copy.summary].roll_out
    assert roll_out is not None
    return roll_out.variation(copy.unit)


def _with(variation: Variation, said: Said) -> Variation:
    return replace(variation, progress={**variation.progress, said.field: said.value})


def _unsaid(of_unit: Variation, said: Said, *, is_only: bool) -> Variation:
    template = said.copy.template
    tasks = {id_: _without(task, said.field) if id_ == template else task for id_, task in of_unit.tasks.items()}
    return replace(_without(of_unit, said.field) if is_only else of_unit, tasks=tasks)


def _without(variation: Variation, field: str) -> Variation:
    return replace(variation, progress={key: value for key, value in variation.progress.items() if key != field})


def _summary(said: Said) -> str:
    return said.copy.summary


def _unit(said: Said) -> str:
    return said.copy.unit
