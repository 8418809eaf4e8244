"""What the cells of a line say of its task besides its time, its links and its money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dxplan.exchange.tables.agencies import Register
from dxplan.exchange.tables.cells import on_one_line
from dxplan.exchange.tables.lengths import length_of
from dxplan.exchange.tables.lines import Line
from dxplan.exchange.tables.periods import period_of
from dxplan.exchange.tables.report import Report
from dxplan.exchange.tables.shares import are_fractions, share_in
from dxplan.exchange.tables.timing import Clock
from dxplan.load.choice_words import choices_meant
from dxplan.model.calendar import BUILT_IN_CALENDARS
from dxplan.model.constraint import ConstraintKind
from dxplan.model.duration import DurationRange, Unit
from dxplan.model.ids import is_id, proposed_id
from dxplan.model.kind import Kind
from dxplan.model.people import Resource
from dxplan.model.reference import Reference
from dxplan.model.system import System
from dxplan.model.task import DateConstraints, Pinned, Progress
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, same

_KINDS = {kind.value: kind for kind in Kind}
_LIST = expression(r"\s*[;\n]\s*")
_WITH_UNITS = expression(r"(?P<name>.+?)\s*(?:\[(?P<units>[0-9.,]+)\s*(?P<percent>%)?\])?")
_YES = frozenset(("x", "co", "yes", "true", "1", "dung", "y", "✓", "v"))
_CONSTRAINTS = {
    "must start on": ConstraintKind.MUST_START_ON,
    "must finish on": ConstraintKind.MUST_FINISH_ON,
    "start no earlier than": ConstraintKind.START_NO_EARLIER_THAN,
    "start no later than": ConstraintKind.START_NO_LATER_THAN,
    "finish no earlier than": ConstraintKind.FINISH_NO_EARLIER_THAN,
    "finish no later than": ConstraintKind.FINISH_NO_LATER_THAN,
    "phai bat dau vao": ConstraintKind.MUST_START_ON,
    "phai ket thuc vao": ConstraintKind.MUST_FINISH_ON,
    "bat dau khong som hon": ConstraintKind.START_NO_EARLIER_THAN,
    "bat dau khong muon hon": ConstraintKind.START_NO_LATER_THAN,
    "ket thuc khong som hon": ConstraintKind.FINISH_NO_EARLIER_THAN,
    "ket thuc khong muon hon": ConstraintKind.FINISH_NO_LATER_THAN,
}
_USUAL_CALENDARS = ("", "none", "standard", "chuan", "khong")
_LATE = ("as late as possible", "cang muon cang tot", "alap")


class Registers:
    """What the tasks of a file name, and its plan has to list: agencies, systems, resources, sources."""

    def __init__(self, agencies: Register) -> None:
        self.agencies = agencies
        self.systems: dict[str, System] = {}
        self.resources: dict[str, Resource] = {}
        self.sources: dict[str, Reference] = {}
        self.calendars: frozenset[str] = frozenset(BUILT_IN_CALENDARS)
        self.kpis: frozenset[str] = frozenset()

    def system(self, name: str) -> str:
        """The id of a system, which is listed if it is new."""
        known = next((s.id for s in self.systems.values() if _is(s.id, s.name, name)), None)
        id_ = known or (name if is_id(name) else proposed_id(name, self.systems) or f"HT{len(self.systems) + 1}")
        self.systems.setdefault(id_, System(id=id_, name=same(name)))
        return id_

    def resource(self, name: str) -> str:
        """The id of a resource, which is listed if it is new."""
        known = next((r.id for r in self.resources.values() if _is(r.id, r.name, name)), None)
        id_ = known or (name if is_id(name) else proposed_id(name, self.resources) or f"NL{len(self.resources) + 1}")
        self.resources.setdefault(id_, Resource(id=id_, name=same(name)))
        return id_

    def source(self, title: str) -> str:
        """The id of a source, which is listed if it is new."""
        known = next((s.id for s in self.sources.values() if _is(s.id, s.name, title)), None)
        if known is None:
            known = title if is_id(title) and len(title) < 16 else f"S{len(self.sources) + 1}"
            self.sources[known] = Reference(id=known, name=same(title))
        return known


def _is(id_: str, name: Text | None, said: str) -> bool:
    return id_ == said or (name is not None and bare(said) in (bare(name.vi), bare(name.en)))


class TaskFields:
    """Reads them, for the lines of one table."""

    def __init__(self, lines: Sequence[Line], registers: Registers, clock: Clock, report: Report) -> None:
        self._registers, self._clock, self._report = registers, clock, report
        self._fractions = are_fractions(cell for line in lines if (cell := line.cell("progress")) is not None)

    def of_any(self, line: Line) -> dict[str, Any]:
        """What a task and a summary can say alike."""
        values: dict[str, Any] = {}
        leads = self._registers.agencies.ids_in(line.text("lead"))
        support = self._registers.agencies.ids_in(line.text("support"))
        if len(leads) > 1:
            self._report.say(
                Text(
                    "nhiều cơ quan chủ trì: cơ quan đầu chủ trì, các cơ quan sau phối hợp",
                    "several leads: the first one leads, the others support",
                ),
                line.place,
                f"{line.name}: {line.text('lead')}",
            )
        if leads:
            values["lead"] = leads[0]
        values["support"] = tuple(dict.fromkeys(id_ for id_ in (*leads[1:], *support) if id_ not in leads[:1]))
        if deliverable := line.text("deliverable"):
            values["deliverable"] = same(on_one_line(deliverable))
        systems = list(dict.fromkeys(self._registers.system(name) for name in _names(line.text("system"))))
        if systems:
            values |= {"system": systems[0], "other_systems": tuple(systems[1:])}
        if calendar := line.text("calendar"):
            self._known(values, "calendar", calendar, self._registers.calendars, line)
        kpis = _names(line.text("kpis").replace(",", ";"))
        values["kpis"] = tuple(dict.fromkeys(kpi for kpi in kpis if kpi in self._registers.kpis))
        for kpi in kpis:
            if kpi not in self._registers.kpis:
                self._report.say(
                    Text("chỉ tiêu không kê trong tệp: không giữ", "targets that the file does not list: not kept"),
                    line.place,
                    f"{line.name}: {kpi}",
                )
        values["tags"] = tuple(_names(line.text("tags").replace(",", ";")))
        values["source"] = tuple(dict.fromkeys(self._registers.source(name) for name in _names(line.text("source"))))
        if (assumed := line.cell("assumed")) is not None and _is_yes(assumed.text):
            values["assumed"] = True
        if line.text("priority").isdecimal() and int(line.text("priority")) <= 1000:
            values["priority"] = int(line.text("priority"))
        kind = self._kind(line)
        if kind is not None:
            values["kind"] = kind
        return values

    def _known(self, values: dict[str, Any], key: str, said: str, known: frozenset[str], line: Line) -> None:
        if said in known:
            values[key] = said
        elif bare(said) not in _USUAL_CALENDARS:
            what = Text(
                "lịch làm việc không kê trong tệp: dùng lịch chung",
                "calendars that the file does not list: the plan's is used",
            )
            self._report.say(what, line.place, f"{line.name}: {said}")

    def of_task(self, line: Line) -> dict[str, Any]:
        """What only a task can say: progress, resources, constraints of its own columns."""
        values: dict[str, Any] = {}
        resources: dict[str, float] = {}
        for name in _names(_outside_brackets(line.text("resources"))):
            match = _WITH_UNITS.fullmatch(name)
            if match is not None:
                units = float((match["units"] or "1").replace(",", "."))
                resources[self._registers.resource(match["name"])] = units / 100 if match["percent"] else units
        if resources:
            values["resources"] = resources
        progress = self._progress(line)
        if progress != Progress():
            values["progress"] = progress
        span = self._range(line)
        if span is not None:
            values["range"] = span
        if (pinned := self._pinned(line)) is not None:
            values["pinned"] = pinned
        if (milestone := line.cell("milestone")) is not None and _is_yes(milestone.text):
            values["kind"] = Kind.MILESTONE
        return values

    def constraints(self, line: Line, given: DateConstraints) -> DateConstraints:
        """The dates that a line is held to: those given, and those of columns of their own."""
        for kind in ConstraintKind:
            if kind is not ConstraintKind.DEADLINE and (moment := self._clock.moment(line, kind.key)) is not None:
                given = given.with_(kind, moment)
        said = bare(line.text("constraint"))
        if said in _LATE or ((late := line.cell("as_late_as_possible")) is not None and _is_yes(late.text)):
            given = DateConstraints(**{k.key: m for k, m in given.said()}, as_late_as_possible=True)
        kind_said = _CONSTRAINTS.get(said)
        moment = self._clock.moment(line, "constraint_date") if kind_said else None
        return given if kind_said is None or moment is None else given.with_(kind_said, moment)

    def _progress(self, line: Line) -> Progress:
        cell = line.cell("progress")
        share = None if cell is None or not cell.text else share_in(cell, fractions=self._fractions)
        if cell is not None and cell.text and share is None:
            self._report.say(
                Text("mức hoàn thành không phải con số: không giữ", "progress in words: not kept"),
                line.place,
                f"{line.name}: {cell.text}",
            )
        return Progress(
            complete=share or None if line.cell("actual_start") is None else share,
            actual_start=self._clock.moment(line, "actual_start"),
            actual_finish=self._clock.moment(line, "actual_finish"),
            remaining=self._clock.duration(line, "remaining"),
            suspended=self._clock.moment(line, "suspended"),
            resumed=self._clock.moment(line, "resumed"),
        )

    @staticmethod
    def _pinned(line: Line) -> Pinned | None:
        first, dots, last = line.text("pinned").partition("..")
        start, finish = (period_of(first), period_of(last)) if dots else (None, None)
        return Pinned(start.last, finish.last) if start and finish and start.last and finish.last else None

    def _range(self, line: Line) -> DurationRange | None:
        low, dots, high = line.text("range").partition("..")
        first = length_of(low, Unit.DAYS, of_project=False) if dots else None
        last = length_of(high, Unit.DAYS, of_project=False) if dots else None
        return None if first is None or last is None else DurationRange(first, last)

    def _kind(self, line: Line) -> Kind | None:
        said = on_one_line(line.text("kind"))
        if not said or bare(said) in ("summary", "task", "nhiem vu", "giai doan", "nhom"):
            return None
        meant = choices_meant(said, _KINDS)
        if len(meant) != 1:
            self._report.say(
                Text("loại nhiệm vụ không có trong kế hoạch", "kinds of task that plans do not know"),
                line.place,
                f"{line.name}: {said}",
            )
            return None
        return _KINDS[meant[0]]


def _names(text: str) -> list[str]:
    return [name for part in _LIST.split(text) if (name := on_one_line(part.strip(" .,;"))) and bare(name)]


def _outside_brackets(text: str) -> str:
    """With semicolons for the commas between names, as Microsoft Project writes its resources."""
    return re.sub(r",(?![^\[]*\])", ";", text)


def _is_yes(text: str) -> bool:
    return bare(text) in _YES or text.strip() in _YES
