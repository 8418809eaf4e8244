"""How far dxplan computes the dates that other programs computed: `python bench/conformity.py DIR [--explain]`.

Every file of a folder is imported, its computed dates are thrown away, it is scheduled by the rules of its program, and
each field of each task is compared with what the file says: early and late start and finish (to the minute), total and
free float (to the minute), and whether it is critical. Read are the formats that `dxplan import` reads, and pairs of
`NAME__input.json` and `NAME__comparison.csv`, micro cases with the dates of Primavera P6.

With `--explain` each disagreement is told with its first cause: a task that follows another that differs is no cause.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from dxplan.exchange.incoming import Imported, Incoming, StatedDates, Wishes
from dxplan.exchange.registry_of_readers import reader_of
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.network.network import build
from dxplan.schedule.instant import BeyondDatesError, Instant, Minutes, clock_of
from dxplan.schedule.result import DriverKind, Schedule, ScheduledTask
from dxplan.schedule.scheduler import compute

FIELDS = {
    "ES": "early_start",
    "EF": "early_finish",
    "LS": "late_start",
    "LF": "late_finish",
    "TF": "total_float",
    "FF": "free_float",
    "critical": "is_critical",
}
_EARLY, _LATE = ("ES", "EF"), ("LS", "LF")
_P6_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_P6_CONSTRAINTS = {
    "CS_MSOA": "start_no_earlier_than",
    "CS_MEOB": "finish_no_later_than",
    "CS_MSO": "must_start_on",
    "CS_MEO": "must_finish_on",
}
_P6_MINUTES_A_DAY = 480


class Case(NamedTuple):
    """A plan of another program and the dates that it computed; `causes` says of a task why its dates may differ."""

    name: str
    plan: Plan
    stated: dict[str, StatedDates]
    causes: dict[str, str]


class Comparison(NamedTuple):
    """A case with its schedule, and for each task with dates the fields that it says, and those that differ."""

    case: Case
    schedule: Schedule
    said: dict[str, tuple[str, ...]]
    differing: dict[str, tuple[str, ...]]


def p6_case(source: Path, answer: Path) -> Case:
    """A micro case: activities, relationships and calendars as JSON, and P6's answer as a table, floats in days."""
    said = json.loads(source.read_text("utf-8"))
    calendars = {
        id_: {
            "week": [_P6_WEEKDAYS[day] for day in calendar["work_days"]],
            "holidays": "none",
            "days_off": calendar["holidays"],
        }
        for id_, calendar in said["opts"]["cal_map"].items()
    }
    tasks = {activity["code"]: _p6_task(activity) for activity in said["activities"]}
    for link in said["relationships"]:
        lag = f"{link['lag_days']:+d}d" if link["lag_days"] else ""
        tasks[link["to_code"]].setdefault("after", []).append(f"{link['from_code']} {link['type']}{lag}")
    data = {
        "dxplan": 1,
        "id": "p",
        "rules": "p6",
        "start": said["opts"]["projectStart"],
        "calendar": next(iter(calendars)),
        "calendars": calendars,
        "tasks": tasks,
    }
    if said["opts"]["dataDate"] > said["opts"]["projectStart"]:  # P6's is the start of a day, dxplan's the close of one
        data["status_date"] = (date.fromisoformat(said["opts"]["dataDate"]) - timedelta(days=1)).isoformat()
    loaded = load_bytes(json.dumps(data).encode(), source.name)
    assert loaded.plan is not None
    assert loaded.is_usable, loaded.diagnostics
    stated = {row["activity_code"]: _p6_dates(row) for row in csv.DictReader(answer.read_text("utf-8").splitlines())}
    return Case(source.name.removesuffix("__input.json"), loaded.plan, stated, {})


def _p6_task(activity: dict[str, Any]) -> dict[str, Any]:
    task: dict[str, Any] = {"duration": f"{activity['duration_days']}d", "calendar": activity["clndr_id"]}
    if "constraint" in activity:
        key, day = _P6_CONSTRAINTS[activity["constraint"]["type"]], activity["constraint"]["date"]
        task[key] = day if "start" in key else f"{day}T00:00"  # P6 means midnight, dxplan the end of that day
    if activity.get("constraint2", {}).get("type") == "CS_ALAP":
        task["as_late_as_possible"] = True
    for name in ("actual_start", "actual_finish"):
        if name in activity:
            task[name] = activity[name]
    if "remaining_duration" in activity:
        task["remaining"] = f"{activity['remaining_duration']}d"
    return task


def _p6_dates(row: dict[str, str]) -> StatedDates:
    dates = [_p6_instant(row[f"{name}_p6"]) for name in ("ES", "EF", "LS", "LF")]
    floats = [Minutes(int(row[f"{n}_p6"]) * _P6_MINUTES_A_DAY) if row[f"{n}_p6"] else None for n in ("TF", "FF")]
    return StatedDates(None, None, *dates, *floats, None)


def _p6_instant(text: str) -> Instant:
    clock = datetime.fromisoformat(text.removesuffix(" A"))
    return Instant(clock.toordinal() * 24 * 60 + clock.hour * 60 + clock.minute)


def cases(folder: Path) -> Iterator[Case | str]:
    """What a folder holds, by name; of what cannot be read why."""
    for path in sorted(folder.iterdir()):
        if path.name.endswith("__input.json"):
            yield p6_case(path, path.with_name(path.name.replace("__input.json", "__comparison.csv")))
            continue
        incoming = Incoming(path, path.read_bytes()) if path.is_file() else None
        reader = None if incoming is None or path.name.endswith("__comparison.csv") else reader_of(incoming)
        if incoming is None or reader is None:
            continue
        read = reader.read(incoming, Wishes())
        if isinstance(read, Imported):
            if read.stated:
                causes = {id_: cause.en for id_, cause in read.causes.items()}
                yield Case(path.name, read.plan, read.stated, causes)
        else:
            yield f"{path.name}: {read.reason.en}"


