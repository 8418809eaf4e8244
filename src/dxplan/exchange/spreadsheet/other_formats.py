"""Workbooks of older and other programs (.xls, .xlsb, .ods), through calamine."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from dxplan.exchange.incoming import Refused
from dxplan.exchange.spreadsheet.workbook import Workbook
from dxplan.exchange.tables.cells import Cell, Merge, Row, Sheet
from dxplan.text.phrase import Text, say

_MOST_CELLS = 4_000_000
_MOST_BYTES = 100 * 1024 * 1024


def read_other(data: bytes) -> Workbook | Refused:
    """All sheets of such a workbook; or why not, and what to do."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook, PasswordError
    except ImportError:
        return Refused(
            Text("tệp .xls, .xlsb hoặc .ods cần thư viện đọc bảng tính", "a .xls, .xlsb or .ods file needs a library"),
            Text(
                "lưu lại thành .xlsx, hoặc cài: pip install 'dxplan[office]'",
                "save it as .xlsx, or install it: pip install 'dxplan[office]'",
            ),
        )
    if _is_bomb(data):
        return Refused(Text("bảng tính bung ra quá lớn", "the workbook unpacks to too much"))
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = []
        for name in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > _MOST_CELLS:
                return Refused(say("trang {name} quá lớn", "the sheet {name} is too large", name=name))
            rows = []
            for number, values in enumerate(sheet.iter_rows()):
                cells = {at: cell for at, value in enumerate(values) if (cell := _cell(value)) is not None}
                if cells:
                    rows.append(Row(number + 1, cells))
            merges = tuple(Merge(a[0] + 1, b[0] + 1, a[1], b[1]) for a, b in sheet.merged_cell_ranges or ())
            sheets.append(Sheet(name, tuple(rows), merges))
    except PasswordError:
        return Refused(
            Text("bảng tính được đặt mật khẩu", "the workbook is encrypted"),
            Text("mở bằng Excel, bỏ mật khẩu rồi lưu lại", "open it in Excel, remove the password and save it"),
        )
    except (CalamineError, ValueError, OSError):
        return Refused(
            Text("bảng tính hỏng, không mở được", "the workbook is damaged and cannot be opened"),
            Text(
                "mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx",
                "open it in Excel or LibreOffice and save it as .xlsx",
            ),
        )
    return Workbook(tuple(sheets), is_plain=True)


def _is_bomb(data: bytes) -> bool:
    """Whether an archive says that it unpacks to more than sense."""
    if not data.startswith(b"PK"):
        return False
    try:
        with ZipFile(BytesIO(data)) as archive:
            return sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES
    except (BadZipFile, ValueError, OSError):
        return False


def _cell(value: object) -> Cell | None:
    if isinstance(value, datetime):
        return Cell(value.replace(tzinfo=None))
    if isinstance(value, date):
        return Cell(datetime(value.year, value.month, value.day))
    if isinstance(value, bool | int | float):
        return Cell(int(value) if isinstance(value, float) and value.is_integer() else value)
    text = str(value)
    return Cell(text) if text.strip() else None
