"""What is to be decided, and what is settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.kind import Kind
from dxplan.model.named import Ref
from dxplan.model.task import Progress
from dxplan.render.documents.advice import alone_standing
from dxplan.render.documents.meeting_voice import at_meeting
from dxplan.render.documents.sections.decisions import decisions
from dxplan.render.documents.sections.settled import settled
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.say import Say, Unsay
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, advise
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Language, same, say
from tests.render.documents.papers import (
    AGENCIES,
    day,
    finding,
    plan_of,
    subject_of,
    task,
    three_leads,
    written,
)


def test_without_findings_nothing_is_to_be_decided() -> None:
    note = finding("DX401", same("x"), severity=Severity.NOTE)
    assert decisions(subject_of(three_leads(), findings=(note,))) == ()


def test_what_is_wrong_with_the_file_is_no_matter_for_a_meeting() -> None:
    found = (finding("DX105", same("miễn trừ thừa")), finding("DX044", same("kể hai lần")))
    assert decisions(subject_of(three_leads(), findings=found)) == ()


def test_a_finding_becomes_a_sentence_for_the_notice_of_conclusions() -> None:
    plan = three_leads()
    plan.tasks["C"] = replace(plan.tasks["C"], support=("VNPT", "UBND"))
    wrong = say("{c} sai.", "{c} is wrong.", c=Ref("C"))
    found = finding(
        "DX401", wrong, "C", advise(Wait(plan.tasks["C"], on=plan.tasks["B"])), same("hỏng"), Severity.ERROR
    )
    [decision] = decisions(subject_of(plan, findings=(found,), today="2022-01-04"))
    assert decision.must
    assert (decision.problem, decision.why, decision.cases) == ("Nhiệm vụ 3 “C” sai.", "hỏng.", ())
    assert decision.conclusions == (
        "Giao Sở TT&TT chủ trì, phối hợp với VNPT và UBND tỉnh xử lý, hoàn thành trước ngày 18/01/2022. Hướng xử lý: "
        "để nhiệm vụ 3 chỉ bắt đầu sau khi nhiệm vụ 2 “B” xong.",
    )


def test_findings_alike_are_one_decision_with_a_conclusion_an_agency() -> None:
    hint = same("sửa")
    found = tuple(finding("DX401", say("{task} thiếu", "{task} lacks it", task=Ref(id_)), id_, hint) for id_ in "ABC")
    plan = three_leads()
    for id_ in "AB":
        plan.tasks[id_] = replace(plan.tasks[id_], lead="UBND")
    [decision] = decisions(subject_of(plan, findings=found, today="2022-01-04"))
    assert decision.problem == ""
    assert decision.cases == ("Nhiệm vụ 1 “A” thiếu.", "Nhiệm vụ 2 “B” thiếu.", "Nhiệm vụ 3 “C” thiếu.")
    assert decision.conclusions == (
        "Đề nghị UBND tỉnh chủ trì xử lý, hoàn thành trước ngày 11/01/2022. Hướng xử lý: sửa (nhiệm vụ 1, 2).",
        "Giao Sở TT&TT chủ trì xử lý, hoàn thành trước ngày 18/01/2022. Hướng xử lý: sửa (nhiệm vụ 3).",
    )


def test_where_cases_differ_the_first_remedies_are_told() -> None:
    plan = plan_of(*(task(id_) for id_ in "ABCDEF"))
    on = plan.tasks["F"]
    found = tuple(
        finding("DX401", say("{task} thiếu", "", task=Ref(id_)), hint=advise(Wait(plan.tasks[id_], on=on)))
        for id_ in "ABCDE"
    )
    [decision] = decisions(subject_of(plan, findings=found, today="2022-01-02"))
    assert decision.conclusions == (
        "Giao cơ quan lập kế hoạch chủ trì xử lý, hoàn thành trước ngày 04/01/2022. Hướng xử lý: "
        "để nhiệm vụ 1 chỉ bắt đầu sau khi nhiệm vụ 6 “F” xong; để nhiệm vụ 2 chỉ bắt đầu sau khi nhiệm vụ 6 “F” xong; "
        "để nhiệm vụ 3 chỉ bắt đầu sau khi nhiệm vụ 6 “F” xong; và 2 việc tương tự.",
    )


def test_a_remedy_of_a_case_that_is_not_told_names_its_tasks() -> None:
    """Eight cases, of which six are told; the conclusion of the seventh and eighth says more than numbers."""
    plan = plan_of(
        *(task(f"T{n}", name=same(f"Việc {n}"), lead="UBND" if n < 7 else "SO") for n in range(1, 9)), task("Z")
    )
    on = task("Z", name=same("Nền"))
    plan = replace(plan, agencies=AGENCIES, tasks={**plan.tasks, "Z": on})
    found = tuple(
        finding("DX401", say("{t} sai", "", t=Ref(id_)), id_, advise(Wait(plan.tasks[id_], on=on)))
        for id_ in list(plan.tasks)[:8]
    )
    [decision] = decisions(subject_of(plan, findings=found, today="2022-01-02"))
    assert (len(decision.cases), decision.more) == (6, 2)
    assert "để nhiệm vụ 1 chỉ bắt đầu sau khi nhiệm vụ 9 “Nền” xong" in decision.conclusions[0]
    assert "để nhiệm vụ 7 “Việc 7” chỉ bắt đầu sau khi nhiệm vụ 9 “Nền” xong" in decision.conclusions[1]


def test_a_remedy_names_tasks_of_which_the_case_has_said_numbers_only() -> None:
    plan = plan_of(*(task(f"T{n}", name=same(f"Việc {n}")) for n in range(1, 5)))
    many = say("{a}, {b}, {c} sai", "", a=Ref("T1"), b=Ref("T2"), c=Ref("T3"))
    found = finding("DX401", many, "T1", advise(Wait(plan.tasks["T1"], on=plan.tasks["T4"])))
    [decision] = decisions(subject_of(plan, findings=(found,), today="2022-01-02"))
    assert decision.problem == "Nhiệm vụ 1, 2, 3 sai."
    assert "để nhiệm vụ 1 “Việc 1” chỉ bắt đầu sau khi nhiệm vụ 4 “Việc 4” xong" in decision.conclusions[0]


@pytest.mark.parametrize(
    ("remedy", "words"),
    [
        (Say(("tasks", "A"), "deadline", day("2022-03-01")), "write the deadline 1 March 2022 at task 1 “A”"),
        (Say((), "finish_by", date(2022, 3, 1)), "write the plan's deadline 1 March 2022"),
        (Unsay("A", "deadline"), "delete the deadline of task 1 “A”"),
        (
            Together((Say(("tasks", "A"), "deadline", day("2022-03-01")), Unsay("A", "cost"))),
            "write the deadline 1 March 2022 at task 1 “A” and delete the cost of task 1",
        ),
        (
            AddTask(Kind.TRAINING, before=("A", "B"), these=True),
            "add a training task and let task 1 “A” and task 2 “B” start only after it is done",
        ),
        (
            WaitEach((three_leads().tasks["A"],), on=three_leads().tasks["B"]),
            "of task 1 “A”: let each of them start only after task 2 “B” is done",
        ),
    ],
)
def test_a_remedy_stands_alone(remedy: Remedy, words: str) -> None:
    assert at_meeting(subject_of(three_leads(), "en"), alone_standing(remedy)) == words


def test_many_alike_are_told_in_part_and_counted() -> None:
    found = tuple(finding("DX401", same(f"lỗi {i}"), "A") for i in range(10))
    [decision] = decisions(subject_of(three_leads(), findings=found))
    assert (len(decision.cases), decision.more) == (6, 4)


def test_errors_come_before_warnings() -> None:
    found = (finding("DX401", same("x")), finding("DX402", same("y"), severity=Severity.ERROR))
    assert [d.code for d in decisions(subject_of(three_leads(), findings=found))] == ["DX402", "DX401"]


def test_what_concerns_no_task_goes_to_the_agency_of_the_head_straight_after_the_meeting() -> None:
    [*_, decision] = decisions(subject_of(three_leads(), "en", "2022-01-18", findings=(finding("DX401", same("x")),)))
    assert decision.conclusions == ("Sở TT&TT to act straight after the meeting: put this right: x.",)


def test_no_decision_waits_longer_than_the_paper_looks_ahead() -> None:
    found = (finding("DX401", same("x"), "A", same("sửa")),)
    [decision] = decisions(subject_of(three_leads(), findings=found, today="2021-01-01"))
    assert "hoàn thành trước ngày 01/04/2021." in decision.conclusions[0]


def test_what_changes_the_plan_is_not_asked_of_the_company_that_does_the_work() -> None:
    found = tuple(finding("DX401", same("x"), id_, same("sửa")) for id_ in "AC")
    [decision] = decisions(subject_of(three_leads(), findings=found, today="2022-01-04"))
    assert [said.split(" chủ trì")[0] for said in decision.conclusions] == ["Giao Sở TT&TT"]


def test_a_task_in_the_past_is_to_be_mended_at_once() -> None:
    found = (finding("DX401", same("x"), "A", same("sửa")),)
    [*_, decision] = decisions(subject_of(three_leads(), findings=found, today="2022-01-18"))
    assert decision.conclusions == ("Giao Sở TT&TT chủ trì xử lý ngay sau cuộc họp. Hướng xử lý: sửa.",)


@pytest.mark.parametrize(
    ("language", "lesson", "orders"),
    [
        (
            "vi",
            "Hướng xử lý lẽ ra cần chọn: sửa (nhiệm vụ 1, 3).",
            ("Cuộc họp cần", "Đề nghị", "quyết định 1"),
        ),
        ("en", "In hindsight: sửa (tasks 1, 3).", ("to decide", "to act", "conclusion", "be decided")),
    ],
)
def test_a_plan_that_is_over_has_lessons_and_is_asked_for_its_results_only(
    language: Language, lesson: str, orders: tuple[str, ...]
) -> None:
    found = tuple(finding("DX401", same("x"), id_, same("sửa"), severity=Severity.ERROR) for id_ in "AC")
    subject = subject_of(three_leads(), language, "2022-06-01", findings=found)
    [decision] = decisions(subject)
    assert decision.conclusions == (lesson,)
    text = written(subject)
    assert lesson in text
    assert not [order for order in orders if order in text]
    assert text.count("Phải xử lý") + text.count("Must be settled") == 2


def test_recorded_results_are_settled_and_due_ones_are_asked_for() -> None:
    done = Progress(complete=1.0, actual_finish=day("2022-01-07"))
    plan = plan_of(
        task("A", kind=Kind.APPROVE, progress=done, deliverable=same("Quyết định")),
        task("B", after="A"),
        task("M", 0, "B"),
        task("C", 50, "M"),
    )
    found = settled(subject_of(plan, today="2022-02-15"))
    assert [(r.name, r.product) for r in found.reached] == [("A", "Quyết định")]
    assert [r.name for r in found.due] == ["M"]
    assert found.due_tasks == "2 nhiệm vụ và mốc"
    assert found.agreement == ""


def test_an_agreement_still_to_be_signed_is_not_settled() -> None:
    assert settled(subject_of(three_leads(), today="2021-12-31")).agreement == ""
    assert settled(subject_of(three_leads(), today="2022-01-01")).agreement == (
        "VNPT và UBND tỉnh đã ký thỏa thuận hợp tác ngày 01/01/2022"
    )


def test_many_tasks_are_told_by_their_numbers_together() -> None:
    plan = plan_of(*(task(f"T{n}", 5) for n in range(1, 6)))
    four = listed((Ref(f"T{n}") for n in range(1, 5)), most=4)
    found = finding("DX998", say("{t} không có sản phẩm", "{t} have no product", t=four), "T5", same("sửa"))
    [decision] = decisions(subject_of(plan, "vi", "2022-01-01", findings=[found]))
    assert decision.problem == "Nhiệm vụ 1, 2, 3 và 4 không có sản phẩm."
