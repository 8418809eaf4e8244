"""Where the tables of a sheet are: their header rows, what each column is, the lines above, the rows below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dxplan.exchange.tables.cells import Merge, Row, Sheet, on_one_line
from dxplan.exchange.tables.headings import DERIVED, heading_key, heading_like, unit_of
from dxplan.exchange.tables.periods import period_of
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.named_tuple import NamedTuple

_COUNTING = expression(r"\(?(?:[0-9]{1,2}|[A-Za-z])\)?(?:\s*=.*)?")
_WHOLE = frozenset(map(bare, ("tổng", "tổng số", "tổng cộng", "tổng kinh phí", "cộng", "total", "sum")))
_MOST_HEADER_ROWS = 4
_LONGEST_HEADING = 120
_AGAIN = 3
_SOME_YEAR = 2000
_LONGEST_PART = 24


class Heading(NamedTuple):
    """A column of a table: what it is (None if nobody knows), what stands above it, and its unit.

    `part` is what a column says of itself below a heading that it shares: “Ngân sách tỉnh” below “Kinh phí”.
    """

    column: int
    key: str | None
    title: str
    unit: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of tasks: the rows above it, its columns, and its rows, headers that stand again among them."""

    sheet: Sheet
    above: tuple[Row, ...]
    header: tuple[Row, ...]
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]

    def columns(self, key: str) -> list[Heading]:
        """The columns that are one thing."""
        return [heading for heading in self.headings if heading.key == key]

    def has(self, *keys: str) -> bool:
        """Whether there is a column of one of these."""
        return any(heading.key in keys for heading in self.headings)


def tables_in(sheet: Sheet, own: Mapping[str, str]) -> tuple[Table, ...]:
    """The tables of tasks in a sheet, from top to bottom; none if no row looks like the headings of one."""
    rows, spread = list(sheet.rows), _Spread(sheet)
    found: list[Table] = []
    at = 0
    while at < len(rows):
        first = _header(rows, at, own, again=bool(found))
        if first is None:
            break
        start, end = _block(rows, first, spread, own)
        headings = tuple(_headings(rows[start:end], spread, own))
        if not any(heading.key == "name" for heading in headings):
            headings = _with_name(headings, rows[end:])
        headings = _with_periods(headings, rows[end:])
        following = _header(rows, end, own, again=True, than=headings)
        stop = len(rows) if following is None else max(end, _block(rows, following, spread, own)[0])
        found.append(Table(sheet, tuple(rows[at:start]), tuple(rows[start:end]), headings, tuple(rows[end:stop])))
        at = stop
    return tuple(table for table in found if table.has("name"))


def words_of_header(table: Table) -> frozenset[str]:
    """What stands in the header of a table, as it is compared."""
    return frozenset(bare(row.text(heading.column)) for row in table.header for heading in table.headings)


def is_header_again(row: Row, words: frozenset[str]) -> bool:
    """Whether a row is the header once more, as at the top of a new page; `words` are those of the header."""
    texts = row.texts
    if len(texts) < 2 or any(len(text) > _LONGEST_HEADING for text in texts):
        return False
    return sum(bare(text) in words for text in texts) * 10 >= len(texts) * 8


def is_counting(row: Row) -> bool:
    """Whether a row only counts the columns: (1) (2) (3), or A B 1 2."""
    texts = [text.strip() for text in row.texts]
    if len(texts) < _AGAIN or not all(_COUNTING.fullmatch(text) for text in texts):
        return False
    numbers = [text.strip("()").split("=")[0].strip(" )") for text in texts]
    return len(set(numbers)) == len(numbers) and numbers == sorted(numbers, key=lambda n: (n.isdigit(), n.zfill(2)))


