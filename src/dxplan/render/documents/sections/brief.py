"""The brief: what a meeting of ten minutes has to know, on two pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dxplan.render.documents.file_words import shortened
from dxplan.render.documents.fitting import LINE_CELLS, PAGE_LINES, fitted, printed_lines, without_brackets
from dxplan.render.documents.sections.brief_decisions import Case, Point, Room, point, requested, weighed
from dxplan.render.documents.sections.brief_phases import MOST_PHASES, PhaseLine, phase_lines
from dxplan.render.documents.sections.brief_standing import standing
from dxplan.render.documents.sections.frame import parties
from dxplan.render.documents.sections.head import Head, head
from dxplan.render.documents.sections.matters import past, to_decide
from dxplan.render.documents.sections.money import in_whole_millions, money, money_unit, needed_in
from dxplan.render.documents.sections.phase_bars import in_signs, phase_bars
from dxplan.render.documents.sections.summary import summary
from dxplan.render.documents.sections.targets import targets
from dxplan.render.documents.sections.unrecorded import unrecorded
from dxplan.render.documents.subject import Period, Subject
from dxplan.text.counts import Count, Noun
from dxplan.text.lists import Listed, joined, listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.sentences import stopped

_LONGEST_NAME, _LONGEST_TITLE, _LONGEST_LINE, _HARD_LIMIT = 80, 160, 185, 260
_MOST_POINTS, _MOST_TARGETS, _MOST_SYSTEMS, _MOST_LEADS = 7, 3, 4, 3
_PAGES = 2
_MOST_WORDS = 950
_FRAME_LINES, _FRAME_WORDS = 25, 128
"""The head, the headings and what stands between them."""
_PICTURE_ROOM = 2
"""The lines around the picture."""
_ROW_WORDS, _LABEL_WORDS = 4, 8
"""Numbers and dates of a phase; number and labels of a point."""
_INDENT = 6
_REQUESTS = "Must be settled, if it is not decided"
"""As long as the labels of a request and its share of a heading."""
_REFERS = " In full under lesson 10 of the full paper."
"""As long as what refers to the full paper for the rest of a point."""
_ROOMS = (
    (Room(80, 130, with_brackets=True, remedies=2), 6, 150),
    (Room(60, 115, with_brackets=True, remedies=2), 5, 110),
    (Room(50, 90, with_brackets=False, remedies=1), 4, 90),
    (Room(40, 75, with_brackets=False, remedies=1), 3, 60),
)
"""For a point, how many sentences of where the plan stands, and how long its first two lines are."""
_WIDER = ((200, 320), (160, 260), (120, 220), (100, 180), (80, 150), (60, 110), (50, 90))
"""Longer names and longer lists of targets, where two pages have room for them with the same points."""
_CUTS_A_POINT = 3
"""So many names that are cut weigh as much as a point; for whole names a third of the points at most is left out."""
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

    `requests` are what is still asked about a plan that is over; of one that goes on they are the first points.
    `points` are the gravest matters, `rest` how many more there are (empty if none); `passed` counts what can only be
    learned from any more. `computed` says that results are not recorded, so that all dates are but those of the
    schedule. `picture` are the phases as bars, in signs of one width.
    """

    head: Head
    about: tuple[Line, ...]
    standing: tuple[str, ...]
    phases: tuple[PhaseLine, ...]
    picture: str
    requests: tuple[Point, ...]
    points: tuple[Point, ...]
    rest: str
    passed: str
    computed: bool


