"""What stays on one line on a page: ranges, numbers with their units, days, numbers of legal texts.

Markdown has plain spaces and hyphens, which people edit; pages put in their place what does not break.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.text.expression import expression

SPACE = "\u00a0"
"""At which no line ends."""
_LONGEST = 18
"""Characters: what is longer leaves gaps in justified lines. A longer range breaks after its dash."""
_NUMBER = r"\d+(?:[.,]\d+)*(?!\d)"
_DAY = r"\d{4}-\d\d-\d\d|\d{1,2}(?:/\d{1,2})?/\d{4}(?!\d)"
_ROMAN = r"[IVX]+(?:/\d{4})?(?!\w)"
_ONE = rf"(?:{_DAY}|{_NUMBER}|{_ROMAN})"
_BEFORE = (
    r"(?i:ngày|tháng|năm|quý|tuần|kỳ|số|STT|vụ|mốc|nguồn|lục|bước|điều|khoản|điểm|mục|tasks?|milestones?|source|annex|"
    r"no\.|article)"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_UNIT = (
    r"(?i:(?:(?:nghìn|triệu|tỷ|million|billion)(?: đồng| VND)?|đồng|VND|ngày|tháng|năm|quý|tuần|giờ|phút|nhiệm vụ|mốc|"
    r"việc|đơn vị|giai đoạn|working|days?|weeks?|months?|years?|hours?|minutes?|tasks?|milestones?|points?)(?!\w)|%)"
)
_RANGE = rf"{_ONE}(?: ?[-–] ?{_ONE})?"
_WHOLE = expression(
    rf"(?<![\w/.,-])(?:\d+[/-](?:\d{{4}}/)?[A-ZĐ][\w-]*(?:/[\w-]+)*"  # 52-NQ/TW, 116/2025/QH15
    rf"|(?:\d{{1,2}} )?{_MONTH} \d{{4}}(?!\d)|(?i:quý|tháng) {_ONE} ?[-–] ?{_ONE}"
    rf"|{_BEFORE} \d{{1,4}}(?![\d/.,]*\d)|{_BEFORE} {_ROMAN}|{_RANGE}(?: {_UNIT})?)"
)
_UP_TO_DASH = expression(r"\S+ [-–](?= )")
_BREAKS = (" ", "-", "–", "/")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it stays on one line."""
    end = 0
    for match in _WHOLE.finditer(text):
        found = match[0]
        if len(found) > _LONGEST:
            first = _UP_TO_DASH.match(found)
            found = "" if first is None else first[0]
        if not any(sign in found for sign in _BREAKS) or _is_plain(found):
            continue
        if match.start() > end:
            yield text[end : match.start()], False
        yield found, True
        end = match.start() + len(found)
    if end < len(text):
        yield text[end:], False


def tokens(text: str) -> list[str]:
    """What of a text stands on a line at the least: its words, with what stays together as one of them."""
    joined = "".join(piece.replace(" ", SPACE) if is_whole else piece for piece, is_whole in pieces(text))
    return [token.replace(SPACE, " ") for token in joined.split(" ") if token.strip()]


def _is_plain(text: str) -> bool:
    """Whether it is a day by itself: no program breaks that."""
    return " " not in text and "-" not in text and "–" not in text and not any(sign.isalpha() for sign in text)
