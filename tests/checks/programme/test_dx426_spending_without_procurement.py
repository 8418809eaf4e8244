"""DX426: money for a vendor, and what has to come before it."""

from __future__ import annotations

import pytest

from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX426"
HEAD = """
agencies: {SO: {kind: state}, NT: {name: Tập đoàn, kind: vendor}}
systems: {S: {}, T: {}}
"""
WORK = "B: {kind: build, system: S, duration: 5d, lead: SO, support: [NT], cost: 5 tỷ"


def test_supporting_for_money_without_a_tender_is_doubted() -> None:
    (finding,) = findings(plan(f"{WORK}}}", HEAD), CODE)
    assert finding.severity is Severity.WARNING
    assert (
        finding.message.en
        == "5 billion đồng goes into `B` with `NT` at work, without waiting for any tender or contract"
    )


@pytest.mark.parametrize(
    ("lead", "funding", "severity"),
    [
        ("NT", ", funding: ngân sách tỉnh", Severity.ERROR),
        ("NT", "", Severity.WARNING),
        ("SO", ", funding: ngân sách tỉnh", Severity.WARNING),
    ],
)
def test_it_is_an_error_where_a_vendor_leads_on_public_money(lead: str, funding: str, severity: Severity) -> None:
    text = plan(f"B: {{kind: build, system: S, duration: 5d, lead: {lead}, support: [NT], cost: 5 tỷ{funding}}}", HEAD)
    (finding,) = findings(text, CODE)
    assert finding.severity is severity


@pytest.mark.parametrize("funding", ["vốn doanh nghiệp", "Vốn doanh nghiệp nhà nước", "NT", "vendor's own capital"])
def test_what_the_vendor_pays_for_is_its_own_affair(funding: str) -> None:
    assert found(plan(f"{WORK}, funding: {funding}}}", HEAD), CODE) == []


def test_the_funding_may_stand_at_the_phase() -> None:
    assert found(plan(f"G: {{funding: vốn doanh nghiệp, tasks: {{{WORK}}}}}}}", HEAD), CODE) == []


@pytest.mark.parametrize("kind", ["tender", "contract"])
@pytest.mark.parametrize("system", ["", ", system: S"])
def test_a_tender_or_a_contract_before_it_is_enough(kind: str, system: str) -> None:
    text = f"D: {{kind: {kind}, duration: 40d{system}}}\nM: {{kind: milestone, after: D}}\n{WORK}, after: M}}"
    assert found(plan(text, HEAD), CODE) == []


def test_a_milestone_that_speaks_of_the_contract_is_enough() -> None:
    text = f"M: {{name: Hợp đồng thuê dịch vụ có hiệu lực, kind: milestone}}\n{WORK}, after: M}}"
    assert found(plan(text, HEAD), CODE) == []
    text = f"M: {{name: Thỏa thuận hợp tác có hiệu lực, kind: milestone}}\n{WORK}, after: M}}"
    assert found(plan(text, HEAD), CODE) == ["B"]


def test_the_tender_of_another_system_is_none() -> None:
    assert found(plan(f"D: {{kind: tender, system: T, duration: 40d}}\n{WORK}, after: D}}", HEAD), CODE) == ["B"]


@pytest.mark.parametrize(
    "task",
    [
        "B: {kind: build, system: S, duration: 5d, lead: SO, cost: 5 tỷ}",
        "B: {kind: build, system: S, duration: 5d, lead: SO, support: [NT]}",
        "B: {kind: build, system: S, duration: 5d, lead: SO, support: [NT], cost: 0}",
        "B: {kind: survey, system: S, duration: 5d, lead: NT, cost: 1 tỷ}",
        "B: {kind: data, name: Thống nhất chia sẻ dữ liệu, duration: 5d, lead: SO, support: [NT], cost: 1 tỷ}",
    ],
)
def test_without_a_vendor_money_or_deliveries_there_is_nothing_to_find(task: str) -> None:
    assert found(plan(task, HEAD), CODE) == []


def test_where_agencies_have_no_kind_nothing_is_judged() -> None:
    assert found(plan(f"{WORK}}}", "agencies: {SO: {}, NT: {}}\nsystems: {S: {}}"), CODE) == []


