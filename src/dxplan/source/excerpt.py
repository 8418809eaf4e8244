"""Lines of a source file as they may be shown on a terminal."""

from __future__ import annotations

import re
import unicodedata

TAB_WIDTH = 4
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def visible(text: str) -> str:
    r"""`text` with everything that could steer a terminal made visible.

    Control characters become their U+2400 pictures, C1 controls and the marks that reorder or hide text become
    `\uXXXX`; tabs become spaces. What is left prints as it stands.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible_character(character) for character in text)


def _visible_character(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return " " * TAB_WIDTH
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if character in "\u200c\u200d\u00a0" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return character
    return f"\\u{code:04x}"


def display_width(text: str) -> int:
    """The number of terminal cells that `text` takes: combining marks none, wide characters two."""
    if text.isascii():
        return len(text)
    width = 0
    for character in text:
        if unicodedata.combining(character) or character in "\u200c\u200d":
            continue
        width += 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
    return width


def line_at(source: str, line: int) -> str:
    """Line `line` (from 1) of `source` without its line break; empty past the end."""
    lines = _LINE_BREAK.split(source)  # the breaks that YAML knows, not those of str.splitlines
    return lines[line - 1] if 0 < line <= len(lines) else ""


def excerpt(source: str, line: int, column: int, length: int, width: int = 100) -> tuple[str, str]:
    """The line and a line of carets under it, both cut to `width` cells around the place.

    `column` counts characters from 1, `length` characters. Long lines (a whole plan in one flow mapping) are cut on
    both sides with an ellipsis.
    """
    text = line_at(source, line)
    before, marked, after = (
        visible(text[: column - 1]),
        visible(text[column - 1 : column - 1 + length]) or " ",
        visible(text[column - 1 + length :]),
    )
    room = max(width - 2, 20)
    if display_width(marked) > room * 2 // 3:
        marked = marked[: room * 2 // 3]
        after = "…"
    keep_before = room - display_width(marked)
    if display_width(before) > keep_before:
        before = "…" + before[-max(keep_before // 2, 1) :]
    rest = room - display_width(before) - display_width(marked)
    if display_width(after) > rest:
        after = after[: max(rest - 1, 0)] + "…"
    carets = " " * display_width(before) + "^" * max(display_width(marked), 1)
    return before + marked + after, carets
