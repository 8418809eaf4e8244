"""The dates that Microsoft Project computed, and those that were once agreed."""

from __future__ import annotations

from dxplan.exchange.incoming import BaselineTask, StatedDates
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.money import Purse
from dxplan.exchange.msproject.values import flag, instant, minutes, number, whole
from dxplan.schedule.instant import Minutes

_BASELINES = 11
_TENTHS = 10


def stated_dates(row: Row) -> StatedDates:
    """What a task's row says of its dates; slack is in tenths of a minute."""
    texts = row.texts
    critical = texts.get("Critical")
    return StatedDates(
        instant(texts.get("Start", "")),
        instant(texts.get("Finish", "")),
        instant(texts.get("EarlyStart", "")),
        instant(texts.get("EarlyFinish", "")),
        instant(texts.get("LateStart", "")),
        instant(texts.get("LateFinish", "")),
        _slack(texts.get("TotalSlack")),
        _slack(texts.get("FreeSlack")),
        None if critical is None else flag(critical),
    )


def _slack(text: str | None) -> Minutes | None:
    value = None if text is None else number(text)
    return None if value is None else Minutes(round(value / _TENTHS))


def baselines_of(row: Row, task: str, purse: Purse) -> dict[int, BaselineTask]:
    """The baselines of a task, 0 to 10."""
    found: dict[int, BaselineTask] = {}
    for baseline in row.rows("Baseline"):
        nth = whole(baseline.text("Number"), -1)
        if 0 <= nth < _BASELINES:
            length = minutes(baseline.text("Duration"))
            found[nth] = BaselineTask(
                instant(baseline.text("Start")),
                instant(baseline.text("Finish")),
                None if length is None else Minutes(round(length)),
                purse.cost(baseline.text("Cost"), task),
            )
    return found
