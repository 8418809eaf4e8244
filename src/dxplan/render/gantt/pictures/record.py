"""What pictures say of a row in words: the cells of its line, how it stands, what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dxplan.doctor.wording import reason
from dxplan.model.task import Task
from dxplan.render.gantt.drawn import drawn_finish, drawn_start
from dxplan.render.gantt.view import GanttOptions, Group, Link, Row, Shape
from dxplan.schedule.baseline import instant_of
from dxplan.schedule.drivers import task_before
from dxplan.schedule.folded import copies_of, folded, template_of
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.schedule.result import Schedule, State
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import written_date

_CRITICAL = Text("găng", "critical")
_PHASE, _MILESTONE = Text("giai đoạn", "phase"), Text("mốc", "milestone")
_DONE, _UNDER_WAY = Text("đã xong", "done"), Text("đang làm", "under way")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row with all that is said of it, in one language.

    `states` are what it is besides its dates: critical, late by so much, done. `driver` is the id of the row that
    decides its dates, `reason` what does so in words. `baseline` is from when to when it was agreed, as drawn instants.
    """

    row: Row
    language: Language
    states: tuple[str, ...] = ()
    driver: str | None = None
    reason: str = ""
    baseline: tuple[int, int] | None = None

    @property
    def title(self) -> str:
        """Id and name; of a heading its name."""
        return self.row.name if self.row.shape is Shape.GROUP else f"{self.row.id} {self.row.name}".strip()

    @property
    def start(self) -> str:
        """Its first day."""
        return written_date(self.row.start_day).in_language(self.language)

    @property
    def finish(self) -> str:
        """Its last day."""
        return written_date(self.row.finish_day).in_language(self.language)

    @property
    def days(self) -> str:
        """Its working days."""
        return "" if self.row.duration is None else self.row.duration.number.said(FILE[self.language])

    @property
    def slack(self) -> str:
        """Its total float in working days."""
        return "" if self.row.slack is None else self.row.slack.number.said(FILE[self.language])

    @property
    def lead(self) -> str:
        """The id of the agency that leads it."""
        return "" if self.row.lead is None else visible(self.row.lead.id)

    @property
    def progress(self) -> str:
        """How much of it is done, if that is known."""
        return "" if self.row.progress is None else f"{round(self.row.progress * 100)} %"

    @property
    def is_late(self) -> bool:
        """Whether it misses its own deadline."""
        return self.row.deadline is not None and self.row.deadline.is_missed

    @property
    def sentence(self) -> str:
        """The row as one sentence, for who hears the chart."""
        dates = self.finish
        if self.start != self.finish and self.row.shape is not Shape.MILESTONE:
            dates = say("{a} đến {b}", "{a} to {b}", a=self.start, b=self.finish).in_language(self.language)
        return ", ".join((self.title, dates, *self.states))


def records(schedule: Schedule, group: Group, options: GanttOptions) -> tuple[Record, ...]:
    """The plan's own row and those inside it."""
    shown = schedule if options.opens_units else folded(schedule)
    copies = {} if shown is schedule else copies_of(schedule.plan)
    source = _Source(schedule, shown, copies, group.language)
    return tuple(source.record(row) for row in (group.plan, *group.rows))


class _Source(NamedTuple):
    """Where what a row does not say is looked up."""

    schedule: Schedule
    shown: Schedule
    copies: dict[str, list[Task]]
    language: Language

    def record(self, row: Row) -> Record:
        states = tuple(_states(row, self.language))
        if row.shape is Shape.PLAN or row.shape is Shape.GROUP:
            return Record(row=row, language=self.language, states=states)
        driver, why = self._driver(row.id)
        return Record(
            row=row,
            language=self.language,
            states=states,
            driver=driver,
            reason=why,
            baseline=self._baseline(self.shown.plan.tasks[row.id]),
        )

    def _driver(self, id_: str) -> tuple[str | None, str]:
        """The row that drives this one, and what does so; of a roll-out's row those of the unit that is done last."""
        of = id_
        if id_ not in self.schedule.tasks:
            of = max(self.copies[id_], key=lambda copy: self.schedule.tasks[copy.id].early_finish).id
        driver = self.schedule.tasks[of].driver
        before = task_before(self.schedule, of)
        if before is not None and before not in self.shown.tasks:
            before = template_of(self.schedule.plan.tasks[before])
        why = "" if driver is None else unquoted(reason(driver, self.schedule.plan), self.language)
        return (None if before == id_ else before), why

    def _baseline(self, task: Task) -> tuple[int, int] | None:
        frozen = self.schedule.plan.baseline
        agreed = None if frozen is None else frozen.tasks.get(task.id)
        if agreed is None:
            return None
        time = self.shown.working_time(task.id)
        start, finish = instant_of(agreed.start), instant_of(agreed.finish)
        if task.is_milestone:
            at = drawn_start(finish, finish_day_of(finish), time)
            return at, at
        return drawn_start(start, day_of(start), time), drawn_finish(finish, finish_day_of(finish), time)


def driving(record: Record) -> Link | None:
    """The link that decides the dates of a row, if it is one of its own."""
    return next((link for link in record.row.links if link.predecessor == record.driver), None)


def unquoted(statement: Text, language: Language) -> str:
    """A statement as pictures say it: without the marks around what stands in the plan file."""
    return visible(statement.in_language(language).replace("`", ""))


def _states(row: Row, language: Language) -> Iterator[str]:
    if row.shape is Shape.PHASE:
        yield _PHASE.in_language(language)
    elif row.shape is Shape.MILESTONE:
        yield _MILESTONE.in_language(language)
    if row.state is State.DONE:
        yield _DONE.in_language(language)
    elif row.state is State.RUNNING:
        share = "" if row.progress is None else f" {round(row.progress * 100)} %"
        yield _UNDER_WAY.in_language(language) + share
    if row.is_critical and not row.shape.is_bracket:
        yield _CRITICAL.in_language(language)
    if row.deadline is not None and row.deadline.is_missed:
        yield say("trễ hạn {days}", "{days} late", days=row.deadline.lateness).in_language(language)
