"""DX477: a task takes so little, or so much, that it cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, inf

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.programme.usual_durations import EVALUATION_SHARE, USUAL, Usual, speaks_of_many_units
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.named import Code
from dxplan.model.task import Task
from dxplan.scenario.remedies.set_limit import SetLimit
from dxplan.scenario.remedies.shorten import Lengthen
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import WORKING_DAY
from dxplan.text.phrase import NOTHING, Part, Text, for_file, say
from dxplan.text.wording import Amount

_CODE = "DX477"
_TRIED = (Kind.PILOT, Kind.TRIAL)
_ACCEPTED = (Kind.ROLLOUT, Kind.TRIAL, Kind.PILOT, Kind.BUILD, Kind.DATA)
_LONG = 20
"""Working days from which what is judged takes more than a meeting to judge."""
_USUALLY = 2
"""How many times the least share an evaluation usually takes."""


def _threshold(usual: Usual, bound: str, days: float) -> Threshold:
    vi, en = ("ít nhất", "fewest") if bound == "least" else ("nhiều nhất", "most")
    return Threshold(
        _CODE,
        f"{usual.key}_{bound}",
        Measure.DAYS,
        Text(f"ngày làm việc {vi}: {usual.what.vi}", f"{en} working days: {usual.what.en}"),
        province=days,
    )


_LEAST = {usual.key: _threshold(usual, "least", usual.least) for usual in USUAL if usual.least is not None}
_MOST = {usual.key: _threshold(usual, "most", usual.most) for usual in USUAL if usual.most is not None}


def check(examination: Examination) -> Iterator[Finding]:
    """What is not done yet takes no less than its kind needs, and no more than it can mean."""
    odd = _odd(examination)
    for kind, rows in _ROWS.items():
        if kind not in odd:
            continue
        spoken_of = [(row, _speaking_of(examination, row.unless), _speaking_of(examination, row.only)) for row in rows]
        for task, days in odd[kind]:
            usual = next((row for row, unless, only in spoken_of if _is_about(row, task, unless, only)), None)
            if usual is not None and (usual.only is None or not _is_of_each_unit(examination, task)):
                yield from _judged(examination, usual, task, days)


_ROWS = {
    kind: [usual for usual in USUAL if kind in usual.kinds]
    for kind in dict.fromkeys(kind for usual in USUAL for kind in usual.kinds)
}


def _odd(examination: Examination) -> dict[Kind, list[tuple[Task, float]]]:
    """By kind, the tasks that do not take what all such work may take, whatever its words, with their working days."""
    bounds = {
        kind: (
            max(max(_least(examination, usual), usual.seldom_less or 0) for usual in rows),
            min(_most(examination, usual) for usual in rows),
        )
        for kind, rows in _ROWS.items()
    }
    bounds[Kind.EVALUATE] = (inf, -inf)  # what it evaluates tells
    columns, endings = examination.columns, examination.endings
    odd: dict[Kind, list[tuple[Task, float]]] = {}
    each = zip(columns.kinds, examination.lengths, columns.times, columns.milestones, strict=True)
    for number, (kind, minutes, time, marks) in enumerate(each):
        if kind is None or kind not in bounds or marks:
            continue
        days = minutes / time.minutes_a_day
        low, high = bounds[kind]
        if low <= days <= high:
            continue  # as most do
        task = columns.tasks[number]
        if not task.progress.is_finished and task.id not in endings:
            odd.setdefault(kind, []).append((task, days))
    return odd


def _least(examination: Examination, usual: Usual) -> float:
    return examination.limit(_LEAST[usual.key]) if usual.key in _LEAST else 0


def _most(examination: Examination, usual: Usual) -> float:
    return examination.limit(_MOST[usual.key]) if usual.key in _MOST else inf


def _is_of_each_unit(examination: Examination, task: Task) -> bool:
    """Whether each unit of a roll-out does its own small part."""
    return any(around.roll_out is not None for around in examination.plan.ancestors(task))


def _speaking_of(examination: Examination, words: Words | None) -> frozenset[str]:
    return frozenset() if words is None else examination.names.speaking_of(words)


def _is_about(usual: Usual, task: Task, unless: frozenset[str], only: frozenset[str]) -> bool:
    """Whether a task is such work; `unless` and `only` are those whose names have the words of these."""
    if task.id in unless:
        return False
    if usual.only is None or task.id in only:
        return True
    return usual.or_of_many_units and task.name is not None and speaks_of_many_units(task.name.everything)


def _judged(examination: Examination, usual: Usual, task: Task, days: float) -> Iterator[Finding]:
    most = _most(examination, usual)
    if days > most:
        yield _too_long(task, usual, days, most)
        return
    least = _least(examination, usual)
    seldom_less = usual.seldom_less or 0
    object_ = _evaluated(examination, task)
    if object_ is not None:
        share = EVALUATION_SHARE * examination.worked_days(object_)
        if days < share and share > least and task.kind is Kind.EVALUATE:
            yield _too_short(task, usual, days, max(ceil(share), 2), object_)
            return
        enough = 2 if task.kind is Kind.EVALUATE else 1
        if least <= days < enough and examination.worked_days(object_) >= _LONG:
            yield _too_short(task, usual, days, enough, object_)
            return
        seldom_less = max(seldom_less, ceil(_USUALLY * share))
    if days < least:
        yield _too_short(task, usual, days, least, None)
    elif days < seldom_less:
        yield _unusual(task, days, seldom_less)


def _evaluated(examination: Examination, task: Task) -> Task | None:
    """The longest pilot or trial that an evaluation evaluates, of its system or that it waits for; else its last waves.

    Of an acceptance: the longest wave, trial or building right before it.
    """
    if task.kind is Kind.EVALUATE:
        has_system = bool(examination.systems_of(task))
        tried = examination.of_systems_of(task, *_TRIED) if has_system else list(examination.of_kind(*_TRIED))
        waited_for = [other for other in tried if examination.waits_for(task, other)]
        return max(
            waited_for or _right_before(examination, task, Kind.ROLLOUT), key=examination.worked_days, default=None
        )
    if task.kind is Kind.ACCEPT:
        return max(_right_before(examination, task, *_ACCEPTED), key=examination.worked_days, default=None)
    return None


def _right_before(examination: Examination, task: Task, *kinds: Kind) -> list[Task]:
    linked = (examination.plan.tasks[link.predecessor] for link in task.predecessors)
    return [other for other in linked if other.kind in kinds and not other.children]


def _days(number: float) -> Part:
    return Amount(number, WORKING_DAY)


def _too_short(task: Task, usual: Usual, days: float, least: float, object_: Task | None) -> Finding:
    assert task.duration is not None, "what takes time has a duration"
    what: Text = NOTHING
    if object_ is not None:
        what = say(" để đánh giá {object}", " to evaluate {object}", object=object_)
    lengthen = Lengthen(task.id, task.duration, Duration(float(ceil(least)), Unit.DAYS))
    return Finding(
        say(
            "{task} chỉ có {days}{what}: không thể làm xong, ít nhất cần {least}",
            "{task} takes {days} only{what}: that cannot be done, it needs {least} at the least",
            task=task,
            days=_days(days),
            what=what,
            least=_days(least),
        ),
        Place(task.places, ("duration",)),
        task.id,
        _or_set(lengthen, usual, "least", days) if object_ is None else advise(lengthen),
    )


def _too_long(task: Task, usual: Usual, days: float, most: float) -> Finding:
    return Finding(
        say(
            "{task} kéo dài {days}, quá {most}: việc loại này không lâu đến thế, kết quả đến nơi thì đã cũ",
            "{task} goes on for {days}, more than {most}: such work never takes that long, its result is old by then",
            task=task,
            days=_days(days),
            most=_days(most),
        ),
        Place(task.places, ("duration",)),
        task.id,
        say(
            "rút ngắn, hoặc chia thành nhiều đợt; nếu đúng như vậy, {limit}",
            "shorten it, or divide it into rounds; if it is meant, {limit}",
            limit=SetLimit(_CODE, f"{usual.key}_most", f"{ceil(days)}d"),
        ),
    )


def _unusual(task: Task, days: float, seldom_less: float) -> Finding:
    return Finding(
        say(
            "{task} chỉ có {days}; việc loại này ít khi dưới {usual}",
            "{task} takes {days} only; such work seldom takes less than {usual}",
            task=task,
            days=_days(days),
            usual=_days(seldom_less),
        ),
        Place(task.places, ("duration",)),
        task.id,
        Text("hỏi lại người thực hiện", "ask those who do it"),
        Severity.NOTE,
        is_detail=True,
    )


def _or_set(lengthen: Lengthen, usual: Usual, bound: str, days: float) -> Text:
    whole = int(days)
    if whole < 1:
        return advise(lengthen)
    return say(
        "{lengthen}; nếu đúng như vậy, {limit}",
        "{lengthen}; if it is meant, {limit}",
        lengthen=lengthen,
        limit=SetLimit(_CODE, f"{usual.key}_{bound}", f"{whole}d"),
    )


RULE = Rule(
    code=_CODE,
    name="duration_out_of_bounds",
    severity=Severity.WARNING,
    title=Text("Thời gian thực hiện không thể có", "A duration that cannot be"),
    why=Text(
        "mọi ngày tháng phía sau dựa vào thời gian này: ghi cho có thì cả tiến độ là giả",
        "all dates after it rest on this duration: if it is only written down, so is the schedule",
    ),
    fix=say(
        "hỏi người thực hiện và ghi thời gian thật; kế hoạch đặt được mức riêng{thresholds}. Xét các mức ít nhất và "
        "nhiều nhất theo loại việc; đánh giá cần ít nhất 2 % thời gian thí điểm hoặc vận hành thử. Ngắn nhưng có thể là "
        "lưu ý, giữ lại",
        "ask those who do it for the real duration; a plan may set limits of its own{thresholds}. There is a least and a "
        "most for each kind; an evaluation takes at least 2 % of its pilot or trial. What is short but possible is a note "
        "that is held back",
        thresholds=for_file(" ({entry})", " ({entry})", entry=Code("checks: {thresholds: {DX477: …}}")),
    ),
    provisions=(
        Text(
            "Bảng thời gian theo loại việc, lấy thời gian thường gặp với khoảng rộng hai phía (giả định, theo thông lệ)",
            "A table of durations by kind: what is usual, with a wide margin on both sides (assumed, from practice)",
        ),
    ),
    thresholds=(*_LEAST.values(), *_MOST.values()),
    bad="""\
dxplan: 1
id: nam-ngay
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng kho dữ liệu, kind: build, duration: 5d, after: T1, lead: STTTT, deliverable: Kho dữ liệu}  # expect: DX477
""",
    good="""\
dxplan: 1
id: nam-ngay
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng kho dữ liệu, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Kho dữ liệu}
""",
    check=check,
    reads=("kind",),
)
