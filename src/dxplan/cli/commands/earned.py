"""`dxplan earned`: earned value and earned schedule of plans under way."""

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import FORMAT_HELP, Baseline, Force, LangOption, Output, Plans, Width, plan_files
from dxplan.cli.waiting import waiting
from dxplan.render.encoding import PLAIN
from dxplan.text.phrase import Language, Text, say

GROUP = Group.DOING
HELP = Text(
    "Giá trị đạt được và tiến độ đạt được so với kế hoạch gốc, kèm dự báo.",
    "Earned value and earned schedule against the baseline, with forecasts.",
)
EXAMPLES = {
    "dxplan earned plans/thu-duc.yaml --baseline ky-ket": Text(
        "So với kế hoạch gốc đã chốt.", "Against a frozen baseline."
    ),
    "dxplan earned plans/thu-duc.yaml --baseline ky-ket --by work --format csv": Text(
        "Tính theo khối lượng, thành bảng.", "By work instead of money, as a table."
    ),
}


class Format(StrEnum):
    """What the measures are written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class Measured(StrEnum):
    """What values are counted in."""

    MONEY = "money"
    WORK = "work"


def run(
    plans: Plans = None,
    baseline: Baseline = None,
    by: Annotated[
        Measured | None,
        typer.Option(
            help=in_own_language(
                "Tính giá trị bằng tiền hay khối lượng; mặc định là tiền nếu kế hoạch gốc có kinh phí.",
                "Count values in money or work; in money by default, if the baseline has costs.",
            ),
            show_default=False,
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Measure each plan against its baseline."""
    from dxplan.api.earned import Earned, earned_value

    files = plan_files(plans)
    agreed = baselines_meant(baseline, files, lang, width)
    with waiting(list(zip(files, agreed, strict=True))) as each:
        outcomes = [schedule_file(path, of) for path, of in each]
    unusable = console.show_mistakes(outcomes, lang, width)
    found: list[tuple[Earned, Language]] = []
    for outcome in outcomes:
        if outcome.schedule is None:
            continue
        measured = earned_value(outcome.schedule, in_money=None if by is None else by is Measured.MONEY)
        if isinstance(measured, Text):
            unusable = True
            console.tell(say("{file}: {why}", "{file}: {why}", file=outcome.file, why=measured), lang)
        else:
            found.append((measured, console.language_for(outcome, lang)))
    if found:
        encoding = PLAIN
        if format_ is Format.JSON:
            from dxplan.render.earned.earned_json import earned_json

            text = earned_json([measured for measured, _ in found])
        elif format_ is Format.CSV:
            from dxplan.render.earned.earned_csv import ENCODING, earned_csv

            text, encoding = earned_csv(found), ENCODING
        else:
            from dxplan.render.earned.earned_text import earned_text

            columns, color = console.width(width), console.has_color() and output is None
            text = "\n".join(earned_text(measured, language, columns, color=color) for measured, language in found)
        if output is None:
            console.show(text)
        else:
            console.write_file(output, text, force=force, plans=files, lang=lang, encoding=encoding)
            console.tell(
                say("đã ghi giá trị đạt được vào {file}", "wrote the earned value to {file}", file=str(output)), lang
            )
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)
