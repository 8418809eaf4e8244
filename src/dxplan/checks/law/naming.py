"""Which legal texts a sentence names: by number, by the year of a law, in the many ways people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from dxplan.checks.law.legal_text import LegalText, TextKind
from dxplan.checks.law.texts import texts
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_KIND_WORDS = {
    TextKind.LAW: r"Luật|Law",
    TextKind.DECREE: r"Nghị định|NĐ|ND|Decree",
    TextKind.DECISION: r"Quyết định|QĐ|Decision",
    TextKind.CIRCULAR: r"Thông tư|TT|Circular",
    TextKind.RESOLUTION: r"Nghị quyết|NQ|Resolution",
}
_SUFFIXES = {
    TextKind.LAW: expression(r"QH\d+", re.IGNORECASE),
    TextKind.DECREE: expression(r"(NĐ|ND)-?CP", re.IGNORECASE),
    TextKind.DECISION: expression(r"(QĐ|QD)", re.IGNORECASE),
    TextKind.CIRCULAR: expression(r"TT(-|$)", re.IGNORECASE),
}
_OF_MANY_BODIES = (TextKind.DECISION, TextKind.CIRCULAR)
_ANY_KIND = "|".join(f"(?P<{kind.name}>{words})" for kind, words in _KIND_WORDS.items())
_BEFORE = expression(rf"(?<!\w)(?:{_ANY_KIND})\s*(?:[^\W\d]+\s+){{0,6}}?(?:(?:số|No\.?)\s*:?\s*)?$", re.IGNORECASE)
_NUMBERED = expression(
    r"(?<![\d/.,])(?P<number>\d{1,4})\s*/\s*(?P<year>(?:19|20)\d\d)(?!\d)"
    r"(?:\s*/\s*(?P<suffix>(?:NĐ|ND|QĐ|QD|TT)(?:\s*[-–]\s*[A-ZĐ]+)?|QH\s*\d{1,2}))?",
    re.IGNORECASE,
)
_UNDATED = expression(
    r"(?<![\d/.,])(?P<number>\d{1,4})\s*/\s*(?:QĐ|QD)\s*[-–]\s*(?P<by>TTg|BTTTT|BKHCN)\b", re.IGNORECASE
)
_OF_THE_PARTY = expression(r"(?<![\d/])(?P<number>\d{1,3})\s*[-/]\s*NQ\s*/\s*TW\b", re.IGNORECASE)
_BARE = expression(
    r"(?<!\w)(?:(?P<DECREE>Nghị định|NĐ|Decree)|(?P<CIRCULAR>Thông tư|Circular))\s*(?:số\s*)?"
    r"(?P<number>\d{1,3})\b(?!\s*[/\d])",
    re.IGNORECASE,
)
_IN_A_LIST = expression(r"^\s*(?:,|;|và|and|&|\+|hoặc|or)\s*(?:số\s*)?$", re.IGNORECASE)
_SHORT = {
    "Công nghệ thông tin": ("CNTT",),
    "An toàn thông tin mạng": ("ATTTM", "ATTT mạng", "An toàn thông tin", "ATTT"),
    "An ninh mạng": ("ANM",),
    "Giao dịch điện tử": ("GDĐT",),
    "Chuyển đổi số": ("CĐS",),
    "Bảo vệ dữ liệu cá nhân": ("BVDLCN", "BV DLCN"),
    "Đấu thầu": ("ĐT",),
    "Đầu tư công": ("ĐTC",),
}


SIGNS = ("/", "luật", "law", "nghị định", "nđ", "decree", "thông tư", "circular", "nq")
"""Who names a text writes one of these, as it is compared with others."""


class Mention(NamedTuple):
    """Where a sentence names a text, from `start` to `end`.

    `texts` are several where it says a number without a year: any of them may be meant.
    """

    texts: tuple[LegalText, ...]
    start: int
    end: int
    is_doubtful: bool = False


def texts_named(sentence: str) -> list[Mention]:
    """The texts of the table that a text names, in its order; each place once."""
    said = normalize("NFC", sentence)
    lower = said.casefold()
    if not any(sign in lower for sign in SIGNS):
        return []
    found: dict[tuple[int, int], Mention] = {}
    for mention in (*_numbered(said), *_laws_by_name(said), *_bare(said)):
        if not any(start < mention.end and mention.start < end for start, end in found):
            found[mention.start, mention.end] = mention
    return sorted(found.values(), key=lambda mention: mention.start)


def _numbered(said: str) -> Iterator[Mention]:
    kind_of_list: TextKind | None = None
    end_of_last = -1
    for match in _NUMBERED.finditer(said):
        kind = _kind_by_suffix(match["suffix"]) or _kind_before(said[: match.start()])
        if kind is None and end_of_last >= 0 and _IN_A_LIST.match(said[end_of_last : match.start()]):
            kind = kind_of_list
        kind_of_list, end_of_last = kind, match.end()
        for text in _by_number().get((int(match["number"]), int(match["year"])), ()):
            if text.kind is kind and _is_of_the_same_body(text, match["suffix"]):
                is_doubtful = match["suffix"] is None and kind in _OF_MANY_BODIES
                yield Mention((text,), match.start(), match.end(), is_doubtful)
    for pattern, number in ((_UNDATED, "{number:02}/QĐ-{by}"), (_OF_THE_PARTY, "{number}-NQ/TW")):
        for match in pattern.finditer(said):
            by = _spelled(match["by"]) if "by" in pattern.groupindex else ""
            row = texts().get(number.format(number=int(match["number"]), by=by))
            if row is not None:
                yield Mention((row,), match.start(), match.end())


def _laws_by_name(said: str) -> Iterator[Mention]:
    """Laws by their name and year, or by a name that only one has ever had."""
    for match in _english_laws().finditer(said):
        year = int(match["before"] or match["after"])
        subject = (match["subject"] or match["named"]).casefold()
        rows = [row for row in _laws() if row.subject.en.casefold() == subject and row.year == year]
        if rows:
            yield Mention(tuple(rows), match.start(), match.end())
    for match in _law_names().finditer(said):
        subject = _subjects()[match["subject"].casefold()]
        rows = [row for row in _laws() if row.subject.vi == subject]
        if match["year"]:
            rows = [row for row in rows if row.year == int(match["year"])]
        elif not (len(rows) == 1 and rows[0].is_the_only_one):
            continue
        if rows:
            yield Mention(tuple(rows), match.start(), match.end())


def _bare(said: str) -> Iterator[Mention]:
    """`Nghị định 73`: a number without a year, which in such plans is mostly one of the table."""
    for match in _BARE.finditer(said):
        kind = TextKind.DECREE if match["DECREE"] else TextKind.CIRCULAR
        number = int(match["number"])
        rows = tuple(row for (n, _), group in _by_number().items() if n == number for row in group if row.kind is kind)
        if rows:
            yield Mention(rows, match.start(), match.end(), is_doubtful=True)


def _kind_by_suffix(suffix: str | None) -> TextKind | None:
    if suffix is None:
        return None
    written = re.sub(r"\s*[-–]\s*", "-", suffix).replace(" ", "")
    return next((kind for kind, pattern in _SUFFIXES.items() if pattern.match(written)), None)


def _kind_before(before: str) -> TextKind | None:
    match = _BEFORE.search(before[-80:])
    return None if match is None else next((kind for kind in TextKind if match[kind.name]), None)


def _is_of_the_same_body(text: LegalText, suffix: str | None) -> bool:
    """Every ministry counts its circulars from 1: 12/2022/TT-BTC is another one."""
    if suffix is None or text.kind not in _OF_MANY_BODIES:
        return True
    return text.number.rpartition("/")[2].casefold() == re.sub(r"\s*[-–]\s*", "-", suffix).casefold()


def _spelled(by: str) -> str:
    return "TTg" if by.casefold() == "ttg" else by.upper()


@cache
def _by_number() -> dict[tuple[int, int], list[LegalText]]:
    rows: dict[tuple[int, int], list[LegalText]] = {}
    for text in texts().values():
        match = _NUMBERED.match(text.number)
        if match is not None:
            rows.setdefault((int(match["number"]), int(match["year"])), []).append(text)
    return rows


@cache
def _laws() -> tuple[LegalText, ...]:
    return tuple(row for row in texts().values() if row.kind is TextKind.LAW)


@cache
def _subjects() -> dict[str, str]:
    names = {row.subject.vi: row.subject.vi for row in _laws()}
    names |= {short: subject for subject, shorts in _SHORT.items() for short in shorts}
    return {name.casefold(): subject for name, subject in names.items()}


@cache
def _law_names() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_subjects(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)Luật\s+(?P<subject>{names})(?!\w)(?!\s*(?:\(sửa|sửa đổi))"
        r"(?:\s*[(,]?\s*(?:năm\s*)?(?P<year>(?:19|20)\d\d)(?![\d/]))?",
        re.IGNORECASE,
    )


@cache
def _english_laws() -> re.Pattern[str]:
    """`the Law on Bidding of 2023`, `the Bidding Law (2023)`, `the 2023 Law on Bidding`: with the year only."""
    names = "|".join(sorted((re.escape(row.subject.en) for row in _laws()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<before>20\d\d)\s+)?(?:Law on (?:the )?(?P<subject>{names})|(?P<named>{names}) Law)(?!\w)"
        r"(?(before)|\s*[(,]?\s*(?:of\s+)?(?P<after>20\d\d)(?![\d/]))",
        re.IGNORECASE,
    )
