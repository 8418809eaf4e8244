"""What no plan file can hold is refused with its place: nothing is lost in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from math import inf, nan
from typing import Any

import pytest

from dxplan.dump import UnwritableError, plan_text
from dxplan.load.loader import load_bytes
from dxplan.model.calendar import Calendar, Hours, HoursOn
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import DateRange, Moment
from dxplan.model.people import Rate, Resource
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints, Pinned, Progress, Task
from dxplan.soundness.limits import MOST_CHARACTERS
from dxplan.text.phrase import Text, same
from tests.dump.test_every_field import PLAN, T1, task
from tests.dump.test_laws import loaded

DAY, NEXT = date(2022, 3, 31), date(2022, 4, 1)
AT_DAY, AT_NEXT = Moment(DAY, DAY), Moment(NEXT, NEXT)
UNREADABLE: list[tuple[str, dict[str, Any]]] = [
    ("tasks.T1.name", {"name": same("a" * (MOST_CHARACTERS + 1))}),
    ("tasks.T1.name", {"name": Text("", "Survey")}),
    ("tasks.T1.duration", {"duration": Duration(-1.0, Unit.DAYS)}),
    ("tasks.T1.duration", {"duration": Duration(50.0, Unit.PERCENT)}),
    ("tasks.T1.duration", {"duration": Duration(1.5, Unit.MONTHS)}),
    ("tasks.T1.duration", {"duration": Duration(101.0, Unit.YEARS)}),
    ("tasks.T1.duration", {"duration": Duration(inf, Unit.DAYS)}),
    ("tasks.T1.duration", {"duration": Duration(nan, Unit.DAYS)}),
    ("tasks.T1.cost", {"cost": -1}),
    ("tasks.T1.cost", {"cost": 10**30}),
    ("tasks.T1.resources.R", {"resources": {"R": 0.0}}),
    ("tasks.T1.resources.R", {"resources": {"R": 1e19}}),
    ("tasks.T1.resources.a b", {"resources": {"a b": 1.0}}),
    ("tasks.T1.lead", {"lead": "Sở Y tế"}),
    ("tasks.T1.lead", {"lead": ""}),
    ("tasks.T1.support", {"support": ("A", "A")}),
    ("tasks.T1", {"other_systems": ("Y",)}),
    ("tasks.T1.progress", {"progress": Progress(complete=1.5)}),
    ("tasks.T1.deadline", {"constraints": DateConstraints(deadline=Moment(DAY, DAY, time(8, 0, 30)))}),
    ("tasks.T1.deadline", {"constraints": DateConstraints(deadline=Moment(DAY, NEXT))}),
    ("tasks.T1.deadline", {"constraints": DateConstraints(deadline=Moment(date(2022, 2, 1), date(2022, 4, 30)))}),
    ("tasks.T1.deadline", {"constraints": DateConstraints(deadline=Moment(date(2022, 1, 1), date(2022, 12, 31)))}),
    ("tasks.T1.deadline", {"constraints": DateConstraints(deadline=Moment(date(1899, 1, 1), date(1899, 1, 1)))}),
    ("tasks.T1.pinned", {"pinned": Pinned(AT_NEXT, AT_DAY)}),
    ("tasks.T1.pinned", {"pinned": Pinned(Moment(date(2022, 3, 1), DAY), AT_NEXT)}),
    ("tasks.T1.priority", {"priority": 1001}),
    ("tasks.T1.after", {"predecessors": (Dependency("T 0", "T1", LinkType.FINISH_START),)}),
    ("tasks.T1.after", {"predecessors": (Dependency("T0", "T1", LinkType.START_START, unit="q 1"),)}),
    ("tasks.T1", {"predecessors": (Dependency("T0", "T2", LinkType.FINISH_START),)}),
]


@pytest.mark.parametrize(("place", "values"), UNREADABLE)
def test_what_a_task_cannot_say(place: str, values: dict[str, Any]) -> None:
    """The place is named down to the key."""
    with pytest.raises(UnwritableError) as caught:
        plan_text(task(**values))
    assert caught.value.place == place
    assert str(caught.value).startswith(f"{place}: ")


@pytest.mark.parametrize(
    ("place", "plan"),
    [
        ("id", replace(PLAN, id="a b")),
        ("start", replace(PLAN, start=date(1899, 12, 31))),
        (
            "resources.R.rate",
            replace(PLAN, resources={"R": Resource(id="R", rate=Rate(1000, Unit.MINUTES))}),
        ),
        ("resources.R", replace(PLAN, resources={"R": Resource(id="Q")})),
        (
            "calendars.C.hours_on",
            replace(
                PLAN, calendars={"C": Calendar(id="C", hours_on=(HoursOn(DateRange(DAY, DAY), Hours(((9, 5),))),))}
            ),
        ),
        ("calendars.C.days_off", replace(PLAN, calendars={"C": Calendar(id="C", days_off=(DateRange(NEXT, DAY),))})),
        ("tasks.T9", replace(PLAN, roots=(*PLAN.roots, "T9"))),
        ("tasks", replace(PLAN, roots=("G", "T1"))),
    ],
)
def test_what_a_plan_cannot_say(place: str, plan: Plan) -> None:
    """Its frame, its registers, and tasks that stand nowhere."""
    with pytest.raises(UnwritableError) as caught:
        plan_text(plan)
    assert caught.value.place == place


def test_what_is_written_as_it_is_read() -> None:
    """A lag of no time says nothing, and of several hours for the same days the last hold."""
    lag = Duration(0.0, Unit.DAYS)
    plan = task(predecessors=(Dependency("T0", "T1", LinkType.FINISH_START, lag),))
    assert loaded(plan_text(plan)) == task(predecessors=(Dependency("T0", "T1", LinkType.FINISH_START),))
    day, other = DateRange(DAY, DAY), DateRange(NEXT, NEXT)
    mornings, evenings = Hours(((480, 720),)), Hours(((1080, 1200),))
    twice = (HoursOn(day, mornings), HoursOn(other, mornings), HoursOn(day, evenings))
    plan = replace(PLAN, calendars={"C": Calendar(id="C", hours_on=twice)})
    assert loaded(plan_text(plan)).calendars["C"].hours_on == twice[1:]


def _deep(levels: int) -> Plan:
    ids = [f"S{number}" for number in range(levels)]
    tasks = {
        id_: Task(id=id_, parent=ids[n - 1] if n else None, children=(ids[n + 1],), name=same("nhóm " * 30 + "cuối"))
        for n, id_ in enumerate(ids[:-1])
    }
    last = Task(id=ids[-1], parent=ids[-2], kind=Kind.MILESTONE, tags=("một",))
    return replace(PLAN, tasks={**tasks, ids[-1]: last}, roots=("S0",))


def test_tasks_as_deep_as_a_file_may_be() -> None:
    """All of them are written; deeper ones are refused, and would not be read."""
    plan = _deep(54)
    assert loaded(plan_text(plan)) == plan
    with pytest.raises(UnwritableError, match=r"tasks\.S54: .* 110 levels"):
        plan_text(_deep(55))
    with pytest.raises(UnwritableError, match="110 levels"):
        plan_text(_deep(3000))
    tasks = _deep(55).tasks
    bare = replace(tasks["S54"], tags=())
    with pytest.raises(UnwritableError, match="110 levels"):
        plan_text(replace(_deep(55), tasks=tasks | {"S54": bare}))
    text = plan_text(plan)
    deeper = text.replace("tags: [một]", "after: [[S0]]")
    assert [each.code for each in load_bytes(deeper.encode(), "plan.yaml").diagnostics] == ["DX007"]


@pytest.mark.slow
def test_ten_thousand_tasks() -> None:
    """In a chain: as many are read as were written."""
    ids = [f"T{number}" for number in range(10_000)]
    tasks = {
        id_: replace(T1, id=id_, predecessors=(Dependency(ids[n - 1], id_, LinkType.FINISH_START),) if n else ())
        for n, id_ in enumerate(ids)
    }
    plan = replace(PLAN, tasks=tasks, roots=tuple(ids))
    assert loaded(plan_text(plan)) == plan
