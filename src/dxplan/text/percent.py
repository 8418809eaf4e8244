"""A share that is done, in whole percent: the one place where it is rounded."""

from __future__ import annotations


def percent_done(share: float) -> int:
    """Never 100 before all is done, never 0 once something is: other programs take 100 for finished."""
    if share <= 0 or share >= 1:
        return 100 if share >= 1 else 0
    return min(max(round(share * 100), 1), 99)
