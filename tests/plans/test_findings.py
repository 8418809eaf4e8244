"""What the rules find in the plans of the project: read once by a person, then kept."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dxplan.api import schedule_file
from dxplan.checks.runner import examine
from dxplan.source.diagnostic import Diagnostic, Severity
from tests.conftest import Golden

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
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


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_documents_count_what_check_counts(path: Path) -> None:
    """The tables of `plans/README.md` and of the review, plan by plan."""
    schedule = schedule_file(path).schedule
    assert schedule is not None
    result = examine(schedule, TODAY)
    levels = Counter(finding.severity for finding in result.findings)
    errors, warnings, notes = (levels[level] for level in (Severity.ERROR, Severity.WARNING, Severity.NOTE))
    leaves = list(schedule.plan.leaves())
    milestones = sum(task.is_milestone for task in leaves)
    assert _row("plans/README.md", "| plan | tasks |", path.stem) == [
        len(leaves) - milestones,
        milestones,
        errors,
        warnings,
    ]
    counted = [errors, warnings, notes, len(result.held_back), len(result.waived)]
    assert _row("docs/review-of-plans.md", "| plan | errors |", path.stem) == counted


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_finding_of_a_plan_is_judged_in_the_review(path: Path) -> None:
    """Each code that check shows, held back or not, stands in the part of the review that names the plan."""
    schedule = schedule_file(path).schedule
    assert schedule is not None
    result = examine(schedule, TODAY)
    text = (ROOT / "docs/review-of-plans.md").read_text("utf-8")
    (part,) = (part for part in text.split("\n## ")[1:] if f"(`{path.stem}`)" in part.partition("\n")[0])
    assert {finding.code for finding in (*result.findings, *result.held_back)} - set(
        re.findall(r"DX\d{3}", part)
    ) == set()


def _row(document: str, head: str, plan: str) -> list[int]:
    """The numbers of a plan in the table that begins with a head."""
    table = (ROOT / document).read_text("utf-8").partition(head)[2].partition("\n\n")[0]
    (row,) = (line for line in table.splitlines() if line.startswith(f"| `{plan}` |"))
    return [int(cell) for cell in row.strip("| ").split("|")[1:]]


def _written(finding: Diagnostic) -> str:
    assert finding.hint is not None
    return (
        f"{finding.code} {finding.severity.value} {finding.span.line} {finding.task or '-'} {finding.message.vi}\n"
        f"    {finding.hint.vi}\n"
    )
