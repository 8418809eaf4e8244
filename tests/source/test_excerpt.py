from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.source.excerpt import excerpt, line_at, lines_of
from dxplan.text.display import display_width, shown, visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("abc", "abc"),
        ("Sở Y tế", "Sở Y tế"),
        ("a\x1b[31m", "a␛[31m"),
        ("a\0b", "a␀b"),
        ("a\nb", "a␊b"),
        ("a\x7f", "a␡"),
        ("a\tb", "a    b"),
        ("a\x9bb", "a\\u009bb"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u200bb", "a\\u200bb"),
        ("a\u2028b", "a\\u2028b"),
        ("\ufeffa", "\\ufeffa"),
        ("a\u00a0b", "a\u00a0b"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_what_could_steer_a_terminal_is_made_visible(text: str, seen: str) -> None:
    assert visible(text) == seen


@given(st.text())
def test_what_is_visible_stays_so_and_has_no_control_characters(text: str) -> None:
    seen = visible(text)
    assert visible(seen) == seen
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in seen)


def test_what_a_message_quotes_is_short() -> None:
    assert shown("a" * 60) == "a" * 60
    assert shown("a" * 61) == "a" * 59 + "…"
    assert shown("a\x1b" * 100, longest=4) == "a␛a…"


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("Sở", 2), ("So\u031b\u0309", 2), ("漢字", 4), ("👩", 2), ("", 0)]
)
def test_width_is_counted_in_cells(text: str, width: int) -> None:
    assert display_width(text) == width


def test_lines_end_where_yaml_ends_them() -> None:
    assert lines_of("a\nb\r\nc\rd\x85e\u2028f\u2029g") == ("a", "b", "c", "d", "e", "f", "g")
    assert lines_of("a\x0cb\x1cc\x0bd") == ("a\x0cb\x1cc\x0bd",), "these are no line breaks"
    assert lines_of("\ufeffa\nb") == ("a", "b")


def test_a_line_past_the_end_is_empty() -> None:
    assert [line_at("a\nb", n) for n in (0, 1, 2, 3, -1)] == ["", "a", "b", "", ""]


def test_carets_stand_under_the_place() -> None:
    assert excerpt("a: 1\nduraton: 5d\n", 2, 1, 7) == ("duraton: 5d", "^^^^^^^")
    assert excerpt("  T1: {duraton: 5d}", 1, 8, 7) == ("  T1: {duraton: 5d}", " " * 7 + "^" * 7)


def test_carets_stand_right_after_wide_letters_and_tabs() -> None:
    assert excerpt("漢字: xx", 1, 5, 2)[1] == " " * 6 + "^^"
    assert excerpt("\tx: 1", 1, 2, 1) == ("    x: 1", "    ^")
    assert excerpt("So\u031b\u0309: x", 1, 7, 1)[1] == "    ^"


def test_a_place_at_the_end_of_a_line_has_a_caret() -> None:
    line, carets = excerpt("a: [", 1, 5, 1)
    assert line.rstrip() == "a: ["
    assert carets == "    ^"
    assert excerpt("", 1, 1, 1)[1] == "^"
    assert excerpt("a", 9, 1, 1)[1] == "^"


def test_control_characters_in_the_source_do_not_reach_the_excerpt() -> None:
    line, carets = excerpt("name: a\x1b[31mb", 1, 7, 3)
    assert line == "name: a␛[31mb"
    assert carets == " " * 6 + "^^^"


@given(
    st.text(alphabet=st.sampled_from("aệ漢\t\x1b\u202e\u0301"), max_size=300),
    st.integers(1, 310),
    st.integers(1, 310),
    st.integers(20, 120),
)
def test_an_excerpt_fits_its_width_whatever_the_line(text: str, column: int, length: int, width: int) -> None:
    line, carets = excerpt(text, 1, column, length, width)
    assert display_width(line) <= max(width, 22)
    assert len(carets) <= max(width, 22)
    assert "^" in carets


def test_a_long_line_is_cut_on_both_sides() -> None:
    line, carets = excerpt("x" * 5_000_000 + "HERE" + "y" * 5_000_000, 1, 5_000_001, 4, 80)
    assert line.startswith("…x")
    assert line.endswith("y…")
    assert line[carets.index("^") :].startswith("HERE")
    assert carets.endswith("^^^^")


def test_a_long_mark_is_cut() -> None:
    line, carets = excerpt("a: " + "x" * 1000, 1, 4, 1000, 80)
    assert line.endswith("x…")
    assert carets.count("^") < 80


@given(st.text(st.characters(max_codepoint=0x2FFF)))
def test_the_quick_ways_give_the_same_as_going_through_every_character(text: str) -> None:
    """A mark that takes no cell, put in front, makes the quick ways impossible."""
    assert display_width("\u0301" + text) == display_width(text)
    assert visible("\a" + text) == "\u2407" + visible(text)


@given(st.text("ab\r\n\x85\u2028\u2029\ufeff\x0c"))
def test_a_line_is_the_same_alone_and_among_the_others(source: str) -> None:
    lines = lines_of(source)
    assert [line_at(source, number) for number in range(len(lines) + 2)] == ["", *lines, ""]
