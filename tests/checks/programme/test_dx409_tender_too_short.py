"""DX409: how long a tender must be, by the law of its day, its steps, its price and the way of selection."""

from __future__ import annotations

import pytest

from dxplan.checks.law.tender_roles import Role, role_told
from dxplan.model.kind import Kind
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, found_with_remedies, plan

CODE = "DX409"
HEAD = "systems: {S: {}, T: {}}"
BIG = "W: {kind: build, system: S, duration: 5d, after: D, cost: 40 tỷ}"


def tendered(*tasks: str, start: str = "2022-03-01", head: str = HEAD) -> str:
    return plan("\n".join(tasks), head, start)


@pytest.mark.parametrize(
    ("start", "enough", "law"),
    [
        ("2018-03-01", 20, "Bidding Law 43/2013/QH13"),
        ("2023-12-29", 20, "Bidding Law 43/2013/QH13"),
        ("2024-01-02", 18, "Decree 24/2024/NĐ-CP"),
        ("2026-11-02", 18, "Decree 214/2025/NĐ-CP"),
    ],
)
def test_the_law_of_the_day_it_starts_sets_the_least(start: str, enough: int, law: str) -> None:
    short = tendered(f"D: {{kind: tender, system: S, duration: {enough - 2}ed}}", BIG, start=start)
    (finding,) = findings(short, CODE)
    assert finding.severity is Severity.ERROR
    assert f"less than the {enough} that bidders must have" in finding.message.en
    hint = finding.hint.en if finding.hint else ""
    assert law in hint
    assert found(tendered(f"D: {{kind: tender, system: S, duration: {enough}ed}}", BIG, start=start), CODE) == []


@pytest.mark.parametrize(
    ("evaluation", "asked", "judging"),
    [
        ("", 28, "with the time to evaluate and award ("),
        ("E: {name: Chấm thầu, kind: tender, system: S, duration: 5ed, after: D}", 23, "with the time to evaluate"),
        ("E: {name: Chấm thầu, kind: bid_evaluation, system: S, duration: 5ed, after: D}", 23, "with the time to"),
        ("E: {name: Chấm thầu, kind: tender, system: S, duration: 20ed, after: D}", 20, "to evaluate and award on top"),
    ],
)
def test_the_days_that_it_asks_for_leave_time_to_evaluate(evaluation: str, asked: int, judging: str) -> None:
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 8ed}", evaluation, BIG), CODE)
    assert finding.hint is not None
    assert f"`duration: {asked}ed`" in finding.hint.en
    assert judging in finding.hint.en


def test_days_are_calendar_days_and_days_off_count() -> None:
    """14 working days from Tuesday 1 March 2022 end on Friday 18 March, the 18th day; 16 on the 22nd."""
    assert found(tendered("D: {kind: tender, system: S, duration: 14d}", BIG), CODE) == ["D"]
    assert found(tendered("D: {kind: tender, system: S, duration: 16d}", BIG), CODE) == []


def test_linked_steps_of_one_system_count_together() -> None:
    text = tendered(
        "D: {kind: tender, system: S, duration: 8d}", "E: {kind: tender, system: S, duration: 8d, after: D}", BIG
    )
    assert found(text, CODE) == []


def test_short_steps_are_one_finding() -> None:
    text = tendered(
        "D: {kind: tender, system: S, duration: 4d}",
        "M: {kind: milestone, after: D}",
        "E: {kind: tender, system: S, duration: 4d, after: M}",
        BIG,
    )
    (finding,) = findings(text, CODE)
    assert finding.message.en.startswith("with `D` and `E` the tender takes 10 calendar days")
    assert finding.hint is not None
    assert finding.hint.en.startswith("give `E` at least 22 calendar days: `duration: 22ed`; all of the tender then is")
    assert "not done before 2022-03-28" in finding.hint.en


def test_the_last_step_is_lengthened_that_is_no_milestone() -> None:
    text = tendered(
        "D: {kind: tender, system: S, duration: 4d}", "E: {kind: tender, system: S, after: D, duration: 0d}", BIG
    )
    assert found_with_remedies(text, CODE)[0] == []


def test_a_tender_half_a_year_later_is_another_one() -> None:
    text = tendered(
        "D: {kind: tender, system: S, duration: 30d}",
        BIG,
        "E: {kind: tender, system: S, duration: 4d, after: D FS+120d}",
    )
    assert found(text, CODE) == ["E"]


def test_time_for_bidders_may_be_a_lag_between_two_steps() -> None:
    text = tendered(
        "D: {kind: tender, system: S, duration: 2d}",
        "E: {kind: tender, system: S, duration: 4d, after: D FS+18ed}",
        BIG,
    )
    assert found(text, CODE) == []


def test_a_long_tender_of_another_system_is_no_excuse() -> None:
    text = tendered("D: {kind: tender, system: S, duration: 10d}", "E: {kind: tender, system: T, duration: 60d}", BIG)
    assert found(text, CODE) == ["D"]


