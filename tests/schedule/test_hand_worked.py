"""Small plans worked out by hand.

Each table gives what a planner finds with a paper calendar: early dates, late dates, and floats in working hours of the
task's calendar. January 2024 begins on a Monday; the 8th is the first Monday without a holiday.
"""

from __future__ import annotations

import pytest

from dxplan.schedule.result import Schedule
from tests.schedule.plans import schedule_of, show, show_day

_COLUMNS = {
    "start": lambda task: show_day(task.early_start),
    "finish": lambda task: show_day(task.early_finish),
    "late start": lambda task: show_day(task.late_start),
    "late finish": lambda task: show_day(task.late_finish),
    "total": lambda task: f"{task.total_float / 60:g}h",
    "free": lambda task: f"{task.free_float / 60:g}h",
    "driver": lambda task: str(task.driver.link or task.driver.constraint or "plan start") if task.driver else "-",
}


def check(schedule: Schedule, table: str) -> None:
    """Compare a schedule with a table: a row a task, the columns named in the first row."""
    rows = [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]
    names = rows[0][1:]
    found = [[row[0], *(_COLUMNS[name](schedule.tasks[row[0]]) for name in names)] for row in rows[1:]]
    assert found == rows[1:]


def test_the_four_link_types_without_lag() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 3d}
          b: {duration: 2d, after: a}
          c: {duration: 1d, after: a SS}
          d: {duration: 1d, after: b FF}
          e: {duration: 1d, after: b SF}      # e is over when b begins: at 08:00, after a whole day of work
    """)
    check(
        schedule,
        """
        id | start            | finish           | late start       | late finish      | total | free | driver
        a  | Mon 01-08 08:00  | Wed 01-10 17:00  | Mon 01-08 08:00  | Wed 01-10 17:00  | 0h    | 0h   | plan start
        b  | Thu 01-11 08:00  | Fri 01-12 17:00  | Thu 01-11 08:00  | Fri 01-12 17:00  | 0h    | 0h   | a
        c  | Mon 01-08 08:00  | Mon 01-08 17:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 32h   | 32h  | a SS
        d  | Fri 01-12 08:00  | Fri 01-12 17:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 0h    | 0h   | b FF
        e  | Wed 01-10 08:00  | Thu 01-11 08:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 16h   | 16h  | b SF
        """,
    )


def test_lags_and_leads_in_every_unit() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 2d}                        # Monday and Tuesday
          h: {duration: 1d, after: a FS+3h}        # Wednesday from 11:00, over Thursday 11:00
          d: {duration: 1d, after: a FS+2d}
          w: {duration: 1d, after: a FS+1w}        # five working days: 10, 11, 12, 15, 16 January
          ed: {duration: 1d, after: a FS+3ed}      # Friday 17:00
          ew: {duration: 1d, after: a FS+1ew}      # Tuesday 16 January 17:00
          mo: {duration: 1d, after: a FS+1mo}      # 9 February lies in Tết (8 to 14 February)
          q: {duration: 1d, after: a FS+1q}        # 9 April 17:00
          pct: {duration: 1d, after: a SS+50%}     # a day after a begins
          lead: {duration: 1d, after: a FS-1d}
          lead_ed: {duration: 1d, after: a FF-1ed} # over by Monday 17:00 at the earliest
          early: {duration: 1d, after: a SS-1w}    # nothing starts before the plan
          ff: {duration: 1d, after: a FF+1d}
          sf: {duration: 4h, after: a SF+4h}       # over at Monday noon
    """)
    check(
        schedule,
        """
        id      | start            | finish          | driver
        a       | Mon 01-08 08:00  | Tue 01-09 17:00 | plan start
        h       | Wed 01-10 11:00  | Thu 01-11 11:00 | a FS+3h
        d       | Fri 01-12 08:00  | Fri 01-12 17:00 | a FS+2d
        w       | Wed 01-17 08:00  | Wed 01-17 17:00 | a FS+1w
        ed      | Mon 01-15 08:00  | Mon 01-15 17:00 | a FS+3ed
        ew      | Wed 01-17 08:00  | Wed 01-17 17:00 | a FS+1ew
        mo      | Thu 02-15 08:00  | Thu 02-15 17:00 | a FS+1mo
        q       | Wed 04-10 08:00  | Wed 04-10 17:00 | a FS+1q
        pct     | Tue 01-09 08:00  | Tue 01-09 17:00 | a SS+50%
        lead    | Tue 01-09 08:00  | Tue 01-09 17:00 | a FS-1d
        lead_ed | Mon 01-08 08:00  | Mon 01-08 17:00 | plan start
        early   | Mon 01-08 08:00  | Mon 01-08 17:00 | plan start
        ff      | Wed 01-10 08:00  | Wed 01-10 17:00 | a FF+1d
        sf      | Mon 01-08 08:00  | Mon 01-08 12:00 | plan start
        """,
    )


