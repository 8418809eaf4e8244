"""Plans and what all rules find in them, as they are and once a remedy is applied: looked at once for all tests."""

from __future__ import annotations

from functools import cache

from dxplan.checks.runner import examine
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.network.expand import expanded
from dxplan.scenario.remedy import Remedy
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic
from tests.checks.examining import TODAY

Looked = tuple[Schedule, tuple[Diagnostic, ...]]
_after: dict[tuple[str, object], tuple[Remedy, Looked]] = {}


@cache
def read(text: str) -> Plan:
    plan = load_bytes(text.encode(), "plan.yaml").plan
    assert plan is not None
    return plan


def looked_at(plan: Plan) -> Looked:
    schedule = scheduled(expanded(plan))
    assert schedule is not None, "the tasks wait for each other in a circle"
    return schedule, examine(schedule, TODAY, Selection(everything=True)).findings


@cache
def looked_at_text(text: str) -> Looked:
    """A plan as it is: what each of its remedies is held against."""
    return looked_at(read(text))


def looked_after(text: str, remedy: Remedy) -> Looked:
    """A plan once a remedy is applied; two that are equal make the same plan of it."""
    key = (text, _identity(remedy))
    if key not in _after:
        _after[key] = remedy, looked_at(remedy.apply(read(text)))
    return _after[key][1]


def _identity(remedy: Remedy) -> object:
    """The remedy by its value; one that holds entries to write cannot be hashed, and is told by itself."""
    try:
        hash(remedy)
    except TypeError:
        return id(remedy)
    return remedy
