"""Names that join several steps."""

from __future__ import annotations

import pytest

from dxplan.checks.procedure.joined import joined_steps
from dxplan.checks.procedure.step import Step
from dxplan.model.kind import Kind


@pytest.mark.parametrize(
    ("kind", "name", "steps"),
    [
        (Kind.HANDOVER, "Nghiệm thu, bàn giao", [Step.ACCEPTANCE]),
        (Kind.HANDOVER, "Tập huấn và bàn giao", [Step.TRAINING]),
        (Kind.HANDOVER, "Nghiệm thu: bàn giao", []),
        (Kind.HANDOVER, "Bàn giao sau nghiệm thu", []),
        (Kind.HANDOVER, "Bàn giao, nghiệm thu: đợt 1", []),
        (Kind.HANDOVER, "", []),
        (Kind.HANDOVER, " , ; : ", []),
        (None, ":::", []),
        (Kind.BUILD, "Nghiệm thu, bàn giao", []),
    ],
)
def test_what_a_part_of_a_name_begins_with_is_a_step(kind: Kind | None, name: str, steps: list[Step]) -> None:
    assert joined_steps(kind, name) == steps


@pytest.mark.parametrize("piece", ["a", "a\u0301", "1", "(", " và ", " - ", "tổ chức "])
def test_a_name_of_any_length_is_read_once(piece: str) -> None:
    assert joined_steps(None, piece * 300_000) == []
