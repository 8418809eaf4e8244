"""DX446: waves come one after the other, each with its own training and data."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

CODE = "DX446"
HEAD = "systems: {S: {}, T: {}}"


def told(tasks: str) -> list[tuple[str | None, Severity]]:
    return [(finding.task, finding.severity) for finding in findings(plan(tasks, HEAD), CODE)]


def waves(first: str, second: str, after: str, verdict: str = "Nghiệm thu đợt 1", kind: str = "accept") -> str:
    return (
        f'A: {{name: "{first}", kind: rollout, system: S, duration: 30d}}\n'
        f'V: {{name: "{verdict}", kind: {kind}, system: S, duration: 5d, after: A}}\n'
        f'B: {{name: "{second}", kind: rollout, system: S, duration: 30d{after}}}\n'
    )


NAMES = [
    ("Triển khai đợt 1: các sở", "Triển khai đợt 2: 8 huyện", "Nghiệm thu đợt 1"),
    ("Nhân rộng giai đoạn I", "Nhân rộng giai đoạn II", "Đánh giá, nghiệm thu giai đoạn I"),
    ("Đợt một (khối sở)", "Đợt hai (khối xã)", "Nghiệm thu đợt một"),
    ("Triển khai đợt đầu", "Triển khai đợt cuối", "Nghiệm thu đợt đầu"),
    ("NHAN RONG DOT 1", "NHAN RONG DOT 2", "NGHIEM THU DOT 1"),
    ("Roll out wave 1", "Roll out wave 2", "Accept wave 1"),
    ("First wave: departments", "Second wave: districts", "Acceptance of the first wave"),
    ("Triển khai đợt 1", "Triển khai đợt 2", "Nghiệm thu"),
]


@pytest.mark.parametrize(("first", "second", "verdict"), NAMES)
@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (", after: V", []),
        (", after: A", [("B", Severity.ERROR)]),
        (", after: A SS+10d", [("B", Severity.ERROR)]),
        (", start_no_earlier_than: 2022-09-01", [("B", Severity.WARNING)]),
    ],
)
def test_a_wave_waits_for_the_verdict_on_the_one_before(
    first: str, second: str, verdict: str, after: str, expected: list[tuple[str, Severity]]
) -> None:
    assert told(waves(first, second, after, verdict)) == expected


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [
        ("Nghiệm thu dữ liệu đợt 1", "accept"),
        ("Nghiệm thu thiết bị đợt 1", "accept"),
        ("Sơ kết năm 2022", "review"),
        ("Đánh giá hồ sơ dự thầu đợt 1", "evaluate"),
    ],
)
def test_where_no_wave_is_judged_nothing_is_asked(verdict: str, kind: str) -> None:
    assert told(waves("Triển khai đợt 1", "Triển khai đợt 2", ", after: A", verdict, kind)) == []


def test_one_verdict_on_all_waves_is_that_of_the_last() -> None:
    tasks = """
        A: {name: Triển khai đợt 1, kind: rollout, system: S, duration: 30d}
        B: {name: Triển khai đợt 2, kind: rollout, system: S, duration: 30d}
        V: {name: Nghiệm thu toàn bộ, kind: accept, system: S, duration: 5d, after: [A, B]}
    """
    assert told(tasks) == []


def test_years_and_units_are_no_waves() -> None:
    assert told(waves("Nhân rộng giai đoạn 2021 - 2025", "Nhân rộng 2 huyện", ", after: A", "Nghiệm thu")) != [
        ("B", Severity.ERROR)
    ]
    assert told(waves("Triển khai đợt năm 2022", "Triển khai đợt năm 2023", "", "Nghiệm thu đợt năm 2022")) == []


@pytest.mark.parametrize(
    ("second", "after", "expected"),
    [
        ("Nhân rộng tại các huyện", ", after: V", []),
        ("Nhân rộng tại các huyện", ", after: A", [("B", Severity.WARNING)]),
        ("Nhân rộng tại các huyện", "", []),  # side by side: nothing says which is the first
        ("Nhân rộng tại các huyện còn lại", "", [("B", Severity.WARNING)]),
    ],
)
def test_without_numbers_links_and_words_tell_the_order(
    second: str, after: str, expected: list[tuple[str, Severity]]
) -> None:
    assert (
        told(waves("Nhân rộng tại các sở", second, after or ", start_no_earlier_than: 2022-03-15", "Nghiệm thu"))
        == expected
    )


@pytest.mark.parametrize("stage", ["Giai đoạn III. Đưa vào sử dụng", "Phase 3 - go-live", "GIAI DOAN 3"])
def test_the_stage_of_a_project_is_no_wave_where_there_are_waves(stage: str) -> None:
    tasks = f"""
        P3:
          name: {stage}
          system: S
          tasks:
            G: {{name: Khai trương hệ thống, kind: golive, duration: 5d}}
        P4:
          name: Giai đoạn IV. Nhân rộng
          system: S
          tasks:
            A: {{name: Nhân rộng đợt 1, kind: rollout, duration: 30d, after: G}}
            V: {{name: Nghiệm thu đợt 1, kind: accept, duration: 5d, after: A}}
            B: {{name: Nhân rộng đợt 2, kind: rollout, duration: 30d, after: V}}
            W: {{name: Nghiệm thu đợt 2, kind: accept, duration: 5d, after: B}}
    """
    assert told(tasks) == []


def test_the_wave_may_be_that_of_the_summary_around() -> None:
    tasks = """
        P1:
          name: Đợt 1
          system: S
          tasks:
            A: {name: Triển khai các sở, kind: rollout, duration: 30d}
            V: {name: Nghiệm thu, kind: accept, duration: 5d, after: A}
        P2:
          name: Đợt 2
          system: S
          tasks:
            B: {name: Triển khai các huyện, kind: rollout, duration: 30d, after: A}
    """
    assert told(tasks) == [("B", Severity.WARNING)]


def test_waves_of_two_systems_have_nothing_to_do_with_each_other() -> None:
    tasks = waves("Triển khai đợt 1", "Triển khai đợt 2", ", after: A").replace("B: {", "B: {tags: [x], ")
    assert told(tasks.replace('đợt 2", kind: rollout, system: S', 'đợt 2", kind: rollout, system: T')) == []


TRAINED = waves("Triển khai đợt 1", "Triển khai đợt 2", ", after: V")


@pytest.mark.parametrize("step", ["kind: training, name: Tập huấn đợt 2", "kind: migrate, name: Chuyển dữ liệu đợt 2"])
@pytest.mark.parametrize(
    ("after", "expected"), [("A", []), ("B", [("B", Severity.WARNING)]), ("B SS", [("B", Severity.WARNING)])]
)
def test_training_and_data_of_a_wave_come_before_it(
    step: str, after: str, expected: list[tuple[str, Severity]]
) -> None:
    assert told(TRAINED + f"T: {{{step}, system: S, duration: 5d, after: {after}}}") == expected


def test_a_wave_is_judged_after_it_is_done() -> None:
    tasks = TRAINED + "W: {name: Nghiệm thu đợt 2, kind: accept, system: S, duration: 5d, after: B SS+5d}"
    assert told(tasks) == [("W", Severity.ERROR)]
    assert told(tasks.replace("B SS+5d", "B")) == []


def test_turning_them_round_takes_the_link_out_that_stands_against_it() -> None:
    tasks = """
        B: {name: Triển khai đợt 2, kind: rollout, system: S, duration: 30d}
        A: {name: Triển khai đợt 1, kind: rollout, system: S, duration: 30d}
        V: {name: Nghiệm thu đợt 1, kind: accept, system: S, duration: 5d, after: [A, B]}
    """
    (finding,) = findings(plan(tasks, HEAD), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("drop `B` from the `after` of `V` and then add `V`")


def three_waves(*without: str) -> str:
    """Three waves, each taught, rolled out and accepted after the other, but for some of these steps."""
    steps = [
        ("T", "Tập huấn đợt", "training"),
        ("R", "Triển khai đợt", "rollout"),
        ("N", "Nghiệm thu đợt", "accept"),
    ]
    tasks, last = [], ""
    for wave in (1, 2, 3):
        for id_, name, kind in steps:
            if f"{id_}{wave}" not in without:
                tasks.append(f'{id_}{wave}: {{name: "{name} {wave}", kind: {kind}, system: S, duration: 20d{last}}}')
                last = f", after: {id_}{wave}"
    return "\n".join(tasks)


@pytest.mark.parametrize(
    ("without", "expected"),
    [
        ((), []),
        (("N1",), [("R1", Severity.WARNING)]),
        (("N2",), [("R2", Severity.WARNING)]),
        (("N3",), [("R3", Severity.NOTE)]),
        (("N1", "N2", "N3"), []),
        (("T1",), [("R1", Severity.NOTE)]),
        (("T3",), [("R3", Severity.NOTE)]),
        (("T1", "T2", "T3"), []),
        (("N1", "T2"), [("R1", Severity.WARNING), ("R2", Severity.NOTE)]),
    ],
)
def test_what_other_waves_have_is_missed(without: tuple[str, ...], expected: list[tuple[str, Severity]]) -> None:
    assert told(three_waves(*without)) == expected


@pytest.mark.parametrize(("name", "is_enough"), [("Tập huấn toàn tỉnh", True), ("Tập huấn nhóm vận hành thử", False)])
def test_a_training_of_no_wave_may_be_of_any_but_not_that_of_a_trial(name: str, is_enough: bool) -> None:
    training = f'X: {{name: "{name}", kind: training, system: S, duration: 5d}}\n'
    first = three_waves("T1").replace("duration: 20d}", "duration: 20d, after: X}", 1)
    assert told(training + first) == ([] if is_enough else [("R1", Severity.NOTE)])


def test_the_training_of_a_later_wave_is_not_late_for_an_earlier_one() -> None:
    head = "H: {name: Tập huấn nhóm vận hành thử, kind: training, system: S, duration: 5d}\n"
    first = three_waves("T1").replace("duration: 20d}", "duration: 20d, after: H}", 1)
    assert findings(plan(head + first, HEAD), "DX419") == ()


@pytest.mark.parametrize("unit", ["Cụm {}", "Đợt {}", "Cụm {} (Hà Đông)"])
def test_where_a_roll_out_has_waves_the_names_of_its_units_tell_none(unit: str) -> None:
    units = ", ".join(f'u{number}: "{unit.format(number)}"' for number in range(1, 5))
    assert (
        told(
            f"R: {{each: {{{units}}}, waves: {{size: 2, gap: 2d, after: N}}, tasks: {{\n"
            '  D: {name: "Đưa vào dùng tại {unit}", kind: rollout, system: S, duration: 5d},\n'
            '  N: {name: "Nghiệm thu {unit}", kind: accept, system: S, duration: 3d, after: D}}}\n'
        )
        == []
    )


def test_units_called_clusters_need_not_wait_for_each_other() -> None:
    assert (
        told(
            'R: {each: {u1: "Cụm 1", u2: "Cụm 2"}, tasks: {\n'
            '  D: {name: "Đưa vào dùng tại {unit}", kind: rollout, system: S, duration: 5d},\n'
            '  N: {name: "Nghiệm thu {unit}", kind: accept, system: S, duration: 3d, after: D}}}\n'
        )
        == []
    )


@pytest.mark.parametrize(("system", "expected"), [("", []), (", system: T", [("R1", Severity.WARNING)])])
def test_a_verdict_that_says_no_system_is_of_the_wave_that_it_follows(
    system: str, expected: list[tuple[str, Severity]]
) -> None:
    own = "kind: accept, system: S"
    text = "\n".join(
        line.replace(own, f"kind: accept{system}") if line.startswith("N1") else line
        for line in three_waves().splitlines()
    )
    assert told(text) == expected


def test_a_wave_that_is_put_up_before_its_trial_may_be_taught_meanwhile() -> None:
    tasks = """
        A: {name: Triển khai đợt 1, kind: rollout, system: S, duration: 10d}
        A1: {name: Nghiệm thu đợt 1, kind: accept, system: S, duration: 5d, after: A}
        B: {name: Lắp đặt đợt 2, kind: rollout, system: S, duration: 10d, after: A1}
        H: {name: Tập huấn đợt 2, kind: training, system: S, duration: 5d, after: A1}
        T: {name: Chạy thử đợt 2, kind: trial, system: S, duration: 10d, after: [B, H]}
    """
    assert told(tasks) == []
    assert told(tasks.replace("after: [B, H]", "after: B")) == [("B", Severity.WARNING)]


@pytest.mark.parametrize(("after", "expected"), [("A1", []), ("A", [("B", Severity.NOTE)])])
@pytest.mark.parametrize("lot", ["Đợt", "Lô", "Lot"])
def test_lots_of_data_are_accepted_one_by_one_where_the_plan_accepts_by_lots(
    lot: str, after: str, expected: list[tuple[str, Severity]]
) -> None:
    tasks = f"""
        A: {{name: "{lot} 1: quét, nhập hồ sơ", kind: data, system: S, duration: 30d}}
        A1: {{name: "{lot} 1: nghiệm thu dữ liệu", kind: accept, system: S, duration: 5d, after: A}}
        B: {{name: "{lot} 2: quét, nhập hồ sơ", kind: data, system: S, duration: 30d, after: {after}}}
        B1: {{name: "{lot} 2: nghiệm thu dữ liệu", kind: accept, system: S, duration: 5d, after: B}}
        C: {{name: "{lot} 3: quét, nhập hồ sơ", kind: data, system: S, duration: 30d, after: B1}}
    """
    assert told(tasks) == expected
