"""Names that join several steps in one task: `Nghiệm thu, bàn giao`, `Tập huấn và vận hành thử`.

A step counts where a part of the name begins with it. What a part is only about (`đánh giá vận hành thử`), and what
stands before a colon (`Vận hành thử: đánh giá`), is no step of the task.
"""

from __future__ import annotations

from dxplan.checks.procedure.phrases import padded
from dxplan.checks.procedure.step import Step
from dxplan.guessing.abbreviations import in_full
from dxplan.guessing.words import without_marks
from dxplan.model.kind import Kind
from dxplan.text.expression import expression

_APART = expression(
    r"[,;.+&/]|(?<!giáo dục)(?<!giao duc) "
    r"(?:và|rồi|kết hợp|đồng thời|sau đó|va|roi|ket hop|dong thoi|sau do|and|then) | - ",
)
_TITLE = expression(r"(?<![^,;.+&/])[^,;.+&/:]*:")
_BEFORE = expression(
    r"^ (?:(?:tổ chức|tiến hành|thực hiện|triển khai|hoàn thành|công tác|họp|to chuc|tien hanh|thuc hien|trien khai|"
    r"hoan thanh|cong tac|hop|carry out|complete) )+"
)
_BEGINNINGS: dict[Step, tuple[str, ...]] = {
    Step.SECURITY_TEST: (
        *("kiểm tra an toàn", "đánh giá an toàn", "kiểm thử an toàn", "rà quét", "kiểm thử xâm nhập", "pentest"),
        *("kiểm định an toàn", "security test", "penetration test"),
    ),
    Step.TRAINING: (
        "tập huấn",
        "đào tạo",
        "bồi dưỡng",
        "huấn luyện",
        "hướng dẫn",
        "train",
        "training",
    ),
    Step.TRIAL: ("vận hành thử", "chạy thử", "trial"),
    Step.EVALUATION: (
        *(f"đánh giá {what}" for what in ("kết quả", "thí điểm", "thử nghiệm", "vận hành thử", "chạy thử", "việc")),
        *("tổng kết thí điểm", "evaluation", "evaluate"),
    ),
    Step.ACCEPTANCE: ("nghiệm thu", "kiểm tra nghiệm thu", "acceptance", "accept"),
    Step.HANDOVER: ("bàn giao", "chuyển giao mã nguồn", "chuyển giao tài liệu", "handover", "hand over"),
    Step.INVITATION: ("mời thầu", "đấu thầu", "phát hành", "đăng tải", "đóng thầu", "mở thầu", "invite", "invitation"),
    Step.BID_EVALUATION: ("chấm thầu", "xét thầu", "đánh giá hồ sơ dự thầu", "bid evaluation", "evaluate the bids"),
    Step.RESULT: ("phê duyệt kết quả lựa chọn", "duyệt kết quả lựa chọn", "quyết định phê duyệt kết quả lựa chọn"),
    Step.CONTRACT: ("ký hợp đồng", "ký kết hợp đồng", "sign the contract", "contract signed"),
}
_MARKED = {step: tuple(map(padded, phrases)) for step, phrases in _BEGINNINGS.items()}
_BARE = {step: tuple(padded(without_marks(phrase)) for phrase in phrases) for step, phrases in _BEGINNINGS.items()}
_CHOOSING = (Step.CONTRACT,)
JOINED: dict[Kind | None, tuple[Step, ...]] = {
    None: tuple(_BEGINNINGS),
    Kind.APPROVE: _CHOOSING,
    Kind.TENDER: (Step.INVITATION, Step.CONTRACT),
    Kind.BID_EVALUATION: (Step.INVITATION, Step.CONTRACT),
    Kind.CONTRACT: (Step.INVITATION, Step.BID_EVALUATION, Step.RESULT),
    Kind.SECURITY_TEST: (Step.TRIAL,),
    Kind.TEST: (Step.SECURITY_TEST, Step.TRAINING),
    Kind.TRAINING: (Step.TRIAL,),
    Kind.PILOT: (Step.TRAINING, Step.EVALUATION),
    Kind.TRIAL: (Step.SECURITY_TEST, Step.TRAINING, Step.EVALUATION),
    Kind.EVALUATE: (Step.TRIAL,),
    Kind.ACCEPT: (Step.SECURITY_TEST, Step.TRAINING),
    Kind.HANDOVER: (Step.TRAINING, Step.ACCEPTANCE),
    Kind.GOLIVE: (Step.TRAINING, Step.ACCEPTANCE, Step.HANDOVER),
}
"""What else a task of a kind may be by a part of its name: mostly what comes before the step of its kind."""


def joined_steps(kind: Kind | None, said: str) -> list[Step]:
    """The further steps that a name joins to that of its kind."""
    possible = JOINED.get(kind)
    if possible is None:
        return []
    parts = [part for part in _APART.split(_TITLE.sub("", in_full(said), count=1)) if part.strip()]
    if len(parts) < 2 and kind is not None:
        return []
    beginning = [_BEFORE.sub(" ", padded(part)) for part in parts]
    return [step for step in possible if any(_begins_with(step, part) for part in beginning)]


def _begins_with(step: Step, part: str) -> bool:
    return part.startswith((_BARE if part.isascii() else _MARKED)[step])
