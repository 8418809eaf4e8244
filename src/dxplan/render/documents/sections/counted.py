"""Tasks and milestones by their numbers, each called what it is: '6 nhiệm vụ và 2 mốc (STT 1, 3–9)'."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.model.task import Task
from dxplan.render.documents.subject import Subject
from dxplan.text.counts import MILESTONE, TASK, Count
from dxplan.text.lists import listed
from dxplan.text.numerals import number_list
from dxplan.text.phrase import Part


def counted(subject: Subject, tasks: Sequence[Task]) -> str:
    """How many there are, tasks and milestones apart, and their numbers."""
    milestones = sum(task.is_milestone for task in tasks)
    counts: list[Part] = [
        Count(number, noun) for number, noun in ((len(tasks) - milestones, TASK), (milestones, MILESTONE)) if number
    ]
    return subject.say(
        "{counts} (STT {numbers})",
        "{counts} (No. {numbers})",
        counts=listed(counts),
        numbers=number_list(subject.numbers[task.id] for task in tasks),
    )


def by_numbers(subject: Subject, tasks: Sequence[Task]) -> str:
    """Their numbers, those of milestones apart: 'nhiệm vụ 1, 5–8 và mốc 3'."""
    work, milestones = (
        subject.by_number(task.id for task in tasks if task.is_milestone is wanted) for wanted in (False, True)
    )
    if work and milestones:
        return subject.say("{work} và {milestones}", "{work} and {milestones}", work=work, milestones=milestones)
    return subject.say(work or milestones)
