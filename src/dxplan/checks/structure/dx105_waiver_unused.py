"""DX105: a waiver for something that is not found."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.waiving import covered, described, is_expired
from dxplan.model.settings import Waiver
from dxplan.scenario.remedies.drop_waiver import DropWaiver
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """Every waiver in force accepts something that a rule has found; rules that did not run say nothing."""
    waivers = examination.plan.checks.waivers
    if not waivers:
        return
    judged = examination.ran.difference(rule.code for rule in rules() if rule.runs_last)
    counts = covered(examination.found)
    first: dict[tuple[str, str | None], Waiver] = {}
    for waiver in waivers:
        if waiver.code not in judged or is_expired(waiver, examination.today):
            continue
        if first.setdefault((waiver.code, waiver.task), waiver) is not waiver:
            yield _again(waiver, first[waiver.code, waiver.task])
            continue
        if counts[waiver.code, waiver.task]:
            continue
        if waiver.task is not None and waiver.task not in examination.plan.tasks:
            continue  # DX103
        yield Finding(
            say("{waiver} không còn gì để miễn", "{waiver} has nothing to waive", waiver=described(waiver)),
            Place(waiver.places),
            hint=advise(DropWaiver(waiver)),
        )


def _again(waiver: Waiver, first: Waiver) -> Finding:
    return Finding(
        say(
            "{waiver} được ghi hai lần: lần sau không có tác dụng",
            "{waiver} stands here again, to no effect",
            waiver=described(waiver),
        ),
        Place(waiver.places),
        hint=advise(DropWaiver(waiver)),
        related=((Place(first.places), Text("lần đầu", "the first time")),),
    )


RULE = Rule(
    code="DX105",
    name="waiver_unused",
    severity=Severity.NOTE,
    title=Text("Miễn trừ không dùng đến", "A waiver of no use"),
    why=Text(
        "điều được miễn không còn nữa; giữ lại thì lần sau mắc lỗi này sẽ không ai hay",
        "what it accepts is gone; if it stays, nobody will hear of the next such fault",
    ),
    fix=Text("bỏ miễn trừ này", "drop this waiver"),
    provisions=(
        Text(
            "Ngoại lệ trong kế hoạch được gỡ khi không còn cần (thông lệ nghề, hiểu biết chung)",
            "An exception in a plan is withdrawn when it is no longer needed (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: mien-tru-thua
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX414, task: T1, reason: khảo sát nội bộ}  # expect: DX105
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: mien-tru-thua
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX414, task: T1, reason: khảo sát nội bộ}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    runs_last=True,
)
