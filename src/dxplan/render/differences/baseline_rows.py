"""A plan and a baseline of it in words: what moves, because of what, and what differs; for terminal and Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dxplan.doctor import wording
from dxplan.doctor.slips import Mover
from dxplan.findings.baseline_diff import BaselineDiff
from dxplan.model.named import Code
from dxplan.render.what_if.moved import day_cell, moved
from dxplan.render.what_if.sides import Row, money_row
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.supposed.side_by_side import Move
from dxplan.schedule.instant import finish_day_of
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.display import visible
from dxplan.text.phrase import NOTHING, Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import Money
from dxplan.text.working_amounts import worked

SAME = Text("đúng như kế hoạch gốc", "all is as in the baseline")
SINCE = Text("vì sao dời", "why they move")
CHANGES = Text("thay đổi", "what differs")
_MOST_ROWS = 60
_MORE = Noun(
    "nhiệm vụ nữa dời ngày, có đủ ở --format json",
    "more task that moves, in --format json",
    "more tasks that move, in --format json",
)
_WHOLE = Text("Xong phần đã thống nhất", "What was agreed is done")


def title(diff: BaselineDiff, language: Language) -> str:
    """What is compared with what."""
    baseline = diff.against.baseline
    made = NOTHING if baseline.made is None else say(" ({made})", " ({made})", made=baseline.made)
    text = say(
        "kế hoạch gốc {name}{made} → {new}",
        "baseline {name}{made} → {new}",
        name=Code(baseline.name),
        made=made,
        new=diff.new,
    )
    return visible(text.said(FILE[language]))


def rows(diff: BaselineDiff, language: Language) -> Iterator[Row]:
    """What moves: the finish of what was agreed, then milestones, then tasks; and the cost."""
    whole = diff.against.whole
    if whole is not None:
        yield (_WHOLE.in_language(language), *_days(whole, language)), "bold"
    tasks = diff.schedule.plan.tasks
    for id_ in sorted(diff.moved, key=lambda id_: not tasks[id_].is_milestone)[:_MOST_ROWS]:
        late = diff.against.tasks[id_].late
        yield (_named(diff, id_, language), *_days(late, language)), "red" if late.is_late else ""
    was = sum(agreed.before.cost or 0 for agreed in diff.against.tasks.values())
    now = sum(agreed.now.cost or 0 for agreed in diff.against.tasks.values())
    if was != now:
        yield money_row(Text("Kinh phí", "Cost").in_language(language), was, now, language)


def more(diff: BaselineDiff, language: Language) -> str:
    """How many more move that have no row; nothing if none does."""
    rest = len(diff.moved) - _MOST_ROWS
    return Count(rest, _MORE).said(FILE[language]) if rest > 0 else ""


def causes(diff: BaselineDiff, language: Language) -> list[tuple[str, str]]:
    """Of the tasks that do not only wait for others, how far they move and why, and how many others each delays."""
    origins = Counter(slip.origin for slip in diff.slips.values())
    told: list[tuple[str, str]] = []
    for id_, slip in sorted(diff.slips.items(), key=lambda each: -origins[each[0]]):
        if slip.origin != id_ and all(share.mover is Mover.LINK for share in slip.delays):
            continue
        count = origins[id_]
        others = NOTHING
        if count > 1:
            others = say("; kéo theo {others}", "; it delays {others}", others=Count(count - 1, TASK))
        why = say(
            "{task}: {why}{others}",
            "{task}: {why}{others}",
            task=_named(diff, id_, language),
            why=wording.slip(slip, diff.schedule.plan),
            others=others,
        )
        told.append((moved(_move(slip.late), language), visible(why.said(FILE[language]))))
    return told


def changes(diff: BaselineDiff, language: Language) -> list[tuple[str, str]]:
    """All that differs but for dates: a sign and a line each."""
    told = [("+", _named(diff, id_, language)) for id_ in diff.against.added]
    told += [("−", id_) for id_ in diff.against.dropped]
    voice = FILE[language]
    for each in diff.amounts:
        if each.minutes is not None:
            a_day = diff.schedule.working_time(each.task).minutes_a_day
            was, now = (worked(minutes, a_day).said(voice) for minutes in each.minutes)
            told.append(("~", f"{each.task} {voice.either('thời gian', 'duration')}: {was} → {now}"))
        if each.cost is not None:
            was, now = (Money(amount or 0).said(voice) for amount in each.cost)
            told.append(("~", f"{each.task} {voice.either('kinh phí', 'cost')}: {was} → {now}"))
    return told


def _named(diff: BaselineDiff, id_: str, language: Language) -> str:
    name = diff.schedule.plan.tasks[id_].name
    return visible(f"{id_}  {name.in_language(language)}" if name is not None else id_)


def _days(late: Lateness, language: Language) -> tuple[str, str, str]:
    cells = (day_cell(finish_day_of(instant), language) for instant in (late.allowed, late.reached))
    return *cells, moved(_move(late), language)  # type: ignore[return-value]  # two days


def _move(late: Lateness) -> Move:
    return Move(late.allowed, late.reached, late.time)
