"""`dxplan gantt`: the chart of one or more plans."""

from typing import Annotated

import typer

from dxplan.api.inputs import NoConditionError
from dxplan.api.plans import schedule_file
from dxplan.cli import charting, console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.charting import (
    DRAWN,
    ORDER,
    WHICH,
    ChainOption,
    ColumnsOption,
    LoadOption,
    Only,
)
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.moment_option import read_moment
from dxplan.cli.options import Baseline, Force, LangOption, Output, Plans, Today, Units, Width, day, plan_files
from dxplan.cli.pictures import Format, FormatOption, Paper, PaperSize, for_text_alone, format_of, show_picture
from dxplan.cli.short_ways import not_as
from dxplan.cli.watching.option import DEFAULT_PORT, Port, Watch
from dxplan.cli.where import Where, condition, not_known
from dxplan.render.gantt.choices import GroupBy, SortBy, Zoom
from dxplan.text.phrase import Text

GROUP = Group.LOOKING
HELP = Text(
    "Vẽ biểu đồ tiến độ (Gantt) trong cửa sổ lệnh; nhiều kế hoạch thì mỗi kế hoạch một dòng trên cùng một trục.",
    "Draw the Gantt chart in the terminal; several plans have a row each on one axis.",
)
EXAMPLES = {
    "dxplan gantt": Text("Mọi kế hoạch trên một trục thời gian.", "All plans on one axis."),
    "dxplan gantt plans/thu-duc.yaml --only critical": Text("Chỉ đường găng.", "The critical path only."),
    "dxplan gantt plans/hcm.yaml --depth 1 --from 2023-01-01 --to 2024-12-31": Text(
        "Chỉ các giai đoạn, trong hai năm.", "The phases only, of two years."
    ),
}
_DATES = Text("2023, 2023-Q1, 2023-05 hoặc 2023-05-31", "2023, 2023-Q1, 2023-05 or 2023-05-31")


