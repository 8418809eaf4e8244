"""The path from one task to another, with the slack along it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dxplan.doctor.binding import Binding
from dxplan.doctor.path import Path, contains, path_between
from dxplan.schedule.scheduler import slipped
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import in_progress, plans

PLAN = """
start: 2022-03-01
tasks:
  A: {duration: 5d}
  B: {duration: 10d, after: A FS+2d}
  C: {duration: 3d, after: A}
  D: {duration: 5d, after: [B, C]}
  S: {after: D, tasks: {E: {duration: 2d}, F: {duration: 4d, after: E}}}
  G: {duration: 1d, after: S FS+1d}
  X: {duration: 1d}
"""


def path(begin: str, end: str, text: str = PLAN) -> Path:
    return path_between(Binding(schedule_of(text)), begin, end)


def steps(found: Path) -> list[tuple[str, str, int]]:
    assert found.steps is not None
    return [(step.task, str(step.link or ""), step.slack // 480) for step in found.steps]


def test_of_two_paths_the_one_with_less_slack() -> None:
    assert steps(path("A", "D")) == [("A", "", 0), ("B", "A FS+2d", 0), ("D", "B", 0)]


def test_each_link_with_its_slack() -> None:
    found = path("C", "G")
    assert steps(found) == [
        ("C", "", 0),
        ("D", "C", 9),
        ("S", "D", 0),
        ("E", "", 0),
        ("F", "E", 0),
        ("G", "S FS+1d", 0),
    ]
    assert found.days == 9


def test_it_leads_back_where_the_other_task_comes_first() -> None:
    found = path("D", "A")
    assert found.is_backward
    assert [task for task, *_ in steps(found)] == ["A", "B", "D"]


def test_there_may_be_none() -> None:
    assert path("X", "D").steps is None
    assert path("B", "C").steps is None


def test_to_a_summary_it_leads_to_the_task_inside_that_moves_first_and_from_one_it_begins_where_it_ends() -> None:
    assert steps(path("D", "S")) == [("D", "", 0), ("S", "D", 0), ("E", "", 0)]
    assert steps(path("S", "G")) == [("S", "", 0), ("G", "S FS+1d", 0)]


def test_a_task_moves_as_a_whole_whichever_end_a_link_holds() -> None:
    text = """
    start: 2022-03-01
    tasks:
      A: {duration: 9d}
      B: {duration: 9d, after: A SS+3d}
      C: {duration: 1d, after: B}
    """
    assert steps(path("A", "C", text)) == [("A", "", 0), ("B", "A SS+3d", 0), ("C", "B", 0)]
    finish = text.replace("A SS+3d", "A FF+5d").replace("after: B}", "after: B SS}")
    assert steps(path("A", "C", finish)) == [("A", "", 0), ("B", "A FF+5d", 0), ("C", "B SS", 0)]


def test_links_that_bind_no_more_lead_nowhere() -> None:
    done = PLAN.replace("D: {duration: 5d,", "D: {duration: 5d, actual_start: 2022-03-23, actual_finish: 2022-03-29,")
    assert path("B", "D", f"status_date: 2022-03-30\n{done}").steps is None


def test_a_task_lies_in_itself_and_in_the_summaries_around_it() -> None:
    schedule = schedule_of(PLAN)
    assert [contains(schedule, *pair) for pair in (("A", "A"), ("S", "E"), ("E", "S"), ("E", "F"))] == [1, 1, 1, 0]


def one_calendar(data: dict[str, Any]) -> dict[str, Any]:
    def stripped(tasks: dict[str, Any]) -> None:
        for task in tasks.values():
            task.pop("calendar", None)
            stripped(task.get("tasks", {}))

    stripped(data["tasks"])
    return {**data, "calendar": "vn"}


DAYS = ("1d", "2d", "3d", "5d", "1w", "0d")
WHOLE = plans(late=False, durations=DAYS, lags=("", "", "+2d", "+1w", "-1d"))


@given(WHOLE | in_progress(WHOLE), st.data())
def test_a_task_moves_once_another_is_later_than_the_slack_along_the_path(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    schedule = schedule_of_data(one_calendar(data))
    leaves = [task.id for task in schedule.plan.leaves()]
    begin, end = (draw.draw(st.sampled_from(leaves)) for _ in range(2))
    dates = schedule.tasks[begin]
    found = path_between(Binding(schedule), begin, end)
    if begin == end or found.is_backward or dates.state.value == "done":
        return
    time, start = schedule.plan_time, dates.remaining_start or dates.early_start

    def is_moved(days: float) -> bool:
        after = slipped(schedule, {begin: time.start_at(time.position(start) + round(days * 480))})
        assert after is not None
        before, later = (time.position(of.tasks[end].early_finish) for of in (schedule, after))
        return before != later

    if found.steps is None:
        assert not is_moved(20)
    else:
        assert not is_moved(found.days)
        assert is_moved(found.days + 1)
