"""DX314: the critical path length index of plans with a deadline of their own."""

from __future__ import annotations

import re

import pytest

from tests.checks.examining import examined, findings, found, plan

CODE = "DX314"
TASK = "A: {duration: 20d}"


def head(finish_by: str, profile: str = "dcma") -> str:
    return f"finish_by: {finish_by}\nchecks: {{profile: {profile}}}"


@pytest.mark.parametrize(("finish_by", "fires"), [("2022-03-25", False), ("2022-03-24", True), ("2022-12-30", False)])
def test_it_fires_below_095(finish_by: str, fires: bool) -> None:
    """20 working days end on 28/03/2022; one day late is 0.95, two are 0.9."""
    assert found(plan(TASK, head(finish_by)), CODE) == (["A"] if fires else [])


def test_the_days_it_asks_for_are_enough() -> None:
    """Shortened by as many days as the hint says, the index is at its limit again."""
    (finding,) = findings(plan(TASK, head("2022-03-21")), CODE)
    assert "(CPL + TF) / CPL" in finding.message.en
    assert finding.hint is not None
    days = int(re.findall(r"at least (\d+) working days", finding.hint.en)[0])
    assert found(plan(f"A: {{duration: {20 - days}d}}", head("2022-03-21")), CODE) == []
    assert found(plan(f"A: {{duration: {21 - days}d}}", head("2022-03-21")), CODE) == ["A"]


def test_a_day_late_is_a_day_to_save_where_the_index_has_to_be_one() -> None:
    settings = "finish_by: 2022-05-11\nchecks: {profile: dcma, thresholds: {DX314: {index: 100%}}}"
    (finding,) = findings(plan("A: {duration: 50d}", settings), CODE)
    assert finding.hint is not None
    assert "at least 1 working day: cut `A` by 1 working day" in finding.hint.en


def test_a_deadline_at_an_hour_is_told_with_its_hour() -> None:
    (finding,) = findings(plan(TASK, head("2022-03-21 10:00")), CODE)
    assert "against 2022-03-21 10:00;" in finding.message.en


def test_it_stands_with_the_missed_deadline_and_not_beside_it() -> None:
    """The same cause: only one finding, of which the index is a part."""
    result = findings(plan(TASK, head("2022-03-21")))
    assert [finding.code for finding in result if finding.code in (CODE, "DX301")] == ["DX301"]
    (missed,) = (finding for finding in result if finding.code == "DX301")
    assert any(related.message.en.startswith(CODE) for related in missed.related)


def test_it_says_nothing_without_a_deadline_of_the_plan() -> None:
    """The end of the agreement is another rule's, and operation may go on after it."""
    agreement = "agencies: {SO: {}}\nagreement: {parties: [SO], ends: 2022-03-15}\nchecks: {profile: dcma}"
    assert found(plan(TASK, agreement), CODE) == []


def test_a_province_is_not_told_unless_it_asks() -> None:
    result = examined(plan(TASK, head("2022-03-21", "province")), CODE)
    assert (len(result.findings), len(result.held_back)) == (0, 1)
