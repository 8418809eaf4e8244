"""`dxplan scorecard`: how plans do by DCMA's points and GAO's practices."""

from typing import Annotated

import typer

from dxplan.cli.groups import Group
from dxplan.cli.options import FORMAT_HELP, Baseline, Force, LangOption, Output, Plans, Today, Width, day, plan_files
from dxplan.cli.scorecards import Format, show_scorecards
from dxplan.text.phrase import Text

GROUP = Group.LOOKING
HELP = Text(
    "Chấm kế hoạch theo 14 điểm của DCMA và 10 thông lệ của GAO.",
    "Measure plans by DCMA's 14 points and GAO's ten practices.",
)
EXAMPLES = {
    "dxplan scorecard plans/hcm.yaml": Text("Chấm một kế hoạch.", "Measure one plan."),
    "dxplan scorecard": Text("Mọi kế hoạch trong plans/.", "All plans in plans/."),
}


def run(
    plans: Plans = None,
    baseline: Baseline = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Measure each plan."""
    files = plan_files(plans)
    raise typer.Exit(
        show_scorecards(
            files, baseline, day(today), format_=format_, lang=lang, width=width, output=output, force=force
        )
    )
