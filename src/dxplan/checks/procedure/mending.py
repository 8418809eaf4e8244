"""What to do about a breach of the procedure."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.law.regimes import Topic, cited_on
from dxplan.checks.procedure.approvals import leading_to
from dxplan.checks.procedure.breaches import Breach
from dxplan.checks.procedure.lack import Manner
from dxplan.checks.procedure.reading import tells
from dxplan.checks.procedure.row import Quantifier
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import FOR_ALL, procedure
from dxplan.checks.procedure.table import steps_before
from dxplan.checks.turning import in_this_order, moved_forward, turned_round
from dxplan.checks.waits import between, each_wait_for, wait_for
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit, length
from dxplan.model.kind import Kind
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.network.order import leads_to
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.recast import Recast
from dxplan.scenario.remedies.waive import Waive
from dxplan.scenario.remedy import Remedy, advise
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, Voiced, say

_IN_BATCHES = Duration(10, Unit.DAYS)
"""How far a course is taken to be when its first people begin to use the system."""


@later
def hint(examination: Examination, breach: Breach) -> Text:
    """Wait, turn round or add, with the legal text that ruled when the later step starts."""
    first = _missing(examination, breach) if breach.before is None else _wait(examination, breach, breach.before)
    row, day = breach.row, examination.start_day(breach.after)
    cited = cited_on(row.topic, day, row.articles, by_name=row.topic is not Topic.INVESTMENT)
    several = row.advice_for_several if breach.is_everywhere and len(breach.tasks) > 1 else NOTHING
    told = say(
        "{first}{several}{cited}{advice}",
        "{first}{several}{cited}{advice}",
        first=first,
        several=several,
        cited=cited,
        advice=row.advice,
    )
    if breach.manner is not Manner.MISSING or breach.severity is Severity.ERROR or breach.is_everywhere:
        return told
    return say(
        "{told}; đã làm từ trước thì nêu lý do: {waive}",
        "{told}; if it was done earlier, say so: {waive}",
        told=told,
        waive=Waive(row.code, breach.waived_by),
    )


def tried(examination: Examination, breach: Breach) -> Task | None:
    """What the missing earlier step would be of: the pilot that nobody has evaluated; best one that comes before."""
    found = examination.kept(procedure)
    several = found.of(breach.system, breach.row.of) if breach.row.of else []
    return next((t for t in several if not examination.waits_for(t, breach.after)), next(iter(several), None))


def lacking(examination: Examination, breach: Breach) -> tuple[Step, ...]:
    """The steps that are missing: the earlier one, and what it is preceded by."""
    row, found = breach.row, examination.kept(procedure)
    if row.preceded and not tried(examination, breach) and not found.has(breach.system, *row.preceded):
        return row.preceded[0], row.before[0]
    return (row.before[0],)


def system_of(examination: Examination, breach: Breach) -> System | None:
    """The system that a breach is about, if it is one."""
    return None if breach.system is None else examination.plan.systems[breach.system]


def _wait(examination: Examination, breach: Breach, before: Task) -> Text:
    """Wait; where the earlier step waits for the later one by a link of its own, that link goes first.

    Where it waits by more, the later one gets a step of its own, if that is one that may be missing.
    """
    after, network = breach.after, examination.network
    ahead = [task for task in breach.tasks if examination.would_circle(task, before)]
    several = len(breach.tasks) > 1
    if not ahead:
        if several:
            return advise(each_wait_for(examination, breach.tasks, before))
        wait = advise(wait_for(examination, after, before))
        return _in_batches(examination, breach, before, wait) if breach.row.in_batches else wait
    turned = turned_round(examination, before, wait_for(examination, after, before), after)
    own = {link for link in before.predecessors if link.predecessor == after.id}
    may_add = breach.row.missing is not None
    if turned is not None and not (several and may_add) and not leads_to(network, after.id, before.id, own):
        return advise(turned)
    if several and len(ahead) == 1:
        turned = turned_round(examination, before, each_wait_for(examination, breach.tasks, before), ahead[0])
        own = {link for link in before.predecessors if link.predecessor == ahead[0].id}
        if turned is not None and not any(leads_to(network, task.id, before.id, own) for task in breach.tasks):
            return advise(turned)
    moved = None if several or breach.row.quantifier is Quantifier.ONE else _moved(examination, before, after)
    if moved is not None:
        return advise(moved)
    if may_add:
        return say(
            "{add}, vì {before} lại chờ {tasks}",
            "{add}, since {before} itself waits for {tasks}",
            add=advise(_added(examination, breach)),
            before=before,
            tasks=listed(ahead),
        )
    return in_this_order(before, after)


def _moved(examination: Examination, approval: Task, after: Task) -> Remedy | None:
    """The approval that follows the later step comes before it, with the steps that lead to it."""
    chain, cut = leading_to(examination, approval)
    back = tuple(link for link in cut if leads_to(examination.network, after.id, link.predecessor))
    return moved_forward(examination, approval, after, chain, back) if back else None


def _in_batches(examination: Examination, breach: Breach, before: Task, wait: Text) -> Text:
    """The link by which a use follows a course that has begun, or a course of its own."""
    after = breach.after
    link = Dependency(before.id, after.id, LinkType.START_START, _IN_BATCHES)
    return say(
        "{wait} (tập huấn theo đợt thì {batches}), hoặc mở một đợt tập huấn riêng, xong trước {start}: {add}",
        "{wait} (for training in batches {batches}), or hold a course of its own, done before {start}: {add}",
        wait=wait,
        batches=Voiced(
            say("{link}", "{link}", link=link),
            say("từ khi tập huấn được {time}", "once {time} of it have passed", time=length(_IN_BATCHES)),
        ),
        start=examination.start_day(after),
        add=advise(_added(examination, breach)),
    )


def _missing(examination: Examination, breach: Breach) -> Text:
    judged = tried(examination, breach)
    if judged is not None and examination.waits_for(judged, breach.after):
        return _judged_too_late(examination, breach, judged)
    steps = lacking(examination, breach)
    if len(steps) > 1:
        first, second = (step.kind for step in steps)
        add = advise(AddSteps(first, second, breach.after.id, system_of(examination, breach)))
        return _with_bounds(add) if first is Kind.PILOT else add
    return advise(_added(examination, breach))


def _with_bounds(add: Text) -> Text:
    """What a pilot has to say of itself, which only people know."""
    return say(
        "{add}; thí điểm ghi rõ nơi làm, thời hạn, tiêu chí đạt",
        "{add}; the pilot says where it is held, until when and what it has to reach",
        add=add,
    )


def _added(examination: Examination, breach: Breach) -> AddTask:
    """The missing step, after what it is of; else after what the table puts before it."""
    step, found = breach.row.before[0], examination.kept(procedure)
    judged = tried(examination, breach)
    tasks, system = breach.tasks, system_of(examination, breach)
    if breach.is_everywhere and step not in FOR_ALL:  # each system has one of its own: the first shows it
        id_ = examination.system_of(breach.after)
        tasks, system = tasks[:1], None if id_ is None else examination.plan.systems[id_]
    own = found.of(None if system is None else system.id, steps_before(step)) if judged is None else [judged]
    ahead = [task for task in own if not any(examination.would_circle(t, task) for t in tasks)]
    after = _last_of(examination, ahead)
    return between(
        examination,
        AddTask(
            step.kind,
            before=tuple(task.id for task in tasks),
            after=tuple(task.id for task in after),
            system=system,
            name=None if tells(step) else step.words,
        ),
    )


def _last_of(examination: Examination, tasks: list[Task]) -> list[Task]:
    """The tasks that no other of them waits for."""
    return [
        task for task in tasks if not any(examination.waits_for(other, task) for other in tasks if other is not task)
    ]


def _judged_too_late(examination: Examination, breach: Breach, judged: Task) -> Text:
    """What has to be judged first waits for the later step: its link goes, or it is no pilot at all."""
    trial, after = Recast(judged.id, Kind.TRIAL), breach.after
    step = breach.row.before[0]
    add = AddTask(step.kind, after=(judged.id,), before=(after.id,), system=system_of(examination, breach))
    turned = turned_round(examination, judged, between(examination, add), after)
    if turned is None:
        return say(
            "nếu đó là vận hành thử sau hợp đồng thì {trial}; nếu không, làm và đánh giá xong {judged} rồi mới đến "
            "{after}",
            "if it is the trial after the contract, {trial}; if not, let {judged} and its evaluation come before "
            "{after}",
            trial=trial,
            judged=judged,
            after=after,
        )
    return say(
        "{turned}; nếu đó là vận hành thử sau hợp đồng thì {trial}",
        "{turned}; if it is the trial after the contract, {trial}",
        turned=turned,
        trial=trial,
    )
