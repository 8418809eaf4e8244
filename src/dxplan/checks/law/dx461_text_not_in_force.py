"""DX461: a plan rests on a legal text that is repealed by then, or not yet there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from unicodedata import normalize

from dxplan.checks.acting import unfinished
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.history import is_history
from dxplan.checks.law.keeping import day_that_counts
from dxplan.checks.law.legal_text import Keeps, LegalText
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.naming import SIGNS, Mention, texts_named
from dxplan.checks.law.regimes import regime
from dxplan.checks.law.texts import holding_on, texts
from dxplan.checks.rule import Rule
from dxplan.model.item import Item
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.source.span import Places
from dxplan.text.lists import joined, listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Part, Text, say

_BINDING = (
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
_DAY_OF = {
    Keeps.DECISION: Text("quyết định", "decision"),
    Keeps.TENDER: Text("mời thầu", "invitation to bid"),
    Keeps.LEVEL: Text("phê duyệt cấp độ", "approval of the level"),
    Keeps.IMPACT: Text("lập hồ sơ", "file"),
}
_KEPT = {
    Keeps.DECISION: Text("dự án, kế hoạch thuê đã có quyết định", "a project or plan of hire decided on"),
    Keeps.TENDER: Text("gói thầu đã phát hành hồ sơ mời thầu", "a package whose bidders were invited"),
    Keeps.LEVEL: Text("hồ sơ cấp độ đã được phê duyệt", "a security level approved"),
    Keeps.IMPACT: Text("hồ sơ đánh giá tác động đã lập", "a file on the impact made"),
}


class _Named(NamedTuple):
    """A text that a part of the plan names: where, and whether the words leave a doubt which is meant."""

    text: LegalText
    place: Place
    is_doubtful: bool


def check(examination: Examination) -> Iterator[Finding]:
    """What a task's name, deliverable and note, a source, the agreement and the circumstances name holds that day.

    What is reported as done is over; and who tells history, or names the text that holds beside it, is right.
    """
    naming = examination.said.with_any(SIGNS)
    for task in examination.kept(unfinished) if naming else ():
        if task.id in naming:
            yield from _of_task(examination, task)
    yield from _of_sources(examination)
    yield from _of_the_frame(examination)


def _of_task(examination: Examination, task: Task) -> Iterator[Finding]:
    told: set[str] = set()
    for key, text in (("name", task.name), ("deliverable", task.deliverable), ("note", task.note)):
        if text is None:
            continue
        for named in _named(
            text.everything, Place(task.places, (key,)), lambda row: day_that_counts(examination, task, row)
        ):
            if named.text.number not in told:
                found = _judged(examination, task, named, is_a_note=key == "note")
                if found is not None:
                    told.add(named.text.number)
                    yield found


def _named(said: str, place: Place, day_of: Callable[[LegalText], date]) -> Iterator[_Named]:
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
                yield _Named(row, place, mention.is_doubtful)


def _is_beside_its_successor(text: LegalText, day: date, mentions: list[Mention]) -> bool:
    holding = {row.number for row in holding_on(text, day)}
    return any(row.number in holding for mention in mentions for row in mention.texts)


def _judged(examination: Examination, task: Task, named: _Named, *, is_a_note: bool) -> Finding | None:
    text, start, finish = named.text, examination.start_day(task), examination.finish_day(task)
    day = day_that_counts(examination, task, text)
    is_mild = is_a_note or named.is_doubtful
    if text.last is not None and day > text.last:
        return _finding(
            say(
                "{task} dựa vào {text}, hết hiệu lực sau ngày {last}; {when}{holding}",
                "{task} rests on {text}, which ended on {last}; {when}{holding}",
                task=task,
                text=text,
                last=text.last,
                when=_when(text, start, day),
                holding=_holding(text, day),
            ),
            named.place,
            task.id,
            _instead(text, day),
            Severity.NOTE if is_mild or start <= text.last else None,
        )
    is_issued = finish >= text.issued
    if is_a_note or finish >= text.first or (is_issued and (day >= text.first or task.kind not in _BINDING)):
        return None
    if _DRAFT.occur_in("\n".join(t.everything for t in (task.name, task.deliverable) if t is not None)):
        return None
    return _finding(
        say(
            "{task} dựa vào {text}, đến {first} mới {came}; {when}{holding}",
            "{task} rests on {text}, which {came} only on {first}; {when}{holding}",
            task=task,
            text=text,
            first=text.first if is_issued else text.issued,
            came=Text("có hiệu lực", "came into force") if is_issued else Text("ban hành", "was issued"),
            when=_when(text, start, start),
            holding=_holding(text, start),
        ),
        named.place,
        task.id,
        _instead(text, start),
        Severity.NOTE if is_mild else None,
    )


def _when(text: LegalText, start: date, day: date) -> Text:
    if day == start or text.keeps not in _DAY_OF:
        return say("ngày {day}", "on {day}", day=day)
    of = _DAY_OF[text.keeps]
    return say("xét theo ngày {of} {day} thì", "by the day of the {of}, {day},", of=of, day=day)


def _holding(text: LegalText, day: date) -> Text:
    holding = holding_on(text, day)
    if not holding:
        return Text(" không còn áp dụng", " it does not apply")
    return say(" áp dụng {texts}", " {texts} applies", texts=joined([row.marked for row in holding], ", "))


def _instead(text: LegalText, day: date) -> Text:
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


def _of_sources(examination: Examination) -> Iterator[Finding]:
    """A source is what a task rests on: those that use it after its end are told."""
    plan = examination.plan
    users: dict[str, list[Task]] = {}
    for task in plan.tasks.values():
        if not task.progress.is_finished:
            for cited in task.source:
                users.setdefault(cited, []).append(task)
    for id_, tasks in users.items():
        source = plan.sources.get(id_)
        if source is None or source.name is None:
            continue
        place = Place(source.places, ("title",))
        told: set[tuple[str, ...]] = set()
        for named in _named(source.name.everything, place, lambda row: date.max if row.last else row.first):
            late = [task for task in tasks if _is_late(examination, task, named.text)]
            instead = tuple(text.number for text in holding_on(named.text, date.max)) if late else ()
            if late and instead not in told:  # else it is what changed the text before it in the same title
                told.add(instead)
                yield _of_source(examination, source, named, late, is_all=len(late) == len(tasks))


def _is_late(examination: Examination, task: Task, text: LegalText) -> bool:
    return (
        text.last is not None and min(day_that_counts(examination, task, text), examination.start_day(task)) > text.last
    )


def _of_source(examination: Examination, source: Item, named: _Named, late: list[Task], *, is_all: bool) -> Finding:
    text, first = named.text, min(late, key=examination.start_day)
    assert text.last is not None
    day = examination.start_day(first)
    return _finding(
        say(
            "{source} là {text}, hết hiệu lực sau ngày {last}, nhưng {tasks} còn dựa vào (từ {day});{holding}",
            "{source} is {text}, which ended on {last}, but {tasks} still rests on it (from {day});{holding}",
            source=source,
            text=text,
            last=text.last,
            tasks=listed(late),
            day=day,
            holding=_holding(text, day),
        ),
        named.place,
        first.id,
        _instead(text, day),
        None if is_all and not named.is_doubtful else Severity.NOTE,
    )


def _of_the_frame(examination: Examination) -> Iterator[Finding]:
    """The agreement and the circumstances, on their own day."""
    plan = examination.plan
    agreement = plan.agreement
    if agreement is not None and agreement.signed is not None and agreement.name is not None:
        yield from _on(agreement.signed, agreement.name, agreement.places, Text("Thỏa thuận", "The agreement"))
    for told in plan.context.values():
        if told.date is not None and told.name is not None:
            yield from _on(told.date.last, told.name, told.places, say("{told}", "{told}", told=told))


def _on(day: date, name: Text, places: Places, subject: Text) -> Iterator[Finding]:
    for named in _named(name.everything, Place(places, ("name",)), lambda _: day):
        text = named.text
        if text.issued <= day < text.first:
            continue
        came = text.last is not None and day > text.last
        yield _finding(
            say(
                "{subject} ({day}) nêu {text}, {life}",
                "{subject} ({day}) names {text}, which {life}",
                subject=subject,
                day=day,
                text=text,
                life=say("hết hiệu lực sau ngày {last}", "ended on {last}", last=text.last)
                if came and text.last
                else say("đến {first} mới ban hành", "was issued only on {first}", first=text.issued),
            ),
            named.place,
            None,
            _instead(text, day),
            Severity.NOTE if named.is_doubtful or day - timedelta(days=1) == text.last else None,
        )


def _finding(message: Text, place: Place, task: str | None, hint: Text, severity: Severity | None) -> Finding:
    return Finding(message, place, task, hint=hint, severity=severity)


RULE = Rule(
    code="DX461",
    name="text_not_in_force",
    severity=Severity.WARNING,
    title=Text("Dựa vào văn bản không còn hoặc chưa có hiệu lực", "Rests on a legal text that is not in force"),
    why=Text(
        "hồ sơ lập theo văn bản đã hết hiệu lực bị trả lại, và văn bản mới có thể thêm hoặc đổi bước",
        "a dossier made under a repealed text is sent back, and the new one may add or change steps",
    ),
    fix=Text(
        "dẫn văn bản có hiệu lực vào ngày của việc; dự án đã quyết định, gói thầu đã mời, cấp độ đã phê duyệt theo văn "
        "bản cũ thì ghi rõ là đã, và ngày nào. Không tính câu kể lịch sử (“thay thế Nghị định …”, “… đã hết hiệu lực”)",
        "cite the text in force on the day of the task; of a project decided on, a package invited or a level approved "
        "under the old text say so, and when. What tells history (“replaces Decree …”, “… repealed”) does not count",
    ),
    provisions=(
        regime("ND224").provision(
            "90, 91",
            Text(
                "hết hiệu lực: 45/2026, 42/2022, 64/2007; dự án đã quyết định hoặc đã có báo cáo thẩm định theo 45/2026 "
                "được tiếp tục, chưa quyết định thì theo 224/2026",
                "repealed: 45/2026, 42/2022, 64/2007; a project decided on or appraised under 45/2026 goes on, one not "
                "decided on follows 224/2026",
            ),
        ),
        Text(
            "Ngày của các văn bản khác: bảng legal_texts.csv (từng dòng ghi nguồn và mức chắc chắn)",
            "Days of the other texts: the table legal_texts.csv (each row says where from and how sure)",
        ),
    ),
    bad="""\
