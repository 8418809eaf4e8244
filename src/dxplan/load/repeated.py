"""What stands twice where it may stand once."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.load.nodes import Scalar
from dxplan.model.named import Code
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text, say


def duplicate_key(log: Log, key: Scalar, first: Scalar) -> None:
    """Report a key that stands a second time, with the place of the first."""
    log.report(
        "DX010",
        key.at(),
        say(
            "khóa {key} đã có ở dòng {line}",
            "the key {key} already stands on line {line}",
            key=Code(key.shown),
            line=first.line + 1,
        ),
        related=[(first.at(), Text("lần thứ nhất", "the first time"))],
    )


def report_repeated_ids(log: Log, items: Iterable[Scalar]) -> None:
    """Report every item of a list that was already in it."""
    seen: dict[str, Scalar] = {}
    for item in items:
        first = seen.setdefault(item.text, item)
        if first is not item:
            log.report(
                "DX044",
                item.at(),
                say("{item} đã có trong danh sách", "{item} is already in the list", item=Code(item.shown)),
                related=[(first.at(), Text("lần thứ nhất", "the first time"))],
            )
