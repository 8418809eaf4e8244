"""`--where`: which tasks are meant, in the one small language that all commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from dxplan.api.inputs import Condition, NoConditionError, read_condition
from dxplan.cli.help import in_own_language

Where = Annotated[
    str | None,
    typer.Option(
        "--where",
        metavar=in_own_language("ĐIỀU-KIỆN", "CONDITION"),
        help=in_own_language(
            "Chỉ nhiệm vụ khớp điều kiện, như {example}; and, or, not, ngoặc; =, !=, ~ (chứa), <=: docs/gantt.md.",
            "Only tasks that fit, as {example}; and, or, not, brackets; =, !=, ~ (has), <=: docs/gantt.md.",
            example="'lead=STTTT and system=KHO and late'",
        ),
        show_default=False,
        rich_help_panel=in_own_language("Chọn nhiệm vụ", "Which tasks"),
    ),
]


def condition(text: str | None) -> Condition | None:
    """What `--where` says.

    Raises:
        typer.BadParameter: it says no condition.
    """
    if text is None:
        return None
    try:
        return read_condition(text)
    except NoConditionError as error:
        raise not_known(error) from None


def not_known(error: NoConditionError) -> typer.BadParameter:
    """What is wrong with `--where`."""
    return typer.BadParameter(f"--where: {in_own_language(error.reason)}")
