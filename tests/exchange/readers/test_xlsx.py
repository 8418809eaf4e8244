import struct
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.incoming import Imported, Incoming, Refused
from dxplan.exchange.readers import xlsx
from tests.cli.running import dxplan
from tests.exchange.readers.workbooks import HEAD, changed, imported, read, rows, workbook
from tests.exchange.tables.importing import dates, outline, said
from tests.exchange.tables.old_texts import in_tcvn3, in_vni

SHEET = "xl/worksheets/sheet1.xml"


def annex(book: Any, sheet: Any) -> None:
    """As a department types it: titles, two rows of headings, merged phases, dates, a hidden row, a total."""
    day, month = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "mm/yyyy"})
    sheet.merge_range("A1:D1", "UBND TỈNH X")
    sheet.merge_range("A3:K3", "DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ GIAI ĐOẠN 2022-2023")
    sheet.merge_range("A4:K4", "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05/02/2022)")
    for cells, text in (
        ("A6:A7", "STT"),
        ("B6:B7", "Nội dung công việc"),
        ("C6:D6", "Phân công thực hiện"),
        ("E6:F6", "Thời gian"),
        ("G6:G7", "Sản phẩm, kết quả"),
        ("H6:J6", "Kinh phí (triệu đồng)"),
        ("K6:K7", "Ghi chú"),
    ):
        sheet.merge_range(cells, text)
    for at, text in enumerate(("Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành"), 2):
        sheet.write(6, at, text)
    for at, text in enumerate(("Tổng số", "NSTW", "NSĐP"), 7):
        sheet.write(6, at, text)
    for at in range(11):
        sheet.write(7, at, f"({at + 1})")
    sheet.merge_range("A9:K9", "I. Hạ tầng số")
    sheet.write_row(9, 0, (1, "Khảo sát", "Sở TT&TT", "Sở Tài chính; các huyện"))
    sheet.write_datetime(9, 4, date(2022, 1, 10), day)  # type: ignore[arg-type]
    sheet.write_datetime(9, 5, date(2022, 3, 31), day)  # type: ignore[arg-type]
    sheet.write_row(9, 6, ("Báo cáo", 1500.5, 1000, 500.5))
    sheet.write_row(10, 0, (2, "Xây dựng Kho dữ liệu", "Sở TT&TT"))
    sheet.write_row(11, 0, ("2.1", "Thiết kế", None, None, "Quý II/2022", "Quý II/2022", "Hồ sơ", 500, None, 500))
    sheet.write_row(
        12, 0, ("2.2", "Triển khai", None, "VNPT, Viettel", "Tháng 7/2022", "Quý IV/2022", "Hệ thống", 20000)
    )
    sheet.merge_range("A14:K14", "II. Nhận thức số")
    sheet.write_row(14, 0, (1, "Tập huấn", "Sở Nội vụ"))
    sheet.write_datetime(14, 4, date(2022, 3, 1), month)  # type: ignore[arg-type]
    sheet.write_datetime(14, 5, date(2022, 12, 1), month)  # type: ignore[arg-type]
    sheet.write_row(15, 0, (2, "Tuyên truyền", "Đài PTTH", "x", None, "Thường xuyên"))
    sheet.write_formula(15, 7, "=H99/0", None, "#DIV/0!")
    sheet.write_row(16, 1, ("Tổng cộng",))
    sheet.write_formula(16, 7, "=SUM(H10:H16)", None, 22000.5)
    sheet.write(18, 8, "NGƯỜI LẬP BIỂU")
    sheet.set_row(11, None, None, {"hidden": True})
    contacts = book.add_worksheet("Danh bạ")
    contacts.write_row(0, 0, ("Họ tên", "Điện thoại"))


