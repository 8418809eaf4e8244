"""Blocks of markdown: only what is meant as a picture becomes one."""

from __future__ import annotations

import pytest

from dxplan.render.documents.pages.blocks import Paragraph, Picture, Run, blocks_of


@pytest.mark.parametrize(("kind", "is_brief"), [("mermaid", False), ("phases", True)])
def test_a_chart_is_a_place_for_the_picture(kind: str, is_brief: bool) -> None:
    assert blocks_of(f"```{kind}\ngantt\n```\n") == (Picture(is_brief),)


@pytest.mark.parametrize("kind", ["", "text", "phases2", "yaml mermaid"])
def test_any_other_block_of_code_keeps_its_lines(kind: str) -> None:
    text = f"```{kind}\nmột\n\nhai *ba*\n```\n"
    assert blocks_of(text) == (Paragraph((Run("một"),)), Paragraph((Run("hai *ba*"),)))
