"""The first day of a new plan: as it is typed, or as it is taken where nobody says it."""

from __future__ import annotations

from datetime import date, timedelta

from dxplan.edit.beginning.beginning_error import BeginningError
from dxplan.load.fields.dates import rough_date
from dxplan.load.typed import NoValueError, read_typed, with_year_first
from dxplan.model.merged_provinces import MERGED_ON
from dxplan.model.moment import Moment
from dxplan.schedule.holidays import VIETNAM, holiday_year
from dxplan.text.phrase import say

_SATURDAY = 5


def start_typed(text: str) -> date:
    """The day, or the first day of the month, quarter or year, that is typed: 2027-03-01, 01/03/2027, 2027-Q1.

    Raises:
        BeginningError: it is none, or before the bodies that the templates name were there.
    """
    try:
        moment: Moment = read_typed(rough_date, with_year_first(text.strip()), plain=False)
    except NoValueError as error:
        raise BeginningError(error.reason) from None
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
