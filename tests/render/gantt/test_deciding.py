"""What decides a finish, in a sentence and as a chain of rows."""

from __future__ import annotations

from typing import Any

import pytest

from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.view import Chain, GanttOptions
from tests.render.gantt.drawing import TODAY, scheduled

WORK: dict[str, Any] = {
    "A": {"duration": "2d"},
    "B": {"duration": "3d", "after": ["A"]},
    "C": {"duration": "1d", "after": ["A"]},
}


def chain_of(tasks: dict[str, Any], head: dict[str, Any] | None = None, **options: Any) -> Chain:
    view = chart([(scheduled(tasks, **(head or {})), "vi")], GanttOptions(today=TODAY, **options))
    return view.groups[0].chain


def test_a_chain_from_the_start_of_the_plan() -> None:
    chain = chain_of(WORK)
    assert (chain.end, chain.rows, chain.is_asked) == ("B", ("A", "B"), False)
    assert chain.sentence.vi == (
        "Kế hoạch xong 14/01/2022 do chuỗi 2 nhiệm vụ (5 ngày làm việc) từ ngày bắt đầu kế hoạch: A → B"
    )
    assert chain.sentence.en == (
        "The plan is done on 2022-01-14 by a chain of 2 tasks (5 working days) from the start of the plan: A → B"
    )


def test_a_set_date_hides_work_which_is_the_chain() -> None:
    held = {**WORK, "M": {"duration": "1d", "after": ["B", "C"], "start_no_earlier_than": "2022-03-01"}}
    chain = chain_of(held)
    assert (chain.end, chain.rows) == ("M", ("A", "B"))
    assert chain.sentence.en.startswith("The plan is done on 2022-03-01: `M` starts on a set date; before it A → B is ")


def test_the_chain_of_a_task_that_is_asked_for() -> None:
    chain = chain_of(WORK, chain="C")
    assert (chain.end, chain.rows, chain.is_asked) == ("C", ("A", "C"), True)
    assert chain.sentence.en.startswith("`C` is done on 2022-01-12 by a chain of 2 tasks")


def test_a_summary_or_a_task_of_a_roll_out_stands_for_its_last_one_under_its_own_name() -> None:
    chain = chain_of({"P": {"tasks": WORK}}, chain="P")
    assert (chain.end, chain.rows) == ("P", ("A", "B"))
    assert chain.sentence.en.startswith("`P` is done on 2022-01-14 by a chain")
    units = {"R": {"each": ["q1", "q2"], "tasks": {"D": {"duration": "2d"}, "N": {"duration": "1d", "after": ["D"]}}}}
    assert chain_of(units, chain="N").sentence.en.startswith("`N` is done on")


def test_only_the_chain() -> None:
    view = chart([(scheduled(WORK), "vi")], GanttOptions(today=TODAY, chain="C", only_chain=True))
    assert [row.id for row in view.groups[0].rows] == ["A", "C"]
    of_finish = chart([(scheduled(WORK), "vi")], GanttOptions(today=TODAY, only_chain=True))
    assert [row.id for row in of_finish.groups[0].rows] == ["A", "B"]


def test_a_plan_that_has_no_such_task_has_no_such_chain() -> None:
    other = scheduled({"Z": {"duration": "2d"}})
    view = chart([(scheduled(WORK), "vi"), (other, "vi")], GanttOptions(today=TODAY, chain="C", only_chain=True))
    assert sorted([row.id for row in group.rows] for group in view.groups) == [[], ["A", "C"]]


@pytest.mark.parametrize(
    ("tasks", "head", "said"),
    [
        ({"A": {"duration": "2d"}}, {}, "from the start of the plan: no other work decides it"),
        ({"A": {"duration": "2d", "must_start_on": "2022-02-01"}}, {}, "from a set date: no other work"),
        (
            {"A": {"duration": "2d", "actual_start": "2022-01-12"}, "B": {"duration": "9d", "after": ["A"]}},
            {"status_date": "2022-01-14"},
            "A → B",
        ),
    ],
)
def test_where_a_chain_begins(tasks: dict[str, Any], head: dict[str, Any], said: str) -> None:
    assert said in chain_of(tasks, head).sentence.en


def test_units_of_a_roll_out_are_named_by_their_row_unless_they_are_opened() -> None:
    tasks: dict[str, Any] = {
        "R": {"each": ["q1", "q2"], "tasks": {"D": {"duration": "2d"}, "N": {"duration": "1d", "after": ["D"]}}},
        "X": {"duration": "1d", "after": ["R"]},
    }
    assert chain_of(tasks).rows == ("D", "N", "X")
    assert "D → N → X" in chain_of(tasks).sentence.vi
    assert chain_of(tasks, opens_units=True).rows[0].startswith("D@q")


def test_rows_know_whether_they_are_on_the_chain() -> None:
    view = chart([(scheduled(WORK), "vi")], GanttOptions(today=TODAY))
    assert [(row.id, row.is_on_chain) for row in view.groups[0].rows] == [("A", True), ("B", True), ("C", False)]
