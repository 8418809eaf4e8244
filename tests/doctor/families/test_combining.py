"""Sets of repairs of several kinds, where no single step suffices."""

from __future__ import annotations

from itertools import combinations

from dxplan.doctor import wording
from dxplan.doctor.diagnosis import Diagnosis, diagnose
from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.scenario.promises import FINISH_BY, Promise
from dxplan.scenario.trials import scheduled_with
from dxplan.schedule.result import Schedule
from tests.doctor.diagnosing import advised, diagnosed
from tests.schedule.plans import schedule_of

LATE_BY_MONTHS = """
start: 2022-01-04
finish_by: 2023-01-31
tasks:
  A: {kind: survey, duration: 40d, range: 36d..60d}
  B: {kind: build, duration: 90d, range: 70d..120d, after: A FS+20d}
  C: {kind: tender, duration: 45d, after: B}
  D: {kind: training, duration: 60d, range: 56d..90d, after: C}
  E: {kind: comms, duration: 80d, range: 75d..100d, after: D}
  X: {kind: comms, duration: 30d, after: A}
"""


def kept_by(schedule: Schedule, diagnosis: Diagnosis, changes: tuple[object, ...]) -> bool:
    after = scheduled_with(schedule, changes)  # type: ignore[arg-type]
    return after is not None and not diagnosis.target.is_broken(after)


def combined(diagnosis: Diagnosis) -> Repair:
    return next(repair for repair in diagnosis.repairs if repair.kind is RepairKind.COMBINE)


def test_a_plan_late_by_months_is_kept_by_the_smallest_set_of_what_gives_most() -> None:
    schedule = schedule_of(LATE_BY_MONTHS)
    diagnosis = diagnose(schedule, Promise(FINISH_BY))
    assert diagnosis.late.minutes == 70 * 480
    repair = combined(diagnosis)
    assert len(repair.changes) == 3
    assert kept_by(schedule, diagnosis, repair.changes)
    for some in combinations(repair.changes, 2):
        assert not kept_by(schedule, diagnosis, some)
    assert diagnosis.repairs[0].kind is RepairKind.COMBINE


def test_many_changes_are_counted_and_numbered() -> None:
    _, less, _ = diagnosed(LATE_BY_MONTHS.replace("2023-01-31", "2022-06-30"), None, FINISH_BY).repairs
    said = wording.advice(less)
    assert said.en.startswith("6 changes at once: (1) let `E` overlap `D`")
    assert said.vi.startswith("6 việc cùng lúc: (1) cho `E` gối đầu lên `D`")
    assert "; (6) xin lùi thời hạn của kế hoạch đến 11/01/2023" in said.vi


def test_where_one_step_suffices_there_is_no_set() -> None:
    text = LATE_BY_MONTHS.replace("2023-01-31", "2023-05-05")
    diagnosis = diagnosed(text, None, FINISH_BY)
    assert diagnosis.repairs[0].kind is not RepairKind.PROMISE_LATER
    assert advised(diagnosis, RepairKind.COMBINE) == []


def test_what_the_plan_says_can_give_comes_before_what_is_only_estimated() -> None:
    text = LATE_BY_MONTHS.replace(", range: 75d..100d", "").replace("2023-01-31", "2023-02-15")
    sets = [each for each in diagnosed(text, None, FINISH_BY).repairs if each.kind is RepairKind.COMBINE]
    assert [each.is_estimated for each in sets] == [False, True]


def test_where_no_set_suffices_all_that_can_be_done_leaves_less_of_a_delay() -> None:
    schedule = schedule_of(LATE_BY_MONTHS.replace("2023-01-31", "2022-06-30"))
    diagnosis = diagnose(schedule, Promise(FINISH_BY))
    *_, less, later = diagnosis.repairs
    assert (less.kind, later.kind) == (RepairKind.PROMISE_LESS_LATE, RepairKind.PROMISE_LATER)
    assert len(less.changes) > 3
    assert less.finish < later.finish
    assert kept_by(schedule, diagnosis, less.changes)


def test_where_a_second_chain_takes_over_it_is_shortened_too() -> None:
    text = """
    start: 2022-01-04
    finish_by: 2022-03-31
    tasks:
      A: {kind: build, duration: 80d, range: 55d..90d}
      B: {kind: build, duration: 78d, range: 55d..90d}
      M: {kind: milestone, after: [A, B]}
    """
    repair = diagnosed(text, None, FINISH_BY).repairs[0]
    assert {change.plain()["task"] for change in repair.changes} == {"A", "B"}


def test_a_step_of_a_roll_out_is_cut_in_all_units() -> None:
    text = """
    start: 2022-01-04
    finish_by: 2022-07-29
    tasks:
      A: {kind: build, duration: 60d, range: 50d..80d}
      R:
        after: A
        each: [q1, q2, q3]
        waves: {size: 1, gap: 0d}
        tasks:
          deploy: {name: T, kind: rollout, duration: 40d, range: 28d..50d}
    """
    schedule = schedule_of(text)
    diagnosis = diagnose(schedule, Promise(FINISH_BY))
    tasks = {change.plain()["task"] for change in diagnosis.repairs[0].changes}
    assert "deploy" in tasks
    assert kept_by(schedule, diagnosis, diagnosis.repairs[0].changes)


def test_checks_do_not_look_for_sets() -> None:
    diagnosis = diagnose(schedule_of(LATE_BY_MONTHS), Promise(FINISH_BY), 400, 2)
    assert advised(diagnosis, RepairKind.COMBINE) == []
