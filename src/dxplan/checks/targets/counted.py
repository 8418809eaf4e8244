"""What a target counts, and how many of it the plan's own words tell: 46 junctions, sáu chủ quản."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dxplan.model.kpi import Kpi
from dxplan.text.expression import expression
from dxplan.text.phrase import folded

_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_TEENS = ("", "mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín")
_FROM_ONE = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _numbers_in_words() -> Iterator[tuple[str, int]]:
    """The numbers from 2 to 99, in both languages."""
    for number in range(2, 100):
        tens, ones = divmod(number, 10)
        if tens == 0:
            yield _ONES[ones], number
        elif tens == 1:
            yield f"mười {'lăm' if ones == 5 else _ONES[ones]}".strip(), number
        else:
            yield f"{_ONES[tens]} mươi {_TEENS[ones]}".strip(), number
        if number < len(_FROM_ONE):
            yield _FROM_ONE[number], number
        else:
            yield _TENS[tens] if ones == 0 else f"{_TENS[tens]}-{_FROM_ONE[ones]}", number


_IN_WORDS = dict(_numbers_in_words())
_QUANTITY = expression(
    r"(?<![\w.,/\-])(?P<number>\d+(?:[.,]\d{3})*|"
    + "|".join(sorted(_IN_WORDS, key=len, reverse=True))
    + r")(?![\w.,/\-])\s+(?P<words>[^\d,;:.()\n]{2,60})"
)
_NO_THINGS = frozenset(
    (
        *(
            "%",
            "phần trăm",
            "percent",
            "kwh",
            "mét giá",
            "km",
            "ha",
            "m3",
            "m3/ha",
            "tỷ",
            "đồng",
            "triệu",
            "vnd",
            "usd",
        ),
        *("giây", "phút", "giờ", "ngày", "ngày làm việc", "tuần", "tháng", "quý", "năm", "lượt", "lần", "ca", "mức"),
        *(
            "seconds",
            "minutes",
            "hours",
            "days",
            "working days",
            "weeks",
            "months",
            "years",
            "times",
            "visits",
            "points",
        ),
        *("người", "hộ", "cán bộ", "công chức", "người dùng", "người dân", "tài khoản", "giao dịch", "hồ sơ", "trang"),
        *("people", "persons", "staff", "users", "accounts", "transactions", "files", "pages", "records", "calls"),
        *("thủ tục", "tthc", "cuộc", "văn bản", "bài", "tin", "thứ hạng", "hạng", "rank", "score", "cấp", "sao"),
        *("households", "residents", "farmers", "doctors", "pupils", "học sinh", "giáo viên", "teachers", "bậc"),
    )
)
"""Units that measure, and those of which a plan's words tell a part only: whom it trains, what it scans."""
_OF_ANY_KIND = frozenset(
    (
        *(
            "điểm",
            "trạm",
            "nút",
            "bộ",
            "hệ thống",
            "nguồn",
            "đơn vị",
            "cơ sở",
            "trường",
            "chỗ",
            "tập",
            "dịch vụ",
            "kênh",
        ),
        *(
            "cơ quan",
            "nền tảng",
            "ứng dụng",
            "mô hình",
            "dự án",
            "tổ",
            "nhóm",
            "thiết bị",
            "máy",
            "cái",
            "chiếc",
            "khu",
        ),
        *("sites", "stations", "systems", "units", "services", "sources", "offices", "agencies", "applications"),
        *("platforms", "devices", "projects", "groups", "teams", "sets", "places", "channels"),
    )
)
"""Nouns that say too little alone: another word of the target's name has to stand behind them in a text, too."""
_LISTED = expression(r"\s*(?:,|/| và | and | & )\s*")
_TWO_WORDS = {
    "csdl": ("csdl", "cơ sở dữ liệu"),
    "cơ sở dữ liệu": ("csdl", "cơ sở dữ liệu"),
    "xã phường": ("xã", "phường"),
    "phường xã": ("phường", "xã"),
    "quận huyện": ("quận", "huyện"),
}
"""Units that are told by either of two words."""
_PLACES = (
    *("xã", "phường", "đặc khu", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "sở", "communes", "wards"),
    *("districts", "towns", "cities", "departments", "provinces"),
)
_HEAD = expression(r"^(?:số lượng|tổng số|số|number of(?: the)?)\s+")


def nouns_of(kpi: Kpi) -> frozenset[str]:
    """The nouns of what a target counts, as they stand behind a number; none where it measures or is unclear."""
    name = "" if kpi.name is None else kpi.name.everything
    unit = "" if kpi.unit is None else kpi.unit.everything
    return _nouns(name, unit)


@lru_cache(maxsize=1024)
def _nouns(name: str, unit: str) -> frozenset[str]:
    counted, head = folded(unit).strip(), _HEAD.sub("", folded(name).strip())
    if not counted or counted in _NO_THINGS:
        return frozenset()
    found: set[str] = set()
    for part in _parts(counted):
        if part in _NO_THINGS:
            return frozenset()
        if part not in _OF_ANY_KIND:
            found.add(part)
            continue
        longer = re.match(rf"(?:\w+ )?{re.escape(part)} \w+", head)
        if longer is not None:
            found.add(longer.group())
    if not found:
        beginning = _parts(head)
        found.update(
            place for place in _PLACES if any(part == place or part.startswith(f"{place} ") for part in beginning)
        )
    return frozenset(found)


def _parts(words: str) -> list[str]:
    parts = [part.strip() for part in _LISTED.split(words)]
    return [each for part in parts if part for each in _TWO_WORDS.get(part, (part,))]


def counts_in(text: str, nouns: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The numbers that stand before one of the nouns in a text, or one word before it, and the words behind them."""
    said = folded(text)
    for match in _QUANTITY.finditer(said):
        words = match["words"]
        first, _, rest = words.partition(" ")
        for behind in (words, rest) if first not in _NO_THINGS else (words,):
            if any(_begins(behind, noun) for noun in nouns):
                yield _value(match["number"]), words
                break


def _begins(words: str, noun: str) -> bool:
    return words.startswith(noun) and not words[len(noun) : len(noun) + 1].isalnum()


def _value(number: str) -> int:
    return _IN_WORDS[number] if number in _IN_WORDS else int(re.sub(r"[.,]", "", number))


_IN_BRACKETS = expression(r"\((\d+)\)")


def label_count(label: str, nouns: frozenset[str], *, bare: bool) -> int | None:
    """How many of the target's things a unit of a roll-out is: itself one, or as many as its name tells.

    A number in brackets, or before another noun, counts where the roll-out is about the things (`bare`).
    """
    said = folded(label)
    numbers = [number for number, _ in counts_in(said, nouns)] if nouns else []
    if len(numbers) == 1:
        return numbers[0]
    if not numbers and any(_begins(said, noun) for noun in nouns):
        return None if _QUANTITY.search(said) else 1
    if bare and not numbers:
        bracketed = [int(number) for number in _IN_BRACKETS.findall(said)]
        before = [_value(match["number"]) for match in _QUANTITY.finditer(said)]
        return (bracketed + before)[0] if len(bracketed) + len(before) == 1 else None
    return None


def thing_of(kpi: Kpi) -> str | None:
    """The unit of a target, if it is a thing that can be counted."""
    unit = "" if kpi.unit is None else folded(kpi.unit.everything).strip()
    return None if not unit or unit in _NO_THINGS else unit
