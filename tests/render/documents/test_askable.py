"""What has passed is learned from, and a meeting is asked for nothing before it."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.named import Ref
from dxplan.render.documents.askable import is_past, still_askable
from dxplan.render.documents.sections.decisions import decisions, lessons
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.due_by import DueBy
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, advise
from dxplan.source.diagnostic import Related
from dxplan.source.span import Span
from dxplan.text.phrase import Text, same, say
from tests.render.documents.papers import day, finding, plan_of, subject_of, task

PLAN = plan_of(task("A"), task("B", after="A"), task("C", 60, "B"), task("D", 5, "C"))
"""A is done on 10 January, B on 17 January, C on 18 April and D on 25 April 2022."""
MEETING = "2022-02-15"
FIVE, FOUR = Duration(5, Unit.DAYS), Duration(4, Unit.DAYS)
EARLIER, LATER = date(2022, 2, 14), date(2022, 2, 16)


@pytest.mark.parametrize(
    ("remedy", "left"),
    [
        (Delay(("D",), EARLIER), None),
        (Delay(("D",), LATER), Delay(("D",), LATER)),
        (DueBy((("D", day("2022-02-01")),)), None),
        (Shorten("B", FIVE, FOUR), None),
        (Shorten("C", FIVE, FOUR), ...),
        (Together((Shorten("B", FIVE, FOUR), Shorten("D", FIVE, FOUR))), None),
        (AddTask(Kind.TRAINING, before=("A", "B")), None),
        (AddTask(Kind.TRAINING, before=("B", "C")), None),
        (AddTask(Kind.TRAINING, before=("C", "D")), AddTask(Kind.TRAINING, before=("D",), begun=("C",))),
        (AddTask(Kind.TRAINING, before=("D",)), ...),
        (AddSteps(Kind.PILOT, Kind.EVALUATE, "C"), None),
        (Wait(PLAN.tasks["C"], on=PLAN.tasks["A"]), None),
        (Wait(PLAN.tasks["D"], on=PLAN.tasks["A"]), ...),
        (WaitEach((PLAN.tasks["C"], PLAN.tasks["D"]), PLAN.tasks["A"]), WaitEach((PLAN.tasks["D"],), PLAN.tasks["A"])),
        (Delay(("C", "D"), LATER), Delay(("D",), LATER)),
        (Say(("tasks", "A"), "cost", 5), None),
        (MoveDate("D", "deadline", day("2022-02-01"), day("2022-05-01")), ...),
        (Together((Delay(("C",), EARLIER), Delay(("D",), LATER))), Together((Delay(("D",), LATER),))),
        (AndSoOn((AddTask(Kind.REVIEW, start=day("2022-01-05")),), same("năm")), None),
    ],
)
def test_what_of_a_remedy_is_left_after_its_dates_have_passed(remedy: Remedy, left: object) -> None:
    found = still_askable(subject_of(PLAN, today=MEETING), remedy)
    assert found == (remedy if left is ... else left)


def about(id_: str, remedy: Remedy, code: str = "DX401") -> object:
    return finding(code, say("{task} sai", "{task} is wrong", task=Ref(id_)), id_, advise(remedy))


def test_a_finding_about_what_is_done_by_then_has_passed() -> None:
    subject = subject_of(PLAN, today=MEETING)
    wait = Wait(PLAN.tasks["B"], on=PLAN.tasks["A"])
    assert is_past(subject, about("B", wait))  # type: ignore[arg-type]
    assert not is_past(subject, about("D", Wait(PLAN.tasks["D"], on=PLAN.tasks["C"])))  # type: ignore[arg-type]
    assert not is_past(subject_of(PLAN, today="2021-12-01"), about("B", wait))  # type: ignore[arg-type]
    assert not is_past(subject, about("B", wait, "DX602"))  # type: ignore[arg-type]


def test_what_has_passed_is_a_lesson_of_a_plan_that_goes_on() -> None:
    gone = about("B", Wait(PLAN.tasks["B"], on=PLAN.tasks["A"]))
    open_ = about("D", Wait(PLAN.tasks["D"], on=PLAN.tasks["C"]), "DX402")
    subject = subject_of(PLAN, today=MEETING, findings=(gone, open_))
    assert [decision.code for decision in decisions(subject)] == ["ASK1", "DX402"]
    [lesson] = lessons(subject)
    assert lesson.conclusions == ("Hướng xử lý lẽ ra cần chọn: để nhiệm vụ 2 chỉ bắt đầu sau khi nhiệm vụ 1 “A” xong.",)


def test_of_a_hint_that_names_a_past_date_only_the_remedy_is_told() -> None:
    hint = say(
        "{delay}, hoặc tập huấn xong trước {day}",
        "{delay}, or train before {day}",
        delay=Delay(("D",), LATER),
        day=EARLIER,
    )
    found = finding("DX401", Text("sai", "wrong"), "D", hint)
    [*_, decision] = decisions(subject_of(PLAN, today=MEETING, findings=(found,)))
    assert decision.conclusions == (
        "Giao cơ quan lập kế hoạch chủ trì xử lý, hoàn thành trước ngày 16/02/2022. Hướng xử lý: "
        "lùi ngày bắt đầu của nhiệm vụ 4 “D” đến 16/02/2022.",
    )


def test_a_decision_comes_before_the_date_that_its_remedy_asks_for() -> None:
    found = finding("DX401", Text("sai", "wrong"), "D", advise(Delay(("D",), date(2022, 3, 1))))
    [*_, decision] = decisions(subject_of(PLAN, "en", MEETING, findings=(found,)))
    assert "to act before 1 March 2022" in decision.conclusions[0]


def test_of_several_dates_that_a_remedy_asks_for_the_first_one_counts() -> None:
    remedy = Together((Delay(("C",), date(2022, 4, 1)), Delay(("D",), date(2022, 3, 1))))
    found = finding("DX401", Text("sai", "wrong"), "D", advise(remedy))
    [*_, decision] = decisions(subject_of(PLAN, "en", MEETING, findings=(found,)))
    assert "to act before 1 March 2022" in decision.conclusions[0]


@pytest.mark.parametrize(
    ("worst", "other", "past"),
    [
        (EARLIER, EARLIER, True),
        (EARLIER, LATER, False),
        (LATER, EARLIER, False),
        (date(2022, 2, 15), EARLIER, False),
    ],
)
def test_too_much_at_a_time_has_passed_with_its_last_day(worst: date, other: date, past: bool) -> None:
    """Also where a task that was part of it goes on: nobody can be asked for more people in the past."""
    message = say("{task} quá tải đến {day}", "{task} is overbooked until {day}", task=Ref("D"), day=worst)
    more = Related(Span("plan.yaml", 1, 1), say("đến {day}", "until {day}", day=other))
    found = finding("DX501", message)._replace(related=(more,))
    subject = subject_of(PLAN, today=MEETING)
    assert is_past(subject, found) is past
    assert not is_past(subject, found._replace(related=(more,) * 6))
