"""The plans that travel with the project: whole, sound, sourced, and true to the source texts."""

from __future__ import annotations

from pathlib import Path
from unicodedata import is_normalized

import pytest

from dxplan.api import schedule_file
from dxplan.load.loader import load
from dxplan.model.item import Item
from dxplan.model.plan import Plan
from dxplan.network.expand import expanded
from dxplan.text.phrase import Text
from tests.plans.seed_facts import SEED_FACTS, Facts

PLANS = Path(__file__).parent.parent.parent / "plans"
NAMES = sorted(path.stem for path in PLANS.glob("*.yaml"))
LARGE = ("hcm", "thu-duc", "nam-dinh", "ba-ria-vung-tau")


def plan(name: str) -> Plan:
    loaded = load(PLANS / f"{name}.yaml")
    assert loaded.diagnostics == ()
    assert loaded.plan is not None
    return loaded.plan


def items(plan: Plan) -> list[Item]:
    registers = (plan.calendars, plan.agencies, plan.resources, plan.systems, plan.kpis, plan.context, plan.risks)
    return [item for register in (*registers, plan.tasks) for item in register.values()]


def test_every_place_of_the_sources_has_a_plan() -> None:
    """Nine places, nine plans, and none that the facts do not cover."""
    assert sorted(SEED_FACTS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_reads_without_a_mistake_and_can_be_scheduled(name: str) -> None:
    """No diagnostic at all, and dates for every task."""
    outcome = schedule_file(PLANS / f"{name}.yaml")
    assert outcome.diagnostics == ()
    assert outcome.schedule is not None
    assert set(outcome.schedule.tasks) == set(expanded(plan(name)).tasks)


@pytest.mark.parametrize("name", LARGE)
def test_the_large_plans_have_twenty_to_seventy_tasks(name: str) -> None:
    """Large enough to be a real roadmap, small enough to be read."""
    assert 20 <= len(plan(name).tasks) <= 70


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_phases_are_nested_tasks(name: str) -> None:
    """The outermost tasks are phases, each with tasks inside."""
    assert all(plan(name).tasks[root].children for root in plan(name).roots)


@pytest.mark.parametrize("name", NAMES)
def test_every_item_has_its_source_or_is_marked_as_assumed(name: str) -> None:
    """No row without origin: a reader can tell fact from assumption."""
    assert [item.id for item in items(plan(name)) if not item.source and not item.assumed] == []


@pytest.mark.parametrize("name", NAMES)
def test_names_are_in_both_languages_and_composed(name: str) -> None:
    """Vietnamese is NFC; an English reader gets English names for everything that is printed."""
    path = PLANS / f"{name}.yaml"
    assert is_normalized("NFC", path.read_text("utf-8"))
    untranslated = [task.id for task in plan(name).tasks.values() if task.name is None or task.name.vi == task.name.en]
    assert untranslated == []


@pytest.mark.parametrize("name", NAMES)
def test_every_system_target_and_date_of_the_sources_is_in_the_plan(name: str) -> None:
    """What the source texts list for a place is in its plan."""
    facts, text = SEED_FACTS[name], (PLANS / f"{name}.yaml").read_text("utf-8")
    folded = text.casefold()
    assert [wording for wording in (*facts.wordings, *facts.agencies) if wording.casefold() not in folded] == []
    assert [date for date in facts.dates if date not in text] == []
    assert missing_targets(facts, plan(name)) == []


def missing_targets(facts: Facts, plan: Plan) -> list[tuple[float | str, str, int]]:
    present = {
        (
            kpi.target.vi if isinstance(kpi.target, Text) else kpi.target,
            kpi.unit.vi if kpi.unit else "",
            kpi.by.last.year,
        )
        for kpi in plan.kpis.values()
        if kpi.by is not None
    }
    words = {(target, year) for target, _, year in present}
    return [t for t in facts.targets if t not in present and not (isinstance(t[0], str) and (t[0], t[2]) in words)]
