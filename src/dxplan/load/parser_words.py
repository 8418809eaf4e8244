"""The parser's own words for what it stumbles over, and what each means to a planner."""

from __future__ import annotations

from dxplan.model.named import Code
from dxplan.text.phrase import Text, say

COLON = "mapping values are not allowed"
MISFIT = "did not find expected key"
NO_COLON = "could not find expected ':'"
TAG = "did not find expected whitespace or line break"
END = "found unexpected end of stream"
BRACKET = "did not find expected ',' or"
NO_TOKEN = "found character that cannot start any token"
NOT_A_CHARACTER = "control characters are not allowed"

MEANINGS: tuple[tuple[str, Text, Text], ...] = (
    (
        COLON,
        Text("dấu hai chấm ở chỗ không được phép", "a colon where none may stand"),
        say(
            "đặt giá trị có dấu {colon} trong dấu nháy, hoặc kiểm tra thụt dòng",
            "quote a value that holds {colon}, or check the indentation",
            colon=Code(":"),
        ),
    ),
    (
        MISFIT,
        Text("dòng này không khớp với các dòng phía trên", "this line does not fit those above it"),
        Text(
            "thụt dòng các khóa cùng cấp bằng nhau; đóng dấu nháy và ngoặc",
            "indent keys of one level alike; close quotes and brackets",
        ),
    ),
    (
        NO_COLON,
        Text("thiếu dấu hai chấm sau khóa", "a colon is missing after a key"),
        say("viết {vi}", "write {en}", vi=Code("khóa: giá trị"), en=Code("key: value")),
    ),
    (
        END,
        Text("dấu nháy mở ở đây không được đóng", "the quote that opens here is never closed"),
        Text("đóng dấu nháy", "close the quote"),
    ),
    (
        BRACKET,
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
        say("mỗi phần tử bắt đầu bằng {dash}", "begin every part with {dash}", dash=Code("- ")),
    ),
    (
        NO_TOKEN,
        Text("ký tự này không thể đứng đầu một giá trị", "a value cannot begin with this character"),
        Text("đặt giá trị trong dấu nháy", "quote the value"),
    ),
    (
        "did not find expected node content",
        Text("thiếu giá trị, hoặc thừa dấu phẩy", "a value is missing, or there is a comma too many"),
        Text("điền giá trị, đóng ngoặc, hoặc xóa dấu phẩy", "write the value, close the bracket, or delete the comma"),
    ),
    (
        "did not find expected alphabetic or numeric character",
        say(
            "dấu {one} và {other} ở đầu giá trị có nghĩa riêng",
            "{one} and {other} at the beginning of a value mean something",
            one=Code("&"),
            other=Code("*"),
        ),
        Text("đặt giá trị trong dấu nháy", "quote the value"),
    ),
    (
        "did not find expected comment or line break",
        say(
            "dấu {one} và {other} ở đầu giá trị có nghĩa riêng",
            "{one} and {other} at the beginning of a value mean something",
            one=Code(">"),
            other=Code("|"),
        ),
        Text(
            "đặt giá trị trong dấu nháy, hoặc bắt đầu đoạn văn ở dòng sau",
            "quote the value, or begin the text on the next line",
        ),
    ),
    (
        "found unknown escape character",
        say("dấu {sign} không hợp lệ trong dấu nháy kép", "an unknown {sign} escape in double quotes", sign=Code("\\")),
        say("dùng dấu nháy đơn, hoặc viết {twice}", "use single quotes, or write {twice}", twice=Code("\\\\")),
    ),
    (
        TAG,
        say(
            "dấu {sign} ở đầu giá trị bị hiểu là nhãn YAML",
            "a {sign} at the beginning is taken for a YAML tag",
            sign=Code("!"),
        ),
        Text("đặt giá trị trong dấu nháy", "quote the value"),
    ),
    (
        "tag",
        say(
            "dấu {sign} ở đầu giá trị bị hiểu là nhãn YAML",
            "a {sign} at the beginning is taken for a YAML tag",
            sign=Code("!"),
        ),
        Text("đặt giá trị trong dấu nháy", "quote the value"),
    ),
    (
        "found incompatible YAML document",
        Text("phiên bản YAML này không được hỗ trợ", "this version of YAML is not supported"),
        say("xóa dòng {version}", "delete the {version} line", version=Code("%YAML")),
    ),
)
"""What the problem begins with or holds, what is wrong, and what to do."""
