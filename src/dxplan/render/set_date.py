"""The sentence on a finish that a set date decides, wherever a critical path is shown."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.model.named import Ref
from dxplan.text.lists import chained
from dxplan.text.phrase import Text, say
from dxplan.text.working_amounts import WorkingAmount

SHOWN_TASKS = 9
"""How many tasks of a chain are named; the middle of a longer one is left out."""


def set_date_text(held: str, before: Sequence[str], slack: WorkingAmount) -> Text:
    """That a task starts on a set date, with the chain before it and how many working days early that is done."""
    return say(
        "{first} bắt đầu theo ngày ấn định; trước đó {before} xong sớm {slack}",
        "{first} starts on a set date; before it {before} is done {slack} early",
        first=Ref(held),
        before=chained(before, SHOWN_TASKS),
        slack=slack,
    )
