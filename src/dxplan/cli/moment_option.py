"""Dates on the command line, read as in plan files."""

from __future__ import annotations

import typer

from dxplan.cli.help import in_own_language
from dxplan.load.fields.dates import rough_date
from dxplan.load.nodes import Scalar
from dxplan.model.moment import Moment
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text


def read_moment(text: str | None, option: str) -> Moment | None:
    """A day, month, quarter or year.

    Raises:
        typer.BadParameter: it is none of them.
    """
    if text is None:
        return None
    log = Log("")
    moment = rough_date(log, Scalar(text.strip(), 0, 0, plain=False))
    if log.diagnostics or moment is None:
        message = log.diagnostics[0].message if log.diagnostics else Text("chưa ghi ngày", "no date is given")
        hint = log.diagnostics[0].hint if log.diagnostics else None
        said = in_own_language(message) + (f"; {in_own_language(hint)}" if hint is not None else "")
        raise typer.BadParameter(f"{option}: {said}")
    return moment
