"""Where a plan stands on the day of the meeting, a sentence each."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.task import Task
from dxplan.render.documents.bodies import body_of
from dxplan.render.documents.fitting import fitted
from dxplan.render.documents.sections.agreed import compared, whole
from dxplan.render.documents.sections.province import merged
from dxplan.render.documents.sections.summary import summary
from dxplan.render.documents.sections.targets import TARGET_DUE, targets_due
from dxplan.render.documents.sections.timetable import how_late, missed_deadlines
from dxplan.render.documents.sections.unrecorded import unrecorded
from dxplan.render.documents.subject import Period, Subject, once
from dxplan.schedule.drivers import critical_path_ends, driving_chain
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.normal_form import agreed_finish
from dxplan.text.counts import STEP, Count, Noun
from dxplan.text.lists import joined, listed
from dxplan.text.phrase import NOTHING, Part, Text, say
from dxplan.text.sentences import stopped
from dxplan.text.wording import Money, Number

_LONGEST = 240
_MOST_MISSED, _MOST_MILESTONES = 2, 3
_MISSED = Noun("thời hạn", "deadline")
_OTHER = Noun("thời hạn khác", "other")


def standing(subject: Subject, most: int) -> tuple[str, ...]:
    """Up to so many sentences: what is done, when it ends, what is missed, what comes next, what could go wrong."""
    sentences = {
        Period.BEFORE: (_not_begun, _ends, _after_agreement, _agreed, _missed, _next, _changed, _path, _risk),
        Period.DURING: (_done, _ends, _changed, _after_agreement, _agreed, _missed, _next, _path, _risk),
        Period.AFTER: (_recorded, _over, _changed, _after_agreement, _agreed, _was_missed),
    }[subject.period]
    said = [subject.say(text) for sentence in sentences for text in sentence(subject)]
    return tuple(stopped(fitted(text, _LONGEST)) for text in said[:most])


def _not_begun(subject: Subject) -> Iterator[Text]:
    yield say(
        "Kế hoạch chưa bắt đầu; việc đầu tiên bắt đầu ngày {start}.",
        "The plan has not begun; its first task starts on {start}.",
        start=subject.schedule.first_day,
    )


@once
def _done(subject: Subject) -> tuple[Text]:
    leaves = list(subject.plan.leaves())
    done = sum(subject.is_done(task) for task in leaves)
    due = sum(subject.finish(task) < subject.today for task in leaves)
    running = [task for task in leaves if subject.start(task) <= subject.today <= subject.finish(task)]
    status = subject.plan.status_date
    said = say(
        "Kế hoạch {done}{beside}{status}; theo tiến độ tính toán, {due}/{all} nhiệm vụ và mốc đã đến hạn, {running}.",
        "The plan {done}{beside}{status}; by the computed schedule {due} of {all} tasks and milestones should be done, "
        "{running}.",
        due=due,
        all=len(leaves),
        running=_running(subject, running),
        beside=_beside(subject),
        done=say("ghi nhận xong {done}", "records {done} as done", done=done)
        if done
        else Text("chưa ghi nhận việc nào xong", "records none as done"),
        status=NOTHING if status is None else say(" (số liệu chốt ngày {day})", " (figures as of {day})", day=status),
    )
    return (said,)


def _running(subject: Subject, running: list[Task]) -> Text:
    """What is under way: only what is recorded is; of the rest the schedule has nothing but the time."""
    told = sum(task.progress.is_started for task in running if not subject.is_done(task))
    due = sum(not task.progress.is_started for task in running if not subject.is_done(task))
    said: list[Text] = []
    if told:
        said.append(say("{n} đang thực hiện", "with {n} under way", n=told))
    if due:
        said.append(
            say(
                "{n} theo lịch đang trong thời gian thực hiện, chưa ghi nhận",
                "with {n} in their time by the schedule and not recorded",
                n=due,
            )
        )
    return (
        say("{said}", "{said}", said=joined(said))
        if said
        else Text("không việc nào đang thực hiện", "with none under way")
    )


def _by_the_deadline(subject: Subject) -> str:
    """How the finish lies to the deadline: where results are not recorded nothing is early, there is but the day."""
    figures, due = summary(subject), subject.plan.due
    if due is None or subject.schedule.last_day >= due.last or not unrecorded(subject):
        return figures.margin
    return subject.say("thời hạn {day}", "due on {day}", day=due.last)


@once
def _ends(subject: Subject) -> tuple[Text]:
    figures = summary(subject)
    more = "".join(f", {clause}" for clause in (figures.beyond, _by_the_deadline(subject)) if clause)
    kept = NOTHING
    if (
        not unrecorded(subject)
        and not missed_deadlines(subject)
        and any(t.constraints.deadline is not None for t in subject.plan.tasks.values())
    ):
        kept = Text("; theo đó, mọi thời hạn đã đặt đều kịp", "; by this all deadlines that are set are kept")
    said = say(
        "{by}, toàn bộ công việc xong ngày {finish}{more}{kept}.",
        "{by} all work is done on {finish}{more}{kept}.",
        by=Text("Nếu đúng tiến độ đó", "If that schedule holds,")
        if unrecorded(subject)
        else Text("Theo tiến độ tính toán", "By the computed schedule"),
        finish=figures.finish,
        more=more,
        kept=kept,
    )
    return (said,)


def _after_agreement(subject: Subject) -> Iterator[Text]:
    """Why work that ends after the agreement is no matter: its end does not limit operation and measuring."""
    agreement, schedule = subject.plan.agreement, subject.schedule
    if agreement is None or agreement.ends is None or schedule.last_day <= agreement.ends:
        return
    done = finish_day_of(agreed_finish(schedule))
    if done <= agreement.ends:
        yield say(
            "Theo tiến độ, việc thuộc thỏa thuận xong ngày {done}, trước khi thỏa thuận hết hiệu lực {ends}; sau đó "
            "chỉ còn vận hành, đo kết quả.",
            "The work under the agreement is computed to end on {done}, before the agreement ends on {ends}; after "
            "that there is only operation and measuring.",
            done=done,
            ends=agreement.ends,
        )


def _agreed(subject: Subject) -> Iterator[Text]:
    found = compared(subject)
    if found is not None:
        yield whole(found)


def _changed(subject: Subject) -> Iterator[Text]:
    """What has become of the plan's province, or else of a party to its agreement, by the day of the meeting."""
    plan, renamed = subject.plan, merged(subject)
    if renamed is not None:
        yield renamed
        return
    for party in plan.agreement.parties if plan.agreement is not None else ():
        ended, body = plan.agencies[party].valid_to, body_of(subject, party)
        if ended is not None and ended < subject.today:
            old = subject.name(plan.agencies[party])
            if body is None:
                yield say(
                    "{old} đã kết thúc hoạt động {day}, kế hoạch không nêu cơ quan thay.",
                    "{old} ended on {day}, and the plan names nobody in its place.",
                    old=old,
                    day=ended,
                )
            elif body.name != old:
                yield say(
                    "{old} đã kết thúc hoạt động {day}; {new} tiếp nhận nhiệm vụ.",
                    "{old} ended on {day}; {new} took over.",
                    old=old,
                    day=ended,
                    new=body.name,
                )


