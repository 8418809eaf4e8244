"""Every field of every value of the model is written: a new one without a writer fails here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from typing import Any

import pytest

from dxplan.dump import plan_text
from dxplan.dump.unwritable import UnwritableError
from dxplan.load.loader import load_bytes
from dxplan.model.agreement import Agreement
from dxplan.model.calendar import Calendar, Hours, HoursOn, WeekBetween
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, DurationRange, Unit
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.moment import DateRange, Moment
from dxplan.model.money import Budget
from dxplan.model.people import Agency, AgencyKind, Rate, Resource
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.model.reference import Circumstance, Reference
from dxplan.model.risk import Risk
from dxplan.model.settings import CheckSettings, Forecast, OutOfSequenceMode, Profile, SchedulingSettings, Waiver
from dxplan.model.system import Route, System
from dxplan.model.task import DateConstraints, Deliverable, Pinned, Progress, RollOut, Task, Variation, Waves
from dxplan.text.phrase import Text, same

DAY = date(2022, 3, 31)
MOMENT = Moment(DAY, DAY, time(10, 30))
RANGE = DateRange(DAY, date(2022, 4, 15))
TEN, TWENTY = Duration(10.0, Unit.DAYS), Duration(20.0, Unit.DAYS)
BETWEEN = DurationRange(TEN, TWENTY)
MORNING = Hours(((480, 720),))
NAMED = Text("Tên", "Name")
NOTHING_WRITTEN = {"places", "file"}
"""Where things stand in a file, and which: no part of what a plan says."""
ITEM: dict[str, Any] = {"name": NAMED, "source": ("S",), "assumed": True, "note": NAMED}

T1 = Task(id="T1", duration=TEN)
LINK = Dependency("T0", "T1", LinkType.FINISH_START)
PLAN = Plan(
    id="p",
    name=same("p"),
    start=date(2022, 1, 3),
    finish_by=DAY,
    calendars={"C": Calendar(id="C")},
    agencies={"A": Agency(id="A")},
    resources={"R": Resource(id="R")},
    systems={"Y": System(id="Y"), "Z": System(id="Z")},
    kpis={"K": Kpi(id="K")},
    context={"X": Circumstance(id="X")},
    risks={"Q": Risk(id="Q")},
    sources={"S": Reference(id="S")},
    agreement=Agreement(),
    budget=Budget(),
    tasks={
        "G": Task(id="G", children=("T0",)),
        "T0": Task(id="T0", parent="G", duration=TEN),
        "T1": T1,
        "T2": Task(id="T2", kind=Kind.MILESTONE),
    },
    roots=("G", "T1", "T2"),
)


def task(**values: Any) -> Plan:
    """The plan with another T1."""
    return replace(PLAN, tasks=PLAN.tasks | {"T1": replace(T1, **values)})


def registered(section: str) -> Callable[..., Plan]:
    """The plan with another first entry of a register."""

    def changed(**values: Any) -> Plan:
        entries: dict[str, Any] = getattr(PLAN, section)
        id_, entry = next(iter(entries.items()))
        return replace(PLAN, **{section: entries | {id_: replace(entry, **values)}})

    return changed


def link(**values: Any) -> Plan:
    """The plan with a link from T0 to T1; where it comes from a unit, its summary is repeated."""
    plan = task(predecessors=(LINK._replace(**values),))
    group = replace(PLAN.tasks["G"], roll_out=RollOut({"q1": same("q1")}))
    return replace(plan, tasks=plan.tasks | {"G": group})


def rolled_out(**values: Any) -> Plan:
    """The plan with its summary repeated."""
    group = replace(PLAN.tasks["G"], roll_out=RollOut({"q1": same("q1")})._replace(**values))
    return replace(PLAN, tasks=PLAN.tasks | {"G": group})


def waiver(**values: Any) -> Plan:
    """The plan with a waiver."""
    return replace(PLAN, checks=CheckSettings(waivers=(replace(Waiver(code="DX407", reason=NAMED), **values),)))


SAMPLES: dict[type, tuple[Callable[..., Plan], dict[str, Any]]] = {
    Plan: (
        lambda **values: replace(PLAN, **values),
        {
            "id": "q",
            "name": NAMED,
            "start": date(2022, 1, 4),
            "start_clock": time(8),
            "finish_by": None,
            "finish_by_clock": time(17),
            "status_date": DAY,
            "province": NAMED,
            "language": "en",
            "note": NAMED,
            "agreement": None,
            "calendar": "continuous",
            "rules": Program.MSPROJECT,
            "budget": None,
            **{name: {} for name in ("calendars", "agencies", "resources", "systems", "kpis", "context", "risks")},
            "sources": {},
            "scheduling": SchedulingSettings(critical_float=TEN),
            "checks": CheckSettings(profile=Profile.P6),
            "tasks": {id_: each for id_, each in PLAN.tasks.items() if id_ != "T2"} | {"T2": replace(T1, id="T2")},
            "roots": ("T2", "G", "T1"),
        },
    ),
    Agreement: (
        lambda **values: replace(PLAN, agreement=Agreement(**values)),
        {**ITEM, "parties": ("A",), "signed": DAY, "ends": DAY},
    ),
    Budget: (
        lambda **values: replace(PLAN, budget=Budget(**values)),
        {"total": 10**9, "by_year": {2022: 10**9}, **{key: ITEM[key] for key in ("source", "assumed", "note")}},
    ),
    SchedulingSettings: (
        lambda **values: replace(PLAN, scheduling=SchedulingSettings(**values)),
        {"critical_float": TEN, "out_of_sequence": OutOfSequenceMode.SPLIT, "forecast": Forecast.ASAP, "baseline": "b"},
    ),
    CheckSettings: (
        lambda **values: replace(PLAN, checks=CheckSettings(**values)),
        {
            "profile": Profile.DCMA,
            "thresholds": {"DX206": {"lag": "20d"}},
            "waivers": (Waiver(code="DX407", reason=NAMED),),
        },
    ),
    Waiver: (waiver, {"code": "DX408", "task": "T1", "reason": same("vì sao?"), "until": DAY}),
    Calendar: (
        registered("calendars"),
        {
            **ITEM,
            "base": "vn",
            "week": {0: MORNING, 1: None},
            "hours": MORNING,
            "holidays": "none",
            "days_off": (RANGE,),
            "worked_days": (RANGE,),
            "weeks": (WeekBetween(RANGE, {0: MORNING}),),
            "hours_on": (HoursOn(RANGE, MORNING),),
        },
    ),
    Agency: (
        registered("agencies"),
        {**ITEM, "kind": AgencyKind.STATE, "valid_from": DAY, "valid_to": DAY, "successor": "B"},
    ),
    Resource: (
        registered("resources"),
        {**ITEM, "agency": "A", "capacity": 2.0, "rate": Rate(10**6, Unit.DAYS), "calendar": "C"},
    ),
    System: (
        registered("systems"),
        {**ITEM, "security_level": 3, "personal_data": True, "route": Route.HIRE, "needs": ("Z",)},
    ),
    Kpi: (registered("kpis"), {**ITEM, "baseline": 2.0, "target": NAMED, "unit": same("%"), "by": MOMENT}),
    Circumstance: (registered("context"), {**ITEM, "date": MOMENT}),
    Risk: (
        registered("risks"),
        {**ITEM, "probability": 0.3, "delays": {"T1": BETWEEN}, "response": NAMED, "owner": "A"},
    ),
    Reference: (registered("sources"), {**ITEM, "date": MOMENT, "url": "https://a.vn"}),
    Task: (
        task,
        {
            **ITEM,
            "kind": Kind.BUILD,
            "system": "Y",
            "duration": TWENTY,
            "range": BETWEEN,
            "calendar": "C",
            "predecessors": (LINK,),
            "constraints": DateConstraints(deadline=MOMENT),
            "lead": "A",
            "support": ("A",),
            "authority": "A",
            "resources": {"R": 2.0},
            "cost": 10**9,
            "funding": NAMED,
            "deliverable": NAMED,
            "deliverables": (Deliverable("d", 2.5, NAMED), Deliverable("e", 1.0)),
            "kpis": ("K",),
            "progress": Progress(complete=0.5),
            "tags": ("dpia",),
            "pinned": Pinned(MOMENT, MOMENT),
            "priority": 700,
        },
    ),
    DateConstraints: (
        lambda **values: task(constraints=DateConstraints(**values)),
        dict.fromkeys(DateConstraints.__dataclass_fields__, MOMENT) | {"as_late_as_possible": True},
    ),
    Progress: (
        lambda **values: task(progress=Progress(**values)),
        {
            "complete": 0.5,
            "actual_start": MOMENT,
            "actual_finish": MOMENT,
            "remaining": TEN,
            "suspended": MOMENT,
            "resumed": MOMENT,
            "actual_cost": 10**9,
        },
    ),
    Deliverable: (
        lambda **values: task(deliverables=(Deliverable("d", 1.0)._replace(**values),)),
        {"weight": 2.5, "name": NAMED},
    ),
    Dependency: (
        link,
        {"type": LinkType.START_START, "lag": TEN, "unit": "q1", "predecessor": "T2"},
    ),
    RollOut: (rolled_out, {"units": {"q1": NAMED}, "waves": Waves(2), "variations": {"q1": Variation()}}),
    Waves: (
        lambda **values: rolled_out(waves=Waves(3)._replace(**values)),
        {"size": 2, "gap": TEN, "after": "T0"},
    ),
    Variation: (
        lambda **values: rolled_out(variations={"q1": replace(Variation(), **values)}),
        {
            "values": {"duration": TEN, "lead": "A"},
            "constraints": {"deadline": MOMENT},
            "progress": {"complete": 0.5},
            "tasks": {"T0": Variation(values={"duration": TEN}, constraints={"deadline": MOMENT})},
            "skip": True,
        },
    ),
}
ELSEWHERE = {
    (Plan, "roots"): "by the order of the tasks",
    (Plan, "baseline"): "in a file of its own",
    (Dependency, "successor"): "it is the task that it stands under",
    (Dependency, "nth"): "its place in the list",
    (Task, "parent"): "by where it stands",
    (Task, "children"): "by what stands under it",
    (Progress, "delivered"): "with deliverables: in test_what_is_delivered_is_written_and_the_share_it_comes_to_is_not",
    (Task, "other_systems"): "in test_several_systems_and_units_of_a_roll_out",
    (Task, "roll_out"): "of a summary: see RollOut",
    (Task, "copy_of"): "of what is repeated: the plan is written as it was before",
    (Plan, "unexpanded"): "written in place of what was made of it",
}


def names_of(made: type) -> list[str]:
    """The fields of a dataclass or named tuple."""
    return [field.name for field in fields(made)] if is_dataclass(made) else list(made._fields)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (made, name)
        for made in SAMPLES
        for name in names_of(made)
        if name not in NOTHING_WRITTEN | {"id"} and (made, name) not in ELSEWHERE
    ],
)
def test_every_field_is_written(made: type, name: str) -> None:
    """A plan that says something else there is another text, and reads back as it was."""
    change, samples = SAMPLES[made]
    assert name in samples, f"{made.__name__}.{name} is new: write it in dump, read it in load, and add a sample here"
    plan, without = change(**{name: samples[name]}), change()
    text = plan_text(plan)
    assert text != plan_text(without)
    assert load_bytes(text.encode(), "plan.yaml").plan == plan


def test_every_value_of_the_model_has_samples() -> None:
    """What a plan is made of, however deep."""
    found: set[type] = set()
    waiting: list[Any] = [
        change(**{name: value}) for change, samples in SAMPLES.values() for name, value in samples.items()
    ]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif hasattr(value, "_fields") or (is_dataclass(value) and not isinstance(value, type)):
            if type(value) not in found or isinstance(value, (Plan, Task)):
                found.add(type(value))
            waiting += [getattr(value, name) for name in names_of(type(value)) if name != "places"]
        elif isinstance(value, tuple):
            waiting += value
    amounts = {Duration, DurationRange, Moment, DateRange, Hours, HoursOn, WeekBetween, Rate, Pinned, Text}
    assert found - amounts == set(SAMPLES)


def test_several_systems_and_units_of_a_roll_out() -> None:
    """Two fields that need another one."""
    plan = task(system="Y", other_systems=("Z",))
    assert "    system: [Y, Z]\n" in plan_text(plan)
    assert load_bytes(plan_text(plan).encode(), "plan.yaml").plan == plan


def test_what_is_delivered_is_written_and_the_share_it_comes_to_is_not() -> None:
    """Unless the task says another one itself."""
    parts, delivered = (Deliverable("d", 3.0), Deliverable("e", 1.0)), (("d", 0.5), ("e", 1.0))
    for complete, is_said in ((0.625, False), (0.3, True)):
        plan = task(deliverables=parts, progress=Progress(complete=complete, delivered=delivered))
        text = plan_text(plan)
        assert "delivered: {d: 50 %, e: 100 %}" in text
        assert ("progress: 30 %" in text) is is_said
        assert load_bytes(text.encode(), "plan.yaml").plan == plan
    for progress in (Progress(complete=0.5, delivered=(("x", 0.5),)), Progress(delivered=(("d", 0.5),))):
        with pytest.raises(UnwritableError):
            plan_text(task(deliverables=parts, progress=progress))
