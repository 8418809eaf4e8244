"""What a plan rests on by the texts that its words name: which are meant, whether one is there yet, what holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from unicodedata import normalize

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Place
from dxplan.checks.law.history import changed_another, is_history
from dxplan.checks.law.keeping import day_that_counts
from dxplan.checks.law.legal_text import Keeps, LegalText
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.naming import Mention, texts_named
from dxplan.checks.law.texts import holding_on, texts
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.text.lists import joined
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Part, Text, say

BINDING = (
    *with_finer(Kind.INVEST_PREP, Kind.APPRAISE, Kind.APPROVE, Kind.TENDER, Kind.CONTRACT, Kind.SEC_LEVEL, Kind.ACCEPT),
    Kind.DPIA,
)
"""Steps that can only rest on what is in force; a course may be about a law that is not yet."""
_DRAFT = Words(
    (
        *(f"dự thảo {text}" for text in ("nghị định", "luật", "thông tư", "quyết định", "nghị quyết", "văn bản")),
        *("góp ý", "sắp ban hành", "draft decree", "draft law", "draft circular", "bill"),
    )
)
_KEPT = {
    Keeps.DECISION: Text("dự án, kế hoạch thuê đã có quyết định", "a project or plan of hire decided on"),
    Keeps.TENDER: Text("gói thầu đã phát hành hồ sơ mời thầu", "a package whose bidders were invited"),
    Keeps.LEVEL: Text("hồ sơ cấp độ đã được phê duyệt", "a security level approved"),
    Keeps.IMPACT: Text("hồ sơ đánh giá tác động đã lập", "a file on the impact made"),
}


class Named(NamedTuple):
    """A text that a part of the plan names: where, and whether the words leave a doubt which is meant."""

    text: LegalText
    place: Place
    is_doubtful: bool
    is_successor: bool = False
    """Whether it is named for having amended or replaced another text of the same words."""


def named_as_in_force(said: str, place: Place, day_of: Callable[[LegalText], date]) -> Iterator[Named]:
    """The texts that are named as in force, each once; not those of which a bare number leaves one that holds."""
    said = normalize("NFC", said)
    mentions = texts_named(said)
    for mention in mentions:
        if is_history(said, mention.start, mention.end):
            continue
        if any(row.covers(day_of(row)) for row in mention.texts):
            continue
        for row in mention.texts[:1]:
            day = day_of(row)
            if not _is_beside_its_successor(row, day, mentions):
                yield Named(row, place, mention.is_doubtful, changed_another(said, mention.start, mention.end))


def _is_beside_its_successor(text: LegalText, day: date, mentions: list[Mention]) -> bool:
    holding = {row.number for row in holding_on(text, day)}
    return any(row.number in holding for mention in mentions for row in mention.texts)


def is_not_yet(examination: Examination, task: Task, text: LegalText) -> bool:
    """Whether a task is over before a text that it rests on is there: before it holds, or is issued if that will do.

    What is made for a step to come in the days of the text, or binds nobody, may go by a text that is only issued.
    """
    finish = examination.finish_day(task)
    if finish >= text.first:
        return False
    is_issued = finish >= text.issued
    if is_issued and (task.kind not in BINDING or day_that_counts(examination, task, text) >= text.first):
        return False
    return not _DRAFT.occur_in("\n".join(t.everything for t in (task.name, task.deliverable) if t is not None))


def came_said(*, is_issued: bool) -> Text:
    """What happened on the first day of a text: it was issued, or came into force."""
    return Text("có hiệu lực", "came into force") if is_issued else Text("ban hành", "was issued")


def holding_said(text: LegalText, day: date) -> Text:
    """What applies on a day in the stead of a text, as the end of a sentence."""
    holding = holding_on(text, day)
    if not holding:
        return Text(" không còn áp dụng", " it does not apply")
    return say(" áp dụng {texts}", " {texts} applies", texts=joined([row.marked for row in holding], ", "))


def instead(text: LegalText, day: date) -> Text:
    """What to write where a text is named that does not hold on a day."""
    holding = holding_on(text, day)
    write: Part = (
        say("đổi thành {texts}", "write {texts}", texts=joined(list(holding), ", "))
        if holding
        else Text("bỏ văn bản này", "leave this text out")
    )
    if text.keeps is Keeps.ACT or text.last is None or day <= text.last:
        return say("{write}", "{write}", write=write)
    return say(
        "{write}; nếu là {kept} đến {last} (được theo văn bản cũ{provision}) thì ghi rõ việc đó và ngày của nó",
        "{write}; if it is {kept} by {last} (which keeps the old text{provision}), say so, with its day",
        write=write,
        kept=_KEPT[text.keeps],
        last=text.last,
        provision=_provision(text),
    )


def _provision(text: LegalText) -> Text:
    if not text.kept_by:
        return NOTHING
    successor = texts()[text.replaced_by[0]]
    return say(", {text}, Điều {article}", ", {text}, Art. {article}", text=successor, article=text.kept_by)
