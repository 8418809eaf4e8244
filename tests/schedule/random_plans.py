"""Random small plans: mixed calendars, all link types, lags in every unit, summaries, dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from tests.schedule.oracle import CALENDARS

_IDS = ("a", "b", "c", "d", "e", "f", "g", "h")
_CALENDARS = ("vn", "continuous", "six", "short", "night", "crew")
WORKING = ("1h", "3h", "7.5h", "0.5d", "1d", "2d", "3d", "5d", "1w")
ELAPSED = ("1ed", "2ed", "3.5ed", "1ew")
DURATIONS = (*WORKING, *ELAPSED, "0d", "1mo")
PLAIN_LAGS = ("", "", "", "+1h", "+2d", "+1w", "-1h", "-1d", "-3d", "+1ed", "+2.5ed", "-2ed", "+1ew")
"""Lags with which nothing gets earlier because something else got later."""
LAGS = (*PLAIN_LAGS, "+50%", "-30%", "+1mo")
_DAYS = tuple(f"2022-01-{day:02}" for day in range(5, 32)) + tuple(f"2022-02-{day:02}" for day in range(1, 28))
_LOWER = ("start_no_earlier_than", "finish_no_earlier_than")
_UPPER = ("start_no_later_than", "finish_no_later_than", "deadline", "must_start_on", "must_finish_on")
_KINDS = ("build", "pilot", "rollout", "trial", "accept", "tender", "ops", "review", "golive", "approve")
SUMMARIES: dict[str, str | None] = {"S": None, "T": None, "U": "S", "V": "S"}


@st.composite
def plans(
    draw: st.DrawFn,
    *,
    dates: bool = True,
    late: bool = True,
    durations: Sequence[str] = DURATIONS,
    lags: Sequence[str] = LAGS,
) -> dict[str, Any]:
    """A plan file as a mapping; its tasks in a random order, its ids in another.

    Links run from what lies wholly before to what lies wholly after in a hidden order, so that there are no circles.
    Without `dates` no task is held to a date, without `late` none is as late as possible.
    """
    count = draw(st.integers(2, 8))
    ids = draw(st.permutations(_IDS[:count]))
    tasks: dict[str, dict[str, Any]] = {}
    parent: dict[str, str | None] = {}
    for id_ in ids:
        task: dict[str, Any] = {"duration": draw(st.sampled_from(durations))}
        if "0d" in durations and draw(st.integers(0, 9)) == 0:
            task = {"kind": "milestone"}
        if draw(st.booleans()):
            task["calendar"] = draw(st.sampled_from(_CALENDARS))
        tasks[id_] = task
        parent[id_] = draw(st.sampled_from((None, None, "S", "T", "U", "V")))
    for summary, outer in SUMMARIES.items():
        if summary in parent.values():
            parent[summary] = outer
            if outer is not None:
                parent.setdefault(outer, None)
    for summary in SUMMARIES:
        if summary in parent:
            tasks[summary] = {"calendar": draw(st.sampled_from(_CALENDARS))} if draw(st.booleans()) else {}
    for predecessor, successor in draw(_pairs(ids, parent)):
        type_ = draw(st.sampled_from(("FS", "FS", "SS", "FF", "SF")))
        lag = draw(st.sampled_from(lags))
        if lag.endswith("%") and predecessor in SUMMARIES and type_ in ("SS", "SF"):
            lag = "+1d"  # the reader refuses it
        tasks[successor].setdefault("after", []).append(f"{predecessor} {type_}{lag}")
    for task in tasks.values():
        if dates:
            _hold(draw, task)
        if late and draw(st.integers(0, 5)) == 0:
            task["as_late_as_possible"] = True
    plan: dict[str, Any] = {
        "start": draw(st.sampled_from(("2022-01-14", "2022-01-17", "2022-01-22"))),
        "calendar": draw(st.sampled_from(("vn", "vn", "continuous", "short"))),
        "calendars": CALENDARS,
    }
    if dates and draw(st.integers(0, 3)) == 0:
        plan["finish_by"] = draw(st.sampled_from(_DAYS[20:]))
    plan["tasks"] = _nested(draw(st.permutations(list(parent))), parent, tasks, None)
    return plan


@st.composite
def dated_summaries(draw: st.DrawFn) -> dict[str, Any]:
    """A plan in which every summary is held to dates, alone or nested, and most wait for another.

    Its tasks have the kinds that rules ask for, and the plan promises of its own: whatever looks at what decides a
    finish finds summaries there.
    """
    data = draw(plans(late=False))
    tasks = tasks_of(data)
    for id_, task in tasks.items():
        if id_ not in SUMMARIES:
            task.setdefault("kind", draw(st.sampled_from(_KINDS)))
            continue
        for kind in draw(st.lists(st.sampled_from((*_LOWER, *_UPPER)), min_size=1, max_size=3, unique=True)):
            task[kind] = _far_moment(draw)
        if draw(st.integers(0, 7)) == 0:
            task["as_late_as_possible"] = True
    for first, second in (("S", "T"), ("U", "V")):
        if first in tasks and second in tasks and draw(st.booleans()) and not _is_after(tasks, first, second):
            type_, lag = draw(st.sampled_from(("FS", "SS", "FF", "SF"))), draw(st.sampled_from(PLAIN_LAGS))
            links = tasks[second].setdefault("after", [])
            if not any(link.startswith(f"{first} ") for link in links):
                links.append(f"{first} {type_}{lag}")
    if draw(st.booleans()):
        data["finish_by"] = draw(st.sampled_from(_DAYS[20:]))
    if draw(st.booleans()):
        data["checks"] = {"profile": draw(st.sampled_from(("province", "dcma", "p6")))}
    return data


@st.composite
def in_progress(draw: st.DrawFn, planned: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    """A plan of which something has happened by a status date: in any order, and told as completely as people do."""
    data = draw(planned)
    days = [day for day in _DAYS if day >= data["start"]]
    status = draw(st.sampled_from(days))
    data["status_date"] = status
    past = [day for day in days if day <= status]
    for id_, task in tasks_of(data).items():
        if id_ in SUMMARIES:
            for date_of_start in ("start_no_earlier_than", "must_start_on"):
                task.pop(date_of_start, None)  # what they are to tasks inside that have begun is not laid down
            continue
        if draw(st.integers(0, 2)) == 0:
            continue
        first, last = sorted((draw(st.sampled_from(past)), draw(st.sampled_from(past))))
        if task.get("kind") == "milestone" or task["duration"] == "0d":
            if draw(st.booleans()):
                task[draw(st.sampled_from(("actual_start", "actual_finish")))] = last
            continue
        match draw(st.integers(0, 4)):
            case 0:
                task["remaining"] = draw(st.sampled_from(WORKING))
            case 1:
                task |= {"actual_start": first, "progress": f"{draw(st.sampled_from((0, 10, 50, 90)))} %"}
            case 2:
                task |= {"actual_start": first, "remaining": draw(st.sampled_from((*WORKING, *ELAPSED)))}
            case 3:
                task |= {"progress": f"{draw(st.sampled_from((25, 60, 100)))} %"}
            case _:
                task |= {"actual_finish": last} | ({"actual_start": first} if draw(st.booleans()) else {})
        if "actual_start" in task and "actual_finish" not in task and draw(st.integers(0, 4)) == 0:
            task |= {"suspended": last, "resumed": draw(st.sampled_from(days))}
    mode = draw(st.sampled_from((None, None, "progress_override", "split", "no_split")))
    if mode is not None:
        data["scheduling"] = {"out_of_sequence": mode}
    return data


def tasks_of(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """All tasks of a plan's mapping by id, however deep; to be changed at will."""
    found: dict[str, dict[str, Any]] = {}
    for id_, task in data["tasks"].items():
        found[id_] = task
        if "tasks" in task:
            found |= tasks_of(task)
    return found


