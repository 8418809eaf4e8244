"""When the lines of a table run: what their cells say of start, finish, duration and limits, before it is a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dxplan.exchange.tables.cells import Cell
from dxplan.exchange.tables.layout import Heading, Table
from dxplan.exchange.tables.lengths import length_in, unit_named
from dxplan.exchange.tables.lines import Line
from dxplan.exchange.tables.periods import Period, day_first, moment_of, month_comes_first, period_in, period_of
from dxplan.exchange.tables.report import Report
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say

_YEAR = expression(r"(?<![0-9])((?:19|20|21)[0-9]{2})(?![0-9])")
_LONG = 100
"""Days: a time longer than a quarter is one in which work runs."""
_DATES = ("start", "finish", "deadline", "actual_start", "actual_finish", "suspended", "resumed", "constraint_date")


@dataclass(frozen=True, slots=True)
class Timing:
    """What a line says of its time; None where it says nothing. `unread` are the words that could not be read."""

    duration: Duration | None = None
    start: Moment | None = None
    finish: Moment | None = None
    due: Moment | None = None
    period: Period | None = None
    unread: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all."""
        return (self.duration, self.start, self.finish, self.due, self.period, self.unread) == (None,) * 5 + ("",)


class Clock:
    """Reads the times of a table: knows its year, its order of day and month, and the unit of its durations."""

    def __init__(self, table: Table, lines: Sequence[Line], report: Report) -> None:
        self._table, self._report = table, report
        named = _years(lines)
        titled = _title_year(table)
        self._title_year = titled if titled in named or not named else None  # else it is that of the paper
        self._year = self._title_year or (named.pop() if len(named) == 1 else None)
        self._swapped = {
            key for key in _DATES if month_comes_first(line.text(key) for line in lines if line.cell(key) is not None)
        }
        self.of_project = table.has("after") and not table.has("computed_start", "computed_finish")

    def timing(self, line: Line) -> Timing:
        """All that a line says."""
        unread: list[str] = []
        start = self.moment(line, "start", unread, at_start=True) or self.moment(line, "computed_start")
        since = None if start is None else start.first
        finish = self.moment(line, "finish", unread, since=since) or self.moment(line, "computed_finish")
        duration = self._duration(line, unread)
        period = self._period(line, "period", unread) or self._ongoing(line)
        due = self._period(line, "deadline", unread, since)
        if period is not None and period.length is not None:
            duration = duration or period.length
            if period.rest:
                unread.append(line.text("period"))
            period = None
        limit = None
        if (
            due is not None
            and due.first is not None
            and due.last is not None
            and (due.last.last - due.first).days > _LONG
        ):
            period = period or due  # “2023-2025” is no day by which it is done, whatever stands above it
        elif due is not None:
            limit = due.last
            if due.length is not None and duration is None:
                duration = due.length if not self._table.has("after") else self.duration(line, "deadline")
            if due.is_ongoing and period is None:
                period = due
        return Timing(duration, start, finish, limit, period, "; ".join(dict.fromkeys(unread)))

    def moment(
        self,
        line: Line,
        key: str,
        unread: list[str] | None = None,
        *,
        at_start: bool = False,
        since: date | None = None,
    ) -> Moment | None:
        """The date in a column, not before the day `since`; what is none goes into the report, and to those `unread`.

        Only a date that says no year can come after a day for its sake.
        """
        cell = line.cell(key)
        if cell is None or not cell.text or bare(cell.text) in ("", "na", "n a"):
            return None
        if key in ("start", "finish") and _is_ongoing(cell):
            return None
        if isinstance(cell.value, datetime):
            moment = moment_of(cell.value, cell.grain)
        else:
            cell = cell._replace(value=day_first(cell.text)) if key in self._swapped else cell
            period = self._read(line, cell, since=since)
            moment = None if period is None else _end(period, at_start=at_start)
        if moment is None:
            self._not_read(line, cell.text)
            if unread is not None:
                unread.append(cell.text)
        return moment

    def duration(self, line: Line, key: str) -> Duration | None:
        """The length of time in a column, if it is one."""
        found = line.cells.get(key)
        if not found or not found[0][1].text:
            return None
        heading, cell = found[0]
        unit = unit_named(heading.unit) or unit_named(heading.title) or Unit.DAYS
        return length_in(cell, unit, of_project=self.of_project)

    def _duration(self, line: Line, unread: list[str]) -> Duration | None:
        found = self.duration(line, "duration")
        cell = line.cell("duration")
        if found is None and cell is not None and cell.text:
            self._not_read(line, cell.text)
            unread.append(cell.text)
        return found

    def _ongoing(self, line: Line) -> Period | None:
        """Where “thường xuyên” stands in place of a start or a finish."""
        found = [key for key in ("start", "finish") if (cell := line.cell(key)) is not None and _is_ongoing(cell)]
        return self._period(line, found[0], []) if found else None

    def _read(self, line: Line, cell: Cell, unit: Unit = Unit.ELAPSED_DAYS, since: date | None = None) -> Period | None:
        """What a cell says of the time. A year that it leaves out is that of the table, or the next one, and told."""
        found, without = period_in(cell, self._year, unit), period_in(cell, None, unit)
        if found == without and (found is not None or since is None):
            return found
        years = (self._year, since.year, since.year + 1) if since is not None else (self._year,)
        ways = [way for year in years if year is not None and (way := period_in(cell, year, unit)) is not None]
        found = next((way for way in ways if since is None or _is_over_after(way, since)), found)
        ends = None if found is None else found.last.last if found.last else found.first
        if ends is not None:
            what = say(
                "thời gian không ghi năm: hiểu là năm {year}",
                "times without a year: taken for those of {year}",
                year=str(ends.year),
            )
            self._report.say(what, line.place, f"{line.name}: {cell.text}")
        return found

    def _period(self, line: Line, key: str, unread: list[str], since: date | None = None) -> Period | None:
        cells = [each for each in line.cells.get(key, ()) if each[1].text.strip(" -–—")]
        ticked = [each for each in cells if each[0].part]
        cells = [each for each in cells if not each[0].part]
        if not cells:
            return self._ticked(line, ticked) if ticked else None
        heading, cell = cells[0]
        unit = unit_named(heading.unit) or Unit.ELAPSED_DAYS
        period = self._read(line, cell, unit, since)
        if period is None or (period.rest and period.length is None):
            unread.append(cell.text)
        if period is None:
            self._not_read(line, cell.text)
        elif period.is_ongoing and period.first is None and period.last is None and self._title_year:
            year = self._title_year  # “thường xuyên” in the plan of a year is all that year
            period = period._replace(first=date(year, 1, 1), last=Moment(date(year, 12, 31), date(year, 12, 31)))
        return period

    def _ticked(self, line: Line, cells: list[tuple[Heading, Cell]]) -> Period | None:
        """A calendar drawn with crosses: a column a quarter or year, from the first that is filled to the last."""
        periods = [
            period
            for heading, _ in cells
            if (period := period_of(heading.part, self._year) or self._of_title(heading))
            and period.last
            and period.first
        ]
        if not periods:
            self._not_read(line, " | ".join(cell.text for _, cell in cells))
            return None
        first = min(period.first for period in periods if period.first)
        last = max((period.last for period in periods if period.last), key=lambda moment: moment.last)
        return Period(first, last, is_span=True)

    def _of_title(self, heading: Heading) -> Period | None:
        year = _YEAR.search(heading.title)
        return period_of(heading.part, int(year[1])) if year else None

    def _not_read(self, line: Line, text: str) -> None:
        what = Text("thời gian không đọc được: giữ trong ghi chú", "times that could not be read: kept in the note")
        self._report.say(what, line.place, f"{line.name}: {text}")


