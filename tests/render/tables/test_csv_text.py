"""Cells that a spreadsheet opens without running anything: ids as names."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from dxplan.render.tables.csv_text import csv_text
from tests.cli.running import dxplan

STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("start", STARTS)
def test_a_text_that_could_be_a_formula_is_none(start: str) -> None:
    [[cell, number, nothing, harmless]] = csv.reader(StringIO(csv_text([(f"{start}1+1", -1, None, "a=b")])))
    assert cell.startswith("'")
    assert (number, nothing, harmless) == ("-1", "", "a=b")


@pytest.mark.parametrize("arguments", [("schedule",), ("check", "--today", "2022-01-03")])
def test_ids_are_guarded_as_names_are(arguments: tuple[str, ...], tmp_path: object) -> None:
    plan = f"{tmp_path}/p.yaml"
    with open(plan, "w", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write(
            "dxplan: 1\nid: -p\nstart: 2022-01-03\nagencies: {-A: {name: Sở}}\ntasks:\n"
            "  -P:\n    name: '=P'\n    tasks:\n"
            "      -1: {name: '=1+1', duration: 5d, lead: -A}\n"
            "      -2: {name: '-x', kind: build, duration: 5d, after: -1, lead: -A}\n"
        )
    done = dxplan(*arguments, plan, "--format", "csv")
    rows = list(csv.reader(StringIO(done.out)))
    assert len(rows) > 2
    cells = [cell for row in rows[1:] for cell in row if cell and not cell.lstrip("-").isdigit()]
    assert [cell for cell in cells if cell.startswith(STARTS)] == []
    assert "'-1" in cells
