"""Mermaid: a Gantt chart for markdown. Absolute dates, ids of its own, every special character as a code."""

from __future__ import annotations

from dxplan.exchange.bars import phases, title_of
from dxplan.exchange.incoming import Unkept
from dxplan.exchange.outgoing import Outgoing
from dxplan.render.encoding import PLAIN
from dxplan.render.mermaid import Bar, Marker, Section, mermaid_gantt
from dxplan.text.phrase import Text, same

TITLE = same("Mermaid")
EXTENSION = ".mmd"
NEEDS_REVIEW = False

_DUE = Text("Thời hạn", "Due")
_MOST = 50_000
_LONG = Text(
    "biểu đồ dài hơn 50.000 ký tự: Mermaid chỉ vẽ khi nơi vẽ đặt maxTextSize lớn hơn",
    "the chart is longer than 50,000 characters: Mermaid draws it only where maxTextSize is set higher",
)


def write(outgoing: Outgoing) -> bytes:
    """A bar for every task and milestone, a section for every phase, a line where the plan is due."""
    sections = [
        Section(
            phase.name,
            tuple(
                Bar(
                    name=bar.name,
                    start=bar.days.start,
                    finish=bar.days.finish,
                    is_milestone=bar.task.is_milestone,
                    is_critical=bar.is_critical,
                    is_done=bar.task.progress.is_finished,
                    id=bar.id,
                )
                for bar in phase.bars
            ),
        )
        for phase in phases(outgoing)
    ]
    due = outgoing.schedule.plan.finish_by
    markers = [] if due is None else [Marker(_DUE.in_language(outgoing.language), due)]
    return PLAIN.encoded(mermaid_gantt(title_of(outgoing), sections, markers, whole_names=True))


def left_out(outgoing: Outgoing) -> tuple[Unkept, ...]:
    """That the chart is too long, if it is."""
    return (Unkept(_LONG),) if len(write(outgoing).decode("utf-8")) > _MOST else ()
