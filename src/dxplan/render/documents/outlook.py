"""What follows if a matter is not decided, found out by scheduling the plan again, a bounded number of times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.model.constraint import ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.render.documents.askable import still_askable
from dxplan.render.documents.changes import changes, first_remedy
from dxplan.render.documents.sections.matters import due, tasks_held
from dxplan.render.documents.sections.merging import Matter
from dxplan.render.documents.sections.unrecorded import OWN
from dxplan.render.documents.subject import Subject
from dxplan.scenario.promises import ENDS, FINISH_BY, Effect, Promise, effects, promises
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.drop_target import DropTarget
from dxplan.scenario.remedies.due_by import DueBy
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedies.later_target import LaterTarget
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedies.name_bidder import NameBidder
from dxplan.scenario.remedies.raise_capacity import RaiseCapacity
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.scenario.trials import NoTrialsLeftError, Trials, changed
from dxplan.schedule.instant import at, day_of
from dxplan.schedule.result import Schedule
from dxplan.text.counts import OTHER_TASK, Count, Noun
from dxplan.text.lists import joined
from dxplan.text.phrase import NOTHING, Part, Text, say

_MOST_TRIALS = 20
_MOST_TASKS = 20_000
"""How many tasks are scheduled again in all: of a very large plan only the gravest matters are tried out."""
_LATER = timedelta(days=90)
_HOLDING_NOTHING = (Shorten, Delay, RaiseCapacity, DropTarget, LaterTarget, MoveDate, DueBy, NameBidder, HandOver)
"""Remedies that no work waits for: it goes on as planned, with the fault."""
_OTHER = Noun("thời hạn khác", "other deadline")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What follows in words (None if nothing could be tried out), and how grave that is: the greater, the graver.

    `proposed` is what becomes of the plan if it is done as proposed.
    """

    text: Text | None
    harm: tuple[int, int]
    proposed: Text | None = None


NOT_TRIED = Outlook(None, (0, 0))


