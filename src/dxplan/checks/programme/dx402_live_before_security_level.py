"""DX402: a system runs with real data before its security level is approved."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.programme.turning import turned_round
from dxplan.checks.rule import Rule
from dxplan.checks.waits import wait_for
from dxplan.model.kind import Kind
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_LIVE = (Kind.PILOT, Kind.TRIAL, Kind.ACCEPT, Kind.GOLIVE, Kind.ROLLOUT, Kind.OPS)
_LEVEL = 3
_ARTICLES = {"ND85": "13 – 17", "ND331": "30.6"}


def check(examination: Examination) -> Iterator[Finding]:
    """A system of level 3 or more (or of unknown level, with a task for it) goes live after the approval."""
    for system in examination.plan.systems.values():
        approvals = examination.of_system(system.id, Kind.SEC_LEVEL)
        level = system.security_level
        if not (approvals if level is None else level >= _LEVEL):
            continue
        live = examination.of_system(system.id, *_LIVE)
        live.sort(key=lambda task: (examination.dates(task).early_start, task.id))
        yield from _of_system(examination, system, approvals, live)


def _of_system(examination: Examination, system: System, approvals: list[Task], live: list[Task]) -> Iterator[Finding]:
    """One finding a system: at the first task that goes live too early, by the dates or for want of a link."""
    early = [task for task in live if _approval_before(examination, approvals, task) is None]
    if early:
        yield _too_early(examination, system, approvals, early)
        return
    for task in live:
        approval = _approval_before(examination, approvals, task)
        if approval is not None and not examination.waits_for(task, approval):
            yield _not_linked(examination, system, approval, task)
            return


def _approval_before(examination: Examination, approvals: list[Task], live: Task) -> Task | None:
    """The approval, if it is done when a task goes live: the last step of those that do not themselves wait for it."""
    steps = [step for step in approvals if not examination.waits_for(step, live)]
    last = max(steps, key=lambda task: (examination.dates(task).early_finish, task.id), default=None)
    return last if last is not None and examination.done_before(last, live) else None


def _too_early(examination: Examination, system: System, approvals: list[Task], early: list[Task]) -> Finding:
    first = early[0]
    provision = _provision(examination, first)
    level = NOTHING
    if system.security_level is not None:
        level = say(" (cấp độ {level})", " (level {level})", level=system.security_level)
    runs = say(
        "{first} chạy {system} từ {start}{level}",
        "{first} runs {system} from {start}{level}",
        first=first,
        system=system,
        start=examination.start_day(first),
        level=level,
    )
    others = tuple((Place(task.places), Text("cũng chạy trước", "runs before it too")) for task in early[1:])
    if not approvals:
        return Finding(
            say(
                "{runs}, nhưng kế hoạch không có nhiệm vụ phê duyệt cấp độ an toàn",
                "{runs}, but the plan has no task that approves its security level",
                runs=runs,
            ),
            Place(first.places),
            first.id,
            _cited(AddTask(Kind.SEC_LEVEL, before=(first.id,), system=system), provision),
            related=others,
        )
    approval = max(approvals, key=lambda task: (examination.dates(task).early_finish, task.id))
    return Finding(
        say(
            "{runs}, trước khi cấp độ an toàn được phê duyệt ({approval} xong {done})",
            "{runs}, before its security level is approved ({approval} is done on {done})",
            runs=runs,
            approval=approval,
            done=examination.finish_day(approval),
        ),
        Place(first.places, ("after",)),
        first.id,
        _cited(_after_approval(examination, system, approval, first), provision),
        related=(_approved(examination, approval), *others),
    )


def _after_approval(examination: Examination, system: System, approval: Task, live: Task) -> Remedy:
    """Let the task wait; where the approval waits for that very task, its own link has to go first.

    Where it waits through others, too, the task needs an approval of its own.
    """
    wait, own = (
        wait_for(examination, live, approval),
        any(link.predecessor == live.id for link in approval.predecessors),
    )
    turned = turned_round(examination, approval, wait, live) if own else None
    if turned is not None:
        return turned
    return (
        AddTask(Kind.SEC_LEVEL, before=(live.id,), system=system)
        if own or examination.waits_for(approval, live)
        else wait
    )


def _cited(remedy: Remedy, provision: Text) -> Text:
    return say("{remedy}{provision}", "{remedy}{provision}", remedy=remedy, provision=provision)


def _approved(examination: Examination, approval: Task) -> tuple[Place, Text]:
    done = examination.finish_day(approval)
    return Place(approval.places), say("phê duyệt xong {done}", "approved on {done}", done=done)


def _not_linked(examination: Examination, system: System, approval: Task, live: Task) -> Finding:
    return Finding(
        say(
            "{live} ({start}) không chờ phê duyệt cấp độ {system} ({approval}, xong {done}): "
            "chỉ nhờ ngày tháng mà đúng thứ tự",
            "{live} ({start}) does not wait for the approval of the level of {system} "
            "({approval}, done {done}): only the dates happen to fit",
            live=live,
            start=examination.start_day(live),
            system=system,
            approval=approval,
            done=examination.finish_day(approval),
        ),
        Place(live.places, ("after",)),
        live.id,
        hint=_cited(_after_approval(examination, system, approval, live), _provision(examination, live)),
        severity=Severity.WARNING,
        related=(_approved(examination, approval),),
    )


def _provision(examination: Examination, live: Task) -> Text:
    """The text that ruled security levels when the task starts."""
    return cited_on(Topic.SECURITY, examination.start_day(live), _ARTICLES, by_name=True)


RULE = Rule(
    code="DX402",
    name="live_before_security_level",
    aliases=("R02",),
    severity=Severity.ERROR,
    title=Text("Vận hành trước khi phê duyệt cấp độ an toàn", "Live before its security level is approved"),
    why=Text(
        "hệ thống chạy với dữ liệu thật khi chưa có phương án bảo đảm an toàn được duyệt: rủi ro lộ dữ liệu và bị xử phạt",
        "it runs with real data and no approved protection: data may leak, and there are fines",
    ),
    fix=Text(
        "lập hồ sơ cấp độ cùng lúc với thiết kế, phê duyệt xong mới thí điểm hoặc vận hành thử. "
        "Là lỗi khi ngày tháng sai thứ tự hoặc kế hoạch không có việc phê duyệt; "
        "là cảnh báo khi ngày tháng đúng thứ tự mà thiếu quan hệ phụ thuộc",
        "prepare the dossier while designing, and pilot or try out only after the approval. "
        "An error if the dates are in the wrong order or the plan has no such approval; "
        "a warning if the dates fit and only the link is missing",
    ),
    provisions=(
        regime("ND85").provision("13 – 17", Text("hồ sơ, thẩm định, phê duyệt cấp độ", "dossier, appraisal, approval")),
        regime("LANM116").provision(),
        regime("ND331").provision(
            "30.6",
            Text("triển khai đủ phương án được duyệt trước khi vận hành", "carry out the approved protection first"),
        ),
        Text(
            "Nghị định 330, Điều 23.1.c – d: phạt 20 – 30 triệu đồng khi vận hành hệ thống cấp độ 3 – 5 "
            "chưa được phê duyệt (theo tài liệu công khai nhắc tới, chưa đọc văn bản)",
            "Decree 330, Art. 23.1.c-d: a fine of 20 to 30 million đồng for running a system of level 3 to 5 "
            "without approval (mentioned in public pages, text not read)",
        ),
    ),
    bad="""\
