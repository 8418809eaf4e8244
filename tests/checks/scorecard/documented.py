"""The table of points as docs/scorecard.md has it, from the points themselves."""

from __future__ import annotations

from dxplan.checks.scorecard.dcma import POINTS
from dxplan.checks.scorecard.point import Point
from dxplan.model.settings import Profile


def table() -> list[str]:
    """A row a point: number, formula, and the limit in each profile."""
    head = ["| | measured | province | dcma | p6 |", "|---|---|---|---|---|"]
    return [*head, *(_row(point) for point in POINTS)]


def _row(point: Point) -> str:
    limits = " | ".join(_limit(point, profile) for profile in Profile)
    return f"| {point.code} | {point.title.en}: {point.formula.en} | {limits} |"


def _limit(point: Point, profile: Profile) -> str:
    if point.limit is None:
        assert point.instead is not None
        return point.instead.en
    value = point.limit.default(profile)
    written = f"{value:g}" if point.scale.value == "index" else f"{round(value * 100, 3):g} %"
    sign = "≥ " if point.at_least else "≤ " if value else ""
    span = "" if point.span is None else f" over {point.span.written(point.span.default(profile))}"
    return f"{sign}{written}{span}"
