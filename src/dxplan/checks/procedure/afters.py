"""The tasks of the later step that a row is about."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.doubts import called_so, named
from dxplan.checks.procedure.equipment import takes_over_equipment
from dxplan.checks.procedure.estimates import without_decided_on_their_own
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.reading import NONE
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.signs_of_others import OPENS
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.checks.procedure.within import connects_devices, is_within_one_body
from dxplan.model.kind import Kind
from dxplan.model.task import Task

_WORK = (Step.INVITATION, Step.CONTRACT, Step.BUILD, Step.SERVERS, Step.EQUIPMENT, Step.DATA, Step.INTEGRATION)
"""Work of the plan on a system, after which its operation is one of what the plan delivers."""
_MAKING = (Step.INVITATION, Step.CONTRACT, Step.BUILD, Step.SERVERS, Step.EQUIPMENT)
_EQUIPMENT = (Step.SERVERS, Step.EQUIPMENT)
_SOFTWARE = (Step.BUILD, Step.DATA, Step.INTEGRATION, Step.MIGRATION, Step.PILOT, Step.TRIAL)


def afters_of(examination: Examination, found: Procedure, row: Row, system: str | None) -> list[Task]:
    """The tasks of the later step that a row is about."""
    afters = found.of(system, row.after)
    if row.since is not None or row.until is not None:
        afters = [task for task in afters if _in_time(examination, row, task)]
    if system is None and examination.plan.systems:
        afters = [
            task
            for task in afters
            if not task.is_milestone  # which may be anybody's
            and (not found.of_task[task.id] <= set(row.of_systems) or _names_a_system(task))
        ]
    if row.after_work and afters:
        work, own = found.marked(system, _work_on(found, system)), set(row.after) - set(row.after_work)
        afters = [
            task
            for task in afters
            if not own.isdisjoint(found.of_task[task.id])
            or (system is not None and examination.waits_for_marked(task, work))
        ]
    if row.after_software:
        afters = [task for task in afters if not takes_over_equipment(examination, found, system, task)]
    if Step.ACCEPTANCE in row.after and not _OF_SOFTWARE.isdisjoint(row.before):
        afters = _without_parts(examination, found, system, afters)
    if Step.EVALUATION in row.after and not _TRIED.isdisjoint(row.before):
        afters = [task for task in afters if not _is_of_data(found, task)]
    if (
        Step.ROLLOUT in row.after and Step.ACCEPTANCE in row.before and row.of != (Step.PILOT,)
    ):  # a pilot comes before any
        afters = _without_deliveries(examination, found, system, afters)
        if row.before == (Step.ACCEPTANCE,):
            afters = _without_installations(examination, found, system, afters)
    if Step.ANNOUNCEMENT in row.after:
        afters = [task for task in afters if not _is_for_a_pilot(found, system, task)]
    if _TRIED_BY_USE.issuperset(row.before) and _is_tried_with_others(examination, found, system):
        afters = [task for task in afters if task.kind is not Kind.ACCEPT]
    if Step.DECISION in row.before and not _SELECTING.isdisjoint(row.after) and afters:
        afters = without_decided_on_their_own(examination, found, system, afters)
    if not _PROTECTING.isdisjoint(row.before):
        afters = [task for task in afters if not _is_without_real_data(found, task)]
    if row.between_bodies:
        afters = [
            task
            for task in afters
            if not (is_within_one_body(examination, found, task) or connects_devices(found, task))
        ]
    if row.first_only and len(afters) > 1:
        return [min(afters, key=lambda task: (examination.dates(task).early_start, task.id))]
    return afters


_SELECTING = frozenset({Step.SELECTION_PLAN, Step.INVITATION})
_PROTECTING = frozenset({Step.SEC_LEVEL, Step.DPIA})
"""Steps that are for the data that are real."""
_WITHOUT_REAL_DATA = Phrases(
    "chưa có dữ liệu thật; không có dữ liệu thật; không dùng dữ liệu thật; chưa dùng dữ liệu thật; "
    "không sử dụng dữ liệu thật; chưa sử dụng dữ liệu thật; không phải dữ liệu thật; không chứa dữ liệu thật; "
    "dữ liệu giả lập; dữ liệu giả định; dữ liệu mô phỏng; dữ liệu mẫu; no real data; without real data; not real data; "
    "synthetic data; simulated data; dummy data; made up data; sample data; test data",
    unless="rồi dữ liệu thật; sau đó dữ liệu thật; và dữ liệu thật; then real data; then with real data; and real data",
)


def _is_without_real_data(found: Procedure, task: Task) -> bool:
    """Whether something is only tried out, with data that are nobody's, as its name says."""
    if task.name is None or not found.of_task[task.id] <= _TRIED | {Step.TEST}:
        return False
    return _WITHOUT_REAL_DATA.tell(padded(task.name.everything))


