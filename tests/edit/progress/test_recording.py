"""Progress is written in the layout of the file; every other character stays as it was typed; nonsense is refused."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.edit.progress.recording import Recording, record
from dxplan.edit.progress.report import Report, read_progress
from dxplan.load.loader import LoadResult, load_bytes
from tests.checks.examining import TODAY

PLANS = sorted((Path(__file__).parents[3] / "plans").glob("*.yaml"))
HEAD = "dxplan: 1\nid: p\nname: P\nstart: 2022-03-01\nstatus_date: 2022-03-31\ntasks:\n"


def recorded(text: str, task: str = "A", as_of: date | None = None, **said: str) -> Recording:
    data = text.encode()
    return record(load_bytes(data, "p.yaml"), "p.yaml", [Report(task, read_progress(said))], as_of, TODAY)


def after(tasks: str, **said: str) -> str:
    found = recorded(HEAD + tasks, **said)
    assert not found.refused, found.refused[0].reason.en
    return found.after.decode().removeprefix(HEAD)


def refused(tasks: str, task: str = "A", **said: str) -> str:
    found = recorded(HEAD + tasks, task, **said)
    assert found.refused
    assert found.after == found.before
    return found.refused[0].reason.en


@pytest.mark.parametrize(
    ("before", "written"),
    [
        ("  A: {duration: 5d}\n", "  A: {duration: 5d, progress: 60 %}\n"),
        ("  A: { duration: 5d , }\n", "  A: { duration: 5d, progress: 60 % , }\n"),
        ("  A: {duration: 5d, note: x}\n", "  A: {duration: 5d, progress: 60 %, note: x}\n"),
        ("  A: {duration: 5d, progress: 40 %}\n", "  A: {duration: 5d, progress: 60 %}\n"),
        ("  A: {duration: 5d, progress: '40 %'}\n", "  A: {duration: 5d, progress: 60 %}\n"),
        (
            "  A: {duration: 5d, # năm\n    lead: null}\n",
            "  A: {duration: 5d, # năm\n    lead: null, progress: 60 %}\n",
        ),
        ("  A:\n    duration: 5d\n", "  A:\n    duration: 5d\n    progress: 60 %\n"),
        ("  A:\n    duration: 5d", "  A:\n    duration: 5d\n    progress: 60 %"),
        (
            "  A:\n    duration: 5d  # năm\n    note: x\n",
            "  A:\n    duration: 5d  # năm\n    progress: 60 %\n    note: x\n",
        ),
        (
            "  A:\n    progress: 40 %  # tuần 2\n    duration: 5d\n",
            "  A:\n    progress: 60 %  # tuần 2\n    duration: 5d\n",
        ),
        ("  A:\n    progress:\n    duration: 5d\n", "  A:\n    progress: 60 %\n    duration: 5d\n"),
        (
            "  A:\n    progress:   # chưa rõ\n    duration: 5d\n",
            "  A:\n    progress: 60 %   # chưa rõ\n    duration: 5d\n",
        ),
        ("  A:\r\n    duration: 5d\r\n", "  A:\r\n    duration: 5d\r\n    progress: 60 %\r\n"),
        ('  "A": {"duration": 5d}\n', '  "A": {"duration": 5d, progress: 60 %}\n'),
        (
            "  A:\n    after:\n      - B\n    note: |\n      hai\n\n    duration: 5d\n  B: {duration: 1d}\n",
            "  A:\n    after:\n      - B\n    note: |\n      hai\n\n    duration: 5d\n    progress: 60 %\n"
            "  B: {duration: 1d}\n",
        ),
        (
            "  G:\n    tasks:\n      A:\n        duration: 5d\n        support: []\n",
            "  G:\n    tasks:\n      A:\n        duration: 5d\n        support: []\n        progress: 60 %\n",
        ),
        ("  A: &x {duration: 5d}\n", "  A: &x {duration: 5d, progress: 60 %}\n"),
        ("  A: {duration: 5d, progress: 40 %, remaining: 9d}\n", "  A: {duration: 5d, progress: 60 %}\n"),
        (
            "  A:\n    duration: 5d\n    remaining: 9d  # tạm\n    note: x\n",
            "  A:\n    duration: 5d\n    progress: 60 %\n    note: x\n",
        ),
    ],
)
def test_a_percentage_is_written_in_the_layout_of_the_task(before: str, written: str) -> None:
    assert after(before, progress="60 %") == written


def test_all_that_is_reported_at_once_stands_in_the_order_of_the_format() -> None:
    said = {"actual_finish": "2022-03-10", "actual_start": "01/03/2022"}
    assert after("  A:\n    duration: 5d\n", **said) == (
        "  A:\n    duration: 5d\n    actual_start: 2022-03-01\n    actual_finish: 2022-03-10\n"
    )


def test_who_is_done_has_nothing_left_and_100_per_cent() -> None:
    before = "  A: {duration: 5d, progress: 40 %, remaining: 9d}\n"
    assert (
        after(before, actual_finish="2022-03-10") == "  A: {duration: 5d, progress: 100 %, actual_finish: 2022-03-10}\n"
    )
    assert after(before, progress="100 %") == "  A: {duration: 5d, progress: 100 %}\n"
    assert after(before, remaining="0d") == "  A: {duration: 5d, progress: 100 %}\n"


def test_what_is_said_again_changes_nothing() -> None:
    before = "  A: {duration: 5d, progress: 40 %}\n"
    found = recorded(HEAD + before, progress="40 %")
    assert (found.after, found.changes) == (found.before, ())


def test_the_status_date_moves_or_comes() -> None:
    day = date(2022, 4, 30)
    moved = recorded(f"{HEAD}  A: {{duration: 5d}}\n", as_of=day, progress="60 %")
    assert b"status_date: 2022-04-30\n" in moved.after
    new = recorded(
        f"{HEAD}  A: {{duration: 5d}}\n".replace("status_date: 2022-03-31\n", ""), as_of=day, progress="60 %"
    )
    assert b"start: 2022-03-01\nstatus_date: 2022-04-30\ntasks" in new.after


@pytest.mark.parametrize(
    ("task", "said", "why"),
    [
        ("{duration: 5d}", {"actual_start": "2022-04-01"}, "after the status date"),
        ("{duration: 5d}", {"actual_finish": "2022-04-01"}, "after the status date"),
        ("{duration: 5d}", {"actual_start": "2022-03-09", "actual_finish": "2022-03-08"}, "comes before"),
        ("{duration: 5d, actual_start: 2022-03-09}", {"actual_finish": "2022-03-08"}, "comes before"),
        ("{duration: 5d, actual_finish: 2022-03-09}", {"progress": "60 %"}, "it is done"),
        ("{duration: 5d, actual_finish: 2022-03-09}", {"remaining": "3d"}, "it is done"),
        ("{duration: 5d, progress: 100 %}", {"remaining": "3d"}, "has no `remaining`"),
        ("{duration: 5d}", {"actual_finish": "2022-03-09", "remaining": "3d"}, "has no `remaining`"),
        ("{duration: 5d}", {"actual_finish": "2022-03-09", "progress": "60 %"}, "nothing left"),
        ("{duration: 5d}", {"remaining": "0d", "progress": "60 %"}, "nothing left"),
        ("{duration: 5d}", {"suspended": "2022-03-09"}, "has not begun"),
        ("{duration: 5d, progress: 10 %}", {"resumed": "2022-04-09"}, "needs `suspended`"),
        ("{duration: 5d, progress: 10 %, suspended: 2022-03-10}", {"resumed": "2022-03-09"}, "comes before"),
        ("{kind: milestone}", {"progress": "50 %"}, "milestone"),
        ("{kind: milestone}", {"remaining": "5d"}, "milestone"),
        ("{tasks: {B: {duration: 1d}}}", {"progress": "50 %"}, "summary"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(task: str, said: dict[str, str], why: str) -> None:
    assert why in refused(f"  A: {task}\n", **said)


def test_an_earlier_status_date_is_refused_where_more_has_happened_since() -> None:
    tasks = "  A: {duration: 5d}\n  B: {duration: 5d, actual_start: 2022-03-20}\n"
    found = recorded(HEAD + tasks, as_of=date(2022, 3, 10), progress="60 %")
    assert [refusal.task for refusal in found.refused] == ["B"]
    assert found.after == found.before


def test_what_is_used_elsewhere_too_is_left_alone() -> None:
    assert "*x" in refused("  A: &x {duration: 5d}\n  B: *x\n", progress="60 %")
    assert "*x" in refused(
        "  A: {duration: 5d, progress: &x 40 %}\n  B: {duration: 5d, progress: *x}\n", progress="60 %"
    )


@cache
def read(path: Path) -> tuple[bytes, LoadResult]:
    text = path.read_bytes()
    return text, load_bytes(text, path.name)


@given(st.data())
def test_in_the_plans_one_line_comes_and_all_others_stay(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(PLANS))
    text, loaded = read(path)
    assert loaded.plan is not None
    open_tasks = [task.id for task in loaded.plan.leaves() if not task.is_milestone and not task.progress.is_started]
    id_ = data.draw(st.sampled_from(open_tasks))
    percent = data.draw(st.integers(1, 99))
    found = record(loaded, path.name, [Report(id_, read_progress({"progress": f"{percent} %"}))], None, TODAY)
    assert not found.refused
    before, now = text.decode(), found.after.decode()
    entry = f"progress: {percent} %"
    assert now.count(entry) == before.count(entry) + 1
    more = len(now) - len(before)
    at = next((at for at, (old, new) in enumerate(zip(before, now, strict=False)) if old != new), len(before))
    while now[at - 1] == now[at - 1 + more]:  # the first place at which it may have come in
        at -= 1
    assert now[:at] + now[at + more :] == before
    assert now[at : at + more].strip(" ,\n") == entry
