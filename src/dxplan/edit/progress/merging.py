"""What a report makes of what a task said before, and why some make no sense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dxplan.model.moment import Moment
from dxplan.model.named import Code, Key, entry
from dxplan.model.task import Progress, Task, weighted_share
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

_DONE = 1.0


class SenselessError(ValueError):
    """A report contradicts itself, or what the plan says; `reason` says how."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def merged(task: Task, said: Progress, status: date) -> Progress:
    """What a task says with a report as of the close of a day.

    Who is done has nothing left; a new percentage takes the place of what was said to be left, as that would go before
    it. Raises `SenselessError`.
    """
    _check_kind(task, said)
    said = _with_deliverables(task, said)
    before = task.progress
    nothing_left = said.remaining is not None and said.remaining.is_zero
    finishes = said.actual_finish is not None or said.complete == _DONE or nothing_left
    changes: dict[str, Any] = {name: value for name in _FIELDS if (value := getattr(said, name)) not in (None, ())}
    if finishes:
        changes |= _finished(before, said)
    elif before.actual_finish is not None and (said.complete is not None or said.remaining is not None):
        raise SenselessError(
            say(
                "việc đã xong ({finish}): xóa {key} trước nếu thật ra chưa xong",
                "it is done ({finish}); delete the {key} first if it is not",
                finish=entry("actual_finish", before.actual_finish),
                key=Key("actual_finish"),
            )
        )
    elif said.remaining is not None and said.complete is None and before.is_finished:
        raise SenselessError(_NOTHING_LEFT)
    elif said.complete is not None and said.remaining is None:
        changes["remaining"] = None
    progress = replace(before, **changes)
    _check_dates(progress, said, status)
    return progress


_FIELDS = ("complete", "actual_start", "actual_finish", "remaining", "suspended", "resumed", "actual_cost", "delivered")
_NOTHING_LEFT = say(
    "việc đã xong thì không còn {remaining}",
    "what is done has no {remaining} work",
    remaining=Key("remaining"),
)


def _with_deliverables(task: Task, said: Progress) -> Progress:
    """A report with what its deliverables, and those reported before, come to."""
    if not said.delivered:
        return said
    ids = [each.id for each in task.deliverables]
    for id_, _ in said.delivered:
        if id_ not in ids:
            raise SenselessError(_no_such(id_, ids))
    now = dict(task.progress.delivered) | dict(said.delivered)
    delivered = tuple((id_, now[id_]) for id_ in ids if id_ in now)
    complete = weighted_share(task.deliverables, delivered) if said.complete is None else said.complete
    return replace(said, delivered=delivered, complete=complete)


def _no_such(id_: str, ids: list[str]) -> Text:
    if not ids:
        return say("nhiệm vụ không kể {key} nào", "the task has no {key}", key=Key("deliverables"))
    return say(
        "không có sản phẩm {id} (có: {ids})",
        "there is no deliverable {id} (there are: {ids})",
        id=Code(shown(id_)),
        ids=", ".join(ids),
    )


def _finished(before: Progress, said: Progress) -> dict[str, Any]:
    """What changes where a report says that a task is done."""
    if said.complete is not None and said.complete < _DONE:
        raise SenselessError(
            say(
                "mới {percent} mà không còn gì phải làm: ghi 100 %, hoặc bỏ ngày kết thúc",
                "{percent} done and nothing left: say 100 %, or no finish",
                percent=f"{said.complete * 100:g} %",
            )
        )
    if said.remaining is not None and not said.remaining.is_zero:
        raise SenselessError(_NOTHING_LEFT)
    changes: dict[str, Any] = {"remaining": None}
    if said.actual_finish is None or before.complete is not None:
        changes["complete"] = _DONE
    return changes


def _check_kind(task: Task, said: Progress) -> None:
    if task.children:
        raise SenselessError(
            Text(
                "đây là nhóm: tiến độ của nhóm do các nhiệm vụ bên trong mà ra",
                "it is a summary: its progress is that of the tasks inside",
            )
        )
    if task.is_milestone and (
        said.complete not in (None, 0.0, _DONE) or (said.remaining and not said.remaining.is_zero)
    ):
        raise SenselessError(
            Text("đây là mốc: chỉ có đạt hay chưa đạt", "it is a milestone: it has been reached, or it has not")
        )


def _check_dates(progress: Progress, said: Progress, status: date) -> None:
    """Raise for days that have not come yet, or are in the wrong order."""
    for key in ("actual_start", "actual_finish", "suspended"):
        moment: Moment | None = getattr(progress, key)
        if moment is not None and moment.first > status:
            raise SenselessError(
                say(
                    "{entry} ở sau ngày chốt số liệu {status}: chưa thể xảy ra",
                    "{entry} lies after the status date {status}: it cannot have happened yet",
                    entry=entry(key, moment),
                    status=status,
                )
            )
    for first, last in (("actual_start", "actual_finish"), ("actual_start", "suspended"), ("suspended", "resumed")):
        before: Moment | None = getattr(progress, first)
        after: Moment | None = getattr(progress, last)
        if before is not None and after is not None and _is_earlier(after, before):
            raise SenselessError(
                say(
                    "{last} đứng trước {first}",
                    "{last} comes before {first}",
                    last=entry(last, after),
                    first=entry(first, before),
                )
            )
    if said.suspended is not None and not progress.is_started:
        raise SenselessError(Text("việc chưa bắt đầu thì chưa thể tạm dừng", "what has not begun cannot be suspended"))
    if said.resumed is not None and progress.suspended is None:
        raise SenselessError(
            say(
                "{resumed} cần có {suspended}",
                "{resumed} needs {suspended}",
                resumed=Key("resumed"),
                suspended=Key("suspended"),
            )
        )


def _is_earlier(moment: Moment, other: Moment) -> bool:
    if moment.last != other.first:
        return moment.last < other.first
    return moment.time is not None and other.time is not None and moment.time < other.time
