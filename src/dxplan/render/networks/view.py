"""What a picture of a network shows, before anybody decides where: boxes inside phases, and arrows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dxplan.model.dependency import LinkType
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.pictures.record import caption
from dxplan.render.gantt.view import GanttOptions, Group, Row, Shape
from dxplan.schedule.result import Schedule
from dxplan.text.display import one_line
from dxplan.text.phrase import Language


@dataclass(frozen=True, slots=True)
class Box:
    """A task or milestone; `is_on_chain`: it belongs to the work that decides the finish."""

    id: str
    name: str
    start: date
    finish: date
    is_milestone: bool
    is_critical: bool
    is_on_chain: bool


@dataclass(frozen=True, slots=True)
class Phase:
    """A summary with what is inside it."""

    id: str
    name: str
    is_critical: bool
    inside: tuple[Box | Phase, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link between two tasks or phases, by their ids; its type and lag where they are not the usual ones.

    `is_critical` where it drives and both ends are critical, `is_on_chain` where it is a step of the chain.
    """

    tail: str
    head: str
    label: str
    is_critical: bool
    is_on_chain: bool


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A plan: its name, the sentence on what decides its finish, its outermost phases and tasks, all arrows."""

    id: str
    title: str
    sentence: str
    language: Language
    inside: tuple[Box | Phase, ...]
    arrows: tuple[Arrow, ...]

    def boxes(self) -> Iterator[Box]:
        """All tasks and milestones, in file order."""
        return boxes_in(self.inside)

    def first_boxes(self) -> dict[str, str]:
        """For each phase the first box inside it, and for each box itself, by their ids."""
        return _first_boxes(self.inside)


def network_view(schedule: Schedule, language: Language, *, opens_units: bool = False) -> NetworkView:
    """The network of a plan; a roll-out is drawn once, for all units, unless these are to be opened."""
    options = GanttOptions(today=schedule.first_day, opens_units=opens_units)
    (group,) = chart([(schedule, language)], options).groups
    return NetworkView(
        id=group.plan_id,
        title=one_line(group.plan.name).strip() or group.plan_id,
        sentence=caption(group.chain.sentence, language) if group.chain.sentence else "",
        language=language,
        inside=_nested(list(group.rows), 0),
        arrows=tuple(_arrows(group)),
    )


def boxes_in(inside: Sequence[Box | Phase]) -> Iterator[Box]:
    """The boxes of some phases and what stands beside them, also those of phases inside phases."""
    for each in inside:
        if isinstance(each, Box):
            yield each
        else:
            yield from boxes_in(each.inside)


def _nested(rows: list[Row], depth: int) -> tuple[Box | Phase, ...]:
    """Rows as they lie inside one another; those of a phase come right after it, one deeper."""
    found: list[Box | Phase] = []
    index = 0
    while index < len(rows):
        row, end = rows[index], index + 1
        while end < len(rows) and rows[end].depth > depth:
            end += 1
        name = one_line(row.name).strip()
        inside = _nested(rows[index + 1 : end], depth + 1)
        if inside:
            found.append(Phase(row.id, name, row.is_critical, inside))
        else:
            is_milestone = row.shape is Shape.MILESTONE
            found.append(
                Box(row.id, name, row.start_day, row.finish_day, is_milestone, row.is_critical, row.is_on_chain)
            )
        index = end
    return tuple(found)


def _arrows(group: Group) -> Iterator[Arrow]:
    rows = {row.id: row for row in group.rows}
    for row in group.rows:
        for link in row.links:
            before = rows.get(link.predecessor)
            if before is None or before is row:
                continue
            lag = link.written.removeprefix(link.predecessor).strip()
            plain = link.type is LinkType.FINISH_START and lag in ("", link.type.value)
            is_on_chain = (before.id, row.id, link.type) in group.chain.links
            drives = link.is_driving or is_on_chain  # a phase waits for nothing itself, what is inside it does
            yield Arrow(
                tail=before.id,
                head=row.id,
                label="" if plain else lag,
                is_critical=drives and before.is_critical and row.is_critical,
                is_on_chain=is_on_chain,
            )


def _first_boxes(inside: Sequence[Box | Phase]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in inside:
        if isinstance(each, Box):
            found[each.id] = each.id
        else:
            found |= _first_boxes(each.inside)
            found[each.id] = next(boxes_in(each.inside)).id
    return found
