import csv as csv_module
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import csv
from dxplan.exchange.tables.cells import Cell, Row, Sheet, clean
from dxplan.exchange.tables.layout import tables_in
from dxplan.exchange.tables.lines import lines_of
from dxplan.exchange.tables.report import Report
from tests.exchange.tables.importing import dates, imported, outline, read, said, scheduled
from tests.exchange.tables.old_texts import in_1258, in_vni
from tests.samples import ROOT

ANNEX = """UBND TỈNH X;;;;;;;
KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2022;;;;;;;
Đơn vị tính: triệu đồng;;;;;;;
STT;Nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Thời gian thực hiện;Sản phẩm;Kinh phí;Ghi chú
I;Phát triển hạ tầng;;;;;;
1;Xây dựng trung tâm dữ liệu;Sở TT&TT;Sở Tài chính, VNPT;Quý II - Quý IV/2022;Trung tâm;1.234,5;
2;Nâng cấp mạng;Sở Thông tin và Truyền thông;;Trước 30/6;Mạng;500;NSNN
II;Nhận thức số;;;;;;
1;Tập huấn;Sở Nội vụ;các sở, ban, ngành;Thường xuyên;Lớp;200;
2;Tuyên truyền;Đài PTTH tỉnh;;Hằng năm;Bài;Theo dự toán;
3;Việc lạ;Sở Nội vụ;;Theo tiến độ;;;
;Tổng cộng;;;;;1.934,5;
Ghi chú: số liệu tạm tính;;;;;;;
"""


def test_an_annex_becomes_a_plan():
    found = imported(ANNEX)
    plan = found.plan
    assert plan.name.vi == "Kế hoạch chuyển đổi số năm 2022"
    assert plan.language == "vi"
    assert outline(plan) == (
        "Phát triển hạ tầng\n  Xây dựng trung tâm dữ liệu\n  Nâng cấp mạng\n"
        "Nhận thức số\n  Tập huấn\n  Tuyên truyền\n  Việc lạ"
    )
    assert dates(found) == {
        "Xây dựng trung tâm dữ liệu": "191d deadline=2022-Q4 start_no_earlier_than=2022-04-01 assumed",
        "Nâng cấp mạng": "20d deadline=2022-06-30 start_no_earlier_than=2022-06-03 assumed",
        "Tập huấn": "249d start_no_earlier_than=2022-01-04 assumed",
        "Tuyên truyền": "249d start_no_earlier_than=2022-01-04 assumed",
        "Việc lạ": "20d assumed",
    }
    centre = plan.tasks["t2"]
    assert (centre.lead, centre.support, centre.cost) == ("STTTT", ("STC", "VNPT"), 1_234_500_000)
    assert centre.deliverable is not None
    assert centre.deliverable.vi == "Trung tâm"
    funding, note = plan.tasks["t6"].funding, plan.tasks["t7"].note
    assert funding is not None
    assert funding.vi == "Theo dự toán"
    assert note is not None
    assert note.vi == "Thời gian: Theo tiến độ"


def test_nothing_of_a_file_is_dropped_in_silence():
    told = said(imported(ANNEX))
    assert told["totals: what tasks cost is added up anew"] == ("12: Tổng cộng | 1.934,5",)
    assert told["lines below the table: no tasks"] == ("13: Ghi chú: số liệu tạm tính",)
    assert told["times that could not be read: kept in the note"] == ("11: Việc lạ: Theo tiến độ",)
    assert told["names taken for one agency"] == ("Sở Thông tin và Truyền thông → STTTT",)


def test_every_promise_of_a_table_is_kept_by_its_own_plan():
    plan = imported(ANNEX).plan
    assert all(task.total_float >= 0 for task in scheduled(plan).tasks.values())


def test_the_encoding_makes_no_difference():
    plan = imported(ANNEX).plan
    for data in (ANNEX.encode("utf-8-sig"), ANNEX.encode("utf-16"), in_1258(ANNEX), in_vni(ANNEX).encode("latin-1")):
        assert imported(data).plan == plan
    assert imported(in_vni(ANNEX)).plan == plan


def test_the_separator_makes_no_difference():
    rows = list(csv_module.reader(StringIO(ANNEX), delimiter=";"))
    plan = imported(ANNEX).plan
    for delimiter in (",", "\t", "|"):
        stream = StringIO()
        csv_module.writer(stream, delimiter=delimiter).writerows(rows)
        assert imported(stream.getvalue()).plan == plan


