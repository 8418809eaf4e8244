"""What is found of the copies of a roll-out, told of its template: one finding a cause, however many units it is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from dxplan.model.dependency import Dependency
from dxplan.model.item import Item
from dxplan.model.moment import Moment
from dxplan.model.named import Key, Ref
from dxplan.model.plan import Plan
from dxplan.model.task import Copy, Task
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.say import Say
from dxplan.schedule.folded import copies_of
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic, Related
from dxplan.source.span import Span
from dxplan.text.counts import UNIT, Count, Noun
from dxplan.text.lists import Chained, listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Phrase, Text, for_file, parts_of, plain, same, say, spoken
from dxplan.text.voice import Voice

_OTHER_UNIT = Noun("đơn vị khác", "other unit")
_MOST_NAMED = 8


class Repeated(NamedTuple):
    """A task of a roll-out, or what is said of one, that stands for several of its copies: `deploy` (22 đơn vị).

    `of` is how many units there are; in a meeting, where the task's name tells that, all of them go without saying.
    """

    what: Task | Ref | Dependency | Text
    units: tuple[str, ...]
    of: int

    @property
    def inside(self) -> tuple[Part, ...]:
        """The task, as it is written."""
        return (self.what,)

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        what, count = spoken(self.what, voice), Count(len(self.units), UNIT).said(voice)
        if voice.of_file:
            return f"{what} ({count})"
        return what if len(self.units) == self.of else voice.either(f"{what} ở {count}", f"{what} at {count}")

    def plain(self) -> object:
        """For machines: the task, and the ids of the units."""
        return {"of": plain(self.what), "units": list(self.units)}


class UnitNames(NamedTuple):
    """Units by their names: 22 đơn vị (Quận 1, Quận 3 …)."""

    units: tuple[Copy, ...]
    noun: Noun = UNIT

    def said(self, voice: Voice) -> str:
        """In the words of a voice; of many, the first ones."""
        names = listed([unit.name for unit in self.units], _MOST_NAMED, _OTHER_UNIT)
        return f"{Count(len(self.units), self.noun).said(voice)}: {names.said(voice)}"

    def plain(self) -> object:
        """For machines: the ids of all of them."""
        return [unit.unit for unit in self.units]


def by_template(schedule: Schedule, fixes: Mapping[str, Text], found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Findings of the same kind at copies of one task as one, which names the units; hints speak of the template.

    `fixes` are what the rules advise in general, by their codes: where a hint is about two units, it cannot be said of
    the template.
    """
    plan = schedule.plan
    if plan.unexpanded is None:
        return list(found)
    copies = Copies(plan, fixes)
    groups: dict[tuple[object, ...], list[Diagnostic]] = {}
    for nth, diagnostic in enumerate(found):
        groups.setdefault(copies.cause(diagnostic) or (nth,), []).append(diagnostic)
    told = (_together(schedule, copies, alike) for group in groups.values() for alike in copies.one_of_each_unit(group))
    return [diagnostic for diagnostic in told if diagnostic is not None]


def _together(schedule: Schedule, copies: Copies, group: list[Diagnostic]) -> Diagnostic | None:
    """One finding for several; none where what is superfluous for some units is needed for others: it cannot go."""
    if any(diagnostic.is_certain for diagnostic in group) and not copies.are_whole(group):
        return None
    dates = schedule.tasks
    units = list(dict.fromkeys(unit for diagnostic in group for unit in copies.units_of(diagnostic)))
    worst = min(group, key=lambda each: dates[each.task].total_float if each.task in dates else 0)
    hints = [copies.hint(diagnostic) for diagnostic in group]
    if len(group) == 1:
        few = copies.is_of_few(worst)
        return worst._replace(
            message=copies.folded(worst.message),
            hint=_for_these(copies, worst, hints[0]) if few else hints[0],
            related=_each_once(copies, worst, worst.related),
        )
    told = [copies.as_template(diagnostic.message) for diagnostic in group]
    if all(text.vi == told[0].vi for text in told):
        message = say("{message} ({units})", "{message} ({units})", message=told[0], units=UnitNames(tuple(units)))
    else:
        others = tuple(unit for unit in units if unit not in copies.units_of(worst))
        message = copies.folded(worst.message)
        if others:
            message = say(
                "{message}; cũng vậy ở {units}",
                "{message}; so it is at {units}",
                message=message,
                units=UnitNames(others, _OTHER_UNIT),
            )
    is_of_all = len(units) == copies.number_of(worst)
    hint = hints[group.index(worst)]
    return worst._replace(
        message=message,
        hint=hint if is_of_all else _for_these(copies, worst, hint),
        task=copies.template(worst.task),
        related=_each_once(copies, worst, [related for diagnostic in group for related in diagnostic.related]),
        is_certain=all(diagnostic.is_certain for diagnostic in group),
    )


