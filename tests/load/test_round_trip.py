"""Load after dump gives the same plan, however YAML writes it down."""

from __future__ import annotations

import json

import yaml
from hypothesis import given

from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from tests.schedule.plans import plan_of_data
from tests.schedule.random_plans import plans


def loaded(text: str) -> Plan:
    result = load_bytes(text.encode(), "plan.yaml")
    assert result.diagnostics == ()
    assert result.plan is not None
    return result.plan


@given(plans())
def test_block_flow_and_json_say_the_same_plan(data: dict[str, object]) -> None:
    """The plan's content decides, not its layout: block style, flow style, and JSON, which is YAML too."""
    whole = {"dxplan": 1, "id": "p", **data}
    block = loaded(yaml.dump(whole, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False))
    assert (
        loaded(yaml.dump(whole, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, default_flow_style=True))
        == block
    )
    assert loaded(json.dumps(whole, ensure_ascii=False)) == block
    assert block.tasks == plan_of_data(data).tasks
