"""Other dates."""

from __future__ import annotations

from dxplan.doctor.repairs import RepairKind
from tests.doctor.diagnosing import advised, diagnosed


def test_a_date_that_holds_the_chain_moves() -> None:
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks: {A: {duration: 5d, start_no_earlier_than: 2022-05-04, deadline: 2022-05-06}}
        """,
        "A",
    )
    assert advised(diagnosis, RepairKind.MOVE_DATE) == [
        "bring the `start_no_earlier_than` of `A` forward from 2022-05-04 to 2022-04-28: "
        "`start_no_earlier_than: 2022-04-28`"
    ]


def test_where_the_plan_starts_too_late_for_that_its_start_moves_along() -> None:
    """Four working days too late, and two of them after 1 March."""
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks: {A: {duration: 5d, start_no_earlier_than: 2022-03-03, deadline: 2022-03-03}}
        """,
        "A",
    )
    assert advised(diagnosis, RepairKind.MOVE_DATE) == []
    (text,) = advised(diagnosis, RepairKind.START_EARLIER)
    assert "`start_no_earlier_than` of `A` forward from 2022-03-03 to 2022-02-25" in text
    assert "let the plan start earlier, on 2022-02-25 instead of 2022-03-01" in text
