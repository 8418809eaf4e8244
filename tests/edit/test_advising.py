"""What remedies advise, written into the text of a plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dxplan.api.editing import read_text, remedied
from dxplan.api.findings import review_of
from dxplan.scenario.remedy import applied, remedies_in

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 28)


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted((ROOT / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_offered_says_what_the_remedy_makes_of_the_plan(path: Path) -> None:
    """Read again, the file is the plan with the remedy; lines that it does not concern are the same."""
    outcome = read_text(path.read_text("utf-8"), str(path))
    assert outcome.schedule is not None
    plan = outcome.schedule.plan.written
    review = review_of(outcome, TODAY)
    offered = 0
    for finding in (*review.findings, *review.held_back):
        wanted = {remedy.in_file.en: applied(plan, [remedy]) for remedy in remedies_in(finding.hint)}
        for remedy in remedied(outcome, finding):
            offered += 1
            read_again = read_text(remedy.after.decode(), str(path)).plan
            assert read_again is not None
            after = read_again.written
            tasks = wanted[remedy.description.en].tasks
            assert {id_: task.duration for id_, task in tasks.items()} == {
                id_: task.duration for id_, task in after.tasks.items()
            }
            assert {id_: {str(link) for link in task.predecessors} for id_, task in tasks.items()} == {
                id_: {str(link) for link in task.predecessors} for id_, task in after.tasks.items()
            }
            assert {id_: task.constraints for id_, task in tasks.items()} == {
                id_: task.constraints for id_, task in after.tasks.items()
            }
    assert offered or path.stem not in ("hcm", "thu-duc")


def test_a_plan_that_cannot_be_scheduled_gets_no_remedies() -> None:
    outcome = read_text("dxplan: 1\nid: x\nstart: 2022-03-01\ntasks:\n  A: {duration: 1d, after: B}\n", "x.yaml")
    assert [list(remedied(outcome, finding)) for finding in outcome.diagnostics] == [[]]
