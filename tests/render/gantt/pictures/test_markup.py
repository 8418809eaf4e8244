"""Text inside XML and HTML."""

from __future__ import annotations

from html import unescape
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.pictures.markup import number, text


@given(st.text())
def test_it_comes_back_from_content_and_attributes(content: str) -> None:
    written = text(content)
    element = ElementTree.fromstring(f'<a b="{written}">{written}</a>')
    if "\r" not in content:
        assert element.text == (unescape(written) or None)
    assert not {"<", ">", '"', "'"} & set(written)
    written.encode()


def test_what_has_no_place_in_xml_is_replaced() -> None:
    assert text("a\x00b\ud800c\ufffe") == "a\ufffdb\ufffdc\ufffd"


def test_lengths_have_two_decimals_at_most() -> None:
    assert [number(value) for value in (0, -0.001, 1.5, 2.0, 1 / 3)] == ["0", "0", "1.5", "2", "0.33"]
