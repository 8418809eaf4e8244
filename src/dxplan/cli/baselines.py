"""The baseline that the command line names, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from dxplan.api.baselines import Baseline, resolve_baseline
from dxplan.api.plans import Outcome
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Lang


def of_one_plan(files: Sequence[Path]) -> Path:
    """The only plan.

    Raises:
        typer.BadParameter: there are several.
    """
    if len(files) > 1:
        raise typer.BadParameter(
            in_own_language("--baseline chỉ dùng với một kế hoạch", "--baseline goes with a single plan")
        )
    return files[0]


def baseline_meant(meant: str, plan: Path, lang: Lang | None, width: int | None) -> Baseline:
    """The baseline that is meant for a plan; where none is, it ends with what is wrong."""
    if not meant.strip():
        raise typer.BadParameter(in_own_language("--baseline: chưa ghi tên", "--baseline: nothing is named"))
    found = resolve_baseline(meant, plan)
    if found.baseline is not None:
        return found.baseline
    if found.reason is not None:
        console.stop(in_own_language(found.reason))
    console.show_mistakes([Outcome(found.file, None, None, found.mistakes, found.data)], lang, width)
    raise typer.Exit(console.UNUSABLE)