def test_columns_in_any_order_with_or_without_diacritics():
    from dxplan.text.lookalikes import unaccented

    rows = list(csv_module.reader(StringIO(ANNEX), delimiter=";"))
    plan = imported(ANNEX).plan
    stream = StringIO()
    head = [unaccented(text).upper() for text in rows[3]]
    csv_module.writer(stream, delimiter=";").writerows(
        [*rows[:3], *([row[2:] + row[1::-1] for row in [head, *rows[4:]]])]
    )
    found = imported(stream.getvalue()).plan
    assert outline(found) == outline(plan)
    assert {t.id: (t.lead, t.cost, t.duration) for t in found.tasks.values()} == {
        t.id: (t.lead, t.cost, t.duration) for t in plan.tasks.values()
    }


def test_headings_of_ones_own():
    text = "Cái gì,Ai,Lúc nào\nKhảo sát,Sở A,Quý I/2022\nThiết kế,Sở B,Quý II/2022\n"
    assert isinstance(read(text), Refused)
    columns = {"Cái gì": "name", "Ai": "lead", "Lúc nào": "Thời gian"}
    found = imported(text, wishes=Wishes(columns=columns))
    assert dates(found)["Khảo sát"] == "58d deadline=2022-Q1 start_no_earlier_than=2022-01-04 assumed"
    assert [task.lead for task in found.plan.tasks.values()] == ["So-A", "So-B"]


PROJECT = """ID,Task Name,Duration,Start,Finish,Predecessors,Resource Names,% Complete,Outline Level
1,Phase 1,35 days,Mon 1/3/22,Fri 2/18/22,,,10%,1
2,Survey,10 days?,Mon 1/3/22,Fri 1/14/22,,"Team A[50%],Team B",50%,2
3,Design,15 days,Mon 1/17/22,Fri 2/4/22,2FS+0 days,Team A,0%,2
4,Build,2 wks,Mon 2/7/22,Fri 2/18/22,"3FS-2 days,2SS+3 days",,0%,2
5,Done,0 days,Fri 2/18/22,Fri 2/18/22,4,,0%,1
"""


def test_a_table_of_microsoft_project():
    found = imported(PROJECT)
    tasks = found.plan.tasks
    assert found.plan.language == "en"
    assert list(tasks) == ["t1", "t2", "t3", "t4", "t5"]
    assert tasks["t1"].children == ("t2", "t3", "t4")
    assert [str(link) for link in tasks["t4"].predecessors] == ["t3 FS-2d", "t2 SS+3d"]
    assert tasks["t2"].resources == {"Team-A": 0.5, "Team-B": 1.0}
    assert tasks["t2"].progress.complete == 0.5
    assert tasks["t5"].is_milestone
    assert found.plan.start.isoformat() == "2022-01-04"
    held = [task.id for task in tasks.values() if list(task.constraints.said())]
    assert held == ["t2"]  # what waits for something has its dates from that
    assert set(found.stated) == {"t2", "t3", "t4", "t5"}


def test_microsoft_projects_dates_in_vietnamese():
    text = (
        "ID\tTên Tác vụ\tThời hạn\tBắt đầu\tKết thúc\tPhần tử Tiền nhiệm\n"
        "1\tGiai đoạn 1\t20 ngày\t04/01/2022\t28/01/2022\t\n"
        "2\t   Khảo sát\t10 ngày\t04/01/2022\t17/01/2022\t\n"
        "3\t   Thiết kế\t10 ngày\t18/01/2022\t28/01/2022\t2FS+2 ngày\n"
        "4\tNghiệm thu\t3 tháng\t07/02/2022\t30/04/2022\t3KT-BĐ;2SS+50%\n"
    )
    found = imported(text.encode("utf-16"))
    assert outline(found.plan) == "Giai đoạn 1\n  Khảo sát\n  Thiết kế\nNghiệm thu"
    assert [str(link) for task in found.plan.leaves() for link in task.predecessors] == ["t2 FS+2d", "t3", "t2 SS+50%"]
    assert [str(task.duration) for task in found.plan.leaves()] == ["10d", "10d", "60d"]


def test_links_that_cannot_be_are_told():
    text = 'ID,Task,Duration,Start,Predecessors\n1,A,5 days,3/1/2022,1\n2,B,5 days,,"3;99"\n3,C,5 days,,2FS;?\n'
    found = imported(text)
    told = said(found)
    assert told["links to tasks that the table lacks"] == ("3: B: 99",)
    assert told["links of tasks to themselves or their own groups: dropped"] == ("2: A: t1",)
    assert told["links that close a circle: dropped"] == ("3: B: t3",)
    assert told["links that could not be read"] == ("4: C: ?",)


