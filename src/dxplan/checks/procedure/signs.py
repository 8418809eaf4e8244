"""Words by which names and tags tell of steps."""

from __future__ import annotations

from dxplan.checks.procedure.phrases import Both, Either, Phrases
from dxplan.checks.procedure.step import Step
from dxplan.text.named_tuple import NamedTuple

BASIC_DESIGN = (
    "thiết kế cơ sở; thiết kế sơ bộ; thiết kế ý tưởng; phương án thiết kế; thiết kế một bước; thiết kế bước; "
    "basic design; preliminary design; concept design; one step design"
)
"""The design of a study, which is decided on with it; names are read without their numbers: “thiết kế 1 bước”."""


class Sign(NamedTuple):
    """Phrases that tell of a step; the step None: the task is none of the steps its kind may stand for."""

    step: Step | None
    phrases: Phrases | Both | Either
    is_all: bool = False
    """Whether it tells all that the task is, whatever else its words sound like."""


BEGINNING = "hiện trạng; giá trị ban đầu; ban đầu; số liệu gốc; giá trị gốc; trước khi; đầu kỳ; baseline; before"
"""Figures from which targets start."""
_NO_SWITCH_OFF = (
    "thanh lý hợp đồng; chấm dứt hợp đồng; hợp đồng cũ; tạm dừng; không dừng; dừng chờ; dừng xe; điểm dừng; nhà "
    "chờ; không sử dụng; kế hoạch; phương án; dừng cập nhật; ngừng cập nhật; ngưng cập nhật; dừng nhập; ngừng nhập; "
    "ngưng nhập; dừng tiếp nhận; ngừng tiếp nhận; chỉ đọc; chỉ xem; chỉ để đọc; chỉ để xem; chỉ tra cứu; chỉ để tra "
    "cứu; chỉ cho đọc; chỉ cho xem; chỉ còn đọc; chế độ đọc; chế độ xem; chế độ tra cứu; khóa nhập; khóa cập nhật; "
    "khóa số liệu; khóa dữ liệu; khóa sổ; read only; view only; chốt dữ liệu; chốt số liệu; đóng băng; đóng gói; "
    "vận hành thử; freeze; của sở; của ban; của phòng; của tổ; môi trường thử; môi trường kiểm thử; test "
    "environment"
)
"""A contract ends, a traffic light, or nothing is written into the old one any more while its data are moved."""
_OLD_ONES = (
    "tắt … cũ; dừng … cũ; ngừng … cũ; ngưng … cũ; đóng … cũ; ngắt … cũ; chấm dứt … cũ; khóa … cũ; tháo dỡ … cũ; "
    "gỡ … cũ; loại bỏ … cũ; thu hồi … cũ; thanh lý … cũ; khai tử … cũ; switch off the old; shut down the old; "
    "decommission the old; turn off the old; retire the old"
)
_OF_A_TRIAL = (
    "thí điểm; thử nghiệm; dùng thử; bản thử; chạy thử; hết hạn thuê; kết thúc thuê; hết thuê; kết thúc hợp đồng; "
    "hết hợp đồng; pilot; experiment; end of the hire; end of hire; end of the contract"
)
"""What a company brought for a pilot goes with it, and what is hired with the end of its hire: no old system does."""
SWITCHES_OFF = Sign(
    Step.SWITCH_OFF,
    Either(
        Phrases(_OLD_ONES, unless=_NO_SWITCH_OFF),
        Either(
            Phrases(
                "tắt hệ thống; tắt phần mềm; tắt cổng; tắt máy chủ; dừng hệ thống; ngừng hệ thống; dừng phần mềm; "
                "ngừng phần mềm; ngưng hệ thống; ngưng phần mềm; ngưng vận hành; ngưng sử dụng; "
                "dừng vận hành; ngừng vận hành; chấm dứt vận hành; kết thúc vận hành; ngừng sử dụng; "
                "dừng sử dụng; ngừng khai thác; dừng khai thác; ngừng hoạt động; dừng hoạt động; đóng hệ thống; "
                "đóng phần mềm; đóng cổng; gỡ hệ thống; thu hồi hệ thống; thanh lý hệ thống; "
                "thanh lý phần mềm; khai tử; switch off; switch … off; switched off; shut down; "
                "shutdown; decommission; retire the; retirement of; turn off; sunset; phase out; switch off of",
                unless=_NO_SWITCH_OFF + "; " + _OF_A_TRIAL,
            ),
            Both(
                Phrases("gỡ bỏ; tháo dỡ; loại bỏ", unless=_NO_SWITCH_OFF + "; " + _OF_A_TRIAL),
                Phrases("hệ thống; phần mềm; cổng; ứng dụng; máy chủ; nền tảng; trang; system; software"),
            ),
        ),
    ),
)
_STORES_OF_DATA = (
    "bàn giao … kho dữ liệu; bàn giao … trung tâm dữ liệu; bàn giao … cơ sở dữ liệu; bàn giao … hồ dữ liệu; "
    "bàn giao … cổng dữ liệu; bàn giao … nền tảng dữ liệu; bàn giao … hệ thống dữ liệu; bàn giao … trục dữ liệu"
)
"""Systems that are handed over, which are named for their data."""
HANDS_BACK = Sign(
    Step.HAND_BACK,
    Either(
        Phrases(
            "bàn giao dữ liệu; bàn giao toàn bộ dữ liệu; bàn giao lại dữ liệu; chuyển giao dữ liệu; hoàn trả dữ liệu; "
            "hoàn trả … dữ liệu; trả dữ liệu; nhận lại … dữ liệu; giao lại … dữ liệu; thu hồi … dữ liệu; "
            "data return; return and deletion of … data; return of … data; export of all data; "
            "trả lại dữ liệu; trả lại toàn bộ dữ liệu; giao lại dữ liệu; "
            "giao lại toàn bộ dữ liệu; nhận lại dữ liệu; nhận lại toàn bộ dữ liệu; "
            "thu hồi dữ liệu; bàn giao … dữ liệu … hết; kết thúc thuê; hết hạn thuê; "
            "hand back; hands back; handback; hand … back; take back; return of data; returns the data; data handover"
        ),
        Phrases("nhận bàn giao … dữ liệu", unless=_STORES_OF_DATA),
    ),
)
SIGNS_WITH_TERMS = Sign(
    Step.CONTRACT,
    Both(
        Phrases(
            "ký hợp đồng; ký kết; điều khoản; sign; signs; signing; signed; terms",
            unless="tư vấn; thanh lý; kết thúc; hết hạn; chấm dứt; consultant; consultancy",
        ),
        Phrases("dữ liệu; data"),
    ),
)
"""A contract whose terms tell that the data are handed back is signed all the same."""
DESIGNS = Sign(
    Step.DESIGN,
    Phrases(
        "thiết kế chi tiết; thiết kế thi công; thiết kế kỹ thuật; thiết kế bản vẽ; bản vẽ thi công; tkct; tktc; "
        "thiết kế và dự toán; thiết kế … dự toán; tổng dự toán; dự toán chi tiết; detailed design; "
        "design and estimate; construction design",
        unless="nghiên cứu khả thi; kinh tế kỹ thuật; đề cương và dự toán; đề cương; bcnckt; bcktkt; kế hoạch thuê; "
        "đặt hàng; feasibility; economic technical report; technical report; " + BASIC_DESIGN,
    ),
)
_OF_LEVELS = Phrases(
    "cấp độ; security level; security levels; level dossier; level dossiers; sec level; the level of security",
    unless="dịch vụ công … cấp độ; thuyết minh cấp độ; thuyết minh về cấp độ; kèm … cấp độ; "
    "security level grounds; grounds of … level; grounds for … level; statement of … level; level statement",
)
SECURITY = Sign(Step.SEC_LEVEL, _OF_LEVELS)
STUDIES_WITH_LEVEL = Sign(
    Step.STUDY,
    Both(
        _OF_LEVELS,
        Phrases("nghiên cứu khả thi; kinh tế kỹ thuật; lập dự án; kế hoạch thuê; feasibility; hire plan"),
    ),
)
"""A study that has the security level for a chapter stays one."""
POLICY = Sign(
    Step.POLICY,
    Phrases(
        "chủ trương; ctđt; investment policy; policy decision; investment proposal",
        unless="nghiên cứu khả thi; lập dự án; kế hoạch thuê; sau chủ trương; theo chủ trương; chủ trương thí điểm",
    ),
)
PROPOSES_POLICY = Sign(
    Step.POLICY,
    Phrases(
        "đề xuất chủ trương; đề xuất ctđt; thẩm định chủ trương; quyết định chủ trương; chủ trương đầu tư; "
        "proposal of the investment policy; investment policy",
        unless="sau chủ trương; theo chủ trương",
    ),
)
"""The policy of an investment, in a task that says no kind."""
SHARING = Phrases(
    "chia sẻ; cung cấp dữ liệu; liên thông; gửi nhận; share; sharing; provide data; data provision",
    unless="nền tảng chia sẻ; trục chia sẻ; hệ thống chia sẻ; nền tảng tích hợp; thí điểm; hợp tác",
)
SETTLES_SHARING = Sign(
    Step.SHARING,
    Both(
        SHARING,
        Phrases(
            "quy chế; quy định; quy trình; thống nhất; thỏa thuận; thoả thuận; văn bản; biên bản; hợp đồng; "
            "điều khoản; rules; terms; agreement; agree; contract; policy; regulation; regulations"
        ),
    ),
)
"""Rules or an agreement on sharing data: by the name, the tags or the deliverable."""
SHARES = Sign(Step.SHARING, SHARING)
AGREES_TO_SHARE = Sign(
    Step.SHARING,
    Phrases(
        "thỏa thuận … chia sẻ; thỏa thuận … kết nối; thỏa thuận … dữ liệu; biên bản … chia sẻ; biên bản … kết nối; "
        "thống nhất … chia sẻ; thống nhất … kết nối; thống nhất … dữ liệu; ký quy chế; quy chế … chia sẻ; "
        "văn bản … chia sẻ; văn bản thống nhất; văn bản cho phép … dữ liệu; cho phép khai thác dữ liệu; "
        "chấp thuận kết nối; điều kiện kết nối; sharing agreement; sharing terms; agree"
    ),
)
AGREES_TO_CONNECT = Sign(
    Step.SHARING,
    Phrases("thống nhất … kết nối; điều kiện kết nối; chấp thuận kết nối; thỏa thuận … kết nối; terms of connection"),
)
REGULATES = Sign(
    Step.REGULATION,
    Phrases(
        "quy chế vận hành; quy chế … vận hành; quy chế quản lý; quy chế khai thác; quy chế … khai thác; "
        "quy chế sử dụng; quy chế … sử dụng; quy chế hoạt động; quy trình vận hành; quy trình … vận hành; "
        "quy trình xử lý; quy trình trực; quy trình tiếp nhận; quy chế tiếp nhận; quy trình nghiệp vụ trên; "
        "quy chế phối hợp vận hành; quy chế xử lý; quy trình khai thác; quy trình sử dụng; "
        "quy định vận hành; quy định … vận hành; "
        "quy định quản lý; quy định sử dụng; quy định … khai thác; nội quy; operating rules; rules of operation; "
        "operation rules; operating procedures; regulation on operation; rules for … use",
        unless="chia sẻ; dữ liệu mở; kế hoạch; thí điểm",
    ),
)
_REHEARSED = (
    "chuyển thử; chuyển đổi thử; di chuyển thử; di trú thử; thử chuyển; thử di chuyển; chạy thử chuyển; "
    "diễn tập chuyển; thử nghiệm chuyển; thử nghiệm việc chuyển; thử nghiệm di chuyển; chuyển mẫu; chuyển đổi mẫu; "
    "dữ liệu mẫu; kế hoạch chuyển; phương án chuyển; quy trình chuyển; công cụ chuyển; kịch bản chuyển; ánh xạ; "
    "trial migration; test migration; mock migration; migration rehearsal; rehearse; dry run; migration plan; "
    "migration script; migration scripts; mapping"
)
"""A part is moved to see how it goes, or how to move all is worked out: nothing is in the new system yet."""
MIGRATES = Sign(
    Step.MIGRATION,
    Phrases(
        "chuyển đổi dữ liệu; di chuyển dữ liệu; chuyển dữ liệu; di trú; chuyển … sang hệ thống mới; "
        "chuyển … cũ; dữ liệu … từ … cũ; dữ liệu cũ; sang hệ thống mới; "
        "chuyển đổi … dữ liệu cũ; migrate; migration; data transfer from",
        unless="vận chuyển; chuyển trụ sở; chuyển văn phòng; " + _REHEARSED,
    ),
)
REHEARSES_MIGRATION = Sign(Step.DATA, Phrases(_REHEARSED))
LOADS = Sign(
    Step.DATA,
    Phrases(
        "nạp dữ liệu số hóa; nạp kết quả số hóa; nạp hồ sơ số hóa; nạp tài liệu; nạp ảnh; nạp vào; loading; load; "
        "upload",
        unless="cũ; từ hệ thống; từ phần mềm; chuyển; đang dùng; hiện có; old; from the; legacy; existing; move; "
        "migrate; migration",
    ),
)
"""What was just made or scanned is put in: no older system had it."""
COMPARES = Sign(
    Step.DATA,
    Phrases(
        "đối soát; đối chiếu; sao lưu; lưu trữ; rà soát; reconcile; reconciliation; compare; back up; backup; archive",
        unless="chuyển; di chuyển; di trú; đồng bộ; nhập; nạp; migrate; migration; move; transfer; load",
    ),
)
"""What is there in both systems is compared, or what is left of the old one is kept: nothing is moved."""
TESTS_SECURITY = Sign(
    Step.SECURITY_TEST,
    Phrases(
        "an toàn thông tin; an toàn hệ thống; an toàn bảo mật; bảo mật; xâm nhập; lỗ hổng; an ninh mạng; an ninh; "
        "atttm; thâm nhập; mã độc; kiểm tra an toàn; đánh giá an toàn; kiểm thử an toàn; rà quét; pentest; pen test; "
        "penetration; security; "
        "vulnerability; diễn tập",
        unless="cấp độ; security level; security levels",
    ),
)
TESTED = Either(
    Phrases("chức năng; hiệu năng; người dùng; tải; uat; tích hợp; functional; load; performance; integration"),
    Phrases(
        "kiểm thử",
        unless="kiểm thử an toàn; kiểm thử an ninh; kiểm thử bảo mật; kiểm thử xâm nhập; kiểm thử thâm nhập; "
        "kiểm thử lỗ hổng; kiểm thử về an toàn; kiểm thử độ an toàn",
    ),
)
CALLS = (
    "mời tổ chức; mời các tổ chức; mời doanh nghiệp; mời các doanh nghiệp; mời đơn vị; mời nhà thầu; mời thầu; "
    "mời tham gia; mời đăng ký; mời nộp; mời chào; mời quan tâm; mời đề xuất; mời phát triển; kêu gọi; đề bài; "
    "bài toán; "
    "tuyển chọn; xét chọn; lựa chọn đơn vị; lựa chọn tổ chức; lựa chọn doanh nghiệp; chọn tổ chức; chọn đơn vị; "
    "chọn doanh nghiệp; chọn đối tác; chọn nhà thầu; chọn nhà cung cấp; tiếp nhận hồ sơ; hồ sơ đăng ký; "
    "tiếp nhận đề xuất; thể lệ; cuộc thi; đấu thầu; call for; calls for; invites; invitation; applicants; contest"
)
"""Who is to build or try it is called for: nothing is announced to those who will use it."""
_ABOUT_PAPERS = (
    "công bố kết quả; công bố chỉ số; công bố báo cáo; công bố danh mục; công bố danh sách; trúng thầu; "
    "công bố thủ tục; kế hoạch công bố; công bố tỷ lệ; công bố tiêu chí; công bố quyết định; công bố quy hoạch; "
    "công bố kế hoạch; công bố chương trình; công bố đề án; công bố dự án; công bố chủ trương; công bố nghị quyết; "
    "công bố quy chế; công bố quy định; công bố quy trình; công bố tiêu chuẩn; công bố bộ; công bố dự thảo; "
    "công bố phương án; công bố số liệu; công bố dự toán; công bố lịch; công bố thời gian; "
    "công bố đơn vị; công bố nhà; công bố kiến trúc; công bố khung; công bố hợp đồng; công bố thỏa thuận; "
    "công bố hợp tác; công bố nhu cầu; ra mắt ban; ra mắt tổ; ra mắt đội; khởi công; khởi động; "
    "announce the plan; announce the criteria; announce the result; announce the results; announcement of results; "
    "announcement of the plan; announcement of criteria; project launch; launch of the project; launch the project; "
    "launch of the programme; launch workshop; launch meeting; announce … team; announce … winner; "
    "họp báo thường kỳ; họp báo định kỳ; họp báo hằng; họp báo quý; regular press conference"
)
"""A paper, a choice or a body is made public, not a system."""
_OF_A_PILOT_TOO = (
    "công bố thí điểm; khai trương thí điểm; ra mắt thí điểm; bắt đầu thí điểm; triển khai thí điểm; "
    "công bố … thử nghiệm; "
    "thông báo … thí điểm tại; kế hoạch thí điểm; launch of the pilot; launch the pilot; pilot launch; the pilot; "
    "of the trial; about the trial; thông tin … thí điểm; giới thiệu … thí điểm; về việc thí điểm; về thí điểm"
)
"""That a pilot begins promises nobody more than the pilot."""
ANNOUNCES = Sign(
    Step.ANNOUNCEMENT,
    Phrases(
        "công bố; khai trương; ra mắt; họp báo; thông báo rộng rãi; lễ công bố; công khai rộng rãi; "
        "giới thiệu rộng rãi; quảng bá cổng; quảng bá ứng dụng; quảng bá hệ thống; quảng bá phần mềm; "
        "giới thiệu … đến người dân; giới thiệu … tới người dân; giới thiệu … tới doanh nghiệp; "
        "giới thiệu … đến doanh nghiệp; giới thiệu … báo chí; giới thiệu … du khách; quảng bá … du khách; "
        "quảng bá … người dân; giới thiệu … trên báo; giới thiệu … trên đài; thông tin rộng rãi; thông cáo báo chí; "
        "thông tin cho người dân; thông tin đến người dân; thông tin tới người dân; thông báo cho người dân; "
        "thông báo đến người dân; thông báo tới người dân; "
        "press release; "
        "announce; announcement; launch; press conference; public launch",
        unless=f"{_ABOUT_PAPERS}; {_OF_A_PILOT_TOO}; {CALLS}; quy chế công bố; quy định công bố; quy trình công bố",
    ),
)
ANNOUNCES_OTHERS = Sign(None, Phrases(f"{_ABOUT_PAPERS}; {_OF_A_PILOT_TOO}; {CALLS}"))
"""What is announced by a task of that kind, and is no system."""
ACCEPTS = Sign(
    Step.ACCEPTANCE, Phrases("nghiệm thu; n thu; accept; acceptance", unless="kế hoạch nghiệm thu; sau nghiệm thu")
)
ACCEPTS_CONTENT = Sign(
    None,
    Phrases(
        "nghiệm thu nội dung; nghiệm thu học liệu; nghiệm thu tài liệu; nghiệm thu bài viết; nghiệm thu hình ảnh; "
        "nghiệm thu báo cáo; nghiệm thu hồ sơ thiết kế; nghiệm thu bản ghi; nghiệm thu bản số; "
        "accept the content; acceptance of the content",
        unless="phần mềm; hệ thống; cổng; nền tảng; ứng dụng; thiết bị; và; software; system; portal",
    ),
)
"""What goes into a system, or was written before it."""
TRIES = Sign(Step.TRIAL, Phrases("vận hành thử; chạy thử; trial; trial operation"))
TESTS = Sign(Step.TEST, Phrases("kiểm thử; test; tests; testing; chạy thử"))
HANDS_OVER = Sign(Step.HANDOVER, Phrases("bàn giao; handover; hand over; hands over"))
HANDED_OVER = Sign(
    Step.HANDOVER,
    Phrases(
        "bàn giao; handover; hand over",
        unless="nghiệm thu; n thu; nt; accept; acceptance; hết hạn; hết thời; hết hợp đồng; hết thuê; khi hết; "
        "kết thúc thuê; thuê tiếp; thuê mới; hoàn trả; trả lại; end of the hire; end of hire",
    ),
)
APPRAISES = Sign(Step.APPRAISAL, Phrases("thẩm định; appraise; appraisal; thẩm tra"))
DECIDES = Sign(
    Step.DECISION,
    Phrases(
        "phê duyệt; quyết định đầu tư; ra quyết định; quyết định phê duyệt; quyết định; approve; approval; decision",
        unless="trình phê duyệt chủ trương; chủ trương đầu tư",
    ),
)
PILOTED = Phrases("thí điểm; pilot; thử nghiệm", unless="sau thí điểm; after the pilot")
SUMS_UP_A_PILOT = Sign(
    Step.EVALUATION,
    Phrases(
        "đánh giá thí điểm; đánh giá … thí điểm; đánh giá … thử nghiệm; tổng kết thí điểm; tổng kết … thí điểm; "
        "sơ kết thí điểm; báo cáo kết quả thí điểm; đánh giá tđ; đánh giá … tđ; tổng kết tđ; đánh giá thử; "
        "đánh giá pilot; đánh giá … pilot; đánh giá vận hành thử; đánh giá … vận hành thử; đánh giá chạy thử; "
        "đánh giá kết quả thử; đánh giá đợt thử; đánh giá theo tiêu chí; đánh giá … theo … tiêu chí; "
        "evaluation of the pilot; evaluate the pilot; review of the pilot",
        unless="giữa kỳ; giữa thời gian; hằng tháng; hằng tuần; hàng tháng; hàng tuần; sau thí điểm; midterm; interim; "
        "kế hoạch thí điểm",
    ),
)
"""A review that is the evaluation of a pilot."""
CHOOSES_WHO_TRIES = Sign(
    None,
    Phrases(
        "xét chọn; tuyển chọn; chọn tổ chức; chọn đơn vị; chọn doanh nghiệp; chọn đối tác; hồ sơ đăng ký; sáng kiến; "
        "đề bài; ý tưởng; chấm thi; applicants; select the company; choose the company; ideas",
    ),
)
"""One of those who want to try something out, or of their ideas, is chosen: nothing is appraised for a project."""
OF_A_PILOT = Sign(
    None,
    Phrases(
        "thí điểm; thử nghiệm; pilot; experiment",
        unless="dự án; kế hoạch thuê; kết quả; sau thí điểm; sau thử nghiệm; đặt hàng; nghiên cứu khả thi; "
        "kinh tế kỹ thuật; results; project",
    ),
)
DECIDES_PROJECT = Sign(
    Step.DECISION,
    Phrases(
        "quyết định đầu tư; phê duyệt dự án; phê duyệt đầu tư; phê duyệt kế hoạch thuê; phê duyệt phương án thuê; "
        "phê duyệt báo cáo kinh tế; "
        "phê duyệt báo cáo nghiên cứu; phê duyệt đề cương; phê duyệt nhiệm vụ và dự toán; duyệt dự án; "
        "phê duyệt bc kt kt; phê duyệt bcktkt; phê duyệt bcnckt; investment decision; approve the project; "
        "approve the hire plan; decision on the project; approval of the project; approval of the hire plan",
        unless="chủ trương; quyết toán",
    ),
)
APPRAISES_PROJECT = Sign(
    Step.APPRAISAL,
    Phrases(
        "kinh tế kỹ thuật; ktkt; kt kt; nghiên cứu khả thi; nckt; bcnckt; bcktkt; thẩm định dự án; kế hoạch thuê; "
        "phương án thuê; "
        "feasibility; the project; hire plan"
    ),
)
APPRAISES_PROPOSAL = Sign(
    Step.POLICY,
    Phrases(
        "báo cáo đề xuất; nguồn vốn và khả năng cân đối; thẩm định nguồn vốn; thẩm định vốn",
        unless="nghiên cứu khả thi; kinh tế kỹ thuật; đề xuất cấp độ",
    ),
)
"""What is proposed for an investment, and whence its money comes, is appraised for its policy."""
OTHER_PAPERS = Phrases(
    "kịch bản; nội dung; giao diện; danh sách; quy trình; biên bản; khảo sát; tiến độ; thành lập; biểu mẫu; "
    "mẫu biểu; hợp đồng; kiểm thử; tập huấn; đào tạo; truyền thông; hoàn công; nghiệm thu; đơn vị tính; tài liệu; "
    "quyết toán; đề án; chương trình; phê duyệt kế hoạch; duyệt kế hoạch; ban hành kế hoạch; thẩm định kế hoạch; "
    "thông qua kế hoạch; trình kế hoạch; lấy ý kiến kế hoạch; "
    "danh mục; phương án; tiêu chí; bộ chỉ số; mô hình; kiến trúc; "
    "chính sách; phân bổ; nhân sự; tổ công tác; ban chỉ đạo; quy chế; quy định; cho phép; cho thử; cho chạy thử; "
    "đồng ý cho; đồng ý dừng; đồng ý tắt; đồng ý ngừng; mức thu; đơn giá; "
    "giá dịch vụ; nghị quyết; phụ lục; gia hạn; scheme; programme; plan; criteria; architecture; settlement; "
    "regulation; rules",
    unless="kế hoạch thuê; phương án thuê; phương án đầu tư; phương án dự toán; phương án và dự toán; kế hoạch mua; "
    "đặt hàng; dự án; báo cáo nghiên cứu khả thi; kinh tế kỹ thuật; nckt; "
    "ktkt; kt kt; "
    "hire plan; purchase plan; project; đề cương và dự toán; quyết định đầu tư; phê duyệt đầu tư",
)

AROUND_A_PROJECT = Sign(
    None, Phrases("quyết toán; thành lập; kiện toàn; bổ nhiệm; tổ dự án; ban quản lý dự án; bqlda; settlement of")
)
"""What is decided about a project, and is not the decision on it."""

NAMES_SERVERS = Phrases(
    "máy chủ; hạ tầng máy chủ; hạ tầng ảo hóa; hạ tầng phần cứng; hạ tầng kỹ thuật; hạ tầng dịch vụ; "
    "hạ tầng đám mây; hạ tầng; điện toán đám mây; đám mây; máy ảo; vm; trung tâm dữ liệu; phòng máy; "
    "lưu trữ; thiết bị; "
    "phần cứng; server; servers; cloud; data centre; data center; hardware; infrastructure",
    unless="thanh lý; tháo dỡ; thu hồi; hạ tầng mạng; mạng; hạ tầng viễn thông; cáp quang; wifi; 4g; 5g; network",
)
"""Servers, and what stands where they do."""
