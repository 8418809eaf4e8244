"""Whether more or less of a target is better, as its words tell."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

from dxplan.checks.law.mentions import Words
from dxplan.model.kpi import Kpi
from dxplan.text.bulk import with_one_figure
from dxplan.text.expression import expression


class Direction(Enum):
    """Which way a target leads; `UNKNOWN` where its words can be read either way."""

    MORE = auto()
    LESS = auto()
    UNKNOWN = auto()


_CUT = Words(
    (
        *("giảm", "cắt giảm", "rút ngắn", "tiết kiệm", "hạ", "xóa", "xoá", "loại bỏ", "reduce", "reduced", "reduction"),
        *("cut", "cuts", "shorten", "save", "saved", "savings", "less", "fewer", "decrease"),
    )
)
"""What is named by its decrease: the number is what is left, or how much has gone."""
_GONE = Words(("mức giảm", "mức độ giảm", "tỷ lệ giảm", "giảm so với", "reduction", "savings", "saved"))
"""The number is how much has gone, so that more is better."""
_FROM_WHAT_IS = Words(
    (
        *(
            "giảm so với hiện trạng",
            "giảm so với hiện tại",
            "giảm so với hiện nay",
            "giảm so với trước",
            "giảm so với năm",
        ),
        *("giảm xuống", "hạ xuống", "rút ngắn còn", "giảm còn", "lower than now", "down from", "reduced from"),
        *("less than now", "reduced to", "cut to", "lower than before", "less than today", "lower than today"),
    )
)
"""Said of what is left, not of how much has gone, where the baseline is what there is."""
_BAD = Words(
    (
        *(
            "nước tưới",
            "lượng nước",
            "hao hụt",
            "phân bón",
            "thuốc bảo vệ thực vật",
            "water used",
            "water use",
            "fertiliser",
        ),
        *("thời gian", "thời hạn xử lý", "trễ hạn", "trễ", "quá hạn", "chậm", "tồn đọng", "sự cố", "số vụ", "vụ việc"),
        *("mất an toàn", "tai nạn", "tội phạm", "vi phạm", "khiếu nại", "phàn nàn", "lỗi", "thất thoát", "tiêu hao"),
        *(
            "chi phí",
            "hộ nghèo",
            "nghèo",
            "ùn tắc",
            "ngập",
            "ô nhiễm",
            "phát thải",
            "giấy tờ",
            "bản giấy",
            "văn bản giấy",
        ),
        *(
            "hồ sơ giấy",
            "trả lại",
            "bị trả",
            "còn lại",
            "chưa",
            "không đạt",
            "thành phần hồ sơ",
            "số bước",
            "gián đoạn",
        ),
        *("vùng lõm", "trùng lặp", "sai lệch", "sai sót", "đi lại", "khoảng cách", "thất nghiệp", "lãng phí", "rò rỉ"),
        *("time", "delay", "delays", "delayed", "late", "overdue", "backlog", "incidents", "accidents", "complaints"),
        *("errors", "losses", "cost", "costs", "poverty", "pollution", "emissions", "paper", "rejected", "without"),
        *("chờ", "xếp hàng", "waiting", "wait", "queue"),
        *("riêng lẻ", "rời rạc", "phân tán", "tiền mặt", "mất kết nối", "điểm nghẽn", "điểm đen", "phải đến", "số lần"),
        *("thủ công", "hồ sơ tồn", "quá tải", "rủi ro", "bỏ sót", "thiếu", "sai", "hỏng", "hệ thống cũ", "mật độ rác"),
        *("báo động giả", "báo giả", "điện năng", "tiêu thụ", "nhiên liệu", "false", "consumption", "energy", "fuel"),
        *("not followed", "not answered", "not done", "unanswered", "unresolved", "unpaid", "missed", "lost"),
        *(
            "repeated",
            "repeat",
            "duplicate",
            "duplicates",
            "duplicated",
            "redone",
            "chụp lại",
            "làm lại",
            "nhập lại",
            "kê khai lại",
        ),
        *("noise", "tiếng ồn", "lượng rác", "nước thải", "khí thải", "waste", "spam", "calls", "visits", "trips"),
        *("steps", "downtime", "outages", "vulnerabilities", "lỗ hổng", "nguy cơ", "mù chữ", "bệnh", "tử vong"),
    )
)
_LESS_IS_BETTER = Words(
    (
        *("càng ít càng tốt", "càng thấp càng tốt", "càng nhỏ càng tốt", "càng ngắn càng tốt", "thấp hơn là tốt"),
        *("the fewer the better", "the less the better", "the lower the better", "lower is better", "less is better"),
    )
)
_MORE_IS_BETTER = Words(
    (
        *("càng nhiều càng tốt", "càng cao càng tốt", "càng lớn càng tốt", "càng dài càng tốt", "cao hơn là tốt"),
        *("the more the better", "the higher the better", "higher is better", "more is better"),
    )
)
"""What a plan itself says, in the name or the note."""
_SURELY_BAD = Words(
    (
        *(
            "trễ hạn",
            "quá hạn",
            "tồn đọng",
            "thời gian xử lý",
            "thời gian giải quyết",
            "thời hạn xử lý",
            "số khiếu nại",
        ),
        *(
            "tỷ lệ lỗi",
            "số sự cố",
            "thời gian gián đoạn",
            "overdue",
            "backlog",
            "delays",
            "downtime",
            "number of errors",
        ),
    )
)
"""Of these less is better however they are named; other bad things may be counted as they are dealt with."""
_NEGATED = expression(
    r"\bkhông (?:phải |còn |dùng |có |bị )?\w+(?: \w+){0,2}|\bkhám,? chữa bệnh|\bbệnh (?:viện|án|nhân)\b"
)
"""What is no bad thing: `thu không tiền mặt`, `khám chữa bệnh`."""
_RANK = Words(("hạng", "xếp hạng", "thứ hạng", "vị trí xếp hạng", "rank", "ranking", "place"))
_DURATIONS = Words(("ngày", "giờ", "phút", "giây", "days", "hours", "minutes", "seconds"))
_GOOD = Words(
    (
        *(
            "đúng hạn",
            "trước hạn",
            "không chậm",
            "đúng thời gian",
            "thời gian hoạt động",
            "sẵn sàng",
            "uptime",
            "on time",
        ),
        *("in time", "thời gian thực", "real-time", "real time", "được khắc phục", "được xử lý", "được giải quyết"),
        *(
            "trước khi",
            "báo trước",
            "cảnh báo sớm",
            "dự báo",
            "lưu trữ",
            "lưu giữ",
            "tuổi thọ",
            "thời lượng",
            "liên tục",
        ),
        *("from warning", "from the warning", "warning time", "notice time", "từ khi cảnh báo", "thời gian báo trước"),
        *("lead time", "in advance", "ahead", "early warning", "retention", "service life"),
        *("hài lòng", "được số hóa", "được số hoá", "điện tử", "satisfied", "resolved", "digitised"),
    )
)
"""Words that turn a bad one round: in time, not late; errors that are mended."""


def direction_of(kpi: Kpi) -> Direction:
    """Which way a target leads, by its name and unit."""
    name = "" if kpi.name is None else kpi.name.everything
    unit = "" if kpi.unit is None else kpi.unit.everything
    note = "" if kpi.note is None else kpi.note.everything
    if (
        isinstance(kpi.baseline, float)
        and kpi.baseline > 0
        and "%" not in unit
        and _FROM_WHAT_IS.occur_in(f"{name}\n{note}")
    ):
        return Direction.LESS
    told = _told(*map(with_one_figure, (name, unit, note)))
    is_index = kpi.baseline == _INDEX and told is Direction.MORE and _COMPARED.occur_in(f"{name}\n{unit}")
    return Direction.UNKNOWN if is_index else told


@lru_cache(maxsize=1024)
def _told(name: str, unit: str, note: str) -> Direction:
    """Which number it is tells nothing, and many targets are the same but for that."""
    said = f"{name}\n{unit}"
    if _LESS_IS_BETTER.occur_in(f"{said}\n{note}"):
        return Direction.LESS
    if _GONE.occur_in(said) or _MORE_IS_BETTER.occur_in(f"{said}\n{note}"):
        return Direction.MORE
    if _CUT.occur_in(said):
        return Direction.UNKNOWN
    if _RANK.occur_in(unit):
        return Direction.LESS
    bad, good = _BAD.occur_in(_NEGATED.sub(" ", said.casefold())), _GOOD.occur_in(said)
    if bad and good:
        return Direction.MORE if _GOOD_ALONE.occur_in(said) else Direction.UNKNOWN
    if good:
        return Direction.MORE
    if _DURATIONS.occur_in(unit) or _SURELY_BAD.occur_in(said):
        return Direction.LESS
    return Direction.UNKNOWN if bad else Direction.MORE


def may_be_bad(kpi: Kpi) -> bool:
    """Whether a target counts something bad by its name, as far as that tells: then less is likely to be better."""
    name = "" if kpi.name is None else kpi.name.everything
    return (
        direction_of(kpi) is Direction.UNKNOWN
        and _BAD.occur_in(_NEGATED.sub(" ", name.casefold()))
        and not (_GOOD.occur_in(name) or _CUT.occur_in(name))
    )


def is_to_be_cut(kpi: Kpi) -> bool:
    """Whether a target speaks of a decrease from what there is: the number, which is no share, is what is left."""
    name = "" if kpi.name is None else kpi.name.everything
    unit = "" if kpi.unit is None else kpi.unit.everything
    is_left = isinstance(kpi.baseline, float) and kpi.baseline > 0 and "%" not in unit
    return is_left and _CUT.occur_in(name) and not _GONE.occur_in(name)


def is_a_share(kpi: Kpi) -> bool:
    """Whether a target is a share of something, or named by a good thing: then more is surely meant to be better.

    Of other numbers, which may count good things or bad ones, it is only likely.
    """
    unit = "" if kpi.unit is None else kpi.unit.everything
    name = "" if kpi.name is None else kpi.name.everything
    return "%" in unit or _GOOD.occur_in(name)


_INDEX = 100
_COMPARED = Words(("so với", "bằng", "chỉ số", "index", "compared with", "compared to", "relative to"))
"""An index counts what was there as 100, and may be meant to rise or to fall."""
_GOOD_ALONE = Words(("đúng hạn", "trước hạn", "hài lòng", "on time", "in time", "satisfied"))
