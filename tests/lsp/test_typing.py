"""Every keystroke of typing a plan from nothing, and every text that is only half there."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.lsp.book import OpenPlan
from dxplan.lsp.completing import suggestions
from dxplan.lsp.hovering import told_at
from dxplan.lsp.mending import mend_all, mends
from dxplan.lsp.navigating import home_of, uses_of
from dxplan.lsp.outlining import symbols
from dxplan.lsp.renaming import NotChangedError, renaming
from tests.laws import tried
from tests.lsp.plans import PLAN

TODAY = date(2026, 11, 28)


def ask_everything(plan: OpenPlan, offset: int, *, rules: bool) -> None:
    """All that an editor could ask with the cursor there; what is answered lies inside the text."""
    reading, size = plan.reading(), len(plan.text)
    for suggestion in suggestions(reading, plan.text, offset, plan.language):
        assert 0 <= suggestion.typed.start <= suggestion.typed.end <= size
    told = told_at(reading, offset, plan.language)
    assert told is None or told.at.holds(offset)
    home = home_of(reading, offset)
    assert home is None or 0 <= home.start < home.end <= size
    uses_of(reading, offset, with_home=True)
    for symbol in symbols(reading, plan.language):
        assert 0 <= symbol.whole.start <= symbol.at.start <= symbol.at.end <= symbol.whole.end <= size
    if rules:
        for mark in plan.marks(TODAY):
            assert 0 <= mark.at.start <= mark.at.end <= size
            assert reading.places.place(mark.at.start) <= reading.places.place(mark.at.end)


@pytest.mark.slow
def test_every_keystroke_of_a_plan_is_survived() -> None:
    """The rules run each time, as they would for somebody who types slowly; at the end all is as if just opened."""
    plan = OpenPlan("x.yaml", "")
    for end in range(len(PLAN) + 1):
        plan.text = PLAN[:end]
        ask_everything(plan, end, rules=end % 5 == 0 or PLAN[end - 1 : end] in "\n]}")
    fresh = OpenPlan("x.yaml", PLAN)
    assert [m[:5] for m in plan.marks(TODAY)] == [m[:5] for m in fresh.marks(TODAY)]


@pytest.mark.slow
def test_every_line_deleted_and_every_place_asked_is_survived() -> None:
    """Broken in the middle, while the last good plan is known."""
    lines = PLAN.splitlines(keepends=True)
    plan = OpenPlan("x.yaml", PLAN)
    plan.reading()
    for number in range(len(lines)):
        plan.text = "".join((*lines[:number], *lines[number + 1 :]))
        ask_everything(plan, sum(map(len, lines[:number])), rules=number % 4 == 0)
    plan.text = PLAN
    for offset in range(0, len(PLAN), 3):
        ask_everything(plan, offset, rules=False)


@tried(0.5)
@given(
    st.integers(0, len(PLAN)),
    st.integers(0, 60),
    st.text("aế🚀:{}[],\"'#&*|>- \n\t\r@\x85\u2028\ufeff\x00", max_size=12),
)
def test_whatever_is_typed_anywhere_is_survived(start: int, length: int, typed: str) -> None:
    plan = OpenPlan("x.yaml", PLAN)
    plan.reading()
    plan.text = PLAN[:start] + typed + PLAN[start + length :]
    ask_everything(plan, start + len(typed), rules=True)
    with suppress(NotChangedError):
        renaming(plan.reading(), start, "mới")


@pytest.mark.parametrize(
    "text",
    ["\ud800", "\x00", "\ufeff", "a: b\n---\nc: d\n", "[", "- - -", "&a *a", "tasks:", "tasks: []", "%", "🚀" * 5000],
)
def test_texts_that_are_no_plans_are_marked_and_no_more(text: str) -> None:
    plan = OpenPlan("x.yaml", text)
    ask_everything(plan, len(text), rules=True)
    assert plan.review(TODAY).findings
    assert mend_all(plan.reading(), TODAY, "vi") is None
    assert mends(plan.reading(), plan.review(TODAY), plan.marks(TODAY), "vi") == []


def test_carriage_returns_and_a_byte_order_mark_are_kept() -> None:
    """Windows: renaming and marks hit the same words."""
    text = "\ufeff" + PLAN.replace("\n", "\r\n")
    plan, plain = OpenPlan("x.yaml", text), OpenPlan("x.yaml", PLAN)
    assert [text[m.at.start : m.at.end] for m in plan.marks(TODAY)] == [
        PLAN[m.at.start : m.at.end] for m in plain.marks(TODAY)
    ]
    places = [change.at for change in renaming(plan.reading(), text.index("R2@q1"), "X")]
    assert {text[at.start : at.end] for at in places} == {"R2"}
