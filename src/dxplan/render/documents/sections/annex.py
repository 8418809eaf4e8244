"""The annex: all tasks, phase by phase, as NĐ 30/2020 plans list them."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.task import Task
from dxplan.render.documents.sections.assumed import assumed_words
from dxplan.render.documents.sections.money import in_unit, money_unit
from dxplan.render.documents.sections.timetable import deadline_of, phase_name
from dxplan.render.documents.subject import Subject
from dxplan.schedule.result import State
from dxplan.text.dates import stretch
from dxplan.text.numerals import number_list
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Text, say
from dxplan.text.sentences import capitalized


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """A task, or a group of tasks (`is_group`: a phase, or a group inside one)."""

    number: str
    name: str
    is_group: bool
    lead: str = ""
    support: str = ""
    when: str = ""
    product: str = ""
    cost: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """The rows in the plan's order; costs are in `unit`."""

    rows: tuple[AnnexRow, ...]
    unit: str


def annex(subject: Subject) -> Annex:
    """The table of all tasks and milestones."""
    rows: list[AnnexRow] = []
    unit = money_unit(subject)
    for phase in subject.phases:
        rows.append(AnnexRow(phase.numeral, phase_name(subject, phase), is_group=True))
        groups: list[str] = []
        for task in phase.leaves:
            inner = [group for group in reversed(list(subject.plan.ancestors(task))) if group is not phase.summary]
            for group in inner:
                if group.id not in groups:
                    groups.append(group.id)
                    rows.append(AnnexRow(f"{phase.numeral}.{len(groups)}", subject.name(group), is_group=True))
            rows.append(_row(subject, task, unit[0]))
    return Annex(tuple(rows), unit[1])


def _row(subject: Subject, task: Task, unit: int) -> AnnexRow:
    start, finish = subject.start(task), subject.finish(task)
    exact = task.is_milestone or subject.schedule.tasks[task.id].is_critical
    cost = in_unit(subject, task.cost, unit) if task.cost else ""
    return AnnexRow(
        number=str(subject.numbers[task.id]),
        name=subject.name(task),
        is_group=False,
        lead=subject.lead(task),
        support=subject.support(task),
        when=subject.in_cell(stretch(start, finish, exact=exact)),
        product=subject.optional(task.deliverable),
        cost=", ".join(part for part in (cost, subject.optional(task.funding)) if part),
        note="; ".join(_notes(subject, task)),
    )


def _under_way(task: Task) -> Text:
    """That a task runs, and how much of it is done."""
    if task.progress.complete is None:
        return Text("đang làm", "under way")
    percent = percent_done(task.progress.complete)
    return say("đang làm, xong {percent} %", "under way, {percent} % done", percent=percent)


def _notes(subject: Subject, task: Task) -> list[str]:
    notes = []
    if task.is_milestone:
        notes.append(subject.say("mốc", "milestone"))
    if subject.is_done(task):
        notes.append(subject.say("đã xong", "done"))
    elif subject.schedule.tasks[task.id].state is State.RUNNING:
        notes.append(subject.say(_under_way(task)))
    if subject.schedule.tasks[task.id].is_critical:
        notes.append(subject.say("đường găng", "critical"))
    deadline = deadline_of(subject, task)
    if deadline is not None:
        notes.append(subject.in_cell(say("hạn {day}", "due {day}", day=deadline)))
    assumed = assumed_words(subject, task)
    if assumed:
        notes.append(assumed)
    if task.source:
        numbers = number_list(subject.source_numbers[id_] for id_ in task.source)
        notes.append(subject.say("nguồn {numbers}", "source {numbers}", numbers=numbers))
    return [capitalized(note) if not index else note for index, note in enumerate(notes)]
