"""What pictures say of a row in words: the cells of its line, how it stands, what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dxplan.doctor.wording import reason
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.render.documents.key_words import KEY_WORDS
from dxplan.render.gantt.view import GanttOptions, Group, Row, Segment, Shape
from dxplan.schedule.drivers import last_to_finish, task_before
from dxplan.schedule.folded import copies_of, folded, template_of
from dxplan.schedule.result import Schedule, State
from dxplan.text.display import visible
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE, Named, Voice
from dxplan.text.wording import written_date

_CRITICAL, _CHAIN = Text("găng", "critical"), Text("thuộc chuỗi quyết định", "on the chain that decides")
_PHASE, _MILESTONE = Text("giai đoạn", "phase"), Text("mốc", "milestone")
_DONE, _UNDER_WAY = Text("đã xong", "done"), Text("đang làm", "under way")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row with all that is said of it, in one language.

    `states` are what it is besides its dates: critical, late by so much, done. `driver` is the id of the row that
    decides its dates (of a plan, the task that finishes last), `reason` what does so in words. `is_on_chain`: it is
    drawn as one of the chain of work that decides. A plan that has one row has its `province` and, as `segments`, its
    phases.
    """

    row: Row
    language: Language
    states: tuple[str, ...] = ()
    driver: str | None = None
    reason: str = ""
    is_on_chain: bool = False
    province: str = ""
    segments: tuple[Segment, ...] = ()

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
        return "" if self.row.progress is None else f"{percent_done(self.row.progress)} %"

    @property
    def baseline(self) -> tuple[int, int] | None:
        """From when to when it was agreed, as drawn instants; phases are not drawn twice."""
        return None if self.row.shape.is_bracket else self.row.baseline

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
    whole = replace(source.record(group.plan), province=group.province, segments=() if group.rows else group.segments)
    return (whole, *(_marked(source.record(row), group) for row in group.rows))


def _marked(record: Record, group: Group) -> Record:
    """A row of the chain of work that decides: marked where that is not seen anyway, or where it is asked for."""
    row = record.row
    if row.is_on_chain and not row.shape.is_bracket and (group.chain.is_asked or not row.is_critical):
        states = (*record.states, _CHAIN.in_language(record.language))
        return replace(record, is_on_chain=True, states=states)
    return record


class _Source(NamedTuple):
    """Where what a row does not say is looked up."""

    schedule: Schedule
    shown: Schedule
    copies: dict[str, list[Task]]
    language: Language

    def record(self, row: Row) -> Record:
        states = tuple(_states(row, self.language))
        if row.shape is Shape.GROUP:
            return Record(row=row, language=self.language, states=states)
        if row.shape is Shape.PLAN:
            return Record(
                row=row, language=self.language, states=states, driver=self._shown_of(last_to_finish(self.schedule))
            )
        driver, why = self._driver(row.id)
        return Record(
            row=row,
            language=self.language,
            states=states,
            driver=driver,
            reason=why,
        )

    def _driver(self, id_: str) -> tuple[str | None, str]:
        """The row that drives this one, and what does so; of a roll-out's row those of the unit that is done last."""
        of = id_
        if id_ not in self.schedule.tasks:
            of = max(self.copies[id_], key=lambda copy: self.schedule.tasks[copy.id].early_finish).id
        driver = self.schedule.tasks[of].driver
        step = task_before(self.schedule, of)
        before = None if step is None else self._shown_of(step)
        why = "" if driver is None else caption(reason(driver, self.schedule.plan), self.language)
        return (None if before == id_ else before), why

    def _shown_of(self, task: str) -> str:
        """The row that stands for a task: its own, or that of its roll-out's template."""
        return task if task in self.shown.tasks else template_of(self.schedule.plan.tasks[task])


def unquoted(statement: Text, language: Language) -> str:
    """A statement of the plan file as pictures say it: without the marks around what is written there."""
    return visible(statement.in_language(language).replace("`", ""))


class _Caption(Voice):
    """The voice of a picture: ids stand in it, so that they can be said; keys are said in words."""

    def name(self, thing: Named) -> str:
        """How a thing of the plan is called."""
        words = KEY_WORDS.get(thing.written) if isinstance(thing, Key) else None
        return words.said(self) if isinstance(words, Text) else thing.written


def caption(statement: Text, language: Language) -> str:
    """A statement about dates in the words of a picture."""
    return visible(statement.said(_Caption(language)))


def _states(row: Row, language: Language) -> Iterator[str]:
    if row.shape is Shape.PHASE:
        yield _PHASE.in_language(language)
    elif row.shape is Shape.MILESTONE:
        yield _MILESTONE.in_language(language)
    if row.state is State.DONE:
        yield _DONE.in_language(language)
    elif row.state is State.RUNNING:
        share = "" if row.progress is None else f" {percent_done(row.progress)} %"
        yield _UNDER_WAY.in_language(language) + share
    if row.is_critical and not row.shape.is_bracket:
        yield _CRITICAL.in_language(language)
    if row.deadline is not None and row.deadline.is_missed:
        yield say("trễ hạn {days}", "{days} late", days=row.deadline.lateness).in_language(language)
