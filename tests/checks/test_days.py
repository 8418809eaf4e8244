"""What is done or begun after a day, asked of many tasks at once, is what each day says."""

from __future__ import annotations

from datetime import date, timedelta

from bench.plans import generate
from hypothesis import given
from hypothesis import strategies as st

from dxplan.checks.days import begun_after, done_after, last_day
from dxplan.checks.examination import Examination
from tests.checks.examining import TODAY, plan, scheduled

MARKS = plan(
    """
    A: {name: Khảo sát, duration: 2d}
    B: {name: Xong khảo sát, kind: milestone, after: A}
    C: {name: Nửa đêm, kind: milestone, after: A FS+1ed}
    D: {name: Cả ngày, duration: 1ed}
    E: {name: Hết ngày, kind: milestone, after: D}
    F: {name: Sang ngày, kind: milestone, after: D SS+1ed}
    """
)


@given(st.sampled_from((MARKS, generate(40))), st.integers(-3, 400))
def test_they_are_those_whose_day_is_later(text: str, days: int) -> None:
    examination = Examination(scheduled(text), TODAY)
    tasks = examination.plan.tasks.values()
    day = examination.schedule.first_day + timedelta(days=days)
    assert done_after(examination, tasks, day) == [task for task in tasks if examination.finish_day(task) > day]
    assert begun_after(examination, tasks, day) == {task.id for task in tasks if examination.start_day(task) > day}


def test_the_last_day_is_that_of_the_last_task() -> None:
    for text in (MARKS, generate(40)):
        examination = Examination(scheduled(text), TODAY)
        tasks = list(examination.plan.tasks.values())
        assert last_day(examination, tasks, date.min) == max(map(examination.finish_day, tasks))
    assert last_day(examination, (), TODAY) == TODAY
