"""A plan whose summaries are repeated (`each`, `waves`) as a plan that says it all: a task for every unit.

Of a summary `R` with a task `A`, a unit `q1` has `R@q1` with `A@q1` inside; waves stand between, as `R#1`. What a file
says of `A` is true of each copy: copies have its places, so what is found of them stands at the line to be mended.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import cached_property
from typing import Any

from dxplan.model.dependency import ALL_UNITS, Dependency, LinkType
from dxplan.model.plan import Plan
from dxplan.model.task import Copy, RollOut, Task, Variation, weighted_share
from dxplan.source.span import Places, Position
from dxplan.text.counts import UNIT, Count
from dxplan.text.lists import joined
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.value_class import value_class

_UNIT = "{unit}"
_OF_LEAVES = frozenset({"duration", "range", "pinned", "deliverables"})
_OF_ALL_INSIDE = ("lead", "support", "authority", "calendar", "resources")
"""What a unit says of itself and means for each of its tasks, whatever these say."""
_OF_UNIT = ("cost", "funding", "deliverable", "kpis", "tags", "note", "source", "assumed", "priority")
_MOST_NAMED = 4
"""Units that a wave's name tells one by one."""
_FIELDS = tuple(each.name for each in fields(Task))


def expanded(plan: Plan) -> Plan:
    """The plan with each roll-out repeated for its units; the plan itself if there is none, or it is done already.

    The references of the plan have to be sound.
    """
    if plan.unexpanded is not None or all(task.roll_out is None for task in plan.tasks.values()):
        return plan
    return _Expansion(plan).plan()


def copy_id(task: str, unit: str) -> str:
    """The id of a unit's copy of a task."""
    return f"{task}@{unit}"


def wave_id(summary: str, wave: int) -> str:
    """The id of a wave of a roll-out: they count from 1."""
    return f"{summary}#{wave}"


class _OwnPlaces(NamedTuple):
    """The places of a copy of which a unit says something itself: that stands there, all else in the template."""

    template: Places
    variations: tuple[Variation, ...]

    def position(self, *path: str | int) -> Position:
        """Where the value under a path stands."""
        of = next((v for v in self.variations if path and path[0] in v.keys), None)
        return (self.template if of is None else of.places).position(*path)


class _PlacesInside(NamedTuple):
    """The places of a unit or a wave: a part of what its summary says."""

    summary: Places
    inside: tuple[str, ...]

    def position(self, *path: str | int) -> Position:
        """Where the value under a path stands."""
        return self.summary.position(*self.inside, *path)


@value_class(frozen=True, slots=False)
class _Repeated:
    """A summary that is repeated, and the tasks inside it in file order."""

    plan: Plan
    summary: Task
    roll_out: RollOut
    inside: dict[str, Task]

    @cached_property
    def left_out(self) -> dict[str, frozenset[str]]:
        """For each unit that takes part the tasks that it does not have."""
        found: dict[str, frozenset[str]] = {}
        for unit in self.roll_out.units:
            variation = self.roll_out.variation(unit)
            if variation.skip:
                continue
            skipped = {id_ for id_, of_task in variation.tasks.items() if of_task.skip}
            if skipped:
                skipped = self._with_families(skipped)
            if len(skipped) < len(self.inside):
                found[unit] = frozenset(skipped)
        return found

    @cached_property
    def waves(self) -> tuple[tuple[str, ...], ...]:
        """The units in their waves; one wave if they are not in waves."""
        units, waves = tuple(self.left_out), self.roll_out.waves
        size = len(units) if waves is None else waves.size
        return tuple(units[start : start + size] for start in range(0, len(units), size or 1))

    @cached_property
    def only_leaf(self) -> str | None:
        """The one task that has a length of its own, if there is only one: what a unit says of that is said of it."""
        leaves = [id_ for id_, task in self.inside.items() if not task.children]
        return leaves[0] if len(leaves) == 1 else None

    def has(self, task: str, unit: str) -> bool:
        """Whether a unit takes part and has a copy of a task."""
        return unit in self.left_out and task not in self.left_out[unit]

    def _with_families(self, skipped: set[str]) -> set[str]:
        """With the tasks inside those that are skipped, and summaries of which nothing is left."""
        for id_, task in self.inside.items():  # a summary comes before what is inside it
            if task.parent in skipped:
                skipped.add(id_)
        for id_, task in reversed(self.inside.items()):
            if task.children and skipped.issuperset(task.children):
                skipped.add(id_)
        return skipped


