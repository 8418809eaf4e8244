"""Quotes as Word types them are letters to YAML: what they were to hold together is said with the quotes it needs."""

from __future__ import annotations

import re

import pytest

from dxplan.load.curly_quotes import curly_value
from dxplan.load.loader import load_bytes
from dxplan.source.diagnostic import Diagnostic

HEAD = "dxplan: 1\nid: x\nname: Thử\nstart: 2022-01-04\nagencies: {S: {name: Sở Nội vụ}}\ntasks:\n"
HEAD += "  B: {name: B, duration: 1d}\n"
PAIRS = ("“”", "„“", "«»", "‘’", "””", "”“")
VALUES = (
    "Khảo sát, lần 1",
    "một, hai, ba",
    "một, hai: ba",
    "a {b}, c",
    "lần 1: Sở",
    "K # lần 2",
    "[1], [2]",
    "một,hai",
    "",
)


def findings(text: str) -> tuple[Diagnostic, ...]:
    return load_bytes(text.encode(), "x.yaml").diagnostics


def shown(finding: Diagnostic) -> str:
    assert finding.hint is not None
    return re.findall(r"`([^`]+)`", finding.hint.en)[-1]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("value", VALUES)
def test_what_a_remedy_shows_of_a_value_in_curly_quotes_reads_as_that_value(value: str, pair: str) -> None:
    """In braces, where YAML cuts the value at commas, takes a colon for that of a key, or ends it at a ` #`."""
    line = f"A: {{name: A, duration: 5d, note: {pair[0]}{value}{pair[1]}, lead: S}}"
    found = findings(f"{HEAD}  {line}\n")
    if not value:
        assert found == ()
        return
    assert [finding.code for finding in found] in (["DX011"], ["DX005"]), [finding.message.en for finding in found]
    right = shown(found[0])
    mended = right if right.startswith("A: ") else line.replace(f"note: {pair[0]}{value}{pair[1]}", right)
    loaded = load_bytes(f"{HEAD}  {mended}\n".encode(), "x.yaml")
    assert loaded.diagnostics == ()
    assert loaded.plan is not None
    note = loaded.plan.tasks["A"].note
    assert note is not None
    assert note.vi == value


@pytest.mark.parametrize(
    "line",
    [
        'A: {name: “K", duration: 5d}',
        'A: {name: "K”, duration: 5d}',
        "A: {name: ‘K', duration: 5d}",
        "A: {name: 'K’, duration: 5d}",
    ],
)
def test_a_quote_of_the_keyboard_at_one_end_and_a_curly_one_at_the_other(line: str) -> None:
    found = [finding for finding in findings(f"{HEAD}  {line}\n") if finding.code == "DX005"]
    assert len(found) <= 1
    assert all("curly quote" in finding.message.en for finding in found)
    mended = shown(found[0]) if found else line
    assert findings(f"{HEAD}  {mended}\n") == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [("“B”", "B"), ("“B FS+2d”", "B FS+2d"), ("‘B SS’", "B SS"), ("«B FF-1d»", "B FF-1d")],
)
def test_links_in_curly_quotes(written: str, meant: str) -> None:
    [found] = findings(f"{HEAD}  A: {{name: A, duration: 5d, after: [{written}]}}\n")
    assert shown(found) == meant
    assert findings(f"{HEAD}  A: {{name: A, duration: 5d, after: [{meant}]}}\n") == ()


def test_an_amount_that_a_comma_cut_keeps_its_decimals() -> None:
    found = findings(f"{HEAD}  A: {{name: A, duration: 5d, cost: “1,5 tỷ”}}\n")
    assert [shown(each) for each in found] == ['cost: "1,5 tỷ"']


@pytest.mark.parametrize(
    "line",
    [
        "name: Đề án “Một cửa, một lần”",
        "name: “Một cửa, một lần”",
        '{name: "Đề án “Một cửa: một lần”, đợt 1", duration: 5d}',
        "{name: “Một cửa”, duration: 5d}",
        "note: «lời dẫn»",
        "",
    ],
)
def test_curly_quotes_in_prose_are_left_alone(line: str) -> None:
    assert curly_value(line) is None


def test_what_is_not_closed_before_the_next_key_is_no_quote() -> None:
    found = findings(f"{HEAD}  A: {{name: A, duration: 5d, note: “một, lead: S, hai”}}\n")
    assert [finding.span.column for finding in found] == [51]


def test_of_a_long_line_nothing_is_shown_that_would_not_read() -> None:
    for value in ("dài " * 40 + ", hết", "dài " * 40 + "{b}, hết"):
        [found] = findings(f"{HEAD}  A: {{name: A, duration: 5d, note: “{value}”}}\n")
        assert found.hint is not None
        assert "retype the quotes on the keyboard" in found.hint.en
        assert "…" not in found.hint.en
