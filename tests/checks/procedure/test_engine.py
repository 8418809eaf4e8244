"""The engine of the procedure: what it takes for waiting, whose a step is, and what is one finding."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.doing import does
from dxplan.checks.procedure.reading import tells
from dxplan.checks.procedure.secured import secured
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.table import TABLE, steps_before
from dxplan.load.loader import load_bytes
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, found, plan

HEAD = "systems: {S: {}, T: {}}"
DELIVERED = "V: {kind: trial, system: S, duration: 10d}\nA: {kind: accept, system: S, duration: 5d, after: V}\n"


def examination(tasks: str, head: str = HEAD) -> Examination:
    loaded = load_bytes(plan(tasks, head).encode(), "plan.yaml").plan
    assert loaded is not None
    schedule = scheduled(loaded)
    assert schedule is not None
    return Examination(schedule, date(2022, 3, 1))


@pytest.mark.parametrize("link", ["A SS+20d", "A FF+20d", "A FS-1d"])
def test_an_overlap_or_a_lead_is_no_waiting_though_the_dates_fit(link: str) -> None:
    text = DELIVERED + f"G: {{kind: golive, system: S, duration: 1d, after: {link}, start_no_earlier_than: 2022-06-01}}"
    (finding,) = findings(plan(text, HEAD), "DX411")
    assert finding.severity is Severity.WARNING
    assert "without waiting for the acceptance (`A`" in finding.message.en


def test_a_lead_on_the_way_is_no_waiting_either_where_it_is_longer_than_what_it_leads_to() -> None:
    plan_ = examination("""
        A: {duration: 5d}
        B: {duration: 5d, after: A FS-1d}
        C: {duration: 5d, after: B}
        D: {duration: 5d, after: [A, B FS-1d]}
        L: {duration: 1d, after: A FS-3d}
        M: {duration: 5d, after: L}
    """)
    tasks = plan_.plan.tasks
    assert not secured(plan_, tasks["B"], [tasks["A"]])
    assert not secured(plan_, tasks["M"], [tasks["A"]])
    assert secured(plan_, tasks["C"], [tasks["A"]])
    assert secured(plan_, tasks["C"], [tasks["A"], tasks["B"]])
    assert secured(plan_, tasks["D"], [tasks["A"]])


def test_what_only_wants_a_link_behind_what_is_late_is_told_with_it() -> None:
    text = (
        DELIVERED
        + """\
G: {kind: golive, system: S, duration: 1d, after: V}
O: {kind: ops, system: S, duration: 10d, after: [V, G], start_no_earlier_than: 2022-06-01}
B: {kind: build, system: S, duration: 1d}
Q: {kind: ops, system: S, duration: 10d, after: B, start_no_earlier_than: 2022-06-01}
"""
    )
    late, loose = findings(plan(text, HEAD), "DX411")
    assert (late.task, late.severity) == ("G", Severity.ERROR)
    assert (loose.task, loose.severity) == ("Q", Severity.WARNING)


def test_the_remedy_is_for_all_that_lack_the_same() -> None:
    text = (
        DELIVERED
        + """\
R: {kind: golive, system: S, duration: 1d, after: V}
G: {kind: golive, system: S, duration: 1d, after: V}
"""
    )
    (finding,) = findings(plan(text, HEAD), "DX411")
    assert finding.message.en.startswith("`G` and `R` go live")
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `A` to the `after` of each")


def test_a_waiver_covers_the_task_it_names_and_the_rest_is_found() -> None:
    text = (
        DELIVERED
        + """\
