"""The agencies that the cells of a table name: told apart, and put into one register with ids of their initials."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dxplan.exchange.tables.cells import on_one_line
from dxplan.model.ids import is_id, proposed_id
from dxplan.model.people import Agency, AgencyKind
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, unaccented
from dxplan.text.phrase import same

_HEADS = (
    "so|ubnd|uy ban|hdnd|hoi dong|ban|cong an|bo|cuc|chi cuc|tong cuc|trung tam|van phong|tap doan|cong ty|"
    "tong cong ty|"
    "vien|truong|hoc vien|dai hoc|hoi|lien minh|lien doan|doan|buu dien|vien thong|thanh tra|kho bac|ngan hang|"
    "benh vien|"
    "bao|dai|cac|tinh uy|thanh uy|huyen uy|dang uy|to|nhom|doi|phong|bqlda|pmu|mat tran|bo chi huy|nha thau|"
    "doanh nghiep|"
    "don vi|co quan|lanh dao|thue|hai quan|department|ministry|office|committee|board|police|centre|center|people|"
    "provincial|city|district|division|group|company|corporation|institute|university"
)
_HEAD = expression(rf"(?:{_HEADS})\b")
_SMALL_HEAD = expression(r"(?:cac (?!huyen|quan|xa|phuong)|don vi|doanh nghiep|nha thau|co quan)\b")
_SURE = expression(r"\s*(?:[;\n•●▪]|\s[+–—]\s|(?:^|\n)\s*[-+*]\s)\s*")
_PERHAPS = expression(r"\s*,\s*|\s+(?:và|and|&)\s+|\s+-\s+|\s*/\s*")
_ABBREVIATION = expression(r"[A-ZĐ0-9&.-]{2,}")
_ONE_LATIN_WORD = expression(r"[A-Z][A-Za-z0-9]+")
_BULLET = expression(r"^(?:[-+*•●▪]|\(?[0-9a-z]{1,2}[.)])\s+")
_LONGEST_WORD = 12
_LONGEST_NAME = 300
"""Letters within which an agency's name ends: a cell of thousands of names is looked at once, not once a name."""
_TWO = 2
_NOBODY = frozenset(("", "khong", "khong co", "x", "none", "n a", "na", "nil", "chua ro", "tbd"))
_VENDORS = expression(
    r"(?:tap doan|cong ty|tong cong ty|nha thau|doanh nghiep|vnpt|viettel|fpt|cmc|mobifone|lien danh|company|"
    r"corporation|vendor|contractor)\b"
)
_PARTY = expression(r"(?:tinh uy|thanh uy|huyen uy|dang uy|ban tuyen giao|ban dan van|ban to chuc|ban noi chinh)\b")
_STATE = expression(
    r"(?:so|ubnd|uy ban nhan dan|hdnd|bo|cuc|chi cuc|cong an|van phong ubnd|thanh tra|bo chi huy|department of|"
    r"ministry)\b"
)


class Register:
    """The agencies found so far. The same name, or a name and its abbreviation (Sở TT&TT), are one agency."""

    def __init__(self, known: Iterable[Agency] = (), names: Iterable[str] = ()) -> None:
        self.agencies: dict[str, Agency] = {agency.id: agency for agency in known}
        self.alike: dict[str, str] = {}
        self._read: dict[str, list[str]] = {}
        self._by_name = {bare(agency.id): agency.id for agency in known}
        self._by_name |= {bare(name): a.id for a in known if a.name for name in (a.name.vi, a.name.en)}
        self._alone = {bare(name) for name in names} | self._by_name.keys()

    def names_in(self, text: str) -> list[str]:
        """The agencies that a cell names."""
        found: list[str] = []
        for part in _SURE.split(text.replace("\r", "\n")):
            found += self._apart(_BULLET.sub("", part.strip(" .,;:")))
        return [name for name in map(on_one_line, found) if bare(name) not in _NOBODY]

    def ids_in(self, text: str) -> list[str]:
        """The ids of the agencies that a cell names, each once; those that are new are put into the register."""
        ids = self._read.get(text)
        if ids is None:
            ids = self._read[text] = list(dict.fromkeys(self._id(name) for name in self.names_in(text)))
        return ids

    def _apart(self, text: str) -> list[str]:
        """A name may have commas in it: “Sở Văn hóa, Thể thao”; a new one begins as names of agencies do."""
        if bare(text) in self._by_name:
            return [text]
        pieces: list[str] = []
        at = 0
        for match in _PERHAPS.finditer(text):
            rest = text[match.end() : match.end() + _LONGEST_NAME]
            if match.start() > at and self._begins(rest, text[at : match.start()], match[0].strip()):
                pieces.append(text[at : match.start()])
                at = match.end()
        return [piece.strip(" .,;:") for piece in (*pieces, text[at:])]

    def _begins(self, rest: str, before: str, sign: str) -> bool:
        """Whether a new agency begins after one and a sign."""
        word = re.split(r"[\s,;/]", rest, maxsplit=1)[0]
        whole = re.split(r"\s*[,;/]\s*|\s+(?:và|and|&)\s+", rest, maxsplit=1)[0]
        if bare(whole) in self._alone:
            return True
        if sign in ("-", "/"):
            return bool(_HEAD.match(bare(rest))) and word[:1].isupper()
        if word[:1].isupper() and _HEAD.match(bare(rest)):
            return True
        if _SMALL_HEAD.match(bare(rest)):
            return True  # “Sở Nội vụ, các sở, ban, ngành”
        if (sign != "," and " " in before.strip()) or " of " in before:
            return False  # “Department of Labour, Invalids and Social Affairs”
        return bool(_ABBREVIATION.fullmatch(word) or (_ONE_LATIN_WORD.fullmatch(whole) and whole.isascii()))

    def _id(self, name: str) -> str:
        said = bare(name)
        known = self._by_name.get(said)
        if known is not None:
            return known
        id_ = name if is_id(name) and len(name) <= _LONGEST_WORD else _initials(name)
        twin = self.agencies.get(id_)
        if twin is not None and (_is_abbreviated(name) or _is_abbreviated(twin.name.vi if twin.name else "")):
            self.alike[name] = id_
            if twin.name and _is_abbreviated(twin.name.vi) and not _is_abbreviated(name):
                self.agencies[id_] = Agency(id=id_, name=same(name), kind=_kind(name))
        else:
            id_ = proposed_id(name, self.agencies) if id_ in self.agencies or not id_ else id_
            id_ = id_ or f"CQ{len(self.agencies) + 1}"
            self.agencies[id_] = Agency(id=id_, name=same(name), kind=_kind(name))
        self._by_name[said] = id_
        return id_


def _initials(name: str) -> str:
    """As `proposed_id`, but of two words as well where one is initials already: Sở GTVT is SGTVT."""
    words = [word for word in re.split(r"[^\w]+", unaccented(name)) if word]
    if len(words) == _TWO and words[1].isupper() and len(words[1]) > 1:
        return words[0][:1].upper() + words[1]
    return proposed_id(name, ())


def _is_abbreviated(name: str) -> bool:
    """Whether a name holds initials in place of words: Sở TT&TT, STTTT."""
    words = [word for word in re.split(r"[\s&]+", unaccented(name)) if word]
    return any(len(word) > 1 and word.isupper() and word not in ("UBND", "HDND", "TP") for word in words)


def _kind(name: str) -> AgencyKind | None:
    said = bare(name)
    for signs, kind in ((_VENDORS, AgencyKind.VENDOR), (_PARTY, AgencyKind.PARTY), (_STATE, AgencyKind.STATE)):
        if signs.match(said):
            return kind
    return None
