"""Who does what: the tasks of a plan by the body that acts for their agencies on the day of the paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from dxplan.model.task import Task
from dxplan.render.documents.bodies import Body, body_of, one_reason
from dxplan.render.documents.sections.counted import counted
from dxplan.render.documents.sections.head import head
from dxplan.render.documents.sections.matters import is_told
from dxplan.render.documents.sections.ranks import rank
from dxplan.render.documents.subject import Period, Subject, once
from dxplan.text.sentences import capitalized, stopped


@dataclass(frozen=True, slots=True)
class Duty:
    """A body (`name`, 'Đề nghị …' where nobody gives it work) with what it does, a sentence each.

    `history` is a sentence that says why it is not the plan's own agency; empty where it is.
    """

    name: str
    history: str
    sentences: tuple[str, ...]


@dataclass(slots=True)
class _Work:
    body: Body
    reasons: dict[str, None] = field(default_factory=dict)
    leads: list[Task] = field(default_factory=list)
    supports: list[Task] = field(default_factory=list)
    decides: list[Task] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Duties:
    """The bodies by rank, then by how much they lead; `without` tells the tasks for which nobody is there to ask."""

    bodies: tuple[Duty, ...]
    without: str


@once
def duties(subject: Subject) -> Duties:
    """The duties of a plan that goes on: what is left to do; of one that is over, what each was given."""
    plan, over = subject.plan, subject.period is Period.AFTER
    known: dict[str, Body | None] = {}
    offices = subject.offices
    works: dict[str, _Work] = {}
    without: list[Task] = []

    def work(id_: str | None, task: Task) -> _Work | None:
        if id_ is None:
            return None
        if over:  # told of the body that was there
            office = offices.on(id_, subject.finish(task))
            id_ = id_ if office is None else office.holder
        if id_ not in known:
            known[id_] = Body(id_, id_, subject.name(plan.agencies[id_]), "") if over else body_of(subject, id_)
        body = known[id_]
        if body is None:
            return None
        found = works.setdefault(body.name, _Work(body))
        if body.reason:
            found.reasons[body.reason] = None
        return found

    for task in plan.leaves():
        if not over and subject.is_done(task):
            continue
        lead = work(plan.inherited(task, "lead"), task)
        if lead is None:
            without.append(task)
        else:
            lead.leads.append(task)
        decider = work(plan.inherited(task, "authority"), task)
        if decider is not None:
            decider.decides.append(task)
        for helper in dict.fromkeys(map(id, filter(None, (work(id_, task) for id_ in task.support)))):
            found = next(each for each in works.values() if id(each) == helper)
            if found is not lead:
                found.supports.append(task)
    ordered = sorted(works.values(), key=lambda each: _place(subject, each))
    return Duties(
        bodies=tuple(
            Duty(_called(subject, each), _history(each), tuple(_sentences(subject, each))) for each in ordered
        ),
        without=_without(subject, without),
    )


def _place(subject: Subject, work: _Work) -> tuple[int, int, int]:
    return rank(subject, work.body), -len(work.leads), -len(work.supports)


def _called(subject: Subject, work: _Work) -> str:
    """A body's name; a plan asks those who are above its issuer, and companies."""
    name = work.body.name
    if subject.period is Period.AFTER or name == head(subject).agency or is_told(subject, work.body):
        return name
    return subject.say("Đề nghị {name}", "{name}", name=name)


def _history(work: _Work) -> str:
    return stopped(capitalized(one_reason(list(work.reasons)))) if work.reasons else ""


def _sentences(subject: Subject, work: _Work) -> list[str]:
    said = []
    if subject.period is Period.AFTER:
        if work.leads:
            said.append(subject.say("Chủ trì {tasks}.", "Led {tasks}.", tasks=_tasks(subject, work.leads)))
        if work.supports:
            said.append(subject.say("Phối hợp {tasks}.", "Supported {tasks}.", tasks=_tasks(subject, work.supports)))
        if work.decides:
            said.append(subject.say("Quyết định {tasks}.", "Decided on {tasks}.", tasks=_tasks(subject, work.decides)))
        return said
    gone = [task for task in work.leads if subject.finish(task) < subject.today]
    ahead = [task for task in work.leads if subject.finish(task) >= subject.today]
    if ahead:
        first = min(ahead, key=lambda task: (subject.finish(task), subject.numbers[task.id]))
        said.append(
            subject.say(
                "Chủ trì {tasks}; trước hết hoàn thành {first} chậm nhất ngày {day}.",
                "Leads {tasks}; first completes {first}, by {day}.",
                tasks=_tasks(subject, ahead),
                first=subject.quoted(first),
                day=subject.finish(first),
            )
            if len(ahead) > 1
            else subject.say(
                "Chủ trì, hoàn thành {first} chậm nhất ngày {day}.",
                "Leads {first} and completes it by {day}.",
                first=subject.quoted(first),
                day=subject.finish(first),
            )
        )
    if gone:
        said.append(
            subject.say(
                "Báo cáo kết quả {tasks}: theo tiến độ đã đến hạn, chưa ghi nhận kết quả.",
                "Reports on {tasks}: due by the schedule, with no result recorded.",
                tasks=_tasks(subject, gone),
            )
        )
    helps = [task for task in work.supports if subject.finish(task) >= subject.today]
    if helps:
        said.append(subject.say("Phối hợp thực hiện {tasks}.", "Supports {tasks}.", tasks=_tasks(subject, helps)))
    decides = [task for task in work.decides if subject.finish(task) >= subject.today]
    if decides:
        said.append(
            subject.say("Quyết định theo thẩm quyền {tasks}.", "Decides on {tasks}.", tasks=_tasks(subject, decides))
        )
    return said or [
        subject.say("Phối hợp báo cáo kết quả các nhiệm vụ đã qua.", "Helps to report on the tasks that are past.")
    ]


def _tasks(subject: Subject, tasks: list[Task]) -> str:
    return subject.quoted(tasks[0]) if len(tasks) == 1 else counted(subject, tasks)


def _without(subject: Subject, tasks: list[Task]) -> str:
    if not tasks:
        return ""
    return subject.say(
        "Chưa có cơ quan chủ trì: {tasks} [bổ sung cơ quan].",
        "Without a lead agency: {tasks} [name one].",
        tasks=counted(subject, tasks),
    )
