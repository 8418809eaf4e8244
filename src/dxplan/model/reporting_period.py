"""The periods of reports: a month, a quarter, half a year, nine months or a year, and the day on which each closes.

Decree 09/2019/NĐ-CP: figures run from the 15th of the month before the period to the 14th of its last month, so that
the report of the third quarter tells what stood on 14 September.
"""

from __future__ import annotations

from datetime import date

from dxplan.model.moment import YEARS
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed

_CLOSES_ON = 14
_YEAR = r"(?P<year>[0-9]{4})"
_NUMBER = r"(?P<number>[0-9]{1,2}|i{1,3}|iv)"
_OF = r"(?: cua| nam| of)*"
_PART = r"(?:quy|quarter|q) ?" + _NUMBER
_HALF = r"(?:6 thang(?: dau)?|nua dau|first half|h ?1|1h)"
_SECOND_HALF = r"(?:6 thang cuoi|nua cuoi|second half|h ?2|2h)"
_NINE = r"(?:9 thang(?: dau)?|nine months|first nine months|9m|9 months)"
_MONTH = r"(?:thang |month )?(?P<month>[0-9]{1,2})"
_FORMS = tuple(
    (expression(rf"{form}{_OF} {_YEAR}"), expression(rf"{_YEAR} ?{form}"), last)
    for form, last in ((_HALF, 6), (_SECOND_HALF, 12), (_NINE, 9), (_PART, None), (_MONTH, None))
)
_WHOLE_YEAR = expression(rf"(?:ca )?(?:nam |year )?{_YEAR}")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def closing_day(period: str) -> date | None:
    """The last day of which the report of a period tells: `2022-Q3`, `quý III/2022`, `9/2022`, `2022-H1`, `2022`.

    None where it names no period.
    """
    said = bare(typed(period))
    found = _WHOLE_YEAR.fullmatch(said)
    if found is not None:
        return _closing(found["year"], 12)
    for in_front, behind, last in _FORMS:
        match = in_front.fullmatch(said) or behind.fullmatch(said)
        if match is None:
            continue
        if last is None and "number" in match.groupdict():
            number = match["number"]
            last = 3 * (_ROMAN.get(number) or int(number))
        return _closing(match["year"], int(match["month"]) if last is None else last)
    return None


def _closing(year: str, month: int) -> date | None:
    return date(int(year), month, _CLOSES_ON) if int(year) in YEARS and 1 <= month <= 12 else None
