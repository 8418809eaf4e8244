"""Whatever width is asked for, drawing ends: no loop waits for a row to fit that cannot."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.api import check_file, explain_task
from dxplan.render.doctor.doctor_text import explanation_text
from dxplan.render.findings.findings_text import findings_text
from dxplan.render.gantt.terminal import gantt_text
from dxplan.render.gantt.view import GanttOptions
from dxplan.render.tables.schedule_table import schedule_table
from tests.cli.running import PLANS

DAY = date(2026, 1, 15)


@pytest.mark.slow
@pytest.mark.parametrize("width", [-5, 0, 1, 2, 3, 7, 20])
def test_no_width_is_too_narrow(width: int) -> None:
    review = check_file(PLANS / "thu-duc.yaml", DAY)
    schedule = review.outcome.schedule
    assert schedule is not None
    task = next(iter(schedule.plan.leaves())).id
    assert gantt_text([(schedule, "vi")], GanttOptions(today=DAY), width, color=False, ascii_only=False)
    assert schedule_table(schedule, "vi", width, color=False)
    assert findings_text(review.findings, review.outcome.text, "vi", width, color=False)
    assert explanation_text(explain_task(schedule, task), "vi", width, color=False)
