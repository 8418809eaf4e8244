"""`dxplan gantt`: the chart of one or more plans."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.findings import check_file
from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.moment_option import read_moment
from dxplan.cli.options import Force, LangOption, Output, Plans, Today, Units, Width, day, plan_files
from dxplan.cli.pictures import Format, FormatOption, Paper, PaperSize, format_of, show_picture
from dxplan.text.phrase import Text

HELP = Text(
    "Vẽ biểu đồ tiến độ (Gantt) trong cửa sổ lệnh; không ghi tên tệp thì vẽ mọi kế hoạch trên một trục.",
    "Draw the Gantt chart in the terminal; with no plan named, all plans on one axis.",
)
_DATES = Text("2023, 2023-Q1, 2023-05 hoặc 2023-05-31", "2023, 2023-Q1, 2023-05 or 2023-05-31")


class Only(StrEnum):
    """Which tasks are drawn, with the phases around them."""

    CRITICAL = "critical"


def run(
    plans: Plans = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar=in_own_language("NGÀY", "DATE"),
            help=in_own_language("Trục bắt đầu từ: {dates}.", "Where the axis begins: {dates}.", dates=_DATES),
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar=in_own_language("NGÀY", "DATE"),
            help=in_own_language("Trục kết thúc ở đây, tính cả ngày cuối.", "Where it ends, the last day included."),
            show_default=False,
        ),
    ] = None,
    depth: Annotated[
        int | None,
        typer.Option(
            "--depth",
            min=0,
            help=in_own_language(
                "Số cấp: 0 chỉ kế hoạch, 1 thêm giai đoạn, 2 thêm cấp dưới…",
                "Levels: 0 the plans alone, 1 their phases too, 2 what is inside those…",
            ),
            show_default=False,
        ),
    ] = None,
    only: Annotated[
        Only | None,
        typer.Option(
            "--only",
            help=in_own_language(
                "critical: chỉ nhiệm vụ găng và giai đoạn của chúng.", "critical: critical tasks and their phases."
            ),
            show_default=False,
        ),
    ] = None,
    ascii_: Annotated[
        bool,
        typer.Option(
            "--ascii",
            help=in_own_language(
                "Vẽ bằng ký tự ASCII (tên giữ nguyên dấu).", "Draw in ASCII (names keep their letters)."
            ),
        ),
    ] = False,
    units: Units = False,
    format_: FormatOption = None,
    output: Output = None,
    force: Force = False,
    paper: Paper = PaperSize.A3,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Draw the plans."""
    earliest, latest = read_moment(from_, "--from"), read_moment(to, "--to")
    if earliest is not None and latest is not None and latest.last < earliest.first:
        raise typer.BadParameter(
            in_own_language(
                f"--to {latest} đứng trước --from {earliest}", f"--to {latest} comes before --from {earliest}"
            )
        )
    kind = format_of(format_, output)
    files = plan_files(plans)
    reviews = [check_file(path, day(today)) for path in files] if kind is Format.HTML else []
    outcomes = [review.outcome for review in reviews] or [schedule_file(path) for path in files]
    unusable = console.show_mistakes(outcomes, lang, width)
    schedules = [(o.schedule, console.language_for(o, lang)) for o in outcomes if o.schedule is not None]
    if schedules:
        from dxplan.render.gantt.view import GanttOptions

        options = GanttOptions(
            today=day(today),
            earliest=earliest,
            latest=latest,
            depth=depth,
            only_critical=only is Only.CRITICAL,
            opens_units=units,
        )
        if kind is not Format.TEXT:
            show_picture(outcomes, reviews, options, kind, lang, output, paper, force=force, plans=files)
        else:
            from dxplan.render.gantt.terminal import gantt_text

            columns, color = console.width(width), output is None and console.has_color()
            text = gantt_text(schedules, options, columns, color=color, ascii_only=ascii_)
            if output is None:
                console.show(text)
            else:
                console.write_file(output, text, force=force, plans=files, lang=lang)
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)
