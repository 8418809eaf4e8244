"""What is asked whatever the checks find: results that nobody recorded, an agreement that outlives its plan."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dxplan.model.task import Progress
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.sections.matters import to_decide
from dxplan.render.documents.sections.unrecorded import RESULTS, RUNS_ON, day_for, own_findings, unrecorded
from dxplan.render.documents.subject import Period, Subject
from dxplan.schedule.instant import at, day_of
from dxplan.text.phrase import Language
from tests.render.documents.papers import AGENCIES, AGREEMENT, PLANS, day, plan_of, subject_of, task, three_leads
from tests.render.documents.test_truth import EACH, days_of, paper_of, subject_on, text_of

DONE = Progress(actual_start=day("2022-01-03"), actual_finish=day("2022-01-10"))


def codes(subject: Subject) -> list[str]:
    return [finding.code for finding in own_findings(subject)]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2022-01-03", []),
        ("2022-01-18", [RESULTS]),
        ("2022-12-30", [RESULTS, RUNS_ON]),
        ("2022-12-31", [RESULTS]),
    ],
)
def test_results_are_asked_for_once_work_was_due_and_the_agreement_once_the_work_is_over(
    today: str, expected: list[str]
) -> None:
    assert codes(subject_of(three_leads(), today=today)) == expected


def test_what_is_recorded_is_not_asked_for() -> None:
    done = plan_of(task("A", lead="SO", progress=DONE), agencies=AGENCIES)
    assert codes(subject_of(done, today="2022-03-01")) == []


def test_who_answers_is_there_on_the_day_and_winding_up_is_asked_of_an_agreement_that_has_ended() -> None:
    paper = meeting_paper(subject_of(three_leads(), today="2026-03-02"))
    [request] = paper.brief.requests
    assert "SO" not in request.proposal
    assert "Giao Sở KH&CN" in request.proposal
    assert "cùng VNPT và UBND tỉnh xác nhận" in request.proposal
    assert "thỏa thuận đã hết hiệu lực 30/12/2022" in request.problem
    assert "nêu rõ thỏa thuận đã thanh lý chưa" in request.proposal
    assert request.must


def test_money_is_asked_for_where_the_work_costs_something() -> None:
    for cost, said in ((None, "nghiệm thu chưa"), (10**9, "nghiệm thu, thanh toán, quyết toán đến đâu")):
        plan = plan_of(task("A", cost=cost, lead="UBND"), agencies=AGENCIES)
        [request] = meeting_paper(subject_of(plan, today="2022-03-01")).brief.requests
        assert said in request.proposal


def test_a_party_that_has_ended_is_told_with_who_takes_its_place() -> None:
    plan = three_leads()
    ended = replace(AGENCIES["UBND"], valid_to=date(2022, 6, 30), successor="KHCN")
    plan = replace(plan, agencies={**plan.agencies, "UBND": ended}, agreement=replace(AGREEMENT, ends=date(2023, 1, 9)))
    requests = meeting_paper(subject_of(plan, today="2022-12-30")).brief.requests
    assert "Sở KH&CN tiếp nhận phần việc của UBND tỉnh" in requests[1].proposal
    assert "thống nhất với VNPT" in requests[1].proposal


@pytest.mark.parametrize("today", [date(2022, 1, 18) + timedelta(days=n) for n in range(0, 366, 5)])
def test_the_day_to_report_by_leaves_ten_days_and_at_most_six_weeks_and_is_worked(today: date) -> None:
    subject = subject_of(three_leads(), today=today.isoformat())
    by = day_for(subject, RESULTS)
    assert timedelta(days=10) <= by - today <= timedelta(days=60)
    assert by == day_of(subject.schedule.plan_time.next_start(at(by)))


@pytest.mark.slow
@pytest.mark.law
@EACH
def test_where_work_was_due_and_nothing_is_recorded_the_first_request_is_for_that(
    name: str, nth: int, language: Language
) -> None:
    subject, paper = subject_on(name, days_of(name)[nth], language), paper_of(name, nth, language)
    asks = paper.brief.requests if subject.period is Period.AFTER else paper.brief.points
    due = unrecorded(subject)
    if due:
        assert re.search(rf"\b{len(due)} (nhiệm vụ và mốc|tasks? (and|or) milestones?)", asks[0].problem)
        assert to_decide(subject)[0].code == RESULTS
    text = text_of(name, nth, language, "brief")
    assert not due or not re.search("mọi thời hạn đã đặt đều kịp|all deadlines that are set are kept", text)
    assert "không còn việc phải quyết định" not in text


@pytest.mark.slow
@pytest.mark.law
@EACH
def test_tasks_are_counted_alike_and_the_years_are_the_total(name: str, nth: int, language: Language) -> None:
    paper, subject = paper_of(name, nth, language), subject_on(name, days_of(name)[nth], language)
    rows = sum(not task.is_milestone for task in subject.plan.leaves())
    text = text_of(name, nth, language, "brief") + text_of(name, nth, language, "full")
    counts = [int(n) for n in re.findall(r"(?<![/\d,.])(\d+) (?:nhiệm vụ|tasks)\b(?! và mốc| and milestones)", text)]
    assert max(counts, default=0) <= rows
    assert "ngân sách chi" not in text
    if paper.money is not None and paper.money.years:
        left = sum(t.cost or 0 for t in subject.plan.leaves()) - sum(subject.spent.values())
        assert bool(paper.money.outside) == (left > 0)
        if paper.money.outside:
            assert paper.money.outside in text_of(name, nth, language, "brief")


def test_a_value_in_a_template_begins_with_no_blank() -> None:
    """What a template fills in is stripped: the blank would be lost, and two words become one."""
    sources = [path.read_text("utf-8") for path in (PLANS.parent / "templates" / "documents").rglob("*.j2")]
    assert sources
    assert [line for source in sources for line in source.splitlines() if re.search(r"\{\{ *[\"'] ", line)] == []
