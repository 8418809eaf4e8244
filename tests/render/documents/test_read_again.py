"""What an official stumbled over when reading the papers again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.money import Budget
from dxplan.model.named import Ref
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.reference import Circumstance
from dxplan.model.task import DateConstraints, Progress
from dxplan.render.documents.bodies import body_of
from dxplan.render.documents.fitting import fitted
from dxplan.render.documents.meeting_voice import at_meeting, names_said
from dxplan.render.documents.sections.brief import brief
from dxplan.render.documents.sections.frame import frame
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedy import Remedy, advise
from dxplan.text.phrase import LANGUAGES, Language, same, say
from tests.render.documents.papers import (
    PLANS,
    day,
    finding,
    plan_of,
    subject_of,
    task,
    three_leads,
    written,
)
from tests.render.documents.test_truth import subject_on

A, B, C, D = (Ref(id_) for id_ in "ABCD")


@pytest.mark.parametrize(
    ("remedy", "who"),
    [
        (AddTask(Kind.TENDER, before=("A",)), "Giao Sở TT&TT"),
        (AddTask(Kind.CONTRACT, before=("A",)), "Giao Sở TT&TT"),
        (AddSteps(Kind.PILOT, Kind.EVALUATE, "A"), "Giao Sở TT&TT"),
        (Wait(task("B"), on=task("A")), "Giao Sở TT&TT"),
        (Shorten("A", Duration(5, Unit.DAYS), Duration(4, Unit.DAYS)), "Đề nghị VNPT"),
    ],
)
def test_a_company_is_asked_to_do_its_work_and_not_to_change_the_plan(remedy: Remedy, who: str) -> None:
    found = finding("DX418", say("{a} không chờ gì", "{a} waits for nothing", a=A), "A", advise(remedy))
    subject = subject_of(three_leads(), today="2022-01-02", findings=(found,))
    assert brief(subject).points[0].proposal.startswith(who)
    assert who.split(maxsplit=1)[1] in written(subject).split("Đề nghị kết luận:")[1].split(".")[0]


@given(
    st.lists(st.text("ab, .;“”", min_size=1, max_size=40), max_size=8).map(
        lambda names: [n for n in names if n.strip()]
    ),
    st.integers(10, 90),
)
def test_no_quotation_is_left_open(names: list[str], longest: int) -> None:
    text = "; ".join("“" + name.replace("“", "").replace("”", "") + "” 01/02/2024" for name in names)
    cut = fitted(text, longest)
    assert cut.count("“") == cut.count("”")
    assert len(cut) <= longest


def test_of_several_milestones_those_are_told_that_fit() -> None:
    said = "Mốc sắp tới: “UBND tỉnh cho phép” 19/03/2024; “Hoàn thành chuyển đổi số, triển khai đô thị” 02/12/2030"
    assert fitted(said, 85) == "Mốc sắp tới: “UBND tỉnh cho phép” 19/03/2024"


def test_a_statement_names_a_task_where_it_first_speaks_of_it() -> None:
    subject = subject_of(plan_of(task("A", name=same("Khảo sát")), task("B", name=same("Lập đề án"))))
    text = say("{a} chỉ chờ {b} bắt đầu: {b} kéo dài thì sao", "{a} waits for {b}: if {b} takes longer", a=A, b=B)
    assert at_meeting(subject, text) == (
        "nhiệm vụ 1 “Khảo sát” chỉ chờ nhiệm vụ 2 “Lập đề án” bắt đầu: nhiệm vụ 2 kéo dài thì sao"
    )


def test_where_many_tasks_are_named_that_keeps_its_name_which_the_statement_is_about() -> None:
    plan = plan_of(*(task(id_, name=same(f"Việc {id_}")) for id_ in "ABCD"))
    late = say("{d} trễ hạn (chuỗi {a} → {b} → {c} → {d})", "{d} is late ({a} → {b} → {c} → {d})", a=A, b=B, c=C, d=D)
    subject = subject_of(plan)
    assert at_meeting(subject, late) == (
        "nhiệm vụ 4 “Việc D” trễ hạn (chuỗi nhiệm vụ 1 → nhiệm vụ 2 → nhiệm vụ 3 → nhiệm vụ 4)"
    )
    assert names_said(subject, late) == {"D"}
    several = say("{a} và {b} đợi {c}", "{a} and {b} wait for {c}", a=A, b=B, c=C)
    assert at_meeting(subject, several) == "nhiệm vụ 1 và nhiệm vụ 2 đợi nhiệm vụ 3"


def test_in_english_a_new_task_is_a_tender_task_and_not_one_of_a_kind() -> None:
    subject = subject_of(plan_of(task("A", name=same("Build"))), "en")
    assert at_meeting(subject, advise(AddTask(Kind.TENDER, before=("A",)))).startswith("add a tender task and let")
    assert at_meeting(subject, advise(AddTask(Kind.EVALUATE, before=("A",)))).startswith("add an evaluation task and")


def test_what_has_not_happened_yet_is_no_background_of_a_meeting() -> None:
    events = {
        id_: Circumstance(id=id_, name=same(id_), date=day(when))
        for id_, when in (("Đã ký", "2021-12-01"), ("Sáp nhập", "2025-07-01"))
    }
    found = frame(subject_of(plan_of(task("A"), context=events), today="2022-01-04"))
    assert found is not None
    assert [event.what for event in found.events] == ["Đã ký", "Sáp nhập (sau ngày họp)"]


@pytest.mark.parametrize(("language", "said"), [("vi", "không việc nào đang thực hiện"), ("en", "with none under way")])
def test_nothing_under_way_is_not_a_zero(language: Language, said: str) -> None:
    plan = plan_of(task("A"), task("B", constraints=DateConstraints(start_no_earlier_than=day("2022-06-01"))))
    assert said in brief(subject_of(plan, language, "2022-03-01")).standing[0]


def missed(today: str, language: Language) -> str:
    tasks = [task(id_, constraints=DateConstraints(deadline=day("2022-01-04"))) for id_ in "ABC"]
    sentences = brief(subject_of(plan_of(*tasks), language, today)).standing
    return next(each for each in sentences if "3 thời hạn" in each or "3 deadlines" in each)


def test_missed_deadlines_are_counted_and_those_of_a_plan_that_is_over_are_history() -> None:
    assert missed("2022-01-03", "vi").endswith("; và 1 thời hạn khác.")
    assert "không kịp" in missed("2022-01-03", "vi")
    assert "cannot be kept" in missed("2022-01-03", "en")
    assert "đã không kịp" in missed("2022-03-01", "vi")
    assert "could not be kept" in missed("2022-03-01", "en")


def test_of_a_plan_whose_work_is_recorded_the_real_end_is_told() -> None:
    done = Progress(actual_start=day("2022-01-03"), actual_finish=day("2022-02-10"))
    said = brief(subject_of(plan_of(task("A", progress=done)), today="2022-03-01")).standing[0]
    assert said.endswith("; việc cuối thực tế xong ngày 10/02/2022.")
    assert "thực tế xong" not in brief(subject_of(plan_of(task("A")), today="2022-03-01")).standing[1]


@pytest.mark.parametrize("name", ["UBND huyện Lương Sơn", "UBND TP Hòa Bình", "UBND thị xã Sơn Tây"])
def test_no_body_of_a_district_is_invented_after_districts_have_gone(name: str) -> None:
    agency = Agency(id="H", name=same(name), kind=AgencyKind.STATE, valid_to=date(2025, 6, 30))
    plan = plan_of(task("A", 900, lead="H"), agencies={"H": agency}, province=same("Hòa Bình"), start=date(2024, 1, 2))
    assert body_of(subject_of(plan, today="2025-08-01"), "H") is None


def test_money_by_year_is_told_as_the_schedule_spends_it_and_not_as_it_was_granted() -> None:
    plan = plan_of(task("A", cost=2 * 10**9), budget=Budget(total=5 * 10**9, by_year={2022: 10**9, 2023: 10**9}))
    [money] = [line.said for line in brief(subject_of(plan)).about if line.about == "Kinh phí"]
    assert money == (
        "2 tỷ đồng; được giao tổng mức 5 tỷ đồng (năm 2022: 1 tỷ đồng; năm 2023: 1 tỷ đồng); chia theo tiến "
        "độ tính toán, cần năm 2022: 2 tỷ đồng."
    )


def test_agencies_of_usual_length_are_told_whole_in_the_smallest_room() -> None:
    name = "Sở Thông tin và Truyền thông tỉnh Bà Rịa - Vũng Tàu"
    assert len(name) > 40
    plan = plan_of(task("A"), agencies={"S": Agency(id="S", name=same(name), kind=AgencyKind.STATE)})
    assert subject_of(plan, longest_name=40).agency_name("S") == name


def test_a_task_that_a_note_speaks_of_is_called_a_task_once() -> None:
    subject = subject_of(plan_of(task("B12", name=same("Gửi yêu cầu"))))
    assert subject.optional(same("Xem nhiệm vụ B12.")) == "Xem nhiệm vụ 1."
    assert subject.optional(same("Nhiệm vụ B12 thiếu.")) == "Nhiệm vụ 1 thiếu."
    assert subject.optional(same("Xem B12.")) == "Xem nhiệm vụ 1."


@pytest.mark.slow
@pytest.mark.parametrize("plan", sorted(path.stem for path in PLANS.glob("*.yaml")))
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_paper_speaks_of_files(plan: str, language: Language) -> None:
    text = written(subject_on(plan, date(2021, 6, 1), language))
    assert ".yaml" not in text
    assert "nhiệm vụ nhiệm vụ" not in text
    assert "of the kind “" not in text
