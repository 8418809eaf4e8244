"""What keeps a task from being later, and what gives way when it slips, in a planner's words."""

from __future__ import annotations

from dxplan.doctor.late_side import Ceiling, LateSide
from dxplan.doctor.leeway import Broken, Leeway, Shifted
from dxplan.doctor.path import Path
from dxplan.doctor.wording import promise
from dxplan.model.dependency import LinkType
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.scenario.promises import Promise
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from dxplan.text.lists import chained
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.working_amounts import spare, worked

_SHOWN_TASKS = 8


def ceiling(of: Ceiling, schedule: Schedule) -> Text:
    """What a task may not be later than, in a few words."""
    link = of.link
    if link is None:
        return end(of.promise, schedule)
    if link.type is LinkType.FINISH_START and link.lag is None and link.unit is None:
        return say("để kịp {task}", "in time for {task}", task=Ref(link.successor))
    return say("để kịp {task} ({link})", "in time for {task} ({link})", task=Ref(link.successor), link=link)


def end(of: Promise | None, schedule: Schedule) -> Text:
    """A promise, or the plan's finish as computed."""
    if of is None:
        return say("ngày xong kế hoạch {day}", "the plan's finish, {day}", day=finish_day_of(schedule.finish))
    return promise(of, schedule.plan)


def chain(late: LateSide, schedule: Schedule) -> Text:
    """From the task over what follows to what holds the last one."""
    return say(
        "{tasks}: {end}",
        "{tasks}: {end}",
        tasks=chained(tuple(map(Ref, late.tasks)), _SHOWN_TASKS),
        end=end(late.end, schedule),
    )


def leeway(of: Leeway, schedule: Schedule, task: str, held: Text) -> Text:
    """Whether it is critical, why, and how far it may slip without harm. `held` is what decides how late it may be."""
    room = spare(max(of.spare, 0), of.minutes_a_day)
    if schedule.tasks[task].is_critical:
        if of.spare < 0:
            return say("găng, và đã trễ so với {held}", "critical, and late already for {held}", held=held)
        if of.spare < of.minutes_a_day:
            return say(
                "găng: chỉ còn {room} trước {held}" if of.spare else "găng: không còn dự trữ trước {held}",
                "critical: only {room} before {held}" if of.spare else "critical: no time to spare before {held}",
                **({"room": room, "held": held} if of.spare else {"held": held}),
            )
        return say(
            "được coi là găng, dù còn {room} trước {held}",
            "counts as critical, with {room} before {held}",
            room=room,
            held=held,
        )
    return say(
        "không găng: chậm đến {room} vẫn chưa ảnh hưởng đến {held}",
        "not critical: it may slip by {room} before it harms {held}",
        room=room,
        held=held,
    )


def slipped_by(of: Leeway) -> Text:
    """By how much it was slipped."""
    more = Text(" thêm", " more") if of.spare < 0 else NOTHING
    days = worked(of.slip, of.minutes_a_day)
    return say("nếu chậm{more} {days}:", "if it slips by {days}{more}:", more=more, days=days)


def broken(of: Broken, plan: Plan) -> Text:
    """A promise that gives way."""
    said = promise(of.promise, plan)
    if of.more < of.late.minutes:
        more = worked(of.more, of.late.time.minutes_a_day)
        return say(
            "{said}: trễ {late}, thêm {more}",
            "{said}: {late} late, {more} more",
            said=said,
            late=of.late.written,
            more=more,
        )
    return say("{said}: trễ {late}", "{said}: {late} late", said=said, late=of.late.written)


def finish(of: Shifted, schedule: Schedule) -> Text:
    """The plan's finish, before and after."""
    return say(
        "kế hoạch xong {after} thay vì {before}, muộn {days}",
        "the plan is done on {after}, not on {before}: {days} later",
        after=finish_day_of(of.after),
        before=finish_day_of(of.before),
        days=worked(of.minutes, schedule.plan_time.minutes_a_day),
    )


def still_kept(of: Promise, schedule: Schedule) -> Text:
    """A date of the whole plan that holds all the same, and by how much."""
    late = of.lateness(schedule)
    assert late is not None
    return say(
        "{said} vẫn giữ được, dư {room}",
        "{said} is kept all the same, with {room} to spare",
        said=promise(of, schedule.plan),
        room=spare(max(-late.minutes, 0), late.time.minutes_a_day),
    )


def milestone(of: Shifted, schedule: Schedule, after: Schedule, minutes_a_day: int) -> Text:
    """A milestone that moves, and from how much of a slip on."""
    assert of.task is not None
    since = NOTHING
    if of.room:
        since = say(
            " (dời khi chậm quá {room})",
            " (moves when it is more than {room} late)",
            room=spare(of.room, minutes_a_day),
        )
    return say(
        "mốc {task} dời từ {before} sang {after}{since}",
        "milestone {task} moves from {before} to {after}{since}",
        task=Ref(of.task),
        before=days_of(schedule, of.task).finish,
        after=days_of(after, of.task).finish,
        since=since,
    )


def path_title(of: Path) -> Text:
    """From where to where."""
    begin, end_ = (of.end, of.begin) if of.is_backward else (of.begin, of.end)
    return say("Đường từ {begin} đến {end}", "The path from {begin} to {end}", begin=Ref(begin), end=Ref(end_))


def path_slack(of: Path, schedule: Schedule) -> Text:
    """How the first task of a path moves the last one."""
    begin, end_ = (Ref(of.end), Ref(of.begin)) if of.is_backward else (Ref(of.begin), Ref(of.end))
    if of.steps is None:
        return say(
            "không có đường nào: {begin} và {end} không chờ nhau, chậm việc này không dời việc kia",
            "there is none: {begin} and {end} do not wait for one another, a delay of one does not move the other",
            begin=begin,
            end=end_,
        )
    if not of.days:
        return say(
            "đường này không còn dự trữ: {begin} chậm ngày nào thì {end} dời ngày ấy",
            "no slack along it: each day that {begin} is late moves {end}",
            begin=begin,
            end=end_,
        )
    a_day = schedule.plan_time.minutes_a_day
    return say(
        "dự trữ trên cả đường {days}: {begin} chậm quá mức ấy thì {end} mới dời",
        "slack along it: {days}; {end} moves once {begin} is later than that",
        days=spare(int(of.days * a_day + 1e-6), a_day),
        begin=begin,
        end=end_,
    )