def compare(case: Case) -> Comparison | str:
    """Schedule a case and compare; why not, where its tasks wait in a circle or leave all calendars."""
    network = build(case.plan)
    if not network.is_acyclic:
        return f"{case.name}: its tasks wait for one another in a circle"
    try:
        schedule = compute(network)
    except BeyondDatesError:
        return f"{case.name}: its dates leave the years 1 to 9999"
    said: dict[str, tuple[str, ...]] = {}
    differing: dict[str, tuple[str, ...]] = {}
    for id_, stated in case.stated.items():
        if stated.early_start is None or id_ not in schedule.tasks:
            continue
        task = schedule.tasks[id_]
        said[id_] = tuple(name for name, field in FIELDS.items() if getattr(stated, field) is not None)
        differing[id_] = tuple(
            name for name in said[id_] if getattr(stated, FIELDS[name]) != getattr(task, FIELDS[name])
        )
    return Comparison(case, schedule, said, differing)


def causes(comparison: Comparison) -> Iterator[str]:
    """The tasks that differ without following one that does, with why."""
    for id_, names in comparison.differing.items():
        if not names:
            continue
        stated, task = comparison.case.stated[id_], comparison.schedule.tasks[id_]
        followed = _followed(comparison, id_, names)
        if followed is not None:
            continue
        fields = ", ".join(f"{name} {_shown(stated, name)}, here {_shown(task, name)}" for name in names)
        yield f"{id_}: {fields}: {_why(comparison, id_, names)}"


def _followed(comparison: Comparison, id_: str, names: tuple[str, ...]) -> str | None:
    """A task that differs in the same way, and that decides the dates of this one."""
    schedule, differing = comparison.schedule, comparison.differing
    plan, task = schedule.plan, schedule.plan.tasks[id_]
    ways: list[tuple[tuple[str, ...], list[str]]] = [
        (_EARLY, [link.predecessor for link in task.predecessors]),
        (_LATE, [other.id for other in plan.tasks.values() for link in other.predecessors if link.predecessor == id_]),
        ((*_EARLY, *_LATE, "TF", "FF", "critical"), list(task.children)),
    ]
    for fields, others in ways:
        if any(name in fields for name in names):
            found = next((o for o in others if any(name in fields for name in differing.get(o, ()))), None)
            if found is not None:
                return found
    return None


def _why(comparison: Comparison, id_: str, names: tuple[str, ...]) -> str:
    plan, task = comparison.schedule.plan, comparison.schedule.tasks[id_]
    if id_ in comparison.case.causes:
        return comparison.case.causes[id_]
    if not any(name in _EARLY for name in names):
        late = "its successors' late dates agree" if any(name in _LATE for name in names) else "all its dates agree"
        return f"{late}: rule of late dates or floats, or the file's own are stale"
    driver = task.driver
    if driver is None:
        return "a summary whose tasks agree"
    if driver.kind is DriverKind.LINK:
        return f"driven by {driver.link}"
    if driver.kind is DriverKind.CONSTRAINT and driver.constraint is not None and driver.of is not None:
        return f"driven by {driver.constraint} {plan.tasks[driver.of].constraints.of(driver.constraint)} of {driver.of}"
    return f"driven by {driver.kind.value}"


def _shown(dates: StatedDates | ScheduledTask, name: str) -> str:
    value = getattr(dates, FIELDS[name])
    return f"{clock_of(value):%Y-%m-%d %H:%M}" if name in (*_EARLY, *_LATE) else str(value)


def main() -> None:
    """Print the agreement of each file and field, and of all together."""
    parser = argparse.ArgumentParser(description="How far dxplan computes the dates that other programs computed.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--explain", action="store_true", help="tell each disagreement with its first cause")
    arguments = parser.parse_args()
    agreed, said, tasks, whole = dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0), 0, 0
    print(f"{'':34}{'tasks':>6}{'whole':>7}" + "".join(f"{name:>10}" for name in FIELDS))
    for case in cases(arguments.folder):
        found = case if isinstance(case, str) else compare(case)
        if isinstance(found, str):
            print(f"{found[:100]} (not compared)")
            continue
        counts = {name: sum(name in names for names in found.said.values()) for name in FIELDS}
        wrong = {name: sum(name in names for names in found.differing.values()) for name in FIELDS}
        sound = sum(not names for names in found.differing.values())
        columns = "".join(f"{counts[name] - wrong[name]:>10}" for name in FIELDS)
        print(f"{found.case.name[:33]:34}{len(found.said):>6}{sound:>7}{columns}")
        for name in FIELDS:
            agreed[name] += counts[name] - wrong[name]
            said[name] += counts[name]
        tasks, whole = tasks + len(found.said), whole + sound
        if arguments.explain:
            print("".join(f"    {line}\n" for line in causes(found)), end="")
    shares = "".join(f"{agreed[name] / said[name]:>10.2%}" if said[name] else f"{'':>10}" for name in FIELDS)
    share = f"{whole / tasks:.1%}" if tasks else ""
    print(f"{'all':34}{tasks:>6}{share:>7}{shares}")


if __name__ == "__main__":
    sys.exit(main())
