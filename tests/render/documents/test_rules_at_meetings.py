"""What the rules say, as the paper of a meeting says it: no words of the file format."""

from __future__ import annotations

import re

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.subject import Subject
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import LANGUAGES, Language
from tests.checks.examining import TODAY, scheduled

_FILE_WORDS = re.compile(r"[{}\[\]`]|\w_\w|tags:|kind:|dxplan|“\d+e?d”")
FOR_THE_PLANNER_ALONE = ("structure",)
"""Families about the file itself, not about the work."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_finding_speaks_of_the_work_not_of_the_file(rule: Rule, language: Language) -> None:
    schedule = scheduled(rule.bad)
    subject = Subject(schedule=schedule, language=language, today=TODAY)
    for finding in examine(schedule, TODAY).findings:
        if finding.severity is Severity.NOTE or rule.family in FOR_THE_PLANNER_ALONE:
            continue
        for text in (finding.message, finding.hint, finding.why):
            assert text is not None
            assert _FILE_WORDS.findall(at_meeting(subject, text)) == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_what_a_rule_says_in_general_has_no_words_of_the_file_either(rule: Rule) -> None:
    """Its reason and its general remedy, which stands in where a finding has none of its own."""
    subject = Subject(schedule=scheduled(rule.good), language="en", today=TODAY)
    if rule.family not in FOR_THE_PLANNER_ALONE:
        assert [_FILE_WORDS.findall(at_meeting(subject, text)) for text in (rule.why, rule.fix)] == [[], []]
