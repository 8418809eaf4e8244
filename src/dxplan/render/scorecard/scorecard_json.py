"""Scorecards as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dxplan.findings.scorecard import PointScore, PracticeScore, Scorecard
from dxplan.text.phrase import Language


def scorecards_json(cards: Iterable[tuple[Scorecard, Language]]) -> str:
    """`{"scorecards": [{"plan", …, "dcma": […], "gao": […]}]}`.

    Values and limits are shares from 0 to 1, or indexes.
    """
    documents = [_card(card, language) for card, language in cards]
    return json.dumps({"scorecards": documents}, ensure_ascii=False, indent=2) + "\n"


def _card(card: Scorecard, language: Language) -> dict[str, Any]:
    return {
        "plan": card.plan,
        "name": card.name.in_language(language),
        "file": card.file,
        "profile": card.profile,
        "status_date": None if card.status_date is None else card.status_date.isoformat(),
        "baseline": card.baseline,
        "tasks": card.tasks,
        "links": card.links,
        "dcma": [_point(score, language) for score in card.points],
        "gao": [_practice(score, language) for score in card.practices],
    }


def _point(score: PointScore, language: Language) -> dict[str, Any]:
    reading = score.reading
    return {
        "code": score.code,
        "title": score.title.in_language(language),
        "formula": score.formula.in_language(language),
        "verdict": reading.verdict.value,
        "numerator": reading.numerator,
        "denominator": reading.denominator,
        "value": reading.value,
        "limit": reading.limit,
        "limit_is": None if reading.limit is None else "least" if score.at_least else "most",
        "usual": None if score.usual is None else score.usual.in_language(language),
        "tasks": list(reading.tasks),
        "remarks": [remark.in_language(language) for remark in reading.remarks],
    }


def _practice(score: PracticeScore, language: Language) -> dict[str, Any]:
    return {
        "code": score.code,
        "title": score.title.in_language(language),
        "verdict": score.verdict.value,
        "evidence": [
            {"verdict": piece.verdict.value, "text": piece.text.in_language(language)} for piece in score.evidence
        ],
    }
