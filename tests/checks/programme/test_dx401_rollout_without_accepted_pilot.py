"""DX401: what counts as an evaluated pilot, and what a roll-out has to wait for."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX401"
HEAD = "systems: {S: {}, T: {}}"


def rolled_out(tasks: str, head: str = HEAD) -> str:
    return plan(tasks, head)


def test_waiting_through_other_tasks_is_waiting() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        M: {kind: milestone, after: E FS+5d}
        R: {kind: rollout, system: S, duration: 5d, after: M}
        R2: {kind: rollout, system: S, duration: 5d, after: R SS+10d}
    """)
    assert found(text, CODE) == []


def test_a_trial_and_its_acceptance_count_as_a_pilot_too() -> None:
    text = rolled_out("""
        P: {kind: trial, system: S, duration: 5d}
        E: {kind: accept, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: E}
    """)
    assert found(text, CODE) == []


def test_an_evaluation_alone_does_not_end_a_trial_under_a_contract() -> None:
    text = rolled_out("""
        V: {kind: trial, system: S, duration: 5d}
        E: {kind: evaluate, system: S, duration: 5d, after: V}
        R: {kind: rollout, system: S, duration: 5d, after: E}
    """)
    (finding,) = findings(text, CODE)
    assert "no acceptance follows the trial operation `V`" in finding.message.en
    assert "`kind: accept`, `system: S` after `V`" in (finding.hint.en if finding.hint else "")


def test_a_trial_that_says_it_includes_the_acceptance_is_accepted() -> None:
    text = rolled_out("""
        V: {name: "Vận hành thử, nghiệm thu", kind: trial, system: S, duration: 5d}
        R: {kind: rollout, system: S, duration: 5d, after: V}
        Q: {kind: rollout, duration: 5d, after: V}
    """)
    assert found(text, CODE) == []


def test_beginning_with_the_evaluation_is_not_waiting_for_it() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: E SS}
    """)
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.ERROR
    assert "before the evaluation of the pilot is done (`E`" in finding.message.en


def test_a_lead_into_the_evaluation_is_found() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: E FS-2d}
    """)
    assert found(text, CODE) == ["R"]


def test_where_only_the_dates_fit_it_is_a_warning() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}
    """)
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.WARNING
    assert finding.hint is not None
    assert finding.hint.en == "add `E` to the `after` of `R`"


def test_the_pilot_of_another_system_proves_nothing() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: T, duration: 5d}
        E: {kind: evaluate, system: T, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: E}
    """)
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.WARNING
    assert "no pilot and no evaluation of the pilot of `S`" in finding.message.en


def test_an_acceptance_of_another_system_is_no_verdict_on_the_pilot() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: accept, system: T, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: E}
    """)
    (finding,) = findings(text, CODE)
    assert "no evaluation of the pilot or acceptance follows the pilot `P`" in finding.message.en


def test_an_evaluation_that_names_no_system_is_taken_for_that_of_the_pilot_it_follows() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: evaluate, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: E}
    """)
    assert found(text, CODE) == []


def test_a_roll_out_that_names_no_system_may_follow_any_evaluated_pilot() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        R: {kind: rollout, duration: 5d, after: E}
        Q: {kind: rollout, duration: 5d, after: P}
    """)
    assert found(text, CODE) == ["Q"]


def test_the_system_may_stand_at_the_phase() -> None:
    text = rolled_out("""
        G: {system: S, tasks: {P: {kind: pilot, duration: 5d}, E: {kind: evaluate, duration: 5d, after: P}}}
        R: {kind: rollout, system: S, duration: 5d, after: P}
    """)
    (finding,) = findings(text, CODE)
    assert "before the evaluation of the pilot is done (`E`" in finding.message.en


def test_the_acceptance_of_the_roll_out_itself_is_no_verdict_to_wait_for() -> None:
    """The hint must not ask for a circle."""
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        R: {kind: rollout, system: S, duration: 5d, after: P}
        A: {kind: accept, system: S, duration: 5d, after: R}
    """)
    (finding,) = findings(text, CODE)
    assert "no evaluation of the pilot or acceptance follows the pilot `P`" in finding.message.en


def test_of_several_verdicts_the_first_to_be_done_is_the_one_to_wait_for() -> None:
    text = rolled_out("""
        P: {kind: pilot, system: S, duration: 5d}
        A: {kind: accept, system: S, duration: 20d, after: P}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 5d, after: P}
    """)
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en == "add `E` to the `after` of `R` instead of `P`"
    assert [related.span.line for related in finding.related] == [8]


UNITS = """
P: {{kind: pilot, system: S, duration: 45d}}
E: {{kind: evaluate, system: S, duration: 8d, after: P}}
H: {{kind: contract, system: S, duration: 5d, after: E}}
R:
  after: H
  each: {{x: Bình Thủy, y: Cái Răng}}
  tasks:
    C: {{kind: rollout, name: "{name}", system: S, duration: 15d, after: {first}}}
    V: {{kind: trial, name: "Vận hành thử tại {{unit}}", system: S, duration: 10d, after: {then}}}
    N: {{kind: accept, name: "Nghiệm thu tại {{unit}}", system: S, duration: 3d, after: V}}
"""


@pytest.mark.parametrize(
    ("name", "first", "then", "expected"),
    [
        ("Cài đặt phân hệ, camera tại {unit}", "[]", "C", []),
        ("Lắp thiết bị tại {unit}", "[]", "C", []),
        ("Installation at {unit}", "[]", "C", []),
        ("Sử dụng tại {unit}", "[]", "C", ["C@x"]),
        ("Cài đặt phân hệ, camera tại {unit}", "[]", "[]", ["C@x"]),
    ],
)
def test_what_is_installed_at_a_unit_is_tried_out_and_accepted_there(
    name: str, first: str, then: str, expected: list[str]
) -> None:
    text = plan(UNITS.format(name=name, first=first, then=then), HEAD)
    assert [each.task for each in findings(text, CODE) if each.severity is not Severity.NOTE] == expected
