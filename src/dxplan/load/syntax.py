"""What the YAML parser stumbles over, said for planners."""

from __future__ import annotations

import yaml

from dxplan.load.log import Log
from dxplan.source.span import Position
from dxplan.source.text import Text

_KNOWN: tuple[tuple[str, Text, Text], ...] = (
    (
        "mapping values are not allowed",
        Text("dấu hai chấm ở chỗ không được phép", "a colon where none may stand"),
        Text(
            "đặt giá trị có dấu `:` trong dấu nháy, hoặc kiểm tra thụt dòng",
            "quote a value that holds `:`, or check the indentation",
        ),
    ),
    (
        "did not find expected key",
        Text("dòng này không khớp với các dòng phía trên", "this line does not fit those above it"),
        Text(
            "thụt dòng các khóa cùng cấp bằng nhau; đóng dấu nháy và ngoặc",
            "indent keys of one level alike; close quotes and brackets",
        ),
    ),
    (
        "could not find expected ':'",
        Text("thiếu dấu hai chấm sau khóa", "a colon is missing after a key"),
        Text("viết `khóa: giá trị`", "write `key: value`"),
    ),
    (
        "found unexpected end of stream",
        Text("tệp kết thúc giữa chừng: một dấu nháy chưa đóng", "the file ends too early: a quote is not closed"),
        Text("đóng dấu nháy", "close the quote"),
    ),
    (
        "did not find expected ',' or",
        Text(
            "danh sách hoặc nhóm trong ngoặc chưa đóng, hoặc thiếu dấu phẩy",
            "a bracket is not closed, or a comma is missing",
        ),
        Text("đóng ngoặc, ngăn các phần tử bằng dấu phẩy", "close the bracket, put commas between the parts"),
    ),
    (
        "block sequence entries are not allowed",
        Text("dấu gạch đầu dòng ở chỗ không được phép", "a list dash where none may stand"),
        Text(
            "đặt danh sách ở dòng sau, thụt vào trong khóa", "begin the list on the next line, indented under its key"
        ),
    ),
    (
        "did not find expected '-' indicator",
        Text("danh sách bị lẫn với các khóa", "a list is mixed with keys"),
        Text("mỗi phần tử bắt đầu bằng `- `", "begin every part with `- `"),
    ),
    (
        "found character that cannot start any token",
        Text("ký tự này không thể đứng đầu một giá trị", "a value cannot begin with this character"),
        Text("đặt giá trị trong dấu nháy", "quote the value"),
    ),
    (
        "control characters are not allowed",
        Text("tệp có ký tự điều khiển (NUL hoặc tương tự)", "the file holds a control character (NUL or the like)"),
        Text("xóa ký tự đó", "delete it"),
    ),
    (
        "found unknown escape character",
        Text("dấu `\\` không hợp lệ trong dấu nháy kép", "an unknown `\\` escape in double quotes"),
        Text("dùng dấu nháy đơn, hoặc viết `\\\\`", "use single quotes, or write `\\\\`"),
    ),
    (
        "found undefined tag handle",
        Text("dấu `!` đầu giá trị bị hiểu là nhãn YAML", "a `!` at the beginning is taken for a YAML tag"),
        Text("đặt giá trị trong dấu nháy", "quote the value"),
    ),
)


def report_syntax_error(log: Log, error: yaml.YAMLError, data: bytes) -> None:
    """Report what the parser says of the first place it cannot read."""
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    position = Position(mark.line + 1, mark.column + 1) if mark is not None else _offset(error, data)
    line = _line(data, position.line)
    if "\t" in line[: len(line) - len(line.lstrip())] and "cannot start any token" in problem:
        column = line.index("\t") + 1
        log.report(
            "DX006",
            Position(position.line, column),
            Text("dòng này thụt vào bằng phím Tab", "this line is indented with a tab"),
        )
        return
    related = []
    start = getattr(error, "context_mark", None)
    if start is not None and mark is not None and start.line != mark.line:
        related.append(
            (
                Position(start.line + 1, start.column + 1),
                Text("phần chứa lỗi bắt đầu ở đây", "what holds the mistake begins here"),
            )
        )
    for part, message, hint in _KNOWN:
        if part in problem:
            code = "DX009" if part.startswith("control") else "DX005"
            log.report(code, position, message, hint, related=related)
            return
    log.report(
        "DX005", position, Text(f"YAML không đọc được ({problem})", f"YAML cannot be read ({problem})"), related=related
    )


def _offset(error: yaml.YAMLError, data: bytes) -> Position:
    offset = getattr(error, "position", None)
    if not isinstance(offset, int):
        return Position(1, 1)
    before = data[:offset].decode("utf-8", "replace")
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _line(data: bytes, number: int) -> str:
    lines = data.split(b"\n", number)
    return lines[number - 1].decode("utf-8", "replace") if len(lines) >= number else ""
