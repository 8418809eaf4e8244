"""Where boxes, phases and arrows lie: Graphviz decides, as the library of the extra `network` or as a program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass
from io import StringIO
from typing import Any

from dxplan.render.gantt.pictures.lettering import widest
from dxplan.render.networks.boxes import BOLD, LETTERS, LINE, SMALL, Size, height_of, title_lines
from dxplan.render.networks.view import Box, NetworkView, Phase

_INCH, _POINT = 25.4, 25.4 / 72
_BETWEEN, _RANKS, _AROUND = 2.5, 5.0, 2.0
_ASIDE = 2.5
"""Millimetres beside what an arrow says, where it goes to the right."""
TITLE = 4.0
"""Millimetres that the name of a phase takes above what is inside it."""

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]
Graphviz = Callable[[str], bytes]
"""Takes a graph in Graphviz's language and gives it back as JSON, with the place of everything."""


class NoGraphvizError(Exception):
    """Neither the library nor the program is installed."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in millimetres from the upper left corner, y downwards.

    Boxes and phases by left, top, right, bottom, arrows by the points of their curve (start, then three
    points a piece, then where the tip ends); no points of what has no arrow. `size` is that of the boxes.
    """

    width: float
    height: float
    size: Size
    boxes: dict[str, Rectangle]
    phases: dict[str, Rectangle]
    arrows: tuple[tuple[Point, ...], ...]


def graphviz() -> Graphviz:
    """The library, or else the program `dot`.

    Raises:
        NoGraphvizError: there is neither.
    """
    try:
        import pygraphviz
    except ImportError:
        return _program()

    def run(graph: str) -> bytes:
        with redirect_stderr(StringIO()):  # of many boxes it says that they take their time
            found: bytes = pygraphviz.AGraph(string=graph).draw(format="json0", prog="dot")
        return found

    return run


def laid_out(view: NetworkView, size: Size, *, downwards: bool, engine: Graphviz, care: float = 1) -> Layout:
    """The places for boxes of some size, with time running down or to the right.

    `care` is the share of its usual trials that Graphviz takes to have few crossings and short arrows.
    """
    found = json.loads(engine("\n".join(_graph(view, size, downwards=downwards, care=care))))
    _, _, right, top = _numbers(found["bb"])
    ids = {f"n{number}": box.id for number, box in enumerate(view.boxes())}
    clusters = {f"cluster_{number}": phase.id for number, phase in enumerate(_phases(view.inside))}
    boxes: dict[str, Rectangle] = {}
    phases: dict[str, Rectangle] = {}
    for each in found.get("objects", ()):
        name = each["name"]
        if name in ids:
            x, y = _numbers(each["pos"])
            wide, high = float(each["width"]) * _INCH / 2, float(each["height"]) * _INCH / 2
            middle = x * _POINT, (top - y) * _POINT
            boxes[ids[name]] = (middle[0] - wide, middle[1] - high, middle[0] + wide, middle[1] + high)
        elif name in clusters:
            left, low, far, high = _numbers(each["bb"])
            corners = (left * _POINT, (top - high) * _POINT, far * _POINT, (top - low) * _POINT)
            phases[clusters[name]] = corners
    arrows = {int(each["id"]): _curve(each, top) for each in found.get("edges", ()) if "pos" in each}
    drawn = tuple(arrows.get(number, ()) for number in range(len(view.arrows)))
    return Layout(right * _POINT, top * _POINT, size, boxes, phases, drawn)


def _graph(view: NetworkView, size: Size, *, downwards: bool, care: float = 1) -> Iterator[str]:
    """The graph without a letter: all sizes are known, so no font is looked for."""
    numbers = {box.id: f"n{number}" for number, box in enumerate(view.boxes())}
    clusters = {phase.id: f"cluster_{number}" for number, phase in enumerate(_phases(view.inside))}
    direction = "TB" if downwards else "LR"
    limits = f"nslimit={4 * care:g}, nslimit1={4 * care:g}{'' if care == 1 else f', mclimit={care:g}'}"
    yield f"digraph {{ graph [rankdir={direction}, compound=true, labeljust=l, {limits},"
    labels = [arrow.label for arrow in view.arrows if arrow.label]
    ranks = _RANKS if downwards or not labels else max(_RANKS, widest(labels, SMALL) + _ASIDE)
    yield f"nodesep={_BETWEEN / _INCH:.4f}, ranksep={ranks / _INCH:.4f}];"
    yield f'node [shape=box, fixedsize=true, label="", width={size.width / _INCH:.4f}]; edge [arrowsize=0.5];'
    yield from _inside(view, view.inside, numbers, clusters, size)
    first = view.first_boxes()
    for number, arrow in enumerate(view.arrows):
        tail, head = first.get(arrow.tail), first.get(arrow.head)
        if tail is None or head is None or tail == head:
            continue
        more = [f'id="{number}"']
        if arrow.tail in clusters:
            more.append(f"ltail={clusters[arrow.tail]}")
        if arrow.head in clusters:
            more.append(f"lhead={clusters[arrow.head]}")
        ends_in_phase = arrow.tail in clusters or arrow.head in clusters  # and there at its first box, not the chain's
        if arrow.is_critical or (arrow.is_on_chain and not ends_in_phase):
            more.append("weight=4")
        yield f"{numbers[tail]} -> {numbers[head]} [{', '.join(more)}];"
    yield "}"


def _inside(
    view: NetworkView, inside: Sequence[Box | Phase], numbers: dict[str, str], clusters: dict[str, str], size: Size
) -> Iterator[str]:
    for each in inside:
        if isinstance(each, Box):
            yield f"{numbers[each.id]} [height={height_of(each, size, view.language) / _INCH:.4f}];"
        else:
            lines = title_lines(each, size, 2 * size.width)
            title = _room(widest(lines, LETTERS * BOLD), TITLE + LINE * (len(lines) - 1))
            yield f"subgraph {clusters[each.id]} {{ margin={_AROUND / _POINT:.2f}; label={title};"
            yield from _inside(view, each.inside, numbers, clusters, size)
            yield "}"


def _room(width: float, height: float) -> str:
    """A label that is nothing but room."""
    size = f'WIDTH="{width / _POINT:.0f}" HEIGHT="{height / _POINT:.0f}"'
    return f'<<TABLE BORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" {size}><TR><TD></TD></TR></TABLE>>'


def _phases(inside: Sequence[Box | Phase]) -> Iterator[Phase]:
    for each in inside:
        if isinstance(each, Phase):
            yield each
            yield from _phases(each.inside)


def _curve(edge: dict[str, Any], top: float) -> tuple[Point, ...]:
    """`e,X,Y x,y x,y …`: where the tip ends comes first."""
    tip: Point | None = None
    points: list[Point] = []
    for word in edge["pos"].split(";")[0].split():
        parts = word.split(",")
        x, y = float(parts[-2]) * _POINT, (top - float(parts[-1])) * _POINT
        if parts[0] == "e":
            tip = (x, y)
        elif parts[0] != "s":
            points.append((x, y))
    return (*points, tip or points[-1])


def _numbers(text: str) -> list[float]:
    return [float(number) for number in text.split(",")]


def _program() -> Graphviz:
    import shutil
    import subprocess

    found = shutil.which("dot")
    if found is None:
        raise NoGraphvizError

    def run(graph: str) -> bytes:
        done = subprocess.run([found, "-Tjson0"], input=graph.encode(), capture_output=True, check=True)
        return done.stdout

    return run
