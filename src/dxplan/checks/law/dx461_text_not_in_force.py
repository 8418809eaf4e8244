"""DX461: a plan rests on a legal text that is repealed by then, or not yet there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.keeping import day_that_counts
from dxplan.checks.law.legal_text import Keeps, LegalText
from dxplan.checks.law.naming import SIGNS, texts_named
from dxplan.checks.law.regimes import regime
from dxplan.checks.law.resting import BINDING, Named, came_said, holding_said, instead, is_not_yet, named_as_in_force
from dxplan.checks.law.sources_cited import of_sources
from dxplan.checks.rule import Rule
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.source.span import Places
from dxplan.text.phrase import Text, say

_DAY_OF = {
    Keeps.DECISION: Text("quyết định", "decision"),
    Keeps.TENDER: Text("mời thầu", "invitation to bid"),
    Keeps.LEVEL: Text("phê duyệt cấp độ", "approval of the level"),
    Keeps.IMPACT: Text("lập hồ sơ", "file"),
}


def check(examination: Examination) -> Iterator[Finding]:
    """What a task's name, deliverable and note, a source, the agreement and the circumstances name holds that day.

    What is reported as done is over: a detail, where it binds. Even that rested on no text that nobody had; and who tells history, or names
    the text that holds beside it, is right.
    """
    naming = examination.said.with_any(SIGNS)
    for task in examination.plan.tasks.values() if naming else ():
        if task.id in naming:
            yield from _of_task(examination, task)
    yield from of_sources(examination)
    yield from _of_the_frame(examination)


def _of_task(examination: Examination, task: Task) -> Iterator[Finding]:
    told: set[str] = set()
    for key, text in (("name", task.name), ("deliverable", task.deliverable), ("note", task.note)):
        if text is None:
            continue
        for named in named_as_in_force(
            text.everything, Place(task.places, (key,)), lambda row: day_that_counts(examination, task, row)
        ):
            if named.text.number not in told:
                found = _judged(examination, task, named, is_a_note=key == "note")
                if found is not None:
                    told.add(named.text.number)
                    yield found


def _judged(examination: Examination, task: Task, named: Named, *, is_a_note: bool) -> Finding | None:
    text, start = named.text, examination.start_day(task)
    day = day_that_counts(examination, task, text)
    is_mild = is_a_note or named.is_doubtful
    if text.last is not None and day > text.last:
        is_over = task.progress.is_finished
        if is_over and (task.kind not in BINDING or start <= text.last or is_mild):
            return None
        finding = _finding(
            say(
                "{task} dựa vào {text}, hết hiệu lực sau ngày {last}; {when}{holding}",
                "{task} rests on {text}, which ended on {last}; {when}{holding}",
                task=task,
                text=text,
                last=text.last,
                when=_when(text, start, day),
                holding=holding_said(text, day),
            ),
            named.place,
            task.id,
            instead(text, day),
            Severity.NOTE if is_mild or is_over or start <= text.last else None,
        )
        return finding._replace(is_detail=is_over)
    if is_a_note or not is_not_yet(examination, task, text):
        return None
    is_issued = examination.finish_day(task) >= text.issued
    return _finding(
        say(
            "{task} dựa vào {text}, đến {first} mới {came}; {when}{holding}",
            "{task} rests on {text}, which {came} only on {first}; {when}{holding}",
            task=task,
            text=text,
            first=text.first if is_issued else text.issued,
            came=came_said(is_issued=is_issued),
            when=_when(text, start, start),
            holding=holding_said(text, start),
        ),
        named.place,
        task.id,
        instead(text, start),
        Severity.NOTE if is_mild else None,
    )


def _when(text: LegalText, start: date, day: date) -> Text:
    if day == start or text.keeps not in _DAY_OF:
        return say("ngày {day}", "on {day}", day=day)
    of = _DAY_OF[text.keeps]
    return say("xét theo ngày {of} {day} thì", "by the day of the {of}, {day},", of=of, day=day)


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
    for named in named_as_in_force(name.everything, Place(places, ("name",)), lambda _: day):
        text = named.text
        if text.issued <= day < text.first or (named.is_successor and day < text.issued):
            continue  # the day is that of the text that was amended or replaced
        if day < text.issued and not _is_a_law(text) and any(_is_of_that_day(law, day) for law in _laws(name)):
            continue  # or that of the law, with which its decree is named
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
            instead(text, day),
            Severity.NOTE if named.is_doubtful or day - timedelta(days=1) == text.last else None,
        )


def _laws(name: Text) -> Iterator[LegalText]:
    return (text for mention in texts_named(name.everything) for text in mention.texts if _is_a_law(text))


def _is_a_law(text: LegalText) -> bool:
    return "/QH" in text.number


def _is_of_that_day(text: LegalText, day: date) -> bool:
    return day in (text.issued, text.first)


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
