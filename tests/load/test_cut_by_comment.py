"""DX055: prose that a # has cut is told from prose with a comment behind it."""

from __future__ import annotations

import pytest

from dxplan.load.loader import load_bytes

HEAD = "dxplan: 1\nid: p\nname: P\nstart: 2022-03-01\ntasks:\n  A:\n    kind: plan\n    duration: 5d\n"


def told(line: str) -> list[str]:
    result = load_bytes(f"{HEAD}    {line}\n".encode(), "plan.yaml")
    return [mistake.message.en for mistake in result.diagnostics if mistake.code == "DX055"]


@pytest.mark.parametrize(
    ("line", "left", "rest"),
    [
        ("name: Họp #3 với VNPT", "`Họp` is left", "#3 với VNPT"),
        ("name: Gói thầu #2", "`Gói thầu` is left", "#2"),
        ("name: Chiến dịch #chuyendoiso", "`Chiến dịch` is left", "#chuyendoiso"),
        ("name: Họp  #3", "`Họp` is left", "#3"),
        ("name: Họp\t#3", "`Họp` is left", "#3"),
        ("name: #3 Họp", "nothing is left", "#3 Họp"),
        ("name: {vi: Họp #3\n      , en: Meeting}", "`Họp` is left", "#3"),
        ("deliverable: Biên bản #3", "`Biên bản` is left", "#3"),
        ("note: chờ #2 rồi #3", "`chờ` is left", "#2 rồi #3"),
        ("name: Ứng dụng C#4 #5", "`Ứng dụng C#4` is left", "#5"),
    ],
)
def test_prose_that_is_cut(line: str, left: str, rest: str) -> None:
    assert told(line) == [f"a # cuts this value: {left}, and `{rest}` is taken for a comment"]


@pytest.mark.parametrize(
    "line",
    [
        "name: Họp # 3 với VNPT",
        "name: Họp  #ghi chú",
        'name: "Họp #3"',
        "name: Họp#3",
        "name: Họp #TODO đổi tên",
        "name: Họp ##3",
        "name: Họp #",
        "lead: SO #3",
        "note: |\n      name: Họp #3\n      hết",
    ],
)
def test_what_is_a_comment_or_no_prose_or_not_cut(line: str) -> None:
    assert told(line) == []


def test_a_file_composed_otherwise_is_read_alike() -> None:
    assert len(told("name: Ho\u0323p #3")) == 1
    assert told("\r\n    name: Họp #3\r") != []


def test_it_is_a_warning_and_the_plan_is_usable() -> None:
    result = load_bytes(f"{HEAD}    name: Họp #3\n".encode(), "plan.yaml")
    assert result.is_usable
    (mistake,) = result.diagnostics
    assert (mistake.span.line, mistake.span.column, mistake.span.length) == (9, 11, 3)
    assert mistake.hint is not None
    assert '`"Họp #3"`' in mistake.hint.vi


def test_a_bracket_that_is_cut_off_is_told_with_the_syntax_error() -> None:
    text = f"{HEAD}  B: {{name: Họp #3 với VNPT, duration: 5d}}\n  C: {{name: Họp, duration: 5d}}  # hết\n"
    result = load_bytes(text.encode(), "plan.yaml")
    assert [(m.code, m.span.line, m.span.column) for m in result.diagnostics] == [("DX005", 9, 17)]
    assert result.diagnostics[0].message.en == "a ` #` cuts off the rest of the line"
    assert result.diagnostics[0].hint is not None
    assert '`"Họp #3 với VNPT"`' in result.diagnostics[0].hint.en


def test_a_cut_elsewhere_has_nothing_to_do_with_a_syntax_error() -> None:
    text = f"{HEAD}    name: Họp #3\n  B: {{name: Họp, duration: 5d\n  C: {{name: Họp, duration: 5d}}\n"
    assert [m.code for m in load_bytes(text.encode(), "plan.yaml").diagnostics] == ["DX005"]
