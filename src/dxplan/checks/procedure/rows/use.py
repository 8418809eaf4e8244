"""Use: go-live, announcement, roll-out, operation, measurement."""

from dxplan.checks.procedure.row import Case, Row
from dxplan.checks.procedure.step import Step
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_ACCEPTED = {"ND73": "34, 35.1, 58", "ND224": "55.4, 56.2, 57.2"}
_UNACCEPTED = Text(
    "lỗi lộ ra khi người dân đã dùng, và chưa nghiệm thu thì chưa được bàn giao, thanh toán",
    "its faults show once people depend on it, and without acceptance nothing can be handed over or paid",
)
_GROUNDLESS = Text(
    "lỗi của bản thí điểm sẽ được nhân ra mọi đơn vị, và việc nhân rộng thiếu căn cứ",
    "the pilot's faults would be multiplied over all units, and the roll-out has no ground to stand on",
)

ROWS = (
    Row(
        "DX411",
        "acceptance-before-golive",
        (Step.ACCEPTANCE,),
        (Step.GOLIVE,),
        Severity.ERROR,
        _UNACCEPTED,
        missing=Severity.ERROR,
        apart=True,
        articles=_ACCEPTED,
    ),
    Row(
        "DX411",
        "acceptance-before-operation",
        (Step.ACCEPTANCE,),
        (Step.OPERATION,),
        Severity.ERROR,
        _UNACCEPTED,
        missing=Severity.ERROR,
        after_work=True,
        articles=_ACCEPTED,
    ),
    Row(
        "DX401",
        "pilot-judged-before-rollout",
        (Step.EVALUATION, Step.ACCEPTANCE),
        (Step.ROLLOUT,),
        Severity.ERROR,
        _GROUNDLESS,
        missing=Severity.ERROR,
        apart=True,
        case=Case.PILOTED,
        articles={"ND224": "4.4.d"},
    ),
    Row(
        "DX401",
        "trial-accepted-before-rollout",
        (Step.ACCEPTANCE,),
        (Step.ROLLOUT,),
        Severity.ERROR,
        _GROUNDLESS,
        missing=Severity.ERROR,
        apart=True,
        case=Case.TRIED,
        articles={"ND224": "4.4.d"},
    ),
    Row(
        "DX401",
        "delivery-accepted-before-rollout",
        (Step.ACCEPTANCE,),
        (Step.ROLLOUT,),
        Severity.WARNING,
        _UNACCEPTED,
        case=Case.TRIED_ON_DELIVERY,
        articles=_ACCEPTED,
    ),
    Row(
        "DX401",
        "something-tried-before-rollout",
        (Step.EVALUATION, Step.ACCEPTANCE),
        (Step.ROLLOUT,),
        Severity.WARNING,
        _GROUNDLESS,
        missing=Severity.WARNING,
        apart=True,
        case=Case.UNTRIED,
        articles={"ND224": "4.4.d"},
    ),
    Row(
        "DX419",
        "training-before-use",
        (Step.TRAINING,),
        (Step.PILOT, Step.GOLIVE, Step.ROLLOUT),
        Severity.WARNING,
        Text(
            "người dùng chưa biết dùng thì kết quả không nói lên gì",
            "people who were not taught say nothing about the system",
        ),
        missing=Severity.WARNING,
        apart=True,
        articles={"ND73": "24.9", "ND224": "41.4"},
    ),
    Row(
        "DX419",
        "all-trained-before-golive",
        (Step.TRAINING_OF_ALL,),
        (Step.GOLIVE, Step.ROLLOUT),
        Severity.WARNING,
        Text("mở cho tất cả khi chỉ một phần người dùng đã học", "it is opened to all when only some were taught"),
        last_counts=True,
        articles={"ND73": "24.9", "ND224": "41.4"},
    ),
    Row(
        "DX442",
        "operating-rules-before-golive",
        (Step.REGULATION,),
        (Step.GOLIVE,),
        Severity.WARNING,
        Text(
            "chưa có quy chế thì không ai biết ai làm gì khi hệ thống chạy", "without rules nobody knows who does what"
        ),
        last_counts=True,
    ),
    Row(
        "DX442",
        "migration-before-golive",
        (Step.MIGRATION,),
        (Step.GOLIVE, Step.ROLLOUT),
        Severity.ERROR,
        Text(
            "mở hệ thống khi dữ liệu chưa chuyển xong thì phải dùng song song hai nơi",
            "people would work in two places",
        ),
        last_counts=True,
    ),
    Row(
        "DX443",
        "tried-before-announced",
        (Step.TRIAL, Step.PILOT),
        (Step.ANNOUNCEMENT,),
        Severity.WARNING,
        Text("công bố trước khi thử là hứa điều chưa biết có làm được không", "it promises what nobody has seen work"),
    ),
    Row(
        "DX443",
        "accepted-before-announced",
        (Step.ACCEPTANCE, Step.EVALUATION),
        (Step.ANNOUNCEMENT,),
        Severity.WARNING,
        Text("công bố trước nghiệm thu là hứa điều chưa chắc được nhận", "it promises what may not be accepted"),
    ),
    Row(
        "DX444",
        "used-before-measured",
        (Step.GOLIVE, Step.ROLLOUT, Step.PILOT),
        (Step.MEASUREMENT,),
        Severity.WARNING,
        Text(
            "đo khi hệ thống chưa chạy thì con số không nói gì về nó",
            "a figure from before its use says nothing about it",
        ),
        last_counts=True,
    ),
    Row(
        "DX441",
        "accepted-before-switch-off",
        (Step.ACCEPTANCE,),
        (Step.SWITCH_OFF,),
        Severity.ERROR,
        Text(
            "tắt hệ thống cũ khi hệ thống mới chưa được nghiệm thu thì không còn đường lui",
            "there would be no way back",
        ),
    ),
    Row(
        "DX441",
        "used-before-switch-off",
        (Step.GOLIVE, Step.ROLLOUT),
        (Step.SWITCH_OFF,),
        Severity.ERROR,
        Text("tắt hệ thống cũ khi hệ thống mới chưa chạy thì công việc dừng", "work would stop between the two"),
    ),
    Row(
        "DX441",
        "migrated-before-switch-off",
        (Step.MIGRATION,),
        (Step.SWITCH_OFF,),
        Severity.ERROR,
        Text("tắt hệ thống cũ khi dữ liệu chưa chuyển xong thì mất dữ liệu", "data that were not moved would be lost"),
    ),
)
