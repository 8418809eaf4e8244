"""What pictures say of a row."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dxplan.render.gantt.pictures.record import Record
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.result import Schedule
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import drawn


def record_of(id_: str, schedule: Schedule, **options: Any) -> Record:
    return next(record for record in drawn(schedule, **options).records if record.row.id == id_)


def frozen(schedule: Schedule) -> Schedule:
    """The same with itself for a baseline."""
    return replace(schedule, plan=replace(schedule.plan, baseline=baseline_of(schedule, "gốc")))


@pytest.mark.parametrize(
    ("task", "vi", "en"),
    [
        ({"duration": "1d"}, "A Tên, 10/01/2022, găng", "A Tên, 2022-01-10, critical"),
        ({"duration": "3d"}, "A Tên, 10/01/2022 đến 12/01/2022, găng", "A Tên, 2022-01-10 to 2022-01-12, critical"),
        ({"kind": "milestone"}, "A Tên, 10/01/2022, mốc, găng", "A Tên, 2022-01-10, milestone, critical"),
        (
            {"duration": "3d", "deadline": "2022-01-11"},
            "A Tên, 10/01/2022 đến 12/01/2022, găng, trễ hạn 1 ngày làm việc",
            "A Tên, 2022-01-10 to 2022-01-12, critical, 1 working day late",
        ),
    ],
)
def test_a_row_as_a_sentence(task: dict[str, Any], vi: str, en: str) -> None:
    schedule = scheduled({"A": {"name": "Tên", **task}})
    assert record_of("A", schedule).sentence == vi
    assert record_of("A", schedule, language="en").sentence == en


def test_what_is_under_way_or_done_says_so() -> None:
    tasks = {
        "A": {"duration": "5d", "actual_start": "2022-01-10", "actual_finish": "2022-01-14"},
        "B": {"duration": "5d", "after": "A", "actual_start": "2022-01-17", "progress": "40 %"},
    }
    schedule = scheduled(tasks, status_date="2022-01-18")
    assert record_of("A", schedule).states == ("đã xong",)
    assert record_of("B", schedule).states == ("đang làm 40 %", "găng")
    assert record_of("B", schedule).progress == "40 %"


def test_what_decides_a_row_is_the_row_before_or_a_date_in_words() -> None:
    tasks = {"A": {"duration": "5d", "start_no_earlier_than": "2022-02-14"}, "B": {"duration": "5d", "after": "A"}}
    schedule = scheduled(tasks)
    assert record_of("B", schedule).driver == "A"
    assert record_of("A", schedule).driver is None
    assert record_of("A", schedule).reason == "theo ngày bắt đầu sớm nhất 14/02/2022 của A"
    assert record_of("", schedule).driver == "B"  # the plan's own: what finishes last


def test_a_roll_out_has_a_row_a_task_unless_it_is_opened() -> None:
    roll_out = {"R": {"each": ["q1", "q2"], "tasks": {"A": {"duration": "5d"}, "B": {"duration": "5d", "after": "A"}}}}
    schedule = scheduled(roll_out)
    assert record_of("B", schedule).driver == "A"
    assert record_of("B@q1", schedule, opens_units=True).driver == "A@q1"


def test_a_baseline_lies_where_it_was_agreed_of_a_roll_out_over_all_units() -> None:
    schedule = frozen(
        scheduled(
            {
                "A": {"duration": "5d"},
                "M": {"kind": "milestone", "after": "A"},
                "R": {"each": ["q1", "q2"], "waves": {"size": 1}, "tasks": {"B": {"duration": "5d"}}},
            }
        )
    )
    for id_ in ("A", "M", "B"):
        record = record_of(id_, schedule)
        assert record.baseline == (record.row.start, record.row.finish)
    assert record_of("R", schedule).baseline is None
    assert record_of("A", scheduled({"A": {"duration": "5d"}})).baseline is None
