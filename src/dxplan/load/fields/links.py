"""The links of a task's `after`."""

from __future__ import annotations

import re

from dxplan.load.cut import cut_number
from dxplan.load.fields.durations import parse_duration
from dxplan.load.fields.text import expect_scalar
from dxplan.load.nodes import Node, Scalar, Sequence
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration
from dxplan.model.named import Code
from dxplan.soundness.log import Log
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lookalikes import first_odd, typed
from dxplan.text.phrase import Text, say

_PLAIN = expression(r"[\w-]{1,100}")
_LINK = expression(
    r"(?P<id>[\w-]{1,100})(?:@(?P<unit>[\w-]{1,100}|\*))?(?:\s+(?P<type>FS|SS|FF|SF))?\s*(?P<lag>[+-]\s*[0-9].*)?",
    re.IGNORECASE,
)
_GLUED = expression(r"(?P<id>[\w-]+?)\s*[:.]\s*(?P<rest>(?:FS|SS|FF|SF).*)", re.IGNORECASE)
_NO_SIGN = expression(r"(?P<id>[\w-]+)\s+(?P<type>FS|SS|FF|SF)\s*(?P<lag>[0-9].*)", re.IGNORECASE)
_CUT_LAG = expression(r".*[+-]\s*[0-9]{1,9}")
_CUT_REST = expression(r"[0-9]{1,9}\s*(?:\w{1,2}|%)")
_LONGEST = 400
_FINISH_START = LinkType.FINISH_START
_TYPES = {type_.value: type_ for type_ in LinkType}


def dependencies(log: Log, node: Node, task: str) -> tuple[Dependency, ...]:
    """The links of task `task`: a list of `ID`, `ID SS+10d`, …, or one of them alone."""
    items: list[Node] = node.items if isinstance(node, Sequence) else [node]
    links: list[Dependency] = []
    rest_of_cut: Node | None = None
    for index, item in enumerate(items):
        if item is rest_of_cut:
            continue
        if item.__class__ is Scalar and (item.text in log.ids or _PLAIN.fullmatch(item.text)):
            links.append(Dependency(item.text, task, _FINISH_START, None, None, index))  # by name takes 40 % longer
            continue
        rest_of_cut = _rest_of_cut_lag(log, items, index)
        link = _link(log, item, task, index) if rest_of_cut is None else None
        if link is not None:
            links.append(link)
    return tuple(links)


def _rest_of_cut_lag(log: Log, items: list[Node], index: int) -> Node | None:
    """`5d` after `T1 FS+1`: a lag of 1,5d that YAML cut at its comma, which is reported."""
    item, rest = items[index], items[index + 1] if index + 1 < len(items) else None
    if not (isinstance(item, Scalar) and isinstance(rest, Scalar) and item.plain and rest.plain):
        return None
    if _CUT_LAG.fullmatch(item.text) is None or _CUT_REST.fullmatch(rest.text) is None:
        return None
    cut_number(log, item, rest)
    return rest


def _link(log: Log, node: Node, task: str, index: int) -> Dependency | None:
    scalar = expect_scalar(
        log, node, Text("một quan hệ như TD22 hoặc TD18 SS+10d", "a link such as TD22 or TD18 SS+10d")
    )
    if scalar is None:
        return None
    match = _LINK.fullmatch(scalar.text)
    if match is None:
        hint = _hint(scalar.text)
        if hint is None and scalar.text.isprintable() and len(scalar.text) <= _LONGEST:
            return Dependency(scalar.text, task, _FINISH_START, None, None, index)  # perhaps a name: see `Suggestions`
        log.report(
            "DX042",
            scalar.at(),
            say("{scalar} không phải quan hệ phụ thuộc", "{scalar} is not a link", scalar=Code(scalar.shown)),
            hint,
        )
        return None
    lag: Duration | None = None
    if match["lag"]:
        said = match["lag"]
        before = scalar.text[: match.start("lag")]
        lag = parse_duration(log, scalar, said[0] + said[1:].lstrip(), signed=True, before=before)
        if lag is None:
            return None
    type_ = _TYPES[(match["type"] or "FS").upper()]
    lag = None if lag is None or lag.is_zero else lag
    return Dependency(match["id"], task, type_, lag, unit=match["unit"], nth=index)


def _hint(text: str) -> Text | None:
    """What was probably meant by something that is not a link."""
    if glued := _GLUED.fullmatch(text):
        link = shown(f"{glued['id']} {glued['rest']}")
        return say("viết {link}", "write {link}", link=Code(link))
    if len(text) > _LONGEST:
        return None
    if (lines := text.split()) and "\n" in text and all(map(_PLAIN.fullmatch, lines)):
        return say("viết danh sách: {list}", "write a list: {list}", list=Code(shown(f"[{', '.join(lines)}]")))
    plain, odd = typed(text).strip("\"'"), first_odd(text)
    if odd is not None and _LINK.fullmatch(plain):
        return say("có {odd}: gõ lại {link}", "it holds {odd}: retype {link}", odd=odd.what, link=Code(shown(plain)))
    if _NO_SIGN.fullmatch(text) and (meant := link_in_other_words(text)) is not None:
        link = shown(meant[1])
        return say("viết {link}", "write {link}", link=Code(link))
    return None


def link_in_other_words(text: str) -> tuple[str, str] | None:
    """The id in a text that is no link as plans write them, and the link that it means."""
    from dxplan.load.links_meant import link_meant  # only wanted once a mistake was made

    return link_meant(text)
