"""DX505: totals, of the plan and of summaries."""

from __future__ import annotations

from dxplan.load.loader import load_bytes
from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found_with_remedies, plan

CODE = "DX505"
TWO_TASKS = "A: {duration: 5d, cost: 3 tỷ}\nB: {duration: 5d, cost: 2 tỷ}"


def test_it_says_how_much_too_much_and_what_costs_most() -> None:
    (finding,) = findings(plan(TWO_TASKS, "budget: {total: 4.5 tỷ}"), CODE)
    assert finding.message.en == (
        "the work costs 5 billion đồng in all, 500 million đồng more than the budget of 4.5 billion đồng "
        "(`A`: 3 billion đồng and `B`: 2 billion đồng)"
    )
    assert "raise the `total` to `5 tỷ`" in (finding.hint.en if finding.hint else "")


def test_exactly_the_budget_is_fine() -> None:
    assert findings(plan(TWO_TASKS, "budget: {total: 5 tỷ}"), CODE) == ()


def test_what_a_company_pays_is_no_part_of_it() -> None:
    tasks = "A: {duration: 5d, cost: 3 tỷ, funding: vốn doanh nghiệp}\nB: {duration: 5d, cost: 2 tỷ}"
    assert findings(plan(tasks, "budget: {total: 2 tỷ}"), CODE) == ()


def test_tasks_that_cost_more_than_their_summary_says_are_a_warning() -> None:
    text = plan("S: {cost: 4 tỷ, tasks: {T: {tasks: {A: {duration: 5d, cost: 3 tỷ}}}, B: {duration: 5d, cost: 2 tỷ}}}")
    (finding,) = findings(text, CODE)
    assert (finding.task, finding.severity) == ("S", Severity.WARNING)
    assert findings(text.replace("S: {cost: 4", "S: {cost: 5"), CODE) == ()


def test_a_summary_may_cost_more_than_its_tasks_say() -> None:
    text = plan("S: {cost: 4 tỷ, tasks: {A: {duration: 5d, cost: 3 tỷ}}}", "budget: {total: 4 tỷ}")
    assert findings(text, CODE) == ()


def test_with_the_cost_of_the_hint_a_summary_is_within_it() -> None:
    text = plan("S: {cost: 4 tỷ, tasks: {A: {duration: 5d, cost: 3 tỷ}, B: {duration: 5d, cost: 2 tỷ}}}")
    assert found_with_remedies(text, CODE) == [[]]


def test_the_years_of_a_budget_get_what_they_need_and_add_up_to_the_total_that_is_proposed() -> None:
    text = plan(
        "A: {duration: 60d, cost: 3 tỷ}\nB: {duration: 60d, cost: 1 tỷ, after: A, start_no_earlier_than: 2023-03-01}",
        "budget: {total: 3 tỷ, by_year: {2022: 1 tỷ, 2023: 2 tỷ}}",
    )
    (finding,) = findings(text, "DX505")
    (remedy,) = remedies_in(finding.hint)
    assert remedy.in_file.en == "raise the `total` to `4 tỷ` and write `2022: 3 tỷ, 2023: 1 tỷ` in `by_year`"
    loaded = load_bytes(text.encode(), "plan.yaml").plan
    assert loaded is not None
    budget = remedy.apply(loaded).budget
    assert budget is not None
    assert sum(budget.by_year.values()) == budget.total
