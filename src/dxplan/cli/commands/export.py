"""`dxplan export`: the plan in another program's format."""

from typing import Annotated

import typer

from dxplan.api.exporting import MissingExtraError, export_file, export_formats
from dxplan.api.inputs import closest
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Force, LangOption, Output, Plan, Today, Width, day
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

GROUP = Group.HANDING_ON
HELP = Text(
    "Xuất kế hoạch cùng tiến độ sang dạng của chương trình khác.",
    "Export a plan with its dates for another program.",
)
EXAMPLES = {
    "dxplan export plans/thu-duc.yaml --to msproject -o thu-duc.xml": Text(
        "Cho Microsoft Project.", "For Microsoft Project."
    ),
    "dxplan export plans/thu-duc.yaml --to xlsx -o thu-duc.xlsx": Text(
        "Bảng Excel kèm biểu đồ.", "A workbook with the chart."
    ),
    "dxplan export plans/thu-duc.yaml --to mermaid": Text(
        "In ra, để dán vào trang wiki.", "Print it, to paste into a wiki."
    ),
}


def _format(name: str) -> str:
    names = export_formats()
    if name in names:
        return name
    near, all_, name = closest(name, names), ", ".join(names), shown(name)
    raise typer.BadParameter(
        in_own_language(
            f"không có dạng `{name}`" + (f"; có phải ý bạn là {near}?" if near else "") + f" (có: {all_})",
            f"there is no format `{name}`" + (f"; did you mean {near}?" if near else "") + f" (there are: {all_})",
        )
    )


def run(
    plan: Plan,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar=in_own_language("DẠNG", "FORMAT"),
            parser=_format,
            help=in_own_language("Dạng cần xuất: {names}.", "The format: {names}.", names=", ".join(export_formats())),
            show_default=False,
        ),
    ],
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Read and schedule the plan and write it in the format."""
    try:
        exported = export_file(plan, to, day(today), console.language_for(None, lang) if lang else None)
    except MissingExtraError as error:
        console.stop(
            in_own_language(
                f"dạng {to} {error.why.in_language('vi')}",
                f"{to} {error.why.in_language('en')}",
            )
        )
    if exported.data is None:
        console.show_mistakes([exported.outcome], lang, width)
        raise typer.Exit(console.UNUSABLE)
    if output is None:
        console.show_file(exported.data)
    else:
        console.write_file(output, exported.data, force=force, plans=[plan], lang=lang)
    console.tell_unkept(exported.left_out, lang)
    if output is not None:
        console.tell(
            say("đã ghi {output}: {title}", "wrote {output}: {title}", output=str(output), title=exported.title), lang
        )
