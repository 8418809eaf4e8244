"""DX431: which years of a plan are looked back on."""

from __future__ import annotations

import json

import pytest

from dxplan.scenario.remedy import remedies_in
from tests.checks.examining import findings, plan

CODE = "DX431"
WORK = "A: {duration: 30mo}"


def years(tasks: str, start: str = "2021-09-01") -> list[str]:
    return [
        finding.message.en.removeprefix("nothing looks back on ") for finding in findings(plan(tasks, "", start), CODE)
    ]


def review(on: str, id_: str = "S") -> str:
    return f"{id_}: {{kind: review, duration: 5d, start_no_earlier_than: {on}}}"


def test_full_calendar_years_without_a_review_are_named() -> None:
    assert years(WORK) == ["2022 – 2023"]


def test_a_review_of_a_year_is_done_until_the_end_of_march_of_the_next() -> None:
    assert years(f"{WORK}\n{review('2022-12-05')}") == ["2023"]
    assert years(f"{WORK}\n{review('2023-03-20')}") == ["2023"]
    assert years(f"{WORK}\n{review('2023-04-03')}") == ["2022"]


def test_every_year_its_review() -> None:
    assert years(f"{WORK}\n{review('2022-12-05')}\n{review('2023-12-04', 'T')}") == []


def test_a_review_is_known_by_its_words_too() -> None:
    other = "T: {name: Hội nghị sơ kết, duration: 1d, start_no_earlier_than: 2023-12-04}"
    assert years(f"{WORK}\n{review('2022-12-05')}\n{other}") == []


def test_a_review_that_goes_on_for_years_counts_for_all_of_them() -> None:
    assert years(f"{WORK}\nS: {{name: Sơ kết hằng năm, kind: ops, duration: 28mo}}") == []


@pytest.mark.parametrize(
    "name",
    [
        *("Sơ kết hai năm 2022 - 2023", "Sơ kết 2 năm", "Tổng kết 02 năm thực hiện", "Sơ kết 2022-2023"),
        *("Sơ kết năm 2022 và năm 2023", "Sơ kết các năm 2022, 2023", "Review of two years", "Review of 2022 and 2023"),
    ],
)
def test_a_review_of_two_years_looks_back_on_both(name: str) -> None:
    task = f"S: {{name: '{name}', kind: review, duration: 5d, start_no_earlier_than: 2023-12-04}}"
    assert years(f"{WORK}\n{task}") == []


@pytest.mark.parametrize(
    "name",
    [
        *("Sơ kết năm 2023", "Tổng kết giai đoạn 2021 - 2025", "Sơ kết năm 2023 thực hiện Kế hoạch 2022-2023"),
        *("Sơ kết năm 2023 của Đề án 2022 - 2023", "Sơ kết, kế hoạch năm 2024, 2023", "Sơ kết 12 năm"),
    ],
)
def test_near_miss_the_years_of_a_programme_are_not_those_of_its_review(name: str) -> None:
    task = f"S: {{name: '{name}', kind: review, duration: 5d, start_no_earlier_than: 2023-12-04}}"
    assert years(f"{WORK}\n{task}") == ["2022"]


def test_a_plan_of_a_year_or_less_needs_none() -> None:
    assert years("A: {duration: 11mo}", "2022-01-04") == []


def test_parts_of_years_at_both_ends_are_not_asked_for() -> None:
    assert years("A: {duration: 14mo}", "2021-09-06") == []


def test_figures_taken_a_year_later_ask_for_no_review_of_the_year_between() -> None:
    """The work ends in February 2024; that 2024 is measured in January 2025 makes it no year of work."""
    measured = "M: {kind: measure, duration: 5d, after: A, start_no_earlier_than: 2025-01-06}"
    assert years(f"{WORK}\n{measured}") == years(WORK) == ["2022 – 2023"]


def test_a_year_in_which_no_work_is_done_needs_none() -> None:
    tasks = "A: {duration: 5d}\nB: {duration: 5d, after: A, start_no_earlier_than: 2024-03-04}"
    assert years(tasks) == []


def test_years_in_a_row_are_written_as_one() -> None:
    assert years(f"A: {{duration: 62mo}}\n{review('2023-12-04')}") == ["2022, 2024 – 2025"]


def test_the_review_of_the_hint_is_waited_for_by_the_final_one() -> None:
    text = plan(
        "A: {duration: 20mo}\nZ: {kind: review, duration: 5d, after: A}",
        start="2022-09-06",
    )
    (finding,) = findings(text, "DX431")
    assert "and let `Z` wait for it" in (finding.hint.en if finding.hint else "")
    review = "  R: {kind: review, duration: 5d, start_no_earlier_than: 2023-12-01}\n"
    mended = text.replace("after: A}", "after: [A, R]}") + review
    assert findings(mended, "DX431") == findings(mended, "DX201") == ()


def test_the_review_to_add_is_named_with_its_year() -> None:
    finding, *_ = findings(plan(WORK, "", "2021-09-01"), CODE)
    remedy, *_ = remedies_in(finding.hint)
    assert '{"vi": "Sơ kết năm 2022", "en": "Review of 2022"}' in json.dumps(remedy.plain(), ensure_ascii=False)


@pytest.mark.parametrize(
    ("finish", "missing"),
    [
        ("2022-03-31", "2022 – 2023"),  # looks back on 2021
        ("2022-04-01", "2023"),
        ("2023-03-31", "2023"),
        ("2023-04-03", "2022"),
    ],
)
def test_until_31_march_a_review_looks_back_on_the_year_before(finish: str, missing: str) -> None:
    review = f"R: {{kind: review, duration: 1d, start_no_earlier_than: {finish}}}"
    (finding,) = findings(plan(f"A: {{duration: 24mo}}\n{review}", start="2022-01-03"), CODE)
    assert missing in finding.message.en


@pytest.mark.parametrize(
    ("start", "length", "missing"),
    [
        ("2022-01-03", "24mo", "2022 – 2023"),
        ("2022-02-01", "24mo", "2023"),  # 2022 is not full: its January is missing
        ("2022-02-01", "35mo", "2023 – 2024"),  # done at the end of December
        ("2022-02-01", "33mo", "2023"),
    ],
)
def test_a_full_year_begins_in_january_and_ends_in_december(start: str, length: str, missing: str) -> None:
    (finding,) = findings(plan(f"A: {{duration: {length}}}", start=start), CODE)
    assert missing in finding.message.en


def test_the_review_that_is_asked_for_is_done_in_its_window() -> None:
    (finding,) = findings(plan("A: {duration: 24mo}", start="2022-02-01"), CODE)
    assert "`start_no_earlier_than: 2023-12-01`" in (finding.hint.en if finding.hint else "")
