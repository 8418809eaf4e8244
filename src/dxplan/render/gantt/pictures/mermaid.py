"""The chart in mermaid's language: a section a phase, of several plans a section a plan's phase."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.view import Shape
from dxplan.render.mermaid import Bar, Section, mermaid_gantt
from dxplan.schedule.instant import Instant, day_of


def mermaid(drawing: Drawing) -> str:
    """Tasks and milestones with their dates; mermaid draws no float, no deadline and no link."""
    return mermaid_gantt(drawing.title, list(_sections(drawing)), whole_names=True)


def _sections(drawing: Drawing) -> Iterator[Section]:
    for plan, (_, records) in enumerate(drawing.plans):
        whole, *rows = records
        single = len(drawing.plans) == 1
        name = drawing.title if single else whole.row.name
        bars: list[Bar] = []
        for number, record in enumerate(rows):
            if record.row.shape.is_bracket:
                yield Section(name, tuple(bars))
                name, bars = record.title if single else f"{whole.row.name}: {record.title}", []
            else:
                bars.append(_bar(record, f"t{plan}_{number}"))
        yield Section(name, tuple(bars) or (() if rows else (_bar(whole, f"t{plan}"),)))


def _bar(record: Record, id_: str) -> Bar:
    row = record.row
    return Bar(
        name=record.title,
        start=_day(row.start),
        finish=row.finish_day,
        is_milestone=row.shape is Shape.MILESTONE,
        is_critical=row.is_critical,
        is_done=row.done_until == row.finish and row.done_until is not None,
        is_running=row.done_until is not None and row.done_until < row.finish,
        id=id_,
    )


def _day(instant: int) -> date:
    return day_of(Instant(instant))
