"""Dates, numbers, amounts of working time and of money as people read them, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dxplan.text.counts import WORKING_DAY, Noun
from dxplan.text.phrase import Text
from dxplan.text.voice import FILE, Voice

_SWAP = str.maketrans(",.", ".,")
MILLION, BILLION = 10**6, 10**9
_MONEY = (
    (BILLION, 3, "tỷ đồng", "billion đồng"),
    (MILLION, 3, "triệu đồng", "million đồng"),
    (1, 0, "đồng", "đồng"),
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with at most `decimals` decimals: 1.234,5 in Vietnamese, 1,234.5 in English."""

    value: float
    decimals: int = 1

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        english = f"{self.value:,.{self.decimals}f}"
        if "." in english:
            english = english.rstrip("0").rstrip(".")
        if english == "-0":
            english = "0"
        return voice.either(english.translate(_SWAP), english)

    def plain(self) -> object:
        """The number."""
        return self.value


@dataclass(frozen=True, slots=True)
class Amount:
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


@dataclass(frozen=True, slots=True)
class Money:
    """Đồng in the unit that fits: tỷ (billion), triệu (million) or đồng."""

    amount: int

    def said(self, voice: Voice) -> str:
        """In the words of a voice."""
        fitting = (unit for unit in _MONEY if round(self.amount / unit[0], unit[1]) >= 1)
        size, decimals, vi, en = next(fitting, _MONEY[-1])
        return f"{Number(self.amount / size, decimals).said(voice)} {voice.either(vi, en)}"

    @property
    def written(self) -> str:
        """As it can be put into a plan: `38.5 tỷ`, `38184 triệu`, `1200`.

        Three decimals are avoided: 38.184 could be read as thousands.
        """
        for size, name in ((BILLION, "tỷ"), (MILLION, "triệu")):
            if self.amount >= size and self.amount % (size // 100) == 0:
                return f"{self.amount / size:.2f}".rstrip("0").rstrip(".") + f" {name}"
        return str(self.amount)

    def plain(self) -> object:
        """Đồng."""
        return self.amount


def worked(minutes: int, minutes_a_day: int) -> Amount:
    """An amount of working time (working minutes) in working days."""
    return Amount(minutes / minutes_a_day, WORKING_DAY)


def written_date(day: date) -> Text:
    """31/03/2022 in Vietnamese, 2022-03-31 in English."""
    return Text(FILE["vi"].day(day), FILE["en"].day(day))


def written_number(value: float, decimals: int = 1) -> Text:
    """A number in both languages."""
    number = Number(value, decimals)
    return Text(number.said(FILE["vi"]), number.said(FILE["en"]))


def working_days(minutes: int, minutes_a_day: int) -> Text:
    """An amount of working time in working days."""
    amount = worked(minutes, minutes_a_day)
    return Text(amount.said(FILE["vi"]), amount.said(FILE["en"]))


def money(amount: int) -> Text:
    """Đồng in the unit that fits: tỷ (billion), triệu (million) or đồng."""
    return Text(Money(amount).said(FILE["vi"]), Money(amount).said(FILE["en"]))
