"""Dates, spans, amounts of time and hours of TaskJuggler, from tokens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from dxplan.exchange.juggler.tokens import Token
from dxplan.exchange.msproject.values import number, whole
from dxplan.exchange.weeks import Week, apart
from dxplan.model.calendar import MINUTES_A_DAY, Hours
from dxplan.model.moment import YEARS
from dxplan.text.expression import expression

_DATE = expression(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:-([0-9]{1,2}):([0-9]{2}))?.*")
_AMOUNT = expression(r"([0-9]+(?:\.[0-9]+)?)(min|[hdwmy])")
_BY_CLOCK = {"min": 1.0, "h": 60.0, "d": 1440.0, "w": 10080.0, "m": 1440 * 365 / 12, "y": 1440 * 365.0}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAYS_A_WEEK, _DAYS_A_YEAR = 5, 260.714


def moment_in(token: Token) -> datetime | None:
    """A date, with its clock time; None outside 1900 to 2199."""
    found = _DATE.fullmatch(token.text) if token.kind == "date" else None
    if found is None:
        return None
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        moment = datetime(year, month, day) + timedelta(hours=hour, minutes=minute)
    except (ValueError, OverflowError):
        return None
    return moment if moment.year in YEARS and hour <= 24 and minute < 60 else None


def minutes_in(text: str, a_day: float | None = None) -> float | None:
    """An amount of time in minutes by the clock, or of working time where a day has so many working minutes."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    amount, unit = float(found[1]), found[2]
    if a_day is None or unit in ("min", "h"):
        return amount * _BY_CLOCK[unit]
    days = {"d": 1.0, "w": float(_DAYS_A_WEEK), "m": _DAYS_A_YEAR / 12, "y": _DAYS_A_YEAR}[unit]
    return amount * days * a_day


def spans_in(tokens: Sequence[Token]) -> list[tuple[datetime, datetime]]:
    """The spans of a list: `2022-01-01`, `2022-01-01 - 2022-01-05`, `2022-01-01 +4d`; the end is excluded."""
    found: list[tuple[datetime, datetime]] = []
    for nth, token in enumerate(tokens):
        start = moment_in(token)
        before = tokens[nth - 1] if nth else None
        if start is None or (before is not None and before.kind == "sign" and before.text == "-"):
            continue
        end = _end(start, tokens[nth + 1 : nth + 3])
        if end is not None and start < end:
            found.append((start, end))
    return found


def _end(start: datetime, rest: Sequence[Token]) -> datetime | None:
    mark = rest[0].text if rest and rest[0].kind == "sign" else ""
    if mark == "-" and len(rest) > 1:
        return moment_in(rest[1])
    try:
        if mark == "+" and len(rest) > 1:
            minutes = minutes_in(rest[1].text)
            return None if minutes is None else start + timedelta(minutes=min(minutes, 1e8))
        return start + timedelta(days=1)
    except OverflowError:
        return None


def hours_in(tokens: Sequence[Token]) -> Week:
    """`mon - fri, sun 8:00 - 12:00, 13:00 - 17:00`, or `sat off`."""
    days: list[int] = []
    clocks: list[int] = []
    is_range = False
    for token in tokens:
        word = token.text.lower()[:3]
        if token.kind == "word" and word in _WEEKDAYS:
            day = _WEEKDAYS.index(word)
            if is_range and days:
                days += [(days[-1] + step) % 7 for step in range(1, (day - days[-1]) % 7 + 1)]
            else:
                days.append(day)
        elif token.kind == "clock":
            hour, minute = token.text.split(":")
            clocks.append(whole(hour) * 60 + whole(minute))
        is_range = token.kind == "sign" and token.text == "-"
    pairs = [
        (start, end) for start, end in zip(clocks[::2], clocks[1::2], strict=False) if start < end <= MINUTES_A_DAY
    ]
    return dict.fromkeys(days, Hours(apart(pairs)))


def positive(text: str) -> float | None:
    """A number above zero."""
    value = number(text)
    return value if value is not None and value > 0 else None
