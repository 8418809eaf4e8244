"""A row of the procedure as people read it: which step comes before which, when, why, and how sure."""

from __future__ import annotations

from datetime import date

from dxplan.source.diagnostic import Severity
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Precedence(NamedTuple):
    """`before` comes before `after` (each the names of steps, any of which stands for it).

    `routes` and `cases` say for which systems (none: for all), `since` and `until` for which days of the later step.
    `severity` is that of wrong dates, `unlinked` of dates that no link secures, `missing` of a plan without the earlier
    step (None: no finding). `sources` are the provisions, each with how sure it is; none: good practice.
    """

    code: str
    name: str
    before: tuple[Text, ...]
    after: tuple[Text, ...]
    severity: Severity
    unlinked: Severity
    missing: Severity | None
    why: Text
    sources: tuple[Text, ...]
    routes: tuple[str, ...] = ()
    cases: tuple[Text, ...] = ()
    since: date | None = None
    until: date | None = None


class Presupposition(NamedTuple):
    """A system that has one of the steps `shown_by`, and one of each group `beside`, has `step`, or one of `instead`.

    `routes` and `cases` say for which systems (none: for all); `missing` is the severity where it has not.
    """

    code: str
    name: str
    step: Text
    shown_by: tuple[Text, ...]
    why: Text
    missing: Severity
    beside: tuple[tuple[Text, ...], ...] = ()
    instead: tuple[Text, ...] = ()
    routes: tuple[str, ...] = ()
    cases: tuple[Text, ...] = ()


class Chapter(NamedTuple):
    """The rows of one part of a system's life, or of what has to be there at all."""

    title: Text
    rows: tuple[Precedence, ...] = ()
    presupposed: tuple[Presupposition, ...] = ()
