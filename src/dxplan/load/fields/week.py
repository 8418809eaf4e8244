"""Working hours, days of the week and public holidays of a calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dxplan.load.fields.dates import date_ranges
from dxplan.load.fields.text import expect_mapping, expect_scalar
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.load.repeated import duplicate_key
from dxplan.model.calendar import MINUTES_A_DAY, WEEKDAYS, Hours, HoursOn, WeekBetween
from dxplan.model.moment import DateRange
from dxplan.model.named import Code, Meant
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import did_you_mean
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, same, say

_INTERVAL = expression(r"([0-9]{1,2}):([0-5][0-9])\s*[-–]\s*([0-9]{1,2}):([0-5][0-9])")
_CLOCK = expression(r"(?P<hour>[0-9]{1,2})\s*(?:h|g|giờ|:)\s*(?P<minute>[0-5][0-9])?", re.IGNORECASE)
_LONGEST = 80
_NONE = "none"
_DAYS = {
    word: day
    for day, words in zip(
        WEEKDAYS,
        (
            "thu hai; thu 2; t2; monday",
            "thu ba; thu 3; t3; tuesday",
            "thu tu; thu 4; t4; wednesday",
            "thu nam; thu 5; t5; thursday",
            "thu sau; thu 6; t6; friday",
            "thu bay; thu 7; t7; saturday",
            "chu nhat; cn; sunday",
        ),
        strict=True,
    )
    for word in words.split("; ")
}
_FROM_TO = expression(r"[-–—~]|\.\.|\b(?:đến|den|tới|toi|to|through)\b", re.IGNORECASE)
_DAY = expression(rf"\b(?:{'|'.join(_DAYS)})\b")


def hours(log: Log, node: Node) -> Hours | None:
    """Working intervals of a day: ["08:00-12:00", "13:00-17:00"]; `none` is a day without work."""
    if isinstance(node, Scalar) and node.text == _NONE:
        return Hours(())
    items = node.items if isinstance(node, Sequence) else [node]
    intervals: list[tuple[int, int]] = []
    for item in items:
        scalar = expect_scalar(log, item, Text("giờ làm việc như 08:00-12:00", "working hours such as 08:00-12:00"))
        if scalar is None:
            return None
        match = _INTERVAL.fullmatch(scalar.text)
        start, end = (int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])) if match else (0, 0)
        if match is None or end > MINUTES_A_DAY:
            log.report(
                "DX013",
                scalar.at(),
                say("{scalar} không phải giờ làm việc", "{scalar} are no working hours", scalar=Code(scalar.shown)),
                _hours_meant(scalar.text)
                or Text(
                    'viết ví dụ ["08:00-12:00", "13:00-17:00"], hoặc none',
                    'write for example ["08:00-12:00", "13:00-17:00"], or none',
                ),
            )
            return None
        if start >= end:
            log.report(
                "DX033",
                scalar.at(),
                say("{scalar} kết thúc trước khi bắt đầu", "{scalar} ends before it begins", scalar=Code(scalar.shown)),
                Text(
                    "ca qua nửa đêm: tách thành hai khoảng, ví dụ 22:00-24:00 và 00:00-06:00",
                    "work past midnight takes two intervals, as 22:00-24:00 and 00:00-06:00",
                ),
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
    """`mon..fri`, a list of days, or a mapping day to hours. A day without hours of its own maps to None.

    None if any of it cannot be read, or nothing is said.
    """
    before = len(log.diagnostics)
    result: dict[int, Hours | None] = {}
    if isinstance(node, Mapping):
        seen: dict[str, Scalar] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            if key.text in seen:
                duplicate_key(log, key, seen[key.text])
                continue
            seen[key.text] = key
            read = hours(log, value) if not (isinstance(value, Scalar) and value.is_empty) else None
            result.update(dict.fromkeys(_weekdays(log, key), read))
    elif isinstance(node, Scalar) and node.is_empty:
        return None
    else:
        for item in node.items if isinstance(node, Sequence) else [node]:
            scalar = expect_scalar(log, item, Text("ngày trong tuần như mon..fri", "days of the week such as mon..fri"))
            if scalar is not None:
                result.update(dict.fromkeys(_weekdays(log, scalar)))
    return result if len(log.diagnostics) == before else None


def weeks(log: Log, node: Node) -> tuple[WeekBetween, ...]:
    """Other weeks for some time: {2022-01-03..2022-02-11: {mon..thu: ["08:00-15:00"]}}."""
    return tuple(
        WeekBetween(days, read) for days, value in _by_days(log, node) if (read := week(log, value)) is not None
    )


def hours_on(log: Log, node: Node) -> tuple[HoursOn, ...]:
    """Hours of their own on some days: {2022-01-29: ["08:00-12:00"]}."""
    return tuple(HoursOn(days, read) for days, value in _by_days(log, node) if (read := hours(log, value)) is not None)


def _by_days(log: Log, node: Node) -> Iterator[tuple[DateRange, Node]]:
    """What is said of days and ranges of days, in the order of the file."""
    mapping = expect_mapping(
        log, node, Text("ngày hoặc khoảng ngày và giờ làm việc", "days or ranges of days and their working hours")
    )
    if mapping is None:
        return
    seen: dict[str, Scalar] = {}
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        if seen.setdefault(key.text, key) is not key:
            duplicate_key(log, key, seen[key.text])
            continue
        for days in date_ranges(log, key):
            yield days, value


def holidays(log: Log, node: Node) -> str | None:
    """A country code of the holidays package, or `none`."""
    scalar = expect_scalar(log, node, Text("mã quốc gia như VN, hoặc none", "a country code such as VN, or none"))
    if scalar is None:
        return None
    code = scalar.text.upper()
    if code == _NONE.upper():
        return _NONE
    if scalar.text == "no":
        log.report(
            "DX019",
            scalar.at(),
            say("{no} có thể là “không” hoặc Na Uy", "{no} could be a refusal or Norway", no=Code("no")),
            Text("viết none (không nghỉ lễ) hoặc NO (Na Uy)", "write none (no holidays) or NO (Norway)"),
        )
        return None
    if code != "VN":
        from holidays import list_supported_countries  # slow to import, and seldom needed

        known = list_supported_countries(include_aliases=False)
        if code not in known:
            log.report(
                "DX019",
                scalar.at(),
                say(
                    "không biết ngày lễ của {scalar}",
                    "the holidays of {scalar} are not known",
                    scalar=Code(scalar.shown),
                ),
                did_you_mean(scalar.text, known)
                or Text("viết mã quốc gia hai chữ như VN, hoặc none", "write a country code such as VN, or none"),
            )
            return None
    return code


def _weekdays(log: Log, scalar: Scalar) -> list[int]:
    first_text, dots, last_text = scalar.text.lower().partition("..")
    names = [first_text.strip(), last_text.strip() if dots else first_text.strip()]
    if any(name not in WEEKDAYS for name in names):
        log.report(
            "DX019",
            scalar.at(),
            say("{scalar} không phải ngày trong tuần", "{scalar} is no day of the week", scalar=Code(scalar.shown)),
            _week_meant(scalar.text) or same(", ".join(WEEKDAYS)),
        )
        return []
    first, last = WEEKDAYS.index(names[0]), WEEKDAYS.index(names[1])
    return [day % 7 for day in range(first, last + 1 if last >= first else last + 8)]


def _week_meant(text: str) -> Text | None:
    """The days that Vietnamese and English names mean: thứ 2 đến thứ 6, Monday to Friday."""
    found = [_DAYS[match[0]] for match in _DAY.finditer(bare(text[:_LONGEST]))]
    if not 1 <= len(found) <= 2:
        return None
    written = "..".join(found)
    days = Meant(written, text, written) if len(found) == 1 or _FROM_TO.search(text) else written
    return say("viết {days} ({all})", "write {days} ({all})", days=days, all=", ".join(WEEKDAYS))


def _hours_meant(text: str) -> Text | None:
    """7h30-11h30, 8h – 12h, từ 8 giờ đến 12 giờ."""
    clocks = [(int(m["hour"]), int(m["minute"] or 0)) for m in _CLOCK.finditer(text[:_LONGEST])]
    if not clocks or len(clocks) % 2 or any(hour > 24 or minute > 59 for hour, minute in clocks):
        return None
    written = [f"{hour:02}:{minute:02}" for hour, minute in clocks]
    spans = ", ".join(f'"{first}-{last}"' for first, last in zip(written[::2], written[1::2], strict=True))
    return say("viết {hours}", "write {hours}", hours=Meant(f"[{spans}]", text, f"[{spans}]"))
