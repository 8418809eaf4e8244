"""Short ways to read a piece of a plan in a test."""

from __future__ import annotations

from dxplan.load.loader import LoadResult, load_bytes
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.source.diagnostic import Diagnostic

HEAD = "dxplan: 1\nid: x\nstart: 2022-01-03\n"


def read(text: str) -> LoadResult:
    """A plan from its text; HEAD is put before it unless it says `dxplan` itself."""
    return load_bytes((text if "dxplan:" in text else HEAD + text).encode(), "plan.yaml")


def sound(text: str) -> Plan:
    """A plan that must be read without a word."""
    result = read(text if "tasks:" in text else text + "\ntasks: {T0: {kind: milestone}}\n")
    assert result.diagnostics == ()
    assert result.plan is not None
    return result.plan


def sound_task(fields: str, others: str = "") -> Task:
    """Task T1 with these fields (in braces), that must be read without a word."""
    return sound(f"{others}\ntasks: {{T1: {{{fields}}}, T8: {{kind: milestone}}, T9: {{kind: milestone}}}}").tasks["T1"]


def mistakes(text: str) -> list[str]:
    """The codes of what is wrong in a plan."""
    return [d.code for d in read(text).diagnostics]


def the_mistake(text: str) -> Diagnostic:
    """The only thing wrong in a plan; one without tasks is given one."""
    [found] = read(text if "tasks:" in text else text + "\ntasks: {T0: {kind: milestone}}\n").diagnostics
    return found


def mistake_of_task(fields: str) -> Diagnostic:
    """The only thing wrong in task T1 with these fields (in braces)."""
    return the_mistake(f"tasks: {{T1: {{{fields}}}, T8: {{kind: milestone}}, T9: {{kind: milestone}}}}")


def hint(found: Diagnostic) -> str:
    """What it says to do, in English."""
    assert found.hint is not None
    return found.hint.en
