"""DX456: a target counts more things than the plan has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.rule import Rule
from dxplan.checks.targets.counted import counts_in, label_count, nouns_of, thing_of
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Number

_MOST_TIMES = 2
"""What is more than that is most likely of other things than those of which the plan's words tell."""
_A_FEW_MORE = 2
"""Units that try a thing out first are often told by their names alone."""
_MANY_VALUES = 10
_FEWEST = 4
_DOING = frozenset(
    (
        *(Kind.PLAN, Kind.POLICY, Kind.INVEST_PREP, Kind.DESIGN, Kind.TENDER, Kind.CONTRACT, Kind.SHARING),
        *(Kind.INFRA, Kind.BUILD, Kind.DATA, Kind.INTEGRATE, Kind.MIGRATE, Kind.ROLLOUT, Kind.ACCEPT, Kind.GOLIVE),
    )
)
"""Kinds that speak of the whole; trainings, trials and surveys often take a part of it."""
_PART = Words(
    (
        *("thí điểm", "thử nghiệm", "làm mẫu", "mẫu", "đầu tiên", "đợt", "giai đoạn", "lô", "gói", "bổ sung", "thêm"),
        *("mỗi", "từng", "pilot", "trial", "sample", "first", "phase", "stage", "lot", "package", "batch", "more"),
        *("each", "additional", "per", "wave", "further", "trước mắt", "ít nhất", "tối thiểu", "at least"),
    )
)
_ALL = Words(("tất cả", "toàn bộ", "mọi", "cả", "all", "every", "whole"))
_FIRST = (Kind.PILOT, Kind.TRIAL, Kind.GOLIVE)
"""By which a place takes up a thing before others, and a roll-out need not name it."""
_REST = Words(("còn lại", "remaining", "the other", "rest"))


class _Told(NamedTuple):
    """So many of the target's things, told by a task: of the whole, of a part, or of what is left of it."""

    number: int
    task: Task
    is_part: bool
    is_rest: bool


class _Counted(NamedTuple):
    """What tasks tell of some things: the largest number, a task that tells it of the whole, who tell, and all numbers.

    `is_certain`: a task whose kind speaks of the whole tells it; `is_whole`: it, or several, or a rest of it; `is_shown`:
    a part and its rest come to it.
    """

    most: int
    task: Task | None
    tasks: frozenset[str]
    numbers: frozenset[int]
    is_certain: bool
    is_whole: bool
    is_shown: bool


def check(examination: Examination) -> Iterator[Finding]:
    """Where the plan's tasks and roll-outs tell how many there are of what a target counts, it counts no more.

    Silent where they tell of a part only, or where parts that they tell of add up to the target; a place where it is
    tried or opened first is one more than a roll-out tells. What is told of the same things is counted once for all targets.
    """
    counted = cache(lambda nouns: _counted(examination, nouns))
    serving = _roll_outs_for_targets(examination)
    rolled_out = cache(lambda nouns, thing: _rolled_out(examination, nouns, thing))
    for kpi in examination.plan.kpis.values():
        target = kpi.target
        if not isinstance(target, float) or target < _FEWEST or not target.is_integer():
            continue
        baseline = int(kpi.baseline) if isinstance(kpi.baseline, float) else 0
        if baseline >= target:
            continue
        nouns = nouns_of(kpi)
        told = counted(nouns)
        whole = None
        if not _is_one_of_several(serving[kpi.id], told):
            whole = _by_words(told, int(target), baseline)
        whole = whole or _by_units(rolled_out(nouns, thing_of(kpi)), told, int(target), baseline)
        if whole is not None and not _is_one_of_the_first(examination, int(target), *whole):
            yield _finding(kpi, int(target), *whole)


def _by_words(told: _Counted, target: int, baseline: int) -> tuple[int, Task] | None:
    """The largest number that tasks tell, with a task that tells it, if the target is beyond it."""
    if told.task is None or not told.is_whole or not _is_beyond(target, told.most, baseline):
        return None
    numbers = told.numbers | {baseline} if baseline else told.numbers
    if not told.is_shown and _add_up(numbers, target, 2 if told.is_certain else _MANY_VALUES):
        return None
    return told.most, told.task


