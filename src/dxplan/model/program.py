"""The programs whose conventions a plan may be scheduled by."""

from __future__ import annotations

from enum import Enum


class Program(Enum):
    """By the word under which a plan's `rules` names them; `schedule.rules` says what each of them does."""

    DXPLAN = "dxplan"
    MSPROJECT = "msproject"
    P6 = "p6"
