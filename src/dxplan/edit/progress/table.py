"""The table in which a department reports every month what stands where: one row a task, as CSV."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from io import StringIO
from unicodedata import normalize

from dxplan.edit.progress.report import Report, UnreadableReportError, read_progress
from dxplan.exchange.tables.headings import BY_KEY, heading_key, unit_of
from dxplan.model.plan import Plan
from dxplan.model.task import NO_PROGRESS
from dxplan.soundness.suggest import closest
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_REPORTED = (
    "id",
    "name",
    "progress",
    "actual_start",
    "actual_finish",
    "remaining",
    "suspended",
    "resumed",
    "actual_cost",
)
"""The columns that are read, of all that tables of tasks may have."""
_OWN = {"tien do": "progress", "progress": "progress"} | dict.fromkeys(
    ("tinh trang", "trang thai", "ket qua thuc hien", "status", "tinh hinh thuc hien"), ""
)
"""Words that head something else here than in a plan's table: a state in words stands beside the figures."""
_MONEY_UNITS = (("ty", "tỷ"), ("trieu", "triệu"), ("nghin", "nghìn"), ("ngan", "nghìn"), ("1000", "nghìn"))
_SEPARATORS = (";", "\t", ",")
_NUMBER = expression(r"[0-9]+(?:[.,][0-9]+)?")
_WORKING_DAYS = expression(r"([0-9]+(?:[.,][0-9]+)?) *(?:ngày làm việc|working days?|ngày lv)", re.IGNORECASE)
_NOTHING = frozenset({"", "-", "–", "—", "n/a", "na"})
_MOST_COLUMNS = 200
_Row = tuple[int, list[str]]
"""The number of its line, and its cells without blanks around them."""


class Problem(NamedTuple):
    """What is wrong with a row of the table, by the number of its line; 0 is the table as a whole."""

    line: int
    reason: Text


class StatusTable(NamedTuple):
    """What a table reports, rows of which nothing can be made, and those whose task the plan does not know."""

    reports: tuple[Report, ...] = ()
    wrong: tuple[Problem, ...] = ()
    unknown: tuple[Problem, ...] = ()


def read_table(data: bytes, plan: Plan) -> StatusTable:
    """What a table says of the tasks of a plan, found by their id or else by their name, if only one has it.

    Rows that report nothing (headings of groups, work without news) are passed over; cells with a dash are empty.
    """
    text = _decoded(data)
    if text is None:
        return StatusTable(
            wrong=(
                Problem(
                    0,
                    Text(
                        "bảng không phải UTF-8: lưu lại dạng “CSV UTF-8”",
                        "the table is not in UTF-8; save it as “CSV UTF-8”",
                    ),
                ),
            )
        )
    found = next(filter(None, (_below_headings(text, separator) for separator in _SEPARATORS)), None)
    if found is None:
        return StatusTable(
            wrong=(
                Problem(
                    0,
                    say(
                        "bảng không có dòng tiêu đề: cần {id} hoặc {name}, và ít nhất một trong {others}",
                        "the table has no headings: {id} or {name} and at least one of {others}",
                        id=_title("id"),
                        name=_title("name"),
                        others=", ".join(map(_title, _REPORTED[2:])),
                    ),
                ),
            )
        )
    (heading, cells), *rows = found
    columns = [_key(cell) for cell in cells]
    units = {
        key: unit for key, cell in zip(columns, cells, strict=True) if key == "actual_cost" and (unit := _unit(cell))
    }
    twice = {key for key in columns if key is not None and columns.count(key) > 1}
    if twice:
        return StatusTable(
            wrong=(
                Problem(
                    heading,
                    say(
                        "hai cột cùng là “{heading}”",
                        "two columns are “{heading}”",
                        heading=", ".join(sorted(map(_title, twice))),
                    ),
                ),
            )
        )
    return _Reading(plan, units).of(columns, rows)


