"""Two matters that would have the same task shorter by another measure: beside each stands what does for both."""

from __future__ import annotations

from datetime import date

from dxplan.model.duration import Duration, Unit
from dxplan.render.documents.sections.at_odds import at_odds
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.source.span import Span
from dxplan.text.phrase import Text, say
from tests.render.documents.papers import plan_of, subject_of, task, written

BEFORE = Duration(60.0, Unit.DAYS)


def wants(code: str, remedy: Remedy) -> Diagnostic:
    message, hint = Text(f"{code} sai", f"{code} is wrong"), say("{what}", "{what}", what=remedy)
    return Diagnostic(code, Severity.WARNING, message, Span("", 1, 1), Text("vì vậy", "so"), hint, task="A")


def to(days: float, code: str) -> Diagnostic:
    return wants(code, Shorten("A", BEFORE, Duration(days, Unit.DAYS)))


def test_a_task_cut_by_two_measures_is_told_the_shorter_one() -> None:
    found = (to(54, "DX307"), to(51, "DX451"))
    subject = subject_of(plan_of(task("A", 60), task("B", 5, "A")), "vi", "2022-01-10", findings=found)
    for finding in found:
        odds = at_odds(subject, (finding,))
        assert odds is not None
        assert subject.say(odds) == (
            "nhiệm vụ 1 được đề nghị rút ngắn ở 2 việc: làm theo mức ngắn nhất, còn 51 ngày làm việc"
        )
    assert written(subject, "full").count("làm theo mức ngắn nhất") == 2
    assert "làm theo mức ngắn nhất" in written(subject, "conclusion")


def test_the_same_measure_twice_is_no_contradiction() -> None:
    found = (to(54, "DX307"), to(54, "DX451"))
    subject = subject_of(plan_of(task("A", 60)), "vi", "2022-01-10", findings=found)
    assert at_odds(subject, found) is None


def test_two_days_for_the_start_of_a_task_are_both_told() -> None:
    found = tuple(
        wants(code, Delay(("A",), day)) for code, day in (("DX501", date(2022, 3, 1)), ("DX502", date(2022, 4, 1)))
    )
    subject = subject_of(plan_of(task("A", 60)), "vi", "2022-01-10", findings=found)
    odds = at_odds(subject, found)
    assert odds is not None
    assert "lùi đến 01/03/2022, 01/04/2022" in subject.say(odds)
