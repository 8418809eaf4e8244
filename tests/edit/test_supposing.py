"""What is supposed of any plan is written as it was tried, or refused; nothing else in the file changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.dump.whole import plan_text
from dxplan.edit.supposing import written
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.model.plan import Plan
from dxplan.scenario.supposed.reading import suppositions
from dxplan.scenario.supposed.side_by_side import supposed
from dxplan.scenario.supposed.suppositions import NotSupposedError
from dxplan.schedule.scheduler import scheduled
from tests.schedule.plans import plan_of_data
from tests.schedule.random_plans import plans

Data = dict[str, Any]
_KEYS = ("duration=7d", "duration=", "deadline=2022-02-20", "calendar=vn", "name=Việc: [mới], #1", "kind=milestone")
_MORE = (
    "after=",
    "start_no_earlier_than=2022-02-01T10:30",
    "as_late_as_possible=true",
    "tags=[a b, 'c, d']",
    "cost=1,5 tỷ",
)


def _read(plan: Plan) -> LoadResult:
    loaded = load_bytes(plan_text(plan).encode(), "x.yaml")
    assert loaded.is_usable
    return loaded


def _unnumbered(plan: Plan) -> Plan:
    tasks = {
        id_: replace(task, predecessors=tuple(link._replace(nth=0) for link in task.predecessors))
        for id_, task in plan.tasks.items()
    }
    return replace(plan, tasks=tasks)


@given(plans(), st.data())
def test_what_is_written_is_what_was_tried(one: Data, data: st.DataObject) -> None:
    loaded = _read(plan_of_data(one))
    assert loaded.plan is not None
    schedule = scheduled(loaded.plan)
    assert schedule is not None
    tasks = list(loaded.plan.tasks)
    links = [f"{link.predecessor}→{task.id}" for task in loaded.plan.tasks.values() for link in task.predecessors]
    ids = st.sampled_from(tasks)
    some = {"max_size": 2}
    asked = suppositions(
        set_=data.draw(st.lists(st.builds("{}.{}".format, ids, st.sampled_from((*_KEYS, *_MORE))), **some)),
        drop=data.draw(st.lists(st.sampled_from(links), unique=True, **some)) if links else (),
        add=data.draw(st.lists(st.builds("{}→{} {}".format, ids, ids, st.sampled_from(("", "SS+1d", "FF"))), **some)),
        delay=data.draw(st.lists(st.builds("{}={}".format, ids, st.sampled_from(("3d", "1mo", "2ed"))), **some)),
    )
    refused: NotSupposedError | None
    try:
        sides = supposed(schedule, asked)
        after = written(loaded.data, loaded.diagnostics, sides)
    except NotSupposedError as error:
        refused = error
    else:
        refused = None
    if refused is not None:
        assert refused.reason.vi
        assert "\n" not in refused.reason.en
        return
    again = load_bytes(after, "x.yaml")
    assert again.plan is not None
    assert _unnumbered(again.plan) == _unnumbered(sides.supposed.plan)
    assert load_bytes(loaded.data, "x.yaml").plan == loaded.plan  # the nodes of the plan are as they were
    if not asked:
        assert after == loaded.data


@given(plans(), st.data())
def test_one_value_is_all_that_changes(one: Data, data: st.DataObject) -> None:
    loaded = _read(plan_of_data(one))
    assert loaded.plan is not None
    schedule = scheduled(loaded.plan)
    assert schedule is not None
    id_ = data.draw(st.sampled_from([task.id for task in loaded.plan.leaves()]))
    sides = supposed(schedule, suppositions(set_=[f"{id_}.note=mới"]))
    before, text = loaded.data.decode(), written(loaded.data, loaded.diagnostics, sides).decode()
    kept = next((nth for nth, was in enumerate(before) if text[nth : nth + 1] != was), len(before))
    assert len(text) > len(before)
    assert text.endswith(before[kept:]), "something is inserted at one place, and no more"


_LAYOUTS = """\
dxplan: 1
id: p
start: 2022-03-01
tasks:
  A: {duration: 5d}
  B:
    duration: "5d"  # chờ
    after:
    - A   # một
    # giữa

  C:
    duration: 5d
    after: [
      A,  # một
      B SS+1d   # hai
    ]
  D: {duration: 5d, after: A, note: "dài,
      dòng"}
  E:\r
    duration: 5d\r
    after:\r
      - A\r
"""


@pytest.mark.parametrize(
    ("asked", "old", "new"),
    [
        ({"add": ["E→B SS"]}, "    - A   # một\n    # giữa", "    - A   # một\n    - E SS\n    # giữa"),
        ({"set_": ["B.duration=9d"]}, '"5d"  # chờ', "9d  # chờ"),
        ({"add": ["E→C"]}, "B SS+1d   # hai", "B SS+1d, E   # hai"),
        ({"drop": ["A→C"]}, "      A,  # một\n", ""),
        ({"drop": ["B→C"]}, "A,  # một\n      B SS+1d   # hai\n", "A  # một\n"),
        ({"add": ["B→D FF"]}, "after: A, note", "after: [A, B FF], note"),
        ({"drop": ["A→D"]}, ", after: A", ""),
        ({"add": ["D→E"]}, "      - A\r\n", "      - A\r\n      - D\r\n"),
        ({"drop": ["A→E"]}, "    after:\r\n      - A\r\n", ""),
        ({"set_": ["C.after=[E]"]}, "[\n      A,  # một\n      B SS+1d   # hai\n    ]", "[E]"),
    ],
)
def test_layouts(asked: dict[str, list[str]], old: str, new: str) -> None:
    loaded = load_bytes(_LAYOUTS.encode(), "x.yaml")
    assert loaded.is_usable
    assert loaded.plan is not None
    schedule = scheduled(loaded.plan)
    assert schedule is not None
    text = written(loaded.data, loaded.diagnostics, supposed(schedule, suppositions(**asked))).decode()
    assert old in _LAYOUTS
    assert text == _LAYOUTS.replace(old, new, 1)
