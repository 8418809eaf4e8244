"""The points of the brief as a paper that is issued has them: what they leave out stands in an annex of its own.

Who gets the paper has no other one: nothing may refer to the brief or to the full paper.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dxplan.render.documents.sections.brief import Brief
from dxplan.render.documents.sections.brief_decisions import Point
from dxplan.render.documents.sections.decisions import Decision, decisions
from dxplan.render.documents.subject import Period, Subject

_FULL = {"ở bản đầy đủ": "tại {annex}", "of the full paper": "of {annex}"}
"""How a point names the paper that has all of it, and what stands for that here."""


@dataclass(frozen=True, slots=True)
class Issued:
    """`requests` and `points` are those of the brief, `rest` counts what they leave out.

    `annex` has all points with all that is said of them, numbered; empty where the paper says all of it already.
    """

    requests: tuple[Point, ...]
    points: tuple[Point, ...]
    rest: str
    annex: tuple[Decision, ...]


def issued(subject: Subject, brief: Brief, annex: str) -> Issued:
    """The points of a paper whose annex for the others is called 'Phụ lục II'."""
    is_over = subject.period is Period.AFTER
    told = brief.points if is_over else (*brief.requests, *brief.points)
    is_cut = any(words in text for point in told for text in _texts(point) for words in _FULL)
    return Issued(
        requests=tuple(_pointed(point, annex) for point in brief.requests),
        points=tuple(_pointed(point, annex, goes_on=is_over) for point in brief.points),
        rest=brief.rest,
        annex=decisions(subject) if brief.rest or is_cut else (),
    )


def _texts(point: Point) -> tuple[str, ...]:
    return point.problem, point.proposal, point.otherwise, point.request


def _pointed(point: Point, annex: str, *, goes_on: bool = False) -> Point:
    """A point that names the annex; where its proposal `goes_on` after a colon, that begins with a small letter."""
    problem, proposal, otherwise, request = (_with(text, annex) for text in _texts(point))
    if goes_on and proposal[1:2].islower():
        proposal = proposal[0].lower() + proposal[1:]
    return replace(point, problem=problem, proposal=proposal, otherwise=otherwise, request=request)


def _with(text: str, annex: str) -> str:
    for words, instead in _FULL.items():
        text = text.replace(words, instead.format(annex=annex))
    return text