def _for_these(copies: Copies, diagnostic: Diagnostic, hint: Text | None) -> Text | None:
    """A hint about some of the units only: what it asks for can be said for these alone."""
    template = copies.template(diagnostic.task)
    if hint is None or template is None or template == diagnostic.task:
        return hint
    return say(
        "{hint}{only}",
        "{hint}{only}",
        hint=hint,
        only=for_file(
            "; để đổi cho riêng một số đơn vị, ghi ở {each}",
            "; to change it for some of the units only, say it under {each}",
            each=Key("each"),
        ),
    )


def _each_once(copies: Copies, of: Diagnostic, related: Iterable[Related]) -> tuple[Related, ...]:
    """The places that belong to a finding, without those that say the same of other units, or stand where it stands."""
    found: dict[tuple[Span, str], list[Related]] = {}
    for each in related:
        found.setdefault((each.span, copies.as_template(each.message).vi), []).append(each)
    return tuple(
        alike[0]._replace(message=copies.as_template(alike[0].message) if len(alike) > 1 else alike[0].message)
        for (span, _), alike in found.items()
        if len(alike) == 1 or span != of.span
    )


class _OfTwoUnitsError(Exception):
    """A change has to do with two units of one template: there is nothing to write in the file for it."""


class Copies:
    """The copies in a plan, and how statements about them are told of their templates."""

    def __init__(self, plan: Plan, fixes: Mapping[str, Text]) -> None:
        self._written, self._tasks, self._fixes = plan.written.tasks, plan.tasks, fixes
        self._copy_of = {task.id: task.copy_of for task in plan.tasks.values() if task.copy_of is not None}
        self._numbers = {id_: len(copies) for id_, copies in copies_of(plan).items()}
        for copy in self._copy_of.values():
            if copy.unit and copy.template in plan.tasks:
                self._numbers[copy.template] = self._numbers.get(copy.template, 0) + 1

    def template(self, id_: str | None) -> str | None:
        """The id under which a task is written."""
        copy = self._copy_of.get(id_ or "")
        return id_ if copy is None else copy.template

    def units_of(self, diagnostic: Diagnostic) -> tuple[Copy, ...]:
        """The units that a finding is about: that of its task, or else those of the tasks it names."""
        own = self._copy_of.get(diagnostic.task or "")
        if own is not None:
            return (_unit(own),) if own.unit else ()
        return tuple(dict.fromkeys(_unit(copy) for copy in self._named(diagnostic.message) if copy.unit))

    def is_of_few(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding is about one unit only, of several."""
        own = self._copy_of.get(diagnostic.task or "")
        if own is None or self.number_of(diagnostic) < 2:
            return False
        return all(copy.unit == own.unit for copy in self._named(diagnostic.message))

    def number_of(self, diagnostic: Diagnostic) -> int:
        """How many units have what a finding is about."""
        own = self._copy_of.get(diagnostic.task or "")
        named = (own.template,) if own is not None else (copy.template for copy in self._named(diagnostic.message))
        return max((self._numbers.get(template, 0) for template in named), default=0)

    def are_whole(self, group: Sequence[Diagnostic]) -> bool:
        """Whether what findings want to go is said of no unit that needs it: all copies of a task, all of a link."""
        first = group[0]
        if first.task in self._copy_of and len({each.task for each in group}) < self.number_of(first):
            return False
        named: dict[tuple[str, int], set[Dependency]] = {}
        for diagnostic in group:
            for part in () if diagnostic.hint is None else parts_of(diagnostic.hint):
                if isinstance(part, Dependency) and part.successor in self._tasks:
                    named.setdefault((part.successor, part.nth), set()).add(part)
        return all(
            links.issuperset(link for link in self._tasks[successor].predecessors if link.nth == nth)
            for (successor, nth), links in named.items()
        )

    def cause(self, diagnostic: Diagnostic) -> tuple[object, ...] | None:
        """What is the same of findings that only differ in their units; None if one has nothing to do with units."""
        own = self._copy_of.get(diagnostic.task or "")
        if own is None and not any(True for _ in self._named(diagnostic.message)):
            return None
        is_at_each = own is not None and own.template in self._written and self._written[own.template].roll_out
        span = None if is_at_each else diagnostic.span
        signature = self._signature(diagnostic.message) if own is None else None
        return diagnostic.code, diagnostic.severity, span, self.template(diagnostic.task), signature

    def one_of_each_unit(self, group: list[Diagnostic]) -> Iterable[list[Diagnostic]]:
        """Findings of one cause; apart, where several are of the same unit, by the tasks that they name besides."""
        if len({diagnostic.task for diagnostic in group}) == len(group) or group[0].task not in self._copy_of:
            return [group]
        apart: dict[object, list[Diagnostic]] = {}
        for diagnostic in group:
            apart.setdefault(self._signature(diagnostic.message), []).append(diagnostic)
        return apart.values()

    def hint(self, diagnostic: Diagnostic) -> Text | None:
        """What to do, said of templates; in general where it is about two units of one."""
        try:
            return None if diagnostic.hint is None else self.as_template(diagnostic.hint)
        except _OfTwoUnitsError:
            return self._fixes.get(diagnostic.code)

    def as_template(self, text: Text) -> Text:
        """A statement that speaks of templates instead of copies."""
        told: Text = self._told(text)
        return told

    def folded(self, text: Text) -> Text:
        """A statement in whose lists several copies of one task are one entry; single ones keep their unit."""
        folded: Text = self._folded(text)
        return folded

    def _named(self, text: Text) -> Iterator[Copy]:
        """The copies that a statement names; those of a chain that leads to what it is about do not count."""
        for part in _beside_chains(text):
            ids = (part.predecessor, part.successor) if isinstance(part, Dependency) else (getattr(part, "id", None),)
            for id_ in ids:
                if id_ in self._copy_of:
                    yield self._copy_of[id_]

    def _signature(self, part: Any) -> object:
        """What a statement says, but for amounts and days."""
        if isinstance(part, Phrase):
            return part.templates[0], *(self._signature(each) for each in part.parts.values())
        if isinstance(part, (Task, Ref)):
            return self.template(part.id)
        if isinstance(part, Dependency):
            return self.template(part.predecessor), self.template(part.successor), part.type
        if isinstance(part, Item):
            return part.id
        return part.written if isinstance(part, Key) else type(part).__name__

    def _told(self, value: Any) -> Any:
        if isinstance(value, str):
            copy = self._copy_of.get(value)
            return value if copy is None else copy.template
        if isinstance(value, Task):
            return value if value.copy_of is None else self._written[value.copy_of.template]
        if isinstance(value, Dependency):
            return self._as_written(value)
        if type(value) is Text:
            return same(self._copy_of[value.vi].template) if value.vi in self._copy_of else value
        if isinstance(value, Phrase):
            parts = {name: self._told(part) for name, part in value.parts.items()}
            return say(*value.templates, **parts) if parts != value.parts else value
        if isinstance(value, tuple):
            told = [self._told(each) for each in value]
            if all(new is old for new, old in zip(told, value, strict=True)):
                return value
            return type(value)(*told) if hasattr(value, "_fields") else tuple(_without_repetitions(told))
        if is_dataclass(value) and not isinstance(value, (type, Item, Text)):
            own = {each.name: getattr(value, each.name) for each in fields(value)}
            told_fields = {name: self._told(each) for name, each in own.items()}
            if all(told_fields[name] is own[name] for name in own):
                return value
            tasks = [name for name in own if isinstance(own[name], Task)]
            if len({told_fields[name].id for name in tasks}) < len({own[name].id for name in tasks}):
                raise _OfTwoUnitsError
            if isinstance(value, Drop):
                told_fields["others"] = tuple(one for one in told_fields["others"] if one != told_fields["link"])
            return type(value)(**told_fields)
        return value

    def _as_written(self, link: Dependency) -> Dependency:
        """A link between copies as the file has it."""
        before, after = self.template(link.predecessor) or "", self.template(link.successor) or ""
        task = self._written.get(after)
        said = () if task is None else task.predecessors
        own = next((each for each in said if each.nth == link.nth and each.predecessor == before), None)
        return link._replace(predecessor=before, successor=after, unit=None if own is None else own.unit)

    def _folded(self, value: Any) -> Any:
        if isinstance(value, Phrase):
            return say(*value.templates, **{name: self._folded(part) for name, part in value.parts.items()})
        if not isinstance(value, tuple) or isinstance(value, (Ref, Dependency, Key, Chained)):
            return value
        if hasattr(value, "_fields"):
            return type(value)(*map(self._folded, value))
        several: dict[object, list[Copy]] = {}
        for each in value:
            if (copy := self._of_entry(each)) is not None:
                several.setdefault(self._entry(each), []).append(copy)
        if all(len(of) < 2 for of in several.values()):
            return tuple(map(self._folded, value))
        found: list[Any] = []
        for each in value:
            of = several.get(self._entry(each), []) if self._of_entry(each) is not None else []
            if len(of) < 2:
                found.append(self._folded(each))
            elif self._of_entry(each) is of[0]:
                number = self._numbers.get(of[0].template, len(of))
                found.append(Repeated(self._told(each), tuple(copy.unit for copy in of), number))
        return tuple(found)

    def _of_entry(self, each: object) -> Copy | None:
        """Which copy an entry of a list is."""
        if isinstance(each, (Task, Ref)):
            return self._copy_of.get(each.id)
        if isinstance(each, Phrase):
            return next(self._named(each), None)
        return self._copy_of.get(each.predecessor) if isinstance(each, Dependency) else None

    def _entry(self, each: Any) -> object:
        """What is the same of the entries for several units."""
        if isinstance(each, Dependency):
            return self.template(each.predecessor), each.successor, each.type, each.lag
        if isinstance(each, Phrase):
            return self.as_template(each).vi
        return self.template(each.id)


def _beside_chains(part: Part) -> Iterator[Part]:
    yield part
    if isinstance(part, Chained):
        return
    inside = part.parts.values() if isinstance(part, Phrase) else getattr(part, "inside", ())
    for each in inside:
        yield from _beside_chains(each)


def _unit(copy: Copy) -> Copy:
    """A unit without the task."""
    return copy._replace(template="", wave=0)


def _without_repetitions(values: Iterable[Any]) -> list[Any]:
    """Each value once; of several that would say the same key of one task, the last in time, which fits all units."""
    found: list[Any] = []
    said: dict[tuple[object, str], int] = {}
    for value in values:
        key = (value.at, value.key) if isinstance(value, Say) else None
        if value in found:
            continue
        if key is None or key not in said:
            if key is not None:
                said[key] = len(found)
            found.append(value)
        elif isinstance(value.value, Moment) and value.value.last > found[said[key]].value.last:
            found[said[key]] = value
    return found
