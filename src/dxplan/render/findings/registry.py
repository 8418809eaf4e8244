"""Finds the formats of findings: every module in the `formats` package is one."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from dxplan.findings.review import Review
from dxplan.render.encoding import Encoding
from dxplan.render.findings import formats
from dxplan.render.findings.context import Context


class Format(Protocol):
    """A module of the package."""

    ENCODING: Encoding

    def write(self, reviews: Sequence[Review], context: Context) -> str:
        """All findings of one or more plans as one document."""


class CountingFormat(Format, Protocol):
    """One that can also say how often each code was found."""

    def write_statistics(self, reviews: Sequence[Review], context: Context) -> str:
        """The codes found in all plans together, the most frequent first."""


def format_names() -> tuple[str, ...]:
    """The formats there are, by the names of their files; none is loaded."""
    return tuple(sorted(module.name for module in iter_modules(formats.__path__)))


def format_named(name: str) -> Format:
    """The format with this name, loaded now."""
    return cast("Format", import_module(f"{formats.__name__}.{name}"))


def counting_format_named(name: str) -> CountingFormat | None:
    """The same, if it can count."""
    module = format_named(name)
    return cast("CountingFormat", module) if hasattr(module, "write_statistics") else None
