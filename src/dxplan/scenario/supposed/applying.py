"""Suppositions applied to a scheduled plan: what its file would say then, read as the file is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from dxplan.load.fields.durations import duration
from dxplan.load.fields.links import dependencies
from dxplan.load.fields.numbers import number
from dxplan.load.key_words import key_meant
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.load.rereading import reread, typed_value, with_key
from dxplan.load.sections.tasks import KEYS
from dxplan.load.table import Reader
from dxplan.load.typed import NoValueError, read_typed, told
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration
from dxplan.model.moment import Moment
from dxplan.model.named import Code, Key, Ref
from dxplan.model.plan import Plan
from dxplan.scenario.supposed.suppositions import (
    AddLink,
    DelayTask,
    DropLink,
    Lose,
    NotSupposedError,
    SetKey,
    Supposition,
)
from dxplan.schedule.instant import clock_of, day_of
from dxplan.schedule.lags import lag_of
from dxplan.schedule.result import Schedule
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import closest
from dxplan.text.display import shown
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say

_NOT_SET = frozenset(("tasks",))
_LINKS = "after"
_EARLIEST = "start_no_earlier_than"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a mapping of the file says then: `node` under a key of a task or resource; None where the key goes.

    Of the links of a task, `added` and `dropped` (numbers in `after`) say what is done with the list.
    """

    section: str
    id: str
    key: str
    node: Node | None
    added: tuple[str, ...] = ()
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Supposed:
    """A plan with suppositions, and what its file would have to say for it."""

    plan: Plan
    entries: tuple[Entry, ...] = ()


@dataclass(slots=True)
class _Work:
    """The mappings of tasks as far as they have been changed, and capacities."""

    schedule: Schedule
    mappings: dict[str, Mapping] = field(default_factory=dict)
    asked: dict[str, Supposition] = field(default_factory=dict)
    entries: dict[tuple[str, str, str], Entry] = field(default_factory=dict)
    capacities: dict[str, float] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """The plan as its file says it, roll-outs not repeated."""
        return self.schedule.plan.written


def applied_to(schedule: Schedule, suppositions: Iterable[Supposition]) -> Supposed:
    """The plan with the suppositions, one after the other; delays count from the dates of `schedule`.

    Raises:
        NotSupposedError: one of them cannot be made of this plan.
    """
    work = _Work(schedule)
    for supposition in suppositions:
        match supposition:
            case SetKey():
                _set(work, supposition)
            case DropLink():
                _drop(work, supposition)
            case AddLink():
                _add(work, supposition)
            case DelayTask():
                _delay(work, supposition)
            case Lose():
                _lose(work, supposition)
    plan = schedule.plan.written
    read = reread(plan, work.mappings)
    if read.mistakes:
        mistake = read.mistakes[0]
        asked = work.asked.get(mistake.task or "") or next(iter(work.asked.values()))
        raise NotSupposedError(asked.typed, told(mistake))
    plan = read.plan
    if work.capacities:
        changed = {id_: replace(plan.resources[id_], capacity=units) for id_, units in work.capacities.items()}
        plan = replace(plan, resources={**plan.resources, **changed})
    return Supposed(plan, tuple(work.entries.values()))


def _set(work: _Work, asked: SetKey) -> None:
    mapping = _mapping(work, asked, asked.task)
    if asked.key in _NOT_SET:
        raise NotSupposedError(
            asked.typed, Text("nhiệm vụ bên trong thì sửa trong tệp", "the tasks inside are changed in the file")
        )
    if asked.key not in KEYS:
        near = key_meant(asked.key, KEYS) or closest(asked.key, KEYS)
        raise NotSupposedError(
            asked.typed,
            say(
                "nhiệm vụ không có khóa {key}{near}",
                "tasks have no key {key}{near}",
                key=Code(shown(asked.key)),
                near=_meant(near),
            ),
        )
    try:
        node = typed_value(asked.value)
    except NoValueError as error:
        raise NotSupposedError(asked.typed, error.reason) from None
    gone = isinstance(node, Scalar) and node.is_empty
    if gone and asked.key not in mapping.names:
        raise NotSupposedError(
            asked.typed,
            say(
                "{task} không ghi {key}, nên không có gì để bỏ",
                "{task} says no {key} that could go",
                task=Ref(asked.task),
                key=Code(asked.key),
            ),
        )
    _put(work, asked, Entry("tasks", asked.task, asked.key, None if gone else node))


