"""DX103: a waiver is for a task that the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.waiving import described, is_expired
from dxplan.model.named import Key
from dxplan.model.settings import Waiver
from dxplan.scenario.remedies.correct import CorrectWaiver
from dxplan.soundness.suggest import closest
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, Voiced, say


def check(examination: Examination) -> Iterator[Finding]:
    """The task of every waiver in force is in the plan."""
    plan = examination.plan.written
    for waiver in plan.checks.waivers:
        if waiver.task is None or waiver.task in plan.tasks or is_expired(waiver, examination.today):
            continue
        yield Finding(
            say(
                "{waiver}: không có nhiệm vụ này",
                "{waiver}: there is no such task",
                waiver=described(waiver),
            ),
            Place(waiver.places, ("task",)),
            hint=_hint(waiver, closest(waiver.task, list(plan.tasks))),
        )


def _hint(waiver: Waiver, near: str | None) -> Text | None:
    if near is None:
        return None
    return say(
        "{correct} Nếu nhiệm vụ đã bị bỏ thì bỏ cả miễn trừ",
        "{correct} If the task is gone, drop the waiver too",
        correct=CorrectWaiver(waiver, replace(waiver, task=near)),
    )


RULE = Rule(
    code="DX103",
    name="waiver_of_unknown_task",
    severity=Severity.WARNING,
    title=Text("Miễn trừ cho nhiệm vụ không có", "A waiver for a task that does not exist"),
    why=Text(
        "miễn trừ này không có tác dụng: điều đáng lẽ được miễn vẫn bị báo",
        "the waiver has no effect: what it should accept is still reported",
    ),
    fix=say(
        "ghi mã của nhiệm vụ như {where}, hoặc bỏ miễn trừ",
        "write the task's id as {where}, or drop the waiver",
        where=Voiced(say("trong {key}", "under {key}", key=Key("tasks")), Text("trong kế hoạch", "in the plan")),
    ),
    provisions=(
        Text(
            "Thiết lập không có tác dụng phải được báo lại (quy ước của dxplan)",
            "Settings without effect are reported (convention of dxplan)",
        ),
    ),
    bad="""\
dxplan: 1
id: mien-tru
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX414, task: KS2, reason: khảo sát nội bộ}  # expect: DX103
tasks:
  KS1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  TK: {name: Tổng kết, kind: review, duration: 5d, after: KS1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: mien-tru
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX414, task: KS1, reason: khảo sát nội bộ}
tasks:
  KS1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT}
  TK: {name: Tổng kết, kind: review, duration: 5d, after: KS1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
