"""`dxplan report`: the plan as a paper for a meeting, from a template."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from dxplan.api import check_file, closest
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Force, LangOption, Output, Plan, Today, Width, day, within_years
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.subject import Period, Subject
from dxplan.render.documents.templates import NoTemplateError, fill, find_template
from dxplan.text.counts import MILESTONE, TASK, Count, Noun
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

HELP = Text(
    "Viết kế hoạch thành tài liệu họp (markdown), theo mẫu trong templates/documents/.",
    "Write the plan as a paper for a meeting (markdown), from a template in templates/documents/.",
)

_TO_DECIDE = Noun("việc cần quyết định", "point to decide", "points to decide")
_LESSON = Noun("điểm để rút kinh nghiệm", "lesson")


def run(
    plan: Plan,
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
    template: Annotated[
        str, typer.Option("--template", help=in_own_language("Tên mẫu tài liệu.", "Name of the document template."))
    ] = "meeting",
    agency: Annotated[
        str | None,
        typer.Option(
            "--agency",
            help=in_own_language(
                "Cơ quan ban hành (mã hoặc tên); mặc định là cơ quan nhà nước chủ trì nhiều nhiệm vụ nhất.",
                "Issuing agency (id or name); by default the state agency that leads most tasks.",
            ),
            show_default=False,
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(
            "--place",
            help=in_own_language(
                "Địa danh ghi trước ngày; mặc định là tỉnh, thành phố của kế hoạch.",
                "Place in front of the date; the plan's province by default.",
            ),
            show_default=False,
        ),
    ] = None,
    date: Annotated[
        datetime | None,
        typer.Option(
            "--date",
            formats=["%Y-%m-%d"],
            callback=within_years,
            help=in_own_language("Ngày ghi trên văn bản; mặc định là hôm nay.", "Date of the paper; today by default."),
            show_default=False,
        ),
    ] = None,
    today: Today = None,
    width: Width = None,
) -> None:
    """Read, schedule and examine the plan, and write the paper."""
    review = check_file(plan, day(today))
    if review.outcome.schedule is None:
        console.show_mistakes([review.outcome], lang, width)
        raise typer.Exit(console.UNUSABLE)
    subject = Subject(
        schedule=review.outcome.schedule,
        findings=review.findings,
        waived=review.waived,
        language=console.language_for(review.outcome, lang),
        today=day(today),
        agency=agency,
        place=place,
        dated=None if date is None else date.date(),
    )
    try:
        found = find_template(template, subject.language)
    except NoTemplateError as error:
        console.stop(_no_template(template, error.names))
    paper = meeting_paper(subject)
    text = fill(found, paper=paper)
    if output is None:
        console.show(text)
        return
    console.write_file(output, text, force=force, plans=[plan], lang=lang)
    milestones = sum(review.outcome.schedule.plan.tasks[id_].is_milestone for id_ in subject.numbers)
    points = _LESSON if subject.period is Period.AFTER else _TO_DECIDE
    console.tell(
        say(
            "đã ghi {output}: {tasks}, {milestones}, {points}",
            "wrote {output}: {tasks}, {milestones}, {points}",
            output=str(output),
            tasks=Count(len(subject.numbers) - milestones, TASK),
            milestones=Count(milestones, MILESTONE),
            points=Count(len(paper.decisions), points),
        ),
        lang,
    )


def _no_template(name: str, names: tuple[str, ...]) -> str:
    near, all_ = closest(name, names), ", ".join(names)
    name = shown(name)
    return in_own_language(
        f"không có mẫu {name!r}" + (f"; có phải ý bạn là {near!r}?" if near else "") + f" (có: {all_})",
        f"there is no template {name!r}" + (f"; did you mean {near!r}?" if near else "") + f" (there are: {all_})",
    )