def test_a_small_package_may_take_nine_days() -> None:
    small = "W: {kind: build, system: S, duration: 5d, after: D, cost: 4 tỷ}"
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 10ed}", small), CODE)
    assert finding.severity is Severity.NOTE
    assert "enough only because the package, some 4 billion đồng, is a small one; others need 20" in finding.message.en
    assert found(tendered("D: {name: Gói thầu quy mô nhỏ, kind: tender, system: S, duration: 10ed}", small), CODE) == []
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 7ed}", small), CODE)
    assert finding.severity is Severity.ERROR


def test_of_unknown_price_it_is_doubted_and_the_assumption_said() -> None:
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 12ed, cost: 0.2 tỷ}"), CODE)
    assert finding.severity is Severity.WARNING
    assert "assumed: up to 10 billion đồng" in (finding.hint.en if finding.hint else "")


def test_a_price_at_the_tender_itself_counts_if_it_can_be_no_cost_of_tendering() -> None:
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 12ed, cost: 12 tỷ}"), CODE)
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("name", "start", "days", "expected"),
    [
        ("Chỉ định thầu", "2024-03-04", 3, []),
        ("Chào hàng cạnh tranh", "2024-03-04", 5, []),
        ("Chào hàng cạnh tranh", "2024-03-04", 3, ["D"]),
        ("Chào hàng cạnh tranh", "2022-03-01", 3, []),
        ("Đấu thầu quốc tế", "2024-03-04", 25, ["D"]),
        ("Đấu thầu quốc tế", "2024-03-04", 35, []),
    ],
)
def test_the_way_of_selection_is_read_from_the_name(name: str, start: str, days: int, expected: list[str]) -> None:
    text = tendered(f"D: {{name: {name}, kind: tender, system: S, duration: {days}ed}}", BIG, start=start)
    assert found(text, CODE) == expected


@pytest.mark.parametrize(
    ("papers", "quoted", "days", "expected"),
    [
        ("Lập, phê duyệt hồ sơ yêu cầu chào hàng", "Phát hành hồ sơ yêu cầu, nhận báo giá", "2d", ["Q"]),
        ("Request for quotations, drawn up and approved", "Request issued, opening of quotations", "4d", ["Q"]),
        ("Quotation documents of the lot", "Competitive quotation: issue to opening", "5ed", ["Q"]),
        ("Lập, phê duyệt hồ sơ yêu cầu chào hàng", "Phát hành hồ sơ yêu cầu, nhận báo giá", "5d", []),
        ("Request for quotations, drawn up and approved", "Request issued, opening of quotations", "7d", []),
    ],
)
def test_suppliers_have_working_days_for_a_quotation_and_its_papers_give_none(
    papers: str, quoted: str, days: str, expected: list[str]
) -> None:
    text = tendered(
        f'P: {{name: "{papers}", kind: tender, system: S, duration: 10d}}',
        f'Q: {{name: "{quoted}", kind: tender, system: S, duration: {days}, after: P}}',
        start="2024-03-07",
    )
    assert found(text, CODE) == expected


def test_a_plan_may_set_its_own_least() -> None:
    head = f"{HEAD}\nchecks: {{thresholds: {{DX409: {{least: 30}}}}}}"
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 25ed}", head=head), CODE)
    assert "less than the 30 that this plan asks for" in finding.message.en
    assert found(tendered("D: {kind: tender, system: S, duration: 30ed}", head=head), CODE) == []


def test_the_opening_of_bids_as_a_milestone_has_no_length() -> None:
    assert found(tendered("D: {kind: tender, system: S, duration: 0d}"), CODE) == []


def test_steps_count_by_their_dates_whatever_the_order_of_the_file() -> None:
    text = tendered(
        "E: {kind: tender, system: S, duration: 4d, after: D}", "D: {kind: tender, system: S, duration: 4d}", BIG
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "D"
    assert "(2022-03-01 to 2022-03-10)" in finding.message.en


@pytest.mark.parametrize(("cost", "severity"), [("10 tỷ", Severity.NOTE), ("10,1 tỷ", Severity.ERROR)])
def test_a_package_of_ten_billion_is_small_still(cost: str, severity: Severity) -> None:
    """Ten calendar days under the law of 2013, the first and the last counted, are what a small one needs."""
    work = f"W: {{kind: build, system: S, duration: 5d, after: D, cost: '{cost}'}}"
    of_all = findings(tendered("D: {kind: tender, system: S, duration: 9ed}", work), CODE)
    assert [finding.severity for finding in of_all] == [severity]


def test_a_price_of_ten_billion_at_the_tender_itself_is_no_price_of_the_package() -> None:
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 12ed, cost: 10 tỷ}"), CODE)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("invitation", "evaluation", "expected"),
    [
        ("name: Mời thầu, duration: 7d", "name: Chấm thầu, duration: 20d", ["I"]),
        ("name: Phát hành hồ sơ mời thầu, duration: 7d", "name: Đánh giá hồ sơ dự thầu, duration: 20d", ["I"]),
        (
            "name: Mời thầu, duration: 7d",
            "name: Thẩm định và phê duyệt kết quả lựa chọn nhà thầu, duration: 20d",
            ["I"],
        ),
        ("name: Mời thầu qua mạng, duration: 7d", "name: Đánh giá E-HSDT, duration: 20d", ["I"]),
        ("name: Mời thầu, duration: 20d", "name: Chấm thầu, duration: 20d", []),
        ("name: Mời thầu, duration: 7d", "name: Tổ chức đấu thầu, duration: 20d", []),
    ],
)
def test_evaluation_is_no_time_in_which_bidders_prepare(invitation: str, evaluation: str, expected: list[str]) -> None:
    tasks = f"""
        I: {{kind: tender, system: S, {invitation}}}
        E: {{kind: tender, system: S, after: I, {evaluation}}}
        W: {{kind: build, system: S, duration: 60d, after: E, cost: 40 tỷ}}
    """
    assert found(plan(tasks, "systems: {S: {}}"), CODE) == expected


