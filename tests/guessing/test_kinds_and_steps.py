"""What names tell of kinds and what they tell of steps of the procedure agree: two vocabularies, one answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dxplan.checks.procedure import by_kind, signs
from dxplan.checks.procedure import signs_of_selection as selection
from dxplan.checks.procedure.phrases import Both, Either, Phrases
from dxplan.checks.procedure.reading import steps_of
from dxplan.checks.procedure.step import Step
from dxplan.guessing.finer_kinds import FINER_SIGNS
from dxplan.guessing.kinds import guess_kind
from dxplan.load.loader import load
from dxplan.model.ending import ends_a_thing
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.phrase import same
from tests.guessing.test_finer_kinds import CASES

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("plans", "templates", "tests/recall/plans")
    for path in (ROOT / folder).rglob("*.yaml")
    if not path.name.endswith(".faults.yaml")
)
FINER = {sign.kind for sign in FINER_SIGNS}


def told_finer(path: Path) -> list[tuple[Task, Kind]]:
    """The tasks of a plan with the finer kinds that their names tell, where they say a wider kind or the same."""
    plan = load(path).plan
    assert plan is not None, path
    found: list[tuple[Task, Kind]] = []
    for task in plan.leaves():
        if task.kind is None or task.name is None or task.is_milestone:
            continue
        kind = guess_kind(task.name, None if task.parent is None else plan.tasks[task.parent].name)
        if kind in FINER and kind is not None and (kind is task.kind or task.kind not in FINER):
            found.append((task, kind))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_task_is_the_same_steps_if_it_says_the_finer_kind_that_its_name_tells(path: Path) -> None:
    for task, kind in told_finer(path):
        assert steps_of(replace(task, kind=kind)) == steps_of(task), (task.name, task.kind, kind)


@pytest.mark.slow
def test_the_plans_have_tasks_of_every_finer_kind() -> None:
    assert {kind for path in FILES for _, kind in told_finer(path)} == FINER


OF_THE_STEPS = {
    Step.SELECTION_PLAN: selection.SELECTION_PLAN,
    Step.BID_EVALUATION: selection.EVALUATES_BIDS,
    Step.DESIGN: signs.DESIGNS,
    Step.SWITCH_OFF: signs.SWITCHES_OFF,
    Step.MIGRATION: signs.MIGRATES,
    Step.SHARING: signs.AGREES_TO_SHARE,
    Step.REGULATION: signs.REGULATES,
    Step.SECURITY_TEST: signs.TESTS_SECURITY,
    Step.DPIA: by_kind.ANYWHERE[0],
    Step.HANDOVER: signs.HANDED_OVER,
    Step.ANNOUNCEMENT: signs.ANNOUNCES,
}
OPENS = ("khai trương", "ra mắt", "launch")
"""Opens the system for good: a go-live, which is announced at once."""


def phrases(step: Step) -> list[str]:
    return [phrase.replace("…", "kho") for phrase in written(OF_THE_STEPS[step].phrases)]


def written(words: Phrases | Either | Both) -> list[str]:
    """What tells; of two sorts that both have to, each of the one with the first of the other."""
    if isinstance(words, Phrases):
        return [phrase.strip() for phrase in words._phrases.split(";") if phrase.strip()]
    one, other = written(words._one), written(words._other)
    return [*one, *other] if isinstance(words, Either) else [f"{each} {other[0]}" for each in one]


@pytest.mark.parametrize("step", OF_THE_STEPS, ids=lambda step: step.value)
def test_the_words_of_a_step_tell_a_kind_that_is_the_step_or_none(step: Step) -> None:
    for phrase in phrases(step):
        kind = guess_kind(same(phrase))
        if kind is not None and phrase not in OPENS:
            assert step in steps_of(Task(id="T", name=same(phrase), kind=kind)), (phrase, kind)


def test_most_words_of_the_steps_tell_their_kinds() -> None:
    every = [(step, phrase) for step in OF_THE_STEPS for phrase in phrases(step)]
    told = [(step, phrase) for step, phrase in every if guess_kind(same(phrase)) is step.kind]
    assert len(told) >= 0.5 * len(every), sorted({phrase for _, phrase in every} - {phrase for _, phrase in told})


def test_what_is_told_to_be_a_switch_off_ends_a_thing() -> None:
    names = [name for kind, name in CASES if kind == "switch_off"]
    assert len(names) > 10
    assert [name for name in names if not ends_a_thing(Task(id="T", name=same(name)))] == []
    assert [name for kind, name in CASES if kind != "switch_off" and ends_a_thing(Task(id="T", name=same(name)))] == [
        "Thanh lý hợp đồng"  # ends a contract: no use of anything, nor a system's end
    ]
