"""All rules over a plan: the order, what is selected, waived, held back, and a rule that crashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.runner import CheckResult, examine
from dxplan.findings.selection import Selection
from dxplan.model.settings import Profile
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, same
from tests.checks.examining import TODAY, find_rule, plan, scheduled

TASKS = """
T1: {name: Một, duration: 5d}
T2: {name: Hai, duration: 5d, after: T1}
"""


def rule(code: str, severity: Severity, *tasks: str) -> Rule:
    """A rule that fires at some tasks."""

    def check(examination: Examination) -> Iterator[Finding]:
        for id_ in tasks:
            yield Finding(same(f"{code} {id_}"), Place(examination.plan.tasks[id_].places), id_)

    sample = find_rule("DX203")
    assert sample is not None
    return replace(sample, code=code, severity=severity, check=check, quiet_in=(), part_of=())


def crashing(code: str) -> Rule:
    """A rule with a bug."""

    def check(examination: Examination) -> Iterator[Finding]:
        yield from rule(code, Severity.NOTE, "T1").check(examination)
        raise ZeroDivisionError("division by zero")

    return replace(rule(code, Severity.NOTE), check=check)


def result(*among: Rule, head: str = "", selection: Selection | None = None, today: date = TODAY) -> CheckResult:
    return examine(scheduled(plan(TASKS, head)), today, selection or Selection(), among)


def codes(result_: CheckResult) -> list[str]:
    return [f"{finding.code} {finding.task}" for finding in result_.findings]


def test_the_most_harmful_comes_first_then_the_order_of_the_file() -> None:
    found = result(rule("DX201", Severity.NOTE, "T1"), rule("DX902", Severity.ERROR, "T2", "T1"))
    assert codes(found) == ["DX902 T1", "DX902 T2", "DX201 T1"]


def test_only_what_is_selected_runs() -> None:
    both = (rule("DX901", Severity.NOTE, "T1"), crashing("DX902"))
    assert codes(result(*both, selection=Selection(select=frozenset({"DX901"})))) == ["DX901 T1"]
    assert codes(result(*both, selection=Selection(ignore=frozenset({"DX902"})))) == ["DX901 T1"]


def test_findings_below_the_wanted_severity_are_left_out() -> None:
    both = (rule("DX901", Severity.NOTE, "T1"), rule("DX902", Severity.WARNING, "T1"))
    assert codes(result(*both, selection=Selection(severity=Severity.WARNING))) == ["DX902 T1"]


def test_a_waiver_covers_its_code_at_its_task_until_its_day() -> None:
    head = "checks: {waive: [{code: DX901, task: T1, reason: Đã thống nhất, until: 2026-11-22}]}"
    both = rule("DX901", Severity.NOTE, "T1", "T2")
    held = result(both, head=head)
    assert codes(held) == ["DX901 T2"]
    assert [finding.task for finding, _ in held.waived] == ["T1"]
    assert codes(result(both, head=head, today=date(2026, 11, 23))) == ["DX901 T1", "DX901 T2"]


def test_a_quiet_rule_is_held_back_in_its_profile_unless_everything_or_its_code_is_asked_for() -> None:
    quiet = replace(rule("DX901", Severity.NOTE, "T1"), quiet_in=(Profile.PROVINCE,))
    assert (codes(result(quiet)), len(result(quiet).held_back)) == ([], 1)
    assert codes(result(quiet, selection=Selection(everything=True))) == ["DX901 T1"]
    assert codes(result(quiet, selection=Selection(select=frozenset({"DX901"})))) == ["DX901 T1"]
    assert codes(result(quiet, head="checks: {profile: dcma}")) == ["DX901 T1"]


def test_an_error_is_never_held_back() -> None:
    quiet = replace(rule("DX901", Severity.ERROR, "T1"), quiet_in=(Profile.PROVINCE,))
    assert codes(result(quiet)) == ["DX901 T1"]


def test_a_consequence_is_folded_into_its_cause() -> None:
    part = replace(rule("DX902", Severity.WARNING, "T1", "T2"), part_of=("DX901",))
    found = result(rule("DX901", Severity.ERROR, "T1"), part)
    assert codes(found) == ["DX901 T1", "DX902 T2"]
    assert [related.message.en for related in found.findings[0].related] == ["DX902: DX902 T1"]


def test_a_rule_that_crashes_is_reported_by_name_and_the_others_go_on() -> None:
    found = result(crashing("DX901"), rule("DX902", Severity.NOTE, "T2"))
    assert [finding.code for finding in found.findings] == ["DX100", "DX902"]
    assert found.crashed == ("DX901",)
    bug = found.findings[0]
    assert bug.severity is Severity.ERROR
    assert "DX901" in bug.message.vi
    assert "DX901" in bug.message.en
    assert "ZeroDivisionError: division by zero" in bug.message.en


def test_a_rule_that_runs_last_sees_what_the_others_found_waived_or_not() -> None:
    seen: list[str] = []

    def check(examination: Examination) -> Iterator[Finding]:
        seen.extend(f"{finding.code} {finding.task}" for finding in examination.found)
        seen.append(",".join(sorted(examination.ran)))
        return iter(())

    last = replace(rule("DX105", Severity.NOTE), check=check, runs_last=True)
    head = "checks: {waive: [{code: DX901, task: T1, reason: Đã thống nhất}]}"
    result(last, rule("DX901", Severity.NOTE, "T1", "T2"), head=head)
    assert seen == ["DX901 T1", "DX901 T2", "DX105,DX901"]


@pytest.mark.parametrize("severity", list(Severity))
def test_a_finding_carries_the_rules_why_and_fix(severity: Severity) -> None:
    (finding,) = result(rule("DX901", severity, "T1")).findings
    own = find_rule("DX203")
    assert own is not None
    assert (finding.why, finding.hint, finding.severity) == (own.why, own.fix, severity)
    assert isinstance(finding.why, Text)


def test_what_a_rule_tells_twice_of_a_place_is_told_once() -> None:
    assert codes(result(rule("DX201", Severity.NOTE, "T1", "T2", "T1"))) == ["DX201 T1", "DX201 T2"]


def test_an_advice_that_crashes_when_it_is_read_leaves_the_finding_and_what_the_rule_advises() -> None:
    @later
    def advice() -> Text:
        raise ZeroDivisionError("division by zero")

    def check(examination: Examination) -> Iterator[Finding]:
        yield Finding(same("DX901"), Place(examination.plan.tasks["T1"].places), "T1", advice())

    found = result(replace(rule("DX901", Severity.NOTE), check=check)).findings[0]
    assert found.hint is not None
    assert find_rule("DX203").fix.en in found.hint.en
    assert "ZeroDivisionError: division by zero" in found.hint.en
