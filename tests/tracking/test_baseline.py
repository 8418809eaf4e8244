"""A baseline freezes what was computed, reads as it was written, and notices when it was changed."""

from __future__ import annotations

import os
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dxplan.exchange.incoming import BaselineTask as Stated
from dxplan.load.baseline import baseline_in, file_of, names_beside
from dxplan.load.loader import load
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.instant import Minutes, at
from dxplan.schedule.result import DriverKind
from dxplan.schedule.scheduler import as_planned
from dxplan.tracking.making import given as kept
from dxplan.tracking.making import new_baseline, written
from tests.checks.examining import TODAY
from tests.schedule.plans import schedule_of_data
from tests.schedule.random_plans import plans
from tests.tracking.agreeing import ABC, agree, schedule_in, start_of, write

UNDER_WAY = "status_date: 2022-03-04" + ABC.replace("5d, cost: 100", "2d, actual_start: 2022-03-01, progress: 100 %")
"""A took two days instead of five."""


@given(plans())
def test_the_file_of_any_plan_s_baseline_reads_as_that_baseline(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    baseline = baseline_of(as_planned(schedule), "b", TODAY, "vì đã ký: #1\n– hai dòng", "UBND")
    made = written(baseline, Path("x.baselines/b.yaml"))
    assert made.reason is None
    assert baseline_in(made.text.encode(), "x").baseline == baseline
    assert set(baseline.tasks) == {task.id for task in schedule.plan.leaves()}


def test_costs_of_summaries_are_shared_so_that_nothing_is_lost(tmp_path: Path) -> None:
    """Of 1,000 for the whole, 100 is A's own; the rest goes to A and B by their working time."""
    text = "tasks: {S: {name: S, cost: 1000, tasks: {A: {duration: 2d, cost: 100}, B: {duration: 1d}}}}"
    baseline = agree(write(tmp_path / "p.yaml", text))
    assert {id_: task.cost for id_, task in baseline.tasks.items()} == {"A": 700, "B": 300}
    assert baseline.cost == 1000


def test_a_plan_under_way_is_frozen_as_planned(tmp_path: Path) -> None:
    baseline = agree(write(tmp_path / "p.yaml", UNDER_WAY))
    assert [f"{task.start:%m-%d}" for task in baseline.tasks.values()] == ["03-01", "03-03", "03-10"]


@pytest.mark.parametrize(
    ("name", "reason", "said"),
    [("a b", "r", "cannot be a name"), ("", "r", "cannot be a name"), ("../x", "r", "name"), ("b", " ", "no reason")],
)
def test_a_name_and_a_reason_are_needed(tmp_path: Path, name: str, reason: str, said: str) -> None:
    made = new_baseline(schedule_in(write(tmp_path / "p.yaml", ABC)), name, TODAY, reason)
    assert made.baseline is None
    assert made.reason is not None
    assert said in made.reason.en


def test_what_no_file_can_hold_is_refused(tmp_path: Path) -> None:
    made = new_baseline(schedule_in(write(tmp_path / "p.yaml", ABC)), "b", TODAY, "x\x07y")
    assert made.reason is not None
    assert "U+0007" in made.reason.en


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("minutes: 2400", "minutes: 2401", "DX056"),
        ("minutes: 2400", "minutes: many", "DX056"),
        ("plan: p", "plan: q", "DX056"),
        ("2022-03-01T08:00", "2022-02-30T08:00", "DX016"),
        ("finish: 2022-03-07", "finish: 2021-03-07", "DX033"),
        ("cost: 100", "costs: 100", "DX011"),
        ("reason: because", "reason: otherwise", "DX056"),
        ("reason: because\n", "", "DX012"),
        ("dxplan_baseline: 1", "dxplan_baseline: 2", "DX056"),
        ("dxplan_baseline: 1", "dxplan: 1", "DX056"),
        ("  B: {", "  A: {", "DX010"),
        ("tasks:\n", "tasks: [\n", "DX056"),
        ("made: 2", "made: \x00", None),
    ],
)
def test_a_file_that_was_changed_is_no_baseline(tmp_path: Path, old: str, new: str, code: str | None) -> None:
    baseline = agree(write(tmp_path / "p.yaml", ABC))
    text = Path(baseline.file).read_text("utf-8")
    assert old in text
    result = baseline_in(text.replace(old, new, 1).encode(), baseline.file, "p")
    assert result.baseline is None
    assert code is None or code in {mistake.code for mistake in result.diagnostics}
    lines = text.count("\n") + 2
    assert all(1 <= mistake.span.line <= lines for mistake in result.diagnostics)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[]", b"x", b"\x00", b"a: &x [*x]", b"dxplan_baseline:\n"])
