"""DX101: a waiver or a threshold is for a code that no rule has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.model.named import Code
from dxplan.model.settings import Waiver
from dxplan.scenario.remedies.correct import CorrectLimits, CorrectWaiver
from dxplan.soundness.mistakes import MISTAKES
from dxplan.soundness.suggest import closest
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """Every code under `checks` is that of a rule."""
    settings = examination.plan.checks
    written: list[tuple[str, Waiver | None, Place]] = [
        *((limit, None, Place(settings.places, ("thresholds", limit))) for limit in settings.thresholds),
        *((waiver.code, waiver, Place(waiver.places, ("code",))) for waiver in settings.waivers),
    ]
    if not written:
        return
    codes = [rule.code for rule in rules()]
    known = frozenset(codes)
    for code, waiver, place in written:
        if code not in known:
            yield Finding(_message(code), place, hint=_hint(code, waiver, codes))


def _message(code: str) -> Text:
    if code in MISTAKES:
        return say(
            "{code} là lỗi khi đọc tệp: không đặt ngưỡng, không miễn trừ được",
            "{code} is a mistake in reading: it has no limits and cannot be waived",
            code=Code(code),
        )
    return say("không có quy tắc nào mang mã {code}", "there is no rule with the code {code}", code=Code(code))


def _hint(code: str, waiver: Waiver | None, codes: list[str]) -> Text | None:
    if code in MISTAKES:
        return say(
            "bỏ {code} ở đây và sửa chính lỗi đó", "drop {code} here and mend the mistake itself", code=Code(code)
        )
    near = closest(code, codes)
    if near is None:
        return None
    return say(
        "{correct} Nếu không thì bỏ {code}",
        "{correct} Otherwise drop {code}",
        correct=CorrectLimits(code, near) if waiver is None else CorrectWaiver(waiver, replace(waiver, code=near)),
        code=Code(code),
    )


RULE = Rule(
    code="DX101",
    name="unknown_check_code",
    severity=Severity.WARNING,
    title=Text("Thiết lập cho một mã không có", "Settings for a code that does not exist"),
    why=Text(
        "ngưỡng hay miễn trừ này không có tác dụng gì, trong khi người lập kế hoạch tưởng là có",
        "the limit or the waiver has no effect, while the planner believes it has",
    ),
    fix=say("ghi một mã có trong danh sách của {rules}", "write a code that {rules} lists", rules=Code("dxplan rule")),
    provisions=(
        Text(
            "Thiết lập không có tác dụng phải được báo lại (quy ước của dxplan)",
            "Settings without effect are reported (convention of dxplan)",
        ),
    ),
    bad="""\
dxplan: 1
id: ma-khong-co
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX498, reason: đã báo cáo UBND}  # expect: DX101
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ma-khong-co
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX414, task: T1, reason: "khảo sát nội bộ, không có báo cáo riêng"}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
