"""Kinds of task; they drive the programme checks."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What a task is in the procedure of a programme.

    `PILOT` (thí điểm) comes before any tender; `TRIAL` (vận hành thử) comes before acceptance: two things.
    """

    __hash__ = object.__hash__  # kinds are looked up all the time, and the hash of an Enum is slow

    MILESTONE = "milestone"
    SURVEY = "survey"
    PLAN = "plan"
    POLICY = "policy"
    APPROVE = "approve"
    INVEST_PREP = "invest_prep"
    APPRAISE = "appraise"
    TENDER = "tender"
    CONTRACT = "contract"
    INFRA = "infra"
    BUILD = "build"
    DATA = "data"
    INTEGRATE = "integrate"
    SEC_LEVEL = "sec_level"
    TEST = "test"
    TRIAL = "trial"
    EVALUATE = "evaluate"
    ACCEPT = "accept"
    GOLIVE = "golive"
    PILOT = "pilot"
    ROLLOUT = "rollout"
    TRAINING = "training"
    COMMS = "comms"
    OPS = "ops"
    REVIEW = "review"
    MEASURE = "measure"


LEVEL_OF_EFFORT = frozenset({Kind.COMMS, Kind.OPS})
"""Kinds of work that goes on beside the rest and ends with it: communication, operations. It should drive nothing."""
