"""DX441: the old system is switched off before the new one is ready."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.waves import number_of
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.erased_early import erased_early
from dxplan.checks.rule import Rule
from dxplan.checks.turning import out_of_turn, put_first
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_ARCHIVING = (Kind.DATA, Kind.HANDOVER, Kind.OPS, Kind.MIGRATE, Kind.TEST, Kind.ACCEPT)
_ARCHIVES = Phrases(
    "sao lưu; lưu trữ; bản lưu; khôi phục; phục hồi; kết xuất; back up; backup; archive; archiving; restore; export",
    unless="hệ thống lưu trữ; phần mềm lưu trữ; kho lưu trữ; tiêu hủy; xóa",
)
_by_rows = check_of(rows("DX441"))
_USED = (Step.ACCEPTANCE, Step.GOLIVE, Step.ROLLOUT)
_READY = (*_USED, Step.MIGRATION)


def check(examination: Examination) -> Iterator[Finding]:
    """The new system is accepted, in use and has its data before the old one goes; so are all waves of it.

    Where the old system stands in the plan as one of its own, the new one is what its data are moved into, or what its
    switch-off waits for. Its data are archived before, where the plan does so at all, and erased last.
    """
    found = examination.kept(procedure)
    by_rows = list(_by_rows(examination))
    worse = {finding.task for finding in by_rows}
    told: set[str | None] = set()
    for system in found.steps:
        for off in found.of(system, (Step.SWITCH_OFF,)):
            late = [] if off.id in told else _late(examination, found, off, system)
            if late and (off.id not in worse or _has_data(found, late)):
                told.add(off.id)
                yield _finding(examination, off, late)
    for finding in by_rows:
        if finding.task not in told:
            yield finding
    for finding in _not_archived(examination, found):
        told.add(finding.task)
        yield finding
    yield from (finding for finding in erased_early(examination) if finding.task not in told)


def _not_archived(examination: Examination, found: Procedure) -> Iterator[Finding]:
    """Old systems whose data are copied, or tried to be restored, only once they are off: a note, for it may be meant."""
    told: set[str] = set()
    for off in found.of_any((Step.SWITCH_OFF,)):
        for system in examination.systems_of(off):
            for task in examination.of_system(system, *_ARCHIVING):
                if (
                    off.id not in told
                    and task is not off
                    and task.name is not None
                    and _ARCHIVES.tell(padded(task.name.everything))
                    and not examination.done_before(task, off)
                ):
                    told.add(off.id)
                    yield _too_early(examination, off, task)


def _too_early(examination: Examination, off: Task, archive: Task) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{off} bắt đầu {start}, khi dữ liệu của hệ thống cũ chưa sao lưu, lưu trữ xong ({task}, {done})",
            "{off} starts on {start}, before the data of the old system are backed up and archived ({task}, {done})",
            off=off,
            start=examination.start_day(off),
            task=archive,
            done=examination.finish_day(archive),
        ),
        archive,
        off,
        Severity.NOTE,
    )


def _has_data(found: Procedure, late: list[Task]) -> bool:
    """Whether data are still to be moved; a roll-out alone may be to places that never had the old system."""
    return any(Step.MIGRATION in found.of_task[task.id] for task in late)


def _late(examination: Examination, found: Procedure, off: Task, system: str | None) -> list[Task]:
    """What the new system still has to go through, the last first: its opening, roll-outs and the moving of its data."""
    wave = number_of(examination, off)
    late = {
        task.id: task
        for new in _replaced_by(examination, found, off, system)
        for task in found.of(new, (Step.MIGRATION, Step.ROLLOUT))
        if task is not off
        and not _is_of_another(found, task, system)
        and not examination.done_before(task, off)
        and not examination.waits_for(task, off)
        and (wave is None or (number_of(examination, task) or 0) <= wave)
    }
    if wave is None:
        late |= {
            task.id: task
            for new in _replaced_by(examination, found, off, system)
            for task in _to_open(examination, found, off, new)
        }
    return sorted(late.values(), key=lambda task: (examination.dates(task).early_finish, task.id), reverse=True)


def _to_open(examination: Examination, found: Procedure, off: Task, new: str | None) -> list[Task]:
    """The opening of another system that takes the place of an old one, if it is used nowhere yet.

    Not one that waits for the end of the old one itself.
    """
    used = found.of(new, _USED) if new not in found.systems_of(off) else []
    if any(examination.done_before(task, off) or examination.waits_for(task, off) for task in used):
        return []
    return [task for task in used if Step.GOLIVE in found.of_task[task.id]]


def _is_of_another(found: Procedure, task: Task, old: str | None) -> bool:
    """Whether the data of another old system are moved, and not of this one."""
    systems = found.systems_of(task)
    return old not in systems and any(found.has(other, Step.SWITCH_OFF) for other in systems)


def _replaced_by(examination: Examination, found: Procedure, off: Task, system: str | None) -> tuple[str | None, ...]:
    """The system that takes the place of an old one: its own, or those of what comes just before the switch-off."""
    if found.has(system, *_USED):
        return (system,)
    systems: dict[str | None, None] = dict.fromkeys(
        other
        for moved in found.of(system, (Step.MIGRATION,))
        for other in found.systems_of(moved)
        if other != system and found.has(other, *_USED)
    )
    if found.has(system, Step.MIGRATION) and not systems:
        return (system,)
    seen, waiting = {off.id}, [off]
    while waiting:
        for link in waiting.pop().predecessors:
            for before in examination.plan.leaves_below(examination.plan.tasks[link.predecessor]):
                if before.id in seen:
                    continue
                seen.add(before.id)
                own = [other for other in examination.systems_of(before) if other != system]
                if own:
                    systems.update(dict.fromkeys(other for other in own if found.has(other, *_READY)))
                else:
                    waiting.append(before)
    return tuple(systems)


def _finding(examination: Examination, off: Task, late: list[Task]) -> Finding:
    found = examination.kept(procedure)
    last, *others = late
    severity = _severity(found, off, late)
    return Finding(
        say(
            "{off} bắt đầu {start}, khi hệ thống mới chưa chuyển xong dữ liệu, chưa triển khai xong mọi nơi ({last}, {done})",
            "{off} starts on {start}, before the new system has all its data and is in use everywhere ({last}, {done})",
            off=off,
            start=examination.start_day(off),
            last=last,
            done=examination.finish_day(last),
        ),
        Place(off.places, ("after",)),
        off.id,
        put_first(examination, last, off),
        severity,
        related=tuple(
            (
                Place(task.places),
                say("{task} xong {done}", "{task} is done {done}", task=task, done=examination.finish_day(task)),
            )
            for task in (last, *others)
        ),
        is_detail=severity is Severity.NOTE,
    )


def _severity(found: Procedure, off: Task, late: list[Task]) -> Severity:
    if _has_data(found, late):
        return Severity.WARNING if off.kind is None else Severity.ERROR
    return Severity.WARNING if any(Step.GOLIVE in found.of_task[task.id] for task in late) else Severity.NOTE


RULE = Rule(
    code="DX441",
    name="old_system_off_too_early",
    severity=Severity.ERROR,
    title=Text(
        "Dừng hệ thống cũ khi hệ thống mới chưa sẵn sàng",
        "The old system is switched off before the new one is ready",
    ),
    why=Text(
        "không còn đường lui nếu hệ thống mới hỏng, và dữ liệu chưa chuyển có thể mất",
        "there is no way back if the new one fails, and data that were not moved may be lost",
    ),
    fix=Text(
        "nghiệm thu hệ thống mới, chuyển xong dữ liệu, đưa vào sử dụng, rồi mới dừng hệ thống cũ",
        "accept the new system, move the data, put it into use, and only then switch the old one off",
    ),
    provisions=(
        Text(
            "Chỉ dừng hệ thống cũ khi hệ thống mới đã được nghiệm thu, sử dụng, dữ liệu đã chuyển xong (thông lệ)",
            "The old system stays until the new one is accepted, in use and has its data (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: tat-he-thong-cu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {MOI: {name: Hệ thống báo cáo mới, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: MOI, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu hệ thống mới, kind: accept, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Tập huấn, kind: training, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: Danh sách}
  T4: {name: Đưa vào sử dụng, kind: golive, system: MOI, duration: 1d, after: [T2, T3], lead: SO, deliverable: Thông báo}
  T5: {name: Tắt phần mềm báo cáo cũ, kind: switch_off, system: MOI, duration: 3d, after: T2, lead: SO, deliverable: Biên bản dừng}  # expect: DX441
""",
    good="""\
dxplan: 1
id: tat-he-thong-cu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {MOI: {name: Hệ thống báo cáo mới, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: MOI, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu hệ thống mới, kind: accept, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Tập huấn, kind: training, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: Danh sách}
  T4: {name: Đưa vào sử dụng, kind: golive, system: MOI, duration: 1d, after: [T2, T3], lead: SO, deliverable: Thông báo}
  T5: {name: Tắt phần mềm báo cáo cũ, kind: switch_off, system: MOI, duration: 3d, after: T4, lead: SO, deliverable: Biên bản dừng}
""",
    check=check,
    reads=("kind",),
)