def test_links_by_stt_and_by_row():
    by_number = "STT,Nhiệm vụ,Số ngày,Việc trước\nI,Nhóm,,\n1.1,A,5,\n1.2,B,5,1.1\nII,Nhóm 2,,\n2.1,C,5,1.2FS+2 ngày\n"
    assert [str(link) for t in imported(by_number).plan.leaves() for link in t.predecessors] == ["t2", "t3 FS+2d"]
    by_row = "Nhiệm vụ,Số ngày,Việc trước\nA,5,\nB,5,1\nC,5,1;2SS+1 ngày\n"
    assert [str(link) for t in imported(by_row).plan.leaves() for link in t.predecessors] == ["t1", "t1", "t2 SS+1d"]


def test_a_calendar_drawn_with_crosses():
    text = (
        "TT,Công việc,Đơn vị chủ trì,Năm 2022,,,,Ghi chú\n,,,Quý I,Quý II,Quý III,Quý IV,\n"
        "1,Khảo sát,Sở TT&TT,x,,,,\n2,Xây dựng,Sở TT&TT,,x,x,,\n3,Vận hành,Sở TT&TT,,,,x,abc\n"
    )
    assert dates(imported(text)) == {
        "Khảo sát": "58d deadline=2022-Q1 start_no_earlier_than=2022-01-04 assumed",
        "Xây dựng": "126d deadline=2022-Q3 start_no_earlier_than=2022-04-01 assumed",
        "Vận hành": "65d deadline=2022-Q4 start_no_earlier_than=2022-10-03 assumed",
    }


def test_a_table_without_dates_starts_today_and_says_so():
    found = imported("STT,Nhiệm vụ,Số ngày,Việc trước\n1,Khảo sát,10,\n2,Thiết kế,15,1\n")
    assert found.plan.start.isoformat() == "2026-01-05"
    assert any("starts today" in statement for statement in said(found))


def test_a_group_gives_its_time_and_lead_to_tasks_that_say_none():
    text = "STT,Nhiệm vụ,Chủ trì,Thời gian\nI,Hạ tầng,Sở A,Quý I/2022\n1,Khảo sát,,\n2,Thiết kế,Sở B,\n"
    found = imported(text)
    assert dates(found)["Khảo sát"] == "58d deadline=2022-Q1 start_no_earlier_than=2022-01-04 assumed"
    assert found.plan.inherited(found.plan.tasks["t2"], "lead") == "So-A"


def test_start_and_finish_give_a_duration_that_is_not_assumed():
    text = "STT,Nhiệm vụ,Bắt đầu,Kết thúc\n1,Khảo sát,10/01/2022,31/03/2022\n"
    assert dates(imported(text)) == {"Khảo sát": "54d deadline=2022-03-31 start_no_earlier_than=2022-01-10"}


def test_ids_of_names_and_of_the_file():
    text = "Mã,Nhiệm vụ,Số ngày\nKS-1,Khảo sát hiện trạng dữ liệu,10\nKS-1,Thiết kế,5\n,Thử,5\n"
    assert list(imported(text).plan.tasks) == ["KS-1", "KS-1-2", "t3"]
    assert list(imported(text, wishes=Wishes(ids_from_names=True)).plan.tasks) == ["KSHTDL", "Thiet-ke", "Thu"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\n , ,\n", "the table is empty"),
        ("STT,Nhiệm vụ,Thời gian\n", "the table has headings, but no tasks"),
        ("a,b,c\n1,2,3\n", "there is no row of headings of a table of tasks"),
        (bytes(range(256)) * 40, None),
    ],
)
def test_files_that_give_no_plan(text: str | bytes, reason: str | None):
    found = read(text)
    assert isinstance(found, Refused)
    assert reason is None or found.reason.en == reason


def test_ragged_rows_nuls_and_rows_without_a_name():
    found = imported(
        "STT,Nhiệm vụ,Thời gian,Chủ trì\n1,Khảo sát,Quý I/2022\n2,Thi\0ết kế,Quý II/2022,Sở A,thừa\n3\n"
        ",,Quý III/2022,\n"
        '4,"Làm ""nhanh""",31/02/2022,Sở B\n'
    )
    told = said(found)
    assert told["cells beside the columns"] == ("3: thừa",)
    assert told["rows without the name of a task: not read"] == ("4: 3", "5: Quý III/2022")
    assert told["NUL characters in the file: dropped"] == ()
    assert [task.name and task.name.vi for task in found.plan.tasks.values()] == ["Khảo sát", "Thiết kế", 'Làm "nhanh"']


