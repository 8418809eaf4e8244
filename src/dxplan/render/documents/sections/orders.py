"""What a notice of conclusions gives to each body: the remedies of the findings, and the tasks that come next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from dxplan.model.people import AgencyKind
from dxplan.model.task import Task
from dxplan.render.documents.askable import tasks_of
from dxplan.render.documents.bodies import Body, body_of, one_reason
from dxplan.render.documents.fitting import numbers_together
from dxplan.render.documents.meeting_voice import names_said
from dxplan.render.documents.sections.at_odds import at_odds
from dxplan.render.documents.sections.counted import by_numbers
from dxplan.render.documents.sections.form import is_department
from dxplan.render.documents.sections.head import head, leading_body
from dxplan.render.documents.sections.matters import asked, bodies_for, decided, due, helped, to_decide
from dxplan.render.documents.sections.proposed import Proposed
from dxplan.render.documents.sections.ranks import rank
from dxplan.render.documents.sections.unrecorded import RESULTS, day_for
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import NOTHING, Part, Text, say
from dxplan.text.sentences import capitalized, stopped

_AHEAD = timedelta(days=90)
_MOST = 12


@dataclass(frozen=True, slots=True)
class Order:
    """What one body is given or asked: `who` begins the sentence, `items` are what and by when.

    `before` stands above the items: why it is not the plan's own agency; or what several bodies are asked alike, each
    an item.
    """

    who: str
    before: str
    items: tuple[str, ...]


@dataclass(slots=True)
class _Work:
    """What a body is given: `items` of findings and tasks, and the tasks that it reports on."""

    body: Body | None
    reasons: dict[str, None] = field(default_factory=dict)
    items: dict[str, None] = field(default_factory=dict)
    next: list[Task] = field(default_factory=list)
    gone: list[Task] = field(default_factory=list)


def orders(subject: Subject) -> tuple[Order, ...]:
    """The orders by body; of a plan that is over only to report, and what else is asked on the day of the meeting.

    Those whom findings are about come first, the others by rank; those who only have to report are asked together: one
    sentence, and what each reports on.
    """
    works: dict[str | None, _Work] = {}

    def work(body: Body | None) -> _Work:
        found = works.setdefault(None if body is None else body.name, _Work(body))
        if body is not None and body.reason:
            found.reasons[body.reason] = None
        return found

    for body, item in _of_findings(subject):
        work(body).items[item] = None
    _give_tasks(subject, work)
    reporting = [each for each in works.values() if not each.items and not each.next]
    reporting = reporting if len(reporting) > 1 else []
    own = [each for each in works.values() if each not in reporting]
    own.sort(key=lambda each: 0 if each.items or each.body is None else 1 + rank(subject, each.body))
    return (*(_order(subject, each) for each in own), *([_reports(subject, reporting)] if reporting else ()))


def _order(subject: Subject, work: _Work) -> Order:
    body = work.body
    items = [*work.items, *_to_complete(subject, work)]
    if work.gone:
        items.append(
            subject.say(
                "Báo cáo kết quả {tasks}: theo tiến độ đã đến hạn, chưa ghi nhận kết quả; báo cáo trước ngày {day}",
                "Report on {tasks}: due by the schedule, with no result recorded; before {day}",
                tasks=by_numbers(subject, work.gone),
                day=day_for(subject, RESULTS),
            )
        )
    before = "" if body is None or not work.reasons else f"{body.name} {_acting(subject, work)}"
    return Order(subject.say(_who(subject, body)), stopped(capitalized(before)), tuple(items))


def _reports(subject: Subject, works: list[_Work]) -> Order:
    """What several bodies report on, each with its tasks."""
    items = []
    bodies = [(work, work.body) for work in works if work.body is not None]
    for work, body in sorted(bodies, key=lambda pair: rank(subject, pair[1])):
        who = subject.say(_who(subject, body))
        why = f" ({one_reason(list(work.reasons))})" if work.reasons else ""
        items.append(f"{who}{why}: {by_numbers(subject, work.gone)}")
    return Order(
        subject.say("Các cơ quan, đơn vị khác có nhiệm vụ đã đến hạn", "The others whose tasks were due"),
        subject.say(
            "Báo cáo trước ngày {day} kết quả các nhiệm vụ, mốc sau, theo tiến độ đã đến hạn, chưa ghi nhận kết quả:",
            "Report before {day} on what was due by the schedule, with no result recorded:",
            day=day_for(subject, RESULTS),
        ),
        tuple(items),
    )


def _acting(subject: Subject, work: _Work) -> str:
    """Why it is that body: 'tiếp nhận nhiệm vụ của …', 'acts in place of …'."""
    return subject.say("{reason}", "acts {reason}", reason=one_reason(list(work.reasons)))


def _who(subject: Subject, body: Body | None) -> Text:
    """Whom the notice gives work to: a department that issues it can only ask the bodies beside it."""
    issuer = head(subject).agency
    if body is None or body.name == issuer or not is_department(issuer):
        return asked(subject, body, None, with_reason=False)
    return say("Đề nghị {name}", "{name}", name=body.name)


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


def _give_tasks(subject: Subject, work: Callable[[Body], _Work]) -> None:
    """What each has to complete in the next ninety days, and what it has to report on."""
    plan, last = subject.plan, max(subject.today, subject.schedule.first_day) + _AHEAD
    for task in sorted(plan.leaves(), key=lambda task: (subject.finish(task), subject.numbers[task.id])):
        lead = plan.inherited(task, "lead")
        body = None if lead is None or subject.is_done(task) else body_of(subject, lead)
        if body is None:
            continue
        if subject.finish(task) <= subject.today:
            work(body).gone.append(task)
        elif subject.finish(task) <= last:
            work(body).next.append(task)


def _to_complete(subject: Subject, work: _Work) -> Iterator[str]:
    """The tasks that come next: the first ones each with its day, the others by their numbers."""
    shown = max(_MOST - len(work.items), 1) if len(work.items) + len(work.next) > _MOST else _MOST
    for task in work.next[:shown]:
        yield subject.say(
            "Hoàn thành {task}{product}{helped}{decided}, chậm nhất ngày {day}",
            "Complete {task}{product}{helped}{decided} by {day}",
            task=subject.quoted(task),
            product=_product(subject, task),
            helped=helped(subject, task.support, work.body),
            decided=decided(subject, (task,), work.body),
            day=subject.finish(task),
        )
    rest = work.next[shown:]
    if rest:
        yield subject.say(
            "Hoàn thành {tasks}, mỗi việc theo thời hạn tại Kế hoạch, chậm nhất ngày {day}",
            "Complete {tasks}, each by its date in the plan, the last by {day}",
            tasks=by_numbers(subject, rest),
            day=subject.finish(rest[-1]),
        )


def _product(subject: Subject, task: Task) -> Text:
    product = subject.optional(task.deliverable)
    return say(" (sản phẩm: {what})", " (product: {what})", what=product) if product else NOTHING