class _Spread:
    """What is shown in a cell: its own text, or that of the cell that it is merged into."""

    def __init__(self, sheet: Sheet) -> None:
        self._counts_in_file = sheet.counts_in_file
        self._rows = {row.number: row for row in sheet.rows}
        self._merges: dict[int, list[Merge]] = {}
        for merge in sheet.merges:
            for row in range(merge.first_row, min(merge.last_row, merge.first_row + _LONGEST_HEADING) + 1):
                self._merges.setdefault(row, []).append(merge)

    def is_next(self, above: Row, below: Row) -> bool:
        """Whether a row, the next with anything in it, stands right below another: in a text strokes may be between."""
        return self._counts_in_file or below.number == above.number + 1

    def text(self, row: int, column: int) -> str:
        for merge in self._merges.get(row, ()):
            if merge.first_column <= column <= merge.last_column:
                row, column = merge.first_row, merge.first_column
                break
        found = self._rows.get(row)
        return "" if found is None else on_one_line(found.text(column))

    def last_row(self, row: int) -> int:
        """The last row that a cell of a row reaches down to."""
        return max((merge.last_row for merge in self._merges.get(row, ()) if merge.first_row == row), default=row)

    def first_row(self, row: int) -> int:
        """The first row that a cell shown in a row comes from."""
        return min((merge.first_row for merge in self._merges.get(row, ())), default=row)


def _exact(row: Row, own: Mapping[str, str]) -> set[str]:
    return {key for cell in row.cells.values() if isinstance(cell.value, str) and (key := heading_key(cell.value, own))}


def _score(row: Row, own: Mapping[str, str]) -> int:
    exact = _exact(row, own)
    like = {
        key for cell in row.cells.values() if isinstance(cell.value, str) and (key := heading_like(cell.value))
    } - exact
    return 3 * len(exact - DERIVED) + 2 * len(like)


