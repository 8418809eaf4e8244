"""The phases as bars over time: the one picture of the brief, drawn on pages and said in signs in markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dxplan.render.documents.phases import Phase
from dxplan.render.documents.sections.brief_phases import other_phases, told_phases
from dxplan.render.documents.sections.timetable import phase_name
from dxplan.render.documents.subject import Subject
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.numerals import roman
from dxplan.text.percent import percent_done
from dxplan.text.phrase import NOTHING, say

MOST_ON_PAPER = 24
"""Rows of the picture in an annex."""
_MOST_TICKS = 12
_MONTHS = ((1, 12), (3, 8), (12, 12))
_BEYOND = 0.5
"""By this share of the plan's time a deadline may lie after its end to be drawn."""
_CELLS, _LABEL_CELLS = 60, 5
_LEGEND_CELLS = _CELLS + 4
_AXIS, _PLANNED, _DONE, _DAY, _DEADLINE = "─", "▒", "█", "│", "║"
"""Signs that fonts of fixed width have since WGL4, so that they stand below one another in Word, too."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A phase from its first day to its last; `done` is the share of its tasks and milestones recorded as done."""

    numeral: str
    name: str
    start: date
    finish: date
    done: float


class Mark(NamedTuple):
    """A day that is drawn over all rows, and what it is called."""

    day: date
    name: str
    is_deadline: bool

    @property
    def sign(self) -> str:
        """The sign of fixed width that it is drawn with."""
        return _DEADLINE if self.is_deadline else _DAY


@dataclass(frozen=True, slots=True)
class PhaseBars:
    """Rows over an axis whose `ticks` are days with what they are called.

    `title` and `sentence` say the picture to those who do not see it; `planned` and `recorded` are its legend, as is
    `beyond`: the deadline, where it is too far off to be drawn.
    """

    rows: tuple[BarRow, ...]
    ticks: tuple[tuple[date, str], ...]
    end: date
    marks: tuple[Mark, ...]
    title: str
    sentence: str
    planned: str
    recorded: str
    beyond: str = ""

    @property
    def has_done(self) -> bool:
        """Whether anything is recorded as done."""
        return any(row.done for row in self.rows)

    def at(self, day: date) -> float:
        """Where a day lies on the axis, from 0 to 1."""
        begin = self.ticks[0][0].toordinal()
        share = (day.toordinal() - begin) / max(self.end.toordinal() + 1 - begin, 1)
        return min(max(share, 0.0), 1.0)

    def span(self, row: BarRow) -> tuple[float, float]:
        """Where a row's bar begins and ends: its last day is inside."""
        begin, end = self.at(row.start), self.at(row.finish)
        return begin, max(end, self.at(date.fromordinal(min(row.finish.toordinal() + 1, date.max.toordinal()))))


def phase_bars(subject: Subject, most: int) -> PhaseBars | None:
    """The phases as bars, at most so many; None of a plan without tasks."""
    shown, rest = told_phases(subject, most)
    rows = [_row(subject, phase.numeral, phase_name(subject, phase), [phase]) for phase in shown if phase.leaves]
    if rest:
        rows.append(_row(subject, "…", other_phases(subject, rest), rest))
    if not rows:
        return None
    first, last = min(row.start for row in rows), max(row.finish for row in rows)
    marks = list(_marks(subject, first, last))
    end = max([last, *(mark.day for mark in marks)])
    return PhaseBars(
        rows=tuple(rows),
        ticks=tuple(_ticks(subject, first, end)),
        end=_axis_end(first, end),
        marks=tuple(marks),
        title=subject.say("Biểu đồ các giai đoạn", "Chart of the phases"),
        sentence=_sentence(subject, rows, marks),
        planned=subject.say("theo tiến độ", "as scheduled"),
        recorded=subject.say("phần ghi nhận đã xong", "share recorded as done"),
        beyond=_beyond(subject, first, marks),
    )


def _beyond(subject: Subject, first: date, marks: list[Mark]) -> str:
    deadline = subject.plan.finish_by
    if deadline is None or deadline < first or any(mark.is_deadline for mark in marks):
        return ""
    return subject.say("thời hạn {day} (ngoài hình)", "deadline, {day} (beyond the chart)", day=deadline)


def _row(subject: Subject, numeral: str, name: str, phases: list[Phase]) -> BarRow:
    leaves = [leaf for phase in phases for leaf in phase.leaves]
    done = sum(subject.is_done(leaf) for leaf in leaves) / len(leaves)
    return BarRow(numeral, name, min(map(subject.start, leaves)), max(map(subject.finish, leaves)), done)


