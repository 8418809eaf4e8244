"""DX425: what lies between the finish and the deadline, in days and by three-point estimates."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX425"


def of(tasks: str, by: str, more: str = "") -> str:
    return plan(tasks, f"finish_by: {by}\n{more}")


def test_a_plan_that_ends_on_its_deadline_has_no_buffer() -> None:
    (finding,) = findings(of("A: {duration: 23d}", "2022-03-31"), CODE)
    assert finding.message.en == (
        "the plan is done on 2022-03-31, just at `finish_by` 2022-03-31, without any buffer (1.2 working days wanted)"
    )


def test_five_per_cent_of_a_short_chain_are_enough() -> None:
    assert found(of("A: {duration: 20d}", "2022-03-29"), CODE) == []  # done on the 28th, one day of twenty is left
    assert found(of("A: {duration: 21d}", "2022-03-30"), CODE) == ["A"]  # 1.05 days are needed


def test_twenty_days_are_enough_for_a_long_chain() -> None:
    """500 days from 2022-03-01 end on 2024-02-28; 5 % would be 25 days."""
    tasks = "A: {duration: 500d}"
    (finding,) = findings(of(tasks, "2024-03-26"), CODE)
    assert finding.message.en == (
        "the plan is done on 2024-02-28, only 19 working days before `finish_by` 2024-03-26; "
        "a buffer of 20 working days is wanted"
    )
    assert found(of(tasks, "2024-03-27"), CODE) == []


def test_the_dates_in_the_remedy_make_it_go_away() -> None:
    (finding,) = findings(of("A: {duration: 500d}", "2024-03-26"), CODE)
    assert finding.hint is not None
    assert finding.hint.en == (
        "cut `A` by 1 working day (`500d` → `499d`) to finish by 2024-02-27, "
        "or ask for the plan to be due on 2024-03-27: `finish_by: 2024-03-27`"
    )
    assert found(of("A: {duration: 499d}", "2024-03-26"), CODE) == []


def test_a_plan_that_is_late_already_is_another_finding() -> None:
    assert found(of("A: {duration: 24d}", "2022-03-31"), CODE) == []


def test_the_earlier_of_deadline_and_end_of_the_agreement_counts() -> None:
    agreement = "agreement: {ends: 2022-03-31}"
    (finding,) = findings(of("A: {duration: 23d}", "2022-12-30", agreement), CODE)
    assert "`agreement.ends`" in finding.message.en
    assert finding.hint is not None
    assert finding.hint.en.endswith("`ends: 2022-04-04`")


def test_no_deadline_no_buffer() -> None:
    assert found(plan("A: {duration: 23d}"), CODE) == []


def test_operation_that_goes_on_until_the_end_is_left_out() -> None:
    tasks = "A: {duration: 10d}\nB: {kind: ops, duration: 13d, after: A}"
    assert found(of(tasks, "2022-03-31"), CODE) == []


def test_a_final_review_on_a_set_day_needs_a_buffer_of_its_own_length_only() -> None:
    tasks = "A: {duration: 200d}\nB: {kind: review, duration: 10d, after: A, start_no_earlier_than: 2023-03-01}"
    assert found(of(tasks, "2023-03-15"), CODE) == []
    assert found(of(tasks, "2023-03-14"), CODE) == ["B"]


def test_a_milestone_on_a_set_day_is_where_it_was_put() -> None:
    tasks = "A: {duration: 10d}\nM: {kind: milestone, after: A, must_finish_on: 2022-03-31}"
    assert found(of(tasks, "2022-03-31"), CODE) == []


def test_work_reported_as_done_needs_no_buffer() -> None:
    assert found(of("A: {duration: 23d, progress: 100 %}", "2022-03-31"), CODE) == []


def test_limits_can_be_set() -> None:
    more = "checks: {thresholds: {DX425: {share: 50 %, enough: 5d}}}"
    assert found(of("A: {duration: 20d}", "2022-04-01", more), CODE) == ["A"]  # 4 days are left
    assert found(of("A: {duration: 20d}", "2022-04-04", more), CODE) == []


ESTIMATED = "A: {duration: 10d, range: 8d..18d}\nB: {duration: 20d, range: 15d..37d, after: A}"
"""Means 11 and 22 days: 3 more than computed. Variances (10/6)² and (22/6)²: a standard deviation of 4.028 days,
times 0.8416 are 3.390. Computed for 2022-04-12 (11 April is a day off), 80 % sure 6.39 days later: on 2022-04-21."""


def test_ranges_that_reach_past_the_deadline_are_told_as_an_estimate() -> None:
    (finding,) = findings(of(ESTIMATED, "2022-04-20"), CODE)
    assert finding.message.en == (
        "the plan is done on 2022-04-12, but by the `range` of its tasks it takes until 2022-04-21 to be 80 % sure "
        "(a PERT estimate), after `finish_by` 2022-04-20"
    )
    assert finding.hint is not None
    assert "by 0.4 working days" in finding.hint.en
    assert finding.hint.en.endswith("or ask for the plan to be due on 2022-04-21: `finish_by: 2022-04-21`")


def test_ranges_within_the_deadline_are_fine() -> None:
    assert found(of(ESTIMATED, "2022-04-21"), CODE) == []


def test_a_task_of_the_chain_without_a_range_says_nothing_of_the_sum() -> None:
    assert found(of(f"{ESTIMATED}\nC: {{duration: 1d, after: B}}", "2022-04-20"), CODE) == []


def test_milestones_need_no_range() -> None:
    assert found(of(f"{ESTIMATED}\nM: {{kind: milestone, after: B}}", "2022-04-20"), CODE) == ["B"]


def test_what_a_task_only_waits_for_to_start_does_not_add_up() -> None:
    """B starts a day after A does: only B's range counts, 2 days and 0.8416 of 3.667, 5.09 days in all."""
    tasks = "A: {duration: 10d, range: 8d..18d}\nB: {duration: 20d, range: 15d..37d, after: A SS+1d}"
    assert found(of(tasks, "2022-04-05"), CODE) == ["B"]  # done on 29 March: 5 days are left
    assert found(of(tasks, "2022-04-06"), CODE) == []


