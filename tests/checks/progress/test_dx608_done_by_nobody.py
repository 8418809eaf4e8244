"""DX608: what is reported as done by bodies that had ended, or were not there yet."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX608"
HEAD = """\
status_date: 2025-12-31
agencies:
  STTTT: {name: Department of Information, valid_to: 2025-02-28, successor: SKHCN}
  SKHCN: {name: Department of Science, valid_from: 2025-03-01}
  CU: {name: Sở Thông tin và Truyền thông}
  STC: {name: Sở Tài chính}
"""


def done(who: str, start: str = "2025-11-03", finish: str = "2025-11-14") -> str:
    return plan(f"A: {{duration: 10d, {who}, actual_start: {start}, actual_finish: {finish}}}", HEAD, "2025-01-06")


@pytest.mark.parametrize("who", ["lead: STTTT", "lead: STC, support: [STTTT]", "lead: CU"])
def test_who_had_ended_did_nothing(who: str) -> None:
    assert found(done(who), CODE) == ["A"]


def test_nor_did_who_was_not_there_yet() -> None:
    assert found(done("lead: SKHCN", "2025-02-03", "2025-02-14"), CODE) == ["A"]


def test_who_was_there_on_one_of_its_days_may_have_done_it() -> None:
    assert found(done("lead: STTTT", "2025-02-24", "2025-03-07"), CODE) == []
    assert found(done("lead: SKHCN", "2025-02-24", "2025-03-07"), CODE) == []
    assert found(done("lead: STC"), CODE) == []


def test_without_actual_dates_nobody_knows_when_it_was_done() -> None:
    assert found(plan("A: {duration: 10d, lead: STTTT, progress: 100 %}", HEAD, "2025-11-03"), CODE) == []


def test_the_successor_is_named_if_there_is_one() -> None:
    (finding,) = findings(done("lead: STTTT"), CODE)
    assert "give `A` to `SKHCN`" in (finding.hint.en if finding.hint else "")
    (finding,) = findings(done("lead: CU"), CODE)
    assert "name who really did it" in (finding.hint.en if finding.hint else "")
