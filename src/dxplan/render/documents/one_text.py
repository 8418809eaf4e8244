"""Whether several names cite the same legal text, however they word it."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.text.expression import expression

_NUMBER = expression(r"(?<![\w/])(\d+)((?:/\d{4})?[/-][A-ZĐ][\w-]*(?:/[\w-]+)*)")
"""Of a text: 06/QĐ-TTg, 52-NQ/TW, 116/2025/QH15."""
_YEAR = expression(r"\b\d{1,2}/\d{1,2}/(\d{4})\b|\b(?:năm|of) (\d{4})\b")
_BEGINS = expression(
    r"^(?:Quyết định|Nghị quyết|Nghị định|Chỉ thị|Thông tư|Luật|Kế hoạch|Decision|Resolution|Decree|Law)\b"
)
_TAIL = expression(r"\s*(?:\(.*|[;:,].*)$")
_DETAIL = expression(r"\b(?:số|ngày|năm|No\.|of)\b|[\d/]+|[^\w\s]")


def one_of_each(names: Iterable[str]) -> list[str]:
    """The names in their order, of those that cite the same text the one that names it best."""
    kept: list[str] = []
    for name in names:
        nth = next((nth for nth, other in enumerate(kept) if are_one(name, other)), None)
        if nth is None:
            kept.append(name)
        elif _quality(name) > _quality(kept[nth]):
            kept[nth] = name
    return kept


def are_one(one: str, other: str) -> bool:
    """Whether two names cite the same text: by its number, or where one has none by its title."""
    numbers, others = _numbers(one), _numbers(other)
    years, other_years = _years(one), _years(other)
    if years and other_years and years.isdisjoint(other_years):
        return False
    if numbers and others:
        return numbers == others
    return bool(_title(one)) and _title(one) == _title(other)


def _numbers(name: str) -> frozenset[str]:
    return frozenset(f"{int(match[1])}{match[2]}".upper() for match in _NUMBER.finditer(name))


def _years(name: str) -> set[str]:
    return {match[1] or match[2] for match in _YEAR.finditer(name)}


def _title(name: str) -> str:
    """What a name is without numbers, days and remarks: 'luật giao dịch điện tử'; nothing of a single word."""
    words = _DETAIL.sub(" ", _NUMBER.sub(" ", _TAIL.sub("", name))).lower().split()
    return " ".join(words) if len(words) > 2 else ""


def _quality(name: str) -> tuple[bool, bool, int]:
    """The better a name tells its text, the greater: its kind first, with its number, and no less than another does."""
    first = _NUMBER.search(name)
    return first is not None, bool(_BEGINS.match(name)), len(name)
