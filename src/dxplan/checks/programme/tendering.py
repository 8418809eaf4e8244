"""What belongs to one tender: its steps, which of them give bidders time, and its price."""

from __future__ import annotations

from datetime import timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.tender_roles import Role, role_of
from dxplan.checks.procedure.packages import followers
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.text.phrase import Text

SMALL_PRICE = 10 * 10**9
"""Up to which price (đồng) a package is small: general knowledge, shown as an assumption."""

NO_BIDDING = Words(
    (
        *("chỉ định thầu", "cđtrg", "mua sắm trực tiếp", "mstt", "tự thực hiện", "đặt hàng"),
        *("direct appointment", "direct award", "direct contracting", "direct procurement", "direct purchase"),
    )
)
QUOTATION = Words(
    (
        *("chào hàng", "chct", "nhận báo giá", "mở báo giá", "competitive quotation", "competitive quotations"),
        *("request for quotation", "request for quotations", "opening of quotations"),
    )
)
"""Ways of selection that have other terms than open tendering."""

ANOTHER_TENDER = timedelta(days=60)
"""A break after which a further tender task of the same system belongs to another tender."""

SPENDS = with_finer(Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE, Kind.ROLLOUT)
"""What the price of a package pays for."""

LEAST_IN_ALL = Threshold(
    "DX471",
    "least",
    Measure.COUNT,
    Text(
        "số ngày (theo lịch) ít nhất từ mời thầu đến có kết quả",
        "fewest calendar days from the invitation to the result",
    ),
    province=28,
)
"""How long a whole tender takes, counted as DX471 counts it."""

_JUDGING = tuple(
    kind for kind in Kind if kind in (Kind.EVALUATE, Kind.APPRAISE, Kind.APPROVE) or kind.value == "bid_evaluation"
)
"""Kinds of task that may evaluate bids beside those of kind `tender`."""


_TENDERS = with_finer(Kind.TENDER)


def steps_of(examination: Examination, tender: Task) -> list[Task]:
    """A tender and the tender tasks of its system linked to it, before or after it.

    A long break in between, or a contract that follows the one and leads to the other, parts two tenders.
    """
    several = examination.of_systems_of(tender, *_TENDERS)
    if several == [tender]:
        return several
    several = _without_other_contracts(examination, tender, several)
    linked = [
        other
        for other in several
        if other is tender or examination.waits_for(other, tender) or examination.waits_for(tender, other)
    ]
    linked = _of_its_package(examination, tender, linked) + _beside(examination, tender, several, linked)
    linked.sort(key=lambda task: (examination.dates(task).early_start, examination.dates(task).early_finish))
    steps: list[Task] = []
    for step in linked:
        if steps and examination.start_day(step) - examination.finish_day(steps[-1]) > ANOTHER_TENDER:
            if tender in steps:
                break
            steps = []
        steps.append(step)
    return steps


def _without_other_contracts(examination: Examination, tender: Task, several: list[Task]) -> list[Task]:
    contracts = examination.of_systems_of(tender, Kind.CONTRACT)
    own = examination.marked(each for each in contracts if examination.waits_for(each, tender))
    earlier = [each for each in contracts if examination.waits_for(tender, each)]
    return [
        other
        for other in several
        if other is tender
        or not (examination.waits_for_marked(other, own) or any(examination.waits_for(each, other) for each in earlier))
    ]


def _of_its_package(examination: Examination, tender: Task, linked: list[Task]) -> list[Task]:
    """Of the steps linked to one those of one package: documents for several packages lead to the bidding for each."""
    biddings = [step for step in linked if role_of(step) is Role.BIDDING]
    if role_of(tender) is Role.BIDDING or len(biddings) < 2:
        return linked
    first = min(biddings, key=lambda task: (examination.dates(task).early_start, task.id))
    return [
        step
        for step in linked
        if step in (tender, first)
        or examination.waits_for(step, first)
        or examination.waits_for(first, step)
        or _are_judged_together(examination, first, step)
    ]


def _beside(examination: Examination, tender: Task, several: list[Task], linked: list[Task]) -> list[Task]:
    """The biddings beside one that the same evaluation follows."""
    if role_of(tender) is not Role.BIDDING:
        return []
    return [
        other
        for other in several
        if other not in linked and role_of(other) is Role.BIDDING and _are_judged_together(examination, tender, other)
    ]


def _are_judged_together(examination: Examination, one: Task, other: Task) -> bool:
    """Whether two biddings for the same systems go on to the same task: they are halves of one tender."""
    if examination.systems_of(one) != examination.systems_of(other):
        return False
    following = examination.kept(followers)
    return not following.get(one.id, set()).isdisjoint(following.get(other.id, ()))


def bidding_of(steps: list[Task]) -> list[Task]:
    """The steps of a tender in which bidders prepare; all of them where that is no step of its own."""
    bidding = [step for step in steps if role_of(step) is Role.BIDDING]
    return bidding if any(not step.is_milestone for step in bidding) else steps


def days_of(examination: Examination, steps: list[Task]) -> int:
    """The calendar days from the first to the last, both counted."""
    first = min(examination.start_day(step) for step in steps)
    last = max(examination.finish_day(step) for step in steps)
    return (last - first).days + 1


def price_of(examination: Examination, steps: list[Task]) -> int | None:
    """What the package costs (đồng): the contract, or the work that waits for the tender; None if that is not said.

    What stands at the tender itself counts only if no tendering could cost so much.
    """
    if examination.systems_of(steps[0]):
        contracts, work = (
            sum(t.cost or 0 for t in examination.of_systems_of(steps[0], *kinds) if examination.waits_for(t, *steps))
            for kinds in ((Kind.CONTRACT,), SPENDS)
        )
        if contracts or work:
            return max(contracts, work)
    own = max((step.cost or 0 for step in steps), default=0)
    return own if own > SMALL_PRICE else None


def whole_of(examination: Examination, steps: list[Task]) -> list[Task]:
    """The steps from the invitation on, and the evaluation of bids where that is a task of another kind."""
    invited = bidding_of(steps)
    first = examination.dates(invited[0]).early_start
    later = [step for step in steps if examination.dates(step).early_start >= first]
    marked, known = examination.marked(invited), {step.id for step in later}
    later += [
        task
        for task in examination.of_systems_of(steps[0], *_JUDGING)
        if task.id not in known and role_of(task) is Role.EVALUATION and examination.waits_for_marked(task, marked)
    ]
    return (
        later
        if len(later) == 1
        else sorted(later, key=lambda task: (examination.dates(task).early_start, examination.dates(task).early_finish))
    )
