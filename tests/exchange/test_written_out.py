"""Roll-outs for programs that know tasks only."""

from __future__ import annotations

from dxplan.dump import plan_text
from dxplan.exchange.written_out import written_out
from dxplan.load.loader import load_bytes
from dxplan.model.ids import is_id
from dxplan.network.expand import expanded
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from tests.schedule.plans import schedule_of

ROLL_OUT = """dxplan: 1
id: p
start: 2024-03-04
risks: {R1: {name: Chậm, delays: {A: 5d..10d}}}
tasks:
  R:
    each: {q1: Quận 1, q3: Quận 3}
    waves: {size: 1, gap: 5d}
    tasks: {A: {name: "Cài đặt tại {unit}", duration: 5d}, B: {duration: 2d, after: A}}
  A-q1: {duration: 1d}
  C: {duration: 1d, after: [R, A@q1]}
"""


def rolled_out() -> Schedule:
    loaded = load_bytes(ROLL_OUT.encode(), "p.yaml")
    assert loaded.plan is not None
    schedule = scheduled(expanded(loaded.plan))
    assert schedule is not None
    return schedule


def test_copies_become_tasks_with_ids_and_dates_of_their_own() -> None:
    schedule = rolled_out()
    plain = written_out(schedule)
    assert all(is_id(id_) and task.copy_of is None and task.roll_out is None for id_, task in plain.plan.tasks.items())
    assert [task[1:7] for task in plain.tasks.values()] == [task[1:7] for task in schedule.tasks.values()]
    assert "A-q1-2" in plain.plan.tasks, "A-q1 is another task"
    assert set(plain.plan.risks["R1"].delays) == {"A-q1-2", "A-q3"}


def test_the_plan_that_is_written_out_can_be_read() -> None:
    plain = written_out(rolled_out())
    loaded = load_bytes(plan_text(plain.plan).encode(), "p.yaml")
    assert loaded.is_usable
    assert loaded.plan is not None
    read = scheduled(loaded.plan)
    assert read is not None
    assert [task[:7] for task in read.tasks.values()] == [task[:7] for task in plain.tasks.values()]


def test_near_miss_without_roll_outs_nothing_changes() -> None:
    schedule = schedule_of("start: 2024-03-04\ntasks: {A: {duration: 1d}}")
    assert written_out(schedule) is schedule
