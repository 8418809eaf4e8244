"""Finds the formats that plans are written in: every module in the `writers` package is one."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from dxplan.exchange import writers
from dxplan.exchange.incoming import Unkept
from dxplan.exchange.outgoing import Outgoing, Writer


class _CandidWriter(Writer, Protocol):
    """One that knows what its format cannot say."""

    def left_out(self, outgoing: Outgoing) -> tuple[Unkept, ...]:
        """What the plan says and the file does not, or says otherwise."""


def writer_names() -> tuple[str, ...]:
    """The formats there are, by the names of their files; none is loaded."""
    return tuple(sorted(module.name for module in iter_modules(writers.__path__) if not module.ispkg))


def writer_named(name: str) -> Writer:
    """The format with this name, loaded now."""
    return cast("Writer", import_module(f"{writers.__name__}.{name}"))


def left_out_by(writer: Writer, outgoing: Outgoing) -> tuple[Unkept, ...]:
    """What a format cannot say of a plan, where it knows."""
    return cast("_CandidWriter", writer).left_out(outgoing) if hasattr(writer, "left_out") else ()
