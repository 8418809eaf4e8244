"""`dxplan fix`: write in plan files what was surely meant, and take out what surely is superfluous."""

from typing import Annotated

import typer

from dxplan.api.findings import Selection
from dxplan.api.plans import schedule_file, schedule_guessed
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Guess, LangOption, Plans, Today, Width, day, plan_files
from dxplan.cli.selecting import Ignore, Select, ignored, selected
from dxplan.text.phrase import Text

GROUP = Group.WRITING
HELP = Text(
    "Sửa trong tệp những gì chắc chắn: từ gõ nhầm, khóa tiếng Việt, quan hệ thừa, thời gian của mốc; --guess thì ghi "
    "cả kind, system.",
    "Mend in plan files what is sure: mistyped words, Vietnamese keys, redundant links, durations of milestones; write "
    "guesses if asked.",
)
EXAMPLES = {
    "dxplan fix plans/nam-dinh.yaml --diff": Text(
        "Cho xem sẽ sửa gì, không ghi.", "Show what would change, and write nothing."
    ),
    "dxplan fix plans/nam-dinh.yaml": Text("Sửa những gì chắc chắn.", "Mend what is sure."),
    "dxplan fix plans/hue.yaml --guess --diff": Text(
        "Xem loại việc nào đoán được theo tên.", "See which kinds the names of tasks tell."
    ),
}


def run(
    plans: Plans = None,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=in_own_language("Chỉ cho xem sẽ sửa gì.", "Only show what would change."),
        ),
    ] = False,
    guess: Guess = False,
    select: Select = None,
    ignore: Ignore = None,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Mend each plan, or show how."""
    from dxplan.cli.fixing import fix_files, show_differences

    selection = Selection(selected(select), ignored(ignore))
    files = plan_files(plans)
    if diff:
        outcomes = [schedule_guessed(path, day(today)) if guess else schedule_file(path) for path in files]
        show_differences(outcomes, day(today), selection, lang, guess=guess)
        unusable = console.show_mistakes(outcomes, lang, width)
    else:
        fixed = fix_files(files, day(today), selection, lang, guess=guess)
        console.show_mistakes(fixed.beyond, lang, width)
        unusable = bool(fixed.beyond) or not fixed.all_written
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)
