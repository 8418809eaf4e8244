"""A schedule against a baseline: what is late, early, added and dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.baseline import Baseline
from dxplan.scenario.agreed import against
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans


@given(plans(), st.data())
def test_against_itself_a_plan_is_as_agreed_and_what_is_moved_is_late_by_that(
    plan: dict[str, object], data: st.DataObject
) -> None:
    schedule = schedule_of_data(plan)
    agreed = baseline_of(schedule, "b")
    found = against(schedule, agreed)
    assert (found.late, found.early, found.added, found.dropped) == ([], [], (), ())
    assert found.whole is not None
    assert not found.whole.is_late
    for id_, task in found.tasks.items():
        days = days_of(schedule, id_)
        assert (task.start, task.finish) == (days.start, days.finish)
        assert task.late.calendar_days == 0
    gone = data.draw(st.sampled_from(list(found.tasks)))
    fewer = {id_: task for id_, task in agreed.tasks.items() if id_ != gone}
    found = against(schedule, replace(agreed, tasks=fewer))
    assert found.added == (gone,)
    assert gone not in found.tasks


def scheduled(**tasks: object) -> Schedule:
    return schedule_of_data({"dxplan": 1, "id": "p", "start": "2022-03-01", "tasks": tasks})


BEFORE: dict[str, object] = {
    "A": {"duration": "5d"},
    "B": {"duration": "5d", "after": "A"},
    "M": {"kind": "milestone", "after": "B"},
}


def agreed() -> Baseline:
    return baseline_of(scheduled(**BEFORE), "b")


def test_slips_are_in_working_time_and_only_of_what_both_know() -> None:
    """A takes two days longer, so that all is; what comes after B and was not agreed makes nothing later."""
    schedule = scheduled(
        **{
            **BEFORE,
            "A": {"duration": "7d"},
            "N": {"duration": "90d", "after": "B"},
            "S": {"tasks": {"X": {"duration": "1d"}}},
        }
    )
    found = against(schedule, agreed())
    assert found.late == ["A", "B", "M"]
    assert [task.late.minutes for task in found.tasks.values()] == [2 * 480] * 3
    assert found.added == ("N", "X")
    assert found.whole is not None
    assert found.whole.minutes == 2 * 480


def test_what_is_done_on_an_earlier_day_is_early_and_what_has_gone_is_dropped() -> None:
    found = against(scheduled(A={"duration": "2d"}, M={"kind": "milestone", "after": "A"}), agreed())
    assert (found.early, found.late, found.dropped) == (["A", "M"], [], ("B",))


@pytest.mark.parametrize("tasks", [{"X": {"duration": "1d"}}, {"A": {"tasks": {"X": {"duration": "1d"}}}}])
def test_where_nothing_of_it_is_left_there_is_no_whole(tasks: dict[str, object]) -> None:
    found = against(scheduled(**tasks), agreed())
    assert found.whole is None
    assert (found.tasks, found.dropped) == ({}, ("A", "B", "M"))
