"""Panels with a demand over time, and what others are put together from; lengths are millimetres."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.render.gantt.pictures.lettering import cut
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.paper import LEFT
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.gantt.view import Load
from dxplan.text.phrase import Language
from dxplan.text.voice import FILE
from dxplan.text.wording import Number

PANEL = 38.0
"""How high a panel with a demand is, its heading and its axis included."""
_TOP, _FOOT = 9.0, 7.0
HATCH = (
    '<pattern id="hatch" width="1.6" height="1.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="over" width="1.6" height="1.6"/><path class="hatch" d="M0 0v1.6"/></pattern>'
)
"""What fills too much of something, to be defined in the document; its style is `panels.css`."""


def load_panel(load: Load, name: str, ruler: Ruler, language: Language) -> Iterator[str]:
    """A demand under its name: up to the capacity plain, what goes beyond it hatched."""
    bottom = PANEL - _FOOT
    most = max(load.peak, load.capacity if load.is_limited else 0.0, 1.0)

    def y(units: float) -> float:
        return bottom - (bottom - _TOP) * units / most

    yield from panel_head(name, load.said.in_language(language), ruler, is_over=bool(load.overloads))
    yield from grid(ruler, _TOP, bottom)
    for step in load.steps:
        left, right = ruler.at(step.start), ruler.at(step.finish)
        yield rectangle("used", left, right, y(min(step.demand, load.capacity)), bottom)
        if step.demand > load.capacity:
            yield rectangle("too-much", left, right, y(step.demand), y(load.capacity))
    if load.is_limited:
        height = n(y(load.capacity))
        yield f'<path class="capacity" d="M{n(ruler.left)} {height}H{n(ruler.right)}"/>'
        yield figure(_said(load.capacity, language), ruler.left, y(load.capacity))
    is_near = load.is_limited and abs(y(load.peak) - y(load.capacity)) < 3  # a line of letters
    if load.peak > 0 and not is_near:
        yield figure(_said(load.peak, language), ruler.left, y(load.peak))
    yield figure("0", ruler.left, bottom)


def signs_of(load: Load) -> set[str]:
    """What is drawn of a demand, as the legend names it."""
    drawn = {"used": bool(load.steps), "too-much": bool(load.overloads), "capacity": load.is_limited}
    return {sign for sign, is_drawn in drawn.items() if is_drawn}


def panel_head(name: str, said: str, ruler: Ruler, *, is_over: bool) -> Iterator[str]:
    """The two lines over a panel."""
    room = ruler.right - LEFT
    yield f'<text class="strong" x="{n(LEFT)}" y="2.5">{text(cut(name, room, 3.1))}</text>'
    look = "missed-text" if is_over else "lead"
    yield f'<text class="{look}" x="{n(LEFT)}" y="6">{text(cut(said, room, 3.1))}</text>'


def grid(ruler: Ruler, top: float, bottom: float) -> Iterator[str]:
    """The axis under a panel, with its lines."""
    for at in ruler.axis.ruled:
        yield f'<path class="grid" d="M{n(ruler.at(at))} {n(top)}V{n(bottom)}"/>'
    yield f'<path class="rule" d="M{n(ruler.left)} {n(bottom)}H{n(ruler.right)}"/>'
    for number, ticks in enumerate(reversed(ruler.axis.lines)):
        for tick in ticks:
            x, y = n(ruler.at(tick.at) + 0.5), n(bottom + 3 + 3 * number)
            yield f'<text class="faint" x="{x}" y="{y}">{text(tick.label)}</text>'
            yield f'<path class="rule" d="M{n(ruler.at(tick.at))} {n(bottom)}v{n(3 + 3 * number)}"/>'


def figure(number: str, x: float, y: float) -> str:
    """A figure at the left of a panel."""
    return f'<text class="right" x="{n(x - 1)}" y="{n(y + 0.9)}">{text(number)}</text>'


def rectangle(look: str, left: float, right: float, top: float, bottom: float) -> str:
    """A filled part of a panel."""
    return (
        f'<rect class="{look}" x="{n(left)}" y="{n(top)}" width="{n(max(right - left, 0.15))}" '
        f'height="{n(max(bottom - top, 0))}"/>'
    )


def _said(number: float, language: Language) -> str:
    return Number(number, 2).said(FILE[language])
