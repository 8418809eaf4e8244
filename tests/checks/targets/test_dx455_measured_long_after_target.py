"""DX455: a target that nobody measures for long after its date."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, found, plan

CODE = "DX455"


def of(by: str, *tasks: str) -> str:
    return plan("\n".join(tasks), f'kpis: {{K: {{name: Tỷ lệ, baseline: 10, target: 60, unit: "%", by: {by}}}}}')


WORK = "A: {kind: build, duration: 20d, kpis: [K]}"


def test_a_measurement_long_after_the_date_is_found() -> None:
    measured = "B: {kind: measure, duration: 5d, kpis: [K], start_no_earlier_than: 2023-03-06}"
    assert found(of("2022-04-29", WORK, measured), CODE) == ["B"]


def test_a_measurement_soon_after_the_date_is_right() -> None:
    measured = "B: {kind: measure, duration: 5d, kpis: [K], start_no_earlier_than: 2022-05-04}"
    assert found(of("2022-04-29", WORK, measured), CODE) == []


def test_statistics_of_a_year_come_in_the_next_so_that_a_few_months_are_held_back() -> None:
    measured = "B: {kind: measure, duration: 5d, kpis: [K], start_no_earlier_than: 2023-03-06}"
    result = examined(of("2022-12-31", WORK, measured), CODE)
    assert result.findings == ()
    assert [(finding.task, finding.severity) for finding in result.held_back] == [("B", Severity.NOTE)]


def test_one_measurement_in_time_is_enough() -> None:
    tasks = (
        WORK,
        "B: {kind: measure, duration: 5d, kpis: [K], start_no_earlier_than: 2022-05-04}",
        "C: {kind: measure, duration: 5d, kpis: [K], start_no_earlier_than: 2023-05-04}",
    )
    assert found(of("2022-04-29", *tasks), CODE) == []
    assert found(of("2022-04-29", WORK), CODE) == []
