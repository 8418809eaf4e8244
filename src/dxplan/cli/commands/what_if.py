"""`dxplan what-if`: a plan before and after changes that are only supposed."""

from enum import StrEnum
from typing import Annotated

import typer

from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import FORMAT_HELP, LangOption, Plan, Today, Width, day
from dxplan.text.display import visible
from dxplan.text.phrase import Text, say

GROUP = Group.DOING
HELP = Text(
    "Nếu đổi thì sao: tiến độ, thời hạn, phát hiện, chi phí trước và sau; không ghi gì nếu không có --write.",
    "What if: dates, promises, findings and cost before and after a change; nothing is written without --write.",
)
EXAMPLES = {
    "dxplan what-if plans/thu-duc.yaml --set TD24.duration=90d": Text(
        "Một việc dài hơn thì sao.", "What if a task takes longer."
    ),
    "dxplan what-if plans/thu-duc.yaml --delay TD14=10d --lose vnpt_exp=2": Text(
        "Việc bắt đầu muộn và thiếu người thì sao.", "What if one begins late, and people are missing."
    ),
}
_CHANGE = in_own_language("ĐỔI", "CHANGE")


class Format(StrEnum):
    """What the comparison is written as."""

    TEXT = "text"
    JSON = "json"


def _option(name: str, vi: str, en: str) -> object:
    return typer.Option(name, metavar=_CHANGE, help=in_own_language(vi, en), show_default=False)


def run(
    plan: Plan,
    set_: Annotated[
        list[str] | None,
        _option("--set", "Đặt khóa của nhiệm vụ: TD24.duration=90d.", "Set a task's key: TD24.duration=90d."),
    ] = None,
    drop: Annotated[list[str] | None, _option("--drop", 'Bỏ quan hệ: "A→B".', 'Drop a link: "A→B" or "A->B".')] = None,
    add: Annotated[list[str] | None, _option("--add", 'Thêm quan hệ: "A→C SS+5d".', 'Add a link: "A→C SS+5d".')] = None,
    delay: Annotated[
        list[str] | None, _option("--delay", "Nhiệm vụ bắt đầu muộn hơn: TD14=30d.", "Start a task later: TD14=30d.")
    ] = None,
    lose: Annotated[
        list[str] | None, _option("--lose", "Mất bớt nguồn lực: vnpt_exp=2.", "Lose units of a resource: vnpt_exp=2.")
    ] = None,
    write: Annotated[
        bool,
        typer.Option("--write", help=in_own_language("Ghi vào tệp kế hoạch.", "Write it into the plan file.")),
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Try the changes and show both sides."""
    from dxplan.api.suppositions import NotSupposedError, suppositions_of, what_if, write_supposed

    try:
        asked = suppositions_of(set_=set_ or (), drop=drop or (), add=add or (), delay=delay or (), lose=lose or ())
        if not asked:
            raise typer.BadParameter(
                in_own_language(
                    "chưa ghi thay đổi nào: --set, --drop, --add, --delay, --lose",
                    "no change is named: --set, --drop, --add, --delay, --lose",
                )
            )
        outcome = schedule_file(plan)
        if outcome.schedule is None:
            console.show_mistakes([outcome], lang, width)
            raise typer.Exit(console.UNUSABLE)
        tried = what_if(outcome.schedule, asked, day(today))
        after = write_supposed(outcome, tried) if write else None
    except NotSupposedError as error:
        console.stop(visible(f"{error.typed}: {in_own_language(error.reason)}"))
    language = console.language_for(outcome, lang)
    if format_ is Format.JSON:
        from dxplan.render.what_if.what_if_json import what_if_json

        console.show(what_if_json(tried, language))
    else:
        from dxplan.render.what_if.what_if_text import what_if_text

        console.show(what_if_text(tried, language, console.width(width), color=console.has_color()))
    if after is not None:
        if after != outcome.data:
            console.rewrite_plan(plan, outcome.data, after, lang)
        console.tell(say("đã ghi {path}", "wrote {path}", path=str(plan)), lang)
    raise typer.Exit(console.FINDINGS if tried.sides.breaks else console.FINE)
