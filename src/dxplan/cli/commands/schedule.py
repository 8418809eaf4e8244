"""`dxplan schedule`: dates, floats and the critical path."""

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.options import FORMAT_HELP, Force, LangOption, Output, Plans, Units, Width, plan_files
from dxplan.cli.waiting import waiting
from dxplan.render.encoding import PLAIN
from dxplan.text.counts import PLAN, Count
from dxplan.text.phrase import Text, say

GROUP = Group.LOOKING
HELP = Text(
    "Lập tiến độ: ngày sớm nhất, muộn nhất, thời gian dự trữ, đường găng.",
    "Schedule plans: early and late dates, floats, the critical path.",
)
EXAMPLES = {
    "dxplan schedule plans/thu-duc.yaml": Text("Bảng tiến độ.", "The timetable."),
    "dxplan schedule plans/thu-duc.yaml --format csv -o thu-duc.csv": Text(
        "Thành bảng tính.", "As a table for spreadsheets."
    ),
}


class Format(StrEnum):
    """What the schedule is written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def run(
    plans: Plans = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    units: Units = False,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Schedule each plan and print its dates."""
    files = plan_files(plans)
    with waiting(files) as each:
        outcomes = [schedule_file(path) for path in each]
    unusable = console.show_mistakes(outcomes, lang, width)
    schedules = [(o.schedule, console.language_for(o, lang)) for o in outcomes if o.schedule is not None]
    if schedules:
        encoding = PLAIN
        if format_ is Format.JSON:
            from dxplan.render.tables.schedule_json import schedule_json

            text = schedule_json(schedules, as_list=len(files) > 1)
        elif format_ is Format.CSV:
            from dxplan.render.tables.schedule_csv import ENCODING, schedule_csv

            text, encoding = schedule_csv(schedules), ENCODING
        else:
            from dxplan.render.tables.schedule_table import schedule_table

            columns, color = console.width(width), console.has_color() and output is None
            text = "\n".join(
                schedule_table(s, language, columns, color=color, opens_units=units) for s, language in schedules
            )
        if output is None:
            console.show(text)
        else:
            console.write_file(output, text, force=force, plans=files, lang=lang, encoding=encoding)
            console.tell(
                say(
                    "đã ghi tiến độ của {plans} vào {output}",
                    "wrote the schedule of {plans} to {output}",
                    plans=Count(len(schedules), PLAN),
                    output=str(output),
                ),
                lang,
            )
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)
