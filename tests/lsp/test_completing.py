"""What could stand where somebody is typing: the bar is the cursor."""

from __future__ import annotations

from itertools import islice

import pytest

from dxplan.load.loader import PLAN as ROOT
from dxplan.load.sections.tasks import KEYS
from dxplan.lsp.completing import Suggestion, suggestions
from dxplan.lsp.readings import read
from dxplan.model.kind import Kind
from tests.lsp.plans import PLAN

GOOD = read(PLAN, "x.yaml")


def offered(text: str) -> list[Suggestion]:
    offset = text.index("|")
    text = text[:offset] + text[offset + 1 :]
    return suggestions(read(text, "x.yaml", GOOD), text, offset, "vi")


def words(text: str) -> list[str]:
    return [each.word for each in offered(text)]


def test_keys_are_those_of_the_format_that_are_not_said_yet() -> None:
    assert set(words("dxplan: 1\nid: x\n|")) == ROOT.keys() - {"dxplan", "id"}
    assert set(words("tasks:\n  A: {name: x, |")) == KEYS.keys() - {"name"}
    assert {"reason", "until"} <= set(words("checks:\n  waive:\n    - |"))
    key = next(each for each in offered("tasks:\n  A:\n    de|") if each.word == "deadline")
    assert (key.written, key.meaning) == ("deadline: ", "Hạn hoàn thành; trễ hạn được báo, không làm lệch ngày.")
    assert next(each.written for each in offered("tasks:\n  A:\n    na|me: x\n") if each.word == "lead") == "lead"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("tasks:\n  A: {kind: |", [kind.value for kind in islice(Kind, 3)]),
        ("tasks:\n  A: {lead: |", ["STTTT", "SKHCN"]),
        ("tasks:\n  A:\n    support: [STTTT, S|", ["STTTT", "SKHCN"]),
        ("tasks:\n  A:\n    system: |", ["LGSP", "IOC"]),
        ("tasks:\n  A:\n    after: |", ["P", "T1", "T2", "R", "R1", "R2", "Z"]),
        ("tasks:\n  P: {tasks: {T1: {after: |", ["T2", "R", "R1", "R2", "Z"]),
        ("tasks:\n  A:\n    after: [T1 |", ["FS", "SS", "FF", "SF"]),
        ("tasks:\n  A:\n    after: [R2@|", ["*", "q1", "q2"]),
        ("tasks:\n  A:\n    after: [T1@|", ["*"]),
        ("tasks:\n  A:\n    kpis: [|", ["K1"]),
        ("tasks:\n  A:\n    resources: {|", ["tổ-1"]),
        ("tasks:\n  T2:\n    delivered: {|", ["sp1", "sp2"]),
        ("tasks:\n  A: {source: |", ["S1"]),
        ("tasks:\n  A: {calendar: |", ["c6", "vn", "continuous"]),
        ("calendar: |", ["c6", "vn", "continuous"]),
        ("tasks:\n  A: {as_late_as_possible: |", ["true", "false"]),
        ("agencies:\n  X: {kind: |", ["state", "party", "vendor", "other"]),
        ("agencies:\n  X: {successor: |", ["STTTT", "SKHCN"]),
        ("agreement: {parties: [|", ["STTTT", "SKHCN"]),
        ("risks:\n  R1: {delays: {T|", ["P", "T1", "T2", "R", "R1", "R2", "Z"]),
        ("checks:\n  waive:\n    - code: DX4|", ["DX101"]),
        ("checks:\n  waive:\n    - task: |", ["P", "T1"]),
        ("tasks:\n  R:\n    waves: {after: |", ["P", "T1"]),
        ("tasks:\n  R:\n    each: {q1: {tasks: {|", ["P", "T1"]),
    ],
)
def test_values_are_words_of_the_format_or_ids_of_the_right_section(text: str, first: list[str]) -> None:
    """Also after a bracket that is not closed: the ids are those of the last text that could be read."""
    found = words(text)
    if len(first) > 2 or first == found[: len(first)]:
        assert found[: len(first)] == first
    else:
        assert set(first) <= set(found) or first[0].startswith("DX")


@pytest.mark.parametrize(
    "text",
    [
        "# |",
        "name: |",
        'tasks:\n  A: {name: "|',
        "tasks:\n  A: {name: x y|",
        "note: >\n  a |",
        "start: |",
        "|x: y: z: [",
    ],
)
def test_in_prose_names_and_dates_nothing_is_forced_on_anybody(text: str) -> None:
    assert words(text) in ([], list(ROOT), ["vi", "en"])


def test_details_say_what_an_id_is() -> None:
    found = {each.word: each.detail for each in offered("tasks:\n  A: {lead: |")}
    assert found == {"STTTT": "Sở TT&TT", "SKHCN": "Sở KH&CN"}
    assert {each.word: each.detail for each in offered("tasks:\n  A: {kind: |")}["tender"] == "lựa chọn nhà thầu"
