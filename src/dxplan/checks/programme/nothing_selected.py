"""Contracts that follow the decision on a project or hire plan, with no selection of a contractor in between."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.law.mentions import Words
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import TENDERING, Procedure, procedure
from dxplan.model.kind import Kind, with_finer
from dxplan.model.system import Route
from dxplan.model.task import Task

_DECIDED = (Step.SELECTION_PLAN, Step.DECISION)
_SELECTED = frozenset({Route.PROJECT, Route.HIRE})
"""Routes on which a contractor is selected; of the others another company is found in another way."""
_TENDERS = with_finer(Kind.TENDER)
_BIDDINGS = tuple(kind for kind in _TENDERS if kind is not Kind.SELECTION_PLAN)

_CHOSEN_OTHERWISE = Words(
    (
        *("trúng thầu", "kết quả đấu thầu", "kết quả lựa chọn", "đã đấu thầu", "đã lựa chọn", "đã chọn", "mở thầu"),
        *(
            "mua sắm tập trung",
            "thỏa thuận khung",
            "thoả thuận khung",
            "hợp đồng khung",
            "giao nhiệm vụ",
            "giao đơn vị",
        ),
        *("phụ lục", "gia hạn", "bổ sung", "điều chỉnh", "bảo hiểm", "tư vấn", "giám sát", "bảo trì", "thương thảo"),
        *("winner", "winning", "awarded", "selected", "award", "centralised purchasing", "framework contract"),
        *("addendum", "annex", "extension", "amendment", "renewal", "consultant", "consultancy", "supervision"),
    )
)
"""Who was chosen elsewhere, before, or without a tender of its own; and contracts that only change one."""


def without_selection(examination: Examination) -> Iterator[tuple[Task, Task]]:
    """The contracts that buy a system and wait for a decision, but for no selection; with the decision.

    Nothing in the plan may be a selection of the system, by kind, name or links; of what is bought again upon a later
    decision, nothing since that.
    """
    found = examination.kept(procedure)
    for task in examination.of_kind(Kind.CONTRACT):
        systems = found.systems_of(task)
        if not systems or Step.CONTRACT not in found.of_task.get(task.id, ()):
            continue
        if any(examination.plan.systems[id_].route not in _SELECTED for id_ in systems):
            continue
        if "consultant" in task.tags or examination.mentions(task, _CHOSEN_OTHERWISE):
            continue
        decided = [each for system in systems for each in found.of(system, _DECIDED)]
        waited_for = [each for each in decided if examination.waits_for(task, each)]
        if not waited_for:
            continue
        last = max(waited_for, key=lambda each: (examination.dates(each).early_finish, each.id))
        if not _is_selected(examination, found, systems, task) or _is_bought_again(
            examination, found, systems, task, last
        ):
            yield task, last


def _is_bought_again(
    examination: Examination, found: Procedure, systems: tuple[str, ...], contract: Task, decision: Task
) -> bool:
    """Whether another contract of the same systems was signed before a decision, and nobody was selected since that."""
    if Step.DECISION not in found.of_task[decision.id] or not found.of_task[contract.id].isdisjoint(TENDERING):
        return False
    earlier = [
        each
        for each in found.of(systems[0], (Step.CONTRACT,))
        if each is not contract and found.systems_of(each) == systems and examination.done_before(each, decision)
    ]
    selecting = [*examination.of_system(None, *_TENDERS), *found.of(None, TENDERING)]
    for system in (*systems, None):
        selecting += called_so(examination, system, *TENDERING)
        selecting += found.of(system, TENDERING) + examination.of_system(system, *_TENDERS)
    return bool(earlier) and not any(
        not examination.done_before(each, decision) for each in selecting if each not in (contract, decision)
    )


def _is_selected(examination: Examination, found: Procedure, systems: tuple[str, ...], contract: Task) -> bool:
    if any(found.has(system, *TENDERING) or found.has(system, Step.PILOT) for system in systems):
        return True
    if any(task is not contract for system in systems for task in found.of(system, (Step.CONTRACT,))):
        return True  # who delivers may have been found for the other
    tenders = _tenders(found)
    if any(examination.of_system(system, *tenders) for system in systems):
        return True
    if any(called_so(examination, system, step) for system in (*systems, None) for step in TENDERING):
        return True
    apart = [*found.of(None, TENDERING), *examination.of_system(None, *tenders)]
    return any(examination.waits_for(contract, each) for each in apart)


def _tenders(found: Procedure) -> tuple[Kind, ...]:
    """Kinds that stand for a selection; the plan of one does where a plan goes into no more detail."""
    return _BIDDINGS if found.of_any((Step.INVITATION,)) else _TENDERS
