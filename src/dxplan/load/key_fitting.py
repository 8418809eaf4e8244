"""Which of the keys that a word could stand for is meant by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from dxplan.load.fields.dates_in_words import moments_meant
from dxplan.load.fields.lengths_in_words import durations_meant, ranges_meant, units_meant
from dxplan.load.fields.money_in_words import amount_meant
from dxplan.load.key_words import advice, is_share_of_something, unit_beside
from dxplan.load.nodes import Node, Scalar
from dxplan.model.named import Code, Key, Meant, entry
from dxplan.text.expression import expression
from dxplan.text.lists import Listed
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Money

_DURATION, _RANGE = "duration", "range"
_PROGRESS, _ACTUAL_FINISH = "progress", "actual_finish"
_EARLIEST, _LATEST = "start_no_earlier_than", "deadline"
_TIME_ALLOWED = frozenset(map(bare, ("hạn", "thời hạn", "thời hạn hoàn thành", "hạn hoàn thành", "time limit")))
"""Words of deadlines that as often say how long something may take."""
_BETWEEN = expression(r"\s+-\s+|\s*[–—~→]\s*|\s+(?:đến|tới|to)\s+|\.{2,}|…")
_LONGEST = 80
_LENGTHS = frozenset({_DURATION, "remaining", "gap"})
_AMOUNTS = frozenset({"cost", "actual_cost"})
_IF_DONE = say(
    "viết {progress} nếu đó là phần đã làm xong, không thì ghi vào {note}",
    "write {progress} if it is how much is done, else put it into {note}",
    progress=Key(_PROGRESS),
    note=Key("note"),
)
_UNIT_IS = expression(r"^(?:đơn vị(?: tính)?|đvt|unit)\s*:?\s+", re.IGNORECASE)
_FIGURES = expression(r"[0-9][0-9., ]*")
_NUMBER = expression(r"[0-9]{1,6}(?:[.,][0-9]{1,2})?")


def key_fitting(ways: Sequence[str], word: str, value: Node, others: Container[str]) -> tuple[str, Text | None]:
    """The key that is meant, the first of several if that is not known; and what there is to say, if no key fits.

    `others` are the keys beside it.
    """
    meant = ways[0]
    doubt = _either(ways) if len(ways) > 1 else None
    if not isinstance(value, Scalar) or not 0 < len(value.text) <= _LONGEST:
        return meant, doubt
    if meant == _LATEST and bare(word) in _TIME_ALLOWED and _DURATION not in others and durations_meant(value.text):
        return _DURATION, advice(word, _DURATION)
    if meant == _LATEST and _DURATION not in others and _is_length(word, value):
        return _DURATION, None
    if meant == _PROGRESS and _ACTUAL_FINISH not in others and moments_meant(value.text):
        return _ACTUAL_FINISH, None  # `completed: 2026-03-01`
    if meant != _DURATION:
        return meant, doubt
    if _RANGE in ways and ranges_meant(value.text):
        return _RANGE, None
    return meant, _dates_instead(value.text)


def with_unit_of_key(key: str, word: str, value: Node) -> tuple[Node, Text] | None:
    """A number under a word for `key` that names its unit (`days: 5`) with the unit, and what to write."""
    if key in _LENGTHS and (timed := _with_unit_of_time(key, word, value)) is not None:
        return timed
    unit = next((unit for unit in map(_plain_unit, unit_beside(word)) if (amount_meant(f"1 {unit}") or 1) > 1), None)
    if unit is not None:
        return _with_unit_of_money(key, word, value, unit)
    if not isinstance(value, Scalar) or _FIGURES.fullmatch(value.text) is None:
        return None
    others = (said for said in unit_beside(word) if units_meant(said) or (said == "%" and key != _PROGRESS))
    if (other := next(others, None)) is not None:
        return value, _in_other_unit(key, other)
    if key in _AMOUNTS:
        unread = (said for said in unit_beside(word) if amount_meant(f"1 {_plain_unit(said)}") is None)
        if (said := next(unread, None)) is not None:
            return value, _in_dong(key, said)
    return (value, _IF_DONE) if key == _PROGRESS and is_share_of_something(word) else None


def _is_length(word: str, value: Scalar) -> bool:
    """Whether a number stands under a word that names a unit of time: `thời hạn (ngày): 30`."""
    return _NUMBER.fullmatch(value.text) is not None and any(map(units_meant, unit_beside(word)))


def _in_other_unit(key: str, unit: str) -> Text:
    return say(
        "viết {key}; giá trị của nó không tính bằng {unit}",
        "write {key}, whose value is not in {unit}",
        key=Key(key),
        unit=Code(unit),
    )


def _in_dong(key: str, unit: str) -> Text:
    """Of an amount in what is no unit here, such as dollars: nobody knows how many đồng they are."""
    return say(
        "viết {key}, tính ra đồng; {unit} không đọc được",
        "write {key}, reckoned in đồng; {unit} is not read",
        key=Key(key),
        unit=Code(unit),
    )


def _plain_unit(said: str) -> str:
    return _UNIT_IS.sub("", said)


def _with_unit_of_money(key: str, word: str, value: Node, unit: str) -> tuple[Node, Text] | None:
    if isinstance(value, Scalar) and _FIGURES.fullmatch(value.text) is None:
        return None  # it says its own unit
    amount = amount_meant(f"{value.text} {unit}") if isinstance(value, Scalar) else None
    if amount is None:
        hint = say(
            "viết {key}, số tiền kèm đơn vị {unit}",
            "write {key}, with the unit {unit} at the amount",
            key=Key(key),
            unit=Code(unit),
        )
        return value, hint
    said = Money(amount).written
    written = entry(key, said)
    shown = Meant(written.written, word, written, is_entry=True)
    return Scalar(said, value.line, value.column, plain=True), say("viết {entry}", "write {entry}", entry=shown)


def _with_unit_of_time(key: str, word: str, value: Node) -> tuple[Node, Text] | None:
    unit = next((unit for each in bare(word).split() for unit in units_meant(each)), None)
    if unit is None or not isinstance(value, Scalar) or _NUMBER.fullmatch(value.text) is None:
        return None
    length = f"{value.text.replace(',', '.')}{unit.value}"
    hint = say("viết {entry}", "write {entry}", entry=entry(key, length))
    return Scalar(length, value.line, value.column, plain=True), hint


def _either(ways: Sequence[str]) -> Text:
    """To write the one of several keys that is meant."""
    keys = Listed(tuple(map(Key, ways)), word=("hoặc", "or"))
    return say("viết {keys}, tùy ý muốn nói", "write {keys}, whichever is meant", keys=keys)


def _dates_instead(text: str) -> Text | None:
    """What to write where there is a time of the year instead of a length of time."""
    parts = _BETWEEN.split(text)
    dates = [next(iter(moments_meant(part)), None) for part in parts]
    if not dates or None in dates or len(dates) > 2:
        return None
    if len(dates) == 1:
        return say(
            "đây là ngày, không phải độ dài: viết {start} nếu phải chờ, {deadline} nếu là hạn; thêm {duration}",
            "this is a date, not a length: write {start} if it waits for it, {deadline} if it is due; add a {duration}",
            start=entry(_EARLIEST, str(dates[0])),
            deadline=entry(_LATEST, str(dates[0])),
            duration=Key(_DURATION),
        )
    return say(
        "đây là hai ngày, không phải độ dài: viết {start} và {deadline}, rồi thêm {duration}",
        "these are two dates, not a length: write {start} and {deadline}, and add a {duration}",
        start=entry(_EARLIEST, str(dates[0])),
        deadline=entry(_LATEST, str(dates[1])),
        duration=Key(_DURATION),
    )
