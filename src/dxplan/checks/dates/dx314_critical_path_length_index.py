"""DX314: the plan is so late that working to plan will not bring it back: its critical path length index is low."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dxplan.checks import late
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.standards.critical_path_length import CRITICAL_PATH_LENGTH, critical_path_length
from dxplan.checks.law.standards.judging import judged
from dxplan.checks.rule import Rule
from dxplan.findings.reading import Scale, Verdict
from dxplan.model.moment import Moment
from dxplan.model.settings import Profile
from dxplan.scenario.promises import FINISH_BY, Promise
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.schedule.drivers import last_to_finish
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import WORKING_DAY, Count
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Number


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan with a deadline of its own; the lateness itself is found by other rules, which this belongs to."""
    plan, schedule = examination.plan, examination.schedule
    if plan.finish_by is None:
        return
    counted = critical_path_length(examination)
    reading = judged(examination, counted, CRITICAL_PATH_LENGTH, at_least=True, scale=Scale.INDEX)
    if reading.verdict is not Verdict.FAIL:
        return
    value, limit, length = reading.value or 0, reading.limit or 0, reading.denominator or 0
    (operands,) = reading.remarks
    last = last_to_finish(schedule)
    # as many days as bring the index up to its limit: less work is left then, and the slack grows as much
    days = Count(ceil((limit - value) * length / limit - 1e-9), WORKING_DAY)
    promised, done = Moment(plan.finish_by, plan.finish_by, plan.finish_by_clock), schedule.last_day
    yield Finding(
        say(
            "chỉ số độ dài đường găng {index} thấp hơn {least}: {operands}",
            "the critical path length index {index} is below {least}: {operands}",
            index=Number(value, _decimals_below(value, limit)),
            least=Number(limit, 3),
            operands=operands,
        ),
        Place(plan.places, ("finish_by",)),
        last,
        say(
            "rút ngắn đường găng ít nhất {days}{how}, hoặc {later} (chưa kể dự phòng)",
            "shorten the critical path by at least {days}{how}, or {later} (with no buffer yet)",
            days=days,
            how=_how(examination),
            later=MoveDate(None, "finish_by", promised, Moment(done, done)),
        ),
    )


def _decimals_below(value: float, limit: float) -> int:
    """So many that it is below its limit as it is written, too."""
    return next((decimals for decimals in range(3, 9) if round(value, decimals) < limit), 9)


def _how(examination: Examination) -> Text:
    """What shortens it enough, where that is found soon."""
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    (trials,) = late.trials_for(examination, 1)
    promise = Promise(FINISH_BY)
    if not trials or not promise.is_broken(examination.schedule):
        return NOTHING
    return chain.repaired(chain.examined(examination, promise, trials))


RULE = Rule(
    code="DX314",
    name="critical_path_length_index",
    aliases=("DCMA-13", "GAO-7"),
    severity=Severity.WARNING,
    title=Text("Chỉ số độ dài đường găng (CPLI) thấp", "Low critical path length index (CPLI)"),
    why=Text(
        "mỗi ngày làm việc còn lại phải làm phần việc của hơn một ngày mới kịp thời hạn: làm đúng kế hoạch thì không kịp",
        "each working day that is left would have to do the work of more than one: working to plan is not enough",
    ),
    fix=Text(
        "rút ngắn hoặc làm song song các nhiệm vụ trên đường găng, hoặc xin lùi thời hạn của kế hoạch",
        "shorten or overlap tasks on the critical path, or ask for a later deadline of the plan",
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 13: CPLI = (CPL + TF) / CPL, ít nhất 0,95 (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 13: CPLI = (CPL + TF) / CPL, at least 0.95 "
            "(professional practice, general knowledge)",
        ),
    ),
    thresholds=(CRITICAL_PATH_LENGTH,),
    quiet_in=(Profile.PROVINCE,),
    part_of=("DX301",),
    bad="""\
dxplan: 1
id: cpli-thap
start: 2022-03-01
finish_by: 2022-06-30  # expect: DX314
checks:
  profile: dcma
  waive:
    - {code: DX301, reason: đã báo cáo UBND tỉnh, until: 2027-12-31}
    - {code: DX311, reason: đã báo cáo UBND tỉnh, until: 2027-12-31}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Làm sạch dữ liệu, kind: data, duration: 40d, after: T2, lead: STTTT, deliverable: Dữ liệu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: cpli-thap
start: 2022-03-01
finish_by: 2022-09-30
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 40d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Làm sạch dữ liệu, kind: data, duration: 40d, after: T2, lead: STTTT, deliverable: Dữ liệu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
