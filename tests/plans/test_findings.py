"""What the rules find in the plans of the project: read once by a person, then kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dxplan.api import schedule_file
from dxplan.checks.runner import examine
from dxplan.source.diagnostic import Diagnostic
from tests.conftest import Golden

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_findings_of_a_plan_are_those_that_were_signed(path: Path, golden: Golden) -> None:
    schedule = schedule_file(path).schedule
    assert schedule is not None
    result = examine(schedule, TODAY)
    lines = [_written(finding) for finding in result.findings]
    if result.held_back:
        lines += ["\nheld back:\n", *(_written(finding) for finding in result.held_back)]
    golden(f"{path.stem}.findings.txt", "".join(lines))


def _written(finding: Diagnostic) -> str:
    assert finding.hint is not None
    return (
        f"{finding.code} {finding.severity.value} {finding.span.line} {finding.task or '-'} {finding.message.vi}\n"
        f"    {finding.hint.vi}\n"
    )
