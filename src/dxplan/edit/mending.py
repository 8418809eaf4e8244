"""Writes in a plan file what was surely meant, and takes out what its findings say can go and changes nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dxplan.checks.runner import examine
from dxplan.edit.correcting import Corrected, corrected
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.marking import Marked, mark
from dxplan.edit.proof import objection
from dxplan.edit.removal import obstacles, remove
from dxplan.edit.wanted import Removal, places_of, removals
from dxplan.findings.selection import Selection
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.outline import Outline
from dxplan.model.marking import Marking
from dxplan.model.named import meant_in
from dxplan.network.expand import expanded
from dxplan.scenario.guessed import UNMARKED
from dxplan.scenario.trials import weight
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Text

_LEAST_TRIES = 12
_MOST_WORK = 50_000
"""How many tasks are read and scheduled again to find out what can go together: tasks of the plan times tries."""
_NOT_TRIED = Text(
    "chưa thử đến chỗ này: sửa những chỗ nêu trước rồi chạy lại", "it was not tried: mend the others, then run it again"
)


@dataclass(frozen=True, slots=True)
class Mending:
    """A plan file before and after: what was taken out of it, and what was left alone, each with the reason.

    `marked` are the guesses that were written into it, `unmarked` the tasks where one could not be. `corrected` are the
    mistakes for which the right word was written; with others left it may not be possible to schedule it even then.
    """

    before: bytes
    after: bytes
    removed: tuple[Diagnostic, ...] = ()
    left: tuple[tuple[Diagnostic, Text], ...] = ()
    marked: tuple[Marking, ...] = ()
    unmarked: tuple[tuple[str, Text], ...] = ()
    corrected: tuple[Diagnostic, ...] = ()
    is_usable: bool = True


def mend_and_mark(
    data: bytes, file: str, today: date, selection: Selection, mistakes: Sequence[Diagnostic] | None = None
) -> Mending | None:
    """Write what the names of the tasks tell, where that is selected, and mend the rest.

    None if the file cannot be scheduled even then. `mistakes` are those of the file, where they are known.
    """
    right = _corrected(data, file, selection, mistakes)
    marked = mark(right.after, file, today) if selection.wants(UNMARKED) else Marked(right.after)
    mending = _without_superfluous(marked.after, file, today, selection)
    if mending is None:
        return _only_corrected(data, right)
    return replace(mending, before=data, marked=marked.written, unmarked=marked.left, corrected=right.made)


def mend(
    data: bytes, file: str, today: date, selection: Selection, mistakes: Sequence[Diagnostic] | None = None
) -> Mending | None:
    """Mend what is selected and not waived, also what is held back; None of a plan that is not sound and stays so.

    `mistakes` are those of the file, where they are known.
    """
    right = _corrected(data, file, selection, mistakes)
    mending = _without_superfluous(right.after, file, today, selection)
    return _only_corrected(data, right) if mending is None else replace(mending, before=data, corrected=right.made)


def _corrected(data: bytes, file: str, selection: Selection, mistakes: Sequence[Diagnostic] | None) -> Corrected:
    """The file with the words that were surely meant; it is read again only where a mistake names one."""
    if mistakes is not None and not any(meant_in(mistake.hint) for mistake in mistakes):
        return Corrected(data)
    return corrected(data, file, lambda mistake, meant: meant.is_sure and selection.wants(mistake.code))


def _only_corrected(data: bytes, right: Corrected) -> Mending | None:
    return Mending(data, right.after, corrected=right.made, is_usable=False) if right.made else None


def _without_superfluous(data: bytes, file: str, today: date, selection: Selection) -> Mending | None:
    """Take out what can go; None if the file cannot be scheduled.

    Taking one thing out may make another one needed, or superfluous. So the rules run again until they find nothing
    more that can go.
    """
    text = data
    removed: list[Diagnostic] = []
    calendars: Calendars | None = None
    while True:
        loaded = load_bytes(text, file)
        schedule = _scheduled(loaded, calendars)
        if schedule is None:
            return None
        calendars = schedule.calendars
        result = examine(schedule, today, selection)
        wanted = removals(schedule.plan.written, (*result.findings, *result.held_back))
        if not removed:  # from now on only the rules matter that have something to take out
            selection = replace(selection, select=frozenset(removal.finding.code for removal in wanted))
        if not wanted:
            return Mending(data, text, tuple(removed))
        attempt = Attempt(text, loaded.diagnostics, schedule)
        attempt.take(wanted)
        if not attempt.taken:
            return Mending(data, text, tuple(removed), tuple(attempt.left))
        text = attempt.after
        removed += [removal.finding for removal in attempt.taken]


class Attempt:
    """Takes as much out of a file as can go together: `after` is what becomes of it.

    `mistakes` are those it has been read with, `left` is what stays, each with the reason.
    """

    def __init__(self, data: bytes, mistakes: Sequence[Diagnostic], schedule: Schedule) -> None:
        self.after = data
        self.outline = Outline(data)
        self.taken: list[Removal] = []
        self.left: list[tuple[Diagnostic, Text]] = []
        self._mistakes = mistakes
        self._schedule = schedule
        self._tries_left = max(_LEAST_TRIES, _MOST_WORK // weight(schedule))

    def take(self, wanted: Sequence[Removal]) -> None:
        """Take out what can be taken out at all."""
        hindered = obstacles(self.outline, places_of(wanted))
        self.left = [(removal.finding, hindered[p]) for removal in wanted for p in removal.places if p in hindered]
        self._take([removal for removal in wanted if hindered.keys().isdisjoint(removal.places)])

    def _take(self, wanted: Sequence[Removal]) -> None:
        """Try removals together, and by halves where that cannot be done."""
        if not wanted:
            return
        if not self._tries_left:
            self.left += [(removal.finding, _NOT_TRIED) for removal in wanted]
            return
        self._tries_left -= 1
        reason = self._try([*self.taken, *wanted])
        if reason is None:
            return
        if len(wanted) == 1:
            self.left.append((wanted[0].finding, reason))
            return
        middle = len(wanted) // 2
        self._take(wanted[:middle])
        self._take(wanted[middle:])

    def _try(self, together: list[Removal]) -> Text | None:
        """Why several things cannot be taken out together, if so."""
        try:
            after = remove(self.outline, places_of(together))
        except NotSafeError as error:
            return error.reason
        loaded = load_bytes(after, self._schedule.plan.file)
        reason = objection(self._mistakes, self._schedule, loaded, [removal.step for removal in together])
        if reason is None:
            self.after, self.taken = after, together
        return reason


def _scheduled(loaded: LoadResult, calendars: Calendars | None) -> Schedule | None:
    if loaded.plan is None or not loaded.is_usable:
        return None
    return scheduled(expanded(loaded.plan), None if calendars is None else calendars.of(loaded.plan))