class _Expansion:
    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._repeated: dict[str, _Repeated] = {}
        self._home: dict[str, _Repeated] = {}
        """The roll-out in which a template stands."""
        for task in plan.tasks.values():
            if task.roll_out is not None and task.id not in self._home and task.children:
                inside = {inner.id: inner for inner in _inside(plan, task)}
                repeated = _Repeated(plan, task, task.roll_out, inside)
                if repeated.left_out:
                    self._repeated[task.id] = repeated
                    self._home.update(dict.fromkeys(inside, repeated))

    def plan(self) -> Plan:
        """The expanded plan."""
        if not self._repeated:
            return self._plan
        tasks: dict[str, Task] = {}
        for task in self._plan.tasks.values():
            if task.id in self._home:
                continue
            links = self._from_outside(task.predecessors)
            repeated = self._repeated.get(task.id)
            if repeated is None:
                tasks[task.id] = task if links is task.predecessors else replace(task, predecessors=links)
                continue
            waves = self._waves(repeated)
            ids = tuple(wave.id for wave in waves) or tuple(copy_id(task.id, unit) for unit in repeated.left_out)
            tasks[task.id] = replace(task, children=ids, predecessors=links)
            units = {unit: tuple(self._unit(repeated, unit, nth)) for nth, unit in _numbered(repeated, waves)}
            for nth, of_wave in enumerate(repeated.waves):
                inside = [copy for unit in of_wave for copy in units[unit]]
                tasks |= {copy.id: copy for copy in ((waves[nth], *inside) if waves else inside)}
        return replace(self._plan, tasks=tasks, risks=self._risks(), unexpanded=self._plan)

    def _waves(self, repeated: _Repeated) -> tuple[Task, ...]:
        """The waves as summaries; none where all units go together."""
        said = repeated.roll_out.waves
        if said is None or len(repeated.waves) < 2:
            return ()
        summary, made = repeated.summary, []
        for number, units in enumerate(repeated.waves, 1):
            id_, before = wave_id(summary.id, number), repeated.waves[number - 2] if number > 1 else ()
            reached: tuple[str, ...] = (wave_id(summary.id, number - 1),) if before else ()
            if said.after is not None and said.after in repeated.inside:
                has = {unit: repeated.has(said.after, unit) for unit in before}
                reached = tuple(copy_id(said.after if has[unit] else summary.id, unit) for unit in before)
            name = _of_wave(number, [self._name_of(repeated, unit) for unit in units])
            made.append(
                Task(
                    id=id_,
                    name=name,
                    parent=summary.id,
                    children=tuple(copy_id(summary.id, unit) for unit in units),
                    predecessors=tuple(
                        Dependency(other, id_, LinkType.FINISH_START, said.gap, None, nth)
                        for nth, other in enumerate(reached)
                    ),
                    assumed=summary.assumed,
                    copy_of=Copy(summary.id, "", name, summary.id, number),
                    places=_PlacesInside(summary.places, ("waves",)),
                )
            )
        return tuple(made)

    def _unit(self, repeated: _Repeated, unit: str, wave: int) -> Iterator[Task]:
        """A unit's summary and its copies."""
        summary, variation = repeated.summary, repeated.roll_out.variation(unit)
        left_out = repeated.left_out[unit]
        children = tuple(copy_id(child, unit) for child in summary.children if child not in left_out)
        name = self._name_of(repeated, unit)
        yield Task(
            id=copy_id(summary.id, unit),
            name=name,
            parent=wave_id(summary.id, wave) if wave else summary.id,
            children=children,
            constraints=replace(summary.constraints.__class__(), **variation.constraints),
            lead=variation.values.get("lead"),
            authority=variation.values.get("authority"),
            calendar=variation.values.get("calendar"),
            copy_of=Copy(summary.id, unit, name, summary.id, wave),
            places=_PlacesInside(summary.places, ("each", unit)),
            **{key: variation.values[key] for key in _OF_UNIT if key in variation.values},
        )
        for template in repeated.inside.values():
            if template.id not in left_out:
                yield self._copy(repeated, template, unit, wave)

    def _copy(self, repeated: _Repeated, template: Task, unit: str, wave: int) -> Task:
        values: dict[str, Any] = {name: getattr(template, name) for name in _FIELDS}
        variation = repeated.roll_out.variations.get(unit)
        if variation is not None:
            self._vary(values, repeated, template, variation)
        left_out, id_ = repeated.left_out[unit], copy_id(template.id, unit)
        name, own_name = (
            self._name_of(repeated, unit),
            variation is not None and "name" in (repeated.roll_out.variation(unit, template.id).values),
        )
        values |= {
            "id": id_,
            "name": values["name"] if own_name else _for_unit(template.name, name),
            "deliverable": _filled(values["deliverable"], name),
            "parent": copy_id(template.parent or "", unit),
            "children": tuple(copy_id(child, unit) for child in template.children if child not in left_out),
            "copy_of": Copy(template.id, unit, name, repeated.summary.id, wave),
        }
        if template.predecessors:
            links = self._from_inside(repeated, template, unit, left_out)
            values["predecessors"] = tuple(dict.fromkeys(links))
        return Task(**values)

    def _vary(self, values: dict[str, Any], repeated: _Repeated, template: Task, of_unit: Variation) -> None:
        """Put into a copy's values what its unit says for all of its tasks, and then for this one."""
        own = of_unit.tasks.get(template.id)
        said = {key: of_unit.values[key] for key in _OF_ALL_INSIDE if key in of_unit.values and not template.children}
        is_only = template.id == repeated.only_leaf
        if is_only:
            said |= {key: of_unit.values[key] for key in _OF_LEAVES if key in of_unit.values}
        if own is not None:
            said |= own.values
            if own.constraints:
                values["constraints"] = replace(template.constraints, **own.constraints)
        progress = (of_unit.progress if is_only else {}) | (own.progress if own is not None else {})
        if progress:
            values["progress"] = replace(template.progress, **progress)
            if "delivered" in progress and "complete" not in progress:
                of = said.get("deliverables", template.deliverables)
                share = weighted_share(of, values["progress"].delivered)
                values["progress"] = replace(values["progress"], complete=share)
        if "duration" in said and "range" not in said:
            values["range"] = None  # that of the others is not about this length
        values |= said
        if said or progress or own is not None:
            values["places"] = _OwnPlaces(template.places, tuple(v for v in (own, of_unit) if v is not None))

    def _from_outside(self, links: tuple[Dependency, ...]) -> tuple[Dependency, ...]:
        """Links to the templates of roll-outs as links to copies: of one unit, or of all."""
        home, repeated = self._home, self._repeated
        if not any(link.predecessor in home or link.unit is not None for link in links):
            return links
        found: list[Dependency] = []
        for link in links:
            of = home.get(link.predecessor) or repeated.get(link.predecessor)
            if of is None or (link.unit in (None, ALL_UNITS) and of.summary.id == link.predecessor):
                found.append(link._replace(unit=None))
            else:
                found += self._to_units(of, link)
        return tuple(found)

    def _to_units(self, of: _Repeated, link: Dependency) -> Iterator[Dependency]:
        units = of.left_out if link.unit in (None, ALL_UNITS) else (link.unit,)
        is_task = link.predecessor in of.inside
        for unit in units:
            if unit is not None and (of.has(link.predecessor, unit) if is_task else unit in of.left_out):
                yield link._replace(predecessor=copy_id(link.predecessor, unit), unit=None)

    def _from_inside(
        self, repeated: _Repeated, template: Task, unit: str, left_out: frozenset[str]
    ) -> Iterator[Dependency]:
        """The links of a unit's copy: plain ids mean the same unit's tasks; nothing waits for itself."""
        successor = copy_id(template.id, unit)
        around = {copy_id(a.id, unit) for a in (template, *self._plan.ancestors(template)) if a.id in repeated.inside}
        around.add(copy_id(repeated.summary.id, unit))
        waiting, passed = list(template.predecessors), set[str]()
        for link in waiting:  # grows while it is read: who waits for what is left out waits for what that waits for
            id_, here = link.predecessor, link._replace(successor=successor)
            if id_ not in repeated.inside and id_ != repeated.summary.id:
                yield from self._from_outside((here,))
            elif link.unit is not None:
                yield from (other for other in self._to_units(repeated, here) if other.predecessor not in around)
            elif id_ in repeated.inside and id_ not in left_out:
                yield here._replace(predecessor=copy_id(id_, unit))
            elif id_ in left_out and id_ not in passed:
                passed.add(id_)
                waiting += [other._replace(nth=link.nth) for other in repeated.inside[id_].predecessors]

    def _name_of(self, repeated: _Repeated, unit: str) -> Text:
        """A unit's name; where it has none, that of the agency of the same id."""
        name = repeated.roll_out.units[unit]
        agency = self._plan.agencies.get(unit)
        return agency.name if name.vi == unit and agency is not None and agency.name is not None else name

    def _risks(self) -> dict[str, Any]:
        """The risks: what delays a template delays each copy."""
        if not any(id_ in self._home for risk in self._plan.risks.values() for id_ in risk.delays):
            return self._plan.risks
        return {
            id_: replace(risk, delays={copy: delay for t, delay in risk.delays.items() for copy in self._copies(t)})
            for id_, risk in self._plan.risks.items()
        }

    def _copies(self, task: str) -> Iterable[str]:
        of = self._home.get(task)
        return (task,) if of is None else [copy_id(task, unit) for unit in of.left_out if of.has(task, unit)]


