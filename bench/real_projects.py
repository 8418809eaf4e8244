"""Real projects with a baseline, records of their status and a known end, as plans that can be scheduled.

They are read from the archive of the OR-AS collection (a JSON file a project), given on the command line.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from dxplan.load.loader import load_bytes
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import Progress
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.instant import Instant, at, clock_of
from dxplan.schedule.working_time import WorkingTime

FEWEST_RECORDS = 3
_DONE = 0.999
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Planned(NamedTuple):
    """A task in the baseline: its dates, and what it is worth."""

    start: Instant
    finish: Instant
    cost: float


class Status(NamedTuple):
    """A record: the plan as statused then, the share of each task that was complete, and the record's instant."""

    at: Instant
    plan: Plan
    complete: Mapping[str, float]


class Project(NamedTuple):
    """A project: its working time, its baseline by task, its records, and when it really ended."""

    name: str
    time: WorkingTime
    baseline: Mapping[str, Planned]
    records: tuple[Status, ...]
    end: Instant

    @property
    def start(self) -> Instant:
        """When the baseline starts."""
        return min(task.start for task in self.baseline.values())

    @property
    def finish(self) -> Instant:
        """When the baseline finishes."""
        return max(task.finish for task in self.baseline.values())


def real_projects(archive: Path) -> Iterator[Project]:
    """The projects with enough records of which the last has everything done, by name."""
    with tarfile.open(archive) as packed:
        members = sorted((each for each in packed if each.name.endswith(".json")), key=lambda each: each.name)
        for member in members:
            file = packed.extractfile(member)
            assert file is not None
            said = json.load(file)
            project = _project(Path(member.name).stem, said) if isinstance(said, dict) else None  # one is the index
            if project is not None:
                yield project


def _project(name: str, said: dict[str, Any]) -> Project | None:
    records = said["tracking"]
    if len(records) < FEWEST_RECORDS or not _ends(records[-1], said):
        return None
    plan = _plan(said)
    time = Calendars(plan)["own"]
    baseline = {
        f"t{activity['id']}": Planned(
            start := _instant(activity["base_start"]),
            time.finish_at(time.position(time.next_start(start)) + round(activity["dur_h"] * 60))
            if activity["dur_h"]
            else start,
            activity["cost"],
        )
        for activity in said["activities"]
    }
    if sum(task.cost for task in baseline.values()) <= 0:
        return None
    end = max(_finish(time, each) for each in records[-1]["rec"].values())
    statuses = [_status(plan, time, record) for record in records]
    before_the_end = tuple(each for each in statuses if min(each.complete.values()) < _DONE and each.at < end)
    return Project(name, time, baseline, before_the_end, end) if before_the_end else None


def _ends(last: dict[str, Any], said: dict[str, Any]) -> bool:
    """Whether a record has everything done."""
    known = last["rec"]
    return all(
        str(activity["id"]) in known
        and known[str(activity["id"])]["pct"] >= _DONE
        and known[str(activity["id"])]["start"] is not None
        for activity in said["activities"]
    )


def _plan(said: dict[str, Any]) -> Plan:
    """The plan without any progress."""
    tasks: dict[str, Any] = {}
    for activity in said["activities"]:
        tasks[f"t{activity['id']}"] = {"name": "T", "duration": f"{round(activity['dur_h'])}h"}
    for first, second, kind, lag, _ in said["relations"]:
        if f"t{first}" in tasks and f"t{second}" in tasks:
            after = tasks[f"t{second}"].setdefault("after", [])
            after.append(f"t{first} {kind}{f'{round(lag):+d}h' if lag else ''}")
    hours = _hours(said["work_hours"])
    data = {
        "dxplan": 1,
        "id": "p",
        "name": "P",
        "start": min(activity["base_start"] for activity in said["activities"])[:16],
        "calendar": "own",
        "calendars": {
            "own": {
                "week": [day for day, worked in zip(_WEEKDAYS, said["work_days"], strict=True) if worked],
                "hours": hours,
                "holidays": "none",
                "days_off": said["holidays"],
            }
        },
        "tasks": tasks,
    }
    loaded = load_bytes(json.dumps(data).encode(), "project.json")
    assert loaded.plan is not None
    assert loaded.is_usable, loaded.diagnostics[:3]
    return loaded.plan


def _hours(worked: list[int]) -> list[str]:
    """The working hours of a day as intervals."""
    hours: list[str] = []
    first = None
    for hour, works in enumerate([*worked, 0]):
        if works and first is None:
            first = hour
        elif not works and first is not None:
            hours.append(f"{first:02}:00-{hour:02}:00")
            first = None
    return hours


def _status(plan: Plan, time: WorkingTime, record: dict[str, Any]) -> Status:
    """A record at the close of its day; one of the morning is of the day before."""
    moment = datetime.fromisoformat(record["status"])
    day = moment.date() if moment.hour >= 12 else moment.date() - timedelta(days=1)
    tasks = dict(plan.tasks)
    complete: dict[str, float] = {}
    for number, said in record["rec"].items():
        id_ = f"t{number}"
        if id_ not in tasks:
            continue
        complete[id_] = min(said["pct"], 1.0) if said["start"] is not None else 0.0
        tasks[id_] = replace(tasks[id_], progress=_progress(time, said))
    return Status(at(day + timedelta(days=1)), replace(plan, status_date=day, tasks=tasks), complete)


def _progress(time: WorkingTime, said: dict[str, Any]) -> Progress:
    if said["start"] is None:
        return Progress()
    started = _moment(_instant(said["start"]))
    if said["pct"] >= _DONE:
        return Progress(complete=1.0, actual_start=started, actual_finish=_moment(_finish(time, said)))
    left = Duration(max(round(said["rem_h"]), 1), Unit.HOURS)
    return Progress(complete=said["pct"], actual_start=started, remaining=left)


def _finish(time: WorkingTime, said: dict[str, Any]) -> Instant:
    start = _instant(said["start"])
    worked = round(said["dur_h"] * 60)
    return time.finish_at(time.position(time.next_start(start)) + worked) if worked else start


def _instant(text: str) -> Instant:
    moment = datetime.fromisoformat(text)
    return at(moment.date(), moment.time())


def _moment(instant: Instant) -> Moment:
    moment = clock_of(instant)
    day: date = moment.date()
    return Moment(day, day, moment.time())
