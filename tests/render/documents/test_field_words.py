"""What the rules say, as the paper of a meeting says it: no words of the file format."""

from __future__ import annotations

import re

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.render.documents.field_words import in_plain_words
from dxplan.render.documents.subject import Subject
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Language
from tests.checks.examining import TODAY, scheduled

_FILE_WORDS = re.compile(r"[{}\[\]`]|\w_\w|tags:|kind:|dxplan")
FOR_THE_PLANNER_ALONE = ("structure",)
"""Families about the file itself, not about the work."""


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_finding_speaks_of_the_work_not_of_the_file(rule: Rule, language: Language) -> None:
    schedule = scheduled(rule.bad)
    subject = Subject(schedule=schedule, language=language, today=TODAY)
    for finding in examine(schedule, TODAY).findings:
        if finding.severity is Severity.NOTE or rule.family in FOR_THE_PLANNER_ALONE:
            continue
        for text in (finding.message, finding.hint):
            assert text is not None
            assert _FILE_WORDS.findall(in_plain_words(subject, text)) == []