def _marks(subject: Subject, first: date, last: date) -> Iterator[Mark]:
    """The day of the meeting while the plan runs, and the plan's deadline where it is not far off."""
    if first <= subject.today <= last:
        name = subject.say("ngày họp {day}", "meeting, {day}", day=subject.today)
        yield Mark(subject.today, name, is_deadline=False)
    deadline = subject.plan.finish_by
    if deadline is not None and first <= deadline and (deadline - last).days <= _BEYOND * (last - first).days:
        yield Mark(deadline, subject.say("thời hạn {day}", "deadline, {day}", day=deadline), is_deadline=True)


def _ticks(subject: Subject, first: date, end: date) -> Iterator[tuple[date, str]]:
    """Months, quarters or years, of very long plans several years: never more than can be read."""
    months = _step(first, end)
    for nth in range(_month(first) // months, _month(end) // months + 1):
        year, month = divmod(nth * months, 12)
        yield date(max(year, 1), month + 1, 1), _called(subject, max(year, 1), month, months)


def _step(first: date, end: date) -> int:
    """How many months lie between two ticks: so many that each has room for its name."""
    months = next((step for step, most in _MONTHS if _columns(first, end, step) <= most), 24)
    while _columns(first, end, months) > _MOST_TICKS:
        months *= 2
    return months


def _axis_end(first: date, end: date) -> date:
    """The last day of the last tick's time: no bar and no mark touches the edge unless it ends right there."""
    months = _step(first, end)
    year, month = divmod((_month(end) // months + 1) * months, 12)
    return date.max if year > date.max.year else date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def _columns(first: date, end: date, months: int) -> int:
    return _month(end) // months - _month(first) // months + 1


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _called(subject: Subject, year: int, month: int, months: int) -> str:
    if months >= 12:
        return str(year)
    if months == 3:
        quarter = month // 3 + 1
        return subject.say(
            "Quý {roman}/{year}", "{year}-Q{quarter}", roman=roman(quarter), year=str(year), quarter=quarter
        )
    return subject.say("{month}/{year}", "{year}-{month}", month=f"{month + 1:02}", year=str(year))


def _sentence(subject: Subject, rows: list[BarRow], marks: list[Mark]) -> str:
    said = [
        subject.say(
            "{numeral}. {name}: {start} đến {finish}{done}",
            "{numeral}. {name}: {start} to {finish}{done}",
            numeral=row.numeral,
            name=row.name,
            start=row.start,
            finish=row.finish,
            done=say(", xong {share}%", ", {share}% done", share=percent_done(row.done)) if row.done else NOTHING,
        )
        for row in rows
    ]
    return f"{'; '.join([*said, *(mark.name for mark in marks)])}."


def in_signs(bars: PhaseBars) -> str:
    """The picture in signs of one width, for markdown: a line a phase, called by its number as in the table below."""
    lines = [_lettered([(bars.at(day), name) for day, name in bars.ticks])]
    for row in bars.rows:
        begin, end = bars.span(row)
        first = min(int(begin * _CELLS), _CELLS - 1)
        last = max(first + 1, round(end * _CELLS))
        filled = round((last - first) * row.done)
        cells = [" "] * _CELLS
        cells[first:last] = _DONE * filled + _PLANNED * (last - first - filled)
        for mark in bars.marks:
            cells[min(int(bars.at(mark.day) * _CELLS), _CELLS - 1)] = mark.sign
        lines.append(f"{row.numeral[:_LABEL_CELLS]:{_LABEL_CELLS}}{''.join(cells)}")
    legend = [f"{_PLANNED} {bars.planned}", *([f"{_DONE} {bars.recorded}"] if bars.has_done else [])]
    told = _in_lines([*legend, *(f"{mark.sign} {mark.name}" for mark in bars.marks)])
    lines += [f"{'':{_LABEL_CELLS}}{line}" for line in (*told, *filter(None, [bars.beyond]))]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _in_lines(legend: list[str]) -> list[str]:
    """The legend in as few lines as the picture has room for."""
    lines = legend[:1]
    for each in legend[1:]:
        if len(f"{lines[-1]}   {each}") <= _LEGEND_CELLS:
            lines[-1] = f"{lines[-1]}   {each}"
        else:
            lines.append(each)
    return lines


def _lettered(ticks: list[tuple[float, str]]) -> str:
    """The names of the ticks, each where its time begins: all, or as many as have room at even distances."""
    cells = [(_LABEL_CELLS + round(at * _CELLS), name) for at, name in ticks]
    nth = next(
        n
        for n in range(1, len(cells) + 1)
        if all(cell + len(name) < after for (cell, name), (after, _) in pairwise(cells[::n]))
    )
    line = ""
    for cell, name in cells[::nth]:
        if cell + len(name) <= _LABEL_CELLS + _CELLS + 4:
            line = f"{line:{cell}}{name}"
    return line
