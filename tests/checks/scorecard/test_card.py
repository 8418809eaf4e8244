"""The card as a whole: its statements keep their parts, its limits say what is usual."""

from __future__ import annotations

from dxplan.checks.scorecard.card import score
from dxplan.findings.scorecard import Scorecard
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.scheduler import as_planned
from dxplan.text.voice import Named, Voice
from tests.checks.examining import TODAY, plan, scheduled
from tests.checks.scorecard.measuring import chain_of

WORK = """
    A: {duration: 10d, after: Z SS+5d, actual_start: 2022-03-01, actual_finish: 2022-03-14}
    B: {duration: 300d, after: A, start_no_earlier_than: 2022-06-01}
    M: {duration: 0d, after: B, must_finish_on: 2026-12-31}
    Z: {duration: 10d}
"""


class Aloud(Voice):
    """People without the plan file before them."""

    of_file = False

    def name(self, thing: Named) -> str:
        return "…"


def card(head: str = "") -> Scorecard:
    schedule = scheduled(plan(WORK, head))
    return score(schedule, TODAY, (), baseline_of(as_planned(schedule), schedule.plan.file))


def test_what_the_file_says_is_a_part_of_the_statement() -> None:
    """Keys and ids stand in backticks only where the file is at hand: none is written into a sentence."""
    measured = card("status_date: 2022-03-31")
    statements = [text for point in measured.points for text in (point.formula, *point.reading.remarks)]
    statements += [piece.text for practice in measured.practices for piece in practice.evidence]
    assert [text for text in statements for voice in (Aloud("vi"), Aloud("en")) if "`" in text.said(voice)] == []
    assert any("`" in text.en for text in statements)


def test_where_another_limit_counts_the_usual_one_is_said() -> None:
    usual = {point.code: point.usual for point in card("finish_by: 2026-12-31").points}
    assert usual["DCMA-01"] is None
    for code, text in {
        "DCMA-03": "DCMA's own limit: ≤ 5 %",
        "DCMA-04": "DCMA's own limit: ≥ 90 %",
        "DCMA-08": "DCMA's own limit: ≤ 5 %, more than 44 working days",
    }.items():
        said = usual[code]
        assert said is not None
        assert said.en == text


def test_every_practice_is_there_in_order() -> None:
    schedule = scheduled(plan(chain_of(2)))
    card = score(schedule, TODAY, (), None)
    assert [p.code for p in card.practices] == [f"GAO-{number}" for number in range(1, 11)]
    assert [p.code for p in card.points] == [f"DCMA-{number:02}" for number in range(1, 15)]
    for found in card.practices:
        assert found.evidence
        assert all(piece.text.vi != piece.text.en for piece in found.evidence)
