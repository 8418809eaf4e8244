"""`dxplan check`: read, schedule, and report what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dxplan.api import check_file
from dxplan.cli import console
from dxplan.cli.code_option import read_codes
from dxplan.cli.findings_format import Format, findings_in, statistics_in
from dxplan.cli.fixing import differences, fix_files
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Force, LangOption, Output, Plans, Today, Width, day, plan_files
from dxplan.cli.scorecards import scorecards
from dxplan.findings.review import Review
from dxplan.findings.selection import Selection
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

HELP = Text(
    "Rà soát kế hoạch: lỗi, cảnh báo, lưu ý và cách sửa.", "Check plans: what is wrong, where, why, what to do."
)
_CODES = "CODES"


def run(
    plans: Plans = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_CODES,
            help=in_own_language(
                "Chỉ tìm các mã này: DX401, DX4, tên, R05, DCMA-01, nhóm; cách nhau bằng dấu phẩy.",
                "Only these codes: DX401, DX4, a name, R05, DCMA-01, a family; separated by commas.",
            ),
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_CODES,
            help=in_own_language("Bỏ qua các mã này.", "Leave these codes out."),
            show_default=False,
        ),
    ] = None,
    severity: Annotated[
        Severity,
        typer.Option(help=in_own_language("Mức nhẹ nhất còn hiện.", "The least severity that is shown.")),
    ] = Severity.NOTE,
    everything: Annotated[
        bool,
        typer.Option(
            "--all",
            help=in_own_language(
                "Hiện cả những điều mà bộ ngưỡng của kế hoạch giữ lại.",
                "Show also what the plan's profile holds back.",
            ),
        ),
    ] = False,
    statistics: Annotated[
        bool,
        typer.Option(
            "--statistics",
            help=in_own_language("Chỉ đếm: mỗi mã bao nhiêu lần.", "Only count: how often each code."),
        ),
    ] = False,
    format_: Annotated[
        Format, typer.Option("--format", help=in_own_language("Dạng kết quả.", "Format of the findings."))
    ] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    exit_zero: Annotated[
        bool,
        typer.Option(
            "--exit-zero",
            help=in_own_language("Mã thoát 0 dù tìm thấy lỗi.", "Exit with 0 even if errors are found."),
        ),
    ] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help=in_own_language(
                "Xóa khỏi tệp những gì chắc chắn thừa: quan hệ thừa hoặc lặp, thời gian của mốc.",
                "Take out of the files what surely is superfluous: redundant links, durations of milestones.",
            ),
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=in_own_language("Chỉ cho xem --fix sẽ sửa gì.", "Only show what --fix would change."),
        ),
    ] = False,
    scorecard: Annotated[
        bool,
        typer.Option(
            "--scorecard",
            help=in_own_language(
                "Chấm kế hoạch theo 14 điểm của DCMA và 10 thông lệ của GAO.",
                "Measure plans by DCMA's 14 points and GAO's ten practices.",
            ),
        ),
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=in_own_language(
                "Với --scorecard: bản cũ của tệp kế hoạch, làm kế hoạch gốc để so.",
                "With --scorecard: an older version of the plan file, to compare progress with.",
            ),
            show_default=False,
        ),
    ] = None,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Check each plan and print its findings and figures."""
    selection = Selection(
        read_codes(select, "--select"), read_codes(ignore, "--ignore") or frozenset(), severity, everything
    )
    if statistics and format_ not in (Format.TEXT, Format.JSON):
        raise typer.BadParameter(
            in_own_language("--statistics chỉ có dạng text và json", "--statistics comes as text or json only")
        )
    if baseline is not None and not scorecard:
        raise typer.BadParameter(
            in_own_language("--baseline chỉ dùng cùng --scorecard", "--baseline goes with --scorecard only")
        )
    files = plan_files(plans)
    if scorecard:
        if statistics or fix or diff or select or ignore:
            raise typer.BadParameter(
                in_own_language(
                    "--scorecard không dùng cùng --statistics, --fix, --diff, --select, --ignore",
                    "--scorecard does not go with --statistics, --fix, --diff, --select or --ignore",
                )
            )
        raise typer.Exit(
            scorecards(
                files, baseline, today=day(today), format_=format_, lang=lang, width=width, output=output, force=force
            )
        )
    if diff and output is not None:
        raise typer.BadParameter(
            in_own_language(
                "--diff chỉ in ra màn hình, không dùng cùng -o", "--diff is printed; it does not go with -o"
            )
        )
    if fix and not diff:
        fix_files(files, day(today), selection)
    reviews = [check_file(path, day(today), selection) for path in files]
    if diff:
        console.show_mistakes((review.outcome for review in reviews), lang, width)
        console.show(differences(files, day(today), selection, color=console.has_color()))
        raise typer.Exit(_exit_code(reviews, exit_zero=exit_zero))
    written = statistics_in if statistics else findings_in
    text = written(format_, reviews, lang, width, color=output is None and console.has_color())
    if output is None:
        console.show(text)
    else:
        console.write_file(output, text, force=force, plans=files)
        findings = sum(len(review.findings) for review in reviews)
        console.tell(
            in_own_language(
                f"đã ghi {findings} phát hiện của {len(reviews)} kế hoạch vào {output}",
                f"wrote {findings} finding{'' if findings == 1 else 's'} of {len(reviews)} "
                f"plan{'' if len(reviews) == 1 else 's'} to {output}",
            )
        )
    raise typer.Exit(_exit_code(reviews, exit_zero=exit_zero))


def _exit_code(reviews: list[Review], *, exit_zero: bool) -> int:
    if any(review.outcome.schedule is None or review.crashed for review in reviews):
        return console.UNUSABLE
    has_errors = any(console.errors_among(review.findings) for review in reviews)
    return console.FINDINGS if has_errors and not exit_zero else console.FINE
