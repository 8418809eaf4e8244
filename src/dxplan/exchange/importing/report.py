"""The report of an import: what came over, what did not, and which dates differ for which reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from dxplan.exchange.importing.bringing import Brought
from dxplan.exchange.importing.comparison import Difference
from dxplan.model.plan import Plan
from dxplan.render.lines import Line, laid_out, line
from dxplan.schedule.instant import Instant, clock_of
from dxplan.text.counts import MILESTONE, TASK, Count, Noun
from dxplan.text.display import shown
from dxplan.text.lists import listed
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE

_SUMMARY = Noun("nhóm", "summary", "summaries")
_LINK = Noun("quan hệ", "link")
_CALENDAR = Noun("lịch", "calendar")
_RESOURCE = Noun("nguồn lực", "resource")
_MOST_NAMED = 5
_MOST_TOLD = 10


def report_text(brought: Brought, language: Language, width: int) -> str:
    """The report as people read it."""
    return laid_out(_lines(brought, language), width, color=False)


def report_json(brought: Brought) -> str:
    """The report for machines, both languages in it."""
    comparison = brought.comparison
    content = {
        "file": brought.file,
        "format": brought.title.plain(),
        "counts": {noun.en: number for number, noun in _counted(brought.plan)},
        "unkept": [{"what": each.what.plain(), "where": list(each.where)} for each in brought.imported.unkept],
        "problem": None if brought.problem is None else brought.problem.plain(),
        "dates": None
        if comparison is None
        else {
            "compared": comparison.compared,
            "differing": [_difference(each) for each in comparison.differences],
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _difference(each: Difference) -> dict[str, object]:
    ends = zip(("start", "finish"), each.was, each.now, strict=True)
    dates = {end: {"was": _iso(was), "now": _iso(now)} for end, was, now in ends}
    return {"task": each.task, **dates, "why": each.why.plain(), "follows": each.follows}


def _iso(instant: Instant | None) -> str | None:
    return None if instant is None else clock_of(instant).isoformat(timespec="minutes")


def _counted(plan: Plan) -> list[tuple[int, Noun]]:
    leaves = list(plan.leaves())
    milestones = sum(task.is_milestone for task in leaves)
    return [
        (len(leaves) - milestones, TASK),
        (milestones, MILESTONE),
        (len(plan.tasks) - len(leaves), _SUMMARY),
        (sum(len(task.predecessors) for task in plan.tasks.values()), _LINK),
        (len(plan.calendars), _CALENDAR),
        (len(plan.resources), _RESOURCE),
    ]


def _lines(brought: Brought, language: Language) -> Iterator[Line]:
    counts = listed([Count(number, noun) for number, noun in _counted(brought.plan) if number])
    yield _said(
        say(
            "{file}: {title}, {counts}",
            "{file}: {title}, {counts}",
            file=brought.file,
            title=brought.title,
            counts=counts,
        ),
        language,
    )
    unkept = brought.imported.unkept
    if unkept:
        yield _said(
            Text("Không chuyển được, hoặc chuyển khác đi:", "Not carried over, or carried over otherwise:"), language
        )
        for each in unkept:
            yield _said(_with_places(each.what, each.where), language, 1)
    if brought.problem is not None:
        yield _said(brought.problem, language)
    elif brought.comparison is not None and brought.comparison.compared:
        yield from _differences(brought, language)


def _differences(brought: Brought, language: Language) -> Iterator[Line]:
    assert brought.comparison is not None
    compared, differences = brought.comparison
    if not differences:
        yield _said(
            say(
                "Ngày của {tasks} đúng như trong tệp.",
                "The dates of {tasks} are those of the file.",
                tasks=Count(compared, TASK),
            ),
            language,
        )
        return
    yield _said(
        say(
            "Ngày khác với tệp: {number} trong {tasks}.",
            "Dates that differ from the file's: {number} of {tasks}.",
            number=len(differences),
            tasks=Count(compared, TASK),
        ),
        language,
    )
    followers: dict[str, list[str]] = {}
    for each in differences:
        if each.follows is not None:
            followers.setdefault(each.follows, []).append(each.task)
    firsts = [each for each in differences if each.follows is None]
    for each in firsts[:_MOST_TOLD]:
        yield _said(_told(each, brought.plan), language, 1)
        if each.task in followers:
            behind = followers[each.task]
            tasks = Count(len(behind), TASK)
            what = say("kéo theo {tasks}", "and with it {tasks}", tasks=tasks)
            yield _said(say("{what}: {named}", "{what}: {named}", what=what, named=_few(tuple(behind))), language, 2)
    if len(firsts) > _MOST_TOLD:
        rest = say(
            "và {tasks} nữa (--report json kể đủ)",
            "and {tasks} more (--report json tells all)",
            tasks=Count(len(firsts) - _MOST_TOLD, TASK),
        )
        yield _said(rest, language, 1)


def _told(each: Difference, plan: Plan) -> Text:
    at = 0 if each.was[0] is not None and each.was[0] != each.now[0] else 1
    was, now = each.was[at], each.now[at]
    assert was is not None, "it differs"
    name = plan.tasks[each.task].name
    then, today = clock_of(was), clock_of(now)
    exact = then.date() == today.date()
    return say(
        "{task}{name}: {end} trong tệp {was}, nay {now}: {why}",
        "{task}{name}: {end} {was} in the file, now {now}: {why}",
        task=each.task,
        name="" if name is None else say(" “{name}”", " “{name}”", name=Text(shown(name.vi, 40), shown(name.en, 40))),
        end=Text("bắt đầu", "starts") if at == 0 else Text("kết thúc", "finishes"),
        was=_day(then, exact=exact),
        now=_day(today, exact=exact),
        why=each.why,
    )


def _day(moment: datetime, *, exact: bool) -> Text:
    if not exact:
        return say("{day}", "{day}", day=moment.date())
    return say("{clock} {day}", "{day} {clock}", clock=f"{moment:%H:%M}", day=moment.date())


def _with_places(what: Text, where: tuple[str, ...]) -> Text:
    if not where:
        return what
    return say("{what} ({named})", "{what} ({named})", what=what, named=_named(where))


def _few(where: tuple[str, ...]) -> str:
    return ", ".join(where[:_MOST_NAMED]) + (", …" if len(where) > _MOST_NAMED else "")


def _named(where: tuple[str, ...]) -> str:
    """A few by name; of many the first ones, after how many there are."""
    return _few(where) if len(where) <= _MOST_NAMED else f"{len(where)}: {_few(where)}"


def _said(text: Text, language: Language, indent: int = 0) -> Line:
    return line(text.said(FILE[language]), indent=2 * indent)
