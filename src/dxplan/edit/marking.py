"""Writes what the names of a plan's tasks tell into the plan's file, as far as that surely changes nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dxplan.edit.addition import add
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.proof import ADDED, objection, objection_to_reading
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.load.outline import Outline
from dxplan.model.marking import Marking
from dxplan.network.expand import expanded
from dxplan.scenario.guessed import marks_for
from dxplan.scenario.remedies.mark import Mark
from dxplan.scenario.remedy import Remedy
from dxplan.schedule.scheduler import scheduled
from dxplan.text.phrase import Text


@dataclass(frozen=True, slots=True)
class Marked:
    """A plan file with marks: those that were written, and the tasks left alone, each with the reason."""

    after: bytes
    written: tuple[Marking, ...] = ()
    left: tuple[tuple[str, Text], ...] = ()


def mark(data: bytes, file: str, today: date) -> Marked:
    """The file of a plan with what the names of its tasks tell; as it was, where nothing can be written."""
    loaded = load_bytes(data, file)
    marks = () if loaded.plan is None else marks_for(loaded.plan, today)
    if not marks:
        return Marked(data)
    attempt = _Attempt(loaded)
    attempt.write(Mark(marks).steps)
    return Marked(attempt.after, tuple(mark for step in attempt.written for mark in step.marks), tuple(attempt.left))


class _Attempt:
    """Writes as much into a file as can go together."""

    def __init__(self, loaded: LoadResult) -> None:
        self.after = loaded.data
        self.written: list[Mark] = []
        self.left: list[tuple[str, Text]] = []
        self._loaded = loaded
        self._outline = Outline(loaded.data)

    def write(self, wanted: Sequence[Remedy]) -> None:
        """Try marks together, and by halves where that cannot be done."""
        steps = [step for step in wanted if isinstance(step, Mark)]
        reason = self._try([*self.written, *steps])
        if reason is None or not steps:
            return
        if len(steps) == 1:
            self.left.append((steps[0].marks[0].task, reason))
            return
        middle = len(steps) // 2
        self.write(steps[:middle])
        self.write(steps[middle:])

    def _try(self, together: list[Mark]) -> Text | None:
        """Why several tasks cannot be marked together, if so."""
        plan = self._loaded.plan
        assert plan is not None
        try:
            after = add(self._outline, [entry for step in together for entry in step.put_in(plan)])
        except NotSafeError as error:
            return error.reason
        reason = self._objection(load_bytes(after, plan.file), together)
        if reason is None:
            self.after, self.written = after, together
        return reason

    def _objection(self, after: LoadResult, together: list[Mark]) -> Text | None:
        """Why the file read again is not the plan with the marks, if so; dates are compared where there were any."""
        plan = self._loaded.plan
        assert plan is not None
        schedule = scheduled(expanded(plan)) if self._loaded.is_usable else None
        if schedule is None:
            return objection_to_reading(self._loaded.diagnostics, plan, after, together, ADDED)
        return objection(self._loaded.diagnostics, schedule, after, together, ADDED)