def test_a_quotation_mark_that_is_never_closed_swallows_nothing():
    found = imported('STT;Nhiệm vụ;Thời gian\n1;"Khảo sát;Quý I/2022\n2;Thiết kế;Quý II/2022\n3;Làm;2022\n')
    assert len(found.plan.tasks) == 3


def test_apostrophes_that_keep_formulas_from_running_go():
    found = imported("STT,Nhiệm vụ,Số ngày\n1,'=SUM(A1),5\n2,'t Hooft,5\n")
    assert [task.name and task.name.vi for task in found.plan.tasks.values()] == ["=SUM(A1)", "'t Hooft"]


@pytest.mark.parametrize("name", ["hcm.yaml", "thu-duc.yaml"])
def test_a_plan_file_is_no_table(name: str):
    data = (ROOT / "plans" / name).read_bytes()
    assert not csv.recognises(Incoming(Path(name), data))


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"<?xml version='1.0'?>", b"ERMHDR\t1", b"PK\x03\x04", b"just words"]
)
def test_other_files_are_no_tables(data: bytes):
    assert not csv.recognises(Incoming(Path("x.dat"), data))


CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "1",
            "I",
            "a)",
            "1.1",
            "-",
            "Khảo sát",
            "Sở A, Sở B",
            "Quý I/2022",
            "31/12/2025",
            "Hằng năm",
            "5 tỷ",
            "Tổng cộng",
        ]
    ),
    st.text(max_size=12),
    st.integers(-5, 60000).map(str),
)


@given(st.lists(st.lists(CELLS, max_size=8), max_size=14))
def test_every_row_with_a_text_is_a_line_or_in_the_report(rows: list[list[str]]):
    head = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)", "Việc trước"]
    given_rows = [
        Row(number, cells)
        for number, row in enumerate([head, *rows], 1)
        if (cells := {at: Cell(plain) for at, text in enumerate(row) if (plain := clean(text))})
    ]
    report, kept = Report(), set()
    tables = tables_in(Sheet("", tuple(given_rows)), {})
    for table in tables:
        lines = lines_of(table, report)
        kept |= {line.row.number for line in lines}
        kept |= {row.number for row in (*table.above, *table.header)}
    told = {int(place.partition(":")[0]) for each in report.unkept for place in each.where}
    assert {row.number for row in given_rows} <= kept | told


@given(st.lists(st.lists(CELLS, max_size=8), max_size=14), st.sampled_from(",;\t"))
def test_whatever_stands_in_the_rows_the_plan_is_sound(rows: list[list[str]], delimiter: str):
    stream = StringIO()
    head = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)", "Việc trước"]
    csv_module.writer(stream, delimiter=delimiter).writerows([head, *rows])
    found = read(stream.getvalue())
    if isinstance(found, Imported):
        scheduled(found.plan)


@given(st.binary(max_size=600))
def test_no_bytes_raise(data: bytes):
    incoming = Incoming(Path("x.csv"), data)
    csv.recognises(incoming)
    csv.recognises(incoming._replace(path=Path("x")))
    read(data)


@given(st.data())
def test_mutated_annexes_never_raise(data: st.DataObject):
    text = data.draw(st.sampled_from([ANNEX, PROJECT]))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.text(max_size=5)) + text[at + data.draw(st.integers(0, 20)) :]
    found = read(text)
    if isinstance(found, Imported):
        scheduled(found.plan)


def test_a_column_of_groups_makes_groups():
    text = (
        "Giai đoạn,Nhiệm vụ,Chủ trì,Thời gian\nChuẩn bị,A,Sở A,Quý I/2024\n,B,Sở A,Quý II/2024\n"
        "Thí điểm,C,Sở A,Quý III/2024\n"
    )
    assert outline(imported(text).plan) == "Chuẩn bị\n  A\n  B\nThí điểm\n  C"
    times = "STT,Nhiệm vụ,Giai đoạn\n1,A,2022-2023\n2,B,2023\n"
    assert outline(imported(times).plan) == "A\nB"
    assert dates(imported(times))["B"] == "249d deadline=2023-12-31 start_no_earlier_than=2023-01-03 assumed"


def test_years_under_a_heading_of_deadlines_are_times_all_the_same():
    text = "STT,Nhiệm vụ,Thời gian hoàn thành\n1,A,2023-2025\n2,B,Quý I/2023\n3,C,Tháng 6 năm 2023\n"
    assert dates(imported(text)) == {
        "A": "750d deadline=2025-12-31 start_no_earlier_than=2023-01-03 assumed",
        "B": "20d deadline=2023-Q1 start_no_earlier_than=2023-03-06 assumed",
        "C": "20d deadline=2023-06 start_no_earlier_than=2023-06-05 assumed",
    }


