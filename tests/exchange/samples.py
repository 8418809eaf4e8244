"""Plans to be exported: the project's own, and one whose names hold all that formats read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from hypothesis import strategies as st

from dxplan.api import schedule_file
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.written_out import written_out
from dxplan.network.network import build
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.text.phrase import same
from tests.samples import ROOT
from tests.schedule.plans import plan_of_data

PLANS = sorted(ROOT.glob("plans/*.yaml"))
TODAY = date(2026, 1, 5)
NASTY = (
    'Khảo sát: "dữ liệu"; #1 %2',
    "a\nb\r\nc\td",
    "title Kế hoạch",
    "Section 2",
    "gantt",
    "click here",
    "excludes weekends",
    "2022-01-01 bắt đầu",
    "end note",
    "a] as [b] starts 2022-01-01",
    "[x] [y] (z) {w} <b>đậm</b> <img src=x onerror=alert(1)>",
    '**đậm** //nghiêng// __gạch__ --xóa-- ~~s~~ ""mono""',
    "'chú thích",
    "/' khối '/",
    "!include secret.txt",
    "$biến ${x} %date() %%{init: {}}%%",
    "@startgantt @endgantt",
    "a\\nb \\l \\N \\G \\",
    "&amp; &#58; &lt; &copy &",
    "= SUM(A1)",
    "+84 28",
    "-5",
    "@tên",
    "'=1",
    "100% xong; 50%",
    "tên 😀 👩‍👩‍👧 🇻🇳",
    "\u202eđảo ngược\u202c \u200fx\u200e",
    normalize("NFD", "Nghị quyết về chuyển đổi số"),
    "\x00\x07\x1b[31mđỏ\x1b[0m",
    "\u2028dòng\u2029đoạn\x85",
    '-8<- cắt ->8- ${y} """',
    "a,b;c|d`e^f~g",
    "BEGIN:VEVENT",
    "x" * 300,
    'task x "y" { }',
    "ﬂ°°58¶ß",
    "<U+0041> <&heart> <:smile:>",
    "--",
    ";",
    "#",
    " ",
)
"""Names that formats would read as their own signs."""

names = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.sampled_from("ab ạ\"'`:;#%&<>[](){}|\\/-=+*_~@!$^,.\n\t2😀\u0301"), min_size=1, max_size=24),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12),
)


def named_plan(given: Sequence[str]) -> dict[str, Any]:
    """A plan with tasks, milestones and links in two phases, that bear these names."""
    tasks: dict[str, Any] = {}
    for number, name in enumerate(given):
        task: dict[str, Any] = (
            {"name": name, "kind": "milestone"} if number % 5 == 4 else {"name": name, "duration": "3d"}
        )
        if number % 3 and number:
            task["after"] = [f"t{number - 1} SS+1d"] if number % 2 else [f"t{number - 1}"]
        tasks[f"t{number}"] = task
    half = len(given) // 2
    ids = list(tasks)
    inside = {
        "P": {"name": given[0], "tasks": {id_: tasks[id_] for id_ in ids[:half]}},
        **{id_: tasks[id_] for id_ in ids[half:]},
    }
    return {"name": given[-1], "start": "2022-01-10", "finish_by": "2022-12-30", "tasks": inside if half else tasks}


def outgoing(schedule: Schedule, language: Any = "vi") -> Outgoing:
    return Outgoing(schedule, None, language, TODAY)


def named(given: Sequence[str]) -> Outgoing:
    """Readers of other formats bring names that the loader would refuse, so they are put in behind it."""
    plan = plan_of_data(named_plan(["x"] * len(given)))
    called = {f"t{number}": name for number, name in enumerate(given)} | {"P": given[0]}
    tasks = {id_: replace(task, name=same(called[id_])) for id_, task in plan.tasks.items()}
    return outgoing(compute(build(replace(plan, name=same(given[-1]), tasks=tasks))))


@cache
def scheduled(path: Path) -> Schedule:
    schedule = schedule_file(path).schedule
    assert schedule is not None, path
    return written_out(schedule)
