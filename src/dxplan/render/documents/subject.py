"""What a document is about: a scheduled and checked plan, the day, the language; and how it names things."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from functools import wraps
from typing import Any, TypeVar

from dxplan.findings.legal_basis import LegalBasis
from dxplan.model.item import Item
from dxplan.model.offices import Offices
from dxplan.model.people import Agency
from dxplan.model.plan import Plan
from dxplan.model.settings import Waiver
from dxplan.model.task import Task
from dxplan.render.documents.file_words import FileWords, shortened
from dxplan.render.documents.paper_voice import CELL, PAPER
from dxplan.render.documents.phases import Phase, phases_of, task_numbers
from dxplan.schedule.folded import folded, template_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Days, Schedule
from dxplan.schedule.working_time import WorkingTime
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.counts import Count, Noun
from dxplan.text.dates import with_english_dates
from dxplan.text.numerals import number_list
from dxplan.text.phrase import NOTHING, Language, Part, Text, say, spoken
from dxplan.text.working_amounts import spare, worked

LONGEST_NAME, _LONGEST_PROSE = 300, 1_500
"""Characters of a name and of other prose that a paper has room for: what is longer is cut at a word."""
_WHOLE_AGENCY = 60
"""Names of agencies are told whole up to here: who has to act must not be in doubt."""
_MOST_SUCCESSORS = 4
"""Of an agency, that are told one by one."""
_Found = TypeVar("_Found")


class Period(Enum):
    """Where the day of the document lies relative to the plan."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


