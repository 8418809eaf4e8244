"""DX417: what a vendor may lead and what not."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX417"
HEAD = "agencies: {SO: {kind: state}, NT: {name: Tập đoàn, kind: vendor}}"


@pytest.mark.parametrize("kind", ["approve", "appraise", "tender", "accept", "sec_level", "policy"])
def test_what_is_for_the_state_is_not_led_by_a_vendor(kind: str) -> None:
    assert found(plan(f"A: {{kind: {kind}, duration: 5d, lead: NT}}", HEAD), CODE) == ["A"]
    assert found(plan(f"A: {{kind: {kind}, duration: 5d, lead: SO, support: [NT]}}", HEAD), CODE) == []


@pytest.mark.parametrize("kind", ["build", "survey", "plan", "pilot", "trial", "evaluate"])
def test_work_may_be_led_by_a_vendor(kind: str) -> None:
    assert found(plan(f"A: {{kind: {kind}, duration: 5d, lead: NT}}", HEAD), CODE) == []


def test_putting_into_use_is_for_the_owner_to_decide_but_only_a_warning() -> None:
    (finding,) = findings(plan("A: {kind: golive, duration: 5d, lead: NT}", HEAD), CODE)
    assert finding.severity is Severity.WARNING
    assert found(plan("A: {kind: golive, duration: 5d, lead: NT, funding: vốn doanh nghiệp}", HEAD), CODE) == []


def test_where_agencies_have_no_kind_nothing_is_judged() -> None:
    assert found(plan("A: {kind: accept, duration: 5d, lead: NT}", "agencies: {NT: {name: Tập đoàn}}"), CODE) == []


def test_a_lead_that_comes_from_the_phase_is_shown_there() -> None:
    text = plan("G: {lead: NT, tasks: {A: {kind: accept, duration: 5d}, B: {kind: build, duration: 5d}}}", HEAD)
    (finding,) = findings(text, CODE)
    assert finding.task == "A"
    assert text.splitlines()[finding.span.line - 1][finding.span.column - 1 :].startswith("NT")


def test_tasks_of_a_phase_are_one_finding() -> None:
    text = plan(
        "G: {tasks: {A: {kind: accept, duration: 5d, lead: NT}, B: {kind: policy, duration: 5d, lead: NT}}}", HEAD
    )
    (finding,) = findings(text, CODE)
    assert "the vendor `NT` leads both tasks (`A` and `B`)" in finding.message.en
    assert len(finding.related) == 1


def test_a_vendor_may_draw_up_the_dossier_of_a_security_level() -> None:
    task = "A: {{name: {}, kind: sec_level, duration: 5d, lead: NT}}"
    assert found(plan(task.format("Lập hồ sơ đề xuất cấp độ"), HEAD), CODE) == []
    assert found(plan(task.format("Lập hồ sơ và phê duyệt cấp độ"), HEAD), CODE) == ["A"]


@pytest.mark.parametrize(
    ("funding", "expected"),
    [("vốn doanh nghiệp", []), ("NT tự chi", []), ("ngân sách tỉnh", ["A"]), ("ngân sách và doanh nghiệp", ["A"])],
)
def test_a_vendor_accepts_what_it_pays_for_itself(funding: str, expected: list[str]) -> None:
    assert found(plan(f"A: {{kind: accept, duration: 5d, lead: NT, funding: {funding}}}", HEAD), CODE) == expected


def test_but_approves_nothing_even_at_its_own_cost() -> None:
    assert found(plan("A: {kind: approve, duration: 5d, lead: NT, funding: vốn doanh nghiệp}", HEAD), CODE) == ["A"]


def test_the_hint_names_the_state_agency_that_leads_most() -> None:
    head = "agencies: {SO: {kind: state}, NT: {kind: vendor}}"
    (finding,) = findings(plan("A: {duration: 5d, lead: SO}\nB: {kind: accept, duration: 5d, lead: NT}", head), "DX417")
    assert finding.hint is not None
    assert "give `B` to `SO`" in finding.hint.en
    assert "`support: [NT]`" in finding.hint.en


def test_a_company_that_is_a_party_does_not_appraise_what_it_may_bid_for() -> None:
    party = "agencies: {NT: {name: Tập đoàn Viettel, kind: party}, TC: {name: Sở Tài chính, kind: party}}"
    assert found(plan("A: {kind: appraise, duration: 5d, lead: NT}", party), CODE) == ["A"]
    assert found(plan("A: {kind: bid_evaluation, duration: 5d, lead: NT}", party), CODE) == ["A"]
    assert found(plan("A: {kind: appraise, duration: 5d, lead: TC}", party), CODE) == []
    assert found(plan("A: {kind: accept, duration: 5d, lead: NT}", party), CODE) == []


@pytest.mark.parametrize(("route", "expected"), [("hire", ["A"]), ("company_funded", [])])
def test_a_party_leads_no_tender_of_what_the_state_buys(route: str, expected: list[str]) -> None:
    head = f"agencies: {{NT: {{name: Tập đoàn Viettel, kind: party}}}}\nsystems: {{S: {{route: {route}}}}}"
    assert found(plan("A: {kind: tender, system: S, duration: 30d, lead: NT}", head), CODE) == expected


def test_what_only_its_name_tells_is_a_warning() -> None:
    (finding,) = findings(plan("A: {name: Thẩm định kế hoạch thuê dịch vụ, duration: 5d, lead: NT}", HEAD), CODE)
    assert finding.severity is Severity.WARNING


def test_a_consultant_verifies_for_those_who_appraise() -> None:
    assert found(plan("A: {name: Thẩm tra báo cáo nghiên cứu khả thi, duration: 5d, lead: NT}", HEAD), CODE) == []
