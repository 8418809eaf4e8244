"""What tells which steps a task is: its kind, and the words of its name and tags where a kind stands for several."""

from __future__ import annotations

from typing import NamedTuple

from dxplan.checks.procedure.said import Both, Phrases
from dxplan.checks.procedure.step import Step
from dxplan.model.kind import Kind


class Sign(NamedTuple):
    """Phrases that tell of a step; the step None: the task is none of the steps its kind may stand for."""

    step: Step | None
    phrases: Phrases | Both


class Reading(NamedTuple):
    """How a kind reads: `usual` unless some of `instead` tell; what `also` tells comes on top.

    `also` looks at the deliverable, too: a preparation that ends with the decision says so there.
    """

    usual: Step | None = None
    instead: tuple[Sign, ...] = ()
    also: tuple[Sign, ...] = ()


ANYWHERE = (
    Sign(
        Step.DPIA,
        Phrases(
            "dpia; đánh giá tác động; impact assessment",
            unless="tác động môi trường; tác động xã hội; tác động chính sách; environmental impact; social impact",
        ),
    ),
)
"""What a task of any kind is: nothing else, where its kind may be others."""

MAY_BE_OTHERS = frozenset({Kind.APPROVE, Kind.APPRAISE, Kind.INVEST_PREP, Kind.SURVEY, Kind.EVALUATE, Kind.MEASURE})
"""Kinds that stand for the usual step only where no words tell another."""

