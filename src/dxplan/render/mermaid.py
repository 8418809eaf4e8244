"""Gantt charts in mermaid's language, for markdown that GitHub, GitLab and many editors draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dxplan.text.display import one_line
from dxplan.text.expression import expression

_MEANINGFUL = expression(r"[:;#%`\"\\<>{}]+")
_LONGEST_NAME = 60
_LONGEST_TITLE = 120
_LONGEST_SECTION = 40
_LETTER = 6  # pixels that a letter of a section's name takes, with some room


@dataclass(frozen=True, slots=True)
class Bar:
    """A task from the beginning of `start` to the end of `finish`, or a milestone on `finish`."""

    name: str
    start: date
    finish: date
    is_milestone: bool = False
    is_critical: bool = False
    is_done: bool = False
    is_running: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Bars under a heading."""

    name: str
    bars: tuple[Bar, ...]


def mermaid_gantt(title: str, sections: Iterable[Section]) -> str:
    """A chart's text, without the fence around it.

    Characters that mean something to mermaid are left out of names. A name should begin with its number, so that none
    begins with one of mermaid's words.
    """
    kept = [section for section in sections if section.bars]
    days = [day for section in kept for bar in section.bars for day in (bar.start, bar.finish)]
    return "".join(f"{line}\n" for line in _lines(title, kept, days))


def _lines(title: str, sections: list[Section], days: list[date]) -> Iterator[str]:
    names = [plain_name(section.name, _LONGEST_SECTION) for section in sections]
    yield f'%%{{init: {{"gantt": {{"leftPadding": {_room(names)}}}}}}}%%'
    yield "gantt"
    yield f"    title {plain_name(title, _LONGEST_TITLE)}"
    yield "    dateFormat YYYY-MM-DD"
    yield "    axisFormat %m/%Y"
    if days:
        yield f"    tickInterval {_tick((max(days) - min(days)).days)}"
    yield "    todayMarker off"
    for section, name in zip(sections, names, strict=True):
        yield f"    section {name}"
        for bar in section.bars:
            yield f"    {plain_name(bar.name)} :{', '.join(_fields(bar))}"


def _fields(bar: Bar) -> Iterator[str]:
    if bar.is_milestone:
        yield "milestone"
    if bar.is_done:
        yield "done"
    elif bar.is_running:
        yield "active"
    if bar.is_critical:
        yield "crit"
    if bar.is_milestone:
        yield from (bar.finish.isoformat(), "1d")  # drawn in the middle of that: on its day, not where that begins
    else:
        yield from (bar.start.isoformat(), f"{(bar.finish - bar.start).days + 1}d")


def plain_name(name: str, longest: int = _LONGEST_NAME) -> str:
    """A name without the characters that mean something to mermaid, on one line, cut after `longest`."""
    plain = one_line(_MEANINGFUL.sub(" ", one_line(name))).strip()
    return (plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…") or "–"


def _room(names: list[str]) -> int:
    """The pixels left of the bars: mermaid writes the sections' names there, without wrapping them."""
    return max((len(name) for name in names), default=0) * _LETTER + 20


def _tick(days: int) -> str:
    """An interval that puts about a dozen ticks on the axis."""
    if days <= 100:
        return "1week"
    return f"{next((months for months in (1, 3, 6) if days / 30 / months <= 16), 12)}month"
