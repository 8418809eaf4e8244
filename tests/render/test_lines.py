"""Styled lines: wrapped just as rich would wrap them, and coloured with as few codes as do."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.text import Text as Styled

from dxplan.render.lines import Line, Part, colored, in_many_colors, laid_out, line
from dxplan.text.display import display_width

WORDS = st.lists(
    st.sampled_from(["a", "kế", "hoạch", "chuyển", "đổi", "số", "漢字", "x" * 23, "ê\u0301", "–", "`A`"]), max_size=25
)


@given(words=WORDS, width=st.integers(min_value=30, max_value=60), indent=st.integers(min_value=0, max_value=4))
def test_wrapped_text_is_what_rich_makes_of_it(words: list[str], width: int, indent: int) -> None:
    """Where no word is longer than a row: there rich would begin a row with a blank."""
    text = " ".join(words)
    stream = StringIO()
    Console(file=stream, width=width, highlight=False).print(Padding(Styled(text), (0, 0, 0, indent)))
    by_rich = "".join(f"{row.rstrip()}\n" for row in stream.getvalue().splitlines())
    assert laid_out([line(text, indent=indent)], width, color=False) == by_rich


@pytest.mark.parametrize(
    "style", ["", "bold", "dim", "red", "bold red", "dim bold cyan", "reverse red", "bold magenta", "bright_red"]
)
def test_styles_mean_what_they_mean_to_rich(style: str) -> None:
    assert colored([Part("x", style)]) == Style.parse(style).render("x")


@pytest.mark.parametrize(
    "style", ["", "bold", "dim", "red", "bold yellow", "reverse red", "dim bold cyan", "bright_red"]
)
def test_what_is_coloured_with_few_colours_can_be_shown_in_many(style: str) -> None:
    """Whoever coloured it, and if it is in many already: yellow of a theme is not seen on white."""
    few, many = (colored([Part("31m a"), Part("x", style)], many_colors=is_many) for is_many in (False, True))
    assert in_many_colors(few) == many
    assert in_many_colors(many) == many


def test_neighbours_of_one_style_share_their_codes() -> None:
    assert colored([Part("a", "red"), Part("b", "red"), Part("", "bold"), Part("c")]) == "\x1b[31mab\x1b[0mc"


@given(words=WORDS, width=st.integers(min_value=6, max_value=40))
def test_nothing_is_lost_nor_wider_than_asked_for(words: list[str], width: int) -> None:
    rows = laid_out([line(" ".join(words))], width, color=False).splitlines()
    assert "".join("".join(rows).split()) == "".join(words)
    assert max(map(display_width, rows), default=0) <= width


def test_colours_run_over_the_parts_that_they_belong_to() -> None:
    text = laid_out([Line((Part("tệp ", "bold"), Part("lỗi nặng", "bold red")), indent=2)], 9, color=True)
    assert text == "  \x1b[1mtệp \x1b[0m\x1b[1;31mlỗi\x1b[0m\n  \x1b[1;31mnặng\x1b[0m\n"


def test_what_does_not_wrap_is_cut() -> None:
    assert laid_out([Line((Part("abc def ghi"),), wraps=False)], 6, color=False) == "abc de\n"


@pytest.mark.parametrize("color", [False, True])
def test_an_empty_line_stays(color: bool) -> None:
    assert laid_out([line("a"), line("", indent=2), line("b")], 20, color=color) == "a\n\nb\n"
