"""DX411: what stands between building a system and using it."""

from __future__ import annotations

import pytest

from dxplan.scenario.remedy import remedies_in
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan, scheduled

CODE = "DX411"
HEAD = "systems: {S: {}, T: {}}"


def used(tasks: str) -> str:
    return plan(f"B: {{kind: build, system: S, duration: 20d}}\n{tasks}", HEAD)


@pytest.mark.parametrize("kind", ["trial", "test"])
def test_a_trial_or_a_test_then_the_acceptance(kind: str) -> None:
    text = f"""\
V: {{kind: {kind}, system: S, duration: 5d, after: B}}
A: {{kind: accept, system: S, duration: 5d, after: V}}
G: {{kind: golive, system: S, duration: 1d, after: A}}"""
    assert found(used(text), CODE) == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("trial", "Vận hành thử, nghiệm thu"),
        ("accept", "Vận hành thử, nghiệm thu"),
        ("accept", "Trial operation and acceptance"),
    ],
)
def test_one_task_may_do_both(kind: str, name: str) -> None:
    text = f"""\
V: {{name: "{name}", kind: {kind}, system: S, duration: 5d, after: B}}
G: {{kind: golive, system: S, duration: 1d, after: V}}"""
    assert found(used(text), CODE) == []


def test_a_go_live_may_include_the_acceptance() -> None:
    text = """\
V: {kind: trial, system: S, duration: 5d, after: B}
G: {name: "Nghiệm thu, đưa vào sử dụng", kind: golive, system: S, duration: 5d, after: V}"""
    assert found(used(text), CODE) == []


def test_without_either_it_is_an_error() -> None:
    (finding,) = findings(used("G: {kind: golive, system: S, duration: 1d, after: B}"), CODE)
    assert finding.severity is Severity.ERROR
    assert "no trial operation and no acceptance" in finding.message.en


def test_a_pilot_is_no_trial() -> None:
    text = """\
P: {kind: pilot, system: S, duration: 40d, after: B}
A: {kind: accept, system: S, duration: 5d, after: P}
G: {kind: golive, system: S, duration: 1d, after: A}"""
    (finding,) = findings(used(text), CODE)
    assert "`A` accepts from 2022-05-27, but before it the plan has no trial operation" in finding.message.en
    assert "let `A` wait for it" in (finding.hint.en if finding.hint else "")


def test_an_acceptance_that_does_not_wait_for_the_trial_is_found() -> None:
    text = """\
V: {kind: trial, system: S, duration: 25d, after: B}
A: {kind: accept, system: S, duration: 5d, after: B}
G: {kind: golive, system: S, duration: 1d, after: [A, V]}"""
    (finding,) = findings(used(text), CODE)
    assert finding.severity is Severity.ERROR
    assert finding.hint is not None
    assert finding.hint.en.startswith(
        "add `V` to the `after` of `A` instead of `B`, drop `V` from the `after` of `G` ("
    )


