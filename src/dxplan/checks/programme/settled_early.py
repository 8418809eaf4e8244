"""A project whose final account is drawn up before what it paid for has been accepted."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.mentions import Words
from dxplan.checks.procedure.rounds import begins_anew
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_SETTLES = Words(("quyết toán", "settlement", "settle", "final account", "final accounts"))
_OF_A_PART = Words(
    (
        *(
            "hằng năm",
            "hàng năm",
            "năm",
            "hằng quý",
            "hằng tháng",
            "đợt",
            "giai đoạn",
            "thí điểm",
            "tạm ứng",
            "bhyt",
            "thuế",
        ),
        *(
            "bảo hiểm",
            "khám chữa bệnh",
            "phân hệ",
            "yearly",
            "annual",
            "quarterly",
            "monthly",
            "pilot",
            "phase",
            "insurance",
        ),
    )
)
"""Settlements of a year or a part; and those with which a system of that name has to do."""
_KINDS = frozenset({Kind.REVIEW, Kind.APPROVE, Kind.APPRAISE, Kind.PLAN, Kind.HANDOVER, Kind.ACCEPT, None})


def settled_before_acceptance(examination: Examination) -> Iterator[Finding]:
    """The final account of a project waits for the acceptance of all its systems, of whichever where it names none.

    Where it names none, only an acceptance that waits for it is too late: the plan may hold another project. What is
    accepted in a round that begins only upon what is settled is none of it.
    """
    found = examination.kept(procedure)
    for task in examination.leaves:
        if task.kind not in _KINDS or not _is_final(task):
            continue
        systems = examination.systems_of(task)
        accepted = (
            [each for id_ in systems for each in found.of(id_, (Step.ACCEPTANCE,))]
            if systems
            else found.of_any((Step.ACCEPTANCE,))
        )
        done = [each for each in accepted if each is not task and examination.waits_for(task, each)]
        late = [
            each
            for each in accepted
            if each is not task
            and each.copy_of is None
            and not _is_final(each)
            and (examination.waits_for(each, task) or (bool(systems) and not examination.done_before(each, task)))
            and not begins_anew(examination, each, done)
        ]
        if late:
            last = max(late, key=lambda each: (examination.dates(each).early_finish, each.id))
            yield out_of_turn(
                examination,
                say(
                    "{task} quyết toán từ {start}, trước khi nghiệm thu xong ({accept}, {done})",
                    "{task} settles the account from {start}, before all is accepted ({accept}, {done})",
                    task=task,
                    start=examination.start_day(task),
                    accept=last,
                    done=examination.finish_day(last),
                ),
                last,
                task,
                Severity.WARNING,
            )


def _is_final(task: Task) -> bool:
    if task.name is None or not _SETTLES.occur_in(task.name.everything):
        return False
    return not _OF_A_PART.occur_in(task.name.everything)
