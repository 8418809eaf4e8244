"""Amounts of money as people write them: khoảng 5 tỷ, 1.500,5 triệu, 2 tỷ 500 triệu, 5 billion, 500k."""

from __future__ import annotations

import re
from fractions import Fraction

from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed

_SCALES = {
    "": 1,
    "dong": 1,
    "d": 1,
    "vnd": 1,
    "vnđ": 1,
    "₫": 1,
    "k": 10**3,
    "nghin": 10**3,
    "ngan": 10**3,
    "thousand": 10**3,
    "trieu": 10**6,
    "tr": 10**6,
    "trd": 10**6,
    "ngd": 10**3,
    "million": 10**6,
    "mil": 10**6,
    "mio": 10**6,
    "ty": 10**9,
    "ti": 10**9,
    "billion": 10**9,
    "bn": 10**9,
    "bil": 10**9,
    "nghin ty": 10**12,
    "ngan ty": 10**12,
    "trillion": 10**12,
}
_ABOUT = expression(
    r"^(?:khoảng|chừng|tầm|dự kiến|ước tính|ước|tối đa|không quá|gần|hơn|trên|about|approx\.?|around|ca\.?|"
    r"max\.?|[~≈<>≤≥=]+)\s*",
    re.IGNORECASE,
)
_PART = expression(r"(?P<number>[0-9][0-9., ]*?)\s*(?P<scale>[^\W\d][^\d.,]*|₫|$)", re.IGNORECASE)
_SHORTENED = expression(r"(?<=[^\W\d])\.(?=[^\W\d])")
"""The point of tr.đ."""
_HALF = expression(r"\s*rưỡi", re.IGNORECASE)
_VIETNAMESE = expression(r"[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]{1,6})?")
_ENGLISH = expression(r"[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]{1,6})?")
_PLAIN = expression(r"[0-9]{1,18}(?:[.,][0-9]{1,9})?")
_TWO_MEANINGS = expression(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_MOST_DIGITS = 60
_BETWEEN = expression(
    r"(?i:^(?:từ|from|between)\s+)?(?P<low>.*?)\s*(?:[-–—~]+|\.{2,}|…|\b(?:đến|tới|to|and)\b)\s*(?P<high>.*)"
)


def amount_meant(text: str) -> int | None:
    """The amount in đồng that a text means, if it can mean one only."""
    if len(text) > _MOST_DIGITS:
        return None
    plain = re.sub(r"\s*\([^()]*\)$", "", typed(text)).strip(" .;!?\"'()")
    plain = _SHORTENED.sub("", plain)
    while (shorter := _ABOUT.sub("", plain)) != plain:
        plain = shorter
    half = _HALF.search(plain) is not None
    plain = _HALF.sub("", plain)
    total, last, at = Fraction(0), None, 0
    while at < len(plain):
        match = _PART.match(plain, at)
        number = None if match is None else _number(match["number"].strip())
        scale = None if match is None else _scale(match["scale"])
        if (
            match is None
            or number is None
            or scale is None
            or match.end() == at
            or (last is not None and scale >= last)
        ):
            return None
        total, last, at = total + number * scale, scale, match.end()
        while plain[at : at + 1] in (" ", ","):
            at += 1
    if last is None:
        return None
    total += Fraction(last, 2) if half else 0
    return int(total) if total.denominator == 1 else None


def highest_meant(text: str) -> int | None:
    """The upper end in đồng of a range such as 3-5 tỷ; None if it is none."""
    match = _BETWEEN.fullmatch(typed(text).strip()) if len(text) <= _MOST_DIGITS else None
    if match is None:
        return None
    high = amount_meant(match["high"])
    unit = match["high"].lstrip("0123456789., ")
    lows = (amount_meant(match["low"]), amount_meant(f"{match['low']} {unit}"))
    return high if high is not None and any(low is not None and low < high for low in lows) else None


def _scale(word: str) -> int | None:
    said = bare(word)
    for currency in ("", " dong", " vnd", " d"):
        if said.endswith(currency) and (found := _SCALES.get(said.removesuffix(currency).strip())) is not None:
            return found
    return None


def _number(text: str) -> Fraction | None:
    if _TWO_MEANINGS.fullmatch(text):
        return None
    if _VIETNAMESE.fullmatch(text):
        return Fraction(re.sub("[. ]", "", text).replace(",", "."))
    if _ENGLISH.fullmatch(text):
        return Fraction(re.sub("[, ]", "", text))
    return Fraction(text.replace(",", ".")) if _PLAIN.fullmatch(text) else None
