"""A long task in two parts."""

from __future__ import annotations

from dxplan.doctor.repairs import RepairKind
from tests.doctor.diagnosing import advised, diagnosed


def test_a_long_task_is_split_where_the_next_one_is_too_short_to_overlap() -> None:
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks:
          A: {kind: build, duration: 60d}
          B: {kind: training, duration: 5d, after: A}
          C: {kind: review, duration: 30d, after: B SS, deadline: 2022-06-23}
        """,
        "C",
    )
    assert any(text.startswith("split `A` into") for text in advised(diagnosis, RepairKind.SPLIT))
