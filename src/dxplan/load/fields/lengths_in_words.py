"""Durations as people write them: what is meant by `20-30d`, `20–30 ngày`, `3 tháng`, `hai tuần`, `PT80H`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dxplan.load.hedges import is_hedged
from dxplan.model.duration import AVERAGE, Family, Unit
from dxplan.model.named import Code, Meant, entry
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed
from dxplan.text.phrase import Text, say

_DURATION_UNITS = tuple(unit for unit in Unit if not unit.is_share)
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "khong; zero",
            "mot; one; a; an",
            "hai; two",
            "ba; three",
            "bon; tu; four",
            "nam; lam; five",
            "sau; six",
            "bay; seven",
            "tam; eight",
            "chin; nine",
            "muoi; ten",
            "muoi mot; eleven",
            "muoi hai; twelve",
        )
    )
    for word in words.split("; ")
}
_AMOUNT = r"[0-9]+(?:[.,][0-9]+)?"
_TO = r"\s*(?:-+|~|\.\.+|/|đến|den|tới|toi|to|hoặc|or)\s*"
_ABOUT = expression(
    r"^(?:khoảng|chừng|tầm|dự kiến|ước|tối đa|tối thiểu|ít nhất|không quá|trong vòng|trong|từ|mất|about|around|"
    r"approx\.?|ca\.?|max\.?|min\.?|up to|at least|at most|from|within|between|[~≈<>≤≥=]+)\s*",
    re.IGNORECASE,
)
_RANGE = expression(
    rf"(?P<low>{_AMOUNT})\s*(?P<first>[^\W\d][^\d]*?)?{_TO}(?P<high>{_AMOUNT})\s*(?P<unit>[^\W\d].*)", re.I
)
_SINGLE = expression(rf"(?P<amount>{_AMOUNT})\s*(?P<unit>[^\W\d][^\d]*)")
_BARE_RANGE = expression(rf"(?P<low>{_AMOUNT}){_TO}(?P<high>{_AMOUNT})")
_ISO = expression(
    r"P(?:(?P<y>[0-9]{1,3})Y)?(?:(?P<mo>[0-9]{1,4})M)?(?:(?P<ew>[0-9]{1,4})W)?(?:(?P<ed>[0-9]{1,5})D)?"
    r"(?:T(?:(?P<h>[0-9]{1,6})H)?(?:(?P<min>[0-9]{1,6})M)?(?:0*S)?)?",
    re.IGNORECASE,
)
_HALF = expression(r"(?:nửa|half an?|half)\s+(?P<unit>[^\W\d].*)", re.IGNORECASE)
_IN_WORDS = expression(r"(?P<word>[^\W\d]+(?:\s+(?:một|hai))?)\s+(?P<unit>[^\W\d].*)", re.IGNORECASE)
_AND_A_HALF = expression(r"\s+rưỡi$", re.IGNORECASE)
_PARTS = expression(rf"({_AMOUNT})\s*([^\W\d]+)\s*(?:và|,)?\s*")
_DAY = "ngay"
"""A working day to those who plan, a day of the calendar in a decree."""
_LONGEST = 80
_MINUTES_A_DAY = 480
"""Of a working day of eight hours."""
_THOUSANDS = expression(r"[0-9][.,][0-9]{3}(?![0-9])")
_TRAILING = expression(r"[\s.,;:?!]+$")


class Said(NamedTuple):
    """An amount, or the two ends of a range, and the unit in words."""

    low: float
    high: float | None
    unit: str


def durations_meant(text: str) -> tuple[str, ...]:
    """The durations that a text could mean, as a plan writes them: two if a day may be a working day or any."""
    said = _said(text)
    if said is None or said.high is not None:
        return ()
    return tuple(written for unit in units_meant(said.unit) if (written := _written(said.low, unit)))


def ranges_meant(text: str) -> tuple[str, ...]:
    """The ranges of durations that a text could mean, as a plan writes them."""
    said = _said(text)
    if said is None or said.high is None:
        return ()
    low, high = sorted((said.low, said.high))
    ways = ((_written(low, unit), _written(high, unit)) for unit in units_meant(said.unit))
    return tuple(f"{first}..{last}" for first, last in ways if first and last)


def in_words(
    text: str, sign: str = "", *, of_range: bool = False, of: str | None = None, before: str = ""
) -> Text | None:
    """To write the duration or the range that is meant, if it can be told; `of_range` where a range is wanted.

    A `sign` goes before what is written: that of a lag. It stands in the value `of`, behind what is `before` it.
    """
    between = () if sign else ranges_meant(text)
    if between and of_range:
        lows = tuple(way.partition("..")[0] for way in between)
        return _either(between, None if is_hedged(text) or _is_average(text, lows) else of)
    if between:
        middle = _middle(between[0])
        if len(between) > 1:
            return say(
                "thời gian là một con số, ví dụ {duration}; khoảng thì viết {range} ({elapsed} nếu là ngày theo lịch)",
                "a duration is one number, as {duration}; the range is written {range} ({elapsed} if of calendar days)",
                duration=entry("duration", middle),
                range=entry("range", between[0]),
                elapsed=Code(between[1]),
            )
        return say(
            "thời gian là một con số, ví dụ {duration}; khoảng thì viết {range}",
            "a duration is one number, as {duration}; the range is written {range}",
            duration=entry("duration", middle),
            range=entry("range", between[0]),
        )
    found = durations_meant(text)
    if of_range and found:
        return say(
            "viết lạc quan..bi quan: {range}", "write optimistic..pessimistic: {range}", range=f"{found[0]}..{found[0]}"
        )
    is_exact = not is_hedged(text) and not _is_average(text, found)
    return _either(tuple(sign + way for way in found), of if is_exact else None, before) if found else None


def _is_average(text: str, ways: tuple[str, ...]) -> bool:
    """Whether a length in months is written in working days, as parts of months are."""
    said = _said(text)
    units = () if said is None else units_meant(said.unit)
    return any(
        unit.family is Family.MONTHS and _unit_of(way).family is not Family.MONTHS for unit in units for way in ways
    )


def units_meant(word: str) -> tuple[Unit, ...]:
    """The units that a word could mean."""
    said = bare(word[:_LONGEST])
    if said == _DAY:
        return (Unit.DAYS, Unit.ELAPSED_DAYS)
    if said == "m":
        return (Unit.MONTHS,)
    found = next((unit for unit in _DURATION_UNITS if said in _words(unit)), None)
    return () if found is None else (found,)


_MORE_WORDS = {
    Unit.HOURS: "tiếng; giờ công; hrs; h; working hours; giờ làm",
    Unit.DAYS: "ngày công; ngày làm; nlv; wd; bd; day; working day; work day; business day; workday; "
    "man day; md; ngày lviệc; ngày lv; ngày hành chính; công",
    Unit.WEEKS: "wks; weeks; tuần lễ; working week; business week",
    Unit.MONTHS: "mon; mons; months; mos; mths; th; tháng lịch; calendar month",
    Unit.QUARTERS: "qtr; quarters; quí",
    Unit.YEARS: "yrs; years; năm lịch",
    Unit.ELAPSED_DAYS: "eday; edays; ngày lịch; ngày dương lịch; ngày theo lịch; ngày liên tục; calendar day; "
    "elapsed day; cd; ngày kể cả ngày nghỉ; ngày tự nhiên",
    Unit.ELAPSED_WEEKS: "ewk; ewks; eweek; eweeks; tuần lịch; elapsed week; calendar week",
}


def _words(unit: Unit) -> frozenset[str]:
    known = _WORDS_OF.get(unit)
    if known is None:
        words = [unit.value, *unit.otherwise, *_MORE_WORDS.get(unit, "").split("; ")]
        if unit.family is not Family.ELAPSED_MINUTES:
            words += [unit.noun.vi, unit.noun.en]
        said = [bare(word) for word in words]
        known = _WORDS_OF[unit] = frozenset([*said, *(f"{word}s" for word in said)])
    return known


_WORDS_OF: dict[Unit, frozenset[str]] = {}


def _said(text: str) -> Said | None:
    if len(text) > _LONGEST or _THOUSANDS.search(text):
        return None
    plain = _TRAILING.sub("", typed(text)).strip("\"'([ )]")
    while (shorter := _ABOUT.sub("", plain)) != plain:
        plain = shorter
    half = 0.5 if _AND_A_HALF.search(plain) else 0.0
    plain = _AND_A_HALF.sub("", plain)
    if match := _RANGE.fullmatch(plain):
        first, unit = match["first"], match["unit"]
        if first and units_meant(first) != units_meant(unit):
            return None
        return Said(_number(match["low"]), _number(match["high"]), unit)
    if match := _SINGLE.fullmatch(plain):
        return Said(_number(match["amount"]) + half, None, match["unit"])
    if match := _ISO.fullmatch(plain):
        return _from_iso({unit: int(amount) for unit, amount in match.groupdict().items() if int(amount or 0)})
    if match := _HALF.fullmatch(plain):
        return Said(0.5, None, match["unit"])
    return next(_from_words(plain, half), None) or _sum(plain)


def _from_iso(parts: dict[str, int]) -> Said | None:
    """`P10D`, `P1Y2M`, `PT16H`: amounts by unit; 8 hours of work are a day."""
    if parts.keys() == {"y", "mo"}:
        return Said(12 * parts["y"] + parts["mo"], None, "mo")
    if parts and parts.keys() <= {"h", "min"}:
        hours = parts.get("h", 0) + parts.get("min", 0) / 60
        return Said(hours / 8, None, "d") if hours % 8 == 0 else Said(round(hours, 2), None, "h")
    return next((Said(amount, None, unit) for unit, amount in parts.items()), None) if len(parts) == 1 else None


def _sum(plain: str) -> Said | None:
    """`1 tuần 2 ngày`, `2w3d`, `1d 4h`, `1 năm 3 tháng`: working time, or months, put together."""
    parts = _PARTS.findall(plain)
    if len(parts) < 2 or _PARTS.sub("", plain).strip():
        return None
    units = [next(iter(units_meant(word)), None) for _, word in parts]
    size = sum(_number(amount) * unit.size for (amount, _), unit in zip(parts, units, strict=True) if unit is not None)
    families = {unit and unit.family for unit in units}
    if families == {Family.WORKING_DAYS}:
        return Said(size, None, Unit.DAYS.value)
    if families == {Family.MONTHS}:
        return Said(size, None, Unit.MONTHS.value)
    if families == {Family.WORKING_DAYS, Family.WORKING_MINUTES}:
        minutes = sum(
            _number(amount) * unit.size * (_MINUTES_A_DAY if unit.family is Family.WORKING_DAYS else 1)
            for (amount, _), unit in zip(parts, units, strict=True)
            if unit is not None
        )
        return Said(minutes / Unit.HOURS.size, None, Unit.HOURS.value)
    return None


def _from_words(plain: str, half: float) -> Iterator[Said]:
    match = _IN_WORDS.fullmatch(plain)
    number = None if match is None else _NUMBERS.get(bare(match["word"]))
    if match is not None and number is not None:
        yield Said(number + half, None, match["unit"])


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _written(amount: float, unit: Unit) -> str:
    """As a plan writes it; parts of quarters and years in months, parts of months in working days."""
    if unit.family is Family.MONTHS and amount != int(amount):
        amount, unit = amount * unit.size, Unit.MONTHS
        if amount != int(amount):
            amount, unit = round(amount * AVERAGE.days_a_month), Unit.DAYS
    if amount > _MOST_YEARS * unit.in_a_year:
        return ""
    return f"{amount:.10g}{unit.value}"


_MOST_YEARS = 100


def _middle(between: str) -> str:
    low, _, high = between.partition("..")
    unit = re.sub(r"[0-9.]", "", low)
    first, last = float(low.removesuffix(unit)), float(high.removesuffix(unit))
    return f"{int((first + last) / 2) if last - first >= 1 else first:.10g}{unit}"


def _either(ways: tuple[str, ...], of: str | None = None, before: str = "") -> Text:
    first, *others = (
        say(
            "{way} ({unit} là {noun})",
            "{way} ({unit} is a {noun})",
            way=Code(before + way) if of is None or len(ways) > 1 else Meant(before + way, of, Code(before + way)),
            unit=Code(unit.value),
            noun=_noun(unit),
        )
        for way in ways
        for unit in (_unit_of(way),)
    )
    if not others:
        return say("viết {way}", "write {way}", way=first)
    return say(
        "viết {way}, hoặc {other}, như “ngày” trong văn bản",
        "write {way}, or {other}, as in decrees",
        way=first,
        other=others[0],
    )


def _unit_of(written: str) -> Unit:
    word = re.split(r"[0-9.]+", written)[-1]
    return next(unit for unit in _DURATION_UNITS if unit.value == word)


def _noun(unit: Unit) -> Text:
    if unit.family is Family.ELAPSED_MINUTES:
        return say("{noun} theo lịch", "calendar {noun}", noun=Text(unit.noun.vi, unit.noun.en))
    return Text(unit.noun.vi, unit.noun.en)
