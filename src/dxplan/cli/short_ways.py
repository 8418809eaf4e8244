"""Options of `check` that stand for a command: what is given beside one has to be heeded there too.

So nothing that is asked for is silently left undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import signature

import typer

from dxplan.cli.help import in_own_language


def goes_as(context: typer.Context, way: str, command: Callable[..., None], *heeded: str) -> None:
    """See to it that what was given on the command line can be given to `command`, for which the option `way` stands.

    `heeded` are other parameters that are done right with it: those that say the same, or that hold anyway.

    Raises:
        typer.BadParameter: something cannot.
    """
    known = {*signature(command).parameters, *heeded}
    for parameter in context.command.params:
        source = context.get_parameter_source(parameter.name) if parameter.name else None
        if source is not None and source.name == "COMMANDLINE" and parameter.name not in known:
            other = min(parameter.opts, key=len)
            raise typer.BadParameter(
                in_own_language(f"{way} không dùng cùng {other}", f"{way} does not go with {other}")
            )


def not_as(way: str, formats: Iterable[str]) -> typer.BadParameter:
    """That something comes in some formats only."""
    *others, last = formats
    before = ", ".join(others)
    return typer.BadParameter(
        in_own_language(
            f"{way} chỉ có dạng {f'{before} và {last}' if others else last}",
            f"{way} comes as {f'{before} or {last}' if others else last} only",
        )
    )
