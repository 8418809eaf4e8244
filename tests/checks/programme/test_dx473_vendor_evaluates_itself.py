"""DX473: a company judges what it has done itself."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX473"
AGENCIES = "{SO: {kind: state}, SA: {kind: state}, NT: {kind: vendor}, TV: {name: Tư vấn, kind: vendor}}"
HEAD = f"agencies: {AGENCIES}\nsystems: {{S: {{}}, R: {{}}}}"


def of(work: str, judged: str) -> str:
    return plan(f"A: {{system: S, duration: 60d, {work}}}\nB: {{duration: 10d, after: A, {judged}}}", HEAD)


@pytest.mark.parametrize(
    ("work", "judged"),
    [
        ("kind: pilot, lead: NT", "kind: evaluate, system: S, lead: NT"),
        ("kind: pilot, lead: SO, support: [NT]", "kind: evaluate, system: S, lead: NT"),
        ("kind: trial, lead: NT", "kind: evaluate, system: S, lead: NT"),
        ("kind: build, lead: NT", "kind: evaluate, system: S, lead: NT, support: [SO]"),
        ("kind: rollout, lead: NT", "kind: measure, system: S, lead: NT"),
        ("kind: pilot, lead: NT", "kind: evaluate, lead: NT"),
        ("kind: build, lead: NT", "kind: security_test, system: S, lead: NT"),
        ("kind: infra, lead: SO, support: [NT]", "kind: security_test, system: S, lead: NT, support: [SO]"),
        ("kind: invest_prep, name: Lập dự án, lead: TV", "kind: appraise, system: S, lead: SO, support: [TV]"),
        ("kind: design, name: Detailed design, lead: TV", "kind: appraise, system: S, lead: SO, support: [TV]"),
        ("kind: invest_prep, name: Lập kế hoạch thuê, lead: SO", "kind: appraise, system: S, lead: SO"),
        ("kind: invest_prep, name: Draw up the feasibility study, lead: SO", "kind: appraise, system: S, lead: SO"),
    ],
)
def test_who_does_it_does_not_judge_it(work: str, judged: str) -> None:
    assert found(of(work, judged), CODE) == ["B"]


@pytest.mark.parametrize(
    ("work", "judged"),
    [
        ("kind: pilot, lead: NT", "kind: evaluate, system: S, lead: SO, support: [NT]"),
        ("kind: pilot, lead: SO", "kind: evaluate, system: S, lead: SO"),
        ("kind: pilot, lead: NT", "kind: evaluate, system: S, lead: TV"),
        ("kind: pilot, lead: NT", "kind: accept, system: S, lead: NT"),
        ("kind: pilot, lead: NT", "kind: test, system: S, lead: NT"),
        ("kind: survey, lead: NT", "kind: evaluate, system: S, lead: NT"),
        ("kind: pilot, lead: NT", "kind: evaluate, system: R, lead: NT"),
        ("kind: build, lead: NT", "kind: security_test, system: S, lead: TV"),
        ("kind: build, lead: NT", "kind: security_test, system: S, lead: SO, support: [NT]"),
        ("kind: invest_prep, name: Lập dự án, lead: TV", "kind: appraise, system: S, lead: SO, support: [NT]"),
        ("kind: invest_prep, name: Lập dự án, lead: SO", "kind: appraise, system: S, lead: SA, support: [SO]"),
        ("kind: invest_prep, name: Đối chiếu kiến trúc, lead: SO", "kind: appraise, system: S, lead: SO"),
        ("kind: design, name: Thiết kế chi tiết, lead: SO", "kind: appraise, system: S, lead: SO"),
    ],
)
def test_support_another_system_and_an_independent_company_are_fine(work: str, judged: str) -> None:
    """An acceptance is DX417's; a company tests what it makes."""
    assert found(of(work, judged), CODE) == []


def test_a_measurement_is_only_a_note() -> None:
    (finding,) = findings(of("kind: pilot, lead: NT", "kind: measure, system: S, lead: NT"), CODE)
    assert finding.severity is Severity.NOTE


def test_where_agencies_have_no_kind_nothing_is_judged() -> None:
    tasks = (
        "A: {kind: pilot, system: S, duration: 5d, lead: NT}\nB: {kind: evaluate, system: S, duration: 5d, lead: NT}"
    )
    assert found(plan(tasks, "agencies: {NT: {}}\nsystems: {S: {}}"), CODE) == []


def test_the_hint_names_who_leads_the_work_for_the_state() -> None:
    (finding,) = findings(of("kind: pilot, lead: SO, support: [NT]", "kind: evaluate, system: S, lead: NT"), CODE)
    assert finding.hint is not None
    assert "`SO`" in finding.hint.en


