"""The baselines that another program's file holds, as files beside the plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dxplan.exchange.importing.bringing import Brought
from dxplan.load.baseline import file_of
from dxplan.text.phrase import Language, say
from dxplan.tracking.making import NewBaseline, given, written


def baseline_files(brought: Brought, plan_file: Path, today: date, language: Language) -> tuple[NewBaseline, ...]:
    """Baseline 0 becomes `PLAN.baselines/baseline-0.yaml`, and so on; tasks without both dates are in none."""
    reason = say("nhập từ {file}", "imported from {file}", file=Path(brought.file).name).in_language(language)
    found: list[NewBaseline] = []
    for number, tasks in sorted(brought.imported.baselines.items()):
        leaves = {id_: task for id_, task in tasks.items() if not brought.plan.tasks[id_].children}
        name = f"baseline-{number}"
        baseline = given(name, brought.plan.id, today, reason, leaves)
        if baseline is not None:
            found.append(written(baseline, file_of(str(plan_file), name)))
    return tuple(found)
