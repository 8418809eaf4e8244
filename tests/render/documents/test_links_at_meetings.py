"""The meeting's voice alone: what the rules on links and settings say has no key, id or notation of the file left."""

from __future__ import annotations

import re

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Language
from tests.checks.examining import TODAY, findings, plan, scheduled

_FILE_WORDS = re.compile(r"[{}\[\]`]|\w_\w|\b(?:FS|SS|FF|SF|after|until|kind|duration)\b|\b[TWMP]\d\b|dxplan")
_OF_LINKS = [rule for rule in rules() if rule.family == "logic" or rule.code in ("DX106", "DX107", "DX108")]


def said(text: str, code: str, language: Language) -> list[str]:
    subject = Subject(schedule=scheduled(text), language=language, today=TODAY)
    statements = [part for f in findings(text, code) for part in (f.message, f.hint, *(r.message for r in f.related))]
    return [at_meeting(subject, statement) for statement in statements if statement is not None]


@pytest.mark.parametrize("rule", _OF_LINKS, ids=lambda rule: rule.code)
def test_what_is_said_of_links_is_about_the_work(rule: Rule) -> None:
    for statement in said(rule.bad, rule.code, "vi"):
        assert _FILE_WORDS.findall(statement) == []


def test_a_wait_is_counted_from_what_it_follows() -> None:
    text = plan("A: {name: Đề án, duration: 5d}\nB: {name: Phê duyệt, duration: 5d, after: A FF+60d}")
    assert said(text, "DX206", "en")[1] == (
        "make this wait a task with a name and a lead (60 working days from when task 1 “Đề án” is done), "
        "and let task 2 “Phê duyệt” finish only after that task"
    )


def test_links_that_go_are_named_together() -> None:
    text = plan(
        "A: {name: Một, duration: 5d}\nB: {name: Hai, duration: 5d, after: A}\n"
        "C: {name: Ba, duration: 5d, after: [A, B, A SS]}"
    )
    assert (
        said(text, "DX202", "vi")[1]
        == "để nhiệm vụ 3 “Ba” không chờ nhiệm vụ 1 “Một”, nhiệm vụ 1 (bắt đầu – bắt đầu) nữa"
    )


def test_a_link_that_stands_twice_is_not_dropped_but_said_once() -> None:
    text = plan("A: {name: Một, duration: 5d}\nB: {name: Hai, duration: 5d, after: [A, A]}")
    assert said(text, "DX204", "en")[1].startswith("let task 2 “Hai” not wait for task 1 “Một” twice, or ")
