"""DX203: leads of every type and unit."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, found_with_remedies, plan

CODE = "DX203"


def two(link: str, duration: str = "20d") -> str:
    return plan(f"""
        A: {{duration: {duration}}}
        B: {{duration: 5d, after: {link}}}
    """)


@pytest.mark.parametrize("link", ["A FS-5d", "A SS-1h", "A FF-2ed", "A SF-10%"])
def test_a_lead_of_any_type_is_found_at_the_link(link: str) -> None:
    (finding,) = findings(two(link), CODE)
    assert (finding.task, finding.span.line) == ("B", 6)


@pytest.mark.parametrize("link", ["A", "A FS+5d", "A SS+10%"])
def test_a_lag_is_no_lead(link: str) -> None:
    assert found(two(link), CODE) == []


def test_the_hint_says_the_same_overlap_from_the_start() -> None:
    (finding,) = findings(two("A FS-5d"), CODE)
    assert "`A SS+15d`" in (finding.hint.vi if finding.hint else "")


@pytest.mark.parametrize(("link", "duration"), [("A FS-5d", "2w"), ("A FS-10%", "20d"), ("A FS-5d", "5d")])
def test_the_hint_stays_general_where_the_overlap_cannot_be_said_so(link: str, duration: str) -> None:
    (finding,) = findings(two(link, duration), CODE)
    assert "SS+" not in (finding.hint.en if finding.hint else "")


def test_the_hint_leaves_no_finish_dangling() -> None:
    alone = plan("A: {duration: 20d}\nB: {kind: review, duration: 8d, after: A FS-5d}")
    (finding,) = findings(alone, CODE)
    assert "write `A SS+15d` and `A FF`" in (finding.hint.en if finding.hint else "")
    assert findings(alone.replace("A FS-5d", "[A SS+15d, A FF]"), "DX205") == ()
    waited_for = f"{alone}  C: {{duration: 5d, after: A}}\n"
    (finding,) = findings(waited_for, CODE)
    assert "write `A SS+15d`, or" in (finding.hint.en if finding.hint else "")
    assert found_with_remedies(alone, CODE) == [[]]


def test_a_lag_of_nothing_is_no_lead() -> None:
    assert found(plan("A: {duration: 5d}\nB: {duration: 5d, after: A FS+0d}"), CODE) == []


@pytest.mark.parametrize(
    ("kind", "lead", "severity"),
    [("build", 5, Severity.NOTE), ("build", 8, Severity.WARNING), ("ops", 8, Severity.NOTE)],
    ids=["its last half", "more than half", "before the end of operations"],
)
def test_a_small_overlap_is_a_note(kind: str, lead: int, severity: Severity) -> None:
    (finding,) = findings(plan(f"A: {{kind: {kind}, duration: 10d}}\nB: {{duration: 10d, after: A FS-{lead}d}}"), CODE)
    assert finding.severity is severity
