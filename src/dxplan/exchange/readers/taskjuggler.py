"""TaskJuggler's project files (.tjp), as far as planners write them by hand."""

from __future__ import annotations

import re

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.juggler.project import frame_of, read_project
from dxplan.exchange.juggler.statements import statements
from dxplan.exchange.juggler.tokens import Macros, tokens
from dxplan.exchange.tables.decoding import decode
from dxplan.text.expression import expression
from dxplan.text.phrase import same

TITLE = same("TaskJuggler")

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
    found = statements(tokens(text, macros))
    frame = frame_of(found)
    if frame.keys() & macros.missing.keys():  # TaskJuggler's own macros: known once the project is read
        macros = Macros(known=frame)
        found = statements(tokens(text, macros))
    return read_project(found, macros, incoming.path, wishes)