def _numbered(repeated: _Repeated, waves: tuple[Task, ...]) -> Iterator[tuple[int, str]]:
    """The units with the number of their wave; 0 where there are no waves."""
    for number, units in enumerate(repeated.waves, 1):
        for unit in units:
            yield number if waves else 0, unit


def _inside(plan: Plan, task: Task) -> Iterator[Task]:
    for child in task.children:
        yield plan.tasks[child]
        yield from _inside(plan, plan.tasks[child])


def _of_wave(number: int, units: list[Text]) -> Text:
    """A wave's name, with its units; of many the first and the last."""
    if len(units) <= _MOST_NAMED:
        return say("Đợt {number}: {units}", "Wave {number}: {units}", number=number, units=joined(units))
    return say(
        "Đợt {number}: {first}, …, {last} ({count})",
        "Wave {number}: {first}, …, {last} ({count})",
        number=number,
        first=units[0],
        last=units[-1],
        count=Count(len(units), UNIT),
    )


def _for_unit(name: Text | None, unit: Text) -> Text | None:
    """A template's name with that of the unit in its place, or after it."""
    if name is None or _UNIT in name.everything:
        return _filled(name, unit)
    return say("{name} – {unit}", "{name} – {unit}", name=name, unit=unit)


def _filled(text: Text | None, unit: Text) -> Text | None:
    if text is None or _UNIT not in text.everything:
        return text
    return Text(text.vi.replace(_UNIT, unit.vi), text.en.replace(_UNIT, unit.en))
