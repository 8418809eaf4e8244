"""Delivery: building, data, tests, training, trial, acceptance."""

from datetime import date

from dxplan.checks.law.regimes import Topic
from dxplan.checks.procedure.row import BOUGHT, OWNED, Case, Quantifier, Row
from dxplan.checks.procedure.step import Step
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_TRIED_OUT = {"ND73": "34, 35.1, 58", "ND224": "55.4, 56.2, 57.2"}

ROWS = (
    Row(
        "DX439",
        "servers-before-test",
        (Step.SERVERS,),
        (Step.TEST,),
        Severity.WARNING,
        Text(
            "kiểm thử trên hạ tầng khác thì không nói gì về hệ thống thật",
            "a test elsewhere says little of the real one",
        ),
        followed=True,
        last_counts=True,
    ),
    Row(
        "DX439",
        "building-before-test",
        (Step.BUILD,),
        (Step.TEST,),
        Severity.WARNING,
        Text("chưa xây dựng xong thì chưa có gì để kiểm thử", "there is nothing to test yet"),
        last_counts=True,
    ),
    Row(
        "DX439",
        "building-before-trial",
        (Step.BUILD,),
        (Step.TRIAL,),
        Severity.WARNING,
        Text("chưa xây dựng xong thì chưa có gì để vận hành thử", "there is nothing to try out yet"),
        last_counts=True,
    ),
    Row(
        "DX439",
        "test-before-acceptance",
        (Step.TEST,),
        (Step.ACCEPTANCE,),
        Severity.ERROR,
        Text("nghiệm thu khi chưa kiểm thử là nhận lỗi về mình", "who accepts before the test takes over the faults"),
        followed=True,
        last_counts=True,
        articles=_TRIED_OUT,
    ),
    Row(
        "DX439",
        "security-test-before-acceptance",
        (Step.SECURITY_TEST,),
        (Step.ACCEPTANCE, Step.GOLIVE),
        Severity.WARNING,
        Text(
            "lỗ hổng tìm ra sau nghiệm thu, sau khi mở thì đã muộn",
            "holes found after acceptance or opening come too late",
        ),
        topic=Topic.SECURITY,
        last_counts=True,
    ),
    Row(
        "DX447",
        "security-test-before-golive",
        (Step.SECURITY_TEST,),
        (Step.GOLIVE,),
        Severity.ERROR,
        Text(
            "hệ thống cấp độ 3 mở ra với lỗ hổng chưa ai tìm", "a level 3 system is opened with holes nobody looked for"
        ),
        missing=Severity.NOTE,
        case=Case.LEVEL_3,
        topic=Topic.SECURITY,
    ),
    Row(
        "DX440",
        "pilot-before-its-evaluation",
        (Step.PILOT,),
        (Step.EVALUATION,),
        Severity.ERROR,
        Text(
            "đánh giá khi thí điểm chưa xong là đánh giá điều chưa biết",
            "a verdict before the end judges what is not known",
        ),
        followed=True,
        last_counts=True,
    ),
    Row(
        "DX440",
        "trial-before-its-evaluation",
        (Step.TRIAL,),
        (Step.EVALUATION,),
        Severity.ERROR,
        Text(
            "đánh giá khi vận hành thử chưa xong là đánh giá điều chưa biết",
            "a verdict before the end judges the unknown",
        ),
        case=Case.TRIED,
        last_counts=True,
    ),
    Row(
        "DX440",
        "trial-judged-before-acceptance",
        (Step.EVALUATION,),
        (Step.ACCEPTANCE,),
        Severity.ERROR,
        Text(
            "nghiệm thu khi kết quả thử còn đang đánh giá là nhận điều chưa biết",
            "it accepts what is still being judged",
        ),
        last_counts=True,
        case=Case.TRIED,
    ),
    Row(
        "DX411",
        "trial-before-acceptance",
        (Step.TRIAL, Step.TEST),
        (Step.ACCEPTANCE,),
        Severity.ERROR,
        Text("nghiệm thu dựa trên kết quả vận hành thử", "acceptance rests on the result of the trial"),
        missing=Severity.ERROR,
        followed=True,
        last_counts=True,
        case=Case.USED,
        articles=_TRIED_OUT,
        routes=BOUGHT,
    ),
    Row(
        "DX440",
        "trial-before-acceptance-unused",
        (Step.TRIAL,),
        (Step.ACCEPTANCE,),
        Severity.ERROR,
        Text("nghiệm thu dựa trên kết quả vận hành thử", "acceptance rests on the result of the trial"),
        followed=True,
        last_counts=True,
        case=Case.UNUSED,
        articles=_TRIED_OUT,
        routes=BOUGHT,
    ),
    Row(
        "DX411",
        "trial-operation-since-2026",
        (Step.TRIAL,),
        (Step.ACCEPTANCE,),
        Severity.ERROR,
        Text("từ 01/7/2026 phải vận hành thử, chỉ kiểm thử là chưa đủ", "from 1 July 2026 a test alone is not enough"),
        missing=Severity.WARNING,
        case=Case.USED,
        articles=_TRIED_OUT,
        since=date(2026, 7, 1),
    ),
    Row(
        "DX439",
        "acceptance-before-handover",
        (Step.ACCEPTANCE,),
        (Step.HANDOVER,),
        Severity.WARNING,
        Text("chỉ bàn giao khi nghiệm thu đạt", "nothing is handed over before it is accepted"),
        articles={"ND73": "35.1"},
        routes=OWNED,
    ),
    Row(
        "DX402",
        "security-level-before-use",
        (Step.SEC_LEVEL,),
        (Step.PILOT, Step.TRIAL, Step.ACCEPTANCE, Step.GOLIVE, Step.ROLLOUT, Step.OPERATION),
        Severity.ERROR,
        Text(
            "hệ thống chạy với dữ liệu thật khi phương án bảo đảm an toàn chưa được duyệt",
            "it runs with real data before anybody has approved how it is protected",
        ),
        missing=Severity.ERROR,
        quantifier=Quantifier.ALL,
        case=Case.LEVEL_3,
        topic=Topic.SECURITY,
        articles={"ND85": "13 – 17", "ND331": "30.6"},
        advice_for_several=Text(", mỗi hệ thống một hồ sơ", ", with a dossier of each system"),
    ),
)
"""DX402 is about real data, so a trial or an acceptance counts as a use."""
