"""Words that stand for nothing yet: TBD, N/A, “chưa xác định”."""

from __future__ import annotations

from dxplan.model.named import Key, entry
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say

_LONGEST = 40
_SIGNS = frozenset("-–—?.…_/*x")
_SAID = (
    "tbd; tbc; tba; tbu; todo; n/a; na; none; null; nil; nan; undefined; unknown; unset; not set; not known; "
    "not yet known; to be defined; to be determined; to be confirmed; to be announced; to be decided; pending; empty; "
    "chưa xác định; chưa biết; chưa rõ; chưa có; chưa chốt; chưa quyết định; không có; không rõ; không xác định; "
    "xác định sau; cập nhật sau; bổ sung sau; sẽ xác định; sẽ bổ sung; sẽ cập nhật; để trống; trống; đang cập nhật"
)
_WORDS = frozenset(map(bare, _SAID.split("; ")))
_REQUIRED = frozenset({"dxplan", "id", "start", "tasks", "code", "reason", "size", "each"})


def is_placeholder(text: str) -> bool:
    """Whether a text stands for nothing yet."""
    if len(text) > _LONGEST:
        return False
    return (not text.isspace() and _SIGNS.issuperset(text.strip())) or bare(text.strip("<>[](){} .")) in _WORDS


def left_out(key: str) -> Text | None:
    """What to do with a key whose value is not known; None where the plan has to have one."""
    if key == "duration":
        estimate = entry("duration", "10d")
        return say("viết một ước lượng, ví dụ {estimate}", "write an estimate, as {estimate}", estimate=estimate)
    if key in _REQUIRED:
        return None
    return say("bỏ {key} cho đến khi biết", "leave out {key} until it is known", key=Key(key))
