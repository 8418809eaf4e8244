"""Random small plans: mixed calendars, all link types, lags in every unit, summaries, dates.

A plan is some seventy choices, and to draw each takes longer than to schedule the plan: so `make test` draws how many
tasks there are and a seed that all other choices follow from. `make soak` draws every choice, so that what breaks a
law is made small: a law that fails is looked into with DXPLAN_SOAK.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

from tests.covering import IS_SOAKING
from tests.schedule.oracle import CALENDARS

T = TypeVar("T")

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


class Choices(Protocol):
    """What chooses between what a plan may be."""

    def one_of(self, options: Sequence[T]) -> T:
        """One of some options, each as likely as another."""

    def some_of(self, options: Sequence[T], least: int, most: int) -> list[T]:
        """So many of some options, none twice."""

    def order_of(self, options: Sequence[T]) -> Sequence[T]:
        """All options in any order."""


class _Drawn:
    """Draws each choice."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def one_of(self, options: Sequence[T]) -> T:
        return self._draw(st.sampled_from(options))

    def some_of(self, options: Sequence[T], least: int, most: int) -> list[T]:
        return self._draw(st.lists(st.sampled_from(options), min_size=least, max_size=most, unique=True))

    def order_of(self, options: Sequence[T]) -> Sequence[T]:
        return self._draw(st.permutations(options))


