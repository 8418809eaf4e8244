"""HTML for notebooks."""

from __future__ import annotations

from dxplan.render.notebook import table_html, text_html


def test_cells_are_text() -> None:
    """Also what would close a tag or turn text round; an indent stays one, what is nothing is empty."""
    html = table_html("a & b", ["<h>"], [["  <td>"], [None], ["\u202eabc"]], "en")
    assert "<caption>a &amp; b</caption>" in html
    assert "&lt;h&gt;" in html
    assert ">&nbsp;&nbsp;&lt;td&gt;</td>" in html
    assert "></td>" in html
    assert "\u202e" not in html


def test_a_long_table_says_how_much_more_there_is() -> None:
    assert "… and 40 more rows" in table_html("t", ["n"], ([n] for n in range(100)), "en")
    assert "more rows" not in table_html("t", ["n"], ([n] for n in range(60)), "en")


def test_a_text_stands_as_it_is() -> None:
    assert text_html("a  <b>\n") == "<pre>a  &lt;b&gt;\n</pre>"
