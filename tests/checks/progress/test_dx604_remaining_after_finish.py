"""DX604: finished work with something left to do."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX604"
STATUS = "status_date: 2022-03-31"


def reported(said: str) -> str:
    return plan(f"A: {{duration: 5d, {said}}}", STATUS)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("actual_finish: 2022-03-09, remaining: 3d", "was done on 2022-03-09, and still has 3 working days left"),
        ("progress: 100 %, remaining: 2ed", "is 100 % done, and still has 2 days left"),
    ],
)
def test_what_is_done_has_nothing_left(said: str, told: str) -> None:
    (finding,) = findings(reported(said), CODE)
    assert told in finding.message.en


@pytest.mark.parametrize(
    "said",
    ["actual_finish: 2022-03-09", "progress: 100 %, remaining: 0d", "progress: 99 %, remaining: 3d", "remaining: 3d"],
)
def test_near_miss_what_runs_or_has_nothing_left(said: str) -> None:
    assert found(reported(said), CODE) == []
