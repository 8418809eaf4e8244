"""What the panels of a picture of loads are put together from; lengths are millimetres."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.render.gantt.pictures.lettering import cut
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.paper import LEFT, RIGHT, Paper
from dxplan.render.gantt.pictures.ruler import Ruler

SHEET = Paper.A4.value


def panel_head(name: str, said: str, *, is_over: bool) -> Iterator[str]:
    """The two lines over a panel."""
    room = SHEET.width - LEFT - RIGHT
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