def _drop(work: _Work, asked: DropLink) -> None:
    _task_id(work, asked, asked.predecessor.partition("@")[0])
    mapping = _mapping(work, asked, asked.successor)
    items = _items(mapping.get(_LINKS))
    log = Log("")
    links = dependencies(log, Sequence(items, 0, 0), asked.successor)
    before, _, unit = asked.predecessor.partition("@")
    found = [link for link in links if link.predecessor == before and (link.unit or "") == unit]
    if asked.rest:
        wanted = _link(asked, f"{asked.predecessor} {asked.rest}", asked.successor)
        found = [link for link in found if (link.type, link.lag) == (wanted.type, wanted.lag)]
    if not found:
        raise NotSupposedError(asked.typed, _no_such_link(work, asked, links))
    gone = {link.nth for link in found}
    left: list[Node] = [item for index, item in enumerate(items) if index not in gone]
    node = Sequence(left, mapping.line, mapping.column) if left else None
    numbers = _numbers_in_file(work, asked.successor, gone)
    _put(work, asked, Entry("tasks", asked.successor, _LINKS, node, dropped=numbers))


def _add(work: _Work, asked: AddLink) -> None:
    _task_id(work, asked, asked.predecessor.partition("@")[0])
    mapping = _mapping(work, asked, asked.successor)
    link = _link(asked, asked.link, asked.successor)
    items = _items(mapping.get(_LINKS))
    there = dependencies(Log(""), Sequence(items, 0, 0), asked.successor)
    alike = next(
        (o for o in there if (o.predecessor, o.unit, o.type) == (link.predecessor, link.unit, link.type)), None
    )
    if alike is not None:
        raise NotSupposedError(
            asked.typed,
            say(
                "{task} đã chờ {link}; muốn đổi thì bỏ quan hệ ấy trước: {drop}",
                "{task} waits for {link} already; to change it, drop that one too: {drop}",
                task=Ref(asked.successor),
                link=Code(str(alike)),
                drop=Code(DropLink(asked.predecessor, asked.successor).typed),
            ),
        )
    item = Scalar(str(link), mapping.line, mapping.column, plain=True)
    node = Sequence([*items, item], mapping.line, mapping.column)
    _put(work, asked, Entry("tasks", asked.successor, _LINKS, node, added=(str(link),)))


def _delay(work: _Work, asked: DelayTask) -> None:
    _mapping(work, asked, asked.task)
    schedule, task = work.schedule, work.plan.tasks[asked.task]
    if asked.task not in schedule.tasks:
        raise NotSupposedError(
            asked.typed,
            say(
                "{task} lặp lại cho nhiều đơn vị nên không có một ngày bắt đầu chung; đặt {key}",
                "{task} is repeated for units, so it has no start in common; set its {key}",
                task=Ref(asked.task),
                key=Code("start_no_earlier_than"),
            ),
        )
    by: Duration = _read(asked, duration, asked.by)
    if task.progress.is_started or task.pinned is not None:
        raise NotSupposedError(
            asked.typed,
            say(
                "{task} đã bắt đầu nên không lùi được; đặt {key}",
                "{task} has begun, so it cannot start later; set its {key}",
                task=Ref(asked.task),
                key=Code("remaining"),
            )
            if task.pinned is None
            else say("{task} đã đặt cứng ngày", "the dates of {task} are pinned", task=Ref(asked.task)),
        )
    time, dates = schedule.working_time(asked.task), schedule.tasks[asked.task]
    length = time.between(dates.early_start, dates.early_finish)
    lag = lag_of(Dependency(asked.task, asked.task, LinkType.START_START, by), time, length)
    start = dates.early_start if lag is None else lag.forward(dates.early_start)
    start = start if task.is_milestone else time.next_start(start)
    day = day_of(start)
    clock = None if start <= time.start_of(day) else clock_of(start).time()
    moment = Moment(day, day, clock)
    _put(work, asked, Entry("tasks", asked.task, _EARLIEST, Scalar(str(moment), 0, 0, plain=True)))


def _lose(work: _Work, asked: Lose) -> None:
    resources = work.plan.resources
    resource = resources.get(asked.resource)
    if resource is None:
        raise NotSupposedError(
            asked.typed,
            say(
                "không có nguồn lực {resource}{near}",
                "there is no resource {resource}{near}",
                resource=Code(shown(asked.resource)),
                near=_meant(closest(asked.resource, resources)),
            ),
        )
    units: float = _read(asked, number, asked.units)
    there = work.capacities.get(asked.resource, resource.capacity)
    if not 0 < units <= there:
        raise NotSupposedError(
            asked.typed,
            say(
                "{resource} có {there}: mất nhiều hơn 0 và không quá số ấy",
                "of {resource} there are {there}: more than 0 can be lost, and no more than these",
                resource=Code(asked.resource),
                there=Code(f"{there:g}"),
            ),
        )
    left = there - units
    work.capacities[asked.resource] = left
    node = Scalar(f"{left:g}", 0, 0, plain=True)
    work.entries["resources", asked.resource, "capacity"] = Entry("resources", asked.resource, "capacity", node)


