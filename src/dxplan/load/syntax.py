"""What the YAML parser stumbles over, said for planners."""

from __future__ import annotations

import re

import yaml

from dxplan.load.curly_quotes import curly_value
from dxplan.load.key_words import is_key_word, key_begun, sign_before_key
from dxplan.load.odd_lines import odd_line
from dxplan.load.parser_words import BRACKET, COLON, END, MEANINGS, MISFIT, NO_COLON, NO_TOKEN, NOT_A_CHARACTER, TAG
from dxplan.model.ids import is_id
from dxplan.model.named import Code, Key
from dxplan.soundness.log import Log
from dxplan.source.excerpt import lines_of
from dxplan.source.span import Position
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_TAB_AT_LINE_START = expression(r" *\t")
_MOST_OTHER_TABS = 5
_COMMENT_INSIDE = expression(r"[:,{\[]\s*(?P<value>[^\s:,{}\[\]#][^:,{}\[\]#]* #[^,}\]]*)[,}\]]")
_LONGEST_SHOWN = 90
_OTHER_COMMENT = expression(
    r"(?://|--(?!-)|;)\s*(?P<text>.*?)|/\*+\s*(?P<inside>.*?)\s*(?:\*/)?|<!--\s*(?P<between>.*?)\s*(?:-->)?"
)
_LONGEST_KEY = 1024
_QUOTES = ("'", '"')
_MOST_LINES_OF_PROSE = 200


class Fault(NamedTuple):
    """What the parser stumbled over, and where."""

    code: str
    position: Position
    message: Text
    hint: Text | None = None
    why: Text | None = None
    related: tuple[tuple[Position, Text], ...] = ()

    def report(self, log: Log) -> None:
        """Put it into the log."""
        log.report(self.code, self.position, self.message, self.hint, why=self.why, related=self.related)


