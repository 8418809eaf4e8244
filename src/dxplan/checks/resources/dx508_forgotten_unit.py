"""DX508: an amount of money is so small beside the others that its unit (triệu, tỷ) was probably forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from math import log
from typing import Any

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.duration import Unit
from dxplan.model.money import Budget
from dxplan.model.named import Code, Key, entry
from dxplan.model.people import Rate, Resource
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedies.allot import Allot
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Text, say
from dxplan.text.wording import BILLION, MILLION, Money

_OF_THE_USUAL = 100_000
_OF_THE_LARGEST = 1_000_000
"""So many times smaller than the amount in the middle, or than the largest one, no real cost of one plan is."""
_MOST = 2
"""So many times the largest amount what was forgotten may be, at most."""
_UNITS = (1_000, MILLION, BILLION)


class _Told(NamedTuple):
    """Where an amount stands, what it is, and what is to be done if it should be another one."""

    place: Place
    what: Part
    task: str | None
    instead: Callable[[int], Remedy]


_Amount = tuple[int, Callable[..., _Told], tuple[Any, ...]]
"""Đồng; and what tells of them, of what: it is asked for the few that are found."""


def check(examination: Examination) -> Iterator[Finding]:
    """No amount of the plan (costs, actual costs, the budget) is a tiny part of the others: relative, not absolute.

    Rates are compared with rates.
    """
    plan = examination.plan
    costs = [task.cost for task in examination.saying("cost") if task.cost]
    costs += (t.progress.actual_cost for t in examination.saying("progress") if t.progress.actual_cost)
    of_budget = list(_of_budget(plan.budget))
    is_any = _is_any_tiny([*costs, *(value for value, _, _ in of_budget)])
    for amounts in ([*_of_tasks(plan), *of_budget] if is_any else [], list(_rates(plan))):
        said = [amount for amount in amounts if amount[0] > 0]
        if len(said) > 1:
            yield from _among(said)


def _is_any_tiny(values: list[int]) -> bool:
    """Whether any amount is: in most plans none is, which can be told without saying where each stands."""
    said = sorted(value for value in values if value > 0)
    return bool(said) and (said[0] * _OF_THE_USUAL <= _middle(said) or said[0] * _OF_THE_LARGEST <= said[-1])


def _among(amounts: list[_Amount]) -> Iterator[Finding]:
    values = sorted(value for value, _, _ in amounts)
    usual, largest = _middle(values), values[-1]
    likely = [value for value in values if value * _OF_THE_USUAL > usual and value * _OF_THE_LARGEST > largest]
    for value, told, of in amounts:
        if value < likely[0]:
            yield _finding(value, told(*of), _middle(likely), largest)


def _middle(values: list[int]) -> int:
    """Of amounts in order the one in the middle."""
    return values[len(values) // 2]


def _of_tasks(plan: Plan) -> Iterator[_Amount]:
    for task in plan.tasks.values():
        for key, value in (("cost", task.cost), ("actual_cost", task.progress.actual_cost)):
            if value is not None:
                yield value, _of_task, (task, key, value)


def _of_task(task: Task, key: str, value: int) -> _Told:
    what = say("{entry} của {task}", "the {entry} of {task}", entry=entry(key, value), task=task)
    return _Told(Place(task.places, (key,)), what, task.id, partial(_say_money, ("tasks", task.id), key))


def _of_budget(budget: Budget | None) -> Iterator[_Amount]:
    if budget is None:
        return
    if budget.total is not None:
        yield budget.total, _of_total, (budget, budget.total)
    for year, value in budget.by_year.items():
        yield value, _of_year, (budget, year)


def _of_total(budget: Budget, total: int) -> _Told:
    what = say("{entry}", "the {entry}", entry=entry("total", total))
    return _Told(Place(budget.places, ("total",)), what, None, partial(_say_money, ("budget",), "total"))


def _of_year(budget: Budget, year: int) -> _Told:
    what = say("{by_year} của {year}", "the {by_year} for {year}", by_year=Key("by_year"), year=str(year))
    return _Told(Place(budget.places, ("by_year", str(year))), what, None, partial(_allot, year))


def _rates(plan: Plan) -> Iterator[_Amount]:
    for resource in plan.resources.values():
        if resource.rate is not None:
            yield resource.rate.amount, _of_rate, (resource, resource.rate)


def _of_rate(resource: Resource, rate: Rate) -> _Told:
    what = say("{rate} của {resource}", "the {rate} of {resource}", rate=Key("rate"), resource=resource)
    return _Told(Place(resource.places, ("rate",)), what, None, partial(_say_rate, resource.id, rate.per))


def _say_money(at: tuple[str, ...], key: str, amount: int) -> Remedy:
    return Say(at, key, amount, written=Money(amount))


def _allot(year: int, amount: int) -> Remedy:
    return Allot(((year, amount),))


def _say_rate(resource: str, per: Unit, amount: int) -> Remedy:
    written = Code(f"{Money(amount).written}/{per.value}")
    return Say(("resources", resource), "rate", Rate(amount, per), written=written)


def _finding(value: int, told: _Told, usual: int, largest: int) -> Finding:
    fitting = [value * unit for unit in _UNITS if value * unit <= _MOST * largest]
    meant = min(fitting, key=lambda amount: abs(log(amount / usual)))
    return Finding(
        say(
            "{what} chỉ là {amount}, trong khi các khoản khác cỡ {usual}, lớn nhất {largest}: có lẽ quên đơn vị",
            "{what} is only {amount}, while the others are about {usual}, the largest {largest}: "
            "the unit was probably forgotten",
            what=told.what,
            amount=Money(value),
            usual=Money(usual),
            largest=Money(largest),
        ),
        told.place,
        told.task,
        say("có phải ý bạn là {meant}?", "did you mean {meant}?", meant=told.instead(meant)),
    )


RULE = Rule(
    code="DX508",
    name="forgotten_unit",
    severity=Severity.WARNING,
    title=Text("Số tiền quá nhỏ, có lẽ quên đơn vị", "An amount so small that its unit was probably forgotten"),
    why=Text(
        "không ghi đơn vị thì số tiền tính bằng đồng: tổng kinh phí và từng năm bị thiếu đúng khoản này",
        "without a unit an amount is in đồng: the total and the year fall short by just this item",
    ),
    fix=say(
        "ghi đơn vị sau số: {billion}, {million}",
        "write the unit after the number: {billion}, {million}",
        billion=Code("15 tỷ"),
        million=Code("15 triệu"),
    ),
    provisions=(
        Text(
            "Số liệu trong một bảng phải cùng đơn vị, và nói rõ đơn vị (thông lệ)",
            "Figures of one table have one unit, and say which (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: quen-don-vi
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget: {total: 40 tỷ, by_year: {2022: 40 tỷ}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, cost: 200 triệu}
  T2: {name: Số hóa hồ sơ, kind: data, duration: 80d, after: T1, lead: STTTT, deliverable: Kho hồ sơ, cost: 15}  # expect: DX508
  T3: {name: Xây dựng phần mềm, kind: build, duration: 80d, after: T1, lead: STTTT, deliverable: Phần mềm, cost: 12 tỷ}
""",
    good="""\
dxplan: 1
id: quen-don-vi
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
budget: {total: 40 tỷ, by_year: {2022: 40 tỷ}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, cost: 5 triệu}
  T2: {name: Số hóa hồ sơ, kind: data, duration: 80d, after: T1, lead: STTTT, deliverable: Kho hồ sơ, cost: 15 tỷ}
  T3: {name: Xây dựng phần mềm, kind: build, duration: 80d, after: T1, lead: STTTT, deliverable: Phần mềm, cost: 12 tỷ}
""",
    check=check,
)
