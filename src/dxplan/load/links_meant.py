"""Links in other words, or as lists and maps of other programs: those that are meant, as a plan writes them."""

from __future__ import annotations

import re

from dxplan.load.fields.durations import parse_duration
from dxplan.load.fields.lengths_in_words import durations_meant
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.model.dependency import LinkType
from dxplan.model.ids import is_id
from dxplan.soundness.log import Log
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed
from dxplan.text.named_tuple import NamedTuple

_LONGEST = 100
_MOST = 20
_ENDS = {
    "S": ("start", "begin", "bắt đầu", "bat dau"),
    "F": ("finish", "end", "kết thúc", "ket thuc", "hoàn thành", "hoan thanh"),
}
_BY_NUMBER = {"0": "FF", "1": "FS", "2": "SF", "3": "SS"}
"""As Microsoft Project's files write them."""
_TYPES = {
    **{bare(type_.value): type_.value for type_ in LinkType},
    **{
        f"{one}{between}{other}": first + second
        for first, ones in _ENDS.items()
        for second, others in _ENDS.items()
        for one in ones
        for other in others
        for between in (" to ", " ", "to", "")
    },
    **{f"{first}t{second}".lower(): first + second for first in _ENDS for second in _ENDS},
}
_WORDS = {
    "id": "id; task; tasks; task id; predecessor; predecessors; predecessor id; name; ref; key; after; on; activity; "
    "item; wbs; uid; code; depends on; dependency; mã; mã nhiệm vụ; nhiệm vụ; việc; công việc; sau; việc trước",
    "type": "type; kind; relation; relation type; relationship; link; link type; dependency type; rel; loại; kiểu; "
    "quan hệ; loại quan hệ",
    "lag": "lag; delay; offset; gap; wait; lag time; trễ; độ trễ; chờ; cách; lag days",
    "lead": "lead; lead time; overlap; sớm; gối đầu",
}
_ROLES = {bare(word): role for role, words in _WORDS.items() for word in words.split("; ")}
_GAP = r"[\s_-]*(?:-\s*)?"
_TYPE = "|".join(re.escape(word).replace(r"\ ", _GAP) for word in sorted(_TYPES, key=len, reverse=True))
_LAG = r"(?:\s*(?P<sign>[+-]+)\s*(?P<lag>[0-9].*)?|(?(type)\s*(?P<unsigned>[0-9].*)|(?!)))?"
"""A number without a sign is a lag only behind a type."""
_TEXT = expression(
    rf"(?:tasks?[./:])?[#@!.]*(?P<id>[\w-]+?)\.?(?:[\s:.(\[-]+(?P<type>{_TYPE})[)\]]?)?{_LAG}", re.IGNORECASE
)
_TYPE_FIRST = expression(rf"(?P<type>{_TYPE})[\s:]+(?P<id>[\w-]+){_LAG}", re.IGNORECASE)
_DAYS = "lag days"


class _Link(NamedTuple):
    id: str
    type: str = "FS"
    lag: str = ""

    @property
    def written(self) -> str:
        """As a plan writes it: what goes without saying is left out."""
        if not self.lag:
            return self.id if self.type == "FS" else f"{self.id} {self.type}"
        return f"{self.id} {self.type}{self.lag}"


def link_meant(text: str) -> tuple[str, str] | None:
    """The id in a text that is a link in other words (`A finish-to-start`, `#A`, `SS A`), and the link as written."""
    if len(text) > _LONGEST:
        return None
    plain = typed(text).strip(" \"'.,;")
    for pattern in (_TYPE_FIRST, _TEXT):
        match = pattern.fullmatch(plain)
        if match is None:
            continue
        said = match["lag"] or match["unsigned"]
        lag = "" if said is None else _lag(said, (match["sign"] or "+")[0])
        if lag is not None:
            link = _Link(match["id"], _type(match["type"] or "FS") or "FS", lag)
            return link.id, link.written
    return None


def links_meant(node: Node) -> tuple[str, ...]:
    """The links that a list or a map means, as a plan writes them; none if one of them cannot be told."""
    links = _of(node)
    return () if links is None or len(links) > _MOST else tuple(dict.fromkeys(link.written for link in links))