_SWITCHES_OFF = Sign(
    Step.SWITCH_OFF,
    Phrases(
        "tắt hệ thống; tắt phần mềm; tắt cổng; tắt máy chủ cũ; dừng hệ thống; ngừng hệ thống; dừng phần mềm; "
        "ngừng phần mềm; ngưng hệ thống; ngưng phần mềm; ngưng vận hành; ngưng sử dụng; ngưng … cũ; "
        "dừng vận hành; ngừng vận hành; chấm dứt vận hành; kết thúc vận hành; ngừng sử dụng; "
        "dừng sử dụng; ngừng khai thác; dừng khai thác; ngừng hoạt động; dừng hoạt động; đóng hệ thống; "
        "đóng phần mềm; đóng cổng; gỡ bỏ; gỡ hệ thống; tháo dỡ; thu hồi hệ thống; thanh lý hệ thống; "
        "thanh lý phần mềm; thanh lý máy chủ; loại bỏ; khai tử; tắt … cũ; dừng … cũ; ngừng … cũ; đóng … cũ; "
        "ngắt … cũ; chấm dứt … cũ; khóa … cũ; switch off; switch … off; switched off; shut down; shutdown; "
        "decommission; retire the; retirement of; turn off; sunset; phase out; switch off of",
        unless="thanh lý hợp đồng; tạm dừng; không dừng; dừng chờ; dừng xe; điểm dừng; nhà chờ; "
        "không sử dụng; kế hoạch; phương án",
    ),
)
_HANDS_BACK = Sign(
    Step.HAND_BACK,
    Phrases(
        "bàn giao dữ liệu; bàn giao toàn bộ dữ liệu; bàn giao lại dữ liệu; chuyển giao dữ liệu; hoàn trả dữ liệu; "
        "trả lại dữ liệu; nhận lại dữ liệu; nhận lại toàn bộ dữ liệu; nhận bàn giao … dữ liệu; "
        " thu hồi dữ liệu; bàn giao … dữ liệu … hết; kết thúc thuê; hết hạn thuê; "
        "hand back; hands back; handback; hand … back; return of data; returns the data; data handover"
    ),
)
_SELECTION_PLAN = Sign(
    Step.SELECTION_PLAN,
    Phrases(
        "kế hoạch lựa chọn nhà thầu; khlcnt; kh lcnt; kế hoạch lcnt; kế hoạch đấu thầu; "
        "kế hoạch lựa chọn nhà cung cấp; selection plan; procurement plan; tender plan"
    ),
)
_INVITES = Sign(
    Step.INVITATION,
    Phrases(
        "hồ sơ mời thầu; hsmt; e hsmt; hồ sơ yêu cầu; hsyc; mời thầu; đấu thầu rộng rãi; tổ chức đấu thầu; "
        "tổ chức lựa chọn; tổ chức thầu; chào hàng; chỉ định thầu; đăng tải; phát hành; đóng thầu; mở thầu; "
        "bidding documents; invitation; invite; open tender; request for proposals; rfp"
    ),
)
_BIDS_EVALUATED = Phrases(
    "chấm thầu; xét thầu; đánh giá … dự thầu; đánh giá hsdt; đánh giá e hsdt; đánh giá hồ sơ đề xuất; "
    "đánh giá hsđx; đánh giá các hồ sơ; thẩm định kết quả; bid evaluation; evaluate bids; evaluate the bids; "
    "evaluation of bids; tender evaluation; evaluation of tenders; evaluation of the bids"
)
_EVALUATES_BIDS = Sign(Step.BID_EVALUATION, _BIDS_EVALUATED)
_EVALUATES_AND_AWARDS = Sign(Step.RESULT, Both(_BIDS_EVALUATED, Phrases("phê duyệt kết quả; award")))
_RESULT = Sign(
    Step.RESULT,
    Phrases(
        "phê duyệt kết quả lựa chọn; kết quả lựa chọn nhà thầu; kqlcnt; kết quả lcnt; kết quả đấu thầu; "
        "kết quả chào hàng; kết quả chỉ định thầu; kết quả … nhà thầu; trúng thầu; công bố kết quả; "
        "kết quả đặt hàng; tender result; "
        "tender s result; award decision; winning bidder; result of the tender; selection result",
        unless="thẩm định kết quả; kế hoạch lựa chọn nhà thầu; khlcnt; đánh giá hồ sơ",
    ),
)
_FOR_ADVICE = Sign(
    None,
    Phrases(
        "tư vấn; giám sát thi công; thẩm tra; kiểm toán; consultant; consultants; consulting; consultancy; supervision",
        unless="tư vấn và; phi tư vấn",
    ),
)
_DESIGNS = Sign(
    Step.DESIGN,
    Phrases(
        "thiết kế chi tiết; thiết kế thi công; thiết kế kỹ thuật; thiết kế bản vẽ; bản vẽ thi công; tkct; tktc; "
        "thiết kế và dự toán; thiết kế … dự toán; tổng dự toán; dự toán chi tiết; detailed design; "
        "design and estimate; construction design",
        unless="nghiên cứu khả thi; kinh tế kỹ thuật; thiết kế cơ sở; đề cương và dự toán; đề cương; bcnckt; bcktkt; "
        "kế hoạch thuê; basic design",
    ),
)
_SECURITY = Sign(
    Step.SEC_LEVEL,
    Phrases("cấp độ; security level", unless="dịch vụ công … cấp độ; thuyết minh cấp độ; kèm … cấp độ"),
)
_POLICY = Sign(
    Step.POLICY,
    Phrases(
        "chủ trương; investment policy; policy decision",
        unless="nghiên cứu khả thi; lập dự án; kế hoạch thuê; sau chủ trương; theo chủ trương; chủ trương thí điểm",
    ),
)
_SHARING = Phrases(
    "chia sẻ; cung cấp dữ liệu; liên thông; gửi nhận; share; sharing; provide data; data provision",
    unless="nền tảng chia sẻ; trục chia sẻ; hệ thống chia sẻ; nền tảng tích hợp; thí điểm; hợp tác",
)
SETTLES_SHARING = Sign(
    Step.SHARING,
    Both(
        _SHARING,
        Phrases(
            "quy chế; quy định; quy trình; thống nhất; thỏa thuận; thoả thuận; văn bản; biên bản; hợp đồng; "
            "điều khoản; rules; terms; agreement; agree; contract; policy"
        ),
    ),
)
"""Rules or an agreement on sharing data: by the name, the tags or the deliverable."""
_SHARES = Sign(Step.SHARING, _SHARING)
_AGREES_TO_SHARE = Sign(
    Step.SHARING,
    Phrases(
        "thỏa thuận … chia sẻ; thỏa thuận … kết nối; thỏa thuận … dữ liệu; biên bản … chia sẻ; biên bản … kết nối; "
        "thống nhất … chia sẻ; thống nhất … kết nối; thống nhất … dữ liệu; ký quy chế; quy chế … chia sẻ; "
        "văn bản … chia sẻ; văn bản thống nhất; điều kiện kết nối; sharing agreement; sharing terms; agree"
    ),
)
_REGULATES = Sign(
    Step.REGULATION,
    Phrases(
        "quy chế vận hành; quy chế … vận hành; quy chế quản lý; quy chế khai thác; quy chế … khai thác; "
        "quy chế sử dụng; quy chế … sử dụng; quy chế hoạt động; quy trình vận hành; quy trình … vận hành; "
        "quy trình xử lý; quy trình khai thác; quy trình sử dụng; quy định vận hành; quy định … vận hành; "
        "quy định quản lý; quy định sử dụng; quy định … khai thác; nội quy; operating rules; rules of operation; "
        "operation rules; operating procedures; regulation on operation; rules for … use",
        unless="chia sẻ; dữ liệu mở; kế hoạch; thí điểm",
    ),
)
_MIGRATES = Sign(
    Step.MIGRATION,
    Phrases(
        "chuyển đổi dữ liệu; di chuyển dữ liệu; chuyển dữ liệu; di trú; chuyển … sang hệ thống mới; "
        "chuyển … cũ; dữ liệu … từ … cũ; dữ liệu cũ; sang hệ thống mới; "
        "chuyển đổi … dữ liệu cũ; migrate; migration; data transfer from"
    ),
)
_TESTS_SECURITY = Sign(
    Step.SECURITY_TEST,
    Phrases(
        "an toàn thông tin; an toàn hệ thống; an toàn bảo mật; bảo mật; xâm nhập; lỗ hổng; an ninh mạng; an ninh; "
        "attt; atttm; kiểm tra an toàn; đánh giá an toàn; kiểm thử an toàn; rà quét; pentest; penetration; security; "
        "vulnerability; diễn tập",
        unless="cấp độ; security level",
    ),
)
_TESTED = Phrases("kiểm thử; chức năng; hiệu năng; người dùng; tải; uat; functional; load")
_ANNOUNCES = Sign(
    Step.ANNOUNCEMENT,
    Phrases(
        "công bố; khai trương; ra mắt; họp báo; thông báo rộng rãi; lễ công bố; công khai rộng rãi; "
        "giới thiệu rộng rãi; quảng bá cổng; quảng bá ứng dụng; quảng bá hệ thống; quảng bá phần mềm; "
        "giới thiệu … đến người dân; announce; announcement; launch; press conference; public launch",
        unless="công bố kết quả; công bố chỉ số; công bố báo cáo; công bố danh mục; trúng thầu; công bố thủ tục; "
        "kế hoạch công bố; công bố tỷ lệ",
    ),
)
_ACCEPTS = Sign(
    Step.ACCEPTANCE, Phrases("nghiệm thu; accept; acceptance", unless="kế hoạch nghiệm thu; sau nghiệm thu")
)
_TRIES = Sign(Step.TRIAL, Phrases("vận hành thử; chạy thử; trial; trial operation"))
_TESTS = Sign(Step.TEST, Phrases("kiểm thử; test; tests; testing; chạy thử"))
_HANDS_OVER = Sign(Step.HANDOVER, Phrases("bàn giao; handover; hand over; hands over"))
_HANDED_OVER = Sign(
    Step.HANDOVER,
    Phrases(
        "bàn giao; handover; hand over",
        unless="nghiệm thu; accept; acceptance; hết hạn; hết thời; hết hợp đồng; hết thuê; khi hết; "
        "kết thúc thuê; thuê tiếp; thuê mới; hoàn trả; trả lại; end of the hire; end of hire",
    ),
)
_APPRAISES = Sign(Step.APPRAISAL, Phrases("thẩm định; appraise; appraisal; thẩm tra"))
_DECIDES = Sign(
    Step.DECISION,
    Phrases(
        "phê duyệt; quyết định đầu tư; ra quyết định; quyết định phê duyệt; quyết định; approve; approval; decision",
        unless="trình phê duyệt chủ trương; chủ trương đầu tư",
    ),
)
_PILOTED = Phrases("thí điểm; pilot; thử nghiệm", unless="sau thí điểm; after the pilot")
_DECIDES_PROJECT = Sign(
    Step.DECISION,
    Phrases(
        "quyết định đầu tư; phê duyệt dự án; phê duyệt đầu tư; phê duyệt kế hoạch thuê; phê duyệt báo cáo kinh tế; "
        "phê duyệt báo cáo nghiên cứu; phê duyệt đề cương; phê duyệt nhiệm vụ và dự toán; duyệt dự án; "
        "phê duyệt bc kt kt; phê duyệt bcktkt; phê duyệt bcnckt; investment decision; approve the project; "
        "approve the hire plan; decision on the project; approval of the project; approval of the hire plan",
        unless="chủ trương; quyết toán",
    ),
)
_APPRAISES_PROJECT = Sign(
    Step.APPRAISAL,
    Phrases(
        "kinh tế kỹ thuật; ktkt; kt kt; nghiên cứu khả thi; nckt; bcnckt; bcktkt; thẩm định dự án; kế hoạch thuê; "
        "feasibility; the project; hire plan"
    ),
)
_OTHER_PAPERS = Phrases(
    "quyết toán; đề án; chương trình; phê duyệt kế hoạch; duyệt kế hoạch; ban hành kế hoạch; thẩm định kế hoạch; "
    "thông qua kế hoạch; trình kế hoạch; lấy ý kiến kế hoạch; "
    "danh mục; phương án; tiêu chí; bộ chỉ số; mô hình; kiến trúc; "
    "chính sách; phân bổ; nhân sự; tổ công tác; ban chỉ đạo; quy chế; quy định; cho phép; mức thu; đơn giá; "
    "giá dịch vụ; nghị quyết; phụ lục; gia hạn; scheme; programme; plan; criteria; architecture; settlement; "
    "regulation; rules",
    unless="kế hoạch thuê; kế hoạch mua; dự án; báo cáo nghiên cứu khả thi; kinh tế kỹ thuật; nckt; ktkt; kt kt; "
    "hire plan; purchase plan; project; đề cương và dự toán; quyết định đầu tư; phê duyệt đầu tư",
)

