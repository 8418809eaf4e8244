"""How each kind of task reads: which step it is, unless words of its name and tags tell another."""

from __future__ import annotations

from dxplan.checks.procedure import signs
from dxplan.checks.procedure import signs_of_others as others
from dxplan.checks.procedure import signs_of_selection as selection
from dxplan.checks.procedure.phrases import Phrases
from dxplan.checks.procedure.signs import Sign
from dxplan.checks.procedure.step import Step
from dxplan.model.kind import Kind
from dxplan.text.named_tuple import NamedTuple


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
            "dpia; đánh giá tác động; tác động đối với dữ liệu cá nhân; đg tác động; đgtđ; impact assessment",
            unless="tác động môi trường; tác động xã hội; tác động chính sách; environmental impact; social impact",
        ),
    ),
)
"""What a task of any kind is: nothing else, where its kind may be others."""

MAY_BE_OTHERS = frozenset({Kind.APPROVE, Kind.APPRAISE, Kind.INVEST_PREP, Kind.SURVEY, Kind.EVALUATE, Kind.MEASURE})
"""Kinds that stand for the usual step only where no words tell another."""


READINGS: dict[Kind | None, Reading] = {
    None: Reading(
        None,
        (
            *(
                signs.SWITCHES_OFF,
                signs.HANDS_BACK,
                selection.SELECTION_PLAN,
                selection.EVALUATES_BIDS,
                signs.AGREES_TO_SHARE,
                signs.REGULATES,
                signs.MIGRATES,
            ),
            *(signs.TESTS_SECURITY, signs.ANNOUNCES),
            *(selection.WRITES_DOCUMENTS, signs.PROPOSES_POLICY),
        ),
    ),
    Kind.MILESTONE: Reading(
        None,
        (
            *(
                signs.SWITCHES_OFF,
                signs.HANDS_BACK,
                selection.SELECTION_PLAN,
                selection.RESULT,
                signs.AGREES_TO_SHARE,
                signs.SETTLES_SHARING,
                signs.ANNOUNCES,
            ),
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
                    "chính thức hoạt động; vào hoạt động; vào vận hành; vào sử dụng; vào khai thác; go live; "
                    "khai thác chính thức; sử dụng chính thức; chính thức sử dụng; chính thức khai thác; "
                    "chính thức đưa; chính thức mở; mở chính thức; goes live; into operation; into use; into service",
                    unless="thí điểm; vận hành thử; thử nghiệm; kế hoạch",
                ),
            ),
        ),
        (signs.SETTLES_SHARING,),
    ),
    Kind.SURVEY: Reading(
        Step.SURVEY,
        (
            Sign(Step.MEASUREMENT, Phrases("hài lòng; satisfaction", unless=signs.BEGINNING)),
            Sign(None, Phrases("sau khi; bổ sung; nhu cầu mở rộng")),
        ),
    ),
    Kind.PLAN: Reading(
        None,
        (
            selection.SELECTION_PLAN,
            signs.DESIGNS,
            signs.POLICY,
            Sign(
                Step.STUDY,
                Phrases(
                    "kế hoạch thuê; phương án thuê; nghiên cứu khả thi; lập dự án; kinh tế kỹ thuật; bcnckt; bcktkt; "
                    "đề cương và dự toán; hire plan; feasibility study"
                ),
            ),
            signs.SETTLES_SHARING,
            signs.REGULATES,
            signs.SECURITY,
        ),
        (signs.SETTLES_SHARING,),
    ),
    Kind.POLICY: Reading(
        None,
        (signs.POLICY, signs.AGREES_TO_CONNECT, signs.SHARES, signs.REGULATES, signs.SECURITY),
        (signs.SHARES,),
    ),
    Kind.APPROVE: Reading(
        Step.DECISION,
        (
            *(
                selection.SELECTION_PLAN,
                selection.RESULT,
                selection.RESULT_OF_LOTS,
                signs.POLICY,
                signs.SECURITY,
                signs.AGREES_TO_SHARE,
                signs.SETTLES_SHARING,
                signs.REGULATES,
                signs.DECIDES_PROJECT,
            ),
            Sign(
                Step.DESIGN_APPROVAL,
                Phrases(
                    "thiết kế chi tiết; thiết kế thi công; thiết kế kỹ thuật; thiết kế bản vẽ; bản vẽ thi công; "
                    "tkct; tktc; thiết kế … dự toán; tổng dự toán; dự toán chi tiết; phê duyệt thiết kế; "
                    "duyệt thiết kế; hồ sơ thiết kế; detailed design; design and estimate; approve the design; "
                    "design approval; approval of the design",
                    unless="nghiên cứu khả thi; kinh tế kỹ thuật; đề cương; đặt hàng; " + signs.BASIC_DESIGN,
                ),
            ),
            Sign(Step.INVITATION, Phrases("hồ sơ mời thầu; hsmt; hồ sơ yêu cầu; bidding documents")),
            Sign(
                Step.EVALUATION,
                Phrases(
                    "kết quả thí điểm; báo cáo thí điểm; đánh giá thí điểm; kết quả thử; kết quả … thử; "
                    "kết quả … thí điểm; báo cáo … thử; "
                    "kết quả đánh giá; pilot result; pilot results; pilot report; pilot s result; trial result; "
                    "trial results; results of the trial; results of the pilot; result of the pilot",
                    unless="kế hoạch thí điểm; kế hoạch; phương án",
                ),
            ),
            Sign(Step.ACCEPTANCE, Phrases("kết quả nghiệm thu; biên bản nghiệm thu")),
            Sign(None, signs.OTHER_PAPERS),
            signs.AROUND_A_PROJECT,
            signs.CHOOSES_WHO_TRIES,
            signs.OF_A_PILOT,
            Sign(None, Phrases("tổng kết; sơ kết", unless="dự án; kế hoạch thuê")),
        ),
        (Sign(Step.APPRAISAL, Phrases("thẩm định; appraise; appraisal")),),
    ),
    Kind.INVEST_PREP: Reading(
        Step.STUDY,
        (selection.SELECTION_PLAN, signs.DESIGNS, signs.POLICY, signs.SECURITY, signs.STUDIES_WITH_LEVEL),
        (signs.APPRAISES, signs.DECIDES, Sign(Step.SURVEY, Phrases("khảo sát; survey"))),
    ),
    Kind.APPRAISE: Reading(
        Step.APPRAISAL,
        (
            *(
                selection.SELECTION_PLAN,
                signs.POLICY,
                signs.SECURITY,
                selection.EVALUATES_BIDS,
                signs.APPRAISES_PROJECT,
            ),
            signs.APPRAISES_PROPOSAL,
            Sign(
                Step.DESIGN,
                Phrases(
                    "thiết kế; tkct; tktc; design",
                    unless="kinh tế kỹ thuật; ktkt; kt kt; dự án; " + signs.BASIC_DESIGN,
                ),
            ),
            Sign(Step.INVITATION, Phrases("hồ sơ mời thầu; hsmt; hồ sơ yêu cầu")),
            Sign(Step.BID_EVALUATION, Phrases("kết quả … thầu; kqlcnt; kq lcnt; kết quả lcnt; kết quả … lcnt")),
            Sign(None, Phrases("thẩm định giá; thẩm định quy chế; quyết toán", unless="giá thuê; dự toán")),
            signs.AROUND_A_PROJECT,
            signs.CHOOSES_WHO_TRIES,
            signs.OF_A_PILOT,
            Sign(None, signs.OTHER_PAPERS),
        ),
        (signs.DECIDES,),
    ),
    Kind.TENDER: Reading(
        Step.INVITATION,
        (
            selection.SELECTS_ADVISERS,
            selection.SELECTION_PLAN,
            selection.INVITES,
            selection.EVALUATES_BIDS,
            selection.EVALUATES_WHAT_CAME_IN,
            selection.EVALUATES_AND_AWARDS,
            selection.AWARDS,
            selection.RESULT,
            selection.FOR_ADVICE,
        ),
    ),
    Kind.CONTRACT: Reading(
        Step.CONTRACT,
        (
            signs.SIGNS_WITH_TERMS,
            signs.HANDS_BACK,
            selection.FOR_ADVICE,
            Sign(None, Phrases("thanh lý; thỏa thuận; gia hạn; phụ lục … đổi; điều chỉnh hợp đồng; amendment")),
        ),
        (signs.SETTLES_SHARING, selection.CHOOSES_DIRECTLY),
    ),
    Kind.INFRA: Reading(
        Step.EQUIPMENT,
        (
            signs.SWITCHES_OFF,
            Sign(
                Step.SERVERS,
                signs.NAMES_SERVERS,
            ),
        ),
    ),
    Kind.BUILD: Reading(
        Step.BUILD,
        (
            signs.MIGRATES,
            Sign(
                Step.DESIGN,
                Phrases("thiết kế chi tiết; thiết kế thi công; detailed design", unless="xây dựng; lập trình"),
            ),
            Sign(
                None,
                Phrases(
                    "hiệu chỉnh; chỉnh sửa; khắc phục; sửa lỗi; hoàn thiện sau; hoàn chỉnh theo; hoàn thiện theo; "
                    "sau thí điểm; sau vận hành thử; sau nghiệm thu; bổ sung sau; "
                    "fix; fixes; corrections; after the pilot; after the trial",
                    unless="xây dựng; lập trình; phát triển; develop; build",
                ),
            ),
        ),
    ),
    Kind.DATA: Reading(
        Step.DATA,
        (signs.SWITCHES_OFF, signs.MIGRATES, signs.AGREES_TO_SHARE, signs.SETTLES_SHARING, signs.HANDS_BACK),
        (signs.SETTLES_SHARING,),
    ),
    Kind.INTEGRATE: Reading(Step.INTEGRATION, (signs.AGREES_TO_SHARE,)),
    Kind.SEC_LEVEL: Reading(Step.SEC_LEVEL, (others.TESTS_INSTEAD,)),
    Kind.TEST: Reading(
        Step.TEST,
        (
            signs.TESTS_SECURITY,
            Sign(Step.TEST, signs.TESTED),
            Sign(Step.TEST, Phrases("test", unless="security test; penetration test; pen test")),
            others.DRILLS,
        ),
        (
            Sign(
                Step.TRIAL,
                Phrases(
                    "vận hành thử; chạy song song; trial operation; parallel run; parallel operation",
                    unless="trước vận hành thử; trước khi vận hành thử; trước khi chạy song song",
                ),
            ),
        ),
    ),
    Kind.TRIAL: Reading(Step.TRIAL, (), (signs.ACCEPTS, Sign(Step.TEST, Phrases("kiểm thử; tests; testing")))),
    Kind.EVALUATE: Reading(
        Step.EVALUATION,
        (
            *(selection.EVALUATES_BIDS, selection.EVALUATES_AND_AWARDS, signs.TESTS_SECURITY),
            Sign(Step.SURVEY, Phrases("hiện trạng; current state")),
            Sign(
                Step.MEASUREMENT,
                Phrases("chỉ tiêu; hài lòng; mức độ chuyển đổi số; dti; đo; đo lường", unless=others.EVALUATES_A_TRIAL),
            ),
        ),
        (others.ACCEPTS_IN_THE_END,),
    ),
    Kind.ACCEPT: Reading(
        Step.ACCEPTANCE,
        (
            signs.HANDS_BACK,
            signs.HANDED_OVER,
            signs.ACCEPTS_CONTENT,
        ),
        (signs.TRIES, signs.TESTS, signs.HANDS_OVER, Sign(Step.EVALUATION, signs.PILOTED)),
    ),
    Kind.GOLIVE: Reading(Step.GOLIVE, (signs.SWITCHES_OFF,), (signs.ACCEPTS,)),
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
                    "toàn tỉnh; toàn thành phố; toàn tp; toàn ngành; toàn bộ; toàn thể; tất cả; đại trà; mọi; "
                    "diện rộng; toàn sở; "
                    "toàn ban; toàn cục; toàn chi cục; toàn tổng cục; toàn viện; toàn bệnh viện; toàn trường; "
                    "toàn trung tâm; toàn cơ quan; toàn đơn vị; toàn văn phòng; toàn phòng; toàn khối; toàn công ty; "
                    "toàn tập đoàn; toàn huyện; toàn quận; toàn thị xã; toàn xã; toàn phường; toàn hệ thống; "
                    "toàn địa bàn; toàn quốc; toàn lực lượng; toàn đảng bộ; toàn khu; cả tỉnh; cả sở; cả ngành; "
                    "cả huyện; cả trường; cả cơ quan; cả đơn vị; cả bệnh viện; all users; "
                    "whole province; whole department; whole city; all staff; all employees; all departments; "
                    "company wide; everybody; everyone"
                ),
            ),
        ),
    ),
    Kind.COMMS: Reading(None, (signs.ANNOUNCES, others.TELLS_WHAT_IS_TO_COME, signs.SWITCHES_OFF)),
    Kind.OPS: Reading(
        Step.OPERATION,
        (
            *(signs.SWITCHES_OFF, signs.HANDS_BACK),
            Sign(Step.HANDOVER, Phrases("bàn giao mã nguồn; bàn giao tài liệu; bàn giao … quản trị; handover of code")),
            Sign(None, Phrases("quyết toán; bảo hành; giám sát; thanh lý; thanh toán; warranty; settlement")),
        ),
    ),
    Kind.REVIEW: Reading(None, (signs.SUMS_UP_A_PILOT,)),
    Kind.MEASURE: Reading(
        Step.MEASUREMENT,
        (
            Sign(
                None,
                Phrases(f"{signs.BEGINNING}; thí điểm; pilot"),
            ),
        ),
    ),
    Kind.DESIGN: Reading(Step.DESIGN, (), (Sign(Step.DESIGN_APPROVAL, Phrases("phê duyệt; approve; approval")),)),
    Kind.SELECTION_PLAN: Reading(Step.SELECTION_PLAN, (selection.SELECTS_ADVISERS,)),
    Kind.BID_EVALUATION: Reading(Step.BID_EVALUATION, (), (Sign(Step.RESULT, Phrases("phê duyệt kết quả; award")),)),
    Kind.MIGRATE: Reading(Step.MIGRATION, (signs.REHEARSES_MIGRATION, signs.LOADS, signs.COMPARES)),
    Kind.SHARING: Reading(Step.SHARING),
    Kind.DPIA: Reading(Step.DPIA),
    Kind.SECURITY_TEST: Reading(
        Step.SECURITY_TEST, (Sign(Step.SECURITY_TEST, signs.TESTED), Sign(Step.TEST, signs.TESTED))
    ),
    Kind.HANDOVER: Reading(Step.HANDOVER, (signs.HANDS_BACK, signs.HANDED_OVER)),
    Kind.REGULATION: Reading(Step.REGULATION, (others.SETS_UP_A_BODY,), (signs.SETTLES_SHARING,)),
    Kind.ANNOUNCE: Reading(Step.ANNOUNCEMENT, (signs.ANNOUNCES_OTHERS, others.TELLS_WHAT_IS_TO_COME)),
    Kind.SWITCH_OFF: Reading(Step.SWITCH_OFF, (others.ENDS_A_TRY,)),
}
"""How each kind reads; None: what a task tells that says no kind."""