class _Seeded:
    """Follows from one seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def one_of(self, options: Sequence[T]) -> T:
        return self._random.choice(options)

    def some_of(self, options: Sequence[T], least: int, most: int) -> list[T]:
        return self._random.sample(options, self._random.randint(least, min(most, len(options))))

    def order_of(self, options: Sequence[T]) -> Sequence[T]:
        return self._random.sample(options, len(options))


def _choices(draw: st.DrawFn) -> Choices:
    return _Drawn(draw) if IS_SOAKING else _Seeded(draw(_SEEDS))


_SEEDS = st.integers(0, 2**32)
_COUNTS = st.integers(2, 8)


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
    count, choose = draw(_COUNTS), _choices(draw)
    ids = choose.order_of(_IDS[:count])
    tasks: dict[str, dict[str, Any]] = {}
    parent: dict[str, str | None] = {}
    for id_ in ids:
        task: dict[str, Any] = {"duration": choose.one_of(durations)}
        if "0d" in durations and choose.one_of(range(10)) == 0:
            task = {"kind": "milestone"}
        if choose.one_of((True, False)):
            task["calendar"] = choose.one_of(_CALENDARS)
        tasks[id_] = task
        parent[id_] = choose.one_of((None, None, "S", "T", "U", "V"))
    for summary, outer in SUMMARIES.items():
        if summary in parent.values():
            parent[summary] = outer
            if outer is not None:
                parent.setdefault(outer, None)
    for summary in SUMMARIES:
        if summary in parent:
            tasks[summary] = {"calendar": choose.one_of(_CALENDARS)} if choose.one_of((True, False)) else {}
    for predecessor, successor in _pairs(choose, ids, parent):
        type_ = choose.one_of(("FS", "FS", "SS", "FF", "SF"))
        lag = choose.one_of(lags)
        if lag.endswith("%") and predecessor in SUMMARIES and type_ in ("SS", "SF"):
            lag = "+1d"  # the reader refuses it
        tasks[successor].setdefault("after", []).append(f"{predecessor} {type_}{lag}")
    for task in tasks.values():
        if dates:
            _hold(choose, task)
        if late and choose.one_of(range(6)) == 0:
            task["as_late_as_possible"] = True
    plan: dict[str, Any] = {
        "start": choose.one_of(("2022-01-14", "2022-01-17", "2022-01-22")),
        "calendar": choose.one_of(("vn", "vn", "continuous", "short")),
        "calendars": CALENDARS,
    }
    if dates and choose.one_of(range(4)) == 0:
        plan["finish_by"] = choose.one_of(_DAYS[20:])
    plan["tasks"] = _nested(choose.order_of([*parent]), parent, tasks, None)
    return plan


@st.composite
def dated_summaries(draw: st.DrawFn) -> dict[str, Any]:
    """A plan in which every summary is held to dates, alone or nested, and most wait for another.

    Its tasks have the kinds that rules ask for, and the plan promises of its own: whatever looks at what decides a
    finish finds summaries there.
    """
    data, choose = draw(plans(late=False)), _choices(draw)
    tasks = tasks_of(data)
    for id_, task in tasks.items():
        if id_ not in SUMMARIES:
            task.setdefault("kind", choose.one_of(_KINDS))
            continue
        for kind in choose.some_of((*_LOWER, *_UPPER), 1, 3):
            task[kind] = _far_moment(choose)
        if choose.one_of(range(8)) == 0:
            task["as_late_as_possible"] = True
    for first, second in (("S", "T"), ("U", "V")):
        if first in tasks and second in tasks and choose.one_of((True, False)) and not _is_after(tasks, first, second):
            type_, lag = choose.one_of(("FS", "SS", "FF", "SF")), choose.one_of(PLAIN_LAGS)
            links = tasks[second].setdefault("after", [])
            if not any(link.startswith(f"{first} ") for link in links):
                links.append(f"{first} {type_}{lag}")
    if choose.one_of((True, False)):
        data["finish_by"] = choose.one_of(_DAYS[20:])
    if choose.one_of((True, False)):
        data["checks"] = {"profile": choose.one_of(("province", "dcma", "p6"))}
    return data


@st.composite
def in_progress(draw: st.DrawFn, planned: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    """A plan of which something has happened by a status date: in any order, and told as completely as people do."""
    data, choose = draw(planned), _choices(draw)
    days = [day for day in _DAYS if day >= data["start"]]
    status = choose.one_of(days)
    data["status_date"] = status
    past = [day for day in days if day <= status]
    for id_, task in tasks_of(data).items():
        if id_ in SUMMARIES:
            for date_of_start in ("start_no_earlier_than", "must_start_on"):
                task.pop(date_of_start, None)  # what they are to tasks inside that have begun is not laid down
            continue
        if choose.one_of(range(3)) == 0:
            continue
        first, last = sorted((choose.one_of(past), choose.one_of(past)))
        if task.get("kind") == "milestone" or task["duration"] == "0d":
            if choose.one_of((True, False)):
                task[choose.one_of(("actual_start", "actual_finish"))] = last
            continue
        match choose.one_of(range(5)):
            case 0:
                task["remaining"] = choose.one_of(WORKING)
            case 1:
                task |= {"actual_start": first, "progress": f"{choose.one_of((0, 10, 50, 90))} %"}
            case 2:
                task |= {"actual_start": first, "remaining": choose.one_of((*WORKING, *ELAPSED))}
            case 3:
                task |= {"progress": f"{choose.one_of((25, 60, 100))} %"}
            case _:
                task |= {"actual_finish": last} | ({"actual_start": first} if choose.one_of((True, False)) else {})
        if "actual_start" in task and "actual_finish" not in task and choose.one_of(range(5)) == 0:
            task |= {"suspended": last, "resumed": choose.one_of(days)}
    mode = choose.one_of((None, None, "progress_override", "split", "no_split"))
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


def _pairs(choose: Choices, ids: Sequence[str], parent: dict[str, str | None]) -> list[tuple[str, str]]:
    place = {id_: (index, index) for index, id_ in enumerate(ids)}
    for summary in ("U", "V", "S", "T"):
        inside = [place[id_] for id_, outer in parent.items() if outer == summary]
        if inside:
            place[summary] = (min(first for first, _ in inside), max(last for _, last in inside))
    pairs = [(p, s) for p in place for s in place if place[p][1] < place[s][0]]
    return choose.some_of(pairs, 0, len(ids) + 3) if pairs else []


def _hold(choose: Choices, task: dict[str, Any]) -> None:
    if choose.one_of(range(5)) == 0:
        task[choose.one_of(_LOWER + _UPPER)] = _moment(choose)
    if choose.one_of(range(8)) == 0:
        task[choose.one_of(_UPPER)] = _moment(choose)


def _far_moment(choose: Choices) -> str:
    """A date that decides the finish more often than not."""
    return (
        choose.one_of(("2022-03-31", "2022-06", "2022-06-05", "2023-Q1"))
        if choose.one_of((True, False))
        else _moment(choose)
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


def _moment(choose: Choices) -> str:
    text = choose.one_of((*_DAYS, "2022-01", "2022-02", "2022-Q1"))
    if len(text) == 10 and choose.one_of(range(4)) == 0:
        text += choose.one_of(("T08:00", "T09:30", "T13:00", "T17:00", "T23:30"))
    return text


def _nested(
    order: Sequence[str], parent: dict[str, str | None], tasks: dict[str, dict[str, Any]], inside: str | None
) -> dict[str, Any]:
    level = {}
    for id_ in order:
        if parent[id_] == inside:
            level[id_] = dict(tasks[id_])
            if id_ in SUMMARIES:
                level[id_]["tasks"] = _nested(order, parent, tasks, id_)
    return level
