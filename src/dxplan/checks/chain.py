"""The driving chain of a promise as a finding shows it, and what would mend the promise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import reduce

from dxplan.checks import late
from dxplan.checks.advice import see_why
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Place
from dxplan.doctor import wording
from dxplan.doctor.diagnosis import Diagnosis, diagnose
from dxplan.doctor.repairs import LAST_RESORTS, Repair
from dxplan.doctor.shares import Chain, Share, ShareKind
from dxplan.model.moment import Moment
from dxplan.model.named import Key, Ref, refs
from dxplan.model.task import Task
from dxplan.scenario.promises import DEADLINE, Promise
from dxplan.scenario.remedies.due_by import DueBy
from dxplan.schedule.result import DriverKind
from dxplan.schedule.scheduler import scheduled
from dxplan.text.counts import Count
from dxplan.text.lists import chained, joined, listed
from dxplan.text.phrase import NOTHING, Text, say

_BREADTH = 3


def examined(examination: Examination, promise: Promise, trials: int) -> Diagnosis:
    """The diagnosis of a broken promise, with the best repairs that were found in so many trials."""
    return diagnose(examination.schedule, promise, trials, _BREADTH)


def path(chain: Chain) -> Text:
    """The tasks of a chain with arrows, in brackets."""
    if len(chain.steps) < 2:
        return NOTHING
    return say(" (chuỗi {tasks})", " (chain {tasks})", tasks=chained(refs(chain.ids)))


def related(examination: Examination, chain: Chain) -> tuple[tuple[Place, Text], ...]:
    """Every task of a chain with its dates and its share; of a long chain those with the largest shares."""
    last = len(chain.steps) - 1
    by_size = sorted(
        range(len(chain.steps)),
        key=lambda index: (index not in (0, last), -chain.work[chain.ids[index]].minutes, -index),
    )
    waits = [share for share in chain.shares if share.kind is not ShareKind.WORK]
    return tuple(_line(examination, chain, index, waits) for index in sorted(by_size[: late.SHOWN]))


def advice(
    diagnosis: Diagnosis, why: str | None, others: Iterable[Promise] = (), *, last_resorts: bool = True
) -> Text | None:
    """The best repairs that were found, as a hint; None if there are none.

    `why` is the task at which `dxplan why` says more; `others` are promises that the finding speaks of, too.
    `last_resorts` are a later date and an earlier start of the plan, where nothing else was found.
    """
    best = [repair for repair in diagnosis.repairs if repair.kind not in LAST_RESORTS]
    if not best:
        said = _last_resorts(diagnosis) if last_resorts else None
        if said is None:
            return None
    else:
        said = _best(best, frozenset(others))
    return said if why is None else say("{advice}{see}", "{advice}{see}", advice=said, see=see_why(why))


def repaired(diagnosis: Diagnosis) -> Text:
    """The best repair that was found, to go on a sentence that says how much is to be won; nothing if there is none."""
    best = next((repair for repair in diagnosis.repairs if repair.kind not in LAST_RESORTS), None)
    return NOTHING if best is None else say(": {repair}", ": {repair}", repair=wording.advice(best))


def brought_forward(examination: Examination, task: Task, day: date, trials: int) -> Text:
    """How a task is done by a day that it has not promised, to go on a sentence; nothing if nothing was found."""
    if not trials or task.children:
        return NOTHING
    promised = DueBy(((task.id, Moment(day, day)),)).apply(examination.plan)
    schedule = scheduled(promised, examination.schedule.calendars.of(promised))
    if schedule is None:
        return NOTHING
    return repaired(diagnose(schedule, Promise(DEADLINE, task.id), trials, _BREADTH))


def _best(best: list[Repair], others: frozenset[Promise]) -> Text:
    first = best[0]
    second = next((r for r in best[1:] if r.kind is not first.kind and _broken(r) <= _broken(first)), None)
    said = wording.advice(first)
    left = [effect.promise.task or "" for effect in first.still_broken if effect.promise in others]
    if left:
        said = say(
            "{repair} (khi đó {tasks} vẫn trễ)",
            "{repair} (then {tasks} will still be late)",
            repair=said,
            tasks=listed(refs(left), 3),
        )
    return said if second is None else _or(said, wording.advice(second))


def _or(said: Text, other: Text) -> Text:
    return say("{repair}, hoặc {other}", "{repair}, or {other}", repair=said, other=other)


def _last_resorts(diagnosis: Diagnosis) -> Text | None:
    """A later date, or an earlier start of the plan."""
    found = [wording.advice(repair) for repair in reversed(diagnosis.repairs) if repair.kind in LAST_RESORTS]
    if not found:
        return None
    return say(
        "chưa thấy cách rút ngắn hay gối đầu nào đủ: {repairs}",
        "no cut or overlap was found that is enough: {repairs}",
        repairs=reduce(_or, found),
    )


def rough_advice(examination: Examination, diagnosis: Diagnosis) -> Text:
    """Where nothing was tried out, or nothing found: by how much the chain has to get shorter."""
    schedule, chain, late = examination.schedule, diagnosis.chain, diagnosis.late
    amount = late.to_be_saved
    steps = chain.steps[:-1] if diagnosis.target.of_start else chain.steps
    worked = {step.task: _worked(examination, step.task) for step in steps}
    if sum(worked.values()) < late.minutes or not worked:
        return _move_origin(chain, amount)
    longest = schedule.plan.tasks[max(worked, key=lambda id_: worked[id_])]
    if worked[longest.id] <= late.minutes:
        return say(
            "rút ngắn tổng cộng {amount} trên chuỗi này; dài nhất là {longest}",
            "cut {amount} in all from this chain; its longest task is {longest}",
            amount=amount,
            longest=longest,
        )
    if longest.children:
        return say("rút ngắn chuỗi này {amount}", "cut this chain by {amount}", amount=amount)
    return say("rút ngắn {longest} {amount}", "cut {longest} by {amount}", longest=longest, amount=amount)


def _broken(repair: Repair) -> int:
    return sum(effect.is_broken for effect in repair.effects)


def _worked(examination: Examination, task: str) -> int:
    dates = examination.schedule.tasks[task]
    return examination.schedule.working_time(task).between(dates.early_start, dates.early_finish)


def _line(examination: Examination, chain: Chain, index: int, waits: list[Share]) -> tuple[Place, Text]:
    task = examination.plan.tasks[chain.steps[index].task]
    start, finish = examination.start_day(task), examination.finish_day(task)
    own = chain.work[task.id]
    line = say(
        "{task} {when}{work}{origin}{waits}",
        "{task} {when}{work}{origin}{waits}",
        task=task,
        when=finish if start == finish else say("{start} – {finish}", "{start} – {finish}", start=start, finish=finish),
        work=say(": {share}", ": {share}", share=wording.share(own, chain)) if own.minutes else NOTHING,
        origin=NOTHING if index else _origin(chain),
        waits=joined((_wait(wait, chain) for wait in waits if wait.task == task.id), ""),
    )
    return Place(task.places), line


def _wait(wait: Share, chain: Chain) -> Text:
    return say("; {wait} {share}", "; {wait}, {share}", wait=wording.wait(wait), share=wording.share(wait, chain))


def _move_origin(chain: Chain, amount: Count) -> Text:
    """Where there is not enough work to cut: what the chain begins with has to move."""
    driver = chain.steps[0].driver
    if driver.kind is DriverKind.CONSTRAINT and driver.constraint is not None and driver.of is not None:
        return say(
            "dời {key} của {task} sớm lên {amount}",
            "move the {key} of {task} {amount} earlier",
            key=Key(driver.constraint.key),
            task=Ref(driver.of),
            amount=amount,
        )
    if driver.kind is DriverKind.PINNED:
        return say("dời ngày cố định sớm lên {amount}", "move its pinned dates {amount} earlier", amount=amount)
    if driver.kind in (DriverKind.STATUS_DATE, DriverKind.ACTUAL):
        return say(
            "bớt {amount} công việc: điều đã qua không dời được",
            "take {amount} of work out: what is past cannot be moved",
            amount=amount,
        )
    if driver.kind is DriverKind.BASELINE:
        return say(
            "bắt đầu sớm hơn kế hoạch gốc {amount}", "start it {amount} earlier than in the baseline", amount=amount
        )
    return say("cho kế hoạch bắt đầu sớm hơn {amount}", "let the plan start {amount} earlier", amount=amount)


def _origin(chain: Chain) -> Text:
    """Why the first task of a chain is not earlier."""
    driver = chain.steps[0].driver
    if driver.kind is DriverKind.PLAN_START:
        return Text(", từ ngày bắt đầu kế hoạch", ", from the plan's start")
    if driver.kind is DriverKind.CONSTRAINT and driver.constraint is not None and driver.of is not None:
        return say(
            ", theo {key} của {task}", ", by {key} of {task}", key=Key(driver.constraint.key), task=Ref(driver.of)
        )
    if driver.kind is DriverKind.PINNED:
        return Text(", đặt cố định vào ngày đã ghi", ", pinned to its dates")
    if driver.kind is DriverKind.STATUS_DATE:
        return Text(", sau ngày chốt số liệu", ", after the status date")
    if driver.kind is DriverKind.ACTUAL:
        return Text(", theo thực tế đã báo cáo", ", as reported")
    if driver.kind is DriverKind.BASELINE:
        return Text(", theo ngày bắt đầu trong kế hoạch gốc", ", by its start in the baseline")
    return Text(", muộn nhất có thể", ", as late as possible")
