"""`dxplan baseline`: freeze what is agreed, and show what was."""

from pathlib import Path
from typing import Annotated

import typer

from dxplan.api.inputs import is_plan_name
from dxplan.api.plans import Outcome, schedule_to_freeze
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption, Plan, Today, Width, day
from dxplan.text.counts import TASK, Count
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

GROUP = Group.DOING
HELP = Text(
    "Chốt kế hoạch gốc: ngày, thời gian, kinh phí đã thống nhất.", "Freeze a baseline: the dates and costs agreed on."
)
EXAMPLES = {
    'dxplan baseline plans/thu-duc.yaml ky-ket --reason "MoU"': Text(
        "Chốt kế hoạch như đã ký, tên là ky-ket.", "Freeze the plan as signed, by the name of ky-ket."
    ),
    "dxplan baseline plans/thu-duc.yaml --list": Text("Xem đã chốt những lần nào.", "See what has been frozen."),
}

_LONGEST = 300
_LIST = Path("list")
"""`dxplan baseline list PLAN` is said as well as `dxplan baseline PLAN --list`."""


def run(
    plan: Plan,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=in_own_language("TÊN", "NAME"),
            help=in_own_language("Tên kế hoạch gốc.", "The baseline's name."),
            show_default=False,
        ),
    ] = None,
    reason: Annotated[
        str | None,
        typer.Option(help=in_own_language("Vì sao chốt (bắt buộc).", "Why it is made (required)."), show_default=False),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(help=in_own_language("Ai thông qua.", "Who agreed to it."), show_default=False),
    ] = None,
    list_: Annotated[
        bool,
        typer.Option("--list", help=in_own_language("Liệt kê các kế hoạch gốc đã chốt.", "List those that were made.")),
    ] = False,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Write a baseline beside the plan, or list those there are."""
    if plan == _LIST and name is not None and not plan.exists():
        list_, plan, name = True, Path(name), None
    if name is not None and is_plan_name(Path(name).name) and not is_plan_name(plan.name):
        command = shown(f"dxplan baseline {name} {plan}", _LONGEST)
        console.stop(
            in_own_language(f"kế hoạch đứng trước tên: {command}", f"the plan stands before the name: {command}")
        )
    if list_:
        if name is not None or reason is not None or by is not None:
            raise typer.BadParameter(in_own_language("--list đứng một mình", "--list stands alone"))
        raise typer.Exit(_list(plan, lang, width))
    if name is None:
        raise typer.BadParameter(
            in_own_language("ghi TÊN kế hoạch gốc, hoặc --list", "name the baseline, or say --list")
        )
    if reason is None:
        raise typer.BadParameter(in_own_language("thiếu --reason: vì sao chốt", "--reason is missing: why it is made"))
    from dxplan.api.baselines import make_baseline

    outcome = schedule_to_freeze(plan)
    if console.show_mistakes([outcome], lang, width) or outcome.schedule is None:
        raise typer.Exit(console.UNUSABLE)
    made = make_baseline(outcome.schedule, name, day(today), reason, by)
    if made.baseline is None:
        assert made.reason is not None
        console.stop(in_own_language(made.reason))
    with console.together() as files:
        console.make_folder(made.file.parent, files)
        console.write_file(made.file, made.text, force=False, plans=[plan], lang=lang)
    console.tell(
        say(
            "đã chốt kế hoạch gốc {name} ({tasks}) vào {file}",
            "froze the baseline {name} ({tasks}) in {file}",
            name=made.baseline.name,
            tasks=Count(len(made.baseline.tasks), TASK),
            file=str(made.file),
        ),
        lang,
    )


def _list(plan: Plan, lang: LangOption, width: Width) -> int:
    """Show the baselines of a plan; those that cannot be used are told on standard error."""
    outcome = schedule_to_freeze(plan)
    if outcome.plan is None:
        console.show_mistakes([outcome], lang, width)
        return console.UNUSABLE
    from dxplan.api.baselines import baselines_of
    from dxplan.render.tables.baselines_table import baselines_table

    found = baselines_of(plan)
    usable = [each.baseline for each in found if each.baseline is not None]
    language = console.language_for(outcome, lang)
    console.show(baselines_table(usable, language, console.width(width), color=console.has_color()))
    broken = [Outcome("", None, None, each.diagnostics, each.data) for each in found if each.baseline is None]
    return console.UNUSABLE if console.show_mistakes(broken, lang, width) else console.FINE
