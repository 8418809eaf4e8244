"""Preparation: from the survey to the decision and the approved design."""

from dxplan.checks.procedure.row import BOUGHT, OWNED, Quantifier, Row
from dxplan.checks.procedure.step import Step
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

ROWS = (
    Row(
        "DX437",
        "survey-before-study",
        (Step.SURVEY,),
        (Step.STUDY,),
        Severity.WARNING,
        Text(
            "dự án lập trên số liệu chưa khảo sát thì phải lập lại",
            "a study without the survey's figures is done twice",
        ),
        judged_by=(Step.APPRAISAL, Step.DECISION),
        articles={"ND73": "9, 11"},
        routes=BOUGHT,
    ),
    Row(
        "DX437",
        "policy-before-study",
        (Step.POLICY,),
        (Step.DECISION,),
        Severity.ERROR,
        Text(
            "chưa có chủ trương thì không có căn cứ quyết định đầu tư",
            "without the policy there is nothing to decide on",
        ),
        articles={"ND73": "9"},
        routes=BOUGHT,
    ),
    Row(
        "DX437",
        "study-before-appraisal",
        (Step.STUDY,),
        (Step.APPRAISAL,),
        Severity.ERROR,
        Text("chưa có hồ sơ thì không có gì để thẩm định", "there is nothing to appraise yet"),
        articles={"ND73": "11, 56", "ND224": "41"},
        routes=BOUGHT,
    ),
    Row(
        "DX437",
        "appraisal-before-decision",
        (Step.APPRAISAL,),
        (Step.DECISION,),
        Severity.ERROR,
        Text("phê duyệt khi chưa thẩm định là trái trình tự", "a decision without its appraisal breaks the procedure"),
        missing=Severity.NOTE,
        articles={"ND73": "11, 56", "ND224": "50, 67.1"},
        followed=True,
        routes=BOUGHT,
    ),
    Row(
        "DX437",
        "study-before-decision",
        (Step.STUDY,),
        (Step.DECISION,),
        Severity.ERROR,
        Text("chưa có hồ sơ thì không có gì để phê duyệt", "there is nothing to approve yet"),
        articles={"ND73": "11, 56", "ND224": "41"},
        routes=BOUGHT,
    ),
    Row(
        "DX437",
        "decision-before-design",
        (Step.DECISION,),
        (Step.DESIGN,),
        Severity.WARNING,
        Text(
            "thiết kế khi dự án chưa được phê duyệt thì phải sửa theo quyết định",
            "a design before the decision is changed after it",
        ),
        articles={"ND73": "24", "ND224": "41"},
        routes=OWNED,
    ),
    Row(
        "DX437",
        "decision-before-design-approval",
        (Step.DECISION,),
        (Step.DESIGN_APPROVAL,),
        Severity.ERROR,
        Text(
            "duyệt thiết kế khi dự án chưa được quyết định thì không có căn cứ",
            "a design approved before the project is decided on rests on nothing",
        ),
        articles={"ND73": "24", "ND224": "41"},
        routes=OWNED,
    ),
    Row(
        "DX437",
        "design-before-its-approval",
        (Step.DESIGN,),
        (Step.DESIGN_APPROVAL,),
        Severity.ERROR,
        Text("chưa lập, thẩm định xong thiết kế thì chưa có gì để duyệt", "there is no design to approve yet"),
        quantifier=Quantifier.ALL,
        articles={"ND73": "24", "ND224": "50.5"},
        routes=OWNED,
    ),
)
