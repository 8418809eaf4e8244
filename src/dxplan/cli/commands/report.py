"""`dxplan report`: the plan as a paper: for a meeting, to be issued, of its progress, of what was concluded."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dxplan.api.exporting import MissingExtraError
from dxplan.api.findings import check_file
from dxplan.api.inputs import closest
from dxplan.api.papers import (
    NoTemplateError,
    UnusableTemplateError,
    paper_file,
    paper_formats,
    subject_of,
    template_values,
)
from dxplan.cli import console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Baseline, Force, LangOption, Output, Plan, Today, Units, Width, day, within_years
from dxplan.cli.watching.option import Watch
from dxplan.text.counts import MILESTONE, TASK, Count
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from dxplan.render.documents.subject import Subject

GROUP = Group.HANDING_ON
HELP = Text(
    "Viết kế hoạch thành văn bản (markdown, Word, trang web): tóm tắt, đầy đủ, kế hoạch, báo cáo, thông báo kết luận.",
    "Write the plan as a paper (markdown, Word, a web page): brief, full, plan, progress report, conclusions.",
)
EXAMPLES = {
    "dxplan report plans/hcm.yaml -o brief.md": Text(
        "Bản tóm tắt hai trang cho cuộc họp.", "A brief of two pages for a meeting."
    ),
    "dxplan report plans/hcm.yaml -o full.md --document full": Text("Bản đầy đủ.", "The full paper."),
    "dxplan report plans/hcm.yaml -o ke-hoach.docx --document plan --format docx": Text(
        "Kế hoạch ban hành theo Nghị định 30/2020, dạng Word.", "The plan to be issued, as a Word file."
    ),
    "dxplan report plans/hcm.yaml --lang en --date 2024-06-14": Text(
        "Bằng tiếng Anh, cho cuộc họp ngày ấy.", "In English, for the meeting of that day."
    ),
}


def _format(name: str) -> str:
    names = paper_formats()
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
    output: Output = None,
    force: Force = False,
    units: Units = False,
    lang: LangOption = None,
    document: Annotated[
        str,
        typer.Option(
            "--document",
            help=in_own_language(
                "Tài liệu: brief (tóm tắt, hai trang), full (đầy đủ), plan (kế hoạch ban hành theo Nghị định 30/2020), "
                "progress (báo cáo tiến độ), conclusion (thông báo kết luận theo cơ quan).",
                "Which document: brief (two pages), full, plan (to be issued, after Decree 30/2020), progress (a "
                "report), conclusion (a notice by agency).",
            ),
        ),
    ] = "brief",
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            parser=_format,
            metavar=in_own_language("DẠNG", "FORMAT"),
            help=in_own_language(
                "md (markdown), docx (Word, thể thức Nghị định 30/2020), pdf hoặc html (một tệp, in được); "
                "không ghi thì theo đuôi tệp của -o.",
                "md (markdown), docx (Word, with the page of Decree 30/2020), pdf or html (one file, prints); "
                "by the ending of -o if not named.",
            ),
        ),
    ] = "md",
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            help=in_own_language(
                "Mẫu riêng (jinja2 trên markdown) thay cho --document; --values nói mẫu được dùng giá trị nào.",
                "A template of your own (jinja2 over markdown) in place of --document; --values says what it can use.",
            ),
            show_default=False,
        ),
    ] = None,
    values: Annotated[
        bool,
        typer.Option(
            "--values",
            help=in_own_language(
                "Liệt kê các giá trị mà mẫu được dùng, với kiểu và giá trị ở kế hoạch này.",
                "List the values that a template gets, with type and what they are for this plan.",
            ),
        ),
    ] = False,
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
    if values:
        console.show("\n".join(_value_lines(subject)) + "\n")
        return
    try:
        paper = paper_file(subject, document, format_, template)
    except NoTemplateError as error:
        console.stop(_no_document(document, error.names))
    except UnusableTemplateError as error:
        where = shown(str(template)) + ("" if error.line is None else f":{error.line}")
        console.stop(f"{where}: {in_own_language(error.why.vi, error.why.en)}")
    except MissingExtraError as error:
        console.stop(
            in_own_language(
                f"dạng {format_} {error.why.in_language('vi')}",
                f"{format_} {error.why.in_language('en')}",
            )
        )
    if output is None:
        if isinstance(paper.data, bytes):
            console.show_file(paper.data)
        else:
            console.show(paper.data)
        return
    console.write_file(output, paper.data, force=force, plans=[plan], lang=lang)
    milestones = sum(subject.plan.tasks[id_].is_milestone for id_ in subject.numbers)
    console.tell(
        say(
            "đã ghi {output}: {tasks}, {milestones}, {points}",
            "wrote {output}: {tasks}, {milestones}, {points}",
            output=str(output),
            tasks=Count(len(subject.numbers) - milestones, TASK),
            milestones=Count(milestones, MILESTONE),
            points=paper.points,
        ),
        lang,
    )


def _value_lines(subject: "Subject") -> Iterator[str]:
    for value in template_values(subject):
        kind, shown_as = subject.say(value.type), f" = {value.example}" if value.example else ""
        meaning = f"  # {value.meaning}" if value.meaning else ""
        yield f"{value.path}: {kind}{shown_as}{meaning}"


def _no_document(name: str, names: tuple[str, ...]) -> str:
    near, all_ = closest(name, names), ", ".join(names)
    name = shown(name)
    return in_own_language(
        f"không có tài liệu {name!r}" + (f"; có phải ý bạn là {near!r}?" if near else "") + f" (có: {all_})",
        f"there is no document {name!r}" + (f"; did you mean {near!r}?" if near else "") + f" (there are: {all_})",
    )
