"""What the rules look at: a scheduled plan, with the questions that several rules ask of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from dxplan.checks.columns import Columns, columns_of, lengths_of
from dxplan.checks.concordance import Concordance
from dxplan.checks.ends import Ends
from dxplan.checks.finding import Place
from dxplan.checks.items import items_by_places
from dxplan.checks.law.mentions import Words
from dxplan.checks.said import Said, said_in
from dxplan.checks.saying import TaskField, tasks_saying
from dxplan.checks.systems_of import systems_of_each
from dxplan.checks.threshold import Threshold
from dxplan.model.baseline import Baseline
from dxplan.model.dependency import Dependency
from dxplan.model.ending import SIGNS, ends_a_thing
from dxplan.model.item import Item
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind
from dxplan.model.marking import Marking
from dxplan.model.offices import Offices
from dxplan.model.plan import Inheritable, Plan
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.network.many_sets import NOTHING_MARKED, Marked
from dxplan.network.network import Network
from dxplan.network.order import Order, leads_to
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Days, Schedule, ScheduledTask
from dxplan.schedule.scheduler import as_planned
from dxplan.schedule.spending import own_costs
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Text, say
from dxplan.text.value_class import value_class
from dxplan.text.working_amounts import spare, worked

T = TypeVar("T")
_USES = frozenset({Kind.GOLIVE, Kind.OPS, Kind.ROLLOUT})
"""Kinds under which plans put the end of a thing, too."""
_SWITCH_OFF = Kind.SWITCH_OFF


@value_class(frozen=True, slots=False)
class Examination:
    """A scheduled plan under examination on a given day.

    For rules that run last: `found` is what the others have found, waived or not, `ran` the codes of all that run,
    without those that have crashed. `baseline` is what was agreed, that progress is measured against;
    `guessed` are marks of its tasks that no one wrote.
    """

    schedule: Schedule
    today: date
    found: tuple[Diagnostic, ...] = ()
    ran: frozenset[str] = frozenset()
    baseline: Baseline | None = None
    guessed: tuple[Marking, ...] = ()
    _kept: dict[Callable[[Examination], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _saying: dict[TaskField, tuple[Task, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _limits: dict[tuple[str, str], float] = field(default_factory=dict, init=False, repr=False, compare=False)

    def kept(self, made: Callable[[Examination], T]) -> T:
        """What a function makes of the plan, made once: for what several rules look at and no other does."""
        if made not in self._kept:
            self._kept[made] = made(self)
        result: T = self._kept[made]
        return result

    def having(self, found: tuple[Diagnostic, ...], ran: frozenset[str]) -> Examination:
        """The same examination, with what was worked out of the plan so far, after the rules that others look at."""
        after = object.__new__(Examination)
        after.__dict__.update(self.__dict__, found=found, ran=ran)
        return after

    @cached_property
    def plan(self) -> Plan:
        """The plan."""
        return self.schedule.plan

    @cached_property
    def profile(self) -> Profile:
        """Whose habits the thresholds follow."""
        return self.plan.checks.profile

    def item_at(self, place: Place) -> Item | None:
        """The task or entry of a register that stands at a place; None if it is another part of the plan."""
        return self._items.get(id(place.places))

    @cached_property
    def _items(self) -> dict[int, Item]:
        return items_by_places(self.plan)

    @cached_property
    def offices(self) -> Offices:
        """Who takes over from which agency."""
        return Offices(self.plan.agencies)

    def limit(self, threshold: Threshold) -> float:
        """What the plan sets for a threshold, or its default: a count, a share from 0 to 1, or working days."""
        key = threshold.code, threshold.name
        limit = self._limits.get(key)
        if limit is None:
            written = self.plan.checks.thresholds.get(threshold.code, {}).get(threshold.name)
            own = None if written is None else threshold.read(written)
            limit = self._limits[key] = threshold.default(self.profile) if own is None else own
        return limit

    @cached_property
    def network(self) -> Network:
        """The plan's network."""
        return self.schedule.network

    def dates(self, task: Task) -> ScheduledTask:
        """A task's computed dates."""
        return self.schedule.tasks[task.id]

    def start_day(self, task: Task) -> date:
        """The day a task starts (early)."""
        return (self.schedule.days.get(task.id) or days_of(self.schedule, task.id)).start

    def finish_day(self, task: Task) -> date:
        """The day a task is done (early)."""
        return (self.schedule.days.get(task.id) or days_of(self.schedule, task.id)).finish

    @cached_property
    def planned(self) -> Schedule:
        """The schedule as if nothing had happened yet: what should have happened by now."""
        return as_planned(self.schedule)

    def planned_days(self, task: Task) -> Days:
        """The days on which a task should have started and been done."""
        return days_of(self.planned, task.id)

    def worked_days(self, task: Task) -> float:
        """How long a task takes by its computed dates, in working days of its calendar."""
        dates, time = self.schedule.tasks[task.id], self.schedule.working_time(task.id)
        return time.between(dates.early_start, dates.early_finish) / time.minutes_a_day

    @cached_property
    def columns(self) -> Columns:
        """What most rules look at of all tasks and milestones, as they stand in `leaves`."""
        return columns_of(self.schedule, self.leaves)

    @cached_property
    def lengths(self) -> Sequence[int]:
        """How long each of `leaves` takes by its computed dates, in working minutes of its calendar."""
        return lengths_of(self.columns)

    def tasks_waived(self, code: str) -> set[str | None]:
        """The tasks that waivers of a code name: a finding about several tasks leaves these to themselves."""
        named = {waiver.task for waiver in self.plan.checks.waivers if waiver.code == code}
        if self.plan.unexpanded is None or not named:
            return named
        copies = (task for task in self.plan.tasks.values() if task.copy_of is not None)
        return named | {copy.id for copy in copies if copy.copy_of is not None and copy.copy_of.template in named}

    def place_of(self, task: Task, key: Inheritable) -> Place:
        """Where stands what a task says for `calendar`, `lead` or `system`: there, or at the summary it comes from."""
        return Place((self.plan.sayer(task, key) or task).places, (key,))

    def done_before(self, first: Task, second: Task) -> bool:
        """Whether, by the computed dates, one task is finished when another starts."""
        return self.schedule.tasks[first.id].early_finish <= self.schedule.tasks[second.id].early_start

    def waits_for(self, task: Task, *others: Task) -> bool:
        """Whether the links make a task wait for the finish of any of the others (no summaries)."""
        if len(others) == 1:
            return self._order.waits_for(task.id, others[0].id)
        return bool(others) and self._order.waits(task.id, [other.id for other in others])

    def marked(self, tasks: Iterable[Task]) -> Marked:
        """Some tasks: `waits_for_marked` asks for all of them at once, however many."""
        ids = [task.id for task in tasks]
        return self._order.marked(ids) if ids else NOTHING_MARKED

    def waited_for(self, task: Task, marked: Marked) -> Marked:
        """Those of the tasks that were marked that the links make a task wait for."""
        return self._order.waited_for(task.id, marked) if marked else marked

    def waits_for_marked(self, task: Task, marked: Marked) -> bool:
        """Whether the links make a task wait for the finish of any of the tasks that were marked."""
        return bool(marked) and self._order.waits_for_marked(task.id, marked)

    def would_circle(self, task: Task, on: Task) -> bool:
        """Whether tasks would wait for each other in a circle if one waited for another, by links of whatever type."""
        return leads_to(self.network, task.id, on.id)

    @cached_property
    def _order(self) -> Order:
        return Order(self.network, self.columns.ids)

    @cached_property
    def minutes_a_day(self) -> dict[str, int]:
        """The working minutes of a day of each task (not of summaries), by the task's id: asked for of all of them."""
        return {id_: time.minutes_a_day for id_, time in zip(self.columns.ids, self.columns.times, strict=True)}

    @cached_property
    def links(self) -> tuple[Dependency, ...]:
        """The links of the plan, in file order."""
        return tuple([link for task in self.plan.tasks.values() for link in task.predecessors])

    @cached_property
    def ends(self) -> Ends:
        """How the start and the finish of each task are tied to the rest of the plan."""
        return Ends(self.schedule, self.columns, self.links)

    @cached_property
    def leaves(self) -> tuple[Task, ...]:
        """All tasks and milestones, without summaries, in file order."""
        return tuple([task for task in self.plan.tasks.values() if not task.children])

    @cached_property
    def work(self) -> tuple[Task, ...]:
        """All tasks, without milestones and summaries, in file order."""
        return tuple([task for task, marks in zip(self.leaves, self.columns.milestones, strict=True) if not marks])

    def saying(self, field: TaskField) -> tuple[Task, ...]:
        """The tasks and summaries that say something for a key (a field of `Task`), in file order."""
        if field not in self._saying:
            self._saying[field] = tasks_saying(self.plan, field)
        return self._saying[field]

    @cached_property
    def reported(self) -> tuple[Task, ...]:
        """The tasks and milestones of which any progress is reported, without summaries, in file order."""
        return tuple(task for task in self.saying("progress") if not task.children)

    @cached_property
    def costs(self) -> dict[str, int]:
        """What each task adds to the cost of the plan (đồng), by the task's id; tasks that add nothing are left out."""
        return own_costs(self.plan)

    @cached_property
    def says_funds(self) -> bool:
        """Whether anything in the plan says where the money comes from: else nothing has to be asked task by task."""
        return bool(self.saying("funding"))

    @cached_property
    def phase_of(self) -> dict[str, str | None]:
        """The outermost summary around each task, by the task's id."""
        phases: dict[str, str | None] = {}
        for task in self.plan.tasks.values():  # a summary comes before what is inside it
            phases[task.id] = None if task.parent is None else phases[task.parent] or task.parent
        return phases

    @cached_property
    def tasks_in_phase(self) -> Counter[str | None]:
        """How many tasks each phase has, without milestones and summaries."""
        phase_of = self.phase_of
        return Counter([phase_of[task.id] for task in self.work])

    @cached_property
    def assessed(self) -> tuple[Task, ...]:
        """The base of most shares: incomplete tasks, without summaries, milestones and level of effort."""
        finished, columns = {task.id for task in self.reported if task.progress.is_finished}, self.columns
        each = zip(columns.tasks, columns.ids, columns.kinds, columns.milestones, strict=True)
        return tuple([t for t, id_, kind, m in each if not (m or kind in LEVEL_OF_EFFORT or id_ in finished)])

    @cached_property
    def assessed_links(self) -> tuple[Dependency, ...]:
        """The links to or from an assessed task, or a summary that has one inside."""
        concerned = {task.id for task in self.assessed}
        for parent in dict.fromkeys([task.parent for task in self.assessed]):
            around = parent
            while around is not None and around not in concerned:
                concerned.add(around)
                around = self.plan.tasks[around].parent
        return tuple([link for link in self.links if link.successor in concerned or link.predecessor in concerned])

    @cached_property
    def by_kind(self) -> dict[Kind, tuple[Task, ...]]:
        """Tasks and milestones by kind, in file order; what ends a thing is no use of it, whatever its kind."""
        groups: dict[Kind, list[Task]] = {kind: [] for kind in Kind}
        endings = self.endings
        for task, id_, kind in zip(self.leaves, self.columns.ids, self.columns.kinds, strict=True):
            if kind is not None and id_ not in endings:
                groups[kind].append(task)
        return {kind: tuple(tasks) for kind, tasks in groups.items()}

    @cached_property
    def endings(self) -> frozenset[str]:
        """The tasks that end a thing by their name (an old system is switched off), though their kind is of its use."""
        tasks = self.plan.tasks
        return frozenset(id_ for id_ in self._ending if tasks[id_].kind in _USES and not tasks[id_].children)

    def ends_a_thing(self, task: Task) -> bool:
        """Whether a task ends the use of something, by its kind or its name."""
        return task.id in self._ending

    @cached_property
    def _ending(self) -> frozenset[str]:
        tasks = self.plan.tasks
        possible = self.names.with_any(SIGNS).union([task.id for task in tasks.values() if task.kind is _SWITCH_OFF])
        return frozenset(id_ for id_ in possible if ends_a_thing(tasks[id_]))

    @cached_property
    def texts(self) -> Said:
        """What the tasks and summaries are called and deliver."""
        return said_in(self.plan)

    @cached_property
    def said(self) -> Concordance:
        """What the tasks and summaries say: tags, names, deliverables and notes."""
        return self.texts.in_all()

    @cached_property
    def names(self) -> Concordance:
        """What the tasks and summaries are called."""
        return self.texts.in_names()

    def mentions(self, task: Task, words: Words) -> bool:
        """Whether what a task says speaks of a thing: for what is asked of many tasks."""
        return task.id in self.said.speaking_of(words)

    @cached_property
    def lead_of(self) -> dict[str, str | None]:
        """Who leads each task, by its id: by itself, or by the nearest summary that says it."""
        return self.plan.inherited_by_all("lead")

    def of_kind(self, *kinds: Kind) -> Iterator[Task]:
        """The tasks of some kinds, kind by kind."""
        for kind in kinds:
            yield from self.by_kind[kind]

    def system_of(self, task: Task) -> str | None:
        """The system a task works on: its own, or that of the nearest summary that names one; of several the first."""
        return next(iter(self._systems[task.id]), None)

    @cached_property
    def has_systems(self) -> bool:
        """Whether any task works on a system."""
        return any(self._systems.values())

    def systems_of(self, task: Task) -> tuple[str, ...]:
        """All systems that a task works on, first the one that it names first."""
        return self._systems[task.id]

    @cached_property
    def _systems(self) -> dict[str, tuple[str, ...]]:
        return systems_of_each(self.plan)

    @cached_property
    def _by_system(self) -> dict[str | None, dict[Kind, list[Task]]]:
        groups: dict[str | None, dict[Kind, list[Task]]] = {}
        endings, columns, systems = self.endings, self.columns, self._systems
        for task, id_, kind in zip(columns.tasks, columns.ids, columns.kinds, strict=True):
            if kind is not None and id_ not in endings:
                for system in systems[id_] or (None,):
                    groups.setdefault(system, {}).setdefault(kind, []).append(task)
        return groups

    def of_system(self, system: str | None, *kinds: Kind) -> list[Task]:
        """The tasks of some kinds that work on a system (None: on none), kind by kind."""
        groups = self._by_system.get(system)
        if groups is None:
            return []
        if len(kinds) == 1:
            return list(groups.get(kinds[0], ()))
        return [task for kind in kinds if kind in groups for task in groups[kind]]

    def of_systems_of(self, task: Task, *kinds: Kind) -> list[Task]:
        """The tasks of some kinds that work on any of the systems of a task (on none where it has none), each once."""
        systems = self.systems_of(task) or (None,)
        if len(systems) == 1:
            return self.of_system(systems[0], *kinds)
        return list({each.id: each for system in systems for each in self.of_system(system, *kinds)}.values())

    def days(self, task: Task, minutes: int) -> Text:
        """Time that something takes, is late or has to be saved (working minutes of a task's calendar), in words."""
        return say("{days}", "{days}", days=worked(minutes, self.schedule.working_time(task.id).minutes_a_day))

    def slack(self, task: Task, minutes: int) -> Text:
        """Time that may pass, as a float (working minutes of a task's calendar), in words."""
        return say("{days}", "{days}", days=spare(minutes, self.schedule.working_time(task.id).minutes_a_day))
