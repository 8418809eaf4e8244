"""`dxplan why`: what drives a task's dates, what would move them, and what would mend a missed date."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from unicodedata import normalize

import typer

from dxplan.api.inputs import nearest_task
from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.help import in_own_language
from dxplan.cli.options import LangOption, Plans, Width, plan_files
from dxplan.text.display import shown
from dxplan.text.phrase import Text

HELP = Text(
    "Vì sao một nhiệm vụ có ngày như vậy, và cách giữ thời hạn đang trễ.",
    "Why a task has its dates, and what would keep a date that is missed.",
)


class Format(StrEnum):
    """What the explanation is written as."""

    TEXT = "text"
    JSON = "json"


def run(
    task: Annotated[
        str,
        typer.Argument(
            metavar=in_own_language("NHIỆM-VỤ", "TASK"), help=in_own_language("Mã nhiệm vụ.", "The task's id.")
        ),
    ],
    plans: Plans = None,
    format_: Annotated[
        Format, typer.Option("--format", help=in_own_language("Dạng kết quả.", "Format of the explanation."))
    ] = Format.TEXT,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Explain the task in each plan that has it."""
    from dxplan.api.explanations import explain_task, task_meant

    id_ = normalize("NFC", task.strip())
    outcomes = [schedule_file(path) for path in plan_files(plans)]
    unusable = console.show_mistakes(outcomes, lang, width)
    usable = [outcome for outcome in outcomes if outcome.schedule is not None]
    found = [
        (outcome, outcome.schedule, meant)
        for outcome in usable
        if outcome.schedule is not None and (meant := task_meant(outcome.schedule, id_)) is not None
    ]
    if not found:
        if usable:
            _no_such_task(id_, nearest_task(id_, usable))
        raise typer.Exit(console.UNUSABLE)
    explanations = [
        (explain_task(schedule, meant), console.language_for(outcome, lang)) for outcome, schedule, meant in found
    ]
    if format_ is Format.JSON:
        from dxplan.render.doctor.doctor_json import explanations_json

        console.show(explanations_json(explanations, as_list=len(explanations) > 1))
    else:
        from dxplan.render.doctor.doctor_text import explanation_text

        columns, color = console.width(width), console.has_color()
        console.show("\n".join(explanation_text(e, language, columns, color=color) for e, language in explanations))
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)


def _no_such_task(id_: str, near: str | None) -> None:
    named = shown(id_)
    console.stop(
        in_own_language(
            f"không có nhiệm vụ `{named}`" + (f"; có phải ý bạn là `{near}`?" if near else ""),
            f"there is no task `{named}`" + (f"; did you mean `{near}`?" if near else ""),
        )
    )
