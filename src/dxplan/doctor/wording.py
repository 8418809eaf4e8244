"""Diagnoses in a planner's words."""

from __future__ import annotations

from dxplan.doctor.repairs import Repair
from dxplan.doctor.shares import Chain, Share, ShareKind
from dxplan.doctor.slips import Mover, Slip
from dxplan.doctor.slips import Share as MovedBy
from dxplan.model.duration import length
from dxplan.model.named import Key, Ref
from dxplan.model.plan import Plan
from dxplan.scenario.promises import ENDS, Effect, Promise
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import advise
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import Driver, DriverKind
from dxplan.text.counts import HOLIDAY, Count, Noun
from dxplan.text.lists import joined
from dxplan.text.percent import percent_done
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.working_amounts import spare, worked

_IN_A_SENTENCE = 3
_CHANGE = Noun("việc cùng lúc", "change at once", "changes at once")


def advice(repair: Repair) -> Text:
    """What to do: `rút ngắn TD24 11 ngày làm việc (60d → 49d)`; of many changes, how many, and each with its number."""
    first, *others = repair.changes
    if len(repair.changes) > _IN_A_SENTENCE:
        numbered = (
            say("({number}) {change}", "({number}) {change}", number=number, change=change)
            for number, change in enumerate(repair.changes, 1)
        )
        changes = Count(len(repair.changes), _CHANGE)
        return say("{changes}: {each}", "{changes}: {each}", changes=changes, each=joined(numbered, "; "))
    return advise(Together(repair.changes) if others else first)


def promise(said: Promise, plan: Plan) -> Text:
    """A promise by its key, its task and its day: `deadline` 20/04/2022 của `T3`."""
    key, day = Key(said.key), said.date(plan) or NOTHING
    if said.task is None or said.key == ENDS:
        return say("{key} {day}", "{key} {day}", key=key, day=day)
    return say("{key} {day} của {task}", "{key} {day} of {task}", key=key, day=day, task=Ref(said.task))


def outcome(repair: Repair, plan: Plan) -> Text:
    """What a repair does to the promises, and when the plan is finished with it."""
    done = finish_day_of(repair.finish)
    parts = [say("kế hoạch xong {done}", "the plan is done on {done}", done=done)]
    for effects, words in (
        (repair.still_broken, Text("vẫn trễ", "still late")),
        (repair.newly_broken, Text("thành trễ", "now late")),
    ):
        if effects:
            names = joined(_effect(effect, plan) for effect in effects)
            parts.append(say("{words}: {names}", "{words}: {names}", words=words, names=names))
    if not any(effect.is_broken for effect in repair.effects):
        parts.append(Text("mọi thời hạn đều giữ được", "every date is kept"))
    return say("{parts}", "{parts}", parts=joined(parts, "; "))


def _effect(effect: Effect, plan: Plan) -> Text:
    assert effect.late is not None
    late = effect.late.written
    return say("{promise} ({late})", "{promise} ({late})", promise=promise(effect.promise, plan), late=late)


def share(part: Share, chain: Chain) -> Text:
    """A share in working days (of a task's work, of its own calendar) and in per cent of the chain.

    Days off are named where they are holidays.
    """
    percent = round(chain.percent(part))
    of = say(", {percent} %", ", {percent} %", percent=percent) if chain.minutes else NOTHING
    over = NOTHING
    if part.holidays:
        over = say(", qua {holidays}", ", over {holidays}", holidays=Count(part.holidays, HOLIDAY))
    idle = NOTHING
    if part.idle:
        days = worked(part.idle, chain.minutes_a_day).number
        idle = say(", thêm {days} ngày lịch riêng nghỉ", ", and {days} off in its own calendar", days=days)
    return say("{days}{of}{over}{idle}", "{days}{of}{over}{idle}", days=part.amount, of=of, over=over, idle=idle)


def wait(part: Share) -> Text:
    """What a wait is for: the lag of a link, or a calendar."""
    assert part.link is not None or part.kind is ShareKind.WAIT
    if part.kind is ShareKind.LAG and part.link is not None:
        return say("chờ {link}", "wait, {link}", link=part.link)
    return Text("chờ ngày làm việc của lịch riêng", "wait for its own calendar")


