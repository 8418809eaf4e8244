"""Amounts of money as a plan writes them, and what makes them up."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from dxplan.text.phrase import Text
from dxplan.text.wording import money

_MILLION, _BILLION = 10**6, 10**9
_SHOWN = 5


def as_written(amount: int) -> str:
    """An amount as it can be put into a plan: `38.5 tỷ`, `38184 triệu`, `1200`.

    Three decimals are avoided: 38.184 could be read as thousands.
    """
    for size, name in ((_BILLION, "tỷ"), (_MILLION, "triệu")):
        if amount >= size and amount % (size // 100) == 0:
            return f"{amount / size:.2f}".rstrip("0").rstrip(".") + f" {name}"
    return str(amount)


def rounded_up(amount: int) -> int:
    """An amount in whole millions, not less than it is; small amounts stay."""
    return amount if amount < _MILLION else -(-amount // _MILLION) * _MILLION


def largest(amounts: Iterable[tuple[str, int]]) -> Text:
    """The tasks with the largest amounts, each with its own: `A` 3 tỷ đồng, `B` 1 tỷ đồng, and 4 more."""
    pairs = list(amounts)
    shown = nsmallest(_SHOWN if len(pairs) > _SHOWN + 1 else len(pairs), pairs, key=lambda pair: (-pair[1], pair[0]))
    vi = [f"`{id_}`: {money(amount).vi}" for id_, amount in shown]
    en = [f"`{id_}`: {money(amount).en}" for id_, amount in shown]
    if len(shown) < len(pairs):
        rest = len(pairs) - len(shown)
        vi, en = [*vi, f"và {rest} nhiệm vụ khác"], [*en, f"and {rest} more"]
    return Text(", ".join(vi), ", ".join(en))
