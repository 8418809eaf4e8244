"""The dates against those that were agreed: what a baseline has, what is expected now, what came and went since."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.task import Task
from dxplan.render.documents.sections.timetable import number_of_row
from dxplan.render.documents.subject import Subject, once
from dxplan.scenario.agreed import Against, Agreed, against
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.folded import copies_of
from dxplan.schedule.instant import finish_day_of
from dxplan.text.counts import TASK, Count
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say
from dxplan.text.sentences import capitalized


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """A milestone, or a task on another day than agreed: both days, and how far apart they are."""

    number: str
    name: str
    agreed: str
    day: str
    verdict: str


@dataclass(frozen=True, slots=True)
class AgreedDates:
    """`whole` says when all that was agreed is done, `others` what was added and dropped (empty: nothing was)."""

    whole: str
    rows: tuple[AgreedRow, ...]
    others: tuple[str, ...]


@once
def agreed_dates(subject: Subject) -> AgreedDates | None:
    """The dates against the baseline that counts; None without one."""
    found = compared(subject)
    if found is None:
        return None
    late = {task.id: lateness for task in subject.plan.leaves() if (lateness := _of_row(subject, found, task))}
    rows = [
        _row(subject, subject.plan.tasks[id_], lateness)
        for id_, lateness in sorted(late.items(), key=lambda each: each[1].reached)
        if subject.plan.tasks[id_].is_milestone or lateness.is_late or lateness.calendar_days < 0
    ]
    return AgreedDates(subject.say(whole(found)), tuple(rows), tuple(map(subject.say, _others(subject, found))))


@once
def compared(subject: Subject) -> Against | None:
    """The plan against its baseline, unit by unit."""
    baseline = subject.whole.plan.baseline
    return None if baseline is None else against(subject.whole, baseline)


def whole(found: Against) -> Text:
    """When what was agreed was to be done, and when it is."""
    baseline = found.baseline
    name = Text("bản kế hoạch trước", "the earlier version of the plan")
    if baseline.made is not None:
        name = say("kế hoạch gốc chốt ngày {made}", "the baseline of {made}", made=baseline.made)
    late = found.whole
    if late is None:
        return say("Kế hoạch không còn nhiệm vụ nào của {name}.", "No task of {name} is left.", name=name)
    agreed, now = finish_day_of(late.allowed), finish_day_of(late.reached)
    counts = len(found.tasks), len(found.late)
    return say(
        "So với {name}, phần đã thống nhất xong ngày {now}, {verdict} (kế hoạch gốc: {agreed}); chậm {late}/{all} "
        "nhiệm vụ và mốc.",
        "Against {name}, what was agreed is done on {now}, {verdict} (agreed: {agreed}); {late} of {all} tasks and "
        "milestones are late.",
        name=name,
        now=now,
        verdict=_verdict(late),
        agreed=agreed,
        late=counts[1],
        all=counts[0],
    )


def _of_row(subject: Subject, found: Against, task: Task) -> Lateness | None:
    """How late a row is against what was agreed; of a row for several units, the last of them."""
    if task.id in found.tasks:
        return found.tasks[task.id].late
    copies = copies_of(subject.whole.plan).get(task.id, ())
    known: list[Agreed] = [found.tasks[copy.id] for copy in copies if copy.id in found.tasks]
    if not known:
        return None
    allowed, reached = (max(getattr(each.late, name) for each in known) for name in ("allowed", "reached"))
    return Lateness(allowed, reached, known[0].late.time)


def _row(subject: Subject, task: Task, late: Lateness) -> AgreedRow:
    return AgreedRow(
        number=number_of_row(subject, task),
        name=subject.name(task),
        agreed=subject.day(finish_day_of(late.allowed)),
        day=subject.day(finish_day_of(late.reached)),
        verdict=capitalized(subject.say(_verdict(late))),
    )


def _verdict(late: Lateness) -> Text:
    if late.is_late:
        return say("chậm {days}", "{days} late", days=late.written)
    if late.calendar_days < 0:
        early = Lateness(late.reached, late.allowed, late.time)
        return say("sớm {days}", "{days} early", days=early.written)
    return Text("đúng ngày", "as agreed")


def _others(subject: Subject, found: Against) -> list[Text]:
    """What has come since, by number, and how much has gone: that has no number any more."""
    told: list[Text] = []
    added = [subject.whole.plan.tasks[id_] for id_ in found.added]
    rows = dict.fromkeys(subject.numbered(task) for task in added)
    if rows:
        told.append(
            say(
                "Thêm sau kế hoạch gốc, không tính vào so sánh: {tasks}.",
                "Added since and not compared: {tasks}.",
                tasks=listed(rows),
            )
        )
    if found.dropped:
        told.append(
            say(
                "Đã bỏ {count} so với kế hoạch gốc.",
                "{count} of the baseline dropped.",
                count=Count(len(found.dropped), TASK),
            )
        )
    return told