def _of(node: Node) -> list[_Link] | None:
    if isinstance(node, Scalar):
        found = link_meant(node.text)
        return None if found is None or not is_id(found[0]) else [_Link(node.text if is_id(node.text) else found[1])]
    if isinstance(node, Mapping):
        return _of_map(node)
    parts = [_of(item) for item in node.items[: _MOST + 1]]
    return None if None in parts else [link for part in parts for link in part or ()]


def _of_map(node: Mapping) -> list[_Link] | None:
    pairs = list(zip(node.names, node.values, strict=True))[: _MOST + 1]
    if not pairs:
        return None
    types = [_type(name) for name in node.names]
    if None not in types:  # {FS: [A, B], SS: C}
        many = [_ids(value) for _, value in pairs]
        return [_Link(id_, type_ or "FS") for type_, ids in zip(types, many, strict=False) for id_ in ids] or None
    said = _by_role(node)
    if "id" in said:
        return None if (spec := _spec(said)) is None else [_Link(id_, *spec) for id_ in _ids(said["id"][1])] or None
    links = [_under_id(name, value) for name, value in pairs]
    return None if None in links else [link for link in links if link is not None]


def _by_role(node: Mapping) -> dict[str, tuple[str, Node]]:
    """The keys that say something of a link, with their values, by what they say."""
    pairs = zip(node.names, node.values, strict=True)
    return {_ROLES[bare(name)]: (name, value) for name, value in pairs if bare(name) in _ROLES}


def _under_id(id_: str, value: Node) -> _Link | None:
    """`A: `, `A: SS+5d`, `A: 2 weeks`, `A: {type: SS, lag: 5d}`."""
    if not is_id(id_) or isinstance(value, Sequence):
        return None
    if isinstance(value, Mapping):
        said = _by_role(value)
        spec = _spec(said) if len(said) == len(value.names) else None
        return None if spec is None else _Link(id_, *spec)
    if value.is_empty:
        return _Link(id_)
    type_ = _type(value.text)
    if type_ is not None:
        return _Link(id_, type_)
    if value.text[:1].isdigit():
        lag = _lag(value.text, "+")
        return None if lag is None else _Link(id_, lag=lag)
    found = link_meant(f"{id_} {value.text}")
    return None if found is None or found[0] != id_ else _Link(found[1])


def _spec(said: dict[str, tuple[str, Node]]) -> tuple[str, str] | None:
    """The type and the lag beside an id."""
    type_, lag = "FS", ""
    if "type" in said:
        node = said["type"][1]
        known = _type(node.text) if isinstance(node, Scalar) else None
        if known is None:
            return None
        type_ = known
    for role, sign in (("lag", "+"), ("lead", "-")):
        if role in said:
            name, node = said[role]
            found = _lag_of(name, node, sign)
            if found is None:
                return None
            lag = found
    return type_, lag


def _lag_of(name: str, node: Node, sign: str) -> str | None:
    if isinstance(node, Mapping):
        texts = [value.text for value in node.values if isinstance(value, Scalar)]
        return _lag(" ".join(texts), sign) if len(texts) == len(node.names) else None
    if not isinstance(node, Scalar):
        return None
    if node.is_empty:
        return ""
    text = node.text.strip()
    return _lag(f"{text}d" if bare(name) == _DAYS and text.lstrip("-").isdigit() else text, sign)


def _ids(node: Node) -> list[str]:
    items = node.items if isinstance(node, Sequence) else [node]
    ids = [item.text for item in items if isinstance(item, Scalar) and is_id(item.text) and not item.is_empty]
    return ids if len(ids) == len(items) else []


def _type(text: str) -> str | None:
    return _TYPES.get(bare(text)) or _TYPES.get(text.lower()) or _BY_NUMBER.get(text)


def _lag(text: str, sign: str) -> str | None:
    """The lag as a plan writes it, with its sign: empty if there is none, None if it cannot be told."""
    if text[:1] in "+-" and text:
        sign, text = text[0], text[1:].strip()
    if re.fullmatch(r"0+(?:[.,]0+)?\s*\w*", text):
        return ""
    for way in (text.replace(" ", ""), *durations_meant(text), f"{text}d"):
        log = Log("")
        if parse_duration(log, Scalar(sign + way, 0, 0, plain=True), sign + way, signed=True) is not None:
            return sign + way
    return None
