"""Which kinds of task are done for a system."""

from __future__ import annotations

from dxplan.model.kind import Kind, with_finer

STEPS = frozenset(
    {
        *with_finer(Kind.INVEST_PREP, Kind.APPRAISE, Kind.TENDER, Kind.CONTRACT),
        *with_finer(Kind.BUILD, Kind.INTEGRATE, Kind.SEC_LEVEL, Kind.TEST, Kind.TRIAL, Kind.EVALUATE, Kind.ACCEPT),
        *(Kind.GOLIVE, Kind.PILOT, Kind.ROLLOUT, Kind.TRAINING, Kind.MIGRATE, Kind.SWITCH_OFF),
    }
)
"""Steps that a system goes through: in a summary that is named for it they are for this system."""

FOR_ANY_SYSTEM = frozenset(
    {Kind.TRAINING, Kind.INFRA, Kind.DATA, Kind.OPS, Kind.SHARING, Kind.DPIA, Kind.REGULATION, Kind.ANNOUNCE}
)
"""Kinds that may be done for a system, and may well be done for none in particular."""

OF_SYSTEMS = STEPS | FOR_ANY_SYSTEM
"""Kinds of task that may be done for a system."""
