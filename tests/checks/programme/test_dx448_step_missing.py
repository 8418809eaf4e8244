"""DX448: steps that a plan presupposes and does not have; the cases are made from the table itself."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dxplan.checks.procedure.presupposed import PRESUPPOSED, Presupposed
from dxplan.checks.procedure.step import Step
from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, plan

CODE = "DX448"
NAMES = {
    Step.INVITATION: "Mời thầu, mở thầu",
    Step.MIGRATION: "Chuyển dữ liệu từ phần mềm cũ",
    Step.EVALUATION: "Đánh giá vận hành thử",
    Step.TRIAL: "Vận hành thử, ghi nhật ký",
    Step.DESIGN_APPROVAL: "Phê duyệt thiết kế chi tiết",
    Step.DESIGN: "Lập thiết kế chi tiết",
    Step.RESULT: "Phê duyệt kết quả lựa chọn nhà thầu",
    Step.DECISION: "Quyết định đầu tư dự án",
    Step.STUDY: "Lập báo cáo nghiên cứu khả thi",
    Step.SERVERS: "Lắp máy chủ",
}
ROWS = [pytest.param(row, id=f"{row.step.value}-{number}") for number, row in enumerate(PRESUPPOSED)]


def tasks_of(steps: Iterable[Step], system: str = "S") -> str:
    return "\n".join(
        f"{system}{step.value}: "
        f'{{name: "{NAMES.get(step, step.words.vi)}", kind: {step.kind.value}, system: {system}, duration: 5d}}'
        for step in dict.fromkeys(steps)
    )


def written(row: Presupposed, more: Iterable[Step] = (), *, elsewhere: bool | None = None) -> str:
    own = [row.of_these[0], *(group[-1] for group in row.with_these), *more]
    others = tasks_of([row.step], "T") if (row.elsewhere if elsewhere is None else elsewhere) else ""
    return plan(f"{tasks_of(own)}\n{others}", "systems: {S: {security_level: 2}, T: {}}")


def told(text: str, row: Presupposed) -> list[str | None]:
    return [each.task for each in findings(text, CODE) if f"no {row.words.en} of `S`" in each.message.en]


@pytest.mark.parametrize("row", ROWS)
def test_a_step_that_others_presuppose_is_told_where_they_are(row: Presupposed) -> None:
    assert told(written(row), row) == [f"S{row.of_these[0].value}"]


@pytest.mark.parametrize("row", ROWS)
def test_where_the_plan_has_the_step_nothing_is_told(row: Presupposed) -> None:
    assert told(written(row, (row.step,)), row) == []


@pytest.mark.parametrize("row", [row for row in ROWS if row.values[0].elsewhere])
def test_what_no_other_system_has_is_not_asked_for(row: Presupposed) -> None:
    only_elsewhere = not any(
        other.step is row.step and not other.elsewhere and set(row.of_these) & set(other.of_these)
        for other in PRESUPPOSED
    )
    assert not only_elsewhere or told(written(row, elsewhere=False), row) == []


@pytest.mark.parametrize("row", ROWS)
def test_a_step_that_may_be_of_any_system_is_enough(row: Presupposed) -> None:
    anybodys = tasks_of([row.step], "A").replace(", system: A", "")
    text = written(row) + f"  {anybodys}\n"
    assert told(text, row) == []


def test_it_is_a_note_that_is_held_back() -> None:
    result = examined(written(PRESUPPOSED[0]))
    assert CODE not in {each.code for each in result.findings}
    assert [each.severity for each in result.held_back if each.code == CODE] == [Severity.NOTE]


@pytest.mark.parametrize("work", ["build", "infra", "data", "integrate"])
@pytest.mark.parametrize("contract", [False, True])
def test_work_upon_a_result_wants_its_contract(work: str, contract: bool) -> None:
    """The contract of another package is none."""
    tasks = f"""
    M1: {{name: "Gói 1: mời thầu, chấm thầu", kind: tender, system: S, duration: 40d}}
    K1: {{name: "Phê duyệt kết quả lựa chọn nhà thầu gói 1", kind: approve, system: S, duration: 5d, after: M1}}
    H1: {{name: "Ký hợp đồng gói 1", kind: contract, system: S, duration: 5d, after: K1}}
    M2: {{name: "Gói 2: mời thầu, chấm thầu", kind: tender, system: S, duration: 40d}}
    K2: {{name: "Phê duyệt kết quả lựa chọn nhà thầu gói 2", kind: approve, system: S, duration: 5d, after: M2}}
    W: {{kind: {work}, system: S, duration: 60d, after: K2}}
    """
    if contract:
        tasks = tasks.replace("after: K2", "after: H2") + "H2: {kind: contract, system: S, duration: 5d, after: K2}"
        tasks = tasks.replace("    H2", "H2")
    text = plan("\n".join(line.strip() for line in tasks.strip().splitlines()), "systems: {S: {}, T: {}}")
    messages = [each.message.en for each in findings(text, CODE) if "contract between" in each.message.en]
    assert messages == ([] if contract else ["`W` begins upon `K2`, but the plan has no contract between the two"])


@pytest.mark.parametrize(
    ("trainings", "expected"),
    [
        ({"D": "Tập huấn nhóm dùng thử"}, ["G"]),
        ({"D": "Tập huấn nhóm dùng thử", "E": "Tập huấn toàn bộ cán bộ"}, []),
        ({"E": "Tập huấn toàn bộ cán bộ"}, ["V"]),
        ({"D": "Tập huấn người dùng"}, []),
    ],
)
def test_those_who_try_and_those_who_use_are_taught(trainings: dict[str, str], expected: list[str]) -> None:
    after = {"D": "X", "E": "V"}
    tasks = "\n".join(
        [
            "X: {kind: build, system: S, duration: 20d}",
            *(
                f'{id_}: {{name: "{name}", kind: training, system: S, duration: 5d, after: {after[id_]}}}'
                for id_, name in trainings.items()
            ),
            f"V: {{kind: trial, system: S, duration: 20d, after: [X{', D' if 'D' in trainings else ''}]}}",
            f"G: {{kind: golive, system: S, duration: 1d, after: [V{', E' if 'E' in trainings else ''}]}}",
        ]
    )
    text = plan(tasks, "systems: {S: {}, T: {}}")
    assert [each.task for each in findings(text, CODE) if "no training" in each.message.en] == expected


def test_a_system_that_lives_on_others_is_connected() -> None:
    head = "systems: {S: {needs: [T]}, T: {}}"
    tasks = "X: {kind: build, system: S, duration: 20d}\nV: {kind: trial, system: S, duration: 20d, after: X}"
    (finding,) = [each for each in findings(plan(tasks, head), CODE) if "integration" in each.message.en]
    assert finding.task == "V"
    connected = tasks + "\nI: {kind: integrate, system: S, duration: 5d, after: X}"
    assert not [each for each in findings(plan(connected, head), CODE) if "integration" in each.message.en]


def test_what_several_systems_lack_is_told_once() -> None:
    tasks = tasks_of([Step.BUILD, Step.GOLIVE]) + "\n" + tasks_of([Step.BUILD, Step.GOLIVE], "T")
    told = [each for each in findings(plan(tasks, "systems: {S: {}, T: {}}"), CODE) if "rules of" in each.message.en]
    (finding,) = told
    assert "`S` and `T`, though it has `Sgolive` and `Tgolive`" in finding.message.en


def test_a_contract_that_waits_for_the_tender_and_not_for_its_result_is_there() -> None:
    tasks = """
        M: {name: "Mời thầu, chấm thầu", kind: tender, system: S, duration: 40d}
        K: {name: "Phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: M}
        H: {kind: contract, system: S, duration: 5d, after: M}
        X: {kind: build, system: S, duration: 60d, after: [K, H]}
    """
    told = findings(plan(tasks, "systems: {S: {}, T: {}}"), CODE)
    assert not [each for each in told if "contract between" in each.message.en]


@pytest.mark.parametrize(
    ("judging", "told"),
    [
        ("", []),
        ("M: {kind: measure, duration: 5d, kpis: [K3]}", ["`K1` and `K2`"]),
        ("M: {kind: measure, duration: 5d, kpis: [K1, K2]}", []),
        ("M: {kind: measure, duration: 5d, kpis: [K1]}", ["`K2`"]),
        ("M: {kind: review, duration: 5d, kpis: [K1, K2]}", []),
        ("M: {kind: evaluate, duration: 5d, kpis: [K2]}", ["`K1`"]),
    ],
)
def test_targets_that_are_served_are_measured(judging: str, told: list[str]) -> None:
    head = """
        systems: {S: {}, T: {}}
        kpis: {K1: {target: 5, unit: "%"}, K2: {target: 5, unit: "% hồ sơ"}, K3: {target: 5, unit: xã}}
    """
    text = plan(f"R: {{kind: rollout, system: S, duration: 30d, kpis: [K1, K2, K3]}}\n{judging}".strip(), head)
    said = [each.message.en.partition("measures ")[2] for each in findings(text, CODE) if "measures" in each.message.en]
    assert said == told
