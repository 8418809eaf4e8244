"""DX107: links at summaries, which other programs and assessments of schedules do not want."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.dependency import Dependency
from dxplan.model.named import Ref, refs
from dxplan.model.settings import Profile
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Count, Noun
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, Voiced, same, say

_LINK = Noun("quan hệ phụ thuộc", "link")


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan: the summaries that have links, or that links name.

    Not roll-outs, their units and waves: all units are waited for by the roll-out's id, and no other way.
    """
    summaries = {
        task.id
        for task in examination.plan.tasks.values()
        if task.children
        and task.roll_out is None
        and (task.copy_of is None or task.copy_of.summary != task.copy_of.template)
    }
    linked: dict[str, Dependency] = {}
    count = 0
    for link in examination.links if examination.network.hidden else ():  # there are such nodes for linked summaries
        if link.predecessor in summaries or link.successor in summaries:
            count += 1
            for id_ in (link.predecessor, link.successor):
                if id_ in summaries:
                    linked.setdefault(id_, link)
    if linked:
        yield _finding(examination, linked, count)


def _finding(examination: Examination, linked: dict[str, Dependency], count: int) -> Finding:
    tasks = examination.plan.tasks
    (first, link), *others = linked.items()
    return Finding(
        say(
            "{links} nối vào nhóm thay vì vào nhiệm vụ: {summaries}",
            "{links} tied to summaries instead of tasks: {summaries}",
            links=Count(count, _LINK),
            summaries=listed(refs(linked)),
        ),
        Place(tasks[link.successor].places, ("after", link.nth)),
        first,
        say(
            "nối vào nhiệm vụ đầu và nhiệm vụ cuối bên trong {summary}, hoặc thêm một mốc “{name} hoàn thành” "
            "và cho nhiệm vụ sau chờ mốc đó",
            "link the first and the last task inside {summary}, or add a milestone “{name} is done” "
            "and let what follows wait for that",
            summary=tasks[first],
            name=Voiced(same(first), tasks[first].name or same(first)),
        ),
        related=tuple(
            (
                Place(tasks[other.successor].places, ("after", other.nth)),
                say("nối vào nhóm {summary}", "tied to the summary {summary}", summary=Ref(id_)),
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
name: Kế hoạch ví dụ
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
name: Kế hoạch ví dụ
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
