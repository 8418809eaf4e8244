"""Crashing."""

from __future__ import annotations

from dxplan.doctor import wording
from dxplan.doctor.repairs import RepairKind
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import remedies_in
from tests.doctor.diagnosing import advised, diagnosed


def test_no_task_is_cut_below_its_optimistic_duration_nor_by_more_than_half() -> None:
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks:
          A: {duration: 20d, range: 16d..30d}
          B: {duration: 9d, after: A, deadline: 2022-04-01}
        """,
        "B",
    )
    assert diagnosis.late.minutes == 5 * 480, "29 days end on 8 April"
    assert advised(diagnosis, RepairKind.SHORTEN) == [], "A gives 4 days, B 4"
    (spread,) = [repair for repair in diagnosis.repairs if repair.kind is RepairKind.SPREAD]
    assert spread.amount == 5
    assert remedies_in(wording.advice(spread)) == (Together(spread.changes),), "neither cut suffices alone"
    assert spread.is_estimated, "nobody has said how short B may be"
