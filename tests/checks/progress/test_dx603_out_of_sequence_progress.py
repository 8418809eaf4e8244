"""DX603: work that went on before what it waits for."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX603"


def reported(link: str, before: str, after: str) -> str:
    return plan(f"A: {{duration: 10d, {before}}}\nB: {{duration: 10d, after: '{link}', {after}}}")


STARTED, FINISHED = "actual_start: 2022-04-01", "actual_finish: 2022-04-01"


@pytest.mark.parametrize(
    ("link", "before", "after"),
    [
        ("A", "note: x", STARTED),
        ("A", "progress: 90 %", "progress: 10 %"),
        ("A FS+5d", "actual_start: 2022-03-01", STARTED),
        ("A", "actual_finish: 2022-04-04", STARTED),
        ("A SS", "note: x", STARTED),
        ("A SS", "actual_start: 2022-04-04", STARTED),
        ("A FF", "progress: 90 %", FINISHED),
        ("A FF", "actual_finish: 2022-04-04", FINISHED),
        ("A SF", "note: x", FINISHED),
    ],
)
def test_what_waits_did_not_wait(link: str, before: str, after: str) -> None:
    (finding,) = findings(reported(link, before, after), CODE)
    assert finding.task == "B"
    assert f"although it waits for `{link}`" in finding.message.en
    assert finding.related[0].span.line == 5


@pytest.mark.parametrize(
    ("link", "before", "after"),
    [
        ("A", FINISHED, STARTED),
        ("A", "actual_finish: 2022-04", STARTED),
        ("A", "progress: 100 %", STARTED),
        ("A", "note: x", "note: x"),
        ("A", "note: x", "remaining: 5d"),
        ("A FS-3d", "progress: 50 %", STARTED),
        ("A SS", "progress: 10 %", "progress: 90 %"),
        ("A FF", "progress: 10 %", "progress: 90 %"),
        ("A SF", "progress: 10 %", FINISHED),
    ],
)
def test_near_miss_in_sequence_or_not_known(link: str, before: str, after: str) -> None:
    assert found(reported(link, before, after), CODE) == []


def test_a_summary_is_finished_when_all_of_it_is() -> None:
    tasks = """
        P: {{tasks: {{A: {{duration: 5d, actual_finish: 2022-03-07}}, B: {{duration: 5d, {}}}}}}}
        C: {{duration: 5d, after: P, actual_start: 2022-03-10}}
    """
    assert found(plan(tasks.format("progress: 50 %")), CODE) == ["C"]
    assert found(plan(tasks.format("actual_finish: 2022-03-11")), CODE) == ["C"]
    assert found(plan(tasks.format("actual_finish: 2022-03-09")), CODE) == []


def test_what_holds_a_summary_holds_the_tasks_inside_it() -> None:
    text = plan("""
        A: {duration: 5d}
        P: {after: A, tasks: {B: {duration: 5d, actual_start: 2022-03-10}, C: {duration: 5d}}}
    """)
    (finding,) = findings(text, CODE)
    assert (finding.task, finding.span.line) == ("B", 6)


def test_several_broken_links_of_a_task_are_one_finding() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 5d}
        C: {duration: 5d, after: [A, B], actual_start: 2022-03-10}
    """)
    (finding,) = findings(text, CODE)
    assert [related.span.line for related in finding.related] == [5, 7]


@pytest.mark.parametrize(("unit", "expected"), [("q1", []), ("q3", ["B"])])
def test_the_units_of_a_repeated_task_report_by_themselves(unit: str, expected: list[str]) -> None:
    text = plan(f"""
        P: {{each: {{q1: {{progress: 100 %, actual_finish: 2022-03-07}}, q3: }}, tasks: {{A: {{duration: 5d}}}}}}
        B: {{duration: 5d, after: A@{unit}, actual_start: 2022-03-10}}
    """)
    assert found(text, CODE) == expected


def test_only_links_that_the_report_keeps_are_advised() -> None:
    (finding,) = findings(reported("A", "progress: 90 %", "progress: 10 %"), CODE)
    assert finding.hint is not None
    assert "write `A SS` and `A FF` instead of `A`" in finding.hint.en
    (finding,) = findings(reported("A", "progress: 90 %", FINISHED), CODE)
    assert finding.hint is not None
    assert "write `A SS` instead of `A`" in finding.hint.en
    (finding,) = findings(reported("A SS", "note: x", STARTED), CODE)
    assert finding.hint is not None
    assert "correct `A SS` to what it is" in finding.hint.en or "write `A FF` instead" in finding.hint.en


def test_a_summary_starts_with_the_first_task_inside() -> None:
    tasks = """
        P: {{tasks: {{A: {{duration: 5d, actual_start: {}}}, B: {{duration: 5d, actual_start: {}}}}}}}
        C: {{duration: 5d, after: P SS, actual_start: 2022-03-04}}
    """
    assert found(plan(tasks.format("2022-03-10", "2022-03-03")), CODE) == []
    assert found(plan(tasks.format("2022-03-03", "2022-03-10")), CODE) == []
    assert found(plan(tasks.format("2022-03-10", "2022-03-09")), CODE) == ["C"]


@pytest.mark.parametrize(
    ("link", "after", "said"),
    [
        ("A", "progress: 10 %", "`B` has started (10 %)"),
        ("A", "progress: 10 %, actual_start: 2022-04-01", "`B` started on 2022-04-01"),
        ("A FF", "progress: 100 %", "`B` has finished"),
        ("A FF", FINISHED, "`B` finished on 2022-04-01"),
    ],
)
def test_it_is_said_what_is_reported_at_the_end_that_the_link_binds(link: str, after: str, said: str) -> None:
    (finding,) = findings(reported(link, "note: x", after), CODE)
    assert finding.message.en.startswith(f"{said} although it waits for `{link}`")


def test_a_lag_of_nothing_is_waited_for() -> None:
    assert found(reported("A FS+0d", "note: x", STARTED), CODE) == ["B"]


def test_of_a_month_the_first_day_is_the_one_that_may_be_told() -> None:
    (finding,) = findings(reported("A", "actual_finish: 2022-05", STARTED), CODE)
    assert finding.message.en.endswith("`A` finished only on 2022-05-01")


def test_each_broken_link_is_shown_where_it_stands() -> None:
    text = plan("""
        A: {duration: 5d}
        B: {duration: 5d}
        C: {duration: 5d, after: [A, B], actual_start: 2022-03-10}
    """)
    (finding,) = findings(text, CODE)
    line = text.splitlines()[6]
    assert finding.span.column == line.index("A,") + 1
    assert finding.related[1].span.column == line.index("B]") + 1
