"""Who holds the office of an agency on a day: itself, one of those after it, or one of those before it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dxplan.model.people import Agency
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True)
class Office:
    """Who does an agency's work on a day (`holder`), and who did it right `before` the holder took over.

    `before` is None where the holder did not take over: it is the agency itself, or acts until the agency begins.
    """

    holder: str
    before: str | None = None


class Offices:
    """The lines of agencies that take over from one another, each gone along once, however many ask.

    A plan made otherwise than by reading may have lines that end in a circle: they are gone round once.
    """

    def __init__(self, agencies: Mapping[str, Agency]) -> None:
        self._agencies = agencies
        self._last: dict[str, str] = {}
        self._outliving: dict[str, str | None] = {}
        self._on: dict[date, dict[str, Office]] = {}

    def last(self, agency: str) -> str:
        """The end of an agency's line: who takes over last of all; itself if it has no successor."""
        path = self._unknown(agency, self._last)
        if path:
            following = self._agencies[path[-1]].successor
            last = path[-1] if following is None else self._last.get(following, path[-1])
            self._last.update(dict.fromkeys(path, last))
        return self._last[agency]

    def line(self, agency: str) -> tuple[str, ...]:
        """An agency and those that take over, one after the other; each once."""
        return tuple(self._unknown(agency))

    def heir(self, agency: str, day: date) -> str | None:
        """Who holds an agency's office on a day: itself, or the first of its line that is not gone; None if all are."""
        holder: str | None = agency
        while holder is not None and not self._lasts(holder, day):
            holder = self._next_outliving(holder)
        return holder

    def on(self, agency: str, day: date) -> Office | None:
        """Who exists on a day and does an agency's work: itself, the first after it, or else the nearest before it.

        Of several that are equally near, the first in the file; None if the plan names nobody.
        """
        if day not in self._on:
            self._on[day] = self._all_on(day)
        return self._on[day].get(agency)

    def _all_on(self, day: date) -> dict[str, Office]:
        found = {id_: Office(id_) for id_, agency in self._agencies.items() if agency.exists_on(day)}
        nearest = list(found)
        self._by_those_after(found)
        self._by_those_before(found, nearest)
        return found

    def _by_those_after(self, found: dict[str, Office]) -> None:
        nobody: set[str] = set()
        for agency in self._agencies:
            path = self._unknown(agency, found, nobody)
            following = self._agencies[path[-1]].successor if path else None
            if following is None or following not in found:
                nobody.update(path)
                continue
            holder = found[following].holder
            before = path[-1] if following == holder else found[following].before
            found.update(dict.fromkeys(path, Office(holder, before)))

    def _by_those_before(self, found: dict[str, Office], nearest: list[str]) -> None:
        """Each round goes one agency further from those that exist (`nearest`, in file order)."""
        order = {id_: number for number, id_ in enumerate(self._agencies)}
        while nearest:
            further: dict[str, Office] = {}
            for id_ in sorted(nearest, key=lambda id_: order[found[id_].holder]):
                following = self._agencies[id_].successor
                if following is not None and following not in found:
                    further.setdefault(following, Office(found[id_].holder))
            found.update(further)
            nearest = list(further)

    def _next_outliving(self, agency: str) -> str | None:
        """The next of a line that is not gone when an agency is; None if there is none."""
        for id_ in reversed(self._unknown(agency, self._outliving)):
            own = self._agencies[id_].valid_to
            following = self._agencies[id_].successor
            while following is not None and own is not None and not self._outlasts(following, own):
                following = self._outliving.get(following)
            self._outliving[id_] = following
        return self._outliving[agency]

    def _lasts(self, agency: str, day: date) -> bool:
        end = self._agencies[agency].valid_to
        return end is None or end >= day

    def _outlasts(self, agency: str, day: date) -> bool:
        end = self._agencies[agency].valid_to
        return end is None or end > day

    def _unknown(self, agency: str, *known: Mapping[str, object] | set[str]) -> list[str]:
        """An agency and those after it, as far as nothing is known of them; each once."""
        path: dict[str, None] = {}
        following: str | None = agency
        while following is not None and following not in path and not any(following in each for each in known):
            path[following] = None
            following = self._agencies[following].successor
        return list(path)