def _header(
    rows: list[Row], at: int, own: Mapping[str, str], *, again: bool, than: tuple[Heading, ...] = ()
) -> int | None:
    """The row that has most headings; of a further table below one, the next row that has nothing but headings."""
    if again:
        for index in range(at, len(rows)):
            row = rows[index]
            if len(_exact(row, own)) >= max(_AGAIN, len(row.cells) * 3 // 5) and not _is_same(row, than):
                return index
        return None
    scores = [
        (index, _score(rows[index], own)) for index in range(at, min(len(rows), at + 500)) if len(rows[index].cells) > 1
    ]
    index, best = max(scores, key=lambda each: (each[1], -each[0]), default=(0, 0))
    return index if best >= 5 or (best >= 3 and own and len(_exact(rows[index], own)) > 0) else None


def _is_same(row: Row, headings: tuple[Heading, ...]) -> bool:
    """Whether a row repeats the headings of a table, each at its place."""
    known = {heading.column: bare(heading.title) for heading in headings}
    return sum(bare(cell.text) in known.get(at, "") for at, cell in row.cells.items()) * 5 >= len(row.cells) * 4


def _block(rows: list[Row], first: int, spread: _Spread, own: Mapping[str, str]) -> tuple[int, int]:
    """The rows of a header around its row with most headings: the first, and the one after the last."""
    start = first
    while (
        start > 0
        and spread.first_row(rows[start].number) <= rows[start - 1].number
        and first - start < _MOST_HEADER_ROWS
    ):
        start -= 1
    if start == first and first > 0 and spread.is_next(rows[first - 1], rows[first]):
        above = _exact(rows[first - 1], own)
        if len(above) > 1 and not above & _exact(rows[first], own) and "name" in above:
            start -= 1
    last = max(spread.last_row(row.number) for row in rows[start : first + 1])
    end = first + 1
    while end < len(rows) and rows[end].number <= last and end - start < _MOST_HEADER_ROWS:
        end += 1
    if end == first + 1 and end < len(rows) and spread.is_next(rows[first], rows[end]):
        below = rows[end]
        names = [at for at, cell in rows[first].cells.items() if heading_key(cell.text, own) == "name"]
        keys = _exact(below, own) | ({"part"} if any(bare(text) in _WHOLE for text in below.texts) else set())
        free = [at for at in below.cells if at not in rows[first].cells]
        has_parts = bool(free) and all(_is_part(cell.text) for cell in below.cells.values())
        is_below = (
            not any(at in below.cells for at in names) and not {"number", "id"} & {*keys} and len(below.cells) > 1
        )
        if is_below and (keys or has_parts):
            end += 1
    return start, end


def _headings(rows: list[Row], spread: _Spread, own: Mapping[str, str]) -> Iterator[Heading]:
    columns = sorted({at for row in rows for at in row.cells} | _merged_columns(rows, spread))
    above = ""
    for column in columns:
        path = list(dict.fromkeys(filter(None, (spread.text(row.number, column) for row in rows))))
        if len(rows) > 1 and path and not spread.text(rows[0].number, column) and above:
            path.insert(0, above)  # a heading over several columns that are not merged
        elif path:
            above = spread.text(rows[0].number, column)
        if path:
            yield _heading(column, path, own)


def _merged_columns(rows: list[Row], spread: _Spread) -> set[int]:
    width = max((at for row in rows for at in row.cells), default=0) + 2
    return {at for row in rows for at in range(width) if spread.text(row.number, at)}


def _heading(column: int, path: list[str], own: Mapping[str, str]) -> Heading:
    title = " / ".join(path)[:_LONGEST_HEADING]
    unit = next(filter(None, (unit_of(text) for text in reversed(path))), "")
    over = next((key for text in reversed(path[:-1]) if (key := heading_key(text, own) or heading_like(text))), None)
    last = path[-1]
    if over is not None and bare(last) in _WHOLE:
        return Heading(column, over, title, unit)
    key = heading_key(last, own)
    if over == "cost" and key in ("funding", None):
        return Heading(column, over, title, unit, part=last)
    key = key or (heading_key(" ".join(path), own) if over else None) or heading_like(last)
    if key is None and over is not None:
        return Heading(column, over, title, unit, part=last)
    if key is None and _is_part(last):
        return Heading(column, "period", title, unit, part=last)  # a calendar drawn in columns
    return Heading(column, key, title, unit)


def _is_part(text: str) -> bool:
    """Whether a heading is a stretch of time: “Quý I”, “T3/2022”, “2023”."""
    period = period_of(text, _SOME_YEAR) if len(text) <= _LONGEST_PART else None
    return period is not None and period.is_span and period.first is not None and period.last is not None


def _with_periods(headings: tuple[Heading, ...], rows: list[Row]) -> tuple[Heading, ...]:
    """What columns are that may be two things.

    One headed “Giai đoạn” holds times where it says 2022-2025, and names of groups elsewhere; “Tiến độ” says how much
    is done where it says 80 %.
    """
    headings = tuple(
        heading._replace(key="progress") if _are_shares(heading, rows) else heading for heading in headings
    )
    if any(heading.key == "period" for heading in headings):
        return headings

    def is_period(heading: Heading) -> bool:
        texts = [text for row in rows[:200] if (text := row.text(heading.column))]
        return heading.key == "group" and sum(period_of(text, _SOME_YEAR) is not None for text in texts) * 2 > len(
            texts
        )

    return tuple(heading._replace(key="period") if is_period(heading) else heading for heading in headings)


def _are_shares(heading: Heading, rows: list[Row]) -> bool:
    cells = [row.cells[heading.column] for row in rows[:200] if heading.column in row.cells]
    shares = sum(
        cell.is_percent or (isinstance(cell.value, str) and cell.value.rstrip().endswith("%")) for cell in cells
    )
    return heading.key == "period" and shares * 2 > len(cells)


def _with_name(headings: tuple[Heading, ...], rows: list[Row]) -> tuple[Heading, ...]:
    """The column nobody knows that has the most to say is that of the tasks."""
    free = [heading for heading in headings if heading.key is None]
    if not free:
        return headings
    most = max(free, key=lambda heading: sum(len(row.text(heading.column)) for row in rows[:200]))
    return tuple(heading._replace(key="name") if heading is most else heading for heading in headings)
