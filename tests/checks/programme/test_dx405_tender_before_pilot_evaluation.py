"""DX405: tenders and pilots of one system, and the law of their day."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, found_with_remedies, plan

CODE = "DX405"
HEAD = "systems: {S: {}, T: {}}"


def evaluated(*tenders: str) -> str:
    """A plan with an evaluated pilot, and more tasks."""
    tasks = (
        "P: {kind: pilot, system: S, duration: 5d}",
        "E: {kind: evaluate, system: S, duration: 5d, after: P}",
        *tenders,
    )
    return plan("\n".join(tasks), HEAD)


def test_waiting_through_the_preparation_is_waiting() -> None:
    text = evaluated(
        "I: {kind: invest_prep, duration: 5d, after: E}", "D: {kind: tender, system: S, duration: 5d, after: I}"
    )
    assert found(text, CODE) == []


def test_a_tender_of_another_system_has_its_own_time() -> None:
    assert found(evaluated("D: {kind: tender, system: T, duration: 5d}"), CODE) == []


def test_a_tender_beside_the_pilot_is_found_and_further_ones_are_folded_in() -> None:
    text = evaluated(
        "D: {kind: tender, system: S, duration: 5d}", "D2: {kind: tender, system: S, duration: 5d, after: D}"
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "D"
    assert finding.severity is Severity.ERROR
    assert len(finding.related) == 2


def test_where_only_the_dates_fit_it_is_a_warning() -> None:
    text = evaluated("D: {kind: tender, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}")
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.WARNING


def test_a_pilot_that_nobody_evaluates_is_found() -> None:
    text = plan(
        "{P: {kind: pilot, system: S, duration: 5d}, D: {kind: tender, system: S, duration: 5d, after: P}}", HEAD
    )
    (finding,) = findings(text, CODE)
    assert "no evaluation of the pilot or acceptance follows the pilot `P`" in finding.message.en


@pytest.mark.parametrize("kind", ["contract", "build"])
def test_the_pilot_of_what_a_contractor_has_delivered_comes_after_the_tender(kind: str) -> None:
    text = plan(
        f"""
        D: {{kind: tender, system: S, duration: 5d}}
        B: {{kind: {kind}, system: S, duration: 5d, after: D}}
        P: {{kind: pilot, system: S, duration: 5d, after: B}}
        """,
        HEAD,
    )
    assert found(text, CODE) == []


def test_a_pilot_right_after_the_tender_is_turned_round_and_not_linked_in_a_circle() -> None:
    text = plan(
        "{D: {kind: tender, system: S, duration: 5d}, P: {kind: pilot, system: S, duration: 5d, after: D}}", HEAD
    )
    (finding,) = findings(text, CODE)
    assert "drop `D` from the `after` of `P` and then add a task of `kind: evaluate`" in (
        finding.hint.en if finding.hint else ""
    )


@pytest.mark.parametrize(
    ("start", "law"),
    [
        ("2019-03-01", None),
        ("2022-03-01", "Decree 73/2019/NĐ-CP, Art. 6.3, 52.3"),
        ("2026-03-02", None),
        ("2026-07-01", "Decree 224/2026/NĐ-CP, Art. 39.8"),
    ],
)
def test_the_hint_names_the_law_of_the_tenders_own_date(start: str, law: str | None) -> None:
    text = plan("{P: {kind: pilot, system: S, duration: 5d}, D: {kind: tender, system: S, duration: 5d}}", HEAD, start)
    (finding,) = findings(text, CODE)
    hint = finding.hint.en if finding.hint else ""
    assert hint.endswith(f"({law})") if law else "Decree" not in hint


def test_found_is_the_first_tender_by_the_dates_and_of_two_on_one_day_the_first_by_id() -> None:
    text = evaluated(
        "C: {kind: tender, system: S, duration: 5d, start_no_earlier_than: 2022-03-02}",
        "D2: {kind: tender, system: S, duration: 5d}",
        "D1: {kind: tender, system: S, duration: 5d}",
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "D1"
    assert [related.span.line for related in finding.related] == [7, 9, 8]


def test_one_of_several_verdicts_is_enough() -> None:
    text = evaluated(
        "A: {kind: accept, system: S, duration: 50d, after: P}", "D: {kind: tender, system: S, duration: 5d, after: E}"
    )
    assert found(text, CODE) == []


def test_a_lead_into_the_evaluation_does_not_wait_for_it() -> None:
    assert found(evaluated("D: {kind: tender, system: S, duration: 5d, after: E FS-2d}"), CODE) == ["D"]


def test_the_verdict_to_wait_for_is_the_first_to_be_done() -> None:
    text = evaluated(
        "A: {kind: evaluate, system: S, duration: 50d, after: P}", "D: {kind: tender, system: S, duration: 5d}"
    )
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `E` to the `after` of `D`")


def test_an_acceptance_that_waits_for_the_tender_is_no_verdict_to_wait_for() -> None:
    text = plan(
        """
        P: {kind: pilot, system: S, duration: 5d}
        E: {kind: evaluate, system: S, duration: 50d, after: P}
        D: {kind: tender, system: S, duration: 5d}
        A: {kind: accept, system: S, duration: 5d, after: [P, D]}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `E` to the `after` of `D`")


