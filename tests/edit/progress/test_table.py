"""A department's table of progress: found by id or name, in the ways in which spreadsheets write it."""

from __future__ import annotations

import pytest

from dxplan.edit.progress.table import StatusTable, read_table
from dxplan.exchange.tables.headings import BY_KEY
from dxplan.load.loader import load_bytes
from dxplan.model.task import Progress

PLAN = """\
dxplan: 1
id: p
name: P
start: 2022-03-01
tasks:
  A: {name: Khảo sát, duration: 5d}
  B: {name: {vi: Xây dựng, en: Build}, duration: 5d}
  C: {name: Đào tạo, duration: 5d}
  D: {name: Đào tạo, duration: 5d}
  TRIEN_KHAI: {duration: 5d}
"""


def table(text: str | bytes) -> StatusTable:
    plan = load_bytes(PLAN.encode(), "p.yaml").plan
    assert plan is not None
    return read_table(text.encode() if isinstance(text, str) else text, plan)


def said(text: str | bytes) -> dict[str, Progress]:
    found = table(text)
    assert not found.wrong, found.wrong
    assert not found.unknown, found.unknown
    return {report.task: report.said for report in found.reports}


ROWS = "Mã,Nhiệm vụ,% hoàn thành,Bắt đầu thực tế,Kết thúc thực tế,Còn lại,Ghi chú\nA,,60%,01/03/2022,,5,vướng\n"


@pytest.mark.parametrize(
    "written",
    [
        ROWS,
        "\ufeff" + ROWS,
        ROWS.replace(",", ";"),
        ROWS.replace(",", "\t"),
        ROWS.replace("\n", "\r\n"),
        ROWS.encode("utf-16"),
        f"Báo cáo tháng 3,,,,,,\n,,,,,,\n{ROWS}",
        ROWS.upper().replace("%", " %"),
        ROWS.replace("Mã,", "Mã số,").replace("% hoàn thành", "Tỷ lệ hoàn thành (%)"),
        ROWS.replace("5,vướng", "5 ngày làm việc,").replace("A,,", "a,Tên khác,"),
        ROWS.replace("A,,", ",khao sat,"),
        ROWS.replace("01/03/2022", "2022-03-01"),
        ROWS + ",II. Nhóm hai,,,,,\nB,,-,,,,\n",
    ],
)
def test_a_row_is_read_however_the_table_is_written(written: str | bytes) -> None:
    found = said(written)
    assert list(found) == ["A"]
    assert found["A"].complete == 0.6
    assert str(found["A"].actual_start) == "2022-03-01"
    assert str(found["A"].remaining) == "5d"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("A,,160%,,,,", "no percentage"),
        ("A,,sáu mươi,,,,", "no percentage"),
        ("A,,0.6,,,,", "could mean"),
        ("A,,,31/02/2022,,,", "2022-02-28"),
        ("A,,,hôm qua,,,", "hôm qua"),
        ("A,,,,,năm ngày,", "năm ngày"),
        ("A,,10%,,,,\nA,,20%,,,,", "on line 2 already"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(row: str, why: str) -> None:
    found = table(f"{ROWS.splitlines()[0]}\n{row}\n")
    assert [problem.line for problem in found.wrong] == [row.count("\n") + 2]
    assert why in found.wrong[0].reason.en


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("TRIENKHAI,,10%,,,,", "is it TRIEN_KHAI?"),
        ("X9,Khảo sát,10%,,,,", "is it A?"),
        (",Đào tạo,10%,,,,", "2 tasks are called"),
        (",Việc lạ,10%,,,,", "has no “Việc lạ”"),
        (",,10%,,,,", "has no"),
    ],
)
def test_rows_of_unknown_tasks_are_told_apart(row: str, why: str) -> None:
    found = table(f"{ROWS.splitlines()[0]}\n{row}\n")
    assert (found.reports, found.wrong) == ((), ())
    assert why in found.unknown[0].reason.en


@pytest.mark.parametrize(
    "written",
    [
        "",
        "\n\n",
        "một,hai\n1,2\n",
        "Mã\nA\n",
        b"\xff\xfe\x00",
        b"PK\x03\x04\x99\x88",
        "\0" * 99,
        '"' * 999,
        "," * 99_999,
    ],
)
def test_what_is_no_table_of_progress_is_told_once(written: str | bytes) -> None:
    found = table(written)
    assert (found.reports, found.unknown, len(found.wrong)) == ((), (), 1)


def test_two_columns_of_one_kind_are_told() -> None:
    assert "two columns" in table("Mã,% hoàn thành,Percent\nA,10%,20%\n").wrong[0].reason.en


@pytest.mark.parametrize(
    ("heading", "cell", "amount"),
    [
        ("Kinh phí đã chi", "600 triệu", 600_000_000),
        ("Giải ngân (triệu đồng)", "600", 600_000_000),
        ("Đã giải ngân (tỷ đồng)", "0,6", 600_000_000),
        ("Kinh phí đã chi (nghìn đồng)", "600", 600_000),
        ("Kinh phí đã chi (đồng)", "600000000", 600_000_000),
        ("Actual cost", "600.000.000", 600_000_000),
    ],
)
def test_what_was_spent_is_read_in_the_unit_of_its_column(heading: str, cell: str, amount: int) -> None:
    assert said(f'Mã,"{heading}"\nA,"{cell}"\n')["A"].actual_cost == amount


@pytest.mark.parametrize("word", ["Tiến độ", "progress", "Percent complete", "% hoàn thành", "Mức độ hoàn thành"])
def test_words_of_a_report_mean_what_they_mean_there(word: str) -> None:
    assert said(f"Mã,{word}\nA,60%\n")["A"].complete == 0.6


def test_a_state_in_words_beside_the_figures_is_not_read() -> None:
    assert said("Mã,Tình trạng,% hoàn thành\nA,đang làm,60%\n")["A"] == Progress(complete=0.6)


def test_every_column_that_is_read_is_one_of_a_table_of_tasks() -> None:
    """One list of headings: what an export writes, a report may send back."""
    for key in ("progress", "actual_start", "actual_finish", "remaining", "suspended", "resumed", "actual_cost"):
        for heading in (BY_KEY[key].title.vi, BY_KEY[key].title.en):
            found = table(f"{BY_KEY['id'].title.en},{heading}\nA,60\n")
            assert found.reports or found.wrong, heading
