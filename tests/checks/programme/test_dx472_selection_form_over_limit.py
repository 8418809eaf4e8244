"""DX472: a form of selection that the price does not allow."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX472"
HEAD = "systems: {S: {}}"


def of(name: str, cost: str, start: str = "2022-03-01", more: str = "", work: str = "") -> str:
    return plan(
        f"""
        D: {{name: "{name}", kind: tender, system: S, duration: 15d}}
        K: {{kind: contract, system: S, duration: 5d, after: D, cost: {cost}{more}}}
        W: {{kind: build, system: S, duration: 60d, after: K{work}}}
        """,
        HEAD,
        start,
    )


@pytest.mark.parametrize(
    ("name", "cost", "start"),
    [
        ("Chỉ định thầu rút gọn", "1200 triệu", "2022-03-01"),
        ("Chỉ định thầu gói tư vấn", "600 triệu", "2022-03-01"),
        ("Chỉ định thầu", "12 tỷ", "2024-03-01"),
        ("Chỉ định thầu", "3 tỷ", "2025-09-01"),
        ("Chỉ định thầu gói tư vấn giám sát", "900 triệu", "2025-09-01"),
        ("Chỉ định thầu", "6 tỷ", "2026-10-01"),
        ("Chào hàng cạnh tranh", "6 tỷ", "2022-03-01"),
        ("Chào hàng cạnh tranh", "12 tỷ", "2025-09-01"),
        ("Direct appointment", "12 tỷ", "2022-03-01"),
        ("Competitive quotation", "12 tỷ", "2022-03-01"),
    ],
)
def test_a_price_above_what_the_form_allows_is_found(name: str, cost: str, start: str) -> None:
    assert found(of(name, cost, start), CODE) == ["D"]


@pytest.mark.parametrize(
    ("name", "cost", "start"),
    [
        ("Chỉ định thầu rút gọn", "1 tỷ", "2022-03-01"),
        ("Chỉ định thầu gói tư vấn", "500 triệu", "2022-03-01"),
        ("Chỉ định thầu", "2 tỷ", "2025-09-01"),
        ("Chỉ định thầu", "2 tỷ", "2025-03-03"),
        ("Chỉ định thầu", "4500 triệu", "2026-10-01"),
        ("Chào hàng cạnh tranh", "5 tỷ", "2022-03-01"),
        ("Chào hàng cạnh tranh", "9 tỷ", "2025-09-01"),
        ("Đấu thầu rộng rãi", "90 tỷ", "2022-03-01"),
        ("Chỉ định thầu gói cấp bách phòng chống dịch", "90 tỷ", "2022-03-01"),
        ("Chỉ định thầu vì bí mật nhà nước", "90 tỷ", "2022-03-01"),
        ("Không chỉ định thầu, đấu thầu rộng rãi", "90 tỷ", "2022-03-01"),
    ],
)
def test_a_price_within_it_or_another_ground_is_not(name: str, cost: str, start: str) -> None:
    assert found(of(name, cost, start), CODE) == []


def test_what_a_company_pays_itself_is_its_own_affair() -> None:
    assert found(of("Chỉ định thầu", "12 tỷ", more=", funding: vốn doanh nghiệp"), CODE) == []


def test_a_contract_that_says_so_and_the_price_of_the_tender_itself_count() -> None:
    contract = (
        "K: {name: Ký hợp đồng, note: hình thức chỉ định thầu, kind: contract, system: S, duration: 5d, cost: 8 tỷ}"
    )
    assert found(plan(contract, HEAD), CODE) == ["K"]
    assert found(plan("D: {name: Chỉ định thầu, kind: tender, duration: 5d, cost: 8 tỷ}"), CODE) == ["D"]
    assert found(plan("D: {name: Chỉ định thầu, kind: tender, duration: 5d}"), CODE) == []


def test_the_work_tells_the_price_where_nothing_else_does() -> None:
    tasks = """
        D: {name: Chỉ định thầu, kind: tender, system: S, duration: 15d}
        W: {kind: build, system: S, duration: 60d, after: D, cost: 8 tỷ}
    """
    assert found(plan(tasks, HEAD), CODE) == ["D"]
    others = f"{tasks}\n        E: {{name: Đấu thầu, kind: tender, system: S, duration: 40d}}"
    assert found(plan(others, HEAD), CODE) == []


@pytest.mark.parametrize(
    "task",
    [
        "name: 'Lập kế hoạch lựa chọn nhà thầu (gói chính 35 tỷ, chỉ định thầu rút gọn)', kind: plan",
        "name: 'Phê duyệt KHLCNT: chỉ định thầu gói phần mềm 3,5 tỷ đồng', kind: approve",
        "name: 'Chỉ định thầu gói thầu số 2 giá 1200 triệu', kind: tender",
        "name: 'Chào hàng cạnh tranh gói thiết bị (8 tỉ đồng)', kind: tender",
        "name: 'Chỉ định thầu tư vấn giám sát, 750 triệu đồng', kind: contract",
        "name: 'Direct appointment for the main package (35 billion)', kind: tender",
        "name: Chỉ định thầu, deliverable: Gói thầu 12 tỷ, kind: tender",
        "name: Chỉ định thầu rút gọn gói 2 tỷ 500 triệu, kind: tender",
    ],
)
def test_the_words_tell_the_price_where_no_cost_does(task: str) -> None:
    assert found(plan(f"P: {{{task}, system: S, duration: 8d}}", HEAD), CODE) == ["P"]


@pytest.mark.parametrize(
    "task",
    [
        "name: 'Lập kế hoạch lựa chọn nhà thầu (gói chính 35 tỷ, đấu thầu rộng rãi)', kind: plan",
        "name: 'Chỉ định thầu tư vấn giám sát (480 triệu)', kind: contract",
        "name: 'Chỉ định thầu tư vấn của dự án 35 tỷ', kind: contract",
        "name: 'Chỉ định thầu tư vấn, tổng mức đầu tư dự án là 35 tỷ', kind: contract",
        "name: 'Gói chính 35 tỷ mua qua mạng; gói tư vấn 300 triệu chỉ định thầu', kind: plan",
        "name: 'Chỉ định thầu gói không quá 1 tỷ đồng', kind: tender",
        "name: 'Chỉ định thầu gói 35 tỷ theo trường hợp cấp bách', kind: tender",
        "name: 'Chỉ định thầu gói 35 tỷ', kind: tender, cost: 900 triệu",
        "name: 'Chỉ định thầu gói 35 tỷ', kind: tender, funding: vốn doanh nghiệp",
        "name: 'Chỉ định thầu gói số 35', kind: tender",
    ],
)
def test_near_miss_the_words_tell_another_price_or_one_within_the_limit(task: str) -> None:
    assert found(plan(f"P: {{{task}, system: S, duration: 8d}}", HEAD), CODE) == []


def test_direct_purchase_asks_for_a_contract_of_the_last_year() -> None:
    purchase = "D: {name: Mua sắm trực tiếp máy chủ, kind: tender, system: S, duration: 15d, cost: 18 tỷ, after: K}"
    contract = "K: {kind: contract, system: S, duration: 5d}"
    assert found(plan(f"{contract}\n{purchase}", HEAD), CODE) == []
    assert found(plan(purchase.replace(", after: K", ""), HEAD), CODE) == ["D"]


def test_a_selection_plan_that_names_the_form_is_enough() -> None:
    tasks = """
        P: {name: "Phê duyệt kế hoạch, hình thức chỉ định thầu", kind: approve, system: S, duration: 5d}
        D: {name: Lựa chọn nhà thầu, kind: tender, system: S, duration: 15d, after: P}
        K: {kind: contract, system: S, duration: 5d, after: D, cost: 8 tỷ}
    """
    assert found(plan(tasks, HEAD), CODE) == ["P"]
    both = tasks.replace("name: Lựa chọn nhà thầu", "name: Chỉ định thầu")
    assert found(plan(both, HEAD), CODE) == ["D"]
    several = f"{tasks}\n        L: {{kind: contract, system: S, duration: 5d, after: D, cost: 0.5 tỷ}}"
    assert found(plan(several, HEAD), CODE) == []
    assert found(plan(several.replace("0.5 tỷ", "6 tỷ"), HEAD), CODE) == ["P"]


@pytest.mark.parametrize("service", ["thuê dịch vụ", "dịch vụ công nghệ thông tin", "dịch vụ giao dịch"])
def test_a_service_is_no_epidemic(service: str) -> None:
    """Dịch is an epidemic, dịch vụ a service."""
    task = 'D: {{name: "Chỉ định thầu gói {about}", kind: tender, system: S, duration: 15d, cost: 9 tỷ}}'
    assert found(plan(task.format(about=service), HEAD), CODE) == ["D"]
    assert found(plan(task.format(about="phục vụ phòng, chống dịch"), HEAD), CODE) == []


PACKAGES = """
    P: {{name: "{name}", kind: {kind}, system: [S, T], duration: 8d}}
    D: {{name: Mời thầu gói 1, kind: tender, system: S, duration: 15d, after: P}}
    K: {{kind: contract, system: S, duration: 5d, after: D}}
    W: {{kind: build, system: S, duration: 60d, after: K, cost: {first}}}
    E: {{name: Mời thầu gói 2, kind: tender, system: T, duration: 15d, after: P}}
    L: {{kind: contract, system: T, duration: 5d, after: E}}
    V: {{kind: infra, system: T, duration: 60d, after: L, cost: {second}}}
    X: {{kind: data, system: T, duration: 60d, after: L, cost: 3 tỷ}}
