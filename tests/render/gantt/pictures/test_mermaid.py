"""The chart in mermaid's language."""

from __future__ import annotations

from dxplan.render.gantt.pictures.mermaid import mermaid
from tests.conftest import Golden
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import HOSTILE, drawn, many, plan_of


def test_a_plan_as_mermaid_reads_it(golden: Golden) -> None:
    golden("thu-duc.mmd", mermaid(drawn(plan_of("thu-duc"))))


def test_several_plans_keep_their_ids_apart() -> None:
    one, other = scheduled(many(3), name="Một"), scheduled(many(3), name="Hai")
    text = mermaid(drawn(one, other))
    ids = [line.rsplit(":", 1)[1].split(", ")[-3] for line in text.splitlines() if " :" in line]
    assert len(ids) == len(set(ids)) == 6
    assert "section Một" in text
    assert "section Hai" in text


def test_plans_alone_are_bars() -> None:
    assert "Một :" in mermaid(drawn(scheduled(many(3), name="Một"), scheduled(many(3), name="Hai"), depth=0))


def test_a_hostile_name_stays_on_its_line() -> None:
    tasks = {f"T{number}": {"name": name, "duration": "1d"} for number, name in enumerate(HOSTILE)}
    lines = mermaid(drawn(scheduled(tasks))).splitlines()
    assert sum(" :" in line for line in lines) == len(HOSTILE)
