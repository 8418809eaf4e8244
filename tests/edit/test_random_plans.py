"""Whatever the plan: no date, no float and no rule of order changes, and a second mending finds nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from dxplan.edit.mending import mend
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.network import network as networks
from dxplan.schedule.result import ScheduledTask
from dxplan.schedule.scheduler import compute
from tests.checks.examining import TODAY
from tests.schedule.random_plans import plans

_SUPERFLUOUS = Selection(select=frozenset({"DX108", "DX202", "DX204"}))


def dates(data: bytes) -> dict[str, ScheduledTask]:
    loaded = load_bytes(data, "plan.yaml")
    assert loaded.plan is not None
    tasks = compute(networks.build(loaded.plan)).tasks
    return {id_: task._replace(driver=None) for id_, task in tasks.items()}


def tasks_of(section: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for id_, task in section.items():
        yield id_, task
        yield from tasks_of(task.get("tasks", {}))


def plant_links(tasks: dict[str, Any], stretch: int) -> None:
    """Let tasks also wait for what their predecessors wait for; many of these links are superfluous."""
    after = {id_: list(task.get("after", [])) for id_, task in tasks_of(tasks)}
    for id_, task in tasks_of(tasks):
        further = [link for name in after[id_] for link in after.get(name.split()[0], [])]
        if further:
            links = [*further[:stretch], *after[id_]]
            task["after"] = [*links, links[stretch % len(links)]]


@given(plans(), st.integers(0, 3), st.sampled_from((None, True, False, "json")))
def test_what_goes_was_superfluous(plan: dict[str, Any], stretch: int, flow: object) -> None:
    plant_links(plan["tasks"], stretch)
    whole = {"dxplan": 1, "id": "p", **plan}
    text = (
        json.dumps(whole)
        if flow == "json"
        else yaml.dump(whole, Dumper=yaml.CSafeDumper, sort_keys=False, default_flow_style=flow)
    )
    mending = mend(text.encode(), "plan.yaml", TODAY, _SUPERFLUOUS)
    if mending is None:
        return  # no plan that can be scheduled
    assert mending.left == ()
    assert dates(mending.after) == dates(mending.before)
    again = mend(mending.after, "plan.yaml", TODAY, _SUPERFLUOUS)
    assert again is not None
    assert again.removed == ()
