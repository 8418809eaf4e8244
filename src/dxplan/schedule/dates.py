"""The dates that the passes compute: a list entry a node of the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.network import Edge, Network
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.instant import Instant
from dxplan.schedule.lags import Lag
from dxplan.schedule.lengths import Length
from dxplan.schedule.progress import Left, status_instant
from dxplan.schedule.result import PLAN_START, Driver, State
from dxplan.schedule.working_time import WorkingTime

if TYPE_CHECKING:
    from dxplan.schedule.rules import SchedulingRules

FAR_FUTURE = Instant(10**12)
NO_FLOORS: Mapping[str, Instant] = {}


class Dates:
    """Early and late dates as instants (minutes). Of a hidden node, start and finish are the instant it stands for."""

    def __init__(
        self,
        network: Network,
        calendars: Calendars,
        calendar_of: dict[str, str],
        rules: SchedulingRules,
        floors: Mapping[str, Instant] = NO_FLOORS,
    ) -> None:
        count = len(network.task_of)
        self.network = network
        self.plan = network.plan
        self.calendars = calendars
        self.calendar_of = calendar_of
        self.rules = rules
        self.floors = floors
        """Before when a task that has not begun does not start, by its id."""
        self.tasks: list[Task] = [network.plan.tasks[id_] for id_ in network.task_of]
        self.times: list[WorkingTime] = [calendars[calendar_of[id_]] for id_ in network.task_of]
        self.lengths: list[Length | None] = [None] * count
        """How long each task runs; None for milestones and hidden nodes."""
        self.early_start = [Instant(0)] * count
        self.early_finish = [Instant(0)] * count
        self.late_start = [FAR_FUTURE] * count
        self.late_finish = [FAR_FUTURE] * count
        self.linked: dict[int, tuple[Instant, Instant]] = {}
        """Where a date moves a task against its links: the early dates that these ask for. Floats count from them."""
        self.drivers: list[Driver] = [PLAN_START] * count
        self.tied: dict[int, tuple[Edge, ...]] = {}
        """Where several links ask the same of a node and drive it: all of them. `drivers` names one."""
        self.lags: dict[int, Lag] = {}
        """The lag of a link, by the link's identity; links without lag are not in it."""
        self.first_children: dict[int, frozenset[int]] = {}
        """For a summary's BEGIN node: the nodes inside it that begin first."""
        self.status = status_instant(network.plan)
        """The close of the status date."""
        self.left: dict[int, Left] = {}
        """What is left of the tasks that have begun."""
        self.rest_start: dict[int, Instant] = {}
        """When the rest of each running task goes on, early."""
        self.begins = self.early_start
        """The early start of each task, or of what is left of it; the same list where nothing runs."""
        self.late_begins = self.late_start
        """When each task, or what is left of it, has to begin at the latest."""
        self.released: set[int] = set()
        """The beginnings of summaries that bind nothing any more: all inside has begun, and does not wait."""
        self.free_start = [FAR_FUTURE] * count
        """How late each node's start may be without delaying a successor."""
        self.free_finish = [FAR_FUTURE] * count
        """How late each node's finish may be without delaying a successor."""
        self.late_as_possible = [_is_late_as_possible(network.plan, task) for task in self.tasks]

    def part_rests(self) -> None:
        """Keep the starts of rests, once the early dates are known, apart from those of tasks that run."""
        if self.rest_start:
            self.begins = [self.rest_start.get(node, start) for node, start in enumerate(self.early_start)]
            self.late_begins = self.late_start.copy()

    def state(self, node: int) -> State:
        """Where a task is at the status date."""
        left = self.left.get(node)
        return State.PLANNED if left is None else left.state

    def is_done(self, node: int) -> bool:
        """Whether nothing is left of a task."""
        left = self.left.get(node)
        return left is not None and left.length is None

    def is_tied(self, edge: Edge) -> bool:
        """Whether a link still decides anything: not from a start that has been made, nor into what is done.

        Into what runs it does, if the rules let the rest of that wait.
        """
        if (edge.type.from_start and edge.source in self.left) or edge.target in self.released:
            return False
        left = self.left.get(edge.target)
        return left is None or (left.length is not None and self.rules.out_of_sequence.rest_waits)

    def latest_before(self, edge: Edge, instant: Instant) -> Instant:
        """The latest that a link lets the end of its source be, when the end of its target is at `instant`.

        Not before the source's early date, if that keeps the link.
        """
        lag = self.lags.get(id(edge.link))
        if lag is None:
            return instant
        bound = lag.backward(instant)
        early = self.early_start[edge.source] if edge.type.from_start else self.early_finish[edge.source]
        return early if bound < early and lag.forward(early) <= instant else bound


def _is_late_as_possible(plan: Plan, task: Task) -> bool:
    """Whether a task, or a summary around it, says so."""
    return task.constraints.as_late_as_possible or (
        task.parent is not None and any(summary.constraints.as_late_as_possible for summary in plan.ancestors(task))
    )