def _is_for_a_pilot(found: Procedure, system: str | None, task: Task) -> bool:
    """Whether a pilot waits right for it: those who take part are told of it, and nothing is said to be open."""
    pilots = found.of(system, (Step.PILOT,))
    if not any(link.predecessor == task.id for pilot in pilots for link in pilot.predecessors):
        return False
    return task.kind is Kind.COMMS and not (task.name is not None and OPENS.tell(padded(task.name.everything)))


_TRIED_BY_USE = frozenset({Step.TRIAL})


def _is_tried_with_others(examination: Examination, found: Procedure, system: str | None) -> bool:
    """Whether a system is equipment and nothing else, and is tried out with one that needs it: cameras, sensors."""
    if system is None or found.has(system, *_SOFTWARE) or not found.has(system, *_EQUIPMENT):
        return False
    return any(system in other.needs and found.has(other.id, Step.TRIAL) for other in examination.plan.systems.values())


def _work_on(found: Procedure, system: str | None) -> tuple[Step, ...]:
    """Of a system that is switched off in the end no data and connections: these serve the one that takes its place."""
    return _MAKING if system is not None and found.has(system, Step.SWITCH_OFF) else _WORK


_OF_SOFTWARE = frozenset({Step.TEST, Step.SECURITY_TEST, Step.TRIAL, Step.EVALUATION, Step.SEC_LEVEL})
"""What software goes through before it is accepted, and data that are typed or scanned do not."""


def _without_parts(examination: Examination, found: Procedure, system: str | None, afters: list[Task]) -> list[Task]:
    """The later steps without acceptances that come right upon data or equipment, where the whole has one of its own.

    The acceptance of the whole is one of the system, or one that does not say whose it is, and waits for its software.
    """
    afters = [task for task in afters if not _is_of_servers(found, task)]
    parts = {task.id for task in afters if _is_of_a_part(examination, found, task)}
    if not parts:
        return afters
    software = found.marked(system, _OF_THE_WHOLE)
    if not found.has(system, *_OF_THE_WHOLE):  # only its data or its equipment are worked on
        return [task for task in afters if task.id not in parts]
    whole = (
        *found.of(system, (Step.ACCEPTANCE,)),
        *found.of(None, (Step.ACCEPTANCE,)),
        *(examination.plan.tasks[id_] for id_ in found.linked if Step.ACCEPTANCE in found.of_task[id_]),
        *called_so(examination, system, Step.ACCEPTANCE),
    )
    if not any(task.id not in parts and examination.waits_for_marked(task, software) for task in whole):
        return afters
    return [task for task in afters if task.id not in parts]


_TRIED = frozenset({Step.TRIAL, Step.PILOT})


def _without_deliveries(
    examination: Examination, found: Procedure, system: str | None, afters: list[Task]
) -> list[Task]:
    """The later steps without roll-outs that every trial waits for: these put up what is then tried and accepted."""
    trials = found.of(system, (Step.TRIAL,))
    return [
        task
        for task in afters
        if not trials
        or found.of_task[task.id] != {Step.ROLLOUT}
        or not all(examination.waits_for(trial, task) for trial in trials)
    ]


_INSTALLS = Phrases("cài đặt; lắp đặt; lắp; install; installs; installed; installation; fit; fitted; fitting; fits")


