"""What was promised, down to the minute: how it is told, and the date that could be kept instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given

from dxplan import api
from dxplan.checks.runner import examine
from dxplan.model.moment import Moment
from dxplan.network.network import build
from dxplan.render.doctor.doctor_text import explanation_text
from dxplan.render.documents.sections import annex, summary, timetable
from dxplan.render.documents.subject import Subject
from dxplan.scenario.promises import promises
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.schedule.scheduler import compute, scheduled
from dxplan.text.voice import FILE, LANGUAGES, Language
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import plans

Data = dict[str, Any]
TODAY = date(2024, 1, 1)


@given(plans())
def test_a_promise_put_off_to_what_is_reached_is_kept(data: Data) -> None:
    schedule = schedule_of_data(data)
    for promise in promises(schedule.plan):
        before = promise.date(schedule.plan)
        if before is None or not promise.is_broken(schedule):
            continue
        remedy = MoveDate(promise.task, promise.key, before, promise.kept_by(schedule))
        assert not promise.is_broken(compute(build(remedy.apply(schedule.plan)))), remedy
        assert "forward" not in remedy.in_file.said(FILE["en"])


@given(plans())
def test_what_a_date_of_a_task_breaks_is_mended_by_nothing_before_it(data: Data) -> None:
    schedule = schedule_of_data(data)
    plan = schedule.plan
    for promise in promises(plan):
        for id_ in promise.broken_by(schedule):
            around = {id_, *(summary.id for summary in plan.ancestors(plan.tasks[id_]))}
            free = {t.id: t if t.id in around else replace(t, predecessors=()) for t in plan.tasks.values()}
            after = scheduled(replace(plan, tasks=free))
            assert after is None or promise.is_broken(after), (promise, id_)


def test_which_tasks_break_a_promise_by_a_date_of_their_own() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        finish_by: 2024-01-17
        agreement: {parties: [A, B], ends: 2024-01-17}
        agencies: {A: {name: A}, B: {name: B}}
        tasks:
          Early: {duration: 1d, start_no_earlier_than: 2024-01-15}
          Held: {duration: 3d, start_no_earlier_than: 2024-01-16, deadline: 2024-01-17}
          After: {duration: 3d, after: Held}
          Ops: {duration: 9d, kind: ops, start_no_earlier_than: 2024-01-16}
    """)
    found = {promise.key: [*promise.broken_by(schedule)] for promise in promises(schedule.plan)}
    assert found == {"finish_by": ["Held", "Ops"], "ends": ["Held"], "deadline": ["Held"]}


CLOCKS = """
    start: 2024-01-08T13:00
    finish_by: 2024-01-18T10:00
    tasks:
      A: {name: Khảo sát, duration: 3d, deadline: "2024-01-11T10:57"}
      B: {name: Xây dựng, duration: 5d, after: A, start_no_later_than: 2024-01-11}
      C: {name: Lắp đặt, duration: 2h, after: B, finish_no_later_than: "2024-01-18T14:00"}
"""
SAID: dict[Language, tuple[str, ...]] = {
    "en": (
        "the plan is done on 2024-01-18 15:00, 0.5 working days after `finish_by` 2024-01-18 10:00",
        "`A` is done on 2024-01-11 12:00, 0.2 working days after its deadline 2024-01-11 10:57",
        "`B` starts on 2024-01-11 13:00, 0.5 working days after its `start_no_later_than` 2024-01-11",
        "write `start_no_later_than: 2024-01-11T13:00`",
        "`start` 2024-01-08 13:00",
        "`C` is done on 2024-01-18 15:00, 0.2 working days after its `finish_no_later_than` 2024-01-18 14:00",
        "write `finish_no_later_than: 2024-01-18`",
    ),
    "vi": (
        "kế hoạch xong 15:00 ngày 18/01/2024, chậm 0,5 ngày làm việc so với `finish_by` 10:00 ngày 18/01/2024",
        "`A` xong 12:00 ngày 11/01/2024, chậm 0,2 ngày làm việc so với thời hạn 10:57 ngày 11/01/2024",
        "`B` bắt đầu 13:00 ngày 11/01/2024, chậm 0,5 ngày làm việc so với `start_no_later_than` 11/01/2024",
        "ghi `start_no_later_than: 2024-01-11T13:00`",
        "`start` 13:00 ngày 08/01/2024",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_say_the_hour_of_what_is_due_at_one_and_of_what_is_late_on_its_day(language: Language) -> None:
    result = examine(schedule_of(CLOCKS), TODAY)
    texts = (text for finding in result.findings for text in (finding.message, finding.hint) if text is not None)
    found = "\n".join(text.in_language(language) for text in texts)
    assert [said for said in SAID[language] if said not in found] == []


def test_why_asks_for_the_end_of_the_day_that_is_due_at_an_hour() -> None:
    why = " ".join(explanation_text(api.explain_task(schedule_of(CLOCKS), "A"), "en", 400, color=False).split())
    assert "ask for a later `deadline` of `A`, the end of 2024-01-11: `deadline: 2024-01-11`" in why
    assert "ask for the plan to be due by the end of 2024-01-18: `finish_by: 2024-01-18`" in why
    assert "`finish_by` 2024-01-18 10:00" in why


def test_tables_papers_and_figures_say_the_hour_of_a_deadline() -> None:
    schedule = schedule_of(CLOCKS)
    subject = Subject(schedule=schedule, language="vi", today=TODAY)
    rows = {row.name: row.deadline for row in timetable.timetable(subject).milestones}
    assert rows == {"Khảo sát": "10:57 ngày 11/01/2024", "Lắp đặt": "14:00 ngày 18/01/2024"}
    assert "thời hạn 10:00 ngày 18/01/2024" in summary.summary(subject).margin
    notes = str(annex.annex(subject))
    assert "hạn 10:57 ngày 11/01/2024" in notes
    assert "hạn 14:00 ngày 18/01/2024" in notes


def test_a_day_is_a_day_and_an_hour_is_told_with_it() -> None:
    day = date(2024, 1, 11)
    assert Moment(day, day, time(9, 5)).said(FILE["vi"]) == "09:05 ngày 11/01/2024"
    assert Moment(day, day, time(9, 5)).said(FILE["en"]) == "2024-01-11 09:05"
    assert Moment(day, day).said(FILE["vi"]) == "11/01/2024"
