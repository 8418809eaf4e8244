"""DX408: nobody leads a task."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.programme.leads import leads
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text


def check(examination: Examination) -> Iterator[Finding]:
    """Every task has a `lead`, its own or that of a summary around it. Milestones mark what others have done."""
    lacking = [task for task in examination.work if examination.plan.inherited(task, "lead") is None]
    likely = _likely_lead(examination)
    for group in by_phase(examination, "DX408", lacking):
        subject = group.subject()
        yield Finding(
            Text(f"{subject.vi} chưa có cơ quan chủ trì", f"no lead agency: {subject.en}"),
            group.place,
            group.waived_by,
            _hint(group, likely),
            related=tuple((Place(task.places), Text("chưa có `lead`", "no `lead`")) for task in group.tasks[1:]),
        )


def _likely_lead(examination: Examination) -> str:
    """The agency that leads most tasks of the plan, or the first one there is."""
    return next(iter((*leads(examination), *examination.plan.agencies)), "…")


def _hint(group: Lacking, likely: str) -> Text:
    line = f"lead: {likely}"
    if group.whole and group.phase is not None:
        phase = group.phase.id
        return Text(
            f"ghi `{line}` (hoặc cơ quan khác) ở `{phase}`: có hiệu lực cho mọi nhiệm vụ bên trong",
            f"write `{line}` (or another agency) at `{phase}`: it holds for all tasks inside",
        )
    return Text(
        f"ghi `{line}`, hoặc cơ quan khác trong `agencies`, ở từng nhiệm vụ",
        f"write `{line}`, or another one of the `agencies`, at each task",
    )


RULE = Rule(
    code="DX408",
    name="no_lead_agency",
    aliases=("R08", "GAO-3"),
    severity=Severity.ERROR,
    title=Text("Nhiệm vụ không có cơ quan chủ trì", "A task without a lead agency"),
    why=Text(
        "không ai phải trả lời khi nhiệm vụ chậm, và không giao việc hay phân bổ kinh phí được",
        "nobody answers for a delay, and neither work nor money can be assigned",
    ),
    fix=Text(
        "ghi đúng một cơ quan ở `lead`; các cơ quan phối hợp ghi ở `support`",
        "name exactly one agency as `lead`; those that cooperate go into `support`",
    ),
    provisions=(
        regime("ND224").provision(
            "6.2.b", Text("kế hoạch phân công cơ quan chủ trì", "a plan assigns the lead of each task")
        ),
        Text(
            "Trước 01/7/2026: phụ lục phân công của kế hoạch các tỉnh (thông lệ)",
            "Before 2026-07-01: the annexes of provincial plans (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: chu-tri
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, deliverable: Hệ thống}  # expect: DX408
""",
    good="""\
dxplan: 1
id: chu-tri
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  P1:
    name: Chuẩn bị
    lead: STTTT
    tasks:
      T1: {name: Khảo sát, kind: survey, duration: 20d, deliverable: Báo cáo khảo sát}
      T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, deliverable: Hệ thống}
  M1: {name: Hệ thống sẵn sàng, kind: milestone, after: P1}
""",
    check=check,
)
