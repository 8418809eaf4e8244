"""DX409: a tender takes less time than bidders must be given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import Regime, Topic, in_force, regime
from dxplan.checks.law.tender_roles import Role, role_of
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.step import Step
from dxplan.checks.programme.tendering import (
    ANOTHER_TENDER,
    LEAST_IN_ALL,
    NO_BIDDING,
    QUOTATION,
    SMALL_PRICE,
    bidding_of,
    days_of,
    price_of,
    steps_of,
    whole_of,
)
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.scenario.remedies.set_limit import SetLimit
from dxplan.scenario.remedies.shorten import Lengthen
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import CALENDAR_DAY, Count
from dxplan.text.later import later
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Money

_LEAST = Threshold(
    "DX409",
    "least",
    Measure.COUNT,
    Text(
        "số ngày (theo lịch) ít nhất của một cuộc thầu; 0: theo luật áp dụng vào ngày bắt đầu",
        "fewest calendar days of a tender; 0: by the law of the day it starts",
    ),
    province=0,
)


class _Minimum(NamedTuple):
    """Days that bidders get to prepare; `quotation` is that of a competitive quotation, `small` of a small package."""

    national: int
    international: int
    quotation: int
    small: int


_MINIMA = {"LDT43": _Minimum(20, 40, 3, 10), "LDT22": _Minimum(18, 35, 5, 9), "ND214": _Minimum(18, 35, 5, 9)}
"""By the key of the regime. Terms for evaluation and approval are maxima, so they add nothing to a minimum."""


_SMALL = Words(("quy mô nhỏ", "gói thầu nhỏ", "gói nhỏ", "small package", "small-scale"))
_INTERNATIONAL = Words(("đấu thầu quốc tế", "international"))


def check(examination: Examination) -> Iterator[Finding]:
    """A tender, or the linked tender tasks of one system together, spans the calendar days of its day's law.

    Steps that prepare the documents or evaluate the bids, if they are tasks of their own, give bidders no time.
    """
    own = int(examination.limit(_LEAST))
    seen: set[str] = set()
    for tender in examination.of_kind(Kind.TENDER):
        law = in_force(Topic.TENDER, examination.start_day(tender))
        assert law is not None
        if tender.is_milestone or tender.id in seen or _is_long(examination, tender, own or _longest(law)):
            continue
        whole = [*steps_of(examination, tender), *_called_so(examination, tender)]
        seen.update(step.id for step in whole)
        if all(role_of(step) is Role.PREPARATION for step in whole) and _has_biddings(examination, tender):
            continue  # its papers only, long before or after
        steps = bidding_of(whole)
        law = in_force(Topic.TENDER, examination.start_day(steps[0]))
        assert law is not None
        least = own or _least(examination, law, whole, steps[0])
        if least is not None and days_of(examination, steps) < least:
            yield from _judged(examination, steps, least, None if own else law)


def _has_biddings(examination: Examination, tender: Task) -> bool:
    return any(role_of(task) is Role.BIDDING for task in examination.of_systems_of(tender, Kind.TENDER))


def _called_so(examination: Examination, tender: Task) -> list[Task]:
    """Tasks without a kind that by their names are biddings before or after a step of a tender."""
    called = {
        task.id: task
        for system in examination.systems_of(tender) or (None,)
        for task in called_so(examination, system, Step.INVITATION)
    }
    return [
        task
        for task in called.values()
        if role_of(task) is Role.BIDDING
        and (examination.waits_for(task, tender) or examination.waits_for(tender, task))
        and abs(examination.start_day(task) - examination.finish_day(tender)) <= ANOTHER_TENDER
    ]


def _is_long(examination: Examination, tender: Task, least: int) -> bool:
    """Whether a tender task by itself gives bidders enough: of most, nothing else has to be asked."""
    return role_of(tender) is Role.BIDDING and days_of(examination, [tender]) >= least


def _longest(law: Regime) -> int:
    return _MINIMA[law.key].international


def _least(examination: Examination, law: Regime, steps: list[Task], first: Task) -> int | None:
    """The least by law (of a quotation the days that its working days span from the first step on).

    None for ways of selection of which no least is known.
    """
    minimum = _MINIMA[law.key]
    if any(examination.mentions(step, NO_BIDDING) for step in steps):
        return None
    if any(examination.mentions(step, QUOTATION) for step in steps):
        return _span(examination, first, minimum.quotation)
    if any(examination.mentions(step, _SMALL) for step in steps):
        return minimum.small
    return (
        minimum.international if any(examination.mentions(step, _INTERNATIONAL) for step in steps) else minimum.national
    )


def _span(examination: Examination, task: Task, working_days: int) -> int:
    """How many calendar days so many working days take from the start of a task on."""
    time, first = examination.schedule.working_time(task.id), examination.start_day(task)
    days = 0
    while working_days > 0:
        working_days -= time.is_worked(first + timedelta(days=days))
        days += 1
    return days


def _judged(examination: Examination, steps: list[Task], least: int, law: Regime | None) -> Iterator[Finding]:
    """A package that is small by its price may take less; one of unknown price is doubted, not condemned."""
    small = 0 if law is None else _MINIMA[law.key].small
    if least < small or days_of(examination, steps) < small or law is None:
        yield _finding(examination, steps, least, law, None)
        return
    price = price_of(examination, steps)
    if price is None or price > SMALL_PRICE:
        yield _finding(examination, steps, least, law, price or 0)
    else:
        yield _only_if_small(examination, steps, least, law, price)


def _only_if_small(examination: Examination, steps: list[Task], least: int, law: Regime, price: int) -> Finding:
    """Enough for a package that counts as small, which the plan should say."""
    return Finding(
        say(
            "{steps} cho nhà thầu {days}, chỉ đủ vì gói thầu khoảng {price} là gói quy mô nhỏ; gói khác thì cần {least} ngày",
            "{steps} gives bidders {days}, which is enough only because the package, some {price}, is a small one; "
            "others need {least}",
            steps=listed(steps),
            days=Count(days_of(examination, steps), CALENDAR_DAY),
            price=Money(price),
            least=least,
        ),
        Place(steps[0].places, ("duration",)),
        steps[0].id,
        say(
            "ghi rõ gói thầu quy mô nhỏ trong kế hoạch lựa chọn nhà thầu, hoặc cho thêm thời gian ({law})",
            "say in the selection plan that it is a small package, or give more time ({law})",
            law=law.cited(),
        ),
        Severity.NOTE,
    )


def _finding(examination: Examination, steps: list[Task], least: int, law: Regime | None, price: int | None) -> Finding:
    """`price` None: too short whatever the price; 0: the price is not known."""
    first, last = steps[0], max(steps, key=lambda task: examination.dates(task).early_finish)
    return Finding(
        say(
            "{steps} chỉ có {days} ({start} – {finish}) cho việc lựa chọn nhà thầu, ít hơn {least} ngày tối "
            "thiểu{asked}",
            "with {steps} the tender takes {days} ({start} to {finish}), less than the {least} that {asked}",
            steps=listed(steps),
            days=Count(days_of(examination, steps), CALENDAR_DAY),
            start=examination.start_day(first),
            finish=examination.finish_day(last),
            least=least,
            asked=Text(" để chuẩn bị hồ sơ dự thầu", "bidders must have to prepare")
            if law
            else Text("", "this plan asks for"),
        ),
        Place(first.places, ("duration",)),
        first.id,
        _hint(examination, steps, last, least, law, price),
        Severity.WARNING if price == 0 else None,
    )


@later
def _hint(
    examination: Examination, steps: list[Task], last: Task, least: int, law: Regime | None, price: int | None
) -> Text:
    asked = least if law is None else max(least, _with_judging(examination, steps, last))
    small = NOTHING
    if price == 0 and law is not None:
        small = say(
            "; gói thầu quy mô nhỏ (giả định: đến {price}) thì {days} ngày là đủ, nên đặt mức ấy: {limit}",
            "; a small package (assumed: up to {price}) needs {days} days only, so set that limit: {limit}",
            price=Money(SMALL_PRICE),
            days=_MINIMA[law.key].small,
            limit=SetLimit("DX409", "least", str(_MINIMA[law.key].small)),
        )
    return say(
        "{longer}{law}{small}",
        "{longer}{law}{small}",
        longer=_longer(examination, steps, examination.start_day(steps[0]) + timedelta(days=asked - 1)),
        law=NOTHING if law is None else _by_law(law, with_judging=asked > least),
        small=small,
    )


def _with_judging(examination: Examination, steps: list[Task], last: Task) -> int:
    """The days up to the last of the steps that leave the whole tender as long as it has to be."""
    if any(examination.mentions(step, QUOTATION) for step in steps):
        return 0
    finish = max(examination.finish_day(task) for task in whole_of(examination, steps_of(examination, last)))
    return int(examination.limit(LEAST_IN_ALL)) - (finish - examination.finish_day(last)).days


def _by_law(law: Regime, *, with_judging: bool) -> Text:
    if with_judging:
        return say(
            ", kể cả thời gian chấm thầu, phê duyệt kết quả ({law})",
            ", with the time to evaluate and award ({law})",
            law=law.cited(),
        )
    return say(
        ", chưa kể thời gian chấm thầu, phê duyệt kết quả ({law})",
        ", with time to evaluate and award on top ({law})",
        law=law.cited(),
    )


def _longer(examination: Examination, steps: list[Task], until: date) -> Text:
    """The last step that takes any time goes on until the day on which bidders have had theirs."""
    working = (step for step in steps if not step.is_milestone)
    goes_on = max(working, key=lambda task: examination.dates(task).early_finish)
    assert goes_on.duration is not None
    days = (until - examination.start_day(goes_on)).days + 1
    lengthen = Lengthen(goes_on.id, goes_on.duration, Duration(days, Unit.ELAPSED_DAYS))
    if len(steps) == 1:
        return advise(lengthen)
    return say(
        "{lengthen}; cả cuộc thầu khi đó xong không sớm hơn {day}",
        "{lengthen}; all of the tender then is not done before {day}",
        lengthen=lengthen,
        day=until,
    )


RULE = Rule(
    code="DX409",
    name="tender_too_short",
    aliases=("R09",),
    severity=Severity.ERROR,
    title=Text("Thời gian đấu thầu dưới mức tối thiểu", "Tender shorter than the legal minimum"),
    why=Text(
        "nhà thầu không đủ thời gian chuẩn bị hồ sơ; cuộc thầu có thể bị kiến nghị, phải tổ chức lại",
        "bidders can't prepare in time, and the tender may be challenged and have to be repeated",
    ),
    fix=Text(
        "cho cuộc thầu đủ số ngày tối thiểu, cộng thời gian đánh giá và phê duyệt kết quả. “Ngày” tính theo lịch, kể "
        "cả ngày nghỉ (riêng chào hàng cạnh tranh tính ngày làm việc); các bước thầu nối nhau của một hệ thống được tính chung, trừ bước chỉ lập hồ sơ mời thầu hoặc chấm thầu. Là cảnh báo khi không biết giá gói "
        "thầu mà thời gian đủ cho gói quy mô nhỏ, là lưu ý khi giá cho thấy đó là gói nhỏ mà kế hoạch không nói",
        "give the tender at least its minimum, and time for evaluation and award on top. Days are calendar days, days "
        "off included (of quotations working days); linked tender steps of one system count together, but for those that only prepare the documents or evaluate bids. A warning if the price is not known and the "
        "time would do for a small package, a note if the price is that of one and the plan does not say so",
    ),
    provisions=(
        regime("LDT43").provision(
            "",
            Text(
                "chuẩn bị hồ sơ dự thầu ≥ 20 ngày, quốc tế ≥ 40 ngày, gói thầu quy mô nhỏ ≥ 10 ngày; chào hàng cạnh "
                "tranh ≥ 5 ngày làm việc, rút gọn ≥ 3 ngày làm việc (Nghị định 63/2014/NĐ-CP)",
                "20 days to prepare bids, 40 for international bidding, 10 for a small package; competitive quotation 5 "
                "working days, 3 in the short procedure (Decree 63/2014/NĐ-CP)",
            ),
        ),
        regime("LDT22").provision(
            "",
            Text(
                "Điều 45 của Luật: ≥ 18 ngày, quốc tế ≥ 35 ngày, gói thầu quy mô nhỏ ≥ 9 ngày, chào hàng cạnh tranh ≥ 5 "
                "ngày làm việc",
                "Art. 45 of the Law: 18 days to prepare bids, 35 for international bidding, 9 for a small package; "
                "competitive quotation 5 working days",
            ),
        ),
        regime("ND214").provision("", Text("như trên", "the same")),
        Text(
            "Ở đây coi gói thầu là quy mô nhỏ khi giá đến 10 tỷ đồng; chào hàng cạnh tranh theo luật 2013 chỉ xét mức rút "
            "gọn 3 ngày (hiểu biết chung, chưa đối chiếu văn bản)",
            "A package is taken as small up to 10 billion đồng; of a quotation under the law of 2013 only the 3 days of "
            "the short procedure are asked (general knowledge, not compared with the text)",
        ),
    ),
    thresholds=(_LEAST,),
    bad="""\
