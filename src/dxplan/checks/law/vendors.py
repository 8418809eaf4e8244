"""What vendors do in a plan, and what they pay for themselves."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

from dxplan.checks.law.mentions import Words
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.plan import Plan
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.text.expression import expression

_STATE = Words(
    (
        *("ngân sách", "NSNN", "NSTW", "NSĐP", "đầu tư công", "vốn sự nghiệp", "vốn nhà nước"),
        *("budget", "public funds", "public money", "state funds", "state money"),
    )
)
"""Not “nhà nước” by itself: VNPT and Viettel are state-owned enterprises."""

_PRIVATE = Words(
    (
        *("doanh nghiệp", "nhà thầu", "xã hội hóa", "xã hội hoá", "tài trợ", "tự chịu", "tự chi", "công ty"),
        *("vendor", "vendor's", "company", "companies", "contractor", "private", "donor", "sponsor", "own capital"),
    )
)

_BRAND = expression(r"\b(?:VNPT|Viettel|VIETTEL|FPT|CMC|MobiFone|MISA|BKAV|Bkav)\b")


class Funds(Enum):
    """Whose money pays for a task, as its `funding` says."""

    STATE = auto()
    PRIVATE = auto()
    UNSAID = auto()


def vendors_of(plan: Plan) -> frozenset[str]:
    """The agencies of kind `vendor`; none where a plan does not say kinds."""
    return frozenset(agency.id for agency in plan.agencies.values() if agency.kind is AgencyKind.VENDOR)


def companies_of(plan: Plan) -> frozenset[str]:
    """The vendors, and the companies that are a party to the agreement."""
    parties = {agency.id for agency in plan.agencies.values() if agency.kind is AgencyKind.PARTY}
    return vendors_of(plan) | {id_ for id_ in parties if is_company(plan.agencies[id_])}


def is_company(agency: Agency) -> bool:
    """Whether an agency has the name or id of one of the companies that provinces sign with."""
    named = "" if agency.name is None else agency.name.everything
    return _BRAND.search(f"{named} {agency.id.upper()}") is not None


def takes_part(plan: Plan, task: Task, vendors: frozenset[str]) -> bool:
    """Whether any vendor leads or supports a task."""
    return not vendors.isdisjoint(task.support) or plan.inherited(task, "lead") in vendors


def taking_part(plan: Plan, task: Task, vendors: frozenset[str]) -> list[str]:
    """The vendors that lead or support a task, the leading one first."""
    lead = plan.inherited(task, "lead")
    named = task.support if lead is None else (lead, *task.support)
    return [agency for agency in dict.fromkeys(named) if agency in vendors]


@lru_cache(maxsize=16)
def _named(vendors: frozenset[str]) -> Words:
    return Words(tuple(sorted(vendors)))


def funds_of(plan: Plan, task: Task, vendors: frozenset[str]) -> Funds:
    """Whose money pays, by the `funding` of a task or the nearest summary; state money where both have a share.

    Where that is not said, a company pays for the systems whose route says so.
    """
    systems = plan.systems_of(task)
    while task.funding is None:
        if task.parent is None:
            routes = {plan.systems[id_].route for id_ in systems if id_ in plan.systems}
            return Funds.PRIVATE if routes == {Route.COMPANY} else Funds.UNSAID
        task = plan.tasks[task.parent]
    said = task.funding.everything
    if _STATE.occur_in(said):
        return Funds.STATE
    if _PRIVATE.occur_in(said) or (vendors and _named(_called(plan, vendors)).occur_in(said)):
        return Funds.PRIVATE
    return Funds.UNSAID


def named_in(plan: Plan, said: str, vendors: frozenset[str]) -> frozenset[str]:
    """The vendors that a text names, by their ids, names or brands."""
    return frozenset(each for each in vendors if _named(_called(plan, frozenset((each,)))).occur_in(said))


def _called(plan: Plan, vendors: frozenset[str]) -> frozenset[str]:
    """What vendors are called: their ids, their names, and the brands in these, such as VNPT and Viettel."""
    said = [agency.name.vi for id_ in vendors if (agency := plan.agencies[id_]).name is not None]
    return frozenset((*vendors, *said, *(word for name in said for word in _BRAND.findall(name))))
