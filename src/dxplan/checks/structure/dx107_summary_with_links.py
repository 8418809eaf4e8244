"""DX107: links at summaries, which other programs and assessments of schedules do not want."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency
from dxplan.model.settings import Profile
from dxplan.source.diagnostic import Severity
from dxplan.text.old_lists import listed
from dxplan.text.phrase import Text


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan: the summaries that have links, or that links name."""
    summaries = {task.id for task in examination.plan.tasks.values() if task.children}
    linked: dict[str, Dependency] = {}
    count = 0
    for task in examination.plan.tasks.values():
        for link in task.predecessors:
            if task.children or link.predecessor in summaries:
                count += 1
                for id_ in (link.predecessor, task.id):
                    if id_ in summaries:
                        linked.setdefault(id_, link)
    if linked:
        yield _finding(examination, linked, count)


def _finding(examination: Examination, linked: dict[str, Dependency], count: int) -> Finding:
    tasks, names = examination.plan.tasks, listed(linked)
    (first, link), *others = linked.items()
    return Finding(
        Text(
            f"{count} quan hệ phụ thuộc nối vào nhóm thay vì vào nhiệm vụ: {names.vi}",
            f"{count} link{'' if count == 1 else 's'} tied to summaries instead of tasks: {names.en}",
        ),
        Place(tasks[link.successor].places, ("after", link.nth)),
        first,
        Text(
            f"nối vào nhiệm vụ đầu và nhiệm vụ cuối bên trong `{first}`, hoặc thêm một mốc “{first} hoàn thành” "
            "và cho nhiệm vụ sau chờ mốc đó",
            f"link the first and the last task inside `{first}`, or add a milestone “{first} is done” "
            "and let what follows wait for that",
        ),
        related=tuple(
            (
                Place(tasks[other.successor].places, ("after", other.nth)),
                Text(f"nối vào nhóm `{id_}`", f"tied to the summary `{id_}`"),
            )
            for id_, other in others
        ),
    )


RULE = Rule(
    code="DX107",
    name="summary_with_links",
    severity=Severity.NOTE,
    title=Text("Nhóm nhiệm vụ có quan hệ phụ thuộc", "Summaries with links"),
    why=Text(
        "dxplan hiểu đúng (sau cả nhóm, trước cả nhóm), nhưng nhiều phần mềm thì không, và không rõ "
        "nhiệm vụ nào thật sự phải chờ nhiệm vụ nào",
        "dxplan takes them as meant (after all of it, before any of it), but many programs do not, and it stays open "
        "which task really waits for which",
    ),
    fix=Text(
        "nối các nhiệm vụ với nhau; nhóm chỉ để cộng ngày và chi phí",
        "link tasks to tasks; summaries only add up dates and costs",
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 2: không nối quan hệ vào nhóm "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 2: no links at summary activities "
            "(professional practice, general knowledge)",
        ),
    ),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: nhom-co-lien-ket
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  P1:
    name: Chuẩn bị
    tasks:
      T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
      T2: {name: Thiết kế, kind: plan, duration: 20d, after: T1, lead: STTTT, deliverable: Thiết kế}
  T3: {name: Xây dựng, kind: build, duration: 40d, after: P1, lead: STTTT, deliverable: Hệ thống}  # expect: DX107
""",
    good="""\
dxplan: 1
id: nhom-co-lien-ket
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  P1:
    name: Chuẩn bị
    tasks:
      T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
      T2: {name: Thiết kế, kind: plan, duration: 20d, after: T1, lead: STTTT, deliverable: Thiết kế}
  T3: {name: Xây dựng, kind: build, duration: 40d, after: T2, lead: STTTT, deliverable: Hệ thống}
""",
    check=check,
)
