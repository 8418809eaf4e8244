"""What the source texts say of each place: systems, targets and dates that its plan must hold.

Systems and other wordings are pieces of the plan's text; targets are (number or words, unit, year); dates are ISO.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Facts:
    wordings: tuple[str, ...]
    targets: tuple[tuple[float | str, str, int], ...] = ()
    dates: tuple[str, ...] = ()
    agencies: tuple[str, ...] = field(default=())


SEED_FACTS: dict[str, Facts] = {
    "hcm": Facts(
        wordings=(
            "dữ liệu chuyên ngành", "Kho dữ liệu dùng chung", "dữ liệu mở", "chỉ đạo điều hành thông minh",
            "kênh tương tác",
            "an toàn, an ninh thông tin", "4G", "5G", "Internet tốc độ cao", "oneSME", "Đề án 06", "dân cư", "1022",
            "IOC", "DTI", "chiến lược dữ liệu", "an ninh mạng", "tập huấn", "nhân lực", "y tế", "giáo dục",
            "giao thông",
            "du lịch", "nông nghiệp", "việc làm", "an sinh xã hội", "tài nguyên", "môi trường", "logistics",
            "thương mại điện tử", "nông nghiệp công nghệ cao", "AI", "vi mạch", "đặt hàng", "quán triệt", "Darmstadt",
            "San Francisco", "Văn phòng Chính phủ", "Phan Văn Mãi", "Huỳnh Quang Liêm", "Tô Dũng Thái",
        ),
        targets=((25, "%", 2025), (90, "%", 2025)),
        dates=("2022-09-06", "2022-07-21", "2019", "2025-12-31"),
        agencies=("Trung tâm An toàn thông tin", "Viettel", "VNPT", "Thành ủy", "Thủ Đức", "quận, huyện"),
    ),
    "thu-duc": Facts(
        wordings=(
            "sơ kết", "OneGov", "cơ sở dữ liệu quốc gia về dân cư", "Trung tâm Dữ liệu dùng chung", "Quang Trung",
            "Khu đô thị sáng tạo tương tác cao", "cẩm nang", "tiêu chí", "loại hình kinh tế", "đấu thầu",
            "vận hành thử",
            "hạ tầng số", "nền tảng số", "y tế", "giáo dục", "môi trường", "toàn TP.HCM", "Nguyễn Thành Phong",
        ),
        targets=((25, "%", 2025), (20, "%", 2025)),
        dates=("2021-03-26", "2021-03-27", "2021-04-02"),
        agencies=("VNPT", "Sở Thông tin và Truyền thông"),
    ),
    "nam-dinh": Facts(
        wordings=(
            "băng rộng cáp quang", "5G", "đám mây", "Kho dữ liệu số dùng chung", "chính quyền số", "kinh tế số",
            "xã hội số", "đô thị thông minh", "y tế", "giáo dục", "nông nghiệp", "giao thông", "du lịch",
            "tài nguyên", "đào tạo", "QĐ 950", "52-NQ/TW", "Khung tham chiếu ICT", "30 tỉnh", "Huế", "WCA",
        ),
        targets=(("top 20", "", 2025), (100, "%", 2030)),
        dates=("2025-12-31", "2030-12-31", "2018-08-01"),
        agencies=("Viettel", "UBND tỉnh Nam Định", "Bộ Thông tin và Truyền thông"),
    ),
    "ba-ria-vung-tau": Facts(
        wordings=(
            "khảo sát", "mạng truyền số liệu", "lưu trữ", "kế hoạch đầu tư", "cơ sở dữ liệu dùng chung",
            "môi trường", "an toàn thông tin", "chính sách", "sinh viên", "thực tập", "cán bộ, công chức",
            "trong phạm vi năng lực", "27 tỉnh", "21 ", "trí tuệ nhân tạo", "dữ liệu lớn", "Internet vạn vật",
            "chính quyền điện tử", "đô thị thông minh", "2030",
        ),
        targets=((100, "%", 2023), (20, "%", 2023)),
        dates=("2018-07-12", "2023-07-12", "2018-05-21", "2020-01-13", "2020-12-21"),
        agencies=("VNPT", "UBND tỉnh Bà Rịa - Vũng Tàu"),
    ),
    "hue": Facts(wordings=("Viettel", "IOC", "Giải thưởng Viễn thông châu Á", "sáng tạo nhất"), dates=("2018",)),
    "can-tho": Facts(wordings=("VNPT", "đô thị thông minh", "2016 - 2025"), dates=("2018-05-21",)),
    "phu-quoc": Facts(wordings=("VNPT", "giai đoạn 1"), dates=("2017-10-27", "2016-09-29")),
    "dong-nai": Facts(wordings=("VNPT", "chính quyền điện tử", "đô thị thông minh", "5 năm")),
    "ha-noi-du-lich": Facts(wordings=("VNPT", "du lịch thông minh", "hoàn thành")),
}  # fmt: skip
