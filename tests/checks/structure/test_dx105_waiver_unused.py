"""DX105: waivers that accept nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.registry import rules
from dxplan.checks.runner import examine
from dxplan.findings.selection import Selection
from dxplan.scenario.remedy import applied, remedies_in
from tests.checks.examining import TODAY, examined, find_rule, findings, plan, scheduled

TASK = "A: {name: Khảo sát, kind: survey, duration: 5d, lead: SO, deliverable: Báo cáo}"

LACKING = "A: {name: Khảo sát, kind: survey, duration: 5d, lead: SO}"


def waiving(*waivers: str, task: str = TASK) -> str:
    return plan(task, head=f"checks: {{waive: [{', '.join(waivers)}]}}\nagencies: {{SO: {{name: Sở}}}}")


def unused(text: str, today: date = TODAY) -> list[str]:
    return [f.message.en for f in findings(text, today=today) if f.code == "DX105"]


def test_a_waiver_of_what_is_not_found_is_of_no_use() -> None:
    text = waiving("{code: DX414, task: A, reason: x}")
    assert unused(text) == ["the waiver of DX414 for `A` has nothing to waive"]


def test_of_several_only_the_useless_ones_are_named() -> None:
    lacking = TASK.replace(", deliverable: Báo cáo", "")
    text = waiving("{code: DX414, task: A, reason: x}", "{code: DX408, reason: x}", task=lacking)
    assert unused(text) == ["the waiver of DX408 has nothing to waive"]


def test_a_waiver_of_a_whole_code_is_used_by_any_task() -> None:
    assert unused(waiving("{code: DX414, reason: x}", task=TASK.replace(", deliverable: Báo cáo", ""))) == []


def test_expired_unknown_and_misdirected_waivers_are_left_to_other_rules() -> None:
    others = ("{code: DX414, reason: x, until: 2022-06-30}", "{code: DX498, reason: x}")
    assert unused(waiving(*others, "{code: DX414, task: B, reason: x}")) == []


def test_waivers_of_what_runs_last_are_not_judged() -> None:
    assert unused(waiving("{code: DX105, reason: x}", "{code: DX104, reason: x}")) == []


def test_a_rule_that_was_not_asked_for_says_nothing_about_its_waivers() -> None:
    text = waiving("{code: DX414, task: A, reason: x}")
    selection = Selection(select=frozenset({"DX105", "DX408"}))
    assert examine(scheduled(text), TODAY, selection).findings == ()


def test_a_rule_that_crashed_says_nothing_about_its_waivers() -> None:
    def crashing(examination: Examination) -> Iterator[Finding]:
        raise RuntimeError("broken")

    broken = find_rule("DX414")
    assert broken is not None
    among = [replace(rule, check=crashing) if rule is broken else rule for rule in rules()]
    result = examine(scheduled(waiving("{code: DX414, task: A, reason: x}")), TODAY, among=among)
    assert "DX105" not in {f.code for f in result.findings}
    assert result.crashed == ("DX414",)


def test_a_waiver_that_stands_there_twice_is_reported_once() -> None:
    twice = waiving("{code: DX414, reason: x}", "{code: DX414, reason: y}", task=LACKING)
    (finding,) = [f for f in examined(twice).findings if f.code == "DX105"]
    assert finding.message.en == "the waiver of DX414 stands here again, to no effect"
    assert [related.message.en for related in finding.related] == ["the first time"]


def test_near_miss_one_for_all_tasks_and_one_for_a_task_are_two() -> None:
    text = waiving("{code: DX414, reason: x}", "{code: DX414, task: A, reason: y}", task=LACKING)
    assert "DX105" not in {f.code for f in examined(text).findings}


def test_of_two_alike_waivers_one_stays_with_the_remedy() -> None:
    waiver = "{code: DX414, task: A, reason: x}"
    text = waiving(waiver, waiver, task=LACKING)
    (finding,) = (finding for finding in findings(text) if finding.code == "DX105")
    after = applied(scheduled(text).plan, remedies_in(finding.hint))
    assert [waiver.code for waiver in after.checks.waivers] == ["DX414"]
