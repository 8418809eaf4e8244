"""DX201: what hangs in the air, and what only seems to."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, found_with_remedies, plan

CODE = "DX201"


def test_a_task_that_waits_for_nothing_is_found() -> None:
    text = plan("""
        A: {kind: survey, duration: 5d}
        B: {kind: build, duration: 5d}
        Z: {duration: 5d, after: [A, B]}
    """)
    assert found(text, CODE) == ["B"]


def test_the_first_task_and_what_may_begin_a_plan_wait_for_nothing() -> None:
    text = plan("""
        A: {kind: build, duration: 5d}
        B: {kind: survey, duration: 5d}
        C: {kind: milestone}
        Z: {duration: 5d, after: [A, B, C]}
    """)
    assert found(text, CODE) == []


def test_a_date_at_the_task_or_around_it_fixes_its_start() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 5d, start_no_earlier_than: 2022-03-15}
        P: {must_start_on: 2022-03-15, tasks: {C: {duration: 5d}}}
        D: {kind: plan, duration: 5d, as_late_as_possible: true}
        Z: {duration: 5d, after: [A, B, C, D]}
    """)
    assert CODE not in {finding.code for finding in examined(text).findings}


def test_a_summary_carries_the_links_of_the_tasks_inside_it() -> None:
    text = plan("""
        A: {duration: 5d}
        P: {after: A, tasks: {B: {duration: 5d}, Q: {tasks: {C: {duration: 3d}}}}}
        Z: {duration: 5d, after: P}
    """)
    assert found(text, CODE) == []


def test_what_finishes_last_needs_no_successor_and_neither_does_the_final_review() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 20d, after: A}
        C: {kind: review, duration: 5d, after: A}
    """)
    assert found(text, CODE) == []


def test_an_earlier_review_that_nothing_waits_for_is_found() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {kind: review, duration: 5d, after: A}
        C: {kind: review, duration: 20d, after: A}
    """)
    assert found(text, CODE) == ["B"]


def test_operation_goes_on_and_a_deadline_holds_a_finish() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {kind: ops, duration: 10d, after: A}
        C: {duration: 10d, after: A, deadline: 2022-12-30}
        Z: {duration: 20d, after: A}
    """)
    assert found(text, CODE) == []


def test_a_milestone_only_marks_if_others_go_on_from_where_it_stands() -> None:
    """M marks A, after which B goes on. N is the only thing after C, so C hangs in the air at N."""
    text = plan("""
        A: {duration: 5d}
        M: {kind: milestone, after: A}
        B: {duration: 30d, after: A}
        C: {duration: 5d, after: A}
        N: {kind: milestone, after: C}
        E: {kind: milestone, after: B}
    """)
    assert found(text, CODE) == ["N"]


def test_near_miss_a_task_linked_at_one_end_only_dangles_and_is_not_open() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {kind: build, duration: 5d, after: A FF}
        C: {duration: 5d, after: A}
        Z: {duration: 30d, after: [B, C SS+1d]}
    """)
    assert found(text, CODE) == []


def test_one_end_may_be_open_while_the_other_dangles() -> None:
    text = plan("""
        A: {duration: 30d}
        B: {kind: build, duration: 5d, after: A FF}
        C: {duration: 20d, after: A}
    """)
    (finding,) = findings(text, CODE)
    assert finding.message.en == "no task waits for `B` to finish"


def test_a_task_open_at_both_ends_is_found_once() -> None:
    text = plan("""
        A: {duration: 30d}
        B: {kind: build, duration: 5d}
    """)
    (finding,) = findings(text, CODE)
    assert "stands alone" in finding.message.en
    assert "`start_no_earlier_than: 2022-03-01`" in (finding.hint.en if finding.hint else "")


def test_near_miss_communication_and_operation_go_on_beside_the_rest() -> None:
    for kind in ("comms", "ops"):
        text = plan(
            f"A: {{duration: 5d}}\nB: {{kind: {kind}, duration: 10d, after: A}}\nZ: {{duration: 90d, after: A}}"
        )
        assert found(text, CODE) == []


def test_a_task_that_stands_alone_is_told_to_be_tied_at_both_ends() -> None:
    text = plan("A: {duration: 5d}\nB: {duration: 10d}\nZ: {kind: review, duration: 90d, after: A}")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert "give `B` an `after`" in finding.hint.en
    assert "write `start_no_earlier_than: 2022-03-01` and add `B` to the `after` of `Z`" in finding.hint.en
    assert found_with_remedies(text, CODE) == [[]]


def test_without_a_last_task_the_fixed_start_alone_is_no_remedy() -> None:
    text = plan("A: {duration: 5d}\nB: {kind: build, duration: 10d}\nC: {duration: 90d, after: A}")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.endswith("if its start is fixed, write `start_no_earlier_than: 2022-03-01`")
    assert found_with_remedies(text, CODE) == []


