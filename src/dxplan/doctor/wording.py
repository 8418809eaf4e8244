"""Diagnoses in a planner's words."""

from __future__ import annotations

from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.doctor.shares import Chain, Share, ShareKind
from dxplan.model.duration import Duration, length
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.scenario.changes import Change, DateMoved, LinkChanged, Shortened, Split
from dxplan.scenario.promises import ENDS, FINISH_BY, Effect, Promise
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import Driver, DriverKind
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date, written_number

NOTHING = Text("", "")


def advice(repair: Repair) -> Text:
    """What to do: `rút ngắn TD24 11 ngày làm việc (60d → 49d)`."""
    parts = [_done(change, repair.kind) for change in repair.changes]
    if len(parts) == 1:
        return parts[0]
    return Text(
        f"{', '.join(part.vi for part in parts[:-1])} và {parts[-1].vi}",
        f"{', '.join(part.en for part in parts[:-1])} and {parts[-1].en}",
    )


def _done(change: Change, kind: RepairKind) -> Text:
    if isinstance(change, Shortened):
        cut = _shortened(change)
        return Text(f"rút ngắn {cut.vi}", f"cut {cut.en}")
    if isinstance(change, LinkChanged):
        return _link_changed(change)
    if isinstance(change, Split):
        first, rest = length(change.first), length(change.rest)
        until = NOTHING
        if change.until is not None:
            until = Text(
                f"; phần sau xong trước khi `{change.until}` xong",
                f"; the second is done by the time `{change.until}` is",
            )
        return Text(
            f"tách `{change.task}` thành hai phần {first.vi} và {rest.vi}, `{change.waiting}` chỉ chờ phần đầu"
            f"{until.vi}",
            f"split `{change.task}` into {first.en} and {rest.en}: `{change.waiting}` waits for the first part "
            f"only{until.en}",
        )
    assert isinstance(change, DateMoved)
    return _date_moved(change, kind)


def _shortened(change: Shortened) -> Text:
    by = length(Duration(change.before.amount - change.after.amount, change.before.unit))
    return Text(
        f"`{change.task}` {by.vi} (`{change.before}` → `{change.after}`)",
        f"`{change.task}` by {by.en} (`{change.before}` → `{change.after}`)",
    )


def _link_changed(change: LinkChanged) -> Text:
    before = change.before
    first, second = before.predecessor, before.successor
    if not change.after:
        return Text(
            f"cho `{second}` làm song song, bỏ chờ `{first}`, nếu `{second}` không cần kết quả của `{first}`",
            f"let `{second}` run in parallel, without waiting for `{first}`, if it does not need its result",
        )
    after = change.after[0]
    if before.type is after.type:
        assert before.lag is not None
        old = length(before.lag)
        if after.lag is None:
            return Text(
                f"bỏ thời gian chờ {old.vi} giữa `{first}` và `{second}`: `{after}`",
                f"drop the wait of {old.en} between `{first}` and `{second}`: `{after}`",
            )
        new = length(after.lag)
        return Text(
            f"giảm thời gian chờ giữa `{first}` và `{second}` từ {old.vi} còn {new.vi}: `{after}`",
            f"cut the wait between `{first}` and `{second}` from {old.en} to {new.en}: `{after}`",
        )
    return Text(
        f"cho `{second}` gối đầu lên `{first}`: `{after}` và `{first} FF` thay cho `{before}`",
        f"let `{second}` overlap `{first}`: `{after}` and `{first} FF` instead of `{before}`",
    )


def _date_moved(change: DateMoved, kind: RepairKind) -> Text:
    before, after = moment(change.before), written_date(change.after.last)
    entry = f"`{change.key}: {change.after}`"
    if change.task is None and change.key == "start":
        return Text(
            f"cho kế hoạch bắt đầu sớm hơn, ngày {after.vi} thay cho {before.vi}: {entry}",
            f"let the plan start earlier, on {after.en} instead of {before.en}: {entry}",
        )
    if change.key == ENDS:
        return Text(f"gia hạn thỏa thuận đến {after.vi}: {entry}", f"extend the agreement to {after.en}: {entry}")
    if change.key == FINISH_BY:
        return Text(
            f"xin lùi thời hạn của kế hoạch đến {after.vi}: {entry}",
            f"ask for the plan to be due on {after.en}: {entry}",
        )
    of = change.task
    if kind is RepairKind.PROMISE_LATER:
        return Text(
            f"xin lùi `{change.key}` của `{of}` đến {after.vi}: {entry}",
            f"ask for a later `{change.key}` of `{of}`, {after.en}: {entry}",
        )
    return Text(
        f"đưa `{change.key}` của `{of}` từ {before.vi} về {after.vi}: {entry}",
        f"bring the `{change.key}` of `{of}` forward from {before.en} to {after.en}: {entry}",
    )


