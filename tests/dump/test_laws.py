"""What is written reads back as the same plan, and is written the same again."""

from __future__ import annotations

import re
from typing import Any
from unicodedata import is_normalized

import yaml
from hypothesis import given

from dxplan.dump import plan_text
from dxplan.dump.layout import WIDTH
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from dxplan.text.phrase import Text
from tests.dump.any_plans import any_plans

_ONE_SCALAR = re.compile(r""" *(?:- )?(?:[^ {[]+: )?(?:"(?:[^"\\]|\\.)*"|[^"{[].*)""")


def loaded(text: str) -> Plan:
    """The plan of a text that must be read without a word."""
    result = load_bytes(text.encode(), "plan.yaml")
    assert result.diagnostics == ()
    assert result.plan is not None
    return result.plan


@given(any_plans())
def test_what_is_written_reads_back_as_the_same_plan(plan: Plan) -> None:
    """Whatever a plan says; and what is read is written the same again."""
    text = plan_text(plan)
    again = loaded(text)
    assert again == plan
    assert plan_text(again) == text


@given(any_plans())
def test_the_text_is_clean(plan: Plan) -> None:
    """No line is wider than the house allows, unless it holds nothing but one text; no tabs, no blanks at the ends."""
    text = plan_text(plan)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\t" not in text
    assert is_normalized("NFC", text)
    for line in text.splitlines():
        assert line == line.rstrip(" ")
        assert len(line) <= WIDTH or _ONE_SCALAR.fullmatch(line), line


@given(any_plans())
def test_other_programs_read_the_same_texts(plan: Plan) -> None:
    """What is text here is text for them too: no `no` that becomes false, no `12:30` that becomes 750."""
    read = yaml.load(plan_text(plan), yaml.CSafeLoader)
    assert read["id"] == plan.id
    assert _text(read["name"]) == plan.name
    for section in ("agencies", "systems", "sources"):
        entries = getattr(plan, section)
        assert list(read.get(section, {})) == list(entries)
        for id_, entry in entries.items():
            said = read[section][id_]
            assert _text(said.get("note")) == entry.note
            assert _text(said.get("title" if section == "sources" else "name")) == entry.name
    for code, limits in plan.checks.thresholds.items():
        assert read["checks"]["thresholds"][code] == limits
    for id_ in plan.roots:
        said, task = read["tasks"][id_], plan.tasks[id_]
        assert (said.get("lead"), tuple(said.get("tags", ()))) == (task.lead, task.tags)


def _text(said: Any) -> Text | None:
    if isinstance(said, dict):
        return Text(said["vi"], said.get("en", said["vi"]))
    assert said is None or isinstance(said, str)
    return None if said is None else Text(said, said)
