"""Statements that are put into words when somebody reads them."""

from __future__ import annotations

import pytest

from dxplan.text.later import Later, later
from dxplan.text.phrase import Text, parts_of, plain, same, say
from dxplan.text.voice import FILE


def test_nothing_is_worked_out_before_the_first_reading_and_then_once() -> None:
    calls: list[int] = []

    @later
    def advice(days: int) -> Text:
        calls.append(days)
        return say("lùi {days} ngày", "wait {days} days", days=days)

    told = advice(3)
    assert calls == []
    assert (told.vi, told.en, told.said(FILE["en"]), bool(told)) == ("lùi 3 ngày", "wait 3 days", "wait 3 days", True)
    assert calls == [3]


def test_it_is_what_it_says() -> None:
    now = say("lùi {days} ngày", "wait {days} days", days=3)
    put_off = later(lambda: now)()
    assert put_off == now
    assert plain(put_off) == plain(now)
    assert list(parts_of(put_off))[1:] == [3]


def test_fixed_words_may_hold_braces() -> None:
    assert later(lambda: Text("ghi {unit}", "write {unit}"))().en == "write {unit}"


def test_what_fails_is_told_in_other_words_if_there_are_any() -> None:
    def fails() -> Text:
        raise ZeroDivisionError("division by zero")

    assert Later(fails).or_else(lambda error: same(str(error))).vi == "division by zero"
    with pytest.raises(ZeroDivisionError):
        _ = Later(fails).vi
