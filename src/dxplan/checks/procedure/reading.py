"""Which steps the tasks of a plan are, and for which systems."""

from __future__ import annotations

from functools import lru_cache

from dxplan.checks.procedure.readings import ANYWHERE, MAY_BE_OTHERS, READINGS
from dxplan.checks.procedure.said import padded
from dxplan.checks.procedure.step import Step
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.expression import expression

NONE: frozenset[Step] = frozenset()


def steps_of(task: Task) -> frozenset[Step]:
    """The steps that a task is, by its kind and the words of its name and tags: one, several, or none."""
    name = "" if task.name is None else task.name.everything
    tags = " ".join(task.tags) if task.tags else ""
    deliverable = "" if task.deliverable is None else task.deliverable.everything
    said = f"{name} {tags}" if tags else name
    return _read(task.kind, _NUMBER.sub("", said), _NUMBER.sub("", deliverable))


_NUMBER = expression("[0-9]+")
"""Numbers tell no step, and without them many names are the same: the waves of a roll-out, packages, phases."""


@lru_cache(maxsize=64)
def tells(step: Step) -> bool:
    """Whether the kind of a task that is added for a step tells the step, without any words."""
    return _read(step.kind, "", "") == {step}


@lru_cache(maxsize=16_384)
def _read(kind: Kind | None, said: str, delivered: str) -> frozenset[Step]:
    text = padded(said)
    usual, instead, also = READINGS[kind]
    for sign in ANYWHERE:
        if sign.step is not None and sign.phrases.tell(text):
            return frozenset((sign.step,) if usual is None or kind in MAY_BE_OTHERS else (sign.step, usual))
    told = [sign.step for sign in instead if sign.phrases.tell(text)]
    steps = [step for step in told if step is not None] if told else [usual] if usual is not None else []
    delivery = padded(delivered)
    if also and (usual in steps or not told):
        text += delivery
        steps += [sign.step for sign in also if sign.step is not None and sign.phrases.tell(text)]
    if Step.TRAINING_OF_ALL in steps:
        steps.append(Step.TRAINING)
    steps += [sign.step for sign in ANYWHERE if sign.step is not None and sign.phrases.tell(delivery)]
    return frozenset(steps) if steps else NONE