def _is_one_of_the_first(examination: Examination, target: int, told: int, task: Task) -> bool:
    """Whether the target has one more than a roll-out tells: where it is tried or opened first, before, by others.

    Not where the words of the roll-out say that it goes to all.
    """
    if target != told + 1 or (task.kind is not Kind.ROLLOUT and task.roll_out is None):
        return False
    if task.name is not None and _ALL.occur_in(task.name.everything):
        return False
    units = [each for each in examination.leaves if each.id == task.id or _is_copy(each, task)]
    leads = {examination.lead_of[each.id] for each in units}
    return any(
        first.copy_of is None
        and examination.lead_of[first.id] not in leads
        and any(examination.waits_for(each, first) for each in units)
        for first in examination.of_kind(*_FIRST)
    )


def _is_copy(task: Task, of: Task) -> bool:
    return task.copy_of is not None and task.copy_of.summary == of.id


def _counted(examination: Examination, nouns: frozenset[str]) -> _Counted:
    told = list(_told(examination, nouns)) if nouns else []
    most = max((each.number for each in told), default=0)
    telling = [each for each in told if each.number == most and not each.is_part]
    if all(each.is_rest for each in telling):
        telling = []
    certain = [each for each in telling if each.task.kind in _DOING or each.task.children]
    is_whole = bool(certain) or len({each.task.id for each in telling}) > 1 or any(each.is_rest for each in told)
    task = (certain or telling)[0].task if telling else None
    numbers = frozenset(each.number for each in told)
    return _Counted(
        most, task, frozenset(each.task.id for each in told), numbers, bool(certain), is_whole, _is_shown(told, most)
    )


def _roll_outs_for_targets(examination: Examination) -> defaultdict[str, list[str]]:
    """The roll-outs that serve each target."""
    serving = defaultdict[str, list[str]](list)
    for task in examination.plan.written.tasks.values():
        if task.kind is Kind.ROLLOUT and not task.children:
            for kpi in task.kpis:
                serving[kpi].append(task.id)
    return serving


def _is_one_of_several(serving: list[str], told: _Counted) -> bool:
    """Whether a roll-out that serves the target goes to others than those counted: it tells no number of these."""
    return len(serving) > 1 and not told.tasks.issuperset(serving)


def _is_shown(told: list[_Told], most: int) -> bool:
    """Whether a part and what is left after it come to the number: two first ones and the four that remain are six."""
    numbers = {each.number for each in told}
    return any(most - each.number in numbers for each in told if each.is_rest)


def _told(examination: Examination, nouns: frozenset[str]) -> Iterator[_Told]:
    for task in examination.plan.written.tasks.values():
        is_of_a_unit = any(around.roll_out is not None for around in examination.plan.written.ancestors(task))
        for text in (task.name, task.deliverable, task.note):
            if text is None:
                continue
            for number, words in counts_in(text.everything, nouns):
                is_part = is_of_a_unit or _PART.occur_in(text.everything)
                yield _Told(number, task, is_part, _REST.occur_in(words))


def _rolled_out(examination: Examination, nouns: frozenset[str], thing: str | None) -> tuple[int, Task] | None:
    """The units of the one roll-out that is about the things, or what their names count."""
    found: list[tuple[int, Task]] = []
    about = None if thing is None else Words((thing,))
    for task in examination.plan.written.tasks.values():
        if task.roll_out is None:
            continue
        is_named = about is not None and task.name is not None and about.occur_in(task.name.everything)
        counts = [label_count(name.everything, nouns, bare=is_named) for name in task.roll_out.units.values()]
        known = [count for count in counts if count is not None]
        if len(known) == len(counts):
            found.append((sum(known), task))
    return found[0] if len(found) == 1 else None