def run(
    plans: Plans = None,
    where: Where = None,
    only: Annotated[
        Only | None,
        typer.Option(
            "--only",
            help=in_own_language(
                "critical: chỉ nhiệm vụ găng; chain: chỉ chuỗi việc dài nhất, hoặc chuỗi của --chain.",
                "critical: critical tasks alone; chain: the longest chain of work, or that of --chain.",
            ),
            show_default=False,
            rich_help_panel=WHICH,
        ),
    ] = None,
    chain: ChainOption = None,
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
            rich_help_panel=WHICH,
        ),
    ] = None,
    units: Units = False,
    group: Annotated[
        GroupBy,
        typer.Option(
            "--group",
            help=in_own_language("Xếp nhiệm vụ dưới các đề mục này.", "Put tasks under these headings."),
            rich_help_panel=ORDER,
        ),
    ] = GroupBy.PHASE,
    sort: Annotated[
        SortBy | None,
        typer.Option(
            "--sort",
            help=in_own_language(
                "Thứ tự các dòng; float: ít dự trữ trước (kế hoạch: ít thời gian đến hạn trước).",
                "Order of the rows; float: least first (of plans: the least margin to what was promised).",
            ),
            show_default=False,
            rich_help_panel=ORDER,
        ),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar=in_own_language("NGÀY", "DATE"),
            help=in_own_language("Trục bắt đầu từ: {dates}.", "Where the axis begins: {dates}.", dates=_DATES),
            show_default=False,
            rich_help_panel=ORDER,
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar=in_own_language("NGÀY", "DATE"),
            help=in_own_language("Trục kết thúc ở đây, tính cả ngày cuối.", "Where it ends, the last day included."),
            show_default=False,
            rich_help_panel=ORDER,
        ),
    ] = None,
    zoom: Annotated[
        Zoom | None,
        typer.Option(
            "--zoom",
            help=in_own_language(
                "Đơn vị phải thấy rõ trên trục; dài quá thì vẽ quanh hôm nay hoặc từ --from.",
                "The unit to be told apart on the axis; what is too long is drawn around today, or from --from.",
            ),
            show_default=False,
            rich_help_panel=ORDER,
        ),
    ] = None,
    columns: ColumnsOption = None,
    links: Annotated[
        bool,
        typer.Option(
            "--links",
            help=in_own_language("Vẽ liên kết ở chỗ còn trống.", "Draw links where there is room."),
            rich_help_panel=DRAWN,
        ),
    ] = False,
    load: LoadOption = None,
    ascii_: Annotated[
        bool,
        typer.Option(
            "--ascii",
            help=in_own_language(
                "Vẽ bằng ký tự ASCII (tên giữ nguyên dấu).", "Draw in ASCII (names keep their letters)."
            ),
            rich_help_panel=DRAWN,
        ),
    ] = False,
    pager: Annotated[
        bool,
        typer.Option(
            "--pager",
            help=in_own_language("Xem từng trang (PAGER, hoặc less).", "Page by page (PAGER, or less)."),
            rich_help_panel=DRAWN,
        ),
    ] = False,
    baseline: Baseline = None,
    format_: FormatOption = None,
    output: Output = None,
    force: Force = False,
    paper: Paper = PaperSize.A3,
    watch: Watch = False,
    port: Port = DEFAULT_PORT,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Draw the plans."""
    given = dict(locals())
    earliest, latest = read_moment(from_, "--from"), read_moment(to, "--to")
    if earliest is not None and latest is not None and latest.last < earliest.first:
        raise typer.BadParameter(
            in_own_language(
                f"--to {latest} đứng trước --from {earliest}", f"--to {latest} comes before --from {earliest}"
            )
        )
    wanted, beside, kind = condition(where), charting.columns_meant(columns), format_of(format_, output)
    for_text_alone(kind, ascii=ascii_, pager=pager)
    if load is not None and kind is Format.MERMAID:
        raise not_as("--load", [each for each in Format if each is not Format.MERMAID])
    files = plan_files(plans)
    if watch:
        from dxplan.cli.watching.watch import not_with_watch, watched

        not_with_watch(pager=pager)
        if output is None and kind not in (Format.TEXT, Format.HTML):
            raise not_as("--watch", (Format.TEXT, Format.HTML))
        is_page = output is None and kind is Format.HTML
        raise typer.Exit(watched(files, run, given, lang, port if is_page else None))
    agreed = baselines_meant(baseline, files, lang, width)
    against = list(zip(files, agreed, strict=True))
    from dxplan.api.findings import check_file

    reviews = [check_file(path, day(today), baseline=of) for path, of in against] if kind is Format.HTML else []
    outcomes = [review.outcome for review in reviews] or [schedule_file(path, of) for path, of in against]
    unusable = console.show_mistakes(outcomes, lang, width)
    schedules = [(o.schedule, console.language_for(o, lang)) for o in outcomes if o.schedule is not None]
    if schedules:
        from dxplan.render.gantt.terminal import Screen, drawn_on
        from dxplan.render.gantt.view import GanttOptions

        options = GanttOptions(
            today=day(today),
            earliest=earliest,
            latest=latest,
            depth=depth,
            only_critical=only is Only.CRITICAL,
            only_chain=only is Only.CHAIN,
            opens_units=units,
            chain=charting.chain_meant(chain, outcomes),
            where=wanted,
            group=group,
            sort=sort,
            load=charting.resource_meant(load, outcomes),
            links=links,
            zoom=zoom,
            compares=baseline is not None,
        )
        try:
            if kind is not Format.TEXT:
                findings = [review.findings for review in reviews if review.outcome.schedule is not None]
                show_picture(schedules, findings, options, kind, lang, output, paper, beside, force=force, plans=files)
                raise typer.Exit(console.UNUSABLE if unusable else console.FINE)
            screen = Screen(
                width=console.width(width),
                height=console.height(),
                color=output is None and console.has_color(),
                many_colors=console.has_many_colors(),
                ascii_only=ascii_,
                pages=pager and output is None,
                columns=beside,
            )
            text = drawn_on(schedules, options.with_usual_depth(len(schedules)), screen)
        except NoConditionError as error:
            raise not_known(error) from None
        if output is not None:
            console.write_file(output, text, force=force, plans=files, lang=lang)
        else:
            (console.show_paged if pager else console.show)(text)
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)
