"""DX102: a limit that a plan sets has a name its rule does not know, or a value that cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import EXAMPLES, Threshold
from dxplan.model.named import Code
from dxplan.scenario.remedies.correct import CorrectLimit
from dxplan.scenario.remedy import advise
from dxplan.soundness.suggest import closest
from dxplan.source.diagnostic import Severity
from dxplan.text.display import shown
from dxplan.text.lists import joined
from dxplan.text.phrase import Text, say


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
    written = Code(shown(name))
    message = say("{code} không có ngưỡng {name}", "{code} has no threshold {name}", code=code, name=written)
    if not limits:
        hint = say(
            "bỏ {name}: {code} không có ngưỡng nào", "drop {name}: {code} has no thresholds", name=written, code=code
        )
        return Finding(message, place, hint=hint)
    near = closest(name, limits)
    if near is not None:
        return Finding(message, place, hint=advise(CorrectLimit(code, name, near)))
    hint = say(
        "ghi một trong các ngưỡng của {code}: {names}",
        "write one of the thresholds of {code}: {names}",
        code=code,
        names=joined(map(Code, limits)),
    )
    return Finding(message, place, hint=hint)


def _unusable(examination: Examination, threshold: Threshold, value: str, place: Place) -> Finding:
    return Finding(
        say(
            "{value} không dùng được cho ngưỡng {name} của {code}: đang tính theo mặc định {default}",
            "{value} cannot be used for the threshold {name} of {code}: the default {default} is used",
            value=Code(shown(value)),
            name=Code(threshold.name),
            code=threshold.code,
            default=threshold.written(threshold.default(examination.profile)),
        ),
        place,
        hint=say("ghi {example}", "write {example}", example=EXAMPLES[threshold.measure]),
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
    fix=say(
        "ghi tên và giá trị như trang của quy tắc nói: {page}",
        "write name and value as the rule's page says: {page}",
        page=Code("dxplan rule DX…"),
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
name: Kế hoạch ví dụ
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
name: Kế hoạch ví dụ
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
