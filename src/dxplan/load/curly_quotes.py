"""Values in curly quotes, as from Word: to YAML they are letters, so that it cuts the value at a comma or a colon."""

from __future__ import annotations

from collections.abc import Container
from itertools import count

import yaml

from dxplan.load.nodes import Mapping, Scalar
from dxplan.model.named import Code
from dxplan.soundness.log import Log
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lookalikes import odd_character
from dxplan.text.phrase import Text, say

_CURLY = "“”„‟«»‘’‚‛‹›"
"""Some open in one language and close in another."""
_VALUE = expression(
    rf"""(?P<before>(?:^|[:,{{\[-]\s)\s*|[{{\[])(?P<open>[{_CURLY}"'])"""
    rf"""(?P<text>[^{_CURLY}"'\n]*)(?P<close>[{_CURLY}"'])(?=\s*(?:[,}}\]]|:\s|\s\#|$))""",
)
_CUTS = expression(r":\s| \#|:$")
_CUTS_IN_BRACKETS = expression(r"[,{}\[\]]|:\s| \#|:$")
_IN_WORDS = Text("gõ lại dấu nháy bằng bàn phím", "retype the quotes on the keyboard")
_MOST_PIECES = 20
_LONGEST_SHOWN = 120
_BEFORE_ITEMS = 3
"""Events of YAML around the items of a list: stream, document, list."""


def curly_value(line: str) -> tuple[int, Text, Text] | None:
    """The first value of a line that YAML cannot read for its curly quotes: column (from 1), what, and what to do."""
    for match in _VALUE.finditer(line):
        opening, closing = match["open"], match["close"]
        before = line[: match.start("open")]
        in_brackets = sum(map(before.count, "{[")) > sum(map(before.count, "}]"))
        cuts = _CUTS_IN_BRACKETS if in_brackets else _CUTS
        odd = odd_character(opening) or odd_character(closing)
        if odd is not None and (opening in "\"'" or closing in "\"'" or cuts.search(match["text"])):
            column = match.start("open" if odd.character == opening else "close") + 1
            what = say("có {odd}, YAML không hiểu", "it holds {odd}, which YAML does not understand", odd=odd.what)
            return column, what, _retyped(line)
    return None


def _retyped(line: str) -> Text:
    right = _VALUE.sub(lambda match: f"{match['before']}{quoted(match['text'])}", line.strip())
    if len(right) > _LONGEST_SHOWN or not _reads(right):
        return _IN_WORDS
    return say("gõ lại dòng này: {line}", "retype the line: {line}", line=Code(shown(right, _LONGEST_SHOWN)))


def _reads(line: str) -> bool:
    try:
        for _ in yaml.parse(line, Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError:
        return False
    return True


def quoted(text: str) -> str:
    """A text in the quotes of a keyboard."""
    double = text.replace("'", "''")
    return f"'{double}'" if '"' in text or "\\" in text else f'"{text}"'


def as_value(text: str) -> str:
    """A text as a value inside braces or elsewhere: in quotes if it would be something else without them."""
    try:
        events = list(yaml.parse(f"[{text}]", Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return quoted(text)
    within = events[_BEFORE_ITEMS:-_BEFORE_ITEMS]
    return text if len(within) == 1 and getattr(within[0], "value", None) == text else quoted(text)


def join_cut(log: Log, mapping: Mapping, known: Container[str]) -> None:
    """Put values together again that commas inside curly quotes have cut, and report each once."""
    if not mapping.flow:
        return
    index = 0
    while index < len(mapping.names):
        value = mapping.values[index]
        if isinstance(value, Scalar) and value.plain and value.text[:1] in _CURLY and value.text[:1]:
            _join(log, mapping, index, value, known)
        index += 1


def _join(log: Log, mapping: Mapping, index: int, value: Scalar, known: Container[str]) -> None:
    pieces, text, end = [value.text], value.text, value
    for last in count(index + 1):
        if pieces[-1][-1:] in _CURLY and len(pieces[-1]) > (len(pieces) == 1):
            break
        if last >= len(mapping.names) or len(pieces) == _MOST_PIECES:
            return
        name, rest = mapping.names[last], mapping.values[last]
        if name in known or not isinstance(rest, Scalar):
            return
        key = mapping.key_at(last)
        is_close = (key.line, key.column) == (end.line, end.column + len(end.text) + 1)
        pieces.append(name if rest.is_empty else f"{name}: {rest.text}")
        text += f"{',' if is_close else ', '}{pieces[-1]}"
        end = key if rest.is_empty else rest
    if len(pieces) == 1:
        return
    text = text[1:-1]
    odd = odd_character(value.text[0])
    assert odd is not None, "a curly quote is odd"
    key = mapping.key_at(index + 1)
    entry = f"{mapping.names[index]}: {quoted(text)}"
    write = say("viết {entry}", "write {entry}", entry=Code(shown(entry, _LONGEST_SHOWN)))
    log.report(
        "DX011",
        key.at(),
        say("không có khóa {key}", "there is no key {key}", key=Code(key.shown)),
        say(
            "có {odd} (thường do chép từ Word) trước đó: {write}",
            "there is {odd} before it, as from Word: {write}",
            odd=odd.what,
            write=write if len(entry) <= _LONGEST_SHOWN else _IN_WORDS,
        ),
    )
    mapping.values[index] = Scalar(text, value.line, value.column, plain=False)
    after = index + len(pieces)
    del mapping.names[index + 1 : after], mapping.marks[index + 1 : after], mapping.values[index + 1 : after]
    mapping.index = None
