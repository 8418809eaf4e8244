"""Lines that are written almost as YAML wants them: a key run together with its value, signs of another keyboard."""

from __future__ import annotations

import re

from dxplan.load.curly_quotes import curly_value
from dxplan.load.key_words import is_key_word
from dxplan.model.ids import as_id
from dxplan.model.named import Code
from dxplan.soundness.first_lines import ONE_TASK
from dxplan.soundness.log import Log
from dxplan.source.excerpt import lines_of
from dxplan.source.span import Position
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lookalikes import odd_character, typed
from dxplan.text.phrase import Text, say

_GLUED = expression(r"(?P<before>\s*(?:-\s+)?)(?P<key>[\w -]{1,60}?)(?P<sign>:|\s*=\s*)(?P<value>[^\s:/=].*)")
_ODD_SIGNS = frozenset("：∶꞉﹕，﹐；［］｛｝")
_COLONS = frozenset("：∶꞉﹕")
_CONFLICT = ("<<<<<<< ", ">>>>>>> ", "=======")
_CELLS = 2
_WITHOUT_COLON = expression(r"(?P<before>\s*(?:-\s+)?)(?P<key>\w[\w-]{0,60})\s+(?P<value>\{.*\})\s*")
_IN_BARS = expression(r"\s*\|(?:[^|]*\|){2,}\s*")
_NUMBERS = frozenset({"stt", "tt", "số tt", "no", "no.", "#", "id"})
"""What is written above a column of numbers."""
_A_TASK = Code(ONE_TASK)
_LONGEST = 400
_MOST_OTHERS = 5
_ODD_BEGINNING = expression("[\u00a0\u3000\u2007\u202f]")
_BEGINNING = expression("^[ \u00a0\u3000\u2007\u202f]+")


def odd_line(lines: tuple[str, ...], number: int) -> tuple[Position, Text, Text] | None:
    """What is odd about a line (counted from 1) or the one above it, and how it is written."""
    for nth in (number, number - 1):
        line = lines[nth - 1] if 0 < nth <= len(lines) else ""
        found = oddness(line)
        while found is not None and nth > 1 and "\t" in line and _cells(lines[nth - 2]):
            nth, line = nth - 1, lines[nth - 2]
            found = _cells(line)
        if found is not None:
            column, message, hint = found
            return Position(nth, column), message, hint
    return None


def oddness(line: str) -> tuple[int, Text, Text] | None:
    """What is odd about a line: the column (from 1), what it is, and how the line is written; None if nothing is."""
    if len(line) > _LONGEST:
        return None
    if line.startswith(_CONFLICT):
        return (
            1,
            Text("dấu xung đột của git còn trong tệp", "a conflict mark of git is left in the file"),
            Text(
                "giữ một trong hai phần, xóa các dòng dấu này", "keep one of the two parts, delete the lines of marks"
            ),
        )
    return _cells(line) or _odd_sign(line) or curly_value(line) or _glued(line) or _without_colon(line)


def _odd_sign(line: str) -> tuple[int, Text, Text] | None:
    at = next((n for n, character in enumerate(line) if _is_odd_here(line, n, character)), None)
    odd = None if at is None else odd_character(line[at])
    if at is None or odd is None:
        return None
    right = shown(_as_typed(line))
    return (
        at + 1,
        say("có {odd}, YAML không hiểu", "it holds {odd}, which YAML does not understand", odd=odd.what),
        say("gõ lại dòng này: {line}", "retype the line: {line}", line=Code(right)),
    )


def _is_odd_here(line: str, at: int, character: str) -> bool:
    """Signs that stand for YAML's own; spaces and hidden characters where YAML looks for a space."""
    if character.isascii():
        return False
    if character in _COLONS:
        return is_key_word(line[:at].strip(" -{\t")) or ":" not in line
    if character in _ODD_SIGNS:
        return "[" in line or "{" in line or character in "［］｛｝"
    if character.isspace() or (odd_character(character) is not None and not typed(character)):
        return not line[:at].strip() or line[at - 1] == ":" or line[at + 1 : at + 2] == ":"
    return False


def _as_typed(line: str) -> str:
    plain = re.sub(r"\s*[：∶꞉﹕]\s*", ": ", line.strip())
    return typed(plain)


def _glued(line: str) -> tuple[int, Text, Text] | None:
    match = _GLUED.fullmatch(line)
    if match is None or not (is_key_word(match["key"]) or match["value"][0] in "{["):
        return None
    if ":" not in match["sign"] and not is_key_word(match["key"]):
        return None
    return (
        match.start("value") + 1,
        Text("thiếu dấu cách sau dấu hai chấm", "a space is missing after the colon")
        if ":" in match["sign"]
        else Text("cần dấu hai chấm, không phải dấu bằng", "a colon is wanted, not an equals sign"),
        say("viết {line}", "write {line}", line=Code(shown(f"{match['key']}: {match['value'].strip()}"))),
    )


def _without_colon(line: str) -> tuple[int, Text, Text] | None:
    match = _WITHOUT_COLON.fullmatch(line)
    if match is None:
        return None
    return (
        match.end("key") + 1,
        Text("thiếu dấu hai chấm sau khóa", "a colon is missing after a key"),
        say("viết {line}", "write {line}", line=Code(shown(f"{match['key']}: {match['value']}"))),
    )


def _cells(line: str) -> tuple[int, Text, Text] | None:
    """A row of a spreadsheet: cells with tabs in between."""
    if _IN_BARS.fullmatch(line):
        return (
            line.index("|") + 1,
            Text("đây là một hàng của bảng (các ô ngăn bằng |)", "this is a row of a table (cells between |)"),
            say("viết mỗi hàng thành một nhiệm vụ: {example}", "write each row as a task: {example}", example=_A_TASK),
        )
    cells = [cell.strip() for cell in line.strip().split("\t")]
    if len(cells) <= _CELLS or not all(cells[:_CELLS]) or cells[0].endswith(":") or cells[0].startswith("#"):
        return None
    name = cells[1].replace('"', "'")
    id_ = as_id(cells[0])
    example = _A_TASK if cells[0].casefold() in _NUMBERS or not id_ else Code(shown(f'{id_}: {{name: "{name}", …}}'))
    return (
        line.index("\t") + 1,
        Text(
            "dòng này chép từ Excel (các ô ngăn bằng Tab)", "this line is copied from Excel (cells with tabs between)"
        ),
        say("viết mỗi ô sau khóa của nó: {example}", "write each cell after its key: {example}", example=example),
    )


def with_plain_indentation(log: Log, data: bytes) -> bytes:
    """The file with plain spaces where lines begin with other ones, as Word has them; they are reported."""
    lines = lines_of(data.decode("utf-8"))
    odd = [n for n, line in enumerate(lines, 1) if _ODD_BEGINNING.match(line)]
    also = Text("dòng này cũng vậy", "so is this line")
    first = odd_character(lines[odd[0] - 1][0]) if odd else None
    if first is None:
        return data
    log.report(
        "DX005",
        Position(odd[0], 1),
        say("dòng này thụt vào bằng {odd}", "this line is indented with {odd}", odd=first.what),
        Text("thay bằng dấu cách thường của bàn phím", "replace it by plain spaces of the keyboard"),
        related=[(Position(n, 1), also) for n in odd[1 : _MOST_OTHERS + 1]],
    )
    plain = (_BEGINNING.sub(lambda match: " " * len(match[0]), line) for line in lines)
    return "\n".join(plain).encode()
