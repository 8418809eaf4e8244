"""What is drawn of a row, as pieces of SVG."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.dependency import LinkType
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.gantt.view import Shape

_THICK, _MIDDLE, _THIN, _DONE, _BASE, _INSIDE = 3.0, 2.6, 2.2, 0.8, 0.7, 0.5
_DIAMOND, _MARK, _TOOTH = 1.6, 1.1, 1.4
_LEAST = 0.6
"""Millimetres: what is shorter would hardly be seen."""
_LANES, _ROOM = 3, 4.2
"""How many phases of a plan may lie over one another in its row, and the millimetres that they have together."""
_NOISE = 1e-6
_STEP = 1.0
"""How far a link goes on before it turns."""
_BESIDE = 0.55
"""How far below the middle a link leaves a bar that has float: beside that, not over it."""


def row_marks(record: Record, ruler: Ruler, y: float) -> Iterator[tuple[str, str]]:
    """The marks of a row whose bar lies at height `y`, each with the name of what it is, from the bottom up."""
    row = record.row
    left, right = ruler.at(row.start), ruler.at(row.finish)
    right = max(right, left + _LEAST)
    if record.baseline is not None:
        yield from _baseline(record.baseline, ruler, y)
    if row.float_until is not None and row.float_until > row.finish and ruler.at(row.float_until) > right:
        until = ruler.at(row.float_until)
        yield "float", f'<path class="float" d="M{n(right)} {n(y)}H{n(until)}m0 -0.8v1.6"/>'
    if row.shape is Shape.MILESTONE:
        yield _milestone(row.is_critical, left, y)
    elif record.segments:
        yield from _segments(record, ruler, y)
    elif row.shape.is_bracket:
        kind = "plan" if row.shape is Shape.PLAN else "phase"
        deep = _TOOTH * (1.3 if row.shape is Shape.PLAN else 1)
        half = min((right - left) / 2, 0.9)
        yield (
            kind,
            f'<path class="{kind}" d="M{n(left)} {n(y - 1)}H{n(right)}v{n(1 + deep)}l{n(-half)} {n(-deep)}'
            f'H{n(left + half)}l{n(-half)} {n(deep)}z"/>',
        )
        if row.done_until is not None and ruler.at(row.done_until) > left:
            until = min(ruler.at(row.done_until), right)
            yield "phase-done", _rect("phase-done", left, y - 0.75, until - left, _INSIDE)
    else:
        kind, high = _bar(record)
        yield kind, _rect(kind, left, y - high / 2, right - left, high)
        if kind == "chain":  # two tones: told apart without colour, too
            yield kind, _rect("chain-base", left, y + high / 2 - _BASE, right - left, _BASE)
        if row.done_until is not None and ruler.at(row.done_until) > left:
            inside = "critical-done" if kind == "critical" else "done"
            yield "done", _rect(inside, left, y - _DONE / 2, min(ruler.at(row.done_until), right) - left, _DONE)
    yield from _beyond(record, ruler, y)
    if row.deadline is not None and ruler.shows(row.deadline.at):
        kind = "missed" if row.deadline.is_missed else "deadline"
        at, up = ruler.at(row.deadline.at), y - 0.2
        yield kind, f'<path class="{kind}" d="M{n(at)} {n(up)}l{n(-_MARK)} -1.9h{n(2 * _MARK)}z"/>'


def link_path(type_: LinkType, before: tuple[Record, float], after: tuple[Record, float], ruler: Ruler) -> str:
    """The way of a link from a row to another, with right angles; each row with the height of its bar."""
    (first, up), (second, down) = before, after
    if not type_.from_start and first.row.float_until is not None:
        up += _BESIDE
    at = ruler.at(first.row.start if type_.from_start else first.row.finish)
    to = ruler.at(second.row.finish if not type_.to_start else second.row.start)
    out = at - _STEP if type_.from_start else at + _STEP
    into = to + _STEP if not type_.to_start else to - _STEP
    straight = not type_.from_start and type_.to_start and second.row.shape is Shape.TASK
    if straight and to + 0.6 > at:  # down onto the beginning of the bar
        edge = down - _bar(second)[1] / 2 if down > up else down + _THIN / 2
        return f"M{n(at)} {n(up)}H{n(to + 0.6)}V{n(edge)}"
    if second.row.shape is Shape.MILESTONE:
        to += -_DIAMOND if type_.to_start else _DIAMOND
        into = to + _STEP if not type_.to_start else to - _STEP
    if (into >= out) if not type_.from_start else (into <= out):
        return f"M{n(at)} {n(up)}H{n(into)}V{n(down)}H{n(to)}"
    half = (down - up) / 2
    between = down - min(2.4, abs(half)) if down > up else down + min(2.4, abs(half))
    return f"M{n(at)} {n(up)}H{n(out)}V{n(between)}H{n(into)}V{n(down)}H{n(to)}"


def _bar(record: Record) -> tuple[str, float]:
    """What the bar of a task is, and how high."""
    if record.is_on_chain:
        return "chain", _MIDDLE
    return ("critical", _THICK) if record.row.is_critical else ("other", _THIN)


def _segments(record: Record, ruler: Ruler, y: float) -> Iterator[tuple[str, str]]:
    """The phases of a plan side by side, a lane lower where they overlap."""
    ends: list[float] = []
    for segment in record.segments:
        if segment.finish <= ruler.chart.start or segment.start >= ruler.chart.finish:
            continue
        left, right = ruler.at(segment.start), max(ruler.at(segment.finish), ruler.at(segment.start) + _LEAST)
        lane = next((number for number, end in enumerate(ends) if end <= left + _NOISE), len(ends))
        ends[lane:] = [right, *ends[lane + 1 :]]
        lane = min(lane, _LANES - 1)
        kind = "segment-critical" if segment.is_critical else "segment"
        high = _ROOM / _LANES
        yield kind, _rect(kind, left, y - _ROOM / 2 + lane * high, right - left, high - 0.2)


def _baseline(baseline: tuple[int, int], ruler: Ruler, y: float) -> Iterator[tuple[str, str]]:
    start, finish = baseline
    if finish < ruler.chart.start or start > ruler.chart.finish:
        return
    left, right = ruler.at(start), ruler.at(finish)
    yield "baseline", _rect("baseline", left, y + 1.55, max(right - left, _LEAST), _BASE)


def _milestone(is_critical: bool, at: float, y: float) -> tuple[str, str]:
    kind = "milestone-critical" if is_critical else "milestone"
    d = _DIAMOND
    return kind, f'<path class="{kind}" d="M{n(at)} {n(y - d)}l{n(d)} {n(d)}l{n(-d)} {n(d)}l{n(-d)} {n(-d)}z"/>'


def _beyond(record: Record, ruler: Ruler, y: float) -> Iterator[tuple[str, str]]:
    """Arrows at the edges over which a row goes."""
    row = record.row
    if row.start < ruler.chart.start:
        yield "edge", f'<path class="edge" d="M{n(ruler.left - 1.4)} {n(y)}l1.4 -1v2z"/>'
    if max(row.finish, row.float_until or 0) > ruler.chart.finish:
        yield "edge", f'<path class="edge" d="M{n(ruler.right + 1.4)} {n(y)}l-1.4 -1v2z"/>'


def _rect(kind: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{kind}" x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}"/>'
