"""The brief: what a meeting of ten minutes has to know, on two pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from dxplan.render.documents.fitting import LINE_CELLS, PAGE_LINES, fitted, printed_lines
from dxplan.render.documents.file_words import shortened
from dxplan.render.documents.sections.brief_decisions import Point, points
from dxplan.render.documents.sections.brief_phases import PhaseLine, phase_lines
from dxplan.render.documents.sections.brief_standing import standing
from dxplan.render.documents.sections.frame import parties
from dxplan.render.documents.sections.head import Head, head
from dxplan.render.documents.sections.money import money, years
from dxplan.render.documents.sections.summary import summary
from dxplan.render.documents.sections.targets import targets
from dxplan.render.documents.subject import Period, Subject
from dxplan.text.counts import TARGET, Count, Noun
from dxplan.text.lists import listed
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.sentences import stopped
from dxplan.text.wording import Money

_LONGEST_NAME, _LONGEST_TITLE, _LONGEST_LINE = 80, 160, 185
_MOST_POINTS, _MOST_TARGETS, _MOST_SYSTEMS, _MOST_YEARS, _MOST_LEADS = 7, 3, 4, 5, 3
_LONGEST_TARGETS = 160
_PAGES = 2
_FRAME_LINES = 22
"""Lines of the head, the headings and what stands between them."""
_OTHER_SYSTEM = Noun("hệ thống khác", "other system")
_OTHER_TARGET = Noun("chỉ tiêu khác", "other target")
_OTHER_AGENCY = Noun("cơ quan khác", "other agency", "other agencies")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the brief: what it is about, and what is said."""

    about: str
    said: str


@dataclass(frozen=True, slots=True)
class Brief:
    """`about` says in five lines what the plan is; `standing` where it stands, a sentence each.

    `points` are the gravest matters, `rest` how many more there are (empty if none); `passed` counts what can only be
    learned from any more.
    """

    head: Head
    about: tuple[Line, ...]
    standing: tuple[str, ...]
    phases: tuple[PhaseLine, ...]
    points: tuple[Point, ...]
    rest: str
    passed: str


def brief(subject: Subject) -> Brief:
    """The brief of a plan."""
    subject = replace(subject, longest_name=_LONGEST_NAME)
    top = head(subject)
    top = Head(
        shortened(top.agency, _LONGEST_NAME),
        shortened(top.place, _LONGEST_NAME // 2),
        top.date,
        shortened(top.title, _LONGEST_TITLE),
    )
    about, stands, phases = _about(subject), standing(subject), phase_lines(subject)
    taken = _FRAME_LINES + sum(printed_lines(f"{line.about}: {line.said}") for line in about)
    taken += sum(map(printed_lines, stands)) + sum(phase.lines for phase in phases)
    found, number, passed = points(subject)
    shown = _that_fit(found[:_MOST_POINTS], _PAGES * PAGE_LINES - taken)
    return Brief(top, about, stands, phases, shown, "" if number == len(shown) else str(number - len(shown)), passed)


def _that_fit(found: tuple[Point, ...], room: int) -> tuple[Point, ...]:
    shown: list[Point] = []
    for point in found:
        room -= sum(printed_lines(text, LINE_CELLS - 5) for text in (point.problem, point.proposal, point.otherwise)) + 1
        if room < 0:
            break
        shown.append(point)
    return tuple(shown)


def _about(subject: Subject) -> tuple[Line, ...]:
    lines = (_purpose(subject), _systems(subject), _who(subject), _size(subject), _money(subject))
    return tuple(Line(line.about, stopped(fitted(line.said, _LONGEST_LINE))) for line in lines if line is not None)


def _purpose(subject: Subject) -> Line | None:
    each = [f"{target.name} {target.target}" + (f" ({target.by})" if target.by else "") for target in targets(subject)]
    if not each:
        return None
    number = next(n for n in (*range(_MOST_TARGETS, 1, -1), 1) if n == 1 or len("; ".join(each[:n])) <= _LONGEST_TARGETS)
    shown = "; ".join(each[:number])
    if len(each) > number:
        more = Count(len(each) - number, _OTHER_TARGET)
        shown = subject.say("{shown}; và {more}", "{shown}; and {more}", shown=shown, more=more)
    return Line(subject.say("Mục tiêu", "Targets"), f"{shown}.")


def _systems(subject: Subject) -> Line | None:
    names = [subject.name(system) for system in subject.plan.systems.values()]
    if not names:
        return None
    said = subject.say("{names}.", "{names}.", names=listed(names, most=_MOST_SYSTEMS, rest=_OTHER_SYSTEM))
    return Line(subject.say("Hệ thống", "Systems"), said)


def _who(subject: Subject) -> Line | None:
    agreement = subject.plan.agreement
    if agreement is not None and agreement.parties:
        parts: list[Text] = []
        if agreement.signed is not None and agreement.signed <= subject.today:
            parts.append(say(", thỏa thuận ký {day}", ", agreement signed {day}", day=agreement.signed))
        if agreement.ends is not None:
            over = agreement.ends < subject.today
            parts.append(
                say(
                    ", hết hiệu lực {day}" if over else ", có hiệu lực đến {day}",
                    ", ended {day}" if over else ", in force until {day}",
                    day=agreement.ends,
                )
            )
        said = parties(subject, agreement) + "".join(map(subject.say, parts)) + "."
        return Line(subject.say("Các bên", "Parties"), said)
    leads = Counter(lead for task in subject.plan.leaves() if (lead := subject.plan.inherited(task, "lead")))
    if not leads:
        return None
    names = listed((subject.agency_name(id_) for id_, _ in leads.most_common()), most=_MOST_LEADS, rest=_OTHER_AGENCY)
    return Line(subject.say("Chủ trì", "Leads"), subject.say("{names}.", "{names}.", names=names))


def _size(subject: Subject) -> Line:
    figures = summary(subject)
    counts = [count for count in (figures.tasks, figures.milestones) if count]
    phases = (
        say(", {phases}", " in {phases}", phases=figures.phases) if figures.phases else NOTHING
    )
    said = subject.say(
        "{counts}{phases}; từ {start} đến {finish}.",
        "{counts}{phases}; from {start} to {finish}.",
        counts=listed(counts),
        phases=phases,
        start=figures.start,
        finish=figures.finish,
    )
    return Line(subject.say("Quy mô", "Size"), said)


def _money(subject: Subject) -> Line:
    found = money(subject)
    about = subject.say("Kinh phí", "Cost")
    if found is None:
        return Line(about, subject.say("kế hoạch không nêu.", "the plan does not say."))
    said = ""
    if found.phases:
        said = f"{found.total.amount} {found.unit}"
        if found.total.assumed != "0":
            said += subject.say(" ({share} là giả định)", " ({share} of it assumed)", share=found.total.assumed)
    if found.budget:
        granted = subject.say("được giao {budget}", "budget {budget}", budget=found.budget)
        said = f"{said}; {granted}" if said else granted
    by_year = years(subject)
    if len(by_year) > _MOST_YEARS:
        rest = Money(sum(amount for _, amount in sorted(subject.spent.items())[_MOST_YEARS - 1 :]))
        others = subject.say("các năm sau: {rest}", "later years: {rest}", rest=rest)
        by_year = (*by_year[: _MOST_YEARS - 1], others)
    if by_year:
        said += subject.say("; từ ngân sách ", "; from the budget ") + ", ".join(by_year)
    return Line(about, f"{said}.")
