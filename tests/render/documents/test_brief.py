"""The brief: two pages whatever the plan, all that a decision needs, the gravest first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.checks.runner import examine
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints, Task
from dxplan.render.documents.fitting import fitted, numbers_together, without_brackets
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.sections.brief import Brief, brief
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedy import advise
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.phrase import LANGUAGES, Language, same, say
from tests.conftest import Golden
from tests.covering import combined
from tests.laws import tried
from tests.render.documents.markdown import headings, inline_types, tables
from tests.render.documents.papers import (
    AGENCIES,
    day,
    finding,
    plan_named,
    plan_of,
    subject_of,
    task,
    three_leads,
    written,
)
from tests.render.documents.reading import dates_in, empty_headings, longest_table, printed_lines, proposals, words
from tests.render.documents.test_gfm import names
from tests.render.documents.test_meeting_form import ALLOWED_INLINE
from tests.render.documents.test_truth import subject_on
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans

LONG = "Xây dựng, kết nối, vận hành thử và nghiệm thu hệ thống thông tin dùng chung của tỉnh, các sở, ngành, xã "


def many_findings(plan: Plan, number: int = 12) -> tuple[Diagnostic, ...]:
    schedule = scheduled(plan)
    assert schedule is not None
    by_finish = sorted(plan.leaves(), key=lambda leaf: schedule.tasks[leaf.id].early_finish)
    first, last = by_finish[0], by_finish[-1]
    message = say(
        "{a} bắt đầu mà không chờ {b}, và không ai được giao việc này", "{a} starts without waiting for {b}",
        a=Ref(last.id), b=Ref(first.id),
    )  # fmt: skip
    return tuple(
        finding(f"DX4{nth:02}", message, last.id, advise(Wait(last, on=first)), same(LONG * 2)) for nth in range(number)
    )


def large_plan(phases: int, tasks: int) -> Plan:
    built: list[Task] = []
    for phase in range(phases):
        ids = [f"P{phase}-{nth}" for nth in range(tasks // phases)]
        built.append(Task(id=f"P{phase}", name=same(LONG * 2), children=tuple(ids)))
        built += [task(id_, 20, parent=f"P{phase}", name=same(LONG * 2), lead="SO", cost=10**9) for id_ in ids]
        if phase:
            before = Dependency(f"P{phase - 1}-0", ids[0], LinkType.FINISH_START)
            built[-len(ids)] = task(ids[0], 20, before.predecessor, parent=f"P{phase}", name=same(LONG * 2), lead="SO")
    return plan_of(*built, name=same(LONG * 4), agencies=AGENCIES, finish_by=date(2022, 12, 30))


def assert_two_pages(text: str) -> None:
    assert words(text) <= 970
    assert printed_lines(text) <= 92
    assert longest_table(text) <= 12


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize(
    ("size", "today", "language"),
    combined([(1, 300), (40, 300), (9, 2000)], ["2021-06-01", "2022-06-01", "2024-06-03"], LANGUAGES),
)
def test_a_large_plan_with_long_names_takes_two_pages_as_well(
    size: tuple[int, int], today: str, language: Language
) -> None:
    phases, tasks = size
    plan = large_plan(phases, tasks)
    subject = subject_of(plan, language, today, findings=many_findings(plan))
    found = meeting_paper(subject).brief
    assert_two_pages(written(subject, "brief"))
    assert len(found.points) >= 3
    assert len(found.points) + int(found.rest) in (12, 13)  # in its time, what is unrecorded is asked for too
    assert len(found.phases) <= 10
    assert sum(phase.tasks for phase in found.phases) == tasks // phases * phases


@tried(0.4)
@given(names, st.sampled_from(LANGUAGES), st.sampled_from(["2021-01-04", "2022-02-01", "2023-01-04"]))
def test_no_name_changes_the_form_or_the_two_pages(name: str, language: Language, today: str) -> None:
    plan = plan_named(name)
    found = tuple(
        finding(code, say("{a} {n} {b}", "{a} {n} {b}", a=Ref("A"), n=name, b=Ref("B")), "A", same(name), same(name))
        for code in ("DX401", "DX402", "DX402")
    )
    text = written(subject_of(plan, language, today, findings=found), "brief")
    assert inline_types(text) <= ALLOWED_INLINE
    assert empty_headings(text) == []
    assert [level for level, _ in headings(text)] == [1, *[2] * (5 if today == "2023-01-04" else 4)]
    for rows in tables(text):
        assert {len(row) for row in rows} == {len(rows[0])}
    assert_two_pages(text)


@tried(0.5)
@given(plans(), st.sampled_from(("2022-01-03", "2022-02-10", "2023-06-01")), st.sampled_from(LANGUAGES))
def test_any_plan_has_its_papers(data: dict[str, Any], today: str, language: Language) -> None:
    """The plans that the laws of dates are tried on, with what the checks find in them."""
    schedule = schedule_of_data(data)
    subject = subject_of(schedule, language, today, findings=examine(schedule, date.fromisoformat(today)).findings)
    assert empty_headings(written(subject, "full")) == []
    text = written(subject, "brief")
    assert empty_headings(text) == []
    assert_two_pages(text)
    for asked in proposals(text):
        assert [each for each in dates_in(asked) if each <= date.fromisoformat(today)] == []


def test_a_plan_that_says_next_to_nothing_has_no_empty_heading() -> None:
    for today in ("2021-01-01", "2022-01-05", "2023-01-01"):
        for document in ("brief", "full"):
            assert empty_headings(written(subject_of(plan_of(task("A")), "vi", today), document)) == []


def told(plan: Plan, today: str = "2022-01-04", **more: object) -> Brief:
    return brief(subject_of(plan, "en", today, **more))


def test_a_point_says_who_does_what_by_when_and_what_follows() -> None:
    plan = three_leads()
    wrong = finding(
        "DX401", say("{c} sai", "{c} is wrong", c=Ref("C")), "C",
        advise(Wait(plan.tasks["C"], on=plan.tasks["A"])), say("hỏng", "it breaks"), Severity.ERROR,
    )  # fmt: skip
    [point] = told(plan, findings=(wrong,)).points
    assert point.must
    assert point.problem == "Task 3 “C” is wrong."
    assert point.proposal == "Sở TT&TT, before 18 January 2022: let task 3 start only after task 1 “A” is done."
    assert point.otherwise == (
        "It breaks. Decided on 18 April 2022 only, the plan is done on 22 April 2022 instead of 24 January 2022."
    )


def test_the_gravest_points_come_first_and_seven_at_most() -> None:
    """An error before what moves the finish, that before what can wait, and how the schedule is drawn up last."""
    late = DateConstraints(start_no_earlier_than=day("2022-03-01"))
    plan = plan_of(task("A", 300), task("B", constraints=late), task("C", 280, constraints=late))
    found = [
        finding("DX205", say("a", "of the schedule"), "C"),
        finding("DX401", say("b", "can wait"), "B"),
        finding("DX402", say("c", "moves the finish"), "C"),
        finding("DX403", say("d", "an error"), "B", severity=Severity.ERROR),
    ]
    shown = told(plan, findings=tuple(found))
    assert [point.problem for point in shown.points] == [
        "An error.",
        "Moves the finish.",
        "Can wait.",
        "Of the schedule.",
    ]
    more = [finding(f"DX45{nth}", say("x", "more"), "B") for nth in range(6)]
    shown = told(plan, findings=(*found, *more))
    assert (len(shown.points), shown.rest) == (7, "3")


def test_points_alike_are_told_by_the_first_with_their_number() -> None:
    found = tuple(finding("DX401", say("{t} sai", "{t} is wrong", t=Ref(id_)), id_, same("mend it")) for id_ in "ABC")
    [point] = told(three_leads(), findings=found).points
    assert point.problem == "Task 1 “A” is wrong (and 2 more like it)."
    assert "mend it (tasks 1–3)" in point.proposal


def test_many_phases_are_folded_and_those_ahead_stay() -> None:
    tasks = []
    for nth in range(20):
        tasks.append(Task(id=f"P{nth}", name=same(f"Phase {nth}"), children=(f"T{nth}",)))
        tasks.append(task(f"T{nth}", 5, f"T{nth - 1}" if nth else None, parent=f"P{nth}"))
    shown = told(plan_of(*tasks), "2022-03-01").phases
    assert len(shown) == 10
    assert [phase.name for phase in shown[:2]] == ["Phase 7", "Phase 8"]
    assert shown[-1].name == "11 other phases"


def test_the_budget_of_the_years_is_never_cut() -> None:
    plan = plan_of(*(task(f"T{nth}", 400, f"T{nth - 1}" if nth else None, cost=123_456_789_000) for nth in range(9)))
    [money] = [line for line in told(plan).about if line.about == "Cost"]
    assert "later years: " in money.said
    assert money.said.endswith("đồng.")


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("nhiệm vụ 8, nhiệm vụ 15 và nhiệm vụ 16 sai", "nhiệm vụ 8, 15 và 16 sai"),
        ("tasks: task 8, task 15 and 3 others", "tasks: tasks 8, 15 and 3 others"),
        ("task 8 and task 15", "tasks 8 and 15"),
        ("nhiệm vụ 8 sai", "nhiệm vụ 8 sai"),
        ("chuỗi nhiệm vụ 1 → nhiệm vụ 2 → … → nhiệm vụ 9)", "chuỗi nhiệm vụ 1 → 2 → … → 9)"),
        ("nhiệm vụ 1 → 2 → nhiệm vụ 3", "nhiệm vụ 1 → 2 → 3"),
        ("task 1 → task 2 → milestone 3", "task 1 → 2 → milestone 3"),
    ],
)
def test_numbers_of_tasks_stand_together(text: str, together: str) -> None:
    assert numbers_together(text) == together


def test_what_is_too_long_loses_brackets_first_and_then_its_last_clauses() -> None:
    text = "một hai (ba bốn năm) sáu bảy, tám chín mười; mười một"
    assert without_brackets(text) == "một hai sáu bảy, tám chín mười; mười một"
    assert (
        without_brackets("4 nhiệm vụ (nhiệm vụ 3, 8–9 và 12) chi (rất) nhiều")
        == "4 nhiệm vụ (nhiệm vụ 3, 8–9 và 12) chi nhiều"
    )
    assert fitted(text, 45) == "một hai sáu bảy, tám chín mười; mười một"
    assert fitted(text, 33) == "một hai sáu bảy, tám chín mười"


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "today"),
    [("hcm", "2023-03-15"), ("thu-duc", "2021-10-01"), ("nam-dinh", "2026-03-16"), ("ba-ria-vung-tau", "2026-03-16")],
)
def test_brief(name: str, today: str, language: Language, golden: Golden) -> None:
    subject = subject_on(name, date.fromisoformat(today), language)
    golden(f"brief-{name}.{language}.md", written(subject, "brief"))
