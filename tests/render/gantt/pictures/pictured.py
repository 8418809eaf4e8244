"""Pictures of small plans, and what stands in them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any
from xml.etree import ElementTree

from dxplan.api import schedule_file
from dxplan.render.gantt.pictures.drawing import Drawing, drawing
from dxplan.render.gantt.view import GanttOptions
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language
from tests.render.gantt.drawing import PLANS, TODAY, scheduled

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = ("<script>alert(1)</script>", "]]>", "&amp; & &#0;", "'\"><b>", "$title ${page}", "{y} {0}", "-- >", "` ` \\")
ANY_NAME = (*HOSTILE, "\x00\x01\x1f", "\ud800", "\ufffe", "ẵ" * 10_000, '#read("/etc/passwd")', "\u200d\u202e", "")
"""Names that would be something else in a careless picture."""


def drawn(*schedules: Schedule, language: Language = "vi", **options: Any) -> Drawing:
    """Plans, on 31 March 2022 unless said otherwise."""
    wanted = GanttOptions(**{"today": TODAY, **options})
    return drawing([(schedule, language) for schedule in schedules], wanted)


def named(name: str) -> Drawing:
    """A plan and its task of a name that no file could bring."""
    drawing = drawn(scheduled({"A": {"duration": "1d"}}))
    (group, records), *_ = drawing.plans
    named = tuple(replace(record, row=replace(record.row, name=name)) for record in records)
    return replace(drawing, title=name, plans=((group, named),))


@cache
def plan_of(name: str) -> Schedule:
    """The schedule of one of the nine plans that come with the program: frozen, and made once."""
    schedule = schedule_file(PLANS / f"{name}.yaml").schedule
    assert schedule is not None
    return schedule


def many(count: int, **task: Any) -> dict[str, Any]:
    """Phases of twenty tasks, each waiting for the one before."""
    return {
        f"P{phase}": {
            "name": f"Giai đoạn {phase}",
            "tasks": {
                f"T{number}": {
                    "name": f"Nhiệm vụ {number}",
                    "duration": "3d",
                    **({"after": [f"T{number - 1}"]} if number else {}),
                    **task,
                }
                for number in range(phase * 20, min(phase * 20 + 20, count))
            },
        }
        for phase in range(-(-count // 20))
    }


def texts(document: str) -> list[str]:
    """What is written in an SVG."""
    return [element.text or "" for element in ElementTree.fromstring(document).iter(f"{SVG}text")]


def classes(document: str) -> set[str]:
    """The classes of all that is drawn."""
    return {name for found in re.findall(r' class="([^"]*)"', document) for name in found.split()}


def loaded(units: float = 4, capacity: float = 3, count: int = 3, **options: Any) -> Drawing:
    """Tasks one after the other that ask for so many of a team of three."""
    team = {"team": {"name": "Đội <A> & B", "capacity": capacity}, "idle": {}}
    return drawn(scheduled(many(count, resources={"team": units}), resources=team), **{"load": "team", **options})