READINGS: dict[Kind | None, Reading] = {
    None: Reading(
        None,
        (
            *(_SWITCHES_OFF, _HANDS_BACK, _SELECTION_PLAN, _EVALUATES_BIDS, _AGREES_TO_SHARE, _REGULATES, _MIGRATES),
            *(_TESTS_SECURITY, _ANNOUNCES),
        ),
    ),
    Kind.MILESTONE: Reading(
        None,
        (
            *(_SWITCHES_OFF, _HANDS_BACK, _SELECTION_PLAN, _RESULT, _AGREES_TO_SHARE, SETTLES_SHARING, _ANNOUNCES),
            Sign(
                Step.CONTRACT,
                Phrases("ký hợp đồng; ký kết hợp đồng; contract signed; sign the contract", unless="tư vấn"),
            ),
            Sign(
                Step.DECISION,
                Phrases(
                    "quyết định đầu tư; phê duyệt dự án; dự án được phê duyệt; phê duyệt kế hoạch thuê; "
                    "kế hoạch thuê được phê duyệt; investment decision"
                ),
            ),
            Sign(
                Step.GOLIVE,
                Phrases(
                    "đưa vào sử dụng; đưa vào vận hành; đưa vào khai thác; vận hành chính thức; chính thức vận hành; "
                    "chính thức hoạt động; đi vào hoạt động; đi vào vận hành; go live"
                ),
            ),
        ),
        (SETTLES_SHARING,),
    ),
    Kind.SURVEY: Reading(
        Step.SURVEY,
        (
            Sign(Step.MEASUREMENT, Phrases("hài lòng; satisfaction")),
            Sign(None, Phrases("sau khi; bổ sung; nhu cầu mở rộng")),
        ),
    ),
    Kind.PLAN: Reading(
        None,
        (
            _SELECTION_PLAN,
            _DESIGNS,
            _POLICY,
            Sign(
                Step.STUDY,
                Phrases(
                    "kế hoạch thuê; nghiên cứu khả thi; lập dự án; kinh tế kỹ thuật; bcnckt; bcktkt; "
                    "đề cương và dự toán; hire plan; feasibility study"
                ),
            ),
            SETTLES_SHARING,
            _REGULATES,
        ),
        (SETTLES_SHARING,),
    ),
    Kind.POLICY: Reading(None, (_POLICY, _SHARES, _REGULATES, _SECURITY), (_SHARES,)),
    Kind.APPROVE: Reading(
        Step.DECISION,
        (
            *(
                _SELECTION_PLAN,
                _RESULT,
                _POLICY,
                _SECURITY,
                _AGREES_TO_SHARE,
                SETTLES_SHARING,
                _REGULATES,
                _DECIDES_PROJECT,
            ),
            Sign(
                Step.DESIGN_APPROVAL,
                Phrases(
                    "thiết kế chi tiết; thiết kế thi công; thiết kế kỹ thuật; thiết kế bản vẽ; bản vẽ thi công; "
                    "tkct; tktc; thiết kế … dự toán; tổng dự toán; dự toán chi tiết; phê duyệt thiết kế; "
                    "duyệt thiết kế; hồ sơ thiết kế; detailed design; design and estimate; approve the design; "
                    "design approval; approval of the design",
                    unless="thiết kế cơ sở; nghiên cứu khả thi; kinh tế kỹ thuật; đề cương; basic design",
                ),
            ),
            Sign(Step.INVITATION, Phrases("hồ sơ mời thầu; hsmt; hồ sơ yêu cầu; bidding documents")),
            Sign(
                Step.EVALUATION,
                Phrases(
                    "kết quả thí điểm; báo cáo thí điểm; đánh giá thí điểm; kết quả thử nghiệm; "
                    "kết quả vận hành thử; kết quả đánh giá; pilot result; pilot results; pilot report; pilot s result",
                    unless="kế hoạch thí điểm",
                ),
            ),
            Sign(Step.ACCEPTANCE, Phrases("kết quả nghiệm thu; biên bản nghiệm thu")),
            Sign(None, _OTHER_PAPERS),
            Sign(None, Phrases("thí điểm; tổng kết; sơ kết; pilot plan", unless="dự án; kế hoạch thuê")),
        ),
        (Sign(Step.APPRAISAL, Phrases("thẩm định; appraise; appraisal")),),
    ),
    Kind.INVEST_PREP: Reading(
        Step.STUDY,
        (_SELECTION_PLAN, _DESIGNS, _POLICY, _SECURITY),
        (_APPRAISES, _DECIDES, Sign(Step.SURVEY, Phrases("khảo sát; survey"))),
    ),
    Kind.APPRAISE: Reading(
        Step.APPRAISAL,
        (
            *(_SELECTION_PLAN, _POLICY, _SECURITY, _EVALUATES_BIDS, _APPRAISES_PROJECT),
            Sign(
                Step.DESIGN,
                Phrases("thiết kế; tkct; tktc; design", unless="thiết kế cơ sở; kinh tế kỹ thuật; ktkt; kt kt; dự án"),
            ),
            Sign(Step.INVITATION, Phrases("hồ sơ mời thầu; hsmt; hồ sơ yêu cầu")),
            Sign(Step.BID_EVALUATION, Phrases("kết quả … thầu")),
            Sign(None, Phrases("thẩm định giá; thẩm định quy chế; quyết toán")),
            Sign(None, _OTHER_PAPERS),
        ),
        (_DECIDES,),
    ),
    Kind.TENDER: Reading(
        Step.INVITATION, (_SELECTION_PLAN, _INVITES, _EVALUATES_BIDS, _EVALUATES_AND_AWARDS, _RESULT, _FOR_ADVICE)
    ),
    Kind.CONTRACT: Reading(
        Step.CONTRACT,
        (_HANDS_BACK, _FOR_ADVICE, Sign(None, Phrases("thanh lý; thỏa thuận; gia hạn"))),
        (SETTLES_SHARING,),
    ),
    Kind.INFRA: Reading(
        Step.EQUIPMENT,
        (
            _SWITCHES_OFF,
            Sign(
                Step.SERVERS,
                Phrases(
                    "máy chủ; hạ tầng máy chủ; hạ tầng ảo hóa; hạ tầng phần cứng; hạ tầng kỹ thuật; hạ tầng dịch vụ; "
                    "hạ tầng đám mây; hạ tầng; điện toán đám mây; trung tâm dữ liệu; phòng máy; lưu trữ; thiết bị; "
                    "phần cứng; server; servers; cloud; data centre; data center; hardware; infrastructure",
                    unless="hạ tầng mạng; mạng; hạ tầng viễn thông; cáp quang; wifi; 4g; 5g; network",
                ),
            ),
        ),
    ),
    Kind.BUILD: Reading(
        Step.BUILD,
        (
            *(_SWITCHES_OFF, _MIGRATES),
            Sign(
                Step.DESIGN,
                Phrases("thiết kế chi tiết; thiết kế thi công; detailed design", unless="xây dựng; lập trình"),
            ),
            Sign(
                None,
                Phrases(
                    "hiệu chỉnh; chỉnh sửa; khắc phục; sửa lỗi; hoàn thiện sau; hoàn chỉnh theo; hoàn thiện theo; "
                    "sau thí điểm; sau vận hành thử; sau nghiệm thu; bổ sung sau; "
                    "fix; fixes; corrections; after the pilot; after the trial"
                ),
            ),
        ),
    ),
    Kind.DATA: Reading(
        Step.DATA, (_SWITCHES_OFF, _MIGRATES, _AGREES_TO_SHARE, SETTLES_SHARING, _HANDS_BACK), (SETTLES_SHARING,)
    ),
    Kind.INTEGRATE: Reading(Step.INTEGRATION, (_AGREES_TO_SHARE,)),
    Kind.SEC_LEVEL: Reading(Step.SEC_LEVEL, (_TESTS_SECURITY,)),
    Kind.TEST: Reading(
        Step.TEST,
        (
            _TESTS_SECURITY,
            Sign(Step.TEST, _TESTED),
            Sign(Step.TEST, Phrases("test", unless="security test; penetration test; pen test")),
        ),
    ),
    Kind.TRIAL: Reading(Step.TRIAL, (), (_ACCEPTS, Sign(Step.TEST, Phrases("kiểm thử; tests; testing")))),
    Kind.EVALUATE: Reading(
        Step.EVALUATION,
        (
            *(_EVALUATES_BIDS, _EVALUATES_AND_AWARDS, _TESTS_SECURITY),
            Sign(Step.SURVEY, Phrases("hiện trạng; current state")),
            Sign(Step.MEASUREMENT, Phrases("chỉ tiêu; hài lòng; mức độ chuyển đổi số; dti")),
        ),
        (_ACCEPTS,),
    ),
    Kind.ACCEPT: Reading(
        Step.ACCEPTANCE,
        (
            _HANDS_BACK,
            _HANDED_OVER,
        ),
        (_TRIES, _TESTS, _HANDS_OVER, Sign(Step.EVALUATION, _PILOTED)),
    ),
    Kind.GOLIVE: Reading(Step.GOLIVE, (_SWITCHES_OFF,), (_ACCEPTS,)),
    Kind.PILOT: Reading(Step.PILOT),
    Kind.ROLLOUT: Reading(Step.ROLLOUT),
    Kind.TRAINING: Reading(
        Step.TRAINING,
        (
            Sign(
                None,
                Phrases(
                    "kế hoạch tập huấn; kế hoạch đào tạo; biên soạn; bổ sung; nâng cao; định kỳ; hằng năm; "
                    "thực tập; tuyển dụng; internship; interns",
                    unless="nâng cao trình độ; nâng cao năng lực; nâng cao kỹ năng; nâng cao kiến thức",
                ),
            ),
            Sign(
                Step.TRAINING_OF_ALL,
                Phrases(
                    "toàn tỉnh; toàn thành phố; toàn ngành; toàn bộ; toàn thể; tất cả; đại trà; mọi; all users; "
                    "whole province; all staff; everybody"
                ),
            ),
        ),
    ),
    Kind.COMMS: Reading(None, (_ANNOUNCES, _SWITCHES_OFF)),
    Kind.OPS: Reading(
        Step.OPERATION,
        (
            *(_SWITCHES_OFF, _HANDS_BACK),
            Sign(None, Phrases("quyết toán; bảo hành; giám sát; thanh lý; thanh toán; warranty; settlement")),
        ),
    ),
    Kind.REVIEW: Reading(None),
    Kind.MEASURE: Reading(
        Step.MEASUREMENT,
        (
            Sign(
                None,
                Phrases("hiện trạng; giá trị ban đầu; ban đầu; thí điểm; trước khi; đầu kỳ; baseline; pilot; before"),
            ),
        ),
    ),
    Kind.DESIGN: Reading(Step.DESIGN, (), (Sign(Step.DESIGN_APPROVAL, Phrases("phê duyệt; approve; approval")),)),
    Kind.SELECTION_PLAN: Reading(Step.SELECTION_PLAN),
    Kind.BID_EVALUATION: Reading(Step.BID_EVALUATION, (), (Sign(Step.RESULT, Phrases("phê duyệt kết quả; award")),)),
    Kind.MIGRATE: Reading(Step.MIGRATION),
    Kind.SHARING: Reading(Step.SHARING),
    Kind.DPIA: Reading(Step.DPIA),
    Kind.SECURITY_TEST: Reading(Step.SECURITY_TEST, (Sign(Step.SECURITY_TEST, _TESTED), Sign(Step.TEST, _TESTED))),
    Kind.HANDOVER: Reading(Step.HANDOVER, (_HANDS_BACK, _HANDED_OVER)),
    Kind.REGULATION: Reading(Step.REGULATION),
    Kind.ANNOUNCE: Reading(Step.ANNOUNCEMENT),
    Kind.SWITCH_OFF: Reading(Step.SWITCH_OFF),
}
"""How each kind reads; None: what a task tells that says no kind."""