def test_nor_is_the_preparation_of_the_bidding_documents() -> None:
    tasks = """
        L: {name: "Lập kế hoạch lựa chọn nhà thầu, hồ sơ mời thầu", kind: tender, system: S, duration: 20d}
        I: {name: Phát hành hồ sơ mời thầu, kind: tender, system: S, duration: 7d, after: L}
        W: {kind: build, system: S, duration: 60d, after: I, cost: 40 tỷ}
    """
    assert found(plan(tasks, "systems: {S: {}}"), CODE) == ["I"]


def test_where_no_step_is_the_bidding_all_count() -> None:
    tasks = """
        L: {name: Lập hồ sơ mời thầu, kind: tender, system: S, duration: 20d}
        E: {name: Chấm thầu, kind: tender, system: S, duration: 7d, after: L}
    """
    assert found(plan(tasks, "systems: {S: {}}"), CODE) == []


@pytest.mark.parametrize(
    "papers", ["Lập, phê duyệt hồ sơ mời thầu 2 gói", "SOẠN HSMT CÁC GÓI", "Lap, PD HSMT cac goi 1, 2"]
)
def test_packages_with_common_documents_each_give_bidders_their_time(papers: str) -> None:
    text = tendered(
        f'P: {{name: "{papers}", kind: tender, system: [S, T], duration: 10d}}',
        "A: {name: Mời thầu gói 1, kind: tender, system: S, duration: 25d, after: P}",
        "B: {name: Mời thầu gói 2, kind: tender, system: T, duration: 5d, after: P}",
        "C: {name: Mời thầu gói 3, kind: tender, system: T, duration: 6d, after: P}",
    )
    assert found(text, CODE) == ["B", "C"]


def test_near_miss_two_halves_of_one_tender_go_on_to_the_same_evaluation() -> None:
    text = tendered(
        "P: {name: Lập HSMT, kind: tender, system: S, duration: 10d}",
        "A: {name: Đăng tải thông báo mời thầu, kind: tender, system: S, duration: 2d, after: P}",
        "B: {name: Nhận hồ sơ dự thầu, kind: tender, system: S, duration: 20d, after: P}",
        "C: {name: Chấm thầu, kind: bid_evaluation, system: S, duration: 20d, after: [A, B]}",
    )
    assert found(text, CODE) == []
    assert found(text.replace("P: {name: Lập HSMT, kind: tender", "P: {name: Lập HSMT, kind: plan"), CODE) == []


@pytest.mark.parametrize("kind", ["build", "infra", "data", "migrate", "integrate", "rollout", "training"])
def test_the_work_tells_the_price_and_training_does_not(kind: str) -> None:
    work = f"W: {{kind: {kind}, system: S, duration: 5d, after: D, cost: 4 tỷ}}"
    (finding,) = findings(tendered("D: {kind: tender, system: S, duration: 10ed}", work), CODE)
    assert finding.severity is (Severity.WARNING if kind == "training" else Severity.NOTE)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Lập, tổ chức thẩm định kế hoạch lựa chọn nhà thầu", Role.PREPARATION),
        ("Lập, tổ chức thẩm định HSMT", Role.PREPARATION),
        ("Lập HSMT, tổ chức mời thầu", Role.BIDDING),
        ("Lập HSMT và tổ chức đấu thầu", Role.BIDDING),
    ],
)
def test_who_has_papers_appraised_invites_nobody(name: str, role: Role) -> None:
    assert role_told(Kind.TENDER, name) is role


@pytest.mark.parametrize(("after", "expected"), [("H", ["M"]), ("V", [])])
def test_a_package_tendered_upon_the_contract_of_another_gives_that_one_no_time(
    after: str, expected: list[str]
) -> None:
    text = tendered(
        "M: {name: Gói 1 mời thầu rộng rãi, kind: tender, system: S, duration: 8ed}",
        "V: {name: Gói 1 đánh giá hồ sơ dự thầu, kind: bid_evaluation, system: S, duration: 15d, after: M}",
        "H: {name: Gói 1 ký hợp đồng, kind: contract, system: S, duration: 5d, after: V}",
        f"K: {{name: Gói 2 mời thầu rộng rãi, kind: tender, system: S, duration: 30d, after: {after}}}",
    )
    assert found(text, CODE) == expected
