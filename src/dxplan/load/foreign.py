"""Files of other programs that are given as plans, known by their first bytes and named for what they are."""

from __future__ import annotations

import re

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_START = 4096
_XLSX = Text("bảng tính Excel (.xlsx)", "an Excel workbook (.xlsx)")
_ODS = Text("bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)")
_XLS = Text("bảng tính Excel (.xls)", "an Excel workbook (.xls)")
_MPP = Text("tệp Microsoft Project (.mpp)", "a Microsoft Project file (.mpp)")
_XER = Text("tệp Primavera (.xer)", "a Primavera file (.xer)")
_PROJECT_XML = Text("tệp XML của Microsoft Project", "an XML file of Microsoft Project")
_JUGGLER = Text("dự án TaskJuggler", "a TaskJuggler project")
_MARKDOWN = Text("bảng Markdown (ngăn bằng |)", "a Markdown table (cells between |)")
_TABS = Text("bảng chép từ Excel (ngăn bằng Tab)", "a table copied from Excel (with tabs)")
_CSV = {sign: say("tệp CSV ({separator})", "a CSV ({separator}) file", separator=sign) for sign in ";,"}
_IMPORTED = (_XLSX, _ODS, _XLS, _MPP, _XER, _PROJECT_XML, _JUGGLER, _MARKDOWN, _TABS, *_CSV.values())
"""What `dxplan import` reads."""
_LANGUAGES = (
    (
        re.compile(
            rb"\s*(?:%%[^\n]*\n\s*)*(?:gantt|timeline|sequenceDiagram|(?:flowchart|graph)\s+(?:TD|TB|BT|LR|RL))\s*\n"
        ),
        Text("hình vẽ Mermaid", "a Mermaid chart"),
    ),
    (re.compile(rb"\s*@start\w+"), Text("hình vẽ PlantUML", "a PlantUML chart")),
    (re.compile(rb"\s*(?:strict\s+)?(?:di)?graph\b[^\n:]*\{"), Text("hình vẽ Graphviz", "a Graphviz graph")),
    (re.compile(rb"\s*project\s[^\n:{]*[0-9]{4}-[0-9]{2}-[0-9]{2}"), _JUGGLER),
    (re.compile(rb"\s*BEGIN:VCALENDAR"), Text("lịch iCalendar", "an iCalendar file")),
    (re.compile(rb"\s*[-*+] \[[ xX]\] "), Text("danh sách việc Markdown", "a Markdown list of tasks")),
)
_DEEP = 2 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INSIDE_ZIP = (
    (b"xl/", _XLSX),
    (b"word/", Text("văn bản Word (.docx)", "a Word document (.docx)")),
    (b"ppt/", Text("trình chiếu PowerPoint (.pptx)", "a PowerPoint presentation (.pptx)")),
    (b"opendocument.spreadsheet", _ODS),
    (b"opendocument.text", Text("văn bản OpenDocument (.odt)", "an OpenDocument text (.odt)")),
)
_ZIP = Text("tệp nén ZIP", "a ZIP archive")
_INSIDE_OLE = (
    ("WordDocument", Text("văn bản Word (.doc)", "a Word document (.doc)")),
    ("Workbook", _XLS),
    ("PowerPoint", Text("trình chiếu PowerPoint (.ppt)", "a PowerPoint presentation (.ppt)")),
    ("TBkndTask", _MPP),
)
_BY_NAME = {
    ".mpp": _MPP,
    ".xls": _XLS,
    ".doc": Text("văn bản Word (.doc)", "a Word document (.doc)"),
}
_OFFICE = Text("tệp của Microsoft Office (.mpp, .xls, .doc)", "a Microsoft Office file (.mpp, .xls, .doc)")
_FIRST_BYTES = (
    (b"%PDF", Text("tệp PDF", "a PDF file")),
    (b"{\\rtf", Text("văn bản RTF", "an RTF document")),
    (b"\x89PNG", Text("ảnh PNG", "a PNG picture")),
    (b"\xff\xd8\xff", Text("ảnh JPEG", "a JPEG picture")),
    (b"GIF8", Text("ảnh GIF", "a GIF picture")),
    (b"\x1f\x8b", Text("tệp nén gzip", "a gzip archive")),
    (b"7z\xbc\xaf\x27\x1c", Text("tệp nén 7z", "a 7z archive")),
    (b"Rar!", Text("tệp nén RAR", "a RAR archive")),
    (b"SQLite format 3", Text("cơ sở dữ liệu SQLite", "an SQLite database")),
    (b"ERMHDR", _XER),
)
_TAGS = (
    (b"schemas.microsoft.com/project", _PROJECT_XML),
    (b"APIBusinessObjects", Text("tệp XML của Primavera", "an XML file of Primavera")),
    (b"<html", Text("trang HTML", "an HTML page")),
    (b"<!doctype html", Text("trang HTML", "an HTML page")),
    (b"<svg", Text("hình vẽ SVG", "an SVG drawing")),
    (b"Workbook", Text("bảng tính Excel dạng XML", "an Excel workbook in XML")),
)
_XML = Text("tệp XML", "an XML file")
_TAG_FIRST = re.compile(rb"\s*<[?!a-zA-Z]")
_SEPARATORS = ("|", "\t", ";", ",")
_ROWS = 5
_COLUMNS = 3
_KEY = expression(r"""\s*["']?[\w -]{1,60}["']?\s*:(?:\s|$)""")


