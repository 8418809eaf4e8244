"""DX104: the last day of a waiver is over."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.waiving import InForce, covered, described, is_expired
from dxplan.model.named import Key
from dxplan.model.settings import Waiver
from dxplan.scenario.remedies.drop_waiver import DropWaiver
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import FINDING, Count
from dxplan.text.phrase import Text, Voiced, say


def check(examination: Examination) -> Iterator[Finding]:
    """Every waiver with a last day is still in force."""
    waivers, today = examination.plan.checks.waivers, examination.today
    expired = [waiver for waiver in waivers if is_expired(waiver, today)]
    if not expired:
        return
    in_force = InForce(waivers, today)
    counts = covered(finding for finding in examination.found if in_force.covering(finding) is None)
    for waiver in expired:
        yield _finding(examination, waiver, counts[waiver.code, waiver.task])


def _finding(examination: Examination, waiver: Waiver, again: int) -> Finding:
    assert waiver.until is not None
    over = say(
        "{waiver} đã hết hạn {until}",
        "{waiver} ended on {until}",
        waiver=described(waiver),
        until=waiver.until,
    )
    place = Place(waiver.places, ("until",))
    if again:
        return Finding(
            say(
                "{over}: {findings} không còn được miễn",
                "{over}: {findings} waived no longer",
                over=over,
                findings=Count(again, FINDING),
            ),
            place,
            hint=say(
                "sửa điều được báo rồi bỏ miễn trừ, hoặc xin gia hạn và ghi {until} từ {today} trở đi",
                "mend what is reported and drop the waiver, or have it renewed and write an {until} from {today} on",
                until=Key("until"),
                today=examination.today,
            ),
        )
    if waiver.code not in examination.ran:
        return Finding(over, place)
    return Finding(
        say("{over} và không còn gì để miễn", "{over}, and there is nothing left to waive", over=over),
        place,
        hint=advise(DropWaiver(waiver)),
        severity=Severity.NOTE,
    )


RULE = Rule(
    code="DX104",
    name="waiver_expired",
    severity=Severity.WARNING,
    title=Text("Miễn trừ đã hết hạn", "A waiver that has expired"),
    why=Text(
        "việc tạm chấp nhận đã quá ngày hẹn: phải giải quyết hoặc xem xét lại, không để thành lệ",
        "what was accepted for a time is due: it is to be settled or decided anew, not to become a habit",
    ),
    fix=say(
        "bỏ miễn trừ, hoặc gia hạn{until} kèm lý do mới",
        "drop the waiver, or renew {until} with a new reason",
        until=Voiced(say(" {key}", "its {key}", key=Key("until")), Text("", "it")),
    ),
    provisions=(
        Text(
            "Ngoại lệ trong kế hoạch có lý do, thời hạn và được xem lại khi đến hạn (thông lệ nghề, hiểu biết chung)",
            "An exception in a plan has a reason and an end, and is looked at again then (professional practice, "
            "general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: het-han
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX414, task: T1, reason: chờ mẫu báo cáo của Bộ, until: 2022-06-30}  # expect: DX104
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: het-han
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  waive:
    - {code: DX414, task: T1, reason: chờ mẫu báo cáo của Bộ, until: 2030-06-30}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    runs_last=True,
)
