"""DX504: the money of each year."""

from __future__ import annotations

import re
from datetime import date

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

CODE = "DX504"


def money(tasks: str, years: str, start: str = "2022-11-01") -> str:
    return plan(tasks, f"budget: {{by_year: {years}}}", start)


def test_a_task_over_the_turn_of_the_year_is_shared_by_its_working_days() -> None:
    text = money("A: {duration: 88d, cost: 88 tỷ}", "{2022: 44 tỷ, 2023: 44 tỷ}")
    assert findings(text, CODE) == ()
    (finding,) = findings(text.replace("2022: 44", "2022: 43"), CODE)
    assert "2022 needs 44 billion đồng, its budget is 43 billion đồng, 1 billion đồng too much" in finding.message.en


def test_a_year_that_is_left_out_has_nothing() -> None:
    (finding,) = findings(money("A: {duration: 88d, cost: 88 tỷ}", "{2022: 50 tỷ}"), CODE)
    assert finding.message.en.startswith("2023 needs 44 billion đồng, but `by_year` has nothing for that year")


def test_without_amounts_by_year_there_is_nothing_to_hold_it_against() -> None:
    assert findings(plan("A: {duration: 5d, cost: 9 tỷ}", "budget: {total: 1 tỷ}"), CODE) == ()


def test_what_a_company_pays_is_not_taken_from_the_budget() -> None:
    tasks = "A: {duration: 5d, cost: 9 tỷ, funding: vốn doanh nghiệp}\nB: {duration: 5d, cost: 1 tỷ, funding: NSNN}"
    assert findings(money(tasks, "{2022: 1 tỷ}"), CODE) == ()
    assert (
        len(findings(money(tasks.replace("vốn doanh nghiệp", "ngân sách và doanh nghiệp"), "{2022: 1 tỷ}"), CODE)) == 1
    )


def test_the_cost_of_a_summary_is_not_counted_twice() -> None:
    tasks = "S: {cost: 9 tỷ, tasks: {A: {duration: 5d, cost: 4 tỷ}, B: {duration: 5d, cost: 5 tỷ}}}"
    assert findings(money(tasks, "{2022: 9 tỷ}"), CODE) == ()


def test_the_move_that_the_hint_names_lies_within_the_float_and_cures_it() -> None:
    text = money(
        "A: {duration: 10d, cost: 3 tỷ}\nB: {duration: 10d, cost: 4 tỷ}\nZ: {duration: 120d}",
        "{2022: 5 tỷ, 2023: 4 tỷ}",
    )
    (finding,) = findings(text, CODE)
    move = re.match(r"let `(\w)` start no earlier than (\S+) ", finding.hint.en if finding.hint else "")
    assert move is not None
    task, day = move.groups()
    moved = text.replace(f"  {task}: {{", f"  {task}: {{start_no_earlier_than: {day}, ")
    assert moved != text
    assert findings(moved, CODE) == ()


def test_a_move_that_would_overspend_the_next_year_is_not_named() -> None:
    text = money("A: {duration: 10d, cost: 3 tỷ}\nZ: {duration: 120d}", "{2022: 2 tỷ, 2023: 1 tỷ}")
    assert "no earlier than" not in str(findings(text, CODE)[0].hint)


def test_a_move_out_of_the_year_that_the_funding_names_is_not_named() -> None:
    tasks = "A: {duration: 10d, cost: 3 tỷ, funding: NSNN 2022}\nZ: {duration: 120d}"
    assert "no earlier than" not in str(findings(money(tasks, "{2022: 2 tỷ, 2023: 9 tỷ}"), CODE)[0].hint)


def test_money_that_another_year_has_left_is_offered_and_the_new_amounts_cure_it() -> None:
    text = money("A: {duration: 10d, cost: 3333333333}", "{2022: 2 tỷ, 2023: 9 tỷ}")
    (finding,) = findings(text, CODE)
    written = re.search(r"write `(.+)` in `by_year`", finding.hint.en if finding.hint else "")
    assert written is not None
    assert written[1] == "2022: 3334 triệu, 2023: 7666 triệu"
    assert findings(money("A: {duration: 10d, cost: 3333333333}", f"{{{written[1]}}}"), CODE) == ()


