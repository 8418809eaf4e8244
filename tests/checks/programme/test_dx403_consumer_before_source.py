"""DX403: when a source is ready, and which tasks of the consumer need it."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX403"
HEAD = "systems: {KHO: {}, IOC: {needs: [KHO]}}"


def test_the_acceptance_makes_a_source_ready_and_not_its_building() -> None:
    text = plan(
        """
        B: {kind: build, system: KHO, duration: 5d}
        A: {kind: accept, system: KHO, duration: 5d, after: B}
        I: {kind: integrate, system: IOC, duration: 5d, after: B}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.ERROR
    assert "(`A` is done on 2022-03-14)" in finding.message.en


@pytest.mark.parametrize("kind", ["trial", "build", "data", "infra", "integrate"])
def test_without_an_acceptance_the_trial_or_what_builds_it_does(kind: str) -> None:
    tasks = f"""
        B: {{kind: {kind}, system: KHO, duration: 5d}}
        I: {{kind: integrate, system: IOC, duration: 5d, after: B}}
    """
    assert found(plan(tasks, HEAD), CODE) == []
    assert found(plan(tasks.replace(", after: B", ""), HEAD), CODE) == ["I"]


def test_a_source_that_the_plan_does_not_build_exists_already() -> None:
    text = plan(
        """
        S: {kind: survey, system: KHO, duration: 50d}
        I: {kind: pilot, system: IOC, duration: 5d}
        """,
        HEAD,
    )
    assert found(text, CODE) == []


def test_building_the_consumer_may_begin_before_its_source_is_ready() -> None:
    text = plan(
        """
        B: {kind: build, system: KHO, duration: 50d}
        C: {kind: build, system: IOC, duration: 5d}
        I: {kind: trial, system: IOC, duration: 5d, after: [B, C]}
        """,
        HEAD,
    )
    assert found(text, CODE) == []


