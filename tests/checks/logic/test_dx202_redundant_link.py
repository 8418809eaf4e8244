"""DX202: links that say nothing new, and links that do although it seems otherwise."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, found_with_remedies, plan, taken_out

CODE = "DX202"


def chain(after: str) -> str:
    return plan(f"""
        A: {{duration: 5d}}
        B: {{duration: 5d, after: A}}
        C: {{duration: 5d, after: B}}
        D: {{duration: 5d, after: {after}}}
    """)


@pytest.mark.parametrize("link", ["A", "A FS-2d", "A SS", "A FF", "A SF", "B"])
def test_a_longer_chain_makes_any_link_without_a_lag_superfluous(link: str) -> None:
    (finding,) = findings(chain(f"[C, {link}]"), CODE)
    assert finding.span.line == 8
    assert f"drop `{link}`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize("link", ["A FS+1d", "A SS+20d", "A FF+1ed"])
def test_a_lag_may_reach_past_the_chain(link: str) -> None:
    assert found(chain(f"[C, {link}]"), CODE) == []


@pytest.mark.parametrize("link", ["C SS", "C FF", "C FS+1d", "C FS-1d"])
def test_a_chain_with_a_lag_or_another_type_is_not_certain(link: str) -> None:
    assert found(chain(f"['{link}', A]"), CODE) == []


def test_a_plain_link_says_more_than_any_other_of_the_same_two_tasks() -> None:
    (finding,) = findings(chain("[C SS, C]"), CODE)
    assert "waits for `C` to finish" in finding.message.en


def test_a_task_inside_a_summary_need_not_repeat_the_link_of_the_summary() -> None:
    text = plan("""
        A: {duration: 5d}
        P: {after: A, tasks: {B: {duration: 5d, after: A}, C: {duration: 5d}}}
        Z: {duration: 5d, after: [P, C]}
    """)
    assert found(text, CODE) == ["B", "Z"]


def test_waiting_for_one_task_of_a_summary_is_not_waiting_for_all_of_it() -> None:
    text = plan("""
        A: {duration: 5d}
        P: {tasks: {B: {duration: 5d, after: A}, C: {duration: 5d, after: A}}}
        Z: {duration: 5d, after: [B, P SS]}
    """)
    assert found(text, CODE) == []


def test_the_superfluous_links_of_a_task_are_one_finding() -> None:
    (finding,) = findings(chain("[A, B, C]"), CODE)
    assert "`A`, `B`" in finding.message.en
    assert len(finding.related) == 1


def test_the_superfluous_links_can_be_taken_out() -> None:
    (finding,) = findings(chain("[C, A, B]"), CODE)
    first, second = taken_out(chain("[C, A, B]"), finding)
    assert first == finding.span
    assert (second.line, second.column) == (first.line, first.column + 3)


def test_the_units_of_a_repeated_task_do_not_stand_for_each_other() -> None:
    text = plan("""
        P: {each: [q1, q3], tasks: {A: {duration: 5d}}}
        B: {duration: 5d, after: [A@q1, A@q3 SS]}
    """)
    assert found(text, CODE) == []


def test_the_same_type_of_link_twice_is_the_matter_of_another_rule() -> None:
    assert found(chain("[C, C FS-1d]"), CODE) == []


def test_one_remedy_drops_all_superfluous_links_of_a_task() -> None:
    assert found_with_remedies(chain("[A, B, C]"), CODE) == [[]]