dxplan: 1
id: cap-do
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {IOC: {name: Trung tâm điều hành, security_level: 3}}
tasks:
  T1: {name: Xây dựng IOC, kind: build, system: IOC, duration: 60d, lead: STTTT, deliverable: IOC}
  T2: {name: Phê duyệt cấp độ, kind: sec_level, system: IOC, duration: 22d, after: T1, lead: STTTT, deliverable: Quyết định}
  T3: {name: Vận hành thử, kind: trial, system: IOC, duration: 30d, after: T1, lead: STTTT, deliverable: Báo cáo}  # expect: DX402
  T4: {name: Nghiệm thu, kind: accept, system: IOC, duration: 10d, after: [T2, T3], lead: STTTT, deliverable: Biên bản}
""",
    good="""\
dxplan: 1
id: cap-do
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {IOC: {name: Trung tâm điều hành, security_level: 3}}
tasks:
  T1: {name: Xây dựng IOC, kind: build, system: IOC, duration: 60d, lead: STTTT, deliverable: IOC}
  T2: {name: Phê duyệt cấp độ, kind: sec_level, system: IOC, duration: 22d, after: T1 SS+20d, lead: STTTT, deliverable: Quyết định}
  T3: {name: Vận hành thử, kind: trial, system: IOC, duration: 30d, after: [T1, T2], lead: STTTT, deliverable: Báo cáo}
  T4: {name: Nghiệm thu, kind: accept, system: IOC, duration: 10d, after: T3, lead: STTTT, deliverable: Biên bản}
""",
    check=check,
    reads=("kind", "system"),
)
