"""DX301: how late, why, and what would mend it."""

from __future__ import annotations

from dxplan.checks.late import IN_FULL
from tests.checks.examining import findings, found, plan

CODE = "DX301"


def test_the_message_says_how_many_working_days_and_the_chain() -> None:
    """20 working days from Tuesday 1 March end on 28 March, 20 more (11 April is off) on 26 April."""
    text = plan("""
        A: {duration: 20d}
        B: {duration: 20d, after: A, deadline: 2022-04-20}
    """)
    (finding,) = findings(text, CODE)
    assert (
        finding.message.vi == "`B` xong 26/04/2022, chậm 4 ngày làm việc so với thời hạn 20/04/2022 (chuỗi `A` → `B`)"
    )
    assert [related.message.en for related in finding.related] == [
        "`A` 2022-03-01 – 2022-03-28: 20 working days, 50 %, from the plan's start",
        "`B` 2022-03-29 – 2022-04-26: 20 working days, 50 %, over 1 public holiday",
    ]
    assert finding.span.line == 6


def test_finishing_on_the_day_or_within_the_quarter_is_in_time() -> None:
    text = plan("""
        A: {duration: 20d, deadline: 2022-03-28}
        B: {duration: 3d, after: A, deadline: 2022-03}
        C: {duration: 60d, after: A, deadline: 2022-Q2}
        M: {kind: milestone, after: A, deadline: 2022-03-28}
    """)
    assert found(text, CODE) == []


def test_a_deadline_on_a_day_off_is_the_end_of_the_working_day_before() -> None:
    """Sunday 27 March: what is done on Friday is in time, what is done on Monday is a day late."""
    text = plan("""
        A: {duration: 19d, deadline: 2022-03-27}
        B: {duration: 20d, deadline: 2022-03-27}
    """)
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert "1 working day " in finding.message.en


def test_a_milestone_on_a_day_off_counts_days_of_the_calendar() -> None:
    text = plan("""
        A: {kind: milestone, start_no_earlier_than: 2022-03-12, deadline: 2022-03-11}
    """)
    (finding,) = findings(text, CODE)
    assert "1 day after" in finding.message.en


def test_a_summary_has_a_deadline_too() -> None:
    text = plan("""
        P: {deadline: 2022-03-04, tasks: {A: {duration: 5d}}}
    """)
    assert found(text, CODE) == ["P"]


