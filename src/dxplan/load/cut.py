"""Numbers that YAML cuts in two at their decimal comma, inside brackets and braces."""

from __future__ import annotations

from dxplan.load.nodes import Scalar
from dxplan.model.named import Code, Meant
from dxplan.soundness.log import Log
from dxplan.text.phrase import say


def cut_number(log: Log, before: Scalar, rest: Scalar) -> None:
    """Report a number that YAML cut in two; what was said of its first half no longer counts."""
    log.forget(before.at())
    whole, first, second = f"{before.shown},{rest.shown}", before.shown, rest.shown
    is_whole = before.plain and rest.plain and '"' not in rest.text
    log.report(
        "DX020",
        before.at(),
        say(
            "{whole} bị cắt thành {first} và {second}",
            "{whole} is cut into {first} and {second}",
            whole=Code(whole),
            first=Code(first),
            second=Code(second),
        ),
        say(
            'viết "{whole}" trong dấu nháy, hoặc {first}.{second}',
            'quote it, "{whole}", or write {first}.{second}',
            whole=Meant(f'"{before.text},{rest.text}"', before.text, whole, rest=rest.text) if is_whole else whole,
            first=first,
            second=second,
        ),
    )
