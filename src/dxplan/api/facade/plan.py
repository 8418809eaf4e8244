"""A plan in a program or a notebook: what the commands do, as methods of one value that never changes.

What is wrong with a plan is a value: findings, or a `Problem` in the place of an answer that there is not. Only what
cannot be read at all raises: `UnreadableFileError`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from dxplan.api.facade.answers import Answer, ExportedFile, Problem, Shown
from dxplan.api.facade.file import PlanFile, UnreadableFileError
from dxplan.api.facade.refusing import missing_extra, none_such, refused
from dxplan.load.loader import load, load_bytes
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import LANGUAGES, Text, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from dxplan.api.facade.findings import Findings
    from dxplan.api.facade.timetable import Timetable
    from dxplan.doctor.explanation import Explanation
    from dxplan.doctor.standing import Standing
    from dxplan.findings.plan_diff import PlanDiff
    from dxplan.findings.scorecard import Scorecard
    from dxplan.findings.what_if import WhatIf
    from dxplan.model.baseline import Baseline
    from dxplan.text.phrase import Language
    from dxplan.tracking.earned import Earned
    from dxplan.tracking.making import NewBaseline

__all__ = ["Plan", "open_plan"]

_UNREADABLE = frozenset({"DX001", "DX002"})


class Plan(PlanFile):
    """A plan file as it was read. Its methods are called as the commands are, and write nothing."""

    def schedule(self) -> Timetable | Problem:
        """Dates, floats and the critical path."""
        from dxplan.api.facade.timetable import Timetable

        schedule = self._schedule
        return self._unscheduled() if schedule is None else Timetable(schedule, self.language)

    def check(
        self,
        *,
        select: Iterable[str] | str | None = None,
        ignore: Iterable[str] | str = (),
        severity: Literal["error", "warning", "note"] = "note",
        everything: bool = False,
    ) -> Findings:
        """What is wrong, and how to mend it; of a plan that cannot be scheduled, its mistakes.

        `select` and `ignore` take codes, their beginnings, names, aliases and families; `everything` shows also what
        the plan's profile holds back.

        Raises:
            ValueError: a word stands for no code.
        """
        from dxplan.api.facade.findings import Findings
        from dxplan.api.findings import Selection, review_of
        from dxplan.api.pages import codes_of

        selected = None if select is None else codes_of(_each(select))
        selection = Selection(selected, codes_of(_each(ignore)), Severity(severity), everything)
        return Findings(review_of(self.outcome, self.today, selection), self.language)

    def scorecard(self) -> Answer[Scorecard] | Problem:
        """The plan measured by DCMA's points and GAO's practices."""
        from dxplan.api.facade.told import scored
        from dxplan.api.findings import score_read

        card = score_read(self.outcome, self.today).card
        return self._unscheduled() if card is None else scored(card, self.language)

    def why(self, task: str, to: str | None = None) -> Answer[Explanation] | Problem:
        """Why a task stands where it stands, and what would keep the dates missed through it; the path `to` another."""
        from dxplan.api.explanations import explain_task, is_part_of, task_meant
        from dxplan.api.facade.told import explained

        if (schedule := self._schedule) is None:
            return self._unscheduled()
        meant = {name: task_meant(schedule, normalize("NFC", name.strip())) for name in (task, to) if name is not None}
        unknown = next((name for name, id_ in meant.items() if id_ is None), None)
        if unknown is not None:
            return self._no_task(unknown)
        start, end = meant[task] or "", None if to is None else meant[to]
        if end is not None and is_part_of(schedule, start, end):
            return self._problem(
                say("không có đường từ {start} đến {end}", "no path leads from {start} to {end}", start=start, end=end)
            )
        return explained(explain_task(schedule, start, end), self.language)

    def what_if(
        self,
        *,
        set: Iterable[str] | str = (),  # noqa: A002  # called as the option is
        drop: Iterable[str] | str = (),
        add: Iterable[str] | str = (),
        delay: Iterable[str] | str = (),
        lose: Iterable[str] | str = (),
    ) -> Answer[WhatIf] | Problem:
        """The plan beside itself with supposed changes, as `dxplan what-if` takes them: `TD24.duration=90d`, `A→B`."""
        from dxplan.api.facade.told import supposed
        from dxplan.api.suppositions import NotSupposedError, suppositions_of, what_if

        if (schedule := self._schedule) is None:
            return self._unscheduled()
        typed = {"set_": set, "drop": drop, "add": add, "delay": delay, "lose": lose}
        try:
            asked = suppositions_of(**{kind: _each(words) for kind, words in typed.items()})
            return supposed(what_if(schedule, asked, self.today), self.language)
        except NotSupposedError as error:
            return self._problem(say("{typed}: {why}", "{typed}: {why}", typed=error.typed, why=error.reason))

    def diff(self, old: Plan | str | PathLike[str]) -> Answer[PlanDiff] | Problem:
        """What differs from an older version, what moves, and because of which change.

        `old` is a plan, a file, or a version in git such as `HEAD~3:plans/hcm.yaml`.
        """
        from dxplan.api.facade.told import compared
        from dxplan.api.versions import NoVersionError, diff_plans, schedule_version

        try:
            before = old.outcome if isinstance(old, Plan) else schedule_version(str(old))
        except NoVersionError as error:
            return self._problem(say("{old}: {why}", "{old}: {why}", old=str(old), why=error.reason))
        for outcome in (before, self.outcome):
            if outcome.schedule is None:
                return self._unscheduled(outcome)
        return compared(diff_plans(before, self.outcome, self.today), self.language)

    def progress(
        self,
        *tasks: str,
        as_of: date | None = None,
        percent: float | None = None,
        actual_start: date | str | None = None,
        actual_finish: date | str | None = None,
        remaining: str | None = None,
        suspended: date | str | None = None,
        resumed: date | str | None = None,
    ) -> Plan | Problem:
        """The plan with what has happened of some tasks, as of a day: `data` is its file, byte for byte elsewhere."""
        from dxplan.api.progress import record_progress

        if self._schedule is None:
            return self._unscheduled()
        said = {
            "progress": None if percent is None else f"{percent} %",
            "actual_start": actual_start,
            "actual_finish": actual_finish,
            "remaining": remaining,
            "suspended": suspended,
            "resumed": resumed,
        }
        told = {key: str(value) for key, value in said.items() if value is not None}
        for task in tasks:
            if task not in self._schedule.plan.tasks:
                return self._no_task(task)
        recording = record_progress(self.outcome, tasks, told, as_of, self.today)
        if recording.refused:
            return self._problem(*(refused(each.task, each.reason) for each in recording.refused))
        return Plan(load_bytes(recording.after, self.file), self.file, self._today, self._language)

    def status(self, as_of: date | None = None) -> Answer[Standing] | Problem:
        """Where the plan stands at the close of a day, else of its status date, else of today."""
        from dxplan.api.facade.told import placed
        from dxplan.api.standing import standing_of

        if (schedule := self._schedule) is None:
            return self._unscheduled()
        return placed(standing_of(schedule, self.today, as_of), self.language)

    def baselines(self) -> tuple[Baseline, ...]:
        """The baselines beside the file that can be used, the oldest first."""
        from dxplan.api.baselines import baselines_of

        return tuple(found.baseline for found in baselines_of(Path(self.file)) if found.baseline is not None)

    def baseline(self, name: str) -> Baseline | Problem:
        """What was agreed under a name; or in a file, or in a git revision of the plan."""
        from dxplan.api.baselines import resolve_baseline

        found = resolve_baseline(name, Path(self.file))
        if found.baseline is not None:
            return found.baseline
        reason = found.reason or say("không dùng được {name}", "{name} cannot be used", name=name)
        return Problem(reason.in_language(self.language), found.mistakes, self.language)

    def against(self, baseline: str | Baseline) -> Plan | Problem:
        """The plan with another baseline than its own, for the forecast, `earned`, `status` and `scorecard`."""
        from dxplan.api.plans import with_baseline

        meant = self.baseline(baseline) if isinstance(baseline, str) else baseline
        if isinstance(meant, Problem):
            return meant
        return Plan(with_baseline(self._loaded, meant), self.file, self._today, self._language)

    def freeze(self, name: str, reason: str, by: str | None = None) -> NewBaseline | Problem:
        """A new baseline with the text of its file, and where that belongs; a name that is taken is a problem."""
        from dxplan.api.baselines import make_baseline

        if (schedule := self._schedule) is None:
            return self._unscheduled()
        made = make_baseline(schedule, name, self.today, reason, by)
        return made if made.reason is None else self._problem(made.reason)

    def earned(self, *, in_money: bool | None = None) -> Answer[Earned] | Problem:
        """Earned value and earned schedule against the baseline; in money if that has costs, else in work."""
        from dxplan.api.earned import earned_value
        from dxplan.api.facade.told import measured

        if (schedule := self._schedule) is None:
            return self._unscheduled()
        found = earned_value(schedule, in_money=in_money)
        return self._problem(found) if isinstance(found, Text) else measured(found, self.language)

    def gantt(
        self,
        *,
        width: int = 120,
        start: date | str | None = None,
        end: date | str | None = None,
        depth: int | None = None,
        only_critical: bool = False,
        units: bool = False,
    ) -> Shown | Problem:
        """The chart as the terminal has it, `width` columns wide; `print` it.

        The axis goes from `start` to `end` (a day, or `2022-Q3`, `2022-09`, `2022`); `depth` 0 is the plan alone, 1 its
        phases too, and so on; `units` opens roll-outs.
        """
        from dxplan.api.inputs import NoMomentError, read_moment
        from dxplan.render.gantt.terminal import gantt_text
        from dxplan.render.gantt.view import GanttOptions
        from dxplan.render.widths import fitting

        if (schedule := self._schedule) is None:
            return self._unscheduled()
        try:
            earliest, latest = (None if day is None else read_moment(str(day)) for day in (start, end))
        except NoMomentError as error:
            return self._problem(error.reason)
        if earliest is not None and latest is not None and latest.last < earliest.first:
            return self._problem(
                say("{end} đứng trước {start}", "{end} comes before {start}", start=earliest, end=latest)
            )
        options = GanttOptions(
            today=self.today,
            earliest=earliest,
            latest=latest,
            depth=depth,
            only_critical=only_critical,
            opens_units=units,
        )
        return Shown(gantt_text([(schedule, self.language)], options, fitting(width), color=False, ascii_only=False))

    def report(self, document: str = "brief") -> Shown | Problem:
        """The plan as a paper for a meeting today, in markdown: `brief` or `full`."""
        from dxplan.api.findings import review_of
        from dxplan.api.papers import NoTemplateError, paper_of

        if self._schedule is None:
            return self._unscheduled()
        try:
            return Shown(paper_of(review_of(self.outcome, self.today), document, self.language, self.today))
        except NoTemplateError as error:
            return self._problem(none_such(document, error.names))

    def export(self, format_: str) -> ExportedFile | Problem:
        """The plan in another program's format (`export_formats`): `data` is its content."""
        from dxplan.api.exporting import MissingExtraError, export_formats, export_read

        if self._schedule is None:
            return self._unscheduled()
        if format_ not in export_formats():
            return self._problem(none_such(format_, export_formats()))
        try:
            exported = export_read(self.outcome, format_, self.today, self.language)
        except MissingExtraError as error:
            return self._problem(missing_extra(error.why))
        assert exported.data is not None
        left_out = tuple(each.what.in_language(self.language) for each in exported.left_out)
        return ExportedFile(format_, exported.extension, exported.data, left_out)

    def _repr_html_(self) -> str:
        return self.schedule()._repr_html_()


def open_plan(path: str | PathLike[str], *, today: date | None = None, language: Language | None = None) -> Plan:
    """Read a plan file, however many mistakes it has (`Plan.mistakes`).

    Args:
        path: the file.
        today: the day that counts as today, for all that is asked of the plan; the real one if none is named.
        language: of texts (`vi` or `en`); the plan's own if none is named.

    Raises:
        UnreadableFileError: there is no file to read.
        ValueError: texts are in no such language.
    """
    if language not in (None, *LANGUAGES):
        raise ValueError(f"there are no texts in {language}; there are: {', '.join(LANGUAGES)}")
    loaded = load(Path(path))
    for mistake in loaded.diagnostics:
        if mistake.code in _UNREADABLE and loaded.plan is None:
            raise UnreadableFileError(mistake, language or "en")
    return Plan(loaded, str(path), today, language)


def _each(words: Iterable[str] | str) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)
