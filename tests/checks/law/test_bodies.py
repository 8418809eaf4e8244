"""DX462, DX463, DX464: bodies and units by name, before they begin and after they end."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from dxplan.checks.law.body_names import bodies_named
from dxplan.checks.law.towns import TOWNS
from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}"


def one(name: str, start: str, key: str = "name") -> str:
    """A plan of one task of ten days that names something."""
    other = "" if key == "name" else "name: Việc, "
    return plan(f'T1: {{{other}{key}: "{name}", kind: training, duration: 10d, lead: SKHCN}}', HEAD, start)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("Tập huấn cho các quận, huyện", "cấp xã"),
        ("Tập huấn cho Phòng Tài nguyên và Môi trường các huyện", "cấp xã"),
        ("Tổng hợp nhu cầu huyện, xã", "cấp xã"),
        ("Kết nối UBND quận 1 và UBND huyện Củ Chi", "cấp xã"),
        ("Nhân rộng về huyện", "cấp xã"),
        ("Tập huấn cho UBND Huyện", "cấp xã"),
        ("Triển khai cho 22 quận huyện", "cấp xã"),
        ("Bộ phận một cửa cấp huyện", "cấp xã"),
        ("Bàn giao hệ thống cho UBND huyện", "cấp xã"),
        ("Tiếp nhận hồ sơ tại UBND quận", "cấp xã"),
        ("Chuyển đổi số từ tỉnh đến huyện, xã", "cấp xã"),
        ("Chuyển kinh phí cho các huyện", "cấp xã"),
        ("Tập huấn cho các huyện trước khi vận hành", "cấp xã"),
        ("Nhân rộng đến các huyện trước ngày 31/12", "cấp xã"),
        ("Nhân rộng ở các quận đến 2026", "cấp xã"),
        ("Huyện ủy, Quận ủy dùng chung", "cấp xã"),
        ("Phòng VH-TT theo dõi", "cấp xã"),
        ("Thị xã Phú Mỹ", "cấp xã"),
        ("UBND TX Phú Mỹ", "cấp xã"),
        ("Lắp đặt camera tại TP Thủ Đức", "cấp xã"),
        ("Lắp đặt tại thành phố Vũng Tàu", "cấp xã"),
        ("Liên thông xã - huyện - tỉnh", "cấp xã"),
        ("Trình Sở TT&TT", "Sở Khoa học và Công nghệ"),
        ("Trình Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Trình Sở TTTT", "Sở Khoa học và Công nghệ"),
        ("Sở KH&ĐT thẩm định nguồn vốn", "Sở Tài chính"),
        ("Lấy ý kiến các Sở Nội vụ, KH&ĐT", "Sở Tài chính"),
        ("Camera của Sở GTVT", "Sở Xây dựng"),
        ("Quan trắc với Sở TN&MT", "Sở Nông nghiệp và Môi trường"),
        ("Số hóa tại Sở NN&PTNT", "Sở Nông nghiệp và Môi trường"),
        ("Sở Lao động - Thương binh và Xã hội cấp thẻ", "Sở Nội vụ"),
        ("Báo cáo Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
        ("Xin ý kiến Bộ KH&ĐT", "Bộ Tài chính"),
        ("Phối hợp với Cục An toàn thông tin", "Bộ Công an"),
        ("UBND tỉnh Bình Dương phê duyệt", "TP.HCM"),
        ("Sở Khoa học và Công nghệ Nam Định", "Ninh Bình"),
        ("Kết nối với tỉnh Bà Rịa–Vũng Tàu", "TP.HCM"),
        ("Xếp hạng trong 63 tỉnh, thành phố", "34 tỉnh"),
    ],
)
@pytest.mark.parametrize("key", ["name", "deliverable"])
def test_a_task_that_names_what_has_ended_is_told_what_stands_in_its_place(name: str, instead: str, key: str) -> None:
    finding, *_ = findings(one(name, "2025-09-08", key), "DX462")
    assert finding.severity is Severity.WARNING
    assert finding.hint is not None
    assert instead in finding.hint.vi
    assert found(one(name, "2023-09-11", key), "DX462") == []


@pytest.mark.parametrize(
    "name",
    [
        "Tập huấn cho xã, phường, đặc khu",
        "Trung tâm điều hành Thành phố Hồ Chí Minh",
        "UBND Thành phố phê duyệt; TP Huế, TP Cần Thơ tham khảo",
        "Đề án thành phố thông minh",
        "Sở Khoa học và Công nghệ (trước đây là Sở Thông tin và Truyền thông)",
        "Tiếp nhận hệ thống của Sở TT&TT cũ",
        "Tiếp nhận dữ liệu từ các quận, huyện",
        "Chuyển hồ sơ từ UBND huyện về UBND xã",
        "Phương án khi bỏ cấp huyện",
        "Chuyển dữ liệu cấp huyện về cấp xã",
        "Chuẩn hóa, quy đổi dữ liệu quận, huyện sang phường, xã",
        "Bàn giao máy chủ của UBND huyện cho UBND xã",
        "Tiếp nhận hệ thống, tài khoản của Sở TT&TT",
        "Tiếp nhận nhiệm vụ của cấp huyện",
        "Dừng phần mềm một cửa cấp huyện",
        "Thanh lý thiết bị của các phòng huyện",
        "Kết nối Bệnh viện quận Thủ Đức, Trường THPT thị xã Quảng Trị",
        "Đạt 10/63 tiêu chí",
        "Hệ thống phục vụ sau sáp nhập",
        "Áp dụng bộ chỉ số chuyển đổi số của Bộ Thông tin và Truyền thông",
        "Trung tâm CNTT&TT",
        "Đạt 63% hồ sơ trực tuyến, chi 63 tỷ",
        "Khu vực Thủ Đức, Bà Rịa - Vũng Tàu",
        "Sở Xây dựng, Sở Tài chính, Sở Nội vụ",
        "UBND tỉnh Ninh Bình",
        "Đợt 1: các bến khu Lạch Huyện",
        "Sở Xây dựng (nhận nhiệm vụ của Sở GTVT)",
    ],
)
def test_what_stays_and_what_is_told_as_former_is_right(name: str) -> None:
    assert found(one(name, "2025-09-08"), "DX462") == []


def test_what_runs_across_the_end_and_a_township_named_out_of_habit_are_notes() -> None:
    (across,) = findings(one("Tập huấn cho các huyện", "2025-06-23"), "DX462")
    (township,) = findings(one("Tập huấn cho xã, phường, thị trấn", "2025-09-08"), "DX462")
    assert (across.severity, township.severity) == (Severity.NOTE, Severity.NOTE)


def led_by(agency: str, start: str = "2025-09-08", more: str = "") -> str:
    head = f"agencies:\n  CQ: {{name: '{agency}'{more}}}\n  SKHCN: {{name: Sở Khoa học và Công nghệ}}"
    tasks = """
        T1: {name: Tập huấn, kind: training, duration: 10d, lead: CQ}
        T2: {name: Tập huấn tiếp, kind: training, duration: 10d, after: T1, lead: SKHCN, support: [CQ]}
        """
    return plan(tasks, head, start)


@pytest.mark.parametrize(
    "agency",
    ["Sở Thông tin và Truyền thông", "UBND các quận, huyện", "UBND TP Thủ Đức", "UBND tỉnh Nam Định", "Sở GTVT"],
)
def test_an_agency_without_an_end_is_told_of_by_its_name_once(agency: str) -> None:
    (finding,) = findings(led_by(agency), "DX462")
    assert (finding.task, finding.severity, len(finding.related)) == ("T1", Severity.WARNING, 1)
    assert found(led_by(agency, "2023-09-11"), "DX462") == []


def test_an_agency_that_says_its_end_is_left_to_the_other_rule() -> None:
    text = led_by("Sở Thông tin và Truyền thông", more=", valid_to: 2025-02-28, successor: SKHCN")
    assert found(text, "DX462") == []
    assert found(text, "DX424") == ["T1"]


def test_a_name_beside_an_agency_that_says_its_end_is_told_once() -> None:
    text = led_by("UBND quận 1", more=", valid_to: 2025-06-30").replace(
        "T1: {name: Tập huấn", "T1: {name: Tập huấn quận 1"
    )
    assert found(text, "DX462") == []


@pytest.mark.parametrize(
    ("kpi", "by", "fires"),
    [
        ('name: "100% quận, huyện có trung tâm điều hành"', "2025-12-31", True),
        ("name: Huyện kết nối, target: 11, unit: huyện", "2026-06-30", True),
        ('name: Xếp hạng DTI, target: "trong 10/63"', "2025-12-31", True),
        ('name: "Xếp hạng trong 63 tỉnh, thành phố", target: 10', "2026-12-31", True),
        ('name: "UBND cấp huyện dùng phần mềm", target: 100, unit: "%"', "2025-07-31", True),
        ('name: "100% quận, huyện có trung tâm điều hành"', "2025-06-30", False),
        ('name: "Xã, phường kết nối", target: 100, unit: "%"', "2025-12-31", False),
        ('name: "Hồ sơ trực tuyến", target: 63, unit: "%"', "2025-12-31", False),
        ('name: "Điểm kết nối họp trực tuyến", target: 63, unit: điểm kết nối', "2025-12-31", False),
        ('name: "Dữ liệu chuyển từ huyện về xã khi bỏ cấp huyện", target: 100, unit: "%"', "2025-12-31", False),
    ],
)
def test_a_target_that_counts_what_is_no_more_on_its_day(kpi: str, by: str, *, fires: bool) -> None:
    text = plan("T1: {name: Việc, duration: 5d, kpis: [K1]}", f"kpis:\n  K1: {{{kpi}, by: {by}}}", "2025-02-03")
    assert bool(findings(text, "DX463")) is fires


def test_a_target_without_a_day_has_that_of_its_last_task() -> None:
    head = "kpis:\n  K1: {name: Huyện kết nối}"
    assert findings(plan("T1: {name: Việc, duration: 5d, kpis: [K1]}", head, "2025-08-04"), "DX463")
    assert not findings(plan("T1: {name: Việc, duration: 5d, kpis: [K1]}", head, "2024-08-05"), "DX463")


@pytest.mark.parametrize(
    ("name", "start", "fires"),
    [
        ("Tập huấn cho xã, phường, đặc khu", "2022-09-05", True),
        ("Trình Sở Nông nghiệp và Môi trường", "2023-09-04", True),
        ("Hệ thống cho chính quyền địa phương 2 cấp", "2024-09-09", True),
        ("Xếp hạng trong 34 tỉnh, thành phố", "2022-09-05", True),
        ("Tập huấn cho xã, phường, đặc khu", "2025-05-12", False),
        ("Nghiên cứu mô hình đặc khu kinh tế", "2022-09-05", False),
        ("Tập huấn cho xã, phường", "2022-09-05", False),
        ("Hệ thống cho chính quyền địa phương 2 cấp", "2025-09-08", False),
    ],
)
def test_what_is_not_there_yet_cannot_be_named_but_for_preparing(name: str, start: str, *, fires: bool) -> None:
    assert bool(found(one(name, start), "DX464")) is fires


def test_an_agency_that_is_not_there_yet_and_a_department_without_the_duty() -> None:
    (early,) = findings(led_by("Sở Nông nghiệp và Môi trường", "2023-09-04"), "DX464")
    assert early.severity is Severity.WARNING
    built = plan("T1: {name: Xây dựng, kind: build, duration: 10d, lead: SKHCN}", HEAD, "2022-09-05")
    (duty,) = findings(built, "DX464")
    assert duty.severity is Severity.NOTE
    other = HEAD.replace("}}", "}, STTTT: {name: Sở TT&TT}}")
    assert (
        found(plan("T1: {name: Xây dựng, kind: build, duration: 10d, lead: SKHCN}", other, "2022-09-05"), "DX464") == []
    )


def test_a_body_is_named_once_however_often_it_is_written() -> None:
    assert [named.body.key for named in bodies_named("quận 1, quận 3, huyện Củ Chi")] == ["huyện"]


@pytest.mark.slow
@pytest.mark.parametrize("town", TOWNS)
def test_a_town_is_named_in_either_language_however_it_is_written(town: str) -> None:
    for said in (f"UBND TP {town}", f"thành phố {town.upper()}", f"{town} City", normalize("NFD", f"TP. {town}")):
        assert [named.body.key for named in bodies_named(said)] == ["huyện"], said
    assert bodies_named(f"đường {town}") == []


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("Tập huấn tại thành phố Thái Nguyên", Severity.WARNING),
        ("Khu vực 2 (địa bàn thành phố Thái Nguyên)", Severity.NOTE),
        ("Các phường địa bàn huyện Đại Từ, thành phố Thái Nguyên", Severity.NOTE),
        ("Địa bàn phía nam; UBND thành phố Thái Nguyên", Severity.WARNING),
    ],
)
def test_where_work_is_done_may_still_be_called_by_the_town_that_was(name: str, severity: Severity) -> None:
    told = findings(plan(f'T1: {{name: "{name}", kind: training, duration: 5d}}', HEAD, "2025-09-08"), "DX462")
    assert {finding.severity for finding in told} == {severity}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Handover of land files from district bodies to the communes", []),
        ("Taking over the accounts from the district level", []),
        ("Transfer of district files to the new communes", []),
        ("Bàn giao hồ sơ đất đai từ cấp huyện về cấp xã", []),
        ("Handover of the files to the district level", ["T1"]),
        ("Training of the district level; files are handed over", ["T1"]),
        ("Bàn giao hồ sơ cho UBND huyện Đại Từ", ["T1"]),
    ],
)
def test_what_is_taken_over_from_a_body_that_was_may_still_be_called_its(name: str, told: list[str]) -> None:
    assert found(plan(f'T1: {{name: "{name}", duration: 5d}}', HEAD, "2025-09-08"), "DX462") == told
