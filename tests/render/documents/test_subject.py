"""What a document asks of a plan more than once."""

from __future__ import annotations

from dataclasses import replace

from dxplan.model.task import DateConstraints
from dxplan.render.documents.sections.timetable import missed_deadlines
from dxplan.render.documents.subject import LONGEST_NAME, Subject, once
from tests.render.documents.papers import day, plan_of, subject_of, task


def test_what_does_not_depend_on_lengths_of_names_is_asked_once_for_all_of_them() -> None:
    asked: list[int] = []

    @once
    def work(subject: Subject) -> int:
        asked.append(subject.longest_name)
        return 7

    subject = subject_of(plan_of(task("A")))
    assert [work(each) for each in (subject, replace(subject, longest_name=40))] == [7, 7]
    assert work(subject_of(plan_of(task("B")))) == 7
    assert asked == [LONGEST_NAME, LONGEST_NAME]


def test_missed_deadlines_are_looked_for_once_however_many_rooms_a_brief_tries() -> None:
    late = DateConstraints(deadline=day("2022-01-04"))
    subject = subject_of(plan_of(*(task(f"A{number}", constraints=late) for number in range(3))))
    found = missed_deadlines(subject)
    assert [task.id for task in found] == ["A0", "A1", "A2"]
    assert missed_deadlines(replace(subject, longest_name=40)) is found
