"""DX479: quantities that a task's words tell, against its days."""

from __future__ import annotations

import pytest

from dxplan.checks.programme.daily_output import quantities_in
from tests.checks.examining import findings, found, plan

CODE = "DX479"


def work(name: str, kind: str, days: str, more: str = "") -> str:
    return plan(f'A: {{name: "{name}", kind: {kind}, duration: {days}{more}}}', start="2026-09-07")


@pytest.mark.parametrize(
    ("name", "kind", "too_few", "enough"),
    [
        ("Số hóa 1,1 triệu hồ sơ", "data", "12d", "60d"),
        ("Scanning of 3.1 million pages", "data", "20d", "60d"),
        ("Chỉnh lý, số hóa 1.900 mét giá", "data", "10d", "60d"),
        ("Nhập 600.000 bản ghi hộ tịch", "data", "5d", "40d"),
        ("Unify and issue 1,950 electronic procedures", "regulation", "3d", "40d"),
        ("Điện tử hóa quy trình 1.600 TTHC còn lại", "data", "5d", "40d"),
        ("Tập huấn 9.000 lượt người", "training", "4d", "20d"),
        ("Training of 4,200 officials", "training", "2d", "10d"),
        ("Khảo sát 508 trường", "survey", "5d", "20d"),
        ("Lắp 320 camera tại các nút giao", "infra", "4d", "40d"),
        ("Lắp 6.000 bộ đèn LED", "infra", "10d", "60d"),
        ("Làm sạch 3,2 triệu bản ghi", "data", "2d", "60d"),
        ("Clean 1.6 million records of the register", "data", "1d", "40d"),
        ("Rà soát 900.000 nhân khẩu", "data", "2d", "40d"),
    ],
)
def test_more_a_day_than_anybody_can_do_is_told(name: str, kind: str, too_few: str, enough: str) -> None:
    assert (found(work(name, kind, too_few), CODE), found(work(name, kind, enough), CODE)) == (["A"], [])


@pytest.mark.parametrize(
    ("name", "kind", "days"),
    [
        ("Đồng bộ tự động 1,1 triệu hồ sơ đã số hóa", "data", "3d"),
        ("Chuyển 5 triệu hồ sơ sang kho mới", "migrate", "3d"),
        ("Tập huấn trực tuyến 9.000 người", "training", "2d"),
        ("Làm sạch tự động 3,2 triệu bản ghi", "data", "2d"),
        ("Công bố 1.950 thủ tục", "announce", "1d"),
        ("Tập huấn cán bộ trực tổng đài 1022", "training", "1d"),
        ("Số hóa văn bản năm 2024 của các sở", "data", "1d"),
        ("Kiểm thử tải 100.000 người dùng", "test", "2d"),
        ("Số hóa với công suất 200.000 trang mỗi ngày", "data", "1d"),
    ],
)
def test_machines_courses_online_years_and_rates_are_left_alone(name: str, kind: str, days: str) -> None:
    assert found(work(name, kind, days), CODE) == []


def test_the_deliverable_is_read_and_what_it_takes_is_said() -> None:
    (finding,) = findings(work("Số hóa", "data", "12d", ', deliverable: "1,1 triệu hồ sơ"'), CODE)
    assert "1.100.000 hồ sơ" in finding.message.vi
    assert "37" in (finding.hint.en if finding.hint else "")


def test_each_unit_of_a_roll_out_does_its_own_part_and_what_is_done_is_over() -> None:
    units = "R: {each: {a: A, b: B}, tasks: {A: {name: Tập huấn 9.000 người, kind: training, duration: 2d}}}"
    assert found(plan(units, start="2026-09-07"), CODE) == []
    assert found(work("Tập huấn 9.000 người", "training", "2d", ", progress: 100 %"), CODE) == []


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("1,1 triệu hồ sơ", [1_100_000]),
        ("1.950 quy trình, 20 nghìn trang", [1950, 20_000]),
        ("1,950 procedures", [1950]),
        ("25.9 tỷ", [25.9]),
        ("năm 2024 của tỉnh, tổng đài 1022 trực", []),
    ],
)
def test_numbers_are_read_as_people_write_them(said: str, numbers: list[float]) -> None:
    assert [quantity.number for quantity in quantities_in(said)] == pytest.approx(numbers)