def test_an_annex_typed_by_hand_becomes_a_plan():
    found = imported(workbook(annex))
    assert found.plan.name.vi == "Danh mục nhiệm vụ chuyển đổi số giai đoạn 2022-2023"
    assert outline(found.plan) == (
        "Hạ tầng số\n  Khảo sát\n  Xây dựng Kho dữ liệu\n    Thiết kế\n    Triển khai\n"
        "Nhận thức số\n  Tập huấn\n  Tuyên truyền"
    )
    assert dates(found) == {
        "Khảo sát": "54d deadline=2022-03-31 start_no_earlier_than=2022-01-10",
        "Thiết kế": "62d deadline=2022-Q2 start_no_earlier_than=2022-04-01",
        "Triển khai": "129d deadline=2022-Q4 start_no_earlier_than=2022-07-01",
        "Tập huấn": "214d deadline=2022-12 start_no_earlier_than=2022-03-01",
        "Tuyên truyền": "245d start_no_earlier_than=2022-01-10 assumed",
    }
    survey = found.plan.tasks["t2"]
    assert (survey.lead, survey.support, survey.cost) == ("STTTT", ("STC", "cac-huyen"), 1_500_500_000)
    assert survey.funding is not None
    assert survey.funding.vi == "NSTW: 1 tỷ đồng; NSĐP: 500,5 triệu đồng"


def test_the_report_names_sheet_and_row():
    told = said(imported(workbook(annex)))
    assert told["sheets without a table of tasks: not read"] == ("Danh bạ (1 dòng)",)
    assert told["rows that number the columns"] == ("Phụ lục!8",)
    assert told["hidden rows: read all the same"] == ("Phụ lục!12: Thiết kế",)
    assert told["formulas with errors: read as empty cells"] == ("Phụ lục!16: #DIV/0!",)
    assert told["totals: what tasks cost is added up anew"] == ("Phụ lục!17: Tổng cộng | 22000.5",)
    assert told["lines below the table: no tasks"] == ("Phụ lục!19: NGƯỜI LẬP BIỂU",)


def test_outline_levels_and_indents_make_groups():
    def by_rows(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Nhiệm vụ", "Số ngày"))
        for number, (name, level) in enumerate((("A", 0), ("B", 1), ("C", 2), ("D", 1), ("E", 0)), 1):
            sheet.write_row(number, 0, (name, 5))
            sheet.set_row(number, None, None, {"level": level})

    def by_indents(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Nhiệm vụ", "Số ngày"))
        for number, (name, level) in enumerate((("A", 0), ("B", 1), ("C", 2), ("D", 1), ("E", 0)), 1):
            sheet.write(number, 0, name, book.add_format({"indent": level}))
            sheet.write(number, 1, 5)

    for fill in (by_rows, by_indents):
        assert outline(imported(workbook(fill)).plan) == "A\n  B\n    C\n  D\nE"


def test_cells_merged_downwards_hold_for_all_their_rows():
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, (1, "A"))
        sheet.write_row(2, 0, (2, "B"))
        sheet.merge_range("C2:C3", "Sở A")
        sheet.merge_range("D2:D3", "Quý I/2022")
        sheet.merge_range("E2:E3", 500)

    tasks = imported(workbook(fill)).plan.tasks
    assert [task.lead for task in tasks.values()] == ["So-A", "So-A"]
    assert [str(task.duration) for task in tasks.values()] == ["58d", "58d"]
    assert [task.cost for task in tasks.values()] == [500_000_000, None]  # money is not to be counted twice


def test_several_sheets_of_tasks_are_groups_and_copies_are_left():
    def fill(book: Any, sheet: Any) -> None:
        for each, names in (
            (sheet, "ABC"),
            (book.add_worksheet("Năm 2023"), "DEF"),
            (book.add_worksheet("Bản in"), "ABC"),
        ):
            each.write_row(0, 0, HEAD)
            for number, name in enumerate(names, 1):
                each.write_row(number, 0, (number, f"Việc {name}", "Sở A", "Quý II/2023"))
        hidden = book.add_worksheet("Ẩn")
        hidden.write_row(0, 0, HEAD)
        hidden.write_row(1, 0, (1, "X"))
        hidden.hide()

    found = imported(workbook(fill, "Năm 2022"))
    assert outline(found.plan) == "Năm 2022\n  Việc A\n  Việc B\n  Việc C\nNăm 2023\n  Việc D\n  Việc E\n  Việc F"
    told = said(found)
    assert told["sheets that repeat the tasks of an earlier one: not read"] == ("Bản in",)
    assert told["hidden sheets: not read"] == ("Ẩn",)


def test_texts_in_old_fonts_are_converted():
    plan = imported(rows((1, "Khảo sát hiện trạng dữ liệu", "Sở Nội vụ", "Quý I/2022"))).plan
    for convert in (in_vni, in_tcvn3):
        data = rows(
            *[(1, convert("Khảo sát hiện trạng dữ liệu"), convert("Sở Nội vụ"), convert("Quý I/2022"))],
            head=tuple(map(convert, HEAD)),
        )
        found = imported(data)
        assert found.plan == plan
        assert any("TCVN3 or VNI" in statement for statement in said(found))


def test_months_typed_as_numbers_are_months():
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, (1, "A", "Sở A"))
        sheet.write_datetime(1, 3, date(2022, 9, 1), book.add_format({"num_format": "mmm-yy"}))  # type: ignore[arg-type]
        sheet.write_row(2, 0, (2, "B", "Sở A"))
        sheet.write_datetime(2, 3, date(2022, 9, 1), book.add_format({"num_format": "dd/mm/yyyy"}))  # type: ignore[arg-type]

    assert {name: line.split()[1] for name, line in dates(imported(workbook(fill))).items()} == {
        "A": "deadline=2022-09",
        "B": "deadline=2022-09-01",
    }


