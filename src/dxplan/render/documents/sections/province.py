"""What has become of the plan's province by the day of the meeting, and of what was left to do there."""

from __future__ import annotations

from dxplan.model.reorganisation import HUE_ON, province_on
from dxplan.model.task import Task
from dxplan.render.documents.subject import Subject
from dxplan.text.phrase import NOTHING, Text, say


def merged(subject: Subject) -> Text | None:
    """That the province is another one now, and if the plan does not say so, that what is left of it is in doubt."""
    province = subject.plan.province
    now = None if province is None else province_on(province, subject.today)
    if now is None or province is None:
        return None
    if now.since == HUE_ON:
        return say(
            "{old} nay là {new} (từ {day}).",
            "{old} is now {new} (since {day}).",
            old=province,
            new=now.name,
            day=now.since,
        )
    return say(
        "Địa bàn {old} nay thuộc {new} (sáp nhập từ {day}){unsaid}.",
        "{old} is now part of {new} (merged on {day}){unsaid}.",
        old=province,
        new=now.name,
        day=now.since,
        unsaid=Text(
            "; kế hoạch không nêu phần việc còn lại tiếp tục hay dừng",
            "; the plan does not say whether what is left of it goes on",
        )
        if orphaned(subject)
        else NOTHING,
    )


def orphaned(subject: Subject) -> tuple[Task, ...]:
    """What is left to do in a province that was merged into another one, for bodies that are not there any more.

    Where the plan gives it to bodies of the new province, it says that it goes on.
    """
    plan = subject.plan
    merged = None if plan.province is None else province_on(plan.province, subject.today)
    if merged is None or merged.since == HUE_ON:
        return ()
    return tuple(task for task in plan.leaves() if not subject.is_done(task) and _has_no_lead(subject, task))


def _has_no_lead(subject: Subject, task: Task) -> bool:
    lead = subject.plan.inherited(task, "lead")
    ended = None if lead is None else subject.plan.agencies[lead].valid_to
    return ended is not None and ended < subject.today <= subject.finish(task)
