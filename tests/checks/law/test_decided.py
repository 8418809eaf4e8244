"""Which day chooses the law for a task: the decision or the invitation that it follows, or its own start."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.law.decided import Decided, law_day
from dxplan.checks.law.regimes import COUNTS_FROM, REGIMES, Topic
from tests.checks.examining import TODAY, plan, scheduled

HEAD = "systems: {KHO: {name: Kho dữ liệu}, IOC: {name: Trung tâm điều hành}}\n"
TASKS = """
    CT: {name: Phê duyệt chủ trương đầu tư, kind: approve, system: KHO, duration: 1d}
    TD: {name: Thẩm định dự án, kind: appraise, system: KHO, duration: 5d, after: CT}
    QD: {name: Phê duyệt dự án, kind: approve, system: KHO, duration: 1d, after: TD}
    TK: {name: Phê duyệt thiết kế chi tiết và dự toán, kind: approve, system: KHO, duration: 1d, after: QD}
    MT: {name: Mời thầu, kind: tender, system: KHO, duration: 30d, after: TK}
    XD: {name: Xây dựng, kind: build, system: KHO, duration: 30d, after: MT}
    NT: {name: Nghiệm thu, kind: accept, system: IOC, duration: 5d, after: XD}
    TH: {name: Tập huấn, kind: training, duration: 5d, after: QD}
    """


def examination(tasks: str = TASKS, head: str = HEAD) -> Examination:
    return Examination(scheduled(plan(tasks, head, "2026-06-01")), TODAY)


def test_the_decision_is_the_approval_of_the_project_not_any_approval() -> None:
    examined = examination()
    decision = examined.finish_day(examined.plan.tasks["QD"])
    assert examined.kept(Decided).on("KHO") == decision == date(2026, 6, 9)
    assert [id_ for id_, task in examined.plan.tasks.items() if examined.kept(Decided).is_one(task)] == ["QD"]


def test_who_says_no_decision_has_none_and_a_task_of_no_system_has_the_one_it_waits_for() -> None:
    examined = examination()
    tasks = examined.plan.tasks
    assert examined.kept(Decided).on("IOC") is None
    assert examined.kept(Decided).day_for(tasks["NT"]) is None
    assert examined.kept(Decided).day_for(tasks["TH"]) == date(2026, 6, 9)


def test_an_approval_that_says_nothing_else_is_the_decision_where_none_says_it_outright() -> None:
    tasks = """
        A: {name: Trình và ký quyết định, kind: approve, system: KHO, duration: 1d}
        B: {name: Phê duyệt cấp độ an toàn, kind: approve, system: KHO, duration: 1d, after: A}
        """
    assert examination(tasks).kept(Decided).on("KHO") == date(2026, 6, 1)


def test_a_circumstance_may_tell_of_a_decision_before_the_plan() -> None:
    head = HEAD + "context: {C: {name: UBND tỉnh ký quyết định đầu tư kho dữ liệu, date: 2025-10-06}}\n"
    assert examination("A: {name: Nghiệm thu, kind: accept, system: KHO, duration: 1d}", head).kept(Decided).on(
        "KHO"
    ) == date(2025, 10, 6)


def test_of_several_projects_the_last_one_before_a_task_counts() -> None:
    tasks = """
        A: {name: Phê duyệt dự án giai đoạn 1, kind: approve, system: KHO, duration: 1d}
        B: {name: Xây dựng giai đoạn 1, kind: build, system: KHO, duration: 20d, after: A}
        C: {name: Phê duyệt dự án giai đoạn 2, kind: approve, system: KHO, duration: 1d, after: B}
        D: {name: Xây dựng giai đoạn 2, kind: build, system: KHO, duration: 20d, after: C}
        """
    examined = examination(tasks)
    days = [examined.kept(Decided).day_for(examined.plan.tasks[id_]) for id_ in "BD"]
    assert days == [examined.finish_day(examined.plan.tasks[id_]) for id_ in "AC"]


def test_the_law_of_a_task_is_that_of_the_step_it_follows() -> None:
    examined = examination()
    build = examined.plan.tasks["XD"]
    assert examined.start_day(build) > date(2026, 7, 1)
    assert law_day(examined, Topic.INVESTMENT, build) == date(2026, 6, 9)
    assert law_day(examined, Topic.TENDER, build) == examined.start_day(examined.plan.tasks["MT"])
    assert law_day(examined, Topic.SECURITY, build) == examined.start_day(build)
    study = examined.plan.tasks["CT"]
    assert law_day(examined, Topic.INVESTMENT, study) == examined.start_day(study)


def test_a_regime_with_a_transition_that_was_read_is_of_a_topic_whose_steps_count() -> None:
    assert {row.topic for row in REGIMES if row.transition} <= COUNTS_FROM.keys()
