"""DX420: what counts as terms of sharing, and from when they are asked for."""

from __future__ import annotations

from textwrap import dedent

import pytest

from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX420"
CONNECT = "C: {kind: integrate, duration: 20d, after: A}"


@pytest.mark.parametrize(
    "task",
    [
        "kind: policy, name: Quy định về chia sẻ dữ liệu",
        "kind: sharing",
        "kind: data, deliverable: Văn bản thống nhất chia sẻ dữ liệu",
        "kind: milestone, name: Ký thỏa thuận chia sẻ dữ liệu",
        "kind: plan, tags: [data-sharing-agreement]",
        "kind: approve, name: Data sharing rules",
    ],
)
def test_a_policy_or_an_agreement_on_sharing_will_do(task: str) -> None:
    assert found(plan(f"A: {{duration: 0d, {task}}}\n{CONNECT}"), CODE) == []


@pytest.mark.parametrize(
    "task",
    [
        "kind: build, name: Nền tảng chia sẻ dữ liệu",
        "kind: data, name: CSDL chia sẻ dùng chung",
        "kind: plan, name: Kế hoạch",
        "kind: policy",
    ],
)
def test_building_a_platform_for_sharing_settles_nothing(task: str) -> None:
    (finding,) = findings(plan(f"A: {{duration: 5d, {task}}}\n{CONNECT}"), CODE)
    assert finding.severity is Severity.WARNING
    assert "no agreement on data sharing" in finding.message.en


@pytest.mark.parametrize(
    ("start", "law"),
    [
        ("2020-05-22", None),
        ("2020-05-25", "Decree 47/2020/NĐ-CP, Art. 36 – 38"),
        ("2025-10-22", "Decree 278/2025/NĐ-CP; text not read"),
    ],
)
def test_only_since_there_is_a_law(start: str, law: str | None) -> None:
    hints = [f.hint.en for f in findings(plan("C: {kind: integrate, duration: 20d}", start=start), CODE) if f.hint]
    assert [f"({law})" in hint for hint in hints] == ([] if law is None else [True])