def test_where_only_the_dates_fit_it_is_a_warning() -> None:
    text = plan(
        """
        B: {kind: build, system: KHO, duration: 5d}
        I: {kind: trial, system: IOC, duration: 5d, start_no_earlier_than: 2022-06-01}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.WARNING
    assert "only the dates happen to fit" in finding.message.en


def test_of_a_source_in_batches_the_one_waited_for_is_enough() -> None:
    """Batch 2 comes later; the integration waits for batch 1 and needs no more. Without the link it would."""
    text = plan(
        """
        B1: {kind: data, system: KHO, duration: 5d}
        B2: {kind: data, system: KHO, duration: 50d, after: B1}
        I: {kind: integrate, system: IOC, duration: 5d, after: B1}
        """,
        HEAD,
    )
    assert found(text, CODE) == []
    assert found(text.replace("duration: 5d, after: B1", "duration: 5d, start_no_earlier_than: 2022-03-08"), CODE) == [
        "I"
    ]


def test_each_pair_of_systems_is_found_once() -> None:
    text = plan(
        """
        A: {kind: accept, system: KHO, duration: 50d}
        B: {kind: accept, system: GIS, duration: 50d}
        I: {kind: integrate, system: IOC, duration: 5d}
        P: {kind: pilot, system: IOC, duration: 5d, after: I}
        """,
        "systems: {KHO: {}, GIS: {}, IOC: {needs: [KHO, GIS]}}",
    )
    first, second = findings(text, CODE)
    assert (first.task, second.task) == ("I", "I")
    assert "`KHO`" in first.message.en
    assert "`GIS`" in second.message.en


def test_where_the_source_waits_for_the_consumer_the_hint_asks_for_no_circle() -> None:
    text = plan(
        """
        I: {kind: golive, system: IOC, duration: 5d}
        B: {kind: build, system: KHO, duration: 5d, after: I}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert "drop `I` from the `after` of `B` and then add `B` to the `after` of `I`, or drop" in (
        finding.hint.en if finding.hint else ""
    )


@pytest.mark.parametrize("kind", ["integrate", "pilot", "trial", "accept", "golive", "rollout", "ops"])
def test_whatever_lives_on_the_data_of_the_source_waits_for_it(kind: str) -> None:
    text = f"B: {{kind: build, system: KHO, duration: 5d}}\nU: {{kind: {kind}, system: IOC, duration: 5d}}"
    assert found(plan(text, HEAD), CODE) == ["U"]


@pytest.mark.parametrize("kind", ["survey", "tender", "build", "data", "training", "review"])
def test_what_does_without_the_data_need_not(kind: str) -> None:
    text = f"B: {{kind: build, system: KHO, duration: 5d}}\nU: {{kind: {kind}, system: IOC, duration: 5d}}"
    assert found(plan(text, HEAD), CODE) == []


def test_going_live_makes_a_source_ready_as_its_acceptance_does() -> None:
    text = plan(
        """
        B: {kind: build, system: KHO, duration: 5d}
        G: {kind: golive, system: KHO, duration: 1d, after: B}
        I: {kind: integrate, system: IOC, duration: 5d, after: B}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert "(`G` is done on " in finding.message.en


def test_the_first_use_by_the_dates_is_found_and_the_others_stand_beside_it() -> None:
    """Whatever the order of the file; of two that begin together the first by its id."""
    text = plan(
        """
        B: {kind: build, system: KHO, duration: 50d}
        A: {kind: pilot, system: IOC, duration: 5d, start_no_earlier_than: 2022-03-15}
        J: {kind: integrate, system: IOC, duration: 5d}
        I: {kind: integrate, system: IOC, duration: 5d}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "I"
    assert [related.span.line for related in finding.related] == [6, 8, 7]


def test_the_source_is_ready_when_the_last_of_what_builds_it_is_done() -> None:
    text = plan(
        """
        A: {kind: build, system: KHO, duration: 50d}
        B: {kind: data, system: KHO, duration: 5d}
        I: {kind: integrate, system: IOC, duration: 5d}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert "(`A` is done on " in finding.message.en


BOUGHT_LATER = """
    P: {{name: Thí điểm IOC{of}, kind: pilot, system: I, duration: 60d}}
    T: {{name: Đấu thầu kho, kind: tender, {names}duration: 45d{after}}}
    B: {{name: Xây dựng kho, kind: build, system: K, duration: 60d, after: T}}
    A: {{name: Nghiệm thu kho, kind: accept, system: K, duration: 10d, after: B}}
    C: {{name: Kết nối, kind: integrate, system: I, duration: 10d, after: [P, A]}}
"""
NEEDS = "systems: {K: {name: Kho}, I: {name: IOC, needs: [K]}}"


@pytest.mark.parametrize("names", ["system: K, ", ""])
@pytest.mark.parametrize("after", [", after: P", ""])
def test_on_what_data_a_pilot_runs_before_its_source_is_bought_is_a_question_only(names: str, after: str) -> None:
    (finding,) = findings(plan(BOUGHT_LATER.format(of="", names=names, after=after), NEEDS), CODE)
    assert (finding.task, finding.severity, finding.is_detail) == ("P", Severity.NOTE, True)


def test_near_miss_a_pilot_that_says_on_what_data_it_runs() -> None:
    text = BOUGHT_LATER.format(of=" trên dữ liệu của doanh nghiệp", names="system: K, ", after=", after: P")
    assert found(plan(text, NEEDS), CODE) == []


def test_a_pilot_that_begins_once_the_source_is_bought_is_too_early() -> None:
    text = BOUGHT_LATER.format(of="", names="system: K, ", after="").replace("60d}", "60d, after: T}", 1)
    (finding,) = findings(plan(text, NEEDS), CODE)
    assert (finding.task, finding.severity) == ("P", Severity.ERROR)


def test_near_miss_the_old_consumer_is_switched_off_before_the_source_is_ready() -> None:
    tasks = """
    X: {name: Tắt hệ thống cũ, kind: golive, system: I, duration: 5d}
    A: {name: Nghiệm thu kho, kind: accept, system: K, duration: 10d}
    """
    assert found(plan(tasks, NEEDS), CODE) == []
    assert found(plan(tasks.replace("Tắt hệ thống cũ", "Mở hệ thống"), NEEDS), CODE) == ["X"]


def test_near_miss_of_several_integrations_one_connects_the_source() -> None:
    tasks = """
        A: {{kind: accept, system: K, duration: 30d}}
        B: {{name: Kết nối dữ liệu y tế, kind: integrate, system: I, duration: 10d}}
        C: {{name: Kết nối kho, kind: integrate, system: I, duration: 10d{after}}}
        D: {{kind: trial, system: I, duration: 10d, after: [B, C]}}
    """
    assert found(plan(tasks.format(after=", after: A"), NEEDS), CODE) == []
    assert found(plan(tasks.format(after=""), NEEDS), CODE) == ["B"]


def test_near_miss_what_is_connected_for_a_pilot_before_the_source_is_bought() -> None:
    text = BOUGHT_LATER.format(of="", names="system: K, ", after=", after: P")
    first = "    N: {name: Kết nối bản thử nghiệm, kind: integrate, system: I, duration: 10d}\n"
    text = text.replace("kind: pilot, system: I,", "kind: pilot, system: I, after: N,")
    assert found(plan(f"{first}{text.strip(chr(10))}", NEEDS), CODE) == ["P"]


TOGETHER = """
    C: {{kind: contract, system: {bought}, duration: 5d}}
    B: {{kind: build, system: KHO, duration: 20d, after: C}}
    T: {{kind: test, system: KHO, duration: 5d, after: B}}
    A: {{kind: accept, system: KHO, duration: 5d, after: T}}
    D: {{kind: build, system: IOC, duration: 5d, after: C}}
    I: {{kind: integrate, system: IOC, duration: 5d, after: [{connected}, D]}}
    V: {{kind: trial, system: IOC, duration: 5d, after: [I, {tried}]}}
"""


def test_parts_of_one_contract_are_connected_and_tried_out_before_either_is_accepted() -> None:
    assert found(plan(TOGETHER.format(bought="[KHO, IOC]", connected="B", tried="T"), HEAD), CODE) == []
    assert found(plan(TOGETHER.format(bought="[KHO, IOC]", connected="C", tried="C"), HEAD), CODE) == ["I"]
    assert found(plan(TOGETHER.format(bought="[IOC]", connected="B", tried="T"), HEAD), CODE) == ["I"]


def test_equipment_of_a_consumer_is_accepted_without_any_data() -> None:
    text = """
        B: {kind: data, system: KHO, duration: 50d}
        A: {kind: accept, system: KHO, duration: 5d, after: B}
        N: {kind: infra, name: Lắp trạm đo, system: IOC, duration: 5d}
        D: {kind: accept, name: Nghiệm thu thiết bị trạm đo, system: IOC, duration: 5d, after: N}
        P: {kind: build, system: IOC, duration: 5d}
        Q: {kind: accept, name: Nghiệm thu phần mềm, system: IOC, duration: 5d, after: [A, P]}
    """
    assert found(plan(text, HEAD), CODE) == []
    assert found(plan(text.replace("after: [A, P]", "after: P"), HEAD), CODE) == ["Q"]


def test_a_connection_that_says_no_system_may_be_the_one_to_the_source() -> None:
    text = """
        B: {kind: build, system: KHO, duration: 50d}
        A: {kind: accept, system: KHO, duration: 5d, after: B}
        D: {kind: build, system: IOC, duration: 5d}
        I: {kind: integrate, duration: 5d, after: [A, D]}
        J: {kind: integrate, system: IOC, duration: 5d, after: D}
        T: {kind: test, system: IOC, duration: 5d, after: [I, J]}
    """
    assert found(plan(text, HEAD), CODE) == []
    assert found(plan(text.replace("after: [A, D]", "after: D"), HEAD), CODE) == ["J"]


def test_a_contract_without_a_kind_may_bring_both() -> None:
    text = TOGETHER.format(bought="[KHO, IOC]", connected="B", tried="T").replace("kind: contract", "name: Ký hợp đồng")
    assert found(plan(text, HEAD), CODE) == []


def test_what_says_no_kind_and_may_make_the_source_ready_leaves_no_more_than_a_doubt() -> None:
    text = """
        B: {kind: build, system: KHO, duration: 5d}
        N: {name: Nghiệm thu đợt đầu, system: KHO, duration: 5d, after: B}
        I: {kind: integrate, system: IOC, duration: 5d, after: B}
        A: {kind: accept, system: KHO, duration: 5d, after: I}
    """
    (finding,) = findings(plan(text, HEAD), CODE)
    assert finding.severity is Severity.WARNING
    (finding,) = findings(plan(text.replace("Nghiệm thu đợt đầu", "In tờ rơi"), HEAD), CODE)
    assert finding.severity is Severity.ERROR


def test_what_was_tried_together_under_one_contract_is_accepted_side_by_side() -> None:
    tasks = """
        K: {kind: contract, system: [KHO, IOC], duration: 5d}
        T: {kind: trial, system: [KHO, IOC], duration: 30d, after: K}
        A: {kind: accept, system: KHO, duration: 8d, after: T}
        B: {kind: accept, system: IOC, duration: 5d, after: T}
    """
    assert found(plan(tasks, HEAD), CODE) == []
    assert (
        found(plan(tasks.replace("system: [KHO, IOC], duration: 30d", "system: IOC, duration: 30d"), HEAD), CODE) != []
    )


TWO_SOURCES = """\
systems:
  CSDL: {name: Provincial education database}
  HB: {name: Digital school reports, needs: [CSDL]}
  TS: {name: Online admissions, needs: [CSDL, HB]}"""
SCHOOLS = """
S: {{kind: build, system: CSDL, duration: 10d}}
SA: {{kind: accept, system: CSDL, duration: 5d, after: S}}
B: {{kind: build, system: HB, duration: 60d, after: SA}}
BA: {{kind: accept, system: HB, duration: 5d, after: B}}
T: {{kind: build, system: TS, duration: 20d}}
I: {{kind: integrate, name: "{name}", system: TS, duration: 10d, after: [T, {after}]}}
V: {{kind: trial, system: TS, duration: 10d, after: [I, BA]}}
"""


@pytest.mark.parametrize(
    "name", ["Connection of admissions with the population database", "Kết nối với Cổng dịch vụ công", "Links"]
)
def test_near_miss_what_is_connected_to_another_source(name: str) -> None:
    assert found(plan(SCHOOLS.format(name=name, after="SA"), TWO_SOURCES), CODE) == []


@pytest.mark.parametrize(
    ("name", "after"),
    [("Connection of admissions with school reports", "SA"), ("Connection of admissions with the portal", "S SS")],
)
def test_what_names_the_source_or_waits_for_no_other_is_told(name: str, after: str) -> None:
    told = findings(plan(SCHOOLS.format(name=name, after=after), TWO_SOURCES), CODE)
    assert [each.task for each in told if each.severity is Severity.ERROR] == ["I"]


NETWORK = """
X: {{kind: infra, system: VT, duration: 100d}}
M: {{kind: {kind}, system: VT, duration: 5d, after: X}}
B: {{kind: build, system: DC, duration: 20d}}
V: {{kind: trial, system: DC, duration: 20d, after: B}}
"""


@pytest.mark.parametrize("name", ["Hạ tầng băng rộng, 4G, 5G", "Mobile network", "Mạng cáp quang đến xã"])
def test_near_miss_the_public_network_is_there_and_is_widened(name: str) -> None:
    head = f'systems: {{VT: {{name: "{name}"}}, DC: {{needs: [VT]}}}}'
    assert found(plan(NETWORK.format(kind="measure"), head), CODE) == []
    assert found(plan(NETWORK.format(kind="accept"), head), CODE) == ["V"]


@pytest.mark.parametrize("name", ["Mạng lõi của tỉnh", "Trung tâm dữ liệu"])
def test_what_is_no_public_network_is_a_source(name: str) -> None:
    head = f'systems: {{VT: {{name: "{name}"}}, DC: {{needs: [VT]}}}}'
    assert found(plan(NETWORK.format(kind="measure"), head), CODE) == ["V"]


PARTS = """
N1: {{kind: data, name: Dữ liệu nền hai huyện, system: KHO, duration: 5d}}
P: {{kind: pilot, system: IOC, duration: 30d{after}}}
N2: {{kind: data, name: Dữ liệu nền toàn tỉnh, system: KHO, duration: 20d{then}}}
A: {{kind: accept, system: KHO, duration: 5d, after: N2}}
"""


def test_near_miss_a_pilot_on_the_part_of_the_source_that_it_waits_for() -> None:
    assert found(plan(PARTS.format(after=", after: N1", then=", after: P"), HEAD), CODE) == []


@pytest.mark.parametrize(("after", "then"), [("", ", after: P"), (", after: N1", ", after: N1")])
def test_a_pilot_on_no_part_of_the_source_or_before_all_of_it_is_there(after: str, then: str) -> None:
    assert found(plan(PARTS.format(after=after, then=then), HEAD), CODE) == ["P"]


EXISTS = """
O: {{kind: ops, system: IOC, duration: 200d{after}}}
C: {{kind: build, system: IOC, duration: 10d}}
B: {{kind: build, system: KHO, duration: 40d}}
A: {{kind: accept, system: KHO, duration: 5d, after: B}}
"""


@pytest.mark.parametrize(("after", "told"), [("", []), (", after: C", ["O"])])
def test_a_system_that_is_in_use_goes_on_without_a_new_source(after: str, told: list[str]) -> None:
    assert found(plan(EXISTS.format(after=after), HEAD), CODE) == told


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("Làm sạch hồ sơ học sinh", Severity.WARNING),
        ("Cleaning of records", Severity.WARNING),
        ("Tạo lập cơ sở dữ liệu, làm sạch hồ sơ", Severity.ERROR),
    ],
)
def test_a_source_that_is_only_bettered_is_there(name: str, severity: Severity) -> None:
    text = plan(
        f"""
        B: {{kind: data, name: "{name}", system: KHO, duration: 40d}}
        I: {{kind: integrate, system: IOC, duration: 5d}}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.severity is severity


CONNECTED_LATER = """
V: {{kind: trial, system: IOC, duration: 20d}}
A: {{kind: accept, system: IOC, duration: 5d, after: V}}
B: {{kind: build, system: KHO, duration: 60d}}
N: {{kind: accept, system: KHO, duration: 5d, after: B}}
I: {{kind: integrate, system: IOC, duration: 5d, after: [N{after}]}}
"""


@pytest.mark.parametrize(("after", "severity"), [(", A", Severity.NOTE), ("", Severity.ERROR), (", V", Severity.ERROR)])
def test_what_is_accepted_first_and_connected_upon_that_is_a_question(after: str, severity: Severity) -> None:
    (finding,) = findings(plan(CONNECTED_LATER.format(after=after), HEAD), CODE)
    assert (finding.task, finding.severity) == ("V", severity)


MAPS = """
N: {{kind: data, system: KHO, duration: 40d}}
A: {{kind: accept, system: KHO, duration: 5d, after: N}}
M1: {{kind: data, name: "{first}", system: IOC, duration: 20d}}
M2: {{kind: data, name: Lập bản đồ đợt 2, system: IOC, duration: 20d, after: A}}
"""


@pytest.mark.parametrize(("first", "told"), [("Lập bản đồ đợt 1", ["M1"]), ("Thu thập bản đồ giấy", [])])
def test_what_is_made_of_the_source_waits_as_the_same_of_other_places_does(first: str, told: list[str]) -> None:
    assert found(plan(MAPS.format(first=first), HEAD), CODE) == told


@pytest.mark.parametrize(("bought", "severities"), [("P", {Severity.NOTE}), ("[]", {None, Severity.ERROR})])
def test_a_pilot_before_its_own_system_is_bought_has_data_of_its_own(bought: str, severities: set[object]) -> None:
    tasks = f"""
        P: {{kind: pilot, system: S, duration: 60d, after: {"[]" if bought == "P" else "D"}}}
        D: {{kind: tender, system: S, duration: 40d, after: {bought}}}
        B: {{kind: build, system: T, duration: 200d}}
        A: {{kind: accept, system: T, duration: 5d, after: B}}
    """
    told = findings(plan(tasks, "systems: {S: {needs: [T]}, T: {}}"), "DX403")
    assert {finding.severity for finding in told if finding.task == "P"} <= severities
    assert "P" in {finding.task for finding in told}
