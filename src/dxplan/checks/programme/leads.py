"""Who leads the tasks of a plan."""

from __future__ import annotations

from collections import Counter

from dxplan.checks.examination import Examination


def leads(examination: Examination) -> list[str]:
    """The agencies that tasks name as their lead, those first that lead most."""
    counted = Counter(task.lead for task in examination.leaves if task.lead is not None)
    return [agency for agency, _ in counted.most_common()]
