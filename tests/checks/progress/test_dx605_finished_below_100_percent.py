"""DX605: finished, and not 100 % complete."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX605"
STATUS = "status_date: 2022-03-31"


def reported(said: str) -> str:
    return plan(f"A: {{duration: 5d, {said}}}", STATUS)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("actual_finish: 2022-03-09, progress: 62.5 %", "was done on 2022-03-09, and is 62.5 % complete"),
        ("actual_finish: 2022-03-09, progress: 0 %", "is 0 % complete"),
        ("remaining: 0d, progress: 60 %", "has nothing left to do, and is 60 % complete"),
    ],
)
def test_what_is_over_is_complete(said: str, told: str) -> None:
    (finding,) = findings(reported(said), CODE)
    assert told in finding.message.en
    assert "write `progress: 100 %`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize(
    "said", ["actual_finish: 2022-03-09", "actual_finish: 2022-03-09, progress: 100 %", "progress: 99 %, remaining: 1h"]
)
def test_near_miss_what_is_complete_or_runs(said: str) -> None:
    assert found(reported(said), CODE) == []
