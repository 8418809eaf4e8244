"""What the findings of the rules' examples say at a meeting, with what they advise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dxplan.checks.registry import rules
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import LANGUAGES, Language
from tests.checks.examining import TODAY, shown_by_examples
from tests.conftest import Golden


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_findings_say_at_meetings(language: Language, golden: Golden) -> None:
    said = "\n".join(dict.fromkeys(_said(language))) + "\n"
    assert "`" not in said
    golden(f"findings.{language}.txt", said)


def _said(language: Language) -> Iterator[str]:
    for rule in rules():
        for schedule, finding in shown_by_examples(rule):
            subject = Subject(schedule=schedule, language=language, today=TODAY)
            hint = "" if finding.hint is None else f"\n    → {at_meeting(subject, finding.hint)}"
            yield f"{finding.code} {at_meeting(subject, finding.message)}{hint}"
