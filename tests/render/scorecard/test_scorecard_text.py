"""The scorecard as text: what stands in a line and under it."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.findings.reading import Reading, Scale, Verdict
from dxplan.findings.scorecard import Evidence, PointScore, PracticeScore, Scorecard
from dxplan.render.scorecard.scorecard_text import scorecard_text
from dxplan.text.phrase import Language, Text, same


def point(reading: Reading, *, at_least: bool = False, scale: Scale = Scale.SHARE, usual: Text | None = None) -> str:
    """The lines of a card with a single point, in English at 100 columns."""
    score = PointScore(
        "DCMA-01", Text("Điểm", "Some point"), same("a / b"), reading, at_least, scale, same("as asked"), usual
    )
    return text(score)


def text(score: PointScore, language: Language = "en", width: int = 100) -> str:
    practice = PracticeScore(
        "GAO-1",
        Text("Thông lệ", "Some practice"),
        Verdict.NOT_APPLICABLE,
        (Evidence(Verdict.NOT_APPLICABLE, Text("chưa có gì", "there is nothing")),),
    )
    card = Scorecard(
        "p", same("Plan\x1b[2J"), "p.yaml", "province", date(2022, 3, 31), None, 12, 20, (score,), (practice,)
    )
    return scorecard_text(card, language, width, color=False)


def row(printed: str) -> str:
    return next(line for line in printed.splitlines() if line.startswith("DCMA-01"))


def test_figures_limit_and_verdict_stand_in_one_line() -> None:
    printed = row(point(Reading(Verdict.FAIL, 3, 60, 0.02)))
    assert printed.split() == ["DCMA-01", "Some", "point", "3", "/", "60", "5", "%", "≤", "2", "%", "✗", "fail"]


def test_a_limit_of_none_at_all_is_no_inequality() -> None:
    assert "  0 %  " in row(point(Reading(Verdict.FAIL, 1, 60, 0.0)))
    assert "≤" not in row(point(Reading(Verdict.FAIL, 1, 60, 0.0)))


def test_an_index_has_three_decimals_and_a_least() -> None:
    printed = row(point(Reading(Verdict.PASS, 2, 3, 0.5), at_least=True, scale=Scale.INDEX))
    assert "0.667  ≥ 0.5" in printed
    assert printed.endswith("✓ pass")


def test_what_passes_over_its_limit_says_that_there_is_a_remark() -> None:
    """In small plans; the remark itself stands below."""
    printed = point(Reading(Verdict.PASS, 1, 12, 0.05, ("A",), (same("too small"),)))
    assert row(printed).endswith("✓ pass, remark")
    assert "too small" in printed
    assert row(point(Reading(Verdict.PASS, 8, 10, 0.9), at_least=True)).endswith("✓ pass, remark")


def test_without_a_limit_stands_what_is_asked_for() -> None:
    printed = point(Reading(Verdict.REPORT, 1, 2, tasks=("A",)))
    assert row(printed).split()[-4:] == ["as", "asked", "·", "report"]
    assert "missing at A" in printed


def test_what_does_not_apply_says_why_and_has_no_figures() -> None:
    printed = point(Reading(Verdict.NOT_APPLICABLE, remarks=(same("there is no baseline"),)))
    assert row(printed).split()[-2:] == ["–", "n/a"]
    assert "because there is no baseline" in printed
    assert "because there is nothing" in printed


def test_the_first_tasks_are_named_and_the_rest_counted() -> None:
    ids = tuple(f"T{n}" for n in range(1, 10))
    assert "→ T1, T2, T3, T4, T5, T6 and 3 more" in point(Reading(Verdict.FAIL, 9, 9, 0.05, ids))
    assert "→ T1, T2, T3, T4, T5, T6\n" in point(Reading(Verdict.FAIL, 6, 9, 0.05, ids[:6]))


def test_a_limit_of_the_plans_own_stands_beside_the_usual_one() -> None:
    assert "DCMA's own limit" in point(Reading(Verdict.PASS, 0, 9, 0.2), usual=same("DCMA's own limit: ≤ 5 %"))


@pytest.mark.parametrize("width", [40, 77])
def test_narrow_terminals_get_the_figures_on_a_line_below(width: int) -> None:
    score = PointScore(
        "DCMA-01",
        Text("Điểm", "Some point"),
        same(""),
        Reading(Verdict.FAIL, 3, 60, 0.02),
        False,
        Scale.SHARE,
        None,
        None,
    )
    assert "3 / 60 = 5 %; mức: ≤ 2 %" in text(score, "vi", width)


def test_names_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in point(Reading(Verdict.PASS, 0, 1, 0.05))
