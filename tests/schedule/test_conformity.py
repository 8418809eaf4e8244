"""Dates that other programs computed, in shared/conformity beside the repository.

Skipped where a file is absent: the files are not part of the project. Compared is as `bench/conformity.py` does.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.conformity import Case, Comparison, cases, compare

from tests.samples import of_the_neighbour

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "conformity"
P6_CASES = (
    "01-fs-chain",
    "02-ss-with-lag",
    "03-ff-with-lag",
    "04-sf-edge-case",
    "05-negative-float",
    "06-multiple-calendars",
    "07-ontario-holidays",
    "11-mandatory-start-finish",
    "12-snet-fnlt",
    "13-alap",
)
STALE = {
    "NewProductDev.xml": {"t35", "t36", "t48"},
    "SummaryTaskWithSubtasks.xml": {"t2", "t3", "t4"},
}
"""Tasks whose late dates Microsoft Project had not computed anew when it saved the file."""


def compared(kind: str) -> dict[str, Comparison]:
    folder = FOLDER / kind
    if not folder.is_dir():
        pytest.skip("the files are no part of the project, and stand in a folder beside it")
    found = [compare(case) for case in cases(folder) if isinstance(case, Case)]
    return {each.case.name: each for each in found if isinstance(each, Comparison)}


def test_early_dates_are_those_of_microsoft_project_and_all_else_but_stale_late_dates() -> None:
    found = compared("msproject")
    assert sum(len(each.said) for each in found.values()) == 638
    differing = {name: {id_ for id_, names in each.differing.items() if names} for name, each in found.items()}
    assert {name: ids for name, ids in differing.items() if ids} == STALE
    fields = {field for each in found.values() for names in each.differing.values() for field in names}
    assert fields == {"LS", "LF", "TF", "FF"}


@pytest.mark.parametrize("name", P6_CASES)
def test_dates_and_floats_are_those_of_p6(name: str) -> None:
    of_the_neighbour(FOLDER / "p6-cases" / f"{name}__input.json")
    found = compared("p6-cases")[name]
    assert found.said
    assert [id_ for id_, names in found.differing.items() if names] == []
