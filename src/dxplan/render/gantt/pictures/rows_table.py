"""The rows as a table that can be read as it stands, with what a script needs to draw them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.findings_list import Listed
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.page_words import COLUMNS
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.view import Fact, Group, Shape
from dxplan.schedule.instant import MINUTES_A_DAY
from dxplan.schedule.result import State
from dxplan.text.phrase import Text

_KINDS = {Shape.PLAN: "p", Shape.PHASE: "h", Shape.GROUP: "h", Shape.TASK: "t", Shape.MILESTONE: "m"}
_TASK, _AGENCIES = Text("Nhiệm vụ", "Task"), Text("Cơ quan", "Agencies")


def rows_table(drawing: Drawing, found: Listed) -> str:
    """Head and body of the table; tags that HTML lets out are left out."""
    records = drawing.records
    columns = [
        (what, kind, heading)
        for what, kind, heading in COLUMNS
        if what == "states" or any(getattr(record, what) for record in records)
    ]
    names = ["<th scope=col>" + text(_TASK.in_language(drawing.language))]
    names += [
        f'<th scope=col class="{kind}">{text(heading.in_language(drawing.language))}' for _, kind, heading in columns
    ]
    lines = [f"<thead><tr>{''.join(names)}</thead>"]
    first = 0
    for group, rows in drawing.plans:
        places: dict[str, int] = {}
        for place, record in enumerate(rows):
            if record.row.shape is not Shape.GROUP:
                places.setdefault(record.row.id, first + place)
        lines.append("<tbody>" if group.language == drawing.language else f"<tbody lang={group.language}>")
        for place, record in enumerate(rows):
            data = _data(drawing, group, record, places, found.of_row.get(first + place, []))
            written = "".join(f" data-{key}={_attribute(value)}" for key, value in data)
            cells = "".join(f"<td>{text(_cell(record, what))}" for what, _, _ in columns)
            lines.append(f"<tr id=r{first + place}{written}><th scope=row>{_name(record)}{cells}")
        lines.append("</tbody>")
        first += len(rows)
    return "\n".join(lines)


def _name(record: Record) -> str:
    id_ = f"<b>{text(record.row.id)}</b> " if record.row.id and record.row.shape is not Shape.GROUP else ""
    return id_ + text(record.row.name)


def _attribute(value: str) -> str:
    """In quotes where HTML wants them."""
    return value if value.isalnum() and value.isascii() else f'"{text(value)}"'


def _cell(record: Record, what: str) -> str:
    return ", ".join(record.states) if what == "states" else str(getattr(record, what))


def _data(
    drawing: Drawing, group: Group, record: Record, places: dict[str, int], findings: list[int]
) -> Iterator[tuple[str, str]]:
    """What the script reads, a letter each; `page/read.js` says what they are."""
    row, start = record.row, drawing.chart.start

    def at(*instants: int) -> str:
        return " ".join(f"{(instant - start) / MINUTES_A_DAY:.2f}".rstrip("0").rstrip(".") for instant in instants)

    yield "d", str(row.depth + (row.shape is not Shape.PLAN))
    yield "k", _kind(record)
    yield "t", at(row.start, row.finish)
    if row.float_until is not None and row.float_until > row.finish:
        yield "u", at(row.float_until)
    if row.done_until is not None and row.done_until > row.start:
        yield "n", at(row.done_until)
    if row.deadline is not None and row.deadline.at <= drawing.chart.finish:
        yield "x", at(row.deadline.at)
    if record.baseline is not None:
        yield "b", at(*record.baseline)
    links = [
        _link(places[link.predecessor], link.type.from_start, link.type.to_start)
        for link in row.links
        if link.predecessor in places
    ]
    if links:
        yield "a", " ".join(links)
    if record.driver in places and record.driver is not None:
        yield "r", str(places[record.driver])
    elif record.reason:
        yield "y", record.reason
    if findings:
        yield "f", " ".join(f"f{number}" for number in findings)
    if row.shape is Shape.PLAN:
        yield from _of_plan(group, at)


def _of_plan(group: Group, at: Callable[..., str]) -> Iterator[tuple[str, str]]:
    if group.days_off:
        yield "o", f"{at(group.days_off[0][0])} {_runs(group.days_off)}"
    if group.agreement_end is not None:
        yield "e", at(group.agreement_end.at)
        if group.agreement_end.is_missed:
            yield "v", ""
    if group.status is not None:
        yield "g", at(group.status)


def _runs(days_off: Sequence[tuple[int, int]]) -> str:
    """Runs of days off as `gap+length`, days since the one before and its own, with `*count` where that repeats."""
    steps: list[tuple[int, int]] = []
    before = days_off[0][0]
    for start, finish in days_off:
        steps.append(((start - before) // MINUTES_A_DAY, (finish - start) // MINUTES_A_DAY))
        before = finish
    counted = [(step, len(list(same))) for step, same in groupby(steps)]
    return " ".join(f"{gap}+{length}" + (f"*{count}" if count > 1 else "") for (gap, length), count in counted)


def _kind(record: Record) -> str:
    row = record.row
    marks = [
        ("c", row.is_critical and not row.shape.is_bracket),
        ("n", record.is_on_chain),
        ("l", record.is_late),
        ("x", row.state is State.DONE),
        ("w", row.state is not State.DONE),
    ]
    return _KINDS[row.shape] + "".join(mark for mark, holds in marks if holds)


def _link(before: int, from_start: bool, to_start: bool) -> str:
    return f"{before}{'s' if from_start else ''}{'' if to_start else 'e'}"


def agencies(drawing: Drawing) -> str:
    """What the agencies that lead something are called, plan by plan; nothing where no name says more than the id."""
    lists = []
    first = 0
    for group, records in drawing.plans:
        leads: dict[str, Fact] = {}
        for record in records:
            if record.row.lead is not None and record.row.lead.name != record.row.lead.id:
                leads.setdefault(record.lead, record.row.lead)
        if leads:
            heading = f"<h3>{text(group.plan.name)}</h3>" if len(drawing.plans) > 1 else ""
            names = "".join(f"<dt>{text(id_)}<dd>{text(fact.name)}" for id_, fact in sorted(leads.items()))
            lists.append(f'{heading}<dl class="agencies" data-plan={first}>{names}</dl>')
        first += len(records)
    if not lists:
        return ""
    return f"<section><h2>{text(_AGENCIES.in_language(drawing.language))}</h2>{''.join(lists)}</section>"
