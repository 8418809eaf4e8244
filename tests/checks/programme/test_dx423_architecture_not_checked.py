"""DX423: the look at the architecture before an investment or hire is approved."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, plan

CODE = "DX423"
SYSTEMS = "systems: {S: {}, T: {}}"
PREPARED = "A: {kind: invest_prep, system: S, duration: 20d}"
APPROVED = "B: {kind: appraise, system: S, duration: 20d, after: A}"


def of(*tasks: str, start: str = "2022-03-01", head: str = SYSTEMS) -> str:
    return plan("\n".join(tasks), head, start)


def test_a_preparation_without_a_word_of_the_architecture_is_found_with_the_law_of_that_day() -> None:
    (finding,) = findings(of(PREPARED, APPROVED), CODE)
    assert finding.hint is not None
    assert "Nghị định 73/2019/NĐ-CP, Điều 5.1" in finding.hint.vi
    (finding,) = findings(of(PREPARED, APPROVED, start="2026-09-07"), CODE)
    assert finding.hint is not None
    assert "Nghị định 224/2026/NĐ-CP, Điều 37.1" in finding.hint.vi


def test_before_2020_nothing_is_known_to_ask_for_it() -> None:
    assert found(of(PREPARED, APPROVED, start="2018-03-01"), CODE) == []


def test_the_preparation_itself_may_say_it() -> None:
    prepared = "A: {kind: invest_prep, system: S, duration: 20d, note: Đã đối chiếu Khung kiến trúc số}"
    assert found(of(prepared, APPROVED), CODE) == []


def test_the_approval_may_say_it() -> None:
    approved = "B: {kind: appraise, system: S, duration: 20d, after: A, deliverable: Ý kiến về kiến trúc}"
    assert found(of(PREPARED, approved), CODE) == []


def test_an_update_of_the_architecture_before_the_approval_is_about_all_systems() -> None:
    update = "U: {name: Cập nhật Kiến trúc Chính quyền điện tử tỉnh, kind: plan, duration: 30d}"
    assert found(of(PREPARED, APPROVED, update), CODE) == []


def test_after_the_approval_it_is_too_late() -> None:
    update = "U: {name: Cập nhật kiến trúc, kind: plan, duration: 30d, after: B}"
    assert found(of(PREPARED, APPROVED, update), CODE) == ["A"]


def test_the_architecture_of_another_system_does_not_help() -> None:
    update = "U: {name: Thiết kế kiến trúc, kind: plan, system: T, duration: 5d}"
    assert found(of(PREPARED, APPROVED, update), CODE) == ["A"]


def test_preparations_under_one_law_are_one_finding_at_the_first() -> None:
    second = "C: {kind: invest_prep, system: T, duration: 5d}"
    (finding,) = findings(of(PREPARED, APPROVED, second), CODE)
    assert finding.task == "A"
    assert "`A` and `C`" in finding.message.en


def test_a_waiver_covers_the_preparation_it_names_only() -> None:
    head = SYSTEMS + "\nchecks: {waive: [{code: DX423, task: A, reason: đã có văn bản}]}"
    result = examined(of(PREPARED, "C: {kind: invest_prep, system: T, duration: 5d}", head=head), CODE)
    assert [finding.task for finding in result.findings] == ["C"]
    assert [finding.task for finding, _ in result.waived] == ["A"]


def test_the_first_look_counts_whether_it_names_the_system_or_none() -> None:
    prepared = "I: {kind: invest_prep, system: S, duration: 5d}\n"
    early, late = "name: Kiến trúc, system: S, duration: 5d", "name: Kiến trúc, duration: 50d"
    for first, second in ((early, late), (late, early)):
        assert found(plan(f"{prepared}K: {{{first}}}\nL: {{{second}}}", "systems: {S: {}}"), CODE) == []
    same_system = f"K: {{{late}, system: S}}\nL: {{{early}}}"
    assert found(plan(f"{prepared}{same_system}", "systems: {S: {}}"), CODE) == []


def test_the_approval_of_a_preparation_is_the_next_one_whatever_the_order_of_the_file() -> None:
    text = plan(
        """
        I: {kind: invest_prep, system: S, duration: 5d}
        A: {kind: approve, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}
        B: {kind: approve, system: S, duration: 5d, after: I}
        K: {name: Kiến trúc, system: S, duration: 20d}
        """,
        "systems: {S: {}}",
    )
    assert found(text, CODE) == ["I"]
    assert found(text.replace("duration: 20d", "duration: 10d"), CODE) == []


def test_several_preparations_are_one_finding_at_the_first() -> None:
    text = plan(
        """
        J: {kind: invest_prep, system: T, duration: 5d, start_no_earlier_than: 2022-03-02}
        Z: {kind: invest_prep, system: S, duration: 5d}
        """,
        "systems: {S: {}, T: {}}",
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "Z"
    assert finding.message.en.startswith("an investment or hire is prepared by `J` and `Z` (the first on 2022-03-07)")
    assert [related.span.line for related in finding.related] == [6]


def test_where_it_is_appraised_only_the_plan_is_silent() -> None:
    (finding,) = findings(of(PREPARED, APPROVED), CODE)
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    "tasks",
    [
        (PREPARED,),
        (PREPARED, "B: {kind: approve, system: S, duration: 5d, after: A}"),
        (PREPARED, APPROVED.replace("system: S", "system: T")),
        (PREPARED, APPROVED.replace(", after: A", "")),
        (PREPARED, APPROVED, "C: {kind: invest_prep, system: T, duration: 5d}"),
    ],
)
def test_where_one_is_not_appraised_nobody_looks(tasks: tuple[str, ...]) -> None:
    (finding,) = findings(of(*tasks), CODE)
    assert finding.severity is Severity.WARNING