def inherited(timings: Sequence[Timing], parents: Sequence[int | None]) -> list[Timing]:
    """With the time of the group where a line says none: in a table the one time of a phase is that of its tasks."""
    found: list[Timing] = []
    for timing, parent in zip(timings, parents, strict=True):
        around = None if parent is None else found[parent]
        if around is not None and timing.is_empty:
            timing = replace(around, duration=None, start=None, finish=None)
            if around.start and around.finish and timing.period is None:
                timing = replace(timing, period=Period(around.start.first, around.finish, is_span=True))
        found.append(timing)
    return found


def _is_over_after(period: Period, day: date) -> bool:
    return period.last is None or period.last.last >= day


def _end(period: Period, *, at_start: bool) -> Moment | None:
    if not at_start or period.first is None:
        return period.last
    if period.is_span:
        return Moment(
            period.first, max(period.first + timedelta(days=1), period.last.last if period.last else period.first)
        )
    return Moment(period.first, period.first)


def _is_ongoing(cell: Cell) -> bool:
    period = period_of(cell.text) if isinstance(cell.value, str) else None
    return period is not None and period.is_ongoing and period.first is None and period.last is None


def _title_year(table: Table) -> int | None:
    """The year that a table is about: the only one that the lines above it name."""
    titles = " ".join([table.sheet.name, *(text for row in (*table.above, *table.header) for text in row.texts)])
    years = {int(year) for year in _YEAR.findall(titles)}
    named = {
        int(y) for row in table.above for text in row.texts if "nam" in bare(text).split() for y in _YEAR.findall(text)
    }
    for found in (years, named):
        if len(found) == 1:
            return found.pop()
    return None


def _years(lines: Sequence[Line]) -> set[int]:
    """The years that a table's times name."""
    times = " ".join(line.text(key) for line in lines for key in ("period", "deadline", "start", "finish"))
    return {int(year) for year in _YEAR.findall(times)}
