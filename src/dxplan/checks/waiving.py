"""Which waiver of a plan covers a finding, and which were of no use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from dxplan.model.settings import Waiver
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.text import Text


def covering(waivers: Iterable[Waiver], diagnostic: Diagnostic, today: date) -> Waiver | None:
    """The first waiver in force that covers a finding."""
    return next((w for w in waivers if not is_expired(w, today) and names(w, diagnostic)), None)


def names(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    """Whether a waiver is meant for a finding, whatever the day."""
    return waiver.code == diagnostic.code and (waiver.task is None or waiver.task == diagnostic.task)


def is_expired(waiver: Waiver, today: date) -> bool:
    """Whether a waiver's last day is over."""
    return waiver.until is not None and waiver.until < today


def covered(found: Iterable[Diagnostic]) -> Counter[tuple[str, str | None]]:
    """How many findings a waiver of a code for a task is meant for; without a task, all findings of the code."""
    counts: Counter[tuple[str, str | None]] = Counter()
    for diagnostic in found:
        counts[diagnostic.code, None] += 1
        if diagnostic.task is not None:
            counts[diagnostic.code, diagnostic.task] += 1
    return counts


def described(waiver: Waiver) -> Text:
    """A waiver as messages name it."""
    if waiver.task is None:
        return Text(f"miễn trừ {waiver.code}", f"the waiver of {waiver.code}")
    return Text(f"miễn trừ {waiver.code} cho `{waiver.task}`", f"the waiver of {waiver.code} for `{waiver.task}`")
