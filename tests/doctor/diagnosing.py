"""Diagnoses of short plans, and what they advise."""

from __future__ import annotations

from dxplan.doctor import wording
from dxplan.doctor.diagnosis import Diagnosis, diagnose
from dxplan.doctor.repairs import RepairKind
from dxplan.scenario.promises import Promise
from tests.schedule.plans import schedule_of


def diagnosed(text: str, task: str | None, key: str = "deadline", trials: int = 400) -> Diagnosis:
    return diagnose(schedule_of(text), Promise(key, task), trials)


def advised(diagnosis: Diagnosis, kind: RepairKind) -> list[str]:
    return [wording.advice(repair).en for repair in diagnosis.repairs if repair.kind is kind]
