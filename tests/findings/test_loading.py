"""What is asked of resources and agencies, month by month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import isinf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.api.loads import NoResourceError, loading_of, spent_by_quarter
from dxplan.findings.loading import Demand, Of, demands, months, peak, too_much
from dxplan.schedule.demand import Use
from dxplan.schedule.instant import LAST_INSTANT, at
from tests.checks.examining import plan, scheduled

HEAD = """
agencies: {A1: {name: {vi: Sở TT&TT, en: Department}}, A2: {}}
resources:
  r1: {agency: A1, capacity: 2, name: Tổ một}
  r2: {agency: A1, capacity: 1}
  r3: {agency: A2}
"""
TASKS = """
A: {duration: 10d, lead: A1, resources: {r1: 2}}
B: {duration: 5d, lead: A1, resources: {r1: 1.5, r2: 0.5}}
C: {duration: 1mo, after: A, lead: A2, resources: {r2: 1}}
"""


def _all(tasks: str = TASKS, head: str = HEAD) -> dict[tuple[Of, str], Demand]:
    return {(demand.of, demand.id): demand for demand in demands(scheduled(plan(tasks, head)))}


def test_an_agency_that_brings_several_resources_is_asked_for_their_sum() -> None:
    found = _all()
    assert [key for key in found if key[0] is Of.AGENCY] == [(Of.AGENCY, "A1")]
    together = found[Of.AGENCY, "A1"]
    assert (together.capacity, together.resources, peak(together)) == (3, ("r1", "r2"), 4)
    assert isinf(found[Of.LEAD, "A1"].capacity)
    assert [peak(found[Of.LEAD, agency]) for agency in ("A1", "A2")] == [2, 1]


def test_what_nobody_uses_is_there_and_empty() -> None:
    unused = _all()[Of.RESOURCE, "r3"]
    assert (unused.uses, months(unused), peak(unused)) == ((), [], 0)


def test_too_much_says_who_asks_for_it() -> None:
    schedule = scheduled(plan(TASKS, HEAD))
    (found,) = too_much(_all()[Of.RESOURCE, "r1"], schedule)
    assert (found.first, found.last, found.tasks) == (date(2022, 3, 1), date(2022, 3, 7), (("A", 2), ("B", 1.5)))


def test_the_units_of_a_roll_out_are_one_task() -> None:
    tasks = "R: {each: [q1, q2, q3], tasks: {T: {duration: 5d, resources: {r1: 1}}}}"
    schedule = scheduled(plan(tasks, HEAD))
    found = next(demand for demand in demands(schedule) if demand.id == "r1")
    assert [each.tasks for each in too_much(found, schedule)] == [(("T", 3),)]


def test_months_tell_work_and_what_there_is_also_between() -> None:
    """March 2022 has 23 working days; nothing is asked for in April and May."""
    found = _all("A: {duration: 2d, resources: {r1: 2}}\nB: {duration: 1d, start_no_earlier_than: 2022-06-01,"
                 " resources: {r1: 3}}")  # fmt: skip
    told = months(found[Of.RESOURCE, "r1"])
    assert [(str(m.first)[:7], m.peak, m.work, m.is_over) for m in told] == [
        ("2022-03", 2, 4, False),
        ("2022-04", 0, 0, False),
        ("2022-05", 0, 0, False),
        ("2022-06", 3, 3, True),
    ]
    assert told[0].available == 2 * 23


@given(
    st.lists(st.tuples(st.integers(1, 90), st.integers(0, 200), st.sampled_from((0.5, 1, 2))), min_size=1, max_size=5)
)
def test_all_work_falls_into_some_month(rows: list[tuple[int, int, float]]) -> None:
    """The unit-days of the months are those of the tasks, and the greatest peak is that of the whole."""
    text = "\n".join(
        f"T{number}: {{duration: {days}d, after: [S SS+{wait}d], resources: {{r1: {units}}}}}"
        for number, (days, wait, units) in enumerate(rows)
    )
    demand = _all(f"S: {{duration: 1d}}\n{text}")[Of.RESOURCE, "r1"]
    told = months(demand)
    assert sum(month.work for month in told) == pytest.approx(sum(days * units for days, _, units in rows), abs=0.1)
    assert max(month.peak for month in told) == peak(demand)


def test_the_last_month_that_there_is_has_an_end() -> None:
    demand = _all()[Of.RESOURCE, "r1"]
    first = at(date(9999, 12, 1))
    use = Use("A", 1.0, first, LAST_INSTANT, demand.time)
    assert [(month.first.month, month.peak) for month in months(replace(demand, uses=(use,)))] == [(12, 1)]


@pytest.mark.parametrize("name", ["r1", "R1", "tổ MỘT", "Tổ một"])
def test_a_resource_goes_by_its_id_or_name(name: str) -> None:
    (found,) = loading_of([scheduled(plan(TASKS, HEAD))], resources=[name])
    assert [(demand.of, demand.id) for demand in found.demands] == [(Of.RESOURCE, "r1")]
    assert not found.quarters


def test_of_an_agency_all_is_wanted_that_concerns_it() -> None:
    (found,) = loading_of([scheduled(plan(TASKS, HEAD))], agencies=["department"])
    assert [(demand.of.value, demand.id) for demand in found.demands] == [
        ("resource", "r1"),
        ("resource", "r2"),
        ("agency", "A1"),
        ("lead", "A1"),
    ]


def test_plans_without_it_are_left_out_and_one_that_has_it_is_enough() -> None:
    has, lacks = scheduled(plan(TASKS, HEAD)), scheduled(plan("A: {duration: 1d}"))
    assert [found.schedule for found in loading_of([lacks, has], resources=["r3"])] == [has]
    assert len(loading_of([lacks, has])) == 2


@pytest.mark.parametrize(
    ("wanted", "vi", "en"),
    [
        ({"resources": ["r11"]}, "có phải ý bạn là `r1`?", "did you mean `r1`?"),
        ({"agencies": ["Departmnt"]}, "có phải ý bạn là `Department`?", "did you mean `Department`?"),
        ({"resources": ["zzz"]}, "(có: r1, r2 và r3)", "(there are: r1, r2 and r3)"),
        ({"resources": ["r1", "A1"]}, "không có nguồn lực `A1`", "there is no resource `A1`"),
        ({"agencies": [""]}, "không có cơ quan ``", "there is no agency ``"),
        ({"resources": ["x" * 5000]}, "…`", "…`"),
    ],
)
def test_what_no_plan_has_is_told_with_what_there_is(wanted: dict[str, list[str]], vi: str, en: str) -> None:
    with pytest.raises(NoResourceError) as raised:
        loading_of([scheduled(plan(TASKS, HEAD))], **wanted)  # type: ignore[arg-type]
    assert vi in raised.value.reason.vi
    assert en in raised.value.reason.en
    assert len(raised.value.reason.vi) < 200


def test_money_by_quarter_is_the_money_by_year_of_the_checks() -> None:
    tasks = """
    A: {duration: 200d, cost: 3 tỷ}
    B: {duration: 5d, cost: 1 tỷ, funding: Vốn của VNPT, lead: V}
    """
    schedule = scheduled(plan(tasks, "agencies: {V: {kind: vendor, name: VNPT}}", start="2022-09-01"))
    found = spent_by_quarter(schedule)
    assert sum(found.values()) == 3 * 10**9
    assert [quarter % 4 for quarter in found] == [2, 3, 0, 1]


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(0, 60), st.sampled_from((1, 2))), min_size=1, max_size=9))
def test_who_asks_for_too_much_is_who_works_when_it_is_greatest(rows: list[tuple[int, int, int]]) -> None:
    """Found in one sweep over all, as looking at every use at every peak would find it."""
    text = "\n".join(
        f"T{number}: {{duration: {days}d, after: [S SS+{wait}d], resources: {{r1: {units}}}}}"
        for number, (days, wait, units) in enumerate(rows)
    )
    schedule = scheduled(plan(f"S: {{duration: 1d}}\n{text}", HEAD))
    demand = next(iter(demands(schedule)))
    for found in too_much(demand, schedule):
        at_work = [use for use in demand.uses if use.works_at(found.overload.peak)]
        assert found.tasks == tuple((use.task, use.units) for use in at_work)
        assert sum(units for _, units in found.tasks) == found.overload.demand > demand.capacity
