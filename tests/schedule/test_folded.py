"""A schedule with a row for all units of a roll-out."""

from __future__ import annotations

from dxplan.schedule.folded import folded, template_of
from tests.schedule.plans import schedule_of, show

TEXT = """
start: 2024-03-04
tasks:
  R:
    name: {vi: Nhân rộng, en: Roll-out}
    each: {q1: Quận 1, q3: Quận 3, q5: {name: Quận 5, tasks: {A: {duration: 8d, cost: 3 tỷ}, B: {skip: true}}}}
    waves: {size: 2}
    tasks:
      A: {name: "Cài đặt tại {unit}", duration: 5d, cost: 1 tỷ, deliverable: "Biên bản của {unit}"}
      B: {name: Nghiệm thu, kind: milestone, after: A}
  X: {name: Tổng kết, duration: 2d, after: R}
"""


def test_a_row_has_the_dates_of_all_units() -> None:
    schedule = schedule_of(TEXT)
    rows = folded(schedule)
    assert list(rows.tasks) == ["R", "A", "B", "X"]
    a, copies = rows.tasks["A"], [schedule.tasks[f"A@{unit}"] for unit in ("q1", "q3", "q5")]
    assert show(a.early_start) == "2024-03-04 08:00"
    assert (a.early_start, a.early_finish) == (
        min(copy.early_start for copy in copies),
        max(copy.early_finish for copy in copies),
    )
    assert a.total_float == min(copy.total_float for copy in copies)
    assert a.is_critical
    assert rows.tasks["R"] == schedule.tasks["R"]
    assert (rows.start, rows.finish) == (schedule.start, schedule.finish)


def test_names_tell_how_many_units_there_are_and_costs_are_those_of_all() -> None:
    tasks = folded(schedule_of(TEXT)).plan.tasks
    assert [str(tasks[id_].name.vi) for id_ in ("R", "A", "B", "X")] == [
        "Nhân rộng (3 đơn vị, 2 đợt)",
        "Cài đặt tại từng đơn vị (3 đơn vị)",
        "Nghiệm thu (2 đơn vị)",
        "Tổng kết",
    ]
    assert tasks["R"].name.en == "Roll-out (3 units, 2 waves)"
    assert tasks["A"].deliverable.vi == "Biên bản của từng đơn vị"
    assert tasks["A"].cost == 5_000_000_000


def test_progress_is_that_of_all_units() -> None:
    schedule = schedule_of(
        "start: 2024-03-04\ntasks: {R: {each: {q1: {progress: 100 %, actual_start: 2024-03-04, actual_finish: "
        "2024-03-08}, q3: {progress: 50 %, actual_start: 2024-03-06}}, tasks: {A: {duration: 5d}}}}"
    )
    progress = folded(schedule).plan.tasks["A"].progress
    assert (progress.complete, str(progress.actual_start), progress.actual_finish) == (0.75, "2024-03-04", None)
    assert not progress.is_finished


def test_what_no_unit_has_has_no_row() -> None:
    rows = folded(
        schedule_of(
            "start: 2024-03-04\ntasks: {R: {each: {q1: {tasks: {A: {skip: true}}}}, tasks: {A: {duration: 5d},"
            " B: {duration: 1d, after: A}}}}"
        )
    )
    assert list(rows.tasks) == ["R", "B"]
    assert rows.plan.tasks["R"].children == ("B",)


def test_a_schedule_without_roll_outs_is_itself() -> None:
    schedule = schedule_of("start: 2024-03-04\ntasks: {A: {duration: 1d}}")
    assert folded(schedule) is schedule


def test_copies_are_written_as_their_template() -> None:
    tasks = schedule_of(TEXT).plan.tasks
    assert [template_of(tasks[id_]) for id_ in ("A@q1", "R@q1", "R#1", "X")] == ["A", "R", "R", "X"]
