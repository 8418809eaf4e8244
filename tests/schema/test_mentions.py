"""Where the things of a plan are called by their ids."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from dxplan.load.loader import load_bytes
from dxplan.schema.document import schema
from dxplan.schema.mentions import mentions
from dxplan.schema.named import NAMES, REGISTERS
from tests.lsp.plans import PLAN

ROOT = Path(__file__).parents[2]


def counted(text: str) -> Counter[tuple[str, str]]:
    plan = load_bytes(text.encode(), "x.yaml").plan
    assert plan is not None
    return Counter((mention.section, mention.id) for mention in mentions(plan, text))


def test_every_place_of_every_id_is_known() -> None:
    """Homes and uses: links, units, waves, what units say, risks, waivers, needs, parties; never prose."""
    assert counted(PLAN) == {
        ("calendars", "c6"): 4,
        ("calendars", "vn"): 1,
        ("agencies", "STTTT"): 6,
        ("agencies", "SKHCN"): 3,
        ("resources", "tổ-1"): 2,
        ("systems", "LGSP"): 4,
        ("systems", "IOC"): 2,
        ("kpis", "K1"): 2,
        ("sources", "S1"): 7,
        ("risks", "R1"): 1,
        ("tasks", "P"): 1,
        ("tasks", "T1"): 3,
        ("tasks", "T2"): 4,
        ("tasks", "R"): 2,
        ("tasks", "R1"): 2,
        ("tasks", "R2"): 5,
        ("tasks", "Z"): 1,
        ("each/R", "q1"): 2,
        ("each/R", "q2"): 1,
        ("deliverables/T2", "sp1"): 2,
        ("deliverables/T2", "sp2"): 1,
    }


@pytest.mark.parametrize("path", sorted((ROOT / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_places_hold_what_they_say(path: Path) -> None:
    """In the plans there are no escapes: each place is exactly the id, and each id has one home."""
    text = path.read_text("utf-8")
    plan = load_bytes(text.encode(), "x.yaml").plan
    assert plan is not None
    lines = text.split("\n")
    found = mentions(plan, text)
    for mention in found:
        line, column, length = mention.place
        assert mention.is_exact
        assert lines[line - 1][column - 1 : column - 1 + length] == mention.id
    homes = Counter((mention.section, mention.id) for mention in found if mention.is_home)
    assert set(homes.values()) == {1}
    assert {id_ for section, id_ in homes if section == "tasks"} == set(plan.tasks)


def test_letters_typed_in_pieces_are_found_as_they_stand() -> None:
    """NFD: the id is `tổ-1`, the file has more characters for it."""
    text = "dxplan: 1\nid: x\nstart: 2022-03-01\ntasks:\n  tổ-1: {duration: 1d}\n  B: {duration: 1d, after: tổ-1}\n"
    decomposed = text.replace("ổ", "o\u0302\u0309")
    plan = load_bytes(decomposed.encode(), "x.yaml").plan
    assert plan is not None
    found = [mention for mention in mentions(plan, decomposed) if mention.id == "tổ-1"]
    assert [(mention.place.length, mention.is_exact) for mention in found] == [(6, True), (6, True)]


def test_what_is_written_otherwise_is_not_exact() -> None:
    text = 'dxplan: 1\nid: x\nstart: 2022-03-01\ntasks:\n  A: {duration: 1d}\n  B: {duration: 1d, after: "\\x41"}\n'
    plan = load_bytes(text.encode(), "x.yaml").plan
    assert plan is not None
    assert [mention.is_exact for mention in mentions(plan, text) if mention.id == "A"] == [True, False]


def test_every_key_that_refers_is_in_the_table() -> None:
    """Keys of the format whose values are ids, by the shapes of the schema, against the table for editors."""
    whole = schema()
    refers = set()

    def walk(shape: dict[str, object]) -> None:
        properties = shape.get("properties")
        if isinstance(properties, dict):
            for key, inner in properties.items():
                if any(
                    name in str(inner) for name in ("/reference'", "/references'", "/one_or_more'", "/dependencies'")
                ):
                    refers.add(key)
        for inner in shape.values():
            for each in inner if isinstance(inner, list) else [inner]:
                if isinstance(each, dict):
                    walk(each)

    walk(whole)
    refers -= {"each", "tasks", "checks", "agreement", "budget", "waves", *REGISTERS} - {"kpis", "resources"}
    assert refers - {"kpis", "resources", "delivered", "deliverables"} <= NAMES.keys()
