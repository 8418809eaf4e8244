"""DX301: a task finishes after its deadline, or the plan after its own."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks import late as late_promises
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Code, Key
from dxplan.model.task import Task
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import DEADLINE, FINISH_BY, Promise
from dxplan.schedule.drivers import task_before
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, Voiced, say

_OTHER_DEADLINE = Noun("thời hạn khác", "other deadline")


class _Missed(NamedTuple):
    """A task that is late against its deadline."""

    task: Task
    late: Lateness


def check(examination: Examination) -> Iterator[Finding]:
    """Nothing finishes after its `deadline`, and the plan not after its `finish_by`.

    Deadlines missed one after the other on one chain have one cause: they are one finding, at the worst of them.
    """
    causes = _by_cause(examination, _missed(examination))
    plan_is_late = Promise(FINISH_BY).is_broken(examination.schedule)
    trials = late_promises.trials_for(examination, len(causes) + plan_is_late)
    of_plan = _plan_finding(examination, trials.pop(0)) if plan_is_late else None
    in_full = late_promises.InFull()
    for index, missed in enumerate(causes):
        finding = _task_finding(examination, missed, trials[index], in_full)
        if of_plan is not None and any(
            of_plan.task == m.task.id and _same_deadline(examination, m.task) for m in missed
        ):
            finding = finding._replace(related=(*finding.related, (of_plan.place, of_plan.message)))
            of_plan = None
        yield finding
    if of_plan is not None:
        yield of_plan


def _missed(examination: Examination) -> dict[str, _Missed]:
    found: dict[str, _Missed] = {}
    for task in examination.saying("constraints"):
        if task.constraints.deadline is not None:
            late = Promise(DEADLINE, task.id).lateness(examination.schedule)
            if late is not None and late.is_late:
                found[task.id] = _Missed(task, late)
    return found


def _by_cause(examination: Examination, missed: dict[str, _Missed]) -> list[list[_Missed]]:
    """Missed deadlines with one cause, the worst first in each group; the worst group first.

    They lie on one driving chain; or one and the same task, on which they wait, is finished after all of them. What a
    waiver names comes by itself.
    """
    waived = examination.tasks_waived("DX301")
    foldable = {id_ for id_ in missed if id_ not in waived}
    roots = late_promises.roots(examination.schedule, foldable)
    groups: dict[str, list[_Missed]] = {}
    for id_, late in missed.items():
        if id_ not in foldable:
            groups[f"waived {id_}"] = [late]
            continue
        root = roots[id_]
        before = task_before(examination.schedule, root)
        if before is not None and examination.schedule.tasks[before].early_finish > missed[root].late.allowed:
            root = before
        groups.setdefault(root, []).append(late)
    for group in groups.values():
        group.sort(key=_harm)
    return sorted(groups.values(), key=lambda group: _harm(group[0]))


def _harm(missed: _Missed) -> tuple[int, int, str]:
    return -missed.late.minutes, -missed.late.calendar_days, missed.task.id


def _task_finding(
    examination: Examination, missed: list[_Missed], trials: int, in_full: late_promises.InFull
) -> Finding:
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    worst, *others = missed
    task, late = worst.task, worst.late
    deadline = task.constraints.deadline
    assert deadline is not None
    found = chain.examined(examination, Promise(DEADLINE, task.id), trials) if in_full.is_open() else None
    in_full.took(0 if found is None else len(found.chain.steps))
    message = say(
        "{task} xong {finish}, chậm {late} so với thời hạn {deadline}{path}{others}",
        "{task} is done on {finish}, {late} after its deadline {deadline}{path}{others}",
        task=task,
        finish=Promise(DEADLINE, task.id).reached_at(examination.schedule),
        late=late.written,
        deadline=deadline.end,
        path=NOTHING if found is None else chain.path(found.chain),
        others=_others(others),
    )
    place = Place(task.places, (DEADLINE,))
    if found is None:
        return Finding(message, place, task.id, _see_why(task))
    return Finding(
        message,
        place,
        task.id,
        chain.advice(found, task.id, [Promise(DEADLINE, other.task.id) for other in others])
        or chain.rough_advice(examination, found),
        related=(*chain.related(examination, found.chain), *_also_late(others)),
    )


def _see_why(task: Task) -> Text:
    """Where nothing was looked for: the reader of the plan file is told how to."""
    see = Voiced(
        say("xem {command}", "see {command}", command=Code(f"dxplan why {task.id}")),
        say("rút ngắn công việc đi trước {task}", "shorten the work that leads to {task}", task=task),
    )
    return say("{see}", "{see}", see=see)


def _others(others: list[_Missed]) -> Text:
    if not others:
        return NOTHING
    return say(
        "; {deadlines} trên chuỗi cũng trễ",
        "; {deadlines} on the chain missed",
        deadlines=Count(len(others), _OTHER_DEADLINE),
    )


def _also_late(others: list[_Missed]) -> Iterator[tuple[Place, Text]]:
    for other in others[: late_promises.SHOWN]:
        deadline = other.task.constraints.deadline
        assert deadline is not None
        yield (
            Place(other.task.places, (DEADLINE,)),
            say(
                "{task} cũng chậm {late} so với thời hạn {deadline}",
                "{task} is {late} after its deadline {deadline}, too",
                task=other.task,
                late=other.late.written,
                deadline=deadline.end,
            ),
        )


def _plan_finding(examination: Examination, trials: int) -> Finding:
    """The finding for `finish_by`, at the task that finishes last."""
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    plan = examination.plan
    found = chain.examined(examination, Promise(FINISH_BY), trials)
    last, late = found.chain.ids[-1], found.late
    assert plan.finish_by is not None
    return Finding(
        say(
            "kế hoạch xong {finish}, chậm {late} so với {key} {by}{before}{path}",
            "the plan is done on {finish}, {late} after {key} {by}{before}{path}",
            finish=Promise(FINISH_BY).reached_at(examination.schedule),
            late=late.written,
            key=Key(FINISH_BY),
            by=plan.due or NOTHING,
            before=NOTHING
            if plan.finish_by >= plan.start
            else say(", trước cả {start} {day}", ", before even its {start} {day}", start=Key("start"), day=plan.start),
            path=chain.path(found.chain),
        ),
        Place(plan.places, (FINISH_BY,)),
        last,
        chain.advice(found, last) or chain.rough_advice(examination, found),
        related=chain.related(examination, found.chain),
    )


def _same_deadline(examination: Examination, task: Task) -> bool:
    """Whether a task's deadline says again what the plan's `finish_by` says."""
    deadline, finish_by = task.constraints.deadline, examination.plan.finish_by
    return deadline is not None and finish_by is not None and deadline.last <= finish_by


RULE = Rule(
    code="DX301",
    name="deadline_missed",
    severity=Severity.ERROR,
    title=Text("Trễ thời hạn", "Deadline missed"),
    why=Text(
        "thời hạn đã hứa không giữ được ngay cả khi mọi nhiệm vụ đúng tiến độ",
        "what was promised cannot be kept even if every task runs to plan",
    ),
    fix=Text(
        "rút ngắn hoặc làm song song các nhiệm vụ của chuỗi quyết định ngày kết thúc, hoặc xin lùi thời hạn",
        "shorten or overlap tasks of the chain that decides the finish, or ask for a later deadline",
    ),
    provisions=(
        Text(
            "Nghị định 73/2019/NĐ-CP, Điều 33: chậm từng phần không được làm thay đổi tiến độ chung "
            "(đọc trong Pháp điển, bản 2019 chưa có sửa đổi của Nghị định 82/2024; áp dụng 01/01/2020 – 28/02/2026)",
            "Decree 73/2019/NĐ-CP, Art. 33: slips of parts must not move the whole schedule "
            "(read in the Pháp điển, text of 2019 without the changes of Decree 82/2024; "
            "in force 2020-01-01 to 2026-02-28)",
        ),
    ),
    bad="""\
dxplan: 1
id: tre-han
start: 2022-03-01
finish_by: 2022-06-30  # expect: DX301
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, deadline: 2022-03-25}  # expect: DX301
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 15d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: tre-han
start: 2022-03-01
finish_by: 2022-07-29
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, deadline: 2022-03-28}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 15d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
