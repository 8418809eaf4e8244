"""Kinds are guessed from names: rather none than a wrong one."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from dxplan.guessing import kinds
from dxplan.guessing.kinds import guess_kind, is_event
from dxplan.guessing.words import without_marks
from dxplan.load.loader import load
from dxplan.model.kind import Kind
from dxplan.text.phrase import Text, same

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))

NAMES = """
survey: Khảo sát hiện trạng hạ tầng CNTT tại 20 xã | Khảo sát, thu thập yêu cầu người dùng
survey: Đánh giá thực trạng dữ liệu
survey: Điều tra nhu cầu đào tạo của cán bộ xã | Site survey of the communes
plan: Xây dựng kế hoạch chuyển đổi số năm 2026 | Thành lập Ban chỉ đạo | Dự thảo đề án bệnh viện thông minh
plan: Lập phương án nhân rộng | Lập kế hoạch truyền thông | Kế hoạch thí điểm | Draft the project plan
policy: Xây dựng bộ tiêu chí xã thông minh | Ban hành quy chế dữ liệu mở
regulation: Ban hành quy chế vận hành hệ thống
sharing: Issue the data sharing regulation
approve: Phê duyệt chủ trương đầu tư | Trình UBND tỉnh phê duyệt dự án | Phê duyệt kế hoạch thí điểm
approve: Approve the project
approve: HĐND tỉnh thông qua nghị quyết | Ban hành quyết định phê duyệt kế hoạch
invest_prep: Lập báo cáo nghiên cứu khả thi dự án IOC | Lập báo cáo kinh tế - kỹ thuật | Lập BCNCKT
invest_prep: Xây dựng kế hoạch thuê dịch vụ CNTT | Prepare the feasibility study
design: Lập thiết kế chi tiết và dự toán
appraise: Thẩm định dự án | Trình thẩm định báo cáo nghiên cứu khả thi | Sở TT&TT thẩm định kế hoạch thuê
tender: Lập hồ sơ mời thầu gói số 3 | Lập, phê duyệt HSMT
selection_plan: Phê duyệt kế hoạch lựa chọn nhà thầu
tender: Chỉ định thầu rút gọn
tender: Lựa chọn đơn vị cung cấp phần mềm
bid_evaluation: Đánh giá hồ sơ dự thầu | Evaluate bids and select the contractor
contract: Ký hợp đồng với nhà thầu | Thương thảo, hoàn thiện và ký kết hợp đồng | Contract signing
infra: Lắp đặt máy chủ và thiết bị mạng | Xây dựng trung tâm dữ liệu tỉnh | Chuẩn bị hạ tầng cho thí điểm
build: Xây dựng phần mềm một cửa | Hoàn thiện phần mềm sau thí điểm | Nâng cấp cổng dịch vụ công
build: Develop the mobile app
data: Số hóa hồ sơ lưu trữ | Làm sạch dữ liệu dân cư | Tạo lập cơ sở dữ liệu đất đai
migrate: Migrate data from the old system
integrate: Kết nối với Cổng dịch vụ công quốc gia | Liên thông dữ liệu với Bộ Y tế
integrate: Integrate with the national portal
sec_level: Lập hồ sơ đề xuất cấp độ an toàn | Thẩm định hồ sơ cấp độ 3 | Phê duyệt hồ sơ đề xuất cấp độ
security_test: Đánh giá an toàn thông tin | Kiểm tra an toàn thông tin
test: Kiểm thử chấp nhận người dùng (UAT) | Test the software
trial: Vận hành thử hệ thống 30 ngày | Chạy thử toàn hệ thống | Vận hành thử nghiệm | Trial operation
evaluate: Đánh giá kết quả thí điểm | Tổng kết thí điểm, đề xuất nhân rộng | Nghiệm thu thí điểm
evaluate: Evaluate the pilot
handover: Bàn giao sản phẩm cho đơn vị sử dụng
accept: Nghiệm thu, bàn giao hệ thống | Acceptance and handover
golive: Đưa hệ thống vào vận hành chính thức | Vận hành chính thức | Khai trương IOC | Go-live
pilot: Thí điểm tại 3 xã | Triển khai thí điểm tại TP Vinh | Thí điểm vận hành IOC | Vận hành thí điểm và đánh giá
rollout: Nhân rộng ra toàn tỉnh | Triển khai diện rộng | Triển khai đến các xã còn lại | Roll out to all communes
training: Đào tạo, tập huấn cán bộ | Tập huấn vận hành thử | Đào tạo về đấu thầu | User training
comms: Truyền thông về chuyển đổi số | Truyền thông thí điểm | Public awareness campaign
ops: Vận hành, bảo trì hệ thống | Bảo hành 12 tháng | Maintenance
review: Sơ kết 6 tháng | Tổng kết đề án | Mid-term review
measure: Đo lường mức độ hài lòng | Khảo sát mức độ hài lòng | Tự đánh giá chỉ số DTI | Measure the KPIs
build: Thiết kế, phát triển phần mềm | Xây dựng cổng dữ liệu mở | System development
test: User acceptance testing
rollout: Triển khai đồng loạt 30 xã | Triển khai cho các xã, phường | District rollout
training: Hướng dẫn, tập huấn sử dụng | Tổ chức các lớp đào tạo
tender: Lập E-HSMT | Chào hàng cạnh tranh | Vendor selection
survey: Thu thập số liệu đầu vào | Thu thập và phân tích số liệu
plan: Roadmap drafting | Set up the steering committee | Establish the project team
policy: Draft the data governance framework | Ban hành khung quản trị dữ liệu
approve: Chủ tịch UBND ký quyết định phê duyệt dự án | Trình ký duyệt dự toán | Council approval | Get budget approved
approve: Budget approval
invest_prep: Thuê tư vấn lập BCKTKT | Thuê đơn vị tư vấn lập báo cáo nghiên cứu khả thi
tender: Open bidding | Restricted bidding
infra: Server installation | Installation of cameras
data: Chuẩn hóa danh mục dùng chung
golive: System go-live | Portal go-live
pilot: Triển khai thử nghiệm tại 2 phường | Làm điểm tại huyện A
rollout: Deploy to 5 districts | Triển khai tại 168 phường xã | Deploy to the remaining communes
rollout: Deployment in 12 wards
rollout: Triển khai ở 3 huyện còn lại | Triển khai xuống cấp xã
-: Deploy to production | Triển khai tại trung tâm dữ liệu | Triển khai tại Sở
ops: Thuê dịch vụ vận hành
-: Thuê tư vấn | Mua sắm | Giám sát | Thiết kế | Triển khai | Báo cáo | Chuyển đổi số
-: Họp giao ban tuần | Giai đoạn 1 | Kết thúc thí điểm | Lựa chọn địa bàn thí điểm | Giám sát vận hành thử
-: Bàn giao mặt bằng
dpia: Đánh giá tác động xử lý dữ liệu cá nhân
-: Quyết toán dự án | Phát triển kinh tế số | Thuê phần mềm
-: Thẩm định giá
-: Chuẩn bị thí điểm | Theo dõi, đôn đốc | Mở tài khoản | Miscellaneous | Meeting with the vendor
"""

CASES = [
    (kind.strip(), name.strip())
    for line in NAMES.strip().splitlines()
    for kind, _, names in [line.partition(":")]
    for name in names.split("|")
]


def told(name: str, around: str | None = None) -> str:
    kind = guess_kind(same(name), None if around is None else same(around))
    return "-" if kind is None else kind.value


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_what_a_name_tells(kind: str, name: str) -> None:
    assert told(name) == kind
    for otherwise in (name.upper(), f"2.1. {name}", f"Bước 3: {name}", normalize("NFD", name)):
        assert told(otherwise) == kind


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_a_name_without_marks_tells_the_same(kind: str, name: str) -> None:
    assert told(without_marks(normalize("NFC", name).replace("Đ", "D"))) == kind


def test_in_a_group_for_a_pilot_trial_operation_is_the_pilot() -> None:
    assert told("Vận hành thử OneGov tại TP Thủ Đức") == "trial"
    assert told("Vận hành thử OneGov tại TP Thủ Đức", "Thí điểm OneGov (vận hành thử)") == "pilot"
    assert told("Vận hành thử OneGov", "Thuê dịch vụ qua đấu thầu") == "trial"


def test_english_tells_where_vietnamese_does_not() -> None:
    assert guess_kind(Text("Chạy tại hai phường", "Pilot in two wards")) is Kind.PILOT
    assert guess_kind(Text("Thí điểm tại hai phường", "Two wards")) is Kind.PILOT


def of_the_plans() -> list[tuple[Kind, Kind | None]]:
    """For each task of the nine plans with a duration: the kind that is written, and the one that is guessed."""
    pairs: list[tuple[Kind, Kind | None]] = []
    for path in PLANS:
        plan = load(path).plan
        assert plan is not None
        for task in plan.leaves():
            if task.kind is not None and task.name is not None and not task.is_milestone:
                around = None if task.parent is None else plan.tasks[task.parent].name
                pairs.append((task.kind, guess_kind(task.name, around)))
    return pairs


def test_guesses_about_the_plans_are_right_and_many() -> None:
    pairs = of_the_plans()
    guessed = [pair for pair in pairs if pair[1] is not None]
    right = sum(written is guess for written, guess in guessed)
    assert len(pairs) > 150
    assert right / len(guessed) >= 0.95, "precision"
    assert right / len(pairs) >= 0.95, "recall"


def test_milestones_of_the_plans_are_events_and_work_with_no_end_is_none() -> None:
    for path in PLANS:
        plan = load(path).plan
        assert plan is not None
        assert [t.id for t in plan.leaves() if t.is_milestone and t.name and not is_event(t.name)] == []
    for name in ("Khảo sát hiện trạng", "Xây dựng IOC", "Thí điểm tại 3 xã", "Build the portal"):
        assert not is_event(same(name))


def test_only_numbers_that_the_signs_look_for_matter() -> None:
    names = [f"Hồ sơ đề xuất cấp độ an toàn đợt {number}" for number in (1, 7, 1022, 65_536)]
    assert {guess_kind(same(name)) for name in names} == {Kind.SEC_LEVEL}
    assert guess_kind(same("Level 3 dossier")) is Kind.SEC_LEVEL
    assert guess_kind(same("Level 31 dossier")) is not Kind.SEC_LEVEL


@pytest.mark.slow
def test_a_number_that_tells_nothing_is_as_good_as_any_other() -> None:
    """Names that are alike but for it are read once; where it tells (level 3), or a name is long, each is read.

    Two numbers at each place, others at the next one: all of them before, in and behind all sorts of names.
    """
    numbers = ("12.", "4 -", "(17)", "2,5", "3", "2025", "Q12", "7%")
    names = [name.strip() for line in NAMES.strip().splitlines() for name in line.partition(":")[2].split("|")]
    for nth, name in enumerate(names):
        words = name.split()
        for at in range(len(words) + 1):
            for number in numbers[(nth + at) % 4 :: 4]:
                numbered = " ".join((*words[:at], number, *words[at:]))
                for written in (numbered, numbered + " và các việc khác" * 15):
                    assert kinds._told(written) is kinds._told_of_many.__wrapped__(written), written


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chủ đầu tư duyệt thiết kế thi công", Kind.APPROVE),
        ("Công an tỉnh kiểm tra an ninh mạng", Kind.SECURITY_TEST),
        ("5 xã vận hành thử phần mềm", Kind.TRIAL),
        ("Hội đồng tư vấn", None),  # nobody does anything
        ("UBND tỉnh đồng ý dừng phần mềm cũ", Kind.APPROVE),  # somebody else does that
        ("Sở đề nghị nghiệm thu", None),
        ("Hệ thống báo cáo: nghiệm thu cấp cơ sở", Kind.ACCEPT),
        ("Kế hoạch thuê: UBND tỉnh phê duyệt", Kind.APPROVE),
        ("THÍ ĐIỂM: phần mềm một cửa", Kind.PILOT),  # what comes first may be what is done
        ("Hệ thống camera vận hành thử", Kind.TRIAL),
        ("Hệ thống camera", Kind.BUILD),
        ("B5) Tập huấn cán bộ", Kind.TRAINING),
        ("DL3. Nghiệm thu phần mềm", Kind.ACCEPT),
        ("Khóa phần mềm cũ", Kind.SWITCH_OFF),
        ("Khóa sổ cũ", None),
        ("Đo tỷ lệ hồ sơ trực tuyến", Kind.MEASURE),
        ("Đo tốc độ đường truyền", None),
    ],
)
def test_the_verb_tells_whoever_or_whatever_stands_before_it(name: str, kind: Kind | None) -> None:
    assert guess_kind(same(name)) is kind
