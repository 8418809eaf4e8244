"""The columns tell of each task what its schedule tells."""

from __future__ import annotations

from bench.plans import generate

from dxplan.checks.examination import Examination
from tests.checks.examining import TODAY, plan, scheduled


def test_each_row_is_a_task_with_its_dates() -> None:
    schedule = scheduled(generate(60))
    columns = Examination(schedule, TODAY).columns
    assert [task.id for task in columns.tasks] == [task.id for task in schedule.plan.leaves()]
    assert columns.ids == [task.id for task in columns.tasks]
    for number, task in enumerate(columns.tasks):
        dates = schedule.tasks[task.id]
        row = columns.starts[number], columns.finishes[number], columns.floats[number]
        assert row == (dates.early_start, dates.early_finish, dates.total_float)
        assert (columns.kinds[number], columns.milestones[number]) == (task.kind, task.is_milestone)
        assert columns.times[number] is schedule.working_time(task.id)


def test_a_plan_without_tasks_has_no_rows() -> None:
    text = plan("A: {name: Khảo sát, duration: 1d}")
    assert len(Examination(scheduled(text), TODAY).columns.tasks) == 1
