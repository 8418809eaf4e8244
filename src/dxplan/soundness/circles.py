"""Chains that lead back to where they began."""

from __future__ import annotations

from collections.abc import Mapping


def circles(next_of: Mapping[str, str | None]) -> list[list[str]]:
    """Every circle of a relation that leads each id to at most one other, from the id that comes first in `next_of`."""
    found: list[list[str]] = []
    done: set[str] = set()
    for start in next_of:
        path: dict[str, None] = {}
        id_: str | None = start
        while id_ is not None and id_ in next_of and id_ not in done and id_ not in path:
            path[id_] = None
            id_ = next_of[id_]
        if id_ in path:
            ids = list(path)
            found.append(ids[ids.index(id_) :] if id_ is not None else [])
        done.update(path)
    return found
