"""Whether a name stands for many bodies, of whom nobody answers: “các sở, ngành”, “UBND các huyện”."""

from __future__ import annotations

from dxplan.text.expression import expression
from dxplan.text.phrase import Text, folded

_UBND = r"(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân)"
_BODY = (
    r"(?:sở|ban|ngành|cơ quan|đơn vị|địa phương|phòng|bộ|cấp|bên|tổ chức|doanh nghiệp|nhà thầu|công ty|tập đoàn"
    r"|trường|bệnh viện|xã|phường|huyện|quận|thị xã|thành phố|tỉnh)"
)
_ALL = r"(?:tất cả|toàn thể|toàn bộ|mọi|nhiều|một số)"
_A_BODY_OF_ITS_OWN = (
    rf"(?:{_UBND}|sở|công an|văn phòng|ban quản lý|vnpt|viettel|fpt|mobifone|tập đoàn|công ty|hđnd|thành ủy|tỉnh ủy|bộ"
    r"|trung tâm)"
)
_MANY = expression(
    rf"(?:{_ALL}\s+)?(?:các|những)\s+{_BODY}(?!\w)"
    rf"|{_ALL}\s+{_BODY}(?!\w)"
    r"|(?:các\s+)?sở\s*[,\-–/]?\s*(?:ban\s*[,\-–/]?\s*)?ngành(?!\w)"
    rf"|(?:cơ quan|đơn vị|cơ quan\s*,\s*đơn vị|đơn vị\s*,\s*địa phương)\s+(?:có\s+)?liên quan(?!\w)"
    rf"|{_UBND}\s+(?:các|những|cấp|\d+)(?!\w)"
    rf"|{_UBND}\s+(?:quận|huyện|xã|phường|thành phố|thị xã)\s*[,/]\s*"
    r"(?:quận|huyện|xã|phường|thị trấn|thị xã|thành phố)(?!\w)"
    r"|(?:all\s+|the\s+|various\s+|other\s+)*"
    r"(?:departments|agencies|bodies|districts|communes|vendors|companies|units|authorities)(?!\w)"
)
_TWO = expression(rf"{_A_BODY_OF_ITS_OWN}(?!\w).*?(?:[,;/+]| và | and )\s*{_A_BODY_OF_ITS_OWN}(?!\w)")
_ASIDE = expression(r"\([^)]*\)|\b(?:thuộc|của|trực thuộc)\s.*")
_NOT_TWO = expression(r"^(?:liên danh|tổ|hội đồng|ban chỉ đạo|đoàn|văn phòng|trung tâm|liên ngành|chi cục|phòng)(?!\w)")


def stands_for_many(name: Text) -> bool:
    """Whether in either language a name is that of a group of bodies, or joins two; what stands in brackets is aside.

    A body whose name has “các” further on (Ban Quản lý các khu công nghiệp) is one; so are a council, a joint team and
    a consortium, whoever sits in it.
    """
    return any(_is_of_many(folded(said).strip()) for said in name.everything.split("\n"))


def _is_of_many(name: str) -> bool:
    name = _ASIDE.sub(" ", name).strip()
    if _MANY.match(name):
        return True
    return _NOT_TWO.match(name) is None and _TWO.match(name) is not None