def test_the_work_of_all_phases_is_one_finding_but_what_a_waiver_names_stands_alone() -> None:
    phases = """
        G: {tasks: {B: {kind: build, duration: 5d, lead: NT, cost: 1 tỷ}, X: {duration: 1d}}}
        H: {tasks: {C: {kind: infra, duration: 5d, lead: NT, cost: 2 tỷ}, Y: {duration: 1d}}}
    """
    (finding,) = findings(plan(phases, HEAD), CODE)
    assert finding.message.en.startswith("3 billion đồng goes into 2 tasks (`B` and `C`)")
    assert found(plan(f"{phases}    D: {{kind: tender, system: S, duration: 40d}}", HEAD), CODE) == ["B"]
    waived = f"{HEAD}\nchecks: {{waive: [{{code: DX426, task: C, reason: Đã ký hợp đồng khung}}]}}"
    assert found(plan(phases, waived), CODE) == ["B"]


def test_all_of_one_finding_wait_for_the_tender_the_first_by_the_dates_before_the_others() -> None:
    text = plan(
        """
        C: {kind: build, system: S, duration: 5d, lead: NT, cost: 1 tỷ, start_no_earlier_than: 2022-03-02}
        B: {kind: build, system: S, duration: 5d, lead: NT, cost: 2 tỷ, start_no_earlier_than: 2022-03-03}
        Z: {kind: build, system: S, duration: 5d, lead: NT, cost: 3 tỷ}
        """,
        "agencies: {NT: {kind: vendor}}\nsystems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    (tender,) = (remedy for remedy in remedies_in(finding.hint) if isinstance(remedy, AddTask))
    assert tender.before == ("Z", "C", "B")
    assert [related.message.en for related in finding.related] == [
        "`B`: 2 billion đồng",
        "`Z`: 3 billion đồng",
    ]


@pytest.mark.parametrize(("funding", "may_be_private"), [("", True), (", funding: Ngân sách", False)])
def test_that_the_vendor_pays_is_offered_only_where_nobody_is_said_to(funding: str, may_be_private: bool) -> None:
    tasks = f"A: {{kind: build, system: S, duration: 5d, lead: NT, cost: 1 tỷ{funding}}}"
    (finding,) = findings(plan(tasks, "agencies: {NT: {kind: vendor}}\nsystems: {S: {}}"), CODE)
    assert ("`funding: vốn doanh nghiệp`" in (finding.hint.en if finding.hint else "")) == may_be_private


CONTRACT = "K: {kind: contract, system: S, duration: 5d}"
FIXED = "start_no_earlier_than: 2022-06-01"


def test_a_contract_of_the_system_that_stands_in_the_plan_is_to_be_waited_for() -> None:
    text = plan(f"{CONTRACT}\n{WORK}, {FIXED}}}\nC: {{kind: integrate, system: S, after: B{COSTS}}}", HEAD)
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `K` to the `after` of `B` (")
    assert finding.hint.vi.startswith("thêm `K` vào `after` của `B` (")
    assert "tender" not in finding.hint.en


COSTS = ", duration: 5d, lead: SO, support: [NT], cost: 1 tỷ"


@pytest.mark.parametrize(
    "contract",
    [
        "K: {kind: contract, system: T, duration: 5d}",
        "K: {kind: contract, system: S, duration: 5d, after: B}",
        "K: {kind: contract, system: S, duration: 5d, support: [XX]}",
    ],
)
def test_a_contract_of_another_system_or_vendor_or_behind_the_work_is_not(contract: str) -> None:
    head = HEAD.replace("kind: vendor}", "kind: vendor}, XX: {kind: vendor}")
    (finding,) = findings(plan(f"{contract}\n{WORK}}}", head), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add a task of `kind: tender`, `system: S`")


def test_what_has_a_contract_and_what_has_none_are_two_findings() -> None:
    text = plan(f"{CONTRACT}\n{WORK}}}\nC: {{kind: build, system: T{COSTS}}}", HEAD)
    assert found(text, CODE) == ["B", "C"]


@pytest.mark.parametrize(
    ("lead", "funding", "expected"),
    [
        ("NT", "Ngân sách tỉnh", [Severity.WARNING]),
        ("NT", "Kinh phí của doanh nghiệp", []),
        ("SO", "Ngân sách tỉnh", []),
    ],
)
def test_work_that_says_no_kind_is_told_where_a_vendor_does_it_for_the_states_money(
    lead: str, funding: str, expected: list[Severity]
) -> None:
    head = "agencies: {SO: {kind: state}, NT: {kind: vendor}}\nsystems: {S: {}}"
    task = f"A: {{name: Thiết lập nền tảng, system: S, duration: 9d, lead: {lead}, cost: 1 tỷ, funding: {funding}}}"
    assert [finding.severity for finding in findings(plan(task, head), "DX426")] == expected
