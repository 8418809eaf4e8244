"""DX308: paths with hardly any float."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX308"


def beside(days: int, head: str = "") -> str:
    """A path of `days` working days beside one of 200, with a tail of another task."""
    return plan(
        f"""
        A: {{duration: 200d}}
        B: {{duration: {days - 50}d}}
        C: {{duration: 50d, after: B}}
        Z: {{duration: 5d, after: [A, C]}}
        """,
        head,
    )


@pytest.mark.parametrize(("days", "expected"), [(190, ["C"]), (199, ["C"]), (200, []), (189, [])])
def test_a_path_is_near_critical_with_at_most_ten_working_days_of_float(days: int, expected: list[str]) -> None:
    assert found(beside(days), CODE) == expected


def test_a_path_is_named_in_order_with_its_float() -> None:
    (finding,) = findings(beside(196), CODE)
    assert "2 tasks nearly critical" in finding.message.en
    assert "`B` → `C` (4 working days left)" in finding.message.en


def test_all_paths_are_one_finding_the_one_with_the_least_float_first() -> None:
    text = plan("""
        A: {duration: 200d}
        B: {duration: 195d}
        C: {duration: 198d}
        D: {duration: 50d}
        Z: {duration: 5d, after: [A, B, C, D]}
    """)
    (finding,) = findings(text, CODE)
    assert finding.task == "C"
    assert "`C` (2 working days left) and `B` (5 working days left)" in finding.message.en
    assert "`D`" not in finding.message.en


def test_in_a_short_plan_a_few_days_are_a_lot() -> None:
    tasks = "A: {{duration: 40d}}\nB: {{duration: {}d}}\nZ: {{kind: milestone, after: [A, B]}}"
    assert found(plan(tasks.format(37)), CODE) == []
    assert found(plan(tasks.format(38)), CODE) == ["B"]


def test_a_plan_may_set_its_own_limit() -> None:
    assert found(beside(189, "checks: {thresholds: {DX308: {float: 20d, share: 10 %}}}"), CODE) == ["C"]
    assert found(beside(196, "checks: {thresholds: {DX308: {float: 3d}}}"), CODE) == []


def test_near_miss_what_is_done_cannot_become_critical() -> None:
    text = plan("""
        A: {duration: 200d}
        B: {duration: 196d, progress: 100 %}
        Z: {duration: 5d, after: [A, B]}
    """)
    assert found(text, CODE) == []


def test_near_miss_what_drives_the_end_is_critical_even_if_months_leave_it_a_day() -> None:
    text = plan("A: {duration: 95d}\nB: {duration: 12mo, after: A}")
    assert found(text, CODE) == []


def test_near_miss_what_goes_on_beside_the_work_is_no_path() -> None:
    text = plan("""
        A: {duration: 200d}
        B: {kind: comms, duration: 196d}
        Z: {duration: 5d, after: [A, B]}
    """)
    assert found(text, CODE) == []


def test_the_first_three_paths_are_told_and_the_longest_task_of_the_first_is_the_one_to_cut() -> None:
    text = plan("""
        A: {duration: 200d}
        B: {duration: 150d}
        C: {duration: 45d, after: B}
        D: {duration: 192d}
        E: {duration: 193d}
        F: {duration: 194d}
        G: {duration: 191d}
        Z: {duration: 5d, after: [A, C, D, E, F, G]}
    """)
    (finding,) = findings(text, CODE)
    assert "`B` → `C` (5 working days left), `F` (6 working days left), `E` (7 working days left) and 2 others" in (
        finding.message.en
    )
    assert finding.hint is not None
    assert finding.hint.en.endswith(
        "a delay of more than 5 working days on the first one moves a promised date; "
        "for more float, cut `B` by 6 working days (`150d` → `144d`)"
    )
    assert [related.span.line for related in finding.related] == [10, 9, 8, 11]


def test_of_a_single_path_it_is_not_said_that_it_is_the_first() -> None:
    (finding,) = findings(beside(196), CODE)
    assert "on the first one" not in (finding.hint.en if finding.hint else "")
