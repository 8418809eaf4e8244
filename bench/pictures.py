"""What pictures of the chart cost beside loading and scheduling the plan, in processor time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from dxplan.api import schedule_loaded
from dxplan.load.loader import load_bytes
from dxplan.render.gantt.pictures.drawing import drawing
from dxplan.render.gantt.pictures.html import html
from dxplan.render.gantt.pictures.paper import Paper
from dxplan.render.gantt.pictures.svg import svg
from dxplan.render.gantt.view import GanttOptions

Made = TypeVar("Made")


class PictureCost(NamedTuple):
    """Processor time over that of loading and scheduling; and how many bytes a task a page has."""

    svg: float
    html: float
    bytes_a_task: float


def picture_cost(text: str, tasks: int, rounds: int = 3) -> PictureCost:
    """Time pictures of a plan, view and all: the least disturbed of rounds in which all take turns."""
    data, options = text.encode(), GanttOptions(today=date(2026, 1, 1))
    taken: dict[str, list[float]] = {"load": [], "svg": [], "html": []}
    size = 0
    for _ in range(rounds):
        outcome, seconds = _timed(lambda: schedule_loaded(load_bytes(data, "plan.yaml"), "plan.yaml"))
        taken["load"].append(seconds)
        schedule = outcome.schedule
        assert schedule is not None
        plans = [(schedule, schedule.plan.language)]
        taken["svg"].append(_timed(lambda: svg(drawing(plans, options), Paper.A3))[1])  # noqa: B023
        page, seconds = _timed(lambda: html(drawing(plans, options)))  # noqa: B023
        taken["html"].append(seconds)
        size = len(page.encode())
    load = min(taken["load"])
    return PictureCost(min(taken["svg"]) / load, min(taken["html"]) / load, size / tasks)


def _timed(make: Callable[[], Made]) -> tuple[Made, float]:
    started = time.process_time()
    made = make()
    return made, time.process_time() - started