def bids(judges: str, wins: str) -> str:
    return plan(
        f"""
        A: {{kind: bid_evaluation, name: Evaluate the bids, system: S, duration: 20d, lead: SO, support: [{judges}]}}
        B: {{kind: contract, name: Contract, system: S, duration: 5d, after: A, lead: SO, support: [{wins}]}}
        C: {{kind: build, name: Build, system: S, duration: 60d, after: B, lead: {wins}}}
        """,
        HEAD,
    )


def test_a_bidder_does_not_help_to_evaluate_the_bids() -> None:
    assert found(bids("NT", "NT"), CODE) == ["A"]
    assert found(bids("TV", "NT"), CODE) == []


def test_that_a_state_body_appraises_its_own_study_is_a_note() -> None:
    study = "kind: invest_prep, name: Lập báo cáo nghiên cứu khả thi, lead: SO"
    (finding,) = findings(of(study, "kind: appraise, system: S, lead: SO"), CODE)
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("work", "supervision"),
    [
        ("kind: infra, lead: NT", "name: Giám sát thi công gói 1, lead: NT"),
        ("kind: build, lead: NT", "name: Tư vấn giám sát, kind: ops, system: S, lead: NT"),
        ("kind: infra, lead: SO, support: [NT]", "name: Supervision of the installation, lead: NT"),
        ("kind: data, lead: NT", "name: Supervise the works, kind: review, lead: NT, support: [SO]"),
    ],
)
def test_who_does_the_works_does_not_supervise_them(work: str, supervision: str) -> None:
    """Whether the supervision names the system or goes on beside its works."""
    text = plan(f"A: {{system: S, duration: 60d, {work}}}\nB: {{duration: 50d, {supervision}}}", HEAD)
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert "supervises its own work" in finding.message.en


@pytest.mark.parametrize(
    ("work", "supervision"),
    [
        ("kind: infra, lead: NT", "name: Giám sát thi công gói 1, lead: TV"),
        ("kind: infra, lead: NT, support: [TV]", "name: Giám sát thi công gói 1, lead: TV"),
        ("kind: infra, lead: SO, support: [NT, TV]", "name: Site supervision, lead: TV"),
        ("kind: infra, lead: NT", "name: Giám sát thi công, system: R, lead: NT"),
        ("kind: infra, lead: NT", "name: Giám sát thi công, lead: SO, support: [NT]"),
        ("kind: infra, lead: NT", "name: Lắp camera giám sát giao thông, kind: infra, system: S, lead: NT"),
        ("kind: build, lead: NT", "name: Vận hành hệ thống giám sát chất lượng nước, kind: build, lead: NT"),
        ("kind: infra, lead: NT", "name: Giám sát an ninh mạng, kind: ops, system: S, lead: NT"),
    ],
)
def test_another_supervisor_another_system_and_systems_that_watch_are_fine(work: str, supervision: str) -> None:
    text = plan(f"A: {{system: S, duration: 60d, {work}}}\nB: {{duration: 50d, {supervision}}}", HEAD)
    assert found(text, CODE) == []


def tendered(helps: str, wins: str, work: str) -> str:
    return plan(
        f"""
        A: {{kind: tender, name: Đấu thầu rộng rãi, system: S, duration: 50d, lead: SO, support: [{helps}]}}
        B: {{kind: contract, name: Hợp đồng, system: S, duration: 5d, after: A, lead: SO, support: [{wins}]}}
        C: {{kind: build, name: Xây dựng, system: S, duration: 60d, after: B, {work}}}
        """,
        HEAD,
    )


@pytest.mark.parametrize(
    ("helps", "wins", "work"),
    [("NT", "NT", "lead: SO"), ("SA, NT", "", "lead: NT"), ("TV, NT", "NT", "lead: NT, support: [SO]")],
)
def test_a_bidder_does_not_help_to_run_the_tender(helps: str, wins: str, work: str) -> None:
    (finding,) = findings(tendered(helps, wins, work), CODE)
    assert finding.task == "A"
    assert "helps to run the tender that it wins" in finding.message.en


@pytest.mark.parametrize(
    ("helps", "wins", "work"),
    [("", "NT", "lead: NT"), ("TV", "NT", "lead: NT, support: [TV]"), ("SA", "NT", "lead: NT")],
)
def test_an_adviser_who_wins_nothing_may_help(helps: str, wins: str, work: str) -> None:
    """A consultant of the tender who later advises on the works is no contractor."""
    assert found(tendered(helps, wins, work), CODE) == []


def test_a_study_that_also_compares_with_the_architecture_is_a_study() -> None:
    tasks = """
        C: {name: "Lập kế hoạch thuê, đối chiếu kiến trúc", kind: invest_prep, system: S, duration: 20d, lead: A}
        T: {name: Thẩm định kế hoạch thuê, kind: appraise, system: S, duration: 9d, lead: A, after: C}
    """
    head = "agencies: {A: {name: Sở A, kind: state}, B: {name: Sở B, kind: state}}\nsystems: {S: {}}"
    assert found(plan(tasks, head), "DX473") == ["T"]
