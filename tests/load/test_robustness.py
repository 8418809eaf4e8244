"""Whatever stands in a file, reading it ends in a plan or in an error with a place: never in a traceback."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dxplan.dump.whole import plan_text
from dxplan.load.loader import PLAN, load
from dxplan.load.sections.registers import AGENCY, CALENDAR, KPI, RESOURCE, RISK, SYSTEM
from dxplan.load.sections.tasks import KEYS
from dxplan.model.plan import Plan
from tests.dump.any_plans import any_plans
from tests.load.expectations import BAD_PLANS
from tests.load.harmless import read_harmlessly

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
TEXTS = [
    path.read_bytes() for path in [*PLANS, Path(__file__).with_name("example.yaml"), *BAD_PLANS.glob("read-*.yaml")]
]

ODD = [
    *(
        "- ",
        ": ",
        "? ",
        "# ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a ",
        "*a ",
        "<<: *a\n",
        "|\n",
        ">-\n",
        "'",
        '"',
        "!",
        "!!int ",
        "%",
    ),
    *("\t", "\n", "\r", "\r\n", "\0", "\x1b[31m", "\x85", "\u2028", "\ufeff", "\u202e", "\u200b", "\u00a0", "\ud7ff"),
    *("---\n", "...\n", "~", "null", "no", "1e3", "1:30", "0x1F", "-5d", "99999999999y", "2022-02-30", "1.500 tỷ"),
    *("\\x1b", "\\", "@", "`", "..", "%YAML 9.9\n", "a" * 2000, "9" * 500, "ệ"),
]


@st.composite
def mutated_plans(draw: st.DrawFn) -> bytes:
    """A real plan after a few accidents in an editor."""
    data = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        data = draw(st.sampled_from(ACCIDENTS))(draw, data)
    return data


def flip_a_byte(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, max(len(data) - 1, 0)))
    return data[:at] + bytes([draw(st.integers(0, 255))]) + data[at + 1 :]


def insert_something_odd(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)))
    return data[:at] + draw(st.sampled_from(ODD)).encode() + data[at:]


def cut_it_short(draw: st.DrawFn, data: bytes) -> bytes:
    return data[: draw(st.integers(0, len(data)))]


def lose_a_line(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    del lines[draw(st.integers(0, len(lines) - 1))]
    return b"\n".join(lines)


def repeat_a_line(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(lines)))
    return b"\n".join(lines)


def swap_two_lines(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    one, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def shift_a_line(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    lines[at] = draw(st.sampled_from([b"", b" ", b"  ", b"\t", b"      "])) + lines[at].lstrip()
    return b"\n".join(lines)


def swap_two_words(draw: st.DrawFn, data: bytes) -> bytes:
    words = data.split(b" ")
    one, other = draw(st.integers(0, len(words) - 1)), draw(st.integers(0, len(words) - 1))
    words[one], words[other] = words[other], words[one]
    return b" ".join(words)


def mistype_a_word(draw: st.DrawFn, data: bytes) -> bytes:
    """Of links and references this makes such as lead to nothing."""
    words = list(re.finditer(rb"[\w@-]+", data)) or [re.match(b"", data)]
    word = draw(st.sampled_from(words))
    assert word is not None
    return data[: word.start()] + word[0][::-1] + data[word.end() :]


ACCIDENTS = [
    mistype_a_word,
    flip_a_byte,
    insert_something_odd,
    cut_it_short,
    lose_a_line,
    repeat_a_line,
    swap_two_lines,
    shift_a_line,
    swap_two_words,
]


@given(any_plans(), st.data())
def test_a_damaged_plan_of_any_kind_does_so_too(plan: Plan, data: st.DataObject) -> None:
    text = plan_text(plan).encode()
    for accident in data.draw(st.lists(st.sampled_from(ACCIDENTS), min_size=1, max_size=3)):
        text = accident(data.draw, text)
    read_harmlessly(text)


@given(mutated_plans())
def test_a_damaged_plan_ends_in_a_plan_or_an_error(data: bytes) -> None:
    read_harmlessly(data)


WORDS = [*PLAN, *KEYS, "vi", "en", "T1", "vn", "2022-01-01", "5d", "30 %", "1,5 tỷ", "08:00-12:00", "mon..fri", "true"]
FRAGMENTS = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(ODD), st.sampled_from([" ", "  ", "\n", "\n  ", ": ", "- "])
)


@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_heaps_of_yaml_fragments_end_in_an_error(text: str) -> None:
    assert read_harmlessly(text.encode("utf-8", "surrogatepass")).diagnostics


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_end_in_an_error(data: bytes) -> None:
    assert read_harmlessly(data).diagnostics


scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.text(max_size=12),
    st.sampled_from(WORDS),
    st.sampled_from(ODD),
)
anything: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(anything)
def test_any_structure_that_yaml_can_hold_is_answered(value: Any) -> None:
    read_harmlessly(yaml.dump(value, allow_unicode=True).encode("utf-8", "surrogatepass"))


def fields(keys: Any) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with the right keys and anything at all under them."""
    return st.dictionaries(st.sampled_from(sorted(keys)), anything, max_size=5)


def register(keys: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(["A", "B", "vn", "T1"]), fields(keys), max_size=3)


plan_like = st.fixed_dictionaries(
    {"dxplan": st.just(1), "id": st.just("x"), "start": st.just("2022-01-03"), "tasks": register(KEYS)},
    optional={
        "calendars": register(CALENDAR),
        "agencies": register(AGENCY),
        "resources": register(RESOURCE),
        "systems": register(SYSTEM),
        "kpis": register(KPI),
        "risks": register(RISK),
        **dict.fromkeys(("agreement", "budget", "checks", "name", "finish_by", "status_date", "calendar"), anything),
    },
)


@given(plan_like, st.sampled_from([True, False, None]))
def test_the_right_keys_with_anything_under_them_are_answered(value: Any, flow: bool | None) -> None:
    read_harmlessly(yaml.dump(value, allow_unicode=True, default_flow_style=flow).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_plan_of_the_project_reads_without_a_word(path: Path) -> None:
    assert load(path).diagnostics == ()
