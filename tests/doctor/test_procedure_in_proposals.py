"""Which steps of the procedure may be cut short and which may overlap: by what is proposed for a missed date."""

from __future__ import annotations

import pytest

from dxplan.doctor.diagnosis import diagnose
from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.scenario.promises import Promise
from dxplan.schedule.result import Schedule
from tests.schedule.plans import schedule_of


def two(first: str, second: str, head: str = "") -> Schedule:
    """B waits for A; together they take 120 working days, five too many."""
    return schedule_of(f"""
    start: 2022-03-01
    {head}
    tasks:
      A: {{duration: 60d, {first}}}
      B: {{duration: 60d, after: A, deadline: 2022-08-12, {second}}}
    """)


def proposed(schedule: Schedule, kind: RepairKind) -> list[Repair]:
    repairs = diagnose(schedule, Promise("deadline", "B"), 400).repairs
    return [repair for repair in repairs if repair.kind is kind]


def overlaps(first: str, second: str, head: str = "") -> bool:
    return bool(proposed(two(first, second, head), RepairKind.OVERLAP))


def cut(first: str) -> bool:
    repairs = proposed(two(first, "kind: survey"), RepairKind.SHORTEN)
    return "A" in [repair.task for repair in repairs]


DECISIONS = ("appraise", "approve", "tender", "contract", "evaluate", "accept", "golive")
OTHERS = ("survey", "plan", "infra", "build", "data", "training", "comms", "review")


@pytest.mark.parametrize("kind", DECISIONS)
def test_a_decision_is_taken_once_on_the_whole_of_what_it_rests_on(kind: str) -> None:
    assert not overlaps(f"kind: {kind}", "kind: build")
    assert not overlaps("kind: build", f"kind: {kind}")


@pytest.mark.parametrize("kind", ["sec_level", "invest_prep", "pilot", "trial"])
def test_what_a_decision_rests_on_is_finished_before_anything_begins(kind: str) -> None:
    assert not overlaps(f"kind: {kind}", "kind: build")


@pytest.mark.parametrize("kind", ["pilot", "trial", "golive", "rollout"])
def test_nothing_goes_live_before_what_it_waits_for_is_finished(kind: str) -> None:
    assert not overlaps("kind: build", f"kind: {kind}")


def test_two_roll_outs_may_overlap() -> None:
    assert overlaps("kind: rollout", "kind: rollout")
    assert not overlaps("kind: rollout", "kind: pilot")


@pytest.mark.parametrize("kind", OTHERS)
def test_other_work_may_overlap(kind: str) -> None:
    assert overlaps(f"kind: {kind}", "kind: build")
    assert overlaps("kind: build", f"kind: {kind}")


def test_data_flows_only_after_its_terms_are_agreed_and_its_source_stands() -> None:
    systems = "systems: {KHO: {}, IOC: {needs: [KHO]}}"
    assert not overlaps("kind: policy", "kind: integrate")
    assert not overlaps("kind: build, system: KHO", "kind: integrate, system: IOC", systems)
    assert overlaps("kind: build, system: IOC", "kind: integrate, system: KHO", systems)
    assert overlaps("kind: policy", "kind: build")
    assert overlaps("kind: build, system: KHO", "kind: build, system: IOC", systems)


@pytest.mark.parametrize("link", ["A SS+60d", "A FS+1d", "A FF+60d"])
def test_only_a_plain_wait_for_the_end_is_overlapped(link: str) -> None:
    schedule = schedule_of(f"""
    start: 2022-03-01
    tasks: {{A: {{duration: 60d}}, B: {{duration: 60d, after: {link}, deadline: 2022-08-12}}}}
    """)
    assert proposed(schedule, RepairKind.OVERLAP) == []


@pytest.mark.parametrize("kind", ["appraise", "approve", "tender", "sec_level"])
def test_where_the_law_sets_the_clock_nothing_is_cut(kind: str) -> None:
    assert not cut(f"kind: {kind}")
    assert not cut(f"kind: {kind}, range: 20d..80d")


@pytest.mark.parametrize("kind", ["pilot", "trial"])
def test_pilots_and_trials_are_cut_only_where_the_plan_says_how_short_they_may_be(kind: str) -> None:
    assert not cut(f"kind: {kind}")
    assert cut(f"kind: {kind}, range: 20d..80d")


@pytest.mark.parametrize("kind", [*OTHERS, "policy", "invest_prep", "contract", "evaluate", "accept", "rollout"])
def test_the_length_of_other_work_is_the_planners(kind: str) -> None:
    assert cut(f"kind: {kind}")


def test_what_is_finished_cannot_be_cut() -> None:
    assert not cut("kind: build, progress: 100 %")
    assert cut("kind: build, progress: 50 %")


def test_what_begins_with_another_does_not_overlap_it_further() -> None:
    schedule = schedule_of("""
    start: 2022-03-01
    tasks: {A: {duration: 60d}, B: {duration: 120d, after: A SS, deadline: 2022-08-12}}
    """)
    assert proposed(schedule, RepairKind.OVERLAP) == []


def test_a_milestone_has_nothing_to_overlap() -> None:
    schedule = schedule_of("""
    start: 2022-03-01
    tasks: {A: {duration: 60d}, B: {duration: 0d, after: A, deadline: 2022-05-20}}
    """)
    assert proposed(schedule, RepairKind.OVERLAP) == []


@pytest.mark.parametrize("kind", ["ops", "infra"])
def test_nothing_is_switched_off_before_what_it_waits_for_is_finished(kind: str) -> None:
    assert not overlaps("kind: build", f"kind: {kind}, name: Tắt hệ thống cũ")
    assert overlaps("kind: build", f"kind: {kind}, name: Bật hệ thống mới")
