"""What the rules find in the plans of the project: read once by a person, then kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dxplan.api import schedule_file
from dxplan.checks.runner import examine
from tests.conftest import Golden

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_findings_of_a_plan_are_those_that_were_signed(path: Path, golden: Golden) -> None:
    schedule = schedule_file(path).schedule
    assert schedule is not None
    lines = []
    for finding in examine(schedule, TODAY).findings:
        assert finding.hint is not None
        lines.append(
            f"{finding.code} {finding.severity.value} {finding.span.line} {finding.task or '-'} {finding.message.vi}\n"
            f"    {finding.hint.vi}\n"
        )
    golden(f"{path.stem}.findings.txt", "".join(lines))
