"""Sums, and the table of all tasks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.money import Budget
from dxplan.model.task import DateConstraints, Task
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.sections.annex import annex
from dxplan.render.documents.sections.money import in_whole_millions, money
from dxplan.render.mermaid import plain_name
from dxplan.text.phrase import same
from dxplan.text.sentences import capitalized
from tests.render.documents.papers import (
    AGENCIES,
    day,
    plan_of,
    subject_of,
    task,
    three_leads,
    written,
)


def test_a_plan_without_money_has_no_section_for_it() -> None:
    assert money(subject_of(three_leads())) is None
    assert "KINH PHÍ" not in written(subject_of(three_leads())).split("PHỤ LỤC I")[0]


def test_money_is_summed_by_phase_and_source_and_what_companies_pay_is_no_years_budget() -> None:
    plan = plan_of(
        Task(id="P", name=same("Một"), children=("A", "B")),
        task("A", 10, parent="P", cost=1_500_000_000, assumed=True),
        task("B", 300, "A", parent="P", cost=500_000_000, funding=same("vốn doanh nghiệp")),
        task("L", cost=100_000_000),
        budget=Budget(total=3 * 10**9, by_year={2022: 10**9}),
    )
    sums = money(subject_of(plan))
    assert sums is not None
    assert sums.unit == "tỷ đồng"
    assert [(p.name, p.amount, p.assumed) for p in sums.phases] == [
        ("I. Một", "2", "1,5"),
        ("II. Nhiệm vụ chung", "0,1", "0"),
    ]
    assert (sums.total.amount, sums.total.assumed) == ("2,1", "1,5")
    assert sums.years == ("năm 2022: 1,6 tỷ đồng",)
    assert [(f.name, f.amount) for f in sums.funding] == [("vốn doanh nghiệp", "0,5")]
    assert sums.budget == "tổng mức 3 tỷ đồng (năm 2022: 1 tỷ đồng)"


@pytest.mark.parametrize(
    ("costs", "years"),
    [
        ((30 * 10**9, 2 * 10**6), ("năm 2022: 30 tỷ đồng", "năm 2023: 0,002 tỷ đồng")),
        ((30 * 10**9, 1_000), ("năm 2022: 30 tỷ đồng", "năm 2023: 0,001 tỷ đồng")),
        ((657_142_857, 2_234_500_000_000), ("năm 2022: 0,658 tỷ đồng", "năm 2023: 2.234,5 tỷ đồng")),
        ((90 * 10**6, 20 * 10**6), ("năm 2022: 90 triệu đồng", "năm 2023: 20 triệu đồng")),
    ],
)
def test_the_years_of_a_list_have_one_unit_and_none_is_nothing(costs: tuple[int, int], years: tuple[str, str]) -> None:
    later = DateConstraints(start_no_earlier_than=day("2023-02-01"))
    plan = plan_of(task("A", cost=costs[0]), task("B", cost=costs[1], constraints=later))
    sums = money(subject_of(plan))
    assert sums is not None
    assert sums.years == years
    assert "; ".join((years[0], years[1].removeprefix("năm "))) in written(subject_of(plan), "brief")
    assert all(f"- {capitalized(year)}" in written(subject_of(plan), "plan") for year in years)


def test_the_years_of_a_budget_have_the_unit_of_its_total() -> None:
    budget = Budget(total=3 * 10**9, by_year={2022: 10**9, 2023: 250 * 10**6})
    sums = money(subject_of(plan_of(task("A"), budget=budget)))
    assert sums is not None
    assert sums.budget == "tổng mức 3 tỷ đồng (năm 2022: 1 tỷ đồng; năm 2023: 0,25 tỷ đồng)"


def test_what_the_tasks_of_a_group_cost_is_part_of_what_the_group_costs() -> None:
    plan = plan_of(
        Task(id="P", name=same("Một"), children=("A",), cost=3 * 10**9),
        task("A", parent="P", cost=2 * 10**9),
    )
    sums = money(subject_of(plan))
    assert sums is not None
    assert sums.total.amount == "3"
    assert [p.amount for p in sums.phases] == ["3"]


@pytest.mark.parametrize(
    ("cost", "unit", "written_cost"),
    [(90_000_000, "triệu đồng", "90"), (200_000_000, "tỷ đồng", "0,2"), (50_000, "đồng", "50.000")],
)
def test_the_unit_of_money_fits_the_plan(cost: int, unit: str, written_cost: str) -> None:
    table = annex(subject_of(plan_of(task("A", cost=cost))))
    assert (table.unit, table.rows[-1].cost) == (unit, written_cost)


def test_a_small_cost_among_large_ones_is_not_nothing() -> None:
    plan = plan_of(task("A", cost=10**10), task("B", cost=10**10), task("C", cost=200_000))
    assert annex(subject_of(plan)).rows[-1].cost == "0,0002"


def test_groups_inside_a_phase_have_rows_of_their_own() -> None:
    plan = plan_of(
        Task(id="P", name=same("Giai đoạn"), children=("A", "Q")),
        task("A", parent="P"),
        Task(id="Q", name=same("Nhóm"), parent="P", children=("B",)),
        task("B", parent="Q"),
    )
    rows = annex(subject_of(plan)).rows
    assert [(row.number, row.name) for row in rows] == [
        ("I", "Giai đoạn"), ("1", "A"), ("I.1", "Nhóm"), ("2", "B"),
    ]  # fmt: skip


def test_an_agency_that_ends_during_a_task_shows_who_takes_over() -> None:
    plan = plan_of(
        task("A", 5, lead="SO"), task("B", 5, "A", lead="SO"), agencies=AGENCIES, start=date(2025, 2, 24)
    )  # fmt: skip
    rows = annex(subject_of(plan)).rows
    assert [row.lead for row in rows[1:]] == ["Sở TT&TT", "Sở TT&TT (từ 01/03/2025: Sở KH&CN)"]


def test_the_chart_keeps_the_signs_of_a_name() -> None:
    plan = plan_of(task("A", name=same("Đợt 1: y tế; đạt 25% #1")))
    assert "    1. Đợt 1：y tế；đạt 25％ ＃1 :crit, " in meeting_paper(subject_of(plan)).chart


def test_a_very_long_plan_draws_its_phases_only() -> None:
    tasks = [task(f"T{i}", parent="P") for i in range(100)]
    plan = plan_of(Task(id="P", name=same("Giai đoạn"), children=tuple(t.id for t in tasks)), *tasks, task("M", 0, "P"))
    paper = meeting_paper(subject_of(plan))
    assert paper.chart_is_brief
    bars = [line.strip() for line in paper.chart.splitlines() if ":" in line and "%%" not in line]
    assert bars == ["I. Giai đoạn :crit, 2022-01-04, 7d", "101. M :milestone, crit, 2022-01-10, 1d"]
    assert plain_name("I. Giai đoạn") == "I. Giai đoạn"
    assert len(paper.annex.rows) == 103


@given(st.dictionaries(st.integers(2020, 2030), st.integers(1, 10**12), min_size=1))
def test_years_in_whole_millions_add_up_and_are_never_too_little(spent: dict[int, int]) -> None:
    last = max(spent)
    spent[last] += -sum(spent.values()) % 10**6
    said = in_whole_millions(spent)
    assert sum(said.values()) == sum(spent.values())
    assert all(amount > 0 and amount % 10**6 == 0 for amount in said.values())
    for year in spent:
        left = sum(a for y, a in said.items() if y <= year) - sum(a for y, a in spent.items() if y <= year)
        assert 0 <= left < 10**6


def test_years_that_are_no_whole_millions_together_stay_as_they_are() -> None:
    assert in_whole_millions({2024: 1_500_000, 2025: 1}) == {2024: 1_500_000, 2025: 1}
