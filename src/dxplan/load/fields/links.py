"""The links of a task's `after`."""

from __future__ import annotations

import re

from dxplan.load.fields.time import parse_duration
from dxplan.load.fields.words import expect_scalar
from dxplan.load.log import Log
from dxplan.load.nodes import Mapping, Node, Sequence
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration
from dxplan.source.text import Text

_PLAIN = re.compile(r"[\w-]+")
_LINK = re.compile(
    r"(?P<id>[\w-]+)(?:@(?P<unit>[\w-]+))?(?:\s+(?P<type>FS|SS|FF|SF))?\s*(?P<lag>[+-]\s*\d.*)?", re.IGNORECASE
)
_GLUED = re.compile(r"(?P<id>[\w-]+?)\s*[:.]\s*(?P<rest>(?:FS|SS|FF|SF).*)", re.IGNORECASE)
_TYPES = {type_.value: type_ for type_ in LinkType}


def dependencies(log: Log, node: Node, task: str, places: Mapping) -> tuple[Dependency, ...]:
    """The links of task `task`: a list of `ID`, `ID SS+10d`, …, or one of them alone."""
    items = node.items if isinstance(node, Sequence) else [node]
    links: list[Dependency] = []
    for index, item in enumerate(items):
        text: str | None = getattr(item, "text", None)
        if text and _PLAIN.fullmatch(text):
            links.append(Dependency(text, task, LinkType.FINISH_START, None, None, index, places))
        else:
            link = _link(log, item, task, index, places)
            if link is not None:
                links.append(link)
    return tuple(links)


def _link(log: Log, node: Node, task: str, index: int, places: Mapping) -> Dependency | None:
    scalar = expect_scalar(
        log, node, Text("một quan hệ như TD22 hoặc TD18 SS+10d", "a link such as TD22 or TD18 SS+10d")
    )
    if scalar is None:
        return None
    match = _LINK.fullmatch(scalar.text)
    if match is None:
        hint = None
        if "," in scalar.text:
            hint = Text(f"viết danh sách: [{scalar.text}]", f"write a list: [{scalar.text}]")
        elif glued := _GLUED.fullmatch(scalar.text):
            hint = Text(f"viết `{glued['id']} {glued['rest']}`", f"write `{glued['id']} {glued['rest']}`")
        log.report(
            "DX042",
            scalar.at(),
            Text(f"`{scalar.text}` không phải quan hệ phụ thuộc", f"`{scalar.text}` is not a link"),
            hint,
            task=task,
        )
        return None
    lag: Duration | None = None
    if match["lag"]:
        lag = parse_duration(log, scalar, match["lag"].replace(" ", ""), signed=True)
        if lag is None:
            return None
    type_ = _TYPES[(match["type"] or "FS").upper()]
    return Dependency(
        match["id"], task, type_, None if lag is None or lag.is_zero else lag, match["unit"], index, places
    )
