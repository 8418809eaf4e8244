"""DX205: tasks that are linked at one end only."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX205"


def linked(before: str, after: str) -> str:
    return plan(f"""
        A: {{duration: 5d}}
        B: {{kind: build, duration: 5d, after: {before}}}
        Z: {{duration: 30d, after: {after}}}
    """)


@pytest.mark.parametrize("links", ["A FF", "A SF+5d", "[A FF, A SF+2d]"])
def test_links_into_the_finish_alone_leave_the_start_dangling(links: str) -> None:
    (finding,) = findings(linked(links, "[A, B]"), CODE)
    assert finding.task == "B"
    assert "with `A`" in finding.message.en
    assert "`start_no_earlier_than: 2022-03-01`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize("links", ["[A, B SS]", "[A, B SF]", "[A, B SS+2d]"])
def test_links_from_the_start_alone_leave_the_finish_dangling(links: str) -> None:
    (finding,) = findings(linked("A", links), CODE)
    assert finding.task == "B"
    assert "only the start of `B` holds back `Z`" in finding.message.en


def test_both_ends_may_dangle() -> None:
    assert found(linked("A FF", "[A, B SS]"), CODE) == ["B", "B"]


@pytest.mark.parametrize("before", ["A", "A SS", "[A FF, A SS]"])
@pytest.mark.parametrize("after", ["[A, B]", "[A, B FF]", "[A, B SS, B FF]"])
def test_near_miss_a_link_at_each_end(before: str, after: str) -> None:
    assert found(linked(before, after), CODE) == []


def test_near_miss_a_date_holds_the_end_that_no_link_holds() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 5d, after: A FF, start_no_earlier_than: 2022-03-03}
        C: {duration: 5d, after: A, deadline: 2022-06-30}
        Z: {duration: 30d, after: [B, C SS]}
    """)
    assert found(text, CODE) == []


def test_near_miss_a_summary_around_it_holds_the_other_end() -> None:
    text = plan("""
        A: {duration: 5d}
        P: {after: A, tasks: {B: {duration: 5d, after: A FF}, C: {duration: 5d, after: B SS}}}
        Z: {duration: 5d, after: P}
    """)
    assert found(text, CODE) == []


def test_the_links_of_a_summary_may_dangle_for_all_that_is_inside() -> None:
    text = plan("""
        A: {duration: 5d}
        P: {after: A FF, tasks: {B: {kind: build, duration: 5d}}}
        Z: {duration: 5d, after: [A, P]}
    """)
    (finding,) = findings(text, CODE)
    assert (finding.task, finding.span.line) == ("B", 6)


def test_near_miss_what_has_no_link_at_all_is_the_matter_of_another_rule() -> None:
    assert found(plan("A: {duration: 30d}\nB: {kind: build, duration: 5d}"), CODE) == []
