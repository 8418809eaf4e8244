"""DX407: work after the agreement, one finding a chain."""

from __future__ import annotations

from dxplan.checks.late import IN_FULL
from tests.checks.examining import findings, found, plan

CODE = "DX407"
HEAD = "agreement: {ends: 2022-03-31}"


def test_finishing_on_the_last_day_is_in_time() -> None:
    assert found(plan("A: {duration: 23d}", HEAD), CODE) == []
    assert found(plan("A: {duration: 24d}", HEAD), CODE) == ["A"]


def test_what_follows_on_the_chain_is_folded_into_its_first_task() -> None:
    text = plan(
        """
        A: {duration: 20d}
        B: {duration: 20d, after: A}
        C: {duration: 5d, after: B}
        D: {duration: 5d, after: C}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert "the same goes for 2 tasks after it, until 2022-05-12" in finding.message.en
    assert "`ends: 2022-05-12`" in (finding.hint.en if finding.hint else "")


def test_chains_that_have_nothing_to_do_with_each_other_are_two_findings() -> None:
    assert found(plan("{A: {duration: 30d}, B: {duration: 40d}}", HEAD), CODE) == ["A", "B"]


def test_operation_goes_on() -> None:
    assert found(plan("{A: {duration: 5d}, B: {kind: ops, duration: 12mo, after: A}}", HEAD), CODE) == []


def test_a_statistic_of_the_last_year_is_taken_once_it_is_over() -> None:
    """To measure is no work under the agreement, while what waits for the figures to go on is."""
    text = plan(
        "{A: {duration: 5d}, B: {kind: measure, duration: 10d, after: A, start_no_earlier_than: 2022-04-04}}", HEAD
    )
    assert found(text, CODE) == []
    assert found(text.replace("kind: measure", "kind: review"), CODE) == ["B"]
    assert found(text.replace("B:", "C: {kind: build, duration: 5d, after: B}, B:"), CODE) == ["C"]


def test_a_plan_without_an_agreement_or_without_its_end_is_free() -> None:
    assert found(plan("A: {duration: 300d}"), CODE) == []
    assert found(plan("A: {duration: 300d}", "agreement: {signed: 2022-01-04}"), CODE) == []


def test_what_its_own_date_holds_is_told_so() -> None:
    (finding,) = findings(plan("A: {duration: 5d, start_no_earlier_than: 2022-06-01}", HEAD), CODE)
    hint = finding.hint.en if finding.hint else ""
    assert hint.startswith(
        "take it out of the agreement's scope, or extend the agreement: `ends: 2022-06-07` (with no buffer yet); or"
    )
    assert "`start_no_earlier_than: 2022-03-25`" in hint


def test_the_chain_is_shown_with_shares_and_a_cut_that_suffices() -> None:
    text = plan("{A: {duration: 20d}, B: {duration: 10d, after: A}, C: {duration: 1d, after: B}}", HEAD)
    (finding,) = findings(text, CODE)
    assert finding.related[0].message.en == "`A` 2022-03-01 – 2022-03-28: 20 working days, 65 %, from the plan's start"
    assert finding.hint is not None
    assert finding.hint.en.startswith("cut `A` by 8 working days (`20d` → `12d`)")
    assert found(text.replace("A: {duration: 20d", "A: {duration: 12d"), CODE) == []


def test_no_end_is_advised_that_a_plan_cannot_say() -> None:
    (finding,) = findings(plan("A: {duration: 60d, start_no_earlier_than: 2199-12-02}", HEAD), CODE)
    assert "ends:" not in (finding.hint.en if finding.hint else "")


def test_an_agreement_that_ends_before_the_plan_begins_asks_for_no_earlier_start() -> None:
    (finding, *_) = findings(plan("A: {duration: 5d}", "agreement: {ends: 2020-01-31}"), CODE)
    assert finding.hint is not None
    assert "`ends: 2022-03-07`" in finding.hint.en
    assert "start" not in finding.hint.en


def test_the_chain_runs_by_the_dates_whatever_the_order_of_the_file() -> None:
    text = plan(
        """
        D: {duration: 5d, after: C}
        C: {duration: 5d, after: B}
        B: {duration: 20d, after: A}
        A: {duration: 20d}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "B"
    assert "the same goes for 2 tasks after it, until 2022-05-12" in finding.message.en


def test_one_task_after_it_is_said_in_the_singular() -> None:
    (finding,) = findings(plan("{A: {duration: 30d}, B: {duration: 5d, after: A}}", HEAD), CODE)
    assert "the same goes for 1 task after it, until 2022-04-19" in finding.message.en


def test_what_is_late_beside_the_chain_shown_stands_with_its_date() -> None:
    text = plan("{A: {duration: 30d}, B: {duration: 5d, after: A}, C: {duration: 10d, after: A}}", HEAD)
    (finding,) = findings(text, CODE)
    assert "`B` is done on 2022-04-19" in [related.message.en for related in finding.related]


def test_the_worst_chains_are_the_ones_shown_in_full() -> None:
    tasks = "\n".join(f"T{n}: {{duration: {30 + n}d}}" for n in range(IN_FULL + 1))
    of_all = findings(plan(tasks, HEAD), CODE)
    assert [finding.task for finding in of_all if not finding.related] == ["T0"]


def test_an_agreement_that_ends_on_the_day_the_plan_begins_leaves_a_day_to_work() -> None:
    (finding,) = findings(plan("A: {duration: 5d}", "agreement: {ends: 2022-03-01}"), CODE)
    assert (finding.hint.en if finding.hint else "").startswith("cut `A` by 4 working days")


def test_the_last_year_that_a_plan_can_say_may_be_advised() -> None:
    (finding,) = findings(plan("A: {duration: 60d, start_no_earlier_than: 2199-06-03}", HEAD), CODE)
    assert "`ends: 2199-08-23`" in (finding.hint.en if finding.hint else "")