def _by_units(
    rolled_out: tuple[int, Task] | None, told: _Counted, target: int, baseline: int
) -> tuple[int, Task] | None:
    """A roll-out whose units are fewer than the target counts, and no other number of the plan's brings it there."""
    if rolled_out is None:
        return None
    whole, task = rolled_out
    if whole + told.most >= target:
        return None
    is_rest = task.name is not None and _REST.occur_in(task.name.everything)
    others_at_most = max(_A_FEW_MORE, whole // 3) if is_rest else _A_FEW_MORE
    return rolled_out if _is_beyond(target - others_at_most, whole, baseline) else None


def _is_beyond(target: int, most: int, baseline: int) -> bool:
    return most >= _FEWEST and most < target - baseline <= _MOST_TIMES * most


def _add_up(numbers: frozenset[int], target: int, at_most: int) -> bool:
    """Whether some of the numbers that are told, each once, come to the target: then it counts several parts."""
    several = sorted(number for number in numbers if number <= target)[-_MANY_VALUES:]
    return any(
        sum(some) == target for size in range(1, min(at_most, len(several)) + 1) for some in combinations(several, size)
    )


def _finding(kpi: Kpi, target: int, whole: int, task: Task) -> Finding:
    return Finding(
        say(
            "chỉ tiêu {kpi} đếm đến {target}, kế hoạch chỉ có {whole} ({task}): làm hết mọi việc cũng không đạt",
            "the target {kpi} counts {target}, but the plan has {whole} only ({task}): all its work will not reach it",
            kpi=kpi,
            target=Number(target),
            whole=Number(whole),
            task=task,
        ),
        Place(kpi.places, ("target",)),
        hint=say(
            "sửa {target} theo số thực có, hoặc ghi vào kế hoạch việc làm cho phần còn thiếu",
            "correct the {target}, or put into the plan the work on those that are missing",
            target=Key("target"),
        ),
    )


RULE = Rule(
    code="DX456",
    name="target_counts_more",
    severity=Severity.WARNING,
    title=Text("Chỉ tiêu đếm nhiều hơn số có trong kế hoạch", "A target counts more than the plan has"),
    why=Text(
        "chỉ tiêu 60 nút giao mà dự án chỉ lắp 46 thì hoàn thành mọi việc vẫn không đạt; thường là ghi nhầm số, hoặc phạm "
        "vi đã cắt giảm mà chỉ tiêu còn nguyên",
        "with 60 junctions promised and 46 equipped, a plan fails though all its work is done; mostly a figure is mistyped, "
        "or the scope was cut and the target was not",
    ),
    fix=Text(
        "đối chiếu con số của chỉ tiêu với số ghi ở tên, sản phẩm của nhiệm vụ và danh sách đơn vị nhân rộng. Chỉ xét vật, "
        "nơi, cơ quan đếm được mà kế hoạch nói đủ; số của một đợt, một phần không xét, nơi thử hoặc mở trước khi nhân rộng được tính "
        "thêm một",
        "compare the target's figure with those in names, deliverables and lists of units. Only countable things, places "
        "and bodies that the plan tells in full are looked at; figures of a pilot or a part are not, and a place where it is tried or "
        "opened before the roll-out is one more",
    ),
    provisions=(
        Text(
            "Chỉ tiêu khớp với khối lượng của kế hoạch (thông lệ, hiểu biết chung)",
            "A target agrees with the quantities of the plan (practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: dem
start: 2022-03-01
agencies: {SGT: {name: Sở Giao thông vận tải}}
kpis:
  K1: {name: Nút giao điều khiển thích ứng, baseline: 0, target: 60, unit: nút giao, by: 2022-12-30}  # expect: DX456
tasks:
  T1: {name: Thiết kế chi tiết 46 nút giao, kind: design, duration: 30d, lead: SGT, deliverable: Hồ sơ thiết kế}
  T2: {name: Lắp đặt, kind: infra, duration: 60d, after: [T1], lead: SGT, deliverable: 46 nút giao hoạt động, kpis: [K1]}
""",
    good="""\
dxplan: 1
id: dem
start: 2022-03-01
agencies: {SGT: {name: Sở Giao thông vận tải}}
kpis:
  K1: {name: Nút giao điều khiển thích ứng, baseline: 0, target: 54, unit: nút giao, by: 2022-12-30}
tasks:
  T1: {name: Thiết kế chi tiết 46 nút giao, kind: design, duration: 30d, lead: SGT, deliverable: Hồ sơ thiết kế}
  T2: {name: Tiếp nhận 8 nút giao thí điểm, kind: handover, duration: 5d, lead: SGT, deliverable: Biên bản}
  T3: {name: Lắp đặt, kind: infra, duration: 60d, after: [T1, T2], lead: SGT, deliverable: 46 nút giao hoạt động, kpis: [K1]}
""",
    check=check,
)
