"""`dxplan why`: what drives a task's dates, what would move them, and what would mend a missed date."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated
from unicodedata import normalize

import typer

from dxplan.api.inputs import is_plan_name, nearest_task
from dxplan.api.plans import schedule_file
from dxplan.cli import console
from dxplan.cli.groups import Group
from dxplan.cli.help import in_own_language
from dxplan.cli.options import FORMAT_HELP, LangOption, Plans, Width, plan_files
from dxplan.text.display import shown
from dxplan.text.phrase import Text

_LONGEST = 300
GROUP = Group.LOOKING
HELP = Text(
    "Vì sao một nhiệm vụ có ngày như vậy, và cách giữ thời hạn đang trễ.",
    "Why a task has its dates, and what would keep a date that is missed.",
)
EXAMPLES = {
    "dxplan why TD36 plans/thu-duc.yaml": Text("Vì sao có ngày như vậy.", "Why it has its dates."),
    "dxplan why TD13 plans/thu-duc.yaml --to TDM2": Text(
        "Thêm đường nối đến một nhiệm vụ khác.", "With the ways to another task."
    ),
}


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
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar=in_own_language("NHIỆM-VỤ-KHÁC", "OTHER"),
            help=in_own_language(
                "Thêm đường nối đến một nhiệm vụ khác, với dự trữ của từng liên kết.",
                "Add the path to another task, with the slack of each link.",
            ),
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help=FORMAT_HELP)] = Format.TEXT,
    lang: LangOption = None,
    width: Width = None,
) -> None:
    """Explain the task in each plan that has it."""
    from dxplan.api.explanations import explain_task, is_part_of, task_meant

    if is_plan_name(Path(task).name):
        _stop_at_wrong_order(task, plans or [])
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
    other = None if to is None else normalize("NFC", to.strip())
    ends = [None if other is None else task_meant(schedule, other) for _, schedule, _ in found]
    if other is not None:
        if not any(ends):
            _no_such_task(other, nearest_task(other, [outcome for outcome, *_ in found]))
        for (_, schedule, meant), end in zip(found, ends, strict=True):
            if end is not None and is_part_of(schedule, meant, end):
                _no_path(meant, end)
    explanations = [
        (explain_task(schedule, meant, end), console.language_for(outcome, lang))
        for (outcome, schedule, meant), end in zip(found, ends, strict=True)
        if other is None or end is not None
    ]
    if format_ is Format.JSON:
        from dxplan.render.doctor.doctor_json import explanations_json

        console.show(explanations_json(explanations, as_list=len(explanations) > 1))
    else:
        from dxplan.render.doctor.doctor_text import explanation_text

        columns, color = console.width(width), console.has_color()
        console.show("\n".join(explanation_text(e, language, columns, color=color) for e, language in explanations))
    raise typer.Exit(console.UNUSABLE if unusable else console.FINE)


def _stop_at_wrong_order(plan: str, others: list[Path]) -> None:
    """Tell that the task stands before the plans: no id of a task ends like the name of a plan."""
    meant = next((str(other) for other in others if not is_plan_name(other.name)), in_own_language("NHIỆM-VỤ", "TASK"))
    command = shown(f"dxplan why {meant} {plan}", _LONGEST)
    console.stop(
        in_own_language(f"nhiệm vụ đứng trước kế hoạch: {command}", f"the task stands before the plan: {command}")
    )


def _no_such_task(id_: str, near: str | None) -> None:
    named = shown(id_)
    console.stop(
        in_own_language(
            f"không có nhiệm vụ `{named}`" + (f"; có phải ý bạn là `{near}`?" if near else ""),
            f"there is no task `{named}`" + (f"; did you mean `{near}`?" if near else ""),
        )
    )


def _no_path(one: str, other: str) -> None:
    first, second = shown(one), shown(other)
    if one == other:
        vi, en = f"`{first}` là chính nhiệm vụ đang hỏi", f"`{first}` is the task itself"
    else:
        vi, en = f"`{first}` và `{second}` nằm trong nhau", f"of `{first}` and `{second}`, one is inside the other"
    console.stop(
        in_own_language(f"{vi}: `--to` cần một nhiệm vụ khác", f"{en}: `--to` takes another task"),
    )
