"""Any sound plan: every field of the model, every unit, texts of every kind, whatever else is said."""

from __future__ import annotations

import string
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any, TypeVar
from unicodedata import normalize

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
from dxplan.model.settings import CheckSettings, Profile, SchedulingSettings, Waiver
from dxplan.model.system import Route, System
from dxplan.model.task import DateConstraints, Pinned, Progress, RollOut, Task, Waves
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

strings = st.one_of(
    st.sampled_from(_NASTY),
    st.text(_LETTERS, max_size=40),
    st.text(st.characters(exclude_characters=_HIDDEN, exclude_categories=("Cs",)), max_size=20),
    st.lists(st.text("abc đệ", min_size=1, max_size=9), max_size=60).map(" ".join),
).map(lambda text: normalize("NFC", text))
ids = st.one_of(
    st.sampled_from(_IDS),
    st.text(string.ascii_letters + string.digits + "_-đêô", min_size=1, max_size=8),
    st.text(min_size=1, max_size=5).map(lambda text: normalize("NFC", text)).filter(is_id),
)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def _or(strategy: st.SearchStrategy[T], nothing: Any = None) -> st.SearchStrategy[Any]:
    return st.one_of(st.just(nothing), st.just(nothing), strategy)


def _texts(*, says_something: bool = False) -> st.SearchStrategy[Text]:
    alike = strings.filter(bool) if says_something else strings
    return st.one_of(alike.map(lambda text: Text(text, text)), st.builds(Text, strings.filter(bool), strings))


