"""The schedule as JSON: laid out by hand, for speed, as `json.dumps` would."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.load.loader import load_bytes
from dxplan.network.network import build
from dxplan.render.tables.rows import iso
from dxplan.render.tables.schedule_json import schedule_json
from dxplan.schedule.instant import Instant, clock_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute

PLAN = """
dxplan: 1
id: thi-diem
start: 2022-01-04
tasks:
  A: {name: "Khảo sát “hiện trạng”\\\\ \\"A\\"\\t, B", duration: 3d}
  P: {name: Nhóm, tasks: {B: {duration: 2d, after: A}, M: {kind: milestone, after: B}}}
"""


def schedule(text: str = PLAN) -> Schedule:
    plan = load_bytes(text.encode(), "plan.yaml").plan
    assert plan is not None
    return compute(build(plan))


@pytest.mark.parametrize("as_list", [False, True])
@pytest.mark.parametrize("plans", [1, 2])
def test_the_layout_is_that_of_an_indented_dump(*, as_list: bool, plans: int) -> None:
    text = schedule_json([(schedule(), "vi")] * plans, as_list=as_list)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    documents = json.loads(text) if as_list else [json.loads(text)]
    assert [len(document["tasks"]) for document in documents] == [4] * (plans if as_list else 1)


def test_texts_and_missing_values_are_json() -> None:
    first, summary, *_ = json.loads(schedule_json([(schedule(), "vi")], as_list=False))["tasks"]
    assert first["name"] == 'Khảo sát “hiện trạng”\\ "A"\t, B'
    assert (first["parent"], first["critical"], summary["driver"]) == (None, True, None)


@given(st.integers(1440, 1440 * date.max.toordinal() - 1))
def test_an_instant_is_told_as_the_standard_library_tells_it(minutes: int) -> None:
    assert iso(Instant(minutes)) == clock_of(Instant(minutes)).isoformat(timespec="minutes")
