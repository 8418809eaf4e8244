"""Tasks that lack the same thing, folded into one finding a phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Place
from dxplan.model.task import Task
from dxplan.schedule.folded import template_of
from dxplan.text.counts import TASK, CountOf
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Part, Text, say


class Lacking(NamedTuple):
    """Tasks that lack something: all of those of a phase, some of them, or (`phase` None) tasks outside any phase.

    `place` is where to mend it best: at the phase if all of it is concerned, else at the first task.
    """

    phase: Task | None
    tasks: list[Task]
    whole: bool
    place: Place

    @property
    def waived_by(self) -> str:
        """The task whose id a waiver has to name: the phase if all of it is concerned, else the first task."""
        return self.phase.id if self.whole and self.phase is not None else self.tasks[0].id

    def subject(self) -> Text:
        """The tasks in words: `A`; 3 nhiệm vụ của `P2` (`A`, `B` và `C`); of a long list the first ones."""
        first, *others = self.tasks
        if not others:
            return say("{task}", "{task}", task=first)
        parts: dict[str, Part] = {
            "tasks": counted(self.tasks),
            "of": NOTHING if self.phase is None else say(" của {phase}", " of {phase}", phase=self.phase),
            "names": listed(self.tasks),
        }
        if not self.whole:
            return say("{tasks}{of} ({names})", "{tasks}{of} ({names})", **parts)
        if len(self.tasks) == 2:
            return say("cả {tasks}{of} ({names})", "both tasks{of} ({names})", **parts)
        return say("cả {tasks}{of} ({names})", "all {tasks}{of} ({names})", **parts)


def counted(tasks: Iterable[Task]) -> CountOf:
    """Tasks as a sentence counts them."""
    tasks = tuple(tasks)
    ids = tuple([task.id for task in tasks])
    if all(task.copy_of is None for task in tasks):
        return CountOf(ids, ids, TASK)
    return CountOf(ids, tuple(dict.fromkeys(map(template_of, tasks))), TASK)


def together(examination: Examination, code: str, lacking: list[Task]) -> Iterator[Lacking]:
    """The tasks that lack something as one group; those that a waiver of this code names come by themselves."""
    named = examination.tasks_waived(code)
    rest = [task for task in lacking if task.id not in named]
    if rest:
        yield Lacking(None, rest, False, Place(rest[0].places))
    for task in lacking:
        if task.id in named:
            yield Lacking(None, [task], False, Place(task.places))


def by_phase(examination: Examination, code: str, lacking: list[Task]) -> Iterator[Lacking]:
    """The tasks that lack something, phase by phase (the outermost summaries), in file order.

    A task that a waiver of this code names comes by itself, so that the waiver covers it and nothing else. If every
    task of the plan lacks it, there is one group.
    """
    if not lacking:
        return
    plan, everyone, phase_of = examination.plan, examination.work, examination.phase_of
    named = examination.tasks_waived(code)
    if len(lacking) == len(everyone) > 1 and not any(task.id in named for task in lacking):
        yield Lacking(None, lacking, True, Place(plan.places, ("tasks",)))
        return
    groups: dict[tuple[str | None, str | None], list[Task]] = {}
    for task in lacking:
        groups.setdefault((phase_of[task.id], task.id if task.id in named else None), []).append(task)
    for (phase, _), tasks in groups.items():
        summary = None if phase is None else plan.tasks[phase]
        whole = summary is not None and len(tasks) == examination.tasks_in_phase[phase] > 1
        place = Place(summary.places) if summary is not None and whole else Place(tasks[0].places)
        yield Lacking(summary, tasks, whole, place)
