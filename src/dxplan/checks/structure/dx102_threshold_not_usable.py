"""DX102: a limit that a plan sets has a name its rule does not know, or a value that cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import EXAMPLES, Threshold
from dxplan.soundness.suggest import closest
from dxplan.source.diagnostic import Severity
from dxplan.text.display import shown
from dxplan.text.phrase import Text


def check(examination: Examination) -> Iterator[Finding]:
    """Every limit is one of its rule, and says an amount of what the rule counts."""
    settings = examination.plan.checks
    if not settings.thresholds:
        return
    limits_of = {rule.code: {threshold.name: threshold for threshold in rule.thresholds} for rule in rules()}
    for code, values in settings.thresholds.items():
        limits = limits_of.get(code)
        if limits is None:
            continue  # no such rule: DX101
        for name, value in values.items():
            place = Place(settings.places, ("thresholds", code, name))
            threshold = limits.get(name)
            if threshold is None:
                yield _unknown(code, name, limits, place)
            elif threshold.read(value) is None:
                yield _unusable(examination, threshold, value, place)


def _unknown(code: str, name: str, limits: dict[str, Threshold], place: Place) -> Finding:
    written = shown(name)
    message = Text(f"{code} không có ngưỡng `{written}`", f"{code} has no threshold `{written}`")
    if not limits:
        hint = Text(f"bỏ `{written}`: {code} không có ngưỡng nào", f"drop `{written}`: {code} has no thresholds")
        return Finding(message, place, hint=hint)
    near, all_ = closest(name, limits), ", ".join(f"`{limit}`" for limit in limits)
    if near is None:
        hint = Text(f"ghi một trong các ngưỡng của {code}: {all_}", f"write one of the thresholds of {code}: {all_}")
    else:
        hint = Text(f"có phải ý bạn là `{near}`?", f"did you mean `{near}`?")
    return Finding(message, place, hint=hint)


def _unusable(examination: Examination, threshold: Threshold, value: str, place: Place) -> Finding:
    written, example = shown(value), EXAMPLES[threshold.measure]
    default = threshold.written(threshold.default(examination.profile))
    return Finding(
        Text(
            f"`{written}` không dùng được cho ngưỡng `{threshold.name}` của {threshold.code}: đang tính theo mặc định "
            f"{default}",
            f"`{written}` cannot be used for the threshold `{threshold.name}` of {threshold.code}: the default {default} "
            "is used",
        ),
        place,
        hint=Text(f"ghi {example.vi}", f"write {example.en}"),
    )


RULE = Rule(
    code="DX102",
    name="threshold_not_usable",
    severity=Severity.WARNING,
    title=Text("Ngưỡng không dùng được", "A threshold that cannot be used"),
    why=Text(
        "quy tắc vẫn tính theo ngưỡng mặc định, trong khi người lập kế hoạch tưởng đã đặt ngưỡng riêng",
        "the rule still follows its default, while the planner believes to have set another limit",
    ),
    fix=Text(
        "ghi tên và giá trị như trang của quy tắc nói: `dxplan rule MÃ`",
        "write name and value as the rule's page says: `dxplan rule CODE`",
    ),
    provisions=(
        Text(
            "Thiết lập không có tác dụng phải được báo lại (quy ước của dxplan)",
            "Settings without effect are reported (convention of dxplan)",
        ),
    ),
    bad="""\
dxplan: 1
id: nguong
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  thresholds:
    DX206: {lag: hai tuần}  # expect: DX102
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: nguong
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
checks:
  thresholds:
    DX206: {lag: 2w}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
