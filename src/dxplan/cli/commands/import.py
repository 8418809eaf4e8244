# noqa: N999  (named as the command is called)
"""`dxplan import`: another program's plan as a plan file, with a report of what came over."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Force, Lang, LangOption, Output, Today, Width, day
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from dxplan.api.importing import Brought, Refused

GROUP = Group.HANDING_ON
HELP = Text(
    "Nhập kế hoạch của chương trình khác (Microsoft Project, Excel, CSV) thành tệp kế hoạch.",
    "Import another program's plan (Microsoft Project, Excel, CSV) as a plan file.",
)
EXAMPLES = {
    "dxplan import plan.xlsx -o plan.yaml": Text("Từ bảng Excel.", "From a workbook."),
    "dxplan import plan.xml -o from-project.yaml --ids names": Text(
        "Từ Microsoft Project, đặt mã theo tên.", "From Microsoft Project, with ids after the names."
    ),
}


class Ids(StrEnum):
    """What ids of tasks are made of."""

    NUMBERS = "numbers"
    NAMES = "names"


class Report(StrEnum):
    """How the report is written."""

    TEXT = "text"
    JSON = "json"


def run(
    file: Annotated[
        Path,
        typer.Argument(
            metavar=in_own_language("TỆP", "FILE"),
            readable=False,
            help=in_own_language(
                "Tệp của chương trình khác; dạng nhận ra theo nội dung.", "The file of another program."
            ),
        ),
    ],
    output: Output = None,
    ids: Annotated[
        Ids,
        typer.Option(
            "--ids",
            help=in_own_language(
                "Mã nhiệm vụ theo số của tệp (t12) hoặc theo tên (khao-sat).",
                "Ids by the file's numbers (t12) or by names (khao-sat).",
            ),
        ),
    ] = Ids.NUMBERS,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--columns",
            metavar=in_own_language("KHÓA=TIÊU-ĐỀ", "KEY=HEADING"),
            help=in_own_language(
                'Cột nào là gì, ví dụ "lead=Đơn vị"; dùng nhiều lần được.',
                'Which column is what, as "lead=Unit"; may be given several times.',
            ),
            show_default=False,
        ),
    ] = None,
    report: Annotated[
        Report, typer.Option("--report", help=in_own_language("Dạng của báo cáo.", "How the report is written."))
    ] = Report.TEXT,
    force: Force = False,
    today: Today = None,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Read the file, write the plan, and report."""
    from dxplan.api.importing import Refused, import_file, import_report

    language = console.language_for(None, lang)
    by_heading = _by_heading(columns or ())
    brought = import_file(file, ids_from_names=ids is Ids.NAMES, columns=by_heading, language=language)
    if isinstance(brought, Refused):
        console.stop(_refusal(file, brought, lang))
    told = import_report(brought, report.value, language, console.width(width))
    if output is None:
        console.show(brought.text)
        console.put_report_aside(told)
    else:
        console.write_file(output, brought.text, force=force, plans=[file], lang=lang)
        _write_baselines(brought, output, day(today), lang)
        console.show(told)
        if report is Report.TEXT:
            console.tell(say("đã ghi {output}", "wrote {output}", output=str(output)), lang)
    if brought.problem is not None:
        raise typer.Exit(console.FINDINGS)


def _write_baselines(brought: "Brought", output: Path, made_on: date, lang: Lang | None) -> None:
    """Write the file's baselines beside the plan; one that is there already stays, for it is never written anew."""
    from dxplan.api.importing import imported_baselines

    made = imported_baselines(brought, output, made_on, console.language_for(None, lang))
    kept = [baseline for baseline in made if baseline.baseline is not None and not baseline.file.exists()]
    for baseline in kept:
        with console.together() as files:
            console.make_folder(baseline.file.parent, files)
            console.write_file(baseline.file, baseline.text, force=False, plans=[output], lang=lang)
    if kept:
        written = listed([str(baseline.file) for baseline in kept])
        console.tell(say("đã ghi kế hoạch gốc {files}", "wrote the baselines {files}", files=written), lang)
    for baseline in made:
        if baseline.reason is not None:
            console.tell(baseline.reason, lang)
        elif baseline not in kept:
            there = say(
                "{file} đã có và được giữ nguyên", "{file} exists and is left as it is", file=str(baseline.file)
            )
            console.tell(there, lang)


def _by_heading(columns: list[str] | tuple[()]) -> dict[str, str]:
    """Headings to keys.

    Raises:
        typer.BadParameter: a column says no key or no heading.
    """
    found = {}
    for column in columns:
        key, _, heading = column.partition("=")
        if not key.strip() or not heading.strip():
            raise typer.BadParameter(
                in_own_language(
                    f"--columns {column!r}: viết KHÓA=TIÊU-ĐỀ, ví dụ name=Nhiệm vụ",
                    f"--columns {column!r}: write KEY=HEADING, as name=Task",
                )
            )
        found[heading.strip()] = key.strip()
    return found


def _refusal(file: Path, refused: "Refused", lang: Lang | None) -> str:
    language = console.language_for(None, lang)
    place = f"{file}:{refused.line}" if refused.line else str(file)
    hint = f"; {refused.hint.in_language(language)}" if refused.hint else ""
    return f"{place}: {refused.reason.in_language(language)}{hint}"
