"""Where arrows say their type and lag: on the arrow, where no box and no other label is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.gantt.pictures.lettering import width_of
from dxplan.render.networks.boxes import SMALL
from dxplan.render.networks.layout import Layout, Point, Rectangle
from dxplan.render.networks.view import Arrow

_STEPS = 12  # places that are tried on each piece of a curve

_CAPITALS = 0.8  # the part of a line that capitals and figures take, and the edge around them


def label_places(arrows: Sequence[Arrow], layout: Layout) -> dict[int, Point]:
    """The middle of each label, by the number of its arrow: the free place nearest to the arrow's middle.

    Where there is none, the one that lies over least.
    """
    found: dict[int, Point] = {}
    taken: list[Rectangle] = []
    for number, arrow in enumerate(arrows):
        points = layout.arrows[number]
        if not arrow.label or len(points) < 5:
            continue
        around = _around(points, arrow.label)
        near = [each for each in (*layout.boxes.values(), *taken) if _overlap(each, around)]
        found[number] = min(
            _on_curve(points),
            key=lambda place: sum(_overlap(each, label_at(place, arrow.label)) for each in near),
        )
        taken.append(label_at(found[number], arrow.label))
    return found


def label_at(middle: Point, label: str) -> Rectangle:
    """What a label takes up around its middle."""
    half, high = width_of(label, SMALL) / 2, SMALL * _CAPITALS / 2
    return middle[0] - half, middle[1] - high, middle[0] + half, middle[1] + high


def _around(points: Sequence[Point], label: str) -> Rectangle:
    """All that a label might lie over, wherever on the arrow it stands."""
    corners = [label_at(point, label) for point in points]
    lefts, tops, rights, bottoms = zip(*corners, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _on_curve(points: Sequence[Point]) -> Iterator[Point]:
    """Places on the pieces of a curve (Bézier, four points each), the middle first."""
    pieces = (len(points) - 2) // 3
    steps = pieces * _STEPS
    for step in sorted(range(1, steps), key=lambda step: abs(2 * step - steps)):
        piece, within = divmod(step, _STEPS)
        yield _bezier(points[3 * piece : 3 * piece + 4], within / _STEPS)


def _bezier(points: Sequence[Point], t: float) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    s = 1 - t
    weights = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    xs, ys = (ax, bx, cx, dx), (ay, by, cy, dy)
    return sum(map(float.__mul__, weights, xs)), sum(map(float.__mul__, weights, ys))


def _overlap(one: Rectangle, other: Rectangle) -> float:
    """The area that two rectangles share."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide * high if wide > 0 and high > 0 else 0.0
