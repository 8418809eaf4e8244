"""DX448: a step that the plan itself presupposes is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.packages import without_contract
from dxplan.checks.procedure.phrases import padded
from dxplan.checks.procedure.presupposed import HIGHEST_LEVEL, PRESUPPOSED, Presupposed
from dxplan.checks.procedure.signs_of_selection import WRITES_DOCUMENTS
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.programme.group_trainings import groups_untaught
from dxplan.checks.rule import Rule
from dxplan.checks.serving import serving
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.named import Key
from dxplan.model.settings import Profile
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Part, Text, say

_ADD = Text(
    "thêm bước này, hoặc ghi vào tên nhiệm vụ nếu đã gồm; làm ngoài kế hoạch thì nói ở ghi chú",
    "add it, or say so in the name of a task that includes it; if it is done outside the plan, note it",
)


def check(examination: Examination) -> Iterator[Finding]:
    """What a system lacks though a later step of it, or the plan's other systems, show that it is needed.

    What several systems lack is one finding.
    """
    found = examination.kept(procedure)
    systems = [id_ for id_ in found.steps if id_ is not None or not examination.plan.systems]
    told: set[tuple[Text, str]] = set()
    alike: dict[frozenset[Step], list[str | None]] = {}
    for id_ in systems:  # many have the same steps
        alike.setdefault(frozenset(found.steps[id_]), []).append(id_)
    for row in PRESUPPOSED:
        lacking: dict[str, Task] = {}
        of: list[System] = []
        may_lack = {id_ for own, several in alike.items() if _may_lack(row, own) for id_ in several}
        for id_ in systems if may_lack else ():
            if id_ not in may_lack:
                continue
            system = _system(examination, id_)
            task = _presupposes(examination, found, row, id_, system)
            if task is not None and (row.words, task.id) not in told:
                lacking[task.id] = task
                of += () if system is None else (system,)
        if lacking:
            told.update((row.words, task) for task in lacking)
            yield _finding(row.words, list(lacking.values()), of, row.why)
    yield from _unmeasured(examination, found)
    for id_ in systems:
        system = _system(examination, id_)
        yield from _unsigned(examination, found, id_)
        yield from _unconnected(examination, found, id_, system)
        for task, words, why in groups_untaught(examination, found, id_):
            yield _finding(words, [task], [] if system is None else [system], why)


def _unmeasured(examination: Examination, found: Procedure) -> Iterator[Finding]:
    """Shares that nothing measures or judges though others are; a number of things shows by itself."""
    judging = {task.id for task in found.of_any((Step.MEASUREMENT,))}
    judging.update(task.id for task in examination.of_kind(*_JUDGING))
    lacking = [
        examination.plan.kpis[id_]
        for id_, tasks in serving(examination).items()
        if tasks and _is_share(examination.plan.kpis[id_]) and judging.isdisjoint(task.id for task in tasks)
    ]
    if lacking and any(not judging.isdisjoint(task.id for task in tasks) for tasks in serving(examination).values()):
        yield Finding(
            say(
                "kế hoạch không có nhiệm vụ nào đo chỉ tiêu {targets}",
                "the plan has no task that measures {targets}",
                targets=listed(lacking),
            ),
            Place(lacking[0].places),
            hint=_ADD,
        )


def _is_share(kpi: Kpi) -> bool:
    return kpi.unit is not None and "%" in kpi.unit.everything


_JUDGING = (Kind.MEASURE, Kind.REVIEW, Kind.EVALUATE)


def _system(examination: Examination, id_: str | None) -> System | None:
    return None if id_ is None else examination.plan.systems[id_]


def _may_lack(row: Presupposed, own: frozenset[Step]) -> bool:
    """Whether a system with some steps may be in need of one, as far as these tell."""
    return (
        own.isdisjoint((row.step, *row.instead))
        and not own.isdisjoint(row.of_these)
        and all(not own.isdisjoint(group) for group in row.with_these)
    )


def _presupposes(
    examination: Examination, found: Procedure, row: Presupposed, id_: str | None, system: System | None
) -> Task | None:
    """The first task that shows that the system needs the step which it lacks."""
    own = found.steps[id_]
    if row.routes and system is not None and system.route is not None and system.route not in row.routes:
        return None
    if row.above < HIGHEST_LEVEL and (
        system is None or system.security_level is None or system.security_level > row.above
    ):
        return None
    if id_ is not None and found.has(None, row.step, *row.instead):
        return None  # which may be this system's
    if row.elsewhere and not found.has_elsewhere(row.step, id_, None):
        return None
    tasks = next(tasks for step in row.of_these if (tasks := own.get(step)))
    telling = [task for task in tasks if row.said is None or row.said.tell(_said(task))]
    if not telling:
        return None
    if row.step is Step.BID_EVALUATION and any(
        task not in telling and not WRITES_DOCUMENTS.phrases.tell(_said(task)) for task in tasks
    ):
        return None  # which may be a tender as a whole
    return min(telling, key=lambda task: (examination.dates(task).early_start, task.id))


def _said(task: Task) -> str:
    return padded(" . ".join(text.everything for text in (task.name, task.deliverable) if text is not None))


def _unsigned(examination: Examination, found: Procedure, id_: str | None) -> Iterator[Finding]:
    """Results on which work is begun without a contract."""
    for result, work in without_contract(examination, found, id_):
        yield Finding(
            say(
                "{work} bắt đầu sau {result}, nhưng kế hoạch không có nhiệm vụ {step} ở giữa",
                "{work} begins upon {result}, but the plan has no {step} between the two",
                work=work,
                result=result,
                step=Step.CONTRACT.words,
            ),
            Place(work.places, ("after",)),
            work.id,
            _ADD,
            related=((Place(result.places), Step.RESULT.words),),
        )


def _unconnected(
    examination: Examination, found: Procedure, id_: str | None, system: System | None
) -> Iterator[Finding]:
    """A system that lives on the data of others, and that nothing connects to them."""
    if (
        system is None
        or not system.needs
        or found.has(id_, Step.INTEGRATION, Step.DATA, Step.SHARING)
        or found.has(None, Step.INTEGRATION)
    ):
        return
    used = found.of(id_, (Step.TRIAL, Step.GOLIVE, Step.ROLLOUT))
    if used and found.has(id_, Step.BUILD, Step.CONTRACT):
        first = min(used, key=lambda task: (examination.dates(task).early_start, task.id))
        needs = Key("needs")
        why = say(
            "hệ thống cần dữ liệu của hệ thống khác ({needs})", "it needs the data of others ({needs})", needs=needs
        )
        yield _finding(Step.INTEGRATION.words, [first], [system], why)


def _finding(step: Text, tasks: list[Task], systems: list[System], why: Text) -> Finding:
    of: Part = say(" của {systems}", " of {systems}", systems=listed(systems)) if systems else NOTHING
    first = tasks[0]
    return Finding(
        say(
            "kế hoạch không có nhiệm vụ {step}{of}, tuy có {tasks}: {why}",
            "the plan has no {step}{of}, though it has {tasks}: {why}",
            step=step,
            of=of,
            tasks=listed(tasks),
            why=why,
        ),
        Place(first.places),
        first.id,
        _ADD,
        related=tuple((Place(task.places), Text("cũng vậy", "as well")) for task in tasks[1:]),
    )


RULE = Rule(
    code="DX448",
    name="step_missing",
    severity=Severity.NOTE,
    title=Text("Thiếu một bước mà chính kế hoạch cần đến", "A step that the plan itself presupposes is missing"),
    why=Text(
        "bước không có trong kế hoạch thì không ai làm, không có ngày và không có tiền, đến lúc cần mới lộ ra",
        "what is not in the plan has nobody who does it, no dates and no money, and shows only when it is needed",
    ),
    fix=Text(
        "thêm bước ấy trước bước cần đến nó; nếu đã gồm trong nhiệm vụ khác thì ghi vào tên. Là lưu ý, giữ lại: kế hoạch "
        "có thể cố ý bỏ qua",
        "add the step before what needs it; if another task includes it, say so in its name. A note that is held back: "
        "a plan may leave it out on purpose",
    ),
    provisions=(
        Text(
            "Mỗi hệ thống đi đủ các bước mà bước sau của chính nó cần đến (thông lệ)",
            "Each system goes through the steps that its own later ones rest on (good practice)",
        ),
    ),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: thieu-buoc
start: 2022-03-01
checks: {profile: dcma}
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Ký thỏa thuận chia sẻ dữ liệu với các sở, kind: sharing, system: KHO, duration: 10d, lead: SO, deliverable: Thỏa thuận}  # expect: DX448
  T2: {name: Kiểm thử kho, kind: test, system: KHO, duration: 10d, after: T1, lead: SO, deliverable: Biên bản kiểm thử}
""",
    good="""\
dxplan: 1
id: thieu-buoc
start: 2022-03-01
checks: {profile: dcma}
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Ký thỏa thuận chia sẻ dữ liệu với các sở, kind: sharing, system: KHO, duration: 10d, lead: SO, deliverable: Thỏa thuận}
  T2: {name: Kết nối dữ liệu các sở vào kho, kind: integrate, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Biên bản kết nối}
  T3: {name: Kiểm thử kho, kind: test, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Biên bản kiểm thử}
""",
    check=check,
)