def _put(work: _Work, asked: Supposition, entry: Entry) -> None:
    """Take an entry into the mapping of its task; one that was there is replaced."""
    key = (entry.section, entry.id, entry.key)
    was = work.entries.get(key)
    if was is not None and entry.key == _LINKS and (entry.added or entry.dropped):
        entry = replace(entry, added=was.added + entry.added, dropped=was.dropped + entry.dropped)
    work.entries[key] = entry
    work.mappings[entry.id] = with_key(work.mappings[entry.id], entry.key, entry.node)
    work.asked[entry.id] = asked


def _mapping(work: _Work, asked: Supposition, id_: str) -> Mapping:
    _task_id(work, asked, id_)
    if id_ not in work.mappings:
        places = work.plan.tasks[id_].places
        if not isinstance(places, Mapping):
            raise NotSupposedError(asked.typed, Text("kế hoạch không từ tệp mà ra", "the plan is not from a file"))
        work.mappings[id_] = places
    return work.mappings[id_]


def _task_id(work: _Work, asked: Supposition, id_: str) -> None:
    tasks = work.plan.tasks
    template, at, _ = id_.partition("@")
    if at and template in tasks:
        raise NotSupposedError(
            asked.typed,
            say(
                "{unit} là phần của một đơn vị trong {task}; thay đổi {task}, hoặc sửa đơn vị đó ở {each} trong tệp",
                "{unit} is one unit's part of {task}; change {task}, or that unit under {each} in the file",
                unit=Code(shown(id_)),
                task=Ref(template),
                each=Key("each"),
            ),
        )
    if id_ not in tasks:
        raise NotSupposedError(
            asked.typed,
            say(
                "không có nhiệm vụ {task}{near}",
                "there is no task {task}{near}",
                task=Code(shown(id_)),
                near=_meant(closest(id_, tasks)),
            ),
        )


def _read(asked: Supposition, reader: Reader, text: str) -> Any:
    try:
        return read_typed(reader, text)
    except NoValueError as error:
        raise NotSupposedError(asked.typed, error.reason) from None


def _items(node: Node | None) -> list[Node]:
    if node is None or (isinstance(node, Scalar) and node.is_empty):
        return []
    return list(node.items) if isinstance(node, Sequence) else [node]


def _link(asked: Supposition, written: str, task: str) -> Dependency:
    log = Log("")
    links = dependencies(log, Scalar(written, 0, 0, plain=True), task)
    if log.diagnostics or len(links) != 1 or " " in links[0].predecessor:
        reason = (
            told(log.diagnostics[0])
            if log.diagnostics
            else say("{link} không phải quan hệ phụ thuộc", "{link} is not a link", link=Code(shown(written)))
        )
        raise NotSupposedError(asked.typed, reason)
    return links[0]


def _numbers_in_file(work: _Work, task: str, gone: Iterable[int]) -> tuple[int, ...]:
    """The numbers that items have in the file's list, where others may have gone before."""
    entry = work.entries.get(("tasks", task, _LINKS))
    before = sorted(() if entry is None else entry.dropped)
    there = [index for index in range(max(gone, default=-1) + len(before) + 1) if index not in before]
    return tuple(there[number] for number in sorted(gone))


def _no_such_link(work: _Work, asked: DropLink, links: Iterable[Dependency]) -> Text:
    """That a task does not wait so, what it waits for, and where the link may stand instead."""
    plan = work.plan
    before, after = plan.tasks[asked.predecessor.partition("@")[0]], plan.tasks[asked.successor]
    links = list(links)
    hint = NOTHING
    around = next(
        (
            link
            for holder in (after, *plan.ancestors(after))
            for link in holder.predecessors
            if link.predecessor in {before.id, *(outer.id for outer in plan.ancestors(before))}
        ),
        None,
    )
    if any(link.predecessor == after.id for link in before.predecessors):
        hint = say(
            "; có phải ý bạn là {link}?",
            "; did you mean {link}?",
            link=Code(DropLink(after.id, before.id).typed),
        )
    elif around is not None:
        written = DropLink(around.predecessor, around.successor).typed
        hint = say("; có phải ý bạn là {link}?", "; did you mean {link}?", link=Code(written))
    written = f"{asked.predecessor}{' ' + asked.rest if asked.rest else ''}"
    if not links:
        return say(
            "{task} không chờ nhiệm vụ nào{hint}",
            "{task} waits for no task{hint}",
            task=Ref(after.id),
            hint=hint,
        )
    return say(
        "{task} không chờ {link}; nó chờ {links}{hint}",
        "{task} does not wait for {link}; it waits for {links}{hint}",
        task=Ref(after.id),
        link=Code(shown(written)),
        links=listed([Code(str(link)) for link in links]),
        hint=hint,
    )


def _meant(near: str | None) -> Text:
    return (
        NOTHING if near is None else say("; có phải ý bạn là {near}?", "; did you mean {near}?", near=Code(shown(near)))
    )
