"""Words, ids and prose as YAML scalars: plain where that reads back, in quotes or as a block where it does not."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import is_normalized

from dxplan.dump.unwritable import UnwritableError, composed
from dxplan.model.ids import is_id
from dxplan.text.expression import expression

_PLAIN = expression(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=<].*(?<![\s:])")
_NOT_PLAIN = expression(r":\s|\s#|[\t\n\u2028\u2029]")
_PLAIN_IN_FLOW = expression(r"[^\W_](?:[\w%/().+–-]| (?! ))*(?<! )")
_TYPED = expression(
    r"yes|no|on|off|true|false|null|"
    r"[+-]?(?:\.inf|\.nan|0x[0-9a-f_]+|0o?[0-7_]+|[0-9][0-9_,]*(?:\.[0-9_]*)?(?:e[+-]?[0-9]+)?|[0-9]+(?::[0-9]{1,2})+(?:\.[0-9]*)?)|"
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ T][0-9:.Z +-]*)?",
    re.IGNORECASE,
)
"""What programs that read YAML take for a truth value, a number, a clock time or a date (YAML 1.1 and 1.2)."""
_SHOWN = frozenset("\u00a0\u2007\u202f\u3000\u00ad\u200c\u200d")
"""Blanks and joiners that people type, and may see as they are."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_BREAK = expression(r"(?<=[^ ]) (?=[^ ])")


@lru_cache(maxsize=65_536)
def word(id_: str) -> str:
    """An id as key or value.

    Raises:
        UnwritableError: it is none.
    """
    id_ = composed(id_)
    if not is_id(id_):
        raise UnwritableError(f"{id_!r} is no id")
    return f'"{id_}"' if id_.startswith("-") or _TYPED.fullmatch(id_) else id_


def label(text: str) -> str:
    """A key that is no id."""
    text = composed(text)
    if len(text) > 200 or not text:
        raise UnwritableError(f"{text[:40]!r} cannot be a key")
    return in_flow(text)


def is_plain(text: str) -> bool:
    """Whether a text can stand on a line of its own without quotes."""
    return (
        _PLAIN.fullmatch(text) is not None
        and _NOT_PLAIN.search(text) is None
        and _TYPED.fullmatch(text) is None
        and _is_visible(text)
    )


def in_flow(text: str) -> str:
    """A text inside braces or brackets: in quotes if it holds anything but words."""
    return text if _PLAIN_IN_FLOW.fullmatch(text) and not _TYPED.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    escaped = "".join(map(_escaped, text))
    if not is_normalized("NFC", escaped):  # a mark after an escape: it would become one letter with the escape's last
        escaped = "".join(each if each.isascii() else _by_number(each) for each in escaped)
    return f'"{escaped}"'


def block(text: str, room: int) -> list[str] | None:
    """A text as a block scalar: its header, and its lines without indentation; None if it cannot be one.

    `room` is how many characters a line may have; a longer word keeps a line of its own.
    """
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if (
        not all(line == line.rstrip() and _is_visible(line) for line in lines)
        or not lines[-1]
        or lines[0][:1] in ("", " ")
    ):
        return None
    chomp = "" if len(body) < len(text) else "-"
    is_prose = len(lines) == 1 or any(len(line) > room for line in lines)
    if is_prose and not any(line.startswith(" ") for line in lines):
        folded: list[str] = []
        for number, line in enumerate(lines):
            if number:
                folded.append("")  # in a folded block an empty line is a line end, and a line end a blank
            folded += _wrapped(line, room) if line else []
        return [f">{chomp}", *folded]
    return [f"|{chomp}", *lines]


def can_fold(text: str) -> bool:
    """Whether there is a blank at which a line may end."""
    return _BREAK.search(text) is not None


def _wrapped(line: str, room: int) -> list[str]:
    lines: list[str] = []
    current = ""
    for piece in _BREAK.split(line):
        if not current:
            current = piece
        elif len(current) + 1 + len(piece) <= room:
            current += f" {piece}"
        else:
            lines.append(current)
            current = piece
    return [*lines, current]


def _is_visible(text: str) -> bool:
    return text.isprintable() or all(character.isprintable() or character in _SHOWN for character in text)


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    return character if character.isprintable() or character in _SHOWN else _by_number(character)


def _by_number(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02X}" if number < 0x100 else f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
