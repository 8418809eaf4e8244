"""Which names tell that a task ends a thing."""

from __future__ import annotations

import pytest

from dxplan.model.ending import ends_a_thing
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.span import NOWHERE
from dxplan.text.phrase import same


def said(name: str) -> bool:
    return ends_a_thing(Task(id="T", places=NOWHERE, name=same(name)))


@pytest.mark.parametrize(
    "name",
    [
        "Tắt hệ thống cũ",
        "Tắt phần mềm quản lý văn bản cũ",
        "Ngừng vận hành hệ thống một cửa điện tử cũ",
        "Dừng hẳn hoạt động của cổng cũ",
        "Dừng khai thác phần mềm cũ, bàn giao dữ liệu lưu trữ",
        "Kết thúc vận hành hệ thống cũ",
        "Chấm dứt sử dụng phần mềm hộ tịch 158",
        "Thay thế hệ thống cũ",
        "Thanh lý máy chủ",
        "Thanh lý thiết bị, thu hồi tài khoản",
        "Gỡ bỏ ứng dụng cũ khỏi kho ứng dụng",
        "Đóng cổng thông tin cũ",
        "Switch off the old registry",
        "Decommissioning of the legacy portal",
        "TẮT HỆ THỐNG CŨ",
        "Dừng ba phần mềm văn bản cũ, lưu trữ dữ liệu",
        "Ngừng 3 hệ thống cũ",
        "Tắt cả hai cổng thông tin cũ",
        "Dừng sử dụng 02 phần mềm một cửa",
        "Gỡ bỏ mười hai trang thành phần",
        "Ngừng hẳn hai trong ba ứng dụng cũ",
    ],
)
def test_a_switch_off_by_its_name(name: str) -> None:
    assert said(name)


@pytest.mark.parametrize(
    "name",
    [
        "Đưa hệ thống vào vận hành chính thức",
        "Chuyển sang hệ thống mới, tắt hệ thống cũ",
        "Đưa hệ thống mới vào sử dụng, thay thế hệ thống cũ",
        "Kết thúc vận hành thử",
        "Tóm tắt hệ thống chỉ tiêu",
        "Vận hành thu phí không dừng hệ thống bến xe",
        "Khai trương cổng dịch vụ công",
        "Thay thế thiết bị hỏng",
        "Đóng dấu điện tử",
        "Vận hành Trung tâm điều hành",
        "Thu hồi đất, hệ thống hóa hồ sơ",
        "Kết thúc giai đoạn 1",
        "Kết thúc ba tháng vận hành thử",
        "Kết thúc 02 dịch vụ thử",
    ],
)
def test_near_miss_what_opens_or_only_sounds_like_it(name: str) -> None:
    assert not said(name)


def test_the_kind_tells_it_whatever_the_name() -> None:
    named = Task(id="T", places=NOWHERE, name=same("Vận hành song song"), kind=Kind.SWITCH_OFF)
    assert ends_a_thing(named)
    assert ends_a_thing(Task(id="T", places=NOWHERE, kind=Kind.SWITCH_OFF))
    assert not ends_a_thing(Task(id="T", places=NOWHERE, kind=Kind.OPS))


def test_a_task_without_a_name_ends_nothing() -> None:
    assert not ends_a_thing(Task(id="T", places=NOWHERE))