def test_calendar_months_cannot_be_added_up() -> None:
    assert found(of("A: {duration: 2mo, range: 1mo..9mo}", "2022-06-30"), CODE) == []


ENDED_BY_A_REVIEW = "A: {{duration: 500d}}\nB: {{kind: {kind}, duration: 10d, after: A}}"
"""The work is done on 2024-02-28, the review on 2024-03-13; 20 days after the work comes 2024-03-27."""


def test_the_buffer_is_counted_from_the_work_and_not_from_the_final_review() -> None:
    """A final review stands at the end by its nature: no more than a note, where the work leaves half of the buffer."""
    for by in ("2024-03-27", "2024-03-18"):
        (finding,) = findings(of(ENDED_BY_A_REVIEW.format(kind="review"), by), CODE)
        assert (finding.task, finding.severity) == ("B", Severity.NOTE)
    (finding,) = findings(of(ENDED_BY_A_REVIEW.format(kind="accept"), "2024-03-18"), CODE)
    assert finding.severity is Severity.WARNING


def test_work_that_ends_just_before_the_review_leaves_no_buffer_to_it() -> None:
    (finding,) = findings(of("A: {duration: 500d}\nB: {kind: review, duration: 3d, after: A}", "2024-03-06"), CODE)
    assert (finding.task, finding.severity) == ("B", Severity.WARNING)


def test_a_plan_of_reviews_alone_has_no_other_work() -> None:
    (finding,) = findings(of("A: {kind: review, duration: 23d}", "2022-03-31"), CODE)
    assert finding.severity is Severity.WARNING
