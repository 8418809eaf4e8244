"""What the plan is and what frames it: agreement, parties, dates, earlier events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dxplan.model.agreement import Agreement
from dxplan.model.moment import Moment
from dxplan.render.documents.sections.assumed import assumed_mark
from dxplan.render.documents.subject import Subject
from dxplan.text.lists import listed
from dxplan.text.sentences import capitalized


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened before or around the plan; `when` is empty if the plan gives no date."""

    when: str
    what: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The agreement in a sentence (empty without one), and the events in order of time."""

    agreement: str
    events: tuple[Event, ...]


def frame(subject: Subject) -> Frame | None:
    """The frame of a plan; None if the plan names neither an agreement nor an event."""
    plan = subject.plan
    agreement = plan.agreement
    if agreement is None and not plan.context:
        return None
    dated = sorted((c for c in plan.context.values() if c.date is not None), key=_day_of)
    undated = [c for c in plan.context.values() if c.date is None]
    return Frame(
        agreement="" if agreement is None else _sentence(subject, agreement),
        events=tuple(
            Event(
                "" if c.date is None else capitalized(subject.say(c.date.in_words)),
                subject.name(c) + assumed_mark(subject, c) + _still_to_come(subject, c.date),
            )
            for c in (*dated, *undated)
        ),
    )


def _still_to_come(subject: Subject, when: Moment | None) -> str:
    if when is None or when.first <= subject.today:
        return ""
    return subject.say(" (sau ngày họp)", " (after the meeting)")


def parties(subject: Subject, agreement: Agreement) -> str:
    """The names of the parties, as a sentence lists them."""
    names = listed((subject.agency_name(id_) for id_ in agreement.parties), most=len(agreement.parties))
    return subject.say("{names}", "{names}", names=names)


def _sentence(subject: Subject, agreement: Agreement) -> str:
    name = subject.optional(agreement.name) or subject.say("Thỏa thuận hợp tác", "A cooperation agreement")
    parts = [name]
    if agreement.parties:
        parts.append(subject.say("các bên: {who}", "parties: {who}", who=parties(subject, agreement)))
    if agreement.signed is not None:
        parts.append(subject.say("ký ngày {day}", "signed {day}", day=agreement.signed))
    if agreement.ends is not None:
        parts.append(subject.say("có hiệu lực đến {day}", "in force until {day}", day=agreement.ends))
    mark = subject.say(" (một phần là giả định)", " (partly assumed)") if agreement.assumed else ""
    return "; ".join(parts) + mark + "."


def _day_of(event: object) -> date:
    when = getattr(event, "date", None)
    assert when is not None
    day: date = when.first
    return day
