"""Every remedy that a hint advises can be applied, and then the finding is gone and nothing worse has come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Position
from tests.checks.looking import looked_after, looked_at, looked_at_text, read
from tests.covering import some_of_each
from tests.laws import tried

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
ORDERS = (Wait, WaitEach, AddTask)
"""Remedies that put one task after another."""


@dataclass(frozen=True)
class Spot:
    """A place on a line."""

    line: int = 1

    def position(self, *path: str | int) -> Position:
        return Position(self.line, 1)


THEN = {
    ("DX301", "DX425"): "what was too late is just in time: a buffer is asked for",
    ("DX314", "DX425"): "a date with no buffer yet, as the hint says",
    ("DX409", "DX471"): "bidders have their days, and evaluation comes on top, as the hint says",
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
    "DX112": ((('"[ĐIỀN SẢN PHẨM]"', "Báo cáo khảo sát"),),),
    "DX107": ((("40d, after: P1", "40d, after: T2"),),),
    "DX205": ((("[T2, T3, T4 SS]", "[T2, T3, T4 SS, T4 FF]"), ("after: T2 FF", "after: [T2 FF, T1]")),),
    "DX207": ((("after: [T2 SS, T2 FF]", "after: T2"),),),
    "DX448": (
        (
            (
                "  T2: {name: Kiểm thử kho",
                "  T3: {name: Kết nối dữ liệu các sở vào kho, kind: integrate, system: KHO, duration: 20d, after: T1, "
                "lead: SO, deliverable: Biên bản kết nối}\n  T2: {name: Kiểm thử kho",
            ),
            (
                "duration: 10d, after: T1, lead: SO, deliverable: Biên bản kiểm thử",
                "duration: 10d, after: T3, lead: SO, deliverable: Biên bản kiểm thử",
            ),
        ),
    ),
    "DX480": (((" theo thỏa thuận khung (không qua đấu thầu)", " với đơn vị trúng thầu"),),),
    "DX481": (((", funding: Ngân sách tỉnh 2026", ", funding: Vốn doanh nghiệp"),),),
    "DX511": (
        (("actual_cost: 2 tỷ", "actual_cost: 200 triệu"),),
        (("cost: 200 triệu", "cost: 2 tỷ"), ("total: 1 tỷ", "total: 3 tỷ")),
    ),
    "DX609": ((("start: 2026-02-16", "start: 2026-02-23"), ("finish: 2026-02-20", "finish: 2026-02-27")),),
    "DX414": ((("T1, lead: STTTT}", "T1, lead: STTTT, deliverable: Hệ thống}"),),),
    "DX454": ((("baseline: 60, target: 45", "baseline: 45, target: 60"),),),
    "DX456": ((("target: 60", "target: 46"),),),
    "DX457": ((("target: 120", "target: 100"),),),
    "DX472": (
        (
            (
                "name: Chỉ định thầu, kind: tender, system: PM, duration: 15d",
                "name: Đấu thầu, kind: tender, system: PM, duration: 45d",
            ),
        ),
    ),
    "DX509": ((("thuê dịch vụ 6 năm", "thuê dịch vụ 3 năm"),),),
    "DX510": ((("Lập báo cáo kinh tế - kỹ thuật", "Lập báo cáo nghiên cứu khả thi"),),),
    "DX436": ((("name: Thuê dịch vụ nâng cấp cổng", "name: Lập dự án nâng cấp cổng"),),),
    "DX461": ((("theo Nghị định 73/2019/NĐ-CP", "theo Nghị định 224/2026/NĐ-CP"),),),
    "DX462": ((("cho các huyện", "cho các xã, phường"),),),
    "DX463": ((("Quận, huyện kết nối", "Phường, xã kết nối"),), (("by: 2025-12-31", "by: 2025-06-30"),)),
    "DX464": ((("xã, phường, đặc khu", "xã, phường, huyện đảo"),),),
    "DX452": ((("mạng, target", "mạng, baseline: 40, target"),),),
    "DX453": ((("deliverable: Kho ảnh", "deliverable: Kho ảnh, kpis: [K1]"),),),
    "DX503": ((("cost: 900 triệu", "cost: 900 triệu, funding: Dự toán chi thường xuyên 2022"),),),
    "DX607": ((("agencies:", "status_date: 2022-03-14\nagencies:"),),),
    "DX602": ((("after: T1,", "after: T1, actual_start: 2022-04-01, actual_finish: 2022-04-28,"),),),
}

ANNOUNCED_NOTES = {
    ("DX101", "DX105"): "what the corrected code waives is looked for, and not there",
    ("DX302", "DX306"): "the hard date stays as it is",
    ("DX311", "DX105"): "a waiver of what is gone is not needed any more",
    ("DX314", "DX105"): "a waiver of what is gone is not needed any more",
    ("DX404", "DX307"): "a date drives the critical path, as the hint says",
    ("DX424", "DX307"): "a date drives the critical path, as the hint says",
    ("DX602", "DX307"): "a date drives the critical path, as the hint says",
    ("DX426", "DX438"): "a tender is to have its plan of selection",
    ("DX407", "DX207"): "an overlap is no finish-to-start link",
    ("DX603", "DX207"): "what is written is no finish-to-start link",
    ("DX416", "DX452"): "a target that can be measured lacks its baseline still",
    ("DX445", "DX434"): "a new acceptance names no documents yet",
    ("DX451", "DX453"): "a task that serves another target no longer",
}
"""Notes that a remedy may bring along."""

NOT_TO_BE_DONE = {"DX304"}
"""What only time mends."""


def found_in(plan: Plan) -> tuple[Diagnostic, ...]:
    return looked_at(plan)[1]


def found_in_bad(rule: Rule) -> tuple[Diagnostic, ...]:
    return looked_at_text(rule.bad)[1]


def harm(found: tuple[Diagnostic, ...]) -> set[tuple[str, str | None]]:
    """What is shown, and more than a note."""
    return {(f.code, f.task) for f in found if f.severity is not Severity.NOTE and not f.is_detail}


def times(found: tuple[Diagnostic, ...], finding: Diagnostic) -> int:
    """How often it is found, as severe as it is."""
    return sum(
        (other.code, other.task) == (finding.code, finding.task) and other.severity.rank <= finding.severity.rank
        for other in found
    )


def shortfall(text: str, before: tuple[Diagnostic, ...], finding: Diagnostic, remedy: Remedy) -> str:
    """What is wrong with the plan once a remedy is applied; nothing if the remedy keeps what it promises."""
    after = looked_after(text, remedy)[1]
    if times(after, finding) >= times(before, finding):
        return f"{finding.code} is still found after: {remedy.in_file.en}"
    announced = {then for code, then in THEN if code == finding.code}
    worse = {code for code, _ in harm(after) - harm(before)} - announced
    worse |= new_links_without_use(before, after)
    return f"{worse} found after: {remedy.in_file.en}" if worse else ""


def new_links_without_use(before: tuple[Diagnostic, ...], after: tuple[Diagnostic, ...]) -> set[str]:
    """The codes of links that say nothing new, or twice the same, if there are more of them; some may have moved."""
    codes = ("DX202", "DX204")
    return {c for c in codes if sum(f.code == c for f in after) > sum(f.code == c for f in before)}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_what_a_hint_advises_mends_the_finding_and_brings_nothing_worse(rule: Rule) -> None:
    before = found_in_bad(rule)
    tried = [(finding, remedy) for finding in before for remedy in remedies_in(finding.hint)]
    assert [problem for finding, remedy in tried if (problem := shortfall(rule.bad, before, finding, remedy))] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_no_code_is_new_after_a_remedy_but_what_it_announces(rule: Rule) -> None:
    before = found_in_bad(rule)
    codes = {f.code for f in before}
    for finding in before:
        announced = {then for code, then in (*THEN, *ANNOUNCED_NOTES) if code == finding.code}
        for remedy in remedies_in(finding.hint):
            if not remedy.accepts:
                new = {f.code for f in looked_after(rule.bad, remedy)[1]} - codes - announced
                assert new == set(), f"{new} after: {remedy.in_file.en}"


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_remedy_of_a_whole_plan_leaves_a_link_that_says_nothing_new(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = looked_at_text(text)[1]
    orders = [(f, r) for f in before for r in remedies_in(f.hint) if any(isinstance(s, ORDERS) for s in r.steps)]
    for finding, remedy in some_of_each(orders, lambda each: each[0].code):
        new = new_links_without_use(before, looked_after(text, remedy)[1])
        assert new == set(), f"{finding.code} {finding.task}: {new} after: {remedy.in_file.en}"


@st.composite
def entangled(draw: st.DrawFn) -> str:
    """A pilot, its evaluation, roll-outs, a tender, security, training and the like, linked by chance."""
    kinds = ["pilot", "evaluate", "rollout", "rollout", "tender", "approve", "golive", "trial", "accept", "sec_level"]
    kinds += ["training", "integrate", "build", "policy", "contract"]
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=3, max_size=10))
    text = "dxplan: 1\nid: x\nstart: 2022-03-01\nagencies: {SO: {name: Sở, kind: state}}\n"
    text += "systems: {S: {name: Hệ thống, security_level: 3, personal_data: true}}\ntasks:\n"
    for number, kind in enumerate(chosen):
        others = draw(st.lists(st.integers(0, number - 1), max_size=3, unique=True)) if number else []
        after = f", after: [{', '.join(f'T{n}' for n in others)}]" if others else ""
        text += f"  T{number}: {{name: Việc {number}, kind: {kind}, system: S, duration: 10d, lead: SO{after}}}\n"
    return text


@tried(0.5)
@given(entangled())
def test_no_remedy_of_any_plan_leaves_a_link_that_says_nothing_new(text: str) -> None:
    plan = read(text)
    before = found_in(plan)
    for finding in before:
        for remedy in remedies_in(finding.hint):
            if any(isinstance(step, ORDERS) for step in remedy.steps):
                new = new_links_without_use(before, found_in(remedy.apply(plan)))
                assert new == set(), f"{finding.code} {finding.task}: {new} after: {remedy.in_file.en}"


@pytest.mark.parametrize(
    "rule", [rule for rule in rules() if rule.code in ("DX401", "DX420", "DX435")], ids=lambda rule: rule.code
)
def test_a_chain_of_tasks_that_one_remedy_mends_is_one_finding(rule: Rule) -> None:
    plan = read(rule.bad)
    [finding] = [f for f in found_in_bad(rule) if f.code == rule.code]
    assert finding.task is not None
    last = plan.tasks[finding.task]
    for number in range(2):
        id_ = f"{finding.task}_{number}"
        link = Dependency(last.id, id_, LinkType.FINISH_START)
        last = replace(last, id=id_, predecessors=(link,), places=replace(Spot(), line=100 + number))
        plan = replace(plan, tasks={**plan.tasks, id_: last}, roots=(*plan.roots, id_))
    [chain] = [f for f in found_in(plan) if f.code == rule.code]
    assert chain.task == finding.task
    assert {r.span.line for r in chain.related} >= {100, 101}
    assert times(found_in(remedies_in(chain.hint)[0].apply(plan)), chain) == 0


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
