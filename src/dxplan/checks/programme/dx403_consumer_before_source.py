"""DX403: a system is put to use before the one whose data it lives on is ready."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.equipment import takes_over_equipment
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.programme.choosing import choices_of
from dxplan.checks.programme.source_needed import (
    before_it_is_connected,
    connects_another,
    has_its_part,
    is_a_public_network,
    is_of_what_exists,
    is_there_already,
    made_like_others_too_early,
)
from dxplan.checks.programme.source_ready import READY, is_made, ready_of
from dxplan.checks.rule import Rule
from dxplan.checks.turning import turned_round
from dxplan.checks.waits import wait_for
from dxplan.model.dependency import LinkType
from dxplan.model.kind import Kind, with_finer
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.scenario.remedies.drop_need import DropNeed
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, say

_USES = (Kind.INTEGRATE, Kind.PILOT, Kind.TRIAL, Kind.ACCEPT, Kind.GOLIVE, Kind.ROLLOUT, Kind.OPS)
"""What a system cannot do without the data of the systems it needs."""

_OWN_DATA = Words(
    (
        *("dữ liệu mẫu", "dữ liệu giả lập", "dữ liệu mô phỏng", "dữ liệu của doanh nghiệp", "dữ liệu riêng"),
        *("dữ liệu sẵn có của doanh nghiệp", "sample data", "test data", "simulated data", "the company's own data"),
    )
)
_MOST_SOURCES = 20
"""Findings of one system that are told one by one."""

_MADE_BEFORE = {Kind.INTEGRATE: Kind.BUILD, Kind.TRIAL: Kind.TEST, Kind.ACCEPT: Kind.TRIAL}
_STEPS = {Kind.BUILD: Step.BUILD, Kind.TEST: Step.TEST, Kind.TRIAL: Step.TRIAL}
"""What is done of a source before it is connected to, tried out or accepted with a system of the same contract."""


def check(examination: Examination) -> Iterator[Finding]:
    """Each system that `needs` another one is integrated, tried out and used after that one is ready.

    A source without any such task in the plan exists already, or is somebody else's: nothing to find.
    """
    for system in examination.plan.systems.values():
        uses = examination.of_system(system.id, *_USES)
        uses.sort(key=lambda task: (examination.dates(task).early_start, task.id))
        found = [finding for source in system.needs for finding in _of_source(examination, system, source, uses)]
        yield from found[:_MOST_SOURCES]
        if len(found) > _MOST_SOURCES:
            yield _more(system, found[_MOST_SOURCES:])


def _of_source(examination: Examination, system: System, source: str, uses: list[Task]) -> Iterator[Finding]:
    uses = [task for task in uses if source not in examination.systems_of(task)]  # done for both at once
    called = called_so(examination, source, Step.ACCEPTANCE) if uses else []
    connected = any(task.kind is Kind.INTEGRATE and examination.waits_for(task, *called) for task in uses) or any(
        examination.waits_for(task, *ready_of(examination, system.id, source))
        for task in (_maybe_connecting(examination, system.id) if uses else ())
    )
    together = [task for task in uses if _is_made_together(examination, system.id, source, task)]
    connected = connected or any(task.kind is Kind.INTEGRATE for task in together)
    need = examination.plan.systems[source]
    if is_a_public_network(examination, need):
        return
    uses = [
        task
        for task in uses
        if not connects_another(examination, system, need, task) and not is_of_what_exists(examination, system.id, task)
    ]
    uses = [
        task
        for task in uses
        if not (connected and task.kind is Kind.INTEGRATE)
        and not examination.waits_for(task, *called)
        and task not in together
        and not _is_of_equipment(examination, system.id, task)
    ]
    ready = ready_of(examination, system.id, source) if is_made(examination, source) else []
    early = made_like_others_too_early(examination, system.id, ready) if ready else []
    if early:
        yield _too_early(examination, DropNeed(system, need), early, ready)
    elif ready and uses:
        yield from _of_pair(examination, DropNeed(system, need), uses, ready)


def _maybe_connecting(examination: Examination, system: str) -> list[Task]:
    """What may be the connection of a system, though it says no kind, or no system and the system's work follows it."""
    unnamed = [task for task in examination.of_kind(Kind.INTEGRATE) if not examination.systems_of(task)]
    work = examination.of_system(system, *_USES, Kind.TEST) if unnamed else []
    return [
        *called_so(examination, system, Step.INTEGRATION),
        *(each for each in unnamed if any(examination.waits_for(task, each) for task in work)),
    ]


