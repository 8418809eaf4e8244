"""Every difference is said on one line, in the words of the file, in both languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from dxplan.model.plan import Plan
from dxplan.render.differences.described import described
from dxplan.scenario.differences.comparing import differences
from tests.dump.any_plans import any_plans
from tests.laws import tried
from tests.scenario.differences.test_pairing import OLD
from tests.schedule.plans import plan_of

_INSIDE = re.compile(r"\b(?:Text|Duration|DurationRange|Moment|Pinned|RollOut|Waves|Agreement|Budget)\(|\w+\.\w+: '")
"""How Python shows its own values."""


@given(any_plans(), any_plans())
@tried(0.5)
def test_nothing_of_the_program_shows(old: Plan, new: Plan) -> None:
    found = differences(old, new)
    for change in found.changes:
        for told in (described(change, found, "vi"), described(change, found, "en")):
            assert told.line
            assert "\n" not in told.line
            assert _INSIDE.search(told.line) is None


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("duration: 9d", "duration: 2w", "~ B duration: 9d → 2w"),
        ("duration: 9d", "duration: 9d, range: 5d..3w", "~ B range: – → 5d..3w"),
        ("duration: 9d", "duration: 9d, progress: 40%", "~ B progress: – → 40 %"),
        ("duration: 9d", "duration: 9d, deadline: 2022-Q2", "~ B deadline: – → 2022-Q2"),
        ("duration: 9d", "duration: 9d, cost: 1.5 tỷ", "~ B cost: – → 1.5 billion đồng"),
        ("after: A}", "after: A SS+2d}", "~ A→B: FS → SS+2d"),
        ("after: A}", "after: [A, C FF]}", "+ C→B FF"),
        (", after: A}", "}", "− A→B"),
        ("  C: {name: Đào tạo, duration: 2d, after: B}\n", "", "− C Đào tạo (2d)"),
        ("start: 2022-03-01", "start: 2022-03-02", "~ start: 2022-03-01 → 2022-03-02"),
        ("start: 2022-03-01", "start: 2022-03-01\nagreement: {ends: 2023-01-01}", "+ agreement"),
        ("start: 2022-03-01", "start: 2022-03-01\nagencies: {X: {name: Sở X}}", "+ agencies.X Sở X"),
    ],
)
def test_lines(old: str, new: str, line: str) -> None:
    before = OLD if "C FF" not in new else OLD.replace(", after: B}", "}")
    assert old in before
    found = differences(plan_of(before), plan_of(before.replace(old, new, 1)))
    assert line in [f"{told.sign} {told.line}" for told in (described(c, found, "en") for c in found.changes)]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Một", "Hai", "~ note: “Một” → “Hai”"),
        (f"{'dài ' * 30}đầu", f"{'dài ' * 30}cuối", "~ note: “…dài dài dài đầu” → “…dài dài dài cuối”"),
        ("{vi: Một, en: One}", "{vi: Một, en: First}", "~ note: “One” → “First”"),
        ("Một hai", "Một hai ba", "~ note: “Một hai” → “Một hai ba”"),
    ],
)
def test_texts_are_shown_where_they_differ(old: str, new: str, line: str) -> None:
    versions = [plan_of(f"start: 2022-03-01\nnote: {each}\ntasks: {{A: {{duration: 1d}}}}\n") for each in (old, new)]
    found = differences(*versions)
    assert [f"{told.sign} {told.line}" for told in (described(c, found, "vi") for c in found.changes)] == [line]
