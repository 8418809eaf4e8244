"""The dates of a plan as a table: a row a task, in days."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dxplan.api.facade.answers import Answer
from dxplan.api.facade.told import WIDTH
from dxplan.render.tables.rows import row, slack_in_days, working_days
from dxplan.schedule.drivers import critical_path_ends, driving_chain
from dxplan.schedule.normal_form import days_of
from dxplan.soundness.suggest import closest
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.wording import written_date

if TYPE_CHECKING:
    from datetime import date

    from dxplan.schedule.result import Schedule
    from dxplan.text.phrase import Language

__all__ = ["TaskRow", "Timetable"]


class TaskRow(NamedTuple):
    """A task with its dates: first and last day at work; lengths and floats in working days of its calendar.

    `kind` is the task's own, or `summary`, `milestone`, `task`; `driver` the predecessor that keeps it from being
    earlier; `state` is `planned`, `running` or `done` (which has no floats); `progress` a share from 0 to 1; `duration`
    and `links` are as the file writes them; `cost` is đồng; `deadline` the last day that keeps it.
    """

    id: str
    name: str
    kind: str
    parent: str | None
    start: date
    finish: date
    late_start: date
    late_finish: date
    total_float: float | None
    free_float: float | None
    critical: bool
    driver: str | None
    state: str
    progress: float | None
    duration: str | None
    working_days: float
    lead: str | None
    system: str | None
    cost: int | None
    deadline: date | None
    links: tuple[str, ...]


class Timetable(Answer["Schedule"]):
    """The rows of a schedule, in the order of the file; `timetable["TD24"]` is a task's, by its id."""

    def __init__(self, schedule: Schedule, language: Language) -> None:
        def text() -> str:
            from dxplan.render.tables.schedule_table import schedule_table

            return schedule_table(schedule, language, WIDTH, color=False)

        def data() -> str:
            from dxplan.render.tables.schedule_json import schedule_json

            return schedule_json([(schedule, language)], as_list=False)

        super().__init__(schedule, text, data)
        self._language = language

    @property
    def start(self) -> date:
        """The day on which the plan starts."""
        return self.value.first_day

    @property
    def finish(self) -> date:
        """The day on which the plan is finished."""
        return self.value.last_day

    @cached_property
    def rows(self) -> tuple[TaskRow, ...]:
        """A row a task, phases and units of roll-outs too; made for `pandas.DataFrame(timetable.rows)`."""
        return tuple(_row(self.value, id_, self._language) for id_ in self.value.plan.tasks)

    @cached_property
    def critical_path(self) -> tuple[str, ...]:
        """The ids of the tasks on the (first) critical path, in order."""
        return tuple(step.task for step in driving_chain(self.value, critical_path_ends(self.value)[0]))

    @property
    def csv(self) -> str:
        """What `dxplan schedule --format csv` prints."""
        from dxplan.render.tables.schedule_csv import schedule_csv

        return schedule_csv([(self.value, self._language)])

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[TaskRow]:
        return iter(self.rows)

    def __contains__(self, task: object) -> bool:
        return task in self._by_id

    def __getitem__(self, task: str) -> TaskRow:
        if task not in self._by_id:
            near = closest(str(task), self._by_id)
            raise KeyError(f"{task} is no task of the plan" + (f"; did you mean {near}?" if near else ""))
        return self._by_id[task]

    @cached_property
    def _by_id(self) -> dict[str, TaskRow]:
        return {each.id: each for each in self.rows}

    def __repr__(self) -> str:
        return f"<Timetable of {self.value.plan.id}: {self.start} to {self.finish}, {len(self)} rows>"

    def _repr_html_(self) -> str:
        from dxplan.render.notebook import table_html
        from dxplan.render.tables.schedule_table import schedule_cells

        days = (written_date(day).in_language(self._language) for day in (self.start, self.finish))
        title = f"{self.value.plan.name.in_language(self._language)}: {' → '.join(days)}"
        return table_html(title, *schedule_cells(self.value, self._language), self._language)


def _row(schedule: Schedule, id_: str, language: Language) -> TaskRow:
    task = schedule.plan.tasks[id_]
    said: dict[str, Any] = row(schedule, task, language)
    days, deadline = days_of(schedule, id_), task.constraints.deadline
    return TaskRow(
        id=id_,
        name=said["name"],
        kind=said["kind"],
        parent=task.parent,
        start=days.start,
        finish=days.finish,
        late_start=days.late_start,
        late_finish=days.late_finish,
        total_float=None if said["total_float"] is None else slack_in_days(schedule, id_, said["total_float"]),
        free_float=None if said["free_float"] is None else slack_in_days(schedule, id_, said["free_float"]),
        critical=said["critical"],
        driver=said["driver"],
        state=said["state"],
        progress=said["progress"],
        duration=None if task.duration is None or task.children else str(task.duration),
        working_days=working_days(schedule, id_),
        lead=task.lead,
        system=task.system,
        cost=task.cost,
        deadline=None if deadline is None else deadline.last,
        links=tuple(map(str, task.predecessors)),
    )
