"""The search for repairs of a missed date, worked out by hand."""

from __future__ import annotations

from dxplan.doctor.repairs import RepairKind
from dxplan.doctor.search import FAMILIES
from tests.doctor.diagnosing import advised, diagnosed

THREE = """
    start: 2022-03-01
    tasks:
      A: {kind: survey, duration: 20d, range: 15d..30d}
      B: {kind: build, duration: 40d, after: A FS+10d}
      C: {kind: review, duration: 10d, after: B, deadline: 2022-06-10}
"""


def test_a_chain_of_three_by_hand() -> None:
    """80 working days from 1 March end on 23 June (11 April, 2 and 3 May off): 9 working days after 10 June."""
    diagnosis = diagnosed(THREE, "C")
    assert diagnosis.late.minutes == 9 * 480
    assert diagnosis.chain.minutes == 80 * 480
    assert [(repair.kind.value, repair.amount) for repair in diagnosis.repairs] == [
        ("wait_less", 9),
        ("shorten", 9),
        ("overlap", 9),
        ("start_earlier", 9),
        ("promise_later", 1),
    ]
    assert advised(diagnosis, RepairKind.WAIT_LESS) == [
        "cut the wait between `A` and `B` from 10 working days to 1 working day: `A FS+1d`"
    ]
    assert advised(diagnosis, RepairKind.SHORTEN) == ["cut `B` by 9 working days (`40d` → `31d`)"]
    assert advised(diagnosis, RepairKind.OVERLAP) == ["let `C` overlap `B`: `B SS+31d` and `B FF` instead of `B`"]
    assert advised(diagnosis, RepairKind.PROMISE_LATER) == [
        "ask for a later `deadline` of `C`, 2022-06-23: `deadline: 2022-06-23`"
    ]


def test_without_trials_there_are_no_repairs() -> None:
    assert diagnosed(THREE, "C", trials=0).repairs == ()
    assert 0 < len(diagnosed(THREE, "C", trials=5).repairs) < 7


def test_every_kind_of_repair_has_its_family() -> None:
    assert set(FAMILIES) == set(RepairKind)


def test_cuts_spread_over_several_tasks_are_tried_only_where_single_ones_are_few() -> None:
    """Both A and B can give the nine days alone."""
    diagnosis = diagnosed(THREE.replace("range: 15d..30d", "range: 5d..30d"), "C")
    assert len(advised(diagnosis, RepairKind.SHORTEN)) == 2
    assert advised(diagnosis, RepairKind.SPREAD) == []
