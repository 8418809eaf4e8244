"""`dxplan status`: what is done, runs and is late, what moved it, and what comes next."""

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.groups import Group
from dxplan.cli.options import FORMAT_HELP, Baseline, Force, LangOption, Output, Plans, Today, Width, day, plan_files
from dxplan.cli.recording import AsOf, Period, closing_of
from dxplan.cli.waiting import waiting
from dxplan.text.counts import PLAN, Count
from dxplan.text.phrase import Text, say

GROUP = Group.DOING
HELP = Text(
    "Tình hình thực hiện: đã xong, đang làm, chậm vì đâu, 30 ngày tới, theo cơ quan chủ trì.",
    "Where plans stand: done, under way, late and why, the next 30 days, by lead agency.",
)
EXAMPLES = {
    "dxplan status plans/thu-duc.yaml --as-of 2021-04-02": Text(
        "Tình hình đến hết ngày ấy.", "Where it stood at the end of that day."
    ),
    "dxplan status plans/thu-duc.yaml --period 2021-Q2": Text("Theo kỳ báo cáo.", "For a period of reports."),
}


class Format(StrEnum):
    """What the status is written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def run(
    plans: Plans = None,
    as_of: AsOf = None,
    period: Period = None,
    baseline: Baseline = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Say where each plan stands; exit code 1 where a promise is broken."""
    from dxplan.api.standing import standing_of

    files = plan_files(plans)
    closes = closing_of(as_of, period)
    agreed = baselines_meant(baseline, files, lang, width)
    with waiting(list(zip(files, agreed, strict=True))) as each:
        outcomes = [schedule_file(path, of) for path, of in each]
    unusable = console.show_mistakes(outcomes, lang, width)
    standings = [
        (standing_of(outcome.schedule, day(today), closes), console.language_for(outcome, lang))
        for outcome in outcomes
        if outcome.schedule is not None
    ]
    if standings:
        if format_ is Format.JSON:
            from dxplan.render.status.status_json import status_json

            text = status_json(standings, as_list=len(files) > 1)
        elif format_ is Format.MARKDOWN:
            from dxplan.render.status.status_markdown import status_markdown

            text = "\n".join(status_markdown(standing, language) for standing, language in standings)
        else:
            from dxplan.render.status.status_text import status_text

            columns, color = console.width(width), console.has_color() and output is None
            text = "\n".join(status_text(s, language, columns, color=color) for s, language in standings)
        if output is None:
            console.show(text)
        else:
            console.write_file(output, text, force=force, plans=files, lang=lang)
            console.tell(
                say(
                    "đã ghi tình hình của {plans} vào {output}",
                    "wrote the status of {plans} to {output}",
                    plans=Count(len(standings), PLAN),
                    output=str(output),
                ),
                lang,
            )
    broken = any(standing.broken for standing, _ in standings)
    raise typer.Exit(console.UNUSABLE if unusable else console.FINDINGS if broken else console.FINE)
