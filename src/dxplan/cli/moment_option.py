"""Dates on the command line, read as in plan files."""

from __future__ import annotations

import typer

from dxplan.api import inputs
from dxplan.cli.help import in_own_language


def read_moment(text: str | None, option: str) -> inputs.Moment | None:
    """A day, month, quarter or year.

    Raises:
        typer.BadParameter: it is none of them.
    """
    if text is None:
        return None
    try:
        return inputs.read_moment(text)
    except inputs.NoMomentError as error:
        raise typer.BadParameter(f"{option}: {in_own_language(error.reason)}") from None
