"""Short lines in the middle of their room: names, subjects and headings in lines as even as may be.

No line ends inside a name or a word of two syllables where another place will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

from dxplan.render.documents.pages.times import ems
from dxplan.render.documents.pages.unbroken import tokens

_POINT_MM = 25.4 / 72
_SPARE = 1.03
"""Fonts that stand in for it are a little wider."""
_MOST_WORDS, _MOST_LINES = 40, 4
_BAD, _PLAIN, _LINE = 150.0, 4.0, 40.0
"""What it costs, in squares of ems, to end a line inside a word, at no sign, and to take another line."""
_STARTERS = frozenset({"và", "tỉnh", "thành", "thị", "tp", "giai", "and", "of", "to", "tiến", "hướng", "của", "tại"})
"""Words that a line may well begin with."""
_CLINGING = frozenset({"và", "and", "of", "the", "về", "của", "tại", "tp", "sở", "bộ", "-", "–"})
"""Words that no line ends with."""
_TWO_SYLLABLES = (
    "ủy ban, nhân dân, thành phố, thị xã, đặc khu, khoa học, công nghệ, thông tin, truyền thông, giáo dục, đào tạo, "
    "tài nguyên, môi trường, nông nghiệp, nông thôn, phát triển, kế hoạch, đầu tư, tài chính, công thương, giao thông, "
    "vận tải, xây dựng, văn hóa, thể thao, du lịch, lao động, thương binh, xã hội, nội vụ, tư pháp, y tế, dân tộc, "
    "tôn giáo, thanh tra, trung tâm, văn phòng, ban quản, quản lý, dự án, chi cục, viễn thông, bưu chính, an toàn, "
    "an ninh, chuyển đổi, đổi số, dữ liệu, chính quyền, điện tử, đô thị, thông minh, giai đoạn, kinh tế, thí điểm, "
    "toàn diện, triển khai, hoàn thành, ứng dụng, nền tảng, dịch vụ, lộ trình, chương trình, đề án, nhiệm vụ, "
    "kinh phí, tình trạng, thời gian, sản phẩm, kết quả, trách nhiệm, thẩm quyền, quyết định, hội đồng, tập đoàn, "
    "phần mềm, công viên, hạ tầng, hồ chí, chí minh"
)
_WORDS = frozenset(_TWO_SYLLABLES.split(", "))
"""Words of two syllables that titles and names of bodies have."""


def balanced(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """A text in lines for a room in millimetres, of a type of `size` points: itself where it takes one line.

    A text that is too long for this is in one piece; its program breaks it.
    """
    words = tokens(text)
    most = room / (size * _POINT_MM * _SPARE)
    if len(words) < 2 or len(words) > _MOST_WORDS or ems(" ".join(words), bold=bold) <= most:
        return (text,)
    widths = [ems(word, bold=bold) for word in words]
    ends = [0.0]
    for width in widths:
        ends.append(ends[-1] + width + ems(" "))
    costs = [0.0, *(_cost(before, after) for before, after in pairwise(words))]
    best: tuple[float, tuple[int, ...]] | None = None
    fewest: int | None = None
    for count in range(1, _MOST_LINES):
        if fewest is not None and count > fewest + 1:
            break
        for cuts in _cuts(len(words), count):
            lengths = [ends[b] - ends[a] - ems(" ") for a, b in pairwise((0, *cuts, len(words)))]
            if max(lengths) > most:
                continue
            fewest = count if fewest is None else fewest
            mean = sum(lengths) / len(lengths)
            cost = sum((each - mean) ** 2 for each in lengths) / len(lengths)
            cost += sum(costs[cut] for cut in cuts) + (count - fewest) * _LINE
            if best is None or cost < best[0]:
                best = cost, cuts
    if best is None:
        return (text,)
    return tuple(" ".join(words[a:b]) for a, b in pairwise((0, *best[1], len(words))))


def _cuts(words: int, count: int) -> Iterator[tuple[int, ...]]:
    return combinations(range(1, words), count) if count < 3 or words <= 16 else iter(())


@cache
def _cost(before: str, after: str) -> float:
    """What it costs that a line ends with a word and the next one begins with another."""
    if after.startswith("(") or before.endswith((",", ";", ":")):
        return 0.0
    one, two = before.casefold(), after.casefold()
    if f"{one} {two.strip(',;:.')}" in _WORDS or one in _CLINGING or two in "-–":
        return _BAD
    if before[:1].isupper() and after[:1].isupper() and not (before.isupper() and after.isupper()):
        return _BAD  # a name
    return 0.0 if two in _STARTERS else _PLAIN
