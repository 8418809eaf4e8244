"""What is written reads back as the same plan, and is written the same again."""

from __future__ import annotations

import re
from unicodedata import is_normalized

from hypothesis import given

from dxplan.dump import plan_text
from dxplan.dump.layout import WIDTH
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
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
