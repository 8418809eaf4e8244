"""Why there is no answer, in words."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.model.named import Code
from dxplan.soundness.suggest import closest
from dxplan.text.phrase import NOTHING, Text, say

UNSCHEDULED = Text("kế hoạch có lỗi nên không lập được tiến độ", "the plan has mistakes and cannot be scheduled")


def no_such_task(task: str, near: str | None) -> Text:
    """A plan has no such task; the nearest is named."""
    return say(
        "không có nhiệm vụ {task}{near}",
        "there is no task {task}{near}",
        task=Code(task),
        near=_meant(near),
    )


def none_such(name: str, names: Iterable[str]) -> Text:
    """There is nothing of that name; the nearest is named, and all there are."""
    there = tuple(names)
    return say(
        "không có {name}{near} (có: {names})",
        "there is no {name}{near} (there are: {names})",
        name=Code(name),
        near=_meant(closest(name, there)),
        names=", ".join(there),
    )


def _meant(near: str | None) -> Text:
    return NOTHING if near is None else say("; có phải ý bạn là {near}?", "; did you mean {near}?", near=Code(near))


def refused(task: str | None, reason: Text) -> Text:
    """Why something of a task, or of the plan, is not written."""
    return reason if task is None else say("{task}: {reason}", "{task}: {reason}", task=Code(task), reason=reason)


def missing_extra(why: Text) -> Text:
    """A library is not installed, or broken."""
    return say("{why}", "this {why}", why=why)
