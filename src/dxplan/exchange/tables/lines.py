"""The rows of a table one by one: what is a task, and what is a total, a header again, a remark below the table."""

from __future__ import annotations

from dataclasses import dataclass, field

from dxplan.exchange.tables.cells import Cell, Merge, Row
from dxplan.exchange.tables.layout import Heading, Table, is_counting, is_header_again, words_of_header
from dxplan.exchange.tables.numbering import split_number
from dxplan.exchange.tables.report import Report, shortened
from dxplan.model.named import Code
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say

_TOTAL = expression(
    r"(?:tong (?:cong|so|kinh phi|muc dau tu|chi phi)|tong|cong|grand total|sub ?total|total|sum)"
    r"(?:[ +=]+(?:cong|[ivx]+|[0-9.,]+|muc|phan|giai doan|nhom|kinh phi|cost|all|[a-d]|ty|trieu|dong|vnd))*"
)
_REMARK = expression(
    r"(?:ghi chu|note|nguoi lap|lap bieu|noi nhan|tm |kt |tl |chu tich|pho chu tich|giam doc|luu vt|"
    r"ngay [0-9.…]* ?thang|"
    r"ke toan|thu truong|xac nhan|bang chu|prepared by)\b"
)
_FILLED_DOWN = frozenset(
    {"period", "start", "finish", "deadline", "lead", "support", "funding", "system", "deliverable"}
)
_LONG = 300
_DAY = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/-][0-9]{1,2}(?:[/-][0-9]{2,4})?$")


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is a task or a group of them: its number and name, and its other cells by what they are."""

    row: Row
    place: str
    number: str
    name: str
    cells: dict[str, list[tuple[Heading, Cell]]] = field(default_factory=dict)
    is_phase: bool = False
    indent: int = 0

    def text(self, key: str) -> str:
        """The text of a column; of several of the same kind, on lines of their own."""
        return "\n".join(cell.text for _, cell in self.cells.get(key, ()) if cell.text)

    def cell(self, key: str) -> Cell | None:
        """The first cell of a kind."""
        found = self.cells.get(key)
        return found[0][1] if found else None


def lines_of(table: Table, report: Report) -> tuple[Line, ...]:
    """The tasks and groups of a table, from top to bottom. Every other row with a text goes into the report."""
    rows = list(table.rows)
    filled = _filled_down(table)
    solid = [index for index, row in enumerate(rows) if _is_solid(row, table)]
    last_solid = solid[-1] if solid else len(rows)
    found: list[Line] = []
    words = words_of_header(table)
    current = ""  # the group that a column of groups named last
    ids = [heading.column for heading in table.columns("id")] if table.has("computed_start", "computed_finish") else []
    for index, row in enumerate(rows):
        is_ours = any(row.text(at) for at in ids)  # what dxplan wrote is a task, whatever its name sounds like
        if not is_ours and _is_no_task(row, table, words, report, is_below=index > last_solid):
            continue
        line = _line(row, table, filled.get(row.number, {}), row.text(ids[0]) if is_ours else "")
        if line is None:
            report.say(
                Text("dòng không có tên nhiệm vụ: không đọc", "rows without the name of a task: not read"),
                table.sheet.place(row.number),
                " | ".join(row.texts),
            )
            continue
        group = next((cell.text for _, cell in line.cells.pop("group", []) if cell.text), "")
        if group and group != current:
            current = group
            found.append(Line(row, line.place, "", group, is_phase=True))
        found.append(line)
        _look_at(line, table, report)
    return tuple(found)


def _is_no_task(row: Row, table: Table, words: frozenset[str], report: Report, *, is_below: bool) -> bool:
    place, texts = table.sheet.place(row.number), row.texts
    if is_counting(row):
        report.say(Text("dòng đánh số cột", "rows that number the columns"), place)
    elif is_header_again(row, words):
        report.say(Text("dòng tiêu đề lặp lại", "the header once more"), place, texts[0])
    elif _is_total(row, table):
        report.say(
            Text("dòng tổng: kinh phí được cộng từ các nhiệm vụ", "totals: what tasks cost is added up anew"),
            place,
            " | ".join(texts),
        )
    elif len(texts) <= 2 and (is_below or (_REMARK.match(bare(texts[0])) and len(texts) == 1)):
        report.say(
            Text("dòng ngoài bảng (ghi chú, ký tên): không phải nhiệm vụ", "lines below the table: no tasks"),
            place,
            " ".join(texts),
        )
    else:
        return False
    return True


def _is_solid(row: Row, table: Table) -> bool:
    """Whether a row surely belongs to the table: it says more than one thing, or has a number."""
    known = {heading.column for heading in table.headings}
    numbered = [heading.column for heading in (*table.columns("number"), *table.columns("id"))]
    names = [heading.column for heading in table.columns("name")]
    filled = [at for at in row.cells if at in known]
    has_name = any(at in row.cells for at in names)
    return has_name and (any(at in row.cells and at not in names for at in numbered) or len(filled) > 1)


def _is_total(row: Row, table: Table) -> bool:
    texts = [text for text in row.texts if any(map(str.isalpha, text))]
    return bool(texts) and len(texts) <= 2 and _TOTAL.fullmatch(bare(split_number(texts[0])[1])) is not None


def _line(row: Row, table: Table, filled: dict[int, Cell], otherwise: str) -> Line | None:
    """The line that a row is; `otherwise` is its name where it has none."""
    cells: dict[str, list[tuple[Heading, Cell]]] = {}
    for heading in table.headings:
        cell = row.cells.get(heading.column) or filled.get(heading.column)
        if cell is not None and heading.key is not None and (cell.text or cell.error):
            cells.setdefault(heading.key, []).append((heading, cell))
    names = cells.pop("name", [])
    numbers = cells.pop("number", [])
    number = numbers[0][1].text if numbers else ""
    own = [cell for cell in row.cells.values() if cell.text]
    name = names[0][1].text if names and names[0][0].column in row.cells else ""
    is_alone = len(own) == 1 or _spans(row, table)
    if not name and is_alone and _is_before_name(row, table) and any(map(str.isalpha, own[0].text)):
        number, name = "", own[0].text  # a phase, written across the row from its first cell
    name = name or otherwise
    if not name:
        return None
    if not number:
        number, name = split_number(name)
    says = [
        key for key in cells if key not in ("cost", "id", "uid", "level", "note") and not key.startswith("computed")
    ]
    is_phase = not number and (is_alone or not says) and len(name) <= _LONG
    indent = names[0][1].indent if names else 0
    return Line(row, table.sheet.place(row.number), number, name, cells, is_phase, indent)


def _is_before_name(row: Row, table: Table) -> bool:
    """Whether the only text of a row stands where names of tasks do, or in front of them."""
    return min(row.cells) <= max(heading.column for heading in table.columns("name"))


def _spans(row: Row, table: Table) -> bool:
    """Whether a cell of the row is merged over most of the table."""
    width = len(table.headings)
    texts = [at for at, cell in row.cells.items() if any(map(str.isalpha, cell.text))]
    return len(texts) == 1 and any(
        merge.first_row == row.number and merge.first_column == texts[0] and _width(merge) * 2 > width
        for merge in table.sheet.merges
    )


def _width(merge: Merge) -> int:
    return merge.last_column - merge.first_column + 1


def _filled_down(table: Table) -> dict[int, dict[int, Cell]]:
    """What rows have from a cell above that they are merged with, where all of them share it: a time, an agency."""
    shared = {heading.column for heading in table.headings if heading.key in _FILLED_DOWN}
    rows = {row.number: row for row in table.rows}
    found: dict[int, dict[int, Cell]] = {}
    for merge in table.sheet.merges:
        first = rows.get(merge.first_row)
        if first is None or merge.first_column not in shared or merge.last_row == merge.first_row:
            continue
        cell = first.cells.get(merge.first_column)
        if cell is not None:
            for number in range(merge.first_row + 1, merge.last_row + 1):
                if number in rows:
                    found.setdefault(number, {})[merge.first_column] = cell
    return found


def _look_at(line: Line, table: Table, report: Report) -> None:
    """Say what of a row is not taken as it stands."""
    if line.row.is_hidden:
        report.say(Text("dòng bị ẩn: vẫn đọc", "hidden rows: read all the same"), line.place, line.name)
    for cell in line.row.cells.values():
        if cell.error:
            report.say(
                Text("công thức lỗi: đọc như ô trống", "formulas with errors: read as empty cells"),
                line.place,
                cell.error,
            )
    for heading in table.headings:
        if heading.key is None and heading.column in line.row.cells and _DAY.match(heading.title):
            report.say(
                Text("biểu đồ vẽ tay theo ngày: không đọc", "a chart drawn in columns of days: not read"), line.place
            )
        elif heading.key is None and heading.column in line.row.cells:
            column = Code(shortened(heading.title))
            what = say(
                "cột {column}: kế hoạch không có chỗ cho nội dung này",
                "column {column}: a plan has no place for it",
                column=column,
            )
            report.say(what, line.place, line.row.text(heading.column))
    known = {heading.column for heading in table.headings}
    for at, cell in sorted(line.row.cells.items()):
        if at not in known and cell.text and cell.text != line.name:
            report.say(Text("ô ngoài các cột có tiêu đề", "cells beside the columns"), line.place, cell.text)