dxplan: 1
id: dau-thau-ngan
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho dữ liệu}}
tasks:
  T1: {name: Thẩm định dự án theo Khung kiến trúc số, kind: appraise, system: KHO, duration: 20d, lead: UBND, deliverable: Quyết định đầu tư}
  T2: {name: Đấu thầu, kind: tender, system: KHO, duration: 10d, after: T1, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}  # expect: DX409
  T3: {name: Xây dựng kho, kind: build, system: KHO, duration: 90d, after: T2, lead: SO, cost: 40 tỷ, funding: ngân sách tỉnh, deliverable: Kho dữ liệu}
""",
    good="""\
dxplan: 1
id: dau-thau-ngan
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho dữ liệu}}
tasks:
  T1: {name: Thẩm định dự án theo Khung kiến trúc số, kind: appraise, system: KHO, duration: 20d, lead: UBND, deliverable: Quyết định đầu tư}
  T2: {name: Đấu thầu, kind: tender, system: KHO, duration: 35d, after: T1, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}
  T3: {name: Xây dựng kho, kind: build, system: KHO, duration: 90d, after: T2, lead: SO, cost: 40 tỷ, funding: ngân sách tỉnh, deliverable: Kho dữ liệu}
""",
    check=check,
    reads=("kind",),
)
