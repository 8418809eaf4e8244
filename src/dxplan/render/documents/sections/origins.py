"""Where the plan's content comes from, what in it is assumed, and which agencies have changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from dxplan.model.item import Item
from dxplan.render.documents.file_words import shortened
from dxplan.render.documents.subject import LONGEST_NAME, Subject
from dxplan.text.phrase import Text
from dxplan.text.sentences import capitalized


@dataclass(frozen=True, slots=True)
class Source:
    """A source with its running number; `details` are its date, note and address."""

    number: int
    title: str
    details: str


@dataclass(frozen=True, slots=True)
class AssumedCount:
    """How many entries of a kind are assumed, wholly or in part."""

    what: str
    assumed: int
    all: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the plan at one of its entries."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Sources, counts and notes; `successions` are sentences on agencies that ended."""

    sources: tuple[Source, ...]
    assumed: tuple[AssumedCount, ...]
    notes: tuple[Note, ...]
    successions: tuple[str, ...]


_KINDS = (
    Text("nhiệm vụ và mốc", "tasks and milestones"),
    Text("chỉ tiêu", "targets"),
    Text("rủi ro", "risks"),
    Text("cơ quan, đơn vị", "agencies"),
    Text("hệ thống", "systems"),
    Text("nguồn lực", "resources"),
    Text("sự kiện bối cảnh", "framing events"),
)


def origins(subject: Subject) -> Origins:
    """Where a plan comes from."""
    return Origins(
        sources=tuple(
            Source(
                subject.source_numbers[source.id],
                subject.name(source),
                "; ".join(
                    part
                    for part in (
                        "" if source.date is None else subject.say(source.date.in_words),
                        subject.optional(source.note).rstrip("."),
                        shortened(source.url or "", LONGEST_NAME),
                    )
                    if part
                ),
            )
            for source in subject.plan.sources.values()
        ),
        assumed=tuple(
            AssumedCount(subject.say(kind), sum(item.assumed for item in items), len(items))
            for kind, items in zip(_KINDS, _registers(subject), strict=True)
            if any(item.assumed for item in items)
        ),
        notes=tuple(_notes(subject)),
        successions=tuple(_successions(subject)),
    )


def _registers(subject: Subject) -> tuple[list[Item], ...]:
    plan = subject.plan
    return (
        list(plan.leaves()),
        list(plan.kpis.values()),
        list(plan.risks.values()),
        list(plan.agencies.values()),
        list(plan.systems.values()),
        list(plan.resources.values()),
        list(plan.context.values()),
    )


def _notes(subject: Subject) -> Iterator[Note]:
    plan = subject.plan
    if plan.note is not None:
        yield Note(subject.say("Kế hoạch", "The plan"), subject.optional(plan.note))
    if plan.agreement is not None and plan.agreement.note is not None:
        yield Note(subject.say("Thỏa thuận", "The agreement"), subject.optional(plan.agreement.note))
    for task in plan.tasks.values():
        if task.note is not None:
            yield Note(capitalized(subject.quoted(task)), subject.optional(task.note))
    for register in (plan.kpis, plan.risks, plan.systems, plan.agencies, plan.resources, plan.context):
        for item in register.values():
            if item.note is not None:
                yield Note(subject.name(item), subject.optional(item.note))
    if plan.budget is not None and plan.budget.note is not None:
        yield Note(subject.say("Kinh phí", "Budget"), subject.optional(plan.budget.note))


def _successions(subject: Subject) -> Iterator[str]:
    for agency in subject.plan.agencies.values():
        if agency.valid_to is not None and agency.successor is not None:
            yield subject.agency_name(agency.id, agency.valid_to + timedelta(days=1))
