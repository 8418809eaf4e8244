"""The first day of a new plan: as it is typed, or as it is taken where nobody says it."""

from __future__ import annotations

from datetime import date, timedelta

from dxplan.edit.beginning.beginning_error import BeginningError
from dxplan.load.fields.dates import rough_date
from dxplan.load.nodes import Scalar
from dxplan.model.merged_provinces import MERGED_ON
from dxplan.schedule.holidays import VIETNAM, holiday_year
from dxplan.soundness.log import Log
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

_DAY_FIRST = expression(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_SATURDAY = 5


def start_typed(text: str) -> date:
    """The day, or the first day of the month, quarter or year, that is typed: 2027-03-01, 01/03/2027, 2027-Q1.

    Raises:
        BeginningError: it is none, or before the bodies that the templates name were there.
    """
    text = text.strip()
    match = _DAY_FIRST.fullmatch(text)
    if match:
        text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    log = Log("")
    moment = rough_date(log, Scalar(text, 0, 0, plain=False))
    if log.diagnostics:
        message, hint = log.diagnostics[0].message, log.diagnostics[0].hint
        raise BeginningError(
            message if hint is None else say("{message}; {hint}", "{message}; {hint}", message=message, hint=hint)
        )
    if moment is None:
        raise BeginningError(Text("chưa ghi ngày bắt đầu", "no start is given"))
    if moment.first < MERGED_ON:
        raise BeginningError(
            say(
                "{day} là trước {merged}: các mẫu nêu cơ quan sau sắp xếp, chính quyền hai cấp; hãy chọn ngày sau đó",
                "{day} is before {merged}: the templates name the bodies since the merger; choose a later day",
                day=moment.first,
                merged=MERGED_ON,
            )
        )
    return moment.first


def first_day_of_next_month(today: date) -> date:
    """The first working day of the month after `today`, by Vietnam's days off."""
    day = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    while day.weekday() >= _SATURDAY or day.toordinal() in holiday_year(VIETNAM, day.year).days_off:
        day += timedelta(days=1)
    return day
