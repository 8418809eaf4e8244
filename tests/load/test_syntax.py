"""What YAML cannot read, said for planners: the place, the cause, the way out."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Diagnostic
from tests.load.reading import HEAD, hint, read

TASK = HEAD + "tasks:\n  T1:\n    duration: 5d\n"  # line 7 comes next


def broken(line: str) -> Diagnostic:
    """The mistake of a plan whose line 7 is `line`."""
    result = read(TASK + line + "\n")
    assert result.plan is None
    [found] = result.diagnostics
    return found


@pytest.mark.parametrize(
    ("line", "code", "place", "message"),
    [
        ("    name: Kế hoạch: giai đoạn 1", "DX005", (7, 19), "a colon where none may stand"),
        ("      name: a", "DX005", (7, 11), "indented deeper"),
        ("   name: a", "DX005", (7, 4), "does not fit those above"),
        ("    lead TD\n    name: a", "DX005", (7, 5), "a colon is missing"),
        ('    name: "a', "DX005", (7, 11), "never closed"),
        ("    name: 'a", "DX005", (7, 11), "never closed"),
        ('    name: "Đề án "Một cửa" 1"', "DX005", (7, 19), "after the closing quote"),
        ("    name: 'a' b", "DX005", (7, 15), "after the closing quote"),
        ("    after: [A", "DX005", (7, 12), "a bracket is not closed"),
        ("    after: [A\n    name: b", "DX005", (7, 12), "a bracket is not closed"),
        ("    after: [A, , B]", "DX005", (7, 16), "a comma too many"),
        ("    after: [A]]", "DX005", (7, 15), "closes nothing"),
        ("    after: {A}}", "DX005", (7, 15), "closes nothing"),
        ("    after: - A", "DX005", (7, 12), "a list dash"),
        ("    after:\n      - A\n      B: c", "DX005", (9, 7), "mixed with keys"),
        ("    name: @VNPT", "DX005", (7, 11), "cannot begin"),
        ("    name: `x`", "DX005", (7, 11), "cannot begin"),
        ("    name: %5", "DX005", (7, 11), "cannot begin"),
        ("    name: > 5 phường", "DX005", (7, 13), "`>` and `|`"),
        ("    name: | 5 phường", "DX005", (7, 13), "`>` and `|`"),
        ("    name: & VNPT", "DX005", (7, 12), "`&` and `*`"),
        ("    name: ** x", "DX005", (7, 12), "`&` and `*`"),
        ("    name: !gấp x", "DX005", (7, 11), "tag"),
        ("    name: !a!b x", "DX005", (7, 11), "tag"),
        ('    note: "Z:\\Du-an"', "DX005", (7, 14), "escape"),
        ("\tname: a", "DX006", (7, 1), "tab"),
        ("    \tname: a", "DX006", (7, 5), "tab"),
        ("    note: >\n      a\n\tb", "DX006", (9, 1), "tab"),
    ],
)
def test_what_is_wrong_and_where(line: str, code: str, place: tuple[int, int], message: str) -> None:
    found = broken(line)
    assert (found.code, (found.span.line, found.span.column)) == (code, place)
    assert message in found.message.en


@pytest.mark.parametrize("key", ["% hoàn thành", "% Complete", "%", "% thực hiện"])
def test_a_key_that_begins_with_a_sign_is_told_by_the_one_that_is_meant(key: str) -> None:
    found = broken(f"    {key}: 40")
    assert (found.code, found.span.line, found.span.column) == ("DX005", 7, 5)
    assert "a key cannot begin with `%`" in found.message.en
    assert hint(found) == "write `progress`"


def test_the_lines_that_also_begin_with_a_tab_are_shown() -> None:
    found = broken("\tname: a\n    lead: b\n\tkind: c\n  \tnote: d")
    assert [related.span.line for related in found.related] == [9, 10]


def test_near_miss_tabs_that_yaml_allows() -> None:
    assert read(TASK + "    name:\ta\t\n    note: 'b\n\tc'\n    tags: [a,\tb]\t# x\n").diagnostics == ()


def test_where_the_parser_gave_up_is_shown_beside_where_the_mistake_began() -> None:
    found = broken("    after: [A\n    name: b")
    assert [related.span.line for related in found.related] == [8]


def test_on_the_same_line_one_place_is_enough() -> None:
    assert broken("    note: {a: b: c}").related == ()


def test_a_colon_that_is_missing_is_not_looked_for_in_a_line_that_has_one() -> None:
    assert "a colon where none" in broken("    note: a\n    name: b: c").message.en


def test_a_key_too_long_for_yaml() -> None:
    found = broken("    " + "k" * 1025 + ": 1")
    assert "too long" in found.message.en


def test_an_unknown_version_of_yaml() -> None:
    [found] = read("%YAML 2.0\n---\n" + TASK).diagnostics
    assert "version" in found.message.en
    assert "%YAML" in hint(found)


def test_a_file_cut_off_in_the_middle_is_placed_at_its_end() -> None:
    for ending in ("", "\n", "\n\n  # x\n"):
        [found] = read(TASK + "    after: [A," + ending).diagnostics
        assert (found.code, found.span.line <= 9) == ("DX005", True)