def _is_made_together(examination: Examination, system: str, source: str, task: Task) -> bool:
    """Whether both systems come by one contract, and the source is made before it is used: for a trial tested, too.

    Such parts are connected and tried out with one another before either is accepted, and then accepted side by side.
    """
    making = _MADE_BEFORE.get(task.kind) if task.kind is not None else None
    if making is None:
        return False
    possible = (*examination.of_system(source, Kind.CONTRACT), *called_so(examination, source, Step.CONTRACT))
    contracts = [each for each in possible if system in examination.systems_of(each)]
    made = [*examination.of_system(source, making), *called_so(examination, source, _STEPS[making])]
    return any(examination.waits_for(task, each) for each in made) and any(
        examination.waits_for(task, contract) for contract in contracts
    )


def _is_of_equipment(examination: Examination, system: str, task: Task) -> bool:
    """Whether a task accepts what is installed for a system, such as its sensors, or its data; software needs others'."""
    if task.kind is not Kind.ACCEPT:
        return False
    tasks = examination.plan.tasks
    if task.predecessors and all(tasks[link.predecessor].kind is Kind.DATA for link in task.predecessors):
        return True
    if examination.waits_for(task, *examination.of_system(system, *with_finer(Kind.TEST))):
        return False
    return takes_over_equipment(examination, examination.kept(procedure), system, task)


def _more(system: System, found: list[Finding]) -> Finding:
    """One finding for what is like those before it."""
    return Finding(
        say(
            "{consumer} còn {count} nguồn dữ liệu nữa cũng vậy, không kể từng nguồn",
            "{consumer} has {count} more sources like these, not told one by one",
            consumer=system,
            count=len(found),
        ),
        Place(system.places, ("needs",)),
        found[0].task,
        severity=next((None for finding in found if finding.severity is None), Severity.WARNING),
    )


def _of_pair(examination: Examination, need: DropNeed, uses: list[Task], ready: list[Task]) -> Iterator[Finding]:
    """One finding a pair. Of a source that comes in parts, the part that a task waits for is the one it needs.

    A pilot that runs before the source is bought has data of its own, such as those of the company that pays for it.
    Where one integration waits for the source, it is the one that connects it; others connect something else.
    """
    connects = {task.id for task in uses if task.kind is Kind.INTEGRATE and examination.waits_for(task, *ready)}
    uses = [task for task in uses if not connects or task.kind is not Kind.INTEGRATE or task.id in connects]
    without = {task.id for task in uses if _runs_without(examination, task, need)}
    untold = [
        task
        for task in uses
        if task.id in without and task.kind is Kind.PILOT and not examination.mentions(task, _OWN_DATA)
    ]
    uses = [task for task in uses if task.id not in without]
    if untold and not examination.done_before(ready[0], untold[0]):
        yield _on_what_data(examination, need, untold[0], ready[-1])
    if not uses:
        return
    waiting = {task.id for task in uses if examination.waits_for(task, *ready)}
    uses = [task for task in uses if not _ends_after(task, ready)]
    uses = [task for task in uses if not has_its_part(examination, need.source.id, task, ready)]
    early = [task for task in uses if not examination.done_before(ready[0 if task.id in waiting else -1], task)]
    first = before_it_is_connected(examination, need.system.id, uses, ready) if early else []
    certain = [task for task in early if task not in first]
    if early:
        finding = _too_early(examination, need, certain or early, ready)
        yield finding if certain else finding._replace(severity=Severity.NOTE)
    elif uses and uses[0].id not in waiting:
        yield _not_linked(examination, need, uses[0], ready[-1])


def _ends_after(task: Task, ready: list[Task]) -> bool:
    """Whether an acceptance is linked to end no sooner than that of its source: both are accepted side by side."""
    ids = {each.id for each in ready}
    return task.kind is Kind.ACCEPT and any(
        link.predecessor in ids and link.type is LinkType.FINISH_FINISH for link in task.predecessors
    )


