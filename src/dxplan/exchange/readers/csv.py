"""CSV files of a department: commas, semicolons or tabs, in any encoding that Vietnamese texts were ever kept in."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.tables.building import build
from dxplan.exchange.tables.cells import Cell, Row, Sheet, clean
from dxplan.exchange.tables.decoding import Decoded, decode
from dxplan.exchange.tables.headings import heading_key, heading_like, own_words
from dxplan.exchange.tables.layout import tables_in
from dxplan.exchange.tables.old_fonts import converter, font_of
from dxplan.exchange.tables.report import Report
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

TITLE = Text("CSV (bảng của cơ quan)", "CSV (a department's table)")
LARGEST = 100 * 1024 * 1024
_DELIMITERS = (",", ";", "\t", "|")
_START = 65_536
_LOOKED_AT = 60
_MOST_ROWS = 60_000
_MOST_IN_A_CELL = 30_000
_OTHERS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"ERMHDR", b"{", b"<")
_YAML = expression(r"^\s*(?:dxplan|tasks|project\s+\w+)\s*[:\"]", re.MULTILINE)
_APOSTROPHE = ("'=", "'+", "'-", "'@", "'\t", "'\r", "'＝", "'＋", "'－", "'＠")
_SUFFIXES = (".csv", ".tsv", ".tab")


def recognises(incoming: Incoming) -> bool:
    """Whether there is a row of headings among the first ones; of a file named .csv that need not be."""
    start = incoming.data[:_START]
    if not start.strip() or start.lstrip(b"\xef\xbb\xbf \r\n").startswith(_OTHERS):
        return False
    if incoming.path.suffix.lower() in _SUFFIXES:
        return True
    text = decode(start).text
    if text.lstrip()[:1] in ("<", "{"):
        return False
    return not _YAML.search(text) and _headings(text, _delimiter(text)) >= 2


def read(incoming: Incoming, wishes: Wishes) -> Imported | Refused:
    """The plan in a table."""
    return read_on(incoming, wishes, date.today())


def read_on(incoming: Incoming, wishes: Wishes, today: date) -> Imported | Refused:
    """As `read`; `today` is the start of a plan whose table says no date."""
    if len(incoming.data) > LARGEST:
        return Refused(Text("tệp lớn hơn 100 MB", "the file is larger than 100 MB"))
    report = Report()
    decoded = decode(incoming.data)
    _say_decoded(decoded, report)
    rows = _rows(decoded.text, report)
    if isinstance(rows, Refused):
        return rows
    sheet = _converted(Sheet("", rows), report)
    own = own_words(wishes.columns)
    tables = tables_in(sheet, own)
    if not tables:
        return no_table(sheet)
    return build(tables, incoming.path, wishes, report, today)


def no_table(*sheets: Sheet) -> Refused:
    """That no row looks like the headings of a table of tasks."""
    first = next((" | ".join(row.texts) for sheet in sheets for row in sheet.rows), "")
    if not first:
        return Refused(Text("bảng trống", "the table is empty"))
    return Refused(
        Text("không thấy dòng tiêu đề của một bảng nhiệm vụ", "there is no row of headings of a table of tasks"),
        Text(
            "đặt tiêu đề cột như “STT”, “Nhiệm vụ”, “Cơ quan chủ trì”, “Thời gian thực hiện”, hoặc nêu tên cột "
            "bằng --columns",
            "head the columns as “No.”, “Task”, “Lead agency”, “Time”, or name them with --columns",
        ),
    )


def _say_decoded(decoded: Decoded, report: Report) -> None:
    if decoded.guessed is not None:
        report.say(
            say(
                "bảng mã của tệp: {name}, đã chuyển sang Unicode",
                "the file's encoding: {name}, converted to Unicode",
                name=decoded.guessed,
            )
        )
    if decoded.unreadable:
        report.say(
            say("{count} ký tự không đọc được", "{count} characters could not be read", count=decoded.unreadable)
        )


def _converted(sheet: Sheet, report: Report) -> Sheet:
    """Unicode for what was typed in fonts of before it, and no odd characters."""
    texts = [cell.value for row in sheet.rows for cell in row.cells.values() if isinstance(cell.value, str)]
    font = font_of(texts)
    convert = converter(font)
    if any(convert(text) != text for text in texts):
        report.say(
            Text(
                "chữ viết bằng phông TCVN3 hoặc VNI: đã chuyển sang Unicode",
                "texts in TCVN3 or VNI fonts: converted to Unicode",
            )
        )
    return sheet.with_texts(lambda text: clean(convert(text)))


def _rows(text: str, report: Report) -> tuple[Row, ...] | Refused:
    if "\0" in text:
        report.say(Text("ký tự NUL trong tệp: bỏ", "NUL characters in the file: dropped"))
        text = text.replace("\0", "")
    delimiter = _delimiter(text[:_START])
    try:
        rows = list(_parsed(text, delimiter, quoting=csv.QUOTE_MINIMAL))
    except csv.Error:
        rows = None
    if rows is None or any(_swallowed(cell, delimiter, len(row[1])) for row in rows for cell in row[1]):
        report.say(
            Text("dấu nháy kép không khép lại: đọc từng dòng", "a quotation mark is never closed: read line by line")
        )
        try:
            rows = [
                (n, [_unquoted(cell) for cell in row]) for n, row in _parsed(text, delimiter, quoting=csv.QUOTE_NONE)
            ]
        except csv.Error:
            return Refused(Text("một ô dài hơn mức đọc được", "a cell is longer than can be read"))
    if len(rows) > _MOST_ROWS:
        return Refused(
            say(
                "bảng có {count} dòng, nhiều hơn {most}",
                "the table has {count} rows, more than {most}",
                count=len(rows),
                most=_MOST_ROWS,
            )
        )
    return tuple(_row(number, cells) for number, cells in rows)


def _unquoted(cell: str) -> str:
    """A cell without the quotation marks around it."""
    plain = cell.strip()
    return plain[1:-1].replace('""', '"') if len(plain) > 1 and plain[0] == plain[-1] == '"' else cell


def _swallowed(cell: str, delimiter: str, width: int) -> bool:
    """Whether a cell holds rows of the table: a quotation mark in it was never meant to open one."""
    if "\n" not in cell:
        return len(cell) > _MOST_IN_A_CELL
    return (
        any(line.count(delimiter) >= max(2, (width - 1) // 2) for line in cell.split("\n")[1:])
        or len(cell) > _MOST_IN_A_CELL
    )


def _parsed(text: str, delimiter: str, *, quoting: int) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold something, each with the line in which it begins."""
    lines = (
        text.splitlines(keepends=True)
        if quoting == csv.QUOTE_NONE
        else text.replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True)
    )
    reader = csv.reader(lines, delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    before = 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield before + 1, cells
        before = reader.line_num


def _row(number: int, cells: list[str]) -> Row:
    return Row(number, {at: Cell(_text(text), _indent(text)) for at, text in enumerate(cells) if text.strip()})


def _text(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from taking a text for a formula."""
    return text[1:] if text.startswith(_APOSTROPHE) else text


def _indent(text: str) -> int:
    """The blanks in front: Microsoft Project's table of tasks has three a level."""
    return len(text) - len(text.lstrip(" \u00a0"))


def _delimiter(text: str) -> str:
    """What stands between cells: that which gives most headings, else that which gives rows of the same length."""

    def worth(delimiter: str) -> tuple[int, int]:
        lengths = [len(cells) for _, cells in _first_rows(text, delimiter)]
        usual = max(set(lengths), key=lengths.count) if lengths else 1
        return _headings(text, delimiter), lengths.count(usual) * (usual > 1)

    return max(_DELIMITERS, key=worth)


def _headings(text: str, delimiter: str) -> int:
    """The most headings in one of the first rows."""
    return max((len(_keys(cells)) for _, cells in _first_rows(text, delimiter)), default=0)


def _keys(cells: list[str]) -> set[str]:
    texts = [cell.strip() for cell in cells if cell.strip()]
    if len(texts) < 2:
        return set()
    fonts = converter(font_of(texts))
    return {key for text in texts if (key := heading_key(fonts(text)) or heading_like(fonts(text)))}


def _first_rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in _parsed(text, delimiter, quoting=csv.QUOTE_MINIMAL):
            rows.append(row)
            if len(rows) == _LOOKED_AT:
                break
    except csv.Error:
        pass
    return rows
