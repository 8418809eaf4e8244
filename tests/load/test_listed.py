"""Tasks and entries written as a list, as other programs do: told once, with their own ids, and read on."""

from __future__ import annotations

import re

import pytest

from tests.load.reading import hint, read

REST = "name: Khảo sát, duration: 5d"
CASES = [
    (f"[{{id: A, {REST}}}]", "A", ["A:", "id: A"]),
    (f"[{{key: A, {REST}}}]", "A", ["A:", "key: A"]),
    (f"[{{{REST}, mã: A}}]", "A", ["A:", "mã: A"]),
    (f"[{{A: {{{REST}}}}}]", "A", ["A:"]),
    (f"[{{A: , {REST}}}]", "A", ["A:"]),
    (f"[{{A: {{{REST}}}, B: {{{REST}}}}}]", "A B", ["A:"]),
    (f"[{{{REST}}}, {{{REST}}}]", "T1 T2", ["T1:", "name: Khảo sát"]),
    (f"[{{id: A, {REST}}}, {{{REST}}}]", "A T1", ["A:", "id: A"]),
    (f"[{{id: T1, {REST}}}, {{{REST}}}]", "T1 T2", ["T1:", "id: T1"]),
]


@pytest.mark.parametrize(("tasks", "ids", "told"), CASES, ids=lambda case: str(case)[:40])
def test_the_tasks_of_a_list_are_told_with_their_own_ids(tasks: str, ids: str, told: list[str]) -> None:
    result = read(f"tasks: {tasks}\n")
    [found] = result.diagnostics
    assert found.code == "DX013"
    assert re.findall("`([^`]+)`", hint(found)) == told
    assert result.plan is not None
    assert list(result.plan.tasks) == ids.split()


def test_what_else_is_wrong_in_a_list_is_told_at_once_and_in_its_line() -> None:
    text = (
        "tasks:\n  - id: A\n    name: Khảo sát\n    duration: 5 days\n    subtasks:\n"
        "      - id: A1\n        duration: x\n  - id: B\n    duration: 5d\n    after: C\n"
    )
    found = [(mistake.code, mistake.span.line) for mistake in read(text).diagnostics]
    assert found == [("DX013", 5), ("DX014", 7), ("DX034", 7), ("DX011", 8), ("DX013", 9), ("DX014", 10), ("DX022", 13)]


def test_the_ids_of_a_list_can_be_waited_for() -> None:
    result = read("tasks: [{id: A, duration: 5d}, {id: B, duration: 5d, after: A}]")
    assert [mistake.code for mistake in result.diagnostics] == ["DX013"]


def test_tasks_of_which_only_names_are_listed_are_written_out() -> None:
    [found] = read("tasks: [Khảo sát, 'Xây dựng: phần mềm']").diagnostics
    assert re.findall("`([^`]+)`", hint(found)) == [
        "T1: {name: Khảo sát, duration: 10d}",
        'T2: {name: "Xây dựng: phần mềm", duration: 10d}',
    ]


@pytest.mark.parametrize(
    ("agencies", "told"),
    [
        ("[{id: STTTT, name: Sở TTTT}]", ["STTTT:", "id: STTTT"]),
        ("[{name: Sở Thông tin và Truyền thông}]", ["STTTT:", "name: Sở Thông tin và Truyền thông"]),
        ("[{STTTT: {name: Sở TTTT}}]", ["STTTT:"]),
        ("[STTTT]", ["STTTT: {name: …}"]),
        ("[{STTTT: Sở Thông tin và Truyền thông}]", ["STTTT: {name: Sở Thông tin và Truyền thông}"]),
    ],
)
def test_entries_of_a_list_are_known_by_their_ids(agencies: str, told: list[str]) -> None:
    found = read(f"agencies: {agencies}\ntasks: {{A: {{duration: 5d, lead: STTTT}}}}").diagnostics
    assert {mistake.code for mistake in found} == {"DX013"}
    assert re.findall("`([^`]+)`", hint(found[0])) == told


def test_ids_made_of_equal_names_are_none_that_another_entry_has() -> None:
    result = read("agencies: [{id: SYT-3, name: A}, {name: Sở Y tế}, {name: Sở Y tế}]\ntasks: {A: {duration: 5d}}")
    assert [mistake.code for mistake in result.diagnostics] == ["DX013"]


def test_a_mistake_in_an_entry_of_a_list_stands_in_its_line() -> None:
    text = "resources:\n  - id: dev\n    agency: VNPT\ntasks: {A: {duration: 5d}}"
    found = [(mistake.code, mistake.span.line) for mistake in read(text).diagnostics]
    assert found == [("DX013", 5), ("DX023", 6)]


@pytest.mark.parametrize("list_", ["[]", "[[]]", "[[A]]", "[{}]", "[null]", "[{id: }]", "[{id: [A]}]", "[{id: a b}]"])
def test_whatever_stands_in_a_list_is_no_exception(list_: str) -> None:
    for key in ("tasks", "agencies", "calendars", "risks", "kpis"):
        assert read(f"{key}: {list_}\n").diagnostics


def test_tasks_without_ids_inside_others_are_numbered_after_them() -> None:
    result = read("tasks: [{name: Một, tasks: [{name: Khảo sát, duration: 5d}, {name: Dựng, duration: 5d}]}]")
    assert result.plan is not None
    assert list(result.plan.tasks) == ["T1", "T1-1", "T1-2"]
