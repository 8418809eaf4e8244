"""What a step of a tender is for: the documents, the bidding or the evaluation; told by its kind and its name."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from dxplan.guessing.abbreviations import in_full
from dxplan.guessing.words import Spelled
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.bulk import with_one_figure

_EVALUATION = (
    *("chấm thầu", "xét thầu", "hồ sơ dự thầu", "hồ sơ đề xuất", "e-hsdt", "hsdt", "hsđx", "hsdx"),
    *(
        "kết quả lựa chọn nhà thầu",
        "kết quả đấu thầu",
        "kết quả thầu",
        "kqlcnt",
        "kq lcnt",
        "kết quả lcnt",
        "thương thảo",
    ),
    *("evaluation of bids", "bid evaluation", "evaluate bids", "evaluate the bids", "tender result", "award"),
)
_PREPARATION = (
    *(
        "kế hoạch lựa chọn nhà thầu",
        "khlcnt",
        "kh lcnt",
        "kế hoạch lcnt",
        "kế hoạch đấu thầu",
        "hồ sơ mời thầu",
        "e-hsmt",
        "hsmt",
        "hồ sơ yêu cầu",
        "hồ sơ yêu cầu chào hàng",
        "hồ sơ yêu cầu chào hàng cạnh tranh",
        "yêu cầu báo giá",
    ),
    *("selection plan", "procurement plan", "bidding documents", "tender documents"),
    *("request for quotation", "request for quotations", "request for competitive quotation", "quotation documents"),
    *("request for competitive quotations",),
)
_BIDDING = (
    *("mời thầu", "đấu thầu", "phát hành", "đóng thầu", "mở thầu", "chào hàng", "lựa chọn nhà thầu", "chọn thầu"),
    *("chuẩn bị hồ sơ dự thầu", "nộp hồ sơ dự thầu", "nhận hồ sơ dự thầu", "tender", "bidding", "invitation"),
    *("issue", "issued", "opening of bids", "opening of quotations", "bid opening", "mở báo giá", "nhận báo giá"),
)


class Role(Enum):
    """What a step of a tender is for."""

    PREPARATION = auto()
    BIDDING = auto()
    EVALUATION = auto()


_ROLES: dict[Kind | None, Role] = {
    Kind.SELECTION_PLAN: Role.PREPARATION,
    Kind.BID_EVALUATION: Role.EVALUATION,
}
"""What kinds say by themselves."""


def _any_of(phrases: tuple[str, ...], *, at_the_head: bool = False) -> Spelled:
    longest_first = sorted(dict.fromkeys(map(in_full, phrases)), key=len, reverse=True)
    start = "" if at_the_head else r"(?<!\w)"
    return Spelled(rf"{start}(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


_EVALUATES, _PREPARES, _BIDS = _any_of(_EVALUATION), _any_of(_PREPARATION), _any_of(_BIDDING)
_WRITES = _any_of(
    (
        *("lập", "soạn", "xây dựng", "hoàn thiện", "thẩm định", "phê duyệt", "duyệt", "chuẩn bị", "dự thảo", "trình"),
        *("draft", "write", "approve", "prepare"),
    ),
    at_the_head=True,
)
_GIVES_OUT = _any_of(
    (
        *(
            "phát hành",
            "đăng tải",
            "mời thầu rộng rãi",
            "đóng thầu",
            "mở thầu",
            "nhận hồ sơ",
            "kết quả",
        ),
        *(f"tổ chức {what}" for what in ("đấu thầu", "lựa chọn", "mời thầu", "chào hàng", "thầu", "mở thầu")),
        "issue",
    )
)
_JUDGES = Spelled(r"[,(;/&+]\s*(?:đánh giá|chấm|xét|evaluation|evaluate)\s*(?=[,);/&+]|$)")
"""The last of the things that a tender is said to do: “Đấu thầu (HSMT, mở, chấm)”."""
_BIDDERS_WRITE = _any_of(tuple(p for p in _BIDDING if "hồ sơ dự thầu" in p))


def role_of(task: Task) -> Role:
    """What a step is for, by its name: one that names the bidding too, or nothing of the kind, is bidding."""
    return role_told(task.kind, "" if task.name is None else task.name.everything)


def role_told(kind: Kind | None, name: str) -> Role:
    """What a kind and a name tell: not which number it is, and many names are the same but for that."""
    return _ROLES[kind] if kind in _ROLES else _role_by_name(with_one_figure(name))


@lru_cache(maxsize=1024)
def _role_by_name(written: str) -> Role:
    name = in_full(written)
    if _WRITES.match(name) and _PREPARES.search(name) and not _GIVES_OUT.search(name):
        return Role.PREPARATION  # “lập, thẩm định hồ sơ mời thầu (đấu thầu rộng rãi)”
    if _BIDDERS_WRITE.search(name):
        return Role.BIDDING
    evaluates, prepares = _EVALUATES.search(name), _PREPARES.search(name)
    if _BIDS.search(_PREPARES.sub(" ", _EVALUATES.sub(" ", name))):
        return Role.BIDDING
    return Role.EVALUATION if evaluates else Role.PREPARATION if prepares else Role.BIDDING


def judges(name: str) -> bool:
    """Whether the name of a tender counts the evaluation among what it does, in a word."""
    return _JUDGES.search(name) is not None


def does_all(written: str) -> bool:
    """Whether a name tells of the documents, the bidding and the evaluation: a whole tender in one task."""
    name = in_full(written)
    if not (_PREPARES.search(name) and (_EVALUATES.search(name) or judges(name))):
        return False
    return _BIDS.search(_PREPARES.sub(" ", _EVALUATES.sub(" ", name))) is not None
