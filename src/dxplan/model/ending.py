"""Tasks that end a thing: an old system is switched off, a service stops, equipment is disposed of. None is a use."""

from __future__ import annotations

import re

from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.expression import expression
from dxplan.text.phrase import folded

_SWITCH_OFF = Kind.SWITCH_OFF
_STOPS = (
    *("tắt", "ngừng", "ngưng", "dừng", "chấm dứt", "kết thúc", "thanh lý", "thanh lí", "gỡ bỏ", "loại bỏ", "đóng"),
    *("hủy bỏ", "huỷ bỏ", "thu hồi", "thay thế", "ngắt"),
)
_LINKING = ("hẳn", "bỏ", "việc", "toàn bộ", "các", "tất cả", "hoàn toàn", "cả", "những", "trong", "số")
_HOW_MANY = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_THINGS = (
    *("vận hành", "hoạt động", "sử dụng", "khai thác", "duy trì", "hệ thống", "phần mềm", "cổng", "trang", "ứng dụng"),
    *("máy chủ", "nền tảng", "dịch vụ", "bản cũ", "cơ sở dữ liệu", "csdl", "kho", "thiết bị", "hạ tầng", "kết nối"),
    *("website", "app", "server", "tài sản"),
)
_OLD = ("cũ", "hiện tại", "hiện có", "hiện hữu", "đang dùng", "đang sử dụng", "old", "legacy")
_ENGLISH = (
    *("switch off", "switch-off", "switching off", "turn off", "turning off", "shut down", "shutdown", "shutting down"),
    *("decommission", "decommissioning", "sunset", "phase out", "phasing out", "dispose of", "disposal of"),
    *("retire the", "retirement of", "end operation of", "stop using", "stop operating", "take out of service"),
)
_OPENS = (
    *("đưa vào sử dụng", "đưa vào vận hành", "đưa vào khai thác", "vận hành chính thức", "chính thức vận hành"),
    *(
        "khai trương",
        "go-live",
        "go live",
        "chuyển sang",
        "vào sử dụng",
        "vào vận hành",
        "vào khai thác",
        "đưa hệ thống mới",
    ),
    *("launch", "put into use", "into operation", "cut over", "cutover", "switch to"),
)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(folded(word)) for word in words)


_ENDS = expression(
    r"(?<!\w)(?<!không )(?<!tóm )(?<!viết )"
    rf"(?:(?:{_any(_STOPS)})(?: (?:{_any(_LINKING + _HOW_MANY)}|\d{{1,4}}))* (?:{_any(_THINGS)})(?!\w)(?! thử)"
    rf"|(?:{_any(_ENGLISH)})(?!\w))"
)
_BEGINS = expression(rf"(?:{_any(('tắt', 'ngắt', 'thanh lý', 'thanh lí'))})(?!\w)")
_REPLACES = expression(rf"(?<!\w)(?:{_any(('thay thế', 'thu hồi', 'đóng'))})(?!\w)")
SIGNS = tuple(dict.fromkeys(folded(word) for word in (*_STOPS, *_ENGLISH)))
"""What ends a thing by its name has one of these in it, as it is compared with others."""
_IS_OLD = expression(rf"(?<!\w)(?:{_any(_OLD)})(?!\w)")
_STARTS = expression(rf"(?<!\w)(?:{_any(_OPENS)})(?!\w)")


def _may_end(name: str) -> bool:
    """Most names do not; patterns take longer."""
    for word in SIGNS:  # noqa: SIM110  (asked for of very many)
        if word in name:
            return True
    return False


def ends_a_thing(task: Task) -> bool:
    """Whether a task by its kind or its name ends the use of something, and opens nothing.

    “Thay thế”, “thu hồi” and “đóng” end something only where it is said to be the old one. The end of a trial
    (“kết thúc vận hành thử”) is none, nor is what never stops (“thu phí không dừng”).
    """
    if task.kind is _SWITCH_OFF:
        return True
    if task.name is None:
        return False
    name = folded(task.name.everything)
    if not _may_end(name):
        return False
    found = _ENDS.search(name)
    if found is None:
        return _BEGINS.match(name) is not None and _STARTS.search(name) is None
    if _REPLACES.match(found[0]) and not _IS_OLD.search(name):
        return False
    return _STARTS.search(name) is None
