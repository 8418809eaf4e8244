"""Whether a sentence speaks of a thing as of something past: `thay thế Nghị định 73/2019`, `Sở TT&TT (cũ)`."""

from __future__ import annotations

import re

from dxplan.text.expression import expression

_SENTENCE = expression(r"[.;!?\n](?=\s|$)")
_JUST_BEFORE = expression(
    r"(?:thay thế|thay cho|bãi bỏ|huỷ bỏ|hủy bỏ|nguyên là|vốn là|tiền thân là|trước đây là|trước là|kế thừa(?: từ)?|"
    r"hết hiệu lực|tiếp tục áp dụng|chuyển tiếp (?:từ|theo|của)|"
    r"đã(?: được)? (?:phê duyệt|duyệt|ban hành|quyết định|lập|ký|thẩm định|cấp|đầu tư|xây dựng|thực hiện|triển khai)"
    r"(?: [^.;,]{0,30})? theo|"
    r"formerly|former|replac(?:es|ed|ing)|repeal(?:s|ed|ing)?|instead of|successor (?:of|to)|taken over from)\b"
    r"[^.;]{0,70}$|\bthay (?:cho )?$",
    re.IGNORECASE,
)
_JUST_AFTER = expression(
    r"^[^.;]{0,40}?(?:\(?\bcũ\b|trước đây|trước kia|hết hiệu lực|không còn|được thay|văn bản thay thế|bị bãi bỏ|nay là|"
    r"giờ là|nay thuộc|giải thể|chấm dứt|kết thúc hoạt động|thôi là|trước (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|bỏ)|"
    r"\bold\b|former|no longer|now |repealed|replaced by)",
    re.IGNORECASE,
)


_CHANGED_BY = expression(
    r"(?:sửa đổi|bổ sung|thay thế|thay|bãi bỏ)[^.;]{0,30}? (?:bởi|bằng|tại|theo) [^.;]*$"
    r"|(?:amended|supplemented|modified|revised|replaced|superseded|repealed)\b[^.;]{0,30}?\b(?:by|in|through)\b[^.;]*$"
    r"|\bas (?:amended|supplemented|modified|revised|replaced)\b[^.;]*$",
    re.IGNORECASE,
)
_CHANGES = expression(
    r"^\)?,? (?:đã |được ban hành để )?(?:sửa đổi|bổ sung|thay thế)(?!\w)(?![^.;]*\d+/\d{4})"
    r"|^\)?,? (?:amending|replacing|(?:which|that) (?:amended|replaced)) (?:it|the former|the latter)\b",
    re.IGNORECASE,
)
"""Behind a text that comes after another one: that it changed that one, and no other text follows."""
_OF_A_TEXT = expression(r"\d+/\d{4}")


def changed_another(text: str, start: int, end: int) -> bool:
    """Whether what is named from `start` to `end` is named for having changed what is named before it."""
    before, after = _SENTENCE.split(text[:start])[-1], _SENTENCE.split(text[end:])[0]
    if _OF_A_TEXT.search(before) is None:
        return False
    return _CHANGED_BY.search(before) is not None or _CHANGES.search(after) is not None


def is_history(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` of a text is spoken of as past, in its own sentence."""
    before, after = _SENTENCE.split(text[:start])[-1], _SENTENCE.split(text[end:])[0]
    return _JUST_BEFORE.search(before) is not None or _JUST_AFTER.search(after) is not None
