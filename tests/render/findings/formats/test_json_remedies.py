"""Findings as JSON: what to change, and what the message speaks of, as values."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.render.findings.formats import json as json_format
from dxplan.text.voice import LANGUAGES
from tests.checks.examining import findings, plan
from tests.render.findings.checked import context, finding, reviewed


def as_json(text: str, code: str) -> list[dict[str, Any]]:
    found = findings(text, code)
    documents = [
        json.loads(json_format.write([reviewed(found, text=text)], context(language))) for language in LANGUAGES
    ]
    listed: list[dict[str, Any]] = documents[1]["findings"]
    values = [[(each["remedy"], each["other_remedies"], each["parts"]) for each in d["findings"]] for d in documents]
    assert values[0] == values[1]
    return listed


def test_a_finding_says_its_remedy_and_its_parts_as_values() -> None:
    text = plan("A: {duration: 5d}\nB: {duration: 5d, after: A}\nC: {duration: 5d, after: [A, B]}")
    (found,) = as_json(text, "DX202")
    link = {"predecessor": "A", "successor": "C", "link": "A"}
    assert found["remedy"] == {"action": "drop", "link": link, "others": []}
    assert found["other_remedies"] == []
    assert found["parts"]["task"] == {"task": "C"}
    assert found["parts"]["links"] == [link]


def test_of_several_remedies_the_first_one_is_the_remedy() -> None:
    text = plan("A: {duration: 9d}\nB: {kind: build, duration: 5d}\nZ: {kind: review, duration: 9d, after: [A, B]}")
    (found,) = as_json(text, "DX201")
    assert found["remedy"] == {
        "action": "say",
        "at": ["tasks", "B"],
        "key": "start_no_earlier_than",
        "value": "2022-03-01",
    }


def test_to_accept_a_finding_is_never_the_remedy() -> None:
    found = [each for rule in rules() for each in as_json(rule.bad, rule.code)]
    others = {other["action"] for each in found for other in each["other_remedies"]}
    assert "set_limit" in others
    assert not {"waive", "set_limit"} & {each["remedy"]["action"] for each in found if each["remedy"] is not None}


def test_how_a_remedy_is_worded_is_no_value() -> None:
    for rule in rules():
        for found in as_json(rule.bad, rule.code):
            for remedy in (found["remedy"] or {}, *found["other_remedies"]):
                assert not {"word", "they", "each"} & set(remedy)
                assert None not in remedy.values()


def test_fixed_words_have_neither() -> None:
    (found,) = json.loads(json_format.write([reviewed((finding(),))], context("en")))["findings"]
    assert (found["remedy"], found["other_remedies"], found["parts"]) == (None, [], {})


@pytest.mark.slow
@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in rules()])
def test_the_values_of_every_rule_can_be_written_and_name_no_python_object(rule: Rule) -> None:
    written = json.dumps(as_json(rule.bad, rule.code))
    assert " object at 0x" not in written
    assert "Places" not in written
    assert "(id=" not in written
