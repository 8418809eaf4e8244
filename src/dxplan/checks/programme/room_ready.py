"""Servers that are put up before the room for them has its power, cooling and fire protection."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_ROOM = Phrases(
    "phòng máy; phòng máy chủ; nhà trạm; phòng đặt máy chủ; server room; machine room; computer room; data hall; "
    "data centre room; equipment room",
    unless="cũ; khảo sát; old; survey; dừng; tắt",
)
_WORKS = Phrases(
    "cải tạo; sửa chữa; xây dựng; xây; nguồn điện; điện; điều hòa; làm mát; chữa cháy; phòng cháy; hoàn thiện; "
    "renovate; renovation; refurbish; refurbishment; fit out; fitting out; power; cooling; fire; build; building"
)
_SERVERS = Phrases(
    "lắp đặt máy chủ; máy chủ và; máy chủ lưu trữ; và máy chủ; thiết bị mạng; lưu trữ; servers; storage; racks of"
)
_ELSEWHERE = Phrases(
    "thuê; dịch vụ đám mây; đám mây công cộng; tạm; chạy thử; phòng máy cũ; hosting; colocation; rent; rented; hire; "
    "hired; public cloud; temporary; temporarily; lease; leased"
)
"""Servers that stand somewhere else, or do so for a while."""
_MACHINES = Phrases("máy chủ; lưu trữ; đám mây; server; servers; storage; cloud; mainframe; racks")


def installed_before_the_room(examination: Examination) -> Iterator[Finding]:
    """Servers before the works on the only machine room of the plan are accepted; before their acceptance only, a note.

    A room is ready when what is accepted, or else tested, of its system after the works is done.
    """
    rooms = [task for task in examination.of_kind(Kind.INFRA, Kind.BUILD) if _is_room(_name(task))]
    if len(rooms) != 1:
        return
    (room,) = rooms
    found = examination.kept(procedure)
    ready = _ready(examination, found, room)
    for task in found.of_any((Step.SERVERS,)):
        if task is room or task is ready or not _stands_in_it(_name(task)) or examination.waits_for(room, task):
            continue
        if examination.done_before(ready, task) or examination.waits_for(ready, task):
            continue
        yield out_of_turn(
            examination,
            say(
                "{task} lắp máy chủ từ {start}, khi phòng máy chưa hoàn thành, nghiệm thu ({ready}, {done})",
                "{task} puts up servers from {start}, before the room for them is done and accepted ({ready}, {done})",
                task=task,
                start=examination.start_day(task),
                ready=ready,
                done=examination.finish_day(ready),
            ),
            ready,
            task,
            Severity.NOTE if examination.done_before(room, task) else Severity.WARNING,
        )


def _ready(examination: Examination, found: Procedure, room: Task) -> Task:
    """The first acceptance of the works alone, not of what is put up in the room, or else their test, or these."""
    put_up = [
        task
        for task in found.of_any((Step.SERVERS, Step.EQUIPMENT, Step.BUILD))
        if task is not room and examination.waits_for(task, room)
    ]
    for step in (Step.ACCEPTANCE, Step.TEST):
        after = [
            task
            for system in found.systems_of(room)
            for task in found.of(system, (step,))
            if examination.waits_for(task, room) and not examination.waits_for(task, *put_up)
        ]
        if after:
            return min(after, key=lambda task: (examination.dates(task).early_finish, task.id))
    return room


def _name(task: Task) -> str:
    return "" if task.name is None else task.name.everything


@lru_cache(maxsize=1024)
def _is_room(name: str) -> bool:
    text = padded(name)
    return _ROOM.tell(text) and _WORKS.tell(text) and not _SERVERS.tell(text)


@lru_cache(maxsize=1024)
def _stands_in_it(name: str) -> bool:
    text = padded(name)
    return _MACHINES.tell(text) and not _ELSEWHERE.tell(text)
