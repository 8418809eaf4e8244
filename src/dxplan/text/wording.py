"""Dates, numbers, amounts of working time and of money as people read them, in both languages."""

from __future__ import annotations

from datetime import date
from enum import Enum

from dxplan.text.counts import Noun
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text
from dxplan.text.voice import FILE, Voice

_SWAP = str.maketrans(",.", ".,")
MILLION, BILLION = 10**6, 10**9
MONEY_UNITS = ((BILLION, "tỷ đồng", "billion đồng"), (MILLION, "triệu đồng", "million đồng"), (1, "đồng", "đồng"))
"""How many đồng they are, and their names in both languages; the largest first."""
_DECIMALS, _LAST_DIGIT = 3, 1_000
_NOISE = 1e-9
"""What is left of zero where fractions were added up."""


class Number(NamedTuple):
    """A number with at most `decimals` decimals: 1.234,5 in Vietnamese, 1,234.5 in English.

    With more where it would be written as zero and is not.
    """

    value: float
    decimals: int = 1

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        english = f"{self.value:,.{self.decimals}f}"
        if abs(self.value) < 1:
            decimals = self.decimals
            while abs(self.value) > _NOISE and float(english) == 0:
                decimals += 1
                english = f"{self.value:.{decimals}f}"
        if "." in english:
            english = english.rstrip("0").rstrip(".")
        if english == "-0":
            english = "0"
        return voice.either(english.translate(_SWAP), english)

    def plain(self) -> object:
        """The number."""
        return self.value


class Amount(NamedTuple):
    """So many of something that comes in fractions: 2,5 ngày làm việc, 2.5 working days."""

    value: float
    of: Noun
    decimals: int = 1

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        number = Number(self.value, self.decimals)
        single = number.said(FILE["en"]) in ("1", "-1")
        return f"{number.said(voice)} {voice.either(self.of.vi, self.of.in_english(single=single))}"

    def plain(self) -> object:
        """The number."""
        return self.value


class Rounding(Enum):
    """To which side an amount is rounded: what is needed or has to be cut up, what is left down."""

    NEAREST = "nearest"
    UP = "up"
    DOWN = "down"


class Money(NamedTuple):
    """Đồng in the unit that fits: tỷ (billion), triệu (million) or đồng."""

    amount: int
    rounding: Rounding = Rounding.NEAREST

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        is_down = self.rounding is Rounding.DOWN
        sizes = (
            u for u in MONEY_UNITS if (self.amount / u[0] if is_down else round(self.amount / u[0], _DECIMALS)) >= 1
        )
        size, vi, en = next(sizes, MONEY_UNITS[-1])
        number = Number(self._rounded(size) / size, 0 if size == 1 else _DECIMALS)
        return f"{number.said(voice)} {voice.either(vi, en)}"

    @property
    def written(self) -> str:
        """As it can be put into a plan: `38.5 tỷ`, `38184 triệu`, `1200`.

        Three decimals are avoided: 38.184 could be read as thousands.
        """
        for size, name in ((BILLION, "tỷ"), (MILLION, "triệu")):
            if self.amount >= size and self.amount % (size // 100) == 0:
                return f"{self.amount / size:.2f}".rstrip("0").rstrip(".") + f" {name}"
        return str(self.amount)

    def _rounded(self, size: int) -> int:
        digit = max(size // _LAST_DIGIT, 1)
        if self.rounding is Rounding.UP:
            return -(-self.amount // digit) * digit
        return self.amount // digit * digit if self.rounding is Rounding.DOWN else self.amount

    def plain(self) -> object:
        """Đồng."""
        return self.amount


class MoneyIn(NamedTuple):
    """Đồng in a unit that is given (how many đồng it is), so that what stands in one list has one unit."""

    amount: int
    size: int
    rounding: Rounding = Rounding.NEAREST

    def said(self, voice: Voice) -> str:
        """In the words of a voice; never 0 for something."""
        vi, en = next((vi, en) for size, vi, en in MONEY_UNITS if size == self.size)
        rounded = Money(self.amount, self.rounding)._rounded(self.size)
        return f"{Number(rounded / self.size, 0 if self.size == 1 else _DECIMALS).said(voice)} {voice.either(vi, en)}"

    def plain(self) -> object:
        """Đồng."""
        return self.amount


def needed(amount: int) -> Money:
    """What has to be there, or to be cut: told as no less than it is, so that who keeps to it has enough."""
    return Money(amount, Rounding.UP)


def left(amount: int) -> Money:
    """What is left to be spent: told as no more than it is."""
    return Money(amount, Rounding.DOWN)


def written_date(day: date) -> Text:
    """31/03/2022 in Vietnamese, 2022-03-31 in English."""
    return Text(FILE["vi"].day(day), FILE["en"].day(day))
