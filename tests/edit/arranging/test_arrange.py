"""Plan files in the order of the house: what moves, what stays, and that nothing is said otherwise."""

from __future__ import annotations

import textwrap
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.dump.whole import plan_text
from dxplan.edit.arranging.arrange import arranged
from dxplan.edit.arranging.formatting import formatted
from dxplan.load.loader import load_bytes
from dxplan.model.plan import Plan
from tests.dump.any_plans import any_plans

HEAD = "dxplan: 1\nid: p\n\nstart: 2022-01-03\n\n"


def put_in_order(text: str) -> str:
    return arranged(textwrap.dedent(text).encode()).decode()


@pytest.mark.law
@given(plan=any_plans())
def test_what_the_program_writes_is_in_order(plan: Plan) -> None:
    text = plan_text(plan)
    assert arranged(text.encode()).decode() == text


def shaken(text: str, chance: Random) -> str:
    """A plan file as people leave one: other indents, more spaces, comments and empty lines everywhere."""
    lines: list[str] = []
    step = chance.choice((2, 3, 4))
    is_folded = 10**9
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip())
        if line.strip() and depth > is_folded:
            lines.append(" " * (depth // 2 * step + depth % 2) + line.lstrip())
            continue
        is_folded = depth if line.rstrip().endswith(("|", ">", "|-", ">-", "|+", ">+")) else 10**9
        indent = " " * (depth // 2 * step + depth % 2)
        if chance.random() < 0.15:
            lines.append(f"{indent}# {chance.randrange(10**6)}: chú thích")
        if chance.random() < 0.1:
            lines += [""] * chance.randrange(1, 3)
        lines.append(indent + line.lstrip() + " " * (chance.randrange(3) if is_folded > 10**8 else 0))
    return "\n".join(lines)


@pytest.mark.law
@given(plan=any_plans(), seed=st.integers(0, 10**6))
def test_a_file_in_any_state_says_the_same_in_order_and_stays_so(plan: Plan, seed: int) -> None:
    text = shaken(plan_text(plan), Random(seed))
    before = load_bytes(text.encode(), "a.yaml")
    if before.plan is None or before.plan != plan:
        return  # shaken too hard: it says something else
    found = formatted(before, "a.yaml")
    assert found is not None
    assert found.reason is None, text
    assert load_bytes(found.after, "a.yaml").plan == plan
    assert arranged(found.after) == found.after


def test_keys_of_a_task_go_into_their_order_with_their_comments() -> None:
    assert put_in_order(
        HEAD
        + """\
tasks:
    A:   # việc đầu
        # ai làm
        lead: X    # Sở X
        note: |
            dòng một
              thụt vào

            dòng ba
        # bao lâu
        duration:   5d
        name: Một
        # hết A
    B: { name: Hai,duration: 3d ,after: [ A , A ] }
"""
    ) == (
        HEAD
        + """\
tasks:
  A:   # việc đầu
    name: Một
    # bao lâu
    duration: 5d
    # ai làm
    lead: X    # Sở X
    note: |
        dòng một
          thụt vào

        dòng ba
    # hết A

  B: {name: Hai, duration: 3d, after: [A, A]}
"""
    )


def test_sections_go_into_their_order_and_unknown_keys_stay_behind_their_neighbours() -> None:
    assert put_in_order(
        """\
        # Kế hoạch

        tasks:
          A: {duration: 1d}
        start: 2022-01-03
        my_own: 1


        agencies:
          X: {name: Sở X}
        id: p
        dxplan: 1
        """
    ) == (
        """\
# Kế hoạch

dxplan: 1
id: p

start: 2022-01-03
my_own: 1

agencies:
  X: {name: Sở X}

tasks:
  A: {duration: 1d}
"""
    )


def test_short_tasks_may_stand_close_together_and_long_ones_have_a_line_between_them() -> None:
    text = HEAD + "tasks:\n  A: {duration: 1d}\n  B: {duration: 1d}\n  C:\n    duration: 1d\n  D: {duration: 1d}\n"
    assert put_in_order(text) == HEAD + (
        "tasks:\n  A: {duration: 1d}\n  B: {duration: 1d}\n\n  C:\n    duration: 1d\n\n  D: {duration: 1d}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "tasks:\n  A: &a {duration: 1d}\n  B: *a\n",
        HEAD + "tasks:\n  A:\n    name: 'một: hai'\n    duration: 1d\n",
        HEAD + 'tasks:\n  A:\n    name: "một\n      hai"\n    duration: 1d\n',
        HEAD + "tasks:\n  A: {duration: 1d}\n\n# the end\n",
        HEAD + "tasks:\n  A: {duration: 1d}\n# the end\n",
        HEAD + "checks:\n  waive:\n    - code: DX407\n      reason: vì\n\ntasks:\n  A: {duration: 1d}\n",
    ],
    ids=["anchors", "quotes", "folded quotes", "comment apart at the end", "comment at the end", "lists of mappings"],
)
def test_what_is_in_order_stays_as_it_is(text: str) -> None:
    assert put_in_order(text) == text


def test_ends_of_lines_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + (HEAD + "tasks:\n  A: {duration:  1d}\n").replace("\n", "\r\n")
    assert arranged(text.encode()).decode() == text.replace(":  1d", ": 1d")


def test_what_would_say_something_else_is_left_with_the_reason() -> None:
    text = HEAD + "tasks:\n  A:\n    note: &n xin\n    name: *n\n    duration: 1d\n"
    found = formatted(load_bytes(text.encode(), "a.yaml"), "a.yaml")
    assert found is not None
    assert found.after == found.before
    assert found.reason is not None
    assert not found.is_in_order


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD + "tasks:\n  A: {duration:  5d}\r  B: {duration: 1d}\n", HEAD.count("\n") + 2),
        ((HEAD + "tasks:\n  A: {duration:  5d}\n").replace("\n", "\r"), 1),
    ],
)
def test_an_odd_end_of_a_line_is_named_with_its_place(text: str, line: int) -> None:
    """Only where it stands in the way; what the proof itself says would not tell anybody what to do."""
    found = formatted(load_bytes(text.encode(), "a.yaml"), "a.yaml")
    assert found is not None
    assert found.after == found.before
    assert found.reason is not None
    assert f"between lines {line} and {line + 1} stands CR (U+000D)" in found.reason.en
    assert "press Enter" in found.reason.en


@pytest.mark.parametrize("text", ["", "# nothing\n", "[1, 2]\n", "a: [\n", "x"])
def test_what_is_no_plan_is_left_alone(text: str) -> None:
    assert formatted(load_bytes(text.encode(), "a.yaml"), "a.yaml") is None
