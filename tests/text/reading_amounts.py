"""Reads amounts of working time back from what was written."""

from __future__ import annotations

import re
from fractions import Fraction

from dxplan.text.voice import Language

AMOUNT = r"-?[\d.,]*\d (?:ngày|phút) làm việc|-?[\d.,]*\d working (?:days?|minutes?)"


def number_in(text: str, language: Language) -> tuple[Fraction, Fraction]:
    """A number, and what its last digit stands for; a whole one may have been written with tenths."""
    thousands, point = (".", ",") if language == "vi" else (",", ".")
    plain = text.strip().replace(thousands, "").replace(point, ".")
    return Fraction(plain), Fraction(1, 10 ** max(len(plain.partition(".")[2]), 1))


def time_in(text: str, language: Language, minutes_a_day: int) -> tuple[Fraction, Fraction]:
    """An amount in working days or minutes, in minutes, and what its last digit stands for."""
    assert re.fullmatch(AMOUNT, text), text
    number, digit = number_in(text.split(" ")[0], language)
    is_minutes = "phút" in text or "minute" in text
    return (number, Fraction(1)) if is_minutes else (number * minutes_a_day, digit * minutes_a_day)
