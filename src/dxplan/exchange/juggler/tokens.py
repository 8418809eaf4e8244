"""A TaskJuggler file as words, strings, dates, numbers and signs, with parameterless macros put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_TOKEN = expression(
    r"""(?P<newline>\n)|(?P<blank>[^\S\n]+)
    |(?P<comment>\#[^\n]*|/\*.*?(?:\*/|\Z))
    |(?P<cut>-8<-.*?(?:->8-|\Z))
    |(?P<string>"(?:\\"|[^"])*(?:"|\Z)|'(?:\\'|[^'])*(?:'|\Z))
    |(?P<call>\$\{[^}\n]*\}|\$\([^)\n]*\))
    |(?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:-[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:-[+-]?[A-Za-z0-9]+)?)?)
    |(?P<clock>[0-9]{1,2}:[0-9]{2}(?![0-9:]))
    |(?P<number>(?:(?<=\s)-(?=[0-9.]+[a-z]*(?:[\s}]|\Z)))?[0-9]+(?:\.[0-9]+)?(?:min|[hdwmy](?![A-Za-z0-9_]))?)
    |(?P<word>[A-Za-z_][A-Za-z0-9_]*(?:[.:][A-Za-z_][A-Za-z0-9_]*)*)
    |(?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
_WHOLE = expression(
    r"""(?!/\*|-8<-|["']).*|/\*.*\*/|-8<-.*->8-|"(?:\\"|\\(?!")|[^"\\])*"|'(?:\\'|\\(?!')|[^'\\])*'""",
    re.DOTALL,
)
UNCLOSED = "unclosed"
"""The kind of a string or comment that the end of the file ends."""
_MACRO = "macro"
_MOST_DEEP = 20
_MOST_TOKENS = 5_000_000
_MOST_CALLS = 50_000


class Token(NamedTuple):
    """A piece of a file: what it is, its text (of a string, what is inside), its line, whether it begins one."""

    kind: str
    text: str
    line: int
    is_first: bool = False


@dataclass(slots=True)
class Macros:
    """The macros of a file, and the names that were called but cannot be put in."""

    bodies: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    missing: dict[str, None] = field(default_factory=dict)
    left: int = _MOST_TOKENS
    calls_left: int = _MOST_CALLS


def tokens(text: str, macros: Macros, line: int = 1, inside: tuple[str, ...] = ()) -> Iterator[Token]:
    """The tokens of a text, `inside` the bodies of macros; nothing that it can hold raises an exception."""
    at, is_first = 0, True
    while at < len(text) and macros.left > 0:
        found = _TOKEN.match(text, at)
        if found is None:
            return
        kind, piece = found.lastgroup or "", found[0]
        at = found.end()
        if kind == "newline":
            is_first = True
        elif kind == "call":
            yield from _called(piece, macros, line, inside, is_first=is_first)
            is_first = False
        elif kind == "word" and piece == _MACRO:
            after = _define(text, at, macros)
            if after is None:
                yield Token(UNCLOSED, piece, line, is_first)
                return
            at = after
        elif at == len(text) and not _WHOLE.fullmatch(piece):
            yield Token(UNCLOSED, piece, line, is_first)
        elif kind not in ("blank", "comment"):
            macros.left -= 1
            yield Token(_KINDS.get(kind, kind), _inside(kind, piece, macros), line, is_first)
            is_first = False
        line += piece.count("\n")


def unclosed(given: Iterable[Token]) -> int | None:
    """The line of what is opened last and not closed at the end of a file: braces, a string."""
    open_: list[int] = []
    for token in given:
        if token.kind == UNCLOSED:
            return token.line
        if token.kind == "sign" and token.text == "{":
            open_.append(token.line)
        elif token.kind == "sign" and token.text == "}" and open_:
            open_.pop()
    return open_[-1] if open_ else None


_KINDS = {"cut": "string"}
_HEAD = expression(r"\s*([A-Za-z_][A-Za-z0-9_]*)\s*\[")


_IN_STRING = expression(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_LONGEST = 10_000


def _inside(kind: str, piece: str, macros: Macros) -> str:
    """What a string says, with macros put in that hold none themselves."""
    if kind == "cut":
        return piece[4:].removesuffix("->8-").strip()
    if kind != "string":
        return piece
    quote = piece[0]
    text = piece[1:].removesuffix(quote).replace(f"\\{quote}", quote)
    return _IN_STRING.sub(lambda call: macros.bodies.get(call[1], call[0]), text)[: max(_LONGEST, len(text))]


def _define(text: str, at: int, macros: Macros) -> int | None:
    """Remember a macro; gives where the text goes on after it, None if it never ends. Brackets in it are balanced."""
    head = _HEAD.match(text, at)
    if head is None:
        return at
    open_, end = 1, head.end()
    while end < len(text) and open_:
        open_ += {"[": 1, "]": -1}.get(text[end], 0)
        end += 1
    if open_:
        return None
    macros.bodies.setdefault(head[1], text[head.end() : end - 1])
    return end


def _called(piece: str, macros: Macros, line: int, inside: tuple[str, ...], *, is_first: bool) -> Iterator[Token]:
    name, *arguments = piece[2:-1].strip().removeprefix("?").split(None, 1)[:2] or [""]
    macros.calls_left -= 1
    if name in macros.known:
        yield Token("date", macros.known[name], line, is_first)
    elif arguments or name not in macros.bodies or name in inside or _is_too_much(macros, inside):
        macros.missing[name] = None
    else:
        for nth, token in enumerate(tokens(macros.bodies[name], macros, line, (*inside, name))):
            yield token._replace(line=line, is_first=is_first if nth == 0 else token.is_first)


def _is_too_much(macros: Macros, inside: tuple[str, ...]) -> bool:
    return macros.calls_left < 0 or len(inside) >= _MOST_DEEP