def moment(when: Moment) -> Text:
    """A date as it stands in a plan: a day as people read it, a month or quarter as it is written."""
    if when.first == when.last:
        return written_date(when.first)
    return Text(str(when), str(when))


def promise(said: Promise, plan: Plan) -> Text:
    """A promise by its key, its task and its day: `deadline` của `T3` 20/04/2022."""
    date = said.date(plan)
    day = NOTHING if date is None else moment(date)
    if said.task is None or said.key == ENDS:
        return Text(f"`{said.key}` {day.vi}", f"`{said.key}` {day.en}")
    return Text(f"`{said.key}` {day.vi} của `{said.task}`", f"`{said.key}` {day.en} of `{said.task}`")


def outcome(repair: Repair, plan: Plan) -> Text:
    """What a repair does to the promises, and when the plan is finished with it."""
    done = written_date(finish_day_of(repair.finish))
    parts = [Text(f"kế hoạch xong {done.vi}", f"the plan is done on {done.en}")]
    for effects, words in (
        (repair.still_broken, Text("vẫn trễ", "still late")),
        (repair.newly_broken, Text("thành trễ", "now late")),
    ):
        if effects:
            names = [_effect(effect, plan) for effect in effects]
            parts.append(
                Text(
                    f"{words.vi}: {', '.join(name.vi for name in names)}",
                    f"{words.en}: {', '.join(name.en for name in names)}",
                )
            )
    if not any(effect.is_broken for effect in repair.effects):
        parts.append(Text("mọi thời hạn đều giữ được", "every date is kept"))
    return Text("; ".join(part.vi for part in parts), "; ".join(part.en for part in parts))


def _effect(effect: Effect, plan: Plan) -> Text:
    said = promise(effect.promise, plan)
    assert effect.late is not None
    return Text(f"{said.vi} ({effect.late.written.vi})", f"{said.en} ({effect.late.written.en})")


def share(part: Share, chain: Chain) -> Text:
    """A share in working days and in per cent of the chain; days off named where they are holidays."""
    days = written_number(part.minutes / chain.minutes_a_day)
    plural = "" if days.en in ("1", "-1") else "s"
    percent = round(chain.percent(part))
    of = Text(f", {percent} %", f", {percent} %") if chain.minutes else NOTHING
    extra = NOTHING
    if part.holidays:
        rest = "" if part.holidays == 1 else "s"
        extra = Text(f", qua {part.holidays} ngày nghỉ lễ, Tết", f", over {part.holidays} public holiday{rest}")
    if part.idle:
        idle = written_number(part.idle / chain.minutes_a_day)
        extra = Text(
            f"{extra.vi}, trong đó {idle.vi} ngày lịch riêng nghỉ",
            f"{extra.en}, of them {idle.en} off in its own calendar",
        )
    return Text(f"{days.vi} ngày làm việc{of.vi}{extra.vi}", f"{days.en} working day{plural}{of.en}{extra.en}")


def wait(part: Share) -> Text:
    """What a wait is for: the lag of a link, or a calendar."""
    assert part.link is not None or part.kind is ShareKind.WAIT
    if part.kind is ShareKind.LAG and part.link is not None:
        return Text(f"chờ `{part.link}`", f"wait, `{part.link}`")
    return Text("chờ ngày làm việc của lịch riêng", "wait for its own calendar")


def reason(driver: Driver, plan: Plan) -> Text:
    """What decides a task's dates, in a few words."""
    if driver.kind is DriverKind.LINK and driver.link is not None:
        link = f"`{driver.link}`"
        return Text(f"chờ {link}", f"waits for {link}")
    if driver.kind is DriverKind.CONSTRAINT and driver.of is not None and driver.constraint is not None:
        date = plan.tasks[driver.of].constraints.of(driver.constraint)
        day = NOTHING if date is None else moment(date)
        return Text(
            f"theo `{driver.constraint}` {day.vi} của `{driver.of}`",
            f"by `{driver.constraint}` {day.en} of `{driver.of}`",
        )
    if driver.kind is DriverKind.AS_LATE_AS_POSSIBLE:
        return Text("muộn nhất có thể", "as late as possible")
    day = written_date(plan.start)
    return Text(f"từ ngày bắt đầu kế hoạch {day.vi}", f"from the plan's start, {day.en}")
