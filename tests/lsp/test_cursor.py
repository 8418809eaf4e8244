"""Where somebody is typing: the bar is the cursor."""

from __future__ import annotations

import pytest

from dxplan.lsp.cursor import Cursor, cursor_at


def cursor(text: str) -> Cursor:
    offset = text.index("|")
    return cursor_at(text[:offset] + text[offset + 1 :], offset)


@pytest.mark.parametrize(
    ("text", "path", "word", "is_value"),
    [
        ("|", "", "", False),
        ("dx|", "", "dx", False),
        ("dxplan: 1\n|", "", "", False),
        ("dxplan: 1\nna|me: x\n", "", "na", False),
        ("calendar: v|", "calendar", "v", True),
        ("tasks:\n  |", "tasks", "", False),
        ("tasks:\n  A:\n    |", "tasks A", "", False),
        ("tasks:\n  A:\n    kind: |", "tasks A kind", "", True),
        ("tasks:\n  A:\n    kind: build\n    af|", "tasks A", "af", False),
        ("tasks:\n  A:\n    kind: build\n  B|", "tasks", "B", False),
        ("tasks:\n  A: {kind: b|", "tasks A kind", "b", True),
        ("tasks:\n  A: {kind: build, |}", "tasks A", "", False),
        ("tasks:\n  A: {after: [T1, Khảo-sá|", "tasks A after", "Khảo-sá", True),
        ("tasks:\n  A: {after: [T1], |", "tasks A", "", False),
        ("tasks:\n  A: {\n    name: x,\n    le|", "tasks A", "le", False),
        ("tasks:\n  A:\n    after:\n      - T1\n      - T|", "tasks A after", "T", False),
        ("tasks:\n  A:\n    after:\n    - |", "tasks A after", "", False),
        ("tasks:\n  A:\n    after:\n    - T1\n    |", "tasks A", "", False),
        ("checks:\n  waive:\n    - code: DX1\n      ta|", "checks waive", "ta", False),
        ("checks:\n  waive:\n    - {code: DX1, |", "checks waive", "", False),
        ('tasks:\n  "A": {name: "a: {b", |', "tasks A", "", False),
        ("tasks:\n  A: {name: 'it''s, [x', |", "tasks A", "", False),
        ("tasks:\n  A: &x {name: b, |", "tasks A", "", False),
        ("note: >-\n  Ghi chú: a\n  b\ntasks:\n  A:\n    |", "tasks A", "", False),
        ("\ufefftasks:\n  A: {|", "tasks A", "", False),
        ("tasks:\r\n  A:\r\n    ki|", "tasks A", "ki", False),
    ],
)
def test_the_keys_that_lead_there(text: str, path: str, word: str, is_value: bool) -> None:
    found = cursor(text)
    assert (" ".join(found.path), found.word, found.is_value, found.is_prose) == (path, word, is_value, False)


@pytest.mark.parametrize(
    "text",
    [
        "# a|",
        "name: x # a|",
        'name: "a|',
        "name: 'a|",
        "note: >-\n  a|",
        "note: |\n  a\n  b|".replace("note: |", "note: >"),
        "tasks:\n  A: {name: 'x|",
    ],
)
def test_comments_quotes_and_folded_text_are_prose(text: str) -> None:
    assert cursor(text).is_prose


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dxplan: 1\n|\nid: x\ntasks:\n  A: {}\n", {"dxplan", "id", "tasks"}),
        ("tasks:\n  A:\n    name: x\n    |\n    lead: Y\n  B:\n    kind: z\n", {"name", "lead"}),
        ("tasks:\n  A: {name: x, lead: y, |", {"name", "lead"}),
        ("checks:\n  waive:\n    - code: a\n      |\n    - task: b\n", {"code"}),
    ],
)
def test_the_keys_that_stand_beside_it(text: str, said: set[str]) -> None:
    assert cursor(text).said == said


def test_the_word_is_typed_over_to_its_end() -> None:
    found = cursor("tasks:\n  A: {after: [Kh|ảo-sát]}")
    assert (found.word, found.typed) == ("Kh", (21, 29))
    assert cursor("tasks:\n  A: {ki|nd: x}").has_colon


@pytest.mark.parametrize("word", ["a\u0301", "\u0301", "-", "ạ"])
def test_a_word_of_any_length_is_read_once(word: str) -> None:
    text = word * 200_000 + "!"
    assert cursor_at(text, len(text)).word == ""


@pytest.mark.parametrize("marks", ["\u0301", "\u0301\u0302"])
def test_marks_without_a_letter_are_before_the_word(marks: str) -> None:
    assert cursor(f"{marks}ten|").word == "ten"
