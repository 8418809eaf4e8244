"""What people type or name: plan files of a folder, dates, periods, words that are nearly right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.load.file import plans_in
from dxplan.model.moment import Moment
from dxplan.soundness.suggest import closest
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from dxplan.findings.review import Outcome

__all__ = [
    "Moment",
    "NoMomentError",
    "closest",
    "ids_in",
    "nearest_task",
    "period_closes",
    "plans_in",
    "read_moment",
    "units_in",
]


class NoMomentError(ValueError):
    """A text is no date, month, quarter or year; `reason` says why and what would be one."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def read_moment(text: str) -> Moment:
    """A date, month, quarter or year, written as in plan files.

    Raises:
        NoMomentError: it is none of them.
    """
    from dxplan.load.fields.dates import rough_date
    from dxplan.load.nodes import Scalar
    from dxplan.soundness.log import Log

    log = Log("")
    moment = rough_date(log, Scalar(text.strip(), 0, 0, plain=False))
    if log.diagnostics:
        message, hint = log.diagnostics[0].message, log.diagnostics[0].hint
        raise NoMomentError(
            message if hint is None else say("{message}; {hint}", "{message}; {hint}", message=message, hint=hint)
        )
    if moment is None:
        raise NoMomentError(Text("chưa ghi ngày", "no date is given"))
    return moment


def period_closes(period: str) -> date | None:
    """The last day of which the report of a period (`2022-Q3`, `9/2022`, `2022-H1`) tells; None of no period."""
    from dxplan.model.reporting_period import closing_day

    return closing_day(period)


def nearest_task(task: str, outcomes: Iterable[Outcome]) -> str | None:
    """The task id of some plans that is most like a mistyped one."""
    return closest(task, [id_ for outcome in outcomes if outcome.plan is not None for id_ in outcome.plan.tasks])


def ids_in(path: Path, section: str) -> dict[str, Text | None]:
    """The ids and names of a section (`tasks`, `agencies`, …) of the plan in a file; none of one beyond reading."""
    from dxplan.load.loader import load

    plan = load(path).plan
    return {} if plan is None else {id_: item.name for id_, item in getattr(plan, section).items()}


def units_in(path: Path, task: str) -> dict[str, Text]:
    """The units for which a task of the plan in a file is repeated; none if it is done once."""
    from dxplan.load.loader import load

    plan = load(path).plan
    if plan is None or task not in plan.tasks:
        return {}
    around = (plan.tasks[task], *plan.ancestors(plan.tasks[task]))
    return next((each.roll_out.units for each in around if each.roll_out is not None), {})
