"""The head of the document: who issues it, where, when, and what it is called."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from dxplan.model.people import AgencyKind
from dxplan.render.documents.subject import Subject
from dxplan.text.dates import letter_date

_IN_BRACKETS = re.compile(r"\s*\(.*\)$")


@dataclass(frozen=True, slots=True)
class Head:
    """`place` and `agency` may be empty: the plan names neither a province nor an agency."""

    agency: str
    place: str
    date: str
    title: str


def head(subject: Subject) -> Head:
    """The head, with the agency, place and date that were asked for, or else those of the plan and today."""
    return Head(
        agency=_agency(subject),
        place=subject.place or _IN_BRACKETS.sub("", subject.optional(subject.plan.province)),
        date=subject.say(letter_date(subject.dated or subject.today)),
        title=subject.say(subject.plan.name).strip() or subject.plan.id,
    )


def leading_agency(subject: Subject) -> str | None:
    """The id of the agency that stands for the plan.

    It is the state agency that leads most tasks, else the agreement's first state party, else whoever leads most. If
    it has ended by the day of the document, the one that took over.
    """
    plan = subject.plan
    leads = Counter(id_ for task in plan.leaves() if (id_ := plan.inherited(task, "lead")) is not None)
    by_count = [id_ for id_, _ in leads.most_common()]
    parties = plan.agreement.parties if plan.agreement is not None else ()
    state = [id_ for id_ in (*by_count, *parties) if plan.agencies[id_].kind is AgencyKind.STATE]
    found = next(iter((*state, *by_count)), None)
    if found is None:
        return None
    return plan.agency_on(found, subject.dated or subject.today) or plan.succession(found)[-1]


def _agency(subject: Subject) -> str:
    wanted = subject.agency if subject.agency is not None else leading_agency(subject)
    if wanted is None:
        return ""
    return subject.name(subject.plan.agencies[wanted]) if wanted in subject.plan.agencies else wanted
