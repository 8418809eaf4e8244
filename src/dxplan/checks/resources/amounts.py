"""Amounts that make up a whole, task by task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nlargest, nsmallest

from dxplan.model.named import Ref
from dxplan.model.task import Task
from dxplan.schedule.folded import template_of
from dxplan.text.lists import Listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Part, Text, say
from dxplan.text.voice import Voice
from dxplan.text.wording import MILLION, Money

_SHOWN = 6


def rounded_up(amount: int) -> int:
    """An amount in whole millions, not less than it is; small amounts stay."""
    return amount if amount < MILLION else -(-amount // MILLION) * MILLION


class Largest(NamedTuple):
    """The largest of several amounts: task by task, and by rows that stand for all units of a roll-out."""

    by_task: Listed
    by_row: Listed

    @property
    def inside(self) -> tuple[Part, ...]:
        """What it speaks of."""
        return self.by_task, self.by_row

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        return (self.by_task if voice.has_units else self.by_row).said(voice)

    def plain(self) -> object:
        """Task by task."""
        return self.by_task.plain()


def largest(amounts: Iterable[tuple[Task, int]]) -> Largest:
    """The tasks with the largest amounts (đồng), each with its own: `A`: 3 tỷ đồng, `B`: 1 tỷ đồng and 4 others."""
    each = list(amounts)
    by_task = _largest({task.id: amount for task, amount in each})
    if all(task.copy_of is None for task, _ in each):
        return Largest(by_task, by_task)
    by_row: Counter[str] = Counter()
    for task, amount in each:
        by_row[template_of(task)] += amount
    return Largest(by_task, _largest(by_row))


def _largest(amounts: Mapping[str, int]) -> Listed:
    least = min(nlargest(_SHOWN, amounts.values()), default=0)
    large = (pair for pair in amounts.items() if pair[1] >= least)
    shown = nsmallest(_SHOWN, large, key=lambda pair: (-pair[1], pair[0]))
    named = tuple(each_with(id_, Money(amount)) for id_, amount in shown)
    return Listed(named, most=_SHOWN, left_out=len(amounts) - len(shown))


def each_with(task: str, amount: Part) -> Text:
    """A task with its amount."""
    return say("{task}: {amount}", "{task}: {amount}", task=Ref(task), amount=amount)
