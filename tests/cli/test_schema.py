"""`dxplan schema`: the plan format for editors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from tests.cli.running import dxplan

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "dxplan.schema.json"


def test_the_schema_in_the_documents_is_the_one_that_is_printed() -> None:
    assert dxplan("schema").out == DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("draft", "made"), [("7", Draft7Validator), ("2020-12", Draft202012Validator)])
def test_it_is_one_of_the_draft_asked_for(draft: str, made: type) -> None:
    schema = json.loads(dxplan("schema", "--draft", draft).out)
    assert schema["$schema"].rstrip("#") == made.META_SCHEMA["$schema"].rstrip("#")  # type: ignore[attr-defined]
    made.check_schema(schema)  # type: ignore[attr-defined]


def test_keys_are_explained_in_both_languages_or_in_one() -> None:
    both, english = (json.loads(dxplan("schema", *more).out) for more in ((), ("--lang", "en")))
    assert both["properties"]["start"]["description"] == (
        "Ngày bắt đầu; không việc nào bắt đầu trước ngày này.\nNothing starts before this day."
    )
    assert english["properties"]["start"]["description"] == "Nothing starts before this day."


def test_an_unknown_draft_is_one_line() -> None:
    done = dxplan("schema", "--draft", "6")
    assert (done.code, done.out) == (2, "")
    assert "2020-12, 7" in done.err


def test_a_file_that_exists_stays_unless_it_is_forced(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text("mine")
    assert dxplan("schema", "-o", str(path)).code == 2
    assert path.read_text() == "mine"
    assert dxplan("schema", "-o", str(path), "--force").code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["properties"]["tasks"]
