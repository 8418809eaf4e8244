"""Lines of tables and lines without a colon: what is advised can be read when it is followed."""

from __future__ import annotations

import pytest

from dxplan.load.foreign import foreign
from dxplan.load.odd_lines import oddness


def advised(line: str) -> str:
    odd = oddness(line)
    assert odd is not None
    return odd[2].en


@pytest.mark.parametrize(
    ("line", "example"),
    [
        ('1.1\tXây "một cửa"\t30', "`1-1: {name: \"Xây 'một cửa'\", …}`"),
        ("T4\tTập huấn\t5", '`T4: {name: "Tập huấn", …}`'),
        ("STT\tTên\tThời gian", "`T1: {name: Khảo sát, duration: 10d}`"),
        ("| 1 | Khảo sát | 20 |", "`T1: {name: Khảo sát, duration: 10d}`"),
        ("  nhom {name: Nhóm, capacity: 3}", "`nhom: {name: Nhóm, capacity: 3}`"),
    ],
)
def test_how_a_line_is_written(line: str, example: str) -> None:
    assert example in advised(line)


@pytest.mark.parametrize("line", ["name: a | b | c", "note: dùng {x}", "  A: {name: a}", "- {a: b}", "|"])
def test_lines_with_nothing_odd(line: str) -> None:
    assert oddness(line) is None


def test_a_table_of_markdown_is_no_plan() -> None:
    told = foreign("| STT | Việc |\n|---|---|\n| 1 | Khảo sát |\n".encode(), ".yaml")
    assert told is not None
    assert "Markdown" in told.what.en
