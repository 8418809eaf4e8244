"""How well forecasts of the finish hit on real projects: `python -m bench.forecast ARCHIVE`.

The archive is the collection of real projects (OR-AS) as JSON files. Those count that have a baseline with costs, a
last record in which everything is done, so that their end is known, and three records or more before that at which
something is earned. At each of these, each method forecasts the whole duration, in working time from the baseline's
start; its error is the absolute difference to the real duration, in percent of that. A project's error is the mean
over its records. Printed are mean and median over the projects, and the mean over the records of the early, middle
and late third by what is earned.

The network's forecast is that of `dxplan schedule` of the statused plan: retained logic, unstarted work not before its
start in the baseline. Nothing of it is fitted to these projects. A weight that is chosen, is chosen on all projects but
the one that it is tried on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from bench.real_projects import FEWEST_RECORDS, Project, real_projects
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.schedule.lengths import Length, WorkingLength, planned_length
from dxplan.schedule.result import Schedule, State
from dxplan.schedule.scheduler import compute
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.phrase import Text
from dxplan.tracking.curve import Curve
from dxplan.tracking.measures import Facts, measures

AIM = (9.0, 5.5)
"""Mean and median in percent that the headline is to keep to."""
_STEPS = 400
_SHRINKING = 0.25
"""Of the planned work: as much has to be done for the experience with it to count half."""
_WEIGHTS = (0.0, 0.25, 0.5, 0.75, 1.0)
HEADLINE = "network, not before the baseline"
METHODS = (
    "the baseline itself",
    "PV1",
    "PV2",
    "ED1",
    "ED2",
    "ES1",
    "ES2",
    "network, as soon as possible",
    HEADLINE,
    "the same, durations as experienced",
    "mean of network and ES1",
)


class Record(NamedTuple):
    """A status with what each method forecast, as a multiple of the real duration, and how much was earned."""

    project: str
    earned: float
    forecasts: dict[str, float]

    def error(self, method: str) -> float:
        """The absolute error in percent."""
        return 100 * abs(self.forecasts[method] - 1)


def records(project: Project) -> list[Record]:
    """The forecasts at each status of a project at which anything is earned."""
    time, start = project.time, project.start
    real, planned = time.between(start, project.end), time.between(start, project.finish)
    curve = _curve(project, planned)
    floors = {id_: task.start for id_, task in project.baseline.items()}
    found: list[Record] = []
    for status in project.records:
        earned = sum(project.baseline[id_].cost * share for id_, share in status.complete.items())
        if earned <= 0:
            continue
        elapsed = float(time.between(start, status.at))
        value = curve.value[min(int(elapsed / planned * _STEPS), _STEPS)]
        facts = Facts(value, earned, None, curve.budget, curve.earned_schedule(earned), elapsed, curve.duration)
        network = build(status.plan)
        held = compute(network, floors=floors)
        scaled = compute(network, floors=floors, length_of=_as_experienced(project, held))
        forecasts = {name: value for name, value in measures(facts).items() if not isinstance(value, Text)}
        forecasts |= {
            "the baseline itself": float(planned),
            "network, as soon as possible": _duration(project, compute(network, floors={})),
            HEADLINE: _duration(project, held),
            "the same, durations as experienced": _duration(project, scaled),
        }
        forecasts["mean of network and ES1"] = (forecasts[HEADLINE] + forecasts["ES1"]) / 2
        by_method = {name: forecasts.get(name, float(planned)) / real for name in METHODS}
        found.append(Record(project.name, earned / curve.budget, by_method))
    return found


def _duration(project: Project, schedule: Schedule) -> float:
    return float(project.time.between(project.start, schedule.finish))


def _curve(project: Project, planned: int) -> Curve:
    """Planned value over working time, in minutes from the baseline's start."""
    time, start = project.time, project.start
    spans = [
        (time.between(start, task.start), time.between(start, task.finish), task.cost)
        for task in project.baseline.values()
    ]
    at = [planned * step / _STEPS for step in range(_STEPS + 1)]
    values = [
        sum(
            cost if last <= now else cost * (now - first) / (last - first) for first, last, cost in spans if now > first
        )
        for now in at
    ]
    values[-1] = sum(cost for _, _, cost in spans)
    assert all(earlier <= later + 1e-6 for earlier, later in pairwise(values))
    return Curve(tuple(at), (0.0, *values[1:]))


