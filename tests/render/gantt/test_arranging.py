"""Which tasks have a row, under which heading, in which order."""

from __future__ import annotations

from typing import Any

import pytest

from dxplan.findings.where.reading import read_condition
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.choices import GroupBy, SortBy
from dxplan.render.gantt.view import Chart, GanttOptions, Group, Shape
from dxplan.schedule.result import Schedule
from tests.render.gantt.drawing import TODAY, scheduled

HEAD: dict[str, Any] = {
    "agencies": {"STTTT": {"name": "Sở Thông tin và Truyền thông"}, "VNPT": {}},
    "systems": {"KHO": {"name": "Kho"}, "IOC": {}},
    "resources": {"doi": {"capacity": 3}, "pmu": {}},
}
TASKS: dict[str, Any] = {
    "P": {
        "lead": "STTTT",
        "tasks": {
            "A": {"duration": "10d", "kind": "survey", "resources": {"doi": 1, "pmu": 1}},
            "B": {"duration": "2d", "kind": "build", "system": "KHO", "lead": "VNPT"},
        },
    },
    "Q": {
        "tasks": {"C": {"duration": "5d", "after": ["A"], "system": "IOC"}, "D": {"duration": "1d", "kind": "build"}}
    },
}
PLAN = scheduled(TASKS, **HEAD)


def group_of(schedule: Schedule = PLAN, **options: Any) -> Group:
    return chart([(schedule, "vi")], GanttOptions(**{"today": TODAY, **options})).groups[0]


def ids(**options: Any) -> str:
    """The ids of the rows, headings in brackets."""
    return " ".join(f"[{row.id or row.name}]" if row.shape.is_bracket else row.id for row in group_of(**options).rows)


@pytest.mark.parametrize(
    ("group", "rows"),
    [
        (GroupBy.PHASE, "[P] A B [Q] C D"),
        (GroupBy.NONE, "A B C D"),
        (GroupBy.LEAD, "[STTTT] A [VNPT] B [Chưa có cơ quan chủ trì] C D"),
        (GroupBy.SYSTEM, "[KHO] B [IOC] C [Không thuộc hệ thống nào] A D"),
        (GroupBy.RESOURCE, "[doi] A [pmu] A [Không dùng nguồn lực nào] B C D"),
        (GroupBy.KIND, "[survey] A [build] B D [Chưa ghi loại] C"),
    ],
)
def test_headings(group: GroupBy, rows: str) -> None:
    """A task with several resources stands under each; what says nothing comes last."""
    assert ids(group=group) == rows


def test_a_heading_spans_what_is_under_it_with_the_least_float() -> None:
    rows = {row.id: row for row in group_of(group=GroupBy.KIND).rows}
    heading = rows["build"]
    assert heading.shape is Shape.GROUP
    assert heading.name == "xây dựng"
    assert (heading.start, heading.finish) == (rows["B"].start, max(rows["B"].finish, rows["D"].finish))
    assert heading.slack == min(rows["B"].slack, rows["D"].slack, key=lambda amount: amount.days)
    assert rows["B"].depth == 1


def test_depth_counts_headings_too() -> None:
    assert ids(group=GroupBy.LEAD, depth=1) == "[STTTT] [VNPT] [Chưa có cơ quan chủ trì]"
    assert ids(group=GroupBy.LEAD, depth=0) == ""


@pytest.mark.parametrize(
    ("sort", "rows"),
    [
        (None, "[P] A B [Q] C D"),
        (SortBy.FILE, "[P] A B [Q] C D"),
        (SortBy.START, "[P] B A [Q] D C"),
        (SortBy.FINISH, "[P] B A [Q] D C"),
        (SortBy.FLOAT, "[P] A B [Q] C D"),
    ],
)
def test_the_order_inside_each_heading(sort: SortBy | None, rows: str) -> None:
    assert ids(sort=sort) == rows


def test_sorting_without_headings() -> None:
    assert ids(sort=SortBy.FINISH, group=GroupBy.NONE) == "D B A C"
    assert ids(sort=SortBy.FLOAT, group=GroupBy.NONE) == "A C B D"


@pytest.mark.parametrize(
    ("where", "rows", "fitting"),
    [
        ("lead=VNPT", "[P] B", 1),
        ("critical", "[P] A [Q] C", 2),
        ("phase=Q", "[Q] C D", 2),
        ("days>100", "", 0),
    ],
)
def test_only_what_fits_with_the_phases_around_it(where: str, rows: str, fitting: int) -> None:
    group = group_of(where=read_condition(where))
    assert ids(where=read_condition(where)) == rows
    assert (group.fitting, group.tasks) == (fitting, 4)


def test_conditions_and_critical_go_together() -> None:
    assert ids(where=read_condition("phase=P"), only_critical=True) == "[P] A"


def test_a_row_knows_what_its_task_says() -> None:
    row = next(row for row in group_of().rows if row.id == "A")
    assert row.lead is not None
    assert (row.lead.id, row.lead.name) == ("STTTT", "Sở Thông tin và Truyền thông")
    assert [fact.id for fact in row.resources] == ["doi", "pmu"]
    assert row.kind is not None
    assert (row.kind.id, row.kind.name) == ("survey", "khảo sát")
    assert row.duration is not None
    assert row.duration.days == 10
    after = next(row for row in group_of().rows if row.id == "C")
    assert [(link.predecessor, link.written, link.is_driving) for link in after.links] == [("A", "A", True)]
    assert [fact.id for fact in after.systems] == ["IOC"]


def test_plans_stand_in_the_order_of_their_starts_or_of_their_margins() -> None:
    late = scheduled({"A": {"duration": "10d"}}, id="late", start="2022-02-07", finish_by="2022-02-08")
    free = scheduled({"A": {"duration": "10d"}}, id="free", start="2022-01-10")
    kept = scheduled({"A": {"duration": "10d"}}, id="kept", start="2022-01-03", finish_by="2022-02-08")

    def order(**options: Any) -> list[str]:
        view: Chart = chart([(s, "vi") for s in (free, late, kept)], GanttOptions(today=TODAY, depth=0, **options))
        return [group.plan_id for group in view.groups]

    assert order() == ["kept", "free", "late"]
    assert order(sort=SortBy.FLOAT) == ["late", "kept", "free"]
    assert order(sort=SortBy.FILE) == ["free", "late", "kept"]
    assert order(sort=SortBy.FINISH) == ["kept", "free", "late"]
