"""DX302: fixed dates that what comes before them does not allow."""

from __future__ import annotations

import pytest

from dxplan.checks.late import IN_FULL
from tests.checks.examining import findings, found, plan

CODE = "DX302"


def after_twenty_days(constraint: str) -> str:
    """B can start on Tuesday 29 March and be done on 4 April."""
    return plan(f"""
        A: {{duration: 20d}}
        B: {{duration: 5d, after: A, {constraint}}}
    """)


@pytest.mark.parametrize(
    ("name", "last", "kept"),
    [
        ("must_start_on", "2022-03-28", "2022-03-29"),
        ("start_no_later_than", "2022-03-28", "2022-03-29"),
        ("must_finish_on", "2022-04-01", "2022-04-04"),
        ("finish_no_later_than", "2022-04-01", "2022-04-04"),
    ],
)
def test_a_day_too_early_is_found_at_its_key_and_the_computed_day_is_kept(name: str, last: str, kept: str) -> None:
    (finding,) = findings(after_twenty_days(f"{name}: {last}"), CODE)
    assert finding.span.line == 6
    assert "1 working day after" in finding.message.en
    assert f"`{name}: {kept}`" in (finding.hint.en if finding.hint else "")
    assert found(after_twenty_days(f"{name}: {kept}"), CODE) == []


@pytest.mark.parametrize("constraint", ["start_no_earlier_than: 2022-03-02", "deadline: 2022-03-02"])
def test_what_only_pushes_and_deadlines_are_not_its_business(constraint: str) -> None:
    assert found(after_twenty_days(constraint), CODE) == []


def test_a_start_on_a_day_off_is_another_matter() -> None:
    """Sunday: the work begins on Monday, no working time later."""
    assert found(plan("A: {duration: 5d, must_start_on: 2022-03-13}"), CODE) == []


def test_a_summary_is_held_to_its_dates() -> None:
    text = plan("""
        A: {duration: 20d}
        P: {finish_no_later_than: 2022-04-01, after: A, tasks: {B: {duration: 5d}}}
    """)
    assert found(text, CODE) == ["P"]


def test_what_cannot_hold_together_is_named() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 20d, after: A, start_no_earlier_than: 2022-05-04}
        C: {duration: 5d, after: B, finish_no_later_than: 2022-06-01}
    """)
    (finding,) = findings(text, CODE)
    assert finding.message.vi.endswith(
        ": không thể cùng giữ `B.start_no_earlier_than` 04/05/2022, chuỗi `B` → `C` và `C.finish_no_later_than`"
    )


def test_a_chain_that_is_too_long_from_the_start_needs_no_other_date() -> None:
    text = plan("""
        A: {duration: 5d, start_no_earlier_than: 2022-03-07}
        B: {duration: 20d, after: A}
        C: {duration: 5d, after: B, finish_no_later_than: 2022-03-31}
    """)
    (finding,) = findings(text, CODE)
    assert (
        ": `start` 2022-03-01, the chain `B` → `C` and `C.finish_no_later_than` cannot all hold" in finding.message.en
    )


def test_the_hint_suffices() -> None:
    text = after_twenty_days("must_start_on: 2022-03-25")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("cut `A` by 2 working days (`20d` → `18d`)")
    assert found(text.replace("A: {duration: 20d", "A: {duration: 18d"), CODE) == []


@pytest.mark.slow
def test_of_many_long_chains_only_the_latest_are_shown_as_contradictions() -> None:
    tasks = ["T0: {duration: 5d}"]
    tasks += [f"T{n}: {{duration: 5d, after: T{n - 1}, must_start_on: 2022-03-04}}" for n in range(1, 60)]
    of_all = findings(plan("\n".join(tasks)), CODE)
    shown = [finding.task for finding in of_all if "cannot all hold" in finding.message.en]
    assert len(of_all) == 59
    assert 1 <= len(shown) <= 5
    assert shown[-1] == "T59"


def test_near_miss_a_start_within_its_quarter_is_in_time() -> None:
    tasks = "T1: {{duration: {}d}}\nT2: {{duration: 5d, after: T1, start_no_later_than: 2022-Q2}}"
    assert found(plan(tasks.format(84)), "DX302") == []  # begins on the last working day of June
    assert found(plan(tasks.format(85)), "DX302") == ["T2"]


def test_a_minute_late_is_not_told_as_no_time_at_all() -> None:
    text = plan("T1: {duration: 1h}\nT2: {duration: 1h, after: T1, start_no_later_than: 2022-03-01T08:59}")
    (finding,) = findings(text, "DX302")
    assert ", 1 working minute after" in finding.message.en


def test_the_worst_ones_are_shown_in_full() -> None:
    tasks = "\n".join(f"T{n}: {{duration: {9 + n}d, finish_no_later_than: 2022-03-09}}" for n in range(IN_FULL + 1))
    assert [finding.task for finding in findings(plan(tasks), CODE) if not finding.related] == ["T0"]


@pytest.mark.parametrize(("start", "is_advised"), [("2199-12-02", False), ("2199-06-03", True)])
def test_a_date_is_advised_while_a_plan_can_say_it(start: str, is_advised: bool) -> None:
    tasks = f"A: {{duration: 60d, start_no_earlier_than: {start}, finish_no_later_than: 2022-03-04}}"
    (finding,) = findings(plan(tasks), CODE)
    assert ("`finish_no_later_than: 2" in (finding.hint.en if finding.hint else "")) == is_advised
