"""DX301: how late, why, and what would mend it."""

from __future__ import annotations

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
        "`A` 2022-03-01 – 2022-03-28, from the plan's start",
        "`B` 2022-03-29 – 2022-04-26",
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


def test_the_hint_gives_the_number_and_the_latest_start() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 20d, after: A, start_no_earlier_than: 2022-05-04}
        C: {duration: 5d, after: B, deadline: 2022-06-01}
    """)
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.vi == "rút ngắn `B` 4 ngày làm việc, hoặc cho `B` bắt đầu muộn nhất 26/04/2022"


def test_where_no_task_is_long_enough_the_whole_chain_has_to_give() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 5d, after: A}
        C: {duration: 5d, after: B, deadline: 2022-03-04}
    """)
    (finding,) = findings(text, CODE)
    assert "11 working days in all" in (finding.hint.en if finding.hint else "")


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


def test_a_long_chain_shows_its_end() -> None:
    tasks = "\n".join(f"T{n}: {{duration: 1d, after: [{f'T{n - 1}' if n else ''}]}}" for n in range(40))
    (finding,) = findings(plan(tasks, head="finish_by: 2022-03-04"), CODE)
    assert len(finding.related) == 20
    assert "`T0` → `T1` → `T2` → `T3` → … → `T37` → `T38` → `T39`" in finding.message.en
