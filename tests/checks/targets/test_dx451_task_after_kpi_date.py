"""DX451: tasks that serve a target after its date."""

from __future__ import annotations

from tests.checks.examining import examined, findings, found, plan

CODE = "DX451"
EARLY = "A: {duration: 5d, kpis: [K]}"


def of(*tasks: str, by: str = "2022-03-31") -> str:
    return plan("\n".join(tasks), f"kpis: {{K: {{target: 1, by: {by}}}}}")


def test_a_task_after_the_date_is_found_with_the_dates() -> None:
    (finding,) = findings(of(EARLY, "B: {duration: 50d, kpis: [K]}"), CODE)
    assert finding.task == "B"
    assert (
        finding.message.en == "`B` will not be done before 2022-05-12, too late for the target `K`, due on 2022-03-31"
    )
    assert finding.hint is not None
    assert finding.hint.en.endswith("`by: 2022-05-12`")


def test_following_the_remedy_makes_it_go_away() -> None:
    assert found(of(EARLY, "B: {duration: 50d, kpis: [K]}", by="2022-05-12"), CODE) == []


def test_a_quarter_runs_to_its_last_day() -> None:
    assert found(of(EARLY, "B: {duration: 23d, kpis: [K]}", by="2022-Q1"), CODE) == []


def test_where_nothing_is_in_time_another_rule_says_so() -> None:
    text = of("B: {duration: 50d, kpis: [K]}")
    assert found(text, CODE) == []
    assert len(findings(text, "DX406")) == 1


def test_measuring_reviewing_and_operating_come_after_the_date() -> None:
    for kind in ("measure", "evaluate", "review", "ops", "comms"):
        assert found(of(EARLY, f"B: {{kind: {kind}, duration: 50d, kpis: [K]}}"), CODE) == []


def test_all_late_tasks_of_a_target_are_one_finding() -> None:
    tasks = (EARLY, "B: {duration: 50d, kpis: [K]}", "C: {duration: 60d, kpis: [K]}")
    (finding,) = findings(of(*tasks), CODE)
    assert finding.message.en.startswith("`B` and `C` will not be done")


def test_a_target_without_a_date_cannot_be_missed() -> None:
    assert found(plan(f"{EARLY}\nB: {{duration: 50d, kpis: [K]}}", "kpis: {K: {target: 1}}"), CODE) == []


def test_a_waiver_covers_the_task_it_names_only() -> None:
    head = "kpis: {K: {target: 1, by: 2022-03-31}}\nchecks: {waive: [{code: DX451, task: B, reason: đã thống nhất}]}"
    tasks = (EARLY, "B: {duration: 50d, kpis: [K]}", "C: {duration: 60d, kpis: [K]}")
    result = examined(plan("\n".join(tasks), head), CODE)
    assert [finding.task for finding in result.findings] == ["C"]
    assert [finding.task for finding, _ in result.waived] == ["B"]


def test_near_miss_in_a_summary_what_closes_another_target_or_operates_may_come_after() -> None:
    inside = "{B: {duration: 5d}, C: {kind: ops, duration: 90d, after: B}, D: {duration: 90d, kpis: [L]}}"
    head = "kpis: {K: {target: 1, by: 2022-03-31}, L: {target: 1}}"
    summary = f"S: {{kpis: [K], tasks: {inside}}}"
    assert found(plan(f"{EARLY}\n{summary}", head), CODE) == []
    late = summary.replace("B: {duration: 5d}", "B: {duration: 50d}")
    (finding,) = findings(plan(f"{EARLY}\n{late}", head), CODE)
    assert finding.task == "S"
    assert "not be done before 2022-05-12" in finding.message.en


def test_what_brings_a_task_forward_comes_first() -> None:
    (finding,) = findings(of(EARLY, "B: {duration: 30d, kpis: [K]}"), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("finish by 2022-03-31: cut `B` by 7 working days")

    assert "not be done before 2022-04-12" in finding.message.en


def test_the_date_of_the_hint_is_one_by_which_all_of_them_are_done() -> None:
    text = of(EARLY, "C: {duration: 60d, kpis: [K]}", "B: {duration: 50d, kpis: [K]}", "D: {duration: 55d, kpis: [K]}")
    (finding,) = findings(text, CODE)
    assert finding.message.en == (
        "`C`, `B` and `D` will not be done before 2022-05-26, too late for the target `K`, due on 2022-03-31"
    )
    assert [related.span.line for related in finding.related] == [8, 9, 4]


def test_near_miss_what_is_replaced_is_switched_off_after_the_date_of_the_target() -> None:
    tasks = """
        A: {{duration: 5d, kpis: [K]}}
        B: {{name: {name}, kind: golive, duration: 5d, after: A, start_no_earlier_than: 2022-09-05, kpis: [K]}}
    """
    head = 'kpis: {K: {target: 9, unit: "%", by: 2022-06-30}}'
    assert found(plan(tasks.format(name="Tắt hệ thống cũ"), head), "DX451") == []
    assert found(plan(tasks.format(name="Mở hệ thống"), head), "DX451") == ["B"]


def test_a_name_tells_that_a_task_measures_where_it_says_no_kind() -> None:
    assert found(of(EARLY, "B: {name: Đo các chỉ tiêu, duration: 50d, kpis: [K]}"), CODE) == []
    assert found(of(EARLY, "B: {name: Xây dựng kho dữ liệu, duration: 50d, kpis: [K]}"), CODE) == ["B"]
