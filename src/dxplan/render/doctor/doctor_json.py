"""A task's dates explained, as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dxplan.doctor import wording
from dxplan.doctor.diagnosis import Diagnosis
from dxplan.doctor.explanation import Explanation
from dxplan.doctor.leeway import Shifted
from dxplan.doctor.path import Path
from dxplan.doctor.repairs import Repair
from dxplan.doctor.shares import Chain, Share
from dxplan.model.plan import Plan
from dxplan.render.tables.rows import iso, row
from dxplan.scenario.promises import Effect, Promise
from dxplan.schedule.result import Driver
from dxplan.text.phrase import Language


def explanations_json(explanations: Sequence[tuple[Explanation, Language]], *, as_list: bool) -> str:
    """An explanation as an object; `as_list` makes a list of such objects. Times are working minutes."""
    documents = [_document(explanation, language) for explanation, language in explanations]
    return json.dumps(documents if as_list else documents[0], ensure_ascii=False, indent=2) + "\n"


def _document(explanation: Explanation, language: Language) -> dict[str, Any]:
    plan = explanation.schedule.plan
    return {
        "plan": plan.id,
        "file": plan.file,
        "task": row(explanation.schedule, plan.tasks[explanation.task], language),
        "chain": _chain(explanation.chain),
        "held_by": [{**_driver(hold.driver), "slack": hold.slack} for hold in explanation.holds],
        "latest": _latest(explanation),
        "slip": _leeway(explanation),
        "drives": [{"task": link.successor, "link": str(link)} for link in explanation.drives],
        "missed": [_diagnosis(diagnosis, plan, language) for diagnosis in explanation.diagnoses],
        **({} if explanation.path is None else {"path": _path(explanation.path)}),
    }


def _latest(explanation: Explanation) -> dict[str, Any] | None:
    late, plan = explanation.late, explanation.schedule.plan
    if late is None:
        return None
    held = ({**_end(each.promise, plan), "slack": each.slack} for each in late.ceilings if each.link is None)
    links = (
        {"link": str(each.link), "to": each.link.successor, "slack": each.slack} for each in late.ceilings if each.link
    )
    held_by = sorted((*links, *held), key=lambda each: each["slack"])
    return {"held_by": held_by, "chain": list(late.tasks), "end": _end(late.end, plan)}


def _end(promise: Promise | None, plan: Plan) -> dict[str, Any]:
    return {"key": "finish", "of": None, "date": None} if promise is None else _promise(promise, plan)


def _leeway(explanation: Explanation) -> dict[str, Any] | None:
    found, plan = explanation.leeway, explanation.schedule.plan
    if found is None:
        return None
    return {
        "spare": found.spare,
        "tried": found.slip,
        "minutes_a_day": found.minutes_a_day,
        "promises": [
            {**_promise(each.promise, plan), "late": each.late.minutes, "more": each.more} for each in found.promises
        ],
        "finish": None if found.finish is None else _shifted(found.finish),
        "milestones": [{"task": each.task, **_shifted(each), "room": each.room} for each in found.milestones],
    }


def _shifted(shifted: Shifted) -> dict[str, Any]:
    return {"before": iso(shifted.before), "after": iso(shifted.after), "minutes": shifted.minutes}


def _path(path: Path) -> dict[str, Any]:
    steps = [
        {
            "task": step.task,
            "link": None if step.link is None else str(step.link),
            "slack": step.slack,
            "minutes_a_day": step.minutes_a_day,
        }
        for step in path.steps or ()
    ]
    return {
        "from": path.begin,
        "to": path.end,
        "backward": path.is_backward,
        "days": round(path.days, 6) if steps else None,
        "steps": steps or None,
    }


def _chain(chain: Chain) -> dict[str, Any]:
    return {
        "origin": _driver(chain.steps[0].driver),
        "minutes": chain.minutes,
        "minutes_a_day": chain.minutes_a_day,
        "days_off": chain.days_off,
        "holidays": chain.holidays,
        "shares": [_share(share, chain) for share in chain.shares],
    }


def _share(share: Share, chain: Chain) -> dict[str, Any]:
    return {
        "task": share.task,
        "kind": share.kind.value,
        "link": None if share.link is None else str(share.link),
        "begins": iso(share.begins),
        "ends": iso(share.ends),
        "minutes": share.minutes,
        "percent": round(chain.percent(share), 1),
        "idle": share.idle,
        "days_off": share.days_off,
        "holidays": share.holidays,
    }


def _driver(driver: Driver) -> dict[str, Any]:
    link = None if driver.link is None else str(driver.link)
    constraint = None if driver.constraint is None else driver.constraint.key
    return {"kind": driver.kind.value, "link": link, "constraint": constraint, "of": driver.of}


def _diagnosis(diagnosis: Diagnosis, plan: Plan, language: Language) -> dict[str, Any]:
    return {
        **_promise(diagnosis.target, plan),
        "late": diagnosis.late.minutes,
        "chain": _chain(diagnosis.chain),
        "repairs": [_repair(repair, plan, language) for repair in diagnosis.repairs],
    }


def _promise(promise: Promise, plan: Plan) -> dict[str, Any]:
    date = promise.date(plan)
    return {"key": promise.key, "of": promise.task, "date": None if date is None else str(date)}


def _repair(repair: Repair, plan: Plan, language: Language) -> dict[str, Any]:
    return {
        "kind": repair.kind.value,
        "task": repair.task,
        "amount": repair.amount,
        "moved": repair.moved,
        "estimated": repair.is_estimated,
        "advice": wording.advice(repair).in_language(language),
        "remedies": [remedy.plain() for remedy in repair.changes],
        "finish": iso(repair.finish),
        "effects": [_effect(effect, plan) for effect in repair.effects],
    }


def _effect(effect: Effect, plan: Plan) -> dict[str, Any]:
    status = "mended" if effect.is_mended else "still_late" if effect.was_broken else "now_late"
    late = None if effect.late is None else effect.late.minutes
    return {**_promise(effect.promise, plan), "status": status, "late": late}
