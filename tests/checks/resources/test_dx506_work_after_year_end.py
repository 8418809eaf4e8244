"""DX506: the year of the money."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX506"


def paid(funding: str, duration: str = "60d", more: str = "") -> str:
    return plan(f'A: {{duration: {duration}, cost: 6 tỷ, funding: "{funding}"{more}}}', start="2022-11-01")


LATE = """
ngân sách 2022; NS 2022; NSNN năm 2022; Vốn sự nghiệp CNTT năm 2022; 2022 budget; 2022 state budget
ngân sách 2021-2022; vốn 2021, 2022; budget of 2021 and 2022; Dự toán 2022 (theo Nghị quyết năm 2023)
"""
IN_TIME = """
ngân sách 2022-2023; ngân sách 2022–2023; vốn 2022 và 2023; 2022-2023 budget; ngân sách tỉnh; NS 2023; hợp đồng 2022
Ngân sách theo Quyết định 15/2022/QĐ-UBND; ngân sách tỉnh theo nghị quyết năm 2022; vốn trung hạn 2021-2025
Ngân sách trung ương, Nghị quyết ngày 05/3/2022; vốn doanh nghiệp
"""


def each(wordings: str) -> list[str]:
    return wordings.strip().replace("\n", "; ").split("; ")


@pytest.mark.parametrize("funding", each(LATE))
def test_work_after_the_year_that_pays_is_found(funding: str) -> None:
    (finding,) = findings(paid(funding), CODE)
    assert finding.message.en.startswith("`A` goes on until 2023-01-31, 16 working days after 2022-12-31")


@pytest.mark.parametrize("funding", each(IN_TIME))
def test_other_years_and_years_of_documents_are_not_meant(funding: str) -> None:
    assert findings(paid(funding), CODE) == ()


def test_work_that_is_done_on_the_last_day_is_in_time() -> None:
    assert findings(paid("NS 2022", "44d"), CODE) == ()
    assert len(findings(paid("NS 2022", "45d"), CODE)) == 1


def test_the_hint_names_the_latest_start_and_the_money_of_the_next_year() -> None:
    text = plan("L: {duration: 5d}\nA: {duration: 40d, after: L, cost: 4 tỷ, funding: NS 2022}", start="2022-11-01")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en == (
        "let `A` start on 2022-11-07 at the latest or cut `A` by 1 working day (`40d` → `39d`), "
        "or find 100 million đồng of 2023 and name it in its `funding`"
    )
    assert findings(text.replace("after: L", "start_no_earlier_than: 2022-11-07"), CODE) == ()
    assert findings(text.replace("40d", "39d"), CODE) == ()


@pytest.mark.parametrize(
    ("duration", "cut"),
    [
        ("8w", "cut `A` by 0.2 working weeks (`8w` → `7.8w`)"),
        ("2mo", "cut it by 1 working day"),
        ("320h", "cut it by 1 working day"),
    ],
)
def test_the_shorter_duration_is_written_in_its_unit_where_that_says_it_exactly(duration: str, cut: str) -> None:
    start = "2022-11-04" if duration == "2mo" else "2022-11-08"
    (finding,) = findings(
        plan(f"A: {{duration: {duration}, start_no_earlier_than: {start}, funding: NS 2022}}", start="2022-11-01"),
        CODE,
    )
    assert finding.hint is not None
    assert cut in finding.hint.en


def test_the_funding_of_a_summary_holds_for_all_inside_and_is_one_finding() -> None:
    text = plan(
        """
        S:
          funding: ngân sách 2022
          tasks:
            A: {duration: 60d}
            B: {duration: 50d}
            C: {duration: 50d, funding: ngân sách 2023}
            M: {kind: milestone, after: [A, B]}
        """,
        start="2022-11-01",
    )
    (finding,) = findings(text, CODE)
    assert (finding.task, len(finding.related)) == ("S", 1)
    assert "1 other" in finding.message.en


def test_the_same_words_at_several_tasks_are_one_finding() -> None:
    text = plan(
        """
        A: {duration: 60d, funding: NS 2022}
        B: {duration: 70d, funding: NS 2022}
        C: {duration: 70d, funding: NS 2021}
        """,
        start="2022-11-01",
    )
    assert [(finding.task, len(finding.related)) for finding in findings(text, CODE)] == [("A", 1), ("C", 0)]


def test_the_money_to_find_is_of_the_years_in_which_the_work_is_done() -> None:
    text = plan("T: {duration: 10d, cost: 1 tỷ, funding: ngân sách 2020}")
    (finding,) = findings(text, "DX506")
    assert finding.hint is not None
    assert finding.hint.en.endswith("find 1 billion đồng of 2022 and name it in its `funding`")


@pytest.mark.parametrize(
    ("start", "duration", "years"),
    [
        ("2022-11-01", "60d", "2023"),
        ("2022-11-01", "400d", "2023 – 2024"),
        ("2024-03-01", "5d", "2024"),  # begins after the year that pays
    ],
)
def test_without_a_cost_the_hint_names_the_years_in_which_the_work_is_done(
    start: str, duration: str, years: str
) -> None:
    tasks = f"L: {{duration: 5d}}\nA: {{duration: {duration}, funding: NS 2022, start_no_earlier_than: {start}}}"
    (finding,) = findings(plan(tasks, start="2022-11-01"), CODE)
    assert f"name money of {years} in its `funding` too" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize("funding", ["{vi: ngân sách 2022, en: public money}", "{vi: ngân sách tỉnh, en: 2022 budget}"])
def test_the_year_may_be_named_in_one_language(funding: str) -> None:
    text = plan(f"A: {{duration: 60d, cost: 6 tỷ, funding: {funding}}}", start="2022-11-01")
    assert len(findings(text, CODE)) == 1