def _several(known: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    if not known:
        return st.just(())
    return _or(st.lists(st.sampled_from(list(known)), unique=True, max_size=30).map(tuple), ())


def _one(known: Sequence[str]) -> st.SearchStrategy[str | None]:
    return _or(st.sampled_from(list(known))) if known else st.none()


@st.composite
def _stretches(draw: st.DrawFn, *, year: bool = False) -> Moment:
    """A month, a quarter or a year."""
    months = draw(st.sampled_from((1, 3, 12) if year else (1, 3)))
    first = date(draw(st.integers(1900, 2199)), draw(st.sampled_from(range(1, 13, months))), 1)
    after = first.month - 1 + months
    return Moment(first, date(first.year + after // 12, after % 12 + 1, 1) - timedelta(days=1))


instants = st.builds(lambda day, clock: Moment(day, day, clock), days, _or(clocks))
moments = st.one_of(instants, _stretches())
ranges = st.builds(
    lambda day, more: DateRange(min(day, date(2199, 1, 1)), min(day, date(2199, 1, 1)) + timedelta(more)),
    days,
    st.integers(0, 300),
)
shares = st.one_of(
    st.integers(0, 100).map(lambda percent: percent / 100), st.floats(0, 1).map(lambda share: round(share, 17))
)
numbers = st.one_of(
    st.integers(-(10**12), 10**12).map(float),
    st.decimals(-1000, 1000, places=3).map(float),
    st.fractions(0, 20, max_denominator=7).map(float),
)
positive = numbers.map(abs).filter(lambda number: number > 0)
amounts = st.one_of(
    st.integers(0, 10**13), st.integers(0, 10**6).map(lambda n: n * 10**7), st.just(10**18 + 1), st.just(10**20 + 10**6)
)


@st.composite
def durations(draw: st.DrawFn, units: Sequence[Unit] = tuple(unit for unit in Unit if not unit.is_share)) -> Duration:
    """A length of time in a unit."""
    unit = draw(st.sampled_from(list(units)))
    if unit.family is Family.MONTHS:
        return Duration(float(draw(st.integers(0, 20))), unit)
    return Duration(draw(st.one_of(st.integers(0, 99).map(float), st.floats(0, 40))), unit)


@st.composite
def lags(draw: st.DrawFn, units: Sequence[Unit]) -> Duration | None:
    """A lag or lead; none of no time."""
    lag = draw(durations(units))
    return None if lag.is_zero else Duration(draw(st.sampled_from((1, -1))) * lag.amount, lag.unit)


@st.composite
def duration_ranges(draw: st.DrawFn) -> DurationRange:
    """Two durations of a unit, the shorter first."""
    unit = draw(st.sampled_from([unit for unit in Unit if not unit.is_share]))
    low, high = sorted((draw(durations([unit])), draw(durations([unit]))), key=lambda each: each.amount)
    return DurationRange(low, high)


@st.composite
def hours(draw: st.DrawFn, *, least: int = 1) -> Hours:
    """Intervals of a day."""
    clocks = sorted(draw(st.lists(st.integers(0, 1440), unique=True, min_size=2 * least, max_size=6)))
    return Hours(tuple(zip(clocks[::2], clocks[1::2], strict=False)))


@st.composite
def weeks(draw: st.DrawFn, *, works: bool = True) -> dict[int, Hours | None]:
    """Days of a week; one of them at least is worked."""
    week = draw(st.dictionaries(st.integers(0, 6), _or(st.one_of(hours(), st.just(Hours(())))), max_size=7))
    return {**week, 2: None} if works else week


def _item(sources: Sequence[str]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "name": _or(_texts()),
        "source": _several(sources),
        "assumed": st.booleans(),
        "note": _or(_texts()),
    }


def _items(draw: st.DrawFn, made: Any, taken: Sequence[str] = (), **fields: Any) -> dict[str, Any]:
    names = draw(st.lists(ids.filter(lambda id_: id_ not in taken), unique=True, max_size=3))
    found: dict[str, Any] = {}
    for id_ in names:
        values = {name: draw(field(tuple(found)) if callable(field) else field) for name, field in fields.items()}
        found[id_] = made(id=id_, **values)
    return found


@st.composite
def any_plans(draw: st.DrawFn) -> Plan:
    """A plan that reading would find nothing wrong with."""
    sources = _items(
        draw,
        Reference,
        name=_or(_texts()),
        note=_or(_texts()),
        date=_or(st.one_of(instants, _stretches(year=True))),
        url=_or(strings),
    )
    item = _item(tuple(sources))
    calendars = _items(
        draw,
        Calendar,
        BUILT_IN_CALENDARS,
        **item,
        base=lambda before: _one((*before, *BUILT_IN_CALENDARS)),
        week=_or(weeks()),
        hours=_or(hours()),
        holidays=_or(st.sampled_from(("VN", "none", "NO", "DE"))),
        days_off=_or(st.lists(ranges, max_size=12).map(tuple), ()),
        worked_days=_or(st.lists(ranges, max_size=3).map(tuple), ()),
        weeks=_or(
            st.lists(
                st.builds(WeekBetween, ranges, weeks(works=False)), max_size=3, unique_by=lambda each: each.days
            ).map(tuple),
            (),
        ),
        hours_on=_or(
            st.lists(st.builds(HoursOn, ranges, hours(least=0)), max_size=3, unique_by=lambda each: each.days).map(
                tuple
            ),
            (),
        ),
    )
    all_calendars = (*calendars, *BUILT_IN_CALENDARS)
    agencies = _items(
        draw,
        Agency,
        **item,
        kind=_or(st.sampled_from(AgencyKind)),
        valid_from=_or(st.dates(date(1900, 1, 1), date(2020, 1, 1))),
        valid_to=_or(st.dates(date(2020, 1, 1), date(2199, 1, 1))),
        successor=_one,
    )
    bodies = tuple(agencies)
    resources = _items(
        draw,
        Resource,
        **item,
        agency=_one(bodies),
        capacity=_or(positive, 1.0),
        rate=_or(st.builds(Rate, amounts, st.sampled_from(RATE_UNITS))),
        calendar=_one(all_calendars),
    )
    systems = _items(
        draw,
        System,
        **item,
        security_level=_or(st.integers(1, 5)),
        personal_data=st.booleans(),
        route=_or(st.sampled_from(Route)),
        needs=_several,
    )
    measures = _or(st.one_of(numbers, _texts()))
    kpis = _items(draw, Kpi, **item, baseline=measures, target=measures, unit=_or(_texts()), by=_or(moments))
    context = _items(draw, Circumstance, **item, date=_or(st.one_of(instants, _stretches(year=True))))
    tasks, roots = _tasks(draw, item, all_calendars, bodies, tuple(resources), tuple(systems), tuple(kpis))
    of_tasks = st.sampled_from(list(tasks))
    risks = _items(
        draw,
        Risk,
        **item,
        probability=_or(shares),
        delays=_or(st.dictionaries(of_tasks, duration_ranges(), max_size=4), {}),
        response=_or(_texts()),
        owner=_one(bodies),
    )
    start = draw(st.dates(date(1900, 1, 1), date(2190, 1, 1)))
    finish_by = draw(_or(days))
    codes = st.from_regex(r"DX[0-9]{3}", fullmatch=True)
    framed = {name: draw(strategy) for name, strategy in item.items()}
    return Plan(
        id=draw(ids),
        name=draw(_texts()),
        start=start,
        start_clock=draw(_or(clocks)),
        finish_by=finish_by,
        finish_by_clock=None if finish_by is None else draw(_or(clocks)),
        status_date=draw(_or(st.integers(0, 900).map(lambda more: start + timedelta(more)))),
        province=draw(_or(_texts())),
        language=draw(st.sampled_from(("vi", "en"))),
        note=draw(_or(_texts())),
        agreement=draw(
            _or(
                st.builds(
                    Agreement,
                    parties=_several(bodies),
                    signed=_or(st.dates(date(1900, 1, 1), date(2020, 1, 1))),
                    ends=_or(st.dates(date(2020, 1, 1), date(2199, 1, 1))),
                    **{name: st.just(value) for name, value in framed.items()},
                )
            )
        ),
        calendar=draw(st.sampled_from(list(all_calendars))),
        calendars=calendars,
        agencies=agencies,
        resources=resources,
        systems=systems,
        kpis=kpis,
        context=context,
        risks=risks,
        budget=draw(
            _or(
                st.builds(
                    Budget,
                    total=_or(amounts),
                    by_year=_or(st.dictionaries(st.integers(1000, 2999), amounts, max_size=12), {}),
                    source=item["source"],
                    assumed=st.booleans(),
                    note=item["note"],
                )
            )
        ),
        sources=sources,
        rules=draw(st.sampled_from(Program)),
        scheduling=SchedulingSettings(
            critical_float=draw(_or(durations([u for u in Unit if u.family.is_working]), ZERO))
        ),
        checks=CheckSettings(
            profile=draw(st.sampled_from(Profile)),
            thresholds=draw(
                _or(
                    st.dictionaries(
                        codes,
                        st.dictionaries(
                            strings.filter(bool).filter(lambda name: len(name) <= 200), strings, max_size=3
                        ),
                        max_size=3,
                    ),
                    {},
                )
            ),
            waivers=draw(
                _or(
                    st.lists(
                        st.builds(
                            Waiver,
                            code=codes,
                            task=_or(of_tasks),
                            reason=_texts(says_something=True).filter(lambda text: not text.vi.isspace()),
                            until=_or(days),
                        ),
                        max_size=3,
                    ).map(tuple),
                    (),
                )
            ),
        ),
        tasks=tasks,
        roots=roots,
    )


def _tasks(
    draw: st.DrawFn,
    item: dict[str, st.SearchStrategy[Any]],
    calendars: Sequence[str],
    agencies: Sequence[str],
    resources: Sequence[str],
    systems: Sequence[str],
    kpis: Sequence[str],
) -> tuple[dict[str, Task], tuple[str, ...]]:
    names = draw(st.lists(ids, unique=True, min_size=1, max_size=7))
    parent: dict[str, str | None] = {}
    for number, id_ in enumerate(names):
        parent[id_] = draw(st.sampled_from((None, *names[:number])))
    children: dict[str | None, list[str]] = {}
    for id_ in names:
        children.setdefault(parent[id_], []).append(id_)
    roll_outs = {
        id_: draw(_or(st.builds(RollOut, _units(), _or(st.builds(Waves, st.integers(1, 9), _or(durations()))))))
        if id_ in children
        else None
        for id_ in names
    }

    def around(id_: str | None) -> list[str]:
        return [] if id_ is None else [id_, *around(parent[id_])]

    tasks: dict[str, Task] = {}
    for number, id_ in enumerate(names):
        links = []
        for other in names[:number]:
            if other in around(id_) or id_ in around(other) or draw(st.booleans()):
                continue
            units = next((r.units for a in around(other) if (r := roll_outs[a]) is not None), {})
            type_ = draw(st.sampled_from(LinkType))
            may_be = [unit for unit in Unit if not (unit.is_share and other in children and type_.from_start)]
            unit = draw(_one(tuple(units)))
            links.append(Dependency(other, id_, type_, draw(_or(lags(may_be))), unit, len(links)))
        system = draw(_several(systems))
        values: dict[str, Any] = {
            "id": id_,
            "parent": parent[id_],
            "children": tuple(children.get(id_, ())),
            "predecessors": tuple(links),
            "system": system[0] if system else None,
            "other_systems": system[1:],
            "roll_out": roll_outs[id_],
            "progress": Progress(actual_cost=draw(_or(amounts))),
        }
        if id_ in children:
            values["kind"] = draw(_or(st.sampled_from([kind for kind in Kind if kind is not Kind.MILESTONE])))
        else:
            values |= _leaf(draw, values["progress"].actual_cost)
        fields = {
            **item,
            "calendar": _one(calendars),
            "constraints": _or(_constraints(), DateConstraints()),
            "lead": _one(agencies),
            "support": _several(agencies),
            "resources": _or(st.dictionaries(st.sampled_from(list(resources)), positive), {})
            if resources
            else st.just({}),
            "cost": _or(amounts),
            "funding": _or(_texts()),
            "deliverable": _or(_texts()),
            "kpis": _several(kpis),
            "tags": _or(st.lists(strings, max_size=20).map(tuple), ()),
            "pinned": _or(st.builds(lambda one, two: Pinned(*sorted((one, two), key=_order)), instants, instants)),
            "priority": _or(st.integers(0, 1000)),
        }
        tasks[id_] = Task(**values, **{name: draw(field) for name, field in fields.items()})
    return tasks, tuple(children[None])


def _units() -> st.SearchStrategy[dict[str, Text]]:
    named = st.dictionaries(ids, _texts(says_something=True), max_size=12)
    return st.one_of(
        named, st.lists(ids, unique=True, max_size=30).map(lambda names: {id_: Text(id_, id_) for id_ in names})
    )


def _leaf(draw: st.DrawFn, cost: int | None) -> dict[str, Any]:
    kind = draw(_or(st.sampled_from(Kind)))
    between = draw(_or(duration_ranges()))
    duration = (
        draw(durations()) if between is None else draw(st.sampled_from((between.optimistic, between.pessimistic)))
    )
    if kind is Kind.MILESTONE and draw(st.booleans()):
        duration = None
    start, finish = draw(_or(moments)), draw(_or(moments))
    if start is not None and finish is not None:
        start, finish = sorted((start, finish), key=_order)
    progress = Progress(
        complete=draw(_or(shares)),
        actual_start=start,
        actual_finish=finish,
        remaining=draw(_or(durations())),
        actual_cost=cost,
    )
    return {"kind": kind, "range": between, "duration": duration, "progress": progress}


def _order(moment: Moment) -> tuple[date, time]:
    return moment.first, moment.time or time(0)


def _constraints() -> st.SearchStrategy[DateConstraints]:
    dates = {name: _or(moments) for name in DateConstraints.__dataclass_fields__ if name != "as_late_as_possible"}
    return st.builds(DateConstraints, as_late_as_possible=st.booleans(), **dates)
