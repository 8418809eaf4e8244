"""Every keystroke of typing a plan from nothing, and every text that is only half there."""

from __future__ import annotations

import unicodedata
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
from dxplan.lsp.positions import Units
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


HEAD = "dxplan: 1\nid: x\nstart: 2022-03-01\n"
TYPED = {
    "tabs and CRLF": f"{HEAD}tasks:\n\tA: {{duration: 1d}}\n  B: {{after: A}}\n".replace("\n", "\r\n"),
    "Vietnamese keys, NFD": unicodedata.normalize(
        "NFD",
        "dxplan: 1\nmã: x\nbắt đầu: 05/01/2026\nnhiệm vụ:\n  khảo-sát: {tên: Khảo sát, thời gian: 5 ngày}\n"
        "  B: {sau: khảo-sát, thời gian: 1d, chủ trì: Sở}\n",
    ),
    "emoji": HEAD + 'tasks:\n  A: {name: "🚀👩\u200d👧", duration: 1d}\n  B: {name: 🚀, after: [A, "A SS+1d"]}\n',
    "roll-out": HEAD + "tasks:\n  R:\n    each: {q1: 🚀, q3: Quận 3}\n    waves: {size: 1, gap: 2d}\n"
    "    tasks: {A: {duration: 1d}, B: {duration: 1d, after: A}}\n  C: {after: B@q1, duration: 1d}\n",
    "prose": HEAD
    + "note: |\n  dòng 1\n\n  dòng: [2\ntasks:\n  A:\n    name: >-\n      Khảo\n      sát\n    duration: 1d\n",
    "anchors": HEAD + "tasks:\n  A: &a {duration: 1d}\n  B: *a\n  C: {<<: *a, after: A}\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("units", list(Units), ids=lambda units: units.name)
@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED.keys())
def test_other_plans_are_typed_and_taken_back(text: str, units: Units) -> None:
    """Key by key, with the brackets that editors close, then deleted from the middle outwards, then pasted again."""
    plan = OpenPlan("x.yaml", "", units)
    for end in range(len(text) + 1):
        plan.text = text[:end] + ("}" if text[:end].count("{") > text[:end].count("}") else "")
        ask_everything(plan, end, rules=end % 9 == 0)
        mends(plan.reading(), plan.review(TODAY), plan.marks(TODAY)[:2], "vi") if end % 9 == 0 else None
    middle = len(text) // 2
    for gone in range(0, middle, 4):
        plan.text = text[: middle - gone] + text[middle + gone :]
        ask_everything(plan, middle - gone, rules=gone % 12 == 0)
    for pasted in (text + text, "\ufeff" + text, text[middle:] + text[:middle], text):
        plan.text = pasted
        for offset in range(0, len(pasted), 11):
            ask_everything(plan, offset, rules=offset == 0)
    fresh = OpenPlan("x.yaml", text, units)
    assert [m[:5] for m in plan.marks(TODAY)] == [m[:5] for m in fresh.marks(TODAY)]
    lines = text.splitlines()
    for mark in plan.marks(TODAY):
        place = plan.reading().places.place(mark.at.start)
        assert 0 <= place.line <= len(lines)
