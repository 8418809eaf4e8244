"""DX471: a whole tender, from the invitation to its result, in three weeks."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, plan

CODE = "DX471"
HEAD = "systems: {S: {}}"


def of(*tender: str, cost: str = "25 tỷ", start: str = "2024-03-04") -> str:
    return plan(
        "\n".join((*tender, f"W: {{kind: build, system: S, duration: 90d, after: D, cost: {cost}}}")), HEAD, start
    )


def test_three_weeks_from_the_invitation_to_the_result_are_too_few() -> None:
    (finding,) = findings(of("D: {name: Đấu thầu, kind: tender, system: S, duration: 15d}"), CODE)
    assert (finding.task, finding.severity) == ("D", Severity.WARNING)


def test_evaluation_counts_whatever_its_kind() -> None:
    tasks = (
        "I: {name: Mời thầu, kind: tender, system: S, duration: 18ed}",
        "D: {name: Đánh giá hồ sơ dự thầu, kind: evaluate, system: S, duration: 1d, after: I}",
    )
    assert found(of(*tasks), CODE) == ["I"]


@pytest.mark.parametrize(
    "tasks",
    [
        ("D: {name: Đấu thầu, kind: tender, system: S, duration: 30d}",),
        (
            "I: {name: Mời thầu, kind: tender, system: S, duration: 18ed}",
            "D: {name: Đánh giá hồ sơ dự thầu, kind: evaluate, system: S, duration: 15d, after: I}",
        ),
        ("D: {name: Chào hàng cạnh tranh, kind: tender, system: S, duration: 15d}",),
        ("D: {name: Chỉ định thầu, kind: tender, system: S, duration: 15d}",),
        ("D: {name: Ký kết quả, kind: tender, system: S, duration: 0d}",),
    ],
)
def test_a_tender_of_usual_length_or_of_another_form_is_fine(tasks: tuple[str, ...]) -> None:
    assert found(of(*tasks), CODE) == []


def test_of_a_small_package_or_one_of_unknown_price_it_is_a_note_that_is_held_back() -> None:
    task = "D: {name: Đấu thầu, kind: tender, system: S, duration: 15d}"
    for text in (of(task, cost="2 tỷ"), plan(task, HEAD, "2024-03-04")):
        result = examined(text, CODE)
        assert result.findings == ()
        assert [finding.severity for finding in result.held_back] == [Severity.NOTE]


def test_what_is_only_short_for_a_large_package_is_never_to_be_made_shorter() -> None:
    (finding,) = findings(of("D: {name: Đấu thầu, kind: tender, system: S, duration: 18d}", cost="2 tỷ"), CODE)
    assert finding.hint is not None
    assert "duration: 28ed" in finding.hint.en


def test_a_small_package_with_hardly_the_days_of_bidders_is_found() -> None:
    short = "D: {name: Đấu thầu, kind: tender, system: S, duration: 9d}"
    (finding,) = findings(of(short, cost="2 tỷ"), CODE)
    assert (finding.task, finding.severity) == ("D", Severity.WARNING)


def test_what_is_too_short_even_to_bid_is_one_finding() -> None:
    result = examined(of("D: {name: Đấu thầu, kind: tender, system: S, duration: 5d}"))
    assert [f.code for f in result.findings if f.code in (CODE, "DX409")] == ["DX409"]


def test_the_limit_can_be_set() -> None:
    task = "D: {name: Đấu thầu, kind: tender, system: S, duration: 15d}"
    own = of(task).replace("systems:", "checks: {thresholds: {DX471: {least: 19}}}\nsystems:")
    assert found(own, CODE) == []


def test_the_days_of_tet_are_none_of_judging() -> None:
    """Tết 2024: Thursday 8 to Wednesday 14 February; fifteen working days are four weeks."""
    text = of("D: {name: Đấu thầu, kind: tender, system: S, duration: 15d}", start="2024-01-29")
    (finding,) = findings(text, CODE)
    assert finding.severity is Severity.WARNING
    assert "only 19 calendar days, not counting Tết, from" in finding.message.en
    longer = of("D: {name: Đấu thầu, kind: tender, system: S, duration: 35ed}", start="2024-01-29")
    assert found(longer, CODE) == []


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        ("Lập hồ sơ mời thầu, mời thầu, chấm thầu", True),
        ("Tổ chức đấu thầu: hồ sơ mời thầu, đánh giá hồ sơ dự thầu, kết quả lựa chọn nhà thầu", True),
        ("Mời thầu, chấm thầu", False),
        ("Đấu thầu", False),
    ],
)
def test_a_tender_in_one_task_with_its_documents_takes_longer(name: str, is_found: bool) -> None:
    task = f'D: {{name: "{name}", kind: tender, system: S, duration: 30ed}}'
    assert found(of(task), CODE) == (["D"] if is_found else [])


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ("D: {name: 'Mời thầu rộng rãi, chấm thầu', kind: tender, system: S, duration: 15d}", ["D"]),
        ("D: {name: 'Mời thầu rộng rãi, chấm thầu', kind: tender, system: S, duration: 35d}", []),
        ("D: {name: 'Mời thầu', kind: tender, system: S, duration: 15d}", []),
        ("D: {name: 'Chào hàng cạnh tranh, chấm thầu', kind: tender, system: S, duration: 15d}", []),
        (
            "I: {name: Mời thầu, kind: tender, system: S, duration: 13d}\n"
            "D: {name: Chấm thầu, kind: tender, system: S, duration: 2d, after: I}",
            ["I"],
        ),
    ],
)
def test_the_approval_of_the_result_leaves_no_time_to_evaluate(tasks: str, expected: list[str]) -> None:
    """Where the result is a task of its own, bids are to be written and evaluated in the rest."""
    result = "Q: {name: Phê duyệt kết quả lựa chọn nhà thầu, kind: approve, system: S, duration: 15d, after: D}"
    assert found(of(*tasks.split("\n"), result, cost="6 tỷ"), CODE) == expected


def test_a_step_without_a_kind_may_be_the_bidding() -> None:
    text = """
        A: {name: Lập E-HSMT, kind: tender, system: S, duration: 10d}
        B: {name: NAME, system: S, duration: 20d, after: A}
        C: {kind: contract, system: S, duration: 5d, after: B}
    """
    head = "systems: {S: {}}"
    assert found(plan(text.replace("NAME", "Phát hành E-HSMT"), head), "DX471") == []
    assert found(plan(text.replace("NAME", "In tờ rơi"), head), "DX471") == ["A"]


@pytest.mark.parametrize("name", ["Đấu thầu (lập, phát hành HSMT, mở thầu, đánh giá)", "Dau thau (HSMT, mo, cham)"])
def test_a_tender_that_counts_the_evaluation_in_a_word_takes_its_time_too(name: str) -> None:
    assert found(of(f'D: {{name: "{name}", kind: tender, system: S, duration: 20d}}'), CODE) == ["D"]
    assert found(of(f'D: {{name: "{name}", kind: tender, system: S, duration: 40d}}'), CODE) == []
