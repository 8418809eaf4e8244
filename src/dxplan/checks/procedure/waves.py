"""The waves in which a system is rolled out: what belongs to the first, what to the second."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.guessing.words import one_spelling
from dxplan.model.dependency import LinkType
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_WORDS = {
    **{str(number): number for number in range(1, 13)},
    **{f"0{number}": number for number in range(1, 10)},
    **dict(zip(("i", "ii", "iii", "iv", "v", "vi"), range(1, 7), strict=True)),
    **dict(zip(("một", "hai", "ba", "bốn", "năm", "sáu"), range(1, 7), strict=True)),
    **dict(zip(("mot", "hai", "ba", "bon", "nam", "sau"), range(1, 7), strict=True)),
    **dict(zip(("one", "two", "three", "four", "five", "six"), range(1, 7), strict=True)),
    **dict(zip(("first", "second", "third", "fourth", "fifth"), range(1, 6), strict=True)),
    "nhất": 1,
    "đầu": 1,
    "nhat": 1,
    "dau": 1,
    "nhì": 2,
    "nhi": 2,
    "tư": 4,
    "tu": 4,
    "cuối": 99,
    "cuoi": 99,
    "last": 99,
    "final": 99,
}
_NUMBER = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_WAVE = expression(
    r"(?<!\w)(?:"
    r"(?:đợt|dot|wave|batch|(?P<stage>giai đoạn|giai doan|phase|stage))(?:\s+(?:thứ|số|thu|so|no\.?))?"
    rf"\s+(?P<after>{_NUMBER})(?!\w|[.,]\d|\s*[-–/]\s*\d{{4}}|\s+\d{{4}})"
    rf"|(?:nhân rộng|nhan rong|roll-?out|cụm|cum)\s+(?P<alone>{_NUMBER})(?=\s*(?:[:(;,–-]|$))"
    r"|(?P<before>first|second|third|fourth|fifth|last|final)\s+(?:wave|phase|batch|stage|roll-?out|group)(?!\w)"
    r")"
)
_LOT = expression(r"(?<!\w)(?:lô|lot) (?=\w)")
SIGNS = ("đợt", "dot", "wave", "batch", "giai", "phase", "stage", "nhân r", "nhan r", "roll", "cụm", "cum", "group")
"""One of these stands in each name that tells a wave."""
_PARTIAL = Phrases(
    "dữ liệu; thiết bị; hạ tầng; máy chủ; đường truyền; tập huấn; đào tạo; khối lượng; thanh toán; quyết toán; "
    "data; equipment; training; payment; servers"
)
"""A verdict on something else than the wave's use."""
_REST = Phrases(
    "còn lại; tiếp theo; đại trà; toàn tỉnh; toàn thành phố; toàn ngành; mở rộng; tất cả; remaining; "
    "the rest; the others; other districts; whole province; province wide; everywhere"
)
"""Words of a roll-out that others have gone before."""


class Wave(NamedTuple):
    """One wave of a system; its number None where only links tell which one it is."""

    number: int | None
    uses: tuple[Task, ...]
    verdicts: tuple[Task, ...]
    trainings: tuple[Task, ...] = ()
    migrations: tuple[Task, ...] = ()


def number_of(examination: Examination, task: Task) -> int | None:
    """The wave that a task names, or the nearest summary around it that names one.

    Where a roll-out has waves of its own (`waves`), they alone say which unit goes when. A summary's stage (“Giai đoạn
    III”) is one of the whole project where the plan tells of waves besides.
    """
    if _is_in_waves_of_its_own(examination, task):
        return None
    if (own := _told(task)) is not None:
        return own.number
    only_waves = examination.kept(_tells_of_waves)
    for summary in examination.plan.ancestors(task):
        told = _told(summary)
        if told is not None and not (told.is_stage and only_waves):
            return told.number
    return None


def _is_in_waves_of_its_own(examination: Examination, task: Task) -> bool:
    if task.copy_of is None:
        return False
    roll_out = examination.plan.tasks[task.copy_of.summary].roll_out
    return roll_out is not None and roll_out.waves is not None


class _Told(NamedTuple):
    number: int
    is_stage: bool


def _tells_of_waves(examination: Examination) -> bool:
    tasks = examination.plan.tasks
    told = (_told(tasks[id_]) for id_ in examination.names.with_any(SIGNS))
    return any(each is not None and not each.is_stage for each in told)


def _names(task: Task, number: int) -> bool:
    told = _told(task)
    return told is not None and told.number == number


def _told(task: Task) -> _Told | None:
    return None if task.name is None else _in_name(task.name.everything, is_unit=task.copy_of is not None)


@lru_cache(maxsize=16_384)
def _in_name(name: str, *, is_unit: bool) -> _Told | None:
    told = _WAVE.search(one_spelling(name))
    if told is None or (is_unit and told["alone"]):  # a unit called “Cụm 2” is a place beside “Cụm 1”
        return None
    return _Told(_WORDS[told["after"] or told["alone"] or told["before"]], told["stage"] is not None)


