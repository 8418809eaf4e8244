"""What follows if a matter is not decided is what the plan, scheduled again, says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.model.task import DateConstraints
from dxplan.render.documents.outlook import NOT_TRIED, Outlook, outlook, trials_for
from dxplan.render.documents.sections.matters import to_decide
from dxplan.scenario import trials
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Language, say
from tests.render.documents.papers import day, finding, plan_of, subject_of, task


def chain(**more: object) -> Plan:
    """A: 4 to 10 January; B waits until 1 March and takes to 7 March; C until 14 March 2022."""
    later = DateConstraints(start_no_earlier_than=day("2022-03-01"))
    return plan_of(task("A"), task("B", after="A", constraints=later), task("C", after="B"), **more)


def about(id_: str, hint: object = None) -> Diagnostic:
    return finding("DX401", say("{task} sai", "{task} is wrong", task=Ref(id_)), id_, hint)  # type: ignore[arg-type]


def of(plan: Plan, found: Diagnostic, today: str = "2022-02-01", language: Language = "en") -> Outlook:
    subject = subject_of(plan, language, today, findings=(found,))
    [*_, matter] = to_decide(subject)
    return outlook(subject, matter, trials_for(subject))


def said(found: Outlook) -> str:
    assert found.text is not None
    return found.text.in_language("en")


def proposed(found: Outlook) -> str:
    """What becomes of the plan as proposed: nothing of that is told as what follows if nothing is decided."""
    assert (found.text, found.harm) == (None, (0, 0))
    assert found.proposed is not None
    return found.proposed.in_language("en")


def test_a_decision_a_quarter_late_moves_the_finish() -> None:
    """B is due on 1 March; ninety days later is Monday 30 May, and C is done ten working days from there."""
    assert said(of(chain(), about("B"))) == (
        "decided on 2022-05-30 only, the plan is done on 2022-06-10 instead of 2022-03-14"
    )


def test_a_deadline_that_breaks_is_told_with_how_late_it_is() -> None:
    plan = chain(finish_by=date(2022, 6, 8))
    assert said(of(plan, about("B"))) == (
        "decided on 2022-05-30 only, the plan is done on 2022-06-10 and misses its deadline of 2022-06-08 "
        "by 2 working days"
    )


@pytest.mark.parametrize("start", ["2022-03-01", "2022-09-05"])
def test_what_bears_the_wait_goes_on_with_the_fault(start: str) -> None:
    """No date but its own moves, or not even that: then it matters from when it goes on as it is."""
    plan = plan_of(task("A", 300), task("B", constraints=DateConstraints(start_no_earlier_than=day(start))))
    found = of(plan, about("B"))
    assert (said(found), found.harm) == (f"from {start} on task 2 goes ahead with this fault", (0, 0))


def test_of_several_that_bear_it_the_first_is_told() -> None:
    plan = plan_of(
        task("A", 300),
        *(task(id_, constraints=DateConstraints(start_no_earlier_than=day("2022-03-01"))) for id_ in "BCD"),
    )
    hint = advise(AddTask(Kind.TENDER, before=("B", "C", "D")))
    assert (
        said(of(plan, about("B", hint)))
        == "from 2022-03-01 on task 2 goes ahead with this fault, and after it 2 others"
    )


def test_what_has_begun_ends_with_the_fault() -> None:
    plan = plan_of(task("A", 64), task("B", 5), task("C", 300))
    assert said(of(plan, about("A"))) == "on 2022-04-08 task 1 is done with this fault in it"


def test_a_task_under_way_is_not_done_before_the_decision() -> None:
    """A runs to 4 April: decided on 4 July only it ends then, and B after it."""
    plan = plan_of(task("A", 64), task("B", 5, "A"))
    assert "the plan is done on 2022-07-" in said(of(plan, about("A")))


def test_what_the_remedy_would_mend_stays_broken_without_it() -> None:
    plan = chain(finish_by=date(2022, 3, 11))
    found = of(plan, about("C", advise(Shorten("C", Duration(5, Unit.DAYS), Duration(4, Unit.DAYS)))))
    assert said(found) == "the plan is done on 2022-03-14 and misses its deadline of 2022-03-11 by 1 working day"
    assert found.harm[0] == 2


def held_back() -> Plan:
    """Nothing but B breaks the deadline, which lies before B may start: whatever A takes."""
    return chain(finish_by=date(2022, 3, 4))


def test_what_breaks_by_a_date_of_its_own_is_not_tried_with_other_tasks() -> None:
    found = about("C", advise(Shorten("A", Duration(5, Unit.DAYS), Duration(4, Unit.DAYS))))
    subject = subject_of(held_back(), "en", "2022-01-03", findings=(found,))
    left, [*_, matter] = trials_for(subject), to_decide(subject)
    assert outlook(subject, matter, left).harm == (0, 0)
    assert left.left == trials_for(subject).left - 1  # for what becomes of the plan as proposed


def test_near_miss_where_the_task_itself_takes_less_it_is() -> None:
    found = of(held_back(), about("C", advise(Together((shorter("B"), shorter("C"))))))
    assert said(found) == "the plan is done on 2022-03-14 and misses its deadline of 2022-03-04 by 6 working days"


def test_near_miss_where_the_date_itself_goes_it_is() -> None:
    first = Say(("tasks", "B"), "start_no_earlier_than", day("2022-02-14"))
    assert of(held_back(), about("C", advise(first))).harm == (2, 1)


def shorter(id_: str) -> Shorten:
    return Shorten(id_, Duration(5, Unit.DAYS), Duration(1, Unit.DAYS))


def test_a_later_date_mends_nothing() -> None:
    """To ask for a later deadline is no reason why the deadline would be kept."""
    constraints = DateConstraints(deadline=day("2022-03-11"))
    plan = chain()
    plan.tasks["C"] = replace(plan.tasks["C"], constraints=constraints)
    found = of(plan, about("C", advise(MoveDate("C", "deadline", day("2022-03-11"), day("2022-03-14")))))
    assert proposed(found) == "the plan is then still done on 2022-03-14"


def test_what_has_no_task_ahead_is_not_tried() -> None:
    plan = plan_of(task("A"), task("B", 200))
    assert of(plan, finding("DX401", say("sai", "wrong"))) == NOT_TRIED


def test_no_more_is_scheduled_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = chain(finish_by=date(2022, 3, 1))
    hint = advise(Wait(plan.tasks["C"], on=plan.tasks["A"]))
    found = tuple(about("BC"[nth % 2], hint)._replace(code=f"DX4{nth:02}") for nth in range(60))
    subject = subject_of(plan, "en", "2022-02-01", findings=found)
    tried: list[object] = []
    monkeypatch.setattr(trials, "scheduled_with", lambda schedule, changes: tried.append(changes))
    left = trials_for(subject)
    for matter in to_decide(subject):
        outlook(subject, matter, left)
    assert len(tried) == 20


def test_a_very_large_plan_is_scheduled_again_less_often() -> None:
    tasks = [task(f"T{nth}") for nth in range(5000)]
    assert trials_for(subject_of(plan_of(*tasks))).left == 4


def test_where_nothing_waits_for_the_decision_what_it_costs_is_told() -> None:
    """The review takes fifteen working days from 1 June, and the plan is done on 14 March without it."""
    hint = advise(AddTask(Kind.REVIEW, start=day("2022-06-01")))
    found = of(chain(), finding("DX431", say("sai", "wrong"), hint=hint))
    assert proposed(found) == "the plan is then done on 2022-06-21 instead of 2022-03-14"


def test_less_time_that_is_asked_for_holds_nothing_up() -> None:
    """While nobody decides, the task takes the time that it has: two points tell no two outcomes of the same delay."""
    found = of(chain(), about("B", advise(shorter("B"))))
    assert proposed(found) == "the plan is then done on 2022-03-08 instead of 2022-03-14"


@pytest.mark.parametrize("asked", [("B",), ("C",), ("B", "C")])
def test_all_that_waits_for_the_remedy_is_held_until_it_is_decided(asked: tuple[str, ...]) -> None:
    """The finding is about C; if B waits too, no later outcome is told than of B by itself."""
    plan = chain()
    added = advise(AddTask(Kind.TENDER, before=asked))
    told = said(of(plan, about("C", added)))
    assert told == said(of(plan, about("B" if "B" in asked else "C")))
