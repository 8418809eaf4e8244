"""Ids of the tasks of tables, and where links find them: by id, by number of a row, by STT."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dxplan.exchange.incoming import Wishes
from dxplan.exchange.tables.lines import Line
from dxplan.exchange.tables.links import Link
from dxplan.model.ids import is_id, proposed_id
from dxplan.text.lookalikes import typed


def ids_of(lines: Sequence[Line], wishes: Wishes, taken: set[str]) -> list[str]:
    """An id for each line, not taken before: the file's own, those of names where wished, else t1, t2, …, all new."""
    ids: list[str] = []
    for line in lines:
        own = typed(line.text("id"))
        uid = line.text("uid")
        if wishes.ids_from_names:
            id_ = proposed_id(line.name, taken) or f"t{len(taken) + 1}"
        elif own and is_id(own) and not own.isdecimal():
            id_ = own
        elif uid.isdecimal():
            id_ = f"t{int(uid)}"
        elif own.isdecimal():
            id_ = f"t{int(own)}"
        else:
            id_ = f"t{len(taken) + 1}"
        while id_ in taken:
            id_ = f"{id_}-2" if not id_.endswith("-2") else f"{id_[:-2]}-{len(taken) + 1}"
        taken.add(id_)
        ids.append(id_)
    return ids


class Finder:
    """Finds the task that a link of a table means."""

    def __init__(self, lines: Sequence[Line], ids: Sequence[str], parents: Sequence[int | None]) -> None:
        self._ids, self._parents = ids, parents
        self._own = {typed(line.text("id")): n for n, line in enumerate(lines) if line.text("id")}
        self._given = {id_: n for n, id_ in enumerate(ids)}
        self._uids = {line.text("uid"): n for n, line in enumerate(lines) if line.text("uid")}
        numbers = [line.number.rstrip(".)") for line in lines]
        self._numbers: dict[str, list[int]] = {}
        for n, number in enumerate(numbers):
            if number:
                self._numbers.setdefault(number, []).append(n)
        self._count = Counter(numbers)
        self._lines = lines

    def find(self, link: Link, at: int, *, by_uid: bool) -> str | None:
        """The id of the task before line `at`; None if there is none."""
        found = self._uids.get(link.to) if by_uid else self._index(link.to, at)
        return None if found is None else self._ids[found]

    def _index(self, to: str, at: int) -> int | None:
        for known in (self._own, self._given):
            if to in known:
                return known[to]
        if self._own and to.isdecimal() and f"{int(to)}" in self._own:
            return self._own[f"{int(to)}"]
        if not self._own and (stand := self._numbers.get(to)):
            return next((n for n in stand if self._parents[n] == self._parents[at] and n != at), stand[0])
        if not self._own and to.isdecimal() and 1 <= int(to) <= len(self._lines) and not self._is_numbered:
            return int(to) - 1
        return None

    @property
    def _is_numbered(self) -> bool:
        """Whether the table has numbers of its own, which its links then mean."""
        return any(number and number.isdecimal() for number in self._numbers)
