"""DX414: a task that leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.phases import by_phase
from dxplan.checks.rule import Rule
from dxplan.model.named import Key, entry
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_LACKING = say("chưa có {key}", "no {key}", key=Key("deliverable"))


def check(examination: Examination) -> Iterator[Finding]:
    """Every task says its `deliverable`, or a summary around it does. Milestones have none of their own."""
    lacking = [task for task in examination.work if not _has_deliverable(examination, task)]
    for group in by_phase(examination, "DX414", lacking):
        yield Finding(
            say("{subject} chưa ghi sản phẩm", "no deliverable: {subject}", subject=group.subject()),
            group.place,
            group.waived_by,
            say(
                "ghi {entry} (báo cáo, quyết định, biên bản, hệ thống) cho từng nhiệm vụ",
                "write {entry} (a report, a decision, a record, a system) for each task",
                entry=entry("deliverable", "…"),
            ),
            related=tuple((Place(task.places), _LACKING) for task in group.tasks[1:]),
        )


def _has_deliverable(examination: Examination, task: Task) -> bool:
    return (
        task.deliverable is not None
        or bool(task.deliverables)
        or any(s.deliverable is not None for s in examination.plan.ancestors(task))
    )


RULE = Rule(
    code="DX414",
    name="no_deliverable",
    aliases=("R14",),
    severity=Severity.WARNING,
    title=Text("Nhiệm vụ không có sản phẩm đầu ra", "A task without a deliverable"),
    why=Text(
        "không có gì để nghiệm thu, nên không ai biết nhiệm vụ đã xong hay chưa",
        "there is nothing to accept, so nobody can tell whether the task is done",
    ),
    fix=Text(
        "ghi sản phẩm cụ thể, kiểm đếm được, của từng nhiệm vụ",
        "name something concrete that can be counted for each task",
    ),
    provisions=(
        regime("ND224").provision(
            "7.1",
            Text(
                "kế hoạch chuyển đổi số của tỉnh xác định nhiệm vụ, nguồn lực, thời hạn và tổ chức thực hiện",
                "a province's plan sets tasks, resources, terms and who carries them out",
            ),
        ),
        regime("ND224").provision(
            "6.2.b",
            Text(
                "Chương trình quốc gia nêu sản phẩm của từng nhiệm vụ; kế hoạch của tỉnh làm theo",
                "the national Programme says what each task yields; a province's plan follows it",
            ),
        ),
        Text(
            "Trước 01/7/2026: phụ lục nhiệm vụ của kế hoạch các tỉnh (thông lệ)",
            "Before 2026-07-01: the annexes of provincial plans (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: san-pham
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT}  # expect: DX414
""",
    good="""\
dxplan: 1
id: san-pham
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống chạy thử được}
  M1: {name: Hệ thống sẵn sàng, kind: milestone, after: T2, lead: STTTT}
""",
    check=check,
)
