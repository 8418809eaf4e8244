"""`dxplan gantt`: the chart of one or more plans."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.help import in_own_language
from dxplan.cli.moment_option import read_moment
from dxplan.cli.options import Baseline, LangOption, Plans, Today, Units, Width, day, plan_files
from dxplan.text.phrase import Text

HELP = Text(
    "Vẽ biểu đồ tiến độ (Gantt) trong cửa sổ lệnh; không ghi tên tệp thì vẽ mọi kế hoạch trên một trục.",
    "Draw the Gantt chart in the terminal; with no plan named, all plans on one axis.",
)
EXAMPLES = {
    "dxplan gantt": Text("Mọi kế hoạch trên một trục thời gian.", "All plans on one axis."),
    "dxplan gantt plans/thu-duc.yaml --only critical": Text("Chỉ đường găng.", "The critical path only."),
    "dxplan gantt plans/hcm.yaml --depth 1 --from 2023-01-01 --to 2024-12-31": Text(
        "Chỉ các giai đoạn, trong hai năm.", "The phases only, of two years."
    ),
}
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
    baseline: Baseline = None,
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
    files = plan_files(plans)
    agreed = baselines_meant(baseline, files, lang, width)
    outcomes = [schedule_file(path, of) for path, of in zip(files, agreed, strict=True)]
    unusable = console.show_mistakes(outcomes, lang, width)
    schedules = [(o.schedule, console.language_for(o, lang)) for o in outcomes if o.schedule is not None]
    if schedules:
        from dxplan.render.gantt.terminal import gantt_text
        from dxplan.render.gantt.view import GanttOptions

        options = GanttOptions(
            today=day(today),
            earliest=earliest,
            latest=latest,
            depth=depth,
            only_critical=only is Only.CRITICAL,
            opens_units=units,
            compares=baseline is not None,
        )
        columns, color = console.width(width), console.has_color()
        console.show(gantt_text(schedules, options, columns, color=color, ascii_only=ascii_))
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)
