"""The signs of the chart and how they are drawn: in colour, without it, in ASCII."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dxplan.render.gantt.ink import Ink
from dxplan.text.phrase import Text

LEFT_EIGHTHS = " ▏▎▍▌▋▊▉█"


class Sign(Enum):
    """What a cell may show; the value is what the legend says, in its order; the last two speak for themselves."""

    CRITICAL = Text("găng", "critical")
    OTHER = Text("không găng", "not critical")
    DONE = Text("đã làm", "done")
    FLOAT = Text("dự trữ", "float")
    MILESTONE = Text("mốc", "milestone")
    PHASE = Text("giai đoạn", "phase")
    DEADLINE = Text("thời hạn", "deadline")
    MISSED = Text("trễ hạn", "missed deadline")
    DAYS_OFF = Text("nghỉ", "days off")
    TODAY = Text("hôm nay", "today")
    EDGE = Text("ngoài khung", "beyond the edge")
    PLAN = "plan"
    GRID = "grid"


INKS = {
    Sign.CRITICAL: Ink.CRITICAL,
    Sign.OTHER: Ink.OTHER,
    Sign.DONE: Ink.DONE,
    Sign.FLOAT: Ink.FAINT,
    Sign.MILESTONE: Ink.STRONG,
    Sign.PHASE: Ink.STRONG,
    Sign.PLAN: Ink.STRONG,
    Sign.DEADLINE: Ink.STRONG,
    Sign.MISSED: Ink.MISSED,
    Sign.DAYS_OFF: Ink.FAINT,
    Sign.TODAY: Ink.TODAY,
    Sign.EDGE: Ink.STRONG,
    Sign.GRID: Ink.FAINT,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a cell that can be filled, from eighth to eighth; `is_cut`: by what the sign leaves free."""

    first: int
    last: int
    sign: str
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Bracket:
    """What a span is drawn with; `alone` if it takes one cell."""

    left: str
    middle: str
    right: str
    alone: str


@dataclass(frozen=True, slots=True)
class Signs:
    """A set of signs. `pieces` are what bars are put together from, `arrows` point left and right over the edges."""

    pieces: dict[Sign, tuple[Piece, ...]]
    bracket: Bracket
    single: dict[Sign, str]
    arrows: tuple[str, str]
    ellipsis: str


# Blocks grow from the left only; one that begins inside a cell is the rest of the cell left of it, cut out.
_EIGHTHS = tuple(Piece(0, n, LEFT_EIGHTHS[n]) for n in range(1, 9))
_CUT_EIGHTHS = tuple(Piece(n, 8, LEFT_EIGHTHS[n], is_cut=True) for n in range(1, 8))
_RIGHT_BLOCK = Piece(4, 8, "▐")
_HALF_LINES = (Piece(0, 8, "━"), Piece(0, 4, "╸"), Piece(4, 8, "╺"))

_SINGLE = {
    Sign.DONE: "▒",
    Sign.FLOAT: "┄",
    Sign.MILESTONE: "◆",
    Sign.DEADLINE: "▽",
    Sign.MISSED: "▼",
    Sign.DAYS_OFF: "░",
    Sign.TODAY: "│",
    Sign.GRID: "┊",
}
COLORED = Signs(
    {Sign.CRITICAL: (*_EIGHTHS, *_CUT_EIGHTHS), Sign.OTHER: (*_EIGHTHS, *_CUT_EIGHTHS)},
    Bracket("▛", "▀", "▜", "▀"),
    {**_SINGLE, Sign.DONE: "█"},
    ("◀", "▶"),
    "…",
)
PLAIN = Signs(
    {Sign.CRITICAL: (*_EIGHTHS, _RIGHT_BLOCK), Sign.OTHER: _HALF_LINES},
    Bracket("▛", "▀", "▜", "▀"),
    _SINGLE,
    ("◀", "▶"),
    "…",
)
ASCII = Signs(
    {Sign.CRITICAL: (Piece(0, 8, "#"),), Sign.OTHER: (Piece(0, 8, "="),)},
    Bracket("+", "-", "+", "+"),
    {
        Sign.DONE: "%",
        Sign.FLOAT: ".",
        Sign.MILESTONE: "*",
        Sign.DEADLINE: "v",
        Sign.MISSED: "!",
        Sign.DAYS_OFF: "/",
        Sign.TODAY: "|",
        Sign.GRID: ":",
    },
    ("<", ">"),
    "...",
)