def _without_installations(
    examination: Examination, found: Procedure, system: str | None, afters: list[Task]
) -> list[Task]:
    """The later steps without what is installed at a unit, as its name says, before that unit's own trial of it."""
    trials: dict[tuple[str, str], list[Task]] = {}
    for trial in found.of(system, (Step.TRIAL,)):
        if (unit := trial.unit) is not None:
            trials.setdefault(unit, []).append(trial)
    return [
        task
        for task in afters
        if (unit := task.unit) is None
        or not any(examination.waits_for(trial, task) for trial in trials.get(unit, ()))
        or task.name is None
        or not _INSTALLS.tell(padded(task.name.everything))
    ]


def _is_of_data(found: Procedure, task: Task) -> bool:
    """Whether an evaluation or a test comes right upon data, and nothing else: it is of these, and not of a trial."""
    before = [found.of_task.get(link.predecessor, NONE) for link in task.predecessors]
    return bool(before) and all(steps == {Step.DATA} for steps in before)


def _is_of_servers(found: Procedure, task: Task) -> bool:
    """Whether servers are taken over as soon as they stand: the software that they are for is tested by itself."""
    if not found.of_task[task.id] <= _TAKING_OVER or _names_software(task):
        return False
    before = [found.of_task.get(link.predecessor, NONE) for link in task.predecessors]
    return bool(before) and all(Step.SERVERS in steps and steps <= _PARTS for steps in before)


_OF_THE_WHOLE = (Step.BUILD, Step.TEST, Step.TRIAL)
_PARTS = frozenset({Step.DATA, Step.SERVERS, Step.EQUIPMENT})


def _is_of_a_part(examination: Examination, found: Procedure, task: Task) -> bool:
    if not found.of_task[task.id] <= _TAKING_OVER or (task.name is not None and _names_a_system(task)):
        return False
    tasks, called = examination.plan.tasks, examination.kept(named)
    of_parts = {each.id for step in _PARTS for each in called.get(step, ())}
    before = [tasks[link.predecessor] for link in task.predecessors]
    if before and task.name is not None and _DATA_ACCEPTED.tell(padded(task.name.everything)):
        return all(each.kind in _MAKING_DATA for each in before)
    return bool(before) and all(each.id in of_parts or _is_a_part(examination, found, each) for each in before)


_DATA_ACCEPTED = Phrases("nghiệm thu dữ liệu; nghiệm thu số hóa; nghiệm thu kết quả số hóa; acceptance of data")
_MAKING_DATA = (None, Kind.DATA, Kind.TEST)


def _is_a_part(examination: Examination, found: Procedure, task: Task) -> bool:
    """Whether a task makes data or equipment and nothing else, or is itself the first half of their acceptance."""
    steps = found.of_task.get(task.id)
    if not steps:
        return False
    if steps == {Step.TEST}:  # of what was typed or scanned, right before it is accepted
        return _is_of_data(found, task)
    return steps <= _PARTS or (steps <= _TAKING_OVER and _is_of_a_part(examination, found, task))


_TAKING_OVER = frozenset({Step.ACCEPTANCE, Step.HANDOVER, Step.EVALUATION})


_SYSTEM = Phrases(
    "phần mềm; hệ thống; ứng dụng; nền tảng; cổng; app; trợ lý; chatbot; cơ sở dữ liệu; csdl; trang thông tin; "
    "software; system; application; platform; portal; database"
)


def _names_a_system(task: Task) -> bool:
    return task.name is None or _SYSTEM.tell(padded(task.name.everything))


_SOFTWARE_NAMED = Phrases("phần mềm; ứng dụng; cổng; app; csdl; cơ sở dữ liệu; software; application; portal; database")


def _names_software(task: Task) -> bool:
    return task.name is not None and _SOFTWARE_NAMED.tell(padded(task.name.everything))


def _in_time(examination: Examination, row: Row, task: Task) -> bool:
    day = examination.start_day(task)
    return (row.since is None or row.since <= day) and (row.until is None or day <= row.until)
