"""Which provinces and departments were merged, and what stands in their place: for plans that do not record it.

Provinces: Resolution 202/2025/QH15, from 1 July 2025; Thừa Thiên Huế became Huế City on 1 January 2025. Departments and
ministries: from 1 March 2025. `plans/README.md` says how sure each fact is.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from dxplan.model.merged_provinces import MERGED_INTO, MERGED_ON
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, folded, same

HUE_ON = date(2025, 1, 1)
"""The day from which Thừa Thiên Huế is Huế City."""

_IN_ENGLISH = {
    "TP.HCM": "Hồ Chí Minh City",
    "TP Hải Phòng": "Hải Phòng City",
    "TP Đà Nẵng": "Đà Nẵng City",
    "TP Cần Thơ": "Cần Thơ City",
    "TP Huế": "Huế City",
}
"""Cities under the central government; the others are provinces."""


class Area(NamedTuple):
    """What a department and a ministry were for, in the ways it is written, and the name of those who do it now.

    One of the `signs` stands in every way to write it (in lower case).
    """

    written: str
    successor: str
    signs: tuple[str, ...]


AREAS = (
    Area(
        r"(?:Thông tin (?:và|&|-|–) Truyền thông|TT ?(?:&|-|–|và) ?TT|TTTT)",
        "Khoa học và Công nghệ",
        ("truyền thông", "tt"),
    ),
    Area(r"(?:Kế hoạch (?:và|&|-|–) Đầu tư|KH ?(?:&|-|–|và) ?ĐT|KHĐT)", "Tài chính", ("đầu tư", "đt")),
    Area(r"(?:Giao thông (?:- |– )?[Vv]ận tải|GTVT)", "Xây dựng", ("vận tải", "gtvt")),
    Area(
        r"(?:Tài nguyên (?:và|&|-|–) Môi trường|TN ?(?:&|-|–|và) ?MT|TNMT)",
        "Nông nghiệp và Môi trường",
        ("môi trường", "mt"),
    ),
    Area(
        r"(?:Nông nghiệp (?:và|&|-|–) (?:Phát triển [Nn]ông thôn|PTNT)|NN ?(?:&|-|–|và) ?PTNT|NNPTNT)",
        "Nông nghiệp và Môi trường",
        ("nông thôn", "ptnt"),
    ),
    Area(
        r"(?:Lao động(?:,| -| –|-) ?Thương binh (?:và|&) Xã hội|LĐ ?-? ?TB ?(?:&|-|và) ?XH|LĐTBXH)",
        "Nội vụ",
        ("thương binh", "xh"),
    ),
)
"""The departments and ministries that ended on 28 February 2025; both have the same names."""

DEPARTMENTS_ON = date(2025, 3, 1)
"""The day from which the others do their work."""

_DEPARTMENTS = (
    *((rf"{body} {area.written}", f"{body} {area.successor}") for body in ("Sở", "Bộ") for area in AREAS),
    (r"Department of Information and Communications?", "Department of Science and Technology"),
    (r"Department of Planning and Investment", "Department of Finance"),
    (r"Department of Transport(?:ation)?", "Department of Construction"),
    (r"Department of Natural Resources and Environment", "Department of Agriculture and Environment"),
    (r"Department of Agriculture and Rural Development", "Department of Agriculture and Environment"),
    (r"Department of Labou?r, (?:War )?Invalids and Social Affairs", "Department of Home Affairs"),
    (r"Ministry of Information and Communications?", "Ministry of Science and Technology"),
)
_OF_A_PROVINCE = expression(
    r"(UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Tỉnh ủy|Văn phòng|Sở|Công an|Thanh tra)\b.*"
    r"|.*\b(Provincial|Department|Inspectorate|Police|People's (Committee|Council)|Party Committee)\b.*"
)
_LOCAL = expression(r"\b(huyện|quận|thị xã|phường|thị trấn|District|Ward|Commune|Town)\b", re.IGNORECASE)
_OF_A_TOWN = expression(r"\b(UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|của) (TP|thành phố)\b", re.IGNORECASE)
_BRACKETS = expression(r"\s*\(.*\)$")
_PREFIX = expression(r"^(tỉnh|thành phố|tp\.?)\s+", re.IGNORECASE)
_SUFFIX = expression(r"\s+(province|city)$", re.IGNORECASE)


class Renamed(NamedTuple):
    """What a province or a body is called, and from which day."""

    name: Text
    since: date


def _table() -> dict[str, tuple[str, str, date]]:
    table = {"thừa thiên huế": ("Thừa Thiên Huế", "TP Huế", HUE_ON)}
    table["thừa thiên - huế"] = ("Thừa Thiên - Huế", "TP Huế", HUE_ON)
    for new, olds in MERGED_INTO.items():
        table.update({folded(old): (old, new, MERGED_ON) for old in olds})
    return table


_TABLE = _table()
_OLD = expression(
    "(?P<before>(?:tỉnh|Tỉnh) )?(?<!TP )(?<!TP\\.)(?<![Tt]hành phố )(?P<old>"
    + "|".join(re.escape(old).replace(r"\ \-\ ", r" ?[-–] ?") for old, _, _ in _TABLE.values())
    + r")(?P<after>'s| Provincial| Province)?(?! City)\b"
)


@lru_cache(maxsize=1024)
def province_on(name: Text, day: date) -> Renamed | None:
    """What a province is called on a day, where it has become (a part of) another one; None if it is still itself."""
    key = _dashed(folded(_SUFFIX.sub("", _PREFIX.sub("", _BRACKETS.sub("", name.vi).strip()))))
    if key not in _TABLE:
        return None
    _, new, since = _TABLE[key]
    return Renamed(Text(new, _english(new)), since) if day >= since else None


@lru_cache(maxsize=1024)
def body_on(name: Text, day: date) -> Renamed | None:
    """What stands in the place of a department, a ministry or a provincial body on a day; None if nothing is known.

    Bodies of districts and communes went to many successors, and companies to none: of them nothing is said.
    """
    found = name
    since: list[date] = []
    if day >= DEPARTMENTS_ON:
        for old, new in _DEPARTMENTS:
            found = Text(re.sub(rf"\b{old}(?!\w)", new, found.vi), re.sub(rf"\b{old}(?!\w)", new, found.en))
        since += [DEPARTMENTS_ON] if found != name else []
    if _OF_A_PROVINCE.match(name.vi) and not _LOCAL.search(name.vi):
        match = _OLD.search(name.vi) or _OLD.search(name.en)
        if match is not None:
            _, new, merged = _TABLE[_dashed(folded(match["old"]))]
            if day >= merged:
                is_named_once, vi = found.vi == found.en, _vietnamese_body(found.vi, new)
                found = Text(vi, vi if is_named_once else _OLD.sub(_english_body(new), found.en))
                since.append(merged)
    return Renamed(found, max(since)) if since else None


def is_of_a_district(name: Text) -> bool:
    """Whether a body is one of a district, of a town or city in a province, or of a commune."""
    return bool(_LOCAL.search(name.vi) or _OF_A_TOWN.search(name.vi))


def as_in(province: Text, name: str) -> str:
    """A party body's name as it is in a province or city: Thành ủy in a city, where a province has Tỉnh ủy."""
    if province.vi not in _IN_ENGLISH:
        return name
    return re.sub(r"\bTỉnh ủy\b", "Thành ủy", name).replace("Provincial Party", "City Party")


def _vietnamese_body(name: str, new: str) -> str:
    is_city = new in _IN_ENGLISH
    name = _OLD.sub(lambda match: new if is_city else (match["before"] or "") + new, name)
    return as_in(same(new), name)


def _english_body(new: str) -> str:
    return _english(new) if new in _IN_ENGLISH else rf"{new}\g<after>"


def _english(name: str) -> str:
    return _IN_ENGLISH.get(name, name)


def _dashed(name: str) -> str:
    return re.sub(r"\s*[-–]\s*", " - ", name)
