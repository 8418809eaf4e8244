"""Days, moments and ranges of days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, time

from dxplan.load.fields.text import expect_scalar
from dxplan.load.nodes import Node, Scalar, Sequence
from dxplan.model.moment import YEARS, DateRange, Moment
from dxplan.model.named import Code, Meant
from dxplan.model.task import Pinned
from dxplan.soundness.log import Log
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lists import Listed
from dxplan.text.phrase import Part, Text, say

_ISO = expression(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]([0-9]{1,2}):([0-9]{2})(?::00)?)?")
_QUARTER = expression(r"([0-9]{4})-?[Qq]([1-4])")
_MONTH = expression(r"([0-9]{4})-([0-9]{1,2})")
_LONGEST = 80
_BETWEEN = expression(r"\s+-\s+|\s*[–—~→]\s*|\s+(?:đến|tới|to)\s+|…|\.\.\.", re.IGNORECASE)
_MORE_THAN_A_NUMBER = expression(r"[0-9ivIV]\s*[/.-]\s*[0-9]|[^\W\d]")
_YEAR = expression(r"[0-9]{4}")


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


def day_with_clock(log: Log, node: Node) -> Moment | None:
    """A single day, with or without a clock time."""
    scalar = expect_scalar(log, node, Text("một ngày như 2022-03-31", "a date such as 2022-03-31"))
    return None if scalar is None else _one_day(log, scalar, scalar.text, may_have_clock=True)


def date_ranges(log: Log, node: Node) -> tuple[DateRange, ...]:
    """Days and ranges of days: [2021-07-09..2021-09-30, 2021-10-02]."""
    items = node.items if isinstance(node, Sequence) else [node]
    ranges: list[DateRange] = []
    for item in items:
        scalar = expect_scalar(log, item, Text("một ngày hoặc một khoảng ngày", "a date or a range of dates"))
        if scalar is None:
            continue
        first_text, dots, last_text = scalar.text.partition("..")
        if not dots and _report_other_range(log, scalar):
            continue
        first = _day(log, scalar, first_text.strip())
        last = _day(log, scalar, last_text.strip()) if dots and first is not None else first
        if first is None or last is None:
            continue
        if last < first:
            log.report(
                "DX033",
                scalar.at(),
                say("{last} đứng trước {first}", "{last} comes before {first}", last=last, first=first),
                say("viết {range}", "write {range}", range=f"{last}..{first}"),
            )
            continue
        ranges.append(DateRange(first, last))
    return tuple(ranges)


def pinned(log: Log, node: Node) -> Pinned | None:
    """The start and the finish of a pinned task: 2022-03-01..2022-04-15, each with or without a clock time."""
    scalar = expect_scalar(
        log, node, Text("hai ngày như 2022-03-01..2022-04-15", "two dates such as 2022-03-01..2022-04-15")
    )
    if scalar is None:
        return None
    first_text, dots, last_text = scalar.text.partition("..")
    if not dots and _report_other_range(log, scalar):
        return None
    start = _one_day(log, scalar, first_text.strip(), may_have_clock=True)
    finish = _one_day(log, scalar, last_text.strip(), may_have_clock=True) if dots and start is not None else start
    if start is None or finish is None:
        return None
    same_day = start.first == finish.first
    if finish.first < start.first or (same_day and start.time and finish.time and finish.time < start.time):
        log.report(
            "DX033",
            scalar.at(),
            say("{finish} đứng trước {start}", "{finish} comes before {start}", finish=finish, start=start),
            say("viết {range}", "write {range}", range=f"{finish}..{start}"),
        )
        return None
    return Pinned(start, finish)


def _report_other_range(log: Log, scalar: Scalar) -> bool:
    """Report a range of days that is written otherwise: 30/4–3/5, 2021-07-09 đến 2021-09-30."""
    parts = _BETWEEN.split(scalar.text) if len(scalar.text) <= _LONGEST else []
    if len(parts) != 2:
        return False
    from dxplan.load.fields.dates_in_words import moments_meant  # only wanted once a mistake was made

    days = [next(iter(moments_meant(part, one_day=True)), None) for part in parts]
    if None in days:
        return False
    written = f"{days[0]}..{days[1]}"
    log.report(
        "DX016",
        scalar.at(),
        say("{scalar} không phải là một ngày", "{scalar} is not a date", scalar=Code(scalar.shown)),
        say("viết {range}", "write {range}", range=_meant(scalar, scalar.text, written)),
    )
    return True


def _day(log: Log, scalar: Scalar, text: str) -> date | None:
    value = _one_day(log, scalar, text, may_have_clock=False)
    return None if value is None else value.first


def _one_day(log: Log, scalar: Scalar, text: str, *, may_have_clock: bool) -> Moment | None:
    value = _moment(log, scalar, text, with_year=False, one_day=True)
    if value is None:
        return None
    if value.first != value.last or (value.time is not None and not may_have_clock):
        log.report(
            "DX016",
            scalar.at(),
            say(
                "ở đây cần đúng một ngày, không phải {text}",
                "one day is wanted here, not {text}",
                text=Code(shown(text)),
            ),
            _either(dict.fromkeys((str(value.first), str(value.last)))),
        )
        return None
    return value


def _moment(log: Log, scalar: Scalar, text: str, *, with_year: bool, one_day: bool = False) -> Moment | None:
    try:
        value = _read(text, with_year=with_year)
    except ValueError:
        said = shown(text)
        log.report(
            "DX016",
            scalar.at(),
            say("không có ngày {said}", "there is no such day as {said}", said=said),
            _existing(text),
        )
        return None
    if value is None:
        from dxplan.load.fields.dates_in_words import moments_meant, no_such_day  # only wanted once a mistake was made

        said = shown(text)
        log.report(
            "DX016",
            scalar.at(),
            say("{said} không phải là ngày", "{said} is not a date", said=Code(said)),
            _either(
                _meant(scalar, text, way) if len(ways) == 1 else way
                for ways in (moments_meant(text, one_day=one_day, year_alone=with_year),)
                for way in ways
            )
            or _without_year(text, one_day=one_day)
            or (None if (wrong := no_such_day(text)) is None else _existing(wrong)),
        )
    elif value.first.year not in YEARS:
        year = value.first.year
        log.report(
            "DX016",
            scalar.at(),
            say("năm {year} không hợp lý", "{year} is no year to plan for", year=year),
            Text("sửa lại năm", "correct the year"),
        )
        return None
    return value


def _without_year(text: str, *, one_day: bool) -> Text | None:
    """What is advised of a day, month or quarter whose year is left out: which one is not known here."""
    from dxplan.load.fields.dates_in_words import moments_meant

    if _YEAR.search(text) or not _MORE_THAN_A_NUMBER.search(text):
        return None
    ways = moments_meant(f"{text.strip()} 2022", one_day=one_day)
    if not ways:
        return None
    return say("thiếu năm: viết cả năm, ví dụ {day}", "the year is missing: write it, as {day}", day=ways[-1])


def _meant(scalar: Scalar, text: str, way: str) -> Part:
    """A date in place of a text, the whole of a scalar or a part of it; as fixed words if the text says more."""
    from dxplan.load.hedges import is_hedged  # only wanted once a mistake was made

    if is_hedged(text):
        return way
    return Meant(scalar.text.replace(text, way, 1), scalar.text, way)


def _either(ways: Iterable[Part]) -> Text | None:
    """To write what could be meant."""
    words = tuple(ways)
    if not words:
        return None
    return say("viết {ways}", "write {ways}", ways=Listed(words, word=("hoặc", "or")))


def _read(text: str, *, with_year: bool) -> Moment | None:
    """None if the text has not the form of a date; raises ValueError if there is no such date."""
    if match := _ISO.fullmatch(text):
        value = date(int(match[1]), int(match[2]), int(match[3]))
        clock = time(int(match[4]), int(match[5])) if match[4] else None
        return Moment(value, value, clock)
    if match := _QUARTER.fullmatch(text):
        year, month = int(match[1]), 3 * int(match[2])
        return Moment(date(year, month - 2, 1), date(year, month, monthrange(year, month)[1]))
    if match := _MONTH.fullmatch(text):
        first = date(int(match[1]), int(match[2]), 1)
        return Moment(first, first.replace(day=monthrange(first.year, first.month)[1]))
    if with_year and _YEAR.fullmatch(text):
        return Moment(date(int(text), 1, 1), date(int(text), 12, 31))
    return None


def _existing(text: str) -> Text | None:
    """What may have been meant by a day, month or clock time that does not exist."""
    match = _ISO.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 12 or int(match[1]) == 0:
        return Text("tháng từ 01 đến 12", "months run from 01 to 12")
    last = date(int(match[1]), int(match[2]), monthrange(int(match[1]), int(match[2]))[1])
    if int(match[3]) > last.day:
        return say(
            "tháng {month}/{year} kết thúc ngày {isoformat}",
            "that month ends on {isoformat}",
            month=last.month,
            year=last.year,
            isoformat=last.isoformat(),
        )
    if int(match[3]) == 0:
        return Text("ngày đầu tháng là 01", "months begin with day 01")
    return Text("giờ từ 00:00 đến 23:59", "clock times run from 00:00 to 23:59")
