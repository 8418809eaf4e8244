"""The search for the least amount, and how often a plan is scheduled again."""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.checks.registry import rules
from dxplan.checks.rule import Rule
from dxplan.checks.runner import examine
from dxplan.doctor.diagnosis import trials_for
from dxplan.load.loader import load_bytes
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.network.expand import expanded
from dxplan.scenario import trials
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedy import applied, remedies_in
from dxplan.scenario.trials import NoTrialsLeftError, Trials, least, scheduled_with, weight
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.text.phrase import Text
from tests.schedule.plans import schedule_of


@pytest.mark.parametrize("most", [1, 2, 7, 40])
def test_the_least_from_any_guess(most: int) -> None:
    for answer in range(1, most + 1):
        for guess in range(most + 3):
            assert least(lambda n, answer=answer: n >= answer, guess, most) == answer  # type: ignore[misc]


def test_none_where_the_most_is_not_enough() -> None:
    assert least(lambda _: False, 3, 10) is None
    assert least(lambda _: True, 3, 0) is None


def test_a_good_guess_costs_two_tries() -> None:
    tried: list[int] = []
    assert least(lambda n: tried.append(n) or n >= 11, 11, 30) == 11  # type: ignore[func-returns-value]
    assert tried == [11, 10]


def test_what_was_tried_just_before_costs_no_trial(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[object] = []
    monkeypatch.setattr(trials, "scheduled_with", lambda _, changes: counted.append(changes))
    some, others = (Delay(("A",), date(2022, 3, 1)),), (Delay(("B",), date(2022, 3, 1)),)
    tried = Trials(schedule_of("start: 2022-01-04\ntasks: {A: {duration: 1d}}"), most=2)
    for changes in (some, (Delay(("A",), date(2022, 3, 1)),), others, others):
        tried.after(changes)
    assert counted == [some, others]
    with pytest.raises(NoTrialsLeftError):
        tried.after(some)


ROLL_OUT = "start: 2024-03-04\ntasks: {R: {each: [q1, q3], tasks: {A: {duration: 5d}}}}"


def test_what_is_to_change_at_a_template_changes_for_all_units() -> None:
    after = scheduled_with(schedule_of(ROLL_OUT), [Say(("tasks", "A"), "duration", Duration(9, Unit.DAYS))])
    assert after is not None
    assert [str(after.plan.tasks[id_].duration) for id_ in ("A@q1", "A@q3")] == ["9d", "9d"]
    assert after.plan.written.tasks["A"].duration == Duration(9, Unit.DAYS)


def test_near_miss_what_is_to_change_at_a_unit_changes_there_alone() -> None:
    after = scheduled_with(schedule_of(ROLL_OUT), [Say(("tasks", "A@q3"), "duration", Duration(9, Unit.DAYS))])
    assert after is not None
    assert [str(after.plan.tasks[id_].duration) for id_ in ("A@q1", "A@q3")] == ["5d", "9d"]


def told(schedule: Schedule | None) -> object:
    return schedule and (schedule.plan, schedule.tasks, schedule.start, schedule.finish, schedule.calendar_of)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_remedies_of_all_rules_lead_to_the_schedule_that_the_changed_plan_has(rule: Rule) -> None:
    plan = load_bytes(rule.bad.encode(), "plan.yaml").plan
    schedule = None if plan is None else scheduled(expanded(plan))
    if schedule is None:  # the rule is about what makes a plan unsound
        return
    for finding in examine(schedule, date(2022, 6, 1), among=[rule]).findings:
        for remedy in remedies_in(finding.hint):
            assert told(scheduled_with(schedule, [remedy])) == told(scheduled(applied(schedule.plan, [remedy]))), remedy


WITH_PEOPLE = """
start: 2024-03-04
agencies: {X: {name: Sở X}, Y: {name: Sở Y}}
resources: {r: {name: Tổ, capacity: 1}}
tasks: {A: {duration: 5d, lead: X, deliverable: Báo cáo, resources: {r: 2}, cost: 1 tỷ}, B: {duration: 3d, after: A}}
"""


@pytest.mark.parametrize(
    ("at", "key", "value"),
    [
        (("tasks", "A"), "deliverable", Text("Biên bản", "Minutes")),
        (("tasks", "A"), "lead", "Y"),
        (("tasks", "A"), "support", ("Y",)),
        (("tasks", "A"), "resources", {"r": 1.0}),
        (("tasks", "A"), "cost", 5),
        (("resources", "r"), "capacity", 2.0),
    ],
)
def test_what_changes_no_date_is_not_scheduled_again(
    at: tuple[str, str], key: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule, remedy = schedule_of(WITH_PEOPLE), Say(at, key, value)
    known = scheduled(applied(schedule.plan, [remedy]))
    monkeypatch.setattr(trials, "scheduled", lambda *_, **__: None)
    after = scheduled_with(schedule, [remedy])
    assert told(after) == told(known)
    assert after is not None
    assert after.plan == after.network.plan != schedule.plan


@pytest.mark.parametrize(
    ("key", "value"), [("duration", Duration(9, Unit.DAYS)), ("kind", Kind.MILESTONE), ("calendar", "continuous")]
)
def test_near_miss_what_may_change_dates_is(key: str, value: object) -> None:
    schedule, remedy = schedule_of(WITH_PEOPLE), Say(("tasks", "A"), key, value)
    after = scheduled_with(schedule, [remedy])
    assert after is not None
    assert after.tasks != schedule.tasks


def test_a_task_in_calendar_months_weighs_more_than_others() -> None:
    plan = "start: 2022-03-01\ntasks: {A: {duration: 20d}, B: {duration: 1mo, after: A}}"
    assert weight(schedule_of(plan)) > weight(schedule_of(plan.replace("1mo", "20d"))) == 2


def test_diagnoses_of_one_task_share_the_work() -> None:
    schedule = schedule_of(f"start: 2022-03-01\ntasks: {{{', '.join(f'T{n}: {{duration: 1d}}' for n in range(500))}}}")
    assert 3 * trials_for(schedule, 3) <= trials_for(schedule) == 300
