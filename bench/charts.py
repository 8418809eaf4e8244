"""The chart in the terminal: what drawing costs beside reading and scheduling."""

from __future__ import annotations

from datetime import date
from time import process_time

from dxplan.api import schedule_loaded
from dxplan.load.loader import load_bytes
from dxplan.render.gantt.terminal import gantt_text
from dxplan.render.gantt.view import GanttOptions

_TODAY = date(2026, 1, 1)


def chart_ratio(text: str, width: int, rounds: int = 5) -> float:
    """Drawing the chart of a plan, as into a pipe, ÷ reading and scheduling it: processor time, the least of rounds."""
    data = text.encode()
    read, drawn = [], []
    for _ in range(rounds):
        started = process_time()
        schedule = schedule_loaded(load_bytes(data, "generated.yaml"), "generated.yaml").schedule
        read.append(process_time() - started)
        assert schedule is not None
        started = process_time()
        gantt_text([(schedule, "vi")], GanttOptions(today=_TODAY), width, color=False)
        drawn.append(process_time() - started)
    return min(drawn) / min(read)
