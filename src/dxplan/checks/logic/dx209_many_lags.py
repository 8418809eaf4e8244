"""DX209: too many links of the plan have a lag."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.standards import links
from dxplan.checks.law.standards.judging import in_small_plan, judged
from dxplan.checks.links import unusual_assessed
from dxplan.checks.rule import Rule
from dxplan.findings.reading import Verdict
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration, Unit
from dxplan.model.settings import Profile
from dxplan.scenario.remedies.name_wait import NameWait
from dxplan.scenario.remedies.name_waits import NameWaits
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.later import later
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Number


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan: the share of links with a lag, as the scorecard counts it."""
    reading = judged(examination, links.lags(examination), links.LAGS)
    if reading.verdict is not Verdict.FAIL:
        return
    lags, of, limit = reading.numerator or 0, reading.denominator or 0, reading.limit or 0
    yield Finding(
        say(
            "{lags} trong {of} quan hệ của các nhiệm vụ chưa xong có độ trễ: {share} %, quá mức {most} %{small}",
            "with a lag: {lags} of {of} links of unfinished tasks, {share} %, more than {most} %{small}",
            lags=int(lags),
            of=int(of),
            share=Number(lags / of * 100),
            most=Number(limit * 100),
            small=in_small_plan(reading),
        ),
        Place(examination.plan.places, ("tasks",)),
        hint=_hint(examination, floor(limit * of + 1e-9)),
    )


@later
def _hint(examination: Examination, allowed: int) -> Text:
    """The longest waits become tasks."""
    waits = [
        (link, link.lag) for link in examination.kept(unusual_assessed) if link.lag is not None and link.lag.amount > 0
    ]
    named = [NameWait(link, _takes(examination, link, lag)) for link, lag in waits]
    named.sort(key=lambda wait: -wait.takes.working_minutes(examination.schedule.plan_time.minutes_a_day))
    advice = NameWaits(tuple(named[: len(named) - allowed]))
    if not allowed:
        return advise(advice)
    return say(
        "giữ lại nhiều nhất {allowed} độ trễ: {advice}",
        "keep at most {allowed} of the lags: {advice}",
        allowed=allowed,
        advice=advice,
    )


def _takes(examination: Examination, link: Dependency, lag: Duration) -> Duration:
    """How long is waited; of a share of the predecessor's time, in working days."""
    if not lag.unit.is_share:
        return lag
    worked = examination.worked_days(examination.plan.tasks[link.predecessor])
    return Duration(ceil(lag.size / 100 * worked), Unit.DAYS)


RULE = Rule(
    code="DX209",
    name="many_lags",
    aliases=("DCMA-03", "GAO-2"),
    severity=Severity.WARNING,
    title=Text("Nhiều quan hệ có độ trễ", "Many links with a lag"),
    why=Text(
        "mỗi độ trễ là một khoảng chờ không tên: nhiều như vậy thì không ai biết tiến độ đang chờ những gì",
        "every lag is a wait without a name: with so many, nobody knows what the schedule waits for",
    ),
    fix=Text(
        "ghi các khoảng chờ thành nhiệm vụ có tên và cơ quan chủ trì, hoặc tách nhiệm vụ đi trước",
        "make the waits tasks with a name and a lead, or split the earlier task",
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 3: không quá 5 % quan hệ có độ trễ (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 3: at most 5 % of links have a lag (professional practice, general knowledge)",
        ),
        Text(
            "Mức 20 % của bộ ngưỡng province là của dxplan: lộ trình tính theo tháng thường cho làm gối (không phải quy định)",
            "The 20 % of the profile province are dxplan's own: roadmaps counted in months often overlap work "
            "(not a regulation)",
        ),
    ),
    thresholds=(links.LAGS,),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: nhieu-do-tre
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:  # expect: DX209
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Soạn đề án, kind: plan, duration: 20d, after: T1 FS+5d, lead: STTTT, deliverable: Đề án}
  T3: {name: Trình đề án, kind: policy, duration: 5d, after: T2 FS+5d, lead: STTTT, deliverable: Tờ trình}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: nhieu-do-tre
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Soạn đề án, kind: plan, duration: 25d, after: T1, lead: STTTT, deliverable: Đề án}
  W1: {name: Lấy ý kiến, kind: plan, duration: 5d, after: T2, lead: STTTT, deliverable: Bảng tổng hợp ý kiến}
  T3: {name: Trình đề án, kind: policy, duration: 5d, after: W1, lead: STTTT, deliverable: Tờ trình}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
