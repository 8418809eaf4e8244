"""What drives a task, back to the origin; and the critical paths."""

from __future__ import annotations

import pytest

from dxplan.schedule.drivers import critical_paths, driving_chain, first_driven_through, last_to_finish
from dxplan.schedule.result import DriverKind, Schedule
from tests.schedule.plans import schedule_of


def chain(schedule: Schedule, task: str) -> str:
    """A chain as `a > b (a SS) > c (b)`."""
    steps = []
    for step in driving_chain(schedule, task):
        driver = step.driver
        why = driver.link or (f"{driver.of}.{driver.constraint}" if driver.constraint else driver.kind.value)
        steps.append(f"{step.task} ({why})")
    return " > ".join(steps)


def paths(schedule: Schedule) -> list[list[str]]:
    return [[step.task for step in path] for path in critical_paths(schedule)]


def test_back_to_the_plans_start() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {a: {duration: 2d}, b: {duration: 1d, after: a FS+1d}, c: {duration: 3d, after: b FF+2d}}
    """)
    assert chain(schedule, "c") == "a (plan_start) > b (a FS+1d) > c (b FF+2d)"
    assert driving_chain(schedule, "a")[0].driver.kind is DriverKind.PLAN_START


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("start_no_earlier_than: 2024-01-15", "b.start_no_earlier_than"),
        ("must_start_on: 2024-01-15", "b.must_start_on"),
        ("finish_no_earlier_than: 2024-01-15", "b.finish_no_earlier_than"),
        ("must_finish_on: 2024-01-15", "b.must_finish_on"),
        ("start_no_earlier_than: 2024-01-09", "a"),
        ("finish_no_later_than: 2024-01-09", "a"),
    ],
)
def test_the_date_that_asks_for_more_than_the_links_drives(said: str, why: str) -> None:
    schedule = schedule_of(f"""
        start: 2024-01-08
        tasks: {{a: {{duration: 2d}}, b: {{duration: 1d, after: a, {said}}}}}
    """)
    assert chain(schedule, "b").endswith(f"b ({why})")


def test_a_link_that_asks_as_much_as_a_date_drives() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {a: {kind: milestone, must_start_on: 2024-01-10}, b: {duration: 1d, after: a, must_start_on: 2024-01-10}}
    """)
    assert chain(schedule, "b") == "a (a.must_start_on) > b (a)"


@pytest.mark.parametrize("after", ["[y, x, z]", "[z, y, x]", "[x, z, y]"])
@pytest.mark.parametrize("order", ["xyz", "zyx", "yzx"])
def test_of_links_that_ask_the_same_the_smallest_id_drives(after: str, order: str) -> None:
    tasks = "".join(f"{id_}: {{duration: 2d}}, " for id_ in order)
    schedule = schedule_of(f"""
        start: 2024-01-08
        tasks: {{b: {{duration: 1d, after: {after}}}, {tasks}}}
    """)
    assert chain(schedule, "b") == "x (plan_start) > b (x)"


def test_a_link_of_the_summary_drives_what_begins_inside() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          pre: {duration: 2d}
          S: {after: pre, tasks: {T: {tasks: {a: {duration: 1d}}}, b: {duration: 1d, after: a}}}
          D: {start_no_earlier_than: 2024-01-16, tasks: {c: {duration: 1d}}}
    """)
    assert chain(schedule, "b") == "pre (plan_start) > a (pre) > b (a)"
    assert chain(schedule, "c") == "c (D.start_no_earlier_than)"


def test_a_summary_stands_for_its_last_task_or_for_its_first() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          S:
            tasks:
              a: {duration: 3d}
              n: {tasks: {b: {duration: 3d}, c: {duration: 1d, start_no_earlier_than: 2024-01-09}}}
          by_finish: {duration: 1d, after: S}
          by_start: {duration: 1d, after: n SS+1d}
    """)
    assert chain(schedule, "by_finish") == "a (plan_start) > by_finish (S)", "a and b finish together: the smaller id"
    assert chain(schedule, "by_start") == "b (plan_start) > by_start (n SS+1d)"
    assert chain(schedule, "S") == "a (plan_start)"


def test_what_holds_a_summarys_finish_drives_what_follows() -> None:
    # The chain named the task that finishes last inside, which has nothing to do with it.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          x: {duration: 5d}
          O: {tasks: {S: {after: x FF+1d, tasks: {a: {duration: 1d}}}}}
          F: {finish_no_earlier_than: 2024-01-19, tasks: {c: {duration: 1d}}}
          post: {duration: 1d, after: O}
          last: {duration: 1d, after: F}
    """)
    assert chain(schedule, "post") == "x (plan_start) > S (x FF+1d) > post (O)"
    assert chain(schedule, "last") == "F (F.finish_no_earlier_than) > last (F)"
    assert paths(schedule) == [["F", "last"]]


def test_a_date_that_holds_a_summary_to_the_end_is_the_critical_path() -> None:
    # There was none: no task finishes last.
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {S: {must_finish_on: 2024-01-19, tasks: {a: {duration: 1d}}}, b: {duration: 3d}}
    """)
    assert paths(schedule) == [["S"]]
    assert {id_ for id_, task in schedule.tasks.items() if task.is_critical} == {"S"}


def test_all_paths_to_the_end_and_none_twice() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 2d}
          b: {duration: 3d, after: a}
          c: {duration: 5d}
          d: {duration: 1d}
          end: {kind: milestone, after: [b, c, d]}
    """)
    assert paths(schedule) == [["c"], ["a", "b", "end"]] or paths(schedule) == [["c"], ["a", "b", "end"]][::-1]
    assert [len(path) for path in paths(schedule)].count(1) == 1


def test_what_is_put_off_to_the_end_says_so() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks: {a: {duration: 5d}, b: {duration: 1d, as_late_as_possible: true}}
    """)
    assert chain(schedule, "b") == "b (as_late_as_possible)"


def test_what_finishes_last_is_a_task_or_the_summary_that_a_date_holds() -> None:
    tasks = "S: {{{held}tasks: {{a: {{duration: 2d}}, b: {{duration: 3d}}}}}}, c: {{duration: 3d}}"
    schedule = schedule_of(f"start: 2024-01-08\ntasks: {{{tasks.format(held='')}}}")
    assert last_to_finish(schedule) == "b"
    held = tasks.format(held="finish_no_earlier_than: 2024-01-31, ")
    assert last_to_finish(schedule_of(f"start: 2024-01-08\ntasks: {{{held}}}")) == "S"


def test_the_first_of_some_tasks_that_another_one_drives() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        tasks:
          a: {duration: 2d}
          S: {after: a, tasks: {b: {duration: 1d}, c: {duration: 5d}}}
          d: {duration: 1d, after: S}
          e: {duration: 1d}
    """)
    assert first_driven_through(schedule, "a", ["e", "b", "d"]) == 1
    assert first_driven_through(schedule, "c", ["e", "b", "d"]) == 2
    assert first_driven_through(schedule, "d", ["e", "b", "c"]) is None
    assert first_driven_through(schedule, "c", ["S"]) == 0
