"""Amounts of money that a sentence speaks of: gói thầu 10,8 tỷ đồng, tổng mức đầu tư 17,6 tỷ đồng."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.load.fields.money_in_words import amount_meant
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_UNIT = "(?:tỷ|tỉ|triệu|ty|trieu|tr|billion|million)"
_AMOUNT = expression(rf"(?<![\w.,])\d[\d.,]* ?{_UNIT}(?: \d+ ?{_UNIT})?(?!\w)")


class Said(NamedTuple):
    """An amount (đồng), and what stands before it in the sentence."""

    amount: int
    before: str


def amounts_in(said: str) -> Iterator[Said]:
    """The amounts in a folded text, in their order."""
    for match in _AMOUNT.finditer(said):
        amount = amount_meant(match[0])
        if amount:
            yield Said(amount, said[: match.start()])
