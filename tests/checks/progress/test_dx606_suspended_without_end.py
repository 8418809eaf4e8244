"""DX606: suspended until nobody knows when."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX606"
STATUS = "status_date: 2022-03-31"


def reported(said: str) -> str:
    return plan(f"A: {{duration: 5d, {said}}}", STATUS)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("progress: 9 %, suspended: 2022-03-09", "suspended since 2022-03-09, and it is not said until when"),
        ("progress: 9 %, suspended: 2022-03-09, resumed: 2022-03-08", "resumed on 2022-03-08, before it was suspended"),
        ("progress: 9 %, resumed: 2022-04-08", "is resumed and was not suspended"),
        ("suspended: 2022-03-09, resumed: 2022-04-08", "is suspended and has not begun"),
    ],
)
def test_what_is_suspended_has_an_end(said: str, told: str) -> None:
    (finding,) = findings(reported(said), CODE)
    assert told in finding.message.en


@pytest.mark.parametrize(
    "said",
    [
        "progress: 9 %",
        "progress: 9 %, suspended: 2022-03-09, resumed: 2022-03-09",
        "progress: 9 %, suspended: 2022-03-09, resumed: 2022-Q2",
        "progress: 100 %, suspended: 2022-03-09",
        "actual_finish: 2022-03-10, suspended: 2022-03-09",
    ],
)
def test_near_miss_what_goes_on_or_is_done(said: str) -> None:
    assert found(reported(said), CODE) == []
