"""Amounts that make up a whole, task by task."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest, nsmallest

from dxplan.model.named import Ref
from dxplan.text.lists import Listed
from dxplan.text.phrase import Part, Text, say
from dxplan.text.wording import MILLION, Money

_SHOWN = 6


def rounded_up(amount: int) -> int:
    """An amount in whole millions, not less than it is; small amounts stay."""
    return amount if amount < MILLION else -(-amount // MILLION) * MILLION


def largest(amounts: Iterable[tuple[str, int]]) -> Listed:
    """The tasks with the largest amounts (đồng), each with its own: `A`: 3 tỷ đồng, `B`: 1 tỷ đồng and 4 others."""
    pairs = list(amounts)
    least = min(nlargest(_SHOWN, (amount for _, amount in pairs)), default=0)
    large = (pair for pair in pairs if pair[1] >= least)
    shown = nsmallest(_SHOWN, large, key=lambda pair: (-pair[1], pair[0]))
    named = tuple(each_with(id_, Money(amount)) for id_, amount in shown)
    return Listed(named, most=_SHOWN, left_out=len(pairs) - len(shown))


def each_with(task: str, amount: Part) -> Text:
    """A task with its amount."""
    return say("{task}: {amount}", "{task}: {amount}", task=Ref(task), amount=amount)
