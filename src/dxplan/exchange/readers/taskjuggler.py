"""TaskJuggler's project files (.tjp), as far as planners write them by hand."""

from __future__ import annotations

import re

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.juggler.project import frame_of, read_project
from dxplan.exchange.juggler.statements import statements
from dxplan.exchange.juggler.tokens import Macros, tokens, unclosed
from dxplan.exchange.tables.decoding import decode
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, same

TITLE = same("TaskJuggler")
_CUT_OFF = Text(
    "tệp bị cắt cụt, hoặc dấu ngoặc, dấu nháy mở ở đây không được đóng",
    "the file is cut off, or the brace or quotation mark opened here is never closed",
)

_START = 20_000
_STRING = r"""(?:"(?:\\"|[^"])*"|'(?:\\'|[^'])*')"""
_PROJECT = expression(
    rf"""(?:\s|\#[^\n]*\n|/\*.*?\*/|macro\s+\w+\s*\[[^\]]*\])*
    project\s+(?:[A-Za-z_$][\w${{}}]*\s+)?{_STRING}\s+(?:{_STRING}\s+)?(?:[0-9]{{4}}-|\$\{{)""",
    re.VERBOSE | re.DOTALL,
)


def recognises(incoming: Incoming) -> bool:
    """Whether it begins, after comments, with `project`, a name and a date."""
    head = decode(incoming.data[:_START]).text.lstrip("\ufeff")
    return "project" in head and _PROJECT.match(head) is not None


def read(incoming: Incoming, wishes: Wishes) -> Imported | Refused:
    """The plan in it."""
    text = decode(incoming.data).text
    macros = Macros()
    given = list(tokens(text, macros))
    found = statements(given)
    frame = frame_of(found)
    if frame.keys() & macros.missing.keys():  # TaskJuggler's own macros: known once the project is read
        macros = Macros(known=frame)
        given = list(tokens(text, macros))
        found = statements(given)
    line = unclosed(given)
    if line is not None and not macros.missing:  # what is missing may hold the brace
        return Refused(_CUT_OFF, line=line)
    return read_project(found, macros, incoming.path, wishes)
