"""Where a plan stands, put together for people: the same headline and the same rows in the terminal and on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dxplan.doctor import wording
from dxplan.doctor.standing import NEXT_DAYS, Standing, TaskStanding
from dxplan.render.status.against import AGREED_HEADINGS, against_baseline, agreed_cells, moved_since
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import State
from dxplan.text.counts import TASK, Count, Noun
from dxplan.text.lists import joined
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.percent import percent_done
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.working_amounts import worked

_MOST_ORIGINS = 5
_LATE_TASK = Noun("nhiệm vụ chậm theo", "task that is late with these", "tasks that are late with these")
NO_LEAD = Text("Chưa có cơ quan chủ trì", "Without a lead agency")
HEADINGS = (
    Text("Mã", "Id"),
    Text("Nhiệm vụ", "Task"),
    Text("Tình trạng", "Status"),
    Text("Xong theo kế hoạch", "Planned finish"),
    Text("Dự báo xong", "Forecast finish"),
    Text("Chậm (ngày LV)", "Days late"),
)


class Row(NamedTuple):
    """A task with something to tell: its cells under `HEADINGS`, and why it is late (nothing if it is not)."""

    task: TaskStanding
    cells: tuple[Text, ...]
    why: Text


class Group(NamedTuple):
    """The tasks of a lead agency: its name and figures, rows, and how many more are late only because of others."""

    name: Text
    figures: Text
    rows: tuple[Row, ...]
    others: Text


def headline(standing: Standing) -> Iterator[Text]:
    """As of when, how much is done, and when the plan will be."""
    if standing.is_reported or standing.schedule.plan.status_date is not None:
        yield say(
            "Tính đến hết ngày {day}: {figures}",
            "At the close of {day}: {figures}",
            day=standing.day,
            figures=_figures(standing.tasks),
        )
    else:
        yield say(
            "Chưa có báo cáo thực hiện nào và không có ngày chốt số liệu: ngày dưới đây là của kế hoạch",
            "Nothing is reported and there is no status date: the days below are those of the plan",
        )
    finish, planned = finish_day_of(standing.schedule.finish), standing.planned_finish
    if standing.late.is_late:
        yield say(
            "Cả kế hoạch xong {finish}, chậm {late} so với kế hoạch ({planned})",
            "The plan is done on {finish}, {late} later than planned ({planned})",
            finish=finish,
            late=standing.late.written,
            planned=planned,
        )
    elif finish < planned:
        yield say(
            "Cả kế hoạch xong {finish}, sớm hơn kế hoạch ({planned})",
            "The plan is done on {finish}, earlier than planned ({planned})",
            finish=finish,
            planned=planned,
        )
    else:
        yield say("Cả kế hoạch xong {finish}, đúng kế hoạch", "The plan is done on {finish}, as planned", finish=finish)
    if standing.against is not None:
        yield from against_baseline(standing, standing.against)


def headings(standing: Standing) -> tuple[Text, ...]:
    """Over the cells of rows."""
    return HEADINGS if standing.against is None else (*HEADINGS, *AGREED_HEADINGS)


def broken(standing: Standing) -> Iterator[Text]:
    """The promises that are not kept, and why those of tasks are not."""
    plan = standing.schedule.plan
    slips = {task.task: task.slip for task in standing.tasks}
    for promise, late in standing.broken:
        slip = None if promise.task is None else slips.get(promise.task)
        why = NOTHING
        if slip is not None:
            why = say(": {why}", ": {why}", why=wording.slip(slip, plan))
        yield say(
            "{promise}: chậm {late}{why}",
            "{promise}: {late} late{why}",
            promise=wording.promise(promise, plan),
            late=late.written,
            why=why,
        )


def origins(standing: Standing) -> Iterator[Text]:
    """With which tasks the delays begin, and how many others each moves: those that move most first."""
    plan = standing.schedule.plan
    moved = Counter(task.slip.origin for task in standing.tasks if task.slip is not None and task.is_late)
    by_id = {task.task: task for task in standing.tasks}
    for id_, count in sorted(moved.items(), key=lambda each: -each[1])[:_MOST_ORIGINS]:
        slip = by_id[id_].slip
        if slip is None:
            continue
        others = count - by_id[id_].is_late
        moves = say("; kéo theo {others}", "; it delays {others}", others=Count(others, TASK)) if others else NOTHING
        name = plan.tasks[id_].name
        yield say(
            "{task}{name}: chậm {late}, {why}{moves}",
            "{task}{name}: {late} late, {why}{moves}",
            task=id_,
            name=NOTHING if name is None else say(" {name}", " {name}", name=name),
            late=slip.late.written,
            why=wording.slip(slip, plan),
            moves=moves,
        )


def groups(standing: Standing) -> Iterator[Group]:
    """The tasks by lead agency: what runs, is late by itself, or comes in the next days."""
    agencies = standing.schedule.plan.agencies
    for lead, tasks in standing.by_lead():
        told = [task for task in tasks if _is_told(task)]
        others = sum(map(_is_late, tasks)) - sum(map(_is_late, told))
        if not told and not others:
            continue
        agency = None if lead is None else agencies.get(lead)
        name = NO_LEAD if lead is None else Text(lead, lead)
        if agency is not None and agency.name is not None:
            name = agency.name
        more = say("và {others}", "and {others}", others=Count(others, _LATE_TASK)) if others else NOTHING
        yield Group(name, _figures(tasks), tuple(_row(standing, task) for task in told), more)


def next_days(standing: Standing) -> Text:
    """Which tasks have a row."""
    if standing.against is not None:
        return say(
            "Đang làm, chậm từ chính nó (kể cả so với kế hoạch gốc), hoặc bắt đầu hay xong trong {days} ngày tới",
            "Under way, late by itself (on the plan or the baseline), or to begin or be done in the next {days} days",
            days=NEXT_DAYS,
        )
    return say(
        "Đang làm, chậm từ chính nó, hoặc bắt đầu hay xong trong {days} ngày tới",
        "Under way, late by itself, or to begin or be done in the next {days} days",
        days=NEXT_DAYS,
    )


def _is_told(task: TaskStanding) -> bool:
    return _begins_a_delay(task) or task.state is State.RUNNING or task.starts_next or task.due_next


def _begins_a_delay(task: TaskStanding) -> bool:
    """Whether it is late by itself: as planned, or as agreed on; what only follows is counted."""
    slips = (task.slip if task.is_late else None, task.agreed_slip if task.is_late_as_agreed else None)
    return any(slip is not None and slip.origin == task.task for slip in slips)


def _is_late(task: TaskStanding) -> bool:
    return task.is_late or task.is_late_as_agreed


def _figures(tasks: Iterable[TaskStanding]) -> Text:
    """'đã xong 5/12, đang làm 2, chưa bắt đầu 5; chậm 3'."""
    tasks = list(tasks)
    count = Counter(task.state for task in tasks)
    parts = [say("đã xong {done}/{all}", "{done} of {all} done", done=count[State.DONE], all=len(tasks))]
    if count[State.RUNNING]:
        parts.append(say("đang làm {count}", "{count} under way", count=count[State.RUNNING]))
    if count[State.PLANNED]:
        parts.append(say("chưa bắt đầu {count}", "{count} not begun", count=count[State.PLANNED]))
    late = sum(task.is_late for task in tasks)
    if late:
        parts.append(say("chậm {count}", "{count} late", count=late))
    return say("{parts}", "{parts}", parts=joined(parts))


def state(task: TaskStanding) -> Text:
    """'đang làm 60 %', 'bắt đầu 20/09/2022'."""
    if task.state is State.DONE:
        return say("xong {day}", "done {day}", day=task.days.finish)
    if task.state is State.RUNNING:
        if task.complete is None:
            return Text("đang làm", "under way")
        return say("đang làm {percent} %", "{percent} % done", percent=percent_done(task.complete))
    if task.starts_next:
        return say("bắt đầu {day}", "begins {day}", day=task.days.start)
    return Text("chưa bắt đầu", "not begun")


def _days(late: Lateness) -> Text:
    """How late, in working days without their name; in days where no work lies between."""
    if late.minutes <= 0:
        return late.written
    return say("{days}", "{days}", days=worked(late.minutes, late.time.minutes_a_day).number)


def _row(standing: Standing, task: TaskStanding) -> Row:
    plan = standing.schedule.plan
    name = plan.tasks[task.task].name
    late = NOTHING if task.slip is None else _days(task.slip.late)
    why = NOTHING if task.slip is None else wording.slip(task.slip, plan)
    mark = "◆ " if plan.tasks[task.task].is_milestone else ""
    cells: tuple[Text, ...] = (
        Text(task.task, task.task),
        NOTHING if name is None else say("{mark}{name}", "{mark}{name}", mark=mark, name=name),
        state(task),
        NOTHING if task.planned is None else say("{day}", "{day}", day=task.planned.finish),
        say("{day}", "{day}", day=task.days.finish),
        late,
    )
    if standing.against is None:
        return Row(task, cells, why)
    return Row(task, (*cells, *agreed_cells(task, _days)), why or moved_since(task, plan))