def _as_experienced(project: Project, held: Schedule) -> Callable[[Task, WorkingTime], Length]:
    """Lengths of tasks, times how much longer finished ones took than planned, shrunk towards no longer."""
    planned = actual = 0
    for id_, dates in held.tasks.items():
        if dates.state is State.DONE and id_ in project.baseline:
            agreed = project.baseline[id_]
            planned += project.time.between(agreed.start, agreed.finish)
            actual += project.time.between(dates.early_start, dates.early_finish)
    whole = sum(project.time.between(task.start, task.finish) for task in project.baseline.values())
    factor = 1 + (actual - planned) / (planned + _SHRINKING * whole) if planned else 1.0

    def length(task: Task, time: WorkingTime) -> Length:
        own = planned_length(task, time)
        if task.progress.is_started or not isinstance(own, WorkingLength):
            return own
        return WorkingLength(type(own.minutes)(max(round(own.minutes * factor), 1)))

    return length


def by_project(found: Iterable[Record], error: Callable[[Record], float]) -> dict[str, float]:
    """The mean error of each project."""
    errors: dict[str, list[float]] = {}
    for record in found:
        errors.setdefault(record.project, []).append(error(record))
    return {project: mean(of) for project, of in errors.items()}


def blended(found: Sequence[Record]) -> dict[str, float]:
    """The error of network and ES1 weighed, with the weight that is best on all other projects."""

    def weighed(weight: float) -> Callable[[Record], float]:
        return lambda record: (
            100 * abs((1 - weight) * record.forecasts[HEADLINE] + weight * record.forecasts["ES1"] - 1)
        )

    errors = {weight: by_project(found, weighed(weight)) for weight in _WEIGHTS}
    left_out: dict[str, float] = {}
    for project in errors[0.0]:
        best = min(_WEIGHTS, key=lambda weight: sum(e for each, e in errors[weight].items() if each != project))
        left_out[project] = errors[best][project]
    return left_out


def main(archive: Path) -> int:
    """Print the table. Returns 1 if the headline misses its aim."""
    projects = list(real_projects(archive))
    told = {project.name: records(project) for project in projects}
    projects = [project for project in projects if len(told[project.name]) >= FEWEST_RECORDS]
    found = [record for project in projects for record in told[project.name]]
    late = sum(project.end > project.finish for project in projects)
    print(f"{len(projects)} projects ({late} ended late), {len(found)} records; error of the duration in percent\n")
    print(f"{'':44}{'mean':>7}{'median':>8}{'early':>8}{'middle':>8}{'late':>8}")
    for method in METHODS:
        errors = by_project(found, lambda record, method=method: record.error(method))  # type: ignore[misc]
        _line(method, errors, _thirds(found, method))
    _line("network and ES1, weight from the others", blended(found), ())
    errors = by_project(found, lambda record: record.error(HEADLINE))
    reached = mean(errors.values()), median(errors.values())
    print(f"\n{HEADLINE}: {reached[0]:.1f} / {reached[1]:.1f}, aim ≤ {AIM[0]} / ≤ {AIM[1]}")
    return int(reached[0] > AIM[0] or reached[1] > AIM[1])


def _thirds(found: Sequence[Record], method: str) -> tuple[float, ...]:
    thirds = [
        [r.error(method) for r in found if third / 3 <= min(r.earned, 0.9999) < (third + 1) / 3] for third in range(3)
    ]
    return tuple(mean(third) for third in thirds if third)


def _line(name: str, errors: dict[str, float], thirds: tuple[float, ...]) -> None:
    figures = (mean(errors.values()), median(errors.values()), *thirds)
    print(f"{name:44}{figures[0]:7.1f}" + "".join(f"{figure:8.1f}" for figure in figures[1:]))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
