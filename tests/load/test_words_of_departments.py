"""Keys and values as departments write them: each is met with the one right form, or with the ways there are."""

from __future__ import annotations

import pytest

from dxplan.edit.translating import translated
from dxplan.load.loader import load_bytes
from dxplan.text.lookalikes import unaccented
from tests.load.reading import hint

PLAN = """\
dxplan: 1
id: a
start: 2026-01-05
agencies:
  STC: {{name: Sở Tài chính}}
  VNPT: {{name: VNPT}}
tasks:
  B: {{duration: 10d}}
  T:
    {0}
"""
WRITTEN = """
Cơ quan chủ trì thực hiện: STC | lead: STC
Cơ quan, đơn vị chủ trì: STC | lead: STC
Đơn vị/cá nhân chủ trì: STC | lead: STC
Đơn vị được giao chủ trì: STC | lead: STC
Cơ quan tham mưu: STC | lead: STC
Đơn vị phối hợp thực hiện: VNPT | support: VNPT
Cơ quan, đơn vị phối hợp: VNPT | support: VNPT
Phối hợp thực hiện: VNPT | support: VNPT
Ngày khởi công: 05/02/2026 | start_no_earlier_than: 2026-02-05
Thời gian bắt đầu: 05/02/2026 | start_no_earlier_than: 2026-02-05
Thời điểm bắt đầu: 05/02/2026 | start_no_earlier_than: 2026-02-05
Thời gian kết thúc: 30/6/2026 | deadline: 2026-06-30
Thời gian hoàn thành: Quý II/2026 | deadline: 2026-Q2
Thời điểm hoàn thành: 30/6/2026 | deadline: 2026-06-30
Thời hạn thực hiện: tháng 6/2026 | deadline: 2026-06
Thời hạn trình: 30/6/2026 | deadline: 2026-06-30
Kinh phí dự kiến: 2 tỷ | cost: 2 tỷ
Dự kiến kinh phí: 2 tỷ | cost: 2 tỷ
Tổng kinh phí: 2 tỷ | cost: 2 tỷ
Nhu cầu kinh phí: 2 tỷ | cost: 2 tỷ
Khái toán: 2 tỷ | cost: 2 tỷ
Kinh phí: 500 trđ | cost: 500 triệu
Kinh phí: 500 tr.đ | cost: 500 triệu
Kinh phí: 1.234,5 triệu đồng | cost: 1234.5 triệu
Nguồn kinh phí thực hiện: Ngân sách tỉnh | funding: Ngân sách tỉnh
Sản phẩm dự kiến: Báo cáo | deliverable: Báo cáo
Kết quả, sản phẩm: Báo cáo | deliverable: Báo cáo
Sản phẩm, kết quả đầu ra: Báo cáo | deliverable: Báo cáo
Kết quả dự kiến: Báo cáo | deliverable: Báo cáo
Sau nhiệm vụ: B | after: B
Sau khi xong: B | after: B
Tiên quyết: B | after: B
Nhiệm vụ tiên quyết: B | after: B
Nhiệm vụ đi trước: B | after: B
Thực hiện sau: B | after: B
Tỷ lệ thực hiện: 40 phần trăm | progress: 40 %
Tên nhiệm vụ, giải pháp: Họp | name: Họp
Nhiệm vụ, giải pháp: Họp | name: Họp
Nội dung thực hiện: Họp | name: Họp
"""
OPEN = """
deadline: trước 30/6 | the year is missing
deadline: Quý II | the year is missing
deadline: tháng 6 | the year is missing
deadline: cuối tháng 6 | the year is missing
deadline: ngày 30 tháng 6 | the year is missing
deadline: trước ngày 30/6/2026 | 2026-06-30
duration: 30 ngày | `30d`; `30ed`
duration: 3 tháng 15 ngày | one unit; `105ed`
duration: 1 năm 6 tháng | `18mo`
duration: 2 tháng 2 tuần | one unit; `74ed`
tiến độ thực hiện: Quý II/2026 | `deadline`; `progress`
tiến độ thực hiện: 40% | `deadline`; `progress`
"""
PLAIN = ("duration: 6", "deadline: 6", "deadline: 30")


def rows(table: str) -> list[tuple[str, str]]:
    return [
        (left.strip(), right.strip()) for left, _, right in (r.partition(" | ") for r in table.strip().splitlines())
    ]


def of(line: str) -> bytes:
    return PLAN.format(line).encode()


@pytest.mark.parametrize(("typed", "right"), rows(WRITTEN))
def test_what_can_mean_one_thing_only_is_written(typed: str, right: str) -> None:
    key, _, value = typed.partition(": ")
    for spelling in (key, key.upper(), key.lower(), unaccented(key)):
        data = of(f"{spelling}: {value}")
        after = translated(load_bytes(data, "plan.yaml"), "plan.yaml").after
        assert after.decode().splitlines()[-1].strip() == right
        assert load_bytes(after, "plan.yaml").diagnostics == () or "duration" not in right


@pytest.mark.parametrize(("typed", "told"), rows(OPEN))
def test_what_leaves_something_open_stays_and_is_told_what_there_is(typed: str, told: str) -> None:
    data = of(typed)
    assert translated(load_bytes(data, "plan.yaml"), "plan.yaml").after == data or "18mo" in told
    said = " ".join(hint(found) for found in load_bytes(data, "plan.yaml").diagnostics if found.hint is not None)
    assert [part for part in told.split("; ") if part not in said] == []


@pytest.mark.parametrize("typed", PLAIN)
def test_a_number_alone_is_no_month_without_its_year(typed: str) -> None:
    said = [hint(found) for found in load_bytes(of(typed), "plan.yaml").diagnostics if found.hint is not None]
    assert all("year is missing" not in each for each in said)
