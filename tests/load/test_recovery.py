"""After a syntax error reading goes on with the next task or section, and misses nothing that stood in between."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.load.loader import load_bytes
from tests.load.harmless import read_harmlessly
from tests.load.reading import hint

HEAD = "dxplan: 1\nid: x\nstart: 2022-01-10\nagencies:\n  A: {name: Sở A}\n  B: {name: Sở B}\n"
FAULTS = {
    "    name: Kế hoạch: giai đoạn": "DX005",
    '    name: "mở': "DX005",
    "    name: 'a' b": "DX005",
    "    after: [A": "DX005",
    "    note: @x": "DX005",
    "    deliverable:Báo cáo": "DX005",
    "    note：ghi chú": "DX005",
    "      note: sâu hơn": "DX005",
    "\tnote: a": "DX006",
    "    note: {a: b: c}": "DX005",
    "    tags: [a, , b]": "DX005",
}


def plan(faults: dict[int, str], count: int) -> str:
    """A plan of so many tasks in a row, each with three lines; some have a faulty one after them."""
    text = HEAD + "tasks:\n"
    for number in range(count):
        after = f"    after: T{number - 1}\n" if number else ""
        text += f"  T{number}:\n    name: Việc {number}\n    duration: 5d\n{after}"
        text += f"{faults[number]}\n" if number in faults else ""
    return text


@given(st.dictionaries(st.integers(0, 9), st.sampled_from(sorted(FAULTS)), max_size=6))
def test_each_fault_of_a_task_is_found_at_once_and_nothing_else(faults: dict[int, str]) -> None:
    text = plan(faults, 10)
    lines = text.split("\n")
    found = read_harmlessly(text.encode()).diagnostics
    assert [(d.code, d.task) for d in found] == [(FAULTS[fault], None) for _, fault in sorted(faults.items())]
    for diagnostic, (number, _) in zip(found, sorted(faults.items()), strict=True):
        begins = lines.index(f"  T{number}:") + 1
        assert begins < diagnostic.span.line <= begins + 5


@given(st.dictionaries(st.integers(0, 7), st.sampled_from(sorted(FAULTS)), min_size=1, max_size=4), st.integers(0, 7))
def test_mistakes_in_what_is_sound_are_found_beside_the_faults(faults: dict[int, str], other: int) -> None:
    text = plan(faults, 8).replace(f"name: Việc {other}\n", f"name: Việc {other}\n    lead: C\n")
    codes = [d.code for d in read_harmlessly(text.encode()).diagnostics]
    assert sorted(codes) == sorted([*(FAULTS[fault] for fault in faults.values()), "DX023"])


def test_faults_in_sections_and_heads_do_not_hide_those_below() -> None:
    text = (
        "dxplan: 1\nid: x\nname: Đề án: một\nstart: 2022-01-10\nagencies:\n  A: {name: Sở\n  B: {name: Sở B}\n"
        "tasks:\n  T1: {duration: 5d, lead: A}\n  T2\n    duration: 5d\n  T3: {duration: 5 tuần, after: T2}\n"
        "budget: {total: 5 tỷ\n"
    )
    found = load_bytes(text.encode(), "x").diagnostics
    assert [(d.code, d.span.line) for d in found] == [
        ("DX005", 3),
        ("DX005", 6),
        ("DX005", 10),
        ("DX014", 12),
        ("DX005", 13),
    ]


def test_what_may_stand_in_a_faulty_part_is_not_missed() -> None:
    text = "dxplan: 1\nid: x\nstart: soon: now\ntasks:\n  T1: {duration: 5d, name: a: b}\n"
    text += "  T2: {duration: 5d, after: T1}\n"
    assert [d.code for d in load_bytes(text.encode(), "x").diagnostics] == ["DX005", "DX005"]


def test_a_quote_that_swallows_the_lines_up_to_the_next_one_is_placed_where_it_opened() -> None:
    text = HEAD + 'tasks:\n  T1:\n    name: "Khảo sát\n    duration: 5d\n  T2:\n    name: "Đề án"\n    duration: 5d\n'
    assert [(d.code, d.span.line) for d in load_bytes(text.encode(), "x").diagnostics] == [("DX005", 9)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("  T1\n    duration: 5d", "`T1:`"),
        ("  T1:\n    duration: 5d\n    lead A\n    name: a", "`lead: A`"),
        ("  T1:\n    duration:20d\n    name: a", "`duration: 20d`"),
        ("  T1:\n    name: a\n    duration：20d\n    lead: A", "`duration: 20d`"),
        ("  T1:\n    name:\u00a0Khảo sát\n    duration: 5d", "`name: Khảo sát`"),
        ("  T1\tKhảo sát\t20d\n  T2: {duration: 5d}", "T1: {name:"),
    ],
)
def test_a_line_that_is_almost_right_is_told_as_it_is_written(lines: str, told: str) -> None:
    found = load_bytes(f"{HEAD}tasks:\n{lines}\n".encode(), "x").diagnostics
    assert [told in hint(d) for d in found] == [True]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("  T1:\n    duration:20d", "duration: 20d"),
        ("  T1:\n    name：Khảo sát", "name: Khảo sát"),
        ("  T1: Khảo sát", "name: Khảo sát"),
        ("  T1:\n    \u00a0\u00a0duration: 5d", "odd space"),
        ("  T1: “Khảo sát”", "name: “Khảo sát”"),
    ],
)
def test_what_is_no_mapping_is_told_how_it_becomes_one(lines: str, told: str) -> None:
    found = load_bytes(f"{HEAD}tasks:\n{lines}\n".encode(), "x").diagnostics
    assert [told in hint(d) for d in found] == [True]


@pytest.mark.slow
def test_very_many_faults_take_time_in_proportion_and_end() -> None:
    def cost(count: int) -> float:
        text = plan(dict.fromkeys(range(count), "    note: a: b"), count).encode()
        began = process_time()
        assert load_bytes(text, "x").diagnostics
        return process_time() - began

    small = min(cost(400) for _ in range(3))
    assert min(cost(1600) for _ in range(2)) < 12 * small


@pytest.mark.parametrize("others", [("after:T1",), ("after:T1", "lead：A"), ("kind:survey", "after = T1", "lead：A")])
def test_lines_of_one_task_that_are_odd_are_told_in_one_go(others: tuple[str, ...]) -> None:
    lines = ["name: Hai", *others, "duration:5d"]
    text = plan({}, 2) + "".join(f"    {line}\n" for line in ["T2:", *lines]).replace("    T2", "  T2")
    found = read_harmlessly(text.encode()).diagnostics
    at = [n for n, line in enumerate(text.split("\n"), 1) if line.strip() in (*others, "duration:5d")]
    assert [(d.code, d.span.line) for d in found] == [("DX005", line) for line in at]


def test_prose_beside_a_faulty_line_is_not_odd() -> None:
    text = plan({}, 1) + "  T2:\n    note: |\n      after:nhé\n      lead:ai\n    duration:5d\n"
    (found,) = read_harmlessly(text.encode()).diagnostics
    assert hint(found) == "write `duration: 5d`"


@pytest.mark.parametrize(("cut", "key"), [("dura", "duration:"), ("deliv", "deliverable:"), ("name", "name:")])
def test_a_file_that_ends_within_a_key_is_told_the_key(cut: str, key: str) -> None:
    (found,) = read_harmlessly(f"{plan({}, 1)}  T2:\n    lead: A\n    {cut}".encode()).diagnostics
    assert hint(found) == f"write `{key}`"
