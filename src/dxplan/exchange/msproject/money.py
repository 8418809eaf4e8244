"""Costs of a file: kept where they are đồng."""

from __future__ import annotations

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.values import line, number
from dxplan.text.phrase import say

_DONG = frozenset(("vnd", "vnđ", "₫", "đ", "đồng", "dong"))
_HUNDREDTHS = 100
"""A cost is written in hundredths, whatever the currency; a rate is not."""
MOST = 10**17


class Purse:
    """Reads amounts of money; what is in another currency, which the plan could not say, is noted."""

    def __init__(self, project: Row, losses: Losses) -> None:
        code, symbol = project.text("CurrencyCode"), project.text("CurrencySymbol")
        self._losses = losses
        self._currency = line(code or symbol)
        self.is_dong = (code or symbol or "đ").casefold() in _DONG or symbol.casefold() in _DONG

    def cost(self, text: str, task: str) -> int | None:
        """A cost in đồng; None where there is none or it is in another currency."""
        amount = number(text) if text else None
        return self._dong((amount or 0) / _HUNDREDTHS, task)

    def rate(self, text: str, resource: str) -> int | None:
        """Đồng an hour."""
        amount = number(text) if text else None
        return self._dong(amount or 0, resource)

    def _dong(self, amount: float, where: str) -> int | None:
        if amount <= 0 or amount > MOST:
            return None
        if not self.is_dong:
            self._losses.note(
                say(
                    "tiền trong tệp tính bằng {currency}, không phải đồng: không được đưa vào",
                    "money in the file is in {currency}, not in đồng: it is left out",
                    currency=self._currency,
                ),
                where,
            )
            return None
        return round(amount) or None