def fault(error: yaml.YAMLError, data: bytes, lines: tuple[str, ...]) -> Fault:
    """What the parser says of the first place in a file that it cannot read; `lines` are those of the file."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    position = _offset(error, data) if mark is None else Position(mark.line + 1, mark.column + 1)
    begin = None if context is None else Position(context.line + 1, context.column + 1)
    if NOT_A_CHARACTER in problem:
        return _control_character(error, position)
    if _is_about_a_tab(problem, position, lines):
        return _tabs(position, lines)
    written_otherwise = None if problem == END else odd_line(lines, position.line)
    if written_otherwise is not None:
        return Fault("DX005", *written_otherwise)
    if begin is not None and (curly := curly_value(_line(lines, begin.line))) is not None:
        return Fault("DX005", Position(begin.line, curly[0]), *curly[1:])
    if problem.startswith(COLON):
        position = _line_without_colon(position, lines) or position
    elif begin is not None and (problem in (END, NO_COLON, TAG) or _is_open_bracket(problem, begin, position, lines)):
        position, begin = begin, position  # where it began says more than where the parser gave up
    elif opening := _quote_never_closed(problem, position, lines):
        position, begin, problem = opening, position, END
    if problem.startswith(BRACKET) and (cut := _COMMENT_INSIDE.search(_line(lines, position.line))) is not None:
        sign = cut.start("value") + cut["value"].index(" #") + 2
        position = Position(position.line, sign)
    position = _within_text(position, lines)
    related = []
    if begin is not None and begin.line < position.line:
        related.append((begin, Text("phần chứa lỗi bắt đầu ở đây", "what holds the mistake begins here")))
    elif begin is not None and begin.line > position.line and begin.line <= len(lines):
        related.append((begin, Text("YAML dừng lại ở đây", "here YAML gave up")))
    message, hint = _explain(problem, position, lines)
    return Fault("DX005", position, message, hint, related=tuple(related))


def _explain(problem: str, position: Position, lines: tuple[str, ...]) -> tuple[Text, Text | None]:
    line = _line(lines, position.line)
    before, rest = line[: position.column - 1].rstrip(), line[position.column - 1 :]
    if (strange := _of_another_language(line, rest)) is not None:
        return strange
    if problem.startswith(NO_TOKEN) and not before and (signed := sign_before_key(rest)) is not None:
        sign, key = signed
        return (
            say("khóa không thể bắt đầu bằng {sign}", "a key cannot begin with {sign}", sign=Code(sign)),
            say("viết {key}", "write {key}", key=Key(key)),
        )
    if problem.startswith((MISFIT, BRACKET)) and before.endswith(("'", '"')) and rest[:1] not in ("", "#", ":"):
        return (
            Text("sau dấu nháy đóng còn chữ", "there is more text after the closing quote"),
            Text(
                "trong giá trị có dấu nháy kép thì dùng dấu nháy đơn bao ngoài: 'Đề án \"Một cửa\"'",
                "put a value that holds double quotes into single ones: 'The \"one-stop\" scheme'",
            ),
        )
    if problem.startswith((MISFIT, BRACKET)) and rest[:1] in ("}", "]"):
        bracket = rest[0]
        return (
            say("dấu {bracket} không khớp với dấu mở nào", "this {bracket} closes nothing", bracket=Code(bracket)),
            Text("xóa dấu này, hoặc đóng mở cho đủ cặp", "delete it, or make the brackets match"),
        )
    if problem.startswith((COLON, NO_COLON)) and line.find(":") > _LONGEST_KEY:
        return (
            Text("khóa quá dài, YAML không đọc được", "the key is too long for YAML"),
            Text("rút ngắn khóa, đưa nội dung dài vào giá trị", "shorten the key; long text belongs in the value"),
        )
    if problem.startswith(COLON):
        if ":" not in line:
            problem = NO_COLON
        elif line.find(":") == position.column - 1 and _indentation(line) > _indentation(_above(lines, position)):
            return (
                Text("dòng này thụt sâu hơn dòng trên", "this line is indented deeper than the one above"),
                Text("thụt dòng các khóa cùng cấp bằng nhau", "indent keys of one level alike"),
            )
    if problem.startswith(BRACKET) and rest.startswith(":"):
        problem = COLON
    joined = re.search(r";\s*(?P<key>[\w ]+)$", before) if problem.startswith(COLON) else None
    if joined is not None and is_key_word(joined["key"]):
        return (
            Text("dấu chấm phẩy không ngăn được các khóa", "a semicolon does not separate keys"),
            say("dùng dấu phẩy: {entry}", "use a comma: {entry}", entry=Code(shown(f", {joined['key']}: …"))),
        )
    if problem.startswith(BRACKET) and (comment := _COMMENT_INSIDE.search(line)) is not None:
        return (
            say("dấu {sign} cắt mất phần sau của dòng", "a {sign} cuts off the rest of the line", sign=Code(" #")),
            say(
                "đặt giá trị trong dấu nháy: {value}",
                "quote the value: {value}",
                value=Code(shown(f'"{comment["value"].strip()}"')),
            ),
        )
    if problem.startswith(COLON) and (quoted := _quoted_value(line, position.column)) is not None:
        return (
            Text("dấu hai chấm ở chỗ không được phép", "a colon where none may stand"),
            say(
                "giá trị có dấu {colon} thì đặt trong dấu nháy: {entry}",
                "quote a value that holds {colon}: {entry}",
                colon=Code(":"),
                entry=Code(shown(quoted, _LONGEST_SHOWN)),
            ),
        )
    if problem.startswith(NO_COLON) and (written := _with_colon(line)) is not None:
        return (
            Text("thiếu dấu hai chấm sau khóa", "a colon is missing after a key"),
            say("viết {line}", "write {line}", line=Code(shown(written))),
        )
    for part, message, hint in MEANINGS:
        if part in problem:
            return message, hint
    return say("YAML không đọc được ({problem})", "YAML cannot be read ({problem})", problem=problem), None


def _of_another_language(line: str, rest: str) -> tuple[Text, Text] | None:
    """A fence of Markdown, or a comment with another language's sign."""
    if line.startswith(("```", "~~~")):
        return (
            Text("đây là rào của Markdown, không phải YAML", "this is a fence of Markdown, not YAML"),
            Text("xóa dòng này", "delete this line"),
        )
    comment = _OTHER_COMMENT.fullmatch(line.strip()) or _OTHER_COMMENT.fullmatch(rest)
    if comment is None:
        return None
    written = Code(shown(f"# {comment['text'] or comment['inside'] or comment['between'] or ''}".strip()))
    return (
        say("trong YAML chú thích bắt đầu bằng {sign}", "comments begin with {sign} in YAML", sign=Code("#")),
        say("viết {comment}", "write {comment}", comment=written),
    )


def _quoted_value(line: str, column: int) -> str | None:
    """The entry of a line whose value holds the colon at a column, with the value in quotes."""
    before = line[: column - 1]
    entry = re.search(r"(?P<key>[\w-]+):\s+(?P<value>[^\s{}\[\]\"'][^{}\[\]]*)$", before)
    if entry is None or not is_key_word(entry["key"]):
        return None
    in_braces = before.count("{") > before.count("}")
    rest = re.split(r"[,}]", line[column - 1 :], maxsplit=1)[0] if in_braces else line[column - 1 :]
    value = re.sub(r"\s+#.*$", "", f"{entry['value']}{rest}").strip().strip("“”")
    quote = "'" if '"' in value else '"'
    return None if quote in value or "," in entry["value"] else f"{entry['key']}: {quote}{value}{quote}"


