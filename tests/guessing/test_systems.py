"""Systems are guessed from their names in tasks and summaries, and from what a step carries on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dxplan.guessing.guesses import guesses
from dxplan.guessing.steps import OF_SYSTEMS
from dxplan.guessing.systems import Systems
from dxplan.load.loader import load, load_bytes
from dxplan.model.plan import Plan
from tests.checks.examining import plan

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
HEAD = """
    systems:
      ONEGOV: {name: Phần mềm OneGov}
      KHO: {name: "Kho dữ liệu dùng chung (KDL)"}
      C1022: {name: Cổng thông tin 1022 và các kênh tương tác}
      TTDH: {name: "Trung tâm điều hành đô thị thông minh (IOC)"}
"""


def read(tasks: str, head: str = HEAD) -> Plan:
    found = load_bytes(plan(tasks, head).encode(), "plan.yaml").plan
    assert found is not None
    return found


def guessed(tasks: str, head: str = HEAD) -> dict[str, str | None]:
    return guesses(read(tasks, head)).systems


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("Thí điểm OneGov tại 2 phường", "ONEGOV"),
        ("THÍ ĐIỂM ONEGOV", "ONEGOV"),
        ("Xây dựng kho dữ liệu", "KHO"),
        ("Xay dung kho du lieu dung chung", "KHO"),
        ("Nâng cấp Cổng 1022", "C1022"),
        ("Nghiệm thu IOC", "TTDH"),
        ("Vận hành thử trung tâm điều hành đô thị thông minh", "TTDH"),
        ("Tích hợp IOC vào Kho dữ liệu", "KHO"),
        ("Xây dựng phần mềm khác", None),
        ("Xây dựng kho lưu trữ", None),
    ],
)
def test_a_task_names_the_system(name: str, system: str | None) -> None:
    other = "X: {name: Xây dựng OneGov, kind: build, duration: 5d}"
    assert guessed(f"A: {{name: {name}, duration: 5d}}\n{other}")["A"] == system


def test_a_summary_names_the_system_of_the_steps_inside() -> None:
    assert guessed(
        """
        P:
          name: "Giai đoạn 2: thí điểm OneGov"
          tasks:
            A: {name: Lập kế hoạch thí điểm, duration: 5d}
            B: {name: Thí điểm tại 2 phường, duration: 5d, after: A}
            C: {name: Tập huấn công chức, duration: 5d}
        """
    ) == {"B": "ONEGOV", "C": "ONEGOV"}


def test_a_step_carries_on_what_it_waits_for_seen_through_milestones() -> None:
    assert guessed(
        """
        A: {name: Thí điểm OneGov, duration: 5d}
        B: {name: Đánh giá kết quả thí điểm, duration: 5d, after: A}
        M: {name: Cho phép nhân rộng, duration: 0d, after: B}
        C: {name: Lập hồ sơ mời thầu, duration: 5d, after: M}
        D: {name: Nhân rộng, duration: 5d, after: [C, X]}
        X: {name: Tập huấn OneGov, duration: 5d}
        """
    ) == dict.fromkeys("ABCDX", "ONEGOV")


def test_finer_steps_carry_on_too_and_rules_for_all_name_theirs_or_none() -> None:
    assert guessed(
        """
        A: {name: Mời thầu OneGov, duration: 5d}
        B: {name: Chấm thầu, duration: 5d, after: A}
        C: {name: Ký hợp đồng, duration: 5d, after: B}
        D: {name: Bàn giao mã nguồn, duration: 5d, after: C}
        E: {name: Tắt hệ thống cũ, duration: 5d, after: D}
        F: {name: Ban hành quy chế vận hành, duration: 5d, after: D}
        G: {name: Ký thỏa thuận chia sẻ dữ liệu cho IOC, duration: 5d}
        H: {name: Họp báo công bố OneGov, duration: 5d}
        """
    ) == {**dict.fromkeys("ABCDEH", "ONEGOV"), "G": "TTDH"}


def test_what_waits_for_steps_of_two_systems_is_for_neither() -> None:
    systems = guessed(
        """
        A: {name: Nghiệm thu OneGov, duration: 5d}
        B: {name: Nghiệm thu IOC, duration: 5d}
        C: {name: Nhân rộng, duration: 5d, after: [A, B]}
        """
    )
    assert systems["C"] is None


def test_a_name_of_two_systems_tells_of_neither() -> None:
    head = "systems: {A1: {name: Kho dữ liệu}, B1: {name: Kho dữ liệu}}"
    assert guessed("A: {name: Xây dựng kho dữ liệu, duration: 5d}", head) == {"A": None}


@pytest.mark.slow
def test_a_long_chain_and_a_circle_come_to_an_end() -> None:
    chain = "\n".join(f"N{n}: {{name: Nghiệm thu đợt, duration: 1d, after: N{n + 1}}}" for n in range(3_000))
    systems = guessed(f"{chain}\nN3000: {{name: Thí điểm OneGov, duration: 1d}}")
    assert set(systems.values()) == {"ONEGOV"}
    circle = read(
        """
        A: {name: Nghiệm thu, duration: 1d, after: B}
        B: {name: Nhân rộng, duration: 1d, after: A}
        """
    )
    assert set(guesses(circle).systems.values()) == {None}


def test_what_is_written_is_not_questioned_and_what_needs_no_system_is_left() -> None:
    found = guesses(
        read(
            """
            P:
              name: OneGov
              system: KHO
              tasks:
                A: {name: Xây dựng OneGov, kind: build, duration: 5d}
            B: {name: Họp về OneGov, kind: plan, duration: 5d}
            C: {name: Tập huấn OneGov, kind: training, duration: 5d}
            M: {name: Nghiệm thu OneGov, duration: 0d}
            """
        )
    )
    assert (found.kinds, found.systems, found.marks) == ({}, {}, ())


def test_guesses_about_the_plans_are_right_and_many() -> None:
    guess, right, written = 0, 0, 0
    for path in PLANS:
        plan_ = load(path).plan
        assert plan_ is not None
        bare = replace(plan_, tasks={id_: replace(task, system=None) for id_, task in plan_.tasks.items()})
        systems = Systems(bare, {t.id: t.kind for t in plan_.leaves() if t.kind is not None})
        for task in plan_.leaves():
            if task.kind in OF_SYSTEMS:
                found, said = systems.guess(bare.tasks[task.id]), plan_.inherited(task, "system")
                guess += found is not None
                written += said is not None
                right += found is not None and found == said
    assert right / guess >= 0.95, "precision"
    assert right / written >= 0.9, "recall"


def test_the_plans_themselves_lack_nothing() -> None:
    for path in PLANS:
        plan_ = load(path).plan
        assert plan_ is not None
        assert (guesses(plan_).kinds, guesses(plan_).systems) == ({}, {})
