"""The chart in the terminal: what drawing costs beside reading and scheduling."""

from __future__ import annotations

from datetime import date
from time import process_time

from dxplan.api import schedule_loaded
from dxplan.load.loader import load_bytes
from dxplan.render.gantt.terminal import Screen, drawn_on
from dxplan.render.gantt.view import GanttOptions

_TODAY = date(2026, 1, 1)


def chart_ratio(text: str, width: int, *, color: bool = False, rounds: int = 5) -> float:
    """Drawing the chart of a plan, as into a pipe or in 256 colours, ÷ reading and scheduling it.

    Processor time, the least of rounds.
    """
    screen = Screen(width=width, color=color, many_colors=color)
    data = text.encode()
    read, drawn = [], []
    for _ in range(rounds):
        started = process_time()
        schedule = schedule_loaded(load_bytes(data, "generated.yaml"), "generated.yaml").schedule
        read.append(process_time() - started)
        assert schedule is not None
        started = process_time()
        drawn_on([(schedule, "vi")], GanttOptions(today=_TODAY), screen)
        drawn.append(process_time() - started)
    return min(drawn) / min(read)
