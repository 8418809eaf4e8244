"""The schedule as a table."""

from __future__ import annotations

import pytest

from dxplan.load.loader import load_bytes
from dxplan.network.network import build
from dxplan.render.tables.schedule_table import schedule_table
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.text.display import display_width

PLAN = """\
dxplan: 1
id: table
name: {vi: Bảng, en: Table}
start: 2023-03-01
tasks:
  P:
    name: Giai đoạn một
    tasks:
      A: {name: Xây dựng kho dữ liệu dùng chung của Thành phố với tên rất dài không vừa màn hình, duration: 10d}
      B: {name: 倉庫 rộng, duration: 2d}
      M: {name: Xong, kind: milestone, after: [A, B], deadline: 2023-03-10}
"""


def schedule() -> Schedule:
    plan = load_bytes(PLAN.encode(), "table.yaml").plan
    assert plan is not None
    return compute(build(plan))


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    """Names give way, dates do not: every date stays readable."""
    text = schedule_table(schedule(), "vi", width, color=False)
    assert max(map(display_width, text.splitlines())) <= width
    assert width < 60 or text.count("01/03/2023") >= 3
    assert {"P", "A", "B", "M"} <= {line.split(" ")[0] for line in text.splitlines()}


def test_negative_float_is_shown_with_its_sign() -> None:
    """M is due on the 10th but done on the 14th: two working days short, and so is what drives it."""
    text = schedule_table(schedule(), "en", 80, color=False)
    assert [line.split()[-1] for line in text.splitlines() if line.startswith(("A ", "M "))] == ["-2*", "-2*"]


def test_a_wide_table_adds_free_float_and_late_dates() -> None:
    """On a wide screen there is room for what a scheduler wants to see."""
    assert "Late finish" in schedule_table(schedule(), "en", 140, color=False)
    assert "Late finish" not in schedule_table(schedule(), "en", 80, color=False)


def test_a_path_that_begins_at_a_set_date_is_followed_by_the_work_before_it() -> None:
    """The figures of the year come in April; the work is done on 7 March, 18 working days before."""
    tasks = "{A: {duration: 3d}, B: {duration: 2d, after: A}, M: {kind: measure, duration: 5d, after: B%s}}"

    def last_line(date: str) -> str:
        text = f"dxplan: 1\nid: x\nstart: 2023-03-01\ntasks: {tasks % date}\n"
        plan = load_bytes(text.encode(), "x.yaml").plan
        assert plan is not None
        return schedule_table(compute(build(plan)), "en", 120, color=False).splitlines()[-1]

    assert last_line(", start_no_earlier_than: 2023-04-03") == (
        "`M` starts on a set date; before it A → B is done 18 working days early"
    )
    assert last_line("") == "* critical path: A → B → M"
