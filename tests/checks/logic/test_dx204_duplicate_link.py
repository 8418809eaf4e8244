"""DX204: a predecessor that stands twice in one `after`, and what only looks like it."""

from __future__ import annotations

import pytest

from dxplan.schedule.result import Schedule
from tests.checks.examining import findings, found, plan, scheduled, taken_out

CODE = "DX204"


def after(links: str) -> str:
    return plan(f"""
        A: {{duration: 5d}}
        B: {{duration: 5d, after: {links}}}
        C: {{duration: 5d, after: B}}
    """)


@pytest.mark.parametrize(
    ("links", "drop"),
    [
        (["A", "A"], 1),
        (["A", "A FS"], 1),
        (["A", "A FS+0d"], 1),
        (["A", "A FS+3d"], 0),
        (["A FS+3d", "A"], 1),
        (["A FS-3d", "A"], 0),
        (["A FS-2mo", "A FS+1d"], 0),
        (["A SS+1w", "A SS+4d"], 1),
        (["A FF+8ed", "A FF+1ew"], 1),
        (["A FS+2mo", "A FS+1q"], 0),
        (["A FS+50%", "A FS+60%"], 0),
    ],
)
def test_the_link_that_asks_no_more_can_be_taken_out_without_moving_a_date(links: list[str], drop: int) -> None:
    text = after("[" + ", ".join(links) + "]")
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert taken_out(text, finding) == [finding.span]
    (kept,) = [link for index, link in enumerate(links) if index != drop]
    assert _dates(scheduled(after(f"[{kept}]"))) == _dates(scheduled(text))
    assert text.split("\n")[finding.span.line - 1][finding.span.column - 1 :].startswith(links[drop])


@pytest.mark.parametrize(
    "links", ["[A FS+5d, A FS+7ed]", "[A FS+30%, A FS+2d]", "[A FS+1mo, A FS+21d]", "[A FS+8h, A FS+1d]"]
)
def test_lags_that_cannot_be_compared_are_left_to_the_planner(links: str) -> None:
    (finding,) = findings(after(links), CODE)
    assert taken_out(after(links), finding) == []
    assert "keep either" in (finding.hint.en if finding.hint else "")


def test_of_three_links_the_two_that_ask_less_go() -> None:
    text = after("[A FS+2d, A, A FS+5d]")
    assert [span.column for finding in findings(text, CODE) for span in taken_out(text, finding)] == [29, 38]


@pytest.mark.parametrize("links", ["[A SS+2d, A FF+2d]", "[A, A SS]", "A", "[A]"])
def test_near_miss_links_of_different_types_to_one_task_are_two_links(links: str) -> None:
    assert found(after(links), CODE) == []


def test_near_miss_two_units_of_a_repeated_task_are_two_predecessors() -> None:
    tasks = """
        P: {{each: [q1, q3], tasks: {{A: {{duration: 5d}}}}}}
        B: {{duration: 5d, after: [A@q1, A@{unit}]}}
    """
    assert found(plan(tasks.format(unit="q3")), CODE) == []
    (finding,) = findings(plan(tasks.format(unit="q1")), CODE)
    assert "`A@q1`" in finding.message.en


def test_summaries_can_have_links_twice_too() -> None:
    text = plan("""
        A: {duration: 5d}
        P: {after: [A, A], tasks: {B: {duration: 5d}}}
    """)
    assert found(text, CODE) == ["P"]


def _dates(schedule: Schedule) -> list[tuple[int, ...]]:
    return [
        (t.early_start, t.early_finish, t.late_start, t.late_finish, t.total_float, t.free_float)
        for t in schedule.tasks.values()
    ]
