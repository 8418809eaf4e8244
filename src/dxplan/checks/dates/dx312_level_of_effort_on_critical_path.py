"""DX312: work that only goes on beside the rest decides when the plan is done."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.rule import Rule
from dxplan.checks.waits import then_wait
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.ending import ends_a_thing
from dxplan.model.kind import Kind
from dxplan.model.named import Key
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy, advise
from dxplan.schedule.drivers import critical_steps
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.later import later
from dxplan.text.phrase import Text, folded, say

_LOOKS_AT_IT = frozenset({Kind.MEASURE, Kind.EVALUATE, Kind.SURVEY})
_MEASURES = Words(
    ("đo", "đo lường", "chỉ tiêu", "hài lòng", "lấy ý kiến", "measure", "measures", "measurement", "targets")
)
_BOUNDED = Words(
    (
        *(
            "song song",
            "bảo hành",
            "bảo trì theo hợp đồng",
            "thanh lý",
            "quyết toán",
            "bàn giao",
            "hoàn trả",
            "đối chiếu",
        ),
        *(
            "hợp đồng",
            "thuê",
            "thuê dịch vụ",
            "sử dụng dịch vụ",
            "theo đặt hàng",
            "đến hết hạn",
            "parallel operation",
            "parallel run",
        ),
        *("parallel running", "warranty", "settlement", "handover", "contract", "lease", "hire", "hired service"),
    )
)
"""Operation that ends by a contract or a rule, not with the plan."""
_WHEN_IT_ENDS = Words(
    (
        *("thỏa thuận hết hạn", "hết hạn thỏa thuận", "hết thỏa thuận", "kết thúc thỏa thuận", "tổng kết thỏa thuận"),
        *("hết bảo hành", "hết hợp đồng", "kết thúc hợp đồng", "hết hạn hợp đồng", "kết thúc thuê"),
        *("end of the agreement", "agreement ends", "review of the agreement", "end of the contract", "contract ends"),
    )
)
"""What is done when an agreement or contract is over waits for what goes on until then."""
_DAYS_OF_AN_ACT = 5
_DAYS_OF_A_JOB = 30
"""Support on the spot, a watch over the old system: operation of so few days is work that has to be gone through."""
_A_LENGTH = expression(r"\d+ *(?:ngày|tuần|tháng|quý|năm|days?|weeks?|months?|years?)(?!\w)")


def check(examination: Examination) -> Iterator[Finding]:
    """On no critical path does a level of effort (communication, operations) drive what comes after it.

    A hired service is different: its contract lasts as long as it says, and what closes it comes after. So is an
    operation with an end of its own: a warranty, a contract, so many months that its name says, one that is measured or
    evaluated once it has gone on for so long, or beside which the old system runs until that is switched off. An
    announcement, or communication of a few days, is an act with a day of its own. Of some weeks only it is a note.
    """
    tasks = examination.plan.tasks
    if not any(examination.by_kind[kind] for kind in (Kind.COMMS, Kind.OPS)):
        return
    seen: set[str] = set()
    for id_, following in critical_steps(examination.schedule):
        task = tasks[id_]
        if following is None or not task.is_level_of_effort or id_ in seen or _is_a_hire(examination, task):
            continue
        if _has_its_own_end(examination, task, tasks[following]):
            continue
        driver = examination.dates(tasks[following]).driver
        link = None if driver is None else driver.link
        if link is not None and not link.type.from_start:
            seen.add(id_)
            yield _finding(examination, task, tasks[following], link)


def _has_its_own_end(examination: Examination, task: Task, following: Task) -> bool:
    """Whether what goes on has to have gone on for its time before the next can be done."""
    if (
        following.kind in _LOOKS_AT_IT
        or mentions(following, _MEASURES)
        or ends_a_thing(following)
        or ends_a_thing(task)
        or Step.SWITCH_OFF in examination.kept(procedure).of_task.get(task.id, frozenset())
    ):
        return True
    if task.kind is not Kind.OPS:
        return _is_an_act(examination, task)
    if mentions(following, _WHEN_IT_ENDS):
        return True
    named = task.name is not None and _A_LENGTH.search(folded(task.name.everything)) is not None
    return named or mentions(task, _BOUNDED)


def _is_an_act(examination: Examination, task: Task) -> bool:
    """Whether communication is an announcement, or done within days: it has its day as other work has."""
    is_announced = Step.ANNOUNCEMENT in examination.kept(procedure).of_task.get(task.id, frozenset())
    return is_announced or examination.worked_days(task) <= _DAYS_OF_AN_ACT


def _is_a_hire(examination: Examination, task: Task) -> bool:
    """Whether what goes on is paid by a contract, or by a company for as long as its agreement with the State lasts."""
    systems, agreement = examination.plan.systems, examination.plan.agreement
    routes = {Route.HIRE, Route.ORDER}
    if agreement is not None and agreement.ends is not None:
        routes.add(Route.COMPANY)
    return task.kind is Kind.OPS and any(systems[id_].route in routes for id_ in examination.systems_of(task))


def _finding(examination: Examination, task: Task, following: Task, link: Dependency) -> Finding:
    kind = Text("vận hành", "operations") if task.kind is Kind.OPS else Text("truyền thông", "communication")
    return Finding(
        say(
            "{task} ({kind}, xong {finish}) nằm trên đường găng: {following} phải chờ nó",
            "{task} ({kind}, done on {finish}) is on the critical path: {following} waits for it",
            task=task,
            kind=kind,
            finish=examination.finish_day(task),
            following=following,
        ),
        Place(examination.plan.tasks[link.successor].places, ("after", link.nth)),
        task.id,
        _hint(examination, task, link),
        severity=Severity.NOTE if examination.worked_days(task) <= _DAYS_OF_A_JOB else None,
    )


@later
def _hint(examination: Examination, task: Task, link: Dependency) -> Text:
    return say(
        "{instead}; nếu {task} là một công việc có sản phẩm thì đổi {kind} của nó",
        "{instead}; if {task} is work with a deliverable, change its {kind}",
        instead=_instead(examination, task, link),
        task=task,
        kind=Key("kind"),
    )


def _instead(examination: Examination, task: Task, link: Dependency) -> Text:
    """The link goes; where nothing else would hold the start, what the level of effort itself has waited for does."""
    drop, following = Drop(link), examination.plan.tasks[link.successor]
    around = (following, *examination.plan.ancestors(following))
    if any(other.type.to_start for held in around for other in held.predecessors if other != link):
        return _and_the_real_work(drop)
    before = [other.predecessor for other in task.predecessors if other.type is LinkType.FINISH_START]
    changes: list[Remedy] = [drop]
    for id_ in before:
        so_far: Remedy = changes[0] if len(changes) == 1 else Together(tuple(changes))
        changes.append(then_wait(examination, so_far, following, examination.plan.tasks[id_]))
    return _and_the_real_work(drop) if len(changes) == 1 else advise(Together(tuple(changes)))


def _and_the_real_work(drop: Drop) -> Text:
    return say(
        "{drop} và chờ công việc tạo ra kết quả thật",
        "{drop} and let it wait for the work with the real result",
        drop=drop,
    )


RULE = Rule(
    code="DX312",
    name="level_of_effort_on_critical_path",
    severity=Severity.WARNING,
    title=Text("Việc thường xuyên nằm trên đường găng", "Level of effort on the critical path"),
    why=Text(
        "truyền thông, vận hành kéo dài theo kế hoạch chứ không quyết định kế hoạch: đường găng đang che mất việc thật",
        "communication and operations last as long as the plan does, they do not decide it: "
        "the critical path hides the real work",
    ),
    fix=Text(
        "không cho nhiệm vụ nào chờ việc thường xuyên kết thúc",
        "let nothing wait for a level of effort to finish",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 6: việc thường xuyên không nằm trên đường găng "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 6: no level of effort on the critical path "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: viec-thuong-xuyen
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Truyền thông, kind: comms, duration: 60d, after: T1, lead: STTTT, deliverable: Tin bài}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}  # expect: DX312
""",
    good="""\
dxplan: 1
id: viec-thuong-xuyen
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Truyền thông, kind: comms, duration: 40d, after: T1, lead: STTTT, deliverable: Tin bài}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
