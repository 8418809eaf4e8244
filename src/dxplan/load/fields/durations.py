"""Durations, lags and ranges of durations."""

from __future__ import annotations

import re

from dxplan.load.fields.text import expect_scalar
from dxplan.load.nodes import Node, Scalar
from dxplan.model.duration import Duration, DurationRange, Family, Unit
from dxplan.model.named import Code
from dxplan.soundness.limits import MOST_PERCENT, MOST_YEARS
from dxplan.soundness.log import Log
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

_DURATION = expression(r"(?P<amount>[+-]?[0-9]+(?:[.,][0-9]+)?)\s*(?P<unit>[^\W\d]\w*|e?%)")
_NUMBER_AND_WORDS = expression(r"[+-]?[0-9]+(?:[.,][0-9]+)?\s*(?P<words>[^\W\d_][^\d]*)")
_NUMBER_ALONE = expression(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_LONGEST = 80
_MINUTES = expression(r"(?P<amount>[0-9]{1,6}(?:[.,][0-9]+)?)\s*(?:phút|minutes?|mins?|')", re.IGNORECASE)
_CLOCK = expression(r"[0-9]{1,3}:[0-5][0-9]")
_UNITS: dict[str, Unit] = {unit.value: unit for unit in Unit}
_UNITS_OF_DURATIONS = {word: unit for word, unit in _UNITS.items() if not unit.is_share}
_UNITS_DIFFER = 1.25  # a month may have 20 to 23 working days: lengths in different units compare only so well

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


def working_duration(log: Log, node: Node) -> Duration | None:
    """A length of working time that floats can be compared with: 5d, 1w, 16h."""
    value = duration(log, node)
    if value is None or value.unit.family.is_working:
        return value
    log.report(
        "DX014",
        node.at(),
        say("{value} không phải thời gian làm việc", "{value} is not working time", value=Code(str(value))),
        Text("viết bằng ngày làm việc, tuần hoặc giờ: 5d, 1w, 16h", "write working days, weeks or hours: 5d, 1w, 16h"),
    )
    return None


def parse_duration(log: Log, scalar: Scalar, text: str, *, signed: bool = False, before: str = "") -> Duration | None:
    """The duration said by `text`, which stands in `scalar` behind what is `before` it.

    With `signed` it is the lag of a link: it may be negative or in %.
    """
    match = _DURATION.fullmatch(text)
    unit = None if match is None else (_UNITS if signed else _UNITS_OF_DURATIONS).get(match["unit"])
    if match is None or unit is None:
        _report_unreadable(log, scalar, text, before, signed=signed)
        return None
    amount = float(match["amount"].replace(",", "."))
    if amount < 0 and not signed:
        log.report(
            "DX015",
            scalar.at(),
            say("thời gian {text} là số âm", "the duration {text} is negative", text=Code(shown(text))),
            say("viết {meant}", "write {meant}", meant=Code(str(Duration(-amount, unit)))),
        )
        return None
    if abs(amount) > MOST_YEARS * unit.in_a_year:
        log.report(
            "DX015",
            scalar.at(),
            say(
                "{text} dài hơn {max_years} năm",
                "{text} is longer than {max_years} years",
                text=Code(shown(text)),
                max_years=MOST_YEARS,
            ),
        )
        return None
    if unit.is_share and abs(amount) > MOST_PERCENT:
        log.report("DX015", scalar.at(), say("{text} quá lớn", "{text} is too much", text=Code(shown(text))))
        return None
    if unit.family is Family.MONTHS and amount != int(amount):
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


def duration_range(log: Log, node: Node) -> DurationRange | None:
    """Optimistic..pessimistic: 45d..100d."""
    scalar = expect_scalar(log, node, Text("một khoảng như 45d..100d", "a range such as 45d..100d"))
    if scalar is None:
        return None
    low, dots, high = scalar.text.partition("..")
    if not dots or (not _DURATION.fullmatch(low.strip()) and _range_meant(scalar.text)):
        log.report(
            "DX014",
            scalar.at(),
            say("{scalar} không phải một khoảng", "{scalar} is not a range", scalar=Code(scalar.shown)),
            _range_meant(scalar.text)
            or Text("viết lạc quan..bi quan: 45d..100d", "write optimistic..pessimistic: 45d..100d"),
        )
        return None
    optimistic = parse_duration(log, scalar, low.strip())
    pessimistic = None if optimistic is None else parse_duration(log, scalar, high.strip(), before=f"{low}..")
    if optimistic is None or pessimistic is None:
        return None
    if clearly_longer(optimistic, pessimistic):
        log.report(
            "DX033",
            scalar.at(),
            say(
                "lạc quan {optimistic} dài hơn bi quan {pessimistic}",
                "optimistic {optimistic} is longer than pessimistic {pessimistic}",
                optimistic=str(optimistic),
                pessimistic=str(pessimistic),
            ),
            say(
                "viết {pessimistic}..{optimistic}",
                "write {pessimistic}..{optimistic}",
                pessimistic=str(pessimistic),
                optimistic=str(optimistic),
            ),
        )
        return None
    return DurationRange(optimistic, pessimistic)


def _range_meant(text: str) -> Text | None:
    from dxplan.load.fields.lengths_in_words import in_words  # only wanted once a mistake was made

    return in_words(text, of_range=True, of=text)


def clearly_longer(one: Duration, other: Duration) -> bool:
    """Whether `one` is longer than `other`, whatever the calendar."""
    if one.unit is other.unit:
        return one.amount > other.amount
    return one.amount / one.unit.in_a_year > other.amount / other.unit.in_a_year * _UNITS_DIFFER


def _report_unreadable(log: Log, scalar: Scalar, text: str, before: str, *, signed: bool) -> None:
    said = shown(text)
    words = _NUMBER_AND_WORDS.fullmatch(text)
    if words is not None:
        unit = shown(words["words"].strip())
        message = say("không có đơn vị {unit}", "there is no unit {unit}", unit=Code(unit))
    else:
        message = say("{said} không phải thời gian thực hiện", "{said} is not a duration", said=Code(said))
    is_rest = scalar.text.startswith(before) and (before or text == scalar.text)  # nothing stands behind it
    log.report("DX014", scalar.at(), message, _meant(text, scalar.text if is_rest else None, before, signed=signed))


def _meant(text: str, of: str | None, before: str, *, signed: bool) -> Text | None:
    """How what was probably meant is written."""
    if _NUMBER_ALONE.fullmatch(text):
        if not text.strip("+-0,."):
            return say("viết {meant}", "write {meant}", meant=Code("0d"))
        said = before.rstrip() + shown(text).replace(",", ".")
        if before:
            return say(
                "thiếu đơn vị: viết {days} (ngày làm việc), {weeks} hoặc {months}",
                "the unit is missing: write {days} (working days), {weeks} or {months}",
                days=Code(f"{said}d"),
                weeks=Code(f"{said}w"),
                months=Code(f"{said}mo"),
            )
        return say(
            "thiếu đơn vị: viết {said}d (ngày làm việc), {said}w, {said}mo",
            "the unit is missing: write {said}d (working days), {said}w, {said}mo",
            said=said,
        )
    if _CLOCK.fullmatch(text):
        hours, minutes = text.split(":")
        return say("viết {meant}", "write {meant}", meant=f"{int(hours) + int(minutes) / 60:.3g}h")
    if len(text) > _LONGEST:
        return None
    if minutes_said := _MINUTES.fullmatch(text):
        meant = f"{minutes_said['amount'].replace(',', '.')}min"
        return say("viết {meant}", "write {meant}", meant=Code(meant))
    from dxplan.load.fields.lengths_in_words import in_words  # only wanted once a mistake was made

    sign = text[:1] if text[:1] in ("+", "-") else ""
    return in_words(
        text.removeprefix(sign), sign if signed else "", of=of if signed or not sign else None, before=before
    )
