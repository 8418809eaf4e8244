"""Gantt charts in mermaid's language, for markdown that GitHub, GitLab and many editors draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.text.display import one_line
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

_MEANINGFUL = expression(r"[:;#%`\"\\<>{}]+")
_LONGEST_NAME = 60
_LONGEST_TITLE = 120
_LONGEST_SECTION = 40
_CODED = expression(r"[!-'*:-@\[-`{-~ﬂ°¶ß]")
"""Punctuation, which mermaid reads or a browser would, and the signs with which mermaid marks codes of its own."""
_SPECIAL_WORD = expression(
    r"(?:gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday"
    r"|weekend|title|acctitle|accdescr|accdescription|section|href|call|click|\d{4}-\d\d-\d\d)(?![0-9A-Za-z_])",
    re.IGNORECASE,
)
"""What a line may not begin with, if it is to be a task (the rules of mermaid's lexer)."""
_LETTER = 6  # pixels that a letter of a section's name takes, with some room


@dataclass(frozen=True, slots=True)
class Bar:
    """A task from the beginning of `start` to the end of `finish`, or a milestone on `finish`.

    With an `id` it says when it ends, not how long it takes.
    """

    name: str
    start: date
    finish: date
    is_milestone: bool = False
    is_critical: bool = False
    is_done: bool = False
    is_running: bool = False
    id: str = ""


class Marker(NamedTuple):
    """A vertical line on a day (mermaid 11.7 and later)."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Section:
    """Bars under a heading."""

    name: str
    bars: tuple[Bar, ...]


def mermaid_gantt(
    title: str, sections: Iterable[Section], markers: Sequence[Marker] = (), *, whole_names: bool = False
) -> str:
    """A chart's text, without the fence around it.

    Characters that mean something to mermaid are left out of names, which should begin with a number, so that none
    begins with one of mermaid's words. `whole_names` stay what they are, with codes for such characters, as a program
    that shows the chart, but not all that read the text, will understand.
    """
    kept = [section for section in sections if section.bars]
    days = [day for section in kept for bar in section.bars for day in (bar.start, bar.finish)]
    return "".join(f"{line}\n" for line in _lines(title, kept, days, markers, whole_names=whole_names))


def _lines(
    title: str, sections: list[Section], days: list[date], markers: Sequence[Marker], *, whole_names: bool
) -> Iterator[str]:
    named = coded_name if whole_names else plain_name
    names = [_cut(one_line(section.name), _LONGEST_SECTION) for section in sections]
    yield f'%%{{init: {{"gantt": {{"leftPadding": {_room(names)}}}}}}}%%'
    yield "gantt"
    yield f"    title {named(title, _LONGEST_TITLE)}"
    yield "    dateFormat YYYY-MM-DD"
    yield "    axisFormat %m/%Y"
    if days:
        yield f"    tickInterval {_tick((max(days) - min(days)).days)}"
    yield "    todayMarker off"
    for section, name in zip(sections, names, strict=True):
        yield f"    section {named(name, _LONGEST_SECTION)}"
        for bar in section.bars:
            yield f"    {coded_name(bar.name) if whole_names else plain_name(bar.name)} :{', '.join(_fields(bar))}"
    for number, marker in enumerate(markers, 1):
        yield f"    {named(marker.name, _LONGEST_NAME)} :vert, v{number}, {marker.day}, {day_after(marker.day)}"


def _fields(bar: Bar) -> Iterator[str]:
    if bar.is_milestone:
        yield "milestone"
    if bar.is_done:
        yield "done"
    elif bar.is_running:
        yield "active"
    if bar.is_critical:
        yield "crit"
    start = bar.finish if bar.is_milestone else bar.start
    if bar.id:
        yield from (bar.id, start.isoformat(), day_after(bar.finish).isoformat())
    elif bar.is_milestone:
        yield from (start.isoformat(), "1d")  # drawn in the middle of that: on its day, not where that begins
    else:
        yield from (start.isoformat(), f"{(bar.finish - start).days + 1}d")


def day_after(day: date) -> date:
    """Where a day ends; there is no day after the last of year 9999."""
    return day if day == date.max else day + timedelta(days=1)


def coded_name(name: str, longest: int | None = None) -> str:
    """A name on one line that mermaid shows as it is: special characters as `#58;`."""
    whole = one_line(name).strip()
    coded = _CODED.sub(_code, whole if longest is None else _cut(whole, longest))
    if _SPECIAL_WORD.match(coded):
        coded = f"#{ord(coded[0])};{coded[1:]}"
    return coded or "–"


def _code(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"


def plain_name(name: str, longest: int = _LONGEST_NAME) -> str:
    """A name without the characters that mean something to mermaid, on one line, cut after `longest`."""
    plain = one_line(_MEANINGFUL.sub(" ", one_line(name))).strip()
    return _cut(plain, longest) or "–"


def _cut(name: str, longest: int) -> str:
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"


def _room(names: list[str]) -> int:
    """The pixels left of the bars: mermaid writes the sections' names there, without wrapping them."""
    return max((len(name) for name in names), default=0) * _LETTER + 20


def _tick(days: int) -> str:
    """An interval that puts about a dozen ticks on the axis."""
    if days <= 100:
        return "1week"
    return f"{next((months for months in (1, 3, 6) if days / 30 / months <= 16), 12)}month"