def _runs_without(examination: Examination, task: Task, need: DropNeed) -> bool:
    """Whether it is a pilot, or what a pilot waits for, on other data than those of a source that is bought later.

    Nor has a pilot before its own system is bought more than it brings with it: what is bought will be connected.
    """
    pilots = examination.of_system(need.system.id, Kind.PILOT)
    if task.kind is not Kind.PILOT and not any(examination.waits_for(pilot, task) for pilot in pilots):
        return False
    return examination.mentions(task, _OWN_DATA) or any(
        _is_bought_later(examination, system, task) for system in (need.source.id, need.system.id)
    )


def _is_bought_later(examination: Examination, system: str, task: Task) -> bool:
    choices = choices_of(examination, system)
    return bool(choices) and not any(examination.done_before(choice, task) for choice in choices)


def _on_what_data(examination: Examination, need: DropNeed, pilot: Task, ready: Task) -> Finding:
    """A question, not a fault: a pilot may show what a thing is good for on data of its own."""
    return Finding(
        say(
            "{pilot} thí điểm {consumer} từ {start}, khi {source} còn chưa sẵn sàng ({ready} đến {done} mới xong)",
            "{pilot} tries out {consumer} from {start}, before {source} is ready ({ready} is done on {done})",
            pilot=pilot,
            consumer=need.system,
            start=examination.start_day(pilot),
            source=need.source,
            ready=ready,
            done=examination.finish_day(ready),
        ),
        Place(pilot.places),
        pilot.id,
        Text(
            "ghi rõ thí điểm chạy trên dữ liệu nào: dữ liệu mẫu, dữ liệu của doanh nghiệp",
            "say on what data the pilot runs: sample data, the company's own data",
        ),
        severity=Severity.NOTE,
        is_detail=True,
    )


def _too_early(examination: Examination, need: DropNeed, early: list[Task], ready: list[Task]) -> Finding:
    first = early[0]
    last = _first_to_come(examination, ready, first)
    others = tuple((Place(task.places), Text("cũng quá sớm", "too early as well")) for task in early[1:])
    return Finding(
        say(
            "{first} dùng {consumer} từ {start}, khi nguồn dữ liệu {source} chưa sẵn sàng ({last} xong {done})",
            "{first} uses {consumer} from {start}, before its source {source} is ready ({last} is done on {done})",
            first=first,
            consumer=need.system,
            start=examination.start_day(first),
            source=need.source,
            last=last,
            done=examination.finish_day(last),
        ),
        Place(first.places, ("after",)),
        first.id,
        _hint(examination, need, first, last),
        severity=Severity.WARNING if _may_be_ready_before(examination, need.source.id, last) else None,
        related=(_ready_on(examination, need.source, last), *others),
    )


def _may_be_ready_before(examination: Examination, source: str, ready: Task) -> bool:
    """Whether a source is there and is only bettered, or something that says no kind may make it ready before."""
    unnamed = called_so(examination, source, Step.ACCEPTANCE, Step.GOLIVE, Step.TRIAL)
    return is_there_already(examination, source) or any(not examination.waits_for(task, ready) for task in unnamed)


def _first_to_come(examination: Examination, ready: list[Task], use: Task) -> Task:
    """Of several acceptances the first that is to come: later ones are of later parts; of what builds it the last."""
    if ready[0].kind not in READY[0]:
        return ready[-1]
    to_come = (
        task for task in ready if not examination.done_before(task, use) and not examination.waits_for(task, use)
    )
    return next(to_come, ready[-1])


def _not_linked(examination: Examination, need: DropNeed, use: Task, ready: Task) -> Finding:
    return Finding(
        say(
            "{use} dùng {consumer} từ {start} mà không chờ nguồn dữ liệu {source} ({ready}, xong {done}): "
            "chỉ nhờ ngày tháng mà đúng thứ tự",
            "{use} uses {consumer} from {start} without waiting for its source {source} ({ready}, done {done}): "
            "only the dates happen to fit",
            use=use,
            consumer=need.system,
            start=examination.start_day(use),
            source=need.source,
            ready=ready,
            done=examination.finish_day(ready),
        ),
        Place(use.places, ("after",)),
        use.id,
        hint=_hint(examination, need, use, ready),
        severity=Severity.WARNING,
        related=(_ready_on(examination, need.source, ready),),
    )


