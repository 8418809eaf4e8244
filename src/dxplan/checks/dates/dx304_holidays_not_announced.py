"""DX304: the schedule reaches years whose public holidays are not announced yet."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, Voiced, say

_CALENDARS = Voiced(
    say(
        "{calendars} ({days_off}, {worked_days})",
        "{calendars} ({days_off}, {worked_days})",
        calendars=Key("calendars"),
        days_off=Key("days_off"),
        worked_days=Key("worked_days"),
    ),
    Text("lịch làm việc", "the calendars"),
)


def check(examination: Examination) -> Iterator[Finding]:
    """Once a plan: the years in which Tết and the swapped days are an estimate."""
    schedule = examination.schedule
    years = schedule.calendars.unannounced_years(schedule.last_day)
    if not years:
        return
    plan = examination.plan
    yield Finding(
        say(
            "tiến độ kéo sang {years} chưa công bố lịch nghỉ: ngày tính được là tạm tính",
            "the schedule reaches {years}, whose days off are not announced yet: dates there are provisional",
            years=say("năm {year}", "{year}", year=years[0])
            if len(years) == 1
            else say("các năm {first} – {last}", "{first} – {last}", first=years[0], last=years[-1]),
        ),
        Place(plan.places, ("start",) if plan.finish_by is None else ("finish_by",)),
        hint=say(
            "rà lại khi có thông báo nghỉ Tết và nghỉ lễ; ngày đã biết thì ghi vào {calendars}",
            "check again once they are announced; put days already known into {calendars}",
            calendars=_CALENDARS,
        ),
    )


RULE = Rule(
    code="DX304",
    name="holidays_not_announced",
    severity=Severity.NOTE,
    title=Text("Lịch nghỉ chưa được công bố", "Holidays not announced yet"),
    why=Text(
        "số ngày nghỉ Tết, nghỉ Quốc khánh và ngày làm bù do Thủ tướng quyết định từng năm, có thể lệch vài ngày",
        "the days off for Tết and National Day, and the days worked instead, are decided year by year",
    ),
    fix=Text(
        "cập nhật khi có thông báo, và để dự phòng vài ngày quanh Tết",
        "update the plan once they are announced, and keep a few days in reserve around Tết",
    ),
    provisions=(
        Text(
            "Bộ luật Lao động 2019, Điều 112.3: Thủ tướng quyết định cụ thể ngày nghỉ hằng năm (hiểu biết chung)",
            "Labour Code 2019, Art. 112.3: the Prime Minister fixes the days off each year (general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: nghi-tet
start: 2029-03-01
finish_by: 2029-12-28  # expect: DX304
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
""",
    good="""\
dxplan: 1
id: nghi-tet
start: 2029-03-01
finish_by: 2029-12-28
calendar: khong-nghi-le
calendars: {khong-nghi-le: {week: mon..fri, holidays: none}}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
""",
    check=check,
)
