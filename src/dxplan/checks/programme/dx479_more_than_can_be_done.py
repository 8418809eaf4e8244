"""DX479: a task is to do more a day than anybody can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.programme.daily_output import OUTPUTS, Output, Quantity, is_of, quantities_in
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.duration import Duration, Unit
from dxplan.model.named import Code
from dxplan.model.task import Task
from dxplan.scenario.remedies.set_limit import SetLimit
from dxplan.scenario.remedies.shorten import Lengthen
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import WORKING_DAY, Noun
from dxplan.text.phrase import Text, for_file, say
from dxplan.text.wording import Amount

_CODE = "DX479"
_LIMITS = {
    output.key: Threshold(
        _CODE,
        output.key,
        Measure.COUNT,
        Text(f"nhiều nhất một ngày: {output.what.vi}", f"most in a day: {output.what.en}"),
        province=output.a_day,
    )
    for output in OUTPUTS
}
_KINDS = frozenset(kind for output in OUTPUTS for kind in output.kinds)
_DIGIT = re.compile(r"\d").search
_MANY = 40
"""Less than the least of the limits is not worth reading for."""


def check(examination: Examination) -> Iterator[Finding]:
    """What a name or a deliverable tells in numbers can be done in the task's duration, by however many people.

    Each unit of a roll-out does its own part of what the roll-out's words tell: such tasks are left alone. Of several
    quantities the one that takes longest is told.
    """
    for task in examination.leaves:
        if (
            task.kind not in _KINDS
            or task.is_milestone
            or task.progress.is_finished
            or _is_of_each_unit(examination, task)
        ):
            continue
        days = examination.worked_days(task)
        if days <= 0:
            continue
        asked = [
            (quantity.number / examination.limit(_LIMITS[output.key]), output, quantity)
            for output, quantity in _told(task)
        ]
        if asked:
            needed, output, quantity = max(asked, key=lambda each: each[0])
            if needed > days:
                yield _finding(examination, task, days, needed, output, quantity)


def _is_of_each_unit(examination: Examination, task: Task) -> bool:
    return any(around.roll_out is not None for around in examination.plan.ancestors(task))


def _told(task: Task) -> Iterator[tuple[Output, Quantity]]:
    texts = [text.everything for text in (task.name, task.deliverable) if text is not None]
    said = "\n".join(texts)
    quantities = [quantity for quantity in quantities_in(said) if quantity.number >= _MANY] if _DIGIT(said) else []
    for output in OUTPUTS if quantities else ():
        counted = [quantity for quantity in quantities if is_of(output, quantity)] if task.kind in output.kinds else []
        if not counted or (output.only is not None and not output.only.occur_in(said)):
            continue
        if output.unless is None or not output.unless.occur_in(said):
            yield from ((output, quantity) for quantity in counted)


def _finding(
    examination: Examination, task: Task, days: float, needed: float, output: Output, quantity: Quantity
) -> Finding:
    assert task.duration is not None, "what takes time has a duration"
    most = examination.limit(_LIMITS[output.key])
    a_day = ceil(quantity.number / days)
    return Finding(
        say(
            "{task}: {number} trong {days}, tức {a_day} một ngày; nhiều nhất chỉ làm được {most} một ngày",
            "{task}: {number} in {days} are {a_day} a day; at the most {most} can be done in a day",
            task=task,
            number=_many(quantity.number, output.noun),
            days=Amount(days, WORKING_DAY),
            a_day=_many(a_day, output.noun),
            most=_many(most, output.noun),
        ),
        Place(task.places, ("duration",)),
        task.id,
        say(
            "{lengthen}; nếu đúng như vậy, {limit}",
            "{lengthen}; if it is meant, {limit}",
            lengthen=Lengthen(task.id, task.duration, Duration(float(ceil(needed)), Unit.DAYS)),
            limit=SetLimit(_CODE, output.key, str(a_day)),
        ),
    )


def _many(number: float, noun: Noun) -> Text:
    """A number that may be large, with its noun."""
    grouped = f"{int(number):,}"
    return Text(f"{grouped.replace(',', '.')} {noun.vi}", f"{grouped} {noun.in_english(single=number == 1)}")


RULE = Rule(
    code=_CODE,
    name="more_than_can_be_done",
    severity=Severity.WARNING,
    title=Text("Khối lượng không thể làm xong trong thời gian đó", "More than can be done in the time"),
    why=Text(
        "khối lượng chia cho số ngày vượt sức mọi đơn vị: hoặc sai số ngày, hoặc làm qua loa, hoặc chắc chắn trễ",
        "the quantity divided by the days is beyond anybody: the days are wrong, the work is sloppy, or it will be late",
    ),
    fix=say(
        "tính lại thời gian theo năng suất thật của đơn vị thực hiện, hoặc chia khối lượng thành nhiều đợt; kế hoạch đặt "
        "được mức riêng{thresholds}. Đọc số lượng ở tên và sản phẩm; việc máy tự chuyển, học trực tuyến không xét",
        "reckon the time from what those who do it really get done, or divide the quantity into rounds; a plan may set "
        "limits of its own{thresholds}. Quantities are read in names and deliverables; what machines carry over and "
        "courses online are left alone",
        thresholds=for_file(" ({entry})", " ({entry})", entry=Code(f"checks: {{thresholds: {{{_CODE}: …}}}}")),
    ),
    provisions=(
        Text(
            "Bảng khối lượng nhiều nhất một ngày, gấp nhiều lần mức các dự án đã đạt (giả định, theo thông lệ)",
            "A table of the most that is done in a day, several times what projects have reached (assumed, from practice)",
        ),
    ),
    thresholds=tuple(_LIMITS.values()),
    bad="""\
dxplan: 1
id: qua-suc
start: 2026-09-07
agencies: {SNV: {name: Sở Nội vụ}}
tasks:
  T1: {name: Khảo sát kho lưu trữ, kind: survey, duration: 20d, lead: SNV, deliverable: Báo cáo khảo sát}
  T2: {name: Số hóa hồ sơ lưu trữ, kind: data, duration: 12d, after: T1, lead: SNV, deliverable: "1,1 triệu hồ sơ"}  # expect: DX479
""",
    good="""\
dxplan: 1
id: qua-suc
start: 2026-09-07
agencies: {SNV: {name: Sở Nội vụ}}
tasks:
  T1: {name: Khảo sát kho lưu trữ, kind: survey, duration: 20d, lead: SNV, deliverable: Báo cáo khảo sát}
  T2: {name: Số hóa hồ sơ lưu trữ, kind: data, duration: 190d, after: T1, lead: SNV, deliverable: "1,1 triệu hồ sơ"}
""",
    check=check,
)