dxplan: 1
id: van-ban
start: 2026-09-07
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
systems: {KHO: {name: Kho dữ liệu}}
tasks:
  T1:
    name: Lập báo cáo nghiên cứu khả thi theo Nghị định 73/2019/NĐ-CP  # expect: DX461
    kind: invest_prep
    system: KHO
    duration: 40d
    lead: SKHCN
    deliverable: Báo cáo có phương án kiến trúc, cấp độ
  T2: {name: Thẩm định dự án, kind: appraise, system: KHO, duration: 15d, after: T1, lead: SKHCN, deliverable: Báo cáo thẩm định}
""",
    good="""\
dxplan: 1
id: van-ban
start: 2026-09-07
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
systems: {KHO: {name: Kho dữ liệu}}
tasks:
  T1:
    name: Lập báo cáo nghiên cứu khả thi theo Nghị định 224/2026/NĐ-CP (thay thế Nghị định 45/2026/NĐ-CP)
    kind: invest_prep
    system: KHO
    duration: 40d
    lead: SKHCN
    deliverable: Báo cáo có phương án kiến trúc, cấp độ
  T2: {name: Thẩm định dự án, kind: appraise, system: KHO, duration: 15d, after: T1, lead: SKHCN, deliverable: Báo cáo thẩm định}
""",
    check=check,
)
