"""DX471: a whole tender takes hardly longer than bidders need to prepare."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.tender_roles import does_all, judges
from dxplan.checks.law.tet import tets
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.phrases import padded
from dxplan.checks.procedure.signs_of_selection import BIDS_EVALUATED
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.programme.tendering import (
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
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Lengthen
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import CALENDAR_DAY, Count
from dxplan.text.phrase import NOTHING, Text, say

_SMALL_NEEDS_LESS = 9
"""Days by which the preparation of bids may be shorter where the package is small: 9 instead of 18."""
_PAPERS_TAKE = 7
"""Days by which a tender is longer at the least where one task writes and approves its documents too."""
_RESULT_TAKES = 5
"""Days of the least that are for the result, where its appraisal and approval are tasks of their own."""
_BY_TENDER = with_finer(Kind.TENDER)
_RESULT = Text("có kết quả", "the result")
_END_OF_EVALUATION = Text("chấm thầu xong", "the end of the evaluation")
_ENOUGH = 2
"""Whatever it does and whatever lies within it: how many times the least is enough."""
_NEARLY = 4
"""Days by which too little is only noted, and held back."""


def check(examination: Examination) -> Iterator[Finding]:
    """From the invitation to the result a tender has the days of bidders, and time to evaluate, appraise and approve."""
    seen: set[str] = set()
    for tender in examination.of_kind(Kind.TENDER):
        if tender.is_milestone or tender.id in seen:
            continue
        steps = steps_of(examination, tender)
        seen.update(step.id for step in steps)
        if any(examination.mentions(step, NO_BIDDING) or examination.mentions(step, QUOTATION) for step in steps):
            continue
        if any(examination.waits_for(each, *steps) for each in _may_be_of(examination, tender)):
            continue
        if days_of(examination, steps) >= _ENOUGH * examination.limit(LEAST_IN_ALL) and steps == bidding_of(steps):
            continue
        whole = whole_of(examination, steps)
        least_in_all = int(examination.limit(LEAST_IN_ALL)) + (_PAPERS_TAKE if _is_all_in_one(steps) else 0)
        price = price_of(examination, steps)
        least = least_in_all - (_SMALL_NEEDS_LESS if price and price <= SMALL_PRICE else 0)
        days = days_of(examination, whole) - _off_for_tet(examination, whole)
        if days < least_in_all:
            is_sure = price is not None and days < least - _NEARLY
            if days >= least:  # too few for any package but a small one
                least = least_in_all
            yield _finding(examination, whole, least, is_sure=is_sure)
            continue
        judged = [step for step in whole if step.kind in _BY_TENDER]
        least = least_in_all - _RESULT_TAKES
        if (
            len(judged) < len(whole)
            and any(_evaluates(step) for step in judged)
            and days_of(examination, judged) - _off_for_tet(examination, judged) < least
        ):
            yield _finding(examination, judged, least, is_sure=False, until=_END_OF_EVALUATION)


def _may_be_of(examination: Examination, tender: Task) -> list[Task]:
    """What says no kind, and may be the bidding or the evaluation of the same tender."""
    systems = examination.systems_of(tender)
    system = systems[0] if systems else None
    told = examination.kept(procedure).of(system, (Step.INVITATION, Step.BID_EVALUATION))
    unnamed = [task for task in told if task.kind is None]
    return [*unnamed, *called_so(examination, system, Step.INVITATION, Step.BID_EVALUATION)]


def _evaluates(step: Task) -> bool:
    if step.name is None:
        return False
    return BIDS_EVALUATED.tell(padded(step.name.everything)) or judges(step.name.everything)


def _off_for_tet(examination: Examination, whole: list[Task]) -> int:
    """The days off of a Tết within the tender, on which nobody judges or decides."""
    first = min(map(examination.start_day, whole))
    last = max(map(examination.finish_day, whole))
    return sum((tet.last - tet.first).days + 1 for tet in tets(first, last) if first < tet.first and tet.last < last)


def _is_all_in_one(steps: list[Task]) -> bool:
    """Whether one task writes the papers of a tender, invites bids and evaluates them."""
    names = [step.name.everything for step in steps if step.name is not None]
    return len(steps) == 1 and any(does_all(name) for name in names)


def _finding(
    examination: Examination, whole: list[Task], least: int, *, is_sure: bool, until: Text = _RESULT
) -> Finding:
    first = whole[0]
    last = max((task for task in whole if not task.is_milestone), key=lambda task: examination.dates(task).early_finish)
    start, finish = examination.start_day(first), max(examination.finish_day(task) for task in whole)
    off = _off_for_tet(examination, whole)
    longest = start + timedelta(days=least + off - 1)
    assert last.duration is not None, "a tender without a step that takes time is not looked at"
    longer = Duration((longest - examination.start_day(last)).days + 1, Unit.ELAPSED_DAYS)
    lengthen = Lengthen(last.id, last.duration, longer)
    return Finding(
        say(
            "từ mời thầu đến {until} chỉ {days}{off} ({start} – {finish}): trừ thời gian nhà thầu chuẩn bị hồ sơ dự thầu "
            "thì hầu như không còn ngày nào để chấm thầu, thẩm định và phê duyệt kết quả",
            "only {days}{off} from the invitation to {until} ({start} to {finish}): less the time in which bidders "
            "prepare, hardly a day is left to evaluate the bids, to appraise and to approve the result",
            days=Count(days_of(examination, whole) - off, CALENDAR_DAY),
            off=Text(", không kể Tết,", ", not counting Tết,") if off else NOTHING,
            until=until,
            start=start,
            finish=finish,
        ),
        Place(first.places, ("duration",)),
        first.id,
        advise(lengthen)
        if len(whole) == 1
        else say(
            "{longer}, để cả cuộc thầu có khoảng {least} ngày",
            "{longer}, so that all of the tender has some {least} days",
            longer=lengthen,
            least=least,
        ),
        None if is_sure else Severity.NOTE,
        is_detail=not is_sure,
    )


RULE = Rule(
    code="DX471",
    name="tender_leaves_no_time_to_evaluate",
    severity=Severity.WARNING,
    title=Text("Cuộc thầu không còn thời gian chấm thầu", "A tender that leaves no time to evaluate"),
    why=Text(
        "thời gian tối thiểu của luật chỉ là thời gian chuẩn bị hồ sơ dự thầu; mở thầu, đánh giá, thẩm định, phê duyệt "
        "và công bố kết quả đều đến sau đó",
        "the minimum of the law is for the preparation of bids alone; opening, evaluation, appraisal, approval and "
        "publication of the result all come after it",
    ),
    fix=Text(
        "từ mời thầu đến có kết quả để khoảng 45 – 60 ngày; ít hơn 28 ngày (gói quy mô nhỏ: 19 ngày) thì không khả thi. "
        "Là lưu ý, giữ lại, khi không biết giá gói thầu hoặc chỉ thiếu vài ngày; chào hàng cạnh tranh, chỉ định thầu có thời gian "
        "khác nên không xét",
        "plan some 45 to 60 days from the invitation to the result; less than 28 (19 for a small package) can hardly "
        "be done. A note that is held back if the price is not known or a few days are lacking; quotations and direct appointments have "
        "other terms and are not looked at",
    ),
    provisions=(
        Text(
            "Chuẩn bị hồ sơ dự thầu 18 – 20 ngày, rồi khoảng 10 ngày để mở thầu, đánh giá, thẩm định, phê duyệt: luật "
            "chỉ quy định thời gian tối đa của các bước sau (giả định, theo thông lệ)",
            "18 to 20 days to prepare bids, then some 10 to open, evaluate, appraise and approve: of these later "
            "steps the law only says the most (assumed, from practice)",
        ),
    ),
    thresholds=(LEAST_IN_ALL,),
    part_of=("DX409",),
    bad="""\
