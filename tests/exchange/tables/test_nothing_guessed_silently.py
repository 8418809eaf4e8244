"""What a table leaves open and the plan has to say: it is taken, and told, with the row."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxplan.exchange.importing.bringing import bring
from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import markdown
from tests.exchange.tables.importing import TODAY, dates, imported, said

NO_YEAR = "times without a year: taken for those of {}"


def of_markdown(text: str) -> Imported:
    found = markdown.read_on(Incoming(Path("giay.md"), text.encode()), Wishes(), TODAY)
    assert isinstance(found, Imported)
    return found


@pytest.mark.parametrize(
    ("time", "deadline"),
    [
        ("Trong tháng 3", "2027-03"),
        ("trước 30/11", "2027-11-30"),
        ("Trước ngày 15/12", "2027-12-15"),
        ("Quý IV", "2027-Q4"),
        ("từ tháng 3 đến tháng 9", "2027-09"),
    ],
)
def test_a_time_without_a_year_is_that_of_the_title_and_told(time: str, deadline: str) -> None:
    found = imported(f"KẾ HOẠCH NĂM 2027,,\nSTT,Nhiệm vụ,Thời gian\n1,Họp,{time}\n2,Báo cáo,15/6/2027\n")
    assert f"deadline={deadline}" in dates(found)["Họp"]
    assert said(found)[NO_YEAR.format(2027)] == (f"3: Họp: {time}",)


@pytest.mark.parametrize(
    "time", ["Quý IV/2027", "30/11/2027", "thường xuyên", "2027", "6 tháng", "30/11/27", "T9/2027"]
)
def test_a_time_that_says_its_year_or_none_at_all_is_not_told(time: str) -> None:
    found = imported(f"KẾ HOẠCH NĂM 2027,,\nSTT,Nhiệm vụ,Thời gian\n1,Họp,{time}\n2,Báo cáo,15/6/2027\n")
    assert not any(what.startswith("times without a year") for what in said(found))


@pytest.mark.parametrize(
    ("begin", "end", "deadline"),
    [
        ("05/4/2027", "trước 30/11", "2027-11-30"),
        ("01/10/2027", "31/3", "2028-03-31"),
        ("Quý I/2028", "Quý III", "2028-Q3"),
    ],
)
def test_an_end_without_a_year_is_the_first_such_day_after_the_start_of_its_row(
    begin: str, end: str, deadline: str
) -> None:
    found = imported(f"KẾ HOẠCH SỐ 1 NĂM 2026,,,\nSTT,Nhiệm vụ,Bắt đầu,Hoàn thành\n1,Họp,{begin},{end}\n")
    assert f"deadline={deadline}" in dates(found)["Họp"]
    assert said(found)[NO_YEAR.format(deadline[:4])] == (f"3: Họp: {end}",)


def test_the_year_of_a_title_that_no_time_names_is_that_of_the_paper() -> None:
    """A plan of 2026 for 2027: what is done all the time is not done in the year before the rest."""
    found = imported(
        "PHỤ LỤC Kế hoạch số 12 năm 2026,,\nSTT,Nhiệm vụ,Thời gian\n"
        "1,Trực,thường xuyên\n2,Họp,Quý I/2027\n3,Báo cáo,Quý IV/2027\n"
    )
    assert found.plan.start.year == 2027


def test_a_heading_that_is_a_title_names_the_plan_and_rows_are_told_by_their_lines() -> None:
    text = "# KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2027\n\n| TT | Nhiệm vụ | Thời gian |\n|--|--|--|\n| 1 | Họp | chưa rõ |\n"
    found = of_markdown(text)
    assert found.plan.name is not None
    assert found.plan.name.vi == "Kế hoạch chuyển đổi số năm 2027"
    assert said(found)["times that could not be read: kept in the note"] == ("5: Họp: chưa rõ",)


@pytest.mark.parametrize(
    ("cost", "dong"),
    [("500 trđ", 500_000_000), ("1.234,5 trđ", 1_234_500_000), ("500 tr.đ", 500_000_000), ("2 tỷ đ", 2_000_000_000)],
)
def test_money_in_short(cost: str, dong: int) -> None:
    found = imported(f'Nhiệm vụ,Thời gian,Kinh phí\nHọp,15/6/2027,"{cost}"\n')
    assert [task.cost for task in found.plan.leaves()] == [dong]


@pytest.mark.parametrize("cost", ["1.500", "1500", "300"])
def test_so_little_money_without_a_unit_is_told(cost: str) -> None:
    found = imported(f'Nhiệm vụ,Thời gian,Kinh phí\nMua,15/6/2027,20.000.000\nHọp,15/6/2027,"{cost}"\n')
    assert said(found)["amounts without a unit, taken for đồng, are very small: look at them"] == (f"3: Họp: {cost}",)


def test_numbers_that_are_all_small_are_millions_in_a_text_too() -> None:
    found = imported('Nhiệm vụ,Thời gian,Kinh phí\nMua,15/6/2027,"1.500"\nHọp,15/6/2027,300\n')
    assert [task.cost for task in found.plan.leaves()] == [1_500_000_000, 300_000_000]


def test_of_a_range_of_money_the_upper_end_is_taken_and_told() -> None:
    found = imported("Nhiệm vụ,Thời gian,Kinh phí\nMua,15/6/2027,3-5 tỷ\n")
    assert [task.cost for task in found.plan.leaves()] == [5_000_000_000]
    assert said(found)["an amount is a range: its upper end is taken"] == ("2: Mua: 3-5 tỷ",)


@pytest.mark.parametrize("name", ["giay.docx", "giay.doc", "giay.odt", "giay.pdf", "GIAY.DOCX"])
def test_a_paper_of_word_is_told_how_it_becomes_a_table(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04word/document.xml")
    found = bring(path, Wishes())
    assert isinstance(found, Refused)
    assert found.hint is not None
    assert "pandoc" in found.hint.vi


HEADERS = "| STT | Nhiệm vụ | Phân công |  | Thời gian |\n|--|--|--|--|--|\n| | | Chủ trì | Phối hợp | |\n"
GRID = """\
+------+---------------+---------------------------+----------------+
| STT  | Nhiệm vụ      | Phân công                 | Thời gian      |
|      |               +-------------+-------------+                |
|      |               | Chủ trì     | Phối hợp    |                |
+======+===============+=============+=============+================+
| I.1  | Xây dựng kho  | Sở KH&CN    | VNPT        | Q3/2027        |
+------+---------------+-------------+-------------+----------------+
"""


@pytest.mark.parametrize("table", [f"{HEADERS}| I.1 | Xây dựng kho | Sở KH&CN | VNPT | Q3/2027 |\n", GRID])
def test_two_rows_of_headings_in_a_text(table: str) -> None:
    found = of_markdown(table)
    (task,) = found.plan.tasks.values()
    names = {id_: agency.name.vi for id_, agency in found.plan.agencies.items() if agency.name}
    assert (names[task.lead or ""], [names[id_] for id_ in task.support]) == ("Sở KH&CN", ["VNPT"])
    assert not any("cells outside" in what or "without a name" in what for what in said(found))


def test_what_stands_above_a_table_in_a_text_is_its_title_and_its_unit() -> None:
    """As pandoc writes a paper of Word: paragraphs, not headings."""
    found = of_markdown(
        "**PHỤ LỤC**\n\n**DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2027**\n\n"
        "*(Kèm theo Kế hoạch số 12/KH-UBND)*\n\nĐơn vị tính: triệu đồng\n\n"
        "| Nhiệm vụ | Thời gian | Kinh phí |\n|--|--|--|\n| Kho | Quý III | 1.500.000 |\n| Họp | 10/2027 | 200 |\n"
    )
    assert found.plan.name is not None
    assert found.plan.name.vi == "Danh mục nhiệm vụ chuyển đổi số năm 2027"
    assert [task.cost for task in found.plan.leaves()] == [1_500_000_000_000, 200_000_000]
    assert dates(found)["Kho"].endswith("deadline=2027-Q3 start_no_earlier_than=2027-07-01 assumed")


def test_sentences_above_a_table_are_not_its_title() -> None:
    found = of_markdown(
        "# Kế hoạch năm 2027\n\nCăn cứ Nghị quyết của Hội đồng nhân dân;\n\nGiao các sở thực hiện kế hoạch này.\n\n"
        "| Nhiệm vụ | Thời gian |\n|--|--|\n| Họp | 10/2027 |\n"
    )
    assert found.plan.name is not None
    assert found.plan.name.vi == "Kế hoạch năm 2027"
    assert found.plan.note is None