"""


@pytest.mark.parametrize("name", ["KHLCNT: 2 gói, chào hàng cạnh tranh", "Trình KHLCNT (CHCT qua mạng)"])
@pytest.mark.parametrize("kind", ["selection_plan", "approve", "plan"])
def test_a_plan_of_several_packages_names_one_form_for_each(name: str, kind: str) -> None:
    tasks = PACKAGES.format(name=name, kind=kind, first="9 tỷ", second="4 tỷ")
    assert found(plan(tasks, "systems: {S: {}, T: {}}"), CODE) == ["P"]


@pytest.mark.parametrize(("name", "first"), [("chào hàng cạnh tranh", "4 tỷ"), ("đấu thầu rộng rãi", "9 tỷ")])
def test_near_miss_one_of_the_packages_is_within_the_limit(name: str, first: str) -> None:
    tasks = PACKAGES.format(name=f"Lập KHLCNT: {name}", kind="selection_plan", first=first, second="4 tỷ")
    assert found(plan(tasks, "systems: {S: {}, T: {}}"), CODE) == []


@pytest.mark.parametrize(("form", "expected"), [("chỉ định thầu rút gọn", ["P"]), ("đấu thầu rộng rãi", [])])
def test_a_selection_plan_that_says_no_kind_settles_the_form_too(form: str, expected: list[str]) -> None:
    tasks = f'P: {{name: "Trình duyệt KHLCNT ({form}, giá gói 25,9 tỷ)", system: S, duration: 10d}}'
    assert found(plan(tasks, HEAD), CODE) == expected


HIRE = """\
agencies: {SO: {name: Sở}, DN: {name: Công ty, kind: vendor}, TV: {name: Công ty tư vấn, kind: vendor}}
systems: {S: {route: hire}}
"""


def hired(form: str, tender: str, contract: str = "", rent: str = "cost: 3.4 tỷ", who: str = "DN") -> str:
    return plan(
        f"""
        D: {{name: "{form}", kind: tender, system: S, duration: 15d, lead: SO{tender}}}
        K: {{name: Ký hợp đồng, kind: contract, system: S, duration: 5d, after: D, lead: SO, support: [DN]{contract}}}
        V: {{name: Thuê dịch vụ, kind: ops, system: S, duration: 12mo, after: K, lead: {who}, {rent}}}
        """,
        HIRE,
        "2022-03-01",
    )


@pytest.mark.parametrize("tender", [", cost: 100 triệu", ""])
def test_what_holding_the_tender_costs_is_not_the_price_of_the_package(tender: str) -> None:
    assert found(hired("Chỉ định thầu công ty", tender), CODE) == ["D"]
    assert found(hired("Chỉ định thầu công ty", tender, rent="cost: 900 triệu"), CODE) == []
    assert found(hired("Chỉ định thầu tư vấn giám sát", ", cost: 100 triệu"), CODE) == []
    assert found(hired("Chỉ định thầu (100 triệu)", ", cost: 100 triệu"), CODE) == []
    assert found(hired("Chỉ định thầu", ", cost: 100 triệu", who="TV"), CODE) == []


def test_a_contract_by_appointment_is_priced_by_its_contractors_work() -> None:
    text = hired("Gửi yêu cầu", "").replace("name: Ký hợp đồng", "name: Ký hợp đồng chỉ định thầu")
    assert found(text, CODE) == ["K"]
    assert found(text.replace("lead: DN, cost: 3.4", "lead: TV, cost: 3.4"), CODE) == []


@pytest.mark.parametrize(
    ("form", "start", "expected"),
    [
        ("Chỉ định thầu rút gọn mua máy tính bảng", "2024-03-04", ["D"]),
        ("Shortened direct appointment for scanners", "2025-09-01", ["D"]),
        ("Chào hàng cạnh tranh mua máy tính bảng", "2024-03-04", []),
        ("Shortened direct appointment for scanners", "2026-10-01", []),
    ],
)
def test_goods_are_paid_at_their_acceptance(form: str, start: str, expected: list[str]) -> None:
    """The price is that of what the contract's supplier delivers, whichever limit holds on the day."""
    text = plan(
        f"""
        D: {{name: "{form}", kind: tender, system: S, duration: 15d}}
        K: {{name: Mua máy, kind: contract, system: S, duration: 5d, after: D, support: [DN]}}
        N: {{name: "Giao, nhận máy", kind: accept, system: S, duration: 25d, after: K, support: [DN], cost: 4.6 tỷ}}
        """,
        "agencies: {DN: {name: Công ty, kind: vendor}}\nsystems: {S: {}}",
        start,
    )
    assert found(text, CODE) == expected


