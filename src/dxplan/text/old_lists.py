"""How several tasks are named in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.text.phrase import Text

_MOST = 8


def listed(ids: Iterable[str], most: int = _MOST) -> Text:
    """`A`, `B` và `C`; of many, the first ones and how many more there are."""
    names = [f"`{id_}`" for id_ in ids]
    if len(names) <= 1:
        return Text(*(names * 2)) if names else Text("", "")
    if len(names) <= most:
        first = ", ".join(names[:-1])
        return Text(f"{first} và {names[-1]}", f"{first} and {names[-1]}")
    first, rest = ", ".join(names[: most - 1]), len(names) - most + 1
    return Text(f"{first} và {rest} nhiệm vụ khác", f"{first} and {rest} others")


def chain(ids: Iterable[str], most: int = _MOST) -> Text:
    """`A` → `B` → `C`; of a long chain, its two ends."""
    names = [f"`{id_}`" for id_ in ids]
    if len(names) > most:
        names = [*names[: most // 2], "…", *names[-(most - most // 2 - 1) :]]
    arrows = " → ".join(names)
    return Text(arrows, arrows)
