"""What holds a task, what it drives, and which broken promises lie on its way."""

from __future__ import annotations

from dxplan.doctor.explanation import explain
from dxplan.doctor.holds import driven_by, holds
from dxplan.schedule.result import DriverKind
from tests.schedule.plans import schedule_of

PLAN = """
    start: 2022-03-01
    finish_by: 2022-05-31
    tasks:
      A: {duration: 10d}
      B: {duration: 6d}
      C: {duration: 5d, after: [A, B FS+1d], start_no_earlier_than: 2022-03-03}
      P: {after: C, tasks: {D: {duration: 30d}, E: {duration: 2d}}}
      F: {duration: 10d, after: P, deadline: 2022-05-20}
      G: {duration: 1d, deadline: 2022-03-31}
"""


def test_what_would_hold_a_task_next_and_by_how_much() -> None:
    """A is done on 14 March, B with its wait three working days before; the date is eight before C's start."""
    schedule = schedule_of(PLAN)
    told = [
        (str(hold.driver.link or hold.driver.constraint or hold.driver.kind.value), hold.slack // 480)
        for hold in holds(schedule, schedule.plan.tasks["C"])
    ]
    assert told == [("A", 0), ("B FS+1d", 3), ("start_no_earlier_than", 8), ("plan_start", 10)]


def test_what_holds_a_summary_holds_what_is_inside() -> None:
    schedule = schedule_of(PLAN)
    first = holds(schedule, schedule.plan.tasks["D"])[0]
    assert (first.driver.kind, str(first.driver.link), first.slack) == (DriverKind.LINK, "C", 0)


def test_what_a_task_drives_directly_or_as_the_last_of_its_summary() -> None:
    schedule = schedule_of(PLAN)
    assert [link.successor for link in driven_by(schedule, "A")] == ["C"]
    assert [link.successor for link in driven_by(schedule, "D")] == ["F"]
    assert driven_by(schedule, "E") == ()
    assert driven_by(schedule, "B") == ()


def test_every_missed_date_that_runs_through_the_task_is_diagnosed() -> None:
    """55 days of chain end on 18 May, in time; with 10 more in D both deadlines are missed."""
    assert explain(schedule_of(PLAN), "F").diagnoses == ()
    late = schedule_of(PLAN.replace("D: {duration: 30d}", "D: {duration: 40d}"))
    assert [(d.target.key, d.target.task) for d in explain(late, "F").diagnoses] == [("deadline", "F")]
    assert [(d.target.key, d.target.task) for d in explain(late, "A").diagnoses] == [
        ("finish_by", None),
        ("deadline", "F"),
    ]
    assert explain(late, "G").diagnoses == ()
    assert explain(late, "B").diagnoses == ()


def test_a_summary_is_held_by_nothing_of_its_own() -> None:
    assert explain(schedule_of(PLAN), "P").holds == ()
    assert explain(schedule_of(PLAN), "C").holds != ()


def test_its_own_missed_date_is_told_first_then_the_plans_and_not_the_same_twice() -> None:
    late = schedule_of(PLAN.replace("D: {duration: 30d}", "D: {duration: 60d}"))
    assert [(d.target.key, d.target.task) for d in explain(late, "F").diagnoses] == [("deadline", "F")]
    summary = schedule_of(PLAN.replace("D: {duration: 30d}", "D: {duration: 60d, deadline: 2022-04-29}"))
    assert [(d.target.key, d.target.task) for d in explain(summary, "D").diagnoses] == [
        ("deadline", "D"),
        ("finish_by", None),
    ]


def test_of_the_missed_dates_of_others_the_worst_is_told() -> None:
    schedule = schedule_of("""
    start: 2022-03-01
    tasks:
      A: {duration: 20d}
      B: {duration: 5d, after: A, deadline: 2022-04-01}
      C: {duration: 5d, after: A, deadline: 2022-03-25}
      D: {duration: 5d, after: A, deadline: 2022-03-25}
      E: {duration: 90d, deadline: 2022-03-04}
    """)
    assert [d.target.task for d in explain(schedule, "A").diagnoses] == ["C"]


def test_the_end_of_the_agreement_is_told_of_the_plan_or_of_the_task_that_is_done_after_it() -> None:
    schedule = schedule_of("""
    start: 2022-03-01
    agreement: {ends: 2022-03-31}
    tasks:
      A: {duration: 20d}
      B: {duration: 20d, after: A}
      C: {duration: 25d}
      D: {kind: ops, duration: 90d}
      E: {duration: 5d}
    """)
    assert [d.target.task for d in explain(schedule, "B").diagnoses] == [None]
    assert [d.target.task for d in explain(schedule, "C").diagnoses] == ["C"]
    assert explain(schedule, "D").diagnoses == ()
    assert explain(schedule, "E").diagnoses == ()


def test_a_wait_for_its_end_holds_a_task_and_that_of_a_summary_around_it_does_not() -> None:
    """B ends two days after A on 30 March; its start could be on 1 March."""
    schedule = schedule_of("""
    start: 2022-03-01
    tasks:
      A: {duration: 20d}
      P: {after: A FF+9d, tasks: {B: {duration: 5d, after: A FF+2d}}}
    """)
    told = [(str(hold.driver.link), hold.slack // 480) for hold in holds(schedule, schedule.plan.tasks["B"])]
    assert told == [("A FF+2d", 0), ("None", 17)]
