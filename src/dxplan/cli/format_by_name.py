"""The format that the name of the output file tells: no file is written that its name calls something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from dxplan.cli.help import in_own_language
from dxplan.text.display import shown

_FORMATS: dict[str, tuple[str, ...]] = {
    ".md": ("md", "markdown"),
    ".docx": ("docx",),
    ".pdf": ("pdf",),
    ".html": ("html",),
    ".htm": ("html",),
    ".json": ("json", "sarif"),
    ".sarif": ("sarif",),
    ".csv": ("csv",),
    ".svg": ("svg",),
    ".png": ("png",),
    ".mmd": ("mermaid",),
    ".dot": ("dot",),
    ".xml": ("junit",),
    ".xlsx": ("xlsx",),
}
"""What the ending of a name stands for, in the words of the commands."""
_MAY_HOLD_TEXT = frozenset({".md", ".xml"})


def fit_format(context: Any) -> None:
    """Give a command that writes a file the format of the file's name, if none is asked for.

    Raises:
        typer.BadParameter: the command does not write what the name says, or another format is asked for.
    """
    output, parameter = context.params.get("output"), _format_option(context)
    if output is None or parameter is None:
        return
    suffix = Path(str(output)).suffix.lower()
    meant = _FORMATS.get(suffix)
    if meant is None:
        return
    fitting = next((name for name in meant if _is_format(parameter, name, context)), None)
    is_given = context.get_parameter_source(parameter.name).name != "DEFAULT"
    wanted = str(getattr(context.params[parameter.name], "value", context.params[parameter.name]))
    if is_given and wanted not in meant and not (suffix in _MAY_HOLD_TEXT and fitting is None):
        raise typer.BadParameter(
            in_own_language(
                "{file} có đuôi của dạng khác, không phải {format}: đổi tên tệp, hoặc đổi --format",
                "{file} has the ending of another format than {format}: change the name, or --format",
                file=shown(str(output)),
                format=wanted,
            )
        )
    if is_given:
        return
    if fitting is not None:
        context.params[parameter.name] = parameter.type.convert(fitting, parameter, context)
    elif suffix not in _MAY_HOLD_TEXT and wanted not in meant:
        raise typer.BadParameter(
            in_own_language(
                "lệnh này không ghi được dạng {suffix}: đổi tên tệp (xem --format)",
                "this command does not write {suffix}: change the name (see --format)",
                suffix=suffix,
            )
        )


def _format_option(context: Any) -> Any:
    return next((each for each in context.command.params if each.name == "format_"), None)


def _is_format(parameter: Any, name: str, context: Any) -> bool:
    try:
        parameter.type.convert(name, parameter, context)
    except typer.BadParameter:
        return False
    return True
