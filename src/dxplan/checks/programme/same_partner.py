"""Agreements with the very body whose data are connected: another body's agreement is none with this one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import out_of_turn
from dxplan.guessing.words import one_spelling
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.expression import expression
from dxplan.text.phrase import say

_PARTNER = expression(
    r"(?<!\w)(?:dân cư|bảo hiểm xã hội|bhxh|thuế|kho bạc|ngân hàng|hộ tịch|"
    r"bộ (?:y tế|nội vụ|công an|giáo dục|tài chính)|"
    r"population|social insurance|tax|treasury|bank|civil status|ministry of (?:\w+ )?\w+)(?!\w)"
)


def agreed_with_others_only(examination: Examination) -> Iterator[Finding]:
    """Connections before the agreement with those whose data they bring, though one with others is done."""
    found = examination.kept(procedure)
    told: set[str] = set()
    for system in found.steps:
        agreements = found.of(system, (Step.SHARING,))
        if len(agreements) < 2:
            continue
        for connection in found.of(system, (Step.INTEGRATION,)):
            partners = _partners(connection)
            own = [task for task in agreements if task is not connection and partners & _partners(task)]
            if (
                own
                and connection.id not in told
                and not any(examination.done_before(task, connection) for task in own)
                and any(examination.done_before(task, connection) for task in agreements)
            ):
                told.add(connection.id)
                yield _finding(examination, connection, own[0])


def _partners(task: Task) -> frozenset[str]:
    return frozenset() if task.name is None else _named(task.name.everything)


@lru_cache(maxsize=1024)
def _named(name: str) -> frozenset[str]:
    return frozenset(_PARTNER.findall(one_spelling(name)))


def _finding(examination: Examination, connection: Task, agreement: Task) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{connection} kết nối dữ liệu từ {start}, khi chưa xong thỏa thuận với chính bên có dữ liệu ({agreement}, "
            "{done})",
            "{connection} connects data from {start}, before the agreement with those who have them ({agreement}, "
            "{done})",
            connection=connection,
            start=examination.start_day(connection),
            agreement=agreement,
            done=examination.finish_day(agreement),
        ),
        agreement,
        connection,
        Severity.WARNING,
    )