def names_its_wave(task: Task) -> bool:
    """Whether a task tells its wave itself, not only the summary around it."""
    return _told(task) is not None


def goes_on(task: Task) -> bool:
    """Whether a roll-out says that others have gone before it: “các huyện còn lại”."""
    return task.name is not None and _REST.tell(padded(task.name.everything))


def waves(examination: Examination, system: str | None) -> tuple[Wave, ...]:
    """The waves of a system in their order; none where its uses do not tell of several."""
    found = examination.kept(procedure)
    uses = found.of(system, (Step.ROLLOUT, Step.GOLIVE))
    if len(uses) < 2:
        return ()
    numbered: dict[int, list[Task]] = {}
    for task in uses:
        number = number_of(examination, task)
        if number is not None:
            numbered.setdefault(number, []).append(task)
    if len(numbered) > 1:
        return _numbered(examination, system, numbered)
    alone = [task for task in found.of(system, (Step.ROLLOUT,)) if task.copy_of is None]  # units need not wait in turn
    rollouts = sorted(alone, key=lambda task: (examination.dates(task).early_start, task.id))
    if numbered or len(rollouts) < 2:
        return ()
    judging = _judging(examination, system)
    return tuple(
        Wave(None, (task,), _following(examination, judging, (task,), rollouts[number + 1 :]))
        for number, task in enumerate(rollouts)
    )


def lots(examination: Examination, system: str | None) -> tuple[Wave, ...]:
    """The lots in which data are typed in or scanned, with their own acceptances; none where names tell of no two."""
    found = examination.kept(procedure)
    work = found.of(system, (Step.DATA,))
    if len(work) < 2:
        return ()
    numbered: dict[int, list[Task]] = {}
    for task in work:
        if (number := _lot_of(task)) is not None:
            numbered.setdefault(number, []).append(task)
    if len(numbered) < 2:
        return ()
    acceptances = found.of(system, (Step.ACCEPTANCE,))
    return tuple(
        Wave(number, tuple(uses), tuple(task for task in acceptances if _lot_of(task) == number))
        for number, uses in sorted(numbered.items())
    )


def _lot_of(task: Task) -> int | None:
    """The lot, or the wave, that a task names."""
    if task.name is None:
        return None
    told = _in_name(_LOT.sub("đợt ", task.name.everything.lower()), is_unit=task.copy_of is not None)
    return None if told is None else told.number


def _numbered(examination: Examination, system: str | None, numbered: dict[int, list[Task]]) -> tuple[Wave, ...]:
    found = examination.kept(procedure)
    judging = _judging(examination, system)
    named = {task.id: number_of(examination, task) for task in judging}
    reviews = examination.of_system(system, Kind.REVIEW)
    trainings = found.of(system, (Step.TRAINING,)) or found.of(None, (Step.TRAINING,))
    migrations = found.of(system, (Step.MIGRATION,))
    made = []
    for number, uses in sorted(numbered.items()):
        verdicts = tuple(task for task in judging if named[task.id] == number)
        unnamed = [task for task in judging if named[task.id] is None]
        later = [task for other, tasks in numbered.items() if other > number for task in tasks]
        verdicts = verdicts or _following(examination, unnamed, uses, later)
        verdicts = verdicts or tuple(
            task for task in reviews if (told := _told(task)) is not None and told.number == number
        )
        made.append(
            Wave(
                number,
                tuple(uses),
                verdicts,
                tuple(task for task in trainings if number_of(examination, task) == number),
                tuple(task for task in migrations if number_of(examination, task) == number),
            )
        )
    return tuple(made)


def _judging(examination: Examination, system: str | None) -> list[Task]:
    """The acceptances, then the evaluations of what a system does when used, not of a part delivered for it."""
    found, steps = examination.kept(procedure), (Step.ACCEPTANCE, Step.EVALUATION)
    verdicts = found.of(system, steps)
    if system is not None:  # what says no system is one of the wave that it follows
        unnamed = {id_ for id_ in found.linked if not found.of_task[id_].isdisjoint(steps)}
        unnamed.update(task.id for task in found.of(None, steps))
        own = {task.id for task in verdicts}
        verdicts = [*verdicts, *(examination.plan.tasks[id_] for id_ in sorted(unnamed - own))]
    return [task for task in verdicts if task.name is None or not _PARTIAL.tell(padded(task.name.everything))]


def _following(
    examination: Examination, judging: Iterable[Task], uses: Iterable[Task], later: Iterable[Task]
) -> tuple[Task, ...]:
    """The verdicts that come right after a use, and after none of the later waves."""
    own = {task.id for task in uses}
    marked = examination.marked(later)
    return tuple(
        task
        for task in judging
        if any(link.predecessor in own and link.type is LinkType.FINISH_START for link in task.predecessors)
        and not examination.waits_for_marked(task, marked)
    )
