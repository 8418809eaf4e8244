"""DX453: tasks that serve no target of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.rule import Rule
from dxplan.model.named import Key, entries
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import OTHER_TARGET, TASK, Count
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """In a plan that ties tasks to targets every task names one, or a summary around it does; milestones do not.

    A plan that ties none of them does not use targets in this way; that no task serves one is said there (DX406).
    """
    plan = examination.plan
    if not examination.saying("kpis"):
        return
    tasks = examination.work
    without = [task for task in tasks if not _serves(examination, task)]
    if without:
        yield Finding(
            say(
                "{number}/{tasks} không gắn với chỉ tiêu nào: {names}",
                "{number} of {tasks} without a target: {names}",
                number=len(without),
                tasks=Count(len(tasks), TASK),
                names=listed(without),
            ),
            Place(without[0].places),
            hint=say(
                "ghi {kpis} ở nhiệm vụ hoặc nhóm nhiệm vụ; kế hoạch có {targets}",
                "write {kpis} at the tasks or the summaries around them; the plan has {targets}",
                kpis=entries("kpis", ["…"]),
                targets=listed(plan.kpis.values(), rest=OTHER_TARGET),
            ),
        )


def _serves(examination: Examination, task: Task) -> bool:
    return bool(task.kpis) or any(summary.kpis for summary in examination.plan.ancestors(task))


RULE = Rule(
    code="DX453",
    name="task_without_kpi",
    severity=Severity.NOTE,
    title=Text("Nhiệm vụ không gắn với chỉ tiêu", "A task that serves no target"),
    why=Text(
        "không rõ nhiệm vụ góp vào mục tiêu nào; khi thiếu kinh phí không biết nên giữ hay bỏ",
        "it is unclear what the task is good for; when money is short nobody knows whether to keep it",
    ),
    fix=say(
        "gắn nhiệm vụ với chỉ tiêu mà nó phục vụ ({kpis}), ở nhiệm vụ hoặc ở cả nhóm",
        "tie the task to the target it serves ({kpis}), at the task or at the summary around it",
        kpis=Key("kpis"),
    ),
    provisions=(
        regime("ND224").provision("4.4.a"),
        Text(
            "Mỗi nhiệm vụ góp vào một mục tiêu của chương trình (thông lệ quản lý chương trình, hiểu biết chung)",
            "Each task serves an objective of the programme (programme management practice, general knowledge)",
        ),
    ),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: gan-chi-tieu
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-12-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 40d, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T2: {name: Số hóa ảnh tư liệu, kind: data, duration: 20d, after: T1, lead: STTTT, deliverable: Kho ảnh}  # expect: DX453
""",
    good="""\
dxplan: 1
id: gan-chi-tieu
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-12-30}
tasks:
  P1:
    name: Hồ sơ trên mạng
    kpis: [K1]
    tasks:
      T1: {name: Xây dựng, kind: build, duration: 40d, lead: STTTT, deliverable: Hệ thống}
      T2: {name: Số hóa hồ sơ, kind: data, duration: 20d, after: T1, lead: STTTT, deliverable: Kho hồ sơ}
""",
    check=check,
)
