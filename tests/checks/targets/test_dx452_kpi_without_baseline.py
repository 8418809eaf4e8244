"""DX452: where shares, scores and ranks start from."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX452"


def messages(kpis: str, tasks: str = "A: {duration: 5d}") -> list[str]:
    return [finding.message.en for finding in findings(plan(tasks, f"kpis: {{{kpis}}}"), CODE)]


def test_shares_without_a_baseline_are_one_finding() -> None:
    kpis = 'K: {target: 90, unit: "%"}, L: {target: 80, unit: điểm}, M: {target: 5, unit: "%", baseline: 2}'
    assert messages(kpis) == ["2 targets without a baseline: `K` and `L`"]


def test_a_count_of_what_the_programme_makes_starts_from_nothing() -> None:
    assert messages("K: {target: 12, unit: lớp}, L: {target: 300, unit: địa điểm}") == []


@pytest.mark.parametrize("unit", ["phút", "giờ", "ngày", "minutes"])
def test_how_long_something_takes_has_a_baseline(unit: str) -> None:
    assert messages(f"K: {{target: 15, unit: {unit}}}") == ["1 target without a baseline: `K`"]
    assert messages(f"K: {{baseline: 120, target: 15, unit: {unit}}}") == []


def test_targets_in_words_or_without_a_unit_are_left_to_another_rule() -> None:
    assert messages('K: {target: top 20, unit: "%"}, L: {target: 5}') == []


def test_a_survey_that_comes_first_finds_the_baseline() -> None:
    kpi = 'K: {target: 90, unit: "%"}'
    assert messages(kpi, "A: {kind: survey, duration: 5d, kpis: [K]}\nB: {duration: 5d, after: A, kpis: [K]}") == []
    assert messages(kpi, "A: {duration: 5d, kpis: [K]}\nB: {kind: survey, duration: 5d, after: A, kpis: [K]}") == [
        "1 target without a baseline: `K`"
    ]


@pytest.mark.parametrize(
    "unit", ["%", "phần trăm", "điểm phần trăm", "percent", "điểm", "points", "score", "hạng", "rank", "Điểm", "% hộ"]
)
def test_a_share_a_score_or_a_rank_starts_somewhere(unit: str) -> None:
    assert messages(f'K: {{target: 90, unit: "{unit}"}}') == ["1 target without a baseline: `K`"]


def test_it_is_enough_that_one_language_says_so() -> None:
    assert len(messages("K: {target: 90, unit: {vi: điểm, en: marks}}")) == 1


def test_each_target_without_one_is_shown() -> None:
    kpis = 'kpis: {K: {target: 90, unit: "%"}, L: {target: 80, unit: "%"}, M: {target: 80, unit: "%"}}'
    (finding,) = findings(plan("A: {duration: 5d}", kpis), CODE)
    assert [related.message.en for related in finding.related] == ["`L`: no `baseline`", "`M`: no `baseline`"]
    assert "(`kind: survey`)" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize(
    "tasks",
    [
        "A: {kind: build, duration: 60d}\nB: {kind: measure, duration: 5d, after: A, kpis: [K]}",
        "A: {kind: golive, duration: 1d}\nB: {kind: survey, duration: 5d, after: A, kpis: [K]}",
        "A: {kind: rollout, duration: 60d}\nB: {kind: review, duration: 5d, after: A}\n"
        "C: {kind: measure, duration: 5d, after: B, kpis: [K]}\nD: {kind: measure, duration: 5d, after: C, kpis: [K]}",
    ],
)
def test_a_measurement_at_the_end_finds_no_baseline(tasks: str) -> None:
    assert messages('K: {target: 90, unit: "%"}', tasks) == ["1 target without a baseline: `K`"]


@pytest.mark.parametrize(
    "tasks",
    [
        "A: {kind: measure, duration: 5d, kpis: [K]}\nB: {kind: build, duration: 60d, after: A}",
        "A: {kind: survey, duration: 5d, kpis: [K]}",
        "B: {kind: plan, duration: 60d}\nA: {kind: survey, duration: 5d, after: B, kpis: [K]}\n"
        "C: {kind: build, duration: 60d, after: A}",
    ],
)
def test_a_measurement_before_the_work_does(tasks: str) -> None:
    assert messages('K: {target: 90, unit: "%"}', tasks) == []


@pytest.mark.parametrize(
    ("tasks", "is_found"),
    [
        ("A: {kind: rollout, duration: 60d}\nB: {kind: measure, duration: 5d, after: A, kpis: [K]}", True),
        ("A: {kind: rollout, duration: 60d, kpis: [K]}\nB: {kind: measure, duration: 5d, after: A, kpis: [K]}", False),
        ("A: {kind: data, duration: 60d, kpis: [K]}", False),
        ("B: {kind: measure, duration: 5d, kpis: [K]}\nA: {kind: rollout, duration: 60d, after: B}", False),
    ],
)
def test_a_count_that_only_a_measurement_at_the_end_serves_may_be_there_already(tasks: str, is_found: bool) -> None:
    expected = ["1 target without a baseline: `K`"] if is_found else []
    assert messages("K: {target: 110, unit: bộ dữ liệu}", tasks) == expected
    assert messages("K: {baseline: 18, target: 110, unit: bộ dữ liệu}", tasks) == []
