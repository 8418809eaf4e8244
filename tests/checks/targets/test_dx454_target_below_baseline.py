"""DX454: targets that lead backwards."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, findings, plan

CODE = "DX454"


def shown(kpi: str) -> int:
    return len(examined(plan("A: {duration: 5d, kpis: [K]}", f"kpis: {{K: {{{kpi}}}}}"), CODE).findings)


BACKWARDS = (
    "name: Điểm số đánh giá, baseline: 10, target: 38, note: càng thấp càng tốt",
    'name: Hồ sơ trên mạng, baseline: 60, target: 45, unit: "%"',
    "name: Cơ sở dữ liệu kết nối, baseline: 20, target: 8, unit: CSDL",
    "name: Hài lòng của người dân, baseline: 82.5, target: 80, unit: điểm",
    'name: Tỷ lệ hồ sơ đúng hạn, baseline: 97, target: 95, unit: "%"',
    "name: Thời gian xử lý hồ sơ, baseline: 5, target: 8, unit: ngày",
    'name: Tỷ lệ hồ sơ trễ hạn, baseline: 5, target: 12, unit: "%"',
    "name: Xếp hạng DTI, baseline: 10, target: 25, unit: hạng",
    'name: Mức độ giảm phát thải, baseline: 20, target: 10, unit: "% giảm so với 2020"',
)
FORWARDS = (
    'name: Calls waiting more than five minutes, baseline: 38, target: 10, unit: "%"',
    "name: Điểm số đánh giá, baseline: 38, target: 10, note: càng thấp càng tốt",
    "name: Thời gian báo trước lũ, baseline: 40, target: 120, unit: phút",
    "name: Thời gian phát cảnh báo trước khi nước tới khu dân cư, baseline: 40, target: 120, unit: phút",
    "name: Thời gian lưu trữ hình ảnh camera, baseline: 15, target: 30, unit: ngày",
    "name: Lead time of flood warnings, baseline: 40, target: 120, unit: minutes",
    'name: Hồ sơ trên mạng, baseline: 45, target: 60, unit: "%"',
    "name: Thời gian xử lý hồ sơ, baseline: 8, target: 5, unit: ngày",
    'name: Tỷ lệ hồ sơ trễ hạn, baseline: 12, target: 5, unit: "%"',
    'name: Giảm tỷ lệ hồ sơ giấy, baseline: 60, target: 10, unit: "%"',
    'name: Giảm thời gian giải quyết, baseline: 0, target: 30, unit: "%"',
    "name: Xếp hạng DTI, baseline: 25, target: 10, unit: hạng",
    "name: Số vụ mất an toàn thông tin, baseline: 14, target: 2, unit: vụ",
    "name: Chi phí vận hành, baseline: 14, target: 9, unit: tỷ",
    "name: Thủ tục phải nộp giấy tờ, baseline: 140, target: 20, unit: thủ tục",
    'name: Văn bản giấy còn lại, baseline: 30, target: 5, unit: "%"',
    'name: Hộ nghèo, baseline: 3, target: 1, unit: "%"',
    "name: Processing time, baseline: 8, target: 5, unit: days",
    'name: Thất thoát nước, baseline: 18, target: 12, unit: "%"',
    'name: Rút ngắn thời gian chờ, baseline: 10, target: 30, unit: "%"',
    'name: Hồ sơ trên mạng, target: 45, unit: "%"',
    'name: Xếp hạng DTI, baseline: "top 10", target: "top 5"',
    "name: Số lần người dân phải đến cơ quan, baseline: 4, target: 1, unit: lần",
    "name: Phần mềm rời rạc, baseline: 40, target: 12, unit: phần mềm",
    'name: Giao dịch tiền mặt, baseline: 60, target: 20, unit: "%"',
    "name: Điểm nghẽn giao thông, baseline: 24, target: 9, unit: điểm",
    'name: Hồ sơ nhập thủ công, baseline: 70, target: 10, unit: "%"',
    'name: Giữ vững tỷ lệ, baseline: 95, target: 95, unit: "%"',
)


@pytest.mark.parametrize("kpi", BACKWARDS)
def test_a_target_worse_than_what_there_is_is_found(kpi: str) -> None:
    assert shown(kpi) == 1


@pytest.mark.parametrize("kpi", FORWARDS)
def test_a_target_that_is_better_or_can_not_be_compared_is_not(kpi: str) -> None:
    assert shown(kpi) == 0


def test_a_target_that_is_reached_already_is_noted() -> None:
    text = plan("A: {duration: 5d, kpis: [K]}", "kpis: {K: {name: CSDL kết nối, baseline: 8, target: 8, unit: CSDL}}")
    assert len(examined(text, CODE).held_back) == 1


@pytest.mark.parametrize(
    ("name", "baseline", "target", "unit", "severity"),
    [
        ("Hồ sơ trực tuyến", 60, 45, "%", Severity.WARNING),
        ("Trạm quan trắc", 60, 45, "trạm", Severity.NOTE),
        ("Báo động giả mỗi tuần", 9, 12, "lần", Severity.NOTE),
    ],
)
def test_how_sure_it_is(name: str, baseline: int, target: int, unit: str, severity: Severity) -> None:
    kpi = f'kpis: {{K: {{name: {name}, baseline: {baseline}, target: {target}, unit: "{unit}", by: 2022-12-30}}}}'
    (finding,) = findings(plan("A: {duration: 5d, kpis: [K]}", kpi), CODE)
    assert finding.severity is severity


@pytest.mark.parametrize(
    "name", ["Báo động giả mỗi tuần", "Điện năng so với năm trước", "Repeated imaging within 30 days"]
)
def test_near_miss_less_of_a_bad_thing(name: str) -> None:
    kpi = f'kpis: {{K: {{name: {name}, baseline: 100, target: 70, unit: "%", by: 2022-12-30}}}}'
    assert findings(plan("A: {duration: 5d, kpis: [K]}", kpi), CODE) == ()


def to_be_cut(name: str, unit: str, baseline: float, target: float) -> list[Severity]:
    kpi = f'kpis: {{K: {{name: "{name}", baseline: {baseline}, target: {target}, unit: "{unit}", by: 2022-12-30}}}}'
    return [finding.severity for finding in findings(plan("A: {kind: build, duration: 5d, kpis: [K]}", kpi), CODE)]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Lượng phân bón mỗi vụ (giảm so với hiện trạng)", "kg/ha"),
        ("Điện dùng cho máy chủ, giảm xuống", "kWh/tháng"),
        ("Paper used by an office (lower than now)", "reams a month"),
    ],
)
def test_what_is_to_fall_from_what_there_is_does_not_rise(name: str, unit: str) -> None:
    assert to_be_cut(name, unit, 400, 450) == [Severity.WARNING]
    assert to_be_cut(name, unit, 400, 300) == []


@pytest.mark.parametrize(("name", "unit"), [("Giảm số bước của quy trình", "bước"), ("Water used on a field", "m3/ha")])
def test_what_likely_is_to_fall_and_rises_is_a_note(name: str, unit: str) -> None:
    assert to_be_cut(name, unit, 8, 9) == [Severity.NOTE]
    assert to_be_cut(name, unit, 8, 5) == []


def test_how_much_has_gone_may_rise() -> None:
    assert to_be_cut("Mức giảm giấy tờ so với năm 2021", "%", 10, 40) == []
    assert to_be_cut("Giảm hồ sơ giấy", "%", 10, 40) == []
    assert to_be_cut("Giảm số bước của quy trình", "bước", 0, 4) == []
