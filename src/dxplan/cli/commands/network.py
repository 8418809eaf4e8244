"""`dxplan network`: the network of a plan as a picture."""

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.plans import Schedule, schedule_file
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import FORMAT_HELP, Force, Lang, LangOption, Output, Plan, Units, Width
from dxplan.cli.typesetting import typeset
from dxplan.render.encoding import PLAIN
from dxplan.text.phrase import Language, Text, say

GROUP = Group.LOOKING
HELP = Text(
    "Vẽ sơ đồ mạng: nhiệm vụ trong khung giai đoạn, liên kết, đường găng.",
    "Draw the network: tasks inside their phases, links, the critical path.",
)
EXAMPLES = {
    "dxplan network plans/hue.yaml -o network.svg": Text("Ghi thành hình để in.", "Write it as a picture to print."),
    "dxplan network plans/hue.yaml --format mermaid": Text("Để dán vào trang wiki.", "To paste into a wiki."),
}


class Format(StrEnum):
    """What a network is written as."""

    SVG = "svg"
    HTML = "html"
    PNG = "png"
    PDF = "pdf"
    DOT = "dot"
    MERMAID = "mermaid"


class PaperSize(StrEnum):
    """The smallest sheet of an SVG."""

    A4 = "a4"
    A3 = "a3"
    A2 = "a2"
    A1 = "a1"
    A0 = "a0"


def run(
    plan: Plan,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.SVG,
    output: Output = None,
    force: Force = False,
    paper: Annotated[
        PaperSize | None,
        typer.Option(
            "--paper",
            help=in_own_language(
                "Khổ giấy nhỏ nhất của svg, pdf, png; chữ quá nhỏ thì lấy khổ lớn hơn. Không ghi: a4 nếu ít nhiệm vụ,"
                " không thì a3.",
                "The smallest sheet of svg, pdf, png; where letters were too small, a larger one is taken. If not"
                " named: a4 for few tasks, else a3.",
            ),
            show_default=False,
        ),
    ] = None,
    units: Units = False,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Read and schedule the plan and draw its network."""
    outcome = schedule_file(plan)
    if outcome.schedule is None:
        console.show_mistakes([outcome], lang, width)
        raise typer.Exit(console.UNUSABLE)
    content = _content(outcome.schedule, console.language_for(outcome, lang), format_, paper, lang, units=units)
    if output is None:
        console.show_file(content)
        return
    console.write_file(output, content, force=force, plans=[plan], lang=lang)
    console.tell(say("đã vẽ sơ đồ mạng vào {output}", "drew the network into {output}", output=str(output)), lang)


def _content(
    schedule: Schedule, language: Language, format_: Format, paper: PaperSize | None, lang: Lang | None, *, units: bool
) -> bytes:
    if format_ is Format.DOT:
        from dxplan.api.networks import network_dot

        return network_dot(schedule, language, opens_units=units)
    from dxplan.render.networks.view import network_view

    view = network_view(schedule, language, opens_units=units)
    if format_ is Format.MERMAID:
        from dxplan.render.networks.network_mermaid import is_too_long, network_mermaid

        text = network_mermaid(view)
        if is_too_long(view, text):
            console.tell(
                say(
                    "sơ đồ vượt giới hạn của Mermaid: chỉ vẽ được khi đặt maxTextSize, maxEdges lớn hơn",
                    "this is beyond Mermaid's limits: it draws it only where maxTextSize and maxEdges are set higher",
                ),
                lang,
            )
        return PLAIN.encoded(text)
    from dxplan.render.networks.effort import TooLargeError
    from dxplan.render.networks.layout import NoGraphvizError, graphviz
    from dxplan.render.networks.network_html import network_html
    from dxplan.render.networks.network_svg import network_sheet

    smallest = None if paper is None else paper.value
    try:
        if format_ is Format.HTML:
            return PLAIN.encoded(network_html(view, graphviz(), smallest))
        sheet = network_sheet(view, graphviz(), smallest)
    except NoGraphvizError:
        console.stop(
            in_own_language(
                f"sơ đồ {format_} cần Graphviz: pip install 'dxplan[network]', hoặc cài chương trình dot",
                f"{format_} needs Graphviz: pip install 'dxplan[network]', or install the program dot",
            )
        )
    except TooLargeError:
        boxes, links = len(list(view.boxes())), len(view.arrows)
        console.stop(
            in_own_language(
                f"sơ đồ quá lớn để in trên một tờ: {boxes} nhiệm vụ và mốc, {links} liên kết;"
                " dùng --format dot hoặc --format mermaid",
                f"the network is too large for a sheet: {boxes} tasks and milestones, {links} links;"
                " use --format dot or --format mermaid",
            )
        )
    if format_ is Format.SVG:
        return PLAIN.encoded(sheet.svg)
    from dxplan.render.gantt.pictures.printing import pdf_of, png_of

    if format_ is Format.PNG:
        return typeset(format_, lambda: png_of(view.title, language, sheet), lang)
    return typeset(format_, lambda: pdf_of(view.title, language, [sheet]), lang)