def _unknown(_name: str, _day: date) -> LegalBasis | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A scheduled plan with its findings, as a meeting on `today` sees it, told in `language`.

    `agency` and `place` are for the head of the document, where they are not to be those of the plan. `spent` is what
    the plan takes from the budget (đồng) by year, as the checks count it. Names longer than `longest_name` characters
    are cut. `legal_basis` tells what of a name that cites legal texts does not hold on a day. `schedule` is
    folded, with a row for all units of a roll-out, unless these are opened; `whole` is as given.
    """

    schedule: Schedule
    findings: tuple[Diagnostic, ...] = ()
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    language: Language
    today: date
    agency: str | None = None
    place: str | None = None
    spent: Mapping[int, int] = field(default_factory=dict)
    longest_name: int = LONGEST_NAME
    legal_basis: Callable[[str, date], LegalBasis | None] = _unknown
    opens_units: bool = False
    worked_out: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What need not be found out twice; copies that only cut names have it too."""
    phases: tuple[Phase, ...] = field(init=False, repr=False)
    numbers: dict[str, int] = field(init=False, repr=False)
    """The running number of each task and milestone."""
    source_numbers: dict[str, int] = field(init=False, repr=False)
    """The running number of each source."""
    offices: Offices = field(init=False, repr=False)
    """Who acts for which agency."""
    file_words: FileWords = field(init=False, repr=False)
    _agency_names: dict[tuple[str, date | None], str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        known = self.worked_out
        if "whole" not in known:
            known["whole"] = self.schedule
            known["schedule"] = self.schedule if self.opens_units else folded(self.schedule)
        if known["schedule"] is not known["whole"]:
            object.__setattr__(self, "findings", tuple(map(self._of_row, self.findings)))
        object.__setattr__(self, "schedule", known["schedule"])
        if "phases" not in known:
            known["phases"] = phases_of(self.plan)
            known["numbers"] = task_numbers(known["phases"])
            known["offices"] = Offices(self.plan.agencies)
            known["source_numbers"] = {id_: number for number, id_ in enumerate(self.plan.sources, 1)}
        for name in ("phases", "numbers", "source_numbers", "offices"):
            object.__setattr__(self, name, known[name])
        object.__setattr__(self, "file_words", FileWords(self.language, self._called))

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.schedule.plan

    @property
    def whole(self) -> Schedule:
        """The schedule with every unit: it alone knows what drives what."""
        whole: Schedule = self.worked_out["whole"]
        return whole

    def with_shorter_names(self, longest: int) -> Subject:
        """The same where names are cut after so many characters; made once for each length."""
        known: dict[int, Subject] = self.worked_out.setdefault("shorter", {})
        if longest not in known:
            known[longest] = replace(self, longest_name=longest)
        return known[longest]

    @property
    def period(self) -> Period:
        """Whether the meeting lies before, in or after the time of the plan."""
        if self.today < self.schedule.first_day:
            return Period.BEFORE
        return Period.AFTER if self.today > self.schedule.last_day else Period.DURING

    def say(self, vi: str | Text, en: str = "", **parts: Part) -> str:
        """A statement in the document's language."""
        text = vi if isinstance(vi, Text) else say(vi, en, **parts)
        return text.said(PAPER[self.language])

    def optional(self, text: Text | None) -> str:
        """What the plan says in the document's language, without words of its file; nothing if it says nothing."""
        if text is None:
            return ""
        said = self.file_words.replaced(self.say(text))
        return shortened(with_english_dates(said) if self.language == "en" else said, _LONGEST_PROSE)

    def name(self, item: Item) -> str:
        """An item's name, or else its id; a task without one is unnamed: people know it by its number."""
        name = self.optional(item.name).strip()
        if not name:
            return self.say("(chưa đặt tên)", "(unnamed)") if isinstance(item, Task) else item.id
        return shortened(name, max(self.longest_name, _WHOLE_AGENCY) if isinstance(item, Agency) else self.longest_name)

    def quoted(self, task: Task) -> str:
        """A task as sentences name it: its number, and its name in quotation marks."""
        if task.children or not self.optional(task.name).strip() or self.number_of(task) is None:
            return self.numbered(task)
        return f"{self.numbered(task)} “{self.name(task)}”"

    def numbered(self, task: Task) -> str:
        """A task as sentences name it where its number must do; a phase has none and keeps its name."""
        if task.children:
            if not self.optional(task.name).strip():
                return self.say("một nhóm nhiệm vụ", "a group of tasks")
            return self.say("nhóm nhiệm vụ “{name}”", "the group “{name}”", name=self.name(task))
        number = self.number_of(task)
        if number is None:  # one row of several: they have numbers, it has none
            return self.say("nhiệm vụ “{name}”", "the task “{name}”", name=self.name(task))
        unit = "" if task.copy_of is None or task.id in self.numbers else f" ({self.say(task.copy_of.name)})"
        if task.is_milestone:
            return self.say("mốc {number}{unit}", "milestone {number}{unit}", number=number, unit=unit)
        return self.say("nhiệm vụ {number}{unit}", "task {number}{unit}", number=number, unit=unit)

    def number_of(self, task: Task) -> int | None:
        """The number of a task's row: its own, or that of all units; None if it has none."""
        return self.numbers.get(task.id, self.numbers.get(template_of(task)))

    def task(self, id_: str) -> Task | None:
        """The task of an id: one of the plan that is shown, or else a unit's, or the template of several."""
        for tasks in (self.plan.tasks, self.whole.plan.tasks, self.whole.plan.written.tasks):
            if id_ in tasks:
                return tasks[id_]
        return None

    def by_number(self, tasks: Iterable[str]) -> Text:
        """Tasks (ids) that have numbers, as sentences name many: 'nhiệm vụ 1, 5–8'; nothing if there are none.

        Where all are milestones they are called so.
        """
        numbered = [id_ for id_ in dict.fromkeys(tasks) if id_ in self.numbers]
        numbers = {self.numbers[id_] for id_ in numbered}
        if not numbers:
            return NOTHING
        if all(self.plan.tasks[id_].is_milestone for id_ in numbered):
            return say(
                "mốc {numbers}",
                "milestone {numbers}" if len(numbers) == 1 else "milestones {numbers}",
                numbers=number_list(numbers),
            )
        return say(
            "nhiệm vụ {numbers}",
            "task {numbers}" if len(numbers) == 1 else "tasks {numbers}",
            numbers=number_list(numbers),
        )

    def count(self, number: int, of: Noun) -> str:
        """So many of something; nothing if there are none."""
        return self.say("{count}", "{count}", count=Count(number, of)) if number else ""

    def day(self, day: date) -> str:
        """A day as the document writes it."""
        return PAPER[self.language].day(day)

    def in_cell(self, said: Text | date) -> str:
        """A statement or a day in a cell of a table."""
        return spoken(said, CELL[self.language])

    def start(self, task: Task) -> date:
        """The day a task starts; of a milestone, the day it falls on."""
        return self._days(task).start

    def finish(self, task: Task) -> date:
        """The day a task is done."""
        return self._days(task).finish

    def _days(self, task: Task) -> Days:
        known = self.schedule.days.get(task.id)  # asked for of every task, ten times over
        return days_of(self._schedule_of(task), task.id) if known is None else known

    def _schedule_of(self, task: Task) -> Schedule:
        """The schedule that has the dates of a task: a unit's are in the whole one only."""
        return self.schedule if task.id in self.schedule.tasks else self.whole

    def working_days(self, minutes: int, task: Task | None = None) -> Text:
        """What something takes, is late or lacks, in working time of a task's calendar or the plan's; without sign."""
        return say("{time}", "{time}", time=worked(abs(minutes), self._time(task).minutes_a_day))

    def slack(self, minutes: int, task: Task | None = None) -> Text:
        """Time that may pass, in working time of a task's calendar or the plan's."""
        return say("{time}", "{time}", time=spare(minutes, self._time(task).minutes_a_day))

    def _time(self, task: Task | None) -> WorkingTime:
        return self.schedule.plan_time if task is None else self._schedule_of(task).working_time(task.id)

    def agency_name(self, id_: str, until: date | None = None) -> str:
        """An agency's name; if its work goes on `until` after the agency's end, with its successors in brackets.

        Of a long line, the first ones and the one that is there in the end.
        """
        known = self._agency_names
        if (id_, until) not in known:
            known[id_, until] = self._agency_told(id_, until)
        return known[id_, until]

    def _agency_told(self, id_: str, until: date | None) -> str:
        agencies = self.plan.agencies
        begun = agencies[id_].valid_from
        if until is not None and begun is not None and until < begun:  # told of the body that was there
            office = self.offices.on(id_, until)
            id_ = id_ if office is None else office.holder
        changes: list[str] = []
        old = agencies[id_]
        while old.successor is not None and old.valid_to is not None and until is not None and until > old.valid_to:
            if len(changes) == _MOST_SUCCESSORS:
                final = agencies[self.offices.heir(id_, until) or self.offices.last(id_)]
                changes[-1:] = ["…", self.say("sau cùng là {name}", "at last {name}", name=self.name(final))]
                break
            since, old = old.valid_to + timedelta(days=1), agencies[old.successor]
            changes.append(self.say("từ {day}: {name}", "from {day}: {name}", day=since, name=self.name(old)))
        name = self.name(agencies[id_])
        return f"{name} ({'; '.join(changes)})" if changes else name

    def lead(self, task: Task) -> str:
        """The name of the agency that leads a task; nothing if the plan names none."""
        plan = self._schedule_of(task).plan
        id_ = plan.inherited(task, "lead")
        return "" if id_ is None else self.agency_name(id_, self.finish(task))

    def support(self, task: Task) -> str:
        """The names of the agencies that support a task."""
        return "; ".join(self.agency_name(id_, self.finish(task)) for id_ in task.support)

    def is_done(self, task: Task) -> bool:
        """Whether the plan records that a task is finished on the day of the meeting."""
        finished = task.progress.actual_finish
        return task.progress.is_finished if finished is None else finished.first <= self.today

    def _of_row(self, finding: Diagnostic) -> Diagnostic:
        """A finding at the row of all units, where it is about a task of one of them."""
        task = self.whole.plan.tasks.get(finding.task or "")
        return finding if task is None else finding._replace(task=template_of(task))

    def _called(self, id_: str) -> str | None:
        """What people call the thing of an id that prose of the plan speaks of; None if it is no id."""
        plan = self.plan
        if id_ in plan.tasks:
            return self.numbered(plan.tasks[id_])
        if id_ in self.source_numbers:
            return self.say("nguồn {number}", "source {number}", number=self.source_numbers[id_])
        for register in (plan.kpis, plan.risks, plan.systems, plan.resources, plan.agencies, plan.context):
            if id_ in register and register[id_].name:
                return f"“{self.say(register[id_].name or id_)}”"
        return None


def once(work: Callable[[Subject], _Found]) -> Callable[[Subject], _Found]:
    """A function of a subject whose answer does not depend on how long names may be: each plan is asked once."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def remembered(subject: Subject) -> _Found:
        known = subject.worked_out
        if name not in known:
            known[name] = work(subject)
        found: _Found = known[name]
        return found

    return remembered
