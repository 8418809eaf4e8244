"""Which steps the tasks of a plan are, and for which systems."""

from __future__ import annotations

from functools import lru_cache

from dxplan.checks.procedure.by_kind import ANYWHERE, MAY_BE_OTHERS, READINGS
from dxplan.checks.procedure.joined import joined_steps
from dxplan.checks.procedure.phrases import padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.said import Said
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.bulk import without_figures
from dxplan.text.expression import expression

NONE: frozenset[Step] = frozenset()


def steps_of(task: Task) -> frozenset[Step]:
    """The steps that a task is, by its kind and the words of its name and tags: one, several, or none."""
    deliverable = "" if task.deliverable is None else task.deliverable.everything
    return _read(_kind(task), without_figures(_said(task)), without_figures(deliverable))


def steps_of_each(said: Said) -> dict[str, frozenset[Step]]:
    """The steps of each task and milestone of a plan, by its id; without those that are none."""
    found: dict[str, frozenset[Step]] = {}
    known: dict[tuple[Kind | None, str, str, tuple[str, ...]], frozenset[Step]] = {}
    for task, name, deliverable in zip(said.tasks.values(), said.names, said.deliverables, strict=True):
        if task.children:
            continue
        kind = _kind(task)
        key = kind, name, deliverable, task.tags
        steps = known.get(key)
        if steps is None:
            called = f"{name} {' '.join(task.tags)}" if task.tags else name
            steps = known[key] = _read(kind, without_figures(called), without_figures(deliverable))
        if steps:
            found[task.id] = steps
    return found


def _kind(task: Task) -> Kind | None:
    """What a task says that it is; one that takes no time is a milestone."""
    return Kind.MILESTONE if task.kind is None and task.is_milestone else task.kind


def _said(task: Task) -> str:
    name = "" if task.name is None else task.name.everything
    return f"{name} {' '.join(task.tags)}" if task.tags else name


@lru_cache(maxsize=64)
def tells(step: Step) -> bool:
    """Whether the kind of a task that is added for a step tells the step, without any words."""
    return _read(step.kind, "", "") == {step}


_DECIDING = frozenset({Kind.APPROVE, Kind.APPRAISE})
_PERMITTED = expression(
    r" (?:cho phép|đồng ý cho|thống nhất cho|giao(?: \S+){1,8}?|làm cơ sở|làm căn cứ|để)(?: \S+){0,8}?"
    r" (?:lập|chuẩn bị|nghiên cứu|khảo sát|trình|xây dựng (?:kế hoạch|đề án|phương án|báo cáo|hồ sơ)) .*"
    r"| (?:cho phep|dong y cho|thong nhat cho|giao(?: \S+){1,8}?|lam co so|lam can cu|de)(?: \S+){0,8}?"
    r" (?:lap|chuan bi|nghien cuu|khao sat|trinh|xay dung (?:ke hoach|de an|phuong an|bao cao|ho so)) .*"
    r"| (?:and )?(?:permission|permits?|allows?|allowing|so that|as the basis for|as a basis for|asks?|orders?)"
    r"(?: \S+){0,6}? (?:prepare|prepares|preparing|draw up|draft|study|write) .*"
)
"""What a decision permits or orders to be prepared is still to come, and not what is decided on."""


def _decided(text: str) -> str:
    found = _PERMITTED.search(text)
    if found is None:
        return text
    return text[: found.start()] + (" cho phep " if text.isascii() else " cho phép ")


@lru_cache(maxsize=16_384)
def _read(kind: Kind | None, said: str, delivered: str) -> frozenset[Step]:
    """By words without figures: these tell no step, and many names are then the same (waves, packages, phases)."""
    text = padded(said)
    if kind in _DECIDING:
        text = _decided(text)
    usual, instead, also = READINGS[kind]
    for sign in ANYWHERE:
        if sign.step is not None and sign.phrases.tell(text):
            return frozenset((sign.step,) if usual is None or kind in MAY_BE_OTHERS else (sign.step, usual))
    telling = [sign for sign in instead if sign.phrases.tell(text)]
    if any(sign.is_all for sign in telling):
        return NONE
    told = [sign.step for sign in telling]
    steps = [step for step in told if step is not None] if told else [usual] if usual is not None else []
    delivery = padded(delivered)
    if also and (usual in steps or not told):
        text += delivery
        steps += [sign.step for sign in also if sign.step is not None and sign.phrases.tell(text)]
    if kind is not None and (
        steps or kind in _DECIDING
    ):  # a contract joined to what is approved, or to a paper that is none of the steps
        more = joined_steps(kind, said)
        steps += more if Step.HAND_BACK not in steps else [step for step in more if step is not Step.ACCEPTANCE]
    if Step.TRAINING_OF_ALL in steps:
        steps.append(Step.TRAINING)
    steps += [sign.step for sign in ANYWHERE if sign.step is not None and sign.phrases.tell(delivery)]
    return frozenset(steps) if steps else NONE
