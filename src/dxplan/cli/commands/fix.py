"""`dxplan fix`: take out of plan files what surely is superfluous."""

from __future__ import annotations

from typing import Annotated

import typer

from dxplan.api import Selection, schedule_file
from dxplan.cli import console
from dxplan.cli.fixing import fix_files, show_differences
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption, Plans, Today, Width, day, plan_files
from dxplan.cli.selecting import Ignore, Select, ignored, selected
from dxplan.text.phrase import Text

HELP = Text(
    "Xóa khỏi tệp những gì chắc chắn thừa: quan hệ thừa hoặc lặp, thời gian của mốc.",
    "Take out of plan files what surely is superfluous: redundant links, durations of milestones.",
)


def run(
    plans: Plans = None,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=in_own_language("Chỉ cho xem sẽ sửa gì.", "Only show what would change."),
        ),
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Mend each plan, or show how."""
    selection = Selection(selected(select), ignored(ignore))
    mend = show_differences if diff else fix_files
    beyond = mend(plan_files(plans), day(today), selection)
    outcomes = [schedule_file(path) for path in beyond]
    console.show_mistakes(outcomes, lang, width)
    for path, outcome in zip(beyond, outcomes, strict=True):
        if outcome.schedule is not None:
            console.tell(in_own_language(f"{path} không phải tệp thường", f"{path} is no regular file"))
    raise typer.Exit(console.UNUSABLE if beyond else console.FINE)
