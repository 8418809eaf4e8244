"""What the first remedies that a meeting can still ask for change, one by one, and one that does for several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxplan.model.task import Task
from dxplan.render.documents.askable import acted_on, still_askable
from dxplan.render.documents.subject import Period, Subject
from dxplan.scenario.remedies.and_so_on import AndSoOn
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy, remedies_in
from dxplan.source.diagnostic import Diagnostic


def first_remedy(subject: Subject, finding: Diagnostic) -> Remedy | None:
    """The first remedy of a finding that can still be asked for; of a plan that is over, the first."""
    remedies = remedies_in(finding.hint)
    if subject.period is Period.AFTER:
        return next(iter(remedies), None)
    return next(filter(None, (still_askable(subject, remedy) for remedy in remedies)), None)


def changes(subject: Subject, finding: Diagnostic) -> Iterator[Remedy]:
    """The single changes of that remedy."""
    first = first_remedy(subject, finding)
    if first is not None:
        yield from single(first)


def single(remedy: Remedy) -> Iterator[Remedy]:
    """The changes that a remedy puts together, or itself."""
    if isinstance(remedy, (Together, AndSoOn)):
        for part in remedy.parts:
            yield from single(part)
    else:
        yield remedy


def tasks_changed(subject: Subject, finding: Diagnostic) -> list[Task]:
    """The tasks and milestones that the remedy to ask for changes, or lets wait."""
    plan = subject.plan
    ids = dict.fromkeys(id_ for change in changes(subject, finding) for id_ in acted_on(change))
    return [leaf for id_ in ids if id_ in plan.tasks for leaf in plan.leaves_below(plan.tasks[id_])]


def does_for_all(subject: Subject, findings: Iterable[Diagnostic]) -> Remedy | None:
    """One remedy for several findings: of two lengths of a task the shorter, of two days the later."""
    shortest: dict[str, Shorten] = {}
    latest: dict[str, Delay] = {}
    kept: list[Remedy] = []
    for change in (change for finding in findings for change in changes(subject, finding)):
        if isinstance(change, Shorten):
            other = shortest.get(change.task)
            if other is None or change.after.amount < other.after.amount:
                shortest[change.task] = change
        elif isinstance(change, Delay):
            for id_ in change.tasks:
                if id_ not in latest or latest[id_].day < change.day:
                    latest[id_] = Delay((id_,), change.day)
        elif change not in kept:
            kept.append(change)
    parts = (*shortest.values(), *latest.values(), *kept)
    return parts[0] if len(parts) == 1 else Together(parts) if parts else None


def wanted(subject: Subject, finding: Diagnostic) -> Iterator[tuple[tuple[str, str], object]]:
    """What its remedy would make of a task's length or start: of which task, and what."""
    for change in changes(subject, finding):
        if isinstance(change, Shorten):
            yield ("shorter", change.task), change.after
        elif isinstance(change, Delay):
            for id_ in change.tasks:
                yield ("later", id_), change.day
