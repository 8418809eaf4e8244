"""DX107: links tied to summaries."""

from __future__ import annotations

from tests.checks.examining import examined, findings, found, plan

CODE = "DX107"
P6 = "checks: {profile: p6}"


def test_links_from_and_into_summaries_are_one_finding() -> None:
    text = plan(
        """
        A: {duration: 5d}
        P: {after: A, tasks: {B: {duration: 5d}}}
        Q: {after: P SS, tasks: {C: {duration: 5d}}}
        Z: {duration: 5d, after: [P, C]}
        """,
        P6,
    )
    (finding,) = findings(text, CODE)
    assert finding.message.en == "3 links tied to summaries instead of tasks: `P` and `Q`"
    assert finding.span.line == 7
    assert [related.span.line for related in finding.related] == [8]


def test_near_miss_links_between_tasks_inside_summaries() -> None:
    text = plan("P: {tasks: {A: {duration: 5d}}}\nQ: {deadline: 2022-12-30, tasks: {B: {duration: 5d, after: A}}}", P6)
    assert found(text, CODE) == []


def test_in_a_provincial_plan_it_is_held_back() -> None:
    result = examined(plan("P: {tasks: {A: {duration: 5d}}}\nB: {duration: 5d, after: P}"))
    assert CODE in [finding.code for finding in result.held_back]
