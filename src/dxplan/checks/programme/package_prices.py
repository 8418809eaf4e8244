"""What a package costs by its contract and the work that waits for it, and the words of how a contractor is chosen."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.vendors import taking_part
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.programme.tendering import SPENDS
from dxplan.model.kind import Kind
from dxplan.model.system import Route
from dxplan.model.task import Task

NOT_CHOSEN = Words(
    (
        *("không chỉ định thầu", "không áp dụng chỉ định thầu", "đấu thầu rộng rãi", "không chào hàng cạnh tranh"),
        *("open tender", "open tendering", "open bidding"),
    )
)
OTHER_GROUND = Words(
    (
        *("cấp bách", "khẩn cấp", "khắc phục ngay", "sự cố", "chống dịch", "dịch bệnh", "thiên tai", "bí mật nhà nước"),
        *("bản quyền", "sở hữu trí tuệ", "độc quyền", "duy nhất", "tương thích", "chủ quyền", "đặc biệt", "đặc thù"),
        *("urgent", "emergency", "state secret", "copyright", "sole source", "compatible", "compatibility"),
    )
)
"""Grounds on which a contractor may be appointed whatever the price."""


def price_of_package(examination: Examination, contract: Task, contracts: list[Task]) -> int:
    """The price (đồng) of a contract, or what the work costs that waits for it and for no other of some contracts."""
    if contract.cost:
        return contract.cost
    others = [other for other in contracts if other is not contract]
    systems = examination.kept(procedure).systems_of(contract)
    is_hire = any(examination.plan.systems[id_].route is Route.HIRE for id_ in systems)
    work = of_all(examination, systems, *SPENDS, *((Kind.OPS,) if is_hire else ()))  # of a hire the operation is paid
    return sum(
        each.cost or 0
        for each in work
        if examination.waits_for(each, contract) and not examination.waits_for(each, *others)
    )


def of_all(examination: Examination, systems: tuple[str, ...], *kinds: Kind) -> list[Task]:
    """The tasks of some kinds of several systems, each once."""
    return list({task.id: task for system in systems for task in examination.of_system(system, *kinds)}.values())


def paid_to_its_contractor(examination: Examination, tender: Task, vendors: frozenset[str]) -> list[Task]:
    """The work of those who sign a contract, or the contract that waits for a tender.

    Goods are often paid at their acceptance. What stands at the tender itself may be what holding it costs.
    """
    systems = examination.kept(procedure).systems_of(tender)
    plan = examination.plan
    contracts = [tender]
    if tender.kind is not Kind.CONTRACT:
        contracts = [c for c in of_all(examination, systems, Kind.CONTRACT) if examination.waits_for(c, tender)]
    who = {agency for contract in contracts for agency in taking_part(plan, contract, vendors)}
    is_hire = any(plan.systems[id_].route is Route.HIRE for id_ in systems)
    work = of_all(examination, systems, *SPENDS, Kind.ACCEPT, *((Kind.OPS,) if is_hire else ()))
    return [
        each
        for each in work
        if each.cost and examination.waits_for(each, tender) and not who.isdisjoint(taking_part(plan, each, vendors))
    ]