TWO_PACKAGES = """
    A: {{name: Gói 1 đấu thầu rộng rãi, kind: tender, system: S, duration: 40d}}
    H: {{kind: contract, system: S, duration: 5d, after: A, support: [X]}}
    W: {{kind: infra, system: S, duration: 40d, after: H, lead: X, cost: 30 tỷ}}
    D: {{name: "{name}", kind: tender, system: S, duration: 10d}}
    K: {{name: Ký hợp đồng gói 2, kind: contract, system: S, duration: 5d, after: D, support: [Y]}}
    B: {{kind: build, system: S, duration: 40d, after: [K, H], lead: Y, cost: {cost}}}
"""


@pytest.mark.parametrize(
    ("name", "cost", "expected"),
    [
        ("Gói 2: chỉ định thầu rút gọn phần mềm", "24 tỷ", ["D"]),
        ("Gói 2: chỉ định thầu rút gọn phần mềm", "0.9 tỷ", []),
        ("Gói 2: đấu thầu rộng rãi phần mềm", "24 tỷ", []),
    ],
)
def test_of_several_packages_who_signs_the_contract_tells_the_price(name: str, cost: str, expected: list[str]) -> None:
    head = "systems: {S: {route: project}}\nagencies: {X: {kind: vendor}, Y: {kind: vendor}}"
    assert found(plan(TWO_PACKAGES.format(name=name, cost=cost), head), CODE) == expected


