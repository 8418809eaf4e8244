"""`dxplan report`: the plan as a paper for a meeting, in brief or in full."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from dxplan.api.findings import check_file
from dxplan.api.inputs import closest
from dxplan.api.papers import NoTemplateError, subject_of
from dxplan.cli import console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Baseline, Force, LangOption, Output, Plan, Today, Units, Width, day, within_years
from dxplan.cli.watching.option import Watch
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.templates import fill, find_template
from dxplan.text.counts import MILESTONE, TASK, Count
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

HELP = Text(
    "Viết kế hoạch thành tài liệu họp (markdown): bản tóm tắt hai trang, hoặc bản đầy đủ.",
    "Write the plan as a paper for a meeting (markdown): a brief of two pages, or the full paper.",
)


def run(
    plan: Plan,
    output: Output = None,
    force: Force = False,
    units: Units = False,
    lang: LangOption = None,
    document: Annotated[
        str,
        typer.Option(
            "--document",
            help=in_own_language(
                "Tài liệu: brief (tóm tắt, hai trang) hoặc full (đầy đủ).",
                "Which document: brief (two pages) or full.",
            ),
        ),
    ] = "brief",
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
            help=in_own_language(
                "Ngày họp: ngày ghi trên văn bản, và kế hoạch được xem như vào ngày đó; mặc định là hôm nay.",
                "Day of the meeting: it dates the paper, and the plan is seen as of it; today by default.",
            ),
            show_default=False,
        ),
    ] = None,
    baseline: Baseline = None,
    today: Today = None,
    watch: Watch = False,
    width: Width = None,
) -> None:
    """Read, schedule and examine the plan, and write the paper."""
    given = dict(locals())
    if watch:
        from dxplan.cli.watching.watch import watched

        raise typer.Exit(watched([plan], run, given, lang))
    meeting = day(date or today)
    (agreed,) = baselines_meant(baseline, [plan], lang, width)
    review = check_file(plan, meeting, baseline=agreed)
    if review.outcome.schedule is None:
        console.show_mistakes([review.outcome], lang, width)
        raise typer.Exit(console.UNUSABLE)
    language = console.language_for(review.outcome, lang)
    subject = subject_of(review, language, meeting, agency=agency, place=place, opens_units=units)
    try:
        found = find_template(document, subject.language)
    except NoTemplateError as error:
        console.stop(_no_document(document, error.names))
    paper = meeting_paper(subject)
    text = fill(found, paper=paper)
    if output is None:
        console.show(text)
        return
    console.write_file(output, text, force=force, plans=[plan], lang=lang)
    milestones = sum(subject.plan.tasks[id_].is_milestone for id_ in subject.numbers)
    console.tell(
        say(
            "đã ghi {output}: {tasks}, {milestones}, {points}",
            "wrote {output}: {tasks}, {milestones}, {points}",
            output=str(output),
            tasks=Count(len(subject.numbers) - milestones, TASK),
            milestones=Count(milestones, MILESTONE),
            points=paper.count,
        ),
        lang,
    )


def _no_document(name: str, names: tuple[str, ...]) -> str:
    near, all_ = closest(name, names), ", ".join(names)
    name = shown(name)
    return in_own_language(
        f"không có tài liệu {name!r}" + (f"; có phải ý bạn là {near!r}?" if near else "") + f" (có: {all_})",
        f"there is no document {name!r}" + (f"; did you mean {near!r}?" if near else "") + f" (there are: {all_})",
    )
