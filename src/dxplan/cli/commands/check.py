"""`dxplan check`: read, schedule, and report what is wrong."""

from typing import Annotated

import typer

from dxplan.api.findings import Selection, Severity, check_file
from dxplan.cli import console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.findings import Format, exit_code, show_findings
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import (
    FORMAT_HELP,
    Baseline,
    Force,
    Guess,
    LangOption,
    Output,
    Plans,
    Today,
    Units,
    Width,
    day,
    plan_files,
)
from dxplan.cli.selecting import Ignore, Select, ignored, selected
from dxplan.cli.waiting import waiting
from dxplan.cli.watching.option import Watch
from dxplan.text.phrase import Text

GROUP = Group.LOOKING
HELP = Text(
    "Rà soát kế hoạch: lỗi, cảnh báo, lưu ý và cách sửa.", "Check plans: what is wrong, where, why, what to do."
)
EXAMPLES = {
    "dxplan check": Text("Rà soát mọi kế hoạch trong plans/.", "Check all plans in plans/."),
    "dxplan check plans/hcm.yaml --all": Text("Một kế hoạch, kể từng phát hiện.", "One plan, finding by finding."),
    "dxplan check plans/hcm.yaml --select programme --ignore DX418": Text(
        "Chỉ một nhóm quy tắc, bỏ một mã.", "One family of rules only, without one of its codes."
    ),
    "dxplan check --format sarif -o plans.sarif --force": Text(
        "Cho GitHub, GitLab hoặc trình soạn thảo.", "For GitHub, GitLab or an editor."
    ),
}
_TEXT = Format("text")


def run(
    context: typer.Context,
    plans: Plans = None,
    select: Select = None,
    ignore: Ignore = None,
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
    units: Units = False,
    details: Annotated[
        bool,
        typer.Option(
            "--details",
            help=in_own_language(
                "Nhiều kế hoạch: in mọi phát hiện, không chỉ bảng tóm tắt.",
                "Of several plans print every finding, not the table alone.",
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
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = _TEXT,
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
            help=in_own_language("Sửa trước như `dxplan fix`, rồi mới rà soát.", "Mend first, as `dxplan fix`."),
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=in_own_language("Chỉ cho xem --fix sẽ sửa gì.", "Only show what --fix would change."),
        ),
    ] = False,
    guess: Guess = False,
    scorecard: Annotated[
        bool,
        typer.Option(
            "--scorecard",
            help=in_own_language(
                "Chấm điểm như `dxplan scorecard`, với các tùy chọn của lệnh ấy.",
                "Measure plans, as `dxplan scorecard`, with the options of that command.",
            ),
        ),
    ] = False,
    baseline: Baseline = None,
    watch: Watch = False,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Check each plan and print its findings and figures."""
    given = dict(locals())
    if watch:
        from dxplan.cli.watching.watch import not_with_watch, watched

        not_with_watch(fix=fix, diff=diff, scorecard=scorecard)
        raise typer.Exit(watched(plan_files(plans), run, given, lang))
    if scorecard:
        from dxplan.cli.commands import scorecard as scorecard_command
        from dxplan.cli.scorecards import show_scorecards
        from dxplan.cli.short_ways import goes_as

        goes_as(context, "--scorecard", scorecard_command.run, "scorecard", "exit_zero")
        files = plan_files(plans)
        raise typer.Exit(
            show_scorecards(
                files, baseline, day(today), format_=format_, lang=lang, width=width, output=output, force=force
            )
        )
    if diff:
        from dxplan.cli.commands import fix as fix_command
        from dxplan.cli.short_ways import goes_as

        goes_as(context, "--diff", fix_command.run, "fix", "severity", "everything", "exit_zero")
    selection = Selection(selected(select), ignored(ignore), severity, everything, units)
    files = plan_files(plans)
    agreed = baselines_meant(baseline, files, lang, width)
    all_written = True
    if fix and not diff:
        from dxplan.cli.fixing import fix_files

        all_written = fix_files(files, day(today), selection, lang, guess=guess).all_written
    with waiting(list(zip(files, agreed, strict=True))) as each:
        reviews = [check_file(path, day(today), selection, guess=guess, baseline=of) for path, of in each]
    if diff:
        from dxplan.cli.fixing import show_differences

        console.show_mistakes((review.outcome for review in reviews), lang, width)
        show_differences([review.outcome for review in reviews], day(today), selection, lang, guess=guess)
    else:
        show_findings(reviews, format_, lang, width, output, statistics=statistics, force=force, details=details)
    raise typer.Exit(exit_code(reviews, exit_zero=exit_zero) if all_written else console.UNUSABLE)
