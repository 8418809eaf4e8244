"""Rows become an outline by their levels and order; ids are those of the file, or made of names."""

from __future__ import annotations

import pytest

from dxplan.exchange.incoming import Imported
from dxplan.exchange.new_ids import slug
from tests.exchange.mspdi import imported, link, mspdi, read, task, unkept


def shape(result: Imported) -> dict[str, tuple[str, ...]]:
    plan = result.plan
    return {"": plan.roots} | {id_: task.children for id_, task in plan.tasks.items() if task.children}


def test_levels_and_order_are_the_outline() -> None:
    """What `OutlineNumber` says is not asked: files have it wrong."""
    rows = [task(0, OutlineLevel=0)] + [
        task(uid, OutlineLevel=level, OutlineNumber="1.1.1") for uid, level in enumerate((1, 2, 3, 2, 1), 1)
    ]
    assert shape(read(*rows)) == {"": ("t1", "t5"), "t1": ("t2", "t4"), "t2": ("t3",)}


def test_a_level_that_is_left_out_is_passed_over() -> None:
    rows = [task(uid, OutlineLevel=level) for uid, level in enumerate((3, 1, 4, 2), 1)]
    assert shape(read(*rows)) == {"": ("t1", "t2"), "t2": ("t3", "t4")}


def test_levels_are_taken_from_numbers_where_there_are_none() -> None:
    rows = [task(uid, OutlineLevel="", OutlineNumber=number) for uid, number in ((1, "1"), (2, "1.1"), (3, "2"))]
    assert shape(read(*rows)) == {"": ("t1", "t3"), "t1": ("t2",)}


def test_blank_rows_and_the_summary_of_the_project_are_no_tasks() -> None:
    result = read(task(0, OutlineLevel=0), task(1), task(2, IsNull=1, OutlineLevel=0), task(3))
    assert shape(result) == {"": ("t1", "t3")}
    assert not result.unkept


def test_a_task_may_have_the_uid_0() -> None:
    assert list(read(task(0, ID=7), task(1)).plan.tasks) == ["t0", "t1"]


def test_two_tasks_of_one_uid_are_both_kept() -> None:
    result = read(task(1, "A"), task(1, "B"), task(2, PredecessorLink=[link(1)]))
    assert list(result.plan.tasks) == ["t1", "t1-2", "t2"]
    assert unkept(result) == {"tasks that share a UID: links mean the one that comes first": ("t1-2",)}


def test_a_task_without_a_uid_is_kept() -> None:
    result = read(task(1), task(2, UID=""))
    assert list(result.plan.tasks) == ["t1", "r2"]
    assert list(unkept(result).values()) == [("r2",)]


def test_an_outline_without_end_is_cut() -> None:
    result = read(*(task(uid, OutlineLevel=uid) for uid in range(1, 200)))
    assert len(result.plan.tasks) == 199
    plan = result.plan
    assert max(len(list(plan.ancestors(task))) for task in plan.tasks.values()) == 49
    assert len(unkept(result)["summaries are nested too deep: tasks are lifted to level 50"]) == 149


NAMES = {
    "Khảo sát hiện trạng": "khao-sat-hien-trang",
    "Đường Điện Biên Phủ": "duong-dien-bien-phu",
    "  1.2. Lập kế hoạch (v2)  ": "1-2-lap-ke-hoach-v2",
    "Größe & Øl": "grosse-ol",
    "Zażółć gęślą jaźń": "zazolc-gesla-jazn",
    "no": "no",
    "调研": "",
    "!!!": "",
    "Xây dựng cơ sở dữ liệu dùng chung của tỉnh và các huyện": "xay-dung-co-so-du-lieu-dung-chung-cua",
    "x" * 100: "x" * 40,
}


@pytest.mark.parametrize("name", NAMES)
def test_names_as_ids(name: str) -> None:
    assert slug(name) == NAMES[name]


def test_ids_from_names_are_free_and_fall_back_on_numbers() -> None:
    rows = (task(1, "Khảo sát"), task(2, "Khao sat"), task(3, "调研"), task(4, "t3"))
    assert list(imported(mspdi(*rows), ids_from_names=True).plan.tasks) == ["khao-sat", "khao-sat-2", "t3", "t3-2"]


def test_ids_that_a_plan_of_ours_had_come_back() -> None:
    field = {"FieldID": 188743731, "Alias": "dxplan id"}
    rows = [
        task(uid, ExtendedAttribute=[{"FieldID": 188743731, "Value": id_}])
        for uid, id_ in enumerate(("TD1", "ĐT-2", "no id!", "TD1"), 1)
    ]
    result = read(*rows, ExtendedAttributes={"ExtendedAttribute": [field]})
    assert list(result.plan.tasks) == ["TD1", "ĐT-2", "t3", "t4"]
    assert not result.unkept
