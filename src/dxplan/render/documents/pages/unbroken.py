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
    r"(?i:ngày|tháng|năm|quý|tuần|kỳ|số|STT|vụ|mốc|nguồn|lục|bước|điều|khoản|điểm|mục|đợt|hạng|độ|"
    r"top|tasks?|milestones?|source|annex|no\.|article)"
)
_BEFORE_IN_FULL = rf"(?:(?i:nhiệm vụ|phụ lục|cấp độ)|{_BEFORE})"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_UNIT = (
    r"(?i:(?:nghìn|triệu|tỷ|million|billion|đồng|VND|ngày|tháng|năm|quý|tuần|giờ|phút|nhiệm|mốc|việc|đơn|giai|"
    r"working|days?|weeks?|months?|years?|hours?|minutes?|tasks?|milestones?|points?)(?!\w)|%)"
)
"""The first word of it: so much stays together where lines are stretched."""
_UNIT_IN_FULL = (
    r"(?:(?i:(?:(?:nghìn|triệu|tỷ|million|billion)(?: đồng| VND)|nhiệm vụ|đơn vị|giai đoạn)(?!\w))|" + _UNIT + ")"
)
_UPPER = "A-ZĐĂÂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
_LOWER = rf"[^\W\d_{_UPPER}]"
_CAPITAL = rf"(?!(?:Sở|Bộ|Ban|Cục|Phòng|Hội|Đảng)\b)(?:[{_UPPER}]{_LOWER}{{1,6}}|Y|TP|UBND|HĐND)"
_PLACE = rf"{_CAPITAL}(?: {_CAPITAL})+(?: - {_CAPITAL}(?: {_CAPITAL})+)?(?!\w)"
"""TP Thủ Đức, Bà Rịa - Vũng Tàu."""
_COMPOUND = (
    rf"(?:(?<=\w )|(?:Sở|Bộ|Cục) ){_CAPITAL} "
    r"(?!(?:và|của|cho|tại|từ|đến|với|là|có|các|để|khi|theo|do|and|of|the|for|in|to|by|on|at|is|with|as|or)\b)"
    rf"{_LOWER}{{1,6}}(?!\w)"
)
"""… và Công nghệ, Sở Nội vụ: the second half of a word that a name has."""
_BRACKETED = r"\([^()]{1,16}\)|\[[^\[\]]{1,16}\]"
_RANGE = rf"{_ONE}(?: ?[-–] ?{_ONE})?"
_FIGURES = (
    r"\d+[/-](?:\d{4}/)?[A-ZĐ][\w-]*(?:/[\w-]+)*"  # 52-NQ/TW, 116/2025/QH15
    rf"|(?i:quý|tháng) {_ONE} ?[-–] ?{_ONE}"
    r"|(?i:tháng) \d{1,2}/\d{4}(?!\d)|Q[1-4] \d{4}(?!\d)"
)


def _counted(before: str, unit: str) -> str:
    """A number with what stands before it or with its unit, or a range."""
    return rf"{before} \d{{1,4}}(?:[-–]\d{{1,4}})?(?![\d/.,]*\d)|{before} {_ROMAN}|{_RANGE}(?: {unit})?"


_APART = r"(?<![\w/.,-])"
_ENGLISH_DAY = rf"(?:\d{{1,2}} )?{_MONTH} \d{{4}}(?!\d)"
_DAY_OF_MONTH = rf"\d{{1,2}} {_MONTH}(?= \d{{4}}(?!\d))"
"""What of 28 September 2026 stays together where lines are stretched: the whole is as long as two words."""
_OF_A_YEAR = rf"\d{{4}}: {_NUMBER}(?: {_UNIT})?"
"""2023: 4 tỷ: of a list of years."""
_MARK = r" \(\*\)"
"""A remark's sign stays with what it marks."""
_WHOLE = expression(
    rf"{_APART}(?:{_ENGLISH_DAY}|{_OF_A_YEAR}|{_FIGURES}|{_counted(_BEFORE_IN_FULL, _UNIT_IN_FULL)}|{_PLACE}|"
    rf"{_COMPOUND}|"
    rf"(?i:nhiệm vụ)(?!\w))|{_MARK}|{_BRACKETED}"
)
_WITHOUT_NAMES = expression(rf"{_APART}(?:{_DAY_OF_MONTH}|{_FIGURES}|{_counted(_BEFORE, _UNIT)})|{_MARK}")
_UP_TO_DASH = expression(r"\S+ [-–](?= )")
_BREAKS = (" ", "-", "–", "/")


def pieces(text: str, *, names: bool = True) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it stays on one line.

    In lines that are stretched to the margin, `names` may break, and of a number's words only the nearest one stays
    with it ("70 tỷ" of "70 tỷ đồng"): what does not break leaves gaps there.
    """
    end = 0
    for match in (_WHOLE if names else _WITHOUT_NAMES).finditer(text):
        for start, found in _parts(match[0]):
            if not any(sign in found for sign in _BREAKS) or _is_plain(found):
                continue
            start += match.start()
            if start > end:
                yield text[end:start], False
            yield found, True
            end = start + len(found)
    if end < len(text):
        yield text[end:], False


def _parts(found: str) -> Iterator[tuple[int, str]]:
    """What of something found stays on one line, and where it begins: of a long range each of its ends."""
    if len(found) <= _LONGEST:
        yield 0, found
        return
    first = _UP_TO_DASH.match(found)
    if first is not None:
        yield 0, first[0]
        start = first.end() + 1
        if len(found) - start <= _LONGEST:
            yield start, found[start:]


def tokens(text: str) -> list[str]:
    """What of a text stands on a line at the least: its words, with what stays together as one of them."""
    joined = "".join(piece.replace(" ", SPACE) if is_whole else piece for piece, is_whole in pieces(text))
    return [token.replace(SPACE, " ") for token in joined.split(" ") if token.strip()]


def _is_plain(text: str) -> bool:
    """Whether it is a day by itself: no program breaks that."""
    return " " not in text and "-" not in text and "–" not in text and not any(sign.isalpha() for sign in text)
