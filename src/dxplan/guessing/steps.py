"""Which kinds of task are done for a system."""

from __future__ import annotations

from dxplan.model.kind import Kind

STEPS = frozenset(
    {
        Kind.INVEST_PREP,
        Kind.APPRAISE,
        Kind.TENDER,
        Kind.CONTRACT,
        Kind.BUILD,
        Kind.INTEGRATE,
        Kind.SEC_LEVEL,
        Kind.TEST,
        Kind.TRIAL,
        Kind.EVALUATE,
        Kind.ACCEPT,
        Kind.GOLIVE,
        Kind.PILOT,
        Kind.ROLLOUT,
        Kind.TRAINING,
    }
)
"""Steps that a system goes through: in a summary that is named for it they are for this system."""

OF_SYSTEMS = STEPS | {Kind.INFRA, Kind.DATA, Kind.OPS}
"""Kinds of task that may be done for a system."""

FOR_ANY_SYSTEM = frozenset({Kind.TRAINING, Kind.INFRA, Kind.DATA, Kind.OPS})
"""Of these kinds, those that may well be done for no system in particular."""
