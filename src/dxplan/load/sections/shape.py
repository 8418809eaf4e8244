"""Whether what a task says fits together: a summary, a milestone or a task each have their own."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from dxplan.load.fields.durations import clearly_longer
from dxplan.load.nodes import Mapping
from dxplan.model.duration import DurationRange
from dxplan.model.kind import Kind
from dxplan.model.named import Code, Key, entry
from dxplan.model.task import DateConstraints, Progress
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text, say

_MILESTONE = Kind.MILESTONE
_ONLY_FOR_LEAVES = (
    "duration",
    "range",
    "progress",
    "actual_start",
    "actual_finish",
    "remaining",
    "suspended",
    "resumed",
    "deliverables",
    "delivered",
)
_ONLY_FOR_SUMMARIES = ("each", "waves")
_MOST_DAYS = 3660


def check_summary(log: Log, id_: str, mapping: Mapping, said: Collection[str], values: dict[str, Any]) -> None:
    """Report what a summary cannot say, and drop it from its values."""
    if values.get("kind") is _MILESTONE:
        log.report(
            "DX034",
            mapping.position("kind"),
            say(
                "{id} có nhiệm vụ bên trong nên không phải là mốc", "{id} has tasks inside: no milestone", id=Code(id_)
            ),
            Text("đặt mốc vào trong nhóm, sau các nhiệm vụ", "put the milestone inside, after the tasks"),
        )
    for name in _ONLY_FOR_LEAVES:
        if name in said:
            log.report(
                "DX034",
                mapping.position(name),
                say(
                    "{id} có nhiệm vụ bên trong nên không có {name} riêng",
                    "{id} has tasks inside, so it has no {name} of its own",
                    id=Code(id_),
                    name=Code(name),
                ),
            )
            values.pop(name, None)
    if "waves" in said and "each" not in said:
        log.report(
            "DX012",
            mapping.position("waves"),
            say("{waves} cần {each}", "{waves} needs {each}", waves=Key("waves"), each=Key("each")),
            say("kể các đơn vị ở {each}", "name the units under {each}", each=Key("each")),
            why=Text("không có đơn vị nào để chia đợt", "there are no units to put into waves"),
        )


def check_leaf(log: Log, id_: str, mapping: Mapping, said: Collection[str], values: dict[str, Any]) -> None:
    """Report what a task or milestone lacks or cannot say."""
    for name in _ONLY_FOR_SUMMARIES:
        if name in said:
            log.report(
                "DX034",
                mapping.position(name),
                say(
                    "{name} chỉ dùng cho nhóm có nhiệm vụ bên trong",
                    "{name} is for a summary with tasks inside",
                    name=Code(name),
                ),
                say(
                    "đặt các nhiệm vụ cần lặp lại vào {tasks}",
                    "put the tasks to be repeated under {tasks}",
                    tasks=Key("tasks"),
                ),
                why=Text("không có gì để lặp lại", "there is nothing to repeat"),
            )
    is_milestone = values.get("kind") is _MILESTONE
    if not is_milestone and "duration" not in said and not ("kind" in said and "kind" not in values):
        log.report(
            "DX037",
            mapping.at(),
            say(
                "nhiệm vụ {id} không có {duration}",
                "task {id} has no {duration}",
                id=Code(id_),
                duration=Key("duration"),
            ),
            _as_milestone(values.get("name")) or _between(values.get("constraints")),
        )


def _between(dates: DateConstraints | None) -> Text | None:
    """The duration that the dates of a start and of a finish leave: the days from Monday to Friday."""
    first = None if dates is None else dates.start_no_earlier_than or dates.must_start_on
    last = None if dates is None else dates.deadline or dates.must_finish_on
    if first is None or last is None or not 0 <= (last.last - first.first).days <= _MOST_DAYS:
        return None
    days = sum((first.first + timedelta(days=day)).weekday() < 5 for day in range((last.last - first.first).days + 1))
    if not days:
        return None
    return say(
        "ghi {duration}: từ thứ Hai đến thứ Sáu giữa hai ngày đã ghi, trừ ngày lễ nếu có",
        "write {duration}: Mondays to Fridays between its two dates, less where there are holidays",
        duration=entry("duration", f"{days}d"),
    )


def _as_milestone(name: Text | None) -> Text | None:
    """What to write where a task that has no duration is an instant by its name."""
    from dxplan.guessing.kinds import is_event  # only wanted once a duration is missing

    if name is None or not is_event(name):
        return None
    return say(
        "ghi {kind}: theo tên thì đây là một mốc ({command} ghi hộ); nếu là công việc thì ghi {duration}",
        "write {kind}: by its name it is a milestone ({command} does it); if it is work, give it a {duration}",
        kind=entry("kind", _MILESTONE),
        command=Code("dxplan fix --guess"),
        duration=Key("duration"),
    )


def check_range(log: Log, mapping: Mapping, values: dict[str, Any]) -> None:
    """Report a most likely duration that lies outside its own range."""
    duration, range_ = values.get("duration"), values["range"]
    assert isinstance(range_, DurationRange)
    if duration is None:
        return
    low, high = range_.optimistic, range_.pessimistic
    if clearly_longer(low, duration) or clearly_longer(duration, high):
        log.report(
            "DX033",
            mapping.position("range"),
            say(
                "{key} {duration} nằm ngoài khoảng {range}",
                "the {key} {duration} lies outside {range}",
                key=Key("duration"),
                duration=str(duration),
                range=f"{low}..{high}",
            ),
            say(
                "{duration} là thời gian dễ xảy ra nhất, nằm giữa lạc quan và bi quan",
                "{duration} is the most likely one, between optimistic and pessimistic",
                duration=Key("duration"),
            ),
            why=Text("không biết số nào đúng", "it is not clear which of them is right"),
        )


def check_progress(log: Log, mapping: Mapping, progress: Progress) -> None:
    """Report a task that finished before it began."""
    start, finish = progress.actual_start, progress.actual_finish
    if start is None or finish is None:
        return
    same_day = start.first == finish.last
    if finish.last < start.first or (same_day and start.time and finish.time and finish.time < start.time):
        log.report(
            "DX033",
            mapping.position("actual_finish"),
            say(
                "kết thúc thực tế {finish} trước bắt đầu thực tế {start}",
                "finished {finish}, before it began {start}",
                finish=finish,
                start=start,
            ),
        )
