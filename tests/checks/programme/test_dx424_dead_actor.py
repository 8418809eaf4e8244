"""DX424: agencies that do not exist while a task runs."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, plan

CODE = "DX424"
HEAD = """
agencies:
  STTTT: {valid_to: 2025-02-28, successor: SKHCN}
  SKHCN: {valid_from: 2025-03-01, valid_to: 2025-06-30, successor: SKHCN2}
  SKHCN2: {valid_from: 2025-07-01}
  STC: {}
resources: {to: {agency: STTTT}}
"""


def of(tasks: str, head: str = HEAD, start: str = "2025-01-06") -> str:
    return plan(tasks, head, start)


def test_a_lead_that_is_gone_when_the_task_starts_is_an_error_with_the_successor() -> None:
    (finding,) = findings(of("A: {duration: 5d, lead: STTTT, start_no_earlier_than: 2025-03-10}"), CODE)
    assert finding.severity is Severity.ERROR
    assert finding.message.vi == "`STTTT` chỉ hoạt động đến 28/02/2025, nhưng `A` bắt đầu sau ngày đó (từ 10/03/2025)"
    assert finding.hint is not None
    assert finding.hint.vi == "giao `A` cho `SKHCN`"


def test_the_successor_is_the_one_that_exists_when_the_task_finishes() -> None:
    (finding,) = findings(of("A: {duration: 5d, lead: STTTT, start_no_earlier_than: 2025-09-08}"), CODE)
    assert finding.hint is not None
    assert finding.hint.en == "give `A` to `SKHCN2`"


def test_a_task_that_runs_past_the_end_of_its_agency_is_a_warning() -> None:
    (finding,) = findings(of("A: {duration: 50d, lead: STTTT}"), CODE)
    assert finding.severity is Severity.WARNING
    assert "kéo dài qua ngày đó" in finding.message.vi
    assert finding.hint is not None
    assert finding.hint.vi == "tách phần việc sau 28/02/2025 của `A` và giao cho `SKHCN`"


def test_finishing_on_the_last_day_of_the_agency_is_in_time() -> None:
    assert found(of("A: {duration: 5d, lead: STTTT, must_finish_on: 2025-02-28}"), CODE) == []


def test_starting_on_the_first_day_of_the_agency_is_in_time() -> None:
    assert found(of("A: {duration: 5d, lead: SKHCN2, start_no_earlier_than: 2025-07-01}"), CODE) == []


def test_who_supports_or_sends_people_has_to_exist_too() -> None:
    late = "duration: 5d, lead: STC, start_no_earlier_than: 2025-03-10"
    assert found(of(f"A: {{{late}, support: [STC, STTTT]}}"), CODE) == ["A"]
    assert found(of(f"A: {{{late}, resources: {{to: 1}}}}"), CODE) == ["A"]


def test_an_inherited_lead_is_found_where_the_summary_says_it() -> None:
    tasks = "P: {lead: STTTT, tasks: {A: {duration: 5d, start_no_earlier_than: 2025-03-10}}}"
    (finding,) = findings(of(tasks), CODE)
    assert finding.task == "A"


def test_a_lead_of_its_own_counts_before_that_of_the_summary() -> None:
    tasks = "P: {lead: STTTT, tasks: {A: {duration: 5d, lead: STC, start_no_earlier_than: 2025-03-10}}}"
    assert found(of(tasks), CODE) == []


def test_all_tasks_of_an_agency_make_one_finding_an_error_if_one_starts_after_its_end() -> None:
    tasks = """
    A: {duration: 50d, lead: STTTT}
    B: {duration: 5d, lead: STTTT, after: A}
    C: {duration: 5d, lead: STTTT, after: A, support: [STTTT]}
    """
    (finding,) = findings(of(tasks), CODE)
    assert (finding.severity, finding.task) == (Severity.ERROR, "B")
    assert "has a part in `B` and `C` after that" in finding.message.en
    assert "in `A` beyond that" in finding.message.en


def test_an_agency_that_does_not_exist_yet_names_the_one_before_it() -> None:
    (finding,) = findings(of("A: {duration: 5d, lead: SKHCN}"), CODE)
    assert finding.severity is Severity.ERROR
    assert (
        finding.message.en
        == "`SKHCN` does not exist before 2025-03-01, but has a part in `A` earlier (from 2025-01-06)"
    )
    assert finding.hint is not None
    assert "`STTTT`" in finding.hint.en


def test_without_a_successor_the_remedy_asks_for_one() -> None:
    text = of("A: {duration: 5d, lead: X}", "agencies: {X: {valid_to: 2024-12-31}}")
    (finding,) = findings(text, CODE)
    assert finding.hint is not None
    assert finding.hint.en == "give `A` to whoever takes over (write the `successor` of `X`)"


def test_what_is_reported_as_done_is_over() -> None:
    assert found(of("A: {duration: 50d, lead: STTTT, progress: 100 %}"), CODE) == []


def test_a_waiver_covers_its_task_and_nothing_else() -> None:
    head = HEAD + "\nchecks: {waive: [{code: DX424, task: A, reason: bàn giao sau}]}"
    late = "duration: 5d, lead: STTTT, start_no_earlier_than: 2025-03-10"
    result = examined(of(f"A: {{{late}}}\nB: {{{late}}}", head), CODE)
    assert [finding.task for finding in result.findings] == ["B"]
    assert [finding.task for finding, _ in result.waived] == ["A"]


def test_the_day_from_which_to_start_is_a_working_day() -> None:
    head = "agencies: {SO: {name: Sở, valid_from: 2025-03-01}}"  # a Saturday
    (finding,) = findings(plan("A: {duration: 60d, lead: SO}", head, start="2025-02-10"), "DX424")
    assert finding.hint is not None
    assert "`start_no_earlier_than: 2025-03-03`" in finding.hint.en


def test_whose_successor_is_missing_is_the_last_of_the_line() -> None:
    text = plan(
        "T: {kind: plan, duration: 5d, lead: A}",
        "agencies: {A: {valid_to: 2022-01-31, successor: B}, B: {valid_to: 2022-02-15}}",
    )
    (finding,) = findings(text, "DX424")
    assert finding.hint is not None
    assert "write the `successor` of `B`" in finding.hint.en


def test_its_last_day_and_its_first_are_days_of_its_life() -> None:
    text = plan(
        """
        A: {duration: 9d, lead: OLD}
        B: {duration: 10d, lead: OLD}
        C: {duration: 5d, lead: OLD, start_no_earlier_than: 2022-03-11}
        D: {duration: 5d, lead: OLD, start_no_earlier_than: 2022-03-14}
        G: {duration: 5d, lead: NEW, start_no_earlier_than: 2022-03-11}
        E: {duration: 5d, lead: NEW, start_no_earlier_than: 2022-03-10}
        F: {duration: 5d, lead: NEW, start_no_earlier_than: 2022-03-14}
        """,
        "agencies: {OLD: {valid_to: 2022-03-11}, NEW: {valid_from: 2022-03-12}}",
    )
    old, new = findings(text, CODE)
    assert old.message.en == (
        "`OLD` exists until 2022-03-11, but has a part in `D` after that (from 2022-03-14); "
        "in `B` and `C` beyond that (until 2022-03-17)"
    )
    assert (
        new.message.en
        == "`NEW` does not exist before 2022-03-12, but has a part in `G` and `E` earlier (from 2022-03-10)"
    )


def test_a_task_that_ends_at_midnight_of_its_last_day_is_in_time() -> None:
    text = plan(
        "A: {duration: 10ed, lead: OLD, calendar: continuous}",
        "agencies: {OLD: {valid_to: 2022-03-10}}",
    )
    assert found(text, CODE) == []


def test_of_many_tasks_the_first_twenty_others_stand_beside() -> None:
    tasks = "\n".join(f"T{n}: {{duration: 50d, lead: OLD}}" for n in range(30))
    (finding,) = findings(plan(tasks, "agencies: {OLD: {valid_to: 2022-03-11}}"), CODE)
    assert len(finding.related) == 20


def test_the_day_of_the_hint_is_a_working_day_for_all_of_them() -> None:
    """12 March 2022 is a Saturday: one of them works on it, the other does not."""
    text = plan(
        """
        A: {duration: 5d, lead: NEW}
        B: {duration: 5d, lead: NEW, calendar: sat}
        """,
        "agencies: {NEW: {valid_from: 2022-03-12}}\ncalendars: {sat: {base: vn, week: mon..sat}}",
    )
    (finding,) = findings(text, CODE)
    assert "`start_no_earlier_than: 2022-03-14`" in (finding.hint.en if finding.hint else "")


def test_a_milestone_beside_it_has_one_date() -> None:
    tasks = (
        "A: {duration: 5d, lead: STTTT, start_no_earlier_than: 2025-03-10}\n"
        "M: {kind: milestone, lead: STTTT, after: [A]}"
    )
    (finding,) = findings(of(tasks), CODE)
    assert [related.message.vi for related in finding.related] == ["`M`: 14/03/2025"]


def test_an_agency_and_its_successor_both_have_a_part_in_what_runs_on_when_one_takes_over() -> None:
    assert found(of("A: {duration: 50d, lead: STTTT, support: [SKHCN]}"), CODE) == []
    assert found(of("A: {duration: 50d, lead: STC, support: [STTTT, SKHCN]}"), CODE) == []
    assert found(of("A: {duration: 50d, lead: STC, support: [STTTT, SKHCN2]}"), CODE) == ["A", "A"]
    assert found(of("A: {duration: 5d, lead: STC, support: [STTTT, SKHCN]}"), CODE) == ["A"]
