"""Guesses are written into a file: in its own layout, and every other character as it was typed."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from dxplan.edit.marking import mark
from dxplan.edit.mending import mend_and_mark
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.model.kind import Kind
from dxplan.scenario.guessed import guessed
from tests.checks.examining import TODAY

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
HEAD = "dxplan: 1\nid: p\nname: P\nstart: 2022-03-01\nsystems: {KHO: {name: Kho dữ liệu}}\ntasks:\n"


def marked(tasks: str) -> str:
    return mark((HEAD + tasks).encode(), "plan.yaml", TODAY).after.decode().removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  A: {name: Thí điểm, duration: 5d}\n", "  A: {name: Thí điểm, kind: pilot, duration: 5d}\n"),
        ("  A: {duration: 5d, name: Thí điểm}\n", "  A: {duration: 5d, name: Thí điểm, kind: pilot}\n"),
        ("  A: { name: 'Thí điểm' , duration: 5d }", "  A: { name: 'Thí điểm', kind: pilot , duration: 5d }"),
        (
            "  A: {name: Thí điểm, # hai phường\n      duration: 5d}\n",
            "  A: {name: Thí điểm, kind: pilot, # hai phường\n      duration: 5d}\n",
        ),
        (
            "  A:\n    name: Thí điểm  # hai phường\n    duration: 5d\n",
            "  A:\n    name: Thí điểm  # hai phường\n    kind: pilot\n    duration: 5d\n",
        ),
        ("  A:\n    duration: 5d\n    name: Thí điểm", "  A:\n    duration: 5d\n    name: Thí điểm\n    kind: pilot"),
        (
            "  A:\r\n    name: Thí điểm\r\n    duration: 5d\r\n",
            "  A:\r\n    name: Thí điểm\r\n    kind: pilot\r\n    duration: 5d\r\n",
        ),
        (
            "  A:\n    name:\n      vi: Thí điểm\n      en: Pilot\n\n    duration: 5d\n",
            "  A:\n    name:\n      vi: Thí điểm\n      en: Pilot\n    kind: pilot\n\n    duration: 5d\n",
        ),
        (
            "  A:\n    name: {vi: Thí điểm, en: Pilot}\n    duration: 5d\n",
            "  A:\n    name: {vi: Thí điểm, en: Pilot}\n    kind: pilot\n    duration: 5d\n",
        ),
        (
            "  A:\n    name: >-\n      Thí điểm\n      tại xã\n    duration: 5d\n",
            "  A:\n    name: >-\n      Thí điểm\n      tại xã\n    kind: pilot\n    duration: 5d\n",
        ),
        (
            "  A:\n    name: Thí điểm\n      tại xã\n    duration: 5d\n",
            "  A:\n    name: Thí điểm\n      tại xã\n    kind: pilot\n    duration: 5d\n",
        ),
        (
            "  A: {name: Xây dựng kho dữ liệu, duration: 5d}\n",
            "  A: {name: Xây dựng kho dữ liệu, kind: build, system: KHO, duration: 5d}\n",
        ),
        (
            "  A:\n    name: Xây dựng kho dữ liệu\n    kind: build\n    duration: 5d\n",
            "  A:\n    name: Xây dựng kho dữ liệu\n    kind: build\n    system: KHO\n    duration: 5d\n",
        ),
        ('  "A": {"name":"Thí điểm","duration":"5d"}\n', '  "A": {"name":"Thí điểm", kind: pilot,"duration":"5d"}\n'),
        (
            "  A:\n    name: Ký thỏa thuận\n    after: []\n",
            "  A:\n    name: Ký thỏa thuận\n    kind: milestone\n    after: []\n",
        ),
        ("  A: {name: Họp, duration: 5d}\n", "  A: {name: Họp, duration: 5d}\n"),
        ("  A: {name: Ký thỏa thuận, duration: 0d}\n", "  A: {name: Ký thỏa thuận, duration: 0d}\n"),
    ],
)
def test_entries_are_written_in_the_layout_of_the_file(before: str, after: str) -> None:
    assert marked(before) == after


def test_a_file_with_a_byte_order_mark_keeps_it() -> None:
    data = ("\ufeff" + HEAD + "  A: {name: Thí điểm, duration: 5d}\n").encode()
    assert mark(data, "plan.yaml", TODAY).after.startswith("\ufeffdxplan".encode())


def test_what_an_alias_uses_elsewhere_is_left_and_the_rest_is_written() -> None:
    tasks = """\
  A: &a {name: Thí điểm, duration: 5d}
  B: *a
  C: {name: Nhân rộng, duration: 5d, after: A}
"""
    result = mark((HEAD + tasks).encode(), "plan.yaml", TODAY)
    assert result.after.decode().endswith("  C: {name: Nhân rộng, kind: rollout, duration: 5d, after: A}\n")
    assert [(task, reason.en) for task, reason in result.left] == [
        ("A", "`*a` uses it elsewhere too"),
        ("B", "`*a` uses it elsewhere too"),
    ]


def test_what_a_waiver_accepts_is_left() -> None:
    waiver = "checks: {waive: [{code: DX109, task: A, reason: chưa rõ}]}\n"
    text = waiver + HEAD + "  A: {name: Thí điểm, duration: 5d}\n  B: {name: Nhân rộng, duration: 5d, after: A}\n"
    after = mark(text.encode(), "plan.yaml", TODAY).after.decode()
    assert after == text.replace("Nhân rộng,", "Nhân rộng, kind: rollout,")


def test_guesses_are_left_where_they_are_not_selected() -> None:
    data = (HEAD + "  A: {name: Thí điểm, duration: 5d}\n").encode()
    for selection in (Selection(ignore=frozenset({"DX109"})), Selection(select=frozenset({"DX202"}))):
        mending = mend_and_mark(data, "plan.yaml", TODAY, selection)
        assert mending is not None
        assert (mending.after, mending.marked) == (data, ())


def test_with_other_mistakes_nothing_is_mended() -> None:
    data = (HEAD + "  A: {name: Thí điểm, duration: lâu}\n").encode()
    assert mend_and_mark(data, "plan.yaml", TODAY, Selection()) is None


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_plans_without_their_marks_get_them_back_line_by_line(path: Path) -> None:
    data = unmarked(path.read_text("utf-8")).encode()
    result = mark(data, path.name, TODAY)
    assert result.left == ()
    lines = difflib.ndiff(data.decode().splitlines(), result.after.decode().splitlines())
    changes = [line for line in lines if not line.startswith(" ")]
    assert {line.split()[1] for line in changes} <= {"kind:", "system:"}
    assert {line[0] for line in changes} == {"+"}
    assert len(changes) == len(result.written)
    loaded, marks = guessed(load_bytes(data, path.name), TODAY)
    assert set(marks) == set(result.written)
    assert load_bytes(result.after, path.name).plan == loaded.plan


def unmarked(text: str) -> str:
    """A plan file without the kinds and systems of its tasks."""
    head, _, tasks = text.partition("\ntasks:")
    lines = [line for line in tasks.splitlines(keepends=True) if line.split(":")[0].strip() not in ("kind", "system")]
    return f"{head}\ntasks:{''.join(lines)}"


@pytest.mark.slow
def test_kinds_of_every_sort_are_written() -> None:
    """All nine plans together use most kinds, so that each is written as the file has it."""
    kinds: set[Kind] = set()
    for path in PLANS:
        result = mark(unmarked(path.read_text("utf-8")).encode(), path.name, TODAY)
        kinds |= {mark_.value for mark_ in result.written if isinstance(mark_.value, Kind)}
    assert len(kinds) > 20