def trials_for(subject: Subject) -> Trials:
    """As many trials as a plan of this size can have."""
    return Trials(subject.whole, min(_MOST_TRIALS, _MOST_TASKS // max(len(subject.whole.plan.tasks), 1)))


def outlook(subject: Subject, matter: Matter, trials: Trials) -> Outlook:
    """What stays broken that the remedy would mend, what a decision a quarter later would move, or what it costs."""
    try:
        found = _stays_broken(subject, matter, trials) or _decided_later(subject, matter, trials)
        return found or _as_proposed(subject, matter, trials) or NOT_TRIED
    except NoTrialsLeftError:
        return NOT_TRIED


def _stays_broken(subject: Subject, matter: Matter, trials: Trials) -> Outlook | None:
    before = subject.whole
    broken = [promise for promise in promises(before.plan) if promise.is_broken(before)]
    if not broken:
        return None
    first = [finding.hint for finding in matter.findings[:2]]
    tried = [remedy for hint in first for remedy in remedies_in(hint)[:1]]
    for remedy in (matter.settled_by,) if matter.settled_by is not None else tried:
        left = still_askable(subject, remedy)
        if left is None or not _may_mend(broken, before, left):
            continue
        after = trials.after((left,))
        if after is None or not _promises_as_much(before, after):
            continue
        mended = [effect.promise for effect in effects(before, after) if effect.is_mended]
        if mended:
            text = say("{late}", "{late}", late=_late(subject, mended, before))
            return Outlook(text, (2, len(mended)))
    return None


def _may_mend(broken: Iterable[Promise], before: Schedule, remedy: Remedy) -> bool:
    """Whether a remedy may mend a promise: not if it leaves a task alone whose own date breaks that."""
    plan, after = before.plan, changed(before.plan, (remedy,))

    def is_left_alone(id_: str) -> bool:
        return all(after.tasks.get(task.id) is task for task in (plan.tasks[id_], *plan.ancestors(plan.tasks[id_])))

    return not all(any(map(is_left_alone, promise.broken_by(before))) for promise in broken)


def _promises_as_much(before: Schedule, after: Schedule) -> bool:
    """Whether a remedy leaves the promises alone: one that only puts a date off mends nothing."""
    return all(promise.date(before.plan) == promise.date(after.plan) for promise in promises(before.plan))


def _decided_later(subject: Subject, matter: Matter, trials: Trials) -> Outlook | None:
    if _holds_nothing(subject, matter):
        return None
    tasks = [task for task in tasks_held(subject, matter.findings) if _is_open(subject, task)]
    day = due(subject, matter.findings) if tasks else None
    if day is None:
        return None
    later = day_of(subject.schedule.plan_time.next_start(at(day + _LATER)))
    held = [change for task in tasks if (change := _held(subject, task, later)) is not None]
    if not held:
        return _goes_on(subject, matter, tasks)
    after = trials.after(tuple(held))
    if after is None:
        return None
    found = [effect for effect in effects(subject.whole, after) if _is_worse(effect, subject.whole)]
    was, now = subject.schedule.last_day, after.last_day
    if not found and now <= was:
        return _goes_on(subject, matter, tasks)
    parts: list[Text] = []
    if now > was and not any(effect.promise.key == FINISH_BY for effect in found):
        parts.append(
            say("kế hoạch xong {now} thay vì {was}", "the plan is done on {now} instead of {was}", now=now, was=was)
        )
    if found:
        parts.append(_late(subject, [effect.promise for effect in found], after))
    text = say(
        "để đến {later} mới quyết định thì {what}",
        "decided on {later} only, {what}",
        later=later,
        what=joined(parts),
    )
    return Outlook(text, (1 if found else 0, (now - was).days))


def _holds_nothing(subject: Subject, matter: Matter) -> bool:
    """Whether the work goes on as planned while nothing is decided: nothing waits for less time or another name."""
    return all(
        found and all(isinstance(change, _HOLDING_NOTHING) for change in found)
        for found in (tuple(changes(subject, finding)) for finding in matter.findings)
    )


def _as_proposed(subject: Subject, matter: Matter, trials: Trials) -> Outlook | None:
    """What the remedy costs: where nothing ahead waits for the decision, that is what is left to know."""
    first = matter.settled_by or first_remedy(subject, matter.findings[0])
    after = None if first is None else trials.after((first,))
    if after is None:
        return None
    was, now = subject.schedule.last_day, after.last_day
    if now == was:
        text = say("kế hoạch khi đó vẫn xong {was}", "the plan is then still done on {was}", was=was)
    else:
        text = say(
            "kế hoạch khi đó xong {now} thay vì {was}",
            "the plan is then done on {now} instead of {was}",
            now=now,
            was=was,
        )
    return Outlook(None, (0, 0), text)


def _is_open(subject: Subject, task: Task) -> bool:
    return not subject.is_done(task) and subject.finish(task) >= subject.today


def _held(subject: Subject, task: Task, later: date) -> Remedy | None:
    """What a decision on a day does to a task at the earliest: it does not start before, or is not done before."""
    if subject.start(task) > subject.today and not task.progress.is_started:
        return Delay((task.id,), later) if subject.start(task) < later else None
    if subject.finish(task) >= later:
        return None
    return Say(("tasks", task.id), ConstraintKind.FINISH_NO_EARLIER_THAN.key, Moment(later, later))


def _is_worse(effect: Effect, before: Schedule) -> bool:
    if not effect.is_broken or effect.late is None:
        return False
    late = effect.promise.lateness(before)
    return not effect.was_broken or late is None or effect.late.minutes > late.minutes


def _goes_on(subject: Subject, matter: Matter, tasks: list[Task]) -> Outlook:
    """Where waiting moves neither the finish nor a promise: until when it does no harm, and what then goes on as it is.

    What a meeting asks by itself has said so with its reason; a milestone is no work that goes on.
    """
    if matter.code.startswith(OWN):
        return NOT_TRIED
    ahead = [task for task in tasks if subject.start(task) > subject.today and not task.is_milestone]
    first = min(ahead or tasks, key=lambda task: (subject.start(task), subject.numbers.get(task.id, 0)))
    others = len(ahead) - 1
    if first.is_milestone:
        return NOT_TRIED
    if not ahead:
        text = say(
            "đến {day}, {task} xong mà thiếu sót này vẫn còn",
            "on {day} {task} is done with this fault in it",
            day=subject.finish(first),
            task=subject.numbered(first),
        )
        return Outlook(text, (0, 0))
    text = say(
        "từ {day}, {task} thực hiện khi thiếu sót này chưa được khắc phục{others}",
        "from {day} on {task} goes ahead with this fault{others}",
        day=subject.start(first),
        task=subject.numbered(first),
        others=say("; sau đó là {others}", ", and after it {others}", others=Count(others, OTHER_TASK))
        if others
        else NOTHING,
    )
    return Outlook(text, (0, 0))


def _late(subject: Subject, broken: Iterable[Promise], schedule: Schedule) -> Text:
    """'“Nghiệm thu” chậm 12 ngày làm việc so với hạn 30/09/2024': the plan's own deadline, or the latest one."""
    each = sorted(broken, key=lambda promise: (promise.key != FINISH_BY, -_calendar_days(promise, schedule)))
    worst = each[0]
    late, moment = worst.lateness(schedule), worst.date(schedule.plan)
    assert late is not None, "what is broken is late"
    assert moment is not None, "what is broken is said"
    rest: Part = NOTHING
    if len(each) > 1:
        rest = say(", và {others} cũng không kịp", ", and {others} too", others=Count(len(each) - 1, _OTHER))
    parts: dict[str, Part] = {"day": moment.end, "late": late.written, "rest": rest}
    if worst.key == FINISH_BY:
        return say(
            "kế hoạch xong {reached}, chậm {late} so với thời hạn {day}{rest}",
            "the plan is done on {reached} and misses its deadline of {day} by {late}{rest}",
            reached=worst.reached_at(schedule),
            **parts,
        )
    return say(
        "{what} chậm {late} so với hạn {day}{rest}",
        "{what} misses {day} by {late}{rest}",
        what=_what(subject, worst),
        **parts,
    )


def _calendar_days(promise: Promise, schedule: Schedule) -> int:
    late = promise.lateness(schedule)
    return 0 if late is None else late.calendar_days


def _what(subject: Subject, promise: Promise) -> Text:
    if promise.key == ENDS:
        return Text("công việc theo thỏa thuận", "the work under the agreement")
    assert promise.task is not None, "other promises stand at tasks"
    task = subject.task(promise.task)
    assert task is not None, "it is one of the plan's"
    start = Text("việc bắt đầu của ", "the start of ") if promise.of_start else NOTHING
    return say("{start}{task}", "{start}{task}", start=start, task=subject.quoted(task))
