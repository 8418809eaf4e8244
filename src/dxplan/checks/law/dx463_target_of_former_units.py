"""DX463: a target counts units that are no more on its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.body_names import ended_bodies
from dxplan.checks.rule import Rule
from dxplan.checks.serving import serving
from dxplan.model.kpi import Kpi
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

_TIER = expression(r"(?i)\b(?:tuyến|hạng|trung tâm y tế|bệnh viện(?: đa khoa)?) huyện\b")
"""A tier of health care, and what is still called so, are no units."""


def check(examination: Examination) -> Iterator[Finding]:
    """What a target counts, or ranks among, is there on the day by which it is to be reached."""
    kpis = examination.plan.kpis.values()
    days = _last_days(examination) if any(kpi.by is None for kpi in kpis) else {}
    for kpi in kpis:
        day = days.get(kpi.id) if kpi.by is None else kpi.by.last
        if day is None:
            continue
        for key, text in _words(kpi):
            said = _TIER.sub(" ", text.everything)
            ended = [named.body for named in ended_bodies(said) if named.body.last and named.body.last < day]
            for body in ended[:1]:
                assert body.last is not None
                yield Finding(
                    say(
                        "{kpi} đến {day} còn tính theo {body}, không còn sau ngày {last}",
                        "{kpi} still counts {body} on {day}, which ended on {last}",
                        kpi=kpi,
                        day=day,
                        body=body,
                        last=body.last,
                    ),
                    Place(kpi.places, (key,)),
                    hint=say(
                        "tính theo {instead} và sửa hiện trạng, con số cho khớp; hoặc đặt hạn đến {last}",
                        "count {instead} and put baseline and figures right, or reach it by {last}",
                        instead=body.instead,
                        last=body.last,
                    ),
                    severity=Severity.NOTE if body.is_small else None,
                )
            if ended:
                break


def _words(kpi: Kpi) -> Iterator[tuple[str, Text]]:
    for key, value in (("name", kpi.name), ("target", kpi.target), ("unit", kpi.unit)):
        if isinstance(value, Text):
            yield key, value


def _last_days(examination: Examination) -> dict[str, date]:
    """When the last task that serves a target is done, by the target's id."""
    tasks = serving(examination)
    return {kpi: max(examination.finish_day(task) for task in serve) for kpi, serve in tasks.items() if serve}


RULE = Rule(
    code="DX463",
    name="target_of_former_units",
    severity=Severity.WARNING,
    title=Text("Chỉ tiêu tính theo đơn vị không còn", "A target counts units that are no more"),
    why=Text(
        "đến hạn không còn đơn vị để đếm, thứ hạng không còn mẫu số: không ai nghiệm thu được chỉ tiêu",
        "on its day there is nothing to count and no such ranking: nobody can say whether it is reached",
    ),
    fix=Text(
        "tính theo đơn vị có vào ngày đến hạn (xã, phường, đặc khu; 34 tỉnh, thành phố) và sửa hiện trạng theo",
        "count the units of that day (communes, wards, special zones; 34 provinces), and mend the baseline",
    ),
    provisions=(
        Text(
            "Từ 01/07/2025: không còn cấp huyện và thị trấn; 63 tỉnh còn 34 (Nghị quyết 202/2025/QH15; theo báo chí và "
            "hiểu biết chung, chưa đọc nghị quyết)",
            "From 2025-07-01: no districts and townships; 34 provinces of 63 (Resolution 202/2025/QH15; from the press "
            "and general knowledge, resolutions not read)",
        ),
    ),
    bad="""\
dxplan: 1
id: chi-tieu
start: 2025-03-03
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
kpis:
  K1: {name: "Quận, huyện kết nối trung tâm điều hành", baseline: 10, target: 100, unit: "%", by: 2025-12-31}  # expect: DX463
tasks:
  T1: {name: Lắp thiết bị, kind: infra, duration: 60d, lead: SKHCN, deliverable: Thiết bị, kpis: [K1]}
""",
    good="""\
dxplan: 1
id: chi-tieu
start: 2025-03-03
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
kpis:
  K1: {name: "Phường, xã kết nối trung tâm điều hành", baseline: 10, target: 100, unit: "%", by: 2025-12-31}
tasks:
  T1: {name: Lắp thiết bị, kind: infra, duration: 60d, lead: SKHCN, deliverable: Thiết bị, kpis: [K1]}
""",
    check=check,
)