def test_a_milestone_may_be_the_end_only_where_others_go_on_from_all_that_it_marks() -> None:
    tasks = """
        A: {{duration: 5d}}
        B: {{duration: 5d, after: A}}
        M: {{kind: milestone, after: [A, B]}}
        C: {{duration: 50d, after: {}}}
        Z: {{kind: milestone, after: C}}
    """
    assert found(plan(tasks.format("[A, B]")), CODE) == []
    assert found(plan(tasks.format("A")), CODE) == ["M"]


def test_near_miss_a_review_that_is_held_when_its_day_comes() -> None:
    tasks = "A: {{duration: 400d}}\nB: {{kind: review, duration: 5d{date}}}\nZ: {{kind: milestone, after: A}}"
    assert found(plan(tasks.format(date=", start_no_earlier_than: 2022-12-05")), "DX201") == []
    assert found(plan(tasks.format(date="")), "DX201") == ["B"]


DATED = """
    A: {{duration: 20d}}
    B: {{kind: build, duration: 5d, start_no_earlier_than: 2022-04-04}}
    C: {{kind: test, duration: 5d, start_no_earlier_than: 2022-04-11{c}}}
    D: {{kind: accept, duration: 5d, start_no_earlier_than: 2022-04-18{d}}}
    Z: {{kind: milestone, after: [A, B, C, D]}}
"""


def test_dates_in_the_place_of_links_are_one_finding_and_many_of_them_a_warning() -> None:
    (many,) = findings(plan(DATED.format(c="", d="")), CODE)
    assert (many.task, many.severity, many.is_detail) == ("B", Severity.WARNING, False)
    assert many.message.en.startswith("3 tasks (`B`, `C` and `D`) set to start on a date")
    (few,) = findings(plan(DATED.format(c=", after: B", d="")), CODE)
    assert (few.severity, few.is_detail) == (Severity.NOTE, True)
    assert (
        found(plan(DATED.format(c=", after: B", d=", after: C").replace("5d, start", "5d, after: A, start", 1)), CODE)
        == []
    )


@pytest.mark.parametrize("more", ["kind: survey", "kind: ops", "kind: review", "actual_start: 2022-04-04"])
def test_near_miss_what_may_begin_on_a_date(more: str) -> None:
    text = plan(
        f"A: {{duration: 20d}}\nB: {{{more}, duration: 5d, start_no_earlier_than: 2022-04-04}}\n"
        "Z: {kind: milestone, after: [A, B]}"
    )
    assert found(text, CODE) == []


@pytest.mark.parametrize(("name", "expected"), [("Kết thúc thử nghiệm", ["B"]), ("Đại hội Đảng bộ tỉnh", [])])
def test_a_milestone_of_what_the_plan_does_waits_for_it_and_not_for_a_date(name: str, expected: list[str]) -> None:
    text = plan(
        f"A: {{duration: 20d}}\nB: {{name: {name}, kind: milestone, start_no_earlier_than: 2022-04-04}}\n"
        "Z: {kind: milestone, after: [A, B]}"
    )
    assert found(text, CODE) == expected


def test_a_milestone_with_neither_predecessor_nor_date_is_open_unless_the_plan_begins_with_it() -> None:
    tasks = """
        M: {{kind: milestone}}
        A: {{duration: 20d, after: M}}
        N: {{kind: milestone{more}}}
        B: {{duration: 5d, after: [A, N]}}
    """
    for more in ("", ", deadline: 2022-03-15"):
        assert found(plan(tasks.format(more=more)), CODE) == ["N"]
    for more in (", after: A", ", start_no_earlier_than: 2022-03-15", ", must_finish_on: 2022-03-15"):
        assert found(plan(tasks.format(more=more)), CODE) == []


def test_what_closes_an_account_ends_and_is_waited_for_though_plans_call_it_operation() -> None:
    tasks = (
        "A: {{duration: 5d}}\nB: {{name: {name}, kind: ops, duration: 5d, after: A}}\nZ: {{duration: 30d, after: A}}"
    )
    assert found(plan(tasks.format(name="Quyết toán dự án")), CODE) == ["B"]
    assert found(plan(tasks.format(name="Vận hành")), CODE) == []


def test_a_milestone_that_is_due_on_a_day_of_its_own_is_no_beginning_of_a_plan() -> None:
    tasks = "A: {{kind: survey, duration: 20d}}\nM: {{kind: milestone{due}}}\nZ: {{duration: 5d, after: [A, M]}}"
    assert found(plan(tasks.format(due=", deadline: 2022-03-15")), CODE) == ["M"]
    assert found(plan(tasks.format(due="")), CODE) == []


def test_what_goes_on_by_its_name_may_end_without_anything_waiting() -> None:
    text = """
        A: {duration: 5d}
        B: {name: Vận hành hệ thống, duration: 5d, after: A}
        Z: {duration: 50d, after: A}
    """
    assert found(plan(text), CODE) == []
    assert found(plan(text.replace("Vận hành", "Xây dựng")), CODE) == ["B"]