class _Reading:
    def __init__(self, plan: Plan, units: Mapping[str, str]) -> None:
        self._plan = plan
        self._units = units
        self._ids = {id_.casefold(): id_ for id_ in plan.tasks}
        self._by_name: dict[str, list[str]] = {}
        for task in plan.tasks.values():
            for name in {task.name.vi, task.name.en} if task.name is not None else ():
                self._by_name.setdefault(bare(name), []).append(task.id)
        self._reports: list[Report] = []
        self._wrong: list[Problem] = []
        self._unknown: list[Problem] = []
        self._seen: dict[str, int] = {}

    def of(self, columns: Sequence[str | None], rows: Sequence[_Row]) -> StatusTable:
        for line, cells in rows:
            said = {key: cell for key, cell in zip(columns, cells, strict=False) if key is not None}
            self._row(line, {key: cell for key, cell in said.items() if cell.casefold() not in _NOTHING})
        return StatusTable(tuple(self._reports), tuple(self._wrong), tuple(self._unknown))

    def _row(self, line: int, said: dict[str, str]) -> None:
        id_, name = said.pop("id", ""), said.pop("name", "")
        if not said:
            return
        task = self._task(line, id_, name)
        if task is None:
            return
        if task in self._seen:
            self._wrong.append(
                Problem(
                    line,
                    say(
                        "{task} đã có ở dòng {first}",
                        "{task} is on line {first} already",
                        task=task,
                        first=self._seen[task],
                    ),
                )
            )
            return
        self._seen[task] = line
        if "remaining" in said:
            said["remaining"] = _length(said["remaining"])
        if _NUMBER.fullmatch(said.get("actual_cost", "")):
            said["actual_cost"] += self._units.get("actual_cost", "")
        try:
            progress = read_progress(said)
        except UnreadableReportError as error:
            self._wrong.append(
                Problem(line, say("{task}: {reason}", "{task}: {reason}", task=task, reason=error.reason))
            )
            return
        if progress != NO_PROGRESS:
            self._reports.append(Report(task, progress, line))

    def _task(self, line: int, id_: str, name: str) -> str | None:
        """The task of a row; without one that is sure, why."""
        if id_:
            known = self._ids.get(normalize("NFC", id_).casefold())
            if known is not None:
                return known
        named = self._by_name.get(bare(name), []) if name else []
        if len(named) == 1 and not id_:
            return named[0]
        self._unknown.append(Problem(line, self._why_unknown(id_, name, named)))
        return None

    def _why_unknown(self, id_: str, name: str, named: list[str]) -> Text:
        if named and not id_:
            return say(
                "có {count} nhiệm vụ tên “{name}” ({ids}): ghi thêm mã",
                "{count} tasks are called “{name}” ({ids}): give the id",
                count=len(named),
                name=shown(name),
                ids=", ".join(named),
            )
        near = closest(id_, self._plan.tasks) if id_ else None
        if near is None and named:
            near = named[0]
        what = shown(id_ or name) if id_ or name else "?"
        said = say("kế hoạch không có “{what}”", "the plan has no “{what}”", what=what)
        if near is None:
            return said
        return say("{said}; có phải là {near}?", "{said}; is it {near}?", said=said, near=near)


def _unit(heading: str) -> str:
    """In what a column counts money, as its heading says: the rest of an amount in a plan file."""
    said = f" {bare(unit_of(heading))} "
    return next((f" {unit}" for word, unit in _MONEY_UNITS if f" {word} " in said), "")


def _length(text: str) -> str:
    """A bare number of a table is one of working days."""
    days = _WORKING_DAYS.fullmatch(text)
    return f"{days[1]}d" if days else f"{text}d" if _NUMBER.fullmatch(text) else text


def _decoded(data: bytes) -> str | None:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _below_headings(text: str, separator: str) -> list[_Row] | None:
    """The rows from the headings on, if there are any where cells are separated so."""
    rows: list[_Row] = []
    reader = csv.reader(StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    try:
        for cells in reader:
            row = reader.line_num, [" ".join(cell.split()) for cell in cells[:_MOST_COLUMNS]]
            if rows or _is_heading(row[1]):
                rows.append(row)
    except csv.Error:  # a cell of megabytes: no table that people fill in
        return None
    return rows or None


def _is_heading(cells: Sequence[str]) -> bool:
    keys = {_key(cell) for cell in cells} - {None}
    return bool(keys & {"id", "name"}) and len(keys - {"id", "name"}) > 0


def _key(heading: str) -> str | None:
    """What a column tells by its heading; None of one that is not read."""
    if "%" in heading:
        return "progress"
    key = heading_key(heading, _OWN)
    return key if key in _REPORTED else None


def _title(key: str) -> str:
    return BY_KEY[key].title.vi
