"""The shares of a chain, worked out by hand."""

from __future__ import annotations

from dxplan.doctor.shares import Chain, chain_of
from tests.schedule.plans import schedule_of


def told(chain: Chain) -> list[tuple[str, str, float, int]]:
    """Task, kind, working days and holidays of each share."""
    return [(s.task, s.kind.value, s.minutes / chain.minutes_a_day, s.holidays) for s in chain.shares]


def test_work_and_waits_over_tet() -> None:
    """A from Monday 24 January to Friday 28; then Tết (31 January to 4 February); B waits 3 days: 7 to 9 February."""
    chain = chain_of(
        schedule_of("""
            start: 2022-01-24
            tasks:
              A: {duration: 5d}
              B: {duration: 2d, after: A FS+3d}
        """),
        "B",
    )
    assert told(chain) == [("A", "work", 5, 0), ("B", "lag", 3, 5), ("B", "work", 2, 0)]
    assert (chain.minutes, chain.minutes_a_day) == (10 * 480, 480)
    assert [round(chain.percent(share)) for share in chain.shares] == [50, 30, 20]
    assert (chain.days_off, chain.holidays) == (9, 5), "two weekends, and the five days of Tết"


def test_a_gap_of_days_off_alone_belongs_to_the_task_that_waits() -> None:
    chain = chain_of(
        schedule_of("""
            start: 2022-01-24
            tasks: {A: {duration: 5d}, B: {duration: 5d, after: A}}
        """),
        "B",
    )
    assert told(chain) == [("A", "work", 5, 0), ("B", "work", 5, 5)]


def test_a_task_that_only_begins_takes_no_share() -> None:
    """B waits for A's start: A's work is beside the chain."""
    chain = chain_of(
        schedule_of("""
            start: 2022-03-01
            tasks: {A: {duration: 30d}, B: {duration: 40d, after: A SS+10d}}
        """),
        "B",
    )
    assert told(chain) == [("A", "work", 0, 0), ("B", "lag", 10, 0), ("B", "work", 40, 3)]


def test_where_a_task_is_driven_by_its_finish_only_what_is_left_counts() -> None:
    chain = chain_of(
        schedule_of("""
            start: 2022-03-01
            tasks: {A: {duration: 30d}, B: {duration: 5d, after: A FF+2d}}
        """),
        "B",
    )
    assert told(chain) == [("A", "work", 30, 1), ("B", "lag", 2, 0), ("B", "work", 0, 0)]


def test_a_calendar_of_its_own_makes_a_task_wait() -> None:
    """The crew rests from 7 to 11 March: for the plan's calendar five working days of the task are idle."""
    schedule = schedule_of("""
        start: 2022-03-01
        calendars: {crew: {base: vn, days_off: [2022-03-07..2022-03-11]}}
        tasks: {A: {duration: 4d}, B: {duration: 5d, after: A, calendar: crew}, C: {duration: 9d, calendar: crew}}
    """)
    chain = chain_of(schedule, "B")
    assert told(chain) == [("A", "work", 4, 0), ("B", "wait", 5, 0), ("B", "work", 5, 0)]
    (share,) = chain_of(schedule, "C").shares
    assert (share.minutes, share.idle) == (14 * 480, 5 * 480)


def test_the_start_of_a_task_has_a_chain_without_its_own_work() -> None:
    schedule = schedule_of("""
        start: 2022-03-01
        tasks: {A: {duration: 5d}, B: {duration: 5d, after: A}}
    """)
    assert told(chain_of(schedule, "B", of_start=True)) == [("A", "work", 5, 0), ("B", "work", 0, 0)]


def test_a_first_task_that_is_held_by_its_finish_takes_what_it_works() -> None:
    for held in ("finish_no_earlier_than: 2022-03-22", "must_finish_on: 2022-03-22"):
        chain = chain_of(
            schedule_of(f"""
                start: 2022-03-01
                tasks: {{A: {{duration: 2d, {held}}}, B: {{duration: 3d, after: A}}}}
            """),
            "B",
        )
        assert told(chain) == [("A", "work", 2, 0), ("B", "work", 3, 0)]
