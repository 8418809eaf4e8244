"""DX427: on which side of the contract a pilot and a trial stand."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, found_with_remedies, plan

CODE = "DX427"
HEAD = "systems: {S: {}, T: {}}"


def tried(tasks: str) -> str:
    return plan(tasks, HEAD)


@pytest.mark.parametrize("first", ["contract", "tender"])
def test_a_pilot_between_the_contractors_work_and_its_acceptance_is_a_trial(first: str) -> None:
    text = f"""
        D: {{kind: {first}, system: S, duration: 40d}}
        B: {{kind: build, system: S, duration: 40d, after: D}}
        P: {{kind: pilot, system: S, duration: 40d, after: B}}
        A: {{kind: accept, system: S, duration: 5d, after: P}}
    """
    (finding,) = findings(tried(text), CODE)
    assert finding.task == "P"
    assert "give `P` `kind: trial`" in (finding.hint.en if finding.hint else "")


def test_a_pilot_for_the_roll_out_beside_a_trial_is_one() -> None:
    text = """
        D: {kind: contract, system: S, duration: 40d}
        V: {kind: trial, system: S, duration: 20d, after: D}
        P: {kind: pilot, system: S, duration: 40d, after: V}
        A: {kind: accept, system: S, duration: 5d, after: P}
    """
    assert found(tried(text), CODE) == []


def test_a_pilot_under_a_contract_that_is_evaluated_for_the_roll_out_is_one() -> None:
    text = """
        D: {kind: contract, system: S, duration: 40d}
        P: {kind: pilot, system: S, duration: 40d, after: D}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        R: {kind: rollout, system: S, duration: 40d, after: E}
    """
    assert found(tried(text), CODE) == []


def test_a_pilot_before_the_tender_may_be_accepted() -> None:
    text = """
        P: {kind: pilot, system: S, duration: 40d}
        A: {kind: accept, system: S, duration: 5d, after: P}
        D: {kind: tender, system: S, duration: 40d, after: A}
    """
    assert found(tried(text), CODE) == []


def test_a_trial_before_the_tender_is_a_pilot() -> None:
    text = """
        V: {kind: trial, system: S, duration: 40d}
        E: {kind: evaluate, system: S, duration: 5d, after: V}
        D: {kind: tender, system: S, duration: 40d, after: E}
    """
    (finding,) = findings(tried(text), CODE)
    assert finding.task == "V"
    assert "before the tender `D`" in finding.message.en


def test_the_trial_of_an_earlier_stage_that_was_accepted_is_one() -> None:
    text = """
        V: {kind: trial, system: S, duration: 40d}
        A: {kind: accept, system: S, duration: 5d, after: V}
        D: {kind: tender, system: S, duration: 40d, after: A}
    """
    assert found(tried(text), CODE) == []


def test_the_tender_of_another_system_does_not_matter() -> None:
    text = """
        V: {kind: trial, system: S, duration: 40d}
        D: {kind: tender, system: T, duration: 40d, after: V}
        X: {kind: trial, duration: 40d}
        Y: {kind: tender, duration: 40d, after: X}
    """
    assert found(tried(text), CODE) == []


def test_the_usual_order_is_silent() -> None:
    text = """
        P: {kind: pilot, system: S, duration: 40d}
        E: {kind: evaluate, system: S, duration: 5d, after: P}
        D: {kind: tender, system: S, duration: 40d, after: E}
        B: {kind: build, system: S, duration: 40d, after: D}
        V: {kind: trial, system: S, duration: 20d, after: B}
        A: {kind: accept, system: S, duration: 5d, after: V}
        R: {kind: rollout, system: S, duration: 40d, after: A}
    """
    assert found(tried(text), CODE) == []


def test_each_thing_that_the_hint_of_a_pilot_offers_ends_the_finding() -> None:
    text = plan(
        """
        D: {kind: tender, system: S, duration: 20d}
        C: {kind: contract, system: S, duration: 5d, after: D}
        P: {kind: pilot, system: S, duration: 60d, after: C}
        A: {kind: accept, system: S, duration: 5d, after: P}
        """,
        "systems: {S: {}}",
    )
    assert found_with_remedies(text, CODE) == [[], []]


def test_the_hint_of_a_trial_asks_for_an_evaluated_pilot_or_for_the_acceptance() -> None:
    text = plan(
        "V: {kind: trial, system: S, duration: 60d}\nD: {kind: tender, system: S, duration: 20d, after: V}",
        "systems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    hint = finding.hint.en if finding.hint else ""
    assert "give `V` `kind: pilot` and add a task of `kind: evaluate`, `system: S` after `V`" in hint
    assert "add a task of `kind: accept`, `system: S` after `V`" in hint
    assert found_with_remedies(text, CODE) == [[], []]


@pytest.mark.parametrize("kind", ["tender", "contract"])
def test_a_trial_after_a_first_tender_or_contract_may_come_before_another_tender(kind: str) -> None:
    text = plan(
        f"""
        C: {{kind: {kind}, system: S, duration: 20d}}
        V: {{kind: trial, system: S, duration: 60d, after: C}}
        D: {{kind: tender, system: S, duration: 20d, after: V}}
        """,
        "systems: {S: {}}",
    )
    assert found(text, CODE) == []


@pytest.mark.parametrize("kind", ["trial", "test"])
def test_a_pilot_beside_a_trial_or_a_test_is_a_pilot(kind: str) -> None:
    text = plan(
        f"""
        C: {{kind: contract, system: S, duration: 5d}}
        P: {{kind: pilot, system: S, duration: 60d, after: C}}
        V: {{kind: {kind}, system: S, duration: 60d, after: C}}
        A: {{kind: accept, system: S, duration: 5d, after: [P, V]}}
        """,
        "systems: {S: {}}",
    )
    assert found(text, CODE) == []


APART = """
    V: {{name: Vận hành thử{place}, kind: trial, duration: 60d}}
    E: {{name: Đánh giá{judged}, kind: evaluate, duration: 10d, after: V}}
    D: {{name: Đấu thầu, kind: tender, duration: 30d{after}}}
    H: {{name: Ký hợp đồng, kind: contract, duration: 5d, after: D}}
    B: {{name: Xây dựng, kind: build, system: S, duration: 60d, after: [H, E]}}
    W: {{name: Vận hành thử, kind: trial, system: S, duration: 20d, after: B}}
    N: {{name: Nghiệm thu, kind: accept, system: S, duration: 5d, after: W}}