def _pairs(ids: Sequence[str], parent: dict[str, str | None]) -> st.SearchStrategy[list[tuple[str, str]]]:
    place = {id_: (index, index) for index, id_ in enumerate(ids)}
    for summary in ("U", "V", "S", "T"):
        inside = [place[id_] for id_, outer in parent.items() if outer == summary]
        if inside:
            place[summary] = (min(first for first, _ in inside), max(last for _, last in inside))
    pairs = [(p, s) for p in place for s in place if place[p][1] < place[s][0]]
    return st.lists(st.sampled_from(pairs), max_size=len(ids) + 3, unique=True) if pairs else st.just([])


def _hold(draw: st.DrawFn, task: dict[str, Any]) -> None:
    if draw(st.integers(0, 4)) == 0:
        task[draw(st.sampled_from(_LOWER + _UPPER))] = _moment(draw)
    if draw(st.integers(0, 7)) == 0:
        task[draw(st.sampled_from(_UPPER))] = _moment(draw)


def _far_moment(draw: st.DrawFn) -> str:
    """A date that decides the finish more often than not."""
    return (
        draw(st.sampled_from(("2022-03-31", "2022-06", "2022-06-05", "2023-Q1")))
        if draw(st.booleans())
        else _moment(draw)
    )


def _is_after(tasks: dict[str, dict[str, Any]], first: str, second: str) -> bool:
    """Whether something in or around `first` waits, through any links, for something in or around `second`."""
    inside = {id_: {id_, *tasks_of(task)} if "tasks" in task else {id_} for id_, task in tasks.items()}
    around = {id_: {other for other, within in inside.items() if id_ in within} for id_ in tasks}
    waits = {id_: {link.split()[0] for link in task.get("after", ())} for id_, task in tasks.items()}
    reached: set[str] = set()
    left = [*inside[first]]
    while left:
        id_ = left.pop()
        if id_ not in reached:
            reached.add(id_)
            for own in around[id_]:
                for waited in waits[own]:
                    left += inside[waited]
    return bool(reached & inside[second])


def _moment(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from((*_DAYS, "2022-01", "2022-02", "2022-Q1")))
    if len(text) == 10 and draw(st.integers(0, 3)) == 0:
        text += draw(st.sampled_from(("T08:00", "T09:30", "T13:00", "T17:00", "T23:30")))
    return text


def _nested(
    order: list[str], parent: dict[str, str | None], tasks: dict[str, dict[str, Any]], inside: str | None
) -> dict[str, Any]:
    level = {}
    for id_ in order:
        if parent[id_] == inside:
            level[id_] = dict(tasks[id_])
            if id_ in SUMMARIES:
                level[id_]["tasks"] = _nested(order, parent, tasks, id_)
    return level
