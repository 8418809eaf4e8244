"""DX444: targets are measured before what serves them is done, or before the system is in use."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.baseline_measured_late import baseline_measured_late
from dxplan.checks.programme.measured_before_all import measured_before_all
from dxplan.checks.rule import Rule
from dxplan.checks.serving import AFTERWARDS, serving
from dxplan.checks.turning import put_first
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_MOST_RELATED = 20
_by_rows = check_of(rows("DX444"))


def check(examination: Examination) -> Iterator[Finding]:
    """The last measurement of each target comes after what serves it, the go-lives of its systems included.

    That of a target that counts the units of a roll-out comes when so many of them have the system. What there was is
    measured before the system is used.

    Earlier ones give the value at the start or the progress. What is done only after the target's date is not asked
    about here (DX451 does), nor what goes on for good, such as operations.
    """
    told: set[str | None] = set()
    for finding in _targets(examination):
        told.add(finding.task)
        yield finding
    for measurement, kpi, last in measured_before_all(examination):
        if measurement.id not in told:
            told.add(measurement.id)
            yield _finding(examination, measurement, [kpi], [last])
    yield from baseline_measured_late(examination)
    for finding in _by_rows(examination):
        if finding.task in told:
            continue
        if not _follows_a_trial(examination, finding.task):
            yield finding
        elif _is_the_only_one(examination, finding.task):
            yield finding._replace(severity=Severity.NOTE)


def _follows_a_trial(examination: Examination, measurement: str | None) -> bool:
    """Whether a measurement waits for a pilot or trial: it measures that."""
    if measurement is None:
        return False
    tried = (Step.PILOT, Step.TRIAL)
    steps = examination.kept(procedure).of_task
    task = examination.plan.tasks[measurement]
    return any(not steps.get(link.predecessor, frozenset()).isdisjoint(tried) for link in task.predecessors)


def _is_the_only_one(examination: Examination, measurement: str | None) -> bool:
    """Whether a target is measured by no other task: then that of a trial is all that there is."""
    steps = examination.kept(procedure).of_task
    return any(
        measurement in named and len(named) == 1
        for tasks in serving(examination).values()
        for named in ({task.id for task in tasks if Step.MEASUREMENT in steps.get(task.id, ())},)
    )


def _targets(examination: Examination) -> Iterator[Finding]:
    """One finding for each measurement, whatever the number of its targets."""
    found = examination.kept(procedure)
    early: dict[str, tuple[list[Kpi], dict[str, Task]]] = {}
    for kpi_id, tasks in serving(examination).items():
        measurements = [task for task in tasks if Step.MEASUREMENT in found.of_task.get(task.id, ())]
        if not measurements:
            continue
        kpi = examination.plan.kpis[kpi_id]
        reviews = [task for task in tasks if task.kind in (Kind.REVIEW, Kind.EVALUATE) and not task.is_summary]
        last = max((*measurements, *reviews), key=lambda task: (examination.dates(task).early_start, task.id))
        if last not in measurements:
            continue  # what is reached is told once more by a review
        open_ = [task for task in _serving(examination, tasks) if _is_open(examination, kpi, task, last)]
        if open_:
            kpis, by_id = early.setdefault(last.id, ([], {}))
            kpis.append(kpi)
            by_id.update({task.id: task for task in open_})
    for id_, (kpis, by_id) in early.items():
        yield _finding(examination, examination.plan.tasks[id_], kpis, list(by_id.values()))


def _serving(examination: Examination, tasks: list[Task]) -> list[Task]:
    """What brings a target about: the tasks that name it, and the opening of the systems that they work on."""
    found = examination.kept(procedure)
    serving_ = [task for task in tasks if not (task.is_summary or task.is_milestone or task.kind in AFTERWARDS)]
    systems = dict.fromkeys(system for task in serving_ for system in examination.systems_of(task))
    openings = [task for system in systems for task in found.of(system, (Step.GOLIVE,))]
    return list({task.id: task for task in (*serving_, *openings)}.values())


def _is_open(examination: Examination, kpi: Kpi, task: Task, measurement: Task) -> bool:
    """Whether a task that could count by the target's date is not done when the target is measured."""
    if task is measurement or examination.done_before(task, measurement):
        return False
    return kpi.by is None or examination.finish_day(task) <= kpi.by.last


