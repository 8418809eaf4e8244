"""Words that people write for a kind of task, a kind of agency and other choices: the one table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dxplan.model.kind import Kind
from dxplan.model.named import Code
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say

_LONGEST = 100
_WORDS: dict[str, str] = {
    "milestone": "cột mốc; mốc thời gian; sự kiện; ms; 0d; gate; deadline",
    "survey": "khảo sát hiện trạng; điều tra; đánh giá hiện trạng; nghiên cứu; research; assessment; analysis; "
    "discovery",
    "plan": "kế hoạch; xây dựng kế hoạch; thiết kế; đề án; lập đề án; design; plans; phân tích",
    "policy": "chính sách; quy định; quy chế; ban hành; ban hành quy chế; văn bản; regulation; legal; law; thể chế",
    "approve": "duyệt; phê duyệt; trình duyệt; ra quyết định; quyết định; approve; decision; sign off",
    "invest_prep": "chuẩn bị đầu tư; chủ trương đầu tư; lập dự án; lập dự án đầu tư; báo cáo nghiên cứu khả thi; "
    "feasibility; feasibility study; investment; lập dự toán",
    "appraise": "thẩm tra; thẩm định giá; thẩm định thiết kế; appraise; verification",
    "tender": "đấu thầu; mời thầu; chọn nhà thầu; mua sắm; chỉ định thầu; procurement; bidding; bid; procure; rfp",
    "contract": "hợp đồng; ký kết hợp đồng; thương thảo hợp đồng; contracting; signing",
    "infra": "hạ tầng kỹ thuật; xây dựng hạ tầng; lắp đặt; cài đặt; thiết bị; trung tâm dữ liệu; infra; hardware; "
    "installation; network; mạng",
    "build": "phát triển; lập trình; xây dựng phần mềm; phát triển phần mềm; làm phần mềm; triển khai; build; "
    "develop; development; coding; implementation; construction; software",
    "data": "số hóa; số hóa dữ liệu; chuẩn hóa dữ liệu; làm sạch dữ liệu; cơ sở dữ liệu; tạo lập dữ liệu; "
    "digitisation; digitization; migration; chuyển đổi dữ liệu",
    "integrate": "kết nối; liên thông; chia sẻ dữ liệu; tích hợp hệ thống; integrate; api; connection; interface",
    "sec_level": "cấp độ an toàn; hồ sơ cấp độ; an toàn thông tin; cấp độ; bảo mật; an ninh; attt; security; "
    "cybersecurity",
    "test": "kiểm tra; kiểm định; chạy thử; testing; qa; quality assurance; thử nghiệm; thử",
    "trial": "vận hành thử nghiệm; chạy thử; trial run; trial; test run; thử nghiệm; thử",
    "evaluate": "đánh giá thí điểm; đánh giá kết quả; evaluate; assess",
    "accept": "nghiệm thu bàn giao; bàn giao; accept; handover; hand over; acceptance test; uat",
    "golive": "vận hành chính thức; khai trương; đưa vào vận hành; ra mắt; chính thức; go live; launch; production; "
    "deploy",
    "pilot": "thí điểm; triển khai thí điểm; làm điểm; làm thí điểm; mô hình điểm; thử nghiệm; pilot phase; poc; "
    "proof of concept; thử",
    "rollout": "triển khai diện rộng; triển khai nhân rộng; mở rộng; toàn tỉnh; triển khai toàn tỉnh; đại trà; "
    "triển khai; roll out; deployment; expansion; scale up",
    "training": "đào tạo; tập huấn; bồi dưỡng; hướng dẫn; train; workshop; course",
    "comms": "tuyên truyền; quảng bá; thông tin tuyên truyền; hội nghị; marketing; communications; awareness; outreach",
    "ops": "vận hành; vận hành khai thác; duy trì; bảo trì; bảo hành; hỗ trợ; operations; maintenance; support; "
    "warranty; operate",
    "review": "sơ kết; tổng kết; báo cáo; sơ kết, tổng kết; rà soát; report; closing; lessons learned; retrospective",
    "measure": "đo; đo chỉ số; đo lường; theo dõi; giám sát; khảo sát hài lòng; monitoring; kpi; measuring; metrics",
    # agencies
    "state": "nhà nước; cơ quan nhà nước; sở; ủy ban; ubnd; hành chính; công; cơ quan; đơn vị sự nghiệp; government; "
    "public; authority; department; gov",
    "party": "đảng; cơ quan đảng; đảng ủy; tỉnh ủy; thành ủy; đoàn thể; communist party",
    "vendor": "nhà thầu; doanh nghiệp; nhà cung cấp; công ty; đối tác; tập đoàn; tư vấn; company; supplier; "
    "contractor; private; consultant; partner",
    "other": "khác; loại khác; others; misc; none",
    # ways to have a system
    "project": "dự án; dự án đầu tư; đầu tư; đầu tư công; investment project; invest",
    "hire": "thuê; thuê dịch vụ; thuê dịch vụ cntt; thuê ngoài; rent; lease; service; saas; hired service",
    "order": "đặt hàng; giao nhiệm vụ; giao đặt hàng; commission",
    # languages of documents, profiles of the checks
    "vi": "tiếng việt; việt; việt nam; vn; vietnamese; viet",
    "en": "tiếng anh; anh; english; eng",
    "province": "tỉnh; thành phố; địa phương; default; mặc định; province plan",
    "dcma": "dcma 14; dcma14; us",
    "p6": "primavera; primavera p6; oracle",
}


def choices_meant(word: str, values: Iterable[str]) -> tuple[str, ...]:
    """The choices among `values` that a word stands for: none if it is not known, several if it could mean each."""
    said, among = bare(word[:_LONGEST]), tuple(values)
    if not said:
        return ()
    alike = next((value for value in among if bare(value) == said), None)
    if alike is not None:
        return (alike,)
    exact = tuple(value for value in _by_word().get(said, ()) if value in among)
    if exact:
        return exact
    inside = [word for word in _by_word() if " " in word and f" {word} " in f" {said} "]
    longest = max(inside, key=len, default="")
    return tuple(value for value in _by_word().get(longest, ()) if value in among)


def explained(value: str) -> Text:
    """A choice with what it stands for, if it is a kind of task: `pilot` (thí điểm)."""
    kind = next((kind for kind in Kind if kind.value == value), None)
    if kind is None:
        return say("{value}", "{value}", value=Code(value))
    return say("{value} ({words})", "{value} ({words})", value=Code(value), words=kind.words)


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    own = {kind.value: f"{kind.words.vi}; {kind.words.en}" for kind in Kind}
    for words in (own, _WORDS):
        for value, said in words.items():
            for word in said.split("; "):
                found.setdefault(bare(word), {})[value] = None
    return {word: tuple(values) for word, values in found.items()}
