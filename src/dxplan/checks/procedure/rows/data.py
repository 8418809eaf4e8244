"""Data: sharing terms, impact assessment, migration."""

from datetime import date

from dxplan.checks.law.regimes import Topic
from dxplan.checks.procedure.row import Case, Row
from dxplan.checks.procedure.step import Step
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

ROWS = (
    Row(
        "DX420",
        "sharing-terms-before-connection",
        (Step.SHARING,),
        (Step.INTEGRATION,),
        Severity.ERROR,
        Text(
            "kết nối trước khi thống nhất điều kiện chia sẻ là dùng dữ liệu không có căn cứ",
            "data would be used on no ground",
        ),
        missing=Severity.WARNING,
        unlinked=Severity.NOTE,
        apart=True,
        own_counts=True,
        between_bodies=True,
        topic=Topic.DATA_SHARING,
        articles={"ND47": "36 – 38"},
        since=date(2020, 5, 25),
    ),
    Row(
        "DX420",
        "sharing-terms-before-connection-until-2020",
        (Step.SHARING,),
        (Step.INTEGRATION,),
        Severity.NOTE,
        Text(
            "kết nối trước khi thống nhất điều kiện chia sẻ là dùng dữ liệu không có căn cứ",
            "data would be used on no ground",
        ),
        by_dates=True,
        own_counts=True,
        between_bodies=True,
        topic=Topic.DATA_SHARING,
        until=date(2020, 5, 24),
    ),
    Row(
        "DX422",
        "impact-assessment-before-use",
        (Step.DPIA,),
        (Step.PILOT, Step.TRIAL, Step.GOLIVE, Step.ROLLOUT),
        Severity.WARNING,
        Text(
            "dữ liệu cá nhân được xử lý khi chưa đánh giá tác động",
            "personal data are processed before their assessment",
        ),
        missing=Severity.WARNING,
        case=Case.PERSONAL_DATA,
        topic=Topic.PERSONAL_DATA,
        articles={"ND13": "24"},
        since=date(2023, 7, 1),
        first_only=True,
        by_dates=True,
        advice_for_several=Text(", mỗi hệ thống một hồ sơ", ", with a record of each system"),
    ),
    Row(
        "DX422",
        "impact-assessment-before-connection",
        (Step.DPIA,),
        (Step.INTEGRATION,),
        Severity.WARNING,
        Text(
            "dữ liệu cá nhân chuyển sang nơi khác khi chưa đánh giá tác động",
            "personal data are passed on before their assessment",
        ),
        case=Case.PERSONAL_DATA_IN_USE,
        topic=Topic.PERSONAL_DATA,
        articles={"ND13": "24"},
        since=date(2023, 7, 1),
        first_only=True,
        by_dates=True,
    ),
)
