"""Which waiver covers a finding."""

from __future__ import annotations

from datetime import date

from dxplan.checks.waiving import InForce
from dxplan.model.settings import Waiver
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from dxplan.text.phrase import same
from tests.checks.examining import TODAY


def waiver(reason: str, task: str | None = None, until: date | None = None) -> Waiver:
    return Waiver(code="DX414", task=task, reason=same(reason), until=until)


def covering(*waivers: Waiver, code: str = "DX414", task: str | None = "A") -> str | None:
    """The reason of the waiver that covers a finding."""
    finding = Diagnostic(code, Severity.NOTE, same("x"), Span("p.yaml", 1, 1), task=task)
    found = InForce(waivers, TODAY).covering(finding)
    return None if found is None else found.reason.en


def test_the_first_one_in_the_file_counts() -> None:
    assert covering(waiver("all"), waiver("one", "A")) == "all"
    assert covering(waiver("one", "A"), waiver("all")) == "one"
    assert covering(waiver("first", "A"), waiver("second", "A")) == "first"


def test_one_that_has_expired_makes_room_for_the_next() -> None:
    assert covering(waiver("old", "A", date(2026, 11, 21)), waiver("new", "A")) == "new"


def test_near_miss_another_task_or_code_is_not_covered() -> None:
    assert covering(waiver("other", "B")) is None
    assert covering(waiver("all"), code="DX408") is None


def test_a_finding_without_a_task_is_covered_for_all_tasks_only() -> None:
    assert covering(waiver("one", "A"), waiver("all"), task=None) == "all"
