"""Whether the dates that frame a plan fit together."""

from __future__ import annotations

from dxplan.model.plan import Plan
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text


def check_frame(log: Log, plan: Plan, *, is_dated: bool) -> None:
    """Report dates in the wrong order: of the plan (if its start is known), its agreement and its agencies."""
    if is_dated:
        for name in ("finish_by", "status_date"):
            day = getattr(plan, name)
            if day is not None and day < plan.start:
                log.report(
                    "DX033",
                    plan.places.position(name),
                    Text(
                        f"`{name}` {day} đứng trước `start` {plan.start}",
                        f"`{name}` {day} comes before `start` {plan.start}",
                    ),
                )
    agreement = plan.agreement
    if agreement is not None and agreement.signed and agreement.ends and agreement.ends < agreement.signed:
        log.report(
            "DX033",
            agreement.places.position("ends"),
            Text(
                f"thỏa thuận hết hạn {agreement.ends}, trước ngày ký {agreement.signed}",
                f"the agreement ends {agreement.ends}, before it is signed {agreement.signed}",
            ),
        )
    for agency in plan.agencies.values():
        if agency.valid_from and agency.valid_to and agency.valid_to < agency.valid_from:
            log.report(
                "DX033",
                agency.places.position("valid_to"),
                Text(
                    f"`{agency.id}` hết hoạt động {agency.valid_to}, trước khi thành lập {agency.valid_from}",
                    f"`{agency.id}` ends {agency.valid_to}, before it begins {agency.valid_from}",
                ),
            )
