"""DX452: a target of which nobody says where it starts from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.rule import Rule
from dxplan.checks.serving import AFTERWARDS, serving
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.named import Key, entry
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import OTHER_TARGET, TARGET, Count
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, for_file, say

_LEVELS = frozenset(
    {
        *("phần trăm", "điểm phần trăm", "percent", "điểm", "points", "score", "hạng", "rank"),
        *("giây", "phút", "giờ", "ngày", "ngày làm việc", "seconds", "minutes", "hours", "days", "working days"),
    }
)
"""Units that say where something stands, or how long it takes; “điểm giao dịch” and “địa điểm” are to be counted."""
_SURVEYING = (Kind.SURVEY, Kind.MEASURE)
_COUNTING = (Kind.MEASURE,)
_CHANGING = (Kind.BUILD, Kind.PILOT, Kind.TRIAL, Kind.GOLIVE, Kind.ROLLOUT, Kind.OPS)


def check(examination: Examination) -> Iterator[Finding]:
    """A share, score or rank that is to be reached has a baseline, or a survey that serves it and comes before.

    Where surveys and measurements alone serve it, they come before the work of the plan: one at the end finds what was
    reached, not where it began.

    A count of what the programme itself makes (courses, connected databases) starts from nothing, unless measurements
    alone serve it.
    """
    unknown = [kpi for kpi in examination.plan.kpis.values() if _has_no_baseline(kpi)]
    if not unknown:
        return
    tasks = serving(examination)
    kpis = [kpi for kpi in unknown if _is_level(kpi) or _is_only_counted(examination, tasks[kpi.id])]
    lacking = [kpi for kpi in kpis if not _is_surveyed(examination, kpi, [task.id for task in tasks[kpi.id]])]
    if lacking:
        yield Finding(
            say(
                "{targets} chưa có giá trị hiện trạng: {kpis}",
                "{targets} without a baseline: {kpis}",
                targets=Count(len(lacking), TARGET),
                kpis=listed(lacking, rest=OTHER_TARGET),
            ),
            Place(lacking[0].places),
            hint=say(
                "ghi {baseline} (giá trị khi bắt đầu kế hoạch), hoặc gắn chỉ tiêu vào nhiệm vụ khảo sát đầu kỳ{survey}",
                "write {baseline} (the value when the plan starts), or name the target at a survey that comes "
                "first{survey}",
                baseline=entry("baseline", "…"),
                survey=for_file(" ({kind})", " ({kind})", kind=entry("kind", Kind.SURVEY)),
            ),
            related=tuple(
                (Place(kpi.places), say("chưa có {baseline}", "no {baseline}", baseline=Key("baseline")))
                for kpi in lacking[1:]
            ),
        )


def _has_no_baseline(kpi: Kpi) -> bool:
    return kpi.baseline is None and kpi.unit is not None and isinstance(kpi.target, float)


def _is_level(kpi: Kpi) -> bool:
    assert kpi.unit is not None
    return any("%" in unit or unit.strip().casefold() in _LEVELS for unit in kpi.unit.everything.split("\n"))


def _is_only_counted(examination: Examination, tasks: Iterable[Task]) -> bool:
    """Whether nothing makes what is counted, and a count at the end alone tells of it: some may be there already."""
    leaves = [leaf for task in tasks for leaf in examination.plan.leaves_below(task)]
    return bool(leaves) and all(leaf.kind in _COUNTING for leaf in leaves)


def _is_surveyed(examination: Examination, kpi: Kpi, tasks: list[str]) -> bool:
    """Whether the first task that serves a target finds out where it stands, before anything could change that."""
    plan = examination.plan
    leaves = [leaf for id_ in tasks for leaf in plan.leaves_below(plan.tasks[id_])]
    first = min((examination.dates(leaf).early_start for leaf in leaves), default=None)
    surveys = [leaf for leaf in leaves if leaf.kind in _SURVEYING and examination.dates(leaf).early_start == first]
    if any(leaf.kind not in AFTERWARDS and leaf not in surveys for leaf in leaves):
        return bool(surveys)
    return any(not any(examination.done_before(work, survey) for work in _changes(examination)) for survey in surveys)


def _changes(examination: Examination) -> list[Task]:
    """What changes how things stand: what is only measured after it is no baseline."""
    return list(examination.of_kind(*_CHANGING))


RULE = Rule(
    code="DX452",
    name="kpi_without_baseline",
    severity=Severity.NOTE,
    title=Text("Chỉ tiêu không có giá trị hiện trạng", "A target without a baseline"),
    why=Text(
        "không biết xuất phát từ đâu thì không biết chỉ tiêu khó hay dễ, và không đo được tiến bộ",
        "not knowing where it starts, nobody knows how far it is, nor can progress be measured",
    ),
    fix=say(
        "ghi giá trị hiện trạng của chỉ tiêu là tỷ lệ, điểm hay thứ hạng ({baseline}), hoặc khảo sát trước khi làm; "
        "chỉ tiêu đếm sản phẩm của chính chương trình bắt đầu từ số không, trừ khi chỉ gắn với việc đo cuối kỳ",
        "give shares, scores and ranks their present value ({baseline}), or survey it first; a count of what the "
        "programme itself makes starts from nothing, unless only a final measurement serves it",
        baseline=Key("baseline"),
    ),
    provisions=(
        regime("ND224").provision(
            "7.3.b",
            Text(
                "lập kế hoạch: đánh giá hiện trạng rồi xác định mục tiêu, chỉ tiêu",
                "to make a plan: judge the present state, then set targets",
            ),
        ),
        Text(
            "Trước 01/7/2026: chỉ tiêu có giá trị hiện trạng (thông lệ)",
            "Before 2026-07-01: targets have a baseline (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: hien-trang
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, target: 90, unit: "%", by: 2022-12-30}  # expect: DX452
  K2: {name: Lớp tập huấn, target: 12, unit: lớp, by: 2022-12-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T2: {name: Tập huấn, kind: training, duration: 20d, after: T1, lead: STTTT, deliverable: Danh sách, kpis: [K2]}
""",
    good="""\
dxplan: 1
id: hien-trang
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-12-30}
  K2: {name: Lớp tập huấn, target: 12, unit: lớp, by: 2022-12-30}
  K3: {name: Người dân hài lòng, target: 80, unit: "%", by: 2022-12-30}
tasks:
  T0: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo, kpis: [K3]}
  T1: {name: Xây dựng, kind: build, duration: 60d, after: T0, lead: STTTT, deliverable: Hệ thống, kpis: [K1, K3]}
  T2: {name: Tập huấn, kind: training, duration: 20d, after: T1, lead: STTTT, deliverable: Danh sách, kpis: [K2]}
""",
    check=check,
)