def reason(driver: Driver, plan: Plan) -> Text:
    """What decides a task's dates, in a few words."""
    if driver.kind is DriverKind.LINK and driver.link is not None:
        return say("chờ {link}", "waits for {link}", link=driver.link)
    if driver.kind is DriverKind.CONSTRAINT and driver.of is not None and driver.constraint is not None:
        return say(
            "theo {key} {day} của {task}",
            "by {key} {day} of {task}",
            key=Key(driver.constraint.value),
            day=plan.tasks[driver.of].constraints.of(driver.constraint) or NOTHING,
            task=Ref(driver.of),
        )
    if driver.kind is DriverKind.AS_LATE_AS_POSSIBLE:
        return Text("muộn nhất có thể", "as late as possible")
    if driver.kind is DriverKind.PINNED:
        return Text("đặt cố định vào ngày đã ghi", "pinned to its dates")
    if driver.kind is DriverKind.STATUS_DATE and plan.status_date is not None:
        return say("sau ngày chốt số liệu {day}", "after the status date {day}", day=plan.status_date)
    if driver.kind is DriverKind.ACTUAL:
        return Text("theo thực tế đã báo cáo", "as reported")
    if driver.kind is DriverKind.BASELINE:
        return Text("theo ngày bắt đầu trong kế hoạch gốc", "by its start in the baseline")
    return say("từ ngày bắt đầu kế hoạch {day}", "from the plan's start, {day}", day=plan.start)


def slip(late: Slip, plan: Plan) -> Text:
    """What moved a task's finish, the largest delay first: 'chờ `T2` (3 ngày làm việc); bắt đầu muộn (1 …)'."""
    shown = late.delays[:2]
    time = late.late.time
    parts: list[Text] = []
    for share in shown:
        said = _mover(share, late, plan)
        if len(late.shares) > 1:
            days = worked(share.minutes, time.minutes_a_day)
            said = say("{said} ({days})", "{said} ({days})", said=said, days=days)
        parts.append(said)
    won = -sum(share.minutes for share in late.shares if share.minutes < 0)
    if won and parts:
        days = spare(won, time.minutes_a_day)
        parts.append(say("bù lại được {days}", "{days} was made up", days=days))
    return say("{parts}", "{parts}", parts=joined(parts, "; ")) if parts else _MOVERS[Mover.CALENDAR]


_MOVERS = {
    Mover.SUSPENDED: Text("bị gián đoạn", "it was interrupted"),
    Mover.STARTED_LATE: Text("bắt đầu muộn", "it began late"),
    Mover.REMAINING: Text("nhiều việc hơn dự kiến", "more work than planned"),
    Mover.DURATION: Text("cần nhiều thời gian hơn kế hoạch gốc", "it takes longer than agreed"),
    Mover.CALENDAR: Text("gặp ngày nghỉ trong lịch", "days off in its calendar"),
}


def _mover(share: MovedBy, late: Slip, plan: Plan) -> Text:
    driver = share.driver
    progress = plan.tasks[late.task].progress
    if share.mover is Mover.LINK and driver is not None and driver.link is not None:
        if late.origin in (late.task, driver.link.predecessor):
            return say("chờ {link}", "it waits for {link}", link=driver.link)
        origin = Ref(late.origin)
        return say(
            "chờ {link}, chậm từ {origin}",
            "it waits for {link}, late from {origin} on",
            link=driver.link,
            origin=origin,
        )
    if share.mover is Mover.STATUS_DATE and plan.status_date is not None:
        if not progress.is_started:
            return say("đến {day} chưa bắt đầu", "not begun by {day}", day=plan.status_date)
        if progress.complete is None:
            return say("đến {day} làm chưa được như kế hoạch", "behind the plan on {day}", day=plan.status_date)
        percent = percent_done(progress.complete)
        return say(
            "đến {day} mới xong {percent} %", "only {percent} % done by {day}", day=plan.status_date, percent=percent
        )
    if share.mover is Mover.REMAINING and progress.remaining is not None:
        left = length(progress.remaining)
        return say("còn {left}, nhiều hơn kế hoạch", "{left} left, more than planned", left=left)
    if share.mover is Mover.SUSPENDED and progress.resumed is not None:
        return say("tạm dừng, {day} làm tiếp", "suspended until {day}", day=progress.resumed)
    if share.mover is Mover.DATE and driver is not None:
        return reason(driver, plan)
    return _MOVERS.get(share.mover, _MOVERS[Mover.CALENDAR])
