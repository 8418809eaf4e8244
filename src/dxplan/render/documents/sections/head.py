"""The head of the document: who issues it, where, when, and what it is called."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dxplan.model.people import AgencyKind
from dxplan.model.reorganisation import province_on
from dxplan.render.documents.bodies import Body, body_of
from dxplan.render.documents.file_words import shortened
from dxplan.render.documents.subject import LONGEST_NAME, Subject, once
from dxplan.text.dates import letter_date
from dxplan.text.expression import expression

_HO_CHI_MINH = expression(r"^(?:TP\.? ?(?:HCM|Hồ Chí Minh)|HCMC|Hồ Chí Minh City)$")
_IN_BRACKETS = expression(r"\s*\(.*\)$")


_LONGEST_PLACE = 80


@dataclass(frozen=True, slots=True)
class Head:
    """`place` and `agency` may be empty: the plan names neither a province nor an agency."""

    agency: str
    place: str
    date: str
    title: str


def head(subject: Subject) -> Head:
    """The head, with the agency and place that were asked for, or else those of the plan, as of the meeting."""
    return Head(
        agency=_agency(subject),
        place=shortened(subject.place or _place(subject), _LONGEST_PLACE),
        date=subject.say(letter_date(subject.today)),
        title=shortened(subject.optional(subject.plan.name).strip(), LONGEST_NAME)
        or subject.say("Kế hoạch chưa đặt tên", "A plan without a name"),
    )


def leading_body(subject: Subject) -> Body | None:
    """Who stands for the plan on the day of the meeting.

    That is who acts then for the state agency that leads most tasks, else for the agreement's first state party, else
    for whoever leads most; None if the plan names nobody who is there on that day.
    """
    return next(filter(None, (body_of(subject, id_) for id_ in _candidates(subject))), None)


def maker(subject: Subject) -> str:
    """The body that stood for the plan on its first day, under that day's name; nothing if nobody is known."""
    agencies, day = subject.plan.agencies, subject.schedule.first_day
    if subject.agency is not None and subject.agency not in agencies:
        return subject.agency
    wanted = () if subject.agency is None else (subject.agency,)
    offices = (subject.offices.on(id_, day) for id_ in (*wanted, *_candidates(subject)))
    office = next(filter(None, offices), None)
    return "" if office is None else subject.name(agencies[office.holder])


@once
def _candidates(subject: Subject) -> tuple[str, ...]:
    """Who may stand for the plan, the likeliest first; asked for at every matter, and the tasks are many."""
    plan = subject.plan
    leads = Counter(id_ for task in plan.leaves() if (id_ := plan.inherited(task, "lead")) is not None)
    by_count = [id_ for id_, _ in leads.most_common()]
    parties = plan.agreement.parties if plan.agreement is not None else ()
    of_the_state = [id_ for id_ in (*by_count, *parties) if plan.agencies[id_].kind is AgencyKind.STATE]
    return (*of_the_state, *by_count)


def _agency(subject: Subject) -> str:
    wanted, agencies = subject.agency, subject.plan.agencies
    if wanted is not None:
        return subject.name(agencies[wanted]) if wanted in agencies else wanted
    body = leading_body(subject)
    if body is not None:
        return body.name
    last = next((subject.offices.last(id_) for id_ in _candidates(subject)), None)
    return "" if last is None else subject.name(agencies[last])


def _place(subject: Subject) -> str:
    """The plan's province; or the one that it is in by the day of the meeting."""
    province = subject.plan.province
    if province is None:
        return ""
    merged = province_on(province, subject.today)
    place = _IN_BRACKETS.sub("", subject.optional(province) if merged is None else subject.say(merged.name))
    return _HO_CHI_MINH.sub(subject.say("Thành phố Hồ Chí Minh", "Ho Chi Minh City"), place)
