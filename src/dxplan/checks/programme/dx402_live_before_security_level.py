"""DX402: a system runs with real data before its security level is approved."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

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
    first, name = early[0], f"`{system.id}`"
    start = written_date(examination.start_day(first))
    runs = Text(f"`{first.id}` chạy {name} từ {start.vi}", f"`{first.id}` runs {name} from {start.en}")
    provision = _provision(examination, first)
    level = Text("", "")
    if system.security_level is not None:
        level = Text(f" (cấp độ {system.security_level})", f" (level {system.security_level})")
    others = tuple((Place(task.places), Text("cũng chạy trước", "runs before it too")) for task in early[1:])
    if not approvals:
        return Finding(
            Text(
                f"{runs.vi}{level.vi}, nhưng kế hoạch không có nhiệm vụ phê duyệt cấp độ an toàn",
                f"{runs.en}{level.en}, but the plan has no task that approves its security level",
            ),
            Place(first.places),
            first.id,
            Text(
                f"thêm nhiệm vụ `kind: sec_level`, `system: {system.id}` trước `{first.id}`{provision.vi}",
                f"add a task of `kind: sec_level`, `system: {system.id}` before `{first.id}`{provision.en}",
            ),
            related=others,
        )
    approval = max(approvals, key=lambda task: (examination.dates(task).early_finish, task.id))
    done = written_date(examination.finish_day(approval))
    return Finding(
        Text(
            f"{runs.vi}{level.vi}, trước khi cấp độ an toàn được phê duyệt (`{approval.id}` xong {done.vi})",
            f"{runs.en}{level.en}, before its security level is approved (`{approval.id}` is done on {done.en})",
        ),
        Place(first.places, ("after",)),
        first.id,
        _hint(examination, approval, first, provision),
        related=((Place(approval.places), Text(f"phê duyệt xong {done.vi}", f"approved on {done.en}")), *others),
    )


def _hint(examination: Examination, approval: Task, live: Task, provision: Text) -> Text:
    """Let the task wait; where the approval waits for the start of that very task, its own link has to go first."""
    link = next((link for link in approval.predecessors if link.predecessor == live.id), None)
    move = Text("", "")
    if link is not None:
        move = Text(f"bỏ `{link}` ở `{approval.id}` rồi ", f"drop `{link}` at `{approval.id}`, then ")
    return Text(
        f"{move.vi}thêm `{approval.id}` vào `after` của `{live.id}`{provision.vi}",
        f"{move.en}add `{approval.id}` to the `after` of `{live.id}`{provision.en}",
    )


def _not_linked(examination: Examination, system: System, approval: Task, live: Task) -> Finding:
    done, start = written_date(examination.finish_day(approval)), written_date(examination.start_day(live))
    provision = _provision(examination, live)
    return Finding(
        Text(
            f"`{live.id}` ({start.vi}) không chờ phê duyệt cấp độ `{system.id}` (`{approval.id}`, xong {done.vi}): "
            "chỉ nhờ ngày tháng mà đúng thứ tự",
            f"`{live.id}` ({start.en}) does not wait for the approval of the level of `{system.id}` "
            f"(`{approval.id}`, done {done.en}): only the dates happen to fit",
        ),
        Place(live.places, ("after",)),
        live.id,
        _hint(examination, approval, live, provision),
        Severity.WARNING,
        ((Place(approval.places), Text(f"phê duyệt xong {done.vi}", f"approved on {done.en}")),),
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
)
