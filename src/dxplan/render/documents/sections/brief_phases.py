"""The phases of a plan in one small table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from dxplan.render.documents.fitting import printed_lines
from dxplan.render.documents.phases import Phase
from dxplan.render.documents.sections.timetable import phase_name
from dxplan.render.documents.subject import Subject, once
from dxplan.text.counts import Count, Noun

MOST_PHASES = 10
_NAME_CELLS, _NAME = 45, 60
_STATE_CELLS = 14
_OTHER = Noun("giai đoạn khác", "other phase")


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A phase, or (without numeral) several that are told together; `state` is where it is on that day."""

    numeral: str
    name: str
    start: str
    finish: str
    tasks: int
    state: str

    @property
    def lines(self) -> int:
        """How many lines of the page it takes."""
        return max(printed_lines(self.name, _NAME_CELLS), printed_lines(self.state, _STATE_CELLS))


def phase_lines(subject: Subject) -> tuple[PhaseLine, ...]:
    """All phases; of many those that are not over come first, and the rest is told in one line."""
    if subject.longest_name < _NAME:  # a row has room for it
        subject = replace(subject, longest_name=_NAME)
    shown, rest = told_phases(subject, MOST_PHASES)
    lines = tuple(_line(subject, phase) for phase in shown)
    return (*lines, _together(subject, rest)) if rest else lines


def told_phases(subject: Subject, most: int) -> tuple[list[Phase], list[Phase]]:
    """The phases that have a row of their own, and those that have one together: at most so many rows in all."""
    phases = subject.phases
    if len(phases) <= most:
        return list(phases), []
    spans = _spans(subject)
    pressing = [phase for phase in phases if spans[phase.numeral][1] >= subject.today] or phases
    shown = {phase.numeral for phase in pressing[: most - 1]}
    return (
        [phase for phase in phases if phase.numeral in shown],
        [phase for phase in phases if phase.numeral not in shown],
    )


def other_phases(subject: Subject, phases: list[Phase]) -> str:
    """What phases that have a row together are called."""
    return subject.say("{count}", "{count}", count=Count(len(phases), _OTHER))


def _line(subject: Subject, phase: Phase) -> PhaseLine:
    start, finish = _spans(subject)[phase.numeral]
    return PhaseLine(
        numeral=phase.numeral,
        name=phase_name(subject, phase),
        start=subject.in_cell(start),
        finish=subject.in_cell(finish),
        tasks=_tasks(phase),
        state=_state(subject, phase, start, finish),
    )


def _together(subject: Subject, phases: list[Phase]) -> PhaseLine:
    starts, finishes = zip(*(_spans(subject)[phase.numeral] for phase in phases), strict=True)
    return PhaseLine(
        numeral="",
        name=other_phases(subject, phases),
        start=subject.in_cell(min(starts)),
        finish=subject.in_cell(max(finishes)),
        tasks=sum(map(_tasks, phases)),
        state="",
    )


def _state(subject: Subject, phase: Phase, start: date, finish: date) -> str:
    done = sum(subject.is_done(task) for task in phase.leaves)
    if done == len(phase.leaves):
        return subject.say("đã xong", "done")
    if finish < subject.today:
        if not done:
            return subject.say("chưa ghi nhận", "not recorded")
        return subject.say("xong {done}/{all}", "{done}/{all} done", done=done, all=len(phase.leaves))
    if start > subject.today:
        return subject.say("chưa đến hạn", "not due yet")
    if done or any(task.progress.is_started for task in phase.leaves):
        return subject.say("đang làm", "under way")
    return subject.say("chưa ghi nhận", "not recorded")  # some of it was due, or is in its time by the schedule


def _tasks(phase: Phase) -> int:
    return sum(not task.is_milestone for task in phase.leaves)


@once
def _spans(subject: Subject) -> Mapping[str, tuple[date, date]]:
    """The first and the last day of each phase, by its numeral."""
    return {
        phase.numeral: (min(map(subject.start, phase.leaves)), max(map(subject.finish, phase.leaves)))
        for phase in subject.phases
    }