def test_late_dates_through_lags() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          end: {duration: 10d}                 # to Friday 19 January
          fs: {duration: 1d}
          fs2: {duration: 1d, after: fs FS+2d} # late start Friday 19; two days before that: Wednesday 17
          ss: {duration: 3d}
          ss2: {duration: 1d, after: ss SS+1d} # ss may begin a day before Friday 19
          ff: {duration: 1d}
          ff2: {duration: 1d, after: ff FF+4h} # ff is over by Friday noon
          ed: {duration: 1d}
          ed2: {duration: 1d, after: ed FS+4ed} # late start Friday 19; 4 days before: Monday 15, 08:00
    """)
    check(
        schedule,
        """
        id  | start            | late start       | late finish      | total | free
        fs  | Mon 01-08 08:00  | Tue 01-16 08:00  | Tue 01-16 17:00  | 48h   | 0h
        fs2 | Thu 01-11 08:00  | Fri 01-19 08:00  | Fri 01-19 17:00  | 48h   | 48h
        ss  | Mon 01-08 08:00  | Wed 01-17 08:00  | Fri 01-19 17:00  | 56h   | 0h
        ss2 | Tue 01-09 08:00  | Fri 01-19 08:00  | Fri 01-19 17:00  | 64h   | 64h
        ff  | Mon 01-08 08:00  | Thu 01-18 13:00  | Fri 01-19 12:00  | 68h   | 0h
        ff2 | Mon 01-08 13:00  | Fri 01-19 08:00  | Fri 01-19 17:00  | 68h   | 68h
        ed  | Mon 01-08 08:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 32h   | 16h
        ed2 | Mon 01-15 08:00  | Fri 01-19 08:00  | Fri 01-19 17:00  | 32h   | 32h
        """,
    )


def test_across_tet_2022() -> None:
    schedule = schedule_of("""
        start: 2022-01-24
        tasks:
          long: {duration: 10d}                  # 24 to 28 January, then 7 to 11 February
          before: {duration: 5d}
          after: {duration: 1d, after: before FS+1ed}  # Saturday, and then Tết from 31 January to 4 February
    """)
    check(
        schedule,
        """
        id     | start            | finish           | late start       | late finish      | total | free
        long   | Mon 01-24 08:00  | Fri 02-11 17:00  | Mon 01-24 08:00  | Fri 02-11 17:00  | 0h    | 0h
        before | Mon 01-24 08:00  | Fri 01-28 17:00  | Thu 01-27 08:00  | Wed 02-09 17:00  | 24h   | 0h
        after  | Mon 02-07 08:00  | Mon 02-07 17:00  | Fri 02-11 08:00  | Fri 02-11 17:00  | 32h   | 32h
        """,
    )


def test_a_saturday_worked_in_exchange() -> None:
    schedule = schedule_of("""
        start: 2024-04-25
        tasks:
          a: {duration: 4d}            # 25 and 26 April, 2 and 3 May
          b: {duration: 1d, after: a}  # Saturday 4 May is worked for Monday 29 April
          c: {duration: 1d, after: b}
    """)
    check(
        schedule,
        """
        id | start            | finish
        a  | Thu 04-25 08:00  | Fri 05-03 17:00
        b  | Sat 05-04 08:00  | Sat 05-04 17:00
        c  | Mon 05-06 08:00  | Mon 05-06 17:00
        """,
    )


def test_milestones_stay_where_they_are_put() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          first: {kind: milestone}
          a: {duration: 5d}
          m: {kind: milestone, after: a}                       # Friday evening, not Monday morning
          b: {duration: 1d, after: m}
          sunday: {kind: milestone, must_start_on: 2024-01-14} # a ceremony on a Sunday
          end: {duration: 0d, after: b SS+1d}                  # a day of work after Monday 08:00
    """)
    check(
        schedule,
        """
        id     | start            | finish           | late start       | late finish      | total | free
        first  | Mon 01-08 08:00  | Mon 01-08 08:00  | Mon 01-15 17:00  | Mon 01-15 17:00  | 48h   | 48h
        a      | Mon 01-08 08:00  | Fri 01-12 17:00  | Mon 01-08 08:00  | Fri 01-12 17:00  | 0h    | 0h
        m      | Fri 01-12 17:00  | Fri 01-12 17:00  | Fri 01-12 17:00  | Fri 01-12 17:00  | 0h    | 0h
        b      | Mon 01-15 08:00  | Mon 01-15 17:00  | Mon 01-15 08:00  | Mon 01-15 17:00  | 0h    | 0h
        sunday | Sun 01-14 08:00  | Sun 01-14 08:00  | Sun 01-14 08:00  | Sun 01-14 08:00  | 0h    | 0h
        end    | Mon 01-15 17:00  | Mon 01-15 17:00  | Mon 01-15 17:00  | Mon 01-15 17:00  | 0h    | 0h
        """,
    )


