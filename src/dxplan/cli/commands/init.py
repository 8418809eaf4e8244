"""`dxplan init`: a new plan file, from a template or from another program's file."""

from pathlib import Path
from typing import Annotated

import typer

from dxplan.cli import console
from dxplan.cli.beginning import from_another_file, from_template, show_templates
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Force, Lang, LangOption, Today, Width, day
from dxplan.text.phrase import Text

GROUP = Group.WRITING
HELP = Text(
    "Bắt đầu một kế hoạch mới: từ một mẫu, hoặc từ bảng Excel, Word, CSV (--from).",
    "Begin a new plan: from a template, or from a table of Excel, Word or CSV (--from).",
)
EXAMPLES = {
    "dxplan init --list": Text("Xem có những mẫu nào.", "See which templates there are."),
    'dxplan init --template ioc --province "Nghe An" --start 2027-01-04': Text(
        "Bắt đầu từ một mẫu, ghi vào plans/.", "Begin with a template, written into plans/."
    ),
    "dxplan init plans/tu-excel.yaml --from plan.xlsx": Text(
        "Bắt đầu từ bảng Excel của đơn vị.", "Begin with a department's Excel table."
    ),
}


def run(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar=in_own_language("TỆP", "FILE"),
            help=in_own_language(
                "Tệp kế hoạch sẽ ghi; mặc định plans/TÊN-MẪU.yaml; - là in ra.",
                "The plan file to write; plans/TEMPLATE.yaml by default; - prints.",
            ),
            show_default=False,
        ),
    ] = None,
    template: Annotated[
        str | None,
        typer.Option(
            "--template",
            "-t",
            metavar=in_own_language("TÊN|TỆP", "NAME|FILE"),
            help=in_own_language("Tên mẫu (xem --list), hoặc tệp kế hoạch làm mẫu.", "A template, or a plan file."),
            show_default=False,
        ),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help=in_own_language("Cho biết có những mẫu nào.", "Tell which there are."))
    ] = False,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar=in_own_language("NGUỒN", "SOURCE"),
            help=in_own_language(
                "Lấy nhiệm vụ từ tệp này: xlsx, csv, bảng markdown, Microsoft Project…",
                "Take the tasks from this file: xlsx, csv, a markdown table, Microsoft Project…",
            ),
            show_default=False,
        ),
    ] = None,
    province: Annotated[
        str | None,
        typer.Option(
            "--province",
            metavar=in_own_language("TỈNH", "PROVINCE"),
            help=in_own_language("Tỉnh, thành phố.", "The province or city."),
            show_default=False,
        ),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            "--start",
            metavar=in_own_language("NGÀY", "DATE"),
            help=in_own_language(
                "Ngày bắt đầu; mặc định ngày làm việc đầu tiên của tháng sau.",
                "The first day; the first working day of next month by default.",
            ),
            show_default=False,
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            metavar=in_own_language("TÊN", "NAME"),
            help=in_own_language("Tên kế hoạch.", "What the plan is called."),
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        Lang | None,
        typer.Option(
            "--language",
            help=in_own_language("Ngôn ngữ của kế hoạch.", "Language of the plan."),
            show_default=False,
        ),
    ] = None,
    force: Force = False,
    today: Today = None,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """List the templates, or write a plan and say what comes next."""
    of_plan = console.language_for(None, language or lang)
    if list_:
        show_templates(of_plan, console.width(width))
    elif source is not None:
        if template is not None:
            raise typer.BadParameter(
                in_own_language("--from và --template không dùng cùng nhau", "--from and --template exclude each other")
            )
        from_another_file(source, file, of_plan, start, province, name, force=force, lang=lang, width=width)
    else:
        from_template(template, file, of_plan, start, province, name, day(today), force=force, lang=lang, width=width)
