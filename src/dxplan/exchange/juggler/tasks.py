"""The tasks of a TaskJuggler file as those of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from dxplan.dump.unwritable import writable
from dxplan.exchange.juggler.amounts import minutes_in, moment_in, positive
from dxplan.exchange.juggler.people import People
from dxplan.exchange.juggler.statements import Statement
from dxplan.exchange.juggler.tokens import Token
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.lengths import Format, cut, length
from dxplan.exchange.msproject.values import moment
from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.named import Code
from dxplan.model.task import NO_CONSTRAINTS, DateConstraints, Progress, Task
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.instant import at
from dxplan.text.phrase import Text, same, say

_DAYS, _ELAPSED_DAYS = Format(7), Format(8)
_LENGTHS = ("length", "duration", "effort")
_MOST = 1e8
_QUIET = frozenset(("task", "milestone", "flags", "chargeset", "onstart", "onend", "scheduled", "purge"))
_CHECKS = frozenset(("minstart", "maxstart", "minend"))
_CHECKED = Text(
    "giới hạn chỉ để kiểm tra (minstart, maxstart, minend) bị bỏ",
    "limits that are checked only (minstart, maxstart, minend) are left out",
)
_EFFORT = Text(
    "khối lượng công việc (effort) được chia cho số người được giao: thời lượng là ước tính",
    "effort is divided by the people allocated to it: durations are estimates",
)
_NO_LENGTH = Text("nhiệm vụ không có thời lượng được ghi là mốc", "tasks without a duration are milestones")
_NOBODY = Text("liên kết với nhiệm vụ không có trong tệp bị bỏ", "links to tasks that are not in the file are left out")
_FAMILY = Text(
    "liên kết của nhiệm vụ với chính nó hoặc với nhóm chứa nó bị bỏ",
    "links of a task to itself or to a summary around it are left out",
)
_CHOICE = Text("nguồn lực thay thế (alternative) bị bỏ", "alternative resources are left out")
_SHIFTS = Text(
    "ca làm việc theo từng khoảng ngày: chỉ dùng ca đầu tiên", "shifts by dates: the first one is used all the time"
)
_BACKWARD = Text(
    "nhiệm vụ xếp lùi (alap) được ghi là càng muộn càng tốt", "tasks scheduled backwards are as late as possible"
)
_BACKWARD_INSIDE = Text(
    "việc bên trong nhóm đứng trước việc khác (precedes) được xếp từ sớm nhất, không xếp lùi",
    "what is inside a summary that precedes a task is scheduled forwards, not backwards",
)
_BAD = Text("giá trị không dùng được bị bỏ", "values that cannot be used are left out")
_SCENARIO = Text("giá trị của kịch bản khác bị bỏ", "values of other scenarios are left out")


@dataclass(slots=True)
class Node:
    """A task of the file, placed: `path` are its ids from the outermost one on."""

    id: str
    name: str
    statement: Statement
    parent: str | None
    path: tuple[str, ...]
    children: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Context:
    """What reading a task needs of the rest; `preceding` gathers links that stand at their predecessor.

    `backward` are the tasks that are scheduled backwards, from those that they precede.
    """

    nodes: dict[str, Node]
    by_path: dict[tuple[str, ...], str]
    own: str
    shifts: dict[str, str]
    times: Calendars
    a_day: float
    starts: datetime
    people: People
    losses: Losses
    scenario: str
    preceding: list[Dependency] = field(default_factory=list)
    backward: set[str] = field(default_factory=set)

    def is_around(self, summary: str, task: str) -> bool:
        """Whether a task is inside another one."""
        around = self.nodes[task].parent
        while around is not None and around != summary:
            around = self.nodes[around].parent
        return around is not None


def read_task(node: Node, context: Context) -> Task:
    """A task, a milestone or a summary."""
    return _Reader(node, context).task()


class _Reader:
    def __init__(self, node: Node, context: Context) -> None:
        self._node, self._context, self._id = node, context, node.id
        self._said: dict[str, list[Statement]] = {}
        for statement in node.statement.block:
            if statement.scenario not in ("", context.scenario):
                context.losses.note(_SCENARIO, node.id)
            else:
                self._said.setdefault(statement.keyword, []).append(statement)

    def task(self) -> Task:
        node, fields = self._node, dict[str, Any]()
        if node.name and node.name != node.id:
            fields["name"] = same(node.name)
        calendar = self._calendar()
        start, end = self._date("start"), self._date("end")
        self._links(fields)
        if node.children:
            fields["children"] = tuple(node.children)
        else:
            if calendar is not None:
                fields["calendar"] = calendar
            self._leaf(fields, start, end, calendar or self._context.own)
        fields["constraints"] = self._constraints(fields, start, end)
        self._rest(fields)
        self._note_unknown()
        return Task(id=node.id, parent=node.parent, **fields)

    def _leaf(self, fields: dict[str, Any], start: datetime | None, end: datetime | None, calendar: str) -> None:
        allocated = list(dict.fromkeys(self._allocated()))
        duration = self._duration(allocated, calendar)
        if start is not None and end is not None and start < end and duration is None:
            time = self._context.times[calendar]
            worked = time.between(at(start.date(), start.time()), at(end.date(), end.time()))
            duration = length(float(worked), _DAYS, time.minutes_a_day) if worked > 0 else None
            if duration is None:
                duration = Duration((end - start).total_seconds() / 60, Unit.ELAPSED_MINUTES)
        if duration is None:
            fields["kind"] = Kind.MILESTONE
            if "milestone" not in self._said and start is None and end is None and not self._links_to_it(fields):
                self._context.losses.note(_NO_LENGTH, self._id)
        else:
            fields["duration"] = cut(duration)
        if allocated:
            fields["resources"] = dict.fromkeys(allocated, 1.0)
        complete = self._number("complete")
        if complete:
            fields["progress"] = Progress(complete=min(complete, 100) / 100)

    def _links_to_it(self, fields: dict[str, Any]) -> bool:
        return bool(fields.get("predecessors"))

    def _duration(self, allocated: list[str], calendar: str) -> Duration | None:
        for keyword in _LENGTHS:
            for statement in self._said.get(keyword, ())[:1]:
                text = next(iter(statement.texts("number")), "")
                by_clock = keyword == "duration"
                minutes = minutes_in(text, None if by_clock else self._context.a_day)
                if minutes is None or not 0 < minutes <= _MOST:
                    self._context.losses.note(_BAD, self._id)
                    continue
                if by_clock:
                    return length(minutes, _ELAPSED_DAYS, None)
                if keyword == "effort":
                    self._context.losses.note(_EFFORT, self._id)
                    minutes /= sum(map(self._context.people.power, allocated)) or 1
                return length(float(max(round(minutes), 1)), _DAYS, self._context.times[calendar].minutes_a_day)
        return None

    def _constraints(self, fields: dict[str, Any], start: datetime | None, end: datetime | None) -> DateConstraints:
        constraints = NO_CONSTRAINTS
        is_late = any("alap" in s.texts("word") for s in self._said.get("scheduling", ()))
        if start is not None and start > self._context.starts:
            constraints = constraints.with_(ConstraintKind.START_NO_EARLIER_THAN, _moment(start))
        if end is not None and start is None:
            kind = ConstraintKind.FINISH_NO_LATER_THAN if self._node.children else ConstraintKind.MUST_FINISH_ON
            constraints = constraints.with_(kind, moment(end))
        elif self._only_precedes(start) and not self._node.children:
            self._context.backward.add(self._id)
        elif is_late and not self._node.children:
            self._context.losses.note(_BACKWARD, self._id)
            constraints = replace(constraints, as_late_as_possible=True)
        due = self._date("maxend")
        if due is not None:
            deadline = due - timedelta(days=1) if due.hour == due.minute == 0 else due
            constraints = constraints.with_(ConstraintKind.DEADLINE, _moment(deadline))
        return constraints

    def _only_precedes(self, start: datetime | None) -> bool:
        """Whether only what follows says when a task runs: then it is scheduled backwards."""
        return start is None and "precedes" in self._said and "depends" not in self._said

    def _rest(self, fields: dict[str, Any]) -> None:
        context = self._context
        for statement in self._said.get("responsible", ())[:1]:
            lead = context.people.lead(next(iter(statement.texts("word")), ""))
            if lead is not None:
                fields["lead"] = lead
        charges = [
            context.people.cost(next(iter(s.texts("number")), ""), self._id) for s in self._said.get("charge", ())
        ]
        cost = sum(filter(None, charges))
        if cost:
            fields["cost"] = cost
        for statement in self._said.get("note", ())[:1]:
            note = writable(next(iter(statement.texts("string")), "")).strip()
            if note:
                fields["note"] = same(note)
        priority = self._number("priority")
        if priority is not None and priority != 500 and not self._node.children:
            fields["priority"] = min(int(priority), 1000)
        if _CHECKS & self._said.keys():
            context.losses.note(_CHECKED, self._id)

    def _calendar(self) -> str | None:
        for statement in (*self._said.get("shifts", ()), *self._said.get("shift", ())):
            names = statement.texts("word")
            found = [self._context.shifts[name] for name in names if name in self._context.shifts]
            if any(token.kind == "date" for token in statement.tokens):
                self._context.losses.note(_SHIFTS, self._id)
            if found:
                return found[0]
        return None

    def _allocated(self) -> Iterator[str]:
        for statement in self._said.get("allocate", ()):
            if any(inner.keyword == "alternative" for inner in statement.block):
                self._context.losses.note(_CHOICE, self._id)
            for name in statement.texts("word"):
                yield from self._context.people.allocated(name)

    def _links(self, fields: dict[str, Any]) -> None:
        links: dict[tuple[str, LinkType], Dependency] = {}
        for other, options in self._named("depends"):
            type_ = LinkType.START_START if "onstart" in options else LinkType.FINISH_START
            link = Dependency(other, self._id, type_, self._gap(options), nth=len(links))
            links.setdefault((other, type_), link)
        if links:
            fields["predecessors"] = tuple(links.values())
        if self._node.children and "precedes" in self._said:
            self._context.losses.note(_BACKWARD_INSIDE, self._id)
        for other, options in self._named("precedes"):
            type_ = LinkType.FINISH_FINISH if "onend" in options else LinkType.FINISH_START
            self._context.preceding.append(Dependency(self._id, other, type_, self._gap(options)))

    def _named(self, keyword: str) -> Iterator[tuple[str, dict[str, Statement]]]:
        """The tasks that links name, each with its options."""
        for statement in self._said.get(keyword, ()):
            ups, name = 0, None
            options: dict[str, Statement] = {}
            for part in (*statement.parts, Token("sign", ",", 0)):
                if isinstance(part, list):
                    options = {inner.keyword: inner for inner in part}
                elif part.kind == "sign" and part.text == "!":
                    ups += 1
                elif part.kind == "word":
                    name = part.text
                elif part.kind == "sign" and part.text == ",":
                    other = None if name is None else self._resolved(name, ups)
                    if other is not None:
                        yield other, options
                    ups, name, options = 0, None, {}

    def _resolved(self, name: str, ups: int) -> str | None:
        """A path of ids, from the outermost one, or from as many levels up as it has exclamation marks."""
        around = self._node.path[: max(len(self._node.path) - ups, 0)] if ups else ()
        other = self._context.by_path.get((*around, *name.split(".")))
        if other is None:
            self._context.losses.note(_NOBODY, self._id)
        elif other == self._id or self._context.is_around(other, self._id) or self._context.is_around(self._id, other):
            self._context.losses.note(_FAMILY, self._id)
            return None
        return other

    def _gap(self, options: dict[str, Statement]) -> Duration | None:
        for keyword, a_day, shown in (("gapduration", None, _ELAPSED_DAYS), ("gaplength", self._context.a_day, _DAYS)):
            if keyword not in options:
                continue
            minutes = minutes_in(next(iter(options[keyword].texts("number")), ""), a_day)
            if minutes is None or minutes > _MOST:
                self._context.losses.note(_BAD, self._id)
            elif minutes:
                own_day = self._context.times[self._context.own].minutes_a_day
                return cut(length(float(round(minutes)), shown, own_day))
        return None

    def _date(self, keyword: str) -> datetime | None:
        for statement in self._said.get(keyword, ())[:1]:
            found = moment_in(statement.tokens[0]) if statement.tokens else None
            if found is None:
                self._context.losses.note(_BAD, self._id)
            return found
        return None

    def _number(self, keyword: str) -> float | None:
        texts = [text for statement in self._said.get(keyword, ()) for text in statement.texts("number")]
        return positive(texts[0]) if texts else None

    def _note_unknown(self) -> None:
        known = {*_KNOWN, *_QUIET, *_CHECKS, *_LENGTHS}
        for keyword in (keyword for keyword in self._said if keyword not in known):
            what = say(
                "{keyword} của nhiệm vụ không được hiểu", "{keyword} of tasks is not understood", keyword=Code(keyword)
            )
            self._context.losses.note(what, self._id)


_KNOWN = frozenset(
    (
        *("start", "end", "maxend", "depends", "precedes", "allocate", "responsible", "charge", "note"),
        *("priority", "complete", "shift", "shifts", "scheduling", "gapduration", "gaplength"),
    )
)


def _moment(found: datetime) -> Moment:
    """A date with its clock time; of a day's beginning the day alone."""
    return Moment(found.date(), found.date(), None if found.hour == found.minute == 0 else found.time())
