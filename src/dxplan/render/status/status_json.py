"""Where plans stand, as JSON for other programs: days in ISO, amounts in working days, shares from 0 to 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from dxplan.doctor.slips import Slip
from dxplan.doctor.standing import Standing, TaskStanding
from dxplan.scenario.agreed import Against
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import State
from dxplan.text.phrase import Language


def status_json(standings: Sequence[tuple[Standing, Language]], *, as_list: bool) -> str:
    """A plan as an object, or a list of such objects."""
    documents = [_document(standing, language) for standing, language in standings]
    return json.dumps(documents if as_list else documents[0], ensure_ascii=False, indent=2) + "\n"


def _document(standing: Standing, language: Language) -> dict[str, Any]:
    plan = standing.schedule.plan
    return {
        "plan": plan.id,
        "name": plan.name.in_language(language),
        "status_date": standing.day.isoformat(),
        "reported": standing.is_reported,
        "counts": {
            **{state.value: len(standing.of_state(state)) for state in (State.DONE, State.RUNNING, State.PLANNED)},
            "late": sum(task.is_late for task in standing.tasks),
        },
        "finish": finish_day_of(standing.schedule.finish).isoformat(),
        "planned_finish": standing.planned_finish.isoformat(),
        "late_days": _days(standing.late) if standing.late.is_late else 0,
        "broken": [
            {
                "key": promise.key,
                "task": promise.task,
                "date": str(promise.date(plan)),
                "reached": promise.reached_on(standing.schedule).isoformat(),
                "late_days": _days(late),
            }
            for promise, late in standing.broken
        ],
        "baseline": None if standing.against is None else _baseline(standing.against),
        "tasks": [_task(standing, task, language) for task in standing.tasks],
    }


def _baseline(against: Against) -> dict[str, Any]:
    """What the plan is compared with; figures are of the tasks that both know."""
    baseline, whole = against.baseline, against.whole
    return {
        "name": baseline.name,
        "made": _iso(baseline.made),
        "file": baseline.file,
        "finish": None if whole is None else finish_day_of(whole.allowed).isoformat(),
        "reached": None if whole is None else finish_day_of(whole.reached).isoformat(),
        "late_days": None if whole is None else _days(whole),
        "late": against.late,
        "early": against.early,
        "added": list(against.added),
        "dropped": list(against.dropped),
    }


def _task(standing: Standing, task: TaskStanding, language: Language) -> dict[str, Any]:
    name = standing.schedule.plan.tasks[task.task].name
    slip = task.slip
    a_day = standing.schedule.working_time(task.task).minutes_a_day
    return {
        "id": task.task,
        "name": None if name is None else name.in_language(language),
        "lead": task.lead,
        "state": task.state.value,
        "progress": task.complete,
        "start": task.days.start.isoformat(),
        "finish": task.days.finish.isoformat(),
        "planned_start": _iso(None if task.planned is None else task.planned.start),
        "planned_finish": _iso(None if task.planned is None else task.planned.finish),
        "late_days": 0 if slip is None else _days(slip.late),
        "baseline_start": None if task.agreed is None else task.agreed.start.isoformat(),
        "baseline_finish": None if task.agreed is None else task.agreed.finish.isoformat(),
        "baseline_late_days": None if task.agreed is None else _days(task.agreed.late),
        "moved_by": _moved_by(slip, a_day),
        "moved_since_baseline_by": _moved_by(task.agreed_slip, a_day),
        "origin": None if slip is None else slip.origin,
        "starts_next": task.starts_next,
        "due_next": task.due_next,
    }


def _moved_by(slip: Slip | None, a_day: int) -> list[dict[str, Any]]:
    return [
        {
            "cause": share.mover.value,
            "days": share.minutes / a_day,
            "predecessor": share.driver.link.predecessor if share.driver and share.driver.link else None,
        }
        for share in (() if slip is None else slip.shares)
    ]


def _days(late: Lateness) -> float:
    return late.minutes / late.time.minutes_a_day


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
