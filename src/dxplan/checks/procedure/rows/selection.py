"""Selection of contractors: from the selection plan to the contract."""

from dxplan.checks.law.regimes import Topic
from dxplan.checks.procedure.row import BOUGHT, OWNED, Case, Row
from dxplan.checks.procedure.step import Step
from dxplan.model.system import Route
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

ROWS = (
    Row(
        "DX410",
        "decision-before-tender",
        (Step.DECISION, Step.APPRAISAL),
        (Step.INVITATION,),
        Severity.ERROR,
        Text(
            "chưa có dự án hoặc kế hoạch thuê được duyệt thì chưa có phạm vi, dự toán để mời thầu, gói thầu dễ bị hủy",
            "without an approved project or hire plan there is no scope or estimate, and the tender may be cancelled",
        ),
        missing=Severity.WARNING,
        apart=True,
        late_is_other=True,
        preceded=(Step.APPRAISAL,),
        articles={"ND73": "11.3, 24.4, 53.2"},
        routes=BOUGHT,
    ),
    Row(
        "DX438",
        "design-before-tender",
        (Step.DESIGN_APPROVAL, Step.DESIGN),
        (Step.INVITATION,),
        Severity.ERROR,
        Text(
            "mời thầu trên thiết kế, dự toán chưa duyệt thì giá gói thầu không có căn cứ",
            "its price would rest on nothing",
        ),
        articles={"ND73": "24.4"},
        routes=OWNED,
    ),
    Row(
        "DX438",
        "selection-plan-before-tender",
        (Step.SELECTION_PLAN,),
        (Step.INVITATION,),
        Severity.ERROR,
        Text(
            "mời thầu khi kế hoạch lựa chọn nhà thầu chưa được duyệt là trái luật",
            "no tender without an approved plan of it",
        ),
        missing=Severity.NOTE,
        topic=Topic.TENDER,
        routes=BOUGHT,
    ),
    Row(
        "DX438",
        "decision-before-selection-plan",
        (Step.DECISION, Step.APPRAISAL),
        (Step.SELECTION_PLAN,),
        Severity.WARNING,
        Text(
            "lập kế hoạch lựa chọn nhà thầu khi dự án chưa duyệt thì không có căn cứ",
            "a plan of the tender before the project is approved rests on nothing",
        ),
        topic=Topic.TENDER,
        routes=BOUGHT,
    ),
    Row(
        "DX405",
        "pilot-evaluated-before-tender",
        (Step.EVALUATION, Step.ACCEPTANCE),
        (Step.INVITATION,),
        Severity.ERROR,
        Text("chưa biết thí điểm đạt hay không mà đã mua", "it is bought before anybody knows whether it works"),
        missing=Severity.ERROR,
        of=(Step.PILOT,),
        late_is_other=True,
        case=Case.PILOTED_FIRST,
        articles={"ND73": "6.3, 52.3", "ND224": "39.8"},
        routes=BOUGHT,
    ),
    Row(
        "DX405",
        "pilot-evaluated-before-order",
        (Step.EVALUATION, Step.ACCEPTANCE),
        (Step.CONTRACT, Step.DECISION),
        Severity.ERROR,
        Text(
            "chưa biết thử nghiệm đạt hay không mà đã đặt hàng", "it is ordered before anybody knows whether it works"
        ),
        missing=Severity.ERROR,
        of=(Step.PILOT,),
        late_is_other=True,
        case=Case.ORDERED,
        articles={"ND73": "6.3, 52.3", "ND224": "39.8"},
        routes=frozenset({Route.ORDER}),
    ),
    Row(
        "DX438",
        "invitation-before-evaluation",
        (Step.INVITATION,),
        (Step.BID_EVALUATION,),
        Severity.ERROR,
        Text("chưa đóng thầu thì chưa có hồ sơ để đánh giá", "until the bids are in there is nothing to evaluate"),
        topic=Topic.TENDER,
        by_package=True,
        routes=BOUGHT,
    ),
    Row(
        "DX438",
        "evaluation-before-result",
        (Step.BID_EVALUATION, Step.INVITATION),
        (Step.RESULT,),
        Severity.ERROR,
        Text(
            "duyệt kết quả khi chưa đánh giá xong hồ sơ dự thầu thì không có căn cứ",
            "a result before the bids are evaluated rests on nothing",
        ),
        topic=Topic.TENDER,
        by_package=True,
        routes=BOUGHT,
    ),
    Row(
        "DX438",
        "result-before-contract",
        (Step.RESULT, Step.BID_EVALUATION, Step.INVITATION),
        (Step.CONTRACT,),
        Severity.ERROR,
        Text("ký hợp đồng khi chưa có kết quả lựa chọn nhà thầu là vô hiệu", "a contract before the result is void"),
        topic=Topic.TENDER,
        by_package=True,
        routes=BOUGHT,
    ),
    Row(
        "DX438",
        "contract-before-building",
        (Step.CONTRACT,),
        (Step.BUILD,),
        Severity.WARNING,
        Text(
            "làm trước hợp đồng thì không có căn cứ thanh toán", "what is done before the contract cannot be paid for"
        ),
        case=Case.BOUGHT_UNTRIED,
        articles={"ND73": "9.4"},
        by_package=True,
        routes=BOUGHT,
    ),
)
