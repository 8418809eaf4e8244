"""`dxplan load`: what plans ask of resources and agencies over time, and their money by quarter."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import FORMAT_HELP, Force, Lang, LangOption, Output, Plans, Width, plan_files
from dxplan.cli.pictures import for_text_alone
from dxplan.cli.typesetting import PANELS, typeset
from dxplan.cli.waiting import waiting
from dxplan.render.encoding import PLAIN
from dxplan.text.counts import PLAN, Count
from dxplan.text.phrase import Language, Text, say

if TYPE_CHECKING:
    from dxplan.api.loads import Loading

GROUP = Group.LOOKING
HELP = Text(
    "Nhu cầu nguồn lực theo thời gian so với sức chứa, việc của từng cơ quan, kinh phí theo quý.",
    "Demand for resources over time against what there is, what each agency leads, money by quarter.",
)
EXAMPLES = {
    "dxplan load plans/thu-duc.yaml": Text("Cả kế hoạch.", "The whole plan."),
    "dxplan load plans/thu-duc.yaml --resource vnpt_exp": Text("Chỉ một nguồn lực.", "One resource only."),
    "dxplan load plans/thu-duc.yaml -o load.html": Text(
        "Thành một trang có hình và bảng.", "A page with pictures and tables."
    ),
    "dxplan load plans/hcm.yaml --money --format csv -o money.csv": Text(
        "Kinh phí theo quý, thành bảng.", "Money by quarter, as a table."
    ),
}


class Format(StrEnum):
    """What loads are written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    SVG = "svg"
    HTML = "html"
    PNG = "png"
    PDF = "pdf"


def run(
    plans: Plans = None,
    resource: Annotated[
        list[str] | None,
        typer.Option(
            "--resource",
            metavar=in_own_language("MÃ", "ID"),
            help=in_own_language(
                "Chỉ nguồn lực này (mã hoặc tên); ghi được nhiều lần.",
                "Only this resource (id or name); may be given several times.",
            ),
            show_default=False,
        ),
    ] = None,
    agency: Annotated[
        list[str] | None,
        typer.Option(
            "--agency",
            metavar=in_own_language("MÃ", "ID"),
            help=in_own_language(
                "Chỉ cơ quan này (mã hoặc tên): nguồn lực của cơ quan và nhiệm vụ cơ quan chủ trì.",
                "Only this agency (id or name): its resources, and the tasks that it leads.",
            ),
            show_default=False,
        ),
    ] = None,
    money: Annotated[
        bool, typer.Option("--money", help=in_own_language("Chỉ kinh phí theo quý.", "Only the money by quarter."))
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    ascii_: Annotated[
        bool,
        typer.Option(
            "--ascii",
            help=in_own_language(
                "Vẽ bằng ký tự ASCII (tên giữ nguyên dấu).", "Draw in ASCII (names keep their letters)."
            ),
        ),
    ] = False,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Show what each plan asks for."""
    if money and (resource or agency):
        raise typer.BadParameter(
            in_own_language(
                "--money không đi cùng --resource, --agency", "--money does not go with --resource or --agency"
            )
        )
    for_text_alone(format_, ascii=ascii_)
    from dxplan.api.loads import NoResourceError, loading_of

    files = plan_files(plans)
    with waiting(files) as each:
        outcomes = [schedule_file(path) for path in each]
    unusable = console.show_mistakes(outcomes, lang, width)
    scheduled = [(o.schedule, console.language_for(o, lang)) for o in outcomes if o.schedule is not None]
    if scheduled:
        try:
            found = loading_of(
                [schedule for schedule, _ in scheduled],
                resources=resource or (),
                agencies=agency or (),
                only_money=money,
            )
        except NoResourceError as error:
            console.stop(in_own_language(error.reason))
        languages = {id(schedule): language for schedule, language in scheduled}
        loadings = [(loading, languages[id(loading.schedule)]) for loading in found]
        encoding = PLAIN
        if format_ is Format.TEXT:
            from dxplan.render.loads.load_text import load_text

            columns, color = console.width(width), console.has_color() and output is None
            many = console.has_many_colors()
            content: str | bytes = load_text(loadings, columns, color=color, many_colors=many, ascii_only=ascii_)
        elif format_ is Format.JSON:
            from dxplan.render.loads.load_json import load_json

            content = load_json(loadings, as_list=len(files) > 1)
        elif format_ is Format.CSV:
            from dxplan.render.loads.load_csv import ENCODING, load_csv

            content, encoding = load_csv(loadings), ENCODING
        else:
            content = _picture(loadings, format_, lang)
        if output is not None:
            console.write_file(output, content, force=force, plans=files, lang=lang, encoding=encoding)
            console.tell(
                say(
                    "đã ghi nhu cầu nguồn lực của {plans} vào {output}",
                    "wrote the loads of {plans} to {output}",
                    plans=Count(len(loadings), PLAN),
                    output=str(output),
                ),
                lang,
            )
        elif isinstance(content, bytes):
            console.show_file(content)
        else:
            console.show(content)
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)


def _picture(loadings: "Sequence[tuple[Loading, Language]]", format_: Format, lang: Lang | None) -> bytes:
    if format_ is Format.HTML:
        from dxplan.render.loads.load_html import load_html

        return PLAIN.encoded(load_html(loadings))
    from dxplan.render.loads.load_svg import load_pdf, load_png, load_svg

    if format_ is Format.SVG:
        return PLAIN.encoded(load_svg(loadings))
    make = load_png if format_ is Format.PNG else load_pdf
    return typeset(format_, lambda: make(loadings), lang, PANELS, "--resource")
