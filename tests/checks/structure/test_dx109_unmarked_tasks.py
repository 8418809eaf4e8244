"""DX109: what could not be examined is said, with what the names tell; only guesses that are asked for are used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dxplan.api import Selection, check_file
from dxplan.api.plans import schedule_file, schedule_guessed
from dxplan.guessing.guesses import guesses
from dxplan.load.loader import load_bytes
from dxplan.source.diagnostic import Diagnostic, Severity
from tests.checks.examining import TODAY, findings, found, plan

CODE = "DX109"
PLANS = sorted((Path(__file__).parents[3] / "plans").glob("*.yaml"))
EVERYTHING = Selection(everything=True)
HEAD = "name: P\nsystems: {KHO: {name: Kho dữ liệu}, CONG: {name: Cổng dịch vụ}}"


def test_one_finding_a_plan_with_both_counts_and_the_guesses() -> None:
    (finding,) = findings(
        plan(
            """
            M: {name: Bắt đầu, kind: milestone}
            A: {name: Xây dựng kho dữ liệu, duration: 5d, after: M}
            B: {name: Nghiệm thu, kind: accept, duration: 5d, after: A}
            C: {name: Việc khác, duration: 5d, after: B}
            """,
            HEAD,
        ),
        CODE,
    )
    assert finding.severity is Severity.WARNING
    assert finding.task == "A"
    assert re.sub(r"\d+ rules \(.*?\)", "… rules", finding.message.en) == (
        "2 tasks (`A` and `C`) have no `kind`: … rules could not look there; "
        "2 tasks (`A` and `B`) have no `system`: … rules could not look there"
    )
    assert finding.hint is not None
    assert finding.hint.en == (
        "`dxplan fix --guess` does it by the names (`--diff` shows it first, `dxplan check --guess` tries it out), or "
        "write `kind: build` at `A`; `system: KHO` at `A` and `B`; "
        "write the `kind` of `C` yourself (the names do not tell)"
    )


def test_summaries_milestones_and_instants_need_no_kind() -> None:
    text = plan(
        """
        P: {name: Nhóm, tasks: {A: {name: Ký, duration: 0d}, B: {name: Mốc, kind: milestone, after: A}}}
        """
    )
    assert found(text, CODE) == []


def test_a_plan_without_systems_that_says_its_kinds_lacks_none() -> None:
    assert found(plan("A: {name: Xây dựng, kind: build, duration: 5d}"), CODE) == []


def test_a_plan_that_says_neither_is_told_to_name_its_systems() -> None:
    (finding,) = findings(plan("A: {name: Xây dựng phần mềm, duration: 5d}"), CODE)
    assert "1 task (`A`) has no `system`" in finding.message.en
    assert finding.hint is not None
    assert "name the systems under `systems`" in finding.hint.en


def test_where_no_name_tells_of_a_system_and_others_say_theirs_it_may_be_meant() -> None:
    text = plan(
        """
        A: {name: Xây dựng kho, kind: build, system: KHO, duration: 5d}
        B: {name: Nền tảng số y tế, kind: build, duration: 5d}
        """,
        HEAD,
    )
    assert found(text, CODE) == []
    assert found(text.replace("Nền tảng số y tế", "Nâng cấp kho dữ liệu"), CODE) == ["B"]


def test_where_no_task_of_the_plan_says_a_system_all_steps_are_counted() -> None:
    text = plan(
        """
        A: {name: Xây dựng, kind: build, duration: 5d}
        B: {name: Sơ kết, kind: review, duration: 5d}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert "(`A`) has no `system`" in finding.message.en


def test_where_a_plan_has_one_system_its_tasks_are_of_it() -> None:
    text = plan("A: {name: Xây dựng, kind: build, duration: 5d}", "name: P\nsystems: {KHO: {name: Kho dữ liệu}}")
    assert findings(text, CODE) == ()


def test_a_waived_task_comes_by_itself() -> None:
    waiver = f"{HEAD}\nchecks: {{waive: [{{code: DX109, task: A, reason: chưa rõ}}]}}"
    tasks = "A: {name: Họp, duration: 5d}\nB: {name: Việc, duration: 5d}"
    assert found(plan(tasks, waiver), CODE) == ["B"]


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_plans_get_no_noise(path: Path) -> None:
    assert [f for f in check_file(path, TODAY, EVERYTHING).findings if f.code == CODE] == []


def unmarked(path: Path, folder: Path, *, milestones: bool) -> Path:
    """A copy of a plan whose tasks say no system and no kind; `milestones` keeps theirs."""
    head, _, tasks = path.read_text("utf-8").partition("\ntasks:")
    gone = r"(?m)^ +(?:system: .*|kind: (?!milestone).*)\n" if milestones else r"(?m)^ +(?:system|kind): .*\n"
    copy = folder / path.name
    copy.write_text(f"{head}\ntasks:{re.sub(gone, '', tasks)}", "utf-8")
    return copy


def known(finding: Diagnostic) -> tuple[str, str | None]:
    return finding.code, finding.task


def untold(path: Path) -> set[str]:
    """The tasks whose names do not tell what they are or what they are for: a review says that they were not read."""
    plan = load_bytes(path.read_bytes(), path.name).plan
    assert plan is not None
    missing = guesses(plan)
    return {id_ for marks in (missing.kinds, missing.systems) for id_, mark in marks.items() if mark is None}


@pytest.mark.slow
def test_without_marks_the_plans_are_told_of_it_and_with_guesses_nearly_all_is_found_again(tmp_path: Path) -> None:
    there = back = blind = owned = 0
    for path in PLANS:
        before = [known(f) for f in check_file(path, TODAY, EVERYTHING).findings]
        bare = unmarked(path, tmp_path, milestones=True)
        plain = check_file(bare, TODAY, EVERYTHING)
        assert [f.severity for f in plain.findings if f.code == CODE] == [Severity.WARNING]
        assert not [f for f in plain.findings if f.severity is Severity.ERROR and known(f) not in before]
        guessed = [known(f) for f in check_file(bare, TODAY, EVERYTHING, guess=True).findings]
        without, unread = list(map(known, plain.findings)), untold(bare)
        there += len(before)
        back += sum(each in guessed for each in before)
        blind += sum(each in without for each in before)
        owned += sum(each[1] in unread for each in before if each not in guessed)
    assert there > 100
    assert blind / there < 0.8
    assert back / there >= 0.9
    assert (back + owned) / there >= 0.98, "the rest stands at tasks that the review owns not to have read"


@pytest.mark.slow
def test_milestones_that_say_no_duration_are_guessed_too(tmp_path: Path) -> None:
    for path in PLANS:
        bare = unmarked(path, tmp_path, milestones=False)
        guessed, marked = schedule_guessed(bare, TODAY).schedule, schedule_file(path).schedule
        assert guessed is not None
        assert marked is not None
        assert guessed.finish == marked.finish


def test_a_note_tells_what_findings_rest_on(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(plan("A: {name: Xây dựng kho dữ liệu, duration: 5d}", HEAD), "utf-8")
    (note,) = (f for f in check_file(path, TODAY, guess=True).findings if f.code == CODE)
    assert note.severity is Severity.NOTE
    assert note.message.en.startswith("the `kind` of 1 task, the `system` of 1 task are guessed from names")
    assert note.message.vi.startswith("`kind` của 1 nhiệm vụ, `system` của 1 nhiệm vụ là đoán theo tên")
    assert note.hint is not None
    assert "`kind: build` at `A`; `system: KHO` at `A`" in note.hint.en
