"""In which order bodies stand in a paper that is issued: the Party first, then councils, committees, … companies."""

from __future__ import annotations

import re

from dxplan.model.people import AgencyKind
from dxplan.render.documents.bodies import Body
from dxplan.render.documents.subject import Subject
from dxplan.text.expression import expression

_CITIES = r"(?:HCM|Hồ Chí Minh|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)"
_RANKS = tuple(
    expression(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:Tỉnh ủy|Thành ủy|Đảng ủy|Ban Thường vụ|Văn phòng (?:Tỉnh|Thành) ủy)\b|Party Committee\b",
        r"^(?:HĐND|Hội đồng nhân dân)\b|People['’]s Council\b",
        rf"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|(?:TP\.? ?|thành phố ){_CITIES})\b"
        rf"|^(?:HCMC|(?:Hồ Chí Minh|Ho Chi Minh|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế) City|.* Provincial) People['’]s "
        rf"Committee$",
        r"^(?:Chính phủ|Thủ tướng|Văn phòng Chính phủ|Ngân hàng Nhà nước|Bộ (?!phận|Chỉ huy)\w+)\b"
        r"|^(?:Government|Prime Minister|Ministry|State Bank)\b",
    )
)
_LOWER = expression(r"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\b|People['’]s Committees?\b", re.IGNORECASE)
_OFFICE = expression(r"^(?:Văn phòng|Office)\b", re.IGNORECASE)


def rank(subject: Subject, body: Body) -> int:
    """The place of a body among others: the lower, the earlier."""
    kind = subject.plan.agencies[body.holder].kind
    if kind is AgencyKind.VENDOR:
        return len(_RANKS) + 3
    if kind is AgencyKind.PARTY:
        return 0
    found = next((nth for nth, pattern in enumerate(_RANKS) if pattern.search(body.name)), None)
    if found is not None:
        return found
    if kind is AgencyKind.OTHER:
        return len(_RANKS) + 2
    is_lower = _LOWER.search(body.name) and not _OFFICE.match(body.name)
    return len(_RANKS) + (1 if is_lower else 0)
