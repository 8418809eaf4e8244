"""Legal bases: what holds on the day of the paper, whatever the plan was once based on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dxplan.checks.law.basis import basis_on
from dxplan.checks.law.naming import texts_named
from dxplan.checks.law.texts import texts
from dxplan.model.reference import Reference
from dxplan.render.documents.meeting import meeting_paper
from dxplan.text.phrase import LANGUAGES, Language, same
from tests.render.documents.papers import plan_of, subject_of, task


def bases_of(names: list[str], today: str, language: Language = "vi", days: int = 4000) -> tuple[str, ...]:
    plan = replace(
        plan_of(task("A", days)),
        sources={f"S{nth}": Reference(id=f"S{nth}", name=same(name)) for nth, name in enumerate(names)},
    )
    *found, _, _ = meeting_paper(subject_of(plan, language, today, legal_basis=basis_on)).form.bases
    return tuple(found)


OLD = "Nghị định 73/2019/NĐ-CP về quản lý đầu tư ứng dụng CNTT"


def test_what_has_ended_is_cited_by_its_successor_with_a_mark_for_a_person() -> None:
    [found] = bases_of([OLD], "2026-11-28")
    assert found.startswith("Căn cứ Nghị định 224/2026/NĐ-CP về thi hành Luật Chuyển đổi số [")
    assert "[rà soát: kế hoạch dẫn Nghị định 73/2019/NĐ-CP, hết hiệu lực sau ngày 28/02/2026]" in found


def test_what_holds_instead_of_two_texts_is_cited_once() -> None:
    [found] = bases_of(["Nghị định 102/2009/NĐ-CP về đầu tư ứng dụng CNTT", OLD], "2026-11-28")
    assert found.startswith("Căn cứ Nghị định 224/2026/NĐ-CP về thi hành Luật Chuyển đổi số [rà soát: kế hoạch dẫn ")
    assert "102/2009/NĐ-CP, hết hiệu lực sau ngày 31/12/2019" in found
    assert "73/2019/NĐ-CP, hết hiệu lực sau ngày 28/02/2026" in found


def test_a_plan_that_is_over_was_based_on_what_held_when_it_was_drawn_up() -> None:
    assert bases_of([OLD], "2026-11-28", days=5) == (f"Căn cứ {OLD}",)
    [ended] = bases_of(["Nghị định 102/2009/NĐ-CP về đầu tư ứng dụng CNTT"], "2026-11-28", days=5)
    assert ended.startswith("Căn cứ Nghị định 73/2019/NĐ-CP")


def test_in_english_too() -> None:
    [found] = bases_of(["Decree 73/2019/NĐ-CP on IT investment"], "2026-11-28", "en")
    assert found.startswith("Pursuant to Decree 224/2026/NĐ-CP on")
    assert "[to be checked: the plan cites Decree 73/2019/NĐ-CP, which ended on 28 February 2026]" in found


def test_what_holds_on_the_day_is_cited_as_the_plan_has_it() -> None:
    for day in ("2020-01-01", "2023-06-01", "2026-02-28"):
        assert bases_of([OLD], day) == (f"Căn cứ {OLD}",)


def test_each_successor_holds_on_its_own_day() -> None:
    [found] = bases_of([OLD], "2026-03-15")
    assert found.startswith("Căn cứ Nghị định 45/2026/NĐ-CP")


def test_what_has_ended_goes_where_the_plan_cites_its_successor_already() -> None:
    assert bases_of([OLD, "Nghị định 224/2026/NĐ-CP"], "2026-11-28") == ("Căn cứ Nghị định 224/2026/NĐ-CP",)


def test_what_is_not_issued_yet_is_no_basis_and_what_is_not_in_force_yet_is_marked() -> None:
    assert bases_of(["Luật Đấu thầu 22/2023/QH15"], "2023-06-01") == ()
    [found] = bases_of(["Luật Đấu thầu 22/2023/QH15"], "2023-11-01")
    assert found == "Căn cứ Luật Đấu thầu 22/2023/QH15 [rà soát: có hiệu lực từ ngày 01/01/2024]"


def test_what_tells_of_the_old_text_as_history_stays() -> None:
    name = "Nghị định 224/2026/NĐ-CP (thay thế Nghị định 73/2019/NĐ-CP)"
    assert bases_of([name], "2026-11-28") == (f"Căn cứ {name}",)


def test_where_nothing_is_known_to_hold_instead_a_person_is_asked() -> None:
    [found] = bases_of(["Nghị định 85/2016/NĐ-CP về cấp độ"], "2026-11-28")
    assert "331/2026/NĐ-CP" in found


def test_a_basis_that_the_table_does_not_know_stays() -> None:
    name = "Quyết định 1111/QĐ-UBND về chương trình của tỉnh"
    assert bases_of([name], "2026-11-28") == (f"Căn cứ {name}",)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", sorted(texts()))
def test_no_text_stands_as_a_basis_when_it_is_not_in_force_without_a_word(number: str, language: Language) -> None:
    row = texts()[number]
    kind = row.kind.value.vi if language == "vi" else row.kind.value.en
    name = f"{kind} {number}"
    if not texts_named(name):
        pytest.skip("the name alone does not mean it")
    for day in (row.issued - timedelta(days=1), row.first, *([row.last + timedelta(days=1)] if row.last else [])):
        for said in bases_of([name], day.isoformat(), language):
            mentions = [text for mention in texts_named(said.split("[")[0]) for text in mention.texts]
            assert all(text.covers(day) for text in mentions) or "[" in said, (day, said)
            assert row.issued <= day or number not in said
    assert bases_of([name], date(2026, 11, 28).isoformat(), language) or row.last


@pytest.mark.parametrize(
    ("names", "cited"),
    [
        (
            ["Đề án 06 (Quyết định 06/QĐ-TTg): khai thác dữ liệu dân cư", "Quyết định 06/QĐ-TTg (Đề án 06)"],
            ["Quyết định 06/QĐ-TTg (Đề án 06)"],
        ),
        (["QĐ 6/QĐ-TTg", "Quyết định số 06/QĐ-TTg ngày 06/01/2022"], ["Quyết định số 06/QĐ-TTg ngày 06/01/2022"]),
        (["NQ 52-NQ/TW, năm 2019", "Nghị quyết số 52-NQ/TW"], ["Nghị quyết số 52-NQ/TW"]),
        (["Luật Viễn thông", "Luật Viễn thông 24/2023/QH15"], ["Luật Viễn thông 24/2023/QH15"]),
        (["Luật Viễn thông số 24/2023/QH15", "Luật Viễn thông năm 2023"], ["Luật Viễn thông số 24/2023/QH15"]),
        (["Quyết định 06/QĐ-TTg năm 2022", "Quyết định 06/QĐ-TTg năm 2015"], None),
        (["Quyết định 06/QĐ-TTg", "Quyết định 06/QĐ-UBND"], None),
        (["Quyết định 06/QĐ-TTg", "Quyết định 60/QĐ-TTg"], None),
        (["Luật Viễn thông", "Luật Công nghệ cao"], None),
        (["Kế hoạch chuyển đổi số năm 2023", "Kế hoạch chuyển đổi số năm 2024"], None),
        (["Chỉ thị 01/CT-TTg", "Chỉ thị 01/CT-TTg và Chỉ thị 02/CT-TTg"], None),
    ],
)
def test_a_text_is_cited_once_however_it_is_worded(names: list[str], cited: list[str] | None) -> None:
    expected = [f"Căn cứ {name}" for name in (names if cited is None else cited)]
    assert list(bases_of(names, "2023-06-01")) == expected
    found = bases_of(names[::-1], "2023-06-01")
    assert set(found) == set(expected)


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("Nghị quyết Đại hội 13: kinh tế số đóng góp 20% GDP", "Nghị quyết Đại hội 13"),
        ("Đề án 06 (Quyết định 06/QĐ-TTg): khai thác dữ liệu", "Đề án 06 (Quyết định 06/QĐ-TTg)"),
        ("Kế hoạch 12/KH-UBND; chọn TP Vũng Tàu thí điểm", "Kế hoạch 12/KH-UBND"),
        ("Chương trình: chuyển đổi số", "Chương trình: chuyển đổi số"),
    ],
)
def test_a_basis_is_cited_without_a_remark_on_it(name: str, cited: str) -> None:
    assert bases_of([name], "2023-06-01") == (f"Căn cứ {cited}",)


@pytest.mark.parametrize(
    ("named", "cited"),
    [
        ("QĐ 950/QĐ-TTg, Đề án đô thị thông minh", "Quyết định 950/QĐ-TTg, Đề án đô thị thông minh"),
        ("NQ 52-NQ/TW", "Nghị quyết 52-NQ/TW"),
        ("NĐ số 47/2020/NĐ-CP", "Nghị định số 47/2020/NĐ-CP"),
        ("Quyết định 06/QĐ-TTg", "Quyết định 06/QĐ-TTg"),
    ],
)
def test_the_kind_of_a_text_is_spelled_out(named: str, cited: str) -> None:
    """As Decree 30/2020 cites: Quyết định 950/QĐ-TTg, never QĐ 950/QĐ-TTg."""
    assert bases_of([named], "2023-01-01") == (f"Căn cứ {cited}",)


def test_a_law_in_english_is_not_taken_for_another_law() -> None:
    """Both begin "Law on": what holds instead of Decree 85/2016 is cited, whichever other law the plan names."""
    found = bases_of(
        ["Law on Bidding 43/2013/QH13", "Decree 85/2016/NĐ-CP on security levels of information systems"],
        "2026-11-28",
        "en",
    )
    assert any("the plan cites Decree 85/2016/NĐ-CP" in basis for basis in found)
