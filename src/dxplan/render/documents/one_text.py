"""Whether several names cite the same legal text, however they word it."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_NUMBER = expression(r"(?<![\w/])(\d+)((?:/\d{4})?[/-][A-ZĐ][\w-]*(?:/[\w-]+)*)")
"""Of a text: 06/QĐ-TTg, 52-NQ/TW, 116/2025/QH15."""
_YEAR = expression(r"\b\d{1,2}/\d{1,2}/(\d{4})\b|\b(?:năm|of) (\d{4})\b")
_BEGINS = expression(
    r"^(?:Quyết định|Nghị quyết|Nghị định|Chỉ thị|Thông tư|Luật|Kế hoạch|Decision|Resolution|Decree|Law)\b"
)
_TAIL = expression(r"\s*(?:\(.*|[;:,].*)$")
_DETAIL = expression(r"\b(?:số|ngày|năm|No\.|of)\b|[\d/]+|[^\w\s]")


class _Citation(NamedTuple):
    """What a name tells of the text that it cites: its numbers and years, its title."""

    numbers: frozenset[str]
    years: frozenset[str]
    title: str

    def is_of(self, other: _Citation) -> bool:
        """Whether both are of the same text: by its number, or where one has none by its title."""
        if self.years and other.years and self.years.isdisjoint(other.years):
            return False
        if self.numbers and other.numbers:
            return self.numbers == other.numbers
        return bool(self.title) and self.title == other.title


def one_of_each(names: Iterable[str]) -> list[str]:
    """The names in their order, of those that cite the same text the one that names it best."""
    kept: list[str] = []
    citations: list[_Citation] = []
    for name in names:
        citation = _Citation(_numbers(name), _years(name), _title(name))
        nth = next((nth for nth, other in enumerate(citations) if citation.is_of(other)), None)
        if nth is None:
            kept.append(name)
            citations.append(citation)
        elif _quality(name) > _quality(kept[nth]):
            kept[nth], citations[nth] = name, citation
    return kept


def _numbers(name: str) -> frozenset[str]:
    return frozenset(f"{int(match[1])}{match[2]}".upper() for match in _NUMBER.finditer(name))


def _years(name: str) -> frozenset[str]:
    return frozenset(match[1] or match[2] for match in _YEAR.finditer(name))


def _title(name: str) -> str:
    """What a name is without numbers, days and remarks: 'luật giao dịch điện tử'; nothing of a single word."""
    words = _DETAIL.sub(" ", _NUMBER.sub(" ", _TAIL.sub("", name))).lower().split()
    return " ".join(words) if len(words) > 2 else ""


def _quality(name: str) -> tuple[bool, bool, int]:
    """The better a name tells its text, the greater: its kind first, with its number, and no less than another does."""
    first = _NUMBER.search(name)
    return first is not None, bool(_BEGINS.match(name)), len(name)