class Foreign(NamedTuple):
    """A file of another program: what it is, and whether `dxplan import` reads it."""

    what: Text
    is_read: bool = False


def foreign(data: bytes, suffix: str) -> Foreign | None:
    """What file this is, if it is surely one of another program; `suffix` is that of its name."""
    what = _what(data, suffix)
    return None if what is None else Foreign(what, what in _IMPORTED)


def _what(data: bytes, suffix: str) -> Text | None:
    start = data[:_START].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        names = data[:_DEEP] + data[-_DEEP:]
        return next((what for mark, what in _INSIDE_ZIP if mark in names), _ZIP)
    if start.startswith(_OLE):
        found = (what for mark, what in _INSIDE_OLE if mark.encode("utf-16-le") in data)
        return next(found, None) or _BY_NAME.get(suffix.lower(), _OFFICE)
    for mark, what in _FIRST_BYTES:
        if start.startswith(mark):
            return what
    if _TAG_FIRST.match(start):
        lowered = start.lower()
        return next((what for mark, what in _TAGS if mark.lower() in lowered), _XML)
    language = next((what for form, what in _LANGUAGES if form.match(start)), None)
    return language or _table(start)


def is_utf16(data: bytes) -> bool:
    """Whether the text is in UTF-16, with or without the mark at its beginning."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    start = data[:_START]
    if len(start) < _COLUMNS or b"\0" not in start:
        return False
    few, many = sorted((start[::2].count(0), start[1::2].count(0)))
    return many > len(start) * 3 // 10 and few < len(start) // 40


def is_utf32(data: bytes) -> bool:
    """Whether text that is in UTF-16 or UTF-32 has four bytes a letter."""
    start = data[:_START]
    return start.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")) or 5 * len(start) < 8 * start.count(0) < 7 * len(start)


def _table(start: bytes) -> Text | None:
    """Rows of cells, as Excel saves or copies them."""
    lines = start.decode("utf-8", "replace").splitlines()
    rows = [row for row in (lines[:-1] if len(lines) > _ROWS else lines) if row.strip()][:_ROWS]
    if len(rows) < 2 or any(_KEY.match(row) or row.lstrip().startswith(("#", "-", "{", "[")) for row in rows):
        return None
    for separator in _SEPARATORS:
        counts = {row.count(separator) for row in rows}
        if len(counts) == 1 and counts.pop() >= _COLUMNS - 1:
            if separator == "|":
                return _MARKDOWN
            if separator == "\t":
                return _TABS
            return _CSV[separator]
    return None
