"""The options of a chart that say more than yes or no, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated
from unicodedata import normalize

import typer

from dxplan.api.inputs import closest, nearest_task
from dxplan.api.plans import Outcome
from dxplan.cli.help import in_own_language
from dxplan.render.gantt.choices import Column
from dxplan.text.display import shown

WHICH = in_own_language("Chọn nhiệm vụ", "Which tasks")
ORDER = in_own_language("Sắp xếp, thời gian", "Order and time")
DRAWN = in_own_language("Vẽ thêm gì, vẽ thế nào", "What is drawn, and how")


class Only(StrEnum):
    """Which tasks are drawn, with the phases around them."""

    CRITICAL = "critical"
    CHAIN = "chain"


ChainOption = Annotated[
    str | None,
    typer.Option(
        "--chain",
        metavar=in_own_language("NHIỆM-VỤ", "TASK"),
        help=in_own_language(
            "Làm nổi chuỗi việc quyết định ngày của nhiệm vụ này.", "Show the chain of work that drives this task."
        ),
        show_default=False,
        rich_help_panel=WHICH,
    ),
]
LoadOption = Annotated[
    str | None,
    typer.Option(
        "--load",
        metavar=in_own_language("NGUỒN-LỰC", "RESOURCE"),
        help=in_own_language(
            "Dưới biểu đồ, vẽ nhu cầu về nguồn lực này so với số hiện có.",
            "Under the chart, the demand for this resource against what there is.",
        ),
        show_default=False,
        rich_help_panel=DRAWN,
    ),
]
ColumnsOption = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar=in_own_language("CỘT,...", "COLUMN,..."),
        help=in_own_language(
            "Các cột cạnh biểu đồ: id, name, start, finish, days, float, lead, progress, system, resource, kind;"
            " của kế hoạch: province, margin, agreement, missed.",
            "Columns beside the chart: id, name, start, finish, days, float, lead, progress, system, resource, kind;"
            " of plans: province, margin, agreement, missed.",
        ),
        show_default=False,
        rich_help_panel=DRAWN,
    ),
]


def columns_meant(text: str | None) -> tuple[Column, ...] | None:
    """The columns that `--columns` names, in its order; None if it is not given.

    Raises:
        typer.BadParameter: there is no such column, or none is named.
    """
    if text is None:
        return None
    words = [word for each in text.split(",") if (word := each.strip().lower())]
    known = [column.value for column in Column]
    for word in words:
        if word not in known:
            near = closest(word, known)
            raise typer.BadParameter(
                in_own_language(
                    f"--columns: không có cột `{shown(word)}`" + (f"; có phải ý bạn là `{near}`?" if near else ""),
                    f"--columns: there is no column `{shown(word)}`" + (f"; did you mean `{near}`?" if near else ""),
                )
            )
    if not words:
        raise typer.BadParameter(in_own_language("--columns: chưa ghi cột nào", "--columns: no column is named"))
    return tuple(Column(word) for word in dict.fromkeys(words))


def chain_meant(task: str | None, outcomes: Sequence[Outcome]) -> str | None:
    """The task that `--chain` names.

    Raises:
        typer.BadParameter: no plan has it.
    """
    if task is None:
        return None
    id_ = normalize("NFC", task.strip())
    usable = [outcome for outcome in outcomes if outcome.schedule is not None]
    from dxplan.api.explanations import task_meant

    if usable and not any(task_meant(outcome.schedule, id_) for outcome in usable if outcome.schedule is not None):
        near = nearest_task(id_, usable)
        raise typer.BadParameter(
            in_own_language(
                f"--chain: không có nhiệm vụ `{shown(id_)}`" + (f"; có phải ý bạn là `{near}`?" if near else ""),
                f"--chain: there is no task `{shown(id_)}`" + (f"; did you mean `{near}`?" if near else ""),
            )
        )
    return id_


def resource_meant(resource: str | None, outcomes: Sequence[Outcome]) -> str | None:
    """The id of the resource that `--load` names.

    Raises:
        typer.BadParameter: no plan has it.
    """
    if resource is None:
        return None
    schedules = [outcome.schedule for outcome in outcomes if outcome.schedule is not None]
    if not schedules:
        return resource
    from dxplan.api.loads import NoResourceError, resource_called

    try:
        return resource_called(schedules, normalize("NFC", resource.strip()))
    except NoResourceError as error:
        raise typer.BadParameter(f"--load: {in_own_language(error.reason)}") from None
