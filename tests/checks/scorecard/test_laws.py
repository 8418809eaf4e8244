"""What holds for the scorecard of any plan."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Tally
from dxplan.checks.scorecard.card import score
from dxplan.checks.scorecard.critical_path_test import follows_delay, that_drive_the_finish
from dxplan.findings.reading import Verdict
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.scheduler import as_planned
from tests.checks.examining import TODAY
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans


@given(plans())
def test_every_plan_can_be_measured(data: dict[str, Any]) -> None:
    """Counts lie within what is counted, verdicts agree with them, and what does not apply says why."""
    schedule = schedule_of_data(data)
    card = score(schedule, TODAY, (), baseline_of(as_planned(schedule), schedule.plan.file))
    for each in card.points:
        reading = each.reading
        if reading.verdict is Verdict.NOT_APPLICABLE:
            assert reading.remarks
            assert (reading.numerator, reading.value) == (None, None)
        else:
            assert reading.denominator
        assert set(reading.tasks) <= schedule.plan.tasks.keys()
    for each in card.points[:10]:
        if each.reading.value is not None:
            assert 0 <= each.reading.value <= 1


@given(plans())
def test_a_delay_of_what_drives_the_finish_reaches_it(data: dict[str, Any]) -> None:
    """Whatever the calendars, links and lags: where the test finds such a task, the critical path is sound."""
    examination = Examination(schedule_of_data(data), TODAY)
    drives = next(that_drive_the_finish(examination), None)
    if drives is not None:
        tally = follows_delay(examination)
        assert isinstance(tally, Tally)
        assert tally.verdict is Verdict.PASS
