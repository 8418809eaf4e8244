"""DX445: a system is built, and nothing in the plan accepts it."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between
from dxplan.model.dependency import LinkType
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.waive import Waive
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_ACCEPTED = Phrases(
    "nghiệm thu; accept; accepts; accepted; acceptance",
    unless="kế hoạch nghiệm thu; sau nghiệm thu; sau khi nghiệm thu; chờ nghiệm thu; after acceptance",
)
_OWN = Phrases(
    "tự làm; tự xây dựng; tự phát triển; nội bộ; tự dựng; tự viết; bản thử nghiệm; bản thử; bản mẫu; bản dùng thử; nguyên mẫu; "
    "in house; prototype; demo; mock up; internal"
)
"""What nobody delivers, or what is only to be tried."""

_BOUGHT = (Step.CONTRACT, Step.RESULT, Step.INVITATION)
_LATER = (Step.DATA, Step.INTEGRATION, Step.TEST, Step.SECURITY_TEST, Step.TRIAL, Step.HANDOVER, Step.ROLLOUT)
"""Steps that something has been delivered for."""


def check(examination: Examination) -> Iterator[Finding]:
    """Every system that is built, or delivered under a contract, is accepted; go-lives are for DX411 to ask.

    Nothing is asked of a pilot before any tender that something evaluates: then nobody has bought it yet.
    """
    found = examination.kept(procedure)
    for system in found.steps:
        if system is None and examination.plan.systems:
            continue  # a step of no system may be anybody's
        work = _work(examination, found, system)
        if not work or _is_opened(examination, found, system, work):
            continue
        is_evaluated = found.has(system, Step.EVALUATION) or bool(called_so(examination, system, Step.EVALUATION))
        severity = _severity(found, system, work, is_evaluated=is_evaluated)
        if severity is not None and not _is_accepted(examination, found, system, work):  # which reads all names
            yield _finding(examination, system, work, severity)


def _work(examination: Examination, found: Procedure, system: str | None) -> list[Task]:
    """What builds a system; of one that is only contracted for, the contract with what it delivers after."""
    built = found.of(system, (Step.BUILD,))
    if built:
        return built
    contracts = found.of(system, (Step.CONTRACT,))
    marked = examination.marked(contracts)
    delivered = [task for task in found.of(system, _LATER) if examination.waits_for_marked(task, marked)]
    return delivered if contracts else []


def _is_accepted(examination: Examination, found: Procedure, system: str | None, work: list[Task]) -> bool:
    """Whether something accepts it: a step, or a task of it, or one that follows its work, that speaks of acceptance."""
    if found.has(system, Step.ACCEPTANCE):
        return True
    marked = examination.marked(work)
    for task in examination.kept(_speaking_of_acceptance):
        systems = examination.systems_of(task)
        if system in systems or (not systems and (system is None or examination.waits_for_marked(task, marked))):
            return True
    return False


def _speaking_of_acceptance(examination: Examination) -> list[Task]:
    return [task for task in examination.leaves if _speaks_of_acceptance(task)]


def _speaks_of_acceptance(task: Task) -> bool:
    said = " . ".join(text.everything for text in (task.name, task.deliverable) if text is not None)
    return _ACCEPTED.tell(padded(said))


def _is_opened(examination: Examination, found: Procedure, system: str | None, work: list[Task]) -> bool:
    """Whether it is put into use or operated once built: the procedure asks there for its acceptance."""
    marked = examination.marked(work)
    operations = found.of(system, (Step.OPERATION,))
    return found.has(system, Step.GOLIVE) or any(examination.waits_for_marked(task, marked) for task in operations)


def _severity(found: Procedure, system: str | None, work: list[Task], *, is_evaluated: bool) -> Severity | None:
    """A warning where the plan itself goes on as if it were accepted, or accepts other systems; else a note."""
    is_bought = found.has(system, *_BOUGHT)
    if not is_bought and is_evaluated and (found.has(system, Step.PILOT) or _is_own(work)):
        return Severity.NOTE if found.has(system, Step.ROLLOUT) else None
    if not is_bought and (is_evaluated or _is_own(work)):
        return Severity.NOTE
    goes_on = found.has(system, Step.HANDOVER, Step.ROLLOUT, *((Step.TRIAL, Step.EVALUATION) if is_bought else ()))
    accepts_others = any(Step.ACCEPTANCE in steps for id_, steps in found.steps.items() if id_ is not None)
    is_used = is_bought or found.has(system, *_LATER, Step.PILOT)
    return Severity.WARNING if goes_on or (accepts_others and is_used) else Severity.NOTE


def _is_own(work: list[Task]) -> bool:
    return any(
        _OWN.tell(padded(" . ".join(text.everything for text in (task.name, task.deliverable) if text is not None)))
        for task in work
    )


def _finding(examination: Examination, system: str | None, work: list[Task], severity: Severity) -> Finding:
    own = [task for task in work if system in examination.systems_of(task)] or work  # not what is only linked to it
    last = max(own, key=lambda task: (examination.dates(task).early_finish, task.id))
    tried = [
        task
        for task in examination.kept(procedure).of(system, (Step.TRIAL, Step.SECURITY_TEST, Step.TEST))
        if not task.is_milestone and examination.waits_for(task, last)
    ]
    end = max([last, *tried], key=lambda task: (examination.dates(task).early_finish, task.id))
    named = None if system is None else examination.plan.systems[system]
    cited = cited_on(
        Topic.INVESTMENT, examination.finish_day(end), {"ND73": "34, 35.1, 58", "ND224": "55.4, 56.2, 57.2"}
    )
    waive = Waive("DX445", last.id)
    if severity is Severity.NOTE:
        hint = say(
            "nếu nghiệm thu ngoài kế hoạch này thì nêu lý do: {waive}; nếu không, thêm nhiệm vụ nghiệm thu{cited}",
            "if it is accepted outside this plan, say so: {waive}; if not, add an acceptance{cited}",
            waive=waive,
            cited=cited,
        )
    else:
        followers = tuple(task.id for task in examination.leaves if _follows(task, end))
        hint = say(
            "{add}{cited}; nếu nghiệm thu ngoài kế hoạch này thì nêu lý do: {waive}",
            "{add}{cited}; if it is accepted outside this plan, say so: {waive}",
            add=between(examination, AddTask(Kind.ACCEPT, after=(end.id,), before=followers, system=named)),
            cited=cited,
            waive=waive,
        )
    built = say("{last} xong {done}", "{last} is done {done}", last=last, done=examination.finish_day(last))
    return Finding(
        say(
            "{built}, nhưng kế hoạch không có nhiệm vụ nghiệm thu{of}",
            "{built}, but nothing in the plan accepts {what}",
            built=built,
            of=NOTHING if named is None else say(" {system}", " {system}", system=named),
            what=Text("nó", "it") if named is None else named,
        ),
        Place(last.places),
        last.id,
        hint,
        severity,
        is_detail=severity is Severity.NOTE,
    )


def _follows(task: Task, end: Task) -> bool:
    return any(link.predecessor == end.id and link.type is LinkType.FINISH_START for link in task.predecessors)


RULE = Rule(
    code="DX445",
    name="built_and_never_accepted",
    severity=Severity.WARNING,
    title=Text("Hệ thống được xây dựng nhưng không nghiệm thu", "A system is built and never accepted"),
    why=Text(
        "không ai xác nhận sản phẩm đúng yêu cầu, nên không có căn cứ thanh toán, bàn giao, bảo hành",
        "nobody confirms that it is what was asked for, so there is no ground for payment, handover or warranty",
    ),
    fix=Text(
        "thêm nhiệm vụ nghiệm thu sau khi xây dựng, kiểm thử, vận hành thử. Thí điểm do doanh nghiệp tự chịu chi phí và có "
        "đánh giá thì không cần",
        "add an acceptance after the building, test and trial. A pilot at the company's own cost that something "
        "evaluates needs none",
    ),
    provisions=(
        regime("ND73").provision(
            "34, 35.1, 58",
            Text("nghiệm thu đạt mới bàn giao, đưa vào khai thác", "handed over and used only once it is accepted"),
        ),
        regime("ND224").provision(
            "55.4, 56.2, 57.2",
            Text("vận hành thử, nghiệm thu trước khi khai thác", "trial operation and acceptance before use"),
        ),
    ),
    bad="""\
dxplan: 1
id: khong-nghiem-thu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Ký hợp đồng, kind: contract, system: KHO, duration: 5d, lead: SO, deliverable: Hợp đồng}
  T2: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T1, lead: SO, deliverable: Kho}  # expect: DX445
  T3: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T2, lead: SO, deliverable: Báo cáo vận hành}
""",
    good="""\
dxplan: 1
id: khong-nghiem-thu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Ký hợp đồng, kind: contract, system: KHO, duration: 5d, lead: SO, deliverable: Hợp đồng}
  T2: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T1, lead: SO, deliverable: Kho}
  T3: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T2, lead: SO, deliverable: Báo cáo vận hành}
  T4: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 5d, after: T3, lead: SO, deliverable: "Biên bản, mã nguồn, tài liệu"}
""",
    check=check,
    reads=("kind",),
)
