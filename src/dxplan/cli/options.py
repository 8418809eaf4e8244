"""The arguments and options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxplan.cli.help import in_own_language
from dxplan.render.widths import NARROWEST, WIDEST
from dxplan.text.system import reason_of

PLANS_FOLDER = Path("plans")
_PLAN = in_own_language("KẾ-HOẠCH", "PLAN")
_FILE = in_own_language("TỆP", "FILE")
FORMAT_HELP = in_own_language("Dạng kết quả.", "Format of the result.")

# What may not be read is found by reading it (`readable=False`): a finding on that file, while the others are checked.


class Lang(StrEnum):
    """Languages of what is printed."""

    VI = "vi"
    EN = "en"


def within_years(moment: datetime | None) -> datetime | None:
    """A day that plans could name too.

    Raises:
        typer.BadParameter: it is in no year to plan for.
    """
    if moment is None:
        return None
    from dxplan.api.inputs import NoMomentError, read_moment

    try:
        read_moment(moment.date().isoformat())
        return moment
    except NoMomentError as error:
        raise typer.BadParameter(in_own_language(error.reason)) from None


def _output(name: str) -> Path | None:
    """Where to write; None where that is standard output, under whatever name.

    Raises:
        typer.BadParameter: the name is empty.
    """
    if not name:
        raise typer.BadParameter(in_own_language("chưa ghi tên tệp", "no file is named"))
    from dxplan.cli.streams import STDOUT, descriptor_of

    return None if name == "-" or descriptor_of(Path(name)) == STDOUT else Path(name)


Plans = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar=_PLAN,
        readable=False,
        help=in_own_language(
            "Tệp kế hoạch; không ghi thì là mọi tệp trong plans/.", "Plan files; none means all in plans/."
        ),
        show_default=False,
    ),
]
Plan = Annotated[
    Path, typer.Argument(metavar=_PLAN, readable=False, help=in_own_language("Tệp kế hoạch.", "The plan file."))
]
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
        min=NARROWEST,
        max=WIDEST,
        help=in_own_language("Độ rộng tính bằng ký tự.", "Width in columns."),
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar=_FILE,
        parser=_output,
        help=in_own_language("Ghi vào tệp này; - là in ra.", "Write to this file; - prints."),
        show_default=False,
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help=in_own_language("Ghi đè tệp đã có.", "Overwrite an existing file."))
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar=in_own_language("TÊN|TỆP|PHIÊN-BẢN", "NAME|FILE|REVISION"),
        help=in_own_language(
            "Kế hoạch gốc để so sánh: tên, tệp, hoặc phiên bản git.",
            "The baseline to compare with: its name, a file, or a git revision.",
        ),
        show_default=False,
    ),
]
Units = Annotated[
    bool,
    typer.Option(
        "--units",
        help=in_own_language(
            "Mở các nhóm lặp lại (each): mỗi đơn vị một dòng.", "Open roll-outs (each): a row for every unit."
        ),
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
        callback=within_years,
        help=in_own_language("Coi ngày này là hôm nay.", "Take this day for today."),
        show_default=False,
    ),
]


def day(today: datetime | None) -> date:
    """The day that counts as today."""
    return date.today() if today is None else today.date()


def plan_files(plans: list[Path] | None) -> list[Path]:
    """The plans named, each once, or all in the folder `plans`.

    Raises:
        typer.BadParameter: none is named and there are none.
    """
    try:
        found = _each_once(plans or _plans_here())
    except OSError as error:
        raise typer.BadParameter(
            in_own_language(
                "không đọc được thư mục plans/: {reason}", "plans/ cannot be read: {reason}", reason=reason_of(error)
            )
        ) from None
    if not found:
        raise typer.BadParameter(
            in_own_language(
                "không có kế hoạch nào trong thư mục plans/; hãy ghi tên tệp",
                "there are no plans in plans/; name a file",
            )
        )
    return found


def _plans_here() -> list[Path]:
    from dxplan.api.inputs import plans_in

    return plans_in(PLANS_FOLDER)


def _each_once(plans: Iterable[Path]) -> list[Path]:
    """Plans without those that are named twice, under whatever path."""
    files: dict[str, Path] = {}
    for path in plans:
        try:
            name = os.path.realpath(path)
        except (OSError, ValueError):  # the current folder has gone, say: found where the plan is read
            name = str(path)
        files.setdefault(name, path)
    return list(files.values())
