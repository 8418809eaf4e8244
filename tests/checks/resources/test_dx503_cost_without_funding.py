"""DX503: costs that name no money."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX503"


def test_a_plan_without_any_money_is_one_finding() -> None:
    (finding,) = findings(plan("A: {duration: 5d, cost: 2 tỷ}\nB: {duration: 5d, cost: 1 tỷ}"), CODE)
    assert finding.message.en.startswith(
        "2 tasks need 3 billion đồng (`A`: 2 billion đồng and `B`: 1 billion đồng), but"
    )
    assert "by_year: {2022: …}" in (finding.hint.en if finding.hint else "")


def test_a_total_without_years_or_sources_is_no_source() -> None:
    (finding,) = findings(plan("A: {duration: 5d, cost: 2 tỷ}", "budget: {total: 9 tỷ}"), CODE)
    assert finding.task == "A"


@pytest.mark.parametrize("head", ["budget: {by_year: {2022: 1 tỷ}}", "budget: {total: 3 tỷ, by_year: {2021: 1 tỷ}}"])
def test_a_budget_by_year_names_the_money(head: str) -> None:
    assert findings(plan("A: {duration: 5d, cost: 2 tỷ}", head), CODE) == ()


def test_where_most_costs_name_no_money_it_is_one_finding_for_the_plan() -> None:
    tasks = "\n".join(f"P{n}: {{tasks: {{T{n}: {{duration: 5d, cost: 1 tỷ}}}}}}" for n in range(3))
    (finding,) = findings(plan(tasks + "\nA: {duration: 5d, cost: 2 tỷ, funding: NSNN}"), CODE)
    assert finding.message.en.startswith("3 tasks need 3 billion đồng")


def test_only_what_lacks_a_source_is_named_phase_by_phase() -> None:
    found = findings(
        plan("""
            P:
              tasks:
                A: {duration: 5d, cost: 2 tỷ, funding: NSNN}
                B: {duration: 5d, cost: 1 tỷ}
                C: {duration: 5d}
            Q:
              funding: vốn doanh nghiệp
              tasks:
                D: {duration: 5d, cost: 4 tỷ}
                G: {duration: 5d, cost: 4 tỷ}
            R:
              tasks:
                E: {duration: 5d, cost: 1 tỷ}
                F: {duration: 5d, cost: 2 tỷ}
        """),
        CODE,
    )
    assert [finding.task for finding in found] == ["B", "R"]
    assert "3 billion đồng" in found[1].message.en


@pytest.mark.parametrize("tasks", ["A: {duration: 5d}", "A: {duration: 5d, cost: 0}"])
def test_what_costs_nothing_needs_no_source(tasks: str) -> None:
    assert findings(plan(tasks), CODE) == ()


def test_a_summary_whose_cost_is_used_up_inside_needs_no_source_of_its_own() -> None:
    tasks = "P: {cost: 2 tỷ, tasks: {A: {duration: 5d, cost: 2 tỷ, funding: NSNN}}}"
    assert findings(plan(tasks), CODE) == ()


def test_beside_a_budget_by_year_a_cost_without_a_source_is_found_where_others_name_theirs() -> None:
    tasks = """
        A: {duration: 5d, cost: 2 tỷ, funding: Ngân sách tỉnh}
        B: {duration: 5d, cost: 1 tỷ, funding: Ngân sách trung ương}
        C: {duration: 5d, cost: 3 tỷ}
    """
    (finding,) = findings(plan(tasks, "budget: {by_year: {2022: 9 tỷ}}"), CODE)
    assert finding.task == "C"
    assert "nor has the plan a budget by year" not in finding.message.en


def test_beside_a_budget_by_year_few_sources_are_no_habit() -> None:
    tasks = "\n".join(f"T{n}: {{duration: 5d, cost: 1 tỷ}}" for n in range(3))
    text = plan(tasks + "\nA: {duration: 5d, cost: 2 tỷ, funding: NSNN}", "budget: {by_year: {2022: 9 tỷ}}")
    assert findings(text, CODE) == ()


def test_beside_a_budget_one_of_two_costs_without_a_source_is_found_and_two_of_three_are_a_habit() -> None:
    head = "budget: {by_year: {2022: 9 tỷ}}"
    one = "A: {duration: 5d, cost: 2 tỷ, funding: Ngân sách tỉnh}\nB: {duration: 5d, cost: 1 tỷ}"
    assert [finding.task for finding in findings(plan(one, head), CODE)] == ["B"]
    assert findings(plan(f"{one}\nC: {{duration: 5d, cost: 1 tỷ}}", head), CODE) == ()


def test_what_is_written_once_for_all_units_of_a_roll_out_counts_once() -> None:
    tasks = """
        A: {duration: 5d, cost: 2 tỷ, funding: Ngân sách tỉnh}
        R:
          each: {a: Xã A, b: Xã B, c: Xã C}
          tasks:
            t: {name: "Thiết bị {unit}", duration: 5d, cost: 1 tỷ}
    """
    assert findings(plan(tasks, "budget: {by_year: {2022: 9 tỷ}}"), CODE) != ()