def test_a_finish_stays_on_a_bound_where_no_work_is_done() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          pour: {duration: 6d, calendar: continuous}                  # day and night until Saturday midnight
          watch: {duration: 1d, after: pour FF}                       # Friday's work, over at Saturday midnight
          open: {duration: 1h, calendar: continuous, after: watch}
    """)
    check(
        schedule,
        """
        id    | start            | finish           | late start       | late finish      | total | free
        pour  | Mon 01-08 00:00  | Sun 01-14 00:00  | Mon 01-08 00:00  | Sun 01-14 00:00  | 0h    | 0h
        watch | Fri 01-12 08:00  | Sun 01-14 00:00  | Fri 01-12 08:00  | Sun 01-14 00:00  | 0h    | 0h
        open  | Sun 01-14 00:00  | Sun 01-14 01:00  | Sun 01-14 00:00  | Sun 01-14 01:00  | 0h    | 0h
        """,
    )


def test_calendar_months_end_with_the_last_work_before_the_same_day() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          from_31: {duration: 1mo, start_no_earlier_than: 2024-01-31}  # no "31 February": to the end of Thursday 29
          next: {duration: 1d, after: from_31}
          quarter: {duration: 1q, start_no_earlier_than: 2024-01-31}   # to the end of April; 29 and 30 April are off
          year: {duration: 1y, start_no_earlier_than: 2024-01-31}      # 31 January 2025 lies in Tết (from 27 January)
          tet: {duration: 1mo, start_no_earlier_than: 2024-01-10, deadline: 2024-02-15}
    """)
    # tet: 10 February lies in Tết (8 to 14 February), so it is over on Wednesday 7. To be over on Thursday 15 it may
    # start as late as 16 January, 08:00: four days later, though only one day of work separates the finishes.
    check(
        schedule,
        """
        id      | start            | finish
        from_31 | Wed 01-31 08:00  | Thu 02-29 17:00
        next    | Fri 03-01 08:00  | Fri 03-01 17:00
        quarter | Wed 01-31 08:00  | Fri 04-26 17:00
        year    | Wed 01-31 08:00  | Fri 01-24 17:00
        tet     | Wed 01-10 08:00  | Wed 02-07 17:00
        """,
    )
    check(
        schedule,
        """
        id      | late start       | late finish      | total | free
        from_31 | Tue 12-24 08:00  | Thu 01-23 17:00  | 1792h | 0h
        year    | Fri 02-02 16:59  | Fri 01-24 17:00  | 0h    | 0h
        tet     | Tue 01-16 08:00  | Thu 02-15 17:00  | 8h    | 8h
        """,
    )


