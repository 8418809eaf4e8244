"""The sound plans, and what check tells of them and of their variants: of each sound plan it is found once."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dxplan import api
from dxplan.api.findings import review_of
from dxplan.api.plans import schedule_loaded
from dxplan.findings.review import Outcome, Review
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.voice import FILE

Document = dict[str, Any]

PLACE = Path(__file__).parent / "plans"
NAMES = sorted(path.stem for path in PLACE.glob("*.yaml") if not path.stem.endswith(".faults"))
TODAY = date(2026, 11, 27)
EVERYTHING = Selection(everything=True)


class Told(NamedTuple):
    """A finding, with the ids that its message and its related places name; details are shown only if asked for."""

    severity: Severity
    code: str
    task: str | None
    message: str
    ids: frozenset[str]
    is_detail: bool

    @property
    def said(self) -> tuple[str, str | None, str]:
        """What tells findings of two variants of a plan apart."""
        return self.code, self.task, self.message


@cache
def sound(name: str) -> Document:
    """A sound plan as a document."""
    plan: Document = yaml.load((PLACE / f"{name}.yaml").read_text("utf-8"), yaml.CBaseLoader)
    return plan


@cache
def told_of_sound(name: str) -> tuple[Told, ...]:
    """All that is told of a sound plan as it is."""
    return _told(api.check_file(PLACE / f"{name}.yaml", TODAY, EVERYTHING))


@cache
def shown_of_sound(name: str) -> frozenset[tuple[str, str | None]]:
    """What is shown of a sound plan as it is, notes left out."""
    return frozenset((told.code, told.task) for told in told_of_sound(name) if _is_shown(told))


def shown(plan: Document) -> list[tuple[Severity, str, str | None]]:
    """What is shown of a plan, notes left out."""
    review = review_of(scheduled(plan), TODAY)
    assert not review.crashed
    return [(f.severity, f.code, f.task) for f in review.findings if f.severity is not Severity.NOTE]


def told_of(outcome: Outcome, asked: Selection) -> tuple[Told, ...]:
    """All that the rules asked for tell of a plan."""
    return _told(review_of(outcome, TODAY, asked))


def scheduled(plan: Document) -> Outcome:
    """The plan read and scheduled from a file: as JSON, which is YAML too and written in a twentieth of the time."""
    sections = ",\n".join(f"{_json(key)}: {_section(value)}" for key, value in plan.items())
    return schedule_loaded(load_bytes(f"{{\n{sections}\n}}\n".encode(), "plan.yaml"), "plan.yaml")


def _section(value: Any) -> str:
    if not isinstance(value, dict):
        return _json(value)
    return "{\n" + ",\n".join(f" {_json(key)}: {_json(entry)}" for key, entry in value.items()) + "\n}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _told(review: Review) -> tuple[Told, ...]:
    assert not review.crashed
    return tuple(
        Told(f.severity, f.code, f.task, f.message.said(FILE["en"]), _ids_named(f), f.is_detail)
        for f in (*review.findings, *review.held_back)
    )


def _ids_named(finding: Diagnostic) -> frozenset[str]:
    """The task of a finding and what its message and its related places name."""
    texts = [finding.message, *(related.message for related in finding.related)]
    named = frozenset(id_ for text in texts for id_ in re.findall(r"`([^`]+)`", text.said(FILE["en"])))
    return named if finding.task is None else named | {finding.task}


def _is_shown(told: Told) -> bool:
    return told.severity is not Severity.NOTE and not told.is_detail
