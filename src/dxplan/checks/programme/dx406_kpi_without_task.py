"""DX406: a target that no task serves in time."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.rule import Rule
from dxplan.checks.serving import AFTERWARDS, serves_until, serving
from dxplan.model.kpi import Kpi
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.old_lists import listed
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date


def check(examination: Examination) -> Iterator[Finding]:
    """Every target is named by a task (or summary) that is done by the target's date."""
    tasks_of = serving(examination.plan)
    for kpi in examination.plan.kpis.values():
        tasks = tasks_of[kpi.id]
        if not tasks:
            yield _unserved(kpi)
        elif kpi.by is not None and all(serves_until(examination, task) > kpi.by.last for task in tasks):
            yield _too_late(examination, kpi, tasks)


def _unserved(kpi: Kpi) -> Finding:
    return Finding(
        Text(f"không nhiệm vụ nào đóng góp cho chỉ tiêu `{kpi.id}`", f"no task serves the target `{kpi.id}`"),
        Place(kpi.places),
        hint=Text(
            f"ghi `kpis: [{kpi.id}]` ở nhiệm vụ làm ra kết quả này, hoặc bỏ chỉ tiêu",
            f"write `kpis: [{kpi.id}]` at the task that brings it about, or drop the target",
        ),
    )


def _too_late(examination: Examination, kpi: Kpi, tasks: list[Task]) -> Finding:
    assert kpi.by is not None
    first = min(tasks, key=lambda task: (serves_until(examination, task), task.id))
    names, by = listed(task.id for task in tasks), written_date(kpi.by.last)
    done = written_date(serves_until(examination, first))
    needed = [task for task in tasks if task.kind not in AFTERWARDS] or [first]
    needed_names = listed(task.id for task in needed)
    last = max(serves_until(examination, task) for task in needed)
    finish = "finish" if len(tasks) > 1 else "finishes"
    which = Text(f"; sớm nhất là `{first.id}`", f"; the first is `{first.id}`") if len(tasks) > 1 else Text("", "")
    return Finding(
        Text(
            f"chỉ tiêu `{kpi.id}` phải đạt {by.vi}, nhưng {names.vi} xong sau ngày đó{which.vi}, {done.vi}",
            f"the target `{kpi.id}` is due on {by.en}, but {names.en} {finish} later{which.en}, {done.en}",
        ),
        Place(kpi.places, ("by",)),
        hint=Text(
            f"cho {needed_names.vi} xong chậm nhất {by.vi}, hoặc ghi `by: {last.isoformat()}`",
            f"finish {needed_names.en} by {by.en}, or write `by: {last.isoformat()}`",
        ),
        related=tuple(_when(examination, task) for task in tasks),
    )


def _when(examination: Examination, task: Task) -> tuple[Place, Text]:
    done = written_date(serves_until(examination, task))
    return Place(task.places, ("kpis",)), Text(f"`{task.id}` xong {done.vi}", f"`{task.id}` is done on {done.en}")


RULE = Rule(
    code="DX406",
    name="kpi_without_task",
    aliases=("R06", "GAO-1"),
    severity=Severity.ERROR,
    title=Text("Chỉ tiêu không có nhiệm vụ đóng góp", "A target that no task serves"),
    why=Text(
        "chỉ tiêu chỉ có trên giấy: thực hiện xong mọi nhiệm vụ cũng không đạt được vào ngày đã hứa",
        "it exists on paper only: even with every task done it is not reached on the day promised",
    ),
    fix=Text(
        "gắn chỉ tiêu với nhiệm vụ làm ra nó (`kpis`), hoặc sửa thời hạn, hoặc bỏ chỉ tiêu",
        "tie the target to the task that brings it about (`kpis`), or change its date, or drop it",
    ),
    provisions=(
        regime("ND224").provision("4.4.a"),
        Text(
            "Trước 01/7/2026: mỗi chỉ tiêu có nhiệm vụ thực hiện (thông lệ)",
            "Before 2026-07-01: every target has its task (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: chi-tieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ công việc xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-04-29}  # expect: DX406
  K2: {name: Người dân hài lòng, baseline: 60, target: 80, unit: "%", by: 2022-12-30}  # expect: DX406
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
""",
    good="""\
dxplan: 1
id: chi-tieu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ công việc xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-12-30}
  K2: {name: Người dân hài lòng, baseline: 60, target: 80, unit: "%", by: 2022-12-30}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T3: {name: Khảo sát mức hài lòng, kind: measure, duration: 20d, after: T2, lead: STTTT, deliverable: Báo cáo, kpis: [K2]}
""",
    check=check,
)
