"""`dxplan progress`: write into plan files what has happened."""

from pathlib import Path
from typing import Annotated

import typer

from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption, Today, Width, day
from dxplan.cli.recording import AsOf, Period, Reported, closing_of, record_files
from dxplan.text.phrase import Text

GROUP = Group.DOING
HELP = Text(
    "Ghi tiến độ thực hiện vào tệp kế hoạch: %, ngày thực tế, phần còn lại, ngày chốt số liệu.",
    "Write what has happened into plan files: percent, actual dates, what remains, the status date.",
)
EXAMPLES = {
    "dxplan progress TD01 plans/thu-duc.yaml --percent 60 --actual-start 2021-03-29 --as-of 2021-04-02 --diff": Text(
        "Cho xem sẽ ghi gì cho một nhiệm vụ.", "Show what would be written for a task."
    ),
    "dxplan progress plans/thu-duc.yaml --from progress.csv --as-of 2021-04-02 --diff": Text(
        "Lấy số liệu từ bảng của đơn vị.", "Take the figures of a department's table."
    ),
}
_DATE = in_own_language("NGÀY", "DATE")


def run(
    tasks: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=in_own_language("NHIỆM-VỤ|KẾ-HOẠCH", "TASK|PLAN"),
            help=in_own_language(
                "Mã nhiệm vụ, rồi tệp kế hoạch (không ghi thì tìm trong plans/).",
                "Ids of tasks, then the plan file (without one, those in plans/ are searched).",
            ),
            show_default=False,
        ),
    ] = None,
    percent: Annotated[
        str | None,
        typer.Option("--percent", metavar="60", help=in_own_language("Phần trăm hoàn thành.", "Percent complete.")),
    ] = None,
    actual_start: Annotated[
        str | None,
        typer.Option("--actual-start", metavar=_DATE, help=in_own_language("Ngày bắt đầu thực tế.", "Actual start.")),
    ] = None,
    actual_finish: Annotated[
        str | None,
        typer.Option(
            "--actual-finish", metavar=_DATE, help=in_own_language("Ngày kết thúc thực tế.", "Actual finish.")
        ),
    ] = None,
    remaining: Annotated[
        str | None,
        typer.Option(
            "--remaining",
            metavar="10d",
            help=in_own_language("Thời gian còn lại, như 10d.", "What remains to be done, as 10d."),
        ),
    ] = None,
    suspended: Annotated[
        str | None,
        typer.Option("--suspended", metavar=_DATE, help=in_own_language("Ngày tạm dừng.", "Suspended on this day.")),
    ] = None,
    resumed: Annotated[
        str | None,
        typer.Option("--resumed", metavar=_DATE, help=in_own_language("Ngày làm tiếp.", "Resumed on this day.")),
    ] = None,
    actual_cost: Annotated[
        str | None,
        typer.Option(
            "--actual-cost",
            metavar=in_own_language("600 triệu", "600000000"),
            help=in_own_language("Kinh phí đã chi.", "What it has cost so far."),
        ),
    ] = None,
    delivered: Annotated[
        list[str] | None,
        typer.Option(
            "--deliverable",
            metavar=in_own_language("MÃ=40", "ID=40"),
            help=in_own_language(
                "Một sản phẩm của nhiệm vụ đã xong bao nhiêu phần trăm; không ghi số là xong.",
                "How much of one of its deliverables is done, in percent; without a number, all of it.",
            ),
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    period: Period = None,
    table: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar=in_own_language("BẢNG.csv", "FILE.csv"),
            readable=False,
            help=in_own_language("Bảng tiến độ của đơn vị (CSV), mỗi dòng một nhiệm vụ.", "A table of progress (CSV)."),
        ),
    ] = None,
    skip_unknown: Annotated[
        bool,
        typer.Option(
            "--skip-unknown",
            help=in_own_language(
                "Bỏ qua dòng có nhiệm vụ mà kế hoạch không có.", "Pass over rows whose task the plan does not have."
            ),
        ),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=in_own_language("Chỉ cho xem sẽ ghi gì.", "Only show what would be written."))
    ] = False,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Record progress in each plan, or show how."""
    said = {
        "progress": percent,
        "actual_start": actual_start,
        "actual_finish": actual_finish,
        "remaining": remaining,
        "suspended": suspended,
        "resumed": resumed,
        "actual_cost": actual_cost,
        "delivered": "; ".join(delivered) if delivered else None,
    }
    reported = Reported(
        tuple(tasks or ()),
        {key: text for key, text in said.items() if text is not None},
        table,
        closing_of(as_of, period),
        skip_unknown=skip_unknown,
    )
    raise typer.Exit(record_files(reported, day(today), lang, width, only_shown=diff))
