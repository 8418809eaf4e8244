"""Words of a plan file in a finding, as people say them at a meeting."""

from __future__ import annotations

import re
from datetime import date

from dxplan.model.kind import Kind
from dxplan.model.system import Route
from dxplan.render.documents import meeting_voice
from dxplan.render.documents.key_words import KEY_WORDS
from dxplan.render.documents.link_words import link_in_words, without_file_words
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import Text

_CODE = re.compile(r"(?P<noun>(?:nhiệm vụ|[Tt]asks?|mốc|milestone) (?=`))?`(?P<code>[^`]*)`")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_NAMES = 2


def tasks_named(subject: Subject, text: Text) -> frozenset[str]:
    """The ids of the tasks that a finding's sentence names."""
    return meeting_voice.tasks_named(subject, text) | _old_named(subject, subject.say(text))


def _old_named(subject: Subject, text: str) -> frozenset[str]:
    return frozenset(found["code"] for found in _CODE.finditer(text)).intersection(subject.plan.tasks)


def in_plain_words(subject: Subject, said_: Text, known: frozenset[str] = frozenset()) -> str:
    """A finding's sentence without code: tasks by number and name, other ids by name, keys in words.

    Numbers must do for tasks that are `known` by name already, and where many are listed.
    """
    named = tasks_named(subject, said_)
    briefly = known if len(named) <= _MOST_NAMES else frozenset(subject.plan.tasks)
    text = said_.said(meeting_voice.MeetingVoice(subject, briefly))

    def said(found: re.Match[str]) -> str:
        code, noun = found["code"], found["noun"] or ""
        if code in subject.plan.tasks:  # its own name says already what it is
            task = subject.plan.tasks[code]
            return subject.numbered(task) if code in briefly else subject.quoted(task)
        return noun + _said(subject, code)

    return _CODE.sub(said, without_file_words(subject, text))


def _said(subject: Subject, code: str) -> str:
    plan = subject.plan
    if code in plan.tasks:
        return subject.numbered(plan.tasks[code])
    for register in (plan.agencies, plan.resources, plan.systems, plan.kpis, plan.risks, plan.calendars):
        if code in register:
            return f"“{subject.name(register[code])}”"
    if code in KEY_WORDS:
        return subject.say(KEY_WORDS[code])
    if _DATE.fullmatch(code):
        return subject.day(date.fromisoformat(code))
    key, colon, value = code.partition(": ")
    if key == "kind" and value in {kind.value for kind in Kind}:
        kind = Kind(value).words
        return subject.say(kind.vi, f"the kind “{kind.en}”")
    if key == "route" and value in {route.value for route in Route}:
        return subject.say(Route(value).words)
    if colon and key in KEY_WORDS:
        return f"{subject.say(KEY_WORDS[key])} {_values(subject, value)}".strip()
    id_, dot, constraint = code.partition(".")
    if dot and id_ in plan.tasks and constraint in KEY_WORDS:
        task, word = subject.numbered(plan.tasks[id_]), KEY_WORDS[constraint]
        return subject.say(f"{word.vi} của {task}", f"the {word.en} of {task}")
    id_, _, link = code.partition(" ")
    if id_ in plan.tasks:
        return f"{subject.numbered(plan.tasks[id_])} ({link_in_words(subject, link)})"
    return f"“{code}”"


def _values(subject: Subject, written: str) -> str:
    """The value after a key: one thing, several in brackets; a pattern in braces or an ellipsis says nothing."""
    if written.startswith("{"):
        return ""
    values = [value.strip().strip('"') for value in written.strip("[]").split(",")]
    return ", ".join(_said(subject, value) for value in values if value != "…")
