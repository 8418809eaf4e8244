"""What is too much for one plan is told at its place, with what to do; nothing else is looked at then."""

from __future__ import annotations

import pytest

from dxplan.load.loader import load_bytes
from dxplan.soundness.limits import MOST_AGENCIES, MOST_CALENDARS, MOST_LINKS, MOST_LINKS_OF_A_TASK, MOST_NEEDS
from dxplan.source.diagnostic import Diagnostic

HEAD = "dxplan: 1\nid: x\nstart: 2022-01-03\n"


def mistakes(text: str) -> tuple[Diagnostic, ...]:
    return load_bytes((HEAD + text).encode(), "x.yaml").diagnostics


def needs(systems: int, each: int) -> str:
    rows = (f"  S{n}: {{name: Hệ thống, needs: [{', '.join(f'S{m}' for m in range(each))}]}}" for n in range(systems))
    return "\n".join(("systems:", *rows, "tasks: {A: {duration: 1d}}"))


@pytest.mark.slow
def test_links_of_one_task() -> None:
    def plan(links: int) -> str:
        return f"tasks:\n  A: {{duration: 1d}}\n  B: {{duration: 1d, after: [{', '.join(['A'] * links)}]}}"

    assert mistakes(plan(MOST_LINKS_OF_A_TASK)) == ()
    (mistake,) = mistakes(plan(MOST_LINKS_OF_A_TASK + 1))
    assert (mistake.code, mistake.span.line, mistake.task) == ("DX002", 6, "B")
    assert mistake.message.vi == "nhiệm vụ này có 20.001 quan hệ phụ thuộc, tối đa 20.000 quan hệ phụ thuộc"
    assert mistake.message.en == "this task has 20,001 links, at most 20,000 links are read"
    assert mistake.hint is not None
    assert "summary" in mistake.hint.en


@pytest.mark.slow
def test_links_of_a_whole_plan() -> None:
    width = 18_000
    links_in_all = (MOST_LINKS // width + 1) * width
    first = "\n".join(f"  A{n}: {{duration: 1d}}" for n in range(width))
    links = ", ".join(f"A{n}" for n in range(width))
    rows = (
        f"  B{n}: {{duration: 1d, after: {'&links ' if not n else ''}[{links}]}}"
        for n in range(MOST_LINKS // width + 1)
    )
    (mistake,) = mistakes("\n".join(("tasks:", first, *rows)))
    assert mistake.code == "DX002"
    assert mistake.span.line == 4 + width + MOST_LINKS // width + 1
    assert mistake.message.en.startswith(f"the plan has {links_in_all:,} links")


def test_calendars() -> None:
    def plan(calendars: int) -> str:
        rows = (f"  C{n}: {{base: vn}}" for n in range(calendars))
        return "\n".join(("calendars:", *rows, "tasks: {A: {duration: 1d}}"))

    assert mistakes(plan(MOST_CALENDARS)) == ()
    (mistake,) = mistakes(plan(MOST_CALENDARS + 1))
    assert (mistake.code, mistake.span.line) == ("DX002", 4)


@pytest.mark.slow
def test_agencies() -> None:
    def plan(agencies: int) -> str:
        rows = (f"  A{n}: {{name: Sở {n}}}" for n in range(agencies))
        return "\n".join(("agencies:", *rows, "tasks: {A: {duration: 1d}}"))

    assert mistakes(plan(MOST_AGENCIES)) == ()
    (mistake,) = mistakes(plan(MOST_AGENCIES + 1))
    assert (mistake.code, mistake.span.line) == ("DX002", 4)


@pytest.mark.slow
def test_needs_of_all_systems() -> None:
    each = 400
    (mistake,) = mistakes(needs(MOST_NEEDS // each + 1, each))[-1:]
    assert mistake.code == "DX002"
    assert mistake.span.line == 5 + MOST_NEEDS // each
