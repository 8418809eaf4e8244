"""What the plan costs: what its tasks say, by phase and by source of funds; what it takes from the budget by year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dxplan.model.task import Task
from dxplan.render.documents.sections.timetable import phase_name
from dxplan.render.documents.subject import Subject, once
from dxplan.schedule.spending import own_costs
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text
from dxplan.text.voice import FILE
from dxplan.text.wording import MONEY_UNITS, MoneyIn, Number, Rounding

_Key = TypeVar("_Key", str, Text | None)


@dataclass(frozen=True, slots=True)
class Amount:
    """So much for a phase or a source of funds."""

    name: str
    amount: str
    assumed: str


@dataclass(frozen=True, slots=True)
class Money:
    """Sums in `unit`; the part that belongs to assumed tasks beside each.

    `years` are what the plan takes from the budget year by year, as the checks count it. `budget` is a sentence, or
    empty. `outside` says what of the total companies pay themselves: it belongs to no year; empty if they pay nothing.
    `unfunded` is what of the total no source is named for; empty if all of it has one.
    """

    unit: str
    phases: tuple[Amount, ...]
    total: Amount
    years: tuple[str, ...]
    outside: str
    funding: tuple[Amount, ...]
    unfunded: str
    budget: str


class _Sum(NamedTuple):
    """Đồng: all of it, and what belongs to assumed tasks."""

    all: int
    assumed: int


class _Sums(NamedTuple):
    """What tasks cost, by numeral of their phase and by source of funds (None where they name none)."""

    total: _Sum
    by_phase: Mapping[str, _Sum]
    by_funding: Mapping[Text | None, _Sum]


def money(subject: Subject) -> Money | None:
    """The sums over the tasks that name a cost; None if the plan says nothing about money."""
    sums = _sums(subject)
    if sums is None:
        return None
    size, unit = money_unit(subject)

    def amount(name: str, found: _Sum) -> Amount:
        return Amount(name, in_unit(subject, found.all, size), in_unit(subject, found.assumed, size))

    funding: dict[str, _Sum] = {}
    for text, found in sums.by_funding.items():
        before = funding.get(name := subject.optional(text), _Sum(0, 0))
        funding[name] = _Sum(before.all + found.all, before.assumed + found.assumed)
    return Money(
        unit=unit,
        phases=tuple(
            amount(f"{phase.numeral}. {phase_name(subject, phase)}", sums.by_phase[phase.numeral])
            for phase in subject.phases
            if phase.numeral in sums.by_phase
        ),
        total=amount(subject.say("Cộng", "Total"), sums.total),
        years=years(subject),
        outside=_outside(subject, sums.total.all),
        funding=tuple(amount(name, found) for name, found in funding.items() if name),
        unfunded=in_unit(subject, funding[""].all, size) if "" in funding else "",
        budget=_budget(subject),
    )


@once
def _sums(subject: Subject) -> _Sums | None:
    costs = own_costs(subject.plan)
    costed = [subject.plan.tasks[id_] for id_ in costs]
    if not costed and subject.plan.budget is None:
        return None
    phase_of = {t.id: phase for phase in subject.phases for t in phase.leaves}
    roots = {phase.summary.id: phase for phase in subject.phases if phase.summary is not None}

    def numeral(task: Task) -> str:
        if task.id in phase_of:
            return phase_of[task.id].numeral
        outermost = [task, *subject.plan.ancestors(task)][-1]
        return roots[outermost.id].numeral

    def added(tasks: list[Task]) -> _Sum:
        return _Sum(sum(costs[t.id] for t in tasks), sum(costs[t.id] for t in tasks if t.assumed))

    def by(key: Callable[[Task], _Key]) -> dict[_Key, _Sum]:
        groups: dict[_Key, list[Task]] = {}
        for task in costed:
            groups.setdefault(key(task), []).append(task)
        return {name: added(tasks) for name, tasks in groups.items()}

    return _Sums(added(costed), by(numeral), by(lambda task: task.funding))


_MILLION = 1_000_000


def in_whole_millions(spent: Mapping[int, int]) -> dict[int, int]:
    """What is spent by year (đồng), each year in whole millions, where all of it is: a reader adds up what is written.

    Up to the end of any year it is no less than what has to be there by then.
    """
    if sum(spent.values()) % _MILLION:
        return dict(sorted(spent.items()))
    said: dict[int, int] = {}
    needed = told = 0
    for year, amount in sorted(spent.items()):
        needed += amount
        said[year] = -(-needed // _MILLION) * _MILLION - told
        told += said[year]
    return {year: amount for year, amount in said.items() if amount}


def years(subject: Subject) -> tuple[str, ...]:
    """What each year takes from the budget, all in the unit of the costs: 'năm 2022: 31,025 tỷ đồng'."""
    size, _ = money_unit(subject)
    return tuple(
        subject.say("năm {year}: {amount}", "{year}: {amount}", year=year, amount=needed_in(amount, size))
        for year, amount in in_whole_millions(subject.spent).items()
    )


def _outside(subject: Subject, total: int) -> str:
    """What the years leave out of the total: the checks leave out only what companies pay from their own money."""
    left = total - sum(subject.spent.values())
    if left <= 0:
        return ""
    return subject.say(
        "{amount} còn lại do doanh nghiệp đầu tư",
        "the other {amount} are paid by companies themselves",
        amount=MoneyIn(left, money_unit(subject)[0]),
    )


def needed_in(amount: int, size: int) -> MoneyIn:
    """What has to be there, in the unit of the list: told as no less than it is."""
    return MoneyIn(amount, size, Rounding.UP)


@once
def money_unit(subject: Subject) -> tuple[int, str]:
    """The unit for all of the plan's costs, how many đồng and its name: the largest in which most are 0.1 and more."""
    plan, budget = subject.plan, subject.plan.budget
    costs = [task.cost for task in plan.tasks.values() if task.cost]
    if not costs and budget is not None:
        costs = [amount for amount in (budget.total, *budget.by_year.values()) if amount]

    def fits(size: int) -> bool:
        large = sum(cost * 10 >= size for cost in costs)
        return 2 * large >= len(costs)

    size, vi, en = next(unit for unit in MONEY_UNITS if fits(unit[0]))
    return size, subject.say(vi, en)


def in_unit(subject: Subject, amount: int, size: int) -> str:
    """An amount as a number of a unit; never 0 for something."""
    for decimals in (3, 6, 9):
        number = Number(amount / size, decimals).said(FILE[subject.language])
        if number != "0":
            return number
    return "0"


def _budget(subject: Subject) -> str:
    budget = subject.plan.budget
    if budget is None:
        return ""
    size, _ = money_unit(subject)
    by_year = "; ".join(
        subject.say("năm {year}: {amount}", "{year}: {amount}", year=year, amount=MoneyIn(amount, size))
        for year, amount in sorted(budget.by_year.items())
    )
    mark = subject.say(" (giả định)", " (assumed)") if budget.assumed else ""
    if budget.total is None:
        return by_year + mark
    total = subject.say("tổng mức {total}", "{total} in all", total=MoneyIn(budget.total, size))
    return total + (f" ({by_year})" if by_year else "") + mark