def _finding(examination: Examination, measurement: Task, kpis: list[Kpi], open_: list[Task]) -> Finding:
    latest, *others = sorted(open_, key=lambda task: (examination.dates(task).early_finish, task.id), reverse=True)
    return Finding(
        say(
            "{measurement} đo {kpis} lần cuối từ {start}, khi {latest} phục vụ chỉ tiêu đó chưa xong ({done})",
            "{measurement} measures {kpis} for the last time from {start}, before {latest}, which serves it, "
            "is done ({done})",
            measurement=measurement,
            kpis=listed(kpis),
            start=examination.start_day(measurement),
            latest=latest,
            done=examination.finish_day(latest),
        ),
        Place(measurement.places, ("after",)),
        measurement.id,
        put_first(examination, latest, measurement),
        Severity.WARNING,
        related=tuple(
            (Place(task.places), Text("cũng phục vụ chỉ tiêu này", "serves it as well"))
            for task in others[:_MOST_RELATED]
        ),
    )


RULE = Rule(
    code="DX444",
    name="measured_before_use",
    severity=Severity.WARNING,
    title=Text(
        "Đo chỉ tiêu khi việc phục vụ chỉ tiêu chưa xong",
        "Targets are measured before what serves them is in use",
    ),
    why=Text(
        "con số đo lúc đó chưa có phần đóng góp của việc còn dở, nên không cho biết có đạt chỉ tiêu hay không",
        "the figure lacks what is still to come, so it does not tell whether the target is reached",
    ),
    fix=Text(
        "đo lần cuối sau khi mọi nhiệm vụ phục vụ chỉ tiêu đã xong và hệ thống đã được sử dụng; lần đo trước đó chỉ là giá trị "
        "ban đầu hoặc theo dõi",
        "measure for the last time once all that serves the target is done and in use; what is measured earlier is a "
        "baseline or a follow-up",
    ),
    provisions=(
        regime("ND224").provision("4.4.a", Text("mục tiêu đo được, có thời hạn", "measurable goals with a date")),
        Text(
            "Kết quả được đo khi hệ thống đã được sử dụng (thông lệ)",
            "Results are measured once a system is in use (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: do-chi-tieu
start: 2022-03-01
agencies: {SO: {name: Sở Du lịch}}
kpis: {K1: {name: Bộ dữ liệu mở, baseline: 0, target: 20, unit: bộ, by: 2022-12-30}}
tasks:
  T1: {name: Khảo sát dữ liệu, kind: survey, duration: 20d, lead: SO, deliverable: Báo cáo khảo sát}
  T2: {name: Chuẩn hóa dữ liệu, kind: data, duration: 60d, after: T1, lead: SO, deliverable: 20 bộ dữ liệu, kpis: [K1]}
  T3:
    name: Đo số bộ dữ liệu mở
    kind: measure
    duration: 5d
    after: T1  # expect: DX444
    lead: SO
    deliverable: Bảng số liệu
    kpis: [K1]
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: SO, deliverable: Báo cáo tổng kết}
""",
    good="""\
dxplan: 1
id: do-chi-tieu
start: 2022-03-01
agencies: {SO: {name: Sở Du lịch}}
kpis: {K1: {name: Bộ dữ liệu mở, baseline: 0, target: 20, unit: bộ, by: 2022-12-30}}
tasks:
  T1: {name: Khảo sát dữ liệu, kind: survey, duration: 20d, lead: SO, deliverable: Báo cáo khảo sát}
  T2: {name: Chuẩn hóa dữ liệu, kind: data, duration: 60d, after: T1, lead: SO, deliverable: 20 bộ dữ liệu, kpis: [K1]}
  T3:
    name: Đo số bộ dữ liệu mở
    kind: measure
    duration: 5d
    after: T2
    lead: SO
    deliverable: Bảng số liệu
    kpis: [K1]
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: SO, deliverable: Báo cáo tổng kết}
""",
    check=check,
    reads=("kind",),
)
