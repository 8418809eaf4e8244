"""Every remedy that a hint advises can be applied, and then the finding is gone and nothing worse has come."""

from __future__ import annotations

from functools import cache

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic, Severity
from tests.checks.examining import TODAY

THEN = {
    ("DX301", "DX425"): "what was too late is just in time: a buffer is asked for",
    ("DX314", "DX425"): "a date with no buffer yet, as the hint says",
    ("DX407", "DX425"): "just in time, or a date with no buffer yet, as the hint says",
    ("DX426", "DX410"): "a tender comes after the approval, as the hint says",
    ("DX601", "DX602"): "a later data date asks for the report of what is due by then, as the hint says",
}
"""What may be found instead, one step less harmful: a warning or error that the hint announces."""


BY_HAND: dict[str, tuple[tuple[tuple[str, str], ...], ...]] = {
    # what is advised in words: each remedy as replacements in the bad example
    "DX102": ((("hai tuần", "10d"),),),
    "DX103": ((("task: KS2", "task: KS1"), (", deliverable: Báo cáo khảo sát", "")),),
    "DX106": ((("name: Khảo sát  hiện trạng", "name: Khảo sát hiện trạng các xã"),),),
    "DX110": ((("{kind: build, dur", "{name: Xây dựng phần mềm, kind: build, dur"),),),
    "DX107": ((("40d, after: P1", "40d, after: T2"),),),
    "DX205": ((("[T2, T3, T4 SS]", "[T2, T3, T4 SS, T4 FF]"), ("after: T2 FF", "after: [T2 FF, T1]")),),
    "DX207": ((("after: [T2 SS, T2 FF]", "after: T2"),),),
    "DX414": ((("T1, lead: STTTT}", "T1, lead: STTTT, deliverable: Hệ thống}"),),),
    "DX436": ((("name: Thuê dịch vụ nâng cấp cổng", "name: Lập dự án nâng cấp cổng"),),),
    "DX452": ((("mạng, target", "mạng, baseline: 40, target"),),),
    "DX453": ((("deliverable: Kho ảnh", "deliverable: Kho ảnh, kpis: [K1]"),),),
    "DX503": (
        (("cost: 900 triệu", "cost: 900 triệu, funding: Dự toán chi thường xuyên 2022"),),
        (("tasks:", "budget: {by_year: {2022: 2 tỷ}}\ntasks:"),),
    ),
    "DX602": ((("after: T1,", "after: T1, actual_start: 2022-04-01, actual_finish: 2022-04-28,"),),),
}

NOT_TO_BE_DONE = {"DX304", "DX305"}
"""What only time mends."""


@cache
def read(text: str) -> Plan:
    plan = load_bytes(text.encode(), "plan.yaml").plan
    assert plan is not None
    return plan


def found_in(plan: Plan) -> tuple[Diagnostic, ...]:
    schedule = scheduled(plan)
    assert schedule is not None
    result = examine(schedule, TODAY, Selection(everything=True))
    return result.findings


def harm(found: tuple[Diagnostic, ...]) -> set[tuple[str, str | None]]:
    """What is shown, and more than a note."""
    return {(f.code, f.task) for f in found if f.severity is not Severity.NOTE and not f.is_detail}


def times(found: tuple[Diagnostic, ...], finding: Diagnostic) -> int:
    """How often it is found, as severe as it is."""
    return sum(
        (other.code, other.task) == (finding.code, finding.task) and other.severity.rank <= finding.severity.rank
        for other in found
    )


def shortfall(plan: Plan, before: tuple[Diagnostic, ...], finding: Diagnostic, remedy: Remedy) -> str:
    """What is wrong with the plan once a remedy is applied; nothing if the remedy keeps what it promises."""
    after = found_in(remedy.apply(plan))
    if times(after, finding) >= times(before, finding):
        return f"{finding.code} is still found after: {remedy.in_file.en}"
    announced = {then for code, then in THEN if code == finding.code}
    worse = {code for code, _ in harm(after) - harm(before)} - announced
    return f"{worse} found after: {remedy.in_file.en}" if worse else ""


@cache
def found_in_bad(rule: Rule) -> tuple[Diagnostic, ...]:
    return found_in(read(rule.bad))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_what_a_hint_advises_mends_the_finding_and_brings_nothing_worse(rule: Rule) -> None:
    plan, before = read(rule.bad), found_in_bad(rule)
    tried = [(finding, remedy) for finding in before for remedy in remedies_in(finding.hint)]
    assert [problem for finding, remedy in tried if (problem := shortfall(plan, before, finding, remedy))] == []


@pytest.mark.parametrize(
    ("code", "remedy"), [(code, remedy) for code, several in BY_HAND.items() for remedy in several]
)
def test_what_a_hint_says_in_words_mends_it_and_brings_nothing_worse(
    code: str, remedy: tuple[tuple[str, str], ...]
) -> None:
    (rule,) = (rule for rule in rules() if rule.code == code)
    changed = rule.bad
    for old, new in remedy:
        assert old in changed
        changed = changed.replace(old, new)
    after = found_in(read(changed))
    assert code not in {finding.code for finding in after}
    assert harm(after) <= harm(found_in_bad(rule))


def test_the_hints_of_all_rules_are_followed_here() -> None:
    """A hint is a remedy that can be applied, or it is followed by hand, or it asks for nothing."""
    found = (finding for rule in rules() for finding in found_in_bad(rule))
    followed = {finding.code for finding in found if remedies_in(finding.hint)}
    assert followed | BY_HAND.keys() | NOT_TO_BE_DONE >= {rule.code for rule in rules()}
