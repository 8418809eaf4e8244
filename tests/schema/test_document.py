"""The schema and the loader agree: what one takes for a plan, so does the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from dxplan.load.loader import load_bytes
from dxplan.schema.document import Draft, schema
from dxplan.source.diagnostic import Severity
from tests.covering import IS_SOAKING
from tests.schema.editor import seen_by_editor

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("plans", "tests/bad", "tests/recall/plans", "tests/load")
    for path in (ROOT / folder).glob("*.yaml")
    if not path.stem.endswith(".faults")
)
MISTAKES_OF_SHAPE = {"DX011", "DX012", "DX013", "DX019"}
"""A key that is none, one that is missing, a list or mapping in a wrong place, a word that is no choice."""


@cache
def validator(draft: Draft) -> Any:
    made = Draft7Validator if draft is Draft.DRAFT_7 else Draft202012Validator
    made.check_schema(schema(draft))
    return made(schema(draft))


@cache
def quick_validator(draft: Draft) -> Any:
    """Says only whether a plan is one to the schema: in Rust, forty times as quick."""
    made = jsonschema_rs.Draft7Validator if draft is Draft.DRAFT_7 else jsonschema_rs.Draft202012Validator
    return made(schema(draft))


def mistakes(plan: Any, draft: Draft = Draft.DRAFT_2020_12) -> list[str]:
    """What the schema finds in a plan as an editor sees it, outermost first."""
    if quick_validator(draft).is_valid(plan):
        return []
    found = sorted(validator(draft).iter_errors(plan), key=lambda error: len(error.path))
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in found]


def codes(text: str) -> set[str]:
    """The errors that the loader finds."""
    return {one.code for one in load_bytes(text.encode(), "a.yaml").diagnostics if one.severity is Severity.ERROR}


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_read_without_errors_is_a_plan_to_the_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if not codes(text):
        plan = seen_by_editor(text)
        for draft in Draft:
            assert mistakes(plan, draft) == [], draft


VALUES: tuple[Any, ...] = (
    *("chữ", "a b, c", "A1", "2022-03-01", "2022-03-01T14:00", "2022-09", "2022-Q3", "2022-03-01..2022-04-15", "2022"),
    *(
        "10d",
        "1.5w",
        "3mo",
        "-3d",
        "20ed",
        "45d..100d",
        "0d",
        "A1 SS+10d",
        "A1@q1 FF-2d",
        "A1@*",
        "mon..fri",
        "none",
        "VN",
    ),
    *(
        "08:00-12:00",
        "1,5 tỷ",
        "3.5 triệu/d",
        "40 %",
        "yes",
        "vi",
        "survey",
        "dcma",
        "p6",
        "state",
        "hire",
        "DX407",
        "plan",
    ),
    *(0, 1, 5, 500, 5000, -3, 1.5, 2022, True, False, None),
    *([], ["A1"], ["A1", "B2"], ["2022-03-01", "2022-03-04..2022-03-06"], [["A1"]], [{"a": 1}]),
    *({}, {"vi": "một", "en": "one"}, {"vi": ["một"]}, {"a": 1}, {"A1": "20d..60d"}, {"mon..thu": ["08:00-12:00"]}),
    *({"2022": "10 tỷ"}, {"2022-01-29": ["08:00-12:00"]}, {"2022-05-02..2022-08-31": "mon..fri"}, {"name": "Một"}),
    *({"size": 6, "gap": "10d"}, {"code": "DX407", "reason": "vì"}, {"DX206": {"lag": "20d"}}, {"q1": {"skip": True}}),
)


def places() -> Iterator[tuple[str, ...]]:
    """All keys of the format: of the plan, its sections, entries of its registers, tasks and their units."""

    def walk(shape: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for key, inside in shape.get("properties", {}).items():
            yield (*path, key)
            if key not in ("tasks", "each"):
                yield from walk(inside, (*path, key))
                register = inside.get("additionalProperties")
                if isinstance(register, dict):
                    yield from walk(register, (*path, key, "x1"))

    document = schema()
    yield from walk(document, ())
    yield from walk(document["$defs"]["task"], ("tasks", "A1"))
    yield from walk(document["$defs"]["unit"], ("tasks", "R", "each", "q1"))


PLACES = tuple(places())


def plan_saying(path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """A plan that says something at one place; as JSON it is YAML, too."""
    plan: dict[str, Any] = {"dxplan": 1, "id": "p", "start": "2022-01-03"}
    plan["tasks"] = {
        "A1": {"duration": "10d"},
        "B2": {},
        "R": {"each": {"q1": {}}, "tasks": {"C3": {"duration": "1d"}}},
    }
    place = plan
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = value
    return plan


@pytest.mark.slow
@pytest.mark.parametrize("path", PLACES, ids=".".join)
def test_at_every_key_the_schema_takes_what_the_loader_reads_and_not_what_has_a_wrong_shape(
    path: tuple[str, ...],
) -> None:
    for value in VALUES:
        plan = plan_saying(path, value)
        said, is_taken = (
            codes(json.dumps(plan, ensure_ascii=False)),
            quick_validator(Draft.DRAFT_2020_12).is_valid(plan),
        )
        assert is_taken or said, f"{value!r} is read, but not by the schema: {mistakes(plan)}"
        if said & MISTAKES_OF_SHAPE:
            assert not is_taken, f"{value!r} is {said} to the loader, and nothing to the schema"


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("nth", range(0, len(PLACES), 9), ids=lambda nth: ".".join(PLACES[nth]))
def test_the_quick_validator_says_what_the_other_one_says(nth: int) -> None:
    """Places and values take turns with the drafts; `make soak` tries each with all."""
    drafts = list(Draft)
    for turn, value in enumerate(VALUES, start=nth):
        plan = plan_saying(PLACES[nth], value)
        if IS_SOAKING or turn % len(drafts):
            assert seen_by_editor(json.dumps(plan, ensure_ascii=False)) == plan
        for draft in drafts if IS_SOAKING else [drafts[turn % len(drafts)]]:
            assert quick_validator(draft).is_valid(plan) is validator(draft).is_valid(plan), (value, draft)