@pytest.mark.parametrize(
    "total", ["TỔNG CỘNG (I+II)", "Tổng số", "Cộng", "Total", "Tổng cộng: 15,7 tỷ đồng", "Cộng mục I"]
)
def test_totals_are_no_tasks(total: str):
    found = imported(f"STT,Nhiệm vụ,Chủ trì,Kinh phí (tỷ đồng)\n1,A,Sở A,15\n,{total},,15\n")
    assert len(found.plan.tasks) == 1
    assert "totals: what tasks cost is added up anew" in said(found)


@pytest.mark.parametrize("name", ["Tổng kết thí điểm", "Tổng hợp báo cáo", "Cộng tác viên", "Tổng điều tra"])
def test_what_only_begins_like_a_total_is_a_task(name: str):
    assert len(imported(f"STT,Nhiệm vụ,Chủ trì\n1,A,Sở A\n2,{name},Sở B\n").plan.tasks) == 2


def test_titles_in_capitals_become_sentences():
    found = imported("KẾ HOẠCH CHUYỂN ĐỔI SỐ TỈNH NAM ĐỊNH\nSTT,Nhiệm vụ,Số ngày\n1,A,5\n")
    assert found.plan.name.vi == "Kế hoạch chuyển đổi số tỉnh Nam Định"


def test_two_tables_below_one_another():
    text = (
        "STT,Nhiệm vụ,Chủ trì,Số ngày\n1,A,Sở A,5\n,,,\nBảng 2\n"
        "TT,Nội dung công việc,Thời gian,Đơn vị chủ trì\n1,B,2022,Sở B\n"
    )
    assert outline(imported(text).plan) == "Bảng 1\n  A\nBảng 2\n  B"


def test_a_sound_plan_file_comes_out():
    from dxplan.dump import plan_text
    from dxplan.load.loader import load_bytes

    for text in (ANNEX, PROJECT):
        plan = imported(text).plan
        loaded = load_bytes(plan_text(plan).encode(), "x.yaml")
        assert loaded.plan == plan
        assert loaded.diagnostics == ()


@given(st.lists(st.lists(CELLS, max_size=7), max_size=10))
def test_whatever_comes_out_reads_back_without_a_mistake(rows: list[list[str]]):
    from dxplan.dump import plan_text
    from dxplan.load.loader import load_bytes

    stream = StringIO()
    head = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)", "Việc trước", "Ghi chú"]
    csv_module.writer(stream).writerows([head, *rows])
    found = read(stream.getvalue())
    if isinstance(found, Imported):
        loaded = load_bytes(plan_text(found.plan).encode(), "x.yaml")
        assert [each for each in loaded.diagnostics if each.severity.name == "ERROR"] == []
        assert loaded.plan == found.plan


def test_numbers_of_a_column_of_months_are_durations():
    text = 'STT,Nhiệm vụ,Thời gian thực hiện (tháng)\n1,A,3\n2,B,"1,5"\n'
    assert [str(task.duration) for task in imported(text).plan.tasks.values()] == ["3mo", "30d"]


def test_a_column_of_progress_says_how_much_is_done():
    found = imported("STT,Nội dung,Chủ trì,Tiến độ thực hiện\n1,A,Sở A,80%\n2,B,Sở A,Hoàn thành\n3,C,Sở A,100%\n")
    assert [task.progress.complete for task in found.plan.tasks.values()] == [0.8, 1.0, 1.0]


def test_starts_and_finishes_in_quarters_and_money_by_year():
    text = (
        "STT,Nhiệm vụ,Thời gian,,Kinh phí (tỷ đồng),,\n,,Từ,Đến,Tổng,2022,2023\n"
        '1,A,01/2022,06/2022,3,1,2\n2,B,Quý I/2023,Quý II/2023,,"0,5","0,25"\n'
    )
    found = imported(text)
    assert dates(found) == {
        "A": "120d deadline=2022-06 start_no_earlier_than=2022-01-04",
        "B": "121d deadline=2023-Q2 start_no_earlier_than=2023-01-03",
    }
    assert [task.cost for task in found.plan.tasks.values()] == [3 * 10**9, 750 * 10**6]
    assert [task.funding for task in found.plan.tasks.values()] == [None, None]  # years are no sources
