"""Two matters that want the same task changed otherwise: a paper says it beside each, and what does for both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from dxplan.model.duration import Duration, length
from dxplan.render.documents.changes import changes
from dxplan.render.documents.sections.matters import past, to_decide
from dxplan.render.documents.subject import Period, Subject, once
from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.lists import joined
from dxplan.text.phrase import Text, say


def at_odds(subject: Subject, findings: Iterable[Diagnostic]) -> Text | None:
    """What is to be known where other findings would have the same tasks shorter, or later, by another measure."""
    shorter, later = _all_changes(subject)
    said: dict[str, Text] = {}
    for finding in findings:
        for change in changes(subject, finding):
            if isinstance(change, Shorten) and len(shorter[change.task]) > 1:
                said[change.task] = _shortest(subject, change.task, shorter[change.task])
            elif isinstance(change, Delay):
                for id_ in change.tasks:
                    if len(later[id_]) > 1:
                        said[id_] = _days(subject, id_, later[id_])
    return say("{each}", "{each}", each=joined(list(said.values()), sign="; ")) if said else None


def _shortest(subject: Subject, id_: str, lengths: frozenset[Duration]) -> Text:
    return say(
        "{task} được đề nghị rút ngắn ở {n} việc: làm theo mức ngắn nhất, còn {least}",
        "{task} is to be cut in {n} places: cutting it to {least} does for all",
        task=_called(subject, id_),
        n=len(lengths),
        least=length(min(lengths, key=lambda each: each.amount)),
    )


def _days(subject: Subject, id_: str, days: frozenset[date]) -> Text:
    return say(
        "{task} được đề nghị lùi đến {days} ở các việc khác nhau: chọn một ngày cho cả kế hoạch",
        "{task} is to start on {days} in different places: one day is to be chosen",
        task=_called(subject, id_),
        days=joined([say("{day}", "{day}", day=day) for day in sorted(days)], sign=", "),
    )


def _called(subject: Subject, id_: str) -> str:
    task = subject.task(id_)
    return id_ if task is None else subject.numbered(task)


@once
def _all_changes(subject: Subject) -> tuple[Mapping[str, frozenset[Duration]], Mapping[str, frozenset[date]]]:
    """To what length and to what days the first remedies of all matters change each task."""
    shorter: dict[str, frozenset[Duration]] = {}
    later: dict[str, frozenset[date]] = {}
    matters = past(subject) if subject.period is Period.AFTER else to_decide(subject)
    for finding in (finding for matter in matters for finding in matter.findings):
        for change in changes(subject, finding):
            if isinstance(change, Shorten):
                shorter[change.task] = shorter.get(change.task, frozenset()) | {change.after}
            elif isinstance(change, Delay):
                for id_ in change.tasks:
                    later[id_] = later.get(id_, frozenset()) | {change.day}
    return shorter, later
