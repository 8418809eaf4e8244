"""Which waiver of a plan covers a finding, and which were of no use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from dxplan.model.named import Ref
from dxplan.model.settings import Waiver
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Text, say


class InForce:
    """The waivers that are in force on a day."""

    def __init__(self, waivers: Iterable[Waiver], today: date) -> None:
        self._first: dict[tuple[str, str | None], tuple[int, Waiver]] = {}
        for nth, waiver in enumerate(waivers):
            if not is_expired(waiver, today):
                self._first.setdefault((waiver.code, waiver.task), (nth, waiver))

    def covering(self, diagnostic: Diagnostic) -> Waiver | None:
        """The first one that covers a finding: one for its task, or one for all tasks."""
        if not self._first:
            return None
        meant = {
            (diagnostic.code, id_) for id_ in (diagnostic.task, diagnostic.task and written_id(diagnostic.task), None)
        }
        found = [self._first[key] for key in meant if key in self._first]
        return min(found, key=lambda placed: placed[0])[1] if found else None


def written_id(task: str) -> str:
    """The id under which a unit's task is written (`deploy@q1`: `deploy`), which is what waivers name."""
    return task.partition("@")[0]


def is_expired(waiver: Waiver, today: date) -> bool:
    """Whether a waiver's last day is over."""
    return waiver.until is not None and waiver.until < today


def covered(found: Iterable[Diagnostic]) -> Counter[tuple[str, str | None]]:
    """How many findings a waiver of a code for a task is meant for; without a task, all findings of the code."""
    counts: Counter[tuple[str, str | None]] = Counter()
    for diagnostic in found:
        counts[diagnostic.code, None] += 1
        if diagnostic.task is not None:
            for id_ in {diagnostic.task, written_id(diagnostic.task)}:
                counts[diagnostic.code, id_] += 1
    return counts


def described(waiver: Waiver) -> Text:
    """A waiver as messages name it."""
    if waiver.task is None:
        return say("miễn trừ {code}", "the waiver of {code}", code=waiver.code)
    return say("miễn trừ {code} cho {task}", "the waiver of {code} for {task}", code=waiver.code, task=Ref(waiver.task))
