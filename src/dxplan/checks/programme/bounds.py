"""What a pilot's own words, its plan and its verdict tell of its bounds: criteria, an end, a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import LONGEST, Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.guessing.words import one_spelling
from dxplan.model.duration import Unit
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task
from dxplan.network.many_sets import Marked
from dxplan.text.bulk import with_one_figure
from dxplan.text.expression import expression
from dxplan.text.phrase import Text


class Bound(Enum):
    """What bounds a pilot; the value is how people call it."""

    CRITERIA = Text("tiêu chí đạt", "pass criteria")
    END = Text("thời hạn kết thúc", "an end")
    PLACE = Text("địa bàn hoặc đơn vị tham gia", "a place")


_CRITERIA = Phrases(
    "tiêu chí; tiêu chuẩn; bộ chỉ số; bộ chỉ tiêu; ngưỡng; mức đạt; điều kiện đạt; yêu cầu đạt; chỉ tiêu; kpi; "
    "kpis; điều kiện nhân rộng; mục tiêu định lượng; criteria; criterion; threshold; pass marks; targets"
)
_AMOUNT = r"(?:\d+|một|hai|ba|bốn|năm|sáu|mười|mot|bon|sau|one|two|three|four|five|six)"
_END = expression(
    r"(?<!\w)(?:"
    r"(?:đến|tới|den|trước|hết|until|till|by)\s+(?:hết\s+|giữa\s+|cuối\s+|đầu\s+|the\s+end\s+of\s+)?"
    r"(?:ngày|tháng|quý|năm|tết|thang|quy|ngay|\d|q[1-4]|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|mid)"
    r"|\d+\s*(?:năm(?!\s*\d)|years?)(?!\w)"
    rf"|{_AMOUNT}\s*[-–]?\s*(?:tháng|tuần|ngày|quý|thang|tuan|ngay|months?|weeks?|days?|mo|w)(?!\w)"
    r"|(?:hết|trong)\s+(?:năm|quý|tháng|học kỳ)|thời\s+hạn|thời\s+gian\s+thí\s+điểm|(?:ngày|mốc)\s+kết\s+thúc"
    r"|time\s+limit|end\s+date|deadline"
    r")"
)
_PLACE = expression(
    r"(?<!\w)(?:tại|ở|địa bàn|địa điểm|phạm vi|tai|dia ban|pham vi|at|scope"
    r"|(?:\d+|một|hai|ba|bốn|năm|sáu|mười|các)\s+(?:nút|tuyến|xã|phường|huyện|quận|thị xã|sở|trường|đơn vị|cơ quan|"
    r"điểm|trạm|bệnh viện|chi nhánh|địa phương|hộ|khu|bến|cơ sở|thôn|doanh nghiệp)"
    r"|in(?=\s+(?!use|force|order|time|house|practice|advance|\d)))(?!\w)"
)
_EVERYWHERE = expression(
    r"(?<!\w)(?:(?:[Tt]rên|[Tt]ại|[Ởở])\s+)?(?:(?:[Pp]hạm\s+vi|[Đđ]ịa\s+bàn)\s+)?"
    r"(?:(?:[Tt]oàn|[Cc]ả)\s+(?:tỉnh|thành\s+phố|địa\s+bàn)|"
    r"(?:[Tt]rên|[Tt]ại|[Ởở]|[Tt]rong|[Pp]hạm\s+vi|[Đđ]ịa\s+bàn|[Đđ]ịa\s+phương)\s+"
    r"(?:tỉnh(?!\s+(?:ủy|uỷ|đoàn|lỵ))|thành\s+phố(?!\s+[0-9A-ZĐÀ-ỸÁÂĂÊÔƠƯ])))(?!\w)"
    r"|(?<!\w)(?:in|across|throughout)\s+the\s+(?:whole\s+|entire\s+)?(?:province|city)(?!\w)"
)
"""The whole province bounds nothing."""
_NAMED_PLACE = expression(
    r"(?<!\w)(?:TP\.?|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|[Tt]hị trấn|[Tt]rường|"
    r"[Bb]ệnh viện|[Kk]hu du lịch|UBND)\s+[0-9A-ZĐÀ-ỸÁÂĂÊÔƠƯ]"
)
_PLACE_BODY = Phrases(
    "ubnd tp; ubnd thành phố; ubnd huyện; ubnd quận; ubnd thị xã; ubnd xã; ubnd phường; "
    "uỷ ban nhân dân huyện; ủy ban nhân dân xã; trường; bệnh viện; trạm y tế; ban quản lý; khu du lịch; chi nhánh"
)
_PILOT = Phrases("thí điểm; thử nghiệm; pilot; pilots; trial; chạy thử; vận hành thử; tiêu chí; criteria")
_PLANNING = {*with_finer(Kind.PLAN, Kind.POLICY, Kind.APPROVE, Kind.APPRAISE, Kind.INVEST_PREP), None}
_AFTER_A_PILOT = (Step.INVITATION, Step.CONTRACT, Step.BUILD, Step.GOLIVE, Step.ROLLOUT)
_MOST = 20
"""So many plans before a pilot, and verdicts after it, are looked at: what is farther away tells of something else."""
_LONG_UNITS = frozenset({Unit.WEEKS, Unit.MONTHS, Unit.QUARTERS, Unit.YEARS})


def missing_bounds(examination: Examination, pilot: Task) -> tuple[Bound, ...]:
    """The bounds that neither the pilot tells nor its plan, approval or verdict; none are asked of one without a name.

    A length in weeks, months or years is an end that somebody thought of, a target that the pilot serves a criterion.
    """
    if pilot.name is None:
        return ()
    plans, verdicts = _plans(examination, pilot), _verdicts(examination, pilot)
    around = next(examination.plan.ancestors(pilot), None)
    texts = list(_texts((pilot, *plans, *verdicts)))
    said, spelled = "\n".join(texts), "\n".join(map(_spelled, texts))
    placed = said, spelled
    if around is not None and around.name is not None:
        name = around.name.everything
        placed = f"{said}\n{name}", f"{spelled}\n{one_spelling(name)}"
    return tuple(
        bound
        for bound, is_told in (
            (Bound.CRITERIA, _has_criteria(examination, (pilot, *verdicts), said)),
            (Bound.END, _has_end(pilot, spelled)),
            (Bound.PLACE, _names_place(*placed) or _is_led_at_one(examination, pilot)),
        )
        if not is_told
    )


def _plans(examination: Examination, pilot: Task) -> list[Task]:
    """What plans and approves the pilot before it: what names a pilot, for its system or for none."""
    by_system = examination.kept(_planning)
    own = examination.systems_of(pilot)
    start = examination.dates(pilot).early_start
    plans: dict[str, Task] = {}
    for system in (*own, None) if own else by_system:
        tasks = by_system.get(system, [])
        last = bisect_right(tasks, start, key=lambda task: examination.dates(task).early_finish)
        for task in tasks[max(0, last - _MOST) : last]:
            if examination.waits_for(pilot, task):
                plans[task.id] = task
    return list(plans.values())


def _planning(examination: Examination) -> dict[str | None, list[Task]]:
    """The plans, rules and approvals that speak of a pilot, by their systems, in the order in which they are done."""
    by_system: dict[str | None, list[Task]] = {}
    for task in examination.leaves:
        if task.kind in _PLANNING and _speaks_of_a_pilot("\n".join(_texts((task,)))):
            for system in examination.systems_of(task) or (None,):
                by_system.setdefault(system, []).append(task)
    for tasks in by_system.values():
        tasks.sort(key=lambda task: examination.dates(task).early_finish)
    return by_system


def _verdicts(examination: Examination, pilot: Task) -> list[Task]:
    by_system = examination.kept(_verdicts_by_system)
    start = examination.dates(pilot).early_start
    verdicts: dict[str, Task] = {}
    later: Marked | None = None
    after = [examination.kept(procedure).marked(own, _AFTER_A_PILOT) for own in examination.systems_of(pilot)]
    for system in (*examination.systems_of(pilot), None):
        tasks = by_system.get(system, [])
        first = bisect_left(tasks, start, key=lambda task: examination.dates(task).early_start)
        for task in tasks[first : first + _MOST]:
            if examination.waits_for(task, pilot) or any(link.predecessor == pilot.id for link in task.predecessors):
                if any(examination.waits_for_marked(task, steps) for steps in after):  # seldom
                    later = _bought_or_used_later(examination, pilot) if later is None else later
                    if examination.waits_for_marked(task, later):
                        continue
                verdicts[task.id] = task
    return list(verdicts.values())


def _bought_or_used_later(examination: Examination, pilot: Task) -> Marked:
    """What is bought or rolled out upon a pilot, marked: a verdict that waits for it is one on that."""
    found = examination.kept(procedure)
    tasks = (task for system in examination.systems_of(pilot) for task in found.of(system, _AFTER_A_PILOT))
    return examination.marked(task for task in tasks if examination.waits_for(task, pilot))


def _verdicts_by_system(examination: Examination) -> dict[str | None, list[Task]]:
    """The evaluations and acceptances of each system, in the order in which they start."""
    found = examination.kept(procedure)
    return {
        system: sorted(
            found.of(system, (Step.EVALUATION, Step.ACCEPTANCE)), key=lambda task: examination.dates(task).early_start
        )
        for system in found.steps
    }


def _texts(tasks: Iterable[Task]) -> Iterator[str]:
    for task in tasks:
        for text in (task.name, task.deliverable, task.note):
            if text is not None:
                yield text.everything


_spelled = lru_cache(maxsize=4096)(one_spelling)
"""A plan stands before many pilots, and a verdict after them."""


def _speaks_of_a_pilot(said: str) -> bool:
    """Many texts say the same but for a number, which tells nothing."""
    return _pilot_told(said if len(said) > LONGEST else with_one_figure(said))


@lru_cache(maxsize=4096)
def _pilot_told(said: str) -> bool:
    return _PILOT.tell(padded(said))


def _has_criteria(examination: Examination, tasks: Iterable[Task], said: str) -> bool:
    return any(task.kpis for task in tasks) or any(map(_tells_criteria, said.splitlines()))


@lru_cache(maxsize=4096)
def _tells_criteria(line: str) -> bool:
    return _CRITERIA.tell(padded(line))


def _has_end(pilot: Task, spelled: str) -> bool:
    limits = pilot.constraints
    if limits.deadline or limits.finish_no_later_than or limits.must_finish_on:
        return True
    if pilot.duration is not None and pilot.duration.unit in _LONG_UNITS:
        return True
    return _END.search(spelled) is not None


def tells_place(said: str) -> bool:
    """Whether a text names a place or a number of units, and not only the whole province."""
    return _names_place(said, one_spelling(said))


def _names_place(said: str, spelled: str) -> bool:
    """Which number it is tells nothing, and many texts are the same but for it."""
    return _place_told(with_one_figure(said), with_one_figure(spelled))


@lru_cache(maxsize=4096)
def _place_told(said: str, spelled: str) -> bool:
    bounded = _EVERYWHERE.sub(" ", said)
    if bounded != said:
        said, spelled = bounded, one_spelling(bounded)
    return _PLACE.search(spelled) is not None or _NAMED_PLACE.search(said) is not None


def _is_led_at_one(examination: Examination, pilot: Task) -> bool:
    """Whether the name of the agency that leads a pilot tells its place."""
    lead = None if pilot.lead is None else examination.plan.agencies.get(pilot.lead)
    return lead is not None and lead.name is not None and _PLACE_BODY.tell(padded(lead.name.everything))
