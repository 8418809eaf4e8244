"""The arguments and options that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxplan.cli.help import in_own_language

PLANS_FOLDER = Path("plans")


class Lang(StrEnum):
    """Languages of what is printed."""

    VI = "vi"
    EN = "en"


Plans = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PLAN",
        help=in_own_language(
            "Tệp kế hoạch; không ghi thì là mọi tệp trong plans/.", "Plan files; none means all in plans/."
        ),
        show_default=False,
    ),
]
Plan = Annotated[Path, typer.Argument(metavar="PLAN", help=in_own_language("Tệp kế hoạch.", "The plan file."))]
LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        help=in_own_language("Ngôn ngữ; mặc định theo kế hoạch.", "Language; the plan's own by default."),
        show_default=False,
    ),
]
Width = Annotated[
    int | None,
    typer.Option(
        "--width",
        min=40,
        max=1000,
        help=in_own_language("Độ rộng tính bằng ký tự.", "Width in columns."),
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help=in_own_language("Ghi vào tệp này.", "Write to this file."), show_default=False),
]
Force = Annotated[
    bool, typer.Option("--force", help=in_own_language("Ghi đè tệp đã có.", "Overwrite an existing file."))
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help=in_own_language(
            "Bản cũ của tệp kế hoạch, làm kế hoạch gốc để chấm tiến độ.",
            "An older version of the plan file, to measure progress against.",
        ),
        show_default=False,
    ),
]
Guess = Annotated[
    bool,
    typer.Option(
        "--guess",
        help=in_own_language(
            "Nhiệm vụ chưa ghi kind, system thì lấy theo tên; chỉ ghi vào tệp khi sửa.",
            "Take kinds and systems that tasks do not say from their names; written into the file only when mending.",
        ),
    ),
]
Today = Annotated[
    datetime | None,
    typer.Option(
        "--today",
        formats=["%Y-%m-%d"],
        help=in_own_language("Coi ngày này là hôm nay.", "Take this day for today."),
        show_default=False,
    ),
]


def day(today: datetime | None) -> date:
    """The day that counts as today."""
    return date.today() if today is None else today.date()


def plan_files(plans: list[Path] | None) -> list[Path]:
    """The plans named, or all in the folder `plans`.

    Raises:
        typer.BadParameter: none is named and there are none.
    """
    if plans:
        return plans
    found = sorted([*PLANS_FOLDER.glob("*.yaml"), *PLANS_FOLDER.glob("*.yml")])
    if not found:
        raise typer.BadParameter(
            in_own_language(
                "không có kế hoạch nào trong thư mục plans/; hãy ghi tên tệp",
                "there are no plans in plans/; name a file",
            )
        )
    return found
