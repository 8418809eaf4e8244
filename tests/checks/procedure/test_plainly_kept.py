"""What is told of all systems in one pass is what the engine makes of each of them."""

from __future__ import annotations

from datetime import date

import pytest
from bench.plans import generate

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.engine import _of_system
from dxplan.checks.procedure.plainly_kept import not_plainly_kept
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.table import TABLE
from dxplan.checks.registry import rules
from dxplan.load.loader import load_bytes
from dxplan.schedule.scheduler import scheduled

SAMPLES = {f"{rule.code} {kind}": text for rule in rules() for kind, text in (("bad", rule.bad), ("good", rule.good))}
MANY = {f"{seed}": generate(200, seed, procedure=True) for seed in (1, 2)}


def examination(text: str) -> Examination:
    loaded = load_bytes(text.encode(), "plan.yaml").plan
    assert loaded is not None
    schedule = scheduled(loaded)
    assert schedule is not None
    return Examination(schedule, date(2026, 1, 1))


def plainly_kept(examined: Examination) -> int:
    """How many systems and rows are done with in one pass; that none of them lacks anything is asserted."""
    found, count = examined.kept(procedure), 0
    for row in TABLE:
        systems = list(found.with_any(row.after))
        left = set(not_plainly_kept(examined, found, row, systems))
        for system in systems:
            if system not in left:
                count += 1
                assert _of_system(examined, found, row, system) is None, (row.name, system)
    return count


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_plainly_kept_lacks_nothing_in_the_examples_of_rules(name: str) -> None:
    plainly_kept(examination(SAMPLES[name]))


@pytest.mark.parametrize("seed", MANY)
def test_most_systems_of_a_sound_plan_are_done_with_in_one_pass(seed: str) -> None:
    assert plainly_kept(examination(MANY[seed])) > 150
