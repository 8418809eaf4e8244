"""Which uses of a system tell that it needs a certain source then: what is connected to others, and parts, do not."""

from __future__ import annotations

from itertools import pairwise

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.programme.source_ready import READY, ready_of
from dxplan.model.kind import Kind, with_finer
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.text.bulk import without_figures
from dxplan.text.phrase import folded

_MAKING = (*with_finer(Kind.BUILD, Kind.INFRA), Kind.CONTRACT, Kind.TENDER, Kind.GOLIVE, Kind.PILOT, Kind.TRIAL)
_BY_HAND = (Kind.DATA, Kind.MIGRATE)
_GENERIC = frozenset(
    {
        *("hệ", "thống", "phần", "mềm", "nền", "tảng", "cơ", "sở", "dữ", "liệu"),
        *("ứng", "dụng", "cổng", "trung", "tâm", "thông", "tin", "dùng", "chung", "tỉnh"),
        *("thành", "phố", "của", "và", "cho", "theo", "quản", "lý"),
        *("the", "of", "and", "for", "system", "software", "platform", "database", "portal", "centre"),
        *(
            "center",
            "data",
            "provincial",
            "province",
            "online",
            "digital",
            "management",
            "information",
            "service",
            "services",
        ),
    }
)
"""Words of names that many systems share."""
_NETWORK = Phrases(
    "băng rộng; băng thông rộng; 4g; 5g; viễn thông; cáp quang; phủ sóng; sóng di động; mạng di động; telecom; "
    "telecommunications; broadband; mobile network; mobile coverage; fibre"
)


def names_a_network(system: System) -> bool:
    """Whether a system is by its name what carries data, which nobody has to learn to use."""
    return system.name is not None and _NETWORK.tell(padded(system.name.everything))


def is_a_public_network(examination: Examination, source: System) -> bool:
    """Whether a source is what companies lay for everybody, which is there and is widened: nobody takes it over."""
    if not names_a_network(source):
        return False
    return not examination.of_system(source.id, *READY[0], *READY[1])


def connects_another(examination: Examination, system: System, source: System, task: Task) -> bool:
    """Whether an integration waits for another source that its system needs, and does not name this one."""
    if task.kind is not Kind.INTEGRATE or len(system.needs) < 2 or _names(task, source):
        return False
    return any(
        examination.waits_for(task, *ready_of(examination, system.id, other))
        for other in system.needs
        if other != source.id
    )


def _names(task: Task, system: System) -> bool:
    """Whether a task names a system: by its id, or by the words of its name that are its own."""
    said = " ".join(text.everything for text in (task.name, task.deliverable) if text is not None)
    words = folded(said).replace(",", " ").split()
    if folded(system.id) in words or system.name is None:
        return True
    called = [word for word in folded(system.name.everything).split() if word not in _GENERIC]
    text = f" {' '.join(words)} "
    if all(word.isascii() for word in called):
        return any(len(word) > 2 and word.rstrip("s") in text for word in called)
    return any(f" {first} {second} " in text for first, second in pairwise(called)) or (
        len(called) == 1 and f" {called[0]} " in text
    )


def has_its_part(examination: Examination, source: str, task: Task, ready: list[Task]) -> bool:
    """Whether a use waits for a part of its source, and what is ready later is of a part made only upon that use."""
    parts = examination.of_system(source, *READY[2])
    later = [part for part in parts if examination.waits_for(part, task)]
    return (
        bool(later)
        and examination.waits_for(task, *parts)
        and all(each in later or examination.waits_for(each, *later) for each in ready)
    )


def is_of_what_exists(examination: Examination, system: str, task: Task) -> bool:
    """Whether a system is operated that is made anew later in the plan: it is in use, with or without the source."""
    making = examination.of_system(system, *_MAKING) if task.kind is Kind.OPS else []
    return bool(making) and not examination.waits_for(task, *making)


_BETTERED = Phrases(
    "làm sạch; rà soát; chuẩn hóa; chuẩn hoá; cập nhật; bổ sung; nâng cấp; clean; cleaning; cleansing; update; upgrade",
    unless="tạo lập; xây dựng; lập cơ sở; create; build",
)


def is_there_already(examination: Examination, source: str) -> bool:
    """Whether a source is only bettered: its records are cleaned, it is brought up to date, and nobody makes it."""
    if examination.of_system(source, *_MAKING):
        return False
    work = examination.of_system(source, *READY[2])
    return bool(work) and all(each.name is not None and _BETTERED.tell(padded(each.name.everything)) for each in work)


def before_it_is_connected(examination: Examination, system: str, uses: list[Task], ready: list[Task]) -> list[Task]:
    """The uses of a system that was accepted or opened first, and is connected to the source only upon that."""
    opened = examination.of_system(system, Kind.ACCEPT, Kind.GOLIVE)
    connecting = [
        task
        for task in uses
        if task.kind is Kind.INTEGRATE and examination.waits_for(task, *ready) and examination.waits_for(task, *opened)
    ]
    return [task for task in uses if connecting and all(examination.waits_for(each, task) for each in connecting)]


def made_like_others_too_early(examination: Examination, system: str, ready: list[Task]) -> list[Task]:
    """What is made of the data of a source before these are there, though the same, of other places, waits for them."""
    tasks = examination.of_system(system, *_BY_HAND)
    waiting = {_called(task) for task in tasks if examination.waits_for(task, *ready)}
    return [
        task
        for task in tasks
        if _called(task) in waiting
        and not examination.waits_for(task, *ready)
        and not any(examination.done_before(each, task) for each in ready)
    ]


def _called(task: Task) -> str:
    return without_figures(folded(task.name.everything)) if task.name is not None else task.id