dxplan: 1
id: dau-thau-ba-tuan
start: 2024-03-04
agencies: {SO: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho hồ sơ}}
tasks:
  T1: {name: Phê duyệt dự án, kind: approve, system: KHO, duration: 10d, lead: UBND, deliverable: Quyết định đầu tư}
  T2: {name: Đấu thầu, kind: tender, system: KHO, duration: 15d, after: T1, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}  # expect: DX471
  T3: {name: Xây dựng kho, kind: build, system: KHO, duration: 90d, after: T2, lead: SO, cost: 40 tỷ, funding: ngân sách tỉnh, deliverable: Kho hồ sơ}
""",
    good="""\
dxplan: 1
id: dau-thau-ba-tuan
start: 2024-03-04
agencies: {SO: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho hồ sơ}}
tasks:
  T1: {name: Phê duyệt dự án, kind: approve, system: KHO, duration: 10d, lead: UBND, deliverable: Quyết định đầu tư}
  T2: {name: Mời thầu, kind: tender, system: KHO, duration: 15d, after: T1, lead: SO, deliverable: Hồ sơ dự thầu}
  T2B: {name: Đánh giá hồ sơ dự thầu, kind: evaluate, system: KHO, duration: 15d, after: T2, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}
  T3: {name: Xây dựng kho, kind: build, system: KHO, duration: 90d, after: T2B, lead: SO, cost: 40 tỷ, funding: ngân sách tỉnh, deliverable: Kho hồ sơ}
""",
    check=check,
    reads=("kind",),
)
