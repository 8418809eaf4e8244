"""Whether the dates that frame a plan fit together."""

from __future__ import annotations

from dxplan.model.named import Code, Key
from dxplan.model.plan import Plan
from dxplan.soundness.log import Log
from dxplan.text.phrase import say


def check_frame(log: Log, plan: Plan, *, is_dated: bool) -> None:
    """Report dates in the wrong order: of the plan (if its start is known), its agreement and its agencies.

    A `finish_by` before the start is none of them: it is a promise that the plan breaks, and is told as such (DX301).
    """
    if is_dated and plan.status_date is not None and plan.status_date < plan.start:
        log.report(
            "DX033",
            plan.places.position("status_date"),
            say(
                "{name} {day} đứng trước {key} {start}",
                "{name} {day} comes before {key} {start}",
                name=Code("status_date"),
                day=plan.status_date,
                start=plan.start,
                key=Key("start"),
            ),
        )
    agreement = plan.agreement
    if agreement is not None and agreement.signed and agreement.ends and agreement.ends < agreement.signed:
        log.report(
            "DX033",
            agreement.places.position("ends"),
            say(
                "thỏa thuận hết hạn {ends}, trước ngày ký {signed}",
                "the agreement ends {ends}, before it is signed {signed}",
                ends=agreement.ends,
                signed=agreement.signed,
            ),
        )
    for agency in plan.agencies.values():
        if agency.valid_from and agency.valid_to and agency.valid_to < agency.valid_from:
            log.report(
                "DX033",
                agency.places.position("valid_to"),
                say(
                    "{agency} hết hoạt động {valid_to}, trước khi thành lập {valid_from}",
                    "{agency} ends {valid_to}, before it begins {valid_from}",
                    agency=agency,
                    valid_to=agency.valid_to,
                    valid_from=agency.valid_from,
                ),
            )
