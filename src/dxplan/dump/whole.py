"""A plan as the text of its file: the sections in the order of the format, an empty line between them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from dxplan.dump.amounts import day, day_with_clock
from dxplan.dump.calendars import CALENDAR
from dxplan.dump.layout import WIDTH, Node, put
from dxplan.dump.parts import Table, entry, prose, register
from dxplan.dump.registers import (
    AGENCY,
    AGREEMENT,
    BUDGET,
    CHECKS,
    CIRCUMSTANCE,
    KPI,
    REFERENCE,
    RESOURCE,
    RISK,
    SCHEDULING,
    SYSTEM,
)
from dxplan.dump.scalars import word
from dxplan.dump.tasks import put_tasks
from dxplan.dump.unwritable import UnwritableError, writable
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.model.settings import DEFAULT_SCHEDULING, DEFAULT_SETTINGS

Sayer = Callable[[Plan], Node | None]

_REGISTERS: dict[str, Table] = {
    "calendars": CALENDAR,
    "agencies": AGENCY,
    "resources": RESOURCE,
    "systems": SYSTEM,
    "kpis": KPI,
    "context": CIRCUMSTANCE,
    "risks": RISK,
}


def plan_text(plan: Plan, head: tuple[str, ...] = ()) -> str:
    """The file of a plan, in the style of the house; reading it gives the same plan.

    A plan whose roll-outs are repeated is written as it was before. `head` are lines of comment for its top. Three
    things are written as they are read: texts in NFC, a lag of no time as none, and of several `weeks` or `hours_on`
    for the same days the last.

    Raises:
        UnwritableError: a value that no plan file can hold, with its place. Other programs' texts become such as it can
            by `writable`.
    """
    plan = plan.written
    out = _comment(head)
    for index, group in enumerate(_GROUPS):
        lines: list[str] = []
        for key, sayer in group.items():
            try:
                node = sayer(plan)
            except UnwritableError as error:
                raise error.within(key) from None
            if node is not None:
                put(lines, key, node, 0)
        if lines and index:
            out.append("")
        out += lines
    out += ["", "tasks:" if plan.tasks else "tasks: {}"]
    put_tasks(out, plan)
    return "\n".join(out) + "\n"


def _comment(head: tuple[str, ...]) -> list[str]:
    lines: list[str] = []
    for text in head:
        for line in writable(text).replace("\t", " ").splitlines() or [""]:
            lines += textwrap.wrap(line, WIDTH - 2, break_long_words=False, break_on_hyphens=False) or [""]
    return [f"# {line}".rstrip() for line in lines]


def _section(name: str, table: Table) -> Sayer:
    return lambda plan: register(getattr(plan, name), table)


_GROUPS: tuple[dict[str, Sayer], ...] = (
    {
        "dxplan": lambda plan: "1",
        "id": lambda plan: word(plan.id),
        "name": lambda plan: prose(plan.name),
        "province": lambda plan: None if plan.province is None else prose(plan.province),
        "language": lambda plan: plan.language,
        "note": lambda plan: None if plan.note is None else prose(plan.note),
    },
    {"agreement": lambda plan: None if plan.agreement is None else entry(plan.agreement, AGREEMENT)},
    {
        "start": lambda plan: day_with_clock(plan.start, plan.start_clock),
        "finish_by": lambda plan: (
            None if plan.finish_by is None else day_with_clock(plan.finish_by, plan.finish_by_clock)
        ),
        "status_date": lambda plan: None if plan.status_date is None else day(plan.status_date),
        "calendar": lambda plan: word(plan.calendar),
        "rules": lambda plan: None if plan.rules is Program.DXPLAN else plan.rules.value,
    },
    *({name: _section(name, table)} for name, table in _REGISTERS.items()),
    {"budget": lambda plan: None if plan.budget is None else entry(plan.budget, BUDGET)},
    {"sources": _section("sources", REFERENCE)},
    {"scheduling": lambda plan: None if plan.scheduling == DEFAULT_SCHEDULING else entry(plan.scheduling, SCHEDULING)},
    {"checks": lambda plan: None if plan.checks == DEFAULT_SETTINGS else entry(plan.checks, CHECKS)},
)


def frame_said(plan: Plan) -> dict[str, Node]:
    """What a plan says beside its tasks, by the keys of its file.

    Raises:
        UnwritableError: a value that no plan file can hold.
    """
    said = {key: sayer(plan) for group in _GROUPS for key, sayer in group.items()}
    return {key: node for key, node in said.items() if node is not None}


SECTIONS: tuple[tuple[str, ...], ...] = (*(tuple(group) for group in _GROUPS), ("tasks",))
"""The keys of a plan in the order of the house, those together between which no line is empty."""
ENTRIES: dict[str, tuple[str, ...]] = {
    name: tuple(table) for name, table in {**_REGISTERS, "sources": REFERENCE}.items()
}
"""The keys of an entry of a register, by register."""
PARTS: dict[str, tuple[str, ...]] = {
    "agreement": tuple(AGREEMENT),
    "budget": tuple(BUDGET),
    "scheduling": tuple(SCHEDULING),
    "checks": tuple(CHECKS),
}
"""The keys of a section that is no register."""
