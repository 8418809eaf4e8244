"""The driving chain of a promise as a finding shows it, and what would mend the promise."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import ceil

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Place
from dxplan.doctor import wording
from dxplan.doctor.diagnosis import Diagnosis, diagnose
from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.doctor.shares import Chain, Share, ShareKind
from dxplan.model.task import Task
from dxplan.scenario.promises import Promise
from dxplan.schedule.drivers import task_before
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.text.old_lists import chain as arrows
from dxplan.text.old_lists import listed
from dxplan.text.phrase import Text
from dxplan.text.wording import working_days, written_date

WORK = 6_000
"""How many tasks a rule may schedule again, in one plan, in search of repairs: tasks of the plan times schedules.

Counted, not timed, so that the same plan gets the same advice everywhere; a few tenths of a second.
"""
IN_FULL = 50
"""For so many findings of a rule, the most harmful ones, the chain is shown."""
_LEAST_TRIALS = 15
_BREADTH = 3
_LAST_RESORTS = (RepairKind.START_EARLIER, RepairKind.PROMISE_LATER)
SHOWN = 20
"""So many related lines of one sort a finding has."""


def trials_for(examination: Examination, findings: int) -> list[int]:
    """How many schedules may be tried for each finding of a rule, the most harmful first; 0 where it is not worth it.

    Large plans get none: `dxplan why` does it for one task.
    """
    all_ = WORK // max(len(examination.leaves), 1)
    served = min(findings, all_ // _LEAST_TRIALS)
    return [all_ // served if served and index < served else 0 for index in range(findings)]


def examined(examination: Examination, promise: Promise, trials: int) -> Diagnosis:
    """The diagnosis of a broken promise, with the best repairs that were found in so many trials."""
    return diagnose(examination.schedule, promise, trials, _BREADTH)


def roots(schedule: Schedule, late: Collection[str]) -> dict[str, str]:
    """For each late task, the first late one on the chain that drives it: where the delay comes from.

    No summary lies on a chain: for a late one that its tasks alone drive stands the last of them.
    """
    summary_at = {task_before(schedule, id_): id_ for id_ in late if schedule.tasks[id_].driver is None}
    root_of: dict[str | None, str | None] = {None: None}
    for id_ in late:
        passed: list[str] = []
        current: str | None = id_
        while current is not None and current not in root_of:
            passed.append(current)
            current = task_before(schedule, current)
        root = root_of[current]
        for task in reversed(passed):
            if root is None:
                root = task if task in late else summary_at.get(task)
            root_of[task] = root
    return {id_: root_of[id_] or id_ for id_ in late}


def path(chain: Chain) -> Text:
    """The tasks of a chain with arrows, in brackets."""
    if len(chain.steps) < 2:
        return Text("", "")
    ids = arrows(chain.ids)
    return Text(f" (chuỗi {ids.vi})", f" (chain {ids.en})")


def related(examination: Examination, chain: Chain) -> tuple[tuple[Place, Text], ...]:
    """Every task of a chain with its dates and its share; of a long chain those with the largest shares."""
    last = len(chain.steps) - 1
    by_size = sorted(
        range(len(chain.steps)),
        key=lambda index: (index not in (0, last), -chain.work[chain.ids[index]].minutes, -index),
    )
    waits = [share for share in chain.shares if share.kind is not ShareKind.WORK]
    return tuple(_line(examination, chain, index, waits) for index in sorted(by_size[:SHOWN]))


def advice(
    diagnosis: Diagnosis, why: str | None, others: Iterable[Promise] = (), *, last_resorts: bool = True
) -> Text | None:
    """The best repairs that were found, in words; None if there are none.

    `why` is the task at which `dxplan why` says more; `others` are promises that the finding speaks of, too.
    `last_resorts` are a later date and an earlier start of the plan, where nothing else was found.
    """
    best = [repair for repair in diagnosis.repairs if repair.kind not in _LAST_RESORTS]
    if not best:
        said = _last_resorts(diagnosis) if last_resorts else None
        if said is None:
            return None
    else:
        said = _best(best, frozenset(others))
    if why is None:
        return said
    return Text(f"{said.vi}; xem `dxplan why {why}`", f"{said.en}; see `dxplan why {why}`")


def _best(best: list[Repair], others: frozenset[Promise]) -> Text:
    first = best[0]
    second = next((r for r in best[1:] if r.kind is not first.kind and _broken(r) <= _broken(first)), None)
    said = wording.advice(first)
    left = [effect for effect in first.still_broken if effect.promise in others]
    if left:
        ids = listed((effect.promise.task or "" for effect in left), 3)
        said = Text(f"{said.vi} (khi đó {ids.vi} vẫn trễ)", f"{said.en} (then {ids.en} will still be late)")
    if second is None:
        return said
    other = wording.advice(second)
    return Text(f"{said.vi}, hoặc {other.vi}", f"{said.en}, or {other.en}")


def _last_resorts(diagnosis: Diagnosis) -> Text | None:
    """A later date, or an earlier start of the plan."""
    found = [wording.advice(repair) for repair in reversed(diagnosis.repairs) if repair.kind in _LAST_RESORTS]
    if not found:
        return None
    return Text(
        f"chưa thấy cách rút ngắn hay gối đầu nào đủ: {', hoặc '.join(text.vi for text in found)}",
        f"no cut or overlap was found that is enough: {', or '.join(text.en for text in found)}",
    )


def rough_advice(examination: Examination, diagnosis: Diagnosis) -> Text:
    """Where nothing was tried out, or nothing found: by how much the chain has to get shorter."""
    schedule, chain, late = examination.schedule, diagnosis.chain, diagnosis.late
    amount = working_days(ceil(late.minutes / late.time.minutes_a_day), 1)
    steps = chain.steps[:-1] if diagnosis.target.of_start else chain.steps
    worked = {step.task: _worked(examination, step.task) for step in steps}
    if sum(worked.values()) < late.minutes or not worked:
        return _move_origin(chain, amount)
    longest = max(worked, key=lambda id_: worked[id_])
    if worked[longest] <= late.minutes:
        return Text(
            f"rút ngắn tổng cộng {amount.vi} trên chuỗi này; dài nhất là `{longest}`",
            f"cut {amount.en} in all from this chain; its longest task is `{longest}`",
        )
    if schedule.plan.tasks[longest].children:
        return Text(f"rút ngắn chuỗi này {amount.vi}", f"cut this chain by {amount.en}")
    return Text(f"rút ngắn `{longest}` {amount.vi}", f"cut `{longest}` by {amount.en}")


def _broken(repair: Repair) -> int:
    return sum(effect.is_broken for effect in repair.effects)


def _worked(examination: Examination, task: str) -> int:
    dates = examination.schedule.tasks[task]
    return examination.schedule.working_time(task).between(dates.early_start, dates.early_finish)


def _line(examination: Examination, chain: Chain, index: int, waits: list[Share]) -> tuple[Place, Text]:
    step = chain.steps[index]
    task: Task = examination.plan.tasks[step.task]
    start, finish = written_date(examination.start_day(task)), written_date(examination.finish_day(task))
    when = finish if start == finish else Text(f"{start.vi} – {finish.vi}", f"{start.en} – {finish.en}")
    line = Text(f"`{task.id}` {when.vi}", f"`{task.id}` {when.en}")
    own = chain.work[task.id]
    if own.minutes:
        share = wording.share(own, chain)
        line = Text(f"{line.vi}: {share.vi}", f"{line.en}: {share.en}")
    if index == 0:
        because = _origin(chain)
        line = Text(line.vi + because.vi, line.en + because.en)
    for wait in waits:
        if wait.task == task.id:
            share, what = wording.share(wait, chain), wording.wait(wait)
            line = Text(f"{line.vi}; {what.vi} {share.vi}", f"{line.en}; {what.en}, {share.en}")
    return Place(task.places), line


def _move_origin(chain: Chain, amount: Text) -> Text:
    """Where there is not enough work to cut: what the chain begins with has to move."""
    driver = chain.steps[0].driver
    if driver.kind is DriverKind.CONSTRAINT:
        return Text(
            f"dời `{driver.constraint}` của `{driver.of}` sớm lên {amount.vi}",
            f"move the `{driver.constraint}` of `{driver.of}` {amount.en} earlier",
        )
    return Text(f"cho kế hoạch bắt đầu sớm hơn {amount.vi}", f"let the plan start {amount.en} earlier")


def _origin(chain: Chain) -> Text:
    """Why the first task of a chain is not earlier."""
    driver = chain.steps[0].driver
    if driver.kind is DriverKind.PLAN_START:
        return Text(", từ ngày bắt đầu kế hoạch", ", from the plan's start")
    if driver.kind is DriverKind.CONSTRAINT:
        return Text(f", theo `{driver.constraint}` của `{driver.of}`", f", by `{driver.constraint}` of `{driver.of}`")
    return Text(", muộn nhất có thể", ", as late as possible")