def test_links_into_and_out_of_summaries() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          pre: {duration: 1d}
          S:
            after: pre
            tasks:
              a: {duration: 2d}
              N: {tasks: {b: {duration: 3d}}}
              c: {duration: 1d, after: a}
          post: {duration: 1d, after: S}
          z: {duration: 1d, after: N SS+1d}
    """)
    check(
        schedule,
        """
        id   | start            | finish           | late start       | late finish      | total | free | driver
        pre  | Mon 01-08 08:00  | Mon 01-08 17:00  | Mon 01-08 08:00  | Mon 01-08 17:00  | 0h    | 0h   | plan start
        S    | Tue 01-09 08:00  | Thu 01-11 17:00  | Tue 01-09 08:00  | Thu 01-11 17:00  | 0h    | 0h   | -
        a    | Tue 01-09 08:00  | Wed 01-10 17:00  | Tue 01-09 08:00  | Wed 01-10 17:00  | 0h    | 0h   | pre
        N    | Tue 01-09 08:00  | Thu 01-11 17:00  | Tue 01-09 08:00  | Thu 01-11 17:00  | 0h    | 0h   | -
        b    | Tue 01-09 08:00  | Thu 01-11 17:00  | Tue 01-09 08:00  | Thu 01-11 17:00  | 0h    | 0h   | pre
        c    | Thu 01-11 08:00  | Thu 01-11 17:00  | Thu 01-11 08:00  | Thu 01-11 17:00  | 0h    | 0h   | a
        post | Fri 01-12 08:00  | Fri 01-12 17:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 0h    | 0h   | S
        z    | Wed 01-10 08:00  | Wed 01-10 17:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 16h   | 16h  | N SS+1d
        """,
    )


def test_a_summary_with_a_start_date_and_a_deadline() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          S:
            start_no_earlier_than: 2024-01-10
            deadline: 2024-01-11
            tasks:
              a: {duration: 1d}
              b: {duration: 2d, after: a}
    """)
    check(
        schedule,
        """
        id | start            | finish           | late start       | late finish      | total | driver
        S  | Wed 01-10 08:00  | Fri 01-12 17:00  | Tue 01-09 08:00  | Thu 01-11 17:00  | -8h   | -
        a  | Wed 01-10 08:00  | Wed 01-10 17:00  | Tue 01-09 08:00  | Tue 01-09 17:00  | -8h   | start_no_earlier_than
        b  | Thu 01-11 08:00  | Fri 01-12 17:00  | Wed 01-10 08:00  | Thu 01-11 17:00  | -8h   | a
        """,
    )


def test_finish_to_finish_into_a_summary_holds_only_its_finish() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          x: {duration: 5d}                                      # to Friday
          S: {after: x FF+1d, tasks: {a: {duration: 1d}}}        # done on Monday 15, although a is done long before
          post: {duration: 1d, after: S}
    """)
    check(
        schedule,
        """
        id   | start            | finish           | late start       | late finish      | total | free | driver
        x    | Mon 01-08 08:00  | Fri 01-12 17:00  | Mon 01-08 08:00  | Fri 01-12 17:00  | 0h    | 0h   | plan start
        S    | Mon 01-08 08:00  | Mon 01-15 17:00  | Mon 01-15 08:00  | Mon 01-15 17:00  | 0h    | 0h   | x FF+1d
        a    | Mon 01-08 08:00  | Mon 01-08 17:00  | Mon 01-15 08:00  | Mon 01-15 17:00  | 40h   | 40h  | plan start
        post | Tue 01-16 08:00  | Tue 01-16 17:00  | Tue 01-16 08:00  | Tue 01-16 17:00  | 0h    | 0h   | S
        """,
    )


def test_out_of_a_summary_with_other_work_beside_it() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          other: {duration: 10d}
          S:
            tasks:
              a: {duration: 3d}
              b: {duration: 1d}
          by_finish: {duration: 1d, after: S}
          by_start: {duration: 1d, after: S SF+2d}  # over two days after S begins, and S begins with a
          share: {duration: 1d, after: S FS+50%}    # S takes 3 days; half of that is 12 hours
    """)
    # b ends on Monday; what follows S is not delayed before Wednesday evening. But by_start waits for S to begin, which
    # it does with a and b alike: neither is free.
    # S itself may not slip without delaying by_finish, although it has five and a half days in all (share ends noon).
    check(
        schedule,
        """
        id        | start            | finish           | late start       | late finish      | total | free
        S         | Mon 01-08 08:00  | Wed 01-10 17:00  | Fri 01-12 13:00  | Wed 01-17 12:00  | 36h   | 0h
        a         | Mon 01-08 08:00  | Wed 01-10 17:00  | Fri 01-12 13:00  | Wed 01-17 12:00  | 36h   | 0h
        b         | Mon 01-08 08:00  | Mon 01-08 17:00  | Tue 01-16 13:00  | Wed 01-17 12:00  | 52h   | 0h
        by_finish | Thu 01-11 08:00  | Thu 01-11 17:00  | Fri 01-19 08:00  | Fri 01-19 17:00  | 48h   | 48h
        by_start  | Tue 01-09 08:00  | Tue 01-09 17:00  | Fri 01-19 08:00  | Fri 01-19 17:00  | 64h   | 64h
        share     | Fri 01-12 13:00  | Mon 01-15 12:00  | Fri 01-19 08:00  | Fri 01-19 17:00  | 36h   | 36h
        """,
    )


