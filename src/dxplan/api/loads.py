"""What plans ask of resources and agencies over time, and their money by quarter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dxplan.findings.loading import Demand, Loading, Of, demands
from dxplan.model.named import Code
from dxplan.soundness.suggest import did_you_mean
from dxplan.text.counts import Noun
from dxplan.text.display import shown
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, folded, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dxplan.schedule.result import Schedule

__all__ = ["Loading", "NoResourceError", "loading_of", "resource_called", "spent_by_quarter"]


class NoResourceError(ValueError):
    """No plan has the resource or agency that is asked for; `reason` says so, and names the nearest one."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def loading_of(
    schedules: Sequence[Schedule],
    *,
    resources: Sequence[str] = (),
    agencies: Sequence[str] = (),
    only_money: bool = False,
) -> list[Loading]:
    """What each plan asks for over time: of all, or of some `resources` and `agencies`, by their ids or names.

    Plans that have none of those are left out.

    Raises:
        NoResourceError: no plan has one that is asked for.
    """
    all_ = [list(demands(schedule)) for schedule in schedules]
    every = [demand for found in all_ for demand in found]
    for name in resources:
        _ensure_known(name, [d for d in every if d.of is Of.RESOURCE], _RESOURCE)
    for name in agencies:
        _ensure_known(name, [d for d in every if d.of is Of.LEAD], _AGENCY)
    loadings = []
    for schedule, found in zip(schedules, all_, strict=True):
        says_all = not resources and not agencies
        wanted = [demand for demand in found if says_all or _is_wanted(demand, found, resources, agencies)]
        if not wanted and not says_all:
            continue
        budget = schedule.plan.budget
        loadings.append(
            Loading(
                schedule,
                () if only_money else tuple(wanted),
                spent_by_quarter(schedule) if says_all else {},
                {} if budget is None or not says_all else budget.by_year,
                has_demands=not only_money,
                has_money=says_all,
            )
        )
    return loadings


def resource_called(schedules: Iterable[Schedule], name: str) -> str:
    """The id of the resource that is meant by an id or a name.

    Raises:
        NoResourceError: no plan has it.
    """
    every = [each for schedule in schedules for each in demands(schedule) if each.of is Of.RESOURCE]
    _ensure_known(name, every, _RESOURCE)
    return next((each.id for each in every if each.id == name), None) or next(
        each.id for each in every if _is_called(each, name)
    )


def spent_by_quarter(schedule: Schedule) -> dict[int, int]:
    """What a plan takes from its budget in each quarter (đồng), as the checks count it by year.

    Quarters are counted from the first one of year 0.
    """
    from dxplan.checks.examination import Examination
    from dxplan.checks.resources.ledger import charged
    from dxplan.schedule.spending import by_quarter

    total: Counter[int] = Counter()
    for id_, amount in charged(Examination(schedule, schedule.first_day)).items():
        dates = schedule.tasks[id_]
        total.update(by_quarter(amount, dates.early_start, dates.early_finish, schedule.working_time(id_)))
    return dict(sorted(total.items()))


_IDS_SHOWN, _OTHERS = 12, Noun("mục khác", "other")
_RESOURCE, _AGENCY = Text("nguồn lực", "resource"), Text("cơ quan", "agency")


def _ensure_known(name: str, found: Sequence[Demand], kind: Text) -> None:
    if any(_is_called(demand, name) for demand in found):
        return
    names = dict.fromkeys(word for demand in found for word in (demand.id, *_names(demand)))
    what = say("không có {what} {name}", "there is no {what} {name}", what=kind, name=Code(shown(name)))
    hint = did_you_mean(name, names)
    if hint is not None:
        what = say("{what}; {hint}", "{what}; {hint}", what=what, hint=hint)
    elif not found:
        what = say("{what}: không kế hoạch nào khai báo", "{what}: no plan has any", what=what)
    else:
        ids = listed(dict.fromkeys(demand.id for demand in found), _IDS_SHOWN, _OTHERS)
        what = say("{what} (có: {ids})", "{what} (there are: {ids})", what=what, ids=ids)
    raise NoResourceError(what)


def _is_wanted(demand: Demand, found: Iterable[Demand], resources: Sequence[str], agencies: Sequence[str]) -> bool:
    """Of an agency all is wanted: what its resources are asked for, each and together, and what it leads."""
    if demand.of is not Of.RESOURCE:
        return any(_is_called(demand, name) for name in agencies)
    if any(_is_called(demand, name) for name in resources):
        return True
    return any(demand.id in other.resources for other in found if any(_is_called(other, name) for name in agencies))


def _is_called(demand: Demand, name: str) -> bool:
    return demand.id == name or folded(name) in map(folded, (demand.id, *_names(demand)))


def _names(demand: Demand) -> list[str]:
    name = demand.item.name
    return [] if name is None else [name.vi, name.en]
