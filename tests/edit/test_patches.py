"""What other programs are offered to take out: what `--fix` would, finding by finding, and nothing that matters."""

from __future__ import annotations

import json
from dataclasses import replace
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dxplan.api import schedule_loaded
from dxplan.checks.catalogue import pages
from dxplan.checks.runner import examine
from dxplan.edit.mending import mend
from dxplan.edit.patches import patches
from dxplan.findings.review import Review
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.render.findings.formats import sarif
from dxplan.scenario.remedy import applied, remedies_in
from tests.checks.examining import TODAY, plan
from tests.edit.test_mending import LAYOUTS
from tests.edit.test_random_plans import dates, plant_links
from tests.render.findings.checked import context
from tests.render.findings.formats.test_sarif import validator
from tests.schedule.random_plans import plans

SUPERFLUOUS = Selection(select=frozenset({"DX108", "DX202", "DX204"}))


def reviewed(text: str) -> Review:
    outcome = schedule_loaded(load_bytes(text.encode(), "plan.yaml"), "plan.yaml")
    if outcome.schedule is None:
        return Review(outcome=outcome)
    return Review(outcome=outcome, findings=examine(outcome.schedule, TODAY, SUPERFLUOUS).findings)


def fixes_of(text: str) -> list[dict[str, Any]]:
    """The fix of each finding in SARIF; `{}` for a finding without one."""
    review = reviewed(text)
    document = json.loads(sarif.write([review], replace(context("en", pages()), patches=lambda: patches(review))))
    assert [error.message for error in validator().iter_errors(document)] == []
    return [(result.get("fixes") or [{}])[0] for result in document["runs"][0]["results"]]


def with_fix(text: str, fix: dict[str, Any]) -> str:
    """A file with the replacements of a fix, as a program that knows nothing of YAML makes them."""
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "plan.yaml"
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for replacement in reversed(change["replacements"]):
        region = replacement["deletedRegion"]
        start = starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = starts[region["endLine"] - 1] + region["endColumn"] - 1
        text = text[:start] + text[end:]
    return text


def test_each_finding_that_can_surely_be_mended_has_a_fix_with_the_remedy_in_words() -> None:
    text = plan(
        "T1: {duration: 5d}\nT2: {duration: 5d, after: T1}\nT3: {duration: 5d, after: [T1, T2]}  # vì sao\n"
        "M: {kind: milestone, duration: 3d, after: T3}"
    )
    fixes = fixes_of(text)
    assert [fix["description"]["text"] for fix in fixes] == [
        "delete the `duration`",
        "drop `T1` from the `after` of `T3`",
    ]
    assert with_fix(text, fixes[0]) == text.replace("duration: 3d, ", "")
    assert with_fix(text, fixes[1]) == text.replace("[T1, T2]", "[T2]")


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_a_list_of_lines_loses_whole_lines_and_neighbours_go_together(end: str) -> None:
    lines = plan(
        "T1: {duration: 5d}\nT2: {duration: 5d, after: T1}\nT3: {duration: 5d, after: T2}\n"
        "T4:\n  duration: 5d\n  after:\n  - T1\n  - T3\n  - T2\n  - T1 SS"
    )
    text = (lines if end else lines.rstrip("\n")).replace("\n", end or "\n")
    (fix,) = fixes_of(text)
    assert with_fix(text, fix) == text.replace(f"{end or chr(10)}    - T2", "").replace(
        f"{end or chr(10)}    - T1 SS", ""
    ).replace(f"    - T1{end or chr(10)}", "")


def test_what_cannot_go_for_certain_has_no_fix() -> None:
    text = plan("M0: &m {kind: milestone, duration: 1d}\nM1: {<<: *m, duration: 2d}")
    assert fixes_of(text) == [{}, {}]


def test_one_fix_after_the_other_is_what_the_program_does_itself() -> None:
    text = dedent(LAYOUTS)
    for _ in range(50):
        fix = next((fix for fix in fixes_of(text) if fix), None)
        if fix is None:
            break
        text = with_fix(text, fix)
    mending = mend(dedent(LAYOUTS).encode(), "plan.yaml", TODAY, SUPERFLUOUS)
    assert mending is not None
    assert text != dedent(LAYOUTS)
    assert load_bytes(text.encode(), "plan.yaml").plan == load_bytes(mending.after, "plan.yaml").plan


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(plans(), st.integers(0, 3), st.sampled_from((None, True, False, "json")))
def test_with_a_fix_the_plan_reads_as_with_the_remedy_and_no_date_changes(
    data: dict[str, Any], stretch: int, flow: object
) -> None:
    plant_links(data["tasks"], stretch)
    whole = {"dxplan": 1, "id": "p", **data}
    text = (
        json.dumps(whole)
        if flow == "json"
        else yaml.dump(whole, Dumper=yaml.CSafeDumper, sort_keys=False, default_flow_style=flow)
    )
    review = reviewed(text)
    for finding, fix in zip(review.findings, fixes_of(text), strict=True):
        after = with_fix(text, fix)
        assert dates(after.encode()) == dates(text.encode())
        assert review.outcome.plan is not None
        wanted = applied(review.outcome.plan, remedies_in(finding.hint))
        assert numbered_anew(wanted) == numbered_anew(load_bytes(after.encode(), "plan.yaml").plan)


def numbered_anew(plan: Any) -> dict[str, list[str]]:
    return {id_: [str(link) for link in task.predecessors] for id_, task in plan.tasks.items()}
