"""The baseline that the command line names, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from dxplan.api.plans import Outcome
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import Lang

if TYPE_CHECKING:
    from dxplan.api.baselines import Baseline


def baselines_meant(
    meant: str | None, files: Sequence[Path], lang: Lang | None, width: int | None
) -> list[Baseline | None]:
    """The baseline that is meant for each of some plans, None where none is named; it ends where one has none.

    A name, or a revision, means another baseline for every plan; a file is of one plan.

    Raises:
        typer.BadParameter: nothing is named, or one file for several plans.
    """
    if meant is None:
        return [None] * len(files)
    if not meant.strip():
        raise typer.BadParameter(in_own_language("--baseline: chưa ghi tên", "--baseline: nothing is named"))
    if len(files) > 1 and (":" in meant or meant.endswith((".yaml", ".yml")) or Path(meant).exists()):
        raise typer.BadParameter(
            in_own_language(
                "--baseline ghi tệp thì chỉ dùng với một kế hoạch",
                "--baseline with a file goes with a single plan",
            )
        )
    return [baseline_meant(meant, path, lang, width, is_one_of_many=len(files) > 1) for path in files]


def baseline_meant(
    meant: str, plan: Path, lang: Lang | None, width: int | None, *, is_one_of_many: bool = False
) -> Baseline:
    """The baseline that is meant for a plan; where none is, it ends with what is wrong."""
    from dxplan.api.baselines import resolve_baseline

    found = resolve_baseline(meant, plan)
    if found.baseline is not None:
        return found.baseline
    if found.reason is not None:
        reason = in_own_language(found.reason)
        console.stop(f"{plan}: {reason}" if is_one_of_many else reason)
    console.show_mistakes([Outcome(found.file, None, None, found.mistakes, found.data)], lang, width)
    raise typer.Exit(console.UNUSABLE)
