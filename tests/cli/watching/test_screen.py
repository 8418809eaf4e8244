"""What a terminal is sent, picture after picture."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.cli.watching.drawing import Drawn, Shown
from dxplan.cli.watching.screen import Pages, Terminal, composed
from dxplan.text.display import display_width

CODES = re.compile(r"\x1b\[[0-9;]*m")
LINES = st.lists(st.text("aẵ界█ ", max_size=30), max_size=30).map("\n".join)


def test_what_is_wrong_stands_over_the_last_good_picture_until_it_is_mended() -> None:
    good, bad, better = Drawn("picture\n", "", 1), Drawn("", "DX005\n", 2), Drawn("other\n", "", 0)
    shown = Shown().then(good)
    assert shown == Shown("", "picture\n", 1)
    shown = shown.then(bad)
    assert shown == Shown("DX005\n", "picture\n", 2)
    assert shown.then(Drawn("DX043\n", "", 2)) == Shown("DX043\n", "picture\n", 2)
    assert shown.then(better) == Shown("", "other\n", 0)


@given(LINES, LINES, st.integers(1, 60), st.integers(1, 30), st.sampled_from(("vi", "en")))
def test_a_screen_is_never_wider_or_higher_than_it_is(
    trouble: str, picture: str, columns: int, rows: int, language: str
) -> None:
    lines = composed(Shown(trouble, picture), columns, rows, "12:00:00", "vi" if language == "vi" else "en")
    assert len(lines) == max(rows, 2)
    assert all(display_width(line) <= columns for line in lines)
    if trouble.splitlines() and picture.splitlines() and rows > 6:
        assert "─" * columns in lines
        assert lines.index("─" * columns) <= rows // 2 + 1


def test_what_does_not_fit_is_counted() -> None:
    lines = composed(Shown("", "\n".join("abcdefgh")), 60, 5, "12:00:00", "en")
    assert lines == ["a", "b", "c", "d", "12:00:00 · watching, Ctrl-C ends · 4 lines more below"]
    assert composed(Shown("", "a"), 60, 3, "12:00:00", "vi") == ["a", "", "12:00:00 · Ctrl-C để thôi theo dõi"]


@pytest.mark.parametrize(("width", "kept"), [(5, True), (4, False)])
def test_colours_stay_unless_the_line_is_cut(width: int, kept: bool) -> None:
    (line, _) = composed(Shown("", "\x1b[31mabcde\x1b[0m"), width, 2, "", "en")
    assert line == ("\x1b[31mabcde\x1b[0m" if kept else "abcd")


def test_a_terminal_is_drawn_over_and_never_cleared_first() -> None:
    """Each line is written over what stands there, and what is left of it goes; at the end the old screen is back."""
    sent: list[str] = []
    terminal = Terminal(sent.append, lambda: (20, 4), "en")
    terminal.open()
    terminal.show(Shown("", "one\ntwo\n"), "12:00:00")
    terminal.close()
    assert sent[0] == "\x1b[?1049h\x1b[?25l"
    assert sent[1].startswith("\x1b[?2026h\x1b[Hone\x1b[K\ntwo\x1b[K\n")
    assert sent[1].endswith("\x1b[J\x1b[?2026l")
    assert sent[1].count("\n") == 3
    assert "\x1b[2J" not in sent[1]
    assert sent[2] == "\x1b[?25h\x1b[?1049l"


def test_a_line_that_reaches_the_edge_keeps_its_last_letter() -> None:
    """There terminals stay on the last cell, and to erase from there on would take it."""
    sent: list[str] = []
    Terminal(sent.append, lambda: (3, 3), "en").show(Shown("", "abc\nab"), "1")
    assert sent[0].startswith("\x1b[?2026h\x1b[Habc\nab\x1b[K\n")


def test_a_pipe_gets_what_is_new_without_any_code() -> None:
    sent: list[str] = []
    pages = Pages(sent.append, "en")
    pages.open()
    pages.show(Shown("", "picture\n"), "12:00:00")
    pages.show(Shown("wrong", "picture\n", 2), "12:00:01")
    pages.close()
    assert sent == ["── 12:00:00 ──\npicture\n", "── 12:00:01 ──\nwrong\n"]
