"""The points of the brief as a paper that is issued has them: what they leave out stands in an annex of its own.

Who gets the paper has no other one: nothing may refer to the brief or to the full paper.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dxplan.render.documents.sections.brief import Brief
from dxplan.render.documents.sections.brief_decisions import Point
from dxplan.render.documents.sections.decisions import Decision, decisions
from dxplan.render.documents.subject import Period, Subject


@dataclass(frozen=True, slots=True)
class Issued:
    """`requests` and `points` are those of the brief, `rest` counts what they leave out.

    `annex` has all points with all that is said of them, numbered; empty where the paper says all of it already.
    """

    requests: tuple[Point, ...]
    points: tuple[Point, ...]
    rest: str
    annex: tuple[Decision, ...]


def issued(subject: Subject, brief: Brief) -> Issued:
    """The points of the brief, and the annex where they leave something out."""
    is_over = subject.period is Period.AFTER
    is_cut = any(point.rest for point in brief.points)
    return Issued(
        requests=brief.requests,
        points=tuple(map(_after_a_colon, brief.points)) if is_over else brief.points,
        rest=brief.rest,
        annex=decisions(subject) if brief.rest or is_cut else (),
    )


def _after_a_colon(point: Point) -> Point:
    """A lesson goes on after 'Lẽ ra:', so it begins with a small letter."""
    first, second = point.proposal[:1], point.proposal[1:2]
    return replace(point, proposal=first.lower() + point.proposal[1:]) if second.islower() else point
