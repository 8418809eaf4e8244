"""Durations, dates and working hours."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time
from itertools import pairwise

from dxplan.load.fields.words import expect_mapping, expect_scalar
from dxplan.load.log import Log
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.model.calendar import MINUTES_A_DAY, Hours
from dxplan.model.duration import MONTHS_IN, Duration, DurationRange, Unit
from dxplan.model.moment import DateRange, Moment
from dxplan.source.text import Text

_DURATION = re.compile(r"(?P<amount>[+-]?\d+(?:[.,]\d+)?)\s*(?P<unit>\w+|%)")
_UNITS = {unit.value: unit for unit in Unit if unit is not Unit.PERCENT}
_MAX_YEARS = 100
_A_YEAR_IN = {
    Unit.HOURS: 2000,
    Unit.DAYS: 250,
    Unit.WEEKS: 52,
    Unit.MONTHS: 12,
    Unit.QUARTERS: 4,
    Unit.YEARS: 1,
    Unit.ELAPSED_DAYS: 365,
    Unit.ELAPSED_WEEKS: 52,
}
_MEANT = {
    "ngày": Text(
        '`d` là ngày làm việc, `ed` là ngày theo lịch ("ngày" trong văn bản)',
        "`d` is a working day, `ed` an elapsed day",
    ),
    "tuần": Text("viết `w`", "write `w`"),
    "tháng": Text("viết `mo`", "write `mo`"),
    "quý": Text("viết `q`", "write `q`"),
    "năm": Text("viết `y`", "write `y`"),
    "giờ": Text("viết `h`", "write `h`"),
    "m": Text("viết `mo` (tháng) hoặc `h` (giờ)", "write `mo` (months) or `h` (hours)"),
}
_ENGLISH_UNITS = {"day": "d", "week": "w", "month": "mo", "quarter": "q", "year": "y", "hour": "h"}

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?")
_QUARTER = re.compile(r"(\d{4})-?[Qq]([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")
_VIETNAMESE_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_INTERVAL = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_durations: dict[str, Duration] = {}


def duration(log: Log, node: Node) -> Duration | None:
    """A length of time that is not negative: 60d, 1.5w, 3mo, 20ed."""
    if node.__class__ is Scalar:
        known = _durations.get(node.text)
        if known is not None:
            return known
    scalar = expect_scalar(log, node, Text("một thời gian như 10d", "a duration such as 10d"))
    if scalar is None:
        return None
    value = parse_duration(log, scalar, scalar.text)
    if value is not None:
        _durations[scalar.text] = value
    return value


def parse_duration(log: Log, scalar: Scalar, text: str, *, signed: bool = False) -> Duration | None:
    """The duration said by `text`, a part of `scalar`; with `signed`, the lag of a link: it may be negative or in %."""
    match = _DURATION.fullmatch(text)
    if match is None:
        without_unit = text.replace(",", ".", 1).replace(".", "", 1).isdigit()
        log.report(
            "DX014",
            scalar.at(),
            Text(f"`{text}` không phải thời gian thực hiện", f"`{text}` is not a duration"),
            Text(
                f"thiếu đơn vị: viết {text}d (ngày làm việc), {text}w, {text}mo",
                f"the unit is missing: write {text}d (working days), {text}w, {text}mo",
            )
            if without_unit
            else None,
        )
        return None
    unit = Unit.PERCENT if signed and match["unit"] == "%" else _UNITS.get(match["unit"])
    if unit is None:
        log.report(
            "DX014",
            scalar.at(),
            Text(f"không có đơn vị `{match['unit']}`", f"there is no unit `{match['unit']}`"),
            _unit_hint(match["unit"]),
        )
        return None
    amount = float(match["amount"].replace(",", "."))
    if amount < 0 and not signed:
        log.report("DX015", scalar.at(), Text(f"thời gian `{text}` là số âm", f"the duration `{text}` is negative"))
        return None
    if unit in _A_YEAR_IN and abs(amount) > _MAX_YEARS * _A_YEAR_IN[unit]:
        log.report(
            "DX015",
            scalar.at(),
            Text(f"`{text}` dài hơn {_MAX_YEARS} năm", f"`{text}` is longer than {_MAX_YEARS} years"),
        )
        return None
    if unit is Unit.PERCENT and abs(amount) > 10_000:
        log.report("DX015", scalar.at(), Text(f"`{text}` quá lớn", f"`{text}` is too much"))
        return None
    if unit in MONTHS_IN and amount != int(amount):
        log.report(
            "DX014",
            scalar.at(),
            Text(
                "tháng, quý, năm theo lịch phải là số nguyên",
                "calendar months, quarters and years come in whole numbers",
            ),
            Text("dùng ngày làm việc (d) hoặc tuần (w) cho phần lẻ", "use working days (d) or weeks (w) for the rest"),
        )
        return None
    return Duration(amount, unit)


def _unit_hint(word: str) -> Text | None:
    lowered = word.lower()
    if lowered in _MEANT:
        return _MEANT[lowered]
    english = _ENGLISH_UNITS.get(lowered.removesuffix("s"))
    return None if english is None else Text(f"viết `{english}`", f"write `{english}`")


def duration_range(log: Log, node: Node) -> DurationRange | None:
    """Optimistic..pessimistic: 45d..100d."""
    scalar = expect_scalar(log, node, Text("một khoảng như 45d..100d", "a range such as 45d..100d"))
    if scalar is None:
        return None
    low, dots, high = scalar.text.partition("..")
    if not dots:
        log.report(
            "DX014",
            scalar.at(),
            Text(f"`{scalar.text}` không phải một khoảng", f"`{scalar.text}` is not a range"),
            Text("viết lạc quan..bi quan: 45d..100d", "write optimistic..pessimistic: 45d..100d"),
        )
        return None
    optimistic = parse_duration(log, scalar, low.strip())
    pessimistic = parse_duration(log, scalar, high.strip())
    if optimistic is None or pessimistic is None:
        return None
    if optimistic.amount / _A_YEAR_IN[optimistic.unit] > pessimistic.amount / _A_YEAR_IN[pessimistic.unit]:
        log.report(
            "DX033",
            scalar.at(),
            Text(
                f"lạc quan {optimistic} dài hơn bi quan {pessimistic}",
                f"optimistic {optimistic} is longer than pessimistic {pessimistic}",
            ),
            Text(f"viết {pessimistic}..{optimistic}", f"write {pessimistic}..{optimistic}"),
        )
        return None
    return DurationRange(optimistic, pessimistic)


def moment(log: Log, node: Node) -> Moment | None:
    """A day, with or without a clock time; a month 2022-09; a quarter 2022-Q3."""
    scalar = expect_scalar(log, node, Text("một ngày như 2022-03-31", "a date such as 2022-03-31"))
    if scalar is None:
        return None
    return _moment(log, scalar, scalar.text, with_year=False)


def rough_date(log: Log, node: Node) -> Moment | None:
    """As `moment`, or a year alone: when something in the background happened."""
    scalar = expect_scalar(log, node, Text("một ngày, tháng hoặc năm", "a date, a month or a year"))
    return None if scalar is None else _moment(log, scalar, scalar.text, with_year=True)


def day(log: Log, node: Node) -> date | None:
    """A single day."""
    scalar = expect_scalar(log, node, Text("một ngày như 2022-03-31", "a date such as 2022-03-31"))
    return None if scalar is None else _day(log, scalar, scalar.text)


def date_ranges(log: Log, node: Node) -> tuple[DateRange, ...]:
    """Days and ranges of days: [2021-07-09..2021-09-30, 2021-10-02]."""
    items = node.items if isinstance(node, Sequence) else [node]
    ranges: list[DateRange] = []
    for item in items:
        scalar = expect_scalar(log, item, Text("một ngày hoặc một khoảng ngày", "a date or a range of dates"))
        if scalar is None:
            continue
        first_text, dots, last_text = scalar.text.partition("..")
        first = _day(log, scalar, first_text.strip())
        last = _day(log, scalar, last_text.strip()) if dots else first
        if first is None or last is None:
            continue
        if last < first:
            log.report(
                "DX033",
                scalar.at(),
                Text(f"{last} đứng trước {first}", f"{last} comes before {first}"),
                Text(f"viết {last}..{first}", f"write {last}..{first}"),
            )
            continue
        ranges.append(DateRange(first, last))
    return tuple(ranges)


def _day(log: Log, scalar: Scalar, text: str) -> date | None:
    value = _moment(log, scalar, text, with_year=False)
    if value is None:
        return None
    if value.first != value.last or value.time is not None:
        log.report(
            "DX016",
            scalar.at(),
            Text(f"ở đây cần đúng một ngày, không phải `{text}`", f"one single day is wanted here, not `{text}`"),
        )
        return None
    return value.first


def _moment(log: Log, scalar: Scalar, text: str, *, with_year: bool) -> Moment | None:
    hint = None
    try:
        if match := _ISO.fullmatch(text):
            value = date(int(match[1]), int(match[2]), int(match[3]))
            clock = time(int(match[4]), int(match[5])) if match[4] else None
            return Moment(value, value, clock)
        if match := _QUARTER.fullmatch(text):
            year, month = int(match[1]), 3 * int(match[2])
            return Moment(date(year, month - 2, 1), date(year, month, monthrange(year, month)[1]))
        if match := _MONTH.fullmatch(text):
            year, month = int(match[1]), int(match[2])
            return Moment(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        if with_year and _YEAR.fullmatch(text):
            return Moment(date(int(text), 1, 1), date(int(text), 12, 31))
        if match := _VIETNAMESE_DATE.fullmatch(text):
            value = date(int(match[3]), int(match[2]), int(match[1]))
            hint = Text(f"viết {value.isoformat()}", f"write {value.isoformat()}")
        message = Text(f"`{text}` không phải là ngày", f"`{text}` is not a date")
    except (ValueError, IndexError):
        message = Text(f"không có ngày {text}", f"there is no such day as {text}")
        hint = _last_of_month(text)
    log.report("DX016", scalar.at(), message, hint)
    return None


def _last_of_month(text: str) -> Text | None:
    match = _ISO.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 12 or int(match[1]) == 0:
        return None
    last = date(int(match[1]), int(match[2]), monthrange(int(match[1]), int(match[2]))[1])
    return Text(
        f"tháng {last.month}/{last.year} kết thúc ngày {last.isoformat()}", f"that month ends on {last.isoformat()}"
    )


def hours(log: Log, node: Node) -> Hours | None:
    """Working intervals of a day: ["08:00-12:00", "13:00-17:00"]; `none` is a day without work."""
    if isinstance(node, Scalar) and node.text in ("none", "[]"):
        return Hours(())
    items = node.items if isinstance(node, Sequence) else [node]
    intervals: list[tuple[int, int]] = []
    for item in items:
        scalar = expect_scalar(log, item, Text("giờ làm việc như 08:00-12:00", "working hours such as 08:00-12:00"))
        if scalar is None:
            return None
        match = _INTERVAL.fullmatch(scalar.text)
        start, end = (int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])) if match else (0, 0)
        if match is None or int(match[2]) > 59 or int(match[4]) > 59 or end > MINUTES_A_DAY:
            log.report(
                "DX013",
                scalar.at(),
                Text(f"`{scalar.text}` không phải giờ làm việc", f"`{scalar.text}` are no working hours"),
                Text("viết ví dụ 08:00-12:00", "write for example 08:00-12:00"),
            )
            return None
        if start >= end:
            log.report(
                "DX033",
                scalar.at(),
                Text(f"`{scalar.text}` kết thúc trước khi bắt đầu", f"`{scalar.text}` ends before it begins"),
            )
            return None
        intervals.append((start, end))
    intervals.sort()
    for (_, end), (start, _) in pairwise(intervals):
        if start < end:
            log.report("DX033", node.at(), Text("các khoảng giờ làm việc chồng lên nhau", "the working hours overlap"))
            return None
    return Hours(tuple(intervals))


def week(log: Log, node: Node) -> dict[int, Hours | None] | None:
    """`mon..fri`, a list of days, or a mapping day to hours. A day without hours of its own maps to None."""
    if isinstance(node, Mapping):
        by_day: dict[int, Hours | None] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            for weekday in _weekdays(log, key):
                by_day[weekday] = hours(log, value)
        return by_day
    items = node.items if isinstance(node, Sequence) else [node]
    result: dict[int, Hours | None] = {}
    for item in items:
        scalar = expect_scalar(log, item, Text("ngày trong tuần như mon..fri", "days of the week such as mon..fri"))
        if scalar is not None:
            result.update(dict.fromkeys(_weekdays(log, scalar)))
    return result


def _weekdays(log: Log, scalar: Scalar) -> list[int]:
    first_text, dots, last_text = scalar.text.lower().partition("..")
    names = [first_text.strip(), last_text.strip() if dots else first_text.strip()]
    unknown = next((name for name in names if name not in WEEKDAYS), None)
    if unknown is not None:
        log.report(
            "DX019",
            scalar.at(),
            Text(f"không có ngày `{unknown}` trong tuần", f"there is no weekday `{unknown}`"),
            Text(", ".join(WEEKDAYS), ", ".join(WEEKDAYS)),
        )
        return []
    first, last = WEEKDAYS.index(names[0]), WEEKDAYS.index(names[1])
    return [day % 7 for day in range(first, last + 1 if last >= first else last + 8)]


def year_amounts(log: Log, node: Node) -> dict[int, int]:
    """Amounts of money by calendar year."""
    from dxplan.load.fields.numbers import money

    mapping = expect_mapping(log, node, Text("số tiền theo từng năm", "amounts of money by year"))
    amounts: dict[int, int] = {}
    for key, value in zip(mapping.keys, mapping.values, strict=True) if mapping else ():
        if not _YEAR.fullmatch(key.text):
            log.report("DX016", key.at(), Text(f"`{key.text}` không phải một năm", f"`{key.text}` is not a year"))
            continue
        amount = money(log, value)
        if amount is not None:
            amounts[int(key.text)] = amount
    return amounts
