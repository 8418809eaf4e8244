"""Links as tables write them: Microsoft Project's `12FS+5 days;14SS` in its languages, ids and numbers of rows."""

from __future__ import annotations

import re

from dxplan.exchange.tables.lengths import length_of
from dxplan.model.dependency import LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.text.expression import expression
from dxplan.text.lookalikes import typed
from dxplan.text.named_tuple import NamedTuple

_TYPES = {
    LinkType.FINISH_START: "FS KĐ KB FD EA AA? KT-BĐ KTBĐ",
    LinkType.START_START: "SS BB DD AA ĐĐ BĐ-BĐ BĐBĐ",
    LinkType.FINISH_FINISH: "FF KK EE KT-KT KTKT",
    LinkType.START_FINISH: "SF BK ĐK DF AE BĐ-KT BĐKT",
}
_BY_WORD = {word: type_ for type_, words in _TYPES.items() for word in words.split() if "?" not in word}
_WORDS = "|".join(sorted(map(re.escape, _BY_WORD), key=len, reverse=True))
_LAG = r"(?P<lag>[+-]\s*[0-9].*)?"
_NUMBERED = expression(rf"(?P<id>[0-9]+(?:\.[0-9]+)*\.?)\s*(?P<type>{_WORDS})?\s*{_LAG}", re.IGNORECASE | re.S)
_NAMED = expression(
    rf"(?P<id>[\w][\w@.-]*?)(?:\s*[\s:(]\s*(?P<type>{_WORDS})\)?)?\s*(?P<lag>\+\s*[0-9].*|(?<=\s)-\s*[0-9].*|"
    rf"(?<=(?i:FS|SS|FF|SF|KĐ))-\s*[0-9].*)?",
    re.IGNORECASE | re.S,
)
_BETWEEN = expression(r"\s*[;\n]\s*")
_COMMA = expression(r"\s*,\s*(?![0-9]+\s*(?:[^\W\d]|%)[^;,]*(?:$|[;,])(?<=[a-z%]))")
_AFTER = expression(r"^(?:sau|sau khi|after|việc|nhiệm vụ|nv|task|số)\s+", re.IGNORECASE)
_NONE = frozenset(("", "-", "0", "không", "none", "n/a", "na"))


class Link(NamedTuple):
    """A link as a cell says it: the number or id of the task before, type and lag; `written` as it stands there."""

    to: str
    type: LinkType
    lag: Duration | None
    written: str


def links_in(text: str) -> tuple[list[Link], list[str]]:
    """The links of a cell, and the parts of it that are none."""
    found: list[Link] = []
    odd: list[str] = []
    for part in _parts(typed(text.replace("\n", ";"))):
        if part.lower() in _NONE:
            continue
        link = _link(part)
        if link is None:
            odd.append(part)
        else:
            found.append(link)
    return found, odd


def _parts(text: str) -> list[str]:
    """Links stand between semicolons or commas; a comma may as well be that of a number: 12FS+1,5 days."""
    parts: list[str] = []
    for piece in _BETWEEN.split(text):
        for item in piece.split(","):
            if (
                parts
                and piece
                and re.search(r"[+-]\s*[0-9]+$", parts[-1])
                and re.match(r"[0-9]+\s*[^\W\d]+\??$", item)
                and not _is_type(item)
            ):
                parts[-1] += f".{item}"
            else:
                parts.append(item.strip())
        parts.append("")
    return [part for part in parts if part]


def _is_type(item: str) -> bool:
    match = _NUMBERED.fullmatch(item.strip())
    return match is not None and bool(match["type"])


def _link(part: str) -> Link | None:
    plain = part
    while (shorter := _AFTER.sub("", plain)) != plain:
        plain = shorter
    match = _NUMBERED.fullmatch(plain) or _NAMED.fullmatch(plain)
    if match is None:
        return None
    lag: Duration | None = None
    if match["lag"]:
        sign, rest = match["lag"][0], match["lag"][1:].strip()
        lag = length_of(f"{sign}{rest}", Unit.DAYS, of_project=False, signed=True)
        if lag is None:
            return None
    type_ = _BY_WORD[match["type"].upper()] if match["type"] else LinkType.FINISH_START
    return Link(match["id"].rstrip("."), type_, None if lag is None or lag.is_zero else lag, part)
