"""What the tasks of a plan take from its budget, year by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.law.vendors import Funds, funds_of, vendors_of
from dxplan.checks.resources.funding import funded_by, years_named
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.schedule.spending import by_year
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Entry(NamedTuple):
    """What a task takes from the budget, in all and by calendar year (đồng)."""

    task: Task
    amount: int
    years: dict[int, int]
    is_spread: bool = False
    """Whether it goes on into another year."""
    named: frozenset[int] = frozenset()
    """The years whose money it is, where its funding names any."""

    def may_be_of(self, year: int) -> bool:
        """Whether all of it may be paid in another year: with money of several, or as a price that is paid later."""
        if self.named:
            return len(self.named) > 1 and year in self.named
        return self.task.kind in _PRICED and year > max(self.years)


_PRICED = frozenset(with_finer(Kind.TENDER, Kind.CONTRACT))
"""Steps whose cost is the price of the package: it is paid as its work is done, which is later."""


def charged(examination: Examination) -> dict[str, int]:
    """What each task takes from the budget in all (đồng), by id: its cost, unless a company pays it by itself."""
    plan = examination.plan
    vendors = vendors_of(plan)
    private: dict[Text, bool] = {}
    amounts: dict[str, int] = {}
    for id_, amount in examination.costs.items():
        task = plan.tasks[id_]
        payer = funded_by(plan, task)
        if payer is not None and payer.funding is not None:
            if payer.funding not in private:
                private[payer.funding] = funds_of(plan, task, vendors) is Funds.PRIVATE
            if private[payer.funding]:
                continue
        amounts[id_] = amount
    return amounts


def entries(examination: Examination) -> Iterator[Entry]:
    """An entry for each task that takes something from the budget, spread evenly over its working time.

    What falls into years whose money its `funding` does not name is taken from the nearest year that it does.
    """
    schedule, plan = examination.schedule, examination.plan
    named: dict[Text, frozenset[int]] = {}
    for id_, amount in charged(examination).items():
        dates, time, task = schedule.tasks[id_], schedule.working_time(id_), plan.tasks[id_]
        years = by_year(amount, dates.early_start, dates.early_finish, time)
        payer = funded_by(plan, task)
        funding = None if payer is None else payer.funding
        if funding is not None and funding not in named:
            named[funding] = years_named(funding)
        possible = named[funding] if funding is not None else frozenset()
        paid = _paid_from(years, possible)
        yield Entry(task, amount, paid, len(paid) > 1, possible)


def _paid_from(years: dict[int, int], named: frozenset[int]) -> dict[int, int]:
    if not named or years.keys() <= named:
        return years
    paid: Counter[int] = Counter()
    for year, amount in years.items():
        paid[min(named, key=lambda each: (abs(each - year), each))] += amount
    return dict(sorted(paid.items()))


def spent_by_year(ledger: list[Entry]) -> dict[int, int]:
    """What is taken in each year (đồng), the first year first."""
    total: Counter[int] = Counter()
    for entry in ledger:
        total.update(entry.years)
    return dict(sorted(total.items()))
