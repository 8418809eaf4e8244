"""Amounts that make up a whole, task by task."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nsmallest

from dxplan.model.named import Ref
from dxplan.text.counts import Count, Noun
from dxplan.text.lists import Joined, joined
from dxplan.text.phrase import Part, Text, say
from dxplan.text.wording import Money

_MILLION = 10**6
_SHOWN = 5
_MORE = Noun("nhiệm vụ khác", "more", "more")


def rounded_up(amount: int) -> int:
    """An amount in whole millions, not less than it is; small amounts stay."""
    return amount if amount < _MILLION else -(-amount // _MILLION) * _MILLION


def largest(amounts: Iterable[tuple[str, int]]) -> Joined:
    """The tasks with the largest amounts (đồng), each with its own: `A`: 3 tỷ đồng, `B`: 1 tỷ đồng, and 4 more."""
    pairs = list(amounts)
    shown = nsmallest(_SHOWN if len(pairs) > _SHOWN + 1 else len(pairs), pairs, key=lambda pair: (-pair[1], pair[0]))
    return each([(id_, Money(amount)) for id_, amount in shown], len(pairs) - len(shown))


def each(shown: Sequence[tuple[str, Part]], rest: int) -> Joined:
    """Tasks, each with its amount, and how many more there are."""
    parts: list[Text] = [say("{task}: {amount}", "{task}: {amount}", task=Ref(id_), amount=part) for id_, part in shown]
    if rest:
        parts.append(say("và {rest}", "and {rest}", rest=Count(rest, _MORE)))
    return joined(parts)
