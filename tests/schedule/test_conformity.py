"""Small networks that Primavera P6 23.12 scheduled, in shared/conformity/p6-cases beside the repository.

Skipped where a file is absent: the files are not part of the project. Progress (cases 08 to 10) is not compared
here: these plans have no data date.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from dxplan.network.network import build
from dxplan.schedule.instant import clock_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.rules import SchedulingRules, up_to_successors
from dxplan.schedule.scheduler import compute
from tests.samples import of_the_neighbour
from tests.schedule.plans import plan_of_data

CASES = Path(__file__).resolve().parents[3] / "shared" / "conformity" / "p6-cases"

WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
CONSTRAINTS = {
    "CS_MSOA": "start_no_earlier_than",
    "CS_MEOB": "finish_no_later_than",
    "CS_MSO": "must_start_on",
    "CS_MEO": "must_finish_on",
}
P6_RULES = SchedulingRules(free_float=up_to_successors)
Dates = dict[str, dict[str, Any]]


def case(name: str) -> tuple[Schedule, Dates]:
    """A case as dxplan schedules it, and P6's answer: dates as text, floats in days."""
    said = json.loads(of_the_neighbour(CASES / f"{name}__input.json"))
    calendars = {
        id_: {
            "week": [WEEKDAYS[day] for day in calendar["work_days"]],
            "holidays": "none",
            "days_off": calendar["holidays"],
        }
        for id_, calendar in said["opts"]["cal_map"].items()
    }
    tasks: dict[str, dict[str, Any]] = {}
    for activity in said["activities"]:
        task = {"duration": f"{activity['duration_days']}d", "calendar": activity["clndr_id"]}
        if "constraint" in activity:
            field, day = CONSTRAINTS[activity["constraint"]["type"]], activity["constraint"]["date"]
            task[field] = day if "start" in field else f"{day}T00:00"  # P6 means midnight; DESIGN the end of that day
        if activity.get("constraint2", {}).get("type") == "CS_ALAP":
            task["as_late_as_possible"] = True
        tasks[activity["code"]] = task
    for link in said["relationships"]:
        lag = f"{link['lag_days']:+d}d" if link["lag_days"] else ""
        tasks[link["to_code"]].setdefault("after", []).append(f"{link['from_code']} {link['type']}{lag}")
    plan = plan_of_data(
        {
            "start": said["opts"]["dataDate"],
            "calendar": next(iter(calendars)),
            "calendars": calendars,
            "tasks": tasks,
        }
    )
    expected = {
        row["activity_code"]: {
            **{key: row[f"{key}_p6"] for key in ("ES", "EF", "LS", "LF")},
            **{key: int(row[f"{key}_p6"]) for key in ("TF", "FF")},
        }
        for row in csv.DictReader(of_the_neighbour(CASES / f"{name}__comparison.csv").splitlines())
    }
    return compute(build(plan), P6_RULES), expected


def found(schedule: Schedule) -> Dates:
    return {
        id_: {
            "ES": f"{clock_of(task.early_start):%Y-%m-%d %H:%M:%S}",
            "EF": f"{clock_of(task.early_finish):%Y-%m-%d %H:%M:%S}",
            "LS": f"{clock_of(task.late_start):%Y-%m-%d %H:%M:%S}",
            "LF": f"{clock_of(task.late_finish):%Y-%m-%d %H:%M:%S}",
            "TF": task.total_float / 480,
            "FF": task.free_float / 480,
        }
        for id_, task in schedule.tasks.items()
    }


@pytest.mark.parametrize(
    "name",
    [
        "01-fs-chain",
        "02-ss-with-lag",
        "03-ff-with-lag",
        "06-multiple-calendars",
        "07-ontario-holidays",
        "12-snet-fnlt",
        "13-alap",
    ],
)
def test_dates_and_floats_are_those_of_p6(name: str) -> None:
    schedule, expected = case(name)
    assert found(schedule) == expected


def test_start_to_finish_differs_only_in_the_free_float_of_the_predecessor() -> None:
    # P6 gives A the three days between A's start and B's finish; but A is critical by its own finish, and DESIGN has
    # free float never exceed total float: none.
    schedule, expected = case("04-sf-edge-case")
    assert expected["A"].pop("FF") == 3
    answer = found(schedule)
    answer["A"].pop("FF")
    assert answer == expected


def test_negative_float_differs_only_in_the_free_float_of_what_has_no_successor() -> None:
    # P6 gives B the time to the project's finish: none. By DESIGN free float without successors is total float.
    schedule, expected = case("05-negative-float")
    answer = found(schedule)
    assert (answer["B"].pop("FF"), expected["B"].pop("FF")) == (-7, 0)
    assert answer == expected


def test_free_float_is_capped_by_total_float() -> None:
    schedule, _ = case("05-negative-float")
    capped = compute(schedule.network)
    assert {id_: (task.total_float, task.free_float) for id_, task in capped.tasks.items()} == {
        "A": (-7 * 480, -7 * 480),
        "B": (-7 * 480, -7 * 480),
    }


def test_a_mandatory_finish_in_the_night_is_the_end_of_work_before_it() -> None:
    # B must finish on 30 January, 00:00: on Thursday, 17:00, in P6 too. A must start on the 12th, and P6 leaves its
    # total float at none, too, for the late start is pinned.
    schedule, expected = case("11-mandatory-start-finish")
    answer = found(schedule)
    assert expected["A"].pop("FF") == 5, "uncapped, to the start of B"
    assert answer["A"].pop("FF") == 5
    assert answer == expected