def test_an_acceptance_before_the_trial_is_turned_round_and_not_linked_in_a_circle() -> None:
    text = """\
A: {kind: accept, system: S, duration: 5d, after: B}
V: {kind: trial, system: S, duration: 25d, after: A}
G: {kind: golive, system: S, duration: 1d, after: V}"""
    (finding,) = findings(used(text), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("turn them round: first `V`, then `A` (")
    (remedy,) = remedies_in(finding.hint)
    mended = remedy.apply(scheduled(used(text)).plan).tasks
    assert {id_: [link.written for link in mended[id_].predecessors] for id_ in "AVG"} == {
        "A": ["V"],
        "V": ["B"],
        "G": ["V"],
    }


def test_the_trial_and_acceptance_of_another_system_prove_nothing() -> None:
    text = """\
V: {kind: trial, system: T, duration: 5d, after: B}
A: {kind: accept, system: T, duration: 5d, after: V}
G: {kind: golive, system: S, duration: 1d, after: A}"""
    assert found(used(text), CODE) == ["G"]


def test_where_only_the_dates_fit_it_is_a_warning() -> None:
    text = """\
V: {kind: trial, system: S, duration: 5d, after: B}
A: {kind: accept, system: S, duration: 5d, after: V}
G: {kind: golive, system: S, duration: 1d, start_no_earlier_than: 2022-09-05}"""
    (finding,) = findings(used(text), CODE)
    assert finding.severity is Severity.WARNING
    assert "without waiting for the acceptance (`A`" in finding.message.en


def test_operation_after_building_counts_and_is_folded_into_the_go_live() -> None:
    (finding,) = findings(used("O: {kind: ops, system: S, duration: 60d, after: B}"), CODE)
    assert finding.task == "O"
    text = """\
G: {kind: golive, system: S, duration: 1d, after: B}
O: {kind: ops, system: S, duration: 60d, after: G}"""
    (finding,) = findings(used(text), CODE)
    assert finding.task == "G"


def test_operation_of_what_exists_already_is_left_alone() -> None:
    text = "O: {kind: ops, system: S, duration: 60d}"
    assert found(used(text), CODE) == []


def test_a_lead_into_the_acceptance_does_not_wait_for_it() -> None:
    text = """\
V: {kind: trial, system: S, duration: 5d, after: B}
A: {kind: accept, system: S, duration: 5d, after: V}
G: {kind: golive, system: S, duration: 1d, after: A FS-2d}"""
    (finding,) = findings(used(text), CODE)
    assert finding.severity is Severity.ERROR


def test_the_trial_goes_before_each_acceptance() -> None:
    text = """\
V: {kind: trial, system: S, duration: 5d, after: B}
A: {kind: accept, system: S, duration: 5d, after: B}
C: {kind: accept, system: S, duration: 2d, after: B}
G: {kind: golive, system: S, duration: 1d, after: [A, V]}"""
    (finding,) = findings(used(text), CODE)
    assert finding.hint is not None
    assert finding.hint.en.startswith("add `V` to the `after` of each, drop `B` from the `after` of `A`")
    assert [related.span.line for related in finding.related] == [7, 9]


def test_other_uses_stand_beside_the_first() -> None:
    text = """\
V: {kind: trial, system: S, duration: 5d, after: B}
A: {kind: accept, system: S, duration: 50d, after: V}
G: {kind: golive, system: S, duration: 1d, after: V}
O: {kind: ops, system: S, duration: 60d, after: [B, G]}
Q: {kind: ops, system: S, duration: 60d, after: V}"""
    (finding,) = findings(used(text), CODE)
    assert finding.message.en.startswith("`G` and `Q` start from 2022-04-05, before the acceptance is done (`A`")
    assert [related.span.line for related in finding.related] == [8, 11, 10]


def test_an_acceptance_after_the_trial_by_the_dates_only_is_a_warning() -> None:
    text = """\
V: {kind: trial, system: S, duration: 5d, after: B}
A: {kind: accept, system: S, duration: 5d, start_no_earlier_than: 2022-06-01}
G: {kind: golive, system: S, duration: 1d, after: A}"""
    (finding,) = findings(used(text), CODE)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(("accepted", "used"), [("V", "V"), ("B", "V"), ("V", "A FS-2d")])
def test_a_use_that_names_no_system_is_never_more_than_doubted(accepted: str, used: str) -> None:
    text = plan(f"""
        B: {{kind: build, duration: 20d}}
        V: {{kind: trial, duration: 5d, after: B}}
        A: {{kind: accept, duration: 5d, after: {accepted}}}
        G: {{kind: golive, duration: 1d, after: {used}}}
    """)
    assert {finding.severity for finding in findings(text, CODE)} == {Severity.WARNING}


def test_a_use_that_does_not_wait_for_the_acceptance_is_found_beside_the_missing_trial() -> None:
    text = "A: {kind: accept, system: S, duration: 5d, after: B}\nG: {kind: golive, system: S, duration: 1d, after: B}"
    late, missing = sorted(findings(used(text), CODE), key=lambda finding: finding.task or "", reverse=True)
    assert late.hint is not None
    assert late.hint.vi.startswith("thêm `A` vào `after` của `G`")
    assert missing.hint is not None
    assert missing.hint.vi.startswith("thêm nhiệm vụ `kind: trial`, `system: S` sau `B` và cho `A` chờ nó")


def test_an_acceptance_upon_which_a_system_opens_is_no_partial_one_though_a_later_one_is_right() -> None:
    tasks = """
        V: {kind: trial, system: S, duration: 20d}
        N: {kind: accept, system: S, duration: 5d}
        G: {kind: golive, system: S, duration: 0d, after: N}
        W: {kind: trial, system: S, duration: 20d, after: G}
        M: {kind: accept, system: S, duration: 5d, after: [W, V]}
    """
    (error,) = [each for each in findings(plan(tasks, "systems: {S: {}}"), "DX411") if each.task == "N"]
    assert error.severity is Severity.ERROR


WITH_DATA = """
    C: {{kind: contract, system: S, duration: 5d}}
    B: {{kind: build, system: S, duration: 5d, after: C}}
    D: {{kind: data, name: Số hóa đợt 1, system: S, duration: 5d, after: C}}
    P: {{kind: accept, name: {part}, system: S, duration: 5d, after: {upon}}}
    V: {{kind: trial, system: S, duration: 25d, after: B}}
    A: {{kind: accept, name: Nghiệm thu phần mềm, system: S, duration: 5d, after: [P, V]}}
    G: {{kind: golive, system: S, duration: 1d, after: A}}
"""


@pytest.mark.parametrize("part", ["Nghiệm thu khối lượng đợt 1", "Nghiệm thu số liệu"])
def test_data_are_accepted_without_a_trial_of_the_software(part: str) -> None:
    text = plan(WITH_DATA.format(part=part, upon="D"), "systems: {S: {route: project}}")
    assert found(text, CODE) == []
    assert found(text.replace(", system: S, duration: 5d, after: D", ", duration: 5d, after: D"), CODE) == []


def test_what_comes_upon_software_wants_its_trial() -> None:
    text = plan(WITH_DATA.format(part="Nghiệm thu", upon="[B, D]"), "systems: {S: {route: project}}")
    late = text.replace("after: [P, V]}", "after: P}")
    assert "P" in found(late, CODE) or "A" in found(late, CODE)


GIVEN = """
    B: {{kind: build, system: S, duration: 5d, lead: V}}
    P: {{kind: pilot, system: S, duration: 40d, after: B}}
    E: {{kind: evaluate, system: S, duration: 5d, after: P}}
    R: {{kind: rollout, system: S, duration: 5d, after: E}}
    O: {{kind: ops, system: S, duration: 5d, after: R}}
    C: {{kind: {other}, system: S, duration: 5d}}
"""


def test_what_a_company_gives_is_not_accepted_for_being_paid() -> None:
    head = "agencies: {V: {kind: vendor}}\nsystems: {S: {}}"
    assert found(plan(GIVEN.format(other="comms"), head), CODE) == []
    assert found(plan(GIVEN.format(other="contract"), head), CODE) == ["O"]
    assert found(plan(GIVEN.format(other="comms"), head.replace("{S: {}}", "{S: {route: project}}")), CODE) == ["O"]
