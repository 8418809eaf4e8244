"""DX305: one note for all that is read and not used."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX305"


def test_progress_is_one_note_with_all_places() -> None:
    text = plan(
        """
        A: {duration: 5d, actual_start: 2022-03-02, progress: 40 %}
        P: {each: [q1, q2], waves: {size: 1}, tasks: {B: {duration: 5d, after: A}}}
        """,
        head="status_date: 2022-03-04",
    )
    (finding,) = findings(text, CODE)
    for key in ("status_date", "progress", "actual_start"):
        assert f"`{key}`" in finding.message.en
    assert "each" not in finding.message.en
    assert len(finding.related) == 2


def test_what_was_spent_does_not_concern_the_dates() -> None:
    assert findings(plan("A: {duration: 5d, cost: 1 tỷ, actual_cost: 0.5 tỷ}"), CODE) == ()


def test_roll_outs_are_used() -> None:
    assert findings(plan("P: {each: [q1, q2], waves: {size: 1}, tasks: {B: {duration: 5d}}}"), CODE) == ()


@pytest.mark.parametrize("entry", ["progress: 40 %", "actual_start: 2022-03-02", "remaining: 2d"])
def test_one_value_is_said_in_the_singular(entry: str) -> None:
    (finding,) = findings(plan(f"A: {{duration: 5d, {entry}}}"), CODE)
    assert finding.message.en.startswith(f"`{entry.partition(':')[0]}`: only read, not used")


def test_several_are_said_in_the_plural() -> None:
    (finding,) = findings(plan("A: {duration: 5d, actual_start: 2022-03-01, actual_finish: 2022-03-07}"), CODE)
    assert finding.message.en.startswith("`actual_start`, `actual_finish`: only read, not used")
