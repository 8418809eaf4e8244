"""What people type or name: plan files of a folder, dates, periods, words that are nearly right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.findings.where.conditions import Condition, NoConditionError
from dxplan.load.file import is_plan_name, plans_in
from dxplan.model.moment import Moment
from dxplan.soundness.suggest import closest
from dxplan.text.phrase import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dxplan.findings.review import Outcome

__all__ = ["Condition", "Moment", "NoConditionError", "NoMomentError", "closest", "is_plan_name", "nearest_task"]
__all__ += ["period_closes", "plans_in", "read_condition", "read_moment"]


class NoMomentError(ValueError):
    """A text is no date, month, quarter or year; `reason` says why and what would be one."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def read_condition(text: str) -> Condition:
    """A condition on tasks: `lead=STTTT and (late or float<5)`.

    Raises:
        NoConditionError: it is none.
    """
    from dxplan.findings.where import reading

    return reading.read_condition(text)


def read_moment(text: str) -> Moment:
    """A date, month, quarter or year, written as in plan files.

    Raises:
        NoMomentError: it is none of them.
    """
    from dxplan.load.fields.dates import rough_date
    from dxplan.load.typed import NoValueError, read_typed

    try:
        moment: Moment = read_typed(rough_date, text.strip(), plain=False)
    except NoValueError as error:
        raise NoMomentError(error.reason) from None
    return moment


def period_closes(period: str) -> date | None:
    """The last day of which the report of a period (`2022-Q3`, `9/2022`, `2022-H1`) tells; None of no period."""
    from dxplan.model.reporting_period import closing_day

    return closing_day(period)


def nearest_task(task: str, outcomes: Iterable[Outcome]) -> str | None:
    """The task id of some plans that is most like a mistyped one."""
    return closest(task, [id_ for outcome in outcomes if outcome.plan is not None for id_ in outcome.plan.tasks])