def test_what_is_no_baseline_at_all_is_a_mistake(data: bytes) -> None:
    result = baseline_in(data, "x")
    assert result.baseline is None
    assert result.diagnostics


def test_line_ends_and_comments_may_change(tmp_path: Path) -> None:
    """Version control may turn line ends; what was agreed is the same."""
    baseline = agree(write(tmp_path / "p.yaml", ABC))
    text = Path(baseline.file).read_text("utf-8")
    assert baseline_in(f"# seen\n{text}".replace("\n", "\r\n").encode(), baseline.file).baseline == baseline


def test_the_newest_counts_unless_one_is_named_and_only_once_work_is_under_way(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", ABC)
    agree(path, "z", made="2022-01-01")
    agree(path, "a", made="2022-02-01")
    assert names_beside(path) == ("z", "a")
    assert schedule_in(path).plan.baseline is None
    for more, name in (("", "a"), ("scheduling: {baseline: z}\n", "z")):
        baseline = schedule_in(write(path, more + UNDER_WAY)).plan.baseline
        assert baseline is not None
        assert baseline.name == name


def test_what_is_no_file_beside_a_plan_is_no_baseline(tmp_path: Path) -> None:
    """A folder and a pipe have the name, a note has not."""
    path = write(tmp_path / "p.yaml", ABC)
    agree(path)
    folder = tmp_path / "p.baselines"
    (folder / "z.yaml").mkdir()
    os.mkfifo(folder / "y.yaml")
    (folder / "a note.yaml").write_text("x")
    assert names_beside(path) == ("b",)


def test_a_broken_baseline_is_told_at_the_plan_with_its_own_place(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", ABC)
    file = Path(agree(path).file)
    file.write_text(file.read_text("utf-8").replace("minutes: 2400", "minutes: 1", 1), "utf-8")
    result = load(write(path, UNDER_WAY))
    (mistake,) = result.diagnostics
    assert (mistake.code, mistake.span.line) == ("DX056", 2)
    assert f"{file}, line " in mistake.message.en
    assert not result.is_usable


def test_work_that_has_not_begun_keeps_its_start_in_the_baseline(tmp_path: Path) -> None:
    """A was done three days early: B may start, but is expected where it was agreed; late work moves it."""
    path = write(tmp_path / "p.yaml", ABC)
    agree(path)
    held = schedule_in(write(path, UNDER_WAY))
    assert (start_of(held, "B"), start_of(held, "C")) == ("2022-03-08", "2022-03-15")
    assert held.tasks["B"].driver is not None
    assert held.tasks["B"].driver.kind is DriverKind.BASELINE
    assert held.tasks["C"].driver is not None
    assert held.tasks["C"].driver.kind is DriverKind.LINK
    free = schedule_in(write(path, "scheduling: {forecast: asap}\n" + UNDER_WAY))
    assert start_of(free, "B") == "2022-03-07"
    late = UNDER_WAY.replace("2d, actual", "9d, actual").replace("100 %", "20 %")
    assert start_of(schedule_in(write(path, late)), "B") > "2022-03-08"


def test_tasks_added_since_are_not_held(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", ABC)
    agree(path)
    schedule = schedule_in(write(path, UNDER_WAY + "  N: {name: N, duration: 1d, after: A}\n"))
    assert start_of(schedule, "N") == "2022-03-07"


LATE_INSIDE = {
    "start": "2022-01-14",
    "finish_by": "2022-01-25",
    "tasks": {
        "T": {"after": ["U FF"], "as_late_as_possible": True, "tasks": {"d": {"kind": "milestone"}}},
        "S": {
            "finish_no_earlier_than": "2022-01-15T08:00",
            "as_late_as_possible": True,
            "tasks": {"U": {"as_late_as_possible": True, "tasks": {"b": {"kind": "milestone"}}}},
        },
        "a": {"kind": "milestone", "start_no_earlier_than": "2022-01", "as_late_as_possible": True},
    },
}
"""Summaries that are to be as late as possible, one held by a date."""


@given(plans())
@example(LATE_INSIDE)
def test_a_plan_that_was_agreed_as_it_is_keeps_its_dates(data: dict[str, Any]) -> None:
    """Before any work is done, on the day before the plan starts, the forecast is the plan."""
    from dataclasses import replace
    from datetime import timedelta

    from dxplan.network.network import build
    from dxplan.schedule.scheduler import compute

    schedule = as_planned(schedule_of_data(data))
    plan = schedule.plan
    status = schedule.first_day - timedelta(days=3)
    agreed = replace(plan, status_date=status, baseline=baseline_of(schedule, "b"))
    assert _early(compute(build(agreed))) == _early(compute(build(replace(agreed, baseline=None))))


def _early(schedule: Any) -> dict[str, tuple[int, int]]:
    return {id_: (task.early_start, task.early_finish) for id_, task in schedule.tasks.items()}


def test_another_program_s_baseline_becomes_a_file_too(tmp_path: Path) -> None:
    """As importing reads it, with gaps."""
    start, finish = at(date(2022, 3, 1), time(8)), at(date(2022, 3, 7), time(17))
    tasks = {"A": Stated(start, finish, Minutes(2400), 5), "B": Stated(start, None), "M": Stated(finish, finish)}
    baseline = kept("msp-0", "p", date(2022, 1, 1), "imported", tasks)
    assert baseline is not None
    made = written(baseline, tmp_path / "x")
    assert made.baseline is not None
    assert (list(made.baseline.tasks), made.baseline.cost) == (["A", "M"], 5)
    assert kept("msp-0", "p", date(2022, 1, 1), "imported", {"B": Stated(start, None)}) is None


def test_a_baseline_lies_in_a_folder_beside_its_plan() -> None:
    assert file_of("plans/hcm.yaml", "x") == Path("plans/hcm.baselines/x.yaml")


PIECES = (
    "\n",
    " ",
    ":",
    "{",
    "}",
    "'",
    '"',
    "- ",
    "#",
    "\t",
    "&a ",
    "*a",
    "!!",
    "\x00",
    "é",
    "\u2028",
    "99999999999999",
    "null",
)


@given(st.integers(0, 10**6), st.integers(0, 30), st.sampled_from(PIECES))
def test_no_change_of_a_file_is_more_than_a_mistake(at_: int, length: int, piece: str) -> None:
    """Whatever is cut out or put in: it reads as the same, or it is refused with a reason."""
    data = {"start": "2022-03-01", "tasks": {"A": {"duration": "5d", "cost": "1 tỷ"}, "B": {"duration": "1mo"}}}
    baseline = baseline_of(schedule_of_data(data), "b", TODAY, "vì đã ký", "UBND")
    text = written(baseline, Path("x")).text
    place = at_ % len(text)
    result = baseline_in((text[:place] + piece + text[place + length :]).encode(), "x", "p")
    assert result.baseline == baseline or result.diagnostics
    assert result.baseline is None or result.baseline == baseline
