"""Workbooks of a department: Excel's .xlsx and .xlsm; .xls, .xlsb and .ods where the extra `office` is installed."""

from __future__ import annotations

from datetime import date

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers.csv import LARGEST, no_table
from dxplan.exchange.sheets import rest
from dxplan.exchange.spreadsheet.archive import BadWorkbookError, TooMuchError
from dxplan.exchange.spreadsheet.workbook import TooManyRowsError, Workbook, read_workbook
from dxplan.exchange.tables.building import build
from dxplan.exchange.tables.cells import Sheet, clean
from dxplan.exchange.tables.headings import own_words
from dxplan.exchange.tables.layout import Table, tables_in
from dxplan.exchange.tables.old_fonts import converter, font_of
from dxplan.exchange.tables.report import Report
from dxplan.model.plan import Plan
from dxplan.text.counts import Count, Noun
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say

TITLE = Text("bảng tính Excel", "an Excel workbook")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DEEP = 2 * 1024 * 1024
_SAME = 0.8
_ROW = Noun("dòng", "row")


def recognises(incoming: Incoming) -> bool:
    """Whether it is a workbook of any program; or one that is encrypted, so that this can be told."""
    data = incoming.data
    if data.startswith(_ZIP):
        names = data[:_DEEP] + data[-_DEEP:]
        return any(mark in names for mark in (b"xl/workbook", b"xl/worksheets", b"opendocument.spreadsheet"))
    return data.startswith(_OLE) and (_in_utf16(data, "Workbook") or _in_utf16(data, "EncryptedPackage"))


def read(incoming: Incoming, wishes: Wishes) -> Imported | Refused:
    """The plan in the sheets that are tables of tasks."""
    return read_on(incoming, wishes, date.today())


def read_on(incoming: Incoming, wishes: Wishes, today: date) -> Imported | Refused:
    """As `read`; `today` is the start of a plan whose tables say no date."""
    if len(incoming.data) > LARGEST:
        return Refused(Text("tệp lớn hơn 100 MB", "the file is larger than 100 MB"))
    workbook = _workbook(incoming.data)
    if isinstance(workbook, Refused):
        return workbook
    report = Report()
    if workbook.has_macros:
        report.say(Text("macro trong tệp: không chạy, không giữ", "the file's macros: neither run nor kept"))
    if workbook.is_plain:
        report.say(
            Text(
                "tệp không phải .xlsx: dòng ẩn, mức thụt, tháng viết dạng 9/2022 và công thức lỗi không nhận ra được",
                "no .xlsx file: hidden rows, indents, months typed as 9/2022 and formulas with errors are not seen",
            )
        )
    ours = next(filter(None, map(rest.read, workbook.sheets)), None)
    if ours is not None:
        return _ours(ours, workbook, incoming, wishes, report, today)
    sheets = _converted(workbook.sheets, report)
    tables = _tables(sheets, wishes, report)
    for name in workbook.other:
        report.say(Text("trang không phải bảng: không đọc", "sheets that are no tables: not read"), name)
    if not tables:
        return no_table(*(sheet for sheet in sheets if not sheet.is_hidden))
    return build(tables, incoming.path, wishes, report, today)


def _ours(
    ours: tuple[Plan | None, str], workbook: Workbook, incoming: Incoming, wishes: Wishes, report: Report, today: date
) -> Imported | Refused:
    """A workbook that dxplan wrote: the sheet of tasks, and what else the plan says; the others show the same."""
    plan, name = ours
    sheets = [sheet.with_texts(clean) for sheet in workbook.sheets if sheet.name == name]
    tables = [table for sheet in sheets for table in tables_in(sheet, own_words(wishes.columns))]
    if not tables:
        return no_table(*sheets)
    return build(tables[:1], incoming.path, wishes, report, today, plan)


def _workbook(data: bytes) -> Workbook | Refused:
    if data.startswith(_OLE) and _in_utf16(data, "EncryptedPackage"):
        return Refused(
            Text("bảng tính được đặt mật khẩu", "the workbook is encrypted"),
            Text("mở bằng Excel, bỏ mật khẩu rồi lưu lại", "open it in Excel, remove the password and save it"),
        )
    if data.startswith(_OLE) or b"opendocument.spreadsheet" in data[:_DEEP] or b"xl/workbook.bin" in data:
        from dxplan.exchange.spreadsheet.other_formats import read_other  # only where calamine is wanted

        return read_other(data)
    try:
        return read_workbook(data)
    except TooMuchError:
        return Refused(
            Text("bảng tính bung ra quá lớn (hơn 150 MB)", "the workbook unpacks to too much (over 150 MB)"),
            Text("chép bảng nhiệm vụ sang một tệp mới", "copy the table of tasks into a new file"),
        )
    except TooManyRowsError:
        return Refused(Text("một trang có hơn 60.000 dòng", "a sheet has more than 60,000 rows"))
    except BadWorkbookError:
        return Refused(
            Text("tệp Excel hỏng, không mở được", "the Excel file is damaged and cannot be opened"),
            Text("mở bằng Excel hoặc LibreOffice rồi lưu lại", "open it in Excel or LibreOffice and save it again"),
        )


def _converted(sheets: tuple[Sheet, ...], report: Report) -> list[Sheet]:
    """Unicode for what was typed in fonts of before it, and no odd characters."""
    texts = [
        cell.value
        for sheet in sheets
        for row in sheet.rows
        for cell in row.cells.values()
        if isinstance(cell.value, str)
    ]
    convert = converter(font_of(texts))
    if any(convert(text) != text for text in texts):
        report.say(
            Text(
                "chữ viết bằng phông TCVN3 hoặc VNI: đã chuyển sang Unicode",
                "texts in TCVN3 or VNI fonts: converted to Unicode",
            )
        )
    return [sheet.with_texts(lambda text: clean(convert(text))) for sheet in sheets]


def _tables(sheets: list[Sheet], wishes: Wishes, report: Report) -> list[Table]:
    """The tables of tasks: of all sheets but hidden ones, and those that repeat an earlier one."""
    own = own_words(wishes.columns)
    found: list[Table] = []
    for sheet in sheets:
        tables = tables_in(sheet, own)
        if sheet.is_hidden and sheet.rows:
            report.say(Text("trang bị ẩn: không đọc", "hidden sheets: not read"), sheet.name)
        elif tables and any(_repeats(table, others) for table in tables for others in found):
            report.say(
                Text(
                    "trang lặp lại các nhiệm vụ của trang trước: không đọc",
                    "sheets that repeat the tasks of an earlier one: not read",
                ),
                sheet.name,
            )
        elif tables:
            found += tables
        elif sheet.rows:
            rows = say("{rows}", "{rows}", rows=Count(len(sheet.rows), _ROW)).in_language(wishes.language)
            report.say(
                Text("trang không có bảng nhiệm vụ: không đọc", "sheets without a table of tasks: not read"),
                f"{sheet.name} ({rows})",
            )
    return found


def _repeats(table: Table, earlier: Table) -> bool:
    names, known = _names(table), _names(earlier)
    return len(names) > 2 and len(names & known) >= _SAME * len(names)


def _names(table: Table) -> set[str]:
    columns = [heading.column for heading in table.columns("name")]
    return {bare(row.text(at)) for row in table.rows for at in columns if row.text(at)}


def _in_utf16(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data