def test_the_day_to_which_a_task_is_moved_is_a_working_day() -> None:
    head = "budget: {by_year: {2022: 0, 2023: 9 tỷ}}"
    tasks = "A: {duration: 10d, cost: 2 tỷ}\nZ: {duration: 90d}"
    (finding,) = findings(plan(tasks, head, start="2022-12-26"), "DX504")
    assert finding.hint is not None
    assert finding.hint.en.startswith("let `A` start no earlier than 2023-01-03 ")  # 2 January is a day off too


def test_a_year_gives_no_more_than_it_has_left() -> None:
    """2023 has 9 billion and spends 8.5 of it: it cannot give 1.5."""
    text = money(
        "A: {duration: 10d, cost: 3.5 tỷ}\nB: {duration: 10d, cost: 8.5 tỷ, start_no_earlier_than: 2023-03-01}",
        "{2022: 2 tỷ, 2023: 9 tỷ}",
    )
    (finding,) = findings(text, CODE)
    assert (finding.hint.en if finding.hint else "").startswith("cut or move work of that year")


@pytest.mark.parametrize("what", ["progress: 10 %", "actual_start: 2022-11-01"])
def test_what_has_begun_is_not_moved(what: str) -> None:
    tasks = f"A: {{duration: 10d, cost: 3 tỷ, {what}}}\nZ: {{duration: 120d}}"
    assert "no earlier than" not in str(findings(money(tasks, "{2022: 2 tỷ, 2023: 9 tỷ}"), CODE)[0].hint)


def test_what_a_summary_pays_for_is_not_moved() -> None:
    tasks = "P: {cost: 3 tỷ, tasks: {A: {duration: 10d, cost: 3 tỷ}}}\nZ: {duration: 120d}"
    assert "no earlier than" not in str(findings(money(tasks, "{2022: 2 tỷ, 2023: 9 tỷ}"), CODE)[0].hint)


WORK_OF_2024 = "A: {duration: 5d, cost: 9 tỷ, start_no_earlier_than: 2024-03-04}"


def test_work_is_not_moved_to_a_year_before_its_own_nor_money_that_has_lapsed() -> None:
    (finding,) = findings(money(WORK_OF_2024, "{2022: 10 tỷ, 2023: 10 tỷ}"), CODE, date(2026, 11, 22))
    assert finding.hint is not None
    assert finding.hint.en == "cut or move work of that year, or write `2024: 9 tỷ` in `by_year`"


def test_of_a_year_to_come_before_the_works_own_only_the_money_is_moved() -> None:
    (finding,) = findings(money(WORK_OF_2024, "{2022: 10 tỷ, 2023: 10 tỷ}"), CODE, date(2023, 5, 4))
    assert finding.hint is not None
    assert finding.hint.en == "2023 has 10 billion đồng left: move money, write `2023: 1 tỷ, 2024: 9 tỷ` in `by_year`"
    assert finding.hint.vi == "năm 2023 còn dư 10 tỷ đồng: chuyển bớt tiền, ghi `2023: 1 tỷ, 2024: 9 tỷ` ở `by_year`"


def test_a_later_year_is_offered_before_an_earlier_one() -> None:
    (finding,) = findings(money(WORK_OF_2024, "{2023: 10 tỷ, 2025: 10 tỷ}"), CODE, date(2022, 5, 4))
    assert finding.hint is not None
    assert finding.hint.en.startswith("2025 has 10 billion đồng left: move work there, or")


def test_money_is_of_the_years_that_the_funding_names() -> None:
    tasks = "A: {duration: 88d, cost: 88 tỷ, funding: %s}"
    assert findings(money(tasks % "Ngân sách năm 2023", "{2022: 0, 2023: 88 tỷ}"), CODE) == ()
    assert len(findings(money(tasks % "Ngân sách tỉnh", "{2022: 0, 2023: 88 tỷ}"), CODE)) == 1