def test_dates_since_1904():
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, (1, "A", "Sở A"))
        sheet.write_datetime(1, 3, date(2022, 9, 5), book.add_format({"num_format": "dd/mm/yyyy"}))  # type: ignore[arg-type]

    stream = BytesIO()
    import xlsxwriter

    book = xlsxwriter.Workbook(stream, {"in_memory": True, "date_1904": True})
    fill(book, book.add_worksheet())
    book.close()
    assert "2022-09-05" in dates(imported(stream.getvalue()))["A"]


# Bad input: a clear refusal or a line in the report, and soon.


@pytest.mark.slow
def test_more_empty_rows_than_a_table_may_have_are_no_matter():
    data = rows((1, "A", "Sở A", "Quý I/2022"))
    empty = b"".join(b'<row r="%d"><c r="A%d" s="0"/><c r="B%d" s="0"/></row>' % (n, n, n) for n in range(3, 70_003))
    data = changed(data, SHEET, lambda xml: xml.replace(b"</sheetData>", empty + b"</sheetData>"))
    assert len(imported(data).plan.tasks) == 1


def test_a_stray_cell_in_the_last_corner_is_no_matter():
    data = rows((1, "A", "Sở A", "Quý I/2022"))
    stray = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    found = imported(changed(data, SHEET, lambda xml: xml.replace(b"</sheetData>", stray + b"</sheetData>")))
    assert len(found.plan.tasks) == 1


@pytest.mark.slow
def test_a_bomb_is_refused_before_it_bursts():
    data = rows((1, "A", "Sở A", "Quý I/2022"))
    bomb = changed(data, "xl/sharedStrings.xml", lambda xml: xml.replace(b"</sst>", b" " * 160_000_000 + b"</sst>"))
    assert len(bomb) < 1_000_000
    found = read(bomb)
    assert isinstance(found, Refused)
    assert "unpacks to too much" in found.reason.en


