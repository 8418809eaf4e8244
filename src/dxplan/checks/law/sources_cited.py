"""The sources of a plan that are legal texts: a task rests on one after its end, or before it is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.keeping import day_that_counts
from dxplan.checks.law.legal_text import LegalText
from dxplan.checks.law.naming import texts_named
from dxplan.checks.law.resting import Named, came_said, holding_said, instead, is_not_yet, named_as_in_force
from dxplan.checks.law.texts import holding_on
from dxplan.model.item import Item
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import say


def of_sources(examination: Examination) -> Iterator[Finding]:
    """A source is what a task rests on: those that use it after its end, or before it is there, are told."""
    plan = examination.plan
    users: dict[str, list[Task]] = {}
    for task in plan.tasks.values():
        for cited in task.source:
            users.setdefault(cited, []).append(task)
    for id_, tasks in users.items():
        source = plan.sources.get(id_)
        if source is not None and source.name is not None:
            yield from _after_its_end(examination, source, [t for t in tasks if not t.progress.is_finished])
            yield from _before_it_is_there(examination, source, tasks)


def _after_its_end(examination: Examination, source: Item, tasks: list[Task]) -> Iterator[Finding]:
    assert source.name is not None
    place = Place(source.places, ("title",))
    told: set[tuple[str, ...]] = set()
    for named in named_as_in_force(source.name.everything, place, lambda row: date.max if row.last else row.first):
        late = [task for task in tasks if _is_late(examination, task, named.text)]
        instead_ = tuple(text.number for text in holding_on(named.text, date.max)) if late else ()
        if late and instead_ not in told:  # else it is what changed the text before it in the same title
            told.add(instead_)
            yield _ended(examination, source, named, late, is_all=len(late) == len(tasks))


def _is_late(examination: Examination, task: Task, text: LegalText) -> bool:
    return (
        text.last is not None and min(day_that_counts(examination, task, text), examination.start_day(task)) > text.last
    )


def _ended(examination: Examination, source: Item, named: Named, late: list[Task], *, is_all: bool) -> Finding:
    text, first = named.text, min(late, key=examination.start_day)
    assert text.last is not None
    day = examination.start_day(first)
    return Finding(
        say(
            "{source} là {text}, hết hiệu lực sau ngày {last}, nhưng {tasks} còn dựa vào (từ {day});{holding}",
            "{source} is {text}, which ended on {last}, but {tasks} still rests on it (from {day});{holding}",
            source=source,
            text=text,
            last=text.last,
            tasks=listed(late),
            day=day,
            holding=holding_said(text, day),
        ),
        named.place,
        first.id,
        hint=instead(text, day),
        severity=None if is_all and not named.is_doubtful else Severity.NOTE,
    )


def _before_it_is_there(examination: Examination, source: Item, tasks: list[Task]) -> Iterator[Finding]:
    """Of the texts that a title names the earliest counts: what amends it, or comes after it, is named for later.

    What is issued may be prepared for.
    """
    assert source.name is not None
    mentions = texts_named(source.name.everything)
    if not mentions:
        return
    earliest = min((each for mention in mentions for each in mention.texts), key=lambda each: each.issued)
    early = [task for task in tasks if is_not_yet(examination, task, earliest)]
    if early:
        is_doubtful = any(mention.is_doubtful for mention in mentions)
        yield _not_yet(examination, source, earliest, early, is_doubtful=is_doubtful)


def _not_yet(
    examination: Examination, source: Item, text: LegalText, early: list[Task], *, is_doubtful: bool
) -> Finding:
    first = min(early, key=examination.start_day)
    day, is_issued = examination.start_day(first), examination.finish_day(first) >= text.issued
    return Finding(
        say(
            "{source} là {text}, đến {there} mới {came}, nhưng {tasks} đã dựa vào (từ {day});{holding}",
            "{source} is {text}, which {came} only on {there}, but {tasks} rests on it before (from {day});{holding}",
            source=source,
            text=text,
            there=text.first if is_issued else text.issued,
            came=came_said(is_issued=is_issued),
            tasks=listed(early),
            day=day,
            holding=holding_said(text, day),
        ),
        Place(first.places, ("source",)),
        first.id,
        hint=instead(text, day),
        severity=Severity.NOTE if is_doubtful or is_issued else None,
    )
