"""Plan, progress report and notice of conclusions: true on the day of the paper, whole, in the words of an official."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.people import Agency, AgencyKind
from dxplan.render.documents.meeting import meeting_paper
from dxplan.render.documents.sections.matters import to_decide
from dxplan.render.documents.subject import Period
from dxplan.render.documents.templates import fill, find_template
from dxplan.text.phrase import LANGUAGES, Language, same
from tests.conftest import Golden
from tests.render.documents.papers import (
    AGENCIES,
    finding,
    plan_in_file,
    plan_of,
    subject_of,
    task,
    three_leads,
    written,
)
from tests.render.documents.reading import dates_in, empty_headings, words_of_the_file
from tests.render.documents.test_meeting_goldens import FINDINGS, TODAY
from tests.render.documents.test_truth import EACH, FORMER, days_of, subject_on, text_of

ISSUED = ("plan", "progress", "conclusion")
_ASKED = re.compile(
    r"(?:hoàn thành trước ngày|chậm nhất ngày|before|by) (\d{2}/\d{2}/\d{4}|\d{1,2} \w+ \d{4})[.;]?$",
    re.MULTILINE,
)


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize("document", ISSUED)
@EACH
def test_true_on_the_day(name: str, nth: int, language: Language, document: str) -> None:
    day = days_of(name)[nth]
    subject = subject_on(name, day, language)
    text = text_of(name, nth, language, document)
    assert empty_headings(text) == []
    prose = re.sub(r"\(?https?://\S+", "", text)
    assert words_of_the_file(prose, subject.plan) == []
    if document == "conclusion":
        orders = re.split(r"^## (?:Phụ lục|Annex)\b", text, flags=re.MULTILINE)[0]  # the annex has lessons, past ones
        asked = _ASKED.findall(orders)
        assert [each for said in asked for each in dates_in(said) if each <= day] == []
        if subject.period is Period.AFTER:
            assert bool(asked) == ("### " in text) == bool(to_decide(subject))
        agencies = subject.plan.agencies.values()
        gone = {subject.name(each) for each in agencies if not each.exists_on(day)}
        gone -= {subject.name(each) for each in agencies if each.exists_on(day)}
        whom = [
            re.sub(r"^### \d+\. (?:Giao |Đề nghị )?", "", line) for line in text.split("\n") if line.startswith("### ")
        ]
        assert gone.isdisjoint(whom)
    head = "\n".join(text.split("\n")[:5])
    if day == date(2026, 3, 16) and name in FORMER:
        assert FORMER[name].upper() not in head


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", ISSUED)
@pytest.mark.parametrize("name", ["hcm", "thu-duc"])
def test_papers(name: str, document: str, language: Language, golden: Golden) -> None:
    subject = subject_of(plan_in_file(name), language, TODAY[name], findings=FINDINGS[name])
    golden(f"{document}-{name}.{language}.md", written(subject, document))


def test_what_is_asked_goes_to_the_successor_with_the_reason() -> None:
    found = finding("DX998", same("vướng"), "C", same("làm lại"))
    text = written(subject_of(three_leads(), "vi", "2025-06-02", findings=[found]), "plan")
    assert "Sở KH&CN" in text
    assert "Ghi" not in text


def test_a_successor_is_given_the_work_of_the_body_that_has_ended() -> None:
    tasks = [task("A", 5, lead="SO"), task("B", 200, "A", lead="SO")]
    plan = plan_of(*tasks, agencies=AGENCIES, start=date(2025, 2, 3))
    text = written(subject_of(plan, "vi", "2025-04-01"), "plan")
    assert "### 1. Sở KH&CN\n\nTiếp nhận nhiệm vụ của Sở TT&TT từ 01/03/2025.\n\n" in text
    assert "Báo cáo kết quả nhiệm vụ 1" in text
    conclusion = written(subject_of(plan, "vi", "2025-11-03"), "conclusion")
    said = "### 1. Giao Sở KH&CN\n\nSở KH&CN tiếp nhận nhiệm vụ của Sở TT&TT từ 01/03/2025.\n\n- "
    assert said in conclusion


def test_the_deciding_authority_stands_in_the_six_clear_and_decides() -> None:
    group = replace(task("G"), duration=None, children=("A",), authority="UBND")
    plan = plan_of(group, task("A", parent="G", lead="SO", deliverable=same("Quyết định")), agencies=AGENCIES)
    paper = meeting_paper(subject_of(plan, "vi", "2022-01-01"))
    row = paper.six_clear.rows[1]
    assert (row.lead, row.authority, row.product) == ("Sở TT&TT", "UBND tỉnh", "Quyết định")
    assert not paper.six_clear.fills
    decides = next(duty for duty in paper.duties.bodies if duty.name == "Đề nghị UBND tỉnh")
    assert decides.sentences == ("Quyết định theo thẩm quyền nhiệm vụ 1 “A”.",)


def test_places_to_fill_in_are_marked() -> None:
    some = plan_of(task("A"), task("B", deliverable=same("Báo cáo")))
    assert meeting_paper(subject_of(some, "vi", "2022-01-01")).six_clear.fills
    paper = meeting_paper(subject_of(plan_of(task("A")), "vi", "2022-01-01"))
    assert not paper.six_clear.fills
    assert {paper.six_clear.rows[1].lead, paper.six_clear.rows[1].authority} == {"[…]"}
    text = written(subject_of(plan_of(task("A")), "vi", "2022-01-01"), "plan")
    for place in ("CƠ QUAN BAN HÀNH", "địa danh", "Bổ sung mục tiêu", "Bổ sung kinh phí", "Họ và tên"):
        assert place in text


@pytest.mark.parametrize(
    ("agency", "superior", "symbol", "post"),
    [
        ("Sở Khoa học và Công nghệ tỉnh Ninh Bình", "Ủy ban nhân dân tỉnh Ninh Bình", "SKHCN", "GIÁM ĐỐC"),
        ("UBND tỉnh Ninh Bình", "", "UBND", "TM. ỦY BAN NHÂN DÂN"),
        ("Ủy ban nhân dân tỉnh Ninh Bình", "", "UBND", "TM. ỦY BAN NHÂN DÂN"),
        ("Ban Quản lý dự án", "Ủy ban nhân dân tỉnh Ninh Bình", "BQLDA", "[CHỨC VỤ NGƯỜI KÝ]"),
        ("Tập đoàn X", "", "…", "[CHỨC VỤ NGƯỜI KÝ]"),
        ("Sở Y tế Ninh Bình", "Ủy ban nhân dân tỉnh Ninh Bình", "SYT", "GIÁM ĐỐC"),
    ],
)
def test_the_form_follows_who_issues_it(agency: str, superior: str, symbol: str, post: str) -> None:
    subject = subject_of(plan_of(task("A"), province=same("Ninh Bình")), "vi", "2022-01-01", agency=agency)
    form = meeting_paper(subject).form
    assert (form.superior, form.symbol, form.signature[0]) == (superior, symbol, post)


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2022-09-14", "2022-06-15", "2022-09-14"),
        ("2022-09-15", "2022-09-15", "2022-12-14"),
        ("2022-12-20", "2022-12-15", "2023-03-14"),
        ("2023-01-01", "2022-12-15", "2023-03-14"),
        ("0001-01-01", "0001-01-01", "0001-03-14"),
        ("9999-12-31", "9999-12-15", "9999-12-31"),
    ],
)
def test_quarters_of_reports_end_on_the_14th(day: str, first: str, last: str) -> None:
    from dxplan.render.documents.sections.reported import quarter_of

    assert [each.isoformat() for each in quarter_of(date.fromisoformat(day))] == [first, last]


def test_progress_tells_done_late_running_and_what_it_does_not_know() -> None:
    from dxplan.model.moment import Moment
    from dxplan.model.task import Progress

    def on(iso: str) -> Moment:
        return Moment(date.fromisoformat(iso), date.fromisoformat(iso))

    done = Progress(actual_start=on("2022-01-03"), actual_finish=on("2022-01-07"))
    late = Progress(actual_start=on("2022-01-03"), actual_finish=on("2022-01-14"))
    running = Progress(actual_start=on("2022-01-17"), complete=0.1)
    plan = plan_of(
        task("A", 5, progress=done),
        task("B", 5, progress=late),
        task("C", 40, progress=running),
        task("D", 5, "A"),
        task("E", 5, "C"),
        status_date=date(2022, 1, 20),
    )
    found = meeting_paper(subject_of(plan, "en", "2022-01-21")).progress
    assert {tally.what: tally.count for tally in found.tallies} == {
        "Done on time": 1,
        "Done late": 1,
        "Under way, overdue or late": 1,
        "Not begun, start overdue": 1,
        "Not yet to begin": 1,
    }
    assert (found.period, found.day) == ("Q1 2022", "20 January 2022")
    assert [row.number for row in found.rows] == ["1", "2", "4", "3", "5"]
    assert any(cause.startswith("Task 3") for cause in found.causes)


def test_progress_of_a_plan_without_any_result_says_so() -> None:
    text = written(subject_of(three_leads(), "vi", "2022-02-01"), "progress")
    assert "chưa ghi nhận kết quả thực hiện nào" in text
    assert "Hoàn thành đúng hạn" not in text


def test_no_company_is_asked_to_help_to_mend_its_own_contract() -> None:
    vendor = Agency(id="V", name=same("Nhà thầu X"), kind=AgencyKind.VENDOR)
    plan = plan_of(task("A", lead="UBND", support=("V",)), agencies={**AGENCIES, "V": vendor})
    found = finding("DX998", same("vướng"), "A", same("thêm đấu thầu"))
    text = fill(
        find_template("conclusion", "vi"), paper=meeting_paper(subject_of(plan, "vi", "2021-12-01", findings=[found]))
    )
    assert "Thêm đấu thầu (nhiệm vụ 1); hoàn thành" in text


@pytest.mark.parametrize(
    ("province", "superior"),
    [
        ("Nam Định", "Ủy ban nhân dân tỉnh Nam Định"),
        ("tỉnh Nam Định", "Ủy ban nhân dân tỉnh Nam Định"),
        ("Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
        ("TP Cần Thơ", "Ủy ban nhân dân thành phố Cần Thơ"),
        ("TP. Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Thành phố Hồ Chí Minh", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("xã Tân Phú", "Ủy ban nhân dân xã Tân Phú"),
    ],
)
def test_the_superior_of_a_department_is_named_with_what_its_place_is(province: str, superior: str) -> None:
    department = Agency(id="S", name=same("Sở Khoa học và Công nghệ"))
    plan = plan_of(task("A", lead="S"), agencies={"S": department}, province=same(province))
    assert meeting_paper(subject_of(plan, "vi", "2022-01-10")).form.superior == superior
