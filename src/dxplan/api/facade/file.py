"""A plan file as it was read: what it is, and why there is no answer where there is none."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from dxplan.api.facade.answers import Problem
from dxplan.api.facade.refusing import UNSCHEDULED, no_such_task
from dxplan.api.plans import schedule_loaded
from dxplan.source.diagnostic import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxplan.findings.review import Outcome
    from dxplan.load.loader import LoadResult
    from dxplan.model.task import Task
    from dxplan.schedule.result import Schedule
    from dxplan.text.phrase import Language, Text

__all__ = ["PlanFile", "UnreadableFileError"]


class UnreadableFileError(OSError):
    """There is no file to read: it is missing, a folder, closed to you, or too large; `mistake` says which."""

    __module__ = "dxplan"  # what a traceback calls it

    def __init__(self, mistake: Diagnostic, language: Language) -> None:
        hint = "" if mistake.hint is None else f"; {mistake.hint.in_language(language)}"
        super().__init__(f"{mistake.span.file}: {mistake.message.in_language(language)}{hint}")
        self.mistake = mistake


class PlanFile:
    """The content of a plan file, and the plan in it as far as there is one."""

    def __init__(
        self, loaded: LoadResult, file: str, today: date | None = None, language: Language | None = None
    ) -> None:
        self._loaded = loaded
        self._today = today
        self._language = language
        self.file = file

    @property
    def data(self) -> bytes:
        """The content of the file; of a plan with progress, what is to be written."""
        return self._loaded.data

    @property
    def mistakes(self) -> tuple[Diagnostic, ...]:
        """What is wrong in the file itself; with an error among them the plan cannot be scheduled."""
        return self.outcome.diagnostics

    @property
    def is_usable(self) -> bool:
        """Whether the plan can be scheduled."""
        return self._schedule is not None

    @property
    def id(self) -> str:
        """The plan's id; empty if the file does not say it."""
        return "" if self._loaded.plan is None else self._loaded.plan.id

    @property
    def name(self) -> str:
        """The plan's name."""
        return "" if self._loaded.plan is None else self._loaded.plan.name.in_language(self.language)

    @property
    def tasks(self) -> Mapping[str, Task]:
        """The tasks by id, in the order of the file; roll-outs as they are written."""
        return {} if self._loaded.plan is None else self._loaded.plan.tasks

    @property
    def today(self) -> date:
        """The day that counts as today."""
        return self._today or date.today()

    @property
    def language(self) -> Language:
        """The language of texts."""
        return self._language or ("en" if self._loaded.plan is None else self._loaded.plan.language)

    @cached_property
    def outcome(self) -> Outcome:
        """The plan read and scheduled, as the functions of `dxplan.api` take it."""
        return schedule_loaded(self._loaded, self.file)

    def __repr__(self) -> str:
        if self._schedule is None:
            return f"<Plan {self.file}: cannot be scheduled, {len(self.mistakes)} mistakes>"
        return f"<Plan {self.file}: {self.id}, {len(self.tasks)} tasks>"

    @property
    def _schedule(self) -> Schedule | None:
        return self.outcome.schedule

    def _problem(self, *reasons: Text) -> Problem:
        return Problem("\n".join(reason.in_language(self.language) for reason in reasons), (), self.language)

    def _unscheduled(self, outcome: Outcome | None = None) -> Problem:
        mistakes = (outcome or self.outcome).diagnostics
        return Problem(UNSCHEDULED.in_language(self.language), mistakes, self.language)

    def _no_task(self, task: str) -> Problem:
        from dxplan.api.inputs import nearest_task

        return self._problem(no_such_task(task, nearest_task(task, [self.outcome])))