def test_of_a_pilot_without_an_evaluation_one_is_asked_for() -> None:
    text = plan(
        "{P: {kind: pilot, system: S, duration: 5d}, D: {kind: tender, system: S, duration: 5d, after: P}}", HEAD
    )
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add a task of `kind: evaluate`, `system: S` after `P` and let `D` wait for it")


def test_called_a_trial_what_follows_the_contract_is_no_pilot_any_more() -> None:
    text = plan(
        "{D: {kind: tender, system: S, duration: 5d}, P: {kind: pilot, system: S, duration: 5d, after: D}}", HEAD
    )
    assert found_with_remedies(text, CODE) == [[], []]


ORDER = """
    P: {{kind: pilot, system: S, duration: 60d}}
    E: {{kind: evaluate, system: S, duration: 10d, after: P}}
    K: {{name: Lập phương án đặt hàng, kind: invest_prep, system: S, duration: 10d, after: {study}}}
    Q: {{name: Phê duyệt phương án đặt hàng, kind: approve, system: S, duration: 5d, after: {decision}}}
    C: {{name: Ký hợp đồng đặt hàng, kind: contract, system: S, duration: 5d, after: {contract}}}
"""


@pytest.mark.parametrize(
    ("links", "route", "expected"),
    [
        (("E", "K", "Q"), "order", []),
        (("P SS+20d", "K", "Q"), "order", ["Q"]),
        (("P", "K", "Q"), "order", ["K", "Q"]),
        (("E", "K", "P"), "order", ["C"]),
        (("P SS+20d", "K", "[Q, E]"), "order", ["Q"]),
        (("P SS+20d", "K", "Q"), "company_funded", []),
    ],
)
def test_an_order_is_decided_on_and_signed_after_the_verdict_too(
    links: tuple[str, str, str], route: str, expected: list[str]
) -> None:
    study, decision, contract = links
    text = plan(ORDER.format(study=study, decision=decision, contract=contract), f"systems: {{S: {{route: {route}}}}}")
    assert found(text, CODE) == expected


def test_a_study_for_an_order_that_ends_before_the_verdict_is_told_as_one_for_a_tender_is() -> None:
    tasks = ORDER.format(study="P SS+20d", decision="K", contract="[Q, E]").replace("kind: approve", "kind: plan")
    (finding,) = findings(plan(tasks, "systems: {S: {route: order}}"), CODE)
    assert (finding.task, finding.severity) == ("K", Severity.WARNING)


@pytest.mark.parametrize("name", ["Báo cáo, đánh giá thử nghiệm trợ lý ảo", "Hoạt động: đánh giá việc vận hành thử"])
def test_an_evaluation_without_a_kind_is_told_by_a_part_of_its_name(name: str) -> None:
    tasks = f"""
        P: {{kind: pilot, system: S, duration: 60d}}
        E: {{name: "{name}", system: S, duration: 10d, after: P}}
        D: {{kind: approve, system: S, duration: 5d, after: E}}
        C: {{kind: contract, system: S, duration: 5d, after: D}}
    """
    head = "systems: {S: {route: order}}"
    assert all(finding.is_detail for finding in findings(plan(tasks, head), CODE))
    assert not all(finding.is_detail for finding in findings(plan(tasks.replace(name, "In tờ rơi"), head), CODE))
