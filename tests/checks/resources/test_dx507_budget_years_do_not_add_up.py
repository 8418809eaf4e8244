"""DX507: the two figures of a budget."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

CODE = "DX507"


def budget(text: str) -> str:
    return plan("A: {duration: 5d}", f"budget: {{{text}}}")


@pytest.mark.parametrize(
    ("total", "what"), [("5 tỷ", "1 billion đồng less than"), ("3 tỷ", "1 billion đồng more than")]
)
def test_the_gap_and_its_direction_are_named(total: str, what: str) -> None:
    (finding,) = findings(budget(f"total: {total}, by_year: {{2022: 1 tỷ, 2023: 3 tỷ}}"), CODE)
    assert what in finding.message.en
    assert "`total: 4 tỷ`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize(
    "text", ["total: 4 tỷ", "by_year: {2022: 1 tỷ}", "total: 4 tỷ, by_year: {2022: 1 tỷ, 2023: 3 tỷ}"]
)
def test_one_figure_alone_or_two_that_agree_are_fine(text: str) -> None:
    assert findings(budget(text), CODE) == ()