"""


@pytest.mark.parametrize(
    ("place", "judged", "after", "expected"),
    [
        (" tại TP Tây Ninh", "", "", ["V"]),
        ("", " thí điểm", "", ["V"]),
        (" tại TP Tây Ninh", "", ", after: E", ["V"]),
        ("", "", "", []),
    ],
)
def test_a_trial_beside_the_contract_at_a_place_or_judged_as_a_pilot_is_one_though_nothing_names_the_system(
    place: str, judged: str, after: str, expected: list[str]
) -> None:
    text = plan(APART.format(place=place, judged=judged, after=after), "systems: {S: {}}")
    assert found(text, "DX427") == expected


@pytest.mark.parametrize(
    ("second", "expected"), [("{kind: contract", []), ("{kind: tender", []), ("{kind: training", ["P"])]
)
def test_the_acceptance_of_what_is_bought_once_a_pilot_is_over_is_not_that_of_the_pilot(
    second: str, expected: list[str]
) -> None:
    text = f"""
        H: {{kind: contract, name: Hợp đồng thiết bị 10 xã, system: S, duration: 5d}}
        N: {{kind: accept, name: Nghiệm thu thiết bị 10 xã, system: S, duration: 15d, after: H}}
        P: {{kind: pilot, system: S, duration: 60d, after: N}}
        D: {second}, system: S, duration: 20d, after: P}}
        A: {{kind: accept, name: Nghiệm thu thiết bị 90 xã, system: S, duration: 25d, after: D}}
    """
    assert found(plan(text, "systems: {S: {}}"), CODE) == expected


@pytest.mark.parametrize(("spread", "expected"), [("rollout", []), ("data", ["P"])])
def test_a_pilot_of_what_was_contracted_that_leads_to_a_roll_out_is_a_pilot(spread: str, expected: list[str]) -> None:
    text = plan(
        f"""
        H: {{kind: contract, system: S, duration: 5d}}
        B: {{kind: build, system: S, duration: 60d, after: H}}
        P: {{name: Thí điểm tại Sông Công, kind: pilot, system: S, duration: 45d, after: B}}
        R: {{kind: {spread}, system: S, duration: 60d, after: P}}
        N: {{kind: accept, system: S, duration: 5d, after: R}}
        """,
        "systems: {S: {}}",
    )
    assert found(text, "DX427") == expected
