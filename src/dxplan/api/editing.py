"""Plans as editors have them: a text that need not be on the disk, what stands where in it, and changes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.api.plans import schedule_loaded
from dxplan.findings.patch import Region
from dxplan.load.loader import load_bytes
from dxplan.model.calendar import BUILT_IN_CALENDARS
from dxplan.model.kind import Kind
from dxplan.schema.mentions import Mention, mentions
from dxplan.schema.named import NAMES, REGISTERS
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dxplan.findings.review import Outcome
    from dxplan.schedule.result import Schedule
    from dxplan.source.diagnostic import Diagnostic

__all__ = [
    "BUILT_IN_CALENDARS",
    "NAMES",
    "REGISTERS",
    "Kind",
    "Mention",
    "NotChangedError",
    "Remedied",
    "mentions_of",
    "read_text",
    "remedied",
    "renamed",
    "short_why",
]


class NotChangedError(ValueError):
    """A text cannot be changed in that way for certain; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


class Remedied(NamedTuple):
    """What a finding advises, in the words of the file, and the file as it would be then."""

    description: Text
    after: bytes


def read_text(text: str, file: str) -> Outcome:
    """Read and schedule a plan from its text; `file` is its name, beside which baselines are looked for."""
    return schedule_loaded(load_bytes(text.encode("utf-8", "replace"), file), file)


def mentions_of(outcome: Outcome) -> tuple[Mention, ...]:
    """Where things of the plan are called by their ids, in the order of the file; none of a file beyond reading."""
    return () if outcome.plan is None else mentions(outcome.plan, outcome.text)


def renamed(outcome: Outcome, mention: Mention, new: str) -> tuple[Region, ...]:
    """The places where an id is overwritten to call a thing otherwise in the whole file; all else is proved the same.

    Raises:
        NotChangedError: it cannot be done for certain.
    """
    from dxplan.edit.cuts import NotSafeError
    from dxplan.edit.renaming import renaming

    try:
        return renaming(outcome, mention, new)
    except NotSafeError as error:
        raise NotChangedError(error.reason) from None


def remedied(outcome: Outcome, finding: Diagnostic) -> Iterator[Remedied]:
    """What the remedies of a finding's hint make of the file: each proved by reading it."""
    from dxplan.edit.advising import advised
    from dxplan.edit.cuts import NotSafeError
    from dxplan.scenario.remedy import remedies_in

    if outcome.schedule is None:
        return
    for remedy in remedies_in(finding.hint):
        try:
            after = advised(outcome.data, outcome.diagnostics, outcome.schedule.plan.written, remedy)
        except NotSafeError:
            continue
        yield Remedied(remedy.in_file, after)


def short_why(schedule: Schedule, task: str) -> tuple[Text, ...]:
    """A task's dates, its float, and what keeps it from being earlier, in a few lines."""
    from dxplan.doctor.wording import reason
    from dxplan.schedule.normal_form import days_of
    from dxplan.text.working_amounts import spare, worked

    found, dates, time = schedule.plan.tasks[task], schedule.tasks[task], schedule.working_time(task)
    start, finish, *_ = days_of(schedule, task)
    if found.is_milestone:
        lines = [say("mốc {finish}", "milestone, {finish}", finish=finish)]
    else:
        days = worked(time.between(dates.early_start, dates.early_finish), time.minutes_a_day)
        said = "{start} – {finish}, {days}"
        lines = [say(said, said, start=start, finish=finish, days=days)]
    if dates.state.value != "done":
        lines.append(
            say(
                "dự trữ toàn phần {total}, dự trữ tự do {free}{critical}",
                "total float {total}, free float {free}{critical}",
                total=spare(dates.total_float, time.minutes_a_day),
                free=spare(dates.free_float, time.minutes_a_day),
                critical=Text("; găng", "; critical") if dates.is_critical else Text("", ""),
            )
        )
    if dates.driver is not None:
        lines.append(say("ngày này: {why}", "these dates: {why}", why=reason(dates.driver, schedule.plan)))
    return tuple(lines)
