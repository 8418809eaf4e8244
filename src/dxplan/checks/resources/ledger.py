"""What the tasks of a plan take from its budget, year by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.law.vendors import Funds, funds_of, vendors_of
from dxplan.checks.resources.funding import funded_by
from dxplan.model.task import Task
from dxplan.schedule.spending import by_year
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Entry(NamedTuple):
    """What a task takes from the budget, in all and by calendar year (đồng)."""

    task: Task
    amount: int
    years: dict[int, int]


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
    """An entry for each task that takes something from the budget, spread evenly over its working time."""
    schedule = examination.schedule
    for id_, amount in charged(examination).items():
        dates, time = schedule.tasks[id_], schedule.working_time(id_)
        yield Entry(examination.plan.tasks[id_], amount, by_year(amount, dates.early_start, dates.early_finish, time))


def spent_by_year(ledger: list[Entry]) -> dict[int, int]:
    """What is taken in each year (đồng), the first year first."""
    total: Counter[int] = Counter()
    for entry in ledger:
        total.update(entry.years)
    return dict(sorted(total.items()))
