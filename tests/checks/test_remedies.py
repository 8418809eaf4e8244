"""Who follows a hint to the letter gets a plan with fewer findings: none is new, and every day named is a working day.

`test_advice.py` asks that the finding goes. Here every finding is counted, by code and task, in the rules' examples, in
plans with more to get right, and in the nine plans.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from dxplan.checks.registry import rules
from dxplan.model.moment import Moment
from dxplan.scenario.remedies.replace_key import ReplaceKey
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.schedule.result import Schedule
from dxplan.source.diagnostic import Diagnostic, Severity
from tests.checks.looking import looked_after, looked_at_text
from tests.checks.remedy_cases import CASES
from tests.covering import some_of_each

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))

ANNOUNCED = {
    ("DX301", "DX425"): "what was too late is just in time: a buffer is asked for",
    ("DX314", "DX425"): "a date with no buffer yet, as the hint says",
    ("DX407", "DX425"): "just in time, or a date with no buffer yet, as the hint says",
    ("DX401", "DX109"): "a new task wants its system, as the others do",
    ("DX401", "DX412"): "a pilot says its bounds, as the hint says",
    ("DX426", "DX405"): "a tender comes after the evaluation of the pilot, as the hint says",
    ("DX426", "DX410"): "a tender comes after the approval, as the hint says",
    ("DX426", "DX503"): "who says whose money one task takes is asked for the others",
    ("DX601", "DX602"): "a later data date asks for the report of what is due by then, as the hint says",
}
"""What a hint says will be asked for next."""

WEIGHS_MORE = {("DX426", "DX445"): "what was built without a tender and never accepted was a note, and is bought now"}
"""What was noted before, and is no longer a note."""

BY_DATE = frozenset({"DX301", "DX404", "DX407", "DX424", "DX425", "DX451", "DX501", "DX502", "DX504", "DX506"})
"""What is found of a task because it comes later: a step that is missing takes its time, and then a date is missed."""

_Found = Counter[tuple[str, str | None]]


def counted(found: tuple[Diagnostic, ...], *, notes: bool) -> _Found:
    return Counter((f.code, f.task) for f in found if notes or not (f.severity is Severity.NOTE or f.is_detail))


def followed(found: tuple[Diagnostic, ...], code: str | None = None) -> Iterator[tuple[Diagnostic, Remedy]]:
    """Findings with each remedy that changes something."""
    for finding in found:
        if code in (None, finding.code):
            for remedy in remedies_in(finding.hint):
                if not remedy.accepts:
                    yield finding, remedy


def new_after(text: str, code: str, remedy: Remedy, *, notes: bool = False) -> set[tuple[str, str | None]]:
    """What is found more often once a remedy is applied, and is not announced."""
    before, after = looked_at_text(text), looked_after(text, remedy)
    counts = [counted(each[1], notes=notes) for each in (before, after)]
    more = Counter(new for new, _ in counts[1].elements()) - Counter(new for new, _ in counts[0].elements())
    grown = [each for each in counts[1] - counts[0] if each[0] in more]  # else it stands at another of its tasks
    is_later = any(_is_later(before[0], after[0], task) for task in before[0].tasks)
    return {
        (new, task)
        for new, task in grown
        if (code, new) not in ANNOUNCED
        and not ((code, new) in WEIGHS_MORE and (new, task) in counted(before[1], notes=True))
        and not (new in BY_DATE and (is_later or _is_later(before[0], after[0], task)))
    }


def _is_later(before: Schedule, after: Schedule, task: str | None) -> bool:
    """Whether a task is done later than before, or is new."""
    if task not in after.tasks:
        return False
    return task not in before.tasks or after.tasks[task].early_finish > before.tasks[task].early_finish


def days_of(value: object) -> Iterator[date]:
    """The days that a remedy names as new ones."""
    if isinstance(value, Moment):
        if value.first == value.last:
            yield value.first
    elif isinstance(value, date):
        yield value
    elif isinstance(value, Remedy):
        for field in fields(value):
            if field.name not in ("before", "old", "instead_of", "bypassed"):
                yield from days_of(getattr(value, field.name))
    elif type(value) is tuple:
        for each in value:
            yield from days_of(each)


def days_off(schedule: Schedule, remedy: Remedy) -> list[date]:
    """The days that it names on which nobody works; one that stands in the plan and only changes its key is not new."""
    if isinstance(remedy, ReplaceKey):
        return []
    return [day for day in days_of(remedy) if not schedule.plan_time.is_worked(day)]


EXAMPLES = {rule.code: (rule.code, rule.bad) for rule in rules()} | CASES


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_new_is_found_when_a_hint_is_followed(name: str) -> None:
    code, text = EXAMPLES[name]
    tried = list(followed(looked_at_text(text)[1], code if name in CASES else None))
    assert [(f.code, f.task, new, r.in_file.en) for f, r in tried if (new := new_after(text, f.code, r))] == []


@pytest.mark.parametrize("name", CASES)
def test_what_a_hint_names_is_there_and_mends_the_finding(name: str) -> None:
    code, text = CASES[name]
    found = looked_at_text(text)[1]
    assert code in {finding.code for finding in found}
    for finding, remedy in followed(found, code):
        after = Counter(f.code for f in looked_after(text, remedy)[1])
        assert after[code] < sum(f.code == code for f in found), f"{finding.task}: {remedy.in_file.en}"


@pytest.mark.parametrize("name", CASES)
def test_not_even_a_note_is_new_where_a_hint_has_more_to_get_right(name: str) -> None:
    code, text = CASES[name]
    tried = followed(looked_at_text(text)[1], code)
    assert [(f.task, new, r.in_file.en) for f, r in tried if (new := new_after(text, code, r, notes=True))] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_day_that_a_hint_names_is_a_working_day(name: str) -> None:
    schedule, found = looked_at_text(EXAMPLES[name][1])
    assert [(f.code, r.in_file.en, off) for f, r in followed(found) if (off := days_off(schedule, r))] == []


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_in_a_whole_plan_too_nothing_new_is_found_and_the_days_are_worked(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    schedule, found = looked_at_text(text)
    for finding, remedy in some_of_each(followed(found), lambda each: each[0].code):
        assert new_after(text, finding.code, remedy) == set(), f"{finding.code}: {remedy.in_file.en}"
        assert days_off(schedule, remedy) == [], f"{finding.code}: {remedy.in_file.en}"
