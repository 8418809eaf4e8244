"""Primavera P6's export files (XER)."""

from __future__ import annotations

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.primavera.project import read_project
from dxplan.exchange.primavera.tables import looks_like_xer, read_tables
from dxplan.text.phrase import same

TITLE = same("Primavera P6 XER")


def recognises(incoming: Incoming) -> bool:
    """Whether it begins with the header of XER files."""
    return looks_like_xer(incoming.data)


def read(incoming: Incoming, wishes: Wishes) -> Imported | Refused:
    """The plan in it; several projects become one plan."""
    return read_project(read_tables(incoming.data), incoming.path, wishes)
