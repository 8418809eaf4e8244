"""DX454: a target that is worse than what there is."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.direction import Direction, direction_of, is_a_share, is_to_be_cut, may_be_bad
from dxplan.checks.rule import Rule
from dxplan.model.kpi import Kpi
from dxplan.model.named import Key
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Number


def check(examination: Examination) -> Iterator[Finding]:
    """Where both are numbers, a target leads from its baseline in the direction that its words tell."""
    for kpi in examination.plan.kpis.values():
        baseline, target = kpi.baseline, kpi.target
        if not isinstance(baseline, float) or not isinstance(target, float):
            continue
        if target == 0:
            continue  # what is to be gone
        direction = direction_of(kpi)
        if baseline == target:
            if direction is Direction.MORE and not _keeps(kpi):
                yield _reached(kpi, target)
        elif (direction is Direction.MORE and target < baseline) or (direction is Direction.LESS and target > baseline):
            yield _backwards(kpi, baseline, target, direction)
        elif target > baseline and (may_be_bad(kpi) or is_to_be_cut(kpi)):
            yield _backwards(kpi, baseline, target, Direction.LESS)._replace(severity=Severity.NOTE)


def _keeps(kpi: Kpi) -> bool:
    name = "" if kpi.name is None else kpi.name.everything.casefold()
    return any(word in name for word in ("giữ", "duy trì", "keep", "maintain"))


def _backwards(kpi: Kpi, baseline: float, target: float, direction: Direction) -> Finding:
    more = direction is Direction.MORE
    return Finding(
        say(
            "chỉ tiêu {kpi}: mục tiêu {target} {than} hiện trạng {baseline}, tức là đi lùi",
            "the target {kpi}: {target} is {than} the present {baseline}, which is a step back",
            kpi=kpi,
            target=Number(target, 2),
            baseline=Number(baseline, 2),
            than=Text("thấp hơn", "less than") if more else Text("cao hơn", "more than"),
        ),
        Place(kpi.places, ("target",)),
        hint=say(
            "sửa {target} hoặc {baseline}; nếu {other} mới tốt thì nói rõ trong tên{example}",
            "correct the {target} or the {baseline}; if {other} is better, say so in its name{example}",
            target=Key("target"),
            baseline=Key("baseline"),
            other=Text("thấp hơn", "less") if more else Text("cao hơn", "more"),
            example=Text(" (ví dụ “giảm …”)", " (“reduced …”)") if more else NOTHING,
        ),
        severity=None if not more or is_a_share(kpi) else Severity.NOTE,
    )


def _reached(kpi: Kpi, target: float) -> Finding:
    return Finding(
        say(
            "chỉ tiêu {kpi} đã đạt từ đầu: hiện trạng cũng là {target}",
            "the target {kpi} is reached from the start: {target} is what there is",
            kpi=kpi,
            target=Number(target, 2),
        ),
        Place(kpi.places, ("target",)),
        hint=Text(
            "đặt mục tiêu cao hơn, hoặc nói trong tên là giữ vững", "set a higher one, or say that it is to be kept"
        ),
        severity=Severity.NOTE,
        is_detail=True,
    )


RULE = Rule(
    code="DX454",
    name="target_below_baseline",
    severity=Severity.WARNING,
    title=Text("Mục tiêu kém hơn hiện trạng", "A target worse than its baseline"),
    why=Text(
        "chỉ tiêu đi lùi thì làm hay không làm đều đạt; thường là ghi nhầm số hoặc nhầm hai ô",
        "a target that leads backwards is met whatever is done; mostly a figure is mistyped, or two are mixed up",
    ),
    fix=Text(
        "đối chiếu số hiện trạng và mục tiêu. Chiều tốt lên đọc từ tên và đơn vị: thời gian, trễ hạn, sự cố, chi phí, thứ "
        "hạng thì thấp hơn là tốt, “giảm so với hiện trạng” cũng vậy; tên có “giảm”, “rút ngắn” mà con số tăng là lưu ý, tỷ lệ thì không "
        "xét",
        "compare both figures. Which way is better is read from name and unit: of time, delays, incidents, cost and ranks "
        "less is better, and where it is to be “lower than now”; names with “reduce”, “cut” whose number rises are a note, "
        "shares of these are not looked at",
    ),
    provisions=(
        Text(
            "Chỉ tiêu tốt hơn hiện trạng (thông lệ, hiểu biết chung)",
            "A target is better than what there is (practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: di-lui
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 60, target: 45, unit: "%", by: 2022-12-30}  # expect: DX454
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
""",
    good="""\
dxplan: 1
id: di-lui
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 45, target: 60, unit: "%", by: 2022-12-30}
  K2: {name: Thời gian xử lý hồ sơ, baseline: 8, target: 5, unit: ngày, by: 2022-12-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1, K2]}
""",
    check=check,
)