def test_dates_that_are_missed_show_as_negative_float() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        finish_by: 2024-01-11
        tasks:
          long: {duration: 5d}
          forced: {duration: 1d, after: long, must_start_on: 2024-01-09}  # the link holds, the date is missed
          dl: {duration: 3d, deadline: 2024-01-09}
          fnlt: {duration: 3d, finish_no_later_than: 2024-01-10}
          snlt: {duration: 3d, start_no_later_than: 2024-01-08}
          mso: {duration: 3d, must_start_on: 2024-01-09}
          mfo: {duration: 2d, must_finish_on: 2024-01-11}
          fnet: {duration: 1d, finish_no_earlier_than: 2024-01-10}
          by: {duration: 1d}
    """)
    # forced may start on Tuesday 9 at the latest, so long had to be done on Monday 8: begun on Tuesday 2.
    check(
        schedule,
        """
        id     | start            | finish           | late start       | late finish      | total | free
        long   | Mon 01-08 08:00  | Fri 01-12 17:00  | Tue 01-02 08:00  | Mon 01-08 17:00  | -32h  | -32h
        forced | Mon 01-15 08:00  | Mon 01-15 17:00  | Tue 01-09 08:00  | Tue 01-09 17:00  | -32h  | -32h
        dl     | Mon 01-08 08:00  | Wed 01-10 17:00  | Fri 01-05 08:00  | Tue 01-09 17:00  | -8h   | -8h
        fnlt   | Mon 01-08 08:00  | Wed 01-10 17:00  | Mon 01-08 08:00  | Wed 01-10 17:00  | 0h    | 0h
        snlt   | Mon 01-08 08:00  | Wed 01-10 17:00  | Mon 01-08 08:00  | Wed 01-10 17:00  | 0h    | 0h
        mso    | Tue 01-09 08:00  | Thu 01-11 17:00  | Tue 01-09 08:00  | Thu 01-11 17:00  | 0h    | 0h
        mfo    | Wed 01-10 08:00  | Thu 01-11 17:00  | Wed 01-10 08:00  | Thu 01-11 17:00  | 0h    | 0h
        fnet   | Wed 01-10 08:00  | Wed 01-10 17:00  | Thu 01-11 08:00  | Thu 01-11 17:00  | 8h    | 8h
        by     | Mon 01-08 08:00  | Mon 01-08 17:00  | Thu 01-11 08:00  | Thu 01-11 17:00  | 24h   | 24h
        """,
    )


def test_a_chain_as_late_as_possible() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 1d}
          b: {duration: 1d, after: a, as_late_as_possible: true}
          c: {duration: 1d, after: b, as_late_as_possible: true}
          d: {duration: 5d}
          e: {duration: 1d, after: [c, d]}
          f: {duration: 1d, as_late_as_possible: true, deadline: 2024-01-10}
          g: {duration: 1d, as_late_as_possible: true, deadline: 2024-01-05}  # too late already: it stays
    """)
    check(
        schedule,
        """
        id | start            | finish           | late start       | late finish      | total | free
        a  | Mon 01-08 08:00  | Mon 01-08 17:00  | Wed 01-10 08:00  | Wed 01-10 17:00  | 16h   | 16h
        b  | Thu 01-11 08:00  | Thu 01-11 17:00  | Thu 01-11 08:00  | Thu 01-11 17:00  | 0h    | 0h
        c  | Fri 01-12 08:00  | Fri 01-12 17:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 0h    | 0h
        d  | Mon 01-08 08:00  | Fri 01-12 17:00  | Mon 01-08 08:00  | Fri 01-12 17:00  | 0h    | 0h
        e  | Mon 01-15 08:00  | Mon 01-15 17:00  | Mon 01-15 08:00  | Mon 01-15 17:00  | 0h    | 0h
        f  | Wed 01-10 08:00  | Wed 01-10 17:00  | Wed 01-10 08:00  | Wed 01-10 17:00  | 0h    | 0h
        g  | Mon 01-08 08:00  | Mon 01-08 17:00  | Fri 01-05 08:00  | Fri 01-05 17:00  | -8h   | -8h
        """,
    )