def _path(subject: Subject) -> Iterator[Text]:
    """What decides the finish: the (first) critical path, counted as the full paper does, and what of it lies ahead."""
    chain, ahead = _on_the_path(subject)
    tasks = [task for task in ahead if not task.is_milestone]
    if not tasks:
        return
    first, start = subject.quoted(tasks[0]), subject.start(tasks[0])
    if len(chain) == 1:
        yield say(
            "Ngày kết thúc do {first} quyết định (bắt đầu {start}).",
            "The finish depends on {first} (starts {start}).",
            first=first,
            start=start,
        )
        return
    yield say(
        "Ngày kết thúc do chuỗi {steps} quyết định{left}, đầu tiên là {first} (bắt đầu {start}).",
        "The finish depends on a chain of {steps}{left}; the first is {first} (starts {start}).",
        steps=Count(len(chain), STEP),
        left=say(", còn {n} phía trước", ", with {n} ahead", n=Count(len(ahead), STEP))
        if len(ahead) < len(chain)
        else NOTHING,
        first=first,
        start=start,
    )


@once
def _on_the_path(subject: Subject) -> tuple[tuple[Task, ...], tuple[Task, ...]]:
    """The steps of the path, and those that are not over."""
    schedule = subject.whole
    steps = driving_chain(schedule, critical_path_ends(schedule)[0])
    chain = tuple(schedule.plan.tasks[step.task] for step in steps)
    return chain, tuple(task for task in chain if subject.finish(task) >= subject.today)


def _missed(subject: Subject) -> Iterator[Text]:
    return _told_of_missed(
        subject, "Theo tiến độ, không kịp {missed}: {told}.", "By the schedule {missed} cannot be kept: {told}."
    )


def _was_missed(subject: Subject) -> Iterator[Text]:
    return _told_of_missed(
        subject, "Theo tiến độ, đã không kịp {missed}: {told}.", "By the schedule {missed} could not be kept: {told}."
    )


def _told_of_missed(subject: Subject, vi: str, en: str) -> Iterator[Text]:
    missed = missed_deadlines(subject)
    if not missed:
        return
    told = [f"{subject.quoted(task)} {how_late(subject, task)}" for task in missed[:_MOST_MISSED]]
    more = len(missed) - len(told)
    if more:
        told.append(subject.say("và {more}", "and {more}", more=Count(more, _OTHER)))
    yield say(vi, en, missed=Count(len(missed), _MISSED), told="; ".join(told))


