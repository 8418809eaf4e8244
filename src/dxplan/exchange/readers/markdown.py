"""Tables in markdown: typed by people, or of a Word paper through pandoc (pipes, drawn, ruled, HTML)."""

from __future__ import annotations

from datetime import date

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.markdown.blocks import Block, blocks
from dxplan.exchange.markdown.inline import plain
from dxplan.exchange.markdown.lines import is_grid_rule, is_pipe_rule
from dxplan.exchange.readers.csv import LARGEST, no_table
from dxplan.exchange.tables.building import build
from dxplan.exchange.tables.cells import Cell, Row, Sheet, clean
from dxplan.exchange.tables.decoding import decode
from dxplan.exchange.tables.headings import own_words
from dxplan.exchange.tables.layout import Table, tables_in
from dxplan.exchange.tables.report import Report
from dxplan.text.counts import Count, Noun
from dxplan.text.phrase import Text, say

TITLE = Text("bảng markdown (Word qua pandoc)", "a markdown table (Word through pandoc)")
_SUFFIXES = (".md", ".markdown")
_START = 262_144
_MOST_ROWS = 60_000
_BINARY = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"ERMHDR", b"{")
_ROW = Noun("dòng", "row")


def recognises(incoming: Incoming) -> bool:
    """Whether a text has the rule below the headings of a table; of a file named .md that need not be."""
    start = incoming.data[:_START]
    if start.startswith(_BINARY) or b"\0" in start:
        return False
    if incoming.path.suffix.lower() in _SUFFIXES:
        return bool(start.strip()) and not start.lstrip().startswith(b"<?xml")
    if b"--" not in start or b"|" not in start:
        return False
    lines = decode(start).text.splitlines()
    return any(
        is_grid_rule(line) or (is_pipe_rule(line) and "|" in above)
        for above, line in zip(["", *lines], lines, strict=False)
    )


def read(incoming: Incoming, wishes: Wishes) -> Imported | Refused:
    """The plan in the tables of a text."""
    return read_on(incoming, wishes, date.today())


def read_on(incoming: Incoming, wishes: Wishes, today: date) -> Imported | Refused:
    """As `read`; `today` is the start of a plan whose tables say no date."""
    if len(incoming.data) > LARGEST:
        return Refused(Text("tệp lớn hơn 100 MB", "the file is larger than 100 MB"))
    report = Report()
    text = decode(incoming.data).text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    sheets = [_sheet(block) for block in blocks(text)]
    if sum(len(sheet.rows) for sheet in sheets) > _MOST_ROWS:
        return Refused(Text("bảng có hơn 60.000 dòng", "the tables have more than 60,000 rows"))
    if not sheets:
        return Refused(
            Text("trong tệp không có bảng nào", "there is no table in the file"),
            Text(
                "bảng markdown có dòng tiêu đề, dưới đó là dòng |---|---|; tệp Word: pandoc giấy.docx -o giấy.md",
                "a markdown table has headings, below them a line |---|---|; of Word: pandoc paper.docx -o paper.md",
            ),
        )
    own, found = own_words(wishes.columns), list[Table]()
    for sheet in sheets:
        tables = tables_in(sheet, own)
        found += tables
        if not tables:
            report.say(
                Text("bảng không phải bảng nhiệm vụ: không đọc", "tables of something else than tasks: not read"),
                _named(sheet).in_language(wishes.language),
            )
    if not found:
        return no_table(*sheets)
    return build(found, incoming.path, wishes, report, today)


def _sheet(block: Block) -> Sheet:
    rows = (
        Row(number, {at: _cell(text) for at, text in cells.items() if text.strip()}) for number, cells in block.rows
    )
    above = (Row(number, {0: Cell(text)}) for number, text in block.above)
    return Sheet(block.title, (*above, *(row for row in rows if row.cells)), counts_in_file=True).with_texts(clean)


def _cell(raw: str) -> Cell:
    """What a cell holds; hard blanks in front set it in."""
    text = plain(raw.strip(" \t"))
    return Cell(text, len(text) - len(text.lstrip("\u00a0\u2003")))


def _named(sheet: Sheet) -> Text:
    place = sheet.place(sheet.rows[0].number) if sheet.rows else sheet.name
    return say("{place} ({rows})", "{place} ({rows})", place=place, rows=Count(len(sheet.rows), _ROW))
