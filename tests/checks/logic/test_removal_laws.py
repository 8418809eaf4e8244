"""What holds for every plan: links that can be taken out change no date, one by one or all at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.checks.examination import Examination
from dxplan.checks.logic import dx202_redundant_link, dx204_duplicate_link
from dxplan.checks.rule import Rule
from dxplan.network import network as networks
from dxplan.scenario.remedy import applied, remedies_in
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import LAGS, plans, tasks_of

REDUNDANT, DUPLICATE = dx202_redundant_link.RULE, dx204_duplicate_link.RULE


@pytest.mark.parametrize("rules", [(REDUNDANT,), (DUPLICATE,), (REDUNDANT, DUPLICATE)], ids=["202", "204", "both"])
@given(data=plans(), draw=st.data())
def test_links_that_can_be_taken_out_change_no_date(
    rules: tuple[Rule, ...], data: dict[str, Any], draw: st.DataObject
) -> None:
    for task in tasks_of(data).values():
        if "after" in task and draw.draw(st.booleans()):
            link = draw.draw(st.sampled_from(task["after"])).split()
            task["after"].append(f"{link[0]} {link[1][:2]}{draw.draw(st.sampled_from(_lags_like(link[1][2:])))}")
    before = schedule_of_data(data)
    examination = Examination(before, date(2022, 1, 1))
    certain = [finding for rule in rules for finding in rule.check(examination) if finding.is_certain]
    after = applied(before.plan, dict.fromkeys(step for f in certain for r in remedies_in(f.hint) for step in r.steps))
    assert _dates(compute(networks.build(after))) == _dates(before)


def _lags_like(lag: str) -> list[str]:
    """Lags that may stand where this one does: a share of a summary is refused at its start."""
    return [other for other in LAGS if lag.endswith("%") or not other.endswith("%")]


def _dates(schedule: Schedule) -> list[tuple[int, ...]]:
    return [
        (t.early_start, t.early_finish, t.late_start, t.late_finish, t.total_float, t.free_float)
        for t in schedule.tasks.values()
    ]