def _next(subject: Subject) -> Iterator[Text]:
    ahead = _next_milestones(subject)
    if ahead:
        told = "; ".join(
            f"“{subject.name(task)}” {subject.day(subject.finish(task))}" for task in ahead[:_MOST_MILESTONES]
        )
        yield say("{which}: {told}.", "{which}: {told}.", which=_which(len(ahead)), told=told)


def _which(number: int) -> Text:
    if number > _MOST_MILESTONES:
        return Text("Các mốc gần nhất", "Next milestones")
    return Text("Mốc còn lại", "Milestone left") if number == 1 else Text("Các mốc còn lại", "Milestones left")


@once
def _next_milestones(subject: Subject) -> tuple[Task, ...]:
    ahead = [t for t in subject.plan.leaves() if t.is_milestone and subject.finish(t) >= subject.today]
    open_ = [task for task in ahead if not subject.is_done(task)]
    return tuple(sorted(open_, key=lambda task: (subject.finish(task), subject.numbers[task.id])))


def _risk(subject: Subject) -> Iterator[Text]:
    open_ = [
        risk
        for risk in subject.plan.risks.values()
        if risk.probability and any(subject.finish(subject.plan.tasks[id_]) >= subject.today for id_ in risk.delays)
    ]
    if not open_:
        return
    worst = max(open_, key=lambda risk: risk.probability or 0)
    response = subject.optional(worst.response)
    yield say(
        "Rủi ro dễ xảy ra nhất: {name} ({share}%){response}.",
        "Likeliest risk: {name} ({share}%){response}.",
        name=subject.name(worst),
        share=Number((worst.probability or 0) * 100),
        response=say("; ứng phó: {how}", "; response: {how}", how=response.rstrip(".")) if response else NOTHING,
    )


def _over(subject: Subject) -> Iterator[Text]:
    figures = summary(subject)
    more = "".join(f", {clause}" for clause in (figures.beyond, _by_the_deadline(subject)) if clause)
    due = subject.plan.due
    if due is not None and due.last >= subject.today:
        yield say(
            "Theo tiến độ, mọi công việc kết thúc ngày {finish}; thời hạn của kế hoạch {due} chưa đến.",
            "By the schedule all work ended on {finish}; the plan itself is due on {due}.",
            finish=subject.schedule.last_day,
            due=due.last,
        )
        return
    yield say(
        "Kế hoạch đã hết thời gian thực hiện: theo tiến độ, công việc kết thúc ngày {finish}{more}.",
        "The plan is over: by its schedule the work ended on {finish}{more}.",
        finish=subject.schedule.last_day,
        more=more,
    )


def _beside(subject: Subject) -> Text:
    """What else is recorded, or is not."""
    lacking = _unsaid(subject)
    spent = sum(task.progress.actual_cost or 0 for task in subject.plan.tasks.values())
    if lacking and not spent:
        return say(", không ghi {what}", ", with no record of {what}", what=listed(lacking))
    if not spent:
        return NOTHING
    return say(
        ", đã chi {amount}{unsaid}",
        ", {amount} as spent{unsaid}",
        amount=Money(spent),
        unsaid=say(", không ghi {what}", ", with no record of {what}", what=listed(lacking)) if lacking else NOTHING,
    )


def _unsaid(subject: Subject) -> list[Part]:
    """What a plan keeps no record of though a meeting asks for it: how far targets are reached, what was spent."""
    tasks, due = subject.plan.tasks.values(), targets_due(subject)
    reached = say("mức đạt của {targets}", "the results of {targets}", targets=Count(len(due), TARGET_DUE))
    is_paid = any(task.cost for task in tasks) and not any(task.progress.actual_cost for task in tasks)
    spent = Text("số tiền đã chi", "what has been spent")
    return [*([reached] if due else []), *([spent] if is_paid else [])]


def _recorded(subject: Subject) -> Iterator[Text]:
    leaves = list(subject.plan.leaves())
    yield say(
        "Theo ghi nhận trong kế hoạch, {done}/{all} nhiệm vụ và mốc đã xong{beside}; các ngày nêu ở đây là ngày tính "
        "theo kế hoạch, không phải kết quả thực tế{last}.",
        "The plan records {done} of {all} tasks and milestones as done{beside}; the dates given here are those of the "
        "plan, not of what happened{last}.",
        beside=_beside(subject),
        done=sum(subject.is_done(task) for task in leaves),
        all=len(leaves),
        last=_really_finished(subject, leaves),
    )


def _really_finished(subject: Subject, leaves: list[Task]) -> Text:
    """When the last task was really done, where that is recorded of all."""
    finished = [task.progress.actual_finish for task in leaves if subject.is_done(task)]
    days = [moment.last for moment in finished if moment is not None]
    if not leaves or len(days) < len(leaves):
        return NOTHING
    return say("; việc cuối thực tế xong ngày {day}", "; the last task was really done on {day}", day=max(days))