def _with_colon(line: str) -> str | None:
    """A line that lacks its colon as it is written with it: `T3:`, `lead: TD`."""
    words = line.split()
    if not words or not is_id(words[0]) or any(sign in line for sign in ":{[\"'"):
        return None
    if line.lstrip().startswith("-"):
        return f"- {line.strip().lstrip('- ')}"
    if len(words) == 1:
        return f"{key_begun(words[0]) or words[0]}:"
    return f"{words[0]}: {' '.join(words[1:])}" if is_key_word(words[0]) else None


def _line_without_colon(position: Position, lines: tuple[str, ...]) -> Position | None:
    """The line above, if that is where a colon is missing: indented alike, and without any."""
    here, above = _line(lines, position.line), _line(lines, position.line - 1)
    if ":" in above or not above.strip() or _indentation(above) > _indentation(here):
        return None
    if _indentation(above) < _indentation(here) and (not is_id(above.strip()) or _is_prose(lines, position.line - 1)):
        return None
    return Position(position.line - 1, _indentation(above) + 1, len(above.strip()))


def _is_prose(lines: tuple[str, ...], number: int) -> bool:
    """Whether a line goes on with the text of the line above it."""
    above = _line(lines, number - 1)
    return _indentation(above) < _indentation(_line(lines, number)) and not above.rstrip().endswith(":")


def _above(lines: tuple[str, ...], position: Position) -> str:
    return next((line for line in reversed(lines[: position.line - 1]) if line.strip()), "")


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_about_a_tab(problem: str, position: Position, lines: tuple[str, ...]) -> bool:
    if "tab character" in problem:
        return True
    line = _line(lines, position.line)
    return line[position.column - 1 : position.column] == "\t"


def _tabs(position: Position, lines: tuple[str, ...]) -> Fault:
    column = _line(lines, position.line).find("\t") + 1
    others = [n for n, line in enumerate(lines[position.line :], position.line + 1) if _TAB_AT_LINE_START.match(line)]
    also = Text("dòng này cũng vậy", "so is this line")
    return Fault(
        "DX006",
        Position(position.line, column or position.column),
        Text("dòng này thụt vào bằng phím Tab", "this line is indented with a tab"),
        related=tuple((Position(n, lines[n - 1].index("\t") + 1), also) for n in others[:_MOST_OTHER_TABS]),
    )


def _control_character(error: yaml.YAMLError, position: Position) -> Fault:
    character = getattr(error, "character", None)
    code = f" U+{character:04X}" if isinstance(character, int) else ""
    return Fault(
        "DX009",
        position,
        say("tệp có ký tự điều khiển{code}", "the file holds the control character{code}", code=code),
        why=Text(
            "YAML không cho phép ký tự này, phần còn lại của tệp không đọc được",
            "YAML forbids it; the rest of the file cannot be read",
        ),
    )


def _quote_never_closed(problem: str, position: Position, lines: tuple[str, ...]) -> Position | None:
    """Where the quote opened that swallowed the lines up to the next one, which the parser took for its end."""
    if not problem.startswith((MISFIT, BRACKET)):
        return None
    before = _line(lines, position.line)[: position.column - 1].rstrip()
    quote = before[-1:]
    if quote not in _QUOTES or before.count(quote) > 1:
        return None
    for number in range(position.line - 1, max(position.line - _MOST_LINES_OF_PROSE, 0), -1):
        line = _line(lines, number)
        opening = next(iter(re.finditer(rf"(?:[:,\[{{-]\s+|\[|{{){quote}", line)), None)
        if opening is not None and line.count(quote) == 1:
            return Position(number, opening.end())
    return None


def _is_open_bracket(problem: str, begin: Position, position: Position, lines: tuple[str, ...]) -> bool:
    """Whether the parser ran from an open bracket into the next key, or to the end of the file."""
    rest = _line(lines, position.line)[position.column - 1 :]
    at_end = not rest.strip() and not any(line.strip() for line in lines[position.line :])
    is_cut = begin.line < position.line and _COMMENT_INSIDE.search(_line(lines, begin.line)) is not None
    return problem.startswith(BRACKET) and (at_end or is_cut or (begin.line < position.line and rest.startswith(":")))


def _within_text(position: Position, lines: tuple[str, ...]) -> Position:
    """The position, or the last character of the file if that is past its text."""
    if any(line.strip() for line in lines[position.line - 1 :]):
        return position
    last = max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
    return Position(last, max(len(_line(lines, last).rstrip()), 1))


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _offset(error: yaml.YAMLError, data: bytes) -> Position:
    offset = getattr(error, "position", None)
    if not isinstance(offset, int):
        return Position(1, 1)
    before = lines_of(data[:offset].decode("utf-8", "replace"))
    return Position(len(before), len(before[-1]) + 1)
