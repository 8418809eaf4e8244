"""DX440: pilots and trials end before their verdict."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX440"
HEAD = "systems: {S: {security_level: 2}, T: {}}"

BAD = [
    (
        "evaluation while the pilot runs",
        """
        P: {kind: pilot, system: S, duration: 60d}
        D: {name: "Đánh giá", kind: evaluate, system: S, duration: 10d, after: P SS+30d}
        """,
        "D",
    ),
    (
        "evaluation before the pilot",
        """
        D: {name: "Đánh giá", kind: evaluate, system: S, duration: 10d}
        P: {kind: pilot, system: S, duration: 60d, after: D}
        """,
        "D",
    ),
    (
        "acceptance with a lead",
        """
        V: {kind: trial, system: S, duration: 20d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V FS-5d}
        """,
        "N",
    ),
    (
        "evaluation while the trial runs",
        """
        V: {kind: trial, system: S, duration: 20d}
        D: {name: "Đánh giá vận hành thử", kind: evaluate, system: S, duration: 5d, after: V SS+5d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: [V, D]}
        """,
        "D",
    ),
]

NEAR = [
    (
        "in order",
        """
        P: {kind: pilot, system: S, duration: 60d}
        D: {name: "Đánh giá", kind: evaluate, system: S, duration: 10d, after: P}
        """,
    ),
    (
        "the pilot of another system",
        """
        P: {kind: pilot, system: S, duration: 60d}
        D: {name: "Đánh giá", kind: evaluate, system: T, duration: 10d}
        """,
    ),
    (
        "evaluation of bids",
        """
        P: {kind: pilot, system: S, duration: 60d}
        D: {name: "Đánh giá hồ sơ dự thầu", kind: evaluate, system: S, duration: 10d}
        E: {name: "Đánh giá thí điểm", kind: evaluate, system: S, duration: 10d, after: P}
        """,
    ),
]


@pytest.mark.parametrize(("row", "tasks", "at"), BAD, ids=[case[0] for case in BAD])
def test_a_step_before_what_it_rests_on_is_found(row: str, tasks: str, at: str) -> None:
    assert at in found(plan(tasks, HEAD), CODE)
    assert all(finding.hint is not None for finding in findings(plan(tasks, HEAD), CODE))


@pytest.mark.parametrize(("row", "tasks"), NEAR, ids=[case[0] for case in NEAR])
def test_steps_in_order_and_steps_of_something_else_are_none(row: str, tasks: str) -> None:
    assert found(plan(tasks, HEAD), CODE) == []


OWN = """
    P: {{kind: pilot, system: S, duration: 60d}}
    D: {{kind: evaluate, name: Đánh giá thí điểm, system: S, duration: 10d, after: P}}
    V: {{kind: trial, system: S, duration: 20d, after: D}}
    E: {{kind: evaluate, name: Đánh giá vận hành thử, system: S, duration: 10d, after: V}}
    N: {{kind: accept, name: Nghiệm thu, system: S, duration: 5d, after: {after}}}
"""


@pytest.mark.parametrize(
    ("after", "expected"), [("E", []), ("E SS", ["N"]), ("[V, D]", ["N"]), ("[V, E SS+5d]", ["N"])]
)
def test_the_evaluation_that_counts_is_that_of_its_own_trial(after: str, expected: list[str]) -> None:
    told = findings(plan(OWN.format(after=after), HEAD), CODE)
    assert [finding.task for finding in told] == expected
    assert all("`E`" in finding.message.en for finding in told)


def test_an_evaluation_that_waits_for_the_acceptance_is_of_something_else() -> None:
    assert found(plan(OWN.format(after="V").replace("10d, after: V", "10d, after: [V, N]"), HEAD), CODE) == []


PILOTED = """
    P: {kind: pilot, system: S, duration: 40d}
    E: {kind: evaluate, name: Đánh giá thí điểm, system: S, duration: 10d, after: P}
    O: {kind: evaluate, name: Đánh giá phần mềm khác, system: T, duration: 10d}
"""


def approval(name: str, after: str, more: str = "") -> str:
    task = f"    A: {{kind: approve, name: {name}, system: S, duration: 5d, after: {after}}}\n"
    return plan(PILOTED + task + more, "systems: {S: {}, T: {}}")


@pytest.mark.parametrize("name", ["Chấp thuận kết quả thí điểm", "UBND tỉnh phê duyệt kết quả đánh giá thí điểm"])
def test_the_result_of_a_pilot_is_approved_after_its_own_evaluation(name: str) -> None:
    (finding,) = findings(approval(name, "O"), CODE)
    assert (finding.task, finding.severity) == ("A", Severity.ERROR)
    assert finding.message.vi == (
        "`A` phê duyệt kết quả từ 15/03/2022, khi việc đánh giá thí điểm chưa xong (`E`, 12/05/2022)"
    )
    assert finding.message.en == (
        "`A` approves the result from 2022-03-15, before the evaluation of the pilot is done (`E`, 2022-05-12)"
    )
    assert finding.hint is not None
    assert finding.hint.en == "add `E` to the `after` of `A`"


def test_that_passes_the_evaluation_over_though_it_waits_for_the_pilot() -> None:
    assert found(approval("Chấp thuận kết quả thí điểm", "P"), CODE) == ["A"]


def test_an_approval_after_the_evaluation_is_sound() -> None:
    assert found(approval("Chấp thuận kết quả thí điểm", "E"), CODE) == []


def test_an_evaluation_that_follows_the_approval_is_another_one() -> None:
    text = plan(
        """
        P: {kind: pilot, system: S, duration: 40d}
        A: {kind: approve, name: Chấp thuận kết quả thí điểm, system: S, duration: 5d, after: P}
        E: {kind: evaluate, name: Đánh giá nhân rộng, system: S, duration: 5d, after: A}
        """,
        "systems: {S: {}}",
    )
    assert found(text, CODE) == []


def test_an_approval_that_is_early_is_said_to_approve() -> None:
    text = plan(
        """
        P: {kind: pilot, system: S, duration: 40d}
        A: {kind: approve, name: Chấp thuận kết quả thí điểm, system: S, duration: 5d}
        """,
        "systems: {S: {}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.message.en.startswith("`A` approves the result from 2022-03-01, before the pilot is done")


@pytest.mark.parametrize(("second", "expected"), [("", ["A"]), ("Q: {kind: pilot, system: S, after: A}", [])])
def test_an_approval_that_its_own_evaluation_waits_for_is_turned_round(second: str, expected: list[str]) -> None:
    text = plan(
        f"""
        P: {{kind: pilot, system: S, duration: 40d}}
        A: {{kind: approve, name: Công nhận kết quả thử nghiệm, system: S, duration: 5d, after: P}}
        {second.replace("after", "duration: 40d, after")}
        E: {{kind: evaluate, name: Đánh giá thử nghiệm, system: S, duration: 9d, after: {"Q" if second else "A"}}}
        """,
        "systems: {S: {}}",
    )
    assert [task for task in found(text, CODE) if task == "A"] == expected