def _ready_on(examination: Examination, source: System, ready: Task) -> tuple[Place, Text]:
    done = examination.finish_day(ready)
    return Place(ready.places), say("{source} sẵn sàng {done}", "{source} ready {done}", source=source, done=done)


@later
def _hint(examination: Examination, need: DropNeed, use: Task, ready: Task) -> Text:
    remedy: Remedy | None = wait_for(examination, use, ready)
    if examination.would_circle(use, ready):
        remedy = turned_round(examination, ready, wait_for(examination, use, ready), use)
        if remedy is not None and not build(remedy.apply(examination.plan)).is_acyclic:
            remedy = None
    if remedy is None:
        return say(
            "{drop}, hoặc đảo thứ tự: hiện {ready} lại chờ {use}",
            "{drop}, or turn the order round: now {ready} waits for {use}",
            drop=need,
            ready=ready,
            use=use,
        )
    return say("{wait}, hoặc {drop}", "{wait}, or {drop}", wait=remedy, drop=need)


RULE = Rule(
    code="DX403",
    name="consumer_before_source",
    aliases=("R03",),
    severity=Severity.ERROR,
    title=Text(
        "Hệ thống khai thác đi trước kho dữ liệu, nguồn cấp dữ liệu",
        "A consumer system before the source of its data",
    ),
    why=Text(
        "hệ thống chạy khi chưa có dữ liệu thì kết quả không nói lên gì, và phải kết nối lại",
        "a system that runs without data shows nothing, and it has to be connected again",
    ),
    fix=Text(
        "nghiệm thu nguồn dữ liệu rồi mới tích hợp, vận hành thử hệ thống dùng nó. "
        "Là lỗi khi ngày tháng sai thứ tự; là cảnh báo khi ngày tháng đúng thứ tự mà thiếu quan hệ phụ thuộc",
        "accept the source first, then integrate and try out what lives on it. "
        "An error if the dates are in the wrong order; a warning if the dates fit and only the link is missing",
    ),
    provisions=(
        Text(
            "Kho dữ liệu dùng chung trước, trung tâm điều hành sau: suy từ các thỏa thuận của TP.HCM (thông lệ)",
            "First the shared warehouse, then the operations centre: implied by HCMC's agreements (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: nguon-du-lieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems:
  KHO: {name: Kho dữ liệu dùng chung}
  IOC: {name: Trung tâm điều hành, needs: [KHO]}
tasks:
  T0: {name: Ban hành quy chế chia sẻ dữ liệu, kind: policy, duration: 20d, lead: STTTT, deliverable: Quy chế}
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T0, lead: STTTT, deliverable: Kho dữ liệu}
  T2: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 15d, after: T1, lead: STTTT, deliverable: Biên bản}
  T3: {name: Xây dựng IOC, kind: build, system: IOC, duration: 40d, after: T1 SS, lead: STTTT, deliverable: IOC}
  T4: {name: Kết nối dữ liệu, kind: integrate, system: IOC, duration: 20d, after: T3, lead: STTTT, deliverable: Luồng dữ liệu}  # expect: DX403
  T5: {name: "Nghiệm thu IOC, tổng kết", kind: review, duration: 5d, after: [T2, T4], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: nguon-du-lieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems:
  KHO: {name: Kho dữ liệu dùng chung}
  IOC: {name: Trung tâm điều hành, needs: [KHO]}
tasks:
  T0: {name: Ban hành quy chế chia sẻ dữ liệu, kind: policy, duration: 20d, lead: STTTT, deliverable: Quy chế}
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T0, lead: STTTT, deliverable: Kho dữ liệu}
  T2: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 15d, after: T1, lead: STTTT, deliverable: Biên bản}
  T3: {name: Xây dựng IOC, kind: build, system: IOC, duration: 40d, after: T1 SS, lead: STTTT, deliverable: IOC}
  T4: {name: Kết nối dữ liệu, kind: integrate, system: IOC, duration: 20d, after: [T2, T3], lead: STTTT, deliverable: "Luồng dữ liệu, biên bản nghiệm thu"}
""",
    check=check,
    reads=("kind", "system"),
)
