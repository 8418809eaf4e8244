"""What every paper of every plan has to keep, on any day of a meeting, in both languages."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

import pytest

from dxplan.api import Review, review_of
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.render.documents.meeting import Paper, meeting_paper
from dxplan.render.documents.sections.matters import to_decide
from dxplan.render.documents.subject import Period, Subject
from dxplan.render.documents.templates import fill, find_template
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.text.phrase import LANGUAGES, Language
from tests.checks.examining import scheduled
from tests.covering import combined
from tests.render.documents.papers import outcome_in_file, plan_in_file, subject_of, written
from tests.render.documents.reading import (
    dates_in,
    empty_headings,
    longest_table,
    printed_lines,
    proposals,
    words,
    words_of_the_file,
)
from tests.render.documents.test_meeting_form import PLAN_NAMES

DOCUMENTS = ("brief", "full")
AFTER_THE_MERGERS = date(2026, 3, 16)
FORMER = {"ba-ria-vung-tau": "Vũng Tàu", "nam-dinh": "Nam Định", "phu-quoc": "Kiên Giang", "hue": "Thừa Thiên"}


def days_of(name: str) -> list[date]:
    """Before the plan, three days in it, after it, and after the provinces have merged."""
    schedule = plan_in_file(name)
    first, last = day_of(schedule.start), finish_day_of(schedule.finish)
    inside = [first + (last - first) * quarter / 4 for quarter in (1, 2, 3)]
    return [first - timedelta(days=200), *inside, last + timedelta(days=30), AFTER_THE_MERGERS]


@cache
def reviewed(name: str, day: date) -> Review:
    return review_of(outcome_in_file(name), day)


@cache
def subject_on(name: str, day: date, language: Language) -> Subject:
    review = reviewed(name, day)
    return subject_of(
        plan_in_file(name), language, day.isoformat(), findings=review.findings, waived=review.waived
    )  # fmt: skip


@cache
def paper_of(name: str, nth: int, language: Language) -> Paper:
    return meeting_paper(subject_on(name, days_of(name)[nth], language))


@cache
def text_of(name: str, nth: int, language: Language, document: str) -> str:
    return fill(find_template(document, language), paper=paper_of(name, nth, language))


ON_DAYS: list[tuple[str, int, Language]] = combined(PLAN_NAMES, range(6), LANGUAGES)
"""Plans, the days of their meetings and the languages of their papers."""
EACH = pytest.mark.parametrize(("name", "nth", "language"), ON_DAYS)


@pytest.mark.slow
@pytest.mark.law
@EACH
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_paper_is_true_on_the_day_of_the_meeting(name: str, nth: int, language: Language, document: str) -> None:
    day = days_of(name)[nth]
    subject = subject_on(name, day, language)
    text = text_of(name, nth, language, document)
    assert empty_headings(text) == []
    assert words_of_the_file(text, subject.plan) == []
    for asked in proposals(text):
        assert [each for each in dates_in(asked) if each <= day and each != subject.plan.start] == [], asked
        assert _dead_on(subject, day, asked) == [], asked
    if subject.period is Period.AFTER:
        assert len(proposals(text)) == len(to_decide(subject)) == text.count(" settled:") + text.count("Phải xử lý:")
        assert not re.search("cần quyết định [0-9]|90 NGÀY TỚI|to decide|next 90 days", text)
    head = "\n".join(text.split("\n")[:4])
    if day == AFTER_THE_MERGERS and name in FORMER:
        assert FORMER[name] not in head
        assert FORMER[name].upper() not in head


@pytest.mark.slow
@pytest.mark.law
@EACH
def test_a_brief_takes_two_pages(name: str, nth: int, language: Language) -> None:
    text = text_of(name, nth, language, "brief")
    assert words(text) <= 970
    assert printed_lines(text) <= 92
    assert longest_table(text) <= 12


@pytest.mark.slow
@pytest.mark.law
@EACH
def test_all_documents_count_the_same_points(name: str, nth: int, language: Language) -> None:
    paper = paper_of(name, nth, language)
    number = paper.count.number
    assert len(paper.decisions) == number
    assert len(paper.brief.points) + int(paper.brief.rest or 0) == number
    assert len(paper.brief.points) <= 7
    for document in DOCUMENTS:
        if number:
            assert re.search(rf"\b{number} (việc|điểm|points?|lessons?)\b", text_of(name, nth, language, document))
    for point in paper.brief.points:
        assert point.problem
        assert point.proposal
        assert point.otherwise


@cache
def days_and_languages() -> dict[str, dict[str, list[Language]]]:
    """When, and in which languages, papers are made of the findings of each rule."""
    asked: dict[str, dict[str, list[Language]]] = {rule.code: {} for rule in rules()}
    for code, when, language in combined(list(asked), ["before", "in", "after"], LANGUAGES):
        asked[code].setdefault(when, []).append(language)
    return asked


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_whatever_a_rule_finds_makes_papers_that_are_true(rule: Rule) -> None:
    """On the plans of the rules' examples: before, in and after their time."""
    schedule = scheduled(rule.bad)
    first, last = day_of(schedule.start), finish_day_of(schedule.finish)
    days = {"before": first - timedelta(days=30), "in": first + (last - first) / 2, "after": last + timedelta(days=10)}
    for when, languages in days_and_languages()[rule.code].items():
        day = days[when]
        findings = examine(schedule, day).findings
        for language in languages:
            subject = subject_of(schedule, language, day.isoformat(), findings=findings)
            paper = meeting_paper(subject)
            brief, full = (fill(find_template(document, language), paper=paper) for document in DOCUMENTS)
            for text in (brief, full):
                assert empty_headings(text) == []
                assert words_of_the_file(text, subject.plan) == []
                assert [each for asked in proposals(text) for each in dates_in(asked) if each <= day] == []
            assert words(brief) <= 970
            assert printed_lines(brief) <= 92


def _dead_on(subject: Subject, day: date, asked: str) -> list[str]:
    """The agencies that a proposal gives work to and that are not there on the day."""
    whom = re.split(r" chủ trì|, xong|, ngay|, before|, straight| to act|: ", asked)[0]
    whom = re.sub(r"\([^()]*\)", "", re.sub("^(Giao|Đề nghị) ", "", whom)).strip()
    agencies = subject.plan.agencies.values()
    alive = {subject.name(agency) for agency in agencies if agency.exists_on(day)}
    return [whom] if whom in {subject.name(agency) for agency in agencies} - alive else []


@pytest.mark.slow
@pytest.mark.law
@EACH
def test_a_proposal_of_these_tasks_stands_below_their_numbers(name: str, nth: int, language: Language) -> None:
    """Who reads the brief alone has nothing else to look them up in."""
    for point in paper_of(name, nth, language).brief.points:
        if re.search(r"các nhiệm vụ này|\bthese\b", point.proposal):
            assert re.search(r"(?:nhiệm vụ|mốc|tasks?|milestones?) \d", point.problem), point


@pytest.mark.slow
@pytest.mark.parametrize("document", ["brief", "full", "plan", "progress", "conclusion"])
@pytest.mark.parametrize("name", ["hcm", "nam-dinh", "thu-duc"])
def test_no_day_in_an_english_paper_is_written_for_machines(name: str, document: str) -> None:
    text = written(subject_on(name, date(2024, 4, 1), "en"), document)
    prose = re.sub(r"https?://\S+|```mermaid\n.*?```", "", text, flags=re.DOTALL)
    assert re.findall(r".{30}\b\d{4}-\d\d-\d\d\b", prose) == []
