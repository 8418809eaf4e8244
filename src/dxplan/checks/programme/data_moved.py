"""Old data that are moved before they are cleaned, and used before anybody has compared them with the old ones."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.mentions import Words
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_CLEANS = Words(
    (
        *("làm sạch", "rà soát dữ liệu cũ", "chuẩn hóa dữ liệu cũ", "loại trùng", "khử trùng lặp"),
        *("clean", "cleaning", "cleaned", "cleansing", "cleanse", "deduplicate", "deduplication"),
    )
)
_OLD = Words(
    (
        *(
            "dữ liệu cũ",
            "hệ thống cũ",
            "hồ sơ cũ",
            "số liệu cũ",
            "phần mềm cũ",
            "trước khi chuyển",
            "old data",
            "legacy",
        ),
        *("old system", "old systems", "old records", "old files", "older system", "before migration", "to be moved"),
    )
)
_COMPARES = Words(
    (
        *("đối soát", "đối chiếu dữ liệu", "đối chiếu số liệu", "đối chiếu kết quả chuyển", "reconcile", "reconciles"),
        *("reconciled", "reconciling", "reconciliation", "compare the migrated", "compare the data"),
    )
)
_GOES_ON = Words(
    (
        *(
            "hằng ngày",
            "hàng ngày",
            "hằng tuần",
            "hàng tuần",
            "hằng tháng",
            "hàng tháng",
            "hằng quý",
            "định kỳ",
            "song song",
        ),
        *("cuối cùng", "lần cuối", "thanh toán", "kinh phí", "công nợ", "daily", "weekly", "monthly", "quarterly"),
        *("parallel", "final", "last", "payments", "accounts", "fees", "tự động", "automatic"),
        *("năm thuê", "kỳ thuê", "hằng năm", "hàng năm", "bàn giao", "yearly", "annual", "each year", "handed back"),
    )
)
"""Of comparisons that go on beside the use, come with its years or at its end, or are of money."""
_USES = (Step.ROLLOUT, Step.GOLIVE, Step.TRIAL)
_NO_COMPARISON = LEVEL_OF_EFFORT | {Kind.TRIAL, Kind.PILOT, Kind.MEASURE, Kind.REVIEW, Kind.TRAINING, Kind.BUILD}


def data_moved(examination: Examination) -> Iterator[Finding]:
    """Data are cleaned, moved, compared and used in this order."""
    migrations = examination.by_kind[Kind.MIGRATE]
    if migrations:
        yield from _moved_before_cleaned(examination, migrations)
        yield from _used_before_compared(examination, migrations)


def _moved_before_cleaned(examination: Examination, migrations: tuple[Task, ...]) -> Iterator[Finding]:
    """The first migration that the cleaning of the old data waits for; one batch may be cleaned after another."""
    cleaning = [task for task in examination.of_kind(Kind.DATA) if _named(task, _CLEANS)]
    for task in cleaning:
        if task.copy_of is not None:
            continue
        moved = [each for each in migrations if _is_of_the_old(examination, task, each)]
        if moved and all(examination.waits_for(task, each) or _is_later(examination, each, task) for each in moved):
            waited = [each for each in moved if examination.waits_for(task, each)]
            if waited and not any(examination.waits_for(each, *cleaning) for each in waited):
                first = min(waited, key=lambda each: (examination.dates(each).early_start, each.id))
                yield out_of_turn(
                    examination,
                    say(
                        "{move} chuyển dữ liệu từ {start}, khi dữ liệu cũ chưa làm sạch ({clean}, {done})",
                        "{move} moves data from {start}, before the old data are cleaned ({clean}, {done})",
                        move=first,
                        start=examination.start_day(first),
                        clean=task,
                        done=examination.finish_day(task),
                    ),
                    task,
                    first,
                    Severity.WARNING,
                )


def _is_later(examination: Examination, migration: Task, cleaning: Task) -> bool:
    return examination.waits_for(migration, cleaning)


def _is_of_the_old(examination: Examination, cleaning: Task, migration: Task) -> bool:
    """Whether what is cleaned is moved: its words say so, or it stands in another system than what it is moved into."""
    if _named(cleaning, _OLD):
        return True
    old, new = examination.systems_of(cleaning), examination.systems_of(migration)
    return bool(old) and bool(new) and set(old).isdisjoint(new)


def _used_before_compared(examination: Examination, migrations: tuple[Task, ...]) -> Iterator[Finding]:
    found = examination.kept(procedure)
    comparisons = [
        task
        for task in examination.leaves
        if task.kind not in _NO_COMPARISON
        and not task.is_milestone
        and task not in migrations
        and task.kind is not Kind.SECURITY_TEST
        and _named(task, _COMPARES)
        and not _named(task, _GOES_ON)
        and not _is_of_the_hire(examination, task)
    ]
    late: dict[str, tuple[Task, Task]] = {}
    for comparison in comparisons:
        moved = [each for each in migrations if examination.waits_for(comparison, each)]
        for use in found.of_any(_USES) if moved else ():
            if use is comparison or use.id in late or not _are_of_one_unit(comparison, use):
                continue
            if any(examination.waits_for(each, use) for each in moved):
                continue  # what is compared are the data that are moved after that use
            own = [each for each in moved if _are_of_one_unit(each, use) and examination.waits_for(use, each)]
            if own and (examination.waits_for(comparison, use) or _comes_too_late(examination, comparison, use)):
                late[use.id] = use, comparison
    for use, comparison in late.values():
        yield out_of_turn(
            examination,
            say(
                "{use} dùng dữ liệu đã chuyển từ {start}, trước khi đối soát ({compare}, {done})",
                "{use} uses the data that were moved from {start}, before they are reconciled ({compare}, {done})",
                use=use,
                start=examination.start_day(use),
                compare=comparison,
                done=examination.finish_day(comparison),
            ),
            comparison,
            use,
            Severity.WARNING,
        )


def _is_of_the_hire(examination: Examination, comparison: Task) -> bool:
    """Whether what is handed over is compared after a time of operation: the data of the hire, and not those moved."""
    return comparison.kind is Kind.HANDOVER and examination.waits_for(comparison, *examination.of_kind(Kind.OPS))


def _comes_too_late(examination: Examination, comparison: Task, use: Task) -> bool:
    """Whether a unit's own comparison is not done when the unit begins, without either waiting for the other."""
    return use.copy_of is not None and not examination.done_before(comparison, use)


def _are_of_one_unit(one: Task, other: Task) -> bool:
    if one.copy_of is None or other.copy_of is None:
        return one.copy_of is None and other.copy_of is None
    return (one.copy_of.summary, one.copy_of.unit) == (other.copy_of.summary, other.copy_of.unit)


def _named(task: Task, words: Words) -> bool:
    return task.name is not None and words.occur_in(task.name.everything)