R: {kind: golive, system: S, duration: 1d, after: V}
G: {kind: golive, system: S, duration: 1d, after: V}
"""
    )
    head = HEAD + "\nchecks: {waive: [{code: DX411, task: G, reason: đã nhận}]}"
    result = examined(plan(text, head), "DX411")
    assert [finding.task for finding in result.findings] == ["R"]
    assert [finding.task for finding, _ in result.waived] == ["G"]


def test_a_step_that_waits_by_more_than_a_link_is_not_asked_for_in_a_circle() -> None:
    text = """
        B: {kind: build, system: S, duration: 20d}
        A: {kind: accept, system: S, duration: 5d, after: B}
        M: {kind: milestone, after: A SS}
        V: {kind: trial, system: S, duration: 5d, after: M}
        G: {kind: golive, system: S, duration: 1d, after: [A, V]}
    """
    (finding,) = findings(plan(text, HEAD), "DX411")
    assert finding.hint is not None
    assert (
        "`system: S` after `B` and let `A` wait for it instead of `B`, since `V` itself waits for `A`"
        in finding.hint.en
    )


def test_a_missing_step_comes_after_what_the_table_puts_before_it() -> None:
    text = """
        B: {kind: build, system: S, duration: 20d}
        A: {kind: accept, system: S, duration: 5d, after: B}
        G: {kind: golive, system: S, duration: 1d, after: A}
    """
    (finding,) = findings(plan(text, HEAD), "DX411")
    assert finding.hint is not None
    assert finding.hint.en.startswith("add a task of `kind: trial`, `system: S` after `B` and let `A` wait for it")
    assert Step.BUILD in steps_before(Step.TRIAL)


def test_one_rule_tells_a_task_once_what_several_rows_ask_of_it() -> None:
    text = """
        A: {kind: accept, system: S, duration: 5d}
        G: {kind: golive, system: S, duration: 1d, after: A}
    """
    assert found(plan(text, HEAD, "2026-08-03"), "DX411") == ["A"]


def test_a_selection_that_the_study_waits_for_chooses_consultants() -> None:
    steps = examination("""
        D: {kind: tender, system: S, duration: 40d}
        I: {kind: invest_prep, system: S, duration: 40d, after: D}
        E: {kind: tender, system: S, duration: 40d, after: I}
        J: {kind: invest_prep, system: S, duration: 40d, after: E}
    """).kept(procedure)
    assert [task.id for task in steps.of("S", (Step.INVITATION,))] == ["E"]


def test_a_contract_without_a_system_is_of_the_one_it_leads_into() -> None:
    steps = examination("""
        K: {kind: contract, duration: 5d}
        B: {kind: build, system: S, duration: 5d, after: K}
    """).kept(procedure)
    assert [task.id for task in steps.of("S", (Step.CONTRACT,))] == ["K"]


@pytest.mark.parametrize("step", Step)
def test_every_step_can_be_said_of_a_task_and_added_as_one(step: Step) -> None:
    assert does(step).vi
    assert does(step, 2).en
    assert tells(step) or step.words.vi


def test_the_names_of_rows_are_their_own() -> None:
    names = [row.name for row in TABLE]
    assert len(names) == len(set(names))


def test_a_task_for_several_systems_is_named_once_where_all_of_them_lack_a_step() -> None:
    (finding,) = findings(plan("V: {kind: tender, system: [S, T], duration: 30d}", HEAD), "DX438")
    assert finding.message.en.startswith("the plan has no contractor selection plan at all before `V` (from")
    assert finding.message.vi.startswith("kế hoạch không có nhiệm vụ lập kế hoạch lựa chọn nhà thầu nào trước `V` (từ")
    assert finding.related == ()


def test_what_is_several_things_are_done() -> None:
    tasks = "K: {kind: test, system: S, duration: 5d}\nM: {kind: infra, name: Máy chủ, system: S, duration: 20d}"
    (finding,) = findings(plan(tasks, HEAD), "DX439")
    assert "before the servers and infrastructure are done" in finding.message.en


SEVERAL = "systems: {S: {security_level: 3}, T: {security_level: 3}}"


def test_a_task_for_several_systems_is_told_once_where_one_step_of_all_is_late() -> None:
    text = """
        V: {kind: trial, system: [S, T], duration: 20d}
        L: {kind: sec_level, duration: 5d, start_no_earlier_than: 2022-06-01}
    """
    (finding,) = findings(plan(text, SEVERAL), "DX402")
    assert finding.message.en.startswith("`V` tries out from")
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `L` to the `after` of `V`")
    assert len(finding.related) == 1


def test_what_one_system_lacks_is_told_though_the_first_task_is_told_of_another() -> None:
    text = """
        V: {kind: trial, system: [S, T], duration: 20d}
        W: {kind: trial, system: T, duration: 20d}
        L: {kind: sec_level, system: [S, T], duration: 5d, start_no_earlier_than: 2022-06-01}
    """
    assert found(plan(text, SEVERAL), "DX402") == ["V", "W"]


def test_a_step_that_comes_too_late_for_one_system_is_not_called_missing_for_the_other() -> None:
    text = """
        K: {kind: tender, system: [S, T], duration: 30d}
        D: {kind: approve, name: Phê duyệt dự án, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}
    """
    (finding,) = findings(plan(text, HEAD), "DX410")
    assert "before the decision on the project or hire plan is done (`D`" in finding.message.en


def test_another_task_of_the_other_system_wants_the_step_still() -> None:
    text = """
        K: {kind: tender, system: [S, T], duration: 30d}
        M: {kind: tender, system: T, duration: 30d}
        D: {kind: approve, name: Phê duyệt dự án, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}
    """
    late, missing = findings(plan(text, HEAD), "DX410")
    assert (late.task, missing.task) == ("K", "M")


def test_a_name_that_joins_two_steps_may_be_either_where_no_kind_is_said() -> None:
    tasks = """
        V: {kind: trial, system: S, duration: 20d}
        A: {name: "Đánh giá kết quả 3 trạm, bài học cho roll-out, nghiệm thu", system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: A}
        W: {kind: accept, system: S, duration: 5d, after: G}
    """
    found_ = findings(plan(tasks, "systems: {S: {}}"), "DX411")
    assert [finding.severity for finding in found_ if finding.task == "G"] in ([], [Severity.NOTE])
    sure = findings(plan(tasks.replace(", nghiệm thu", ""), "systems: {S: {}}"), "DX411")
    assert Severity.ERROR in {finding.severity for finding in sure if finding.task == "G"}
