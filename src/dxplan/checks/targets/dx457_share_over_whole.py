"""DX457: a share of more than all there is."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.rule import Rule
from dxplan.model.kpi import Kpi
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Number

_WHOLE = 100.0
_PERCENT = Words(("phần trăm", "percent", "per cent"))
_IN_WORDS = expression(r"^\D{0,20}?(?P<number>\d+(?:[.,]\d+)?)\s*(?:%|phần trăm\b|per ?cent\b)")
_OF_SOMETHING_THAT_GROWS = Words(
    (
        *("tăng", "tăng thêm", "tăng trưởng", "so với", "so sánh", "bằng", "gấp", "vượt", "chỉ số", "tốc độ"),
        *("kế hoạch", "dự toán", "chỉ tiêu giao", "định mức", "công suất", "thuê bao", "mật độ", "tỷ suất"),
        *("lợi nhuận", "hoàn vốn", "doanh thu", "thu ngân sách", "tổng thu"),
        *("growth", "grow", "grows", "growing", "increase", "increased", "rise", "more than", "compared", "relative"),
        *("index", "plan", "planned", "quota", "estimate", "capacity", "density", "subscriptions", "penetration"),
        *("return", "revenue", "yield", "ratio", "over baseline", "of baseline", "against"),
    )
)
"""What may well be more than a hundred of a hundred: growth, indices, comparisons with a plan, lines per head."""


def check(examination: Examination) -> Iterator[Finding]:
    """A share of a whole is at most 100 %, as target and as baseline; growth and comparisons have no such bound."""
    for kpi in examination.plan.kpis.values():
        if _may_be_more(kpi):
            continue
        for key, value in (("target", kpi.target), ("baseline", kpi.baseline)):
            share = _share(kpi, value)
            if share is not None and share > _WHOLE:
                yield _finding(kpi, key, share)
                break


def _may_be_more(kpi: Kpi) -> bool:
    return any(text is not None and _OF_SOMETHING_THAT_GROWS.occur_in(text.everything) for text in _texts(kpi))


def _texts(kpi: Kpi) -> Iterator[Text | None]:
    yield from (kpi.name, kpi.unit, kpi.note)
    yield from (value for value in (kpi.target, kpi.baseline) if isinstance(value, Text))


def _share(kpi: Kpi, value: float | Text | None) -> float | None:
    """How many of a hundred a value is, by the target's unit or by its own words; None if it is no share."""
    if isinstance(value, Text):
        said = _IN_WORDS.match(value.everything)
        return None if said is None else float(said["number"].replace(",", "."))
    unit = "" if kpi.unit is None else kpi.unit.everything
    return value if unit.strip().startswith("%") or _PERCENT.occur_in(unit) else None


def _finding(kpi: Kpi, key: str, share: float) -> Finding:
    return Finding(
        say(
            "chỉ tiêu {kpi}: {what} {share} % là nhiều hơn tất cả những gì có",
            "the target {kpi}: {what} of {share} % is more than all there is",
            kpi=kpi,
            what=Text("mục tiêu", "a share") if key == "target" else Text("hiện trạng", "a present share"),
            share=Number(share, 2),
        ),
        Place(kpi.places, (key,)),
        hint=Text(
            "ghi tỷ lệ đến 100 %; nếu là mức tăng hoặc so với kế hoạch thì nói rõ trong tên",
            "write a share up to 100 %; if growth or a comparison with a plan is meant, say so in its name",
        ),
    )


RULE = Rule(
    code="DX457",
    name="share_over_whole",
    severity=Severity.WARNING,
    title=Text("Tỷ lệ lớn hơn 100 %", "A share above 100 %"),
    why=Text(
        "không tỷ lệ nào vượt được cái toàn thể: chỉ tiêu không bao giờ đạt, thường là ghi nhầm số hoặc nhầm đơn vị",
        "no share exceeds its whole: the target is never met, and mostly a figure or a unit is mistyped",
    ),
    fix=Text(
        "sửa số hoặc đơn vị. Không xét mức tăng, chỉ số, so với kế hoạch hay dự toán, mật độ thuê bao",
        "correct the figure or the unit. Growth, indices, comparisons with a plan or an estimate and lines per head are "
        "not looked at",
    ),
    provisions=(
        Text(
            "Tỷ lệ của một tổng thể không quá 100 % (số học, hiểu biết chung)",
            "A share of a whole is 100 % at the most (arithmetic, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: hon-ca-thay
start: 2022-03-01
agencies: {STP: {name: Sở Tư pháp}}
kpis:
  K1: {name: Hồ sơ nộp trực tuyến, baseline: 60, target: 120, unit: "%", by: 2022-12-30}  # expect: DX457
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STP, deliverable: Hệ thống, kpis: [K1]}
""",
    good="""\
dxplan: 1
id: hon-ca-thay
start: 2022-03-01
agencies: {STP: {name: Sở Tư pháp}}
kpis:
  K1: {name: Hồ sơ nộp trực tuyến, baseline: 60, target: 100, unit: "%", by: 2022-12-30}
  K2: {name: Hồ sơ nộp trực tuyến so với năm 2021, baseline: 100, target: 120, unit: "%", by: 2022-12-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STP, deliverable: Hệ thống, kpis: [K1, K2]}
""",
    check=check,
)
