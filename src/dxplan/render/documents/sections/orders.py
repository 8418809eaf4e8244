"""What a notice of conclusions gives to each body: the remedies of the findings, and the tasks that come next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from dxplan.model.people import AgencyKind
from dxplan.model.task import Task
from dxplan.render.documents.askable import tasks_of
from dxplan.render.documents.bodies import Body, body_of
from dxplan.render.documents.fitting import numbers_together
from dxplan.render.documents.meeting_voice import names_said
from dxplan.render.documents.sections.at_odds import at_odds
from dxplan.render.documents.sections.form import is_department
from dxplan.render.documents.sections.head import head, leading_body
from dxplan.render.documents.sections.matters import asked, bodies_for, called, decided, due, helped, to_decide
from dxplan.render.documents.sections.proposed import Proposed
from dxplan.render.documents.sections.unrecorded import RESULTS, day_for
from dxplan.render.documents.subject import Subject
from dxplan.text.numerals import number_list
from dxplan.text.phrase import NOTHING, Part, Text, say
from dxplan.text.sentences import capitalized

_AHEAD = timedelta(days=90)
_MOST = 12


@dataclass(frozen=True, slots=True)
class Order:
    """What one body is given or asked: `who` begins the sentence, `items` are what and by when."""

    who: str
    items: tuple[str, ...]
    more: int


def orders(subject: Subject) -> tuple[Order, ...]:
    """The orders by body; of a plan that is over only to report, and what else is asked on the day of the meeting."""
    found: dict[str | None, list[str]] = {}
    bodies: dict[str | None, Body | None] = {}
    for body, item in (*_of_findings(subject), *_of_tasks(subject)):
        key = None if body is None else body.name
        bodies.setdefault(key, body)
        items = found.setdefault(key, [])
        if item not in items:
            items.append(item)
    issuer = head(subject).agency
    return tuple(
        Order(subject.say(_who(subject, bodies[key], issuer)), tuple(items[:_MOST]), max(len(items) - _MOST, 0))
        for key, items in found.items()
    )


def _who(subject: Subject, body: Body | None, issuer: str) -> Text:
    """Whom the notice gives work to: a department that issues it can only ask the bodies beside it."""
    if body is None or body.name == issuer or not is_department(issuer):
        return asked(subject, body, None)
    return say("Đề nghị {name}", "{name}", name=called(subject, body, None))


def _of_findings(subject: Subject) -> Iterator[tuple[Body | None, str]]:
    leader = leading_body(subject)
    for matter in to_decide(subject):
        for finding, body in zip(matter.findings, bodies_for(subject, matter.findings, leader), strict=True):
            proposed = Proposed(subject, names_said(subject, NOTHING), hindsight=False)
            how = capitalized(numbers_together(subject.say(proposed.by_itself(finding))).rstrip("."))
            odds = at_odds(subject, (finding,))
            if odds is not None:
                how = f"{how} ({subject.say(odds)})"
            task = subject.plan.tasks.get(finding.task or "")
            parts: dict[str, Part] = {
                "how": how,
                "helped": NOTHING if task is None else helped(subject, _of_the_state(subject, task), body),
                "decided": decided(subject, tasks_of(subject, finding), body),
            }
            day = due(subject, (finding,))
            if day is None:
                yield (
                    body,
                    subject.say(
                        "{how}{helped}{decided}; báo cáo ngay sau cuộc họp",
                        "{how}{helped}{decided}; report straight after it",
                        **parts,
                    ),
                )
            else:
                yield (
                    body,
                    subject.say(
                        "{how}{helped}{decided}; hoàn thành trước ngày {day}",
                        "{how}{helped}{decided}; before {day}",
                        day=day,
                        **parts,
                    ),
                )


def _of_the_state(subject: Subject, task: Task) -> list[str]:
    """Who helps to mend a plan: no company is asked to change what concerns its own contract."""
    return [id_ for id_ in task.support if subject.plan.agencies[id_].kind is not AgencyKind.VENDOR]


def _of_tasks(subject: Subject) -> Iterator[tuple[Body | None, str]]:
    """What each has to complete in the next ninety days, and what it has to report on."""
    plan, last = subject.plan, max(subject.today, subject.schedule.first_day) + _AHEAD
    gone: dict[str, tuple[Body, list[Task]]] = {}
    for task in sorted(plan.leaves(), key=lambda task: (subject.finish(task), subject.numbers[task.id])):
        lead = plan.inherited(task, "lead")
        body = None if lead is None or subject.is_done(task) else body_of(subject, lead)
        if body is None:
            continue
        if subject.finish(task) <= subject.today:
            gone.setdefault(body.name, (body, []))[1].append(task)
        elif subject.finish(task) <= last:
            yield (
                body,
                subject.say(
                    "Hoàn thành {task}{product}{helped}{decided}, chậm nhất ngày {day}",
                    "Complete {task}{product}{helped}{decided} by {day}",
                    task=subject.quoted(task),
                    product=_product(subject, task),
                    helped=helped(subject, task.support, body),
                    decided=decided(subject, (task,), body),
                    day=subject.finish(task),
                ),
            )
    for body, tasks in gone.values():
        numbers = number_list(subject.numbers[task.id] for task in tasks)
        yield (
            body,
            subject.say(
                "Báo cáo kết quả nhiệm vụ {numbers}: theo tiến độ đã đến hạn, chưa ghi nhận kết quả; báo cáo trước "
                "ngày {day}",
                "Report on tasks {numbers}: due by the schedule, with no result recorded; before {day}",
                numbers=numbers,
                day=day_for(subject, RESULTS),
            ),
        )


def _product(subject: Subject, task: Task) -> Text:
    product = subject.optional(task.deliverable)
    return say(" (sản phẩm: {what})", " (product: {what})", what=product) if product else NOTHING
