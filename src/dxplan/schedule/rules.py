"""Where scheduling programs differ."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SchedulingRules:
    """The conventions a schedule follows; the defaults are dxplan's own.

    `project_start_binds` says that nothing starts before the plan's start, not even a task with an earlier constraint
    date (Microsoft Project lets those start before it). `free_float_capped` says that free float never exceeds total
    float (Primavera P6 does not cap it).
    """

    project_start_binds: bool = True
    free_float_capped: bool = True


DXPLAN_RULES = SchedulingRules()
