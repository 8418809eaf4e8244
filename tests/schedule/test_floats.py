"""Floats where a task's calendar, an elapsed duration or a summary makes them delicate."""

from __future__ import annotations

from dxplan.network.network import build
from dxplan.schedule.rules import SchedulingRules, dates_may_lie_before, up_to_successors
from dxplan.schedule.scheduler import compute
from tests.schedule.plans import plan_of, schedule_of, show_day


def test_an_elapsed_task_has_no_more_free_float_than_its_start_can_slip() -> None:
    # From Friday 16:00 to Saturday 16:00; what follows starts on Monday at 09:00. The last minute in which it can start
    # before that is Friday 16:59; an hour later than Friday 16:00 is Monday 08:00, and a day after that Tuesday.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 1ed, start_no_earlier_than: "2024-01-12T16:00"}
          b: {duration: 1d, after: a, start_no_earlier_than: "2024-01-15T09:00"}
          long: {duration: 20d}
    """)
    assert schedule.tasks["a"].total_float > 60
    assert schedule.tasks["a"].free_float == 59


def test_an_elapsed_task_that_starts_too_late_is_not_put_off_at_its_late_finish() -> None:
    # The late start is an hour before the early one; so is the late finish, although both lie in the night.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 12h, calendar: continuous}
          b: {duration: 0.5ed, after: a, start_no_later_than: "2024-01-08T11:00"}
          long: {duration: 5d}
    """)
    task = schedule.tasks["b"]
    assert show_day(task.early_start) == "Mon 01-08 13:00"
    assert show_day(task.early_finish) == "Tue 01-09 01:00"
    assert show_day(task.late_start) == "Mon 01-08 11:00"
    assert show_day(task.late_finish) == "Mon 01-08 23:00"


def test_a_start_that_must_not_pass_a_weekend_has_a_minute_less() -> None:
    # b starts on Saturday at midnight with a: a may start on Friday as long as a minute of work is left.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 1d}
          b: {duration: 1d, calendar: continuous, after: a SS, start_no_earlier_than: 2024-01-13}
          long: {duration: 20d}
    """)
    assert schedule.tasks["a"].free_float == 5 * 480 - 1


def test_as_late_as_possible_does_not_jump_over_a_weekend() -> None:
    # It was put on Monday: after the start of b, which is linked to its start.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 1d, as_late_as_possible: true}
          b: {duration: 1d, calendar: continuous, after: a SS, start_no_earlier_than: 2024-01-13}
          long: {duration: 20d}
    """)
    assert show_day(schedule.tasks["a"].early_start) == "Fri 01-12 16:59"
    assert schedule.tasks["b"].early_start >= schedule.tasks["a"].early_start


def test_as_late_as_possible_on_a_summary_is_said_of_all_inside() -> None:
    # It was silently left out.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          S: {as_late_as_possible: true, tasks: {T: {tasks: {a: {duration: 1d}, b: {duration: 1d, after: a}}}}}
          long: {duration: 5d}
    """)
    assert show_day(schedule.tasks["a"].early_start) == "Thu 01-11 08:00"
    assert show_day(schedule.tasks["b"].early_start) == "Fri 01-12 08:00"
    assert show_day(schedule.tasks["S"].early_start) == "Thu 01-11 08:00"


def test_as_late_as_possible_keeps_a_finish_that_a_link_holds() -> None:
    # h may start later, for it takes a month and the days at its end are off; its finish was put before that of c.
    schedule = schedule_of("""
        start: 2022-01-03
        tasks:
          c: {duration: 35ed, calendar: continuous}
          h: {duration: 1mo, after: c FF, as_late_as_possible: true}
          end: {kind: milestone, must_finish_on: 2022-02-07T08:00, after: h}
    """)
    assert schedule.tasks["h"].early_finish >= schedule.tasks["c"].early_finish


def test_the_free_float_of_a_summary_is_the_slack_to_what_follows_it() -> None:
    # It was the total float, whatever followed.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          O: {tasks: {S: {tasks: {a: {duration: 3d}}}, c: {duration: 1d}}}
          by_start: {duration: 1d, after: c SS}
          b: {duration: 1d, after: O FS+1d, start_no_earlier_than: 2024-01-15}
          long: {duration: 20d}
    """)
    assert {id_: schedule.tasks[id_].free_float // 480 for id_ in ("O", "S", "a", "c")} == {
        "O": 1,
        "S": 1,
        "a": 1,
        "c": 0,
    }
    assert schedule.tasks["S"].total_float == 15 * 480


