"""Any sound plan: every field of the model, every unit, texts of every kind, whatever else is said.

Made by dice from a seed: to let hypothesis draw each of a plan's thousand choices takes a hundred times as long. What
it makes smaller where a law fails is how much there is of everything.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from random import Random
from typing import Any, TypeVar
from unicodedata import category, normalize

from hypothesis import strategies as st

from dxplan.model.agreement import Agreement
from dxplan.model.calendar import BUILT_IN_CALENDARS, Calendar, Hours, HoursOn, WeekBetween
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import ZERO, Duration, DurationRange, Family, Unit
from dxplan.model.ids import is_id
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.moment import DateRange, Moment
from dxplan.model.money import Budget
from dxplan.model.people import RATE_UNITS, Agency, AgencyKind, Rate, Resource
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.model.reference import Circumstance, Reference
from dxplan.model.risk import Risk
from dxplan.model.settings import CheckSettings, Forecast, OutOfSequenceMode, Profile, SchedulingSettings, Waiver
from dxplan.model.system import Route, System
from dxplan.model.task import (
    DateConstraints,
    Deliverable,
    Pinned,
    Progress,
    RollOut,
    Task,
    Variation,
    Waves,
    weighted_share,
)
from dxplan.text.phrase import Text

T = TypeVar("T")

_NASTY = (
    *(
        "no",
        "Yes",
        "~",
        "null",
        "true",
        "1e3",
        "12:30",
        "0x1F",
        "-5",
        "2022-03-31",
        "1.500",
        "1 500 000",
        "25",
        "=",
        "<<",
    ),
    *(
        "# 3",
        "Họp #3 với VNPT",
        "a: b",
        "a:",
        ": a",
        "- a",
        "-",
        "---",
        "...",
        "? a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%",
        "@",
        "`",
    ),
    *(
        "'",
        '"',
        "\\",
        "a\\nb",
        '"top 2" là giả định',
        "{unit}",
        "[a, b]",
        "a, b",
        "a  b",
        " a",
        "a ",
        " ",
        "\u00a0",
        "a\u00a0b",
    ),
    *(
        "\u00a0a",
        "a\tb",
        "\t",
        "\n",
        "a\nb",
        "a\n",
        "a\n\n",
        "\na",
        "a\n\n\nb",
        " a\nb",
        "a\n  b\nc",
        "a \nb",
        "- a\n- b\n",
        "# a\n#b",
    ),
    *(
        "👩‍👩‍👧 🇻🇳",
        "\u200b",
        "\ufeff",
        "a\u2028b",
        "\u2029",
        "\ud7ff",
        "\uffff",
        "\U0001f600",
        "\u00ad",
        "\u3000",
        "ệ",
        "中文",
    ),
    *("http://a.vn/?b=c#d", "C:\\Users", "Sở TT&TT", "100 %", "1,5 tỷ", "TP. Hồ Chí Minh", "nhiệm vụ " * 30, "x" * 200),
    *(
        "kết quả: " * 40,
        "a " * 70 + "\n" + "b " * 70 + "\n",
        "một\n" + "hai ba " * 30,
        "  " + "x y " * 50,
        "đ" * 119 + " b",
    ),
)
_LETTERS = string.ascii_letters + string.digits + "đĐệƠướ _-.,:;#'\"\\/%&*!?|>@`{}[]()=+~<\n\t\u00a0\u200d😀"
_HIDDEN = (
    "".join(map(chr, (*range(9), *range(11, 32), *range(127, 160))))
    + "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
)
_HIDDEN += "\u2066\u2067\u2068\u2069"
_IDS = (
    "no",
    "y",
    "2022",
    "1e3",
    "null",
    "-",
    "--",
    "---",
    "-a",
    "a-",
    "_",
    "0x1F",
    "1_000",
    "Đề-án_06",
    "T1",
    "T2",
    "name",
    "tasks",
)

_LENGTHS = tuple(unit for unit in Unit if not unit.is_share)
_WORKING = tuple(unit for unit in Unit if unit.family.is_working)


def any_plans() -> st.SearchStrategy[Plan]:
    """Plans that reading would find nothing wrong with."""
    return st.builds(lambda size, seed: _Dice(size, seed).plan(), st.integers(0, 6), st.integers(0, 2**48))


class _Dice(Random):
    """Chances: each method throws for one kind of value."""

    def __init__(self, size: int, seed: int) -> None:
        super().__init__(seed)
        self.size = size

    def maybe(self, made: Callable[[], T], nothing: Any = None) -> Any:
        return made() if self.random() < 0.35 else nothing

    def yes(self) -> bool:
        return self.random() < 0.5

    def several(self, known: Sequence[T], most: int = 30) -> tuple[T, ...]:
        return tuple(self.sample(list(known), self.randint(0, min(len(known), most))))

    def one(self, known: Sequence[T]) -> T | None:
        return self.choice(known) if known and self.yes() else None

    def some(self, made: Callable[[], T], most: int) -> tuple[T, ...]:
        return tuple(made() for _ in range(self.randint(0, most)))

    def string(self) -> str:
        way = self.randint(0, 3)
        if way == 0:
            text = self.choice(_NASTY)
        elif way == 1:
            text = "".join(self.choices(_LETTERS, k=self.randint(0, 40)))
        elif way == 2:
            text = " ".join("".join(self.choices("abc đệ:#", k=self.randint(1, 9))) for _ in range(self.randint(1, 50)))
        else:
            text = "".join(self._character() for _ in range(self.randint(0, 15)))
        return normalize("NFC", text)

    def _character(self) -> str:
        while True:
            found = chr(self.randrange(self.choice((0x100, 0x3000, 0x10000, 0x110000))))
            if found not in _HIDDEN and category(found) != "Cs":
                return found

    def text(self) -> Text:
        text = self.string()
        return Text(text, self.string()) if text and self.yes() else Text(text, text)

    def reason(self) -> Text:
        text = self.text()
        return text if any(map(str.isalnum, text.vi)) else Text("vì", text.en or "vì")

    def id(self) -> str:
        while True:
            letters = string.ascii_letters + string.digits + "_-đêô"
            id_ = self.choice(_IDS) if self.randint(0, 2) == 0 else "".join(self.choices(letters, k=self.randint(1, 8)))
            id_ = normalize("NFC", self._character() + id_ if self.randint(0, 5) == 0 else id_)
            if is_id(id_):
                return id_

    def ids(self, most: int, taken: Sequence[str] = ()) -> list[str]:
        return [id_ for id_ in dict.fromkeys(self.some(self.id, most)) if id_ not in taken]

    def day(self, first: int = 1900, last: int = 2199) -> date:
        return date(first, 1, 1) + timedelta(self.randint(0, (date(last, 12, 31) - date(first, 1, 1)).days))

    def clock(self) -> time:
        return time(self.randint(0, 23), self.randint(0, 59))

    def instant(self) -> Moment:
        day = self.day()
        return Moment(day, day, self.maybe(self.clock))

    def stretch(self, months: Sequence[int] = (1, 3)) -> Moment:
        length = self.choice(months)
        first = date(self.randint(1900, 2199), self.choice(range(1, 13, length)), 1)
        after = first.month - 1 + length
        return Moment(first, date(first.year + after // 12, after % 12 + 1, 1) - timedelta(days=1))

    def moment(self) -> Moment:
        return self.instant() if self.yes() else self.stretch()

    def rough_date(self) -> Moment:
        return self.instant() if self.yes() else self.stretch((1, 3, 12))

    def days(self) -> DateRange:
        first = self.day(last=2198)
        return DateRange(first, first + timedelta(self.choice((0, self.randint(0, 300)))))

    def share(self) -> float:
        return self.choice((self.randint(0, 100) / 100, round(self.random(), 17), round(self.random(), 3)))

    def number(self) -> float:
        whole, many = self.randint(-1000, 10**6), self.choice((1000, 10**6, 7))
        return self.choice((float(whole), self.randint(-(10**6), 10**6) / many, self.uniform(-9, 9)))

    def positive(self) -> float:
        return abs(self.number()) or 1.0

    def amount(self) -> int:
        return self.choice((self.randint(0, 10**13), self.randint(0, 10**6) * 10**7, 10**18 + 1, 10**20 + 10**6))

    def duration(self, units: Sequence[Unit] = _LENGTHS) -> Duration:
        unit = self.choice(units)
        if unit.family is Family.MONTHS:
            return Duration(float(self.randint(0, 20)), unit)
        return Duration(self.choice((float(self.randint(0, 99)), self.uniform(0, 40), self.randint(0, 99) / 8)), unit)

    def lag(self, units: Sequence[Unit]) -> Duration | None:
        lag = self.duration(units)
        return None if lag.is_zero else Duration(self.choice((1, -1)) * lag.amount, lag.unit)

    def between(self) -> DurationRange:
        unit = (self.choice(_LENGTHS),)
        return DurationRange(*sorted((self.duration(unit), self.duration(unit)), key=lambda each: each.amount))

    def hours(self, least: int = 1) -> Hours:
        clocks = sorted(self.sample(range(1441), 2 * self.randint(least, 3)))
        return Hours(tuple(zip(clocks[::2], clocks[1::2], strict=True)))

    def week(self, *, works: bool = True) -> dict[int, Hours | None]:
        kinds = (None, Hours(()), self.hours(), self.hours())
        week = {day: self.choice(kinds) for day in self.several(range(7))}
        return {**week, 2: None} if works else week

    def item(self, sources: Sequence[str]) -> dict[str, Any]:
        return {
            "name": self.maybe(self.text),
            "source": self.several(sources),
            "assumed": self.yes(),
            "note": self.maybe(self.text),
        }

    def register(self, made: Callable[[str, tuple[str, ...]], T], taken: Sequence[str] = ()) -> dict[str, T]:
        """Entries by id; each may name those before it."""
        found: dict[str, T] = {}
        for id_ in self.ids(self.size // 2 if self.yes() else 0, taken):
            found[id_] = made(id_, tuple(found))
        return found

    def plan(self) -> Plan:
        sources = self.register(
            lambda id_, _: Reference(
                id=id_, **self.item(()), date=self.maybe(self.rough_date), url=self.maybe(self.string)
            )
        )
        of = tuple(sources)
        calendars = self.register(lambda id_, before: self.calendar(id_, before, of), BUILT_IN_CALENDARS)
        worked = (*calendars, *BUILT_IN_CALENDARS)
        agencies = self.register(
            lambda id_, before: Agency(
                id=id_,
                **self.item(of),
                kind=self.one(tuple(AgencyKind)),
                valid_from=self.maybe(lambda: self.day(last=2020)),
                valid_to=self.maybe(lambda: self.day(2021)),
                successor=self.one(before),
            )
        )
        bodies = tuple(agencies)
        resources = self.register(
            lambda id_, _: Resource(
                id=id_,
                **self.item(of),
                agency=self.one(bodies),
                capacity=self.maybe(self.positive, 1.0),
                rate=self.maybe(lambda: Rate(self.amount(), self.choice(RATE_UNITS))),
                calendar=self.one(worked),
            )
        )
        systems = self.register(
            lambda id_, before: System(
                id=id_,
                **self.item(of),
                security_level=self.maybe(lambda: self.randint(1, 5)),
                personal_data=self.yes(),
                route=self.one(tuple(Route)),
                needs=self.several(before),
            )
        )
        kpis = self.register(
            lambda id_, _: Kpi(
                id=id_,
                **self.item(of),
                baseline=self.maybe(self.number),
                target=self.maybe(self.choice((self.number, self.text))),
                unit=self.maybe(self.text),
                by=self.maybe(self.moment),
            )
        )
        context = self.register(lambda id_, _: Circumstance(id=id_, **self.item(of), date=self.maybe(self.rough_date)))
        tasks, roots = self.tasks(of, worked, bodies, tuple(resources), tuple(systems), tuple(kpis))
        risks = self.register(
            lambda id_, _: Risk(
                id=id_,
                **self.item(of),
                probability=self.maybe(self.share),
                delays={task: self.between() for task in self.several(tuple(tasks))},
                response=self.maybe(self.text),
                owner=self.one(bodies),
            )
        )
        start, finish_by = self.day(last=2190), self.maybe(self.day)
        return Plan(
            id=self.id(),
            name=self.text(),
            start=start,
            start_clock=self.maybe(self.clock),
            finish_by=finish_by,
            finish_by_clock=None if finish_by is None else self.maybe(self.clock),
            status_date=self.maybe(lambda: start + timedelta(self.randint(0, 900))),
            province=self.maybe(self.text),
            language=self.choice(("vi", "en")),
            note=self.maybe(self.text),
            agreement=self.maybe(
                lambda: Agreement(
                    **self.item(of),
                    parties=self.several(bodies),
                    signed=self.maybe(lambda: self.day(last=2020)),
                    ends=self.maybe(lambda: self.day(2021)),
                )
            ),
            calendar=self.choice(worked),
            calendars=calendars,
            agencies=agencies,
            resources=resources,
            systems=systems,
            kpis=kpis,
            context=context,
            risks=risks,
            budget=self.maybe(
                lambda: Budget(
                    total=self.maybe(self.amount),
                    by_year={self.randint(1000, 2999): self.amount() for _ in range(self.randint(0, 9))},
                    source=self.several(of),
                    assumed=self.yes(),
                    note=self.maybe(self.text),
                )
            ),
            sources=sources,
            rules=self.choice(tuple(Program)),
            scheduling=SchedulingSettings(
                critical_float=self.maybe(lambda: self.duration(_WORKING), ZERO),
                out_of_sequence=self.maybe(lambda: self.choice(tuple(OutOfSequenceMode))),
                forecast=self.choice(tuple(Forecast)),
            ),
            checks=self.checks(tuple(tasks)),
            tasks=tasks,
            roots=roots,
        )

    def code(self) -> str:
        return f"DX{self.randint(0, 999):03}"

    def checks(self, tasks: Sequence[str]) -> CheckSettings:
        names = [name for name in self.some(self.string, 3) if name and len(name) <= 200]
        return CheckSettings(
            profile=self.choice(tuple(Profile)),
            thresholds=self.maybe(
                lambda: {self.code(): {name: self.string() for name in self.several(names)} for _ in range(2)}, {}
            ),
            waivers=self.maybe(
                lambda: self.some(
                    lambda: Waiver(
                        code=self.code(), task=self.one(tasks), reason=self.reason(), until=self.maybe(self.day)
                    ),
                    3,
                ),
                (),
            ),
        )

    def calendar(self, id_: str, before: Sequence[str], sources: Sequence[str]) -> Calendar:
        weeks = {days: WeekBetween(days, self.week(works=False)) for days in self.some(self.days, 3)}
        hours_on = {days: HoursOn(days, self.hours(least=0)) for days in self.some(self.days, 3)}
        return Calendar(
            id=id_,
            **self.item(sources),
            base=self.one((*before, *BUILT_IN_CALENDARS)),
            week=self.maybe(self.week),
            hours=self.maybe(self.hours),
            holidays=self.one(("VN", "none", "NO", "DE")),
            days_off=self.maybe(lambda: self.some(self.days, 12), ()),
            worked_days=self.maybe(lambda: self.some(self.days, 3), ()),
            weeks=self.maybe(lambda: tuple(weeks.values()), ()),
            hours_on=self.maybe(lambda: tuple(hours_on.values()), ()),
        )

    def tasks(
        self,
        sources: Sequence[str],
        calendars: Sequence[str],
        agencies: Sequence[str],
        resources: Sequence[str],
        systems: Sequence[str],
        kpis: Sequence[str],
    ) -> tuple[dict[str, Task], tuple[str, ...]]:
        names = self.ids(1 + 2 * self.size) or [self.id()]
        parent: dict[str, str | None] = {id_: self.choice((None, *names[:number])) for number, id_ in enumerate(names)}
        children: dict[str | None, list[str]] = {}
        for id_ in names:
            children.setdefault(parent[id_], []).append(id_)

        def around(id_: str | None) -> list[str]:
            return [] if id_ is None else [id_, *around(parent[id_])]

        roll_outs: dict[str, RollOut | None] = {}
        for id_ in names:  # a summary before what is inside it; none is repeated inside another
            is_inside = any(roll_outs[summary] is not None for summary in around(parent[id_]))
            may_be = id_ in children and not is_inside
            roll_outs[id_] = self.maybe(lambda: self.roll_out(names)) if may_be else None

        tasks: dict[str, Task] = {}
        for number, id_ in enumerate(names):
            links: list[Dependency] = []
            for other in names[:number]:
                if other in around(id_) or id_ in around(other) or self.yes():
                    continue
                apart = [summary for summary in around(other) if summary not in around(id_)]
                rolled: RollOut | None = next((r for a in apart if (r := roll_outs[a]) is not None), None)
                type_ = self.choice(tuple(LinkType))
                may_be = [unit for unit in Unit if not (unit.is_share and other in children and type_.from_start)]
                lag = self.maybe(lambda units=may_be: self.lag(units))
                unit = None if rolled is None else self.one(tuple(rolled.units))
                links.append(Dependency(other, id_, type_, lag, unit, len(links)))
            system = self.several(systems)
            tasks[id_] = Task(
                id=id_,
                **self.item(sources),
                **(self.summary() if id_ in children else self.leaf()),
                parent=parent[id_],
                children=tuple(children.get(id_, ())),
                system=system[0] if system else None,
                other_systems=system[1:],
                calendar=self.one(calendars),
                predecessors=tuple(links),
                constraints=self.maybe(self.constraints, DateConstraints()),
                lead=self.one(agencies),
                support=self.several(agencies),
                resources={resource: self.positive() for resource in self.several(resources)},
                cost=self.maybe(self.amount),
                funding=self.maybe(self.text),
                deliverable=self.maybe(self.text),
                kpis=self.several(kpis),
                tags=self.maybe(lambda: self.some(self.string, 20), ()),
                roll_out=roll_outs[id_],
                pinned=self.maybe(lambda: Pinned(*sorted((self.instant(), self.instant()), key=_order))),
                priority=self.maybe(lambda: self.randint(0, 1000)),
            )
        return tasks, tuple(children[None])

    def roll_out(self, taken: Sequence[str]) -> RollOut:
        units = self.ids(30 if self.yes() else 5, taken) or [f"unit-{self.randint(1, 9)}-of-{len(taken)}"]
        named = self.yes()
        return RollOut(
            {id_: self.reason() if named else Text(id_, id_) for id_ in units},
            self.maybe(lambda: Waves(self.randint(1, 9), self.maybe(self.duration))),
            {id_: self.variation() for id_ in units[1:] if self.yes()},
        )

    def variation(self) -> Variation:
        """What a unit says for itself."""
        values = {"note": self.maybe(self.reason), "cost": self.maybe(self.amount)}
        return Variation(
            values={key: value for key, value in values.items() if value is not None},
            constraints=self.maybe(lambda: {"deadline": self.moment()}, {}),
        )

    def summary(self) -> dict[str, Any]:
        kind = self.one([kind for kind in Kind if kind is not Kind.MILESTONE])
        return {"kind": kind, "progress": Progress(actual_cost=self.maybe(self.amount))}

    def leaf(self) -> dict[str, Any]:
        kind = self.one(tuple(Kind))
        between = self.maybe(self.between)
        duration = self.duration() if between is None else self.choice((between.optimistic, between.pessimistic))
        start, finish = sorted((self.moment(), self.moment()), key=_order)
        goods = tuple(
            Deliverable(id_, self.positive(), self.maybe(self.text)) for id_ in ("d1", "d2")[: self.randint(0, 2)]
        )
        delivered = tuple((each.id, self.share()) for each in goods if self.yes())
        progress = Progress(
            complete=self.maybe(self.share, weighted_share(goods, delivered) if goods else None),
            delivered=delivered,
            actual_start=self.maybe(lambda: start),
            actual_finish=self.maybe(lambda: finish),
            remaining=self.maybe(self.duration),
            suspended=self.maybe(self.moment),
            resumed=self.maybe(self.moment),
            actual_cost=self.maybe(self.amount),
        )
        is_dateless = kind is Kind.MILESTONE and self.yes()
        return {
            "kind": kind,
            "range": between,
            "duration": None if is_dateless else duration,
            "progress": progress,
            "deliverables": goods,
        }

    def constraints(self) -> DateConstraints:
        names = [name for name in DateConstraints.__dataclass_fields__ if name != "as_late_as_possible"]
        dates: dict[str, Any] = {name: self.maybe(self.moment) for name in names}
        return DateConstraints(as_late_as_possible=self.yes(), **dates)


def _order(moment: Moment) -> tuple[date, time]:
    return moment.first, moment.time or time(0)
