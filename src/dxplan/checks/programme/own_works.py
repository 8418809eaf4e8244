"""Companies that watch over their own works, or help to run the tender in which they win."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.vendors import Funds, funds_of, taking_part
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task

_SUPERVISES = Words(
    (
        *("giám sát thi công", "giám sát lắp đặt", "giám sát triển khai", "giám sát việc", "giám sát công tác"),
        *("giám sát thực hiện", "giám sát chất lượng", "giám sát nhà thầu", "giám sát dự án", "giám sát gói"),
        *("giám sát các gói", "giám sát hai gói", "giám sát ba gói", "giám sát xây dựng", "giám sát hợp đồng"),
        *("giám sát công trình", "giám sát hiện trường", "tư vấn giám sát", "giám sát tác giả"),
        *("supervise", "supervises", "supervising", "supervision", "oversee the works", "oversight of the works"),
        *("clerk of works", "site supervision"),
    )
)
"""Of works; what watches over networks, traffic or water is a system."""
_MAY_SUPERVISE = frozenset({None, Kind.OPS, Kind.REVIEW, Kind.TEST, Kind.EVALUATE, Kind.ACCEPT, Kind.INFRA})
_WORK = with_finer(Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE)
_ALL_WORK = (*_WORK, Kind.ROLLOUT)


def own_supervision(examination: Examination, vendors: frozenset[str]) -> Iterator[tuple[Task, str, Task]]:
    """The supervisions that a company leads of works that it does itself, with the company and its work."""
    plan = examination.plan
    naming = examination.said.speaking_of(_SUPERVISES)
    for task in examination.leaves if naming else ():
        if task.id not in naming or task.kind not in _MAY_SUPERVISE or task.name is None:
            continue
        lead = plan.inherited(task, "lead")
        if lead not in vendors or not _SUPERVISES.occur_in(task.name.everything):
            continue
        for work in _supervised(examination, task):
            if work is not task and lead in _doing(examination, work, vendors):
                yield task, lead, work
                break


def _supervised(examination: Examination, task: Task) -> list[Task]:
    """The work on the same systems; where the task names none, what goes on at the same time."""
    if examination.systems_of(task):
        return examination.of_systems_of(task, *_ALL_WORK)
    own = examination.dates(task)
    return [
        work
        for work in examination.of_kind(*_ALL_WORK)
        if examination.dates(work).early_start < own.early_finish
        and own.early_start < examination.dates(work).early_finish
        and not _is_of_supervision(work)
    ]


def _is_of_supervision(work: Task) -> bool:
    return work.name is not None and _SUPERVISES.occur_in(work.name.everything)


def _doing(examination: Examination, work: Task, vendors: frozenset[str]) -> list[str]:
    """The company that leads a work; under a body of the State, the only one that supports it."""
    lead = examination.plan.inherited(work, "lead")
    if _is_of_supervision(work):
        return []
    if lead in vendors:
        return [lead]
    several = taking_part(examination.plan, work, vendors)
    return several if len(several) == 1 else []


def own_tenders(examination: Examination, vendors: frozenset[str]) -> Iterator[tuple[Task, str, Task]]:
    """The tenders that a company helps to run and wins, with the company and what it is given.

    What it is given waits for the tender: the contract that it signs, or the work that it leads.
    """
    for task in examination.of_kind(Kind.TENDER):
        helping = [each for each in task.support if each in vendors]
        if not helping or funds_of(examination.plan, task, vendors) is Funds.PRIVATE:
            continue
        given = [
            each for each in examination.of_systems_of(task, Kind.CONTRACT, *_WORK) if examination.waits_for(each, task)
        ]
        for vendor in helping:
            won = next((each for each in given if _wins(examination, each, vendor)), None)
            if won is not None:
                yield task, vendor, won
                break


def _wins(examination: Examination, given: Task, vendor: str) -> bool:
    if given.kind is Kind.CONTRACT:
        return vendor in given.support
    return examination.plan.inherited(given, "lead") == vendor