def test_who_only_supervises_is_chosen_for_no_package() -> None:
    tasks = """
        A: {name: Selection of the supervision consultant, kind: tender, system: S, duration: 20d}
        D: {name: Shortened request for quotations, kind: tender, system: S, duration: 10d}
        K: {kind: contract, system: S, duration: 5d, after: D}
        B: {kind: build, system: S, duration: 40d, after: K, cost: 24 tỷ}
    """
    assert found(plan(tasks, "systems: {S: {route: project}}"), CODE) == ["D"]


def test_who_draws_up_the_study_is_paid_for_that_and_not_for_the_works() -> None:
    tasks = """
        A: {name: "Chỉ định thầu, ký hợp đồng tư vấn (giá 420 triệu đồng)", kind: tender, system: S, duration: 9d}
        P: {kind: invest_prep, system: S, duration: 60d, after: A}
        T: {name: Đấu thầu rộng rãi, kind: tender, system: S, duration: 40d, after: P}
        K: {kind: contract, system: S, duration: 5d, after: T, cost: 8.8 tỷ}
    """
    assert found(plan(tasks, "systems: {S: {route: project}}"), CODE) == []


@pytest.mark.parametrize(("cost", "expected"), [("9.05 tỷ", ["M"]), ("4.05 tỷ", [])])
def test_goods_of_a_contract_without_a_name_are_paid_where_they_are_accepted(cost: str, expected: list[str]) -> None:
    tasks = f"""
        A: {{name: Gói 1 chào hàng cạnh tranh, kind: tender, system: S, duration: 20d}}
        H: {{kind: contract, system: S, duration: 5d, after: A}}
        G: {{kind: accept, system: S, duration: 9d, after: H, cost: 2 tỷ}}
        M: {{name: Mời chào hàng cạnh tranh gói 2, kind: tender, system: S, duration: 20d, after: G}}
        K: {{kind: contract, system: S, duration: 5d, after: M}}
        N: {{kind: accept, system: S, duration: 9d, after: K, cost: {cost}}}
    """
    assert found(plan(tasks, "systems: {S: {route: project}}"), CODE) == expected
