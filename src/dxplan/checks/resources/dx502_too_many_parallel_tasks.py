"""DX502: an agency leads too many tasks at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.kind import LEVEL_OF_EFFORT
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.task import Task
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedies.set_limit import SetLimit
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import advise
from dxplan.schedule.demand import most_at_once
from dxplan.schedule.instant import Instant, at, day_of, finish_day_of
from dxplan.schedule.lengths import length_of
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import TASK, Count
from dxplan.text.later import later
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say

_PARALLEL = Threshold(
    "DX502",
    "parallel_tasks",
    Measure.COUNT,
    Text("số nhiệm vụ một cơ quan chủ trì cùng lúc", "tasks that one agency leads at once"),
    province=8,
    dcma=5,
    p6=5,
)
_MOST_MOVES = 3
_DAYS_TRIED = 5


def check(examination: Examination) -> Iterator[Finding]:
    """No agency leads more than so many tasks at once, by their early dates.

    Not counted: milestones, and what goes on beside the rest (operations, communication). Companies are not looked at:
    they put a team on each task, and teams are resources.
    """
    most = int(examination.limit(_PARALLEL))
    dates = examination.schedule.tasks
    all_led = _led(examination)
    for lead, tasks in all_led.items():
        if len(tasks) <= most or examination.plan.agencies[lead].kind is AgencyKind.VENDOR:
            continue
        spans = [(dates[task.id].early_start, dates[task.id].early_finish) for task in tasks]
        at_once, start, finish = most_at_once(spans)
        if at_once > most:
            running = [task for task, (begins, ends) in zip(tasks, spans, strict=True) if begins <= start < ends]
            yield _finding(
                examination, examination.plan.agencies[lead], all_led, running, period=(start, finish), most=most
            )


def _led(examination: Examination) -> dict[str, list[Task]]:
    """What each agency leads, as far as it counts; of a roll-out what the units of a wave do alike is one task to lead."""
    led: dict[str, list[Task]] = {}
    lead_of, columns = examination.lead_of, examination.columns
    known: set[tuple[str, str, int]] = set()
    for task, id_, kind, marks in zip(columns.tasks, columns.ids, columns.kinds, columns.milestones, strict=True):
        if marks or kind in LEVEL_OF_EFFORT:
            continue
        lead = lead_of[id_]
        if lead is None:
            continue
        if task.copy_of is not None:
            key = lead, task.copy_of.template, task.copy_of.wave
            if key in known:
                continue
            known.add(key)
        mine = led.get(lead)
        if mine is None:
            mine = led[lead] = []
        mine.append(task)
    return led


def _finding(
    examination: Examination,
    lead: Agency,
    all_led: dict[str, list[Task]],
    running: list[Task],
    *,
    period: tuple[Instant, Instant],
    most: int,
) -> Finding:
    return Finding(
        say(
            "{lead} chủ trì {tasks} cùng lúc (ngưỡng {most}), {first} – {last}: {names}",
            "{lead} leads {tasks} at once (limit {most}), from {first} to {last}: {names}",
            lead=lead,
            tasks=Count(len(running), TASK),
            most=most,
            first=day_of(period[0]),
            last=finish_day_of(period[1]),
            names=listed(running, most=12),
        ),
        Place(lead.places),
        hint=_hint(examination, lead, all_led, running, most),
    )


@later
def _hint(
    examination: Examination, lead: Agency, all_led: dict[str, list[Task]], running: list[Task], most: int
) -> Text:
    helped = [task for task in running if any(agency != lead.id for agency in task.support)]
    hand_over = _handed_over(examination, lead, all_led, helped, len(running) - most) or say(
        "giao {number} nhiệm vụ trong số này cho cơ quan khác chủ trì{helped}",
        "let other agencies lead {number} of these tasks{helped}",
        number=len(running) - most,
        helped=say(" (có cơ quan phối hợp: {tasks})", " (supported already: {tasks})", tasks=listed(helped))
        if helped
        else NOTHING,
    )
    delay = _later(examination, all_led[lead.id], running, most)
    if delay is None:
        return hand_over
    return say(
        "{delay} (trong dự trữ), hoặc {hand_over}",
        "{delay} (within the float), or {hand_over}",
        delay=delay,
        hand_over=hand_over,
    )


def _handed_over(
    examination: Examination, lead: Agency, all_led: dict[str, list[Task]], helped: list[Task], number: int
) -> Text | None:
    """So many tasks go to agencies that support them already, where the rest of them is no longer too much."""
    agencies, taken = examination.plan.agencies, list[tuple[Task, Agency]]()
    for task in helped:
        others = [agencies[id_] for id_ in task.support if id_ != lead.id]
        to = next((agency for agency in others if agency.kind is not AgencyKind.VENDOR), None)
        if to is not None:
            taken.append((task, to))
    taken = taken[:number]
    gone = {task.id for task, _ in taken}
    if len(taken) < number or _is_too_much(examination, [task for task in all_led[lead.id] if task.id not in gone]):
        return None
    groups: dict[str, list[str]] = {}
    for task, to in taken:
        groups.setdefault(to.id, []).append(task.id)
    for to_id, ids in groups.items():
        if _is_too_much(examination, [*all_led.get(to_id, ()), *(examination.plan.tasks[id_] for id_ in ids)]):
            return None
    each = tuple(HandOver(tuple(tasks), (lead.id,), agencies[to]) for to, tasks in groups.items())
    return advise(each[0] if len(each) == 1 else Together(each))


def _is_too_much(examination: Examination, led: list[Task]) -> bool:
    """Whether one agency cannot lead these tasks."""
    dates = [examination.dates(task) for task in led]
    return most_at_once([(d.early_start, d.early_finish) for d in dates])[0] > int(examination.limit(_PARALLEL))


def _later(examination: Examination, led: list[Task], running: list[Task], most: int) -> Delay | None:
    """Tasks that may begin on a later day, moving nothing else, so that the agency never leads too many."""
    dates, too_many = examination.schedule.tasks, len(running) - most
    if too_many > _MOST_MOVES:
        return None
    waiting = sorted(running, key=lambda task: (-dates[task.id].free_float, task.id))[:too_many]
    staying = sorted(dates[task.id].early_finish for task in running if task not in waiting)
    for finish in staying[:_DAYS_TRIED]:
        day = day_of(examination.schedule.plan_time.next_start(at(finish_day_of(finish) + timedelta(1))))
        spans = [_span(examination, task, day if task in waiting else None) for task in led]
        if None in spans:
            return None
        if most_at_once([span for span in spans if span is not None])[0] <= most:
            return Delay(tuple(task.id for task in waiting), day)
    return None


def _span(examination: Examination, task: Task, day: date | None) -> tuple[Instant, Instant] | None:
    """When a task runs if it begins on a day or later; None if its free float does not let it."""
    dates, time = examination.dates(task), examination.schedule.working_time(task.id)
    if day is None:
        return dates.early_start, dates.early_finish
    start = time.next_start(at(day))
    if task.duration is None or time.between(dates.early_start, start) > dates.free_float:
        return None
    return start, length_of(task.duration, time).finish(time, start)


def _parallel(count: int) -> str:
    names = (
        "Hạ tầng", "Kho dữ liệu", "Một cửa", "Văn bản", "Giáo dục", "Y tế", "Du lịch", "Giao thông", "Môi trường"
    )  # fmt: skip
    lines = [
        f"  T{number}: {{name: Khảo sát {name.lower()}, kind: survey, duration: 20d, lead: STTTT, "
        f"support: [VPUB], deliverable: Báo cáo khảo sát}}"
        for number, name in enumerate(names[:count], 1)
    ]
    every = ", ".join(f"T{number}" for number in range(1, count + 1))
    last = (
        f"  T10: {{name: Lập kế hoạch, kind: plan, duration: 15d, after: [{every}], lead: VPUB, deliverable: Kế hoạch}}"
    )
    return "\n".join([*lines, last]) + "\n"


_HEAD = """\
dxplan: 1
id: song-song
start: 2022-03-01
agencies:
"""
_OFFICE = "  VPUB: {name: Văn phòng UBND tỉnh}\ntasks:\n"

RULE = Rule(
    code="DX502",
    name="too_many_parallel_tasks",
    aliases=("GAO-3",),
    severity=Severity.WARNING,
    title=Text("Một cơ quan chủ trì quá nhiều nhiệm vụ cùng lúc", "An agency leads too many tasks at once"),
    why=Text(
        "chủ trì là họp, trình, ký và đôn đốc: quá nhiều việc một lúc thì việc nào cũng chậm",
        "to lead is to meet, submit, sign and remind: with too much at once everything is late",
    ),
    fix=say(
        "giãn các nhiệm vụ còn dự trữ, hoặc giao bớt cho cơ quan khác chủ trì; cơ quan đủ người thì đặt ngưỡng "
        "riêng: {limit}",
        "spread tasks that have float, or let another agency lead some; for an agency with people enough set a "
        "limit: {limit}",
        limit=SetLimit("DX502", "parallel_tasks", "10"),
    ),
    provisions=(
        Text(
            "Giới hạn số việc làm cùng lúc; con số là ước lượng của dxplan (thông lệ)",
            "Work in progress is limited; the number is dxplan's estimate (good practice)",
        ),
    ),
    thresholds=(_PARALLEL,),
    bad=_HEAD + "  STTTT: {name: Sở Thông tin và Truyền thông}  # expect: DX502\n" + _OFFICE + _parallel(9),
    good=_HEAD + "  STTTT: {name: Sở Thông tin và Truyền thông}\n" + _OFFICE + _parallel(8),
    check=check,
)
