"""Plans that people wrote, as the program would have written them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from dxplan.dump import plan_text
from dxplan.load.loader import load
from tests.dump.test_laws import loaded
from tests.samples import of_the_repository

ROOT = Path(__file__).parents[2]
PLANS = [
    *sorted((ROOT / "plans").glob("*.yaml")),
    *(path for path in sorted((ROOT / "tests" / "recall" / "plans").glob("*.yaml")) if ".faults" not in path.name),
    ROOT / "tests" / "load" / "example.yaml",
    ROOT / "tests" / "checks" / "honest-plan.yaml",
]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_is_written_as_it_was_meant(path: Path) -> None:
    """It reads back as the same plan, and is written the same again."""
    plan = load(path).plan
    assert plan is not None
    text = plan_text(plan)
    again = loaded(text)
    assert again == plan
    assert plan_text(again) == text


@pytest.mark.parametrize("name", ["hcm", "thu-duc"])
def test_keys_stand_in_the_order_in_which_planners_put_them(name: str) -> None:
    """In each section, entry and task of the plans that were written by hand."""
    path = of_the_repository(f"plans/{name}.yaml")
    plan = load(path).plan
    assert plan is not None
    by_hand, written = (
        _orders(yaml.load(text, yaml.CBaseLoader)) for text in (path.read_text("utf-8"), plan_text(plan))
    )
    differing = [keys for keys in written if keys not in by_hand]
    assert len(differing) < len(written) / 20, differing


def _orders(value: object) -> list[list[str]]:
    if isinstance(value, dict):
        return [list(value), *(order for inner in value.values() for order in _orders(inner))]
    return [order for inner in value for order in _orders(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", ["hcm", "thu-duc"])
def test_lines_are_those_that_a_planner_wrote(name: str) -> None:
    """Most lines of a plan written by hand come back to the letter; comments, some quotes and line ends do not."""
    path = of_the_repository(f"plans/{name}.yaml")
    plan = load(path).plan
    assert plan is not None
    by_hand = [
        line for line in path.read_text("utf-8").splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    written = set(plan_text(plan).splitlines())
    kept = [line for line in by_hand if line in written]
    assert len(kept) > 0.9 * len(by_hand)