def brief(subject: Subject) -> Brief:
    """The brief of a plan."""
    subject = subject.with_shorter_names(_LONGEST_NAME)
    bars = phase_bars(subject, MOST_PHASES)
    picture = "" if bars is None else in_signs(bars)
    top = head(subject)
    top = Head(
        shortened(top.agency, _LONGEST_NAME),
        shortened(top.place, _LONGEST_NAME // 2),
        top.date,
        shortened(top.title, _LONGEST_TITLE),
    )
    found = weighed(subject, _MOST_POINTS)
    asked = requested(subject)
    chosen, laid = _ROOMS[0], _laid(subject, asked, found, _ROOMS[0], picture, top)
    for rung in _ROOMS[1:]:  # the roomiest of those that tell most points
        if len(laid.points) == len(found):
            break
        other = _laid(subject, asked, found, rung, picture, top)
        if len(other.points) > len(laid.points):
            chosen, laid = rung, other
    room, sentences, _ = chosen
    wider = ((room._replace(name=name), sentences, most) for name, most in _WIDER if name > room.name)
    each = (_laid(subject, asked, found, rung, picture, top) for rung in wider)
    laid = _with_whole_points(subject, found, _with_whole_names(laid, each))
    is_over, gone = subject.period is Period.AFTER, len(past(subject))
    rest = (gone if is_over else len(to_decide(subject))) - len(laid.points)
    return Brief(
        top,
        laid.about,
        laid.standing,
        laid.phases,
        picture,
        laid.requests,
        laid.points,
        str(rest) if rest else "",
        str(gone) if gone and not is_over else "",
        bool(unrecorded(subject)),
    )


class _Laid(NamedTuple):
    """What one choice of lengths makes of a plan."""

    about: tuple[Line, ...]
    standing: tuple[str, ...]
    phases: tuple[PhaseLine, ...]
    requests: tuple[Point, ...]
    points: tuple[Point, ...]
    room: Room
    left: tuple[int, int]


def _laid(
    subject: Subject,
    asked: Sequence[Case],
    found: Sequence[Case],
    rung: tuple[Room, int, int],
    picture: str,
    top: Head,
) -> _Laid:
    room, sentences, longest = rung
    subject = subject.with_shorter_names(room.name)
    about, stands, phases = _about(subject, longest), standing(subject, sentences), phase_lines(subject)
    said = [top.title, *(f"{line.about}: {line.said}" for line in about), *stands]
    requests = tuple(point(subject, case, room) for case in asked)
    said += [text for each in requests for text in (_REQUESTS, each.problem, each.proposal, each.otherwise)]
    each = (point(subject, case, room) for case in found)  # none is told for which there is no room
    left = _left(said, phases, picture)
    return _Laid(about, stands, phases, requests, _that_fit(each, left), room, left)


def _with_whole_names(laid: _Laid, wider: Iterable[_Laid]) -> _Laid:
    """The widest that tells as many points; where names are cut, the one that cuts none and tells most of them."""
    cut, most = _cut(laid), len(laid.points)
    least, best = most - min(cut // _CUTS_A_POINT, most // _CUTS_A_POINT), laid
    for other in wider:
        if len(other.points) >= most and (best is laid or not _cut(other)):
            return other
        if cut and len(other.points) >= least and not _cut(other):
            least, best = len(other.points) + 1, other
    return best


def _with_whole_points(subject: Subject, found: Sequence[Case], laid: _Laid) -> _Laid:
    """The same, each point whose names are cut with whole ones where the pages have room for that."""
    points = list(laid.points)
    for n, each in enumerate(points):
        widths = (name for name, _ in reversed(_WIDER) if name > laid.room.name)
        for room in (laid.room._replace(name=name) for name in widths if _is_cut(each)):
            whole = point(subject.with_shorter_names(room.name), found[n], room)
            tried = [*points[:n], whole, *points[n + 1 :]]
            if not _is_cut(whole):
                points = tried if len(_that_fit(tried, laid.left)) == len(tried) else points
                break
    return laid._replace(points=tuple(points))


def _is_cut(told: Point) -> bool:
    return "…" in told.problem + told.proposal + told.otherwise


def _cut(laid: _Laid) -> int:
    """How many names and statements end in an ellipsis."""
    points = (text for each in (*laid.requests, *laid.points) for text in (each.problem, each.proposal, each.otherwise))
    said = (*(line.said for line in laid.about), *laid.standing, *(phase.name for phase in laid.phases), *points)
    return sum(text.count("…") for text in said)


def _left(said: list[str], phases: tuple[PhaseLine, ...], picture: str) -> tuple[int, int]:
    """How many lines and words two pages have left for the points."""
    lines = _PAGES * PAGE_LINES - _FRAME_LINES - sum(map(printed_lines, said)) - sum(phase.lines for phase in phases)
    lines -= picture.count("\n") + _PICTURE_ROOM
    words = _MOST_WORDS - _FRAME_WORDS - sum(len(text.split()) for text in said)
    words -= sum(word[0].isalnum() for word in picture.split())
    return lines, words - sum(len(f"{phase.name} {phase.state}".split()) + _ROW_WORDS for phase in phases)


def _that_fit(found: Iterable[Point], left: tuple[int, int]) -> tuple[Point, ...]:
    shown: list[Point] = []
    lines, words = left
    for each in found:
        texts = (each.problem, each.proposal + (_REFERS if each.rest else ""), each.otherwise)
        lines -= sum(printed_lines(text, LINE_CELLS - _INDENT) for text in texts)
        words -= sum(len(text.split()) for text in texts) + _LABEL_WORDS
        if lines < 0 or words < 0:
            break
        shown.append(each)
    return tuple(shown)


def _about(subject: Subject, longest: int) -> tuple[Line, ...]:
    lines = (_purpose(subject, longest), _systems(subject, longest), _who(subject), _size(subject), _money(subject))
    return tuple(Line(line.about, stopped(fitted(line.said, _HARD_LIMIT))) for line in lines if line is not None)


def _purpose(subject: Subject, longest: int) -> Line | None:
    each = [
        without_brackets(f"{target.name} {target.target}") + (f" ({target.by})" if target.by else "")
        for target in targets(subject)
    ]
    if not each:
        return None
    number = next(n for n in (*range(_MOST_TARGETS, 1, -1), 1) if n == 1 or len("; ".join(each[:n])) <= longest)
    shown = "; ".join(each[:number])
    if len(each) > number:
        more = Count(len(each) - number, _OTHER_TARGET)
        shown = subject.say("{shown}; và {more}", "{shown}; and {more}", shown=shown, more=more)
    return Line(subject.say("Mục tiêu", "Targets"), f"{shown}.")


def _systems(subject: Subject, longest: int) -> Line | None:
    names = [subject.name(system) for system in subject.plan.systems.values()]
    if not names:
        return None
    number = next(n for n in (*range(_MOST_SYSTEMS, 1, -1), 1) if n == 1 or len(", ".join(names[:n])) <= longest)
    each = Listed(tuple(names[:number]), most=_MOST_SYSTEMS + 1, rest=_OTHER_SYSTEM, left_out=len(names[number:]))
    return Line(subject.say("Hệ thống", "Systems"), subject.say("{names}.", "{names}.", names=each))


def _who(subject: Subject) -> Line | None:
    agreement = subject.plan.agreement
    if agreement is not None and agreement.parties:
        parts: list[Text] = []
        if agreement.signed is not None and agreement.signed <= subject.today:
            parts.append(say("ký {day}", "signed {day}", day=agreement.signed))
        if agreement.ends is not None:
            over = agreement.ends < subject.today
            parts.append(
                say(
                    "hết hiệu lực {day}" if over else "có hiệu lực đến {day}",
                    "ended {day}" if over else "in force until {day}",
                    day=agreement.ends,
                )
            )
        of = subject.say(", thỏa thuận {what}", ", agreement {what}", what=joined(parts)) if parts else ""
        said = f"{parties(subject, agreement)}{of}."
        return Line(subject.say("Các bên", "Parties"), said)
    leads = Counter(lead for task in subject.plan.leaves() if (lead := subject.plan.inherited(task, "lead")))
    if not leads:
        return None
    names = listed((subject.agency_name(id_) for id_, _ in leads.most_common()), most=_MOST_LEADS, rest=_OTHER_AGENCY)
    return Line(subject.say("Chủ trì", "Leads"), subject.say("{names}.", "{names}.", names=names))


def _size(subject: Subject) -> Line:
    figures = summary(subject)
    counts = [count for count in (figures.tasks, figures.milestones) if count]
    phases = say(", {phases}", " in {phases}", phases=figures.phases) if figures.phases else NOTHING
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
            said += subject.say(
                " (trong đó {share} do người lập kế hoạch giả định)",
                " ({share} of it assumed by the planner)",
                share=found.total.assumed,
            )
    if found.budget:
        granted = subject.say("được giao {budget}", "budget {budget}", budget=found.budget)
        said = f"{said}; {granted}" if said else granted
    by_year = _by_year(subject, _LONGEST_LINE - len(said))
    if by_year:
        said += (
            subject.say(
                "; chia theo tiến độ tính toán{allotted}, cần ",
                "; by the computed schedule{allotted} this takes in ",
                allotted=NOTHING
                if subject.plan.budget is not None and subject.plan.budget.by_year
                else Text(" (chưa giao từng năm)", " (none is allotted by year)"),
            )
            + by_year
        )
    if found.outside and found.years:
        said += f"; {found.outside}"
    return Line(about, f"{said}.")


def _by_year(subject: Subject, longest: int) -> str:
    """What each year takes of public money; where there is no room for all, the later ones together."""
    size, _ = money_unit(subject)
    spent = in_whole_millions(subject.spent)
    amounts = list(spent.values())
    each = [
        subject.say("{year}: {amount}", "{year}: {amount}", year=year, amount=needed_in(amount, size))
        for year, amount in spent.items()
    ]
    for shown in range(len(each), 0, -1):
        told = each[:shown]
        if shown < len(each):
            rest = needed_in(sum(amounts[shown:]), size)
            told.append(subject.say("các năm sau: {rest}", "later years: {rest}", rest=rest))
        said = subject.say("năm ", "") + subject.say("; ", ", ").join(told)
        if shown == 1 or len(said) <= longest:
            return said
    return ""