def test_a_summary_is_not_late_when_a_date_holds_only_its_finish() -> None:
    # a is done early and has a deadline of its own; S is held until Friday. It was shown as late.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          S: {finish_no_earlier_than: 2024-01-12, tasks: {a: {duration: 1d, deadline: 2024-01-09}}}
          long: {duration: 10d}
    """)
    assert schedule.tasks["a"].total_float == 480
    assert schedule.tasks["S"].total_float == 480
    assert show_day(schedule.tasks["S"].early_finish) == "Fri 01-12 17:00"
    assert show_day(schedule.tasks["S"].late_finish) == "Fri 01-19 17:00"


def test_the_first_milestone_stands_at_the_first_work_unless_a_date_puts_it_before() -> None:
    # Linked to something on Saturday it stood before where it stands without any link: a link made it earlier.
    schedule = schedule_of("""
        start: 2024-01-13
        tasks:
          alone: {kind: milestone}
          sat: {kind: milestone, calendar: continuous}
          linked: {kind: milestone, after: sat}
          dated: {kind: milestone, after: sat, start_no_earlier_than: 2024-01-14}
    """)
    assert {id_: show_day(task.early_start) for id_, task in schedule.tasks.items()} == {
        "alone": "Mon 01-15 08:00",
        "sat": "Sat 01-13 00:00",
        "linked": "Mon 01-15 08:00",
        "dated": "Sun 01-14 08:00",
    }


def test_other_rules_leave_free_float_uncapped() -> None:
    plan = plan_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 1d, deadline: 2024-01-09}
          b: {duration: 1d, after: a FS+4d}
    """)
    capped, uncapped = compute(build(plan)), compute(build(plan), SchedulingRules(free_float=up_to_successors))
    assert (capped.tasks["a"].total_float, uncapped.tasks["a"].total_float) == (0, 0)
    late = plan_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 2d, deadline: 2024-01-08}
          b: {duration: 1d, after: a}
    """)
    assert compute(build(late)).tasks["a"].free_float == -480
    assert compute(build(late), SchedulingRules(free_float=up_to_successors)).tasks["a"].free_float == 0


def test_other_rules_let_a_date_lie_before_the_plans_start() -> None:
    plan = plan_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 1d, start_no_earlier_than: 2024-01-04}
          b: {duration: 1d, after: a}
          c: {duration: 1d}
    """)
    schedule = compute(build(plan), SchedulingRules(first_start=dates_may_lie_before))
    assert {id_: show_day(task.early_start) for id_, task in schedule.tasks.items()} == {
        "a": "Thu 01-04 08:00",
        "b": "Fri 01-05 08:00",
        "c": "Mon 01-08 08:00",
    }
    assert show_day(compute(build(plan)).tasks["a"].early_start) == "Mon 01-08 08:00"


def test_a_delay_by_the_free_float_into_another_calendar_delays_nothing() -> None:
    # Back through the lag into S (whose own calendar rests from 10 to 13) a was free for longer than it was.
    text = """
        start: 2024-01-08
        calendars: {late: {week: mon..fri, hours: ["09:00-10:00", "13:00-14:00"]}}
        tasks:
          a: {kind: milestone, start_no_earlier_than: "2024-01-08T08:00"}
          S: {calendar: late, after: a SS-1h, tasks: {b: {duration: 3h, calendar: vn}}}
          long: {duration: 5d}
    """
    schedule = schedule_of(text)
    free = schedule.tasks["a"].free_float
    assert free == 4 * 60
    delayed = schedule_of(text.replace("T08:00", "T12:00"))
    assert delayed.tasks["b"].early_start == schedule.tasks["b"].early_start


def test_what_ends_with_another_may_end_while_the_other_rests() -> None:
    # d is done on Wednesday and rests for the week after; a could not slip although nothing waits for d.
    schedule = schedule_of("""
        start: 2024-01-08
        calendars: {crew: {week: mon..fri, days_off: [2024-01-11..2024-01-19]}}
        tasks:
          a: {duration: 3d}
          d: {duration: 1d, calendar: crew, after: a FF}
          long: {duration: 5d}
    """)
    assert show_day(schedule.tasks["d"].late_finish) == "Wed 01-10 17:00"
    assert show_day(schedule.tasks["a"].late_finish) == "Fri 01-12 17:00"
    assert schedule.tasks["a"].total_float == 2 * 480
    assert schedule.tasks["a"].free_float == 0
