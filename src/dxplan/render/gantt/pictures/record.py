"""What pictures say of a row in words: the cells of its line, how it stands, what it waits for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dxplan.doctor.wording import reason
from dxplan.model.task import Task
from dxplan.render.gantt.drawn import drawn_finish, drawn_start
from dxplan.render.gantt.view import GanttOptions, Group, Row, Shape
from dxplan.schedule.baseline import instant_of
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.drivers import task_before
from dxplan.schedule.folded import copies_of, folded, template_of
from dxplan.schedule.instant import Instant, day_of, finish_day_of
from dxplan.schedule.normal_form import days_of, margin, plan_margin
from dxplan.schedule.result import Schedule, State
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import written_date
from dxplan.text.working_amounts import worked

_CRITICAL = Text("găng", "critical")
_PHASE, _MILESTONE = Text("giai đoạn", "phase"), Text("mốc", "milestone")
_DONE, _UNDER_WAY = Text("đã xong", "done"), Text("đang làm", "under way")


class Arrow(NamedTuple):
    """A link to a row from the one of `before`: from its start or finish, to the start or finish of this one."""

    before: str
    from_start: bool
    to_finish: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row with all that is said of it, in one language.

    `states` are what it is besides its dates: critical, late by so much, done. `driver` is the id of the row that
    decides its dates, `reason` what does so in words. `baseline` is from when to when it was agreed, as drawn instants.
    """

    row: Row
    start: str
    finish: str
    days: str = ""
    slack: str = ""
    lead: str = ""
    progress: str = ""
    states: tuple[str, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    driver: str | None = None
    reason: str = ""
    baseline: tuple[int, int] | None = None

    @property
    def title(self) -> str:
        """Id and name."""
        return f"{self.row.id} {self.row.name}".strip()

    def sentence(self, language: Language) -> str:
        """The row as one sentence, for who hears the chart."""
        dates = self.finish if self.start == self.finish else f"{self.start} – {self.finish}"
        if self.row.shape is not Shape.MILESTONE and self.start != self.finish:
            dates = say("{a} đến {b}", "{a} to {b}", a=self.start, b=self.finish).in_language(language)
        return ", ".join((self.title, dates, *self.states))


def records(schedule: Schedule, group: Group, options: GanttOptions) -> tuple[Record, ...]:
    """The plan's own row and those inside it."""
    shown = schedule if options.opens_units else folded(schedule)
    copies = {} if shown is schedule else copies_of(schedule.plan)
    leads = shown.plan.inherited_by_all("lead")
    says = _Says(schedule, shown, {id_: tasks for id_, tasks in copies.items()}, leads, group.language)
    return (_of_plan(schedule, group), *(says.of(row) for row in group.rows))


def _of_plan(schedule: Schedule, group: Group) -> Record:
    row, language = group.plan, group.language
    states = []
    if row.deadline is not None and row.deadline.is_missed and schedule.plan.due is not None:
        late = plan_margin(schedule, finish_instant(schedule.plan.due, schedule.plan_time))
        states.append(_late(late, schedule.plan_time.minutes_a_day, language))
    return Record(
        row=row,
        start=written_date(schedule.first_day).in_language(language),
        finish=written_date(row.finish_day).in_language(language),
        days=worked(
            schedule.plan_time.between(schedule.start, schedule.finish), schedule.plan_time.minutes_a_day
        ).number.said(FILE[language]),
        slack=_slack(row, language),
        states=tuple(states),
    )


class _Says(NamedTuple):
    """What is asked of every row of a plan."""

    schedule: Schedule
    shown: Schedule
    copies: dict[str, list[Task]]
    leads: dict[str, str | None]
    language: Language

    def of(self, row: Row) -> Record:
        shown, language = self.shown, self.language
        task, dates, time = shown.plan.tasks[row.id], shown.tasks[row.id], shown.working_time(row.id)
        days = days_of(shown, row.id)
        amount = worked(time.between(dates.early_start, dates.early_finish), time.minutes_a_day)
        driver, why = self._driver(row.id)
        return Record(
            row=row,
            start=written_date(days.finish if task.is_milestone else days.start).in_language(language),
            finish=written_date(days.finish).in_language(language),
            days="" if task.is_milestone else amount.number.said(FILE[language]),
            slack=_slack(row, language),
            lead=visible(self.leads[row.id] or ""),
            progress=_progress(task, dates.state),
            states=tuple(self._states(row, task)),
            arrows=tuple(
                Arrow(link.predecessor, link.type.from_start, not link.type.to_start) for link in task.predecessors
            ),
            driver=driver,
            reason=why,
            baseline=self._baseline(task),
        )

    def _states(self, row: Row, task: Task) -> Iterator[str]:
        state, language = self.shown.tasks[row.id].state, self.language
        if row.shape is Shape.PHASE:
            yield _PHASE.in_language(language)
        elif row.shape is Shape.MILESTONE:
            yield _MILESTONE.in_language(language)
        if state is State.DONE:
            yield _DONE.in_language(language)
        elif state is State.RUNNING:
            yield " ".join(filter(None, (_UNDER_WAY.in_language(language), _progress(task, state))))
        if row.is_critical and not row.shape.is_bracket:
            yield _CRITICAL.in_language(language)
        if row.deadline is not None and row.deadline.is_missed and task.constraints.deadline is not None:
            time = self.shown.working_time(row.id)
            late = margin(self.shown, row.id, finish_instant(task.constraints.deadline, time))
            yield _late(late, time.minutes_a_day, language)

    def _driver(self, id_: str) -> tuple[str | None, str]:
        """The row that drives this one, and what does so; of a roll-out's row those of the unit that is done last."""
        of = id_
        if id_ not in self.schedule.tasks:
            of = max(self.copies[id_], key=lambda copy: self.schedule.tasks[copy.id].early_finish).id
        driver = self.schedule.tasks[of].driver
        before = task_before(self.schedule, of)
        if before is not None and before not in self.shown.tasks:
            before = template_of(self.schedule.plan.tasks[before])
        why = "" if driver is None else visible(reason(driver, self.schedule.plan).in_language(self.language))
        return (None if before == id_ else before), why

    def _baseline(self, task: Task) -> tuple[int, int] | None:
        frozen = self.schedule.plan.baseline
        agreed = None if frozen is None else frozen.tasks.get(task.id)
        if agreed is None:
            return None
        time = self.shown.working_time(task.id)
        start, finish = Instant(instant_of(agreed.start)), Instant(instant_of(agreed.finish))
        if task.is_milestone:
            at = drawn_start(finish, finish_day_of(finish), time)
            return at, at
        return drawn_start(start, day_of(start), time), drawn_finish(finish, finish_day_of(finish), time)


def _late(minutes: int, a_day: int, language: Language) -> str:
    return say("trễ hạn {days}", "{days} late", days=worked(-minutes, a_day)).in_language(language)


def _slack(row: Row, language: Language) -> str:
    return "" if row.slack is None else row.slack.number.said(FILE[language])


def _progress(task: Task, state: State) -> str:
    if state is State.DONE:
        return "100 %"
    share = task.progress.complete
    return "" if share is None else f"{round(share * 100)} %"


def sentences(rows: Sequence[Record], language: Language) -> str:
    """Rows as sentences, a line each."""
    return "\n".join(f"{record.sentence(language)}." for record in rows)
