"""The text of a cell: markdown's marks go, what they mark stays."""

from __future__ import annotations

import re
from html import unescape

from dxplan.text.expression import expression

_ESCAPED = expression(r"\\([!-/:-@\[-`{-~])")
_BREAK = expression(r"<br\s*/?>|\\\n", re.IGNORECASE)
_IMAGE = expression(r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?")
_FOOTNOTE = expression(r"\[\^[^\]]*\]")
_LINK = expression(r"\[([^\[\]]*)\](?:\([^()]*\)|\{[^{}]*\})")
_TAG = expression(r"</?[a-zA-Z][^<>]*>")
_CODE = expression(r"(`+)(.+?)\1")
_STRONG = expression(r"(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_UNDERLINED = expression(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)", re.DOTALL)
_LONGEST = 5_000
_HIDDEN = 0xF0000
"""Where characters that were escaped wait until the marks are gone: nobody types these."""


def plain(text: str) -> str:
    """A text without markdown; `<br>` is a line break."""
    if text.isascii() and text.isalnum():
        return text
    text = _ESCAPED.sub(lambda match: chr(_HIDDEN + ord(match[1])), text)
    text = _BREAK.sub("\n", text)
    if len(text) <= _LONGEST:  # looking for the end of each mark takes its time
        text = _LINK.sub(r"\1", _FOOTNOTE.sub("", _IMAGE.sub("", text)))
        text = _CODE.sub(r"\2", _TAG.sub("", text))
        for pattern in (_STRONG, _STRONG, _UNDERLINED, _UNDERLINED):  # one inside the other
            text = pattern.sub(r"\2", text)
    return unescape("".join(chr(ord(c) - _HIDDEN) if _HIDDEN <= ord(c) < _HIDDEN + 128 else c for c in text))
