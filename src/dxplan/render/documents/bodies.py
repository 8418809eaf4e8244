"""Who acts on the day of the meeting: agencies that have ended or do not exist yet are represented by others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.model.merged_provinces import MERGED_ON
from dxplan.model.offices import Office
from dxplan.model.people import Agency
from dxplan.model.reorganisation import DEPARTMENTS_ON, HUE_ON, as_in, body_on, is_of_a_district, province_on
from dxplan.render.documents.subject import Subject
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, say

_DAY = timedelta(days=1)
_DEPARTMENT = expression(r"(?:Sở|Department of) ")
_RANK = expression(r"^(?:tỉnh|TP\.? ?|thành phố|province of) *")
_PLACE = expression(r"\b(?:tỉnh|TP\.|TP |thành phố|Province|City)")
"""What in a department's name says of which place it is."""
_TAKEN_OVER = expression(r"^(tiếp nhận nhiệm vụ của |in place of )(.+?)( (?:từ|since) \d[^;]*(?:; .*)?)$")
_AND = {"tiếp nhận nhiệm vụ của ": " và ", "in place of ": " and "}


@dataclass(frozen=True, slots=True)
class Body:
    """What acts for an agency of the plan (`agency`, an id) on a day; `reason` says why it is another one, or nothing.

    `holder` is the id under which the plan names it, or its predecessor that was merged into it.
    """

    agency: str
    holder: str
    name: str
    reason: str


def body_of(subject: Subject, agency: str) -> Body | None:
    """Who acts for an agency on the day of the meeting; None if it has ended and nobody is known to have taken over.

    Asked at every matter and of every task, in names of every length.
    """
    known: dict[tuple[str, int], Body | None] = subject.worked_out.setdefault("bodies", {})
    asked = agency, subject.longest_name
    if asked not in known:
        known[asked] = _body_of(subject, agency)
    return known[asked]


def _body_of(subject: Subject, agency: str) -> Body | None:
    plan, day = subject.plan, subject.today
    found = _acting(subject, agency, day)
    if found is None:
        return None
    last, name, since = found
    if last.id == agency and since is None:
        return Body(agency, last.id, name, "")
    if since is None:
        office = subject.offices.on(agency, day)
        since = None if office is None else _taken_over(subject, office)
    reason = _reason(subject, plan.agencies[agency], since)
    return Body(agency, last.id, name, reason + _steps(subject, agency, since))


def _acting(subject: Subject, agency: str, day: date) -> tuple[Agency, str, date | None] | None:
    """Who acts on a day: the agency of the plan, what it is called, and from when where that is another name."""
    office = subject.offices.on(agency, day)
    last = subject.plan.agencies[subject.offices.last(agency) if office is None else office.holder]
    renamed = _renamed(subject, last, day)
    if office is None and renamed is None:
        return None
    return (last, subject.name(last), None) if renamed is None else (last, subject.say(renamed[0]), renamed[1])


def _steps(subject: Subject, agency: str, since: date | None) -> str:
    """Who did the work between an agency and the one that has it: '; trước đó, từ 01/03/2025 đến …, là Sở …'."""
    plan, ended = subject.plan, subject.plan.agencies[agency].valid_to
    if since is None or (ended is not None and ended >= since - _DAY):
        return ""
    line, days = subject.offices.line(agency), {DEPARTMENTS_ON, HUE_ON, MERGED_ON}
    days |= {end + _DAY for id_ in line if (end := plan.agencies[id_].valid_to) is not None}
    own, told = subject.name(plan.agencies[agency]), ""
    changes = [day for day in sorted(days) if day < since and (ended is None or day > ended)]
    for day, following in zip(changes, [*changes[1:], since], strict=True):
        found = _acting(subject, agency, day)
        if found is not None and found[1] != own:
            told += subject.say(
                "; từ {day} đến {until} là {name}" if told else "; trước đó, từ {day} đến {until}, là {name}",
                "; from {day} to {until} it was {name}"
                if told
                else "; before that, from {day} to {until}, it was {name}",
                day=day,
                until=following - _DAY,
                name=_with_province(subject, found[1]),
            )
            own = found[1]
    return told


def one_reason(reasons: list[str]) -> str:
    """Several reasons as one: bodies that were taken over on the same day, by the same steps, are named together."""
    together: dict[tuple[str, str], list[str]] = {}
    for reason in reasons:
        found = _TAKEN_OVER.match(reason)
        before, name, after = found.groups() if found is not None else (reason, "", "")
        together.setdefault((before, after), []).append(name)
    return "; ".join(
        before + (", ".join(names[:-1]) + _AND[before] if len(names) > 1 else "") + names[-1] + after
        for (before, after), names in together.items()
    )


def _taken_over(subject: Subject, office: Office) -> date | None:
    """The day from which a successor acts for an agency."""
    end = None if office.before is None else subject.plan.agencies[office.before].valid_to
    return None if end is None else end + timedelta(days=1)


def _renamed(subject: Subject, agency: Agency, day: date) -> tuple[Text, date] | None:
    """What an agency has become by what is known of mergers, where the plan does not say it."""
    if agency.name is None:
        return None
    found = body_on(agency.name, day)
    ended = agency.valid_to
    if found is not None and (ended is None or ended < day):
        return found
    province = None if subject.plan.province is None else province_on(subject.plan.province, day)
    if ended is None or ended >= day or province is None or ended + timedelta(days=1) != province.since:
        return None
    if is_of_a_district(agency.name):
        return None
    name = as_in(province.name, subject.name(agency))
    return say("{name} {of}", "{name}, {of}", name=name, of=province.name), province.since


def _reason(subject: Subject, agency: Agency, since: date | None) -> str:
    """'tiếp nhận nhiệm vụ của Sở Thông tin và Truyền thông từ 01/03/2025'; after a merger with its province."""
    if agency.valid_from is not None and agency.valid_from > subject.today:
        return subject.say(
            "{name} đến {day} mới thành lập", "{name} begins on {day}", name=subject.name(agency), day=agency.valid_from
        )
    name = _with_province(subject, subject.name(agency))
    if since is None:
        return subject.say("thay cho {name}", "in place of {name}", name=name)
    return subject.say("tiếp nhận nhiệm vụ của {name} từ {day}", "in place of {name} since {day}", name=name, day=since)


def _with_province(subject: Subject, name: str) -> str:
    """A department's name with the province that it was of, where that has merged and the name does not tell it."""
    province = subject.plan.province
    if province is None or not _DEPARTMENT.match(name) or province_on(province, subject.today) is None:
        return name
    of = subject.say(province)
    short = _RANK.sub("", of)
    if short.casefold() in name.casefold() or _PLACE.search(name):
        return name
    return subject.say(
        "{name} {of}", "{name}, {of}", name=name, of=of if of != short or subject.language == "en" else f"tỉnh {of}"
    )