def test_terms_that_come_too_late_are_an_error_and_to_be_waited_for() -> None:
    text = """
        A: {duration: 5d}
        Q: {kind: policy, name: Quy chế chia sẻ, duration: 60d}
        C: {kind: integrate, system: S, duration: 20d, after: A}
    """
    (finding,) = findings(plan(text, "systems: {S: {}}"), CODE)
    assert finding.severity is Severity.ERROR
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `Q` to the `after` of `C` (")


def test_where_only_the_dates_fit_it_is_a_note() -> None:
    text = plan("A: {duration: 30d}\nQ: {kind: policy, name: Quy chế chia sẻ, duration: 10d}\n" + CONNECT)
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.NOTE


def test_a_policy_on_something_else_is_not_recommended() -> None:
    text = plan("A: {duration: 30d}\nQ: {kind: policy, name: Quy chế an toàn thông tin, duration: 10d}\n" + CONNECT)
    (finding,) = findings(text, CODE)
    assert "`Q`" not in (finding.hint.en if finding.hint else "")


def test_terms_that_wait_for_the_connection_are_turned_round() -> None:
    text = plan("A: {duration: 5d}\nQ: {kind: policy, name: Quy chế chia sẻ, duration: 5d, after: C}\n" + CONNECT)
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("turn them round: first `Q`, then `C` (")


def test_connections_of_a_phase_are_one_finding() -> None:
    text = plan("""
        Q: {kind: policy, name: Quy chế chia sẻ, duration: 60d}
        G: {tasks: {C: {kind: integrate, duration: 5d}, D: {kind: integrate, duration: 5d}, E: {duration: 5d}}}
    """)
    (finding,) = findings(text, CODE)
    assert finding.task == "C"
    assert finding.message.en.startswith(
        "2 tasks of `G` (`C` and `D`) connect data from 2022-03-01, before the agreement"
    )


def test_where_the_terms_wait_for_the_connection_other_terms_come_before_the_first_of_them() -> None:
    text = plan(
        """
        C: {name: Quy chế chia sẻ, kind: policy, duration: 5d, after: [A, B]}
        A: {kind: integrate, system: S, duration: 50d, start_no_earlier_than: 2022-03-02}
        B: {kind: integrate, system: S, duration: 5d}
        """,
        "systems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    (remedy,) = remedies_in(finding.hint)
    assert isinstance(remedy, AddTask)
    assert remedy.before == ("B", "A")
    assert "since `C` itself waits for `B` and `A`" in (finding.hint.en if finding.hint else "")


RULES = "R: {kind: policy, name: Quy chế chia sẻ dữ liệu của tỉnh, duration: 5d}\n"
OWN = "Q: {kind: policy, name: Ký thỏa thuận chia sẻ dữ liệu, system: S, duration: 5d"


@pytest.mark.parametrize("after", ["C", "M"])
def test_general_rules_do_not_excuse_the_systems_own_agreement_that_comes_too_late(after: str) -> None:
    text = plan(
        f"{RULES}C: {{kind: integrate, system: S, duration: 20d, after: R}}\n"
        f"M: {{duration: 60d, after: R}}\n{OWN}, after: {after}}}",
        "systems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    assert (finding.task, finding.severity) == ("C", Severity.ERROR)
    assert "before the agreement on data sharing is done (`Q`" in finding.message.en
    assert finding.hint is not None
    assert finding.hint.en.startswith(
        "turn them round: first `Q`, then `C` (" if after == "C" else "add `Q` to the `after` of `C` instead of `R` ("
    )


def test_an_agreement_for_a_later_connection_leaves_an_earlier_one_to_the_general_rules() -> None:
    text = plan(
        f"{RULES}C: {{kind: integrate, system: S, duration: 20d, after: R}}\n"
        f"M: {{duration: 60d, after: C}}\n{OWN}, after: M}}\nD: {{kind: integrate, system: S, duration: 5d, after: Q}}",
        "systems: {S: {}}",
    )
    assert found(text, CODE) == []


def test_where_the_agreement_waits_for_one_of_several_connections_it_comes_before_all_of_them() -> None:
    text = plan(
        f"{RULES}C: {{kind: integrate, system: S, duration: 20d, after: R}}\n"
        f"D: {{kind: integrate, system: S, duration: 5d, after: R}}\n{OWN}, after: C}}",
        "systems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.vi.startswith("đổi thứ tự: `Q` trước, rồi `C` và `D` (")


SIGNED_LATER = """
Q: {kind: sharing, name: Ban hành quy chế chia sẻ dữ liệu, system: S, duration: 5d}
C: {kind: integrate, system: S, duration: 20d, after: Q}
W: {duration: 5d, after: C}
B: {kind: sharing, name: Ký biên bản thống nhất chia sẻ dữ liệu, system: S, duration: 5d, after: AFTER}
"""


@pytest.mark.parametrize(("after", "more", "is_told"), [("C", "", True), ("W", "", False), ("C", "D", False)])
def test_terms_signed_right_upon_the_last_connection_were_for_it(after: str, more: str, is_told: bool) -> None:
    """Rules that were there before do not make it a fault for sure: a note."""
    later = f"{more}: {{kind: integrate, system: S, duration: 20d, after: B}}\n" if more else ""
    told = findings(plan(SIGNED_LATER.replace("AFTER", after) + later, "systems: {S: {}}"), CODE)
    assert [(each.task, each.severity) for each in told] == ([("C", Severity.NOTE)] if is_told else [])


PARTS = """
    H: {{kind: contract, system: {bought}, duration: 5d, lead: SO}}
    B: {{kind: build, system: S, duration: 5d, after: H, lead: {first}}}
    D: {{kind: build, system: T, duration: 5d, after: H, lead: V}}
    C: {{kind: integrate, name: {name}, system: {connected}, duration: 5d, after: [B, D], lead: V}}
"""
PEOPLE = """
    agencies: {SO: {kind: state}, V: {kind: vendor}, W: {kind: vendor}}
    systems: {S: {}, T: {needs: [S]}}
"""


@pytest.mark.parametrize(
    ("bought", "first", "connected", "name", "expected"),
    [
        ("[S, T]", "W", "T", "Kết nối hai phần mềm", []),
        ("[S, T]", "W", "T", "Kết nối hai phần mềm trên môi trường thử", []),
        ("[S, T]", "W", "T", "Kết nối với CSDL quốc gia", ["C"]),
        ("S", "V", "[S, T]", "Liên kết hai hệ thống với nhau", []),
        ("S", "W", "[S, T]", "Liên kết hai hệ thống với nhau", ["C"]),
        ("S", "W", "T", "Kết nối hai phần mềm", ["C"]),
    ],
)
def test_parts_that_one_body_buys_or_one_contractor_builds_share_nobody_elses_data(
    bought: str, first: str, connected: str, name: str, expected: list[str]
) -> None:
    tasks = PARTS.format(bought=bought, first=first, connected=connected, name=name)
    assert found(plan(tasks, PEOPLE), CODE) == expected


def test_a_plan_that_agrees_on_sharing_does_so_before_it_connects() -> None:
    tasks = PARTS.format(bought="[S, T]", first="W", connected="T", name="Kết nối hai phần mềm")
    later = "\nA: {kind: sharing, system: T, duration: 5d, after: C, lead: SO}"
    assert found(plan(dedent(tasks) + later, PEOPLE), CODE) == ["C"]


@pytest.mark.parametrize(
    "task",
    [
        "tags: [sharing], name: 'City regulation on school data: owner, consent of parents'",
        "name: 'City regulation on school data: owner, sharing, consent of parents'",
        "tags: [chia sẻ], name: Quy chế dữ liệu trường học",
        "name: 'Quy chế dữ liệu trường học: chủ quản, chia sẻ, đồng ý của cha mẹ'",
    ],
)
def test_a_regulation_with_sharing_among_its_matters_will_do(task: str) -> None:
    assert found(plan(f"A: {{duration: 10d, kind: regulation, {task}}}\n{CONNECT}"), CODE) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Chuẩn bị dịch vụ, nối cảm biến giám sát vào mạng đặc khu", []),
        ("Kết nối camera giao thông về trung tâm", []),
        ("Đấu nối thiết bị vào mạng diện rộng", []),
        ("Connect the sensors to the network", []),
        ("Connect 40 cameras to the control room", []),
        ("Kết nối dữ liệu camera của công an", ["C"]),
        ("Kết nối cảm biến và CSDL quan trắc của Bộ", ["C"]),
        ("Kết nối mạng và cơ sở dữ liệu dân cư", ["C"]),
        ("Connect the cameras and the database of the police", ["C"]),
        ("Kết nối hai phần mềm", ["C"]),
    ],
)
def test_devices_and_networks_bring_no_data_of_others(name: str, expected: list[str]) -> None:
    text = plan(f'C: {{kind: integrate, name: "{name}", system: S, duration: 20d}}', "systems: {S: {}}")
    assert found(text, CODE) == expected


def test_of_devices_too_the_plans_own_agreement_comes_first() -> None:
    tasks = """
        C: {kind: integrate, name: Kết nối camera về trung tâm, system: S, duration: 20d}
        A: {kind: sharing, system: S, duration: 5d, after: C}
    """
    assert found(plan(tasks, "systems: {S: {}}"), CODE) == ["C"]
