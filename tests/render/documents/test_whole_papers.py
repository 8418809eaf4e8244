"""An issued paper is whole by itself: what it leaves out is in its annexes, which its text names; its sums add up."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.named import Ref
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.reference import Reference
from dxplan.render.documents.meeting import meeting_paper
from dxplan.text.phrase import LANGUAGES, Language, Text, same, say
from tests.render.documents.markdown import headings, tables
from tests.render.documents.papers import AGENCIES, finding, plan_in_file, plan_of, subject_of, task, written
from tests.render.documents.test_truth import subject_on

ISSUED = ("plan", "progress", "conclusion")
NAMES = ("hcm", "thu-duc", "nam-dinh", "ba-ria-vung-tau")
OTHER_PAPERS = ("bản đầy đủ", "bản tóm tắt", "full paper", "in the brief")
TODAY = date(2026, 11, 28)


@pytest.mark.slow
@pytest.mark.parametrize("document", ISSUED)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_issued_paper_refers_to_one_that_its_reader_has_not(name: str, language: Language, document: str) -> None:
    text = written(subject_on(name, TODAY, language), document)
    assert [words for words in OTHER_PAPERS if words in text] == []


@pytest.mark.slow
@pytest.mark.parametrize("document", ISSUED)
@pytest.mark.parametrize("name", NAMES)
def test_the_text_names_each_of_its_annexes(name: str, document: str) -> None:
    text = written(subject_on(name, TODAY, "vi"), document)
    annexes = [heading.split(".")[0] for _, heading in headings(text) if heading.startswith("Phụ lục")]
    body = text.split("\n## Phụ lục")[0]
    assert [annex for annex in annexes if not re.search(rf"{annex}\b(?! [IVX])", body)] == []


def test_what_a_report_leaves_out_stands_in_its_annex() -> None:
    plan = plan_of(*(task(f"T{n}", 5, lead="SO") for n in range(1, 10)), agencies=AGENCIES)
    found = [finding(f"DX99{n}", same(f"vướng số {n}"), f"T{n}", same(f"cách {n}")) for n in range(1, 10)]
    text = written(subject_of(plan, "vi", "2022-01-04", findings=found), "progress")
    body, annex = text.split("## Phụ lục II. CÁC VIỆC CẦN XỬ LÝ")
    assert "nêu tại Phụ lục II." in body
    assert [n for n in range(1, 10) if f"ướng số {n}" not in annex] == []


def test_a_point_knows_where_the_rest_of_it_stands_and_names_keep_their_words() -> None:
    words = "hồ sơ ở bản đầy đủ"
    plan = plan_of(
        *(task(f"T{n}", 5, name=same(f"Lập {words} {n}"), lead="SO") for n in range(1, 7)), agencies=AGENCIES
    )
    several = [finding("DX998", same(f"vướng {n}"), f"T{n}", same(f"cách {n}")) for n in range(1, 6)]
    found = [finding("DX997", say("{t} sai", "{t} is wrong", t=Ref("T6")), "T6", same("sửa")), *several]
    subject = subject_of(plan, "vi", "2022-01-04", findings=found)
    paper = meeting_paper(subject)
    numbers = {point.problem[:9]: point.rest for point in paper.brief.points if "Vướng" in point.problem or point.rest}
    [rest] = {rest for rest in numbers.values() if rest}
    assert "Vướng 1" in paper.decisions[rest - 1].cases[0]
    assert {point.rest for point in paper.brief.points} == {0, rest}
    assert f"Nêu đủ tại việc số {rest} ở bản đầy đủ." in written(subject, "brief")
    report = written(subject, "progress")
    assert f"Nêu đủ tại mục {rest} Phụ lục II." in report
    assert f"Lập {words} 6" in report.split("## Phụ lục")[0]


def test_a_paper_that_tells_all_has_no_such_annex() -> None:
    plan = plan_of(task("A", 5, lead="SO"), agencies=AGENCIES)
    text = written(subject_of(plan, "vi", "2022-01-04", findings=[finding("DX998", same("vướng"), "A")]), "progress")
    assert re.search(r"^## Phụ lục\. TIẾN ĐỘ", text, re.MULTILINE)
    assert "nêu tại Phụ lục." in text


def test_the_annex_of_a_report_has_each_task_and_milestone() -> None:
    plan = plan_of(task("A", 5), task("B", 400, "A"), task("M", 0, "B"), status_date=date(2022, 1, 5))
    progress = meeting_paper(subject_of(plan, "vi", "2022-01-05")).progress
    assert len(progress.rows) == sum(tally.count for tally in progress.tallies) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_money_of_companies_is_told_beside_the_years(language: Language) -> None:
    paid = Text("vốn doanh nghiệp", "company capital")
    plan = plan_of(task("A", 10, cost=2 * 10**9), task("B", 10, cost=10**9, funding=paid))
    money = meeting_paper(subject_of(plan, language, "2021-12-01")).money
    assert money is not None
    text = written(subject_of(plan, language, "2021-12-01"), "plan")
    assert money.outside
    assert money.outside in text
    assert money.unfunded == "2"
    assert {"vi": "Phần còn lại 2 tỷ đồng: ", "en": "The other 2 billion đồng: "}[language] in text


def test_a_plan_without_sources_of_funds_has_a_place_for_them() -> None:
    text = written(subject_of(plan_of(task("A", 10, cost=10**9)), "vi", "2021-12-01"), "plan")
    assert "Nguồn kinh phí: \\[bổ sung: kế hoạch chưa ghi\\]." in text


@pytest.mark.parametrize(
    ("today", "authority", "title"),
    [
        ("2021-12-01", None, "DANH MỤC NHIỆM VỤ (6 RÕ)"),
        ("2026-01-01", None, "DANH MỤC NHIỆM VỤ"),
        ("2026-01-01", "UBND", "DANH MỤC NHIỆM VỤ (6 RÕ)"),
    ],
)
def test_the_annex_is_called_six_clear_where_it_is(today: str, authority: str | None, title: str) -> None:
    plan = plan_of(
        task("A", 5, lead="SO", deliverable=same("Báo cáo"), authority=authority), task("B", 5), agencies=AGENCIES
    )
    text = written(subject_of(plan, "vi", today), "plan")
    assert f"## Phụ lục. {title}\n" in text


def test_milestones_are_counted_as_milestones() -> None:
    plan = plan_of(
        task("A", 5, lead="SO"), task("B", 5, lead="SO"), task("M", 0, "A", lead="SO"), task("N", 0, "B"),
        agencies=AGENCIES,
    )  # fmt: skip
    paper = meeting_paper(subject_of(plan, "vi", "2021-12-01"))
    assert paper.duties.bodies[0].sentences[0].startswith("Chủ trì 2 nhiệm vụ và 1 mốc (STT 1–3); ")
    assert paper.duties.without == "Chưa có cơ quan chủ trì: 1 mốc (STT 4) [bổ sung cơ quan]."
    [order] = meeting_paper(subject_of(plan, "vi", "2022-02-01")).orders
    assert any(item.startswith("Báo cáo kết quả nhiệm vụ 1, 2 và mốc 3: ") for item in order.items)


def test_bodies_stand_by_rank_and_companies_last() -> None:
    kinds = {
        "Tập đoàn VNPT": AgencyKind.VENDOR, "UBND xã Tân Phú": AgencyKind.STATE, "Sở Y tế": AgencyKind.STATE,
        "Bộ Y tế": AgencyKind.STATE, "UBND TP.HCM": AgencyKind.STATE, "HĐND TP.HCM": AgencyKind.STATE,
        "Văn phòng Thành ủy": AgencyKind.PARTY, "Viện X": AgencyKind.OTHER,
    }  # fmt: skip
    agencies = {f"A{n}": Agency(id=f"A{n}", name=same(name), kind=kind) for n, (name, kind) in enumerate(kinds.items())}
    plan = plan_of(*(task(f"T{n}", 5, lead=id_) for n, id_ in enumerate(agencies)), agencies=agencies)
    paper = meeting_paper(subject_of(plan, "vi", "2021-12-01", agency="Sở Nội vụ"))
    expected = [
        "Văn phòng Thành ủy", "HĐND TP.HCM", "UBND TP.HCM", "Bộ Y tế", "Sở Y tế", "UBND xã Tân Phú", "Viện X",
        "Tập đoàn VNPT",
    ]  # fmt: skip
    assert [duty.name.removeprefix("Đề nghị ") for duty in paper.duties.bodies] == expected
    asked = [duty.name for duty in paper.duties.bodies if duty.name.startswith("Đề nghị ")]
    assert {"Đề nghị Văn phòng Thành ủy", "Đề nghị Bộ Y tế", "Đề nghị Tập đoàn VNPT"} <= set(asked)
    assert "Đề nghị Sở Y tế" not in asked
    copies = [line.left for line in paper.form.end if line.left.startswith("- ")]
    assert copies[:7] == [f"- {name};" for name in expected[:7]]


def test_all_predecessors_of_a_body_are_told() -> None:
    ended = {"valid_to": date(2022, 6, 30), "successor": "N", "kind": AgencyKind.STATE}
    agencies = {
        "A": Agency(id="A", name=same("Sở TN&MT"), **ended),  # type: ignore[arg-type]
        "B": Agency(id="B", name=same("Sở NN"), **ended),  # type: ignore[arg-type]
        "N": Agency(id="N", name=same("Sở NN&MT"), kind=AgencyKind.STATE),
    }
    plan = plan_of(task("X", 5, lead="A"), task("Y", 500, lead="B"), task("Z", 5, lead="B"), agencies=agencies)
    for document in ("plan", "conclusion"):
        text = written(subject_of(plan, "vi", "2022-08-01"), document)
        [told] = re.findall(r"iếp nhận nhiệm vụ của (Sở \S+) và (Sở \S+) từ 01/07/2022\.", text)
        assert set(told) == {"Sở TN&MT", "Sở NN"}


def test_those_who_only_report_are_asked_in_one_sentence() -> None:
    agencies = {id_: Agency(id=id_, name=same(f"Sở {id_}"), kind=AgencyKind.STATE) for id_ in ("A", "B", "C")}
    plan = plan_of(*(task(f"T{id_}", 5, lead=id_) for id_ in agencies), task("U", 30, lead="A"), agencies=agencies)
    own, others = meeting_paper(subject_of(plan, "vi", "2022-02-01", agency="UBND tỉnh X")).orders
    assert own.who == "Giao Sở A"
    assert others.items == ("Giao Sở B: nhiệm vụ 2", "Giao Sở C: nhiệm vụ 3")
    assert "Báo cáo trước ngày" in others.before


def test_what_is_more_than_a_dozen_is_given_by_its_numbers() -> None:
    plan = plan_of(*(task(f"T{n}", 5, lead="SO") for n in range(30)), agencies=AGENCIES)
    [order] = meeting_paper(subject_of(plan, "vi", "2022-01-03")).orders
    assert len(order.items) == 13
    assert order.items[-1].startswith("Hoàn thành nhiệm vụ 13–30, mỗi việc theo thời hạn tại Kế hoạch, chậm nhất ngày ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_bases_stand_by_their_force_the_same_in_both_languages(language: Language) -> None:
    names = [
        Text("Kế hoạch 12/KH-UBND", "Plan 12/KH-UBND"),
        Text("Đề án đô thị thông minh", "Smart city scheme"),
        Text("Quyết định 749/QĐ-TTg", "Decision 749/QĐ-TTg"),
        Text("Thông tư 01/2020/TT-BTTTT", "Circular 01/2020/TT-BTTTT"),
        Text("Nghị quyết 52-NQ/TW", "Politburo Resolution 52-NQ/TW"),
        Text("Nghị quyết 05/NQ-HĐND", "Resolution 05/NQ-HĐND"),
        Text("Nghị định 73/2019/NĐ-CP", "Decree 73/2019/NĐ-CP"),
        Text("Luật Đấu thầu 43/2013/QH13", "Bidding Law 43/2013/QH13"),
    ]
    sources = {f"S{n}": Reference(id=f"S{n}", name=name) for n, name in enumerate(names)}
    plan = replace(plan_of(task("A")), sources=sources)
    bases = meeting_paper(subject_of(plan, language, "2022-01-03")).form.bases
    expected = [names[n].in_language(language) for n in (7, 6, 4, 2, 3, 0, 1, 5)]
    assert [re.sub(r"^(?:Căn cứ|Pursuant to) ", "", basis) for basis in bases[:-2]] == expected


@pytest.mark.parametrize(("language", "said"), [("vi", "Căn cứ hai thỏa thuận"), ("en", "Pursuant to two cooperation")])
def test_an_agreement_stands_inside_the_sentence(language: Language, said: str) -> None:
    text = written(subject_of(plan_in_file("hcm"), language, "2023-03-15"), "plan")
    assert f"*{said}" in text
    assert "2017" in text.split("## I.")[0]


@pytest.mark.parametrize("document", [*ISSUED, "brief", "full"])
def test_names_in_english_are_spelt_in_one_way(document: str) -> None:
    text = written(subject_of(plan_in_file("hcm"), "en", "2023-03-15"), document)
    assert "SOCIALIST REPUBLIC OF VIET NAM" in text
    assert "TP.HCM" not in text.split("\n# ")[0]
    assert not re.search(r"tasks \d+(?![\d,–])(?! and| with)\b:", text)


def test_days_ahead_are_not_called_reached() -> None:
    text = written(subject_of(plan_of(task("M", 0, lead="SO"), agencies=AGENCIES), "vi", "2021-12-01"), "plan")
    assert "Ngày đạt" not in text
    heads = [head for head, *_ in tables(text)]
    assert any("Ngày dự kiến" in cell for head in heads for cell in head)


def test_one_point_has_no_number_and_a_lesson_goes_on_after_its_colon() -> None:
    plan = plan_of(task("A", 5, lead="SO"), agencies=AGENCIES)
    found = [finding("DX401", same("Sai."), "A", same("Thêm bước"))]
    over = written(subject_of(plan, "vi", "2026-01-05", findings=found), "progress")
    assert "Lẽ ra: thêm bước" in over
    ahead = written(subject_of(plan, "vi", "2021-12-20", findings=found), "progress")
    assert not re.search(r"^1\. ", ahead.split("ĐỀ XUẤT, KIẾN NGHỊ")[1], re.MULTILINE)
