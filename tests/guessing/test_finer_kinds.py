"""Steps of the procedure that a wider kind stood for are told as what they are, and the wider kinds are left alone."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from dxplan.guessing.kinds import guess_kind
from dxplan.guessing.words import without_marks
from dxplan.text.phrase import same

NAMES = """
design: Lập thiết kế chi tiết và dự toán | Thiết kế chi tiết, dự toán | Lập hồ sơ thiết kế thi công | Lập TKCT, dự toán
design: Lập thiết kế bản vẽ thi công và tổng dự toán | Hoàn thiện thiết kế chi tiết | Thiết kế và dự toán gói phần mềm
design: Detailed design and estimate | Prepare the detailed design | Draw up the technical design
invest_prep: Lập thiết kế cơ sở | Lập báo cáo nghiên cứu khả thi, thiết kế cơ sở | Lập đề cương và dự toán chi tiết
appraise: Thẩm định thiết kế chi tiết | Thẩm định thiết kế chi tiết, dự toán | Appraise the detailed design
approve: Phê duyệt thiết kế chi tiết, dự toán | Approve the detailed design and estimate
selection_plan: Lập kế hoạch lựa chọn nhà thầu | Phê duyệt KHLCNT | Trình, thẩm định, phê duyệt kế hoạch đấu thầu
selection_plan: Lập KHLCNT gói phần mềm | Kế hoạch LCNT | Thẩm định kế hoạch lựa chọn nhà thầu
selection_plan: Contractor selection plan | Approve the procurement plan | Draw up the tender plan
tender: Lập kế hoạch lựa chọn nhà thầu, hồ sơ mời thầu | Đấu thầu theo kế hoạch lựa chọn nhà thầu được duyệt
tender: Mở thầu, đánh giá hồ sơ dự thầu | Tổ chức lựa chọn nhà thầu | Procurement plan and bidding documents
bid_evaluation: Chấm thầu | Xét thầu gói số 2 | Đánh giá hồ sơ dự thầu | Đánh giá E-HSDT | Tổ chức chấm thầu
bid_evaluation: Đánh giá các hồ sơ dự thầu | Đánh giá HSDT, thương thảo | Thẩm định kết quả lựa chọn nhà thầu
bid_evaluation: Đánh giá hồ sơ đề xuất | Evaluation of bids | Bid evaluation | Evaluate the tenders
sec_level: Đánh giá hồ sơ đề xuất cấp độ
migrate: Chuyển dữ liệu từ phần mềm cũ | Chuyển đổi dữ liệu từ hệ thống cũ | Di chuyển dữ liệu sang hệ thống mới
migrate: Chuyển hồ sơ điện tử từ ba phần mềm cũ | Làm sạch, chuyển dữ liệu của hai tỉnh cũ vào kho | Di trú dữ liệu
migrate: Migrate data from the old system | Data migration | Migration of records from the legacy system
data: Số hóa hồ sơ giấy cũ | Làm sạch dữ liệu | Chuyển đổi dữ liệu giấy sang dạng số | Cập nhật dữ liệu dân cư
sharing: Ký thỏa thuận chia sẻ dữ liệu | Ký thoả thuận chia sẻ dữ liệu với BHXH | Ban hành quy chế chia sẻ dữ liệu
sharing: Thống nhất quy chế gửi nhận, chia sẻ văn bản | Thống nhất bằng văn bản việc chia sẻ hình ảnh với Công an
sharing: Quy chế quản lý, chia sẻ dữ liệu | Ký biên bản thống nhất chia sẻ dữ liệu | Văn bản thống nhất chia sẻ dữ liệu
sharing: Data sharing agreement | Sign the data sharing agreement | Issue the data sharing regulation
build: Xây dựng nền tảng chia sẻ dữ liệu
integrate: Kết nối, chia sẻ dữ liệu với Bộ Y tế | Chia sẻ dữ liệu giữa các sở
dpia: Hồ sơ đánh giá tác động xử lý dữ liệu cá nhân | Lập, gửi hồ sơ đánh giá tác động xử lý dữ liệu cá nhân học sinh
dpia: Đánh giá tác động xử lý dữ liệu cá nhân | Thực hiện đánh giá tác động chuyển dữ liệu cá nhân | Lập DPIA
dpia: Personal data impact assessment | Data protection impact assessment | Privacy impact assessment | DPIA
-: Đánh giá tác động môi trường | Đánh giá tác động kinh tế - xã hội | Environmental impact assessment
security_test: Kiểm tra, đánh giá an toàn thông tin | Đánh giá an toàn thông tin trước vận hành | Rà quét lỗ hổng
security_test: Kiểm tra ATTT trung tâm | Kiểm tra an ninh mạng IOC | Kiểm thử xâm nhập
security_test: Kiểm thử an toàn, rà quét lỗ hổng
security_test: Security test | Penetration testing | Pentest | Vulnerability scan | Information security assessment
test: Kiểm thử hiệu năng và kiểm thử bảo mật | Kiểm thử, kiểm tra an toàn bản thử nghiệm | Kiểm thử tích hợp
test: Integration and security tests
sec_level: Đánh giá cấp độ an toàn thông tin
handover: Bàn giao mã nguồn, tài liệu | Bàn giao sản phẩm cho đơn vị sử dụng | Ký biên bản bàn giao hệ thống
handover: Tiếp nhận bàn giao mã nguồn | Chuyển giao mã nguồn, tài liệu quản trị | Nhận bàn giao tài liệu, tài khoản
handover: Handover of source code and documents | Hand over the documents
accept: Nghiệm thu, bàn giao hệ thống | Bàn giao, nghiệm thu kho dữ liệu | Acceptance and handover
regulation: Ban hành quy chế vận hành | Quy chế quản lý, vận hành, khai thác hệ thống | Quy định khai thác kho dữ liệu
regulation: Xây dựng, ban hành quy trình vận hành IOC | Quy chế hoạt động của IOC | Soạn thảo quy chế sử dụng
regulation: Operating rules | Issue the operating rules | Write the operating procedures
policy: Xây dựng bộ tiêu chí xã thông minh | Ban hành quy chế dữ liệu mở | Ban hành quy định về định mức
approve: Phê duyệt quy chế vận hành
announce: Họp báo công bố | Họp báo giới thiệu kho với người dân | Lễ công bố ứng dụng | Tổ chức họp báo
announce: Công bố cổng với người dân | Công bố rộng rãi ứng dụng | Giới thiệu dịch vụ dữ liệu đến người dân
announce: Press conference | Public announcement | Announce the portal to the public
golive: Khai trương cổng dữ liệu | Công bố vận hành IOC | Launch the portal
measure: Công bố kết quả đo lường chỉ số
switch_off: Tắt hệ thống cũ | Ngừng sử dụng phần mềm cũ | Dừng phần mềm quản lý trạm y tế cũ | Tắt hai LGSP cũ
switch_off: Ngưng vận hành hệ thống cũ | Tắt phần mềm ViLIS tại các chi nhánh | Gỡ bỏ phần mềm cũ | Dừng hẳn cổng cũ
switch_off: Switch off the old system | Decommission the legacy portal
switch_off: Switch-off of the old software | Shut down the old LGSP
-: Thu phí không dừng | Tạm dừng dự án | Thanh lý hợp đồng
"""

CASES = [
    (kind.strip(), name.strip())
    for line in NAMES.strip().splitlines()
    for kind, _, names in [line.partition(":")]
    for name in names.split("|")
]


def told(name: str) -> str:
    kind = guess_kind(same(name))
    return "-" if kind is None else kind.value


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_what_a_name_tells(kind: str, name: str) -> None:
    assert told(name) == kind
    for otherwise in (name.upper(), f"2.1. {name}", f"Bước 3: {name}", normalize("NFD", name)):
        assert told(otherwise) == kind


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_a_name_without_marks_tells_the_same(kind: str, name: str) -> None:
    assert told(without_marks(normalize("NFC", name).replace("Đ", "D"))) == kind
