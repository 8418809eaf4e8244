"""`dxplan diff`: what differs between two versions of a plan, what moves, and because of which change."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxplan.api.baselines import Baseline as Kept
from dxplan.api.plans import Outcome, schedule_file
from dxplan.api.versions import (
    BaselineDiff,
    NoVersionError,
    diff_baseline,
    diff_baselines,
    diff_plans,
    plan_beside,
    version_of,
)
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import FORMAT_HELP, Baseline, Force, Lang, LangOption, Output, Today, Width, day
from dxplan.text.display import shown
from dxplan.text.phrase import Language, Text

GROUP = Group.DOING
HELP = Text(
    "So hai bản của một kế hoạch: khác gì, dời bao nhiêu, vì thay đổi nào.",
    "Compare two versions of a plan: what differs, what moves by how much, and because of which change.",
)
EXAMPLES = {
    "dxplan diff old.yaml plans/thu-duc.yaml": Text(
        "So bản cũ với bản đang có.", "Compare an old version with what there is now."
    ),
    "dxplan diff plans/thu-duc.yaml --baseline ky-ket": Text(
        "So với kế hoạch gốc đã chốt.", "Compare with a frozen baseline."
    ),
    "dxplan diff old.yaml plans/thu-duc.yaml --format markdown -o moves.md": Text(
        "Ghi thành tài liệu.", "Write it down as a paper."
    ),
}


_LONGEST = 200


class Format(StrEnum):
    """What the differences are written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def run(
    old: Annotated[
        str,
        typer.Argument(
            metavar=in_own_language("BẢN-1", "VERSION-1"),
            help=in_own_language(
                "Bản cũ: tệp, kế hoạch gốc (tên hoặc tệp), hoặc bản trong git như HEAD~3:plans/hcm.yaml.",
                "The older one: a file, a baseline (name or file), or a version in git such as HEAD~3:plans/hcm.yaml.",
            ),
        ),
    ],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar=in_own_language("BẢN-2", "VERSION-2"),
            help=in_own_language(
                "Bản mới: tệp, kế hoạch gốc (tệp), hoặc bản trong git.",
                "The newer one: a file, a baseline (its file), or a version in git.",
            ),
            show_default=False,
        ),
    ] = None,
    baseline: Baseline = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    output: Output = None,
    force: Force = False,
    lang: LangOption = None,
    width: Width = None,
    today: Today = None,
) -> None:
    """Compare the two versions."""
    old, new = _versions(old, new, baseline)
    now = _version(new, new)
    if isinstance(now, Kept):
        before = _version(old, str(plan_beside(new) or new))
        if isinstance(before, Kept):
            _show_two(before, now, format_, output, console.language_for(None, lang), width, force=force, lang=lang)
            return
        raise typer.BadParameter(
            in_own_language(
                "{file} là kế hoạch gốc: ghi nó trước, kế hoạch sau",
                "{file} is a baseline: name it first, and the plan after it",
                file=shown(new, _LONGEST),
            )
        )
    before = _version(old, new)
    if isinstance(before, Kept) and Path(new).is_file():
        now = schedule_file(Path(new), before)
    sides = [side for side in (before, now) if isinstance(side, Outcome)]
    if any(side.schedule is None for side in sides):
        console.show_mistakes(sides, lang, width)
        raise typer.Exit(console.UNUSABLE)
    language, columns = console.language_for(now, lang), console.width(width)
    text = _told(before, now, format_, language, columns, day(today), color=console.has_color() and output is None)
    if output is None:
        console.show(text)
    else:
        console.write_file(output, text, force=force, plans=[Path(old), Path(new)], lang=lang)


def _show_two(
    old: Kept,
    new: Kept,
    format_: Format,
    output: Path | None,
    language: Language,
    width: int | None,
    *,
    force: bool,
    lang: Lang | None,
) -> None:
    """What differs between two baselines."""
    try:
        diff = diff_baselines(old, new, language)
    except NoVersionError as error:
        console.stop(in_own_language(error.reason))
    text = _of_baseline(diff, format_, language, console.width(width), color=console.has_color() and output is None)
    if output is None:
        console.show(text)
    else:
        console.write_file(output, text, force=force, plans=[Path(old.file), Path(new.file)], lang=lang)


def _of_baseline(diff: BaselineDiff, format_: Format, language: Language, columns: int, *, color: bool) -> str:
    from dxplan.render.differences import baseline_diff as of_baseline

    if format_ is Format.JSON:
        return of_baseline.baseline_diff_json(diff)
    if format_ is Format.MARKDOWN:
        return of_baseline.baseline_diff_markdown(diff, language)
    return of_baseline.baseline_diff_text(diff, language, columns, color=color)


def _versions(old: str, new: str | None, baseline: str | None) -> tuple[str, str]:
    """Both versions: with `--baseline` that is the older one, and the plan stands alone."""
    if baseline is None:
        if new is None:
            raise typer.BadParameter(
                in_own_language("thiếu BẢN-2, hoặc --baseline", "VERSION-2 is missing, or --baseline")
            )
        return old, new
    if new is not None:
        raise typer.BadParameter(
            in_own_language(
                "--baseline thay cho bản cũ: chỉ ghi kế hoạch", "--baseline is the older version: name the plan alone"
            )
        )
    if not baseline.strip():
        raise typer.BadParameter(in_own_language("--baseline: chưa ghi tên", "--baseline: nothing is named"))
    return baseline, old


def _version(name: str, beside: str) -> Outcome | Kept:
    """A version by its name; the older one may be a baseline beside the newer, in git or not."""
    plan = Path(beside)
    try:
        return version_of(name, plan if plan.exists() else Path(beside.rpartition(":")[2]))
    except NoVersionError as error:
        console.stop(f"{shown(name, _LONGEST)}: {in_own_language(error.reason)}")


def _told(
    before: Outcome | Kept, now: Outcome, format_: Format, language: Language, columns: int, today: date, *, color: bool
) -> str:
    if isinstance(before, Kept):
        return _of_baseline(diff_baseline(before, now), format_, language, columns, color=color)
    diff = diff_plans(before, now, today)
    if format_ is Format.JSON:
        from dxplan.render.differences.diff_json import diff_json

        return diff_json(diff, language)
    if format_ is Format.MARKDOWN:
        from dxplan.render.differences.diff_markdown import diff_markdown

        return diff_markdown(diff, language)
    from dxplan.render.differences.diff_text import diff_text

    return diff_text(diff, language, columns, color=color)
