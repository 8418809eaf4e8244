"""What papers ask for, of every rule's examples: the rule's own remedy with its names, never a general phrase."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.render.documents.meeting_voice import tasks_named
from dxplan.render.documents.sections.matters import past, to_decide
from dxplan.render.documents.sections.proposed import Proposed
from dxplan.render.documents.subject import Subject
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import LANGUAGES, NOTHING, Language, same, say
from tests.checks.examining import TODAY, shown_by_examples
from tests.covering import IS_SOAKING, combined
from tests.render.documents.papers import finding, paper_on, plan_of, subject_of, task, written

GENERAL = ("à soát, điều chỉnh kế hoạch", "à soát, điều chỉnh nhiệm vụ", "eview and amend")
THESE = {
    "vi": re.compile(r"\b(?:các|những) (?:nhiệm vụ|việc) (?:này|đó)\b"),
    "en": re.compile(r"\b(?:these|those|the) tasks (?:wait|above)\b|\bthese\b"),
}
NUMBERS = re.compile(r" \((?:nhiệm vụ|mốc|tasks?|milestones?) \d[^()]*\)")
COUNTED = re.compile(r"; (?:và|and) (\d+) (?:việc tương tự|more of the kind)$")


@cache
def shown(code: str) -> tuple[tuple[Schedule, tuple[Diagnostic, ...]], ...]:
    rule = next(rule for rule in rules() if rule.code == code)
    by_plan: dict[int, tuple[Schedule, list[Diagnostic]]] = {}
    for schedule, found in shown_by_examples(rule):
        by_plan.setdefault(id(schedule), (schedule, []))[1].append(found)
    return tuple((schedule, tuple(found)) for schedule, found in by_plan.values())


DAYS = ("today", "before", "halfway", "near the end", "last")
DOCUMENTS = ("brief", "full", "progress", "conclusion")


def day_of(schedule: Schedule, when: str) -> date:
    first, last = schedule.first_day, schedule.last_day
    return {
        "today": TODAY,
        "before": first - timedelta(days=9),
        "halfway": first + (last - first) / 2,
        "near the end": last - timedelta(days=2),
        "last": last,
    }[when]


@cache
def sweep() -> dict[str, list[tuple[str, Language, str]]]:
    """On which days, in which language and for which document the findings of each rule are told."""
    asked: dict[str, list[tuple[str, Language, str]]] = {}
    for code, when, document, language in combined([rule.code for rule in rules()], DAYS, DOCUMENTS, LANGUAGES):
        asked.setdefault(code, []).append((when, language, document))
    return asked


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_papers_ask_for_the_rules_own_remedies_whole_and_by_themselves(rule: Rule) -> None:
    """Of each example, with all its findings together, on days before, in and after the plan.

    To work out what a paper says takes longer than to read it: all is asked of it at once; and of a rule's examples
    every other one is told on every other day, those between on the days between.
    """
    every = 2 if len(shown(rule.code)) > 1 and not IS_SOAKING else 1
    for nth, (schedule, found) in enumerate(shown(rule.code)):
        for when, language, document in sweep()[rule.code][nth % every :: every]:
            subject = Subject(schedule=schedule, language=language, today=day_of(schedule, when), findings=found)
            no_paper_has_a_general_phrase_for_what_a_rule_asks_for(subject, document)
            every_remedy_of_a_group_is_told_or_counted(subject)
            an_order_stands_by_itself(subject)


def no_paper_has_a_general_phrase_for_what_a_rule_asks_for(subject: Subject, document: str) -> None:
    text = written(subject, document)
    assert [phrase for phrase in GENERAL if phrase in text] == [], (subject.today, document)


def every_remedy_of_a_group_is_told_or_counted(subject: Subject) -> None:
    for matter in (*to_decide(subject), *past(subject)):
        hindsight = matter in past(subject)
        told = Proposed(subject, frozenset(), hindsight=hindsight)
        each = {told.alone(finding) for finding in matter.findings[:20]}
        for most in (1, 2, 3):
            short = told.in_short(matter.findings, most)
            said = subject.say(short.said)
            assert said
            if len(matter.findings) < 2 or len(each) == 1:
                continue
            more = COUNTED.search(said)
            counted = int(more[1]) if more else 0
            assert counted == short.more
            left_out = sum(NUMBERS.sub("", one) not in said for one in each)
            assert left_out <= counted + max(len(matter.findings) - 20, 0), (said, each)


def an_order_stands_by_itself(subject: Subject) -> None:
    """A notice of conclusions does not tell the findings: whatever an order is about, it has to say."""
    for order in paper_on(subject).orders:
        for item in order.items:
            assert not THESE[subject.language].search(item) or NUMBERS.search(item), item
    for matter in to_decide(subject):
        for found in matter.findings:
            said = subject.say(Proposed(subject, frozenset(), hindsight=False).by_itself(found))
            own = subject.plan.tasks.get(found.task or "")
            if own is None or not (number := subject.number_of(own)):
                continue
            named = {subject.numbers.get(id_) for id_ in tasks_named(subject, found.hint or NOTHING)}
            assert number in named or re.search(r"(?:nhiệm vụ|mốc|tasks?|milestones?) \d", said, re.I), said


def test_of_alternatives_that_have_passed_the_others_are_left() -> None:
    hint = say(
        "cho việc bắt đầu muộn nhất {day}, hoặc bố trí tiền từ vốn năm sau",
        "start the work by {day}, or pay for it from next year's money",
        day=date(2022, 1, 5),
    )
    subject = subject_of(plan_of(task("A", 60)), "vi", "2022-02-01")
    told = Proposed(subject, frozenset(), hindsight=False)
    assert told.alone(finding("DX401", same("sai"), "A", hint)) == "bố trí tiền từ vốn năm sau (nhiệm vụ 1)"
    english = Proposed(subject_of(plan_of(task("A", 60)), "en", "2022-02-01"), frozenset(), hindsight=False)
    assert english.alone(finding("DX401", same("x"), "A", hint)) == "pay for it from next year's money (task 1)"
    later = Proposed(subject_of(plan_of(task("A", 60)), "vi", "2022-01-04"), frozenset(), hindsight=False)
    assert later.alone(finding("DX401", same("sai"), "A", hint)).startswith("cho việc bắt đầu muộn nhất 05/01/2022")


def test_a_finding_without_any_hint_is_told_by_what_it_says() -> None:
    subject = subject_of(plan_of(task("A", 60)), "vi", "2022-02-01")
    told = Proposed(subject, frozenset(), hindsight=False)
    [said] = {told.alone(finding("DX401", same("“A” chưa có người làm"), "A", None))}
    assert said == "khắc phục: “A” chưa có người làm"
