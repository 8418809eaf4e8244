"""How much of what spans others is done."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.choices import GroupBy
from dxplan.render.gantt.pictures.html import html
from dxplan.render.gantt.pictures.paper import Paper
from dxplan.render.gantt.pictures.svg import svg
from dxplan.render.gantt.spans import weighted
from dxplan.render.gantt.view import GanttOptions, Row
from dxplan.schedule.result import Schedule
from tests.render.gantt.drawing import TODAY, drawn_plan, row_of, scheduled
from tests.render.gantt.pictures.pictured import classes, drawn

DONE = {"actual_start": "2022-01-10", "actual_finish": "2022-01-21"}
TASKS: dict[str, Any] = {
    "P": {
        "tasks": {
            "A": {"duration": "10d", "lead": "S", **DONE},
            "B": {"duration": "30d", "lead": "S", "after": ["A"], "actual_start": "2022-01-24", "progress": "50 %"},
            "M": {"kind": "milestone", "after": ["B"]},
        }
    },
    "Q": {"tasks": {"C": {"duration": "10d", "lead": "T", "after": ["B"]}}},
    "R": {"tasks": {"D": {"kind": "milestone", "actual_finish": "2022-01-21"}, "E": {"kind": "milestone"}}},
}
HEAD = {"status_date": "2022-02-28", "agencies": {"S": {}, "T": {}}}
SHARES = st.one_of(st.none(), st.floats(0, 1))


def rows(schedule: Schedule, **options: Any) -> dict[str, Row]:
    view = chart([(schedule, "vi")], GanttOptions(today=TODAY, **options))
    (group,) = view.groups
    return {row.id: row for row in (group.plan, *group.rows)}


def test_a_phase_is_done_by_the_work_inside_it() -> None:
    found = rows(scheduled(TASKS, **HEAD))
    lengths = [row.duration.minutes for id_ in ("A", "B", "C") if (row := found[id_]).duration is not None]
    assert found["P"].progress == pytest.approx((lengths[0] + lengths[1] / 2) / (lengths[0] + lengths[1]))
    assert found["Q"].progress is None
    assert found["R"].progress == 0.5
    assert found[""].progress == pytest.approx((lengths[0] + lengths[1] / 2) / sum(lengths))


def test_a_heading_is_done_by_the_tasks_under_it() -> None:
    found = rows(scheduled(TASKS, **HEAD), group=GroupBy.LEAD)
    assert found["S"].progress == pytest.approx(rows(scheduled(TASKS, **HEAD))["P"].progress)
    assert found["T"].progress is None


def test_nothing_reported_is_nothing_told() -> None:
    found = rows(scheduled({"P": {"tasks": {"A": {"duration": "10d"}}}}))
    assert [row.progress for row in found.values()] == [None] * 3
    assert [row.done_until for row in found.values()] == [None] * 3


@given(st.lists(st.tuples(SHARES, st.integers(0, 10_000)), min_size=1))
def test_the_share_lies_between_the_least_and_the_most(parts: list[tuple[float | None, int]]) -> None:
    shares, minutes = zip(*parts, strict=True)
    found = weighted(shares, minutes)
    counted = [share or 0.0 for share, length in parts if length or not any(minutes)]
    if found is None:
        assert set(shares) == {None}
    else:
        assert min(counted) - 1e-9 <= found <= max(counted) + 1e-9


def test_brackets_show_it_and_keep_their_ends() -> None:
    text = drawn_plan(scheduled(TASKS, **HEAD), 100)
    assert "▛▒" in row_of(text, "P")
    assert "▜" in row_of(text, "P")
    assert "▒" not in row_of(text, "Q")
    assert "▒▒ đã làm" in text


def test_pictures_show_it_and_say_so_in_their_legends() -> None:
    drawing = drawn(scheduled(TASKS, **HEAD))
    assert "phase-done" in classes(svg(drawing, Paper.A4))
    assert "giai đoạn: đã làm" in svg(drawing, Paper.A4)
    assert "giai đoạn: đã làm" in html(drawing)
    planned = drawn(scheduled({"P": {"tasks": {"A": {"duration": "10d"}}}}))
    assert "phase-done" not in classes(svg(planned, Paper.A4))
    assert "giai đoạn: đã làm" not in html(planned)
