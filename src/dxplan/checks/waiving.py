"""Which waiver of a plan covers a finding, and which were of no use."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dxplan.model.settings import Waiver
from dxplan.source.diagnostic import Diagnostic


def covering(waivers: Iterable[Waiver], diagnostic: Diagnostic, today: date) -> Waiver | None:
    """The first waiver in force that covers a finding."""
    return next((w for w in waivers if not is_expired(w, today) and names(w, diagnostic)), None)


def names(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    """Whether a waiver is meant for a finding, whatever the day."""
    return waiver.code == diagnostic.code and (waiver.task is None or waiver.task == diagnostic.task)


def is_expired(waiver: Waiver, today: date) -> bool:
    """Whether a waiver's last day is over."""
    return waiver.until is not None and waiver.until < today
