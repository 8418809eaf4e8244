"""Two matters that would have the same task changed otherwise are put as one, with the measure that does for both."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.duration import Duration, Unit
from dxplan.render.documents.changes import tasks_changed, wanted
from dxplan.render.documents.sections.at_odds import at_odds
from dxplan.render.documents.sections.matters import due, past, to_decide
from dxplan.render.documents.subject import Subject
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from dxplan.text.phrase import Text, say
from tests.render.documents.papers import plan_of, subject_of, task, written
from tests.render.documents.test_truth import subject_on

BEFORE = Duration(60.0, Unit.DAYS)


def wants(code: str, remedy: Remedy, id_: str = "A") -> Diagnostic:
    message, hint = Text(f"{code} sai", f"{code} is wrong"), say("{what}", "{what}", what=remedy)
    return Diagnostic(code, Severity.WARNING, message, Span("", 1, 1), Text("vì vậy", "so"), hint, task=id_)


def cut(id_: str, days: float) -> Shorten:
    return Shorten(id_, BEFORE, Duration(days, Unit.DAYS))


def to(days: float, code: str) -> Diagnostic:
    return wants(code, cut("A", days))


def test_a_task_cut_by_two_measures_is_one_point_with_the_shorter_one() -> None:
    found = (to(54, "DX307"), to(51, "DX451"))
    subject = subject_of(plan_of(task("A", 60), task("B", 5, "A")), "vi", "2022-01-10", findings=found)
    [*_, matter] = to_decide(subject)
    assert matter.settled_by == cut("A", 51)
    for document in ("brief", "full"):
        paper = written(subject, document)
        assert paper.count("còn 51 ngày làm việc") == 1
        assert "còn 54" not in paper
        assert "DX307 sai" in paper
        assert "DX451 sai" in paper
    assert "làm theo mức ngắn nhất" in written(subject, "conclusion")


def test_what_else_a_measure_takes_stays_beside_it() -> None:
    both = Together((cut("A", 51), cut("B", 40)))
    found = (to(45, "DX307"), wants("DX451", both))
    subject = subject_of(plan_of(task("A", 60), task("B", 60, "A")), "vi", "2022-01-10", findings=found)
    assert to_decide(subject)[-1].settled_by == Together((cut("A", 45), cut("B", 40)))


def test_a_chain_of_contradictions_is_one_point() -> None:
    """The first two have nothing in common but the third."""
    third = Together((cut("A", 40), cut("B", 40)))
    found = (to(51, "DX307"), wants("DX308", cut("B", 51), "B"), wants("DX451", third))
    subject = subject_of(plan_of(task("A", 60), task("B", 60, "A")), "vi", "2022-01-10", findings=found)
    assert len(to_decide(subject)) == 1


def test_the_same_measure_twice_is_no_contradiction() -> None:
    found = (to(54, "DX307"), to(54, "DX451"))
    subject = subject_of(plan_of(task("A", 60)), "vi", "2022-01-10", findings=found)
    assert at_odds(subject, found) is None
    assert len(to_decide(subject)) == 2


def test_of_two_days_for_the_start_of_a_task_the_later_does_for_both() -> None:
    found = tuple(
        wants(code, Delay(("B",), day), "B") for code, day in (("DX501", date(2022, 5, 3)), ("DX502", date(2022, 6, 1)))
    )
    subject = subject_of(plan_of(task("A", 60), task("B", 9, "A")), "vi", "2022-01-10", findings=found)
    odds = at_odds(subject, found)
    assert odds is not None
    assert "lùi đến 03/05/2022, 01/06/2022" in subject.say(odds)
    assert to_decide(subject)[-1].settled_by == Delay(("B",), date(2022, 6, 1))


def is_sound(subject: Subject) -> None:
    """No two points give a task two lengths or days, and none asks for a change after it could still help."""
    for matters in (to_decide(subject), past(subject)):
        told: dict[object, tuple[object, int]] = {}
        for number, matter in enumerate(matters):
            for key, value in (each for finding in matter.findings for each in wanted(subject, finding)):
                other, where = told.setdefault(key, (value, number))
                assert other == value or where == number, key
    for matter in to_decide(subject):
        day = due(subject, matter.findings)
        for changed in (each for finding in matter.findings for each in tasks_changed(subject, finding)):
            start, finish = subject.start(changed), subject.finish(changed)
            last = start if start > subject.today else finish
            assert day is None or last <= subject.today or day <= last, (matter.code, changed.id)


def test_a_change_is_asked_for_while_the_task_runs() -> None:
    """A is done on 25 March and B on 17 June; ninety days from the meeting it would be 2 May."""
    both = wants("DX451", Together((cut("B", 51), cut("A", 51))), "B")
    subject = subject_of(plan_of(task("A", 60), task("B", 60, "A")), "vi", "2022-02-01", findings=(both,))
    assert due(subject, (both,)) == subject.finish(subject.plan.tasks["A"]) < date(2022, 5, 2)


@given(
    st.lists(st.tuples(st.sampled_from("ABCD"), st.integers(1, 59), st.booleans()), min_size=2, max_size=6),
    st.dates(date(2022, 1, 10), date(2022, 12, 1)),
)
def test_no_points_contradict_and_none_comes_too_late(asked: list[tuple[str, int, bool]], today: date) -> None:
    plan = plan_of(task("A", 60), task("B", 60, "A"), task("C", 60, "B"), task("D", 60, "C"))
    found = tuple(
        wants(f"DX4{n:02}", Delay((id_,), date(2022, 12, days % 28 + 1)) if later else cut(id_, days), id_)
        for n, (id_, days, later) in enumerate(asked)
    )
    is_sound(subject_of(plan, "vi", today.isoformat(), findings=found))


@pytest.mark.parametrize("name", ["thu-duc", "hcm", "nam-dinh"])
@pytest.mark.parametrize("today", ["2021-06-15", "2022-03-01", "2023-03-15", "2024-02-01", "2026-11-28"])
def test_nor_do_those_of_the_real_plans(name: str, today: str) -> None:
    is_sound(subject_on(name, date.fromisoformat(today), "vi"))
