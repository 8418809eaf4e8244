"""Of many mistakes of one kind the first are told one by one, the rest are counted."""

from __future__ import annotations

import pytest

from dxplan.load.loader import load_bytes
from dxplan.soundness.limits import MOST_OF_A_KIND
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Position
from dxplan.text.phrase import Text

HEAD = "dxplan: 1\nid: x\nstart: 2022-01-03\n"
WHAT = Text("sai", "wrong")


def mistakes(text: str) -> tuple[Diagnostic, ...]:
    return load_bytes((HEAD + text).encode(), "x.yaml").diagnostics


def bad_tasks(count: int) -> str:
    return "tasks:\n" + "".join(f"  T{n}: {{duration: lâu}}\n" for n in range(count))


def test_as_many_as_are_told_are_told() -> None:
    found = mistakes(bad_tasks(MOST_OF_A_KIND))
    assert [mistake.span.line for mistake in found] == list(range(5, 5 + MOST_OF_A_KIND))


def test_the_rest_is_one_sentence_with_their_number_at_the_first_of_them() -> None:
    *told, rest = mistakes(bad_tasks(MOST_OF_A_KIND + 1234))
    assert len(told) == MOST_OF_A_KIND
    assert rest.code == told[0].code
    assert rest.severity is told[0].severity
    assert rest.span.line == 5 + MOST_OF_A_KIND
    assert "1.234 chỗ nữa" in rest.message.vi
    assert "1,234 more mistakes" in rest.message.en


def test_each_kind_is_counted_by_itself() -> None:
    text = "tasks:\n" + "".join(f"  T{n}: {{duration: lâu, khóa: x, lead: K}}\n" for n in range(MOST_OF_A_KIND + 5))
    found = mistakes(text)
    codes = {mistake.code for mistake in found}
    assert len(codes) == 3
    assert len(found) == len(codes) * (MOST_OF_A_KIND + 1)


@pytest.mark.parametrize("bad", ["khóa{n}: x", "deadline: mai", "lead: [a b]", "after: [X{n}]", "cost: nhiều"])
def test_whatever_the_mistake(bad: str) -> None:
    text = "tasks:\n" + "".join(f"  T{n}: {{duration: 1d, {bad.format(n=n)}}}\n" for n in range(300))
    assert len(mistakes(text)) <= 2 * (MOST_OF_A_KIND + 1)


def test_the_same_place_is_counted_once_however_often_it_is_read() -> None:
    aliases = "".join(f"  T{n}: *bad\n" for n in range(3 * MOST_OF_A_KIND))
    found = mistakes(f"tasks:\n  T: &bad {{duration: lâu}}\n{aliases}")
    assert [mistake.span.line for mistake in found] == [5]


def test_what_is_taken_back_makes_room() -> None:
    log = Log("x.yaml")
    for line in range(1, MOST_OF_A_KIND + 3):
        log.report("DX011", Position(line, 1), WHAT)
    log.forget(Position(MOST_OF_A_KIND + 1, 1))
    (rest,) = log.unlisted()
    assert "1 more mistake" in rest.message.en
    log.forget(Position(MOST_OF_A_KIND + 2, 1))
    assert list(log.unlisted()) == []
