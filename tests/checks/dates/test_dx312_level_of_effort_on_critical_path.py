"""DX312: communication and operation that other work waits for."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX312"


def beside(comms: int, kind: str = "comms", link: str = "C", tail: int = 5) -> str:
    return plan(f"""
        A: {{duration: 20d}}
        B: {{duration: 40d, after: A}}
        C: {{kind: {kind}, duration: {comms}d, after: A}}
        Z: {{duration: {tail}d, after: [B, {link}]}}
    """)


@pytest.mark.parametrize("kind", ["comms", "ops"])
def test_a_level_of_effort_that_drives_the_end_is_found_at_the_link(kind: str) -> None:
    (finding,) = findings(beside(60, kind), CODE)
    assert finding.task == "C"
    assert (finding.span.line, finding.span.length) == (8, 1)
    assert "drop `C` from the `after` of `Z`" in (finding.hint.en if finding.hint else "")


def test_near_miss_with_float_it_drives_nothing() -> None:
    assert found(beside(30), CODE) == []


def test_near_miss_real_work_may_be_critical() -> None:
    assert found(beside(60, "training"), CODE) == []


def test_near_miss_it_may_be_the_last_to_end() -> None:
    text = plan("A: {duration: 20d}\nB: {kind: ops, duration: 100d, after: A}\nZ: {duration: 5d, after: A}")
    assert found(text, CODE) == []


def test_near_miss_waiting_for_it_to_begin_is_not_waiting_for_it_to_end() -> None:
    assert found(beside(60, link="C SS+45d", tail=40), CODE) == []


def test_near_miss_the_contract_of_a_hired_service_ends_when_it_says() -> None:
    tasks = "A: {duration: 20d}\nB: {kind: ops, system: S, duration: 100d, after: A}\nZ: {duration: 5d, after: B}"
    assert found(plan(tasks, "systems: {S: {route: hire}}"), CODE) == []
    assert found(plan(tasks, "systems: {S: {route: project}}"), CODE) == ["B"]


@pytest.mark.parametrize(("kind", "said"), [("ops", "operations"), ("comms", "communication")])
def test_it_is_said_what_goes_on(kind: str, said: str) -> None:
    (finding,) = findings(plan(f"A: {{kind: {kind}, duration: 20d}}\nB: {{duration: 20d, after: A}}"), CODE)
    assert finding.message.en.startswith(f"`A` ({said}, done on 2022-03-28)")


@pytest.mark.parametrize(
    "following",
    [
        "kind: measure",
        "kind: evaluate",
        "kind: golive, name: Tắt hệ thống cũ",
        "name: Thanh lý máy chủ cũ",
    ],
)
def test_near_miss_an_operation_with_an_end_of_its_own(following: str) -> None:
    tasks = (
        f"A: {{duration: 20d}}\nB: {{kind: ops, duration: 100d, after: A}}\nZ: {{{following}, duration: 5d, after: B}}"
    )
    assert found(plan(tasks), CODE) == []


def test_near_miss_the_old_system_runs_beside_the_new_one_for_a_time() -> None:
    tasks = "A: {duration: 20d}\nB: {name: Vận hành song song, kind: ops, duration: 60d, after: A}\n"
    tasks += "Z: {duration: 5d, after: B}"
    assert found(plan(tasks), CODE) == []
    assert found(plan(tasks.replace(" song song", "")), CODE) == ["B"]


def test_what_waits_for_nothing_else_waits_for_what_the_level_of_effort_waited_for() -> None:
    text = plan("A: {duration: 20d}\nB: {kind: comms, duration: 100d, after: A}\nZ: {duration: 5d, after: B}")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("drop `B` from the `after` of `Z` and add `A` to the `after` of `Z`; ")


@pytest.mark.parametrize(
    "name",
    ["Bảo hành", "Bảo hành 12 tháng", "Thanh lý hợp đồng", "Vận hành 6 tháng", "Quyết toán dự án", "Thuê dịch vụ"],
)
def test_near_miss_what_ends_by_a_contract_or_after_so_many_months(name: str) -> None:
    tasks = (
        f"A: {{duration: 20d}}\nB: {{name: {name}, kind: ops, duration: 60d, after: A}}\nZ: {{duration: 5d, after: B}}"
    )
    assert found(plan(tasks), CODE) == []
    assert found(plan(tasks.replace(name, "Vận hành hệ thống")), CODE) == ["B"]


@pytest.mark.parametrize(
    ("name", "days", "is_told"),
    [
        ("Khai trương và thông tin đến người dân", 15, False),
        ("Họp báo", 15, False),
        ("Phát tờ rơi", 5, False),
        ("Truyền thông trên báo, đài", 15, True),
        ("Phát tờ rơi", 6, True),
    ],
)
def test_near_miss_an_announcement_or_a_few_days_of_communication_are_acts(name: str, days: int, is_told: bool) -> None:
    text = plan(f"A: {{name: '{name}', kind: comms, duration: {days}d}}\nB: {{kind: ops, duration: 20d, after: A}}")
    assert found(text, CODE) == (["A"] if is_told else [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ngừng PM quan trắc cũ", []), ("Ngung phan mem quan trac cu", []), ("Vận hành PM quan trắc mới", ["C"])],
)
def test_the_end_of_an_old_system_is_no_level_of_effort_however_it_is_written(name: str, expected: list[str]) -> None:
    assert found(beside(60, f"ops, name: {name}"), CODE) == expected


def test_a_service_that_is_used_for_its_year_ends_with_it() -> None:
    assert found(beside(60, "ops, name: Sử dụng dịch vụ năm 2022"), CODE) == []
    assert found(beside(60, "ops, name: Hỗ trợ người dùng"), CODE) == ["C"]


def test_near_miss_who_is_asked_about_a_use_has_to_have_used_it() -> None:
    assert found(beside(60, "ops").replace("Z: {", "Z: {kind: survey, name: Hỏi người học, "), CODE) == []
    assert found(beside(60, "ops").replace("Z: {", "Z: {kind: build, name: Làm tiếp, "), CODE) == ["C"]


AGREED = "systems: {S: {route: %s}}\nagencies: {U: {name: UBND tỉnh}, V: {name: Viettel, kind: vendor}}\n"
AGREEMENT = "agreement: {name: Thỏa thuận, parties: [U, V]%s}"


@pytest.mark.parametrize(
    ("route", "ends", "told"),
    [
        ("company_funded", ", signed: 2022-02-01, ends: 2023-12-31", []),
        ("company_funded", "", ["B"]),
        ("project", ", signed: 2022-02-01, ends: 2023-12-31", ["B"]),
    ],
)
def test_what_a_company_operates_goes_on_for_as_long_as_its_agreement(route: str, ends: str, told: list[str]) -> None:
    tasks = "A: {duration: 20d}\nB: {kind: ops, system: S, duration: 100d, after: A}\nZ: {duration: 5d, after: B}"
    assert found(plan(tasks, AGREED % route + AGREEMENT % ends), CODE) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Tổng kết và đề xuất sau khi thỏa thuận hết hạn", []),
        ("Final review of the agreement", []),
        ("Tổng kết", ["B"]),
        ("Final review", ["B"]),
    ],
)
def test_what_sums_up_an_agreement_waits_until_it_is_over(name: str, told: list[str]) -> None:
    tasks = f"""
    A: {{duration: 20d}}
    B: {{kind: ops, duration: 100d, after: A}}
    Z: {{name: "{name}", duration: 5d, after: B}}
    """
    assert found(plan(tasks), CODE) == told