def test_the_hint_gives_what_was_tried_out_and_suffices() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 20d, after: A, start_no_earlier_than: 2022-05-04}
        C: {duration: 5d, after: B, deadline: 2022-06-01}
    """)
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.vi == (
        "rút ngắn `B` 4 ngày làm việc (`20d` → `16d`), hoặc "
        "cho `C` gối đầu lên `B`: `B SS+16d` và `B FF` thay cho `B`; xem `dxplan why C`"
    )
    assert found(text.replace("B: {duration: 20d", "B: {duration: 16d"), CODE) == []
    assert found(text.replace("B: {duration: 20d", "B: {duration: 17d"), CODE) == ["C"]
    assert found(text.replace("after: B,", "after: [B SS+16d, B FF],"), CODE) == []


def test_where_nothing_suffices_a_later_date_is_advised() -> None:
    """No task is cut by more than half: 6 working days in all, where 11 are needed."""
    text = plan("""
        A: {duration: 5d}
        B: {duration: 5d, after: A}
        C: {duration: 5d, after: B, deadline: 2022-03-04}
    """)
    (finding,) = findings(text, CODE)
    hint = finding.hint.en if finding.hint else ""
    assert "no cut or overlap was found that is enough: ask for a later `deadline` of `C`, 2022-03-21" in hint
    assert "`start: 2022-02-14`" in hint


def test_no_date_is_advised_that_a_plan_cannot_say() -> None:
    (finding,) = findings(plan("A: {duration: 60d, start_no_earlier_than: 2199-12-02, deadline: 2022-03-04}"), CODE)
    assert finding.hint is not None
    assert "`deadline: 2" not in finding.hint.en


def test_deadlines_missed_on_one_chain_are_one_finding_at_the_worst() -> None:
    text = plan("""
        A: {duration: 20d, deadline: 2022-03-25}
        B: {duration: 20d, after: A, deadline: 2022-04-20}
        C: {duration: 20d, after: A, deadline: 2022-06-30}
        D: {duration: 30d, deadline: 2022-04-08}
    """)
    by_task = {finding.task: finding for finding in findings(text, CODE)}
    assert set(by_task) == {"B", "D"}
    assert "1 other deadline on the chain missed" in by_task["B"].message.en
    assert by_task["B"].related[-1].message.en == "`A` is 1 working day after its deadline 2022-03-25, too"


def test_the_missed_deadline_of_a_phase_lies_on_the_chain_of_its_last_task() -> None:
    text = plan("""
        P:
          deadline: 2022-03-25
          tasks:
            Q: {deadline: 2022-03-28, tasks: {A: {duration: 10d}, B: {duration: 15d, after: A}}}
        C: {duration: 20d, after: B, deadline: 2022-04-20}
        D: {tasks: {E: {duration: 5d, after: P, deadline: 2022-04-01}, F: {duration: 5d}}}
        G: {deadline: 2022-03-02, tasks: {H: {duration: 5d}}}
    """)
    by_task = {finding.task: finding for finding in findings(text, CODE)}
    assert set(by_task) == {"C", "G"}
    assert "3 other deadlines on the chain missed" in by_task["C"].message.en


def test_a_deadline_that_a_waiver_names_comes_by_itself() -> None:
    text = plan(
        """
        A: {duration: 20d, deadline: 2022-03-25}
        B: {duration: 20d, after: A, deadline: 2022-04-20}
        """,
        "checks: {waive: [{code: DX301, task: A, reason: agreed}]}",
    )
    assert found(text, CODE) == ["B"]


def test_what_waits_for_a_task_that_is_late_for_all_of_it_has_one_cause() -> None:
    text = plan("""
        A: {duration: 40d}
        B: {duration: 5d, after: A, deadline: 2022-04-20}
        C: {duration: 9d, after: A, deadline: 2022-04-20}
        D: {duration: 9d, after: A, deadline: 2022-04-27}
    """)
    by_task = {finding.task: finding for finding in findings(text, CODE)}
    assert set(by_task) == {"C", "D"}, "D is late by its own length, after A was done in time for it"


def test_a_long_chain_of_missed_deadlines_is_one_finding() -> None:
    tasks = "\n".join(
        f"T{n}: {{duration: 1d, deadline: 2022-03-01, after: [{f'T{n - 1}' if n else ''}]}}" for n in range(400)
    )
    (finding,) = findings(plan(tasks), CODE)
    assert finding.task == "T399"
    assert "398 other deadlines on the chain missed" in finding.message.en
    assert len(finding.related) == 40


def test_large_plans_are_not_scheduled_again_for_a_hint() -> None:
    others = "\n".join(f"X{n}: {{duration: 1d}}" for n in range(500))
    text = plan(f"A: {{duration: 20d, deadline: 2022-03-25}}\n{others}")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en == "cut `A` by 1 working day"


def test_the_plans_own_deadline_is_found_at_its_key() -> None:
    text = plan("A: {duration: 5d}", head="finish_by: 2022-03-04")
    (finding,) = findings(text, CODE)
    assert finding.span.line == 4
    assert "the plan is done on 2022-03-07, 1 working day after `finish_by` 2022-03-04" in finding.message.en


def test_the_same_deadline_said_twice_is_one_finding() -> None:
    """The last task's deadline repeats the plan's; the finding stands at the task and names the other place."""
    text = plan("A: {duration: 5d, deadline: 2022-03-04}", head="finish_by: 2022-03-04")
    (finding,) = findings(text, CODE)
    assert finding.task == "A"
    assert finding.related[-1].span.line == 4


def test_of_a_long_chain_the_largest_shares_are_shown() -> None:
    tasks = "\n".join(f"T{n}: {{duration: 1d, after: [{f'T{n - 1}' if n else ''}]}}" for n in range(40))
    (finding,) = findings(plan(tasks, head="finish_by: 2022-03-04"), CODE)
    assert len(finding.related) == 20
    assert "`T0` → `T1` → `T2` → `T3` → … → `T37` → `T38` → `T39`" in finding.message.en


def test_a_later_deadline_of_the_last_task_is_another_one_than_the_plans() -> None:
    text = plan("A: {duration: 10d, deadline: 2022-03-09}", head="finish_by: 2022-03-04")
    assert len(findings(text, CODE)) == 2


def test_the_plans_deadline_may_be_said_again_by_one_of_several_missed_on_the_chain() -> None:
    tasks = "A: {duration: 5d, deadline: 2022-03-01}\nB: {duration: 5d, after: A, deadline: 2022-03-04}"
    (finding,) = findings(plan(tasks, head="finish_by: 2022-03-04"), CODE)
    assert finding.task == "B"


def test_the_worst_ones_are_shown_in_full_and_of_the_others_it_is_said_how_to_see_more() -> None:
    tasks = "\n".join(f"T{n}: {{duration: {9 + n}d, deadline: 2022-03-09}}" for n in range(IN_FULL + 1))
    hints = {finding.task: finding.hint.en for finding in findings(plan(tasks), CODE) if finding.hint}
    assert [task for task, hint in hints.items() if hint == f"see `dxplan why {task}`"] == ["T0"]