@pytest.mark.parametrize("dtd", [b'<!DOCTYPE x [<!ENTITY a "b">]>', b'<!DOCTYPE x SYSTEM "file:///etc/passwd">'])
def test_entities_are_refused(dtd: bytes):
    data = changed(rows((1, "A")), SHEET, lambda xml: xml.replace(b"?>", b"?>" + dtd, 1))
    assert isinstance(read(data), Refused)


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
)
def test_parts_that_are_damaged_or_missing_give_a_refusal_or_a_plan(part: str):
    data = rows((1, "A", "Sở A", "Quý I/2022"))
    for change in (None, lambda xml: xml[: len(xml) // 2], lambda xml: b"", lambda xml: b"\x00" * 50):
        found = xlsx.read_on(Incoming(Path("x.xlsx"), changed(data, part, change)), *_wishes())
        assert isinstance(found, (Refused, Imported))
    assert isinstance(xlsx.read_on(Incoming(Path("x.xlsx"), data[: len(data) // 2]), *_wishes()), Refused)


def test_an_encrypted_workbook_is_named():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512
    found = read(data)
    assert isinstance(found, Refused)
    assert found.reason.en == "the workbook is encrypted"


def test_a_damaged_xls_is_refused():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<200I", *range(200)) + "Workbook".encode("utf-16-le")
    assert isinstance(read(data), Refused)


def test_macros_are_neither_run_nor_kept():
    stream = BytesIO(rows((1, "A", "Sở A", "Quý I/2022")))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    assert "the file's macros: neither run nor kept" in said(imported(stream.getvalue()))


def test_formulas_that_were_never_computed_are_told():
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, (1, "A", "Sở A", "Quý I/2022"))
        sheet.write_formula(1, 4, "=1+1", None, "")

    data = changed(workbook(fill), SHEET, lambda xml: xml.replace(b"<v></v>", b""))
    assert said(imported(data))["formulas with errors: read as empty cells"] == ("Phụ lục!2: = ?",)


def test_a_workbook_without_a_table_says_what_is_wanted():
    found = read(rows((1, 2), head=("x", "y")))
    assert isinstance(found, Refused)
    assert found.hint is not None
    assert "--columns" in found.hint.en


def test_an_opendocument_spreadsheet_is_read():
    pytest.importorskip("python_calamine")
    lines = [HEAD, ("1", "A", "Sở A", "Quý I/2022")]
    table = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in line
        )
        + "</table:table-row>"
        for line in lines
    )
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="T">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    found = imported(stream.getvalue())
    assert len(found.plan.tasks) == 1
    assert any("no .xlsx file" in statement for statement in said(found))


@given(st.data())
def test_mutated_workbooks_never_raise(data: st.DataObject):
    book = bytearray(rows((1, "A", "Sở A", "Quý I/2022", 5), ("I", "B", None, "Hằng năm")))
    part = data.draw(st.sampled_from([SHEET, "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"]))
    at, size, put = data.draw(st.integers(0, 3000)), data.draw(st.integers(0, 30)), data.draw(st.binary(max_size=12))
    mutated = changed(bytes(book), part, lambda xml: xml[:at] + put + xml[at + size :])
    xlsx.read_on(Incoming(Path("x.xlsx"), mutated), *_wishes())
    book[at % len(book)] ^= 1 + size
    incoming = Incoming(Path("x.xlsx"), bytes(book))
    xlsx.recognises(incoming)
    xlsx.read_on(incoming, *_wishes())


def _wishes() -> Any:
    from dxplan.exchange.incoming import Wishes
    from tests.exchange.tables.importing import TODAY

    return Wishes(), TODAY


def test_an_annex_is_imported_checked_and_drawn(tmp_path: Path):
    book, plan = tmp_path / "annex.xlsx", tmp_path / "annex.yaml"
    book.write_bytes(workbook(annex))
    done = dxplan("import", book, "-o", plan)
    assert done.code == 0
    assert "hidden rows: read all the same (Phụ lục!12: Thiết kế)" in done.out + done.err
    assert dxplan("check", plan).code == 0  # warnings, and no error
    drawn = dxplan("gantt", plan)
    assert drawn.code == 0
    assert "Xây dựng Kho dữ liệu" in drawn.out
    exported = tmp_path / "again.xlsx"
    assert dxplan("export", plan, "--to", "xlsx", "-o", exported).code == 0
    assert dxplan("import", exported, "-o", tmp_path / "again.yaml").code == 0
