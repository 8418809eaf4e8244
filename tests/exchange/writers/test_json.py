"""JSON keeps to its schema, and says the whole plan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.writers import json as writer
from dxplan.schedule.instant import clock_of
from tests.exchange.samples import PLANS, named, names, outgoing, scheduled
from tests.samples import ROOT, sample
from tests.schedule.plans import schedule_of, schedule_of_data
from tests.schedule.random_plans import plans

SCHEMA = json.loads(sample(ROOT / "docs" / "export.schema.json", "it describes what `export --to json` writes"))
VALID = Draft202012Validator(SCHEMA)


def read(out: Outgoing) -> Any:
    document = json.loads(writer.write(out))
    VALID.validate(document)
    return document


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_all_plans_keep_to_the_schema_and_lose_no_task_link_or_date(path: Path) -> None:
    schedule = scheduled(path)
    document = read(outgoing(schedule))
    assert [task["id"] for task in document["tasks"]] == list(schedule.plan.tasks)
    for said in document["tasks"]:
        task, dates = schedule.plan.tasks[said["id"]], schedule.tasks[said["id"]]
        assert said.get("parent") == task.parent
        assert said.get("cost") == task.cost
        assert [link["task"] for link in said.get("after", ())] == [link.predecessor for link in task.predecessors]
        assert said["dates"]["early_finish"] == clock_of(dates.early_finish).isoformat(timespec="minutes")
    assert read(outgoing(schedule, "en")) == document  # both languages are in it


@given(plans())
def test_any_plan_keeps_to_the_schema(data: dict[str, Any]) -> None:
    read(outgoing(schedule_of_data(data)))


@given(st.lists(names, min_size=1, max_size=8))
def test_any_name_comes_back_and_nothing_in_it_steers_a_terminal(given_: list[str]) -> None:
    out = named(given_)
    said = {task["id"]: task["name"]["vi"] for task in read(out)["tasks"]}
    assert {f"t{number}": name for number, name in enumerate(given_)}.items() <= said.items()
    assert not any(c in writer.write(out).decode() for c in "\x1b\x9b\u202e\u2028\x85")


def test_amounts_are_said_as_in_a_plan_file_and_money_in_dong() -> None:
    schedule = schedule_of(
        """
        start: 2022-01-03
        calendars: {c: {base: vn, hours: ["07:30-11:30", "13:00-17:00"], days_off: [2022-01-05..2022-01-06]}}
        resources: {r: {capacity: 2, rate: 3.5 triệu/d}}
        tasks:
          a: {duration: 1.5d, range: 1d..1w, cost: "1,5 tỷ", deadline: 2022-Q1, resources: {r: 2}}
          b: {duration: 2ed, after: [a SS+50%], progress: 40 %}
        """
    )
    document = read(outgoing(schedule))
    a, b = document["tasks"]
    assert document["plan"]["calendars"]["c"]["hours"] == ["07:30-11:30", "13:00-17:00"]
    assert document["plan"]["calendars"]["c"]["days_off"] == [{"first": "2022-01-05", "last": "2022-01-06"}]
    assert document["plan"]["resources"]["r"]["rate"] == {"amount": 3_500_000, "per": "d"}
    assert (a["duration"], a["cost"], a["resources"]) == ("1.5d", 1_500_000_000, {"r": 2})
    assert a["range"] == {"optimistic": "1d", "pessimistic": "1w"}
    assert a["constraints"] == {"deadline": "2022-Q1"}
    assert b["after"] == [{"task": "a", "type": "SS", "lag": "50%"}]
    assert b["progress"] == {"complete": 0.4}