def test_continuous_work_between_office_hours() -> None:
    schedule = schedule_of("""
        start: 2024-01-12
        tasks:
          v: {duration: 1d}                                        # Friday
          c: {duration: 2d, calendar: continuous, after: v}        # 48 hours
          w: {duration: 1d, after: c}
          x: {duration: 1h, calendar: continuous, after: v FS+1d}  # the lag is counted in the successor's calendar
          y: {duration: 1h, after: c FS+4h}                        # from Monday 08:00
    """)
    check(
        schedule,
        """
        id | start            | finish           | late start       | late finish      | total | free
        v  | Fri 01-12 08:00  | Fri 01-12 17:00  | Fri 01-12 08:00  | Fri 01-12 17:00  | 0h    | 0h
        c  | Fri 01-12 17:00  | Sun 01-14 17:00  | Sat 01-13 08:00  | Mon 01-15 08:00  | 15h   | 15h
        w  | Mon 01-15 08:00  | Mon 01-15 17:00  | Mon 01-15 08:00  | Mon 01-15 17:00  | 0h    | 0h
        x  | Sat 01-13 17:00  | Sat 01-13 18:00  | Mon 01-15 16:00  | Mon 01-15 17:00  | 47h   | 47h
        y  | Mon 01-15 13:00  | Mon 01-15 14:00  | Mon 01-15 16:00  | Mon 01-15 17:00  | 3h    | 3h
        """,
    )


def test_calendars_of_the_plan_itself() -> None:
    schedule = schedule_of("""
        start: 2024-01-12
        calendars:
          six: {base: vn, week: {mon..fri: ["08:00-12:00", "13:00-17:00"], sat: ["08:00-12:00"]}}
          night: {week: mon..fri, hours: ["20:00-24:00"], holidays: none}
          crew: {base: vn, days_off: [2024-01-15..2024-01-16], worked_days: [2024-01-13]}
        tasks:
          half_saturday: {duration: 12h, calendar: six}
          monday: {duration: 1d, calendar: six, after: half_saturday}
          first_night: {duration: 1d, calendar: night}             # 1d are four hours here; over at midnight
          next_night: {duration: 2h, calendar: night, after: first_night}
          two_days: {duration: 2d, calendar: crew}                 # Friday and the worked Saturday
          third: {duration: 1d, calendar: crew, after: two_days}   # Monday and Tuesday are off
    """)
    check(
        schedule,
        """
        id            | start            | finish
        half_saturday | Fri 01-12 08:00  | Sat 01-13 12:00
        monday        | Mon 01-15 08:00  | Mon 01-15 17:00
        first_night   | Fri 01-12 20:00  | Sat 01-13 00:00
        next_night    | Mon 01-15 20:00  | Mon 01-15 22:00
        two_days      | Fri 01-12 08:00  | Sat 01-13 17:00
        third         | Wed 01-17 08:00  | Wed 01-17 17:00
        """,
    )


