"""Where the money for a task comes from, and of which year it is, as its `funding` says in words."""

from __future__ import annotations

import re

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.phrase import Text, folded

_MONEY = (
    r"(?:ngân sách|nsnn|nstw|nsđp|ns|kinh phí|dự toán|vốn|(?<!luật )đầu tư công|nguồn|budgets?|funds?|funding|money|"
    r"(?<!law on )public investment(?! law))"
)
_YEAR = r"(?:19|20)\d\d(?!\d|/\w*[a-zđ])"
_NOT_ITS_YEAR = r"theo|căn cứ|ngày|under|according|dated"  # the year of a document stands after these
_AMOUNT = r"(?:\s*\([\d.,\s]+(?:tỷ|triệu|đồng|billion|million)[^()\d]*\))?"
_YEARS = (
    rf"{_YEAR}{_AMOUNT}(?:\s*(?:[-–—,;/&]|và|đến|tới|and|to|until|through)\s*(?:hết\s+)?(?:năm\s+)?{_YEAR}{_AMOUNT})*"
)
_FROM_TO = rf"({_YEAR}){_AMOUNT}\s*(?:[-–—]|đến|tới|to|until|through)\s*(?:hết\s+)?(?:năm\s+)?({_YEAR})"
_OF_A_YEAR = (
    rf"(?<!\w){_MONEY}(?!\w)(?:(?!{_NOT_ITS_YEAR})[^\d.;,/])*?(?P<after>{_YEARS})"
    rf"|(?<![\d/])(?P<before>{_YEARS})\s+(?:\w+\s+){{0,2}}{_MONEY}(?!\w)"
)


def funded_by(plan: Plan, task: Task) -> Task | None:
    """The task or the nearest summary around it that says where the money comes from."""
    if task.funding is not None:
        return task
    return next((summary for summary in plan.ancestors(task) if summary.funding is not None), None)


def years_named(funding: Text) -> frozenset[int]:
    """The years whose money is named: 2022 for "ngân sách 2022", 2021 to 2023 for "vốn 2021-2023"."""
    years: set[int] = set()
    for text in funding.everything.split("\n"):
        for match in re.finditer(_OF_A_YEAR, folded(text)):
            said = match["after"] or match["before"]
            years.update(map(int, re.findall(_YEAR, said)))
            for first, last in re.findall(_FROM_TO, said):
                years.update(range(int(first), int(last) + 1))
    return frozenset(years)


def last_year_named(funding: Text) -> int | None:
    """The last year whose money is named: 2022 for "ngân sách 2022", 2023 for "vốn 2021-2023"; None for none."""
    return max(years_named(funding), default=None)
