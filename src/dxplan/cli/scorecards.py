"""How plans do by DCMA's points and GAO's practices, printed or written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from dxplan.api.findings import Scoring, score_file
from dxplan.cli import console
from dxplan.cli.baselines import baselines_meant
from dxplan.cli.options import Lang
from dxplan.cli.short_ways import not_as
from dxplan.text.phrase import say


class Format(StrEnum):
    """What a scorecard is written as."""

    TEXT = "text"
    JSON = "json"


def show_scorecards(
    files: Sequence[Path],
    baseline: str | None,
    today: date,
    *,
    format_: str,
    lang: Lang | None,
    width: int | None,
    output: Path | None,
    force: bool,
) -> int:
    """Show the scorecards of plans, or write them to a file. Returns the exit code.

    What cannot be read is said on standard error.

    Raises:
        typer.BadParameter: one file is to be the baseline of several plans, or there is no such format.
    """
    if format_ not in list(Format):
        raise not_as("--scorecard", Format)
    agreed = baselines_meant(baseline, files, lang, width)
    scorings = [score_file(path, today, of) for path, of in zip(files, agreed, strict=True)]
    text = _written(format_, scorings, lang, width, color=output is None and console.has_color())
    if output is None:
        console.show(text)
    else:
        plans = [*files, *(Path(of.file) for of in agreed if of is not None)]
        console.write_file(output, text, force=force, plans=plans, lang=lang)
        console.tell(say("đã ghi bảng điểm vào {file}", "wrote the scorecard to {file}", file=str(output)), lang)
    unusable = console.show_mistakes((scoring.outcome for scoring in scorings), lang, width)
    return console.UNUSABLE if unusable else console.FINE


def _written(format_: str, scorings: Sequence[Scoring], lang: Lang | None, width: int | None, *, color: bool) -> str:
    """The cards of all plans that have one."""
    cards = [(s.card, console.language_for(s.outcome, lang)) for s in scorings if s.card is not None]
    if format_ == Format.JSON:
        from dxplan.render.scorecard.scorecard_json import scorecards_json

        return scorecards_json(cards)
    from dxplan.render.scorecard.scorecard_text import scorecard_text

    return "\n".join(scorecard_text(card, language, console.width(width), color=color) for card, language in cards)