def test_a_quarter_or_month_means_its_last_work() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        calendars: {six: {base: vn, week: {mon..fri: ["08:00-12:00", "13:00-17:00"], sat: ["08:00-12:00"]}}}
        tasks:
          long: {duration: 100d}                                      # 18 + 16 + 21 + 19 + 23 + 3 days
          quarter: {duration: 1d, deadline: 2024-Q1}                  # 31 March is a Sunday
          month: {duration: 1d, deadline: 2024-02}
          sat: {duration: 4h, calendar: six, deadline: 2024-Q1}
          not_before: {duration: 1d, start_no_earlier_than: 2024-Q1}  # its first day, long past
          start_2: {duration: 1d, start_no_earlier_than: 2024-03}     # Friday 1 March
          finish_2: {duration: 1d, finish_no_earlier_than: 2024-02}
          latest: {duration: 1d, start_no_later_than: 2024-03}        # its last day is a Sunday
    """)
    check(
        schedule,
        """
        id         | start            | late finish
        quarter    | Mon 01-08 08:00  | Fri 03-29 17:00
        month      | Mon 01-08 08:00  | Thu 02-29 17:00
        sat        | Mon 01-08 08:00  | Sat 03-30 12:00
        not_before | Mon 01-08 08:00  | Wed 06-05 17:00
        start_2    | Fri 03-01 08:00  | Wed 06-05 17:00
        finish_2   | Thu 02-29 08:00  | Wed 06-05 17:00
        latest     | Mon 01-08 08:00  | Fri 03-29 17:00
        """,
    )


def test_elapsed_days_run_through_the_weekend() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 5ed}           # "5 ngày": Monday 08:00 to Saturday 08:00
          b: {duration: 1d, after: a}
          c: {duration: 1ed, after: b} # Tuesday 17:00? no: it starts with work on Tuesday morning
    """)
    # a may start until Wednesday: it ends by the clock, where no working time is counted, and its start has two days.
    check(
        schedule,
        """
        id | start            | finish           | late start       | late finish      | total | free
        a  | Mon 01-08 08:00  | Sat 01-13 08:00  | Wed 01-10 08:00  | Mon 01-15 08:00  | 16h   | 16h
        b  | Mon 01-15 08:00  | Mon 01-15 17:00  | Mon 01-15 08:00  | Mon 01-15 17:00  | 0h    | 0h
        c  | Tue 01-16 08:00  | Wed 01-17 08:00  | Tue 01-16 08:00  | Wed 01-17 08:00  | 0h    | 0h
        """,
    )


def test_dates_on_days_off() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          snet: {duration: 1d, start_no_earlier_than: 2024-01-13}  # a Saturday: Monday
          fnet: {duration: 1d, finish_no_earlier_than: 2024-01-13} # Friday's work: no more is done until Saturday
          dl: {duration: 1d, deadline: 2024-01-14}                 # a Sunday: Friday evening
          clock: {duration: 4h, start_no_earlier_than: 2024-01-09T15:00}
    """)
    check(
        schedule,
        """
        id    | start            | finish           | late finish      | total
        snet  | Mon 01-15 08:00  | Mon 01-15 17:00  | Mon 01-15 17:00  | 0h
        fnet  | Fri 01-12 08:00  | Fri 01-12 17:00  | Mon 01-15 17:00  | 8h
        dl    | Mon 01-08 08:00  | Mon 01-08 17:00  | Fri 01-12 17:00  | 32h
        clock | Tue 01-09 15:00  | Wed 01-10 10:00  | Mon 01-15 17:00  | 30h
        """,
    )


@pytest.mark.parametrize(("float_", "critical"), [("0d", ["b"]), ("1d", ["a", "b"]), ("3d", ["a", "b", "c"])])
def test_the_plan_may_say_up_to_which_float_a_task_is_critical(float_: str, critical: list[str]) -> None:
    schedule = schedule_of(f"""
        start: 2024-01-08
        scheduling: {{critical_float: {float_}}}
        tasks: {{a: {{duration: 4d}}, b: {{duration: 5d}}, c: {{duration: 2d}}}}
    """)
    assert [task.id for task in schedule.tasks.values() if task.is_critical] == critical


def test_the_project_runs_from_its_first_start_to_its_last_finish() -> None:
    schedule = schedule_of("""
        start: 2024-01-06
        tasks: {a: {duration: 1d, start_no_earlier_than: 2024-01-10}, b: {duration: 2d, after: a}}
    """)
    assert (show(schedule.start), show(schedule.finish)) == ("2024-01-10 08:00", "2024-01-12 17:00")
