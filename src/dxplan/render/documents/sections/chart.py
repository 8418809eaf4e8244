"""The bar chart of the plan, as a mermaid block."""

from __future__ import annotations

from dxplan.model.task import Task
from dxplan.render.documents.phases import Phase
from dxplan.render.documents.sections.timetable import phase_name
from dxplan.render.documents.subject import Subject
from dxplan.render.mermaid import Bar, Section, mermaid_gantt
from dxplan.schedule.result import State
from dxplan.text.expression import expression

_MOST_BARS = 80
_WIDE = str.maketrans("%:;#", "％：；＃")
_SPACED = expression("(?<=[:;]) ")


def chart(subject: Subject) -> str:
    """All tasks and milestones, phase by phase; of a plan with very many, the phases with their milestones."""
    brief = is_brief(subject)
    return mermaid_gantt(
        _drawn(subject.optional(subject.plan.name)),
        [
            Section(
                _drawn(f"{phase.numeral}. {phase_name(subject, phase)}"),
                _phase_bars(subject, phase) if brief else tuple(_bar(subject, task) for task in phase.leaves),
            )
            for phase in subject.phases
        ],
    )


def is_brief(subject: Subject) -> bool:
    """Whether the plan has too many tasks for a chart that can be read."""
    return len(subject.numbers) > _MOST_BARS


def _phase_bars(subject: Subject, phase: Phase) -> tuple[Bar, ...]:
    tasks = [task for task in phase.leaves if not task.is_milestone]
    bars = [_bar(subject, task) for task in phase.leaves if task.is_milestone]
    if not tasks:
        return tuple(bars)
    whole = Bar(
        name=_drawn(f"{phase.numeral}. {phase_name(subject, phase)}"),
        start=min(subject.start(task) for task in tasks),
        finish=max(subject.finish(task) for task in tasks),
        is_critical=any(subject.schedule.tasks[task.id].is_critical for task in tasks),
        is_done=all(subject.is_done(task) for task in tasks),
    )
    return (whole, *bars)


def _bar(subject: Subject, task: Task) -> Bar:
    return Bar(
        name=_drawn(f"{subject.numbers[task.id]}. {subject.name(task)}"),
        start=subject.start(task),
        finish=subject.finish(task),
        is_milestone=task.is_milestone,
        is_critical=subject.schedule.tasks[task.id].is_critical,
        is_done=subject.is_done(task),
        is_running=subject.schedule.tasks[task.id].state is State.RUNNING,
    )


def _drawn(name: str) -> str:
    """A name with full-width signs, which bring their own space, for those that mermaid would not let stand."""
    return _SPACED.sub("", name).translate(_WIDE)
