"""What tells the steps by which a contractor is chosen: from the selection plan to the award."""

from __future__ import annotations

from dxplan.checks.procedure.phrases import Both, Either, Phrases
from dxplan.checks.procedure.signs import Sign
from dxplan.checks.procedure.step import Step

SELECTION_PLAN = Sign(
    Step.SELECTION_PLAN,
    Phrases(
        "kế hoạch lựa chọn nhà thầu; khlcnt; kh lcnt; khđt; kế hoạch … lcnt; kế hoạch lcnt; kế hoạch đấu thầu; "
        "kế hoạch lựa chọn nhà cung cấp; selection plan; procurement plan; tender plan"
    ),
)
WRITES_DOCUMENTS = Sign(
    Step.INVITATION,
    Phrases(
        "hồ sơ mời thầu; hsmt; e hsmt; hồ sơ yêu cầu; hsyc; bidding documents; tender documents",
        unless="dự thầu; mở thầu; đóng thầu",
    ),
)
"""The papers of a tender, in a task that says no kind."""
INVITES = Sign(
    Step.INVITATION,
    Phrases(
        "hồ sơ mời thầu; hsmt; e hsmt; hồ sơ yêu cầu; hsyc; mời thầu; đấu thầu rộng rãi; tổ chức đấu thầu; "
        "tổ chức lựa chọn; tổ chức thầu; chào hàng; chỉ định thầu; đăng tải; phát hành; đóng thầu; mở thầu; "
        "bidding documents; invitation; invite; open tender; request for proposals; rfp"
    ),
)
BIDS_EVALUATED = Phrases(
    "chấm thầu; xét thầu; chấm hồ sơ; chấm các hồ sơ; chấm e hồ sơ; tổ chuyên gia; xét hồ sơ dự thầu; "
    "đánh giá … dự thầu; đánh giá hsdt; đánh giá e hsdt; đánh giá hồ sơ đề xuất; "
    "đánh giá hsđx; đánh giá các hồ sơ; thẩm định kết quả; bid evaluation; evaluate bids; evaluate the bids; "
    "evaluation of bids; tender evaluation; evaluation of tenders; evaluation of the bids; "
    "appraisal of the result; appraisal of the bidding result; appraisal of the tender result; "
    "appraisal of the bidding results; appraise the result; appraise the bidding result; appraise the tender result"
)
EVALUATES_BIDS = Sign(Step.BID_EVALUATION, BIDS_EVALUATED)
EVALUATES_AND_AWARDS = Sign(Step.RESULT, Both(BIDS_EVALUATED, Phrases("phê duyệt kết quả; award")))
RESULT = Sign(
    Step.RESULT,
    Phrases(
        "phê duyệt kết quả lựa chọn; kết quả lựa chọn nhà thầu; kqlcnt; kết quả lcnt; kết quả đấu thầu; "
        "kết quả chào hàng; kết quả chỉ định thầu; kết quả gói; kết quả … nhà thầu; trúng thầu; công bố kết quả; "
        "kết quả đặt hàng; kết quả thầu; kết quả mua sắm; nhà thầu trúng; đơn vị trúng; nhà cung cấp trúng; "
        "tender result; "
        "bidding result; bidding results; bid result; result of bidding; result of the bidding; result of the bids; "
        "procurement result; tender s result; award decision; winning bidder; result of the tender; selection result",
        unless="thẩm định kết quả; kế hoạch lựa chọn nhà thầu; khlcnt; đánh giá hồ sơ",
    ),
)
RESULT_OF_LOTS = Sign(
    Step.RESULT,
    Phrases(
        "lot … result; lot … results; lots … results; result of lot; results of lot; results of lots; "
        "package … result; package … results; packages … results; result of package; results of package",
        unless="appraisal report; trial; pilot; test",
    ),
)
"""What is approved of a lot: no other result than that of its tender is."""
CHOOSES_DIRECTLY = Sign(
    Step.INVITATION,
    Phrases(
        "chỉ định thầu; chào hàng; mua sắm trực tiếp; direct appointment; direct contracting; direct purchase; "
        "appointed directly; appoint directly; quotation; quotations",
        unless="kết quả; result; results",
    ),
)
"""A contract that chooses with whom it is made: no tender before it is the one that it waits for."""
SELECTS_ADVISERS = Sign(
    None,
    Phrases(
        "nhà thầu tư vấn; thầu tư vấn; đơn vị tư vấn; gói tư vấn; gói thầu tư vấn; lựa chọn tư vấn; chuẩn bị đầu tư; "
        "of the consultant; of consultants; for the consultant; for consultants; consultancy; consulting services",
        unless="và gói; các gói; gói thầu và; toàn bộ; của dự án; toàn dự án; all packages; and packages",
    ),
    is_all=True,
)
"""A plan by which only those are chosen who prepare the project."""
FOR_ADVICE = Sign(
    None,
    Either(
        Phrases(
            "tư vấn; thẩm tra; kiểm toán; consultant; consultants; consulting; consultancy",
            unless="tư vấn và; phi tư vấn",
        ),
        Phrases(
            "giám sát thi công; supervision",
            unless="và giám sát; và gói giám sát; và gói thầu giám sát; "
            "and supervision; and of supervision; and the supervision; and of the supervision; and for supervision; "
            "and its supervision",
        ),
    ),
)
"""Not where supervision is chosen beside the works: lot A and its supervision."""
EVALUATES_WHAT_CAME_IN = Sign(Step.BID_EVALUATION, Phrases("đánh giá hồ sơ; đánh giá các hồ sơ; evaluate; evaluation"))
"""In a tender it is the bids that are evaluated."""
AWARDS = Sign(
    Step.RESULT,
    Phrases(
        "phê duyệt kết quả; duyệt kết quả; công bố kết quả; award; awards",
        unless="tư vấn; thẩm tra; kiểm toán; consultant; consultants; consulting; consultancy; supervision",
    ),
)
"""In a tender it is its result that is approved; that of advisers is no result of the system."""
