"""DX406: targets and the tasks that serve them in time."""

from __future__ import annotations

import pytest

from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedy import remedies_in
from tests.checks.examining import findings, plan

CODE = "DX406"


def with_target(by: str, tasks: str) -> str:
    return plan(tasks, f"kpis: {{K: {{target: 1{by}}}}}")


def test_a_target_that_no_task_names_is_found_at_its_key() -> None:
    (finding,) = findings(with_target("", "A: {duration: 5d}"), CODE)
    assert (finding.span.line, finding.task) == (4, None)


def test_one_task_in_time_is_enough() -> None:
    tasks = "{A: {duration: 5d, kpis: [K]}, B: {duration: 50d, kpis: [K]}}"
    assert findings(with_target(", by: 2022-03-07", tasks), CODE) == ()


def test_finishing_within_the_quarter_is_in_time() -> None:
    assert findings(with_target(", by: 2022-Q1", "A: {duration: 22d, kpis: [K]}"), CODE) == ()


def test_if_all_finish_later_the_first_one_is_named_and_the_date_is_one_by_which_all_are_done() -> None:
    tasks = "{A: {duration: 5d, kpis: [K]}, B: {duration: 50d, kpis: [K]}}"
    (finding,) = findings(with_target(", by: 2022-03-04", tasks), CODE)
    assert finding.message.vi == (
        "chỉ tiêu `K` phải đạt 04/03/2022, nhưng `A` và `B` xong sau ngày đó; sớm nhất là `A`, 07/03/2022"
    )
    assert finding.hint is not None
    assert (
        finding.hint.en
        == "finish `A` and `B` by 2022-03-04, or ask for the target `K` to be due on 2022-05-12: `by: 2022-05-12`"
    )


def test_what_measures_the_target_does_not_move_its_date() -> None:
    tasks = "{A: {duration: 5d, kpis: [K]}, B: {kind: measure, duration: 50d, kpis: [K]}}"
    (finding,) = findings(with_target(", by: 2022-03-04", tasks), CODE)
    assert finding.hint is not None
    assert finding.hint.en == (
        "cut `A` by 1 working day (`5d` → `4d`) to finish by 2022-03-04, "
        "or ask for the target `K` to be due on 2022-03-07: `by: 2022-03-07`"
    )


def test_a_target_without_a_date_only_needs_a_task() -> None:
    assert findings(with_target("", "A: {duration: 50d, kpis: [K]}"), CODE) == ()


def test_a_summary_may_serve_a_target() -> None:
    text = with_target(", by: 2022-03-31", "P: {kpis: [K], tasks: {A: {duration: 5d}}}")
    assert findings(text, CODE) == ()


def test_near_miss_in_a_summary_operation_may_go_on_after_the_date() -> None:
    tasks = "P: {kpis: [K], tasks: {A: {duration: 5d}, B: {kind: ops, duration: 90d, after: A}}}"
    assert findings(with_target(", by: 2022-03-31", tasks), CODE) == ()


@pytest.mark.parametrize(
    ("by", "serves"),
    [("2022-03-31", "B"), ("2022-03-28", "B"), ("2022-03-25", "A"), ("2022-03-01", "C")],
)
def test_the_entry_fits_the_last_task_that_is_done_by_then_or_else_the_last_of_all(by: str, serves: str) -> None:
    tasks = "{B: {duration: 20d}, C: {duration: 100d}, A: {duration: 5d}, M: {kind: measure, duration: 20d}}"
    (finding,) = findings(with_target(f", by: {by}", tasks), CODE)
    (remedy,) = remedies_in(finding.hint)
    assert isinstance(remedy, Say)
    assert remedy.at == ("tasks", serves)


def test_a_plan_without_work_has_no_task_that_the_entry_fits() -> None:
    (finding,) = findings(with_target("", "M: {kind: milestone}"), CODE)
    assert remedies_in(finding.hint) == ()
    assert "`kpis: [K]`" in (finding.hint.en if finding.hint else "")


def test_of_a_single_task_too_late_it_is_not_said_that_it_is_the_first() -> None:
    (finding,) = findings(with_target(", by: 2022-03-04", "A: {duration: 5d, kpis: [K]}"), CODE)
    assert finding.message.en == "the target `K` is due on 2022-03-04, before the end of `A`, 2022-03-07"


@pytest.mark.parametrize(("name", "expected"), [("Số liệu đầu kỳ", 1), ("Đo hiện trạng", 1), ("Đo kết quả đợt 1", 0)])
def test_the_figures_from_which_a_target_starts_do_not_serve_it(name: str, expected: int) -> None:
    tasks = f"{{A: {{name: {name}, kind: measure, duration: 5d, kpis: [K]}}, B: {{duration: 50d, kpis: [K]}}}}"
    assert len(findings(with_target(", by: 2022-03-31", tasks), CODE)) == expected
