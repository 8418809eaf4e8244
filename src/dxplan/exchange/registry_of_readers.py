"""Finds the formats that plans are read from: every module in the `readers` package is one."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from dxplan.exchange import readers
from dxplan.exchange.incoming import Incoming, Reader

_ASKED_LAST = ("markdown", "csv")
"""Many a text has a ruled line in it, and nearly every one could be a table with one column."""


def reader_names() -> tuple[str, ...]:
    """The formats there are, by the names of their files, in the order in which they are asked; none is loaded."""
    names = (module.name for module in iter_modules(readers.__path__) if not module.ispkg)
    return tuple(sorted(names, key=lambda name: (_ASKED_LAST.index(name) if name in _ASKED_LAST else -1, name)))


def reader_named(name: str) -> Reader:
    """The format with this name, loaded now."""
    return cast("Reader", import_module(f"{readers.__name__}.{name}"))


def reader_of(incoming: Incoming) -> Reader | None:
    """The first format that recognises a file by its content; None if none does."""
    return next((reader for name in reader_names() if (reader := reader_named(name)).recognises(incoming)), None)