def test_what_may_be_paid_in_another_year_that_has_it_is_a_note() -> None:
    tasks = "A: {duration: 88d, cost: 88 tỷ}"
    (finding,) = findings(money(tasks, "{2022: 40 tỷ, 2023: 48 tỷ}"), CODE)
    assert finding.severity is Severity.NOTE
    (finding,) = findings(money(tasks, "{2022: 40 tỷ, 2023: 44 tỷ}"), CODE)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "funding",
    [
        "Provincial recurrent budget 2024 to 2027",
        "Budgets of 2024 until 2027",
        "Ngân sách tỉnh từ năm 2024 đến năm 2027",
        "Kinh phí thường xuyên 2024 đến hết năm 2027",
        "Ngân sách tỉnh 2024-2027",
    ],
)
def test_the_years_from_one_to_another_are_all_of_them(funding: str) -> None:
    tasks = f'A: {{duration: 36mo, cost: 36 tỷ, funding: "{funding}"}}'
    assert findings(money(tasks, "{2024: 8 tỷ, 2025: 13 tỷ, 2026: 13 tỷ, 2027: 6 tỷ}", "2024-06-03"), CODE) == ()


@pytest.mark.parametrize("funding", ["Ngân sách 2024 và 2027", "Budget 2024, 2027", "Ngân sách năm 2024; 2027"])
def test_two_years_are_these_and_none_between(funding: str) -> None:
    tasks = f'A: {{duration: 36mo, cost: 36 tỷ, funding: "{funding}"}}'
    told = findings(money(tasks, "{2024: 8 tỷ, 2025: 13 tỷ, 2026: 13 tỷ, 2027: 6 tỷ}", "2024-06-03"), CODE)
    assert len(told) == 2


@pytest.mark.parametrize(
    "funding",
    ["Provincial public investment 2022 and 2023", "Đầu tư công của tỉnh 2022, 2023", "Public investment 2022-2023"],
)
def test_money_of_several_years_may_fall_into_any_of_them(funding: str) -> None:
    tasks = (
        f'A: {{duration: 10d, cost: 9 tỷ, funding: "{funding}"}}\nB: {{duration: 10d, cost: 10 tỷ, funding: NSNN 2022}}'
    )
    (finding,) = findings(money(tasks, "{2022: 12 tỷ, 2023: 7 tỷ}"), CODE)
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize("kind", ["tender", "contract", "bid_evaluation"])
def test_the_price_at_a_tender_or_contract_is_paid_as_the_work_is_done_later(kind: str) -> None:
    """A note, and only while the years together have the money."""
    tasks = f"A: {{kind: {kind}, duration: 10d, cost: 9 tỷ}}\nB: {{kind: build, duration: 10d, cost: 10 tỷ}}"
    (finding,) = findings(money(tasks, "{2022: 12 tỷ, 2023: 7 tỷ}"), CODE)
    assert finding.severity is Severity.NOTE
    (finding,) = findings(money(tasks, "{2022: 12 tỷ, 2023: 2 tỷ}"), CODE)
    assert finding.severity is Severity.WARNING
    (finding,) = findings(money(tasks.replace(kind, "survey"), "{2022: 12 tỷ, 2023: 7 tỷ}"), CODE)
    assert finding.severity is Severity.WARNING


def test_money_of_several_years_is_not_that_of_a_year_that_has_none_left() -> None:
    """2023, which the funding names too, is spent; 2024, which has money, is not named."""
    tasks = """
    A: {duration: 10d, cost: 9 tỷ, funding: NSNN 2022 và 2023}
    B: {duration: 10d, cost: 10 tỷ, funding: NSNN 2022}
    C: {duration: 10d, cost: 4 tỷ, funding: NSNN 2023}
    """
    (finding,) = findings(money(tasks, "{2022: 10 tỷ, 2023: 12 tỷ, 2024: 1 tỷ}"), CODE)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize("funding", ["Theo Luật Đầu tư công 2024", "Under the Law on Public Investment 2024"])
def test_the_year_of_a_law_is_that_of_no_money(funding: str) -> None:
    tasks = f'A: {{duration: 5d, cost: 9 tỷ, funding: "{funding}"}}'
    assert findings(money(tasks, "{2022: 9 tỷ, 2024: 0}"), CODE) == ()
